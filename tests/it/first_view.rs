//! The first view of answers: few words, the answer itself large and short, mandatory caveats.

use crate::support::interactions::{answer, click, command, option, shipped};
use crate::support::shown::{buttons, components, has_picture, labels, options, texts, title};
use crate::support::waiting::block_on;
use berufslotse::answer::Pictures;
use berufslotse::bot::Bot;
use berufslotse::discord::custom_id::decode;
use berufslotse::discord::fault::faults;
use berufslotse::profile::{Certificate, Condition, Entry, Field};
use berufslotse::store::Store;
use berufslotse::user_data::UserData;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Bot> = LazyLock::new(shipped);

/// Number of visible words, including buttons and placeholders, and of words in caveats.
pub fn words(response: &Value) -> (usize, usize) {
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
    let over = |(line, interaction, budget): &(String, Value, usize)| over(line, &answer(&SHIPPED, interaction), *budget);
    questions.iter().filter_map(over).collect()
}

fn over(line: &str, response: &Value, budget: usize) -> Option<String> {
    let (found, warnings) = words(response);
    let is_over = found > budget || found + warnings > budget + WARNINGS;
    is_over.then(|| format!("{line}: {found} of {budget}, and {warnings} of warnings"))
}

/// Words that warnings may have more.
const WARNINGS: usize = 25;

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
            ask("weg", &[("von", id), ("nach", "koch")], WAY),
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
        ask("berufstest", &[], 60),
        ask("berufstest", &[("art", "schnell")], 60),
        ask("berufstest", &[("code", code)], RESULT),
        ask("hilfe", &[], 75),
    ];
    assert_eq!(over_budget(&questions), Vec::<String>::new());
}

/// Answers about the asker's own data.
#[test]
fn lists_and_settings_are_within_their_budget_of_words() {
    let folder = tempfile::tempdir().unwrap();
    let store = block_on(Store::open(&format!("sqlite:{}", folder.path().join("kept.db").display()))).unwrap();
    let bot = shipped().with_user_data(UserData::new(store));
    let keep = |name: &str| ask("merken", &[("name", name)], 15);
    let names = ["fachinformatiker-anwendungsentwicklung", "gymnasiallehrer", "polizeibeamte", "streamer", "koch", "arzt"];
    let asked = names.map(keep).into_iter().chain([
        ask("merkliste", &[], LIST),
        ask("merkliste", &[("entfernen", "koch")], LIST),
        ask("einstellungen", &[], SETTINGS),
        ask("daten", &[("aktion", "export")], 30),
        ask("daten", &[("aktion", "loeschen")], 30),
    ]);
    let wrong = asked.filter_map(|(line, interaction, budget)| {
        let response = answer(&bot, &interaction);
        over(&line, &response, budget).map(|fault| format!("{fault}\n{}", texts(&response)))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

const LIST: usize = 55;
const SETTINGS: usize = 75;
const WISH: usize = 70;
const SEVERAL: usize = 40;
const NOTHING: usize = 45;
const STATEMENT: usize = 30;
const RESULT: usize = 90;

#[test]
fn every_page_of_every_single_wish_is_within_its_budget() {
    let keys = |option: &'static str, keys: Vec<&'static str>| keys.into_iter().map(move |key| (option, key));
    let wishes = keys("feld", Field::ALL.iter().map(|value| value.key()).collect())
        .chain(keys("einstieg", Entry::ALL.iter().map(|value| value.key()).collect()))
        .chain(keys("schulabschluss", Certificate::ALL.iter().map(|value| value.key()).collect()))
        .chain(keys("mit", Condition::ALL.iter().map(|value| value.key()).collect()))
        .chain(keys("ohne", Condition::ALL.iter().map(|value| value.key()).collect()));
    let pages = wishes.flat_map(|wish| [1, 2, 7].map(|page| (wish, page)));
    let questions = pages.map(|((key, value), page)| {
        let interaction = command(1, "suche", &[option(key, value), option("seite", page)]);
        (format!("/suche {key}:{value} seite:{page}"), interaction, WISH)
    });
    assert_eq!(over_budget(&questions.collect::<Vec<_>>()), Vec::<String>::new());
}

/// Every word of a title as a name; backwards it is no name.
#[test]
fn a_name_that_is_unclear_or_unknown_is_within_its_budget() {
    let titles = SHIPPED.catalogue().profiles().iter().map(|profile| profile.title.to_lowercase()).collect::<Vec<_>>();
    let words = titles.iter().flat_map(|title| title.split([' ', '/', '-', '(', ')'])).filter(|word| word.chars().count() > 4);
    let words: BTreeSet<&str> = words.collect();
    let backwards = words.iter().step_by(8).map(|word| word.chars().rev().collect::<String>());
    let names: Vec<String> = words.iter().map(|word| (*word).to_owned()).chain(backwards).collect();
    let (mut several, mut nothing, mut wrong) = (0, 0, Vec::new());
    for name in names {
        let response = answer(&SHIPPED, &command(1, "beruf", &[option("name", name.as_str())]));
        let budget = match title(&response).as_str() {
            "Meintest du …?" => {
                several += 1;
                SEVERAL
            }
            "Diesen Beruf kenne ich nicht" => {
                nothing += 1;
                NOTHING
            }
            _ => continue,
        };
        wrong.extend(over(&name, &response, budget));
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(several > 100 && nothing > 100, "{several} that mean several, {nothing} unknown");
}

#[test]
fn every_statement_of_the_test_is_within_its_budget_and_so_is_the_result() {
    for level in 0..5 {
        let mut response = answer(&SHIPPED, &command(1, "berufstest", &[option("art", "genau")]));
        for number in 0..30 {
            let wrong = over(&format!("statement {number}"), &response, STATEMENT);
            assert_eq!(wrong, None, "{response:#}");
            // All alike says nothing, so every third one is answered otherwise.
            let wanted = if number % 3 == 0 { (level + number) % 5 } else { level };
            let id = buttons(&response)[wanted]["custom_id"].as_str().unwrap().to_owned();
            response = answer(&SHIPPED, &click(2, &id, "5"));
        }
        assert_eq!(title(&response), "Das passt zu dir");
        assert_eq!(over(&format!("result {level}"), &response, RESULT), None, "{response:#}");
    }
}

#[test]
fn nothing_is_wrong_with_any_overview_and_its_only_headline_fits_a_phone() {
    for profile in SHIPPED.catalogue().profiles() {
        for name in ["gehalt", "beruf", "verwandt"] {
            let response = answer(&SHIPPED, &command(1, name, &[option("name", profile.id.as_str())]));
            assert_eq!(faults(&response), Vec::<String>::new(), "{}", profile.id);
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
    check("beruf", &[("name", "koch"), ("abschnitt", "ausbildungsweg")], &["Koch/Köchin\nAusbildung, 3 Jahre\n"]);
}

#[test]
fn where_there_is_no_figure_for_a_state_the_answer_says_so_at_once() {
    check(
        "gehalt",
        &[("name", "baecker"), ("land", "bayern")],
        &[
            "⚠️ In Bayern: Eine Zahl nur für diesen Beruf habe ich nicht, gezeigt ist Deutschland. Über alle Berufe waren es 2024 4.166 € im Monat.",
        ],
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
    let bot = shipped().with_pictures_in_updates(Pictures::Shown);
    let response = answer(&bot, &clicked);
    assert!(has_picture(&response) && response["data"]["attachments"][0]["filename"] == "verdienst.png", "{response:#}");
    assert!(has_picture(&answer(&SHIPPED, &command(2, "gehalt", &[option("name", "pflegefachkraft")]))));
}

#[test]
fn a_choice_in_a_menu_goes_to_the_first_page() {
    for detail in ["berechnung", "netto"] {
        let second = [option("name", "pflegefachkraft"), option("genauer", detail), option("seite", 2)];
        let response = answer(&SHIPPED, &command(1, "gehalt", &second));
        assert!(texts(&response).contains("Seite 2 von"), "{response:#}");
        let chosen = options(&response).into_iter().filter_map(|option| decode(option["value"].as_str().unwrap()));
        let pages: Vec<_> = chosen.map(|question| question.page()).collect();
        assert!(pages.len() > 2 && pages.iter().all(|page| *page == 1), "{detail}: {pages:?}");
    }
}

/// A command, a current menu and the section button of an old message open the same detail.
#[test]
fn a_detail_is_a_question_of_its_own() {
    let typed =
        answer(&SHIPPED, &command(1, "gehalt", &[("name", "koch"), ("genauer", "netto")].map(|(key, value)| option(key, value))));
    let clicked = answer(&SHIPPED, &click(2, "2|gehalt|K0|koch", "5"));
    assert_eq!(typed["data"]["components"], clicked["data"]["components"]);
    assert_eq!(labels(&clicked)[0], "Überblick");
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
