//! Whether a sentence asks at all, and whether a profession in it is meant as such or as an acquaintance. `topic` and `pair`
//! determine what is asked.

use crate::understand::denial::{is_denied_behind, is_reason_to_give_up};
use crate::understand::lexicon::Cue;
use crate::understand::names::{Fit, Mention};
use crate::understand::remark;
use crate::understand::sentence::{Sentence, Word};
use crate::understand::topic::{self, is_leaving};
use crate::understand::{details, matter};

/// Words unknown to both lexicon and catalogue.
pub(crate) fn unknown(sentence: &Sentence, meant: &[Mention]) -> usize {
    let words = sentence.words.iter().enumerate().filter(|(at, word)| {
        let is_place = details::named_state(&word.flat).is_some();
        let is_degree = matches!(word.flat.as_str(), "meister" | "geselle" | "gesellenbrief" | "schnauze" | "voll" | "gastro");
        let is_matter = is_degree || matter::is_said(word) || remark::is_one_of(word, topic::ENOUGH);
        let is_known = is_place || remark::is_said(word) || is_matter;
        word.cue.is_none() && word.wish.is_none() && word.number().is_none() && !is_known && !is_named(meant, *at)
    });
    words.count()
}

pub(crate) fn is_named(meant: &[Mention], at: usize) -> bool {
    meant.iter().any(|mention| (mention.start..mention.end).contains(&at))
}

/// Whether a sentence asks: by a question word, an initial verb, a question mark, a wish, or without any verb.
pub(crate) fn asks(sentence: &Sentence, meant: &[Mention]) -> bool {
    use Cue::{Become, Differ, How, Show, Train, Want, What, When, Where, Which, Who};
    let asks_with = sentence.has_any(&[What, How, Where, Who, Which, When, Show]) || sentence.words.iter().any(is_how_much);
    // "… kann ich trotzdem Polizist werden"
    let turns = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Cue::Can | Cue::Need | Cue::Earn | Become)) && matches!(pair[1].cue, Some(Cue::I | Cue::One))
    });
    // "Bin eher ruhig, passt Bestatter".
    let turns = turns
        || sentence
            .words
            .iter()
            .any(|word| word.begins_clause && matches!(word.flat.as_str(), "passt" | "lohnt" | "reicht" | "geht"));
    let turns = turns || sentence.words.windows(2).any(|pair| pair[0].flat == "bin" && pair[1].flat == "ich");
    let turns = turns
        || sentence.words.first().is_some_and(|word| word.flat.ends_with('t'))
            && (sentence.cue(1) == Some(Cue::One) || sentence.words.get(1).is_some_and(|word| word.flat == "sich"));
    // "Will Koch werden", "will Bürokaufmann machen".
    let wants = sentence.has(Want) && (sentence.has_any(&[Cue::I, Become, Train]) || sentence.has_in_order(Want, Cue::Do));
    let is_indirect = is_indirect(sentence, meant);
    let is_checked = topic::is_recognition(sentence)
        || sentence.words.iter().any(|word| word.flat.starts_with("anerkann") || word.flat.starts_with("anerkenn"));
    let begins_with_may = sentence.words.first().is_some_and(|word| matches!(word.flat.as_str(), "darf" | "durfen"));
    let is_judged = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].flat.as_str(), "ist" | "geht" | "stimmt" | "klappt" | "reicht" | "genugt") && pair[1].flat == "das"
    });
    // "Gärtner, arbeiten die im Winter".
    let is_about_them = meant.iter().any(|mention| {
        let is_verb =
            matches!(sentence.cue(mention.end), Some(Cue::Work | Cue::Have | Cue::Earn | Cue::Need | Cue::Do | Cue::Be));
        is_verb && sentence.words.get(mention.end + 1).is_some_and(|word| matches!(word.flat.as_str(), "die" | "man" | "sie"))
    });
    let is_health = topic::is_hurt(sentence) && sentence.has(Cue::Can);
    // "Bin 42, Umschulung zum Fachinformatiker": who says their age first asks what follows.
    let is_aged = sentence.words.iter().take(2).any(|word| word.flat == "bin")
        && sentence.words.iter().take(3).any(|word| word.number().is_some())
        && sentence.has_any(&[Train, Become, Cue::Switch, Cue::Require]);
    // "Voraussetzungen Zoll, bin 37".
    let is_titled = matches!(sentence.cue(0), Some(Cue::Require | Cue::Money | Cue::Task | Cue::Outlook));
    let is_open = is_judged
        || is_about_them
        || remark::read(sentence).contains(&remark::Remark::Failures)
        || is_titled
        || is_aged
        || is_health
        || begins_with_may
        || is_headline(sentence)
        || ends_with_infinitive(sentence)
        || is_checked
        || is_leaving(sentence);
    let is_asked =
        is_open || is_indirect || is_dream(sentence) || asks_with || turns || wants || sentence.is_marked || sentence.has(Differ);
    is_asked || begins_with_verb(sentence, meant) || !tells(sentence, meant)
}

/// Whether a sentence only tells something: "sie macht eine Ausbildung als Erzieherin", "als Kind wollte ich Polizist werden".
/// Current wishes do not count as such.
pub(crate) fn is_told(sentence: &Sentence) -> bool {
    if sentence.is_marked || has_question_word(sentence) {
        return false;
    }
    let has_question = sentence.has_any(&[Cue::What, Cue::How, Cue::Much]);
    // "Hebammen werden immer weniger".
    let is_trend = sentence.words.windows(2).any(|pair| {
        pair[0].flat == "immer" && matches!(pair[1].flat.as_str(), "weniger" | "mehr" | "teurer" | "schlechter" | "seltener")
    });
    let is_exclaimed = is_trend || sentence.words.first().is_some_and(|word| matches!(word.flat.as_str(), "endlich" | "respekt"));
    is_exclaimed
        || is_about_others(sentence)
        || is_studying(sentence)
        || (!has_question && (is_past_wish(sentence) || is_general(sentence) || is_way_of_life(sentence)))
        || is_comment(sentence)
}

/// Minimum words of what is said of life in a profession: "als Bestatterin ist man auf jeder Party Thema".
const COMMENT: usize = 9;

/// What is said of professions without asking: "das hätte ich nie gedacht", "Architekten müssten alle erst mal mauern", "Friseur ist kein
/// richtiger Beruf".
pub(crate) fn is_comment(sentence: &Sentence) -> bool {
    if sentence.is_marked || has_question_word(sentence) {
        return false;
    }
    if demands(sentence) {
        return true;
    }
    if sentence.has_any(&[Cue::What, Cue::How, Cue::Much, Cue::Where, Cue::Which]) {
        return false;
    }
    let flat = |at: usize| sentence.words.get(at).map_or("", |word| word.flat.as_str());
    let pairs = || (0..sentence.words.len().saturating_sub(1)).map(|at| (flat(at), flat(at + 1)));
    let wants = sentence.has_any(&[Cue::Want, Cue::Can, Cue::Become]);
    // "Hab es nicht bereut", but not "hatte an Erzieher gedacht, will aber nicht".
    let looks_back = pairs().any(|pair| matches!(pair, ("nie" | "niemals" | "nicht", "gedacht" | "geahnt" | "bereut")))
        || sentence.has_word(&["wurd", "wurds", "wurde"]) && pairs().any(|pair| matches!(pair, ("wieder", "tun" | "machen")));
    let has_turned = !wants
        && remark::has_any(sentence, "geschmissen hingeschmissen gekundigt gewechselt umgesattelt umgeschult")
        && pairs().any(|pair| matches!(pair, ("bin", "jetzt") | ("jetzt", "bin")));
    let is_verdict = pairs().zip(2..).any(|((none, kind), at)| {
        matches!(none, "kein" | "keine")
            && matches!(kind, "richtiger" | "echter" | "ordentlicher" | "anstandiger" | "gescheiter")
            && matches!(flat(at), "beruf" | "job")
    });
    // "Am Ende 1900 netto, läuft bei mir".
    let is_wry = (0..sentence.words.len()).any(|at| flat(at) == "lauft" && flat(at + 1) == "bei" && flat(at + 2) == "mir");
    let is_of_life = !wants
        && sentence.cue(0) == Some(Cue::As)
        && sentence.words.len() >= COMMENT
        && pairs().take(4).any(|pair| matches!(pair, ("ist" | "hat" | "wird" | "kriegt" | "bekommt" | "darf", "man")));
    looks_back || has_turned || is_verdict || is_wry || is_of_life
}

/// "Architekten sollten erstmal ein Jahr mauern, bevor sie was zeichnen".
fn demands(sentence: &Sentence) -> bool {
    let begins = sentence.words.iter().take(3).any(|word| matches!(word.flat.as_str(), "mussten" | "sollten"));
    begins && !sentence.has(Cue::I) && sentence.has_word(&["alle", "mal", "erstmal", "endlich"])
}

/// A question word at the start of the sentence or of a clause.
fn has_question_word(sentence: &Sentence) -> bool {
    use Cue::{How, Much, What, Where, Which};
    let words = sentence.words.iter().enumerate();
    words
        .filter(|(at, word)| *at < 2 || word.begins_clause)
        .any(|(_, word)| matches!(word.cue, Some(What | How | Where | Which | Much)))
}

/// "Er arbeitet als …", "sie wird …", "meine Schwester ist …".
fn is_about_others(sentence: &Sentence) -> bool {
    let words = &sentence.words;
    let Some(first) = words.first() else { return false };
    let is_pronoun = matches!(first.flat.as_str(), "er" | "sie" | "wir" | "der" | "die");
    let verb = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.cue, Some(Cue::Be | Cue::Have | Cue::Do | Cue::Work | Cue::Past | Cue::Become)))
    };
    let is_dream = words.get(1).is_some_and(|word| word.cue == Some(Cue::Job) || is_dreamt(&word.flat));
    let is_relative = !is_dream
        && !sentence.has(Cue::What)
        && first.cue == Some(Cue::My)
        && (verb(2) || verb(3))
        && !words[2..].iter().take(2).any(|word| matches!(word.flat.as_str(), "hab" | "habe" | "mache"))
        && !sentence.has_any(&[Cue::Want, Cue::Can, Cue::Need]);
    (is_pronoun && verb(1)) || is_relative
}

/// Whether a word expresses a career dream: "mein Traum ist es …".
fn is_dreamt(word: &str) -> bool {
    ["traum", "ziel", "wunsch", "berufswunsch", "lebenstraum"].iter().any(|dream| word.starts_with(dream))
}

/// Whether a profession is somebody's dream.
pub(crate) fn is_dream(sentence: &Sentence) -> bool {
    sentence.words.iter().any(|word| is_dreamt(&word.flat)) && sentence.has(Cue::My) && !sentence.has(Cue::Past)
}

/// "Wollte eigentlich immer Pilot werden", "hätte Polizist werden sollen".
fn is_past_wish(sentence: &Sentence) -> bool {
    let has = |words: &[&str]| sentence.has_word(words);
    let is_no_dream =
        sentence.words.iter().any(|word| is_dreamt(&word.flat)) && sentence.has(Cue::Past) && sentence.has(Cue::Not);
    let wanted = has(&["wollte", "wollten", "hatte", "ware"]);
    is_no_dream
        || wanted
            && has(&[
                "kind",
                "immer",
                "fruher",
                "damals",
                "geklappt",
                "klein",
                "sollen",
                "eigentlich",
                "mal",
                "geworden",
                "heute",
            ])
            && !has(&["weiss", "fragen", "wissen"])
            && !(has(&["jetzt"]) && has(&["was", "wie", "will", "kann", "mochte", "welche"]))
}

/// "Wer Zahnarzt werden will, sollte …", "wenn ich erzähle, dass ich …".
fn is_general(sentence: &Sentence) -> bool {
    let begins = |words: &[&str]| sentence.words.first().is_some_and(|word| words.contains(&word.flat.as_str()));
    let is_rule = begins(&["wer"])
        && sentence.words.iter().any(|word| matches!(word.flat.as_str(), "sollte" | "muss" | "darf"))
        && sentence.has_in_order(Cue::Want, Cue::Need);
    let is_aside = begins(&["wenn", "als", "seit", "zum"])
        && sentence.has(Cue::I)
        && !sentence.has_any(&[Cue::Want, Cue::Can, Cue::Like, Cue::Earn])
        && (!sentence.has(Cue::Show) || sentence.has_in_order(Cue::I, Cue::Show));
    is_rule || is_aside
}

/// "Ich studiere Germanistik".
fn is_studying(sentence: &Sentence) -> bool {
    let says = |at: usize, word: &str| sentence.words.get(at).is_some_and(|said| said.flat == word);
    says(0, "ich") && says(1, "studiere") && !sentence.has_any(&[Cue::Want, Cue::Can, Cue::Need, Cue::How])
}

/// "Bin seit drei Jahren Polizist", "habe mich selbstständig gemacht".
fn is_way_of_life(sentence: &Sentence) -> bool {
    let asks = sentence.words.iter().any(|word| word.flat == "ob");
    // "War früher Banker, heute backe ich".
    let is_then_and_now = sentence.words.first().is_some_and(|word| matches!(word.flat.as_str(), "war" | "fruher"))
        && sentence.has_word(&["heute", "jetzt", "inzwischen", "mittlerweile"]);
    let is_me = !asks && sentence.words.iter().take(2).any(|word| matches!(word.flat.as_str(), "bin" | "habe" | "hab"));
    let is_since = sentence.words.iter().any(|word| matches!(word.flat.as_str(), "seit" | "gemacht" | "geworden" | "glucklich"));
    (is_me && is_since || is_then_and_now) && !sentence.has_any(&[Cue::Want, Cue::Can, Cue::Need, Cue::Like, Cue::Dislike])
}

/// Whether it asks a member of the profession personally: "kannst du als Polizist", "warum willst du Architektur studieren".
pub(crate) fn asks_a_person(sentence: &Sentence) -> bool {
    let is_you = |pair: &[Word]| {
        let verb = pair[0].flat.as_str();
        pair[1].flat == "du"
            && verb.ends_with("st")
            && !matches!(verb, "weisst" | "kennst" | "hast" | "musst" | "findest" | "verdienst")
    };
    sentence.cue(0) != Some(Cue::What) && sentence.words.windows(2).any(is_you) && !sentence.has_any(&[Cue::Show, Cue::Or])
}

/// "In der Pflege arbeiten", "als Meteorologe wo arbeiten", "zur Bahn als Lokführer": without a subject.
pub(crate) fn is_headline(sentence: &Sentence) -> bool {
    use Cue::{As, Be, From, Have, I, In, My, One, Past, To, With, Without};
    let is_infinitive = |word: &Word| matches!(word.flat.as_str(), "arbeiten" | "werden" | "anfangen" | "wechseln" | "studieren");
    let begins = matches!(sentence.cue(0), Some(In | To | As | From | With | Without));
    let goes_on = sentence.words.iter().any(is_infinitive) || sentence.has_in_order(To, As);
    begins && goes_on && !sentence.has_any(&[I, Be, Past, Have, My, One])
}

/// "Ausbildungsplatz als Koch finden".
fn ends_with_infinitive(sentence: &Sentence) -> bool {
    use Cue::{Article, Be, Have, I, My, One, Past};
    const INFINITIVES: [&str; 6] = ["finden", "bekommen", "lernen", "studieren", "werden", "machen"];
    let is_last = sentence.words.last().is_some_and(|word| INFINITIVES.contains(&word.flat.as_str()));
    // "Als Mechatroniker ins Ausland gehen".
    let goes = sentence.cue(0) == Some(Cue::As)
        && sentence.words.last().is_some_and(|word| matches!(word.flat.as_str(), "gehen" | "arbeiten"));
    let is_last = is_last || goes;
    is_last && sentence.cue(0) != Some(Article) && !sentence.has_any(&[I, One, Be, Past, Have, My])
}

/// "Ob ich als Koch glücklich werde", but not "gefragt, ob er noch Brezeln hat".
fn is_indirect(sentence: &Sentence, meant: &[Mention]) -> bool {
    let at = sentence.words.iter().position(|word| word.flat == "ob");
    let next = at.and_then(|at| sentence.words.get(at + 1));
    let is_about_me =
        next.is_some_and(|word| matches!(word.flat.as_str(), "ich" | "man" | "es" | "das" | "sich" | "der" | "die"));
    is_about_me || at.is_some_and(|at| is_named(meant, at + 1))
}

/// "Wieviel" is a question, "zu viel" a complaint.
fn is_how_much(word: &Word) -> bool {
    word.cue == Some(Cue::Much) && word.flat.starts_with('w')
}

fn begins_with_verb(sentence: &Sentence, meant: &[Mention]) -> bool {
    use Cue::{Able, Be, Become, Can, Do, Earn, Get, Have, Need, Trait, Work};
    let verbs = [Need, Can, Be, Have, Become, Earn, Do, Get, Able, Work, Trait];
    let first = sentence.words.iter().position(|word| word.cue != Some(Cue::Filler));
    let Some(first) = first.filter(|first| !is_named(meant, *first)) else { return false };
    let word = &sentence.words[first];
    // "Bin Bäcker" omits the "ich" of the question "bin ich".
    let is_mine =
        matches!(word.flat.as_str(), "bin" | "hab" | "habe" | "arbeite" | "mache" | "mach" | "verdiene" | "brauche" | "brauch");
    verbs.iter().any(|verb| word.cue == Some(*verb)) && (!is_mine || sentence.cue(first + 1) == Some(Cue::I))
}

/// Whether a sentence has a verb of a statement.
fn tells(sentence: &Sentence, meant: &[Mention]) -> bool {
    use Cue::{Be, Can, Do, Get, Have, My, Need, Past, Work};
    let is_finite =
        |word: &Word| matches!(word.flat.as_str(), "verdient" | "verdiene" | "bezahlt" | "studiert" | "lernt" | "wird" | "wirst");
    // "Fußballprofis verdienen zu viel", "der Lehrer verteilt Noten".
    let is_said_of = |(at, word): (usize, &Word)| {
        let is_verb = (word.cue == Some(Cue::Earn) && !word.flat.starts_with("verdienst"))
            || (word.cue.is_none() && word.wish.is_none() && word.flat.ends_with('t') && !is_named(meant, at));
        is_verb && at > 0 && is_named(meant, at - 1)
    };
    let words = &sentence.words;
    sentence.has_any(&[Be, Past, Have, Do, Work, Get, My, Can, Need])
        || words.iter().any(is_finite)
        || words.iter().enumerate().any(is_said_of)
}

const EMPLOYERS: [&str; 7] = ["zoll", "finanzamt", "gericht", "amtsgericht", "jugendamt", "bauamt", "bund"];

/// "Mein Bäcker", "beim Arzt".
pub(crate) fn is_mine(sentence: &Sentence, mention: &Mention) -> bool {
    let before = (0..mention.start).rev().find(|&at| sentence.words[at].text != "guter");
    // "Beim Zoll" is an employer.
    let is_employer = sentence.words[mention.start..mention.end].iter().any(|word| EMPLOYERS.contains(&word.flat.as_str()));
    // "Mein Jurastudium", "mein Arztdiplom" are about the asker.
    let is_training = mention.fit == Fit::Subject
        || matches!(sentence.cue(mention.end), Some(Cue::Train | Cue::Money | Cue::Job))
        || sentence.words[mention.end - 1].flat.ends_with("studium");
    !is_training
        && before.is_some_and(|at| sentence.cue(at) == Some(Cue::My) || (sentence.words[at].flat == "beim" && !is_employer))
}

const TOO_MUCH: [&str; 5] = ["anstrengend", "langweilig", "stressig", "hart", "eklig"];

/// "Kein Arzt", "nicht Arzt werden".
pub(crate) fn is_denied(sentence: &Sentence, mention: &Mention) -> bool {
    let before =
        (0..mention.start).rev().find(|&at| !matches!(sentence.cue(at), Some(Cue::Article | Cue::As | Cue::To | Cue::In)));
    // "Pflege ist mir zu anstrengend", "BWL finde ich langweilig".
    let judged = sentence.words[mention.end..].iter().take(5).take_while(|word| !word.begins_clause);
    let is_too_much = judged.clone().any(|word| matches!(word.flat.as_str(), "mir" | "find" | "finde" | "fand"))
        && judged.clone().any(|word| TOO_MUCH.iter().any(|stem| word.flat.starts_with(stem)));
    if is_too_much && !sentence.is_marked {
        return true;
    }
    if is_ruled_out(sentence, mention) || mention.fit == Fit::Subject && is_reason_to_give_up(sentence, mention.start) {
        return true;
    }
    let is_left_out = sentence.words[..mention.start].iter().any(|word| word.flat == "ausser") && !sentence.has(Cue::Train);
    (is_left_out || before.is_some_and(|at| sentence.cue(at) == Some(Cue::Not))) && !sentence.has_any(&[Cue::Or, Cue::Similar])
}

/// "Pflege geht gar nicht", "Koch ist nichts für mich".
pub(crate) fn is_ruled_out(sentence: &Sentence, mention: &Mention) -> bool {
    const REFUSED: &str = "mich mir ich frage infrage gar garnicht garnich danke";
    let clause = sentence.words[mention.end..].iter().take(6).take_while(|word| !word.begins_clause);
    let is_refused = clause.into_iter().any(|word| remark::is_one_of(word, REFUSED));
    !sentence.is_marked && is_refused && is_denied_behind(sentence, mention.end)
}

/// "Herr Richter".
pub(crate) fn is_person(sentence: &Sentence, mention: &Mention) -> bool {
    let Some(before) = mention.start.checked_sub(1) else { return false };
    // "Kann ich als Frau Mechatronikerin werden" is not about a Mrs Mechatronikerin.
    let is_mrs = sentence.words[before].flat == "frau" && (before == 0 || sentence.cue(before - 1) != Some(Cue::As));
    sentence.cue(before) == Some(Cue::Title) || is_mrs
}
/// Whether a profession is meant as a profession: "als Koch", "Koch werden", "der Beruf Koch".
pub(crate) fn is_vocational(sentence: &Sentence, mention: &Mention) -> bool {
    let before = (0..mention.start).rev().find(|&at| sentence.cue(at) != Some(Cue::Article));
    let is_as = before.is_some_and(|at| sentence.cue(at) == Some(Cue::As));
    is_as || sentence.has_any(&[Cue::Become, Cue::Train, Cue::Job])
}

/// "Der Bäcker", not "ein Bäcker".
pub(crate) fn is_the(sentence: &Sentence, mention: &Mention) -> bool {
    let before = mention.start.checked_sub(1).map_or("", |at| &sentence.words[at].flat);
    matches!(before, "der" | "die" | "das" | "den" | "dem")
}
