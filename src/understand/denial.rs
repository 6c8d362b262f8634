//! Whether somebody denies what a word wishes for: "nicht ins Büro", "Büro geht gar nicht", "kaum Mathe".

use crate::understand::lexicon::{Cue, Wish};
use crate::understand::remark;
use crate::understand::sentence::{Sentence, Word};

/// Whether the word at an index is denied: by a word before it without a contrast in between, or behind it.
pub(crate) fn is_unwanted(sentence: &Sentence, at: usize) -> bool {
    // "Ohne Kundenkontakt im Homeoffice": what one is to be without ends before another place.
    let is_elsewhere = at > 1 && sentence.words[at - 1].flat == "im" && sentence.words[at - 2].wish.is_some();
    if is_elsewhere {
        return false;
    }
    is_denied_before(sentence, at)
        || is_denied_behind(sentence, at + 1)
        || is_worn_out(sentence, at)
        || is_too_much(sentence, at)
        || is_of_former_years(sentence, at)
        || is_done_so_far(sentence, at)
        || is_left_behind(sentence, at)
        || feared_by(sentence, at).is_some()
}

/// "Nach 20 Jahren im Büro will ich raus in die Natur".
fn is_of_former_years(sentence: &Sentence, at: usize) -> bool {
    const TURNS: &str = "raus weg endlich genug anderes neues satt";
    let place =
        at.checked_sub(1).filter(|&before| matches!(sentence.words[before].flat.as_str(), "im" | "in" | "am" | "vorm" | "der"));
    let is_span = place.is_some_and(|place| {
        sentence.words[place.saturating_sub(2)..place].iter().any(|word| matches!(word.flat.as_str(), "jahre" | "jahren"))
    });
    is_span && sentence.words[at + 1..].iter().any(|word| remark::is_one_of(word, TURNS))
}

/// "Will aus der Gastro raus", "von der Schicht weg".
fn is_left_behind(sentence: &Sentence, at: usize) -> bool {
    const WITHIN: usize = 3;
    let before = &sentence.words[at.saturating_sub(2)..at];
    let is_from = before.iter().any(|word| matches!(word.flat.as_str(), "aus" | "von" | "vom"));
    let behind = sentence.words[at + 1..].iter().take(WITHIN).take_while(|word| !word.begins_clause);
    is_from
        && behind.into_iter().any(|word| matches!(word.flat.as_str(), "raus" | "heraus" | "weg" | "aussteigen" | "rauskommen"))
}

/// "Hab nachts gearbeitet, seit ich 20 bin, suche was mit festen Zeiten".
fn is_done_so_far(sentence: &Sentence, at: usize) -> bool {
    let behind = sentence.words[at + 1..].iter().take(2);
    let is_past = behind.into_iter().any(|word| matches!(word.flat.as_str(), "gearbeitet" | "gemacht"));
    is_past && sentence.words[..at].iter().any(|word| word.cue == Some(Cue::Have)) && remark::has_any(sentence, "suche such will")
}

/// "War zu laut", "zu viel Stress".
fn is_too_much(sentence: &Sentence, at: usize) -> bool {
    const LEVELS: &str = "laut laute* dreckig schmutzig stressig fruh hektisch";
    let before = |back: usize| at.checked_sub(back).map_or("", |at| sentence.words[at].flat.as_str());
    let is_level = remark::is_one_of(&sentence.words[at], LEVELS);
    before(1) == "zu" && is_level || before(2) == "zu" && matches!(before(1), "viel" | "viele" | "vielen")
}

/// Whether somebody denies some wish behind it: "Büro geht gar nicht".
pub(crate) fn refuses_something(sentence: &Sentence) -> bool {
    (0..sentence.words.len()).any(|at| sentence.words[at].wish.is_some() && is_denied_behind(sentence, at + 1))
}

/// "Nicht nur im Büro", "keine Angst vor Dreck": neither wished nor denied.
pub(crate) fn is_left_open(sentence: &Sentence, at: usize) -> bool {
    let clause = (0..at).rev().take_while(|&before| !sentence.words[before + 1].begins_clause);
    clause.into_iter().any(|before| is_not_only(sentence, before)) || is_borne(sentence, at)
}

/// What somebody may be afraid of, or mind.
const FEAR: &str = "angst scheu problem probleme hemmung* beruhrungsangst* ekel ekle bedenken";
/// Maximum words between a fear and what it is of: "keine Angst vor ein bisschen Dreck".
const FEARED_WITHIN: usize = 5;

/// "Keine Angst vor Dreck", "kein Problem mit Schicht", "Schicht macht mir nichts aus": borne, which is no wish for it.
fn is_borne(sentence: &Sentence, at: usize) -> bool {
    let is_no_fear = |fear: usize| fear > 0 && sentence.cue(fear - 1) == Some(Cue::Not);
    let is_bold = feared_by(sentence, at).is_some_and(is_no_fear);
    // "Keine Höhenangst", "schwindelfrei".
    let is_fear_itself = sentence.words[at].flat.ends_with("angst") && is_no_fear(at);
    let behind = sentence.words[at + 1..].iter().take_while(|word| !word.begins_clause && word.cue != Some(Cue::But));
    let behind: Vec<&Word> = behind.take(BEHIND).collect();
    let has = |words: &str| behind.iter().any(|word| remark::is_one_of(word, words));
    let denies = behind.iter().any(|word| word.cue == Some(Cue::Not));
    let is_harmless = denies && (has("problem probleme schlimm thema stort") || has("macht machen") && has("aus"))
        || has("egal") && has("mir ist sind");
    is_bold || is_fear_itself || is_harmless
}

/// Where the fear stands that the word at an index is the object of: "Angst vor", "allergisch gegen".
fn feared_by(sentence: &Sentence, at: usize) -> Option<usize> {
    let before = (at.saturating_sub(FEARED_WITHIN)..at).rev();
    let mut before = before.take_while(|&before| !sentence.words[before + 1].begins_clause);
    let joint = before.find(|&before| matches!(sentence.words[before].flat.as_str(), "vor" | "mit" | "gegen"))?;
    let is_fear = |word: &Word| remark::is_one_of(word, FEAR) || word.flat.starts_with("allerg");
    joint.checked_sub(1).filter(|fear| is_fear(&sentence.words[*fear]))
}

fn is_not_only(sentence: &Sentence, at: usize) -> bool {
    let next = sentence.words.get(at + 1).map_or("", |word| word.flat.as_str());
    sentence.cue(at) == Some(Cue::Not) && matches!(next, "nur" | "ausschliesslich" | "bloss")
}

/// By "nicht", "ohne", "hasse", "raus aus" or "kaum" before the word at an index.
fn is_denied_before(sentence: &Sentence, at: usize) -> bool {
    let is_idea = |at: usize| sentence.words.get(at).is_some_and(|word| matches!(word.flat.as_str(), "ahnung" | "plan" | "idee"));
    let is_liked = is_liked_behind(sentence, at);
    let is_crossed = |position: usize| sentence.words[position + 1..=at].iter().any(|word| word.begins_clause);
    let words = sentence.words[..at].iter().enumerate().rev();
    let turn = words.into_iter().find_map(|(position, word)| match word.cue {
        // "Kein Büro, Tiere mag ich".
        _ if is_liked && is_crossed(position) => Some(false),
        _ if is_left(sentence, position) => Some(true),
        _ if is_little(sentence, position, at) => Some(true),
        _ if is_instead(sentence, position, at) => Some(true),
        _ if is_not_only(sentence, position) => Some(false),
        // "Ohne Abi in der Medizin" is without the certificate alone.
        Some(Cue::Without) if is_of_certificate(sentence, position, at) => Some(false),
        // "Keine Ahnung" is not a negation.
        Some(Cue::Not) if is_idea(position + 1) => None,
        // "Nicht mehr im Büro", "kein Bock mehr auf Büro".
        Some(Cue::More) if is_no_longer(sentence, position) => None,
        // "Büro geht gar nicht und Technik mag ich".
        Some(Cue::Not | Cue::Dislike) if is_spent(sentence, position, at) => Some(false),
        Some(Cue::Not | Cue::Without | Cue::Dislike) => Some(true),
        // "Kann nicht gut mit Menschen".
        Some(Cue::With) if is_not_with(sentence, position) => Some(true),
        Some(Cue::But | Cue::Like | Cue::Want | Cue::More | Cue::With) => Some(false),
        // "Keine Schicht, Nachtarbeit oder Wochenende" denies all three.
        _ => (word.begins_clause && word.wish.is_none()).then_some(false),
    });
    turn.unwrap_or(false)
}

/// Whether "ohne" at an index belongs to a certificate, and nothing joins that with the word at another.
fn is_of_certificate(sentence: &Sentence, without: usize, at: usize) -> bool {
    let next = sentence.words.get(without + 1).and_then(|word| word.wish);
    let is_joined = sentence.words[without + 1..at].iter().any(|word| matches!(word.cue, Some(Cue::And | Cue::Or)));
    at > without + 1 && matches!(next, Some(Wish::Certificate(_))) && !is_joined
}

/// "Tiere mag ich".
fn is_liked_behind(sentence: &Sentence, at: usize) -> bool {
    let clause = sentence.words[at + 1..].iter().take_while(|word| !word.begins_clause && word.cue != Some(Cue::And));
    clause.into_iter().any(|word| matches!(word.cue, Some(Cue::Like | Cue::Want | Cue::Good)))
}

/// Whether "mehr" at an index belongs to a negation up to two words before.
fn is_no_longer(sentence: &Sentence, at: usize) -> bool {
    let is_begun = sentence.words[at].begins_clause;
    !is_begun && (at.saturating_sub(2)..at).any(|before| matches!(sentence.cue(before), Some(Cue::Not | Cue::Dislike)))
}

/// "Raus aus dem Büro", "genug vom Bildschirm", "bleib mir weg mit Büro".
fn is_left(sentence: &Sentence, at: usize) -> bool {
    let next = sentence.words.get(at + 1).map_or("", |word| word.flat.as_str());
    let stays_away = || sentence.words[at.saturating_sub(3)..at].iter().any(|word| word.flat.starts_with("bleib"));
    matches!(sentence.words[at].flat.as_str(), "raus" | "weg" | "genug" | "fern")
        && (matches!(next, "aus" | "von" | "vom") || next == "mit" && stays_away())
}

/// Words that nearly deny what follows.
const LITTLE: &str = "kaum wenig wenige weniger schlecht schlechte schlechter mies mieser";

/// "Kaum Mathe", "wenig mit Kundschaft", "schlecht in Mathe": up to two words before.
fn is_little(sentence: &Sentence, position: usize, at: usize) -> bool {
    let between = &sentence.words[position + 1..at];
    let is_joint = |word: &Word| matches!(word.cue, Some(Cue::In | Cue::With | Cue::Article | Cue::Filler));
    // "Verdiene wenig", "wenig Gehalt".
    let is_pay = position > 0 && matches!(sentence.cue(position - 1), Some(Cue::Earn | Cue::Money));
    remark::is_one_of(&sentence.words[position], LITTLE) && between.len() <= 2 && between.iter().all(is_joint) && !is_pay
}

/// "Menschen statt Bildschirm", "statt im Büro oder am PC"; not "statt Büro was mit Tieren".
fn is_instead(sentence: &Sentence, position: usize, at: usize) -> bool {
    let is_joint = |word: &Word| word.wish.is_some() || matches!(word.cue, Some(Cue::And | Cue::Or | Cue::In | Cue::Article));
    let between = &sentence.words[position + 1..at];
    let is_chained = between.iter().filter(|word| word.wish.is_some()).count() == 0
        || between.last().is_some_and(|word| matches!(word.cue, Some(Cue::And | Cue::Or)) || word.cue == Some(Cue::In));
    let is_reason = remark::is_one_of(&sentence.words[position], "wegen") && has_given_up(sentence);
    (remark::is_one_of(&sentence.words[position], "statt anstatt anstelle") || is_reason)
        && between.iter().all(is_joint)
        && is_chained
}

/// "Geschmissen wegen Mathe", "an Chemie gescheitert".
fn has_given_up(sentence: &Sentence) -> bool {
    const GIVEN_UP: &str =
        "abgebroch* geschmissen hingeschmissen abbrech* exmatrikuliert gescheitert raus aufgehort durchgefallen";
    sentence.words.iter().any(|word| remark::is_one_of(word, GIVEN_UP))
}

/// Whether the word at an index is the reason for giving up: "Studium geschmissen wegen Mathe".
pub(crate) fn is_reason_to_give_up(sentence: &Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| sentence.words[at].flat.as_str());
    matches!(before, "wegen" | "an") && has_given_up(sentence)
}

/// Whether a negation before "mit" at an index goes on behind it.
fn is_not_with(sentence: &Sentence, at: usize) -> bool {
    const REACH: usize = 3;
    let before = sentence.words[..at].iter().enumerate().rev().take(REACH);
    let mut before = before.take_while(|(position, word)| word.wish.is_none() && !sentence.words[position + 1].begins_clause);
    let is_pay = |at: usize| at > 0 && matches!(sentence.cue(at - 1), Some(Cue::Earn | Cue::Money));
    let is_negation = |at: usize, word: &Word| {
        matches!(word.cue, Some(Cue::Not | Cue::Dislike))
            || matches!(word.flat.as_str(), "statt" | "anstatt")
            || remark::is_one_of(word, LITTLE) && !is_pay(at)
    };
    let negation = before.find(|(at, word)| is_negation(*at, word));
    negation.is_some_and(|(position, _)| {
        let between = &sentence.words[position + 1..at];
        // "Keine Ahnung, was mit Technik", "nicht alleine mit Tieren", but "keinen Kontakt mit Kunden".
        let is_joint = |word: &Word| {
            matches!(word.cue, Some(Cue::Good | Cue::More | Cue::Filler))
                || matches!(word.flat.as_str(), "gern" | "kontakt" | "umgang" | "direkten")
        };
        !is_not_only(sentence, position) && between.iter().all(is_joint) && !between.iter().any(|word| word.flat == "plan")
    })
}

/// Whether a negation belongs to a wish before it in its clause, and none behind it.
fn is_spent(sentence: &Sentence, negation: usize, at: usize) -> bool {
    let is_free = sentence.words[negation + 1..at].iter().all(|word| word.wish.is_none());
    let clause = (0..negation).rev().take_while(|&before| !sentence.words[before + 1].begins_clause);
    is_free && clause.into_iter().any(|before| sentence.words[before].wish.is_some() && is_denied_behind(sentence, before + 1))
}

/// Words between what is denied and the negation behind it: "Büro *ist bei mir so gar* nicht".
const LINKS: &str = "geht gehen ging ist sind war waren ware kann konnte kommt kommen kame mag mochte will wurde muss liegt liegen lag \
    taugt interessiert interessieren gefallt gefallen reizt finde find brauch brauche hab habe halte ertrage vertrage pack packe \
    schaffe schaff lerne bringen bringt das da so bei fur gar uberhaupt halt echt leider auch eigentlich einfach wirklich definitiv \
    absolut arbeiten mir mich ich uns sie ihn ihm ihr er man aber fur auf jeden fall noch halt eher";
/// Behind a negation they turn it round: "Schicht ist nicht schlimm", "nicht nur", "macht mir nichts aus".
const FINE: &str = "schlecht schlimm ubel verkehrt falsch dumm problem thema nur immer schwer egal aus verzichten ausgeschlossen";
/// What somebody says of what they cannot bear.
const BAD: &str =
    "langweilig* doof* blod* ode atzend* scheisse kacke mist horror schrecklich* furchtbar* qual ekelhaft eklig albtraum nervig*";
/// What somebody did with a subject at school.
const FAILED: &str = "verkackt versaut verhauen vergeigt versemmelt vermasselt verbockt durchgefallen durchgerasselt";
/// Maximum words between what is denied and the denial.
const BEHIND: usize = 6;

/// Whether what ends before an index is denied behind it: "Büro geht gar nicht", "Schicht ist nix für mich", "Mathe hasse ich".
pub(crate) fn is_denied_behind(sentence: &Sentence, end: usize) -> bool {
    let behind = &sentence.words[end.min(sentence.words.len())..];
    // "Büro? Nein danke".
    if behind.first().is_some_and(|word| matches!(word.flat.as_str(), "nein" | "nope" | "bloss"))
        && behind.get(1).is_some_and(|word| matches!(word.flat.as_str(), "danke" | "nicht"))
    {
        return true;
    }
    let is_joint = |word: &Word| word.begins_clause || matches!(word.cue, Some(Cue::And | Cue::But | Cue::Or));
    let clause = behind.iter().position(|word| is_joint(word) || word.wish.is_some());
    let is_cut_by_wish = clause.is_some_and(|at| !is_joint(&behind[at]));
    let clause = &behind[..clause.unwrap_or(behind.len())];
    let near = &clause[..clause.len().min(BEHIND)];
    let has = |words: &str| near.iter().any(|word| remark::is_one_of(word, words));
    // Behind a wish that was cut off the negation may be of the next one.
    let is_refused = !is_cut_by_wish && (is_negated(near) || is_negated_at_once(sentence, end));
    // "Mathe hasse ich", "wenn ich Mathe hasse"; not "mag Technik hasse Büro".
    let is_mine = near.iter().chain(&sentence.words[end.saturating_sub(3)..end]).any(|word| word.flat == "ich");
    let is_hated = !is_cut_by_wish && is_mine && near.iter().take(2).any(|word| word.cue == Some(Cue::Dislike));
    let judges = near.first().is_some_and(|word| matches!(word.flat.as_str(), "ist" | "sind" | "find" | "finde" | "war"));
    let is_out = has("fallt") && has("raus weg flach aus") || has("scheidet") && has("aus");
    let is_borne = has("langweilt nervt kotzt stresst") && has("mich");
    is_refused || is_hated || is_out || is_borne || judges && has(BAD) || has("gestohlen") && has("bleiben") || has(FAILED)
}

/// "Nicht" behind words that only link it.
fn is_negated(clause: &[Word]) -> bool {
    let Some(at) = clause.iter().position(|word| word.cue == Some(Cue::Not)) else { return false };
    let (links, rest) = (&clause[..at], &clause[at + 1..]);
    // "Kinder habe ich keine".
    let is_had = links.iter().any(|word| word.flat.starts_with("hab")) && clause[at].flat.starts_with("kein");
    // "Laute Orte gehen gar nicht": a noun of what is denied.
    let is_noun = |word: &Word| word.cue.is_none() && word.number().is_none();
    let links = if links.len() > 1 && links.first().is_some_and(is_noun) { &links[1..] } else { links };
    !links.is_empty()
        && !is_had
        && links.iter().all(|word| remark::is_one_of(word, LINKS))
        && !rest.iter().any(|word| remark::is_one_of(word, FINE))
}

/// "Büro nicht".
fn is_negated_at_once(sentence: &Sentence, end: usize) -> bool {
    sentence.cue(end) == Some(Cue::Not)
        && sentence.words.get(end).is_some_and(|word| word.flat.starts_with("ni") || word.flat.starts_with("ne"))
        && sentence.words.get(end + 1).is_none_or(|word| word.begins_clause || matches!(word.cue, Some(Cue::And | Cue::But)))
}

/// "Körperlich durch", "der Rücken am Ende".
fn is_worn_out(sentence: &Sentence, at: usize) -> bool {
    sentence.words[at + 1..]
        .iter()
        .take(3)
        .take_while(|word| !word.begins_clause)
        .any(|word| matches!(word.flat.as_str(), "durch" | "fertig" | "kaputt" | "ende" | "runter" | "uberlastet"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    /// Checks which of the words with a wish are denied.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sentence = Sentence::read(&Catalogue::new(Vec::new()), text);
        let denied = (0..sentence.words.len()).filter(|&at| sentence.words[at].wish.is_some() && is_unwanted(&sentence, at));
        let denied: Vec<&str> = denied.map(|at| sentence.words[at].flat.as_str()).collect();
        assert_eq!(denied, expected, "{text}");
    }

    #[test]
    fn before_the_word() {
        check("nicht ins büro, lieber mit tieren", &["buro"]);
        check("bloß kein büro", &["buro"]);
        check("raus aus dem büro", &["buro"]);
        check("keine schicht, nachtarbeit oder wochenende", &["schicht", "nachtarbeit", "wochenende"]);
        check("kann nicht gut mit menschen", &["menschen"]);
        check("nichts mit kunden", &["kunden"]);
        check("kein büro aber was mit tieren", &["buro"]);
        check("kein büro, tiere mag ich", &["buro"]);
    }
    #[test]
    fn little_of_it() {
        check("viel draußen und braucht kaum mathe", &["mathe"]);
        check("wenig kundenkontakt", &["kundenkontakt"]);
        check("bin schlecht in mathe", &["mathe"]);
        check("wenig mit kunden zu tun", &["kunden"]);
        check("verdiene wenig im büro", &[]);
    }
    #[test]
    fn behind_the_word() {
        check("mag technik, büro geht garnicht. was passt", &["buro"]);
        check("büro geht gar nicht", &["buro"]);
        check("büro ist nix für mich, technik schon", &["buro"]);
        check("mathe kann ich nicht ab", &["mathe"]);
        check("schicht kommt nicht in frage", &["schicht"]);
        check("büro? nein danke, lieber tiere", &["buro"]);
        check("büro hasse ich", &["buro"]);
        check("laute orte gehen gar nicht", &["laute"]);
        check("wenn ich mathe hasse aber computer mag", &["mathe"]);
        check("ich mag technik hasse büro", &["buro"]);
        check("mathe find ich langweilig", &["mathe"]);
        check("mathe zum dritten mal verkackt, was gibts mit technik", &["mathe"]);
        check("büro kann mir gestohlen bleiben", &["buro"]);
        check("büro geht gar nicht und technik mag ich", &["buro"]);
        check("büro geht nicht, technik mag ich", &["buro"]);
    }
    #[test]
    fn what_sounds_like_it_and_is_none() {
        check("schicht ist nicht schlimm", &[]);
        check("schicht macht mir nichts aus", &[]);
        check("mag tiere und will nicht ins büro", &["buro"]);
        check("nicht nur im büro", &[]);
        check("was kann man mit kindern machen wenn man nicht studiert", &[]);
        check("keine ahnung, was mit tieren", &[]);
    }
    #[test]
    fn in_its_place_and_as_a_reason() {
        check("was mit menschen statt bildschirm", &["bildschirm"]);
        check("statt büro lieber draußen", &["buro"]);
        check("statt im büro und am pc was mit tieren", &["buro", "pc"]);
        check("studium geschmissen wegen mathe, schraub gern", &["mathe"]);
        check("wegen mathe will ich informatik studieren", &[]);
    }
    #[test]
    fn fears() {
        check("angst vor hunden", &["hunden"]);
        check("mag tiere, bin aber allergisch gegen katzen", &["katzen"]);
        check("war schön aber zu laut", &["laut"]);
        check("nach 20 jahren im büro will ich endlich raus in die natur", &["buro"]);
        check("arbeite seit 20 jahren im büro", &[]);
        let open = |text: &str| {
            let sentence = Sentence::read(&Catalogue::new(Vec::new()), text);
            let is_wish = |at: &usize| sentence.words[*at].wish.is_some();
            (0..sentence.words.len()).filter(is_wish).all(|at| is_left_open(&sentence, at))
        };
        assert!(open("stark und keine angst vor dreck"));
        assert!(open("schicht macht mir nichts aus"));
        assert!(open("kein problem mit nachtschicht"));
        assert!(open("höhe ist kein problem"));
        assert!(!open("angst vor hunden"));
        assert!(!open("büro geht gar nicht"));
    }
    #[test]
    fn ten_horses() {
        check("in die gastro bringen mich keine zehn pferde", &["gastro"]);
        check("keine zehn pferde bringen mich ins büro", &["buro"]);
    }
}
