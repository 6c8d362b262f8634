//! The topic of a question about a profession: pay, way in, tasks and so on. `kind` decides whether the sentence asks at all.

use crate::understand::Kind;
use crate::understand::details::{self, threshold};
use crate::understand::lexicon::{Cue, Wish};
use crate::understand::remark::{self, DIFFICULT, Remark, STRENUOUS};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::stance::is_headline;
use crate::understand::wish;

/// How specific a topic's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// About work in almost any sentence: "Gehalt", "Ausbildung".
    Strong,
    /// Also used in other contexts: "was macht", "was bekommt".
    Light,
}

type Rule = fn(&Sentence) -> Option<(Kind, Weight)>;

// In this order: an earlier rule's words outweigh those of a later one.
const RULES: [Rule; 18] = [
    related,
    of_a_day,
    cost,
    recognition,
    further_training,
    ways_compared,
    pay,
    entry_by_age,
    leaving,
    traits,
    places,
    outlook,
    entry,
    grades,
    going_to,
    civil_service,
    tasks,
    burden,
];

/// Whether the words of a sentence fit several topics equally well.
pub(crate) fn is_mixed(sentence: &Sentence) -> bool {
    let strong = RULES.iter().filter_map(|rule| rule(sentence)).filter(|(_, weight)| *weight == Weight::Strong);
    let mut kinds = strong.map(|(kind, _)| kind);
    let first = kinds.next();
    kinds.any(|kind| Some(kind) != first)
}

/// The kinds that a sentence of two questions asks for besides this one: "was macht ein Koch und was verdient er".
pub(crate) fn also(sentence: &Sentence, kind: Kind) -> Vec<Kind> {
    let begins = |word: &Word| word.cue == Some(Cue::And) || matches!(word.flat.as_str(), "sowie" | "plus");
    let Some(and) = sentence.words.iter().enumerate().position(|(at, word)| at > 0 && begins(word)) else { return Vec::new() };
    let (first, second) = sentence.words.split_at(and);
    let (first, second) = (asked_in(first), asked_in(second));
    // Otherwise two words of one question are joined.
    if first.is_empty() || second.is_empty() || first == second {
        return Vec::new();
    }
    let is_other = |asked: &Kind| *asked != kind && !(kind == Kind::Profile && *asked == Kind::Tasks);
    first.into_iter().chain(second).filter(is_other).collect()
}

/// What a part of a sentence asks for.
fn asked_in(words: &[Word]) -> Vec<Kind> {
    let has = |cues: &[Cue]| words.iter().any(|word| word.cue.is_some_and(|cue| cues.contains(&cue)));
    let says = |list: &str| words.iter().any(|word| remark::is_one_of(word, list));
    let asked = [
        (Kind::Pay, has(&[Cue::Earn, Cue::Money])),
        (
            Kind::Entry,
            has(&[Cue::Become, Cue::Train]) && !has(&[Cue::Earn])
                || says("lernt lernen erlern* dauert voraussetzung* rein reinkommen"),
        ),
        (
            Kind::Tasks,
            has(&[Cue::What]) && has(&[Cue::Do]) && !has(&[Cue::Become])
                || says("aufgaben tatigkeiten dahinter dahintersteckt macht alltag"),
        ),
        (Kind::Places, has(&[Cue::Where]) && !has(&[Cue::Become, Cue::Train])),
        (Kind::Outlook, has(&[Cue::Outlook]) || says("zukunftsaussichten aufstiegschancen gesucht solide solides")),
    ];
    asked.into_iter().filter(|(_, is_asked)| *is_asked).map(|(kind, _)| kind).collect()
}

/// "Wie alt darf man sein".
pub(crate) fn asks_age(sentence: &Sentence) -> bool {
    sentence.has(Cue::How) && entry_by_age(sentence).is_some()
}

/// The topic of a sentence, if it has one.
pub(crate) fn topic(sentence: &Sentence) -> Option<(Kind, Weight)> {
    RULES.iter().find_map(|rule| rule(sentence))
}

fn strong(kind: Kind) -> Option<(Kind, Weight)> {
    Some((kind, Weight::Strong))
}

fn light(kind: Kind) -> Option<(Kind, Weight)> {
    Some((kind, Weight::Light))
}

fn related(sentence: &Sentence) -> Option<(Kind, Weight)> {
    if sentence.has(Cue::Similar) {
        return strong(Kind::Related);
    }
    // "Jobs wie UX Designer".
    let is_like =
        sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::Job) && matches!(pair[1].flat.as_str(), "wie" | "like"));
    let is_other = sentence.words.windows(3).any(|words| {
        matches!(words[0].flat.as_str(), "andere" | "anderen") && words[1..].iter().any(|word| word.cue == Some(Cue::Job))
    });
    // "Als was kann man arbeiten".
    let is_as_what = sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::As) && pair[1].cue == Some(Cue::What));
    if is_as_what {
        return strong(Kind::Related);
    }
    if is_like || is_other || is_like_name(sentence) { light(Kind::Related) } else { None }
}

/// "Wie läuft ein Arbeitstag ab".
fn of_a_day(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let asks = sentence.has_any(&[Cue::How, Cue::What]);
    let is_of_day = remark::has_any(sentence, "arbeitstag tagesablauf arbeitsalltag berufsalltag");
    if asks && is_of_day { strong(Kind::Tasks) } else { None }
}

/// "Was wie Pilot", "so wie Tierpfleger": words of a profession have no cue.
fn is_like_name(sentence: &Sentence) -> bool {
    let words = sentence.words.windows(2).enumerate();
    let mut likes = words.filter(|(_, pair)| matches!(pair[0].flat.as_str(), "wie" | "like") && pair[1].cue.is_none());
    likes.any(|(at, _)| {
        at > 0 && matches!(sentence.words[at - 1].flat.as_str(), "was" | "etwas" | "so" | "irgendwas" | "sowas" | "soetwas")
    })
}

/// What somebody has learned or left.
pub(crate) const FORMER: &str =
    "ausgelernte ausgelernter gelernte gelernter gelernten ausgebildete ausgebildeter ehemalige ehemaliger ehemaligen ex";
/// Beginnings of words of people who want or have to leave their profession.
pub(crate) const ENOUGH: &str = "raus* kaputt* ungluckli* aufhoren* nachtdienste* ideen* umorientier* neuorientier* neues* herausforderung* ausgepowert* geschmissen* abgebrochen* abbrechen* allergi* burnout* ausgebrannt*";

/// "Was kann man als gelernte Bäckerin sonst noch machen", "gelernte Friseurin sucht was Neues".
fn leaving(sentence: &Sentence) -> Option<(Kind, Weight)> {
    // "Mit kaputtem Knie Fliesenleger lernen" asks for the way in.
    if sentence.cue(0) == Some(Cue::With) && sentence.has_any(&[Cue::Train, Cue::Become]) && is_hurt(sentence) {
        return None;
    }
    // "Was kann ich mit einer Ausbildung als Zahntechniker noch machen".
    let has_trade = sentence.has(Cue::With) && sentence.has(Cue::As) && sentence.has_word(&["ausbildung", "lehre", "abschluss"]);
    let asks_for_use = has_trade && sentence.cue(0) == Some(Cue::What) && sentence.has(Cue::Can) && sentence.has(Cue::Do);
    if asks_for_use && !sentence.has(Cue::Earn) {
        return light(Kind::Related);
    }
    let is_trained = remark::has_any(sentence, FORMER);
    let has_had_enough = has_had_enough(sentence);
    let asks_what =
        (sentence.has_any(&[Cue::What, Cue::Which, Cue::Job]) || sentence.has_word(&["wohin"])) && !sentence.has(Cue::Become);
    let asks_else = asks_what && sentence.has_any(&[Cue::Can, Cue::Job]) && sentence.has_any(&[Cue::Do, Cue::Job, Cue::For]);
    let goes_on = sentence.has(Cue::Do) || sentence.has_word(&["anfangen"]);
    let is_more = sentence.has_word(&["noch"]) && sentence.has(Cue::Can) && goes_on && (is_trained || is_hurt(sentence));
    let is_else = (sentence.has_word(&["sonst", "stattdessen"]) || is_more) && asks_what;
    let is_me = sentence.has_word(&["bin", "mich", "meinem"]);
    let is_short = sentence.words.len() <= 5 || remark::read(sentence).contains(&Remark::Retraining);
    let is_open =
        is_short || asks_what || is_me || is_trained || sentence.is_marked || sentence.has_any(&[Cue::Want, Cue::Dislike]);
    let wants_out = has_had_enough && is_open && !sentence.has(Cue::Become);
    let has_learned = sentence.has(Cue::Have) && sentence.has(Cue::Train) && sentence.has(Cue::As);
    // "Bin Altenpflegerin, was kann ich noch machen".
    let is_one = sentence.words.windows(2).any(|pair| pair[0].flat == "bin" && pair[1].cue.is_none());
    let is_what_next = (has_learned || is_one) && sentence.has_in_order(Cue::What, Cue::Can) && goes_on;
    // "Hab Bürokauffrau gelernt, kann ich damit ins Personalwesen".
    let is_used =
        sentence.has(Cue::Have) && sentence.has_word(&["gelernt"]) && sentence.has_word(&["damit"]) && sentence.has(Cue::Can);
    let is_which_left = sentence.has(Cue::Which) && sentence.has_word(&["noch"]) && is_hurt(sentence);
    if asks_what_now(sentence) || is_used || is_which_left || (is_trained && asks_else) || is_what_next || is_else || wants_out {
        light(Kind::Related)
    } else {
        None
    }
}

pub(crate) fn is_hurt(sentence: &Sentence) -> bool {
    remark::read(sentence).iter().any(|remark| matches!(remark, Remark::Health | Remark::Back | Remark::Burnout))
}

/// "Physik studiert und jetzt?"
fn asks_what_now(sentence: &Sentence) -> bool {
    let ends = sentence.words.len().saturating_sub(2);
    sentence.words[ends..].windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Cue::And | Cue::What)) && matches!(pair[1].flat.as_str(), "jetzt" | "nun" | "dann")
    })
}

/// "Rücken kaputt", "kein Bock mehr auf …", "will raus".
pub(crate) fn has_had_enough(sentence: &Sentence) -> bool {
    // "Macht man sich als Dachdecker den Rücken kaputt" asks about the work.
    const VERBS: [&str; 8] = ["macht", "geht", "ist", "wird", "hat", "sind", "muss", "bekommt"];
    let is_general = sentence.words.first().is_some_and(|word| VERBS.contains(&word.flat.as_str()))
        && sentence.has(Cue::One)
        && !sentence.has_any(&[Cue::I, Cue::My]);
    // "Macht KI den Job kaputt".
    let is_of_machines = remark::read(sentence).contains(&Remark::Machines) && !sentence.has_any(&[Cue::I, Cue::My]);
    if is_general && sentence.is_marked || is_of_machines {
        return false;
    }
    let is_said = remark::has_any(sentence, ENOUGH);
    let is_no_more = sentence.words.windows(2).any(|pair| {
        matches!(pair[1].flat.as_str(), "mehr" | "ewig")
            && (pair[0].cue == Some(Cue::Not) || pair[0].cue == Some(Cue::Dislike) || pair[0].flat == "lust")
    });
    // "Keine Schicht mehr".
    let is_no_more = is_no_more
        || sentence.words.windows(3).any(|words| {
            words[0].cue == Some(Cue::Not) && matches!(words[1].wish, Some(Wish::Condition(_))) && words[2].flat == "mehr"
        });
    // "Studiere Lehramt und merke, das ist nichts für mich".
    let is_none_for_me = sentence
        .words
        .windows(3)
        .any(|words| words[0].cue == Some(Cue::Not) && words[1].flat == "fur" && words[2].flat == "mich")
        && sentence.has_word(&["merke", "gemerkt", "studiere", "lerne", "bin", "doch"]);
    // "Hasse meinen Job", "Schnauze voll", "genug vom Bildschirm".
    let is_hated = sentence.words.windows(3).any(|words| words[0].cue == Some(Cue::Dislike) && words[2].cue == Some(Cue::Job));
    let is_full = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].flat.as_str(), "schnauze" | "nase") && pair[1].flat == "voll"
            || matches!(pair[0].flat.as_str(), "genug" | "weg") && matches!(pair[1].flat.as_str(), "von" | "vom")
    });
    let has_none =
        sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::Not) && matches!(pair[1].flat.as_str(), "bock" | "lust"));
    let is_trained = sentence.has_word(&["ausgebildete", "ausgebildeter", "gelernte", "gelernter", "bin"]);
    let remarks = remark::read(sentence);
    let is_lost = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Cue::What | Cue::And)) && matches!(pair[1].flat.as_str(), "tun" | "nun" | "jetzt" | "machen")
    });
    let retrains = remarks.contains(&Remark::Retraining) && !sentence.has(Cue::To);
    let is_ill =
        (is_trained || is_lost || retrains) && remarks.contains(&Remark::Back) || (is_lost && remarks.contains(&Remark::Health));
    // "Bin Maler und hab eine Allergie entwickelt".
    let is_told_ill =
        sentence.has_word(&["bin"]) && is_hurt(sentence) && !sentence.is_marked && !sentence.has_any(&[Cue::Can, Cue::Want]);
    is_told_ill
        || is_ill
        || is_said
        || is_none_for_me
        || is_hated
        || is_full
        || (is_no_more && !sentence.has(Cue::Much))
        || (has_none && is_trained)
}

/// Whether somebody says what they are and that they want or have to leave it, without a question.
pub(crate) fn is_leaving(sentence: &Sentence) -> bool {
    const ME: [&str; 9] =
        ["bin", "gelernter", "gelernte", "ausgelernte", "ausgelernter", "ausgebildete", "ausgebildeter", "bock", "lust"];
    let begins_with_me = sentence.words.iter().take(2).any(|word| matches!(word.flat.as_str(), "ich" | "hatte" | "habe" | "hab"));
    let is_me = sentence.has_word(&ME) || begins_with_me;
    is_me && (has_had_enough(sentence) || asks_what_now(sentence)) && leaving(sentence).is_some()
}

/// "Ist der Beruf gefährlich", "wie schwer ist …", without a more specific word.
fn burden(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_short = sentence.words.len() <= 5 || sentence.cue(0) == Some(Cue::With);
    let is_able = is_short || sentence.has_any(&[Cue::Can, Cue::Need, Cue::Be]) || sentence.is_marked;
    let is_marked_by = remark::read(sentence).iter().any(|remark| matches!(remark, Remark::Record | Remark::Appearance));
    if is_able && (is_marked_by || is_hurt(sentence)) {
        return light(Kind::Traits);
    }
    if !sentence.has_any(&[Cue::Be, Cue::How]) {
        return None;
    }
    if remark::has_any(sentence, DIFFICULT) || sentence.has_word(&["leicht", "einfach"]) {
        return light(if sentence.has(Cue::Job) { Kind::Traits } else { Kind::Entry });
    }
    let is_heavy =
        remark::has_any(sentence, STRENUOUS) || sentence.has_word(&["langweilig", "spannend", "interessant", "eintonig"]);
    if is_heavy { light(Kind::Traits) } else { None }
}

// The least euros that are a sum: an hour's minimum pay.
const SUM_FROM: u32 = 12;

fn pay(sentence: &Sentence) -> Option<(Kind, Weight)> {
    // "Bandscheibenvorfall, die BG will eine Umschulung zahlen, was nimmt man da".
    if is_hurt(sentence) && remark::read(sentence).contains(&Remark::Retraining) && !sentence.has(Cue::Earn) {
        return None;
    }
    // "Bezahlt das Arbeitsamt den Staplerschein".
    if remark::read(sentence).contains(&Remark::Funding) {
        return light(Kind::Entry);
    }
    if sentence.has_any(&[Cue::Earn, Cue::Money]) {
        return strong(Kind::Pay);
    }
    // "Kriegt ein Koch mehr als 2500".
    if sentence.has(Cue::Get) && threshold::read(sentence).is_some() {
        return strong(Kind::Pay);
    }
    let asks = sentence.has_any(&[Cue::What, Cue::Much]) && !speaks_of_hours(sentence);
    // "Wie viel nimmt ein Tätowierer ein".
    let is_taken_in = sentence.has_word(&["nimmt", "nehmen"]) && sentence.words.last().is_some_and(|word| word.flat == "ein")
        || sentence.has_word(&["einnehmen", "einnimmt"]);
    if remark::read(sentence).contains(&Remark::Bonus) {
        return strong(Kind::Pay);
    }
    if asks && (is_taken_in || remark::is_left_over(sentence)) {
        return strong(Kind::Pay);
    }
    // "Wieviel hat ein Müllmann im Monat".
    let is_had = sentence.has_word(&["monat"])
        && sentence
            .words
            .windows(2)
            .any(|pair| matches!(pair[0].flat.as_str(), "viel" | "wieviel") && matches!(pair[1].flat.as_str(), "hat" | "haben"));
    // "Will raus aus der Schicht" asks for nothing that comes out.
    let leaves = sentence.has_word(&["raus"])
        && (sentence.has(Cue::Want) || sentence.words.windows(2).any(|pair| pair[0].flat == "raus" && pair[1].flat == "aus"));
    let is_received = is_had || sentence.has(Cue::Get) && !sentence.has(Cue::Where) && !leaves;
    let is_lived_on = sentence.has_word(&["leben", "uberleben", "runden", "ernahren"])
        && (sentence.has_any(&[Cue::Can, Cue::Need]) || sentence.has_word(&["lasst", "kommt"]))
        && (sentence.has_any(&[Cue::As, Cue::From]) || sentence.has_word(&["davon"]));
    // "Was steht mir zu", "wie viel ist normal".
    let is_sum = sentence.words.iter().any(|word| word.number().is_some_and(|number| number >= SUM_FROM));
    let is_due = (asks || is_sum && sentence.has(Cue::Be)) && sentence.has_word(&["normal", "ublich", "angemessen", "zusteht"])
        || asks && sentence.words.windows(3).any(|words| words[0].flat == "steht" && words[2].flat == "zu");
    if remark::read(sentence).contains(&Remark::LivingOnIt) && sentence.has_any(&[Cue::Can, Cue::Need]) {
        return strong(Kind::Pay);
    }
    if details::is_judged(sentence) && details::stated(sentence).is_some() {
        return strong(Kind::Pay);
    }
    let sums = sentence
        .words
        .windows(2)
        .any(|pair| pair[0].number().is_some() && matches!(pair[1].flat.as_str(), "euro" | "eur" | "brutto" | "netto"));
    if sums && sentence.has(Cue::Be) && sentence.has(Cue::As) {
        return strong(Kind::Pay);
    }
    let is_lived_on = is_lived_on || remark::read(sentence).contains(&Remark::LivingOnIt);
    let is_paying = is_lived_on || is_due || sentence.has_word(&["zahlt", "zahlen"]) && sentence.has(Cue::Good);
    let is_made = sentence.has(Cue::Much)
        && sentence.has(Cue::Do)
        && !sentence.has_word(&["tun"])
        && !sentence.has_any(&[Cue::Train, Cue::Need]);
    if (asks && (is_received || is_made)) || is_paying { light(Kind::Pay) } else { None }
}

/// "Welche Weiterbildung bringt mehr Geld".
fn further_training(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_length = sentence.has_word(&["dauer", "dauert"]);
    if is_length && sentence.has_word(&["weiterbildung", "fortbildung"]) {
        return strong(Kind::Entry);
    }
    let is_asked = sentence.words.windows(2).any(|pair| {
        pair[0].cue == Some(Cue::Which) && (pair[1].flat.starts_with("weiterbildung") || pair[1].flat.starts_with("fortbildung"))
    });
    // "Was bringt mir der Techniker als Mechatroniker".
    let is_worth = sentence.has(Cue::What)
        && sentence.has(Cue::As)
        && sentence.has_word(&["bringt"])
        && sentence.has_word(&["meister", "techniker", "fachwirt"]);
    if is_asked || is_worth { strong(Kind::Outlook) } else { None }
}

/// "Dual oder schulisch", "Meister oder Techniker": two ways of training are compared.
fn ways_compared(sentence: &Sentence) -> Option<(Kind, Weight)> {
    const WAYS: &str = "ausbildung* lehre studium studieren studier* *studium dual* fsj bfd meister techniker fachwirt umschulung \
        schulisch* betrieblich* klassisch* pia praxisintegriert* abi abitur fachabi fernstudium vollzeit teilzeit quereinstieg";
    let is_way = |word: &Word| remark::is_one_of(word, WAYS);
    let ors = sentence.words.iter().enumerate().filter(|(_, word)| matches!(word.flat.as_str(), "oder" | "vs" | "statt"));
    let is_compared = ors.into_iter().any(|(at, _)| {
        let near = |range: &[Word]| range.iter().any(is_way);
        near(&sentence.words[at.saturating_sub(4)..at]) && near(&sentence.words[at + 1..(at + 6).min(sentence.words.len())])
    });
    if is_compared { strong(Kind::Entry) } else { None }
}

/// "Mit welchem Schnitt kommt man rein".
fn grades(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_asked = sentence.has_any(&[Cue::Which, Cue::What, Cue::How, Cue::Can, Cue::Need]) || sentence.is_marked;
    if is_asked && remark::read(sentence).contains(&Remark::Grades) { light(Kind::Entry) } else { None }
}

/// "Kann ich mit meiner Ausbildung aus Syrien hier arbeiten".
fn recognition(sentence: &Sentence) -> Option<(Kind, Weight)> {
    if is_recognition(sentence) { strong(Kind::Entry) } else { None }
}

/// Whether somebody asks what a training from abroad is worth here.
pub(crate) fn is_recognition(sentence: &Sentence) -> bool {
    let is_worth = sentence.has_word(&["zahlt", "gilt", "gultig", "gelten", "wert", "umschreiben"]);
    let is_asked =
        (is_worth || sentence.has_any(&[Cue::Can, Cue::How, Cue::Need])) && !sentence.has_any(&[Cue::Earn, Cue::Money]);
    is_asked && remark::read(sentence).contains(&Remark::Recognition)
}

/// "Ist man als Erzieher Beamter".
fn civil_service(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_asked = sentence.has_any(&[Cue::Be, Cue::Become]) || sentence.is_marked;
    if is_asked && remark::read(sentence).contains(&Remark::CivilServant) { light(Kind::Entry) } else { None }
}

/// "Wie alt muss man sein".
fn entry_by_age(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_age = sentence
        .words
        .windows(2)
        .any(|pair| matches!(pair[0].cue, Some(Cue::How | Cue::To)) && matches!(pair[1].flat.as_str(), "alt" | "jung" | "spat"));
    let is_allowed = sentence.has_any(&[Cue::Can, Cue::Need, Cue::Become, Cue::Train]);
    // "Kann man mit 60 noch als Dachdecker arbeiten".
    let is_at_work = sentence.has(Cue::Work) && !sentence.has_any(&[Cue::Become, Cue::Train, Cue::Switch]);
    if is_at_work && is_at_age(sentence) {
        return light(Kind::Traits);
    }
    let is_age = is_age || (is_at_age(sentence) && !sentence.has_any(&[Cue::Earn, Cue::Money]));
    if is_age || (is_from_when(sentence) && is_allowed && !sentence.has_any(&[Cue::Earn, Cue::Money])) {
        strong(Kind::Entry)
    } else {
        None
    }
}

/// "Mit 16 schon", "mit 50 noch".
fn is_at_age(sentence: &Sentence) -> bool {
    sentence.words.windows(3).any(|words| {
        words[0].cue == Some(Cue::With)
            && words[1].number().is_some()
            && matches!(words[2].flat.as_str(), "schon" | "noch" | "bereits")
    })
}

/// "Was verdient man als Quereinsteiger bei der Bahn" asks for pay, "womit verdient man am meisten" for professions.
pub(crate) fn is_pay_of_somebody(sentence: &Sentence) -> bool {
    let asks = sentence.has_word(&["was", "wieviel", "viel"]) && sentence.has(Cue::Earn);
    let is_best = sentence.has_word(&["meisten", "besten", "mehr", "am"]) || sentence.has_any(&[Cue::Which, Cue::Job, Cue::Want]);
    asks && sentence.has_any(&[Cue::As, Cue::In]) && !is_best
}

/// "Wie viel Urlaub bekommt …".
fn speaks_of_hours(sentence: &Sentence) -> bool {
    const STEMS: [&str; 5] = ["urlaub", "uberstunden", "freizeit", "arbeitszeit", "frei"];
    sentence.words.iter().any(|word| STEMS.iter().any(|stem| word.flat.starts_with(stem)))
}

/// "Ab wann darf man", "bis wann kann man": asks for an age.
pub(crate) fn is_from_when(sentence: &Sentence) -> bool {
    sentence
        .words
        .windows(2)
        .any(|pair| matches!(pair[0].flat.as_str(), "ab" | "bis") && matches!(pair[1].flat.as_str(), "wann" | "welchem"))
}

/// "Was kostet der Meister", "muss man die Ausbildung selbst bezahlen".
fn cost(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_price = remark::read(sentence).contains(&Remark::Cost);
    let is_own = sentence.has_word(&["selbst", "selber"]) && sentence.has_word(&["bezahlen", "zahlen", "bezahlt"]);
    let is_learned = sentence.has_any(&[Cue::Train, Cue::Become])
        || sentence.has_word(&["meister", "schein", "schule", "lizenz", "weiterbildung", "fortbildung", "lehrgang", "kurs"]);
    if (is_price || is_own) && is_learned { strong(Kind::Entry) } else { None }
}

/// "Will zur Polizei", "in die Pflege wechseln", "zur Bahn als Lokführer": a claimed word has no cue.
fn going_to(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_goal = |at: usize| {
        let is_towards = match sentence.cue(at) {
            Some(Cue::To) => true,
            Some(Cue::In) if sentence.words[at].flat == "in" => {
                sentence.words.get(at + 1).is_some_and(|word| matches!(word.flat.as_str(), "die" | "den" | "das"))
            }
            _ => false,
        };
        let next = if sentence.cue(at + 1) == Some(Cue::Article) { at + 2 } else { at + 1 };
        is_towards
            && sentence.words.get(next).is_some_and(|word| word.cue.is_none() && word.wish.is_none() && word.flat != "hause")
    };
    let goes = sentence.has_any(&[Cue::Want, Cue::Switch, Cue::How])
        || sentence.has_word(&["gehen", "kommen", "komme", "komm", "reinkommen", "anfangen", "bewerben"])
        || sentence.has_word(&["darf", "durfen"])
        || (sentence.has(Cue::Can) && sentence.has_word(&["noch", "trotzdem", "auch"]))
        || sentence.words.len() <= 3;
    let seeks_somebody = sentence.words.iter().any(|word| word.flat.starts_with("jemand"));
    let is_aimed =
        goes && !seeks_somebody && !sentence.has_any(&[Cue::Life, Cue::When]) && (0..sentence.words.len()).any(is_goal);
    // "Zur Bahn als Lokführer", "bei der Post als Zusteller anfangen".
    let is_as = matches!(sentence.cue(0), Some(Cue::To | Cue::In)) && sentence.has(Cue::As) && is_headline(sentence);
    if is_aimed || is_as { light(Kind::Entry) } else { None }
}

fn traits(sentence: &Sentence) -> Option<(Kind, Weight)> {
    // "Ist die Sachkundeprüfung schwer".
    if remark::is_hard_exam(sentence) {
        return light(Kind::Entry);
    }
    let is_for_me = sentence.words.windows(2).any(|pair| {
        pair[0].cue == Some(Cue::For) && matches!(pair[1].flat.as_str(), "mich" | "ihn" | "sie" | "uns" | "jemanden")
    });
    let should_i = sentence.words.windows(2).any(|pair| pair[0].flat == "soll" && pair[1].flat == "ich");
    if should_i && sentence.has(Cue::Become) && !sentence.has_any(&[Cue::What, Cue::How, Cue::Which, Cue::Do, Cue::Or]) {
        return strong(Kind::Traits);
    }
    let makes_good = sentence.has(Cue::What) && sentence.has(Cue::Do) && sentence.has(Cue::Good) && sentence.has_word(&["aus"]);
    // "Bin ich zu klein für …".
    let is_too = sentence.has(Cue::Be)
        && sentence.words.windows(3).any(|words| words[0].cue == Some(Cue::To) && words[2].cue == Some(Cue::For));
    let is_wayfaring = sentence.cue(0) == Some(Cue::Train) && sentence.has(Cue::To);
    // "Ich spreche Deutsch, kann ich damit Dolmetscher werden" asks for the way in.
    let is_allowed =
        sentence.has(Cue::Can) && sentence.has_any(&[Cue::Become, Cue::Train]) && !sentence.has(Cue::Need) && !is_hurt(sentence);
    let is_able_to = (sentence.has(Cue::Trait) || is_too) && !is_wayfaring && !is_allowed;
    if is_able_to || makes_good || (is_for_me && sentence.has(Cue::Be)) {
        return strong(Kind::Traits);
    }
    if sentence.has(Cue::Train) {
        return None;
    }
    let must = sentence.has(Cue::Need);
    let is_able = must && sentence.has(Cue::Able);
    let is_person = must && sentence.has_word(&["mensch"]);
    let being = sentence.words.iter().position(|word| word.flat == "sein" || word.flat == "be");
    // "Wie wird man Richter, muss man vorher Anwalt sein" asks for the way in.
    if sentence.cue(0) == Some(Cue::How) && sentence.has(Cue::Become) {
        return None;
    }
    // "Muss man gut in Mathe sein", but not "was muss ich machen um Arzt zu sein".
    let is_so = must && being.is_some_and(|at| at > 0 && sentence.cue(at - 1) != Some(Cue::To)) && !sentence.has(Cue::Do);
    if is_able || is_person || is_so { strong(Kind::Traits) } else { None }
}

fn places(sentence: &Sentence) -> Option<(Kind, Weight)> {
    // "Welche Voraussetzungen stellt die Bundeswehr".
    if sentence.has(Cue::Require) {
        return None;
    }
    let asks_where = sentence.has(Cue::Where);
    let is_hired = sentence.has(Cue::Hire) && (asks_where || sentence.has_any(&[Cue::Who, Cue::Which]));
    let is_busy = asks_where && sentence.has_word(&["beschaftigt"]);
    let works_for = sentence.has(Cue::Who) && sentence.has(Cue::Work);
    // "Was kann man mit einem Biologiestudium anfangen".
    let begins = sentence.has_word(&["anfangen", "anfangt"]) || sentence.has_word(&["fangt"]) && sentence.has_word(&["an"]);
    let is_for_degree = sentence.has(Cue::What) && begins && sentence.has(Cue::With);
    // "…, wenn man nicht ins Büro will" asks for other professions.
    if is_for_degree && !wish::conditions(sentence).1.is_empty() {
        return strong(Kind::Related);
    }
    if is_for_degree {
        return strong(Kind::Places);
    }
    // "Stellenanzeigen Bürokauffrau".
    let is_advertised = remark::is_on_offers(sentence)
        || sentence.words.iter().any(|word| word.flat.starts_with("stellenan") || word.flat.starts_with("jobangebot"));
    if is_advertised && !sentence.has(Cue::My) {
        return strong(Kind::Places);
    }
    let is_become = sentence.has(Cue::Become) && !sentence.has_any(&[Cue::Which, Cue::Where]);
    let is_place = sentence.has(Cue::Place) && !sentence.has_any(&[Cue::Train, Cue::My, Cue::Want]) && !is_become;
    let is_training_place = sentence.has_any(&[Cue::Where, Cue::Place]) && sentence.has_word(&["ausbilden", "ausbildet"]);
    if is_training_place || is_place || is_hired || is_busy || works_for {
        return strong(Kind::Places);
    }
    let needs = sentence.has_word(&["braucht", "brauch"]) && !sentence.has(Cue::Be);
    if asks_where && !sentence.has(Cue::Train) && (needs || sentence.has_any(&[Cue::Work, Cue::Job])) {
        return strong(Kind::Places);
    }
    let works_in = sentence.has(Cue::Work) && sentence.has(Cue::In);
    let is_learned = sentence.has(Cue::Train) && sentence.has_any(&[Cue::Need, Cue::Want, Cue::Can]);
    let is_abroad = sentence.cue(0) == Some(Cue::As) && is_headline(sentence);
    let asks_work =
        works_in && !is_learned && (is_abroad || sentence.cue(0) == Some(Cue::Work) || sentence.has_any(&[Cue::Can, Cue::Which]));
    if asks_work || (asks_where && sentence.has_word(&["sitzen", "sitzt"])) { light(Kind::Places) } else { None }
}

fn outlook(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let seeks_place = sentence
        .words
        .windows(3)
        .any(|words| words[0].flat.starts_with("chance") && words[1].flat == "auf" && words[2].cue == Some(Cue::Train));
    let is_for_school = sentence.words.iter().any(|word| {
        word.flat.starts_with("leistungskurs") || matches!(word.flat.as_str(), "facher" | "schulfacher" | "praktikum" | "lk")
    });
    if seeks_place || (is_for_school && sentence.has(Cue::Which)) {
        return None;
    }
    let learns_to_become = sentence.has_in_order(Cue::To, Cue::Outlook) && sentence.has_word(&["weiterbilden", "fortbilden"]);
    if learns_to_become {
        return strong(Kind::Entry);
    }
    if sentence.has(Cue::Outlook) {
        return strong(Kind::Outlook);
    }
    let is_found =
        sentence.has(Cue::Job) && !sentence.has(Cue::How) && sentence.has_word(&["findet", "finde", "find", "bekommt", "kriegt"]);
    let is_there = sentence.has_word(&["gibt", "gibts", "geben", "braucht", "brauchen", "brauch", "gebraucht", "benotigt"]);
    let comes_next =
        sentence.cue(0) == Some(Cue::What) && sentence.has_word(&["kommt"]) && sentence.has_word(&["nach", "danach"]);
    let is_later =
        is_there && sentence.has_word(&["jahren", "noch", "bald"]) && !sentence.has_any(&[Cue::What, Cue::Which, Cue::Train]);
    let goes_further = sentence.has(Cue::How) && sentence.has_word(&["geht", "gehts"]) && sentence.has_word(&["weiter"]);
    let is_way_up = goes_further
        || sentence.has(Cue::Can) && sentence.has_word(&["oben"])
        || sentence.has(Cue::How) && sentence.has_word(&["weit"]);
    let is_market = (sentence.has(Cue::How) || is_there) && sentence.has_in_order(Cue::Job, Cue::For);
    let is_too_many =
        sentence.has_word(&["gibt", "gibts"]) && sentence.has_word(&["viele", "wenig", "genug"]) && sentence.has(Cue::To);
    let goes_on = (sentence.has(Cue::Can) && sentence.has(Cue::Do)) || sentence.has_word(&["moglichkeiten"]);
    let asks_what = sentence.has_any(&[Cue::What, Cue::Which]);
    let is_with_degree =
        sentence.words.iter().any(|word| word.flat.ends_with("studium") || word.flat == "bachelor" || word.flat == "master")
            && sentence.has_word(&["nach", "mit"])
            && asks_what
            && (goes_on || sentence.has_any(&[Cue::Do, Cue::Become]))
            && !sentence.has(Cue::Need);
    let is_after = is_with_degree || (sentence.has_word(&["nach"]) && asks_what && goes_on);
    let is_dying = sentence.has_word(&["tot"]) && sentence.has(Cue::Job);
    if is_dying || comes_next || is_found || is_later || is_after || is_way_up || is_market || is_too_many {
        light(Kind::Outlook)
    } else {
        None
    }
}

fn entry(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let has_become = sentence.has(Cue::Become);
    let asks_become = has_become && sentence.has_any(&[Cue::How, Cue::Want, Cue::InOrderTo, Cue::Need, Cue::Can]);
    let asks_become = asks_become || sentence.has_word(&["become", "becoming"]);
    let learns = sentence.words.iter().any(|word| word.cue == Some(Cue::Train));
    let is_content = sentence.has(Cue::What) && sentence.has_word(&["lernt", "lernen"]) && sentence.has(Cue::As);
    if is_content && !sentence.has(Cue::Need) {
        return strong(Kind::Tasks);
    }
    let comes = sentence.has_word(&["komme", "komm", "kommt"]) && sentence.has_any(&[Cue::Job, Cue::To]);
    let begins = sentence.has_word(&["fange", "fangt", "anfangen", "anfange"]) && sentence.has(Cue::As);
    // "Wie fang ich da an", "wie kommt man da ran".
    let starts = sentence.has_word(&["fang", "fange", "fangt"]) && sentence.has_word(&["an"])
        || sentence.has_word(&["komme", "komm", "kommt"]) && sentence.has_word(&["ran", "rein", "dran", "dazu"]);
    // "Wie komm ich in die IT".
    let comes_into = comes_somewhere(sentence);
    let gets_job = sentence.has_any(&[Cue::Get, Cue::Can]) && sentence.has(Cue::Job) && sentence.has(Cue::I);
    let gets_in = sentence.has(Cue::How)
        && (comes || begins || starts || gets_job || sentence.has_word(&["schaff", "schaffe", "schafft", "bekommt", "bekomme"]))
        || (begins && sentence.has(Cue::Want));
    let asks_how_long = sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::How) && pair[1].cue == Some(Cue::Last));
    let is_of_work = sentence.has_word(&["schicht", "arbeitstag", "dienst", "arbeitswoche"]);
    let lasts = !is_of_work && sentence.has_word(&["dauert"]) && sentence.has_any(&[Cue::How, Cue::Much])
        || sentence.has_word(&["dauer"])
        || asks_how_long && (sentence.has_any(&[Cue::Train, Cue::Become]) || sentence.words.len() <= 5);
    let is_headline = sentence.has_word(&["werden"]) && sentence.words.len() <= 5 && !sentence.has_any(&[Cue::Article, Cue::Not]);
    let must_for = sentence.has_in_order(Cue::Need, Cue::For) && !sentence.has_word(&["mich"]);
    let takes_years =
        sentence.has_any(&[Cue::How, Cue::Much]) && sentence.has_word(&["jahre", "jahren"]) && sentence.has(Cue::Be);
    let asks_for =
        sentence.has_any(&[Cue::What, Cue::For, Cue::Which]) && !sentence.has(Cue::My) && !sentence.has_word(&["wofur", "wozu"]);
    let needs = asks_for && sentence.has_word(&["brauch", "brauche", "braucht", "need", "brauchst"]);
    // "Nehmen die auch Leute mit Brille".
    let is_taken = sentence.has_word(&["genommen", "angenommen", "zugelassen"])
        || sentence.cue(0).is_none() && sentence.has_word(&["nehmen", "nimmt"]) && sentence.has_word(&["auch", "die"])
        || sentence.words.windows(2).any(|pair| pair[0].flat == "nimmt" && pair[1].cue == Some(Cue::I));
    // "Möchte Verwaltungsfachangestellte machen": a claimed word has no cue.
    let is_planned = sentence.has_any(&[Cue::Want, Cue::I])
        && sentence.words.windows(2).any(|pair| {
            let is_name = pair[0].cue.is_none() && pair[0].wish.is_none() && pair[0].text.len() > 4;
            is_name && matches!(pair[1].flat.as_str(), "machen" | "lernen")
        })
        && sentence.has(Cue::Want);
    // "Hauptschule, reicht das".
    let is_enough = sentence.has_word(&["reicht", "genugt", "langt"]) && wish::certificate(sentence).is_some();
    if is_enough
        || learns
        || asks_become
        || is_planned
        || is_taken
        || gets_in
        || lasts
        || is_headline
        || sentence.has(Cue::Require)
    {
        return strong(Kind::Entry);
    }
    let runs_off = sentence.has_word(&["lauft"]) && sentence.has_word(&["ab"]) && !sentence.has_word(&["tag", "alltag"]);
    if runs_off || needs || must_for || takes_years || comes_into { light(Kind::Entry) } else { None }
}

/// "Wie komm ich in die Pflege".
fn comes_somewhere(sentence: &Sentence) -> bool {
    let is_into = sentence
        .words
        .windows(2)
        .any(|pair| pair[0].cue == Some(Cue::In) && matches!(pair[1].flat.as_str(), "die" | "den" | "das"));
    sentence.has(Cue::How) && sentence.has_word(&["komme", "komm", "kommt"]) && is_into
}

/// "Wann muss ein Konditor aufstehen", "wann hat man als Lehrer Feierabend".
pub(crate) fn asks_for_hours(sentence: &Sentence) -> bool {
    let is_any = sentence.has(Cue::One) || sentence.has_word(&["ein", "eine", "als"]);
    let begins = sentence.words.first().is_some_and(|word| word.flat == "wann");
    begins && is_any && sentence.has_any(&[Cue::Need, Cue::Have, Cue::Task])
}

fn tasks(sentence: &Sentence) -> Option<(Kind, Weight)> {
    if asks_for_hours(sentence) {
        return light(Kind::Tasks);
    }
    let is_day = sentence.has_word(&["tag"]) && (sentence.has(Cue::How) || sentence.has_word(&["typisch", "typischer"]));
    if sentence.has(Cue::Task) || is_day {
        return strong(Kind::Tasks);
    }
    let expects = sentence.has_word(&["erwartet", "gehort", "gehoren"]) && sentence.has_any(&[Cue::As, Cue::To]);
    let is_felt = sentence.has(Cue::How) && !sentence.has(Cue::Good) && sentence.has_any(&[Cue::As, Cue::Job]);
    let has_hours = sentence.has(Cue::Work) && (sentence.has(Cue::Much) || sentence.has(Cue::Need));
    if is_felt || has_hours || sentence.has_word(&["wofur", "womit", "wozu"]) {
        return light(Kind::Tasks);
    }
    // "Was darf ein Türsteher".
    let may = sentence.cue(0) == Some(Cue::What) && sentence.has_word(&["darf", "durfen"]);
    let does = sentence.has_any(&[Cue::What, Cue::Which]) && (may || expects || sentence.has_any(&[Cue::Do, Cue::Work]));
    // "Was genau tut ein Schulsozialarbeiter".
    let is_any =
        sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::Do) && matches!(pair[1].flat.as_str(), "ein" | "eine"));
    match does {
        true if is_any && sentence.cue(0) == Some(Cue::What) => strong(Kind::Tasks),
        true => light(Kind::Tasks),
        false => None,
    }
}
