//! The sentence of a profile that speaks of what a question is about, found by the question's own words: "Kriegen Bäcker
//! Nachtzuschlag?" Only for what no rule answers.

use crate::commands::ask::quotes;
use crate::profile::leading::{Leading, leading};
use crate::profile::{Profile, Section};
use crate::text::word_lists::has_stem;
use crate::text::{sentences, split_words};
use crate::understand::Kind;
use crate::understand::lexicon::flat_of;
use crate::understand::matter;
use crate::understand::names::Mention;
use crate::understand::remark;
use crate::understand::sentence::{Sentence, Word};

/// A sentence, and the professions named in it.
type Read<'c> = (Sentence, Vec<Mention<'c>>);

/// Minimum letters of a word that is looked for, and of a stem that may stand inside a compound.
const SHORTEST: usize = 5;
const INSIDE: usize = 6;
/// A word that more sentences of the profile have says nothing on any of them.
const MOST_SENTENCES: usize = 3;
/// Maximum letters of a sentence that fits above an answer.
const LONGEST: usize = 230;

/// Words that ask about something which profiles say in other words.
const SAID_AS: &[(&str, &[&str])] = &[
    (
        "fach facher fachern schulfach schulfacher schulfachern",
        &["mathematik", "mathe", "physik", "chemie", "biologie", "englisch"],
    ),
    (
        "weiterbildung weiterbildungen fortbildung fortbildungen",
        &["lehrgang", "meister", "technikerschul", "fachwirt", "weiterbild"],
    ),
    ("praktikum praktika vorpraktikum", &["praktik", "vorpraktik"]),
    (
        "aufstiegschancen aufstiegsmoglichkeiten aufstieg aufsteigen karriere karrierechancen",
        &["filialleit", "teamleit", "leitung", "meister", "fachwirt", "aufsteig", "aufstieg"],
    ),
    ("zuschlag zuschlage zulage zulagen", &["zuschlag", "zulage"]),
    ("trinkgeld trinkgelder", &["trinkgeld"]),
    ("leiche leichen obduktion obduktionen", &["leich", "verstorb", "obdu", "sekti"]),
    ("dampfe gase abgase", &["rauch", "dampf", "absaug"]),
];

/// How words on applying begin; they say when, only if that is asked.
const APPLYING: &str = "bewerb bewirb";

/// Words of any question or profile.
const GENERAL: &str = "beruf berufe arbeit mensch menschen leute person kunde betrieb firma stelle zahlt bezahlt zahlen familie kind \
    kinder eigener eigene eigenen gelernt lernen klappt richtig wichtig besser warum wieso weshalb manche andere anderen macht machen \
    deutschland mann frau vater mutter freund freundin ersten erste anfang vorher zuruck leitung genug nehmen raus danach immer \
    gleich grossen grosse finden findest findet chance chancen stehen steht sagen wirklich uberhaupt eigentlich konnte konnen mussen sollte \
    gerade lange langer viele wieviel taglich jeden jeder jedes tragen tragt nennen heisst ersetzt ersetzen hause stuck \
    erzahlen sitzt sitzen wohne irgendwann ruhig undankbarer undankbar \
    nochmal unterwegs wochenlang monatelang jahrelang geile krasse mega arbeitsamt jobcenter grade manchmal selten haufig jemand \
    wegen obwohl trotz trotzdem damit sobald sonst gegen unter zwischen wahrend jemals irgendwie vielleicht ziemlich bisschen mochte wurde haben steckt stecken dahinter";

/// The sentence of the profile with most of the question's words; `None` if none has a rare one. Of pay that nobody publishes, how
/// it comes about.
pub(super) fn passage<'p>(profile: &'p Profile, kind: Kind, (sentence, mentions): &Read<'_>) -> Option<&'p str> {
    if matches!(kind, Kind::Related | Kind::Compare | Kind::Way | Kind::Wish | Kind::None) {
        return None;
    }
    let asked = asked_words(sentence, mentions);
    if asked.is_empty() && !is_unpaid(profile, kind) {
        return None;
    }
    let is_fit = |sentence: &&str| sentence.chars().count() <= LONGEST && !refers_back(sentence);
    let all: Vec<&str> = told(profile, kind, sentence.words.iter().any(has_other_words)).filter(is_fit).collect();
    spoken_of(&asked, &all).or_else(|| all.first().copied().filter(|_| is_unpaid(profile, kind)))
}

/// The longest word that a question on a single point carries and that no sentence of the profile has: "Darf man als Lehrer einen
/// Nebenjob haben".
pub(super) fn unspoken(profile: &Profile, (sentence, mentions): &Read<'_>) -> Option<String> {
    let all: Vec<Vec<String>> = told(profile, Kind::Profile, true).chain(profile.skills.iter()).map(flat_words).collect();
    let is_told = |stems: &[String]| all.iter().flatten().any(|word| stems.iter().any(|stem| is_of(word, stem)));
    let asked = asked_at(sentence, mentions).filter(|word| !is_told(&stems(&word.flat)));
    let asked = asked.filter(|word| !matter::is_said(word) && is_thing(&word.flat));
    asked.max_by_key(|word| word.flat.chars().count()).map(|word| word.text.clone())
}

/// Whether a text asks two things: "… schwindelfrei sein, und wie ist das mit dem Krebsrisiko".
pub(super) fn asks_twice(text: &str) -> bool {
    const SECOND: [&str; 10] = ["wie", "was", "wo", "ist", "kann", "muss", "darf", "wird", "zahlt", "kommt"];
    let lower = text.to_lowercase();
    let words: Vec<&str> = split_words(&lower).collect();
    let is_joined = words.windows(2).any(|pair| pair[0] == "und" && SECOND.contains(&pair[1]));
    is_joined || text.matches('?').count() > 1 || text.contains("? ")
}

/// Whether a word may name a thing: not "genommen", "machbar", "wirklich".
fn is_thing(flat: &str) -> bool {
    const OTHERS: [&str; 9] = ["en", "st", "bar", "lich", "ig", "isch", "er", "et", "los"];
    !OTHERS.iter().any(|end| flat.ends_with(end))
}

/// The sentence with most of these words, each of which few sentences have.
fn spoken_of<'p>(asked: &[Vec<String>], all: &[&'p str]) -> Option<&'p str> {
    let words: Vec<Vec<String>> = all.iter().map(|sentence| flat_words(sentence)).collect();
    let speaks = |stems: &[String], words: &[String]| words.iter().any(|word| stems.iter().any(|stem| is_of(word, stem)));
    let rare: Vec<&Vec<String>> = asked
        .iter()
        .filter(|stems| (1..=MOST_SENTENCES).contains(&words.iter().filter(|words| speaks(stems, words)).count()))
        .collect();
    let hits = |words: &[String]| rare.iter().filter(|stems| speaks(stems, words)).count();
    let best = words.iter().map(|words| hits(words)).max().filter(|hits| *hits > 0)?;
    all.iter().zip(&words).find(|(_, words)| hits(words) == best).map(|(sentence, _)| *sentence)
}

/// Whether a sentence says little without the one before it.
fn refers_back(sentence: &str) -> bool {
    const BACK: [&str; 7] = ["sie", "ihn", "dieser", "dieses", "diesem", "diese", "letztere"];
    let begins = ["Von dort", "Noch "];
    let mut words = sentence.split(|letter: char| !letter.is_alphanumeric());
    quotes::begins_referring(sentence)
        || begins.iter().any(|begin| sentence.starts_with(begin))
        || words.any(|word| BACK.contains(&word.to_lowercase().as_str()))
}

/// For each word that carries the question, the stems by which a profile may say it.
fn asked_words(sentence: &Sentence, mentions: &[Mention<'_>]) -> Vec<Vec<String>> {
    let asked = asked_at(sentence, mentions).map(|word| stems(&word.flat));
    let applies = sentence.words.iter().any(|word| has_stem(&word.flat, APPLYING));
    let is_time = sentence.words.iter().any(|word| has_stem(&word.flat, "=wann *frist"));
    asked.chain((applies && is_time).then(|| APPLYING.split(' ').map(str::to_owned).collect())).collect()
}

/// The words that carry the question.
fn asked_at<'s>(sentence: &'s Sentence, mentions: &'s [Mention<'_>]) -> impl Iterator<Item = &'s Word> {
    let is_named = |at: usize| mentions.iter().any(|mention| mention.start <= at && at < mention.end);
    let carries = |word: &Word| {
        word.number().is_none()
            && word.flat.chars().count() >= SHORTEST
            && !GENERAL.split_whitespace().any(|general| general == word.flat)
            && (has_other_words(word) || (word.cue.is_none() || !word.is_known) && !remark::is_said(word))
    };
    let words = sentence.words.iter().enumerate();
    words.filter(move |(at, word)| !is_named(*at) && carries(word)).map(|(_, word)| word)
}

fn has_other_words(word: &Word) -> bool {
    SAID_AS.iter().any(|(asked, _)| asked.split_whitespace().any(|asked| asked == word.flat))
}

fn stems(word: &str) -> Vec<String> {
    match SAID_AS.iter().find(|(asked, _)| asked.split_whitespace().any(|asked| asked == word)) {
        Some((_, said)) => said.iter().map(|stem| (*stem).to_owned()).collect(),
        None => vec![stem(word)],
    }
}

/// A flat word without its ending.
fn stem(word: &str) -> String {
    let stem = ["ern", "en", "er", "es", "e", "n", "s"].iter().filter_map(|end| word.strip_suffix(end));
    stem.into_iter().find(|stem| stem.chars().count() >= SHORTEST).unwrap_or(word).to_owned()
}

/// Whether a word of the profile is of this stem, in or around a compound: "Zuschläge" and "Nachtzuschlag".
fn is_of(word: &str, asked: &str) -> bool {
    let said = stem(word);
    word.starts_with(asked)
        || (!APPLYING.contains(asked) && asked.chars().count() >= INSIDE && word.contains(asked))
        || (said.chars().count() >= INSIDE && said != "arbeit" && asked.ends_with(&said))
}

/// Whether pay is asked for that nobody publishes.
fn is_unpaid(profile: &Profile, kind: Kind) -> bool {
    kind == Kind::Pay && matches!(leading(profile), Leading::None)
}

/// The sentences of a profile, first those on what is asked; of all sections where the question's own words are not looked for.
fn told(profile: &Profile, kind: Kind, is_in_other_words: bool) -> impl Iterator<Item = &str> {
    let first = match kind {
        Kind::Pay => Section::Income,
        Kind::Entry => Section::Requirements,
        Kind::Outlook => Section::Outlook,
        Kind::Traits => Section::Traits,
        _ => Section::Tasks,
    };
    let is_beside = move |section: Section| match kind {
        // Another section that mentions a hospital says nothing of its pay.
        Kind::Pay => false,
        _ if is_in_other_words => true,
        // What somebody does or learns in passing says nothing on the outlook.
        Kind::Outlook => false,
        Kind::Traits => !matches!(section, Section::Income | Section::Outlook | Section::Path),
        _ => true,
    };
    let others = Section::ALL.iter().copied().filter(move |section| *section != first && is_beside(*section));
    let sections = std::iter::once(first).chain(others).filter_map(|section| profile.sections.get(&section));
    let notes = profile.ways.iter().filter_map(|way| way.note.as_deref()).chain(profile.summary.as_deref());
    let notes = notes.filter(move |_| kind != Kind::Pay && (is_in_other_words || kind != Kind::Outlook));
    // Beside a figure, its caveat is shown anyway.
    let caveats = profile.pay.iter().filter_map(|pay| pay.caveat.as_deref()).filter(move |_| is_unpaid(profile, kind));
    let texts = sections.map(String::as_str).chain(caveats).chain(notes);
    texts.flat_map(|text| sentences(text.trim())).map(str::trim)
}

fn flat_words(sentence: &str) -> Vec<String> {
    let words = sentence.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST);
    words.map(flat_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::profile::reader::Source;
    use crate::understand::names;

    const BAKER: &str = "title = \"Bäcker/in\"\nsummary = \"Wer backt, steht früh auf.\"\n[sections]\n\
        tasks = \"Du knetest. Im Ofen liegt Brot. Kuchen kommt später. Brot ist alles. Brot bleibt. Brot ruht.\"\n\
        requirements = \"Gute Noten in Mathematik helfen. Bewerben solltest du dich ein Jahr vorher.\"\n\
        income = \"Der Tarif gilt im Land. Ein Teil der Nachtzuschläge ist steuerfrei.\"\n";

    #[track_caller]
    fn check(kind: Kind, text: &str, expected: Option<&str>) {
        let catalogue = Catalogue::load(&[Source::new("baecker.toml", BAKER)]).unwrap();
        let profile = catalogue.get("baecker").unwrap();
        assert_eq!(passage(profile, kind, &names::read(&catalogue, text)), expected, "{text}");
    }

    #[test]
    fn a_rare_word_of_the_question() {
        check(Kind::Outlook, "Kriegen Bäcker Zuschläge?", Some("Ein Teil der Nachtzuschläge ist steuerfrei."));
        check(Kind::Tasks, "Macht ein Bäcker auch Kuchen?", Some("Kuchen kommt später."));
        check(Kind::Tasks, "Macht ein Bäcker auch Kuchenböden?", None);
    }
    #[test]
    fn a_word_of_many_sentences_says_nothing() {
        check(Kind::Tasks, "Was hat ein Bäcker mit Broten zu tun?", None);
    }
    #[test]
    fn what_profiles_say_in_other_words() {
        check(Kind::Entry, "Welche Fächer braucht man als Bäcker?", Some("Gute Noten in Mathematik helfen."));
        check(Kind::Entry, "Bis wann bewerbe ich mich als Bäcker?", Some("Bewerben solltest du dich ein Jahr vorher."));
        check(Kind::Entry, "Wie bewerbe ich mich als Bäcker?", None);
    }
    #[test]
    fn pay_that_nobody_publishes() {
        check(Kind::Pay, "Was verdient ein Bäcker?", Some("Der Tarif gilt im Land."));
        check(Kind::Related, "Was verdient ein Bäcker?", None);
    }
}
