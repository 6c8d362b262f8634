//! The first view of answers: few words, the answer itself large and short, mandatory caveats.

use crate::support::interactions::{answer, click, command, option};
use crate::support::shown::{components, has_picture, labels, options, texts};
use berufslotse::answer::Pictures;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use serde_json::{Value, json};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Bot> = LazyLock::new(|| Bot::new(Catalogue::load(&sources::builtin()).unwrap()).in_year(2026));

/// Number of visible words, including buttons and placeholders, and of words in caveats.
fn words(response: &Value) -> (usize, usize) {
    let shown = |component: &&Value| {
        component["content"].as_str().or(component["label"].as_str()).or(component["placeholder"].as_str()).map(str::to_owned)
    };
    let (warnings, others): (Vec<_>, Vec<_>) =
        components(response).iter().filter_map(shown).partition(|text| text.starts_with("⚠️"));
    let count = |texts: Vec<String>| texts.iter().flat_map(|text| text.split_whitespace()).filter(|word| is_word(word)).count();
    (count(others), count(warnings))
}

/// Excludes URLs and markup.
fn is_word(word: &str) -> bool {
    word.split("](").next().is_some_and(|shown| shown.contains(char::is_alphanumeric))
}

/// Questions whose answers exceed their budget of words.
fn over_budget(questions: &[(String, Value, usize)]) -> Vec<String> {
    let over = |(line, interaction, budget): &(String, Value, usize)| {
        let response = answer(&SHIPPED, interaction);
        let (found, _) = words(&response);
        (found > *budget).then(|| format!("{line}: {found} of {budget}"))
    };
    questions.iter().filter_map(over).collect()
}

fn ask(name: &str, options: &[(&str, &str)], budget: usize) -> (String, Value, usize) {
    let line = options.iter().fold(format!("/{name}"), |line, (key, value)| format!("{line} {key}:{value}"));
    let options: Vec<_> = options.iter().map(|(key, value)| option(key, *value)).collect();
    (line, command(1, name, &options), budget)
}

/// Budgets of words. A name has up to nine words, so that answers with several names get a higher budget.
#[test]
fn every_profession_is_answered_within_its_budget_of_words() {
    let mut questions = Vec::new();
    for profile in SHIPPED.catalogue().profiles() {
        let id = profile.id.as_str();
        questions.extend([
            ask("gehalt", &[("name", id)], PAY),
            ask("beruf", &[("name", id)], PROFILE),
            ask("verwandt", &[("name", id)], RELATED),
            ask("weg", &[("von", id)], WAY),
            ask("vergleich", &[("a", id), ("b", "koch")], COMPARE),
        ]);
    }
    let over = over_budget(&questions);
    assert!(over.is_empty(), "{} of {}:\n{}", over.len(), questions.len(), over.join("\n"));
}

const PAY: usize = 70;
const PROFILE: usize = 90;
const RELATED: usize = 70;
const COMPARE: usize = 80;
const WAY: usize = 80;

#[test]
fn other_answers_are_within_their_budget_of_words() {
    let code = "AXQG-EUG2-BNWF-HWCG-XB";
    let questions = [
        ask("suche", &[("einstieg", "ausbildung"), ("mit", "draussen")], 70),
        ask("beruf", &[("name", "lehrer")], 40),
        ask("beruf", &[("name", "quantenfriseur")], 45),
        ask("berufstest", &[], 60),
        ask("berufstest", &[("art", "genau")], 30),
        ask("berufstest", &[("art", "schnell")], 60),
        ask("berufstest", &[("code", code)], 90),
        ask("hilfe", &[], 75),
    ];
    assert_eq!(over_budget(&questions), Vec::<String>::new());
}

#[test]
fn every_headline_fits_a_phone_and_there_is_one_at_most() {
    for profile in SHIPPED.catalogue().profiles() {
        for name in ["gehalt", "beruf", "verwandt"] {
            let response = answer(&SHIPPED, &command(1, name, &[option("name", profile.id.as_str())]));
            let contents = components(&response).into_iter().filter_map(|component| component["content"].as_str());
            let headlines: Vec<&str> = contents.flat_map(str::lines).filter_map(|line| line.strip_prefix("# ")).collect();
            assert!(
                headlines.len() <= 1 && headlines.iter().all(|line| line.chars().count() <= 24),
                "{}: {headlines:?}",
                profile.id
            );
        }
    }
}

fn check(name: &str, options: &[(&str, &str)], expected: &[&str]) {
    let (line, interaction, _) = ask(name, options, 0);
    let texts = texts(&answer(&SHIPPED, &interaction));
    for text in expected {
        assert!(texts.contains(text), "{text:?} is not in the answer to {line}:\n{texts}");
    }
}

#[test]
fn what_was_asked_leads() {
    check("gehalt", &[("name", "pflegefachkraft")], &["Verdienst: Pflegefachkraft\n4.587 € im Monat\nBrutto in der Mitte."]);
    check("gehalt", &[("name", "pflegefachkraft"), ("zeitraum", "jahr")], &["Verdienst: Pflegefachkraft\n55.044 € im Jahr\n"]);
    check("gehalt", &[("name", "koch"), ("genauer", "ausbildung")], &["In der Ausbildung: Koch/Köchin\nIm Schnitt 1.266 €\n"]);
    check(
        "gehalt",
        &[("name", "pflegefachkraft"), ("mein-gehalt", "3500")],
        &["Dein Gehalt: Pflegefachkraft\nIm unteren Viertel\n"],
    );
    check("beruf", &[("name", "koch"), ("abschnitt", "ausbildungsweg")], &["Koch/Köchin\nAusbildung, 3 Jahre\nAusbildungsweg\n"]);
}

#[test]
fn where_there_is_no_figure_for_a_land_the_answer_says_so_at_once() {
    check(
        "gehalt",
        &[("name", "baecker"), ("land", "bayern")],
        &["⚠️ In Bayern: Eine Zahl nur für diesen Beruf habe ich nicht. Über alle Berufe waren es 2024 4.166 € im Monat."],
    );
}

#[test]
fn besoldung_leads_where_civil_servants_are_asked_for_and_a_draft_is_called_that() {
    check(
        "gehalt",
        &[("name", "polizeibeamte"), ("land", "bayern")],
        &["3.161 € bis 6.342 €\nGrundgehalt im Monat in Bayern", "⚠️ Entwurf: Diese Tabelle ist noch nicht beschlossen."],
    );
}

#[test]
fn for_whom_a_figure_speaks_is_never_left_out() {
    let with_caveats = SHIPPED
        .catalogue()
        .profiles()
        .iter()
        .filter(|profile| {
            profile.quotable_pay().is_some_and(|pay| pay.caveat.is_some() && pay.is_official())
                && profile.civil_service.is_empty()
                && profile.tariff.is_empty()
        })
        .map(|profile| (profile.id.clone(), profile.quotable_pay().unwrap().caveat.clone().unwrap()))
        .collect::<Vec<_>>();
    assert!(with_caveats.len() > 100);
    for (id, caveat) in with_caveats {
        check("gehalt", &[("name", &id)], &[&caveat]);
    }
}

/// An answer of an earlier version: the update must clear its embed and all other parts.
#[test]
fn a_click_in_a_message_of_an_earlier_version_empties_it() {
    let mut clicked = click(1, "2|gehalt||pflegefachkraft", "5");
    clicked["message"]["embeds"] = json!([{ "title": "Pflegefachkraft", "type": "rich" }]);
    let response = answer(&SHIPPED, &clicked);
    assert_eq!(response["type"], 7);
    let data = response["data"].as_object().unwrap();
    assert_eq!((&data["content"], &data["embeds"], &data["attachments"]), (&Value::Null, &json!([]), &json!([])));
    assert_eq!(data["flags"], 1 << 15);
}

#[test]
fn pictures_come_with_updates_where_the_settings_say_so() {
    let clicked = click(1, "2|gehalt||pflegefachkraft", "5");
    assert!(!has_picture(&answer(&SHIPPED, &clicked)));
    // A new bot with an empty cache.
    let bot = Bot::new(Catalogue::load(&sources::builtin()).unwrap()).with_pictures_in_updates(Pictures::Shown);
    let response = answer(&bot, &clicked);
    assert!(has_picture(&response) && response["data"]["attachments"][0]["filename"] == "verdienst.png", "{response:#}");
    assert!(has_picture(&answer(&SHIPPED, &command(2, "gehalt", &[option("name", "pflegefachkraft")]))));
}

/// A command, a current menu and the section button of an old message open the same detail.
#[test]
fn a_detail_is_a_question_of_its_own() {
    let typed =
        answer(&SHIPPED, &command(1, "gehalt", &[("name", "koch"), ("genauer", "netto")].map(|(key, value)| option(key, value))));
    let clicked = answer(&SHIPPED, &click(2, "2|gehalt|K0|koch", "5"));
    assert_eq!(typed["data"]["components"], clicked["data"]["components"]);
    assert_eq!(labels(&clicked), ["Überblick"]);
    let open: Vec<_> =
        options(&clicked).into_iter().filter(|option| option["default"] == true).map(|option| &option["label"]).collect();
    assert_eq!(open, ["Netto, und für wen"]);
    let old = answer(&SHIPPED, &click(3, "2|beruf|b3|koch", "5"));
    assert!(texts(&old).contains("\nWege in den Beruf\n"), "{old:#}");
}

#[test]
fn a_detail_that_a_command_does_not_have_is_refused() {
    let response = answer(&SHIPPED, &command(1, "gehalt", &[option("name", "koch"), option("genauer", "schritt-1")]));
    assert!(response["data"]["content"].as_str().unwrap().starts_with("„schritt-1“ passt nicht zu „genauer“."), "{response:#}");
}
