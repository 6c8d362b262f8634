//! Compares the search with common alternatives, on the same names and texts:
//!
//! ```text
//! cargo bench --bench search                              the shipped profiles, every name with a letter left out
//! cargo bench --bench search -- FOLDER                    the profiles of a folder, however many
//! cargo bench --bench search -- FOLDER SET.tsv…           texts with the ids that are right: text <TAB> id|id|…
//! ```
//!
//! Prints the time to build the index and, for each set and matcher, the share of correct first results and the time per text.
//! The alternatives compare with every name; they get lower-case names and no further preparation.

#![expect(clippy::panic, reason = "a program to measure with")]

use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::search::{Index, Searchable};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use std::path::Path;
use std::time::Instant;

/// Texts per set: slow matchers need 100 ms for one.
const TEXTS: usize = 150;

/// A matcher with its name; returns the index of the best profession.
type Peer<'a> = (&'static str, Box<dyn FnMut(&str) -> Option<usize> + 'a>);

/// A text and the correct ids.
type Query = (String, Vec<String>);

fn main() {
    // Cargo adds its own flags.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let sources = match arguments.first() {
        Some(path) => sources::read(Path::new(path)).sources,
        None => sources::builtin(),
    };
    let catalogue = Catalogue::load(&sources).unwrap_or_else(|problems| panic!("{} problems in the profiles", problems.len()));
    let started = Instant::now();
    let index = index(&catalogue);
    println!("{} professions, index built in {:.1} ms", catalogue.profiles().len(), started.elapsed().as_secs_f64() * 1_000.0);
    for (name, queries) in sets(&catalogue, arguments.get(1..).unwrap_or_default()) {
        measure(&catalogue, &index, &name, &queries);
    }
}

fn index(catalogue: &Catalogue) -> Index {
    Index::new(catalogue.profiles().iter().map(|profile| Searchable {
        title: &profile.title,
        names: profile.names.iter().collect(),
        employees: profile.employees.unwrap_or(0),
    }))
}

/// The sets in these files, or one made of the catalogue's names.
fn sets(catalogue: &Catalogue, files: &[String]) -> Vec<(String, Vec<Query>)> {
    if files.is_empty() {
        return vec![("a letter left out".to_owned(), own_names(catalogue))];
    }
    let read = |file: &String| {
        let text = std::fs::read_to_string(file).expect("the set can be read");
        let lines = text.lines().filter_map(|line| line.split_once('\t')).filter(|(_, ids)| !ids.is_empty()).take(TEXTS);
        let queries = lines.map(|(text, ids)| (text.to_owned(), ids.to_lowercase().split('|').map(str::to_owned).collect()));
        (file.clone(), queries.collect())
    };
    files.iter().map(read).collect()
}

/// The first name of every profession without its third letter.
fn own_names(catalogue: &Catalogue) -> Vec<Query> {
    let slip = |name: &str| name.chars().enumerate().filter(|(position, _)| *position != 2).map(|(_, letter)| letter).collect();
    let query = |profile: &berufslotse::profile::Profile| (slip(&profile.title), vec![profile.id.clone()]);
    catalogue.profiles().iter().map(query).take(TEXTS).collect()
}

fn measure(catalogue: &Catalogue, index: &Index, set: &str, queries: &[Query]) {
    let names: Vec<(usize, String)> = catalogue
        .profiles()
        .iter()
        .enumerate()
        .flat_map(|(at, profile)| profile.all_names().map(move |name| (at, name.to_lowercase())))
        .collect();
    for (peer, mut best) in peers(index, &names) {
        let mut times_us = Vec::new();
        let mut right = 0;
        for (text, ids) in queries {
            let started = Instant::now();
            let found = best(&text.to_lowercase());
            times_us.push(started.elapsed().as_secs_f64() * 1_000_000.0);
            right += usize::from(found.is_some_and(|at| ids.contains(&catalogue.profiles()[at].id)));
        }
        times_us.sort_by(f64::total_cmp);
        let share = 100.0 * right as f64 / queries.len().max(1) as f64;
        let at = |per_cent: usize| times_us.get(times_us.len().saturating_sub(1) * per_cent / 100).copied().unwrap_or_default();
        println!("{set}\t{peer}\tfirst right {share:.1} %\tp50 {:.0} µs\tp99 {:.0} µs", at(50), at(99));
    }
}

fn peers<'a>(index: &'a Index, names: &'a [(usize, String)]) -> Vec<Peer<'a>> {
    vec![
        ("berufslotse", Box::new(|text| index.suggest(text, 1).first().map(|hit| hit.profession as usize))),
        ("strsim jaro_winkler", Box::new(over_all(names, strsim::jaro_winkler))),
        ("strsim normalized_damerau_levenshtein", Box::new(over_all(names, strsim::normalized_damerau_levenshtein))),
        ("strsim sorensen_dice", Box::new(over_all(names, strsim::sorensen_dice))),
        ("rapidfuzz ratio", Box::new(over_all(names, |one, other| rapidfuzz::fuzz::ratio(one.chars(), other.chars())))),
        ("nucleo-matcher", Box::new(nucleo(names))),
    ]
}

/// The best name by a similarity measure; of equal ones the first.
fn over_all(names: &[(usize, String)], measure: fn(&str, &str) -> f64) -> impl FnMut(&str) -> Option<usize> + '_ {
    move |text| {
        let scores = names.iter().map(|(at, name)| (measure(text, name), *at));
        scores.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, at)| at)
    }
}

fn nucleo(names: &[(usize, String)]) -> impl FnMut(&str) -> Option<usize> + '_ {
    let wide: Vec<Utf32String> = names.iter().map(|(_, name)| name.as_str().into()).collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    move |text| {
        let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
        let scores =
            wide.iter().zip(names).filter_map(|(name, (at, _))| Some((pattern.score(name.slice(..), &mut matcher)?, *at)));
        scores.max_by_key(|(score, at)| (*score, usize::MAX - at)).map(|(_, at)| at)
    }
}
