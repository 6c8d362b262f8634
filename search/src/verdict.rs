//! Decides whether the best profession is certainly the one meant, one of several, or none.

use crate::book::Book;
use crate::letter::{Letter, bare, code, ending_start, is_initial, is_light};
use crate::query::Query;
use crate::rank::Ranked;
use crate::{Found, Hit};
use std::cmp::Reverse;

/// Maximum slip cost for a finished name, by number of significant letters: one slip from three letters, two from eight. Fitted on 5 000
/// texts that name no profession and 30 000 that do. Together with BEGUN it accepts 1.4 % of the former (mostly inflected forms of
/// professions) and rejects 0.5 to 3 % of names with two slips.
const WHOLE: [u16; 15] = [0, 0, 0, 19, 22, 29, 32, 36, 42, 44, 45, 46, 48, 50, 55];

/// The same for an unfinished name: no slip up to five letters, a missing letter from seven. Ordinary words often share the beginning of a
/// name.
const BEGUN: [u16; 15] = [0, 0, 0, 0, 0, 0, 8, 15, 15, 20, 24, 26, 29, 29, 30];

/// Maximum slip cost for taking the best name without asking, by number of significant letters: one slip inside the word from seven
/// letters. Most unknown words are real ones that resemble another occupation: measured with 1 000 official names and a catalogue that
/// lacks two thirds of them, wrong matches cost 28 (different first letter) to 50.
const SURE: [u16; 15] = [0, 0, 0, 0, 4, 12, 18, 21, 21, 21, 21, 22, 24, 24, 26];

/// Maximum slip cost for asking back. Above it, the name is only offered as a suggestion after "nothing found".
const ASKED: [u16; 15] = [0, 0, 0, 10, 12, 20, 21, 21, 24, 24, 28, 30, 32, 34, 36];

/// The same as SURE for an unfinished name: half of it must be typed, and a slip is allowed in long names only.
const BEGUN_SURE: [u16; 15] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, 12];

/// Surcharge for a wrong last letter: it usually indicates another word with the same beginning. Only one typo in eight hits the last
/// letter.
const END_DIFFERS: u16 = 6;

/// Surcharge if only the last letter of an unfinished text agrees: one in ten does by chance.
const ONLY_LAST_AGREES: u16 = 5;

/// Minimum distance between the best and the second for certainty: more than half a slip.
const CLOSE: u16 = 12;

/// Abbreviations: one wrong letter makes another one.
const ABBREVIATION: usize = 3;

/// Heads of names that are another occupation than the name without them, as "-helfer".
const OTHER_HEADS: [&str; 5] = ["helfer", "gehilfe", "gehilf", "meister", "assistent"];

/// Heads shared by many occupations, the most frequent ones of official names: what stands before them tells which one it is, so only
/// its letters count. With a slip in the head itself, all letters count.
const COMMON_HEADS: &str = "arbeiter arzt ärzt assistent bauer berater beratung binder designer dreher drucker elektroniker fachwirt \
    fahrer former führer gehilf gehilfe gestalter helfer hersteller händler ingenieur kaufmann lehrer leiter leitung macher maler manager \
    mechaniker meister monteur pfleger prüfer redakteur reiniger schleifer schlosser schmied schneider techniker technologe therapeut \
    verkäufer verwalter wirt wissenschaftler zeichner zieher züchter";

/// How words for a person end, and how many letters a further word has.
const PERSON_ENDINGS: [&str; 2] = ["er", "ist"];
const FURTHER_WORD: usize = 4;

/// What a text means, given the professions within reach, best first.
pub(super) fn decide(query: &Query, ranked: &[Ranked], book: &Book, employees: &[u32], limit: usize) -> Found {
    let hits: Vec<Hit> = ranked.iter().take(limit).map(|ranked| ranked.hit).collect();
    match ranked {
        [] => Found::Nothing(hits),
        [best, ..] if !is_meant(query, best, book) => Found::Nothing(hits),
        [best, others @ ..] if others.iter().any(|other| is_close(best, other)) && is_within(query, best, &ASKED) => {
            Found::Several(by_employees(ranked, book, employees, limit))
        }
        [best, ..] if is_sure(query, best, book) => Found::One(best.hit, hits.into_iter().skip(1).collect()),
        [best, ..] if is_within(query, best, &ASKED) => Found::Several(by_employees(ranked, book, employees, limit)),
        _ => Found::Nothing(hits),
    }
}

/// The hits to ask about. Where the text is a complete word that begins many names, as "Techniker", how much of a name is missing means
/// nothing, but how many people work there does.
fn by_employees(ranked: &[Ranked], book: &Book, employees: &[u32], limit: usize) -> Vec<Hit> {
    let is_general = |ranked: &Ranked| ranked.rest > 0 && is_head(book.spelling(ranked.number).letters, ranked.rest);
    let mut ranked: Vec<&Ranked> = ranked.iter().collect();
    if ranked.first().is_some_and(|best| is_general(best)) {
        let slips = ranked[0].slips;
        ranked.sort_by_key(|ranked| {
            let is_alike = is_general(ranked) && ranked.slips == slips;
            (!is_alike, Reverse(if is_alike { employees[ranked.hit.profession as usize] } else { 0 }))
        });
    }
    ranked.into_iter().take(limit).map(|ranked| ranked.hit).collect()
}

/// Whether the best name can be taken without asking.
fn is_sure(query: &Query, best: &Ranked, book: &Book) -> bool {
    let name = book.spelling(best.number).letters;
    match best.rest {
        _ if best.hit.exact => true,
        0 => best.slips <= limit(&SURE, telling_letters(query)) && has_abbreviations(query, name),
        rest => {
            let is_half_written = usize::from(rest) <= query.heavy_letters();
            is_half_written && is_within(query, best, &BEGUN_SURE) && !is_head(name, rest) && !is_person(name, rest)
        }
    }
}

/// Whether every abbreviation beside another word of the text stands in the name: "CAD-Programmierer" is not "CAM-Programmierer".
fn has_abbreviations(query: &Query, name: &[Letter]) -> bool {
    let mut abbreviations = query.words().filter(|word| !is_light(word.letters[0]) && word.letters.len() <= ABBREVIATION);
    let stands = |word: &[Letter], at: usize| is_initial(name[at]) && starts_alike(&name[at..], word);
    query.heavy_words() < 2 || abbreviations.all(|word| (0..name.len()).any(|at| stands(word.letters, at)))
}

fn starts_alike(letters: &[Letter], beginning: &[Letter]) -> bool {
    letters.len() >= beginning.len() && letters.iter().zip(beginning).all(|(one, other)| bare(*one) == bare(*other))
}

/// Whether the text is a person and the rest of the name makes another one of it: "Kraftfahrzeugelektriker" beside
/// "Kraftfahrzeugelektrikerhelfer".
fn is_person(name: &[Letter], rest: u16) -> bool {
    let (written, rest) = name.split_at(without_rest(name, rest).len());
    let neutral = &rest[..ending_start(rest)];
    OTHER_HEADS.iter().any(|head| ends(neutral, head))
        || (rest.len() >= FURTHER_WORD && PERSON_ENDINGS.iter().any(|ending| ends(written, ending)))
}

fn ends(letters: &[Letter], ending: &str) -> bool {
    let ending = ending.chars().rev().map(code);
    letters.len() >= ending.clone().count() && ending.zip(letters.iter().rev()).all(|(one, other)| one == Some(bare(*other)))
}

/// Number of significant letters, without a head that many occupations share: "Kabelmeister" has five, and two slips in them make
/// another word.
fn telling_letters(query: &Query) -> usize {
    let letters = query.whole().letters;
    let neutral = &letters[..ending_start(letters)];
    let heads = COMMON_HEADS.split(' ').filter(|head| ends(neutral, head)).map(|head| head.chars().count());
    match query.heavy_letters().saturating_sub(heads.max().unwrap_or(0)) {
        0 => query.heavy_letters(),
        telling => telling,
    }
}

/// Whether the missing rest begins with a new word: the text is then complete and more general, like "Verkaufsberater" beside
/// "Verkaufsberater im Außendienst".
fn is_head(name: &[Letter], rest: u16) -> bool {
    let written = without_rest(name, rest).len();
    name[written..].iter().find(|letter| !is_light(**letter)).is_some_and(|letter| is_initial(*letter))
}

fn is_within(query: &Query, best: &Ranked, limits: &[u16; 15]) -> bool {
    best.hit.exact || best.slips <= limit(limits, query.heavy_letters())
}

fn limit(limits: &[u16; 15], letters: usize) -> u16 {
    limits[letters.min(limits.len() - 1)]
}

/// Maximum slip cost for a number of significant letters.
pub(super) fn allowed(letters: usize) -> u16 {
    limit(&WHOLE, letters)
}

fn is_meant(query: &Query, best: &Ranked, book: &Book) -> bool {
    let limits = if best.rest > 0 { &BEGUN } else { &WHOLE };
    best.slips + doubt(query, best, book) <= limit(limits, query.heavy_letters())
}

/// Surcharge if the end of the text does not support its beginning.
fn doubt(query: &Query, best: &Ranked, book: &Book) -> u16 {
    let (text, name) = (query.whole().letters, book.spelling(best.number).letters);
    let agreeing = match best.rest {
        0 => agreeing_ends(text, name),
        rest => agreeing_letters(text, without_rest(name, rest)),
    };
    match agreeing {
        _ if best.slips == 0 => 0,
        0 => END_DIFFERS,
        1 if best.rest > 0 => ONLY_LAST_AGREES,
        _ => 0,
    }
}

/// Number of agreeing letters at the end, with or without feminine endings.
fn agreeing_ends(text: &[Letter], name: &[Letter]) -> usize {
    let texts = [text, &text[..ending_start(text)]];
    let names = [name, &name[..ending_start(name)]];
    let pairs = texts.iter().flat_map(|text| names.iter().map(move |name| agreeing_letters(text, name)));
    pairs.max().unwrap_or(0)
}

fn agreeing_letters(text: &[Letter], name: &[Letter]) -> usize {
    let pairs = text.iter().rev().zip(name.iter().rev());
    pairs.take_while(|(one, other)| bare(**one) == bare(**other)).count()
}

/// The name without its last `rest` significant letters.
fn without_rest(name: &[Letter], rest: u16) -> &[Letter] {
    let heavy = name.iter().enumerate().rev().filter(|(_, letter)| !is_light(**letter));
    let end = heavy.map(|(at, _)| at).nth(rest as usize - 1).unwrap_or(0);
    &name[..end]
}

/// Whether another profession is too close to be sure of the best. A name typed literally is certain unless it belongs to both. For
/// unfinished names the number of missing letters does not count.
fn is_close(best: &Ranked, other: &Ranked) -> bool {
    if best.hit.exact {
        return other.hit.exact;
    }
    let both_unfinished = best.rest > 0 && other.rest > 0;
    other.hit.cost < best.hit.cost + CLOSE || (both_unfinished && other.slips < best.slips + CLOSE)
}
