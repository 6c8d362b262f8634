//! Texts that identify a profession: lines of autocomplete, official codes.

use crate::support::interactions::{answer, command, option, shipped, typing};
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, Found};
use berufslotse::discord::show;
use berufslotse::profile::Profile;
use berufslotse::profile::reader::Source;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(shipped);

#[test]
fn every_line_that_autocomplete_shows_is_understood_as_the_profession_it_stands_for() {
    let catalogue = BOT.catalogue();
    let names = catalogue.profiles().iter().flat_map(Profile::all_names);
    let beginnings = names.flat_map(|name| [2, 3, 5, 60].map(|length| name.chars().take(length).collect::<String>()));
    let beginnings: BTreeSet<String> = beginnings.collect();
    let mut shown = BTreeSet::new();
    for text in &beginnings {
        let response = show::suggestions(&BOT.suggest(text, 25));
        for choice in response["data"]["choices"].as_array().unwrap() {
            shown.insert((choice["name"].as_str().unwrap().to_owned(), choice["value"].as_str().unwrap().to_owned()));
        }
    }
    assert!(shown.len() > 1_000, "{} lines", shown.len());
    for (line, id) in &shown {
        for typed in [line.clone(), format!("{id}\t{line}")] {
            let Found::One(found, _) = catalogue.search(&typed, 8) else { panic!("{typed:?} is not understood") };
            assert_eq!(&found.profile.id, id, "{typed:?}");
        }
    }
}

#[test]
fn a_line_of_autocomplete_that_discord_cut_off_is_still_understood() {
    let source = |path: &str, text: String| Source::new(path, text);
    let long = "Fachkraft für sehr lange Bezeichnungen in der öffentlichen und privaten Verwaltung mit Zusatz";
    let files = [
        source("a.toml", format!("title = \"{long} A\"\nnames = [\"Bezeichnerin\"]")),
        source("b.toml", "title = \"Bäcker/in\"".into()),
    ];
    let bot = Bot::new(Catalogue::load(&files).unwrap());
    let response = show::suggestions(&bot.suggest("bezeichn", 25));
    let line = response["data"]["choices"][0]["name"].as_str().unwrap();
    assert!(line.ends_with('…'), "{line}");
    assert_eq!(crate::support::shown::title(&answer(&bot, &command(1, "beruf", &[option("name", line)]))), format!("{long} A"));
}

/// A code that only one profession has, and its title.
fn only_one() -> (String, String) {
    let catalogue = BOT.catalogue();
    let has = |profile: &&Profile, code: &str| profile.kldb.as_deref() == Some(code);
    let mut codes = catalogue.profiles().iter().filter_map(|profile| Some((profile.kldb.clone()?, profile.title.clone())));
    codes.find(|(code, _)| catalogue.profiles().iter().filter(|profile| has(profile, code)).count() == 1).unwrap()
}

#[test]
fn a_code_leads_to_its_professions() {
    for name in ["43413", "KldB 43413", "kldb43413", "Softwareentwicklung, Spezialist (KldB 43413), 2023"] {
        let response = answer(&BOT, &command(1, "beruf", &[option("name", name)]));
        assert_eq!(crate::support::shown::title(&response), "Meintest du …?", "{name}");
        let labels = response["data"]["components"].to_string();
        assert!(labels.contains("backend-engineer") && labels.contains("frontend-engineer"), "{labels}");
    }
    let (code, title) = only_one();
    let one = answer(&BOT, &command(1, "gehalt", &[option("name", format!("KldB {code}"))]));
    assert_eq!(crate::support::shown::title(&one), format!("Verdienst: {title}"));
    let suggested = answer(&BOT, &typing(1, "43413"));
    assert!(suggested["data"]["choices"].to_string().contains("backend-engineer"), "{suggested}");
    let unknown = answer(&BOT, &command(1, "beruf", &[option("name", "10115")]));
    assert_eq!(crate::support::shown::title(&unknown), "Diesen Beruf kenne ich nicht");
}

#[test]
fn a_code_in_a_sentence_is_understood() {
    let (code, title) = only_one();
    let response = answer(&BOT, &command(1, "frage", &[option("text", format!("was verdient man in KldB {code}"))]));
    assert_eq!(crate::support::shown::title(&response), format!("Verdienst: {title}"));
}
