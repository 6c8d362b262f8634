//! The topic of a question about a profession: pay, way in, tasks and so on. `kind` decides whether the sentence asks at all.

use crate::understand::Kind;
use crate::understand::lexicon::Cue;
use crate::understand::sentence::Sentence;

/// How specific a topic's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// About work in almost any sentence: "Gehalt", "Ausbildung".
    Strong,
    /// Also used in other contexts: "was macht", "was bekommt".
    Light,
}

type Rule = fn(&Sentence) -> Option<(Kind, Weight)>;

// In order of priority.
const RULES: [Rule; 10] = [related, pay, entry_by_age, leaving, traits, places, outlook, entry, tasks, burden];

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

fn has_word(sentence: &Sentence, words: &[&str]) -> bool {
    sentence.words.iter().any(|word| words.contains(&word.flat.as_str()))
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
    if is_like || is_other || is_like_name(sentence) { light(Kind::Related) } else { None }
}

/// "Was wie Pilot", "so wie Tierpfleger": words of a profession have no cue.
fn is_like_name(sentence: &Sentence) -> bool {
    let words = sentence.words.windows(2).enumerate();
    let mut likes = words.filter(|(_, pair)| matches!(pair[0].flat.as_str(), "wie" | "like") && pair[1].cue.is_none());
    likes.any(|(at, _)| at > 0 && matches!(sentence.words[at - 1].flat.as_str(), "was" | "etwas" | "so" | "irgendwas"))
}

/// "Was kann man als gelernte Bäckerin sonst noch machen", "gelernte Friseurin sucht was Neues".
fn leaving(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_trained = has_word(
        sentence,
        &["gelernte", "gelernter", "gelernten", "ausgebildete", "ausgebildeter", "ehemalige", "ehemaliger", "ehemaligen", "ex"],
    );
    let has_had_enough = has_word(
        sentence,
        &["raus", "kaputt", "unglucklich", "aufhoren", "nachtdienste", "ideen", "umorientieren", "neuorientierung", "neues"],
    );
    let asks_what = sentence.has_any(&[Cue::What, Cue::Which, Cue::Job]) && !sentence.has(Cue::Become);
    let asks_else = asks_what && sentence.has_any(&[Cue::Can, Cue::Job]) && sentence.has_any(&[Cue::Do, Cue::Job, Cue::For]);
    let is_else = has_word(sentence, &["sonst", "stattdessen"]) && asks_what;
    let is_me = has_word(sentence, &["bin", "mich", "meinem"]);
    let wants_out = has_had_enough && (asks_what || is_me || sentence.has(Cue::Want)) && !sentence.has(Cue::Become);
    let has_learned = sentence.has(Cue::Have) && sentence.has(Cue::Train) && sentence.has(Cue::As);
    let is_what_next = has_learned && sentence.has_in_order(Cue::What, Cue::Can) && sentence.has(Cue::Do);
    if (is_trained && asks_else) || is_what_next || is_else || wants_out { light(Kind::Related) } else { None }
}

/// "Ist der Beruf gefährlich", "wie schwer ist …", without a more specific word.
fn burden(sentence: &Sentence) -> Option<(Kind, Weight)> {
    if !sentence.has_any(&[Cue::Be, Cue::How]) {
        return None;
    }
    if has_word(sentence, &["schwer", "schwierig", "schwerer", "leicht", "einfach"]) {
        return light(if sentence.has(Cue::Job) { Kind::Traits } else { Kind::Entry });
    }
    let is_heavy = has_word(
        sentence,
        &["hart", "harter", "anstrengend", "anstrengender", "stressig", "stressiger", "gefahrlich", "gefahrlicher"],
    );
    if is_heavy { light(Kind::Traits) } else { None }
}

fn pay(sentence: &Sentence) -> Option<(Kind, Weight)> {
    if sentence.has_any(&[Cue::Earn, Cue::Money]) {
        return strong(Kind::Pay);
    }
    let asks = sentence.has_any(&[Cue::What, Cue::Much]);
    let is_received = sentence.has(Cue::Get) && !sentence.has(Cue::Where);
    let is_lived_on = has_word(sentence, &["leben"]) && sentence.has(Cue::Can) && sentence.has_any(&[Cue::As, Cue::From]);
    let is_paying = is_lived_on || has_word(sentence, &["zahlt", "zahlen"]) && sentence.has(Cue::Good);
    let is_made = sentence.has(Cue::Much) && sentence.has(Cue::Do) && !sentence.has_any(&[Cue::Train, Cue::Need]);
    if (asks && (is_received || is_made)) || is_paying { light(Kind::Pay) } else { None }
}

/// "Wie alt muss man sein".
fn entry_by_age(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_age = sentence
        .words
        .windows(2)
        .any(|pair| matches!(pair[0].cue, Some(Cue::How | Cue::To)) && matches!(pair[1].flat.as_str(), "alt" | "jung"));
    if is_age { strong(Kind::Entry) } else { None }
}

fn traits(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_for_me = sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::For) && pair[1].flat == "mich");
    let makes_good = sentence.has(Cue::What) && sentence.has(Cue::Do) && sentence.has(Cue::Good) && has_word(sentence, &["aus"]);
    if sentence.has(Cue::Trait) || makes_good || (is_for_me && sentence.has(Cue::Be)) {
        return strong(Kind::Traits);
    }
    if sentence.has(Cue::Train) {
        return None;
    }
    let must = sentence.has(Cue::Need);
    let is_able = must && sentence.has(Cue::Able);
    let is_person = must && has_word(sentence, &["mensch"]);
    let being = sentence.words.iter().position(|word| word.flat == "sein" || word.flat == "be");
    // "Muss man gut in Mathe sein", but not "was muss ich machen um Arzt zu sein".
    let is_so = must && being.is_some_and(|at| at > 0 && sentence.cue(at - 1) != Some(Cue::To)) && !sentence.has(Cue::Do);
    if is_able || is_person || is_so { strong(Kind::Traits) } else { None }
}

fn places(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let asks_where = sentence.has(Cue::Where);
    let is_hired = sentence.has(Cue::Hire) && (asks_where || sentence.has_any(&[Cue::Who, Cue::Which]));
    let is_busy = asks_where && has_word(sentence, &["beschaftigt"]);
    let works_for = sentence.has(Cue::Who) && sentence.has(Cue::Work);
    let is_place = sentence.has(Cue::Place) && !sentence.has_any(&[Cue::Train, Cue::My, Cue::Want]);
    if is_place || is_hired || is_busy || works_for {
        return strong(Kind::Places);
    }
    let needs = has_word(sentence, &["braucht", "brauch"]) && !sentence.has(Cue::Be);
    if asks_where && !sentence.has(Cue::Train) && (needs || sentence.has_any(&[Cue::Work, Cue::Job])) {
        return strong(Kind::Places);
    }
    let works_in = sentence.has(Cue::Work) && sentence.has(Cue::In);
    let asks_work = works_in && (sentence.cue(0) == Some(Cue::Work) || sentence.has_any(&[Cue::Can, Cue::Which]));
    if asks_work { light(Kind::Places) } else { None }
}

fn outlook(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let seeks_place = sentence
        .words
        .windows(3)
        .any(|words| words[0].flat.starts_with("chance") && words[1].flat == "auf" && words[2].cue == Some(Cue::Train));
    if seeks_place {
        return None;
    }
    let learns_to_become = sentence.has_in_order(Cue::To, Cue::Outlook) && has_word(sentence, &["weiterbilden", "fortbilden"]);
    if learns_to_become {
        return strong(Kind::Entry);
    }
    if sentence.has(Cue::Outlook) {
        return strong(Kind::Outlook);
    }
    let is_found = sentence.has(Cue::Job)
        && !sentence.has(Cue::How)
        && has_word(sentence, &["findet", "finde", "find", "bekommt", "kriegt"]);
    let is_there = has_word(sentence, &["gibt", "gibts", "geben", "braucht", "brauchen", "brauch", "gebraucht", "benotigt"]);
    let is_later = is_there && has_word(sentence, &["jahren", "noch", "bald"]) && !sentence.has_any(&[Cue::What, Cue::Which]);
    let is_way_up = sentence.has(Cue::How) && has_word(sentence, &["weit"]);
    let is_market = (sentence.has(Cue::How) || is_there) && sentence.has_in_order(Cue::Job, Cue::For);
    let is_too_many =
        has_word(sentence, &["gibt", "gibts"]) && has_word(sentence, &["viele", "wenig", "genug"]) && sentence.has(Cue::To);
    let goes_on = (sentence.has(Cue::Can) && sentence.has(Cue::Do)) || has_word(sentence, &["moglichkeiten"]);
    let asks_what = sentence.has_any(&[Cue::What, Cue::Which]);
    let is_with_degree =
        sentence.words.iter().any(|word| word.flat.ends_with("studium") || word.flat == "bachelor" || word.flat == "master")
            && has_word(sentence, &["nach", "mit"])
            && asks_what
            && (goes_on || sentence.has_any(&[Cue::Do, Cue::Become]))
            && !sentence.has(Cue::Need);
    let is_after = is_with_degree || (has_word(sentence, &["nach"]) && asks_what && goes_on);
    if is_found || is_later || is_after || is_way_up || is_market || is_too_many { light(Kind::Outlook) } else { None }
}

fn entry(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let has_become = sentence.has(Cue::Become);
    let asks_become = has_become && sentence.has_any(&[Cue::How, Cue::Want, Cue::InOrderTo, Cue::Need, Cue::Can]);
    let asks_become = asks_become || has_word(sentence, &["become", "becoming"]);
    let learns = sentence.words.iter().any(|word| word.cue == Some(Cue::Train));
    let is_content = sentence.has(Cue::What) && has_word(sentence, &["lernt", "lernen"]) && sentence.has(Cue::As);
    if is_content && !sentence.has(Cue::Need) {
        return strong(Kind::Tasks);
    }
    let comes = has_word(sentence, &["komme", "komm", "kommt"]) && sentence.has_any(&[Cue::Job, Cue::To]);
    let begins = has_word(sentence, &["fange", "fangt", "anfangen", "anfange"]) && sentence.has(Cue::As);
    let gets_job = sentence.has_any(&[Cue::Get, Cue::Can]) && sentence.has(Cue::Job) && sentence.has(Cue::I);
    let gets_in = sentence.has(Cue::How)
        && (comes || begins || gets_job || has_word(sentence, &["schaff", "schaffe", "schafft", "bekommt", "bekomme"]))
        || (begins && sentence.has(Cue::Want));
    let lasts = has_word(sentence, &["dauert", "dauer"]) && sentence.has_any(&[Cue::How, Cue::Much]);
    let is_headline =
        has_word(sentence, &["werden"]) && sentence.words.len() <= 5 && !sentence.has_any(&[Cue::Article, Cue::Not]);
    let must_for = sentence.has_in_order(Cue::Need, Cue::For) && !has_word(sentence, &["mich"]);
    let takes_years =
        sentence.has_any(&[Cue::How, Cue::Much]) && has_word(sentence, &["jahre", "jahren"]) && sentence.has(Cue::Be);
    let asks_for =
        sentence.has_any(&[Cue::What, Cue::For, Cue::Which]) && !sentence.has(Cue::My) && !has_word(sentence, &["wofur"]);
    let needs = asks_for && has_word(sentence, &["brauch", "brauche", "braucht", "need", "brauchst"]);
    if learns || asks_become || gets_in || lasts || is_headline || sentence.has(Cue::Require) {
        return strong(Kind::Entry);
    }
    if needs || must_for || takes_years { light(Kind::Entry) } else { None }
}

fn tasks(sentence: &Sentence) -> Option<(Kind, Weight)> {
    let is_day = has_word(sentence, &["tag"]) && (sentence.has(Cue::How) || has_word(sentence, &["typisch", "typischer"]));
    if sentence.has(Cue::Task) || is_day {
        return strong(Kind::Tasks);
    }
    let expects = has_word(sentence, &["erwartet", "gehort", "gehoren"]) && sentence.has_any(&[Cue::As, Cue::To]);
    let is_felt = sentence.has(Cue::How) && !sentence.has(Cue::Good) && sentence.has_any(&[Cue::As, Cue::Job]);
    let has_hours = sentence.has(Cue::Work) && (sentence.has(Cue::Much) || sentence.has(Cue::Need));
    if is_felt || has_hours || has_word(sentence, &["wofur", "womit"]) {
        return light(Kind::Tasks);
    }
    // "Was darf ein Türsteher".
    let may = sentence.cue(0) == Some(Cue::What) && has_word(sentence, &["darf", "durfen"]);
    let does = sentence.has_any(&[Cue::What, Cue::Which]) && (may || expects || sentence.has_any(&[Cue::Do, Cue::Work]));
    if does { light(Kind::Tasks) } else { None }
}
