//! The interest test through Discord and the terminal, from the first statement to the result.

use crate::support::interactions::{answer, choose, click, command, expect_recorded, option, shipped};
use crate::support::limits::expect_within_limits;
use crate::support::shown::{buttons, components, has_picture, is_private, labels, texts, title};
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::commands::interest_test::words::{BACK, GO_ON, LATER, LEVELS, START_ANEW, STATEMENTS};
use berufslotse::profile::reader::Source;
use berufslotse::terminal::{self, Width};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Five professions with distinct interests (RIASEC), so that matches are obvious.
fn bot() -> Bot {
    let profession = |id: &str, [r, i, a, s, e, c]: [u8; 6], more: &str| {
        let interests = format!(
            "{{ realistic = {r}, investigative = {i}, artistic = {a}, social = {s}, enterprising = {e}, conventional = {c} }}"
        );
        Source::new(format!("{id}.toml"), format!("interests = {interests}\n{more}"))
    };
    let sources = [
        profession(
            "tischler",
            [7, 3, 4, 1, 2, 3],
            "title = \"Tischler/in\"\nconditions = [\"laerm\"]\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"hauptschulabschluss\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }]\n",
        ),
        profession(
            "ingenieur",
            [6, 7, 2, 1, 3, 4],
            "title = \"Ingenieur/in\"\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"abitur\"\nsteps = [{ kind = \"studium\", months = 42, what = \"w\" }]\n",
        ),
        profession(
            "erzieher",
            [2, 2, 4, 7, 3, 2],
            "title = \"Erzieher/in\"\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"mittlerer-abschluss\"\nsteps = [{ kind = \"schule\", months = 36, what = \"w\" }]\n",
        ),
        profession(
            "polier",
            [7, 3, 1, 4, 5, 4],
            "title = \"Polier/in\"\n[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }, { kind = \"fortbildung\", months = 12, what = \"w\" }]\n",
        ),
        profession(
            "grafik",
            [2, 2, 7, 2, 3, 2],
            "title = \"Grafiker/in\"\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"abitur\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }]\n",
        ),
    ];
    Bot::new(Catalogue::load(&sources).unwrap())
}

fn id_of(response: &Value, label: &str) -> String {
    let found = buttons(response).into_iter().find(|button| button["label"] == label);
    let button = found.unwrap_or_else(|| panic!("no button {label:?} among {:?}", labels(response)));
    button["custom_id"].as_str().unwrap().to_owned()
}

/// The custom_id of the button beside a text with this beginning.
fn id_beside(response: &Value, beginning: &str) -> String {
    let begins = |section: &&Value| section["components"][0]["content"].as_str().is_some_and(|text| text.starts_with(beginning));
    let section = components(response).into_iter().filter(|component| component["type"] == 9).find(begins);
    section.unwrap_or_else(|| panic!("{beginning:?} is not in {response:#}"))["accessory"]["custom_id"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// A click in an ephemeral message.
fn click_in(bot: &Bot, response: &Value, label: &str) -> Value {
    click_on(bot, &id_of(response, label))
}

fn click_on(bot: &Bot, id: &str) -> Value {
    let mut interaction = click(7, id, "5");
    interaction["message"]["flags"] = json!(64);
    answer(bot, &interaction)
}

/// Selects these statements, counted from 1, in their menu.
fn tick(bot: &Bot, response: &Value, statements: &[usize]) -> Value {
    let first = ((statements[0] - 1) / 10 * 10 + 1).to_string();
    let has = |menu: &&Value| menu["options"][0]["value"].as_str() == Some(first.as_str());
    let menu = components(response).into_iter().filter(|component| component["type"] == 3).find(has).unwrap();
    let mut interaction = choose(8, "");
    interaction["data"]["custom_id"] = menu["custom_id"].clone();
    interaction["data"]["values"] = statements.iter().map(|statement| json!(statement.to_string())).collect();
    interaction["message"]["flags"] = json!(64);
    answer(bot, &interaction)
}

/// The first statement of the thorough mode.
fn first_statement(bot: &Bot) -> Value {
    click_in(bot, &answer(bot, &command(1, "berufstest", &[])), "Einzeln")
}

/// Answers all statements of each dimension with the level at its index.
fn run(bot: &Bot, levels: [usize; 6]) -> Value {
    let mut response = first_statement(bot);
    for (position, statement) in STATEMENTS.iter().enumerate() {
        expect_within_limits(&response);
        assert_eq!(title(&response), statement.text);
        assert!(texts(&response).contains(&format!("{} von 30", position + 1)), "{response:#}");
        response = click_in(bot, &response, LEVELS[levels[statement.dimension]]);
    }
    expect_within_limits(&response);
    response
}

/// Prefers practical work, then investigating.
const HANDY: [usize; 6] = [4, 3, 1, 0, 1, 2];

#[test]
fn the_first_statement() {
    expect_recorded(&bot(), "interest_test_start");
}
#[test]
fn the_result() {
    expect_recorded(&bot(), "interest_test_result");
}

#[test]
fn thirty_clicks_lead_to_three_professions_with_why_and_what_speaks_against() {
    let result = run(&bot(), HANDY);
    let expected = "Das passt zu dir\nAm liebsten magst du Praktisches und Forschendes.\n\
        Ingenieur/in\npasst: Praktisches und Forschendes · bedenke: Studium, 3½ Jahre\n\
        Tischler/in\npasst: Praktisches · dagegen: Gestaltendes\n\
        Polier/in\n";
    assert!(texts(&result).starts_with(expected), "{}", texts(&result));
    assert_eq!(labels(&result), ["Profil", "Profil", "Profil", "Eingrenzen", "Was sagt das?"]);
}
#[test]
fn a_typed_code_shows_the_picture_with_its_words() {
    let code = texts(&run(&bot(), HANDY)).rsplit(' ').next().unwrap().to_owned();
    let result = answer(&bot(), &command(1, "berufstest", &[option("code", code)]));
    assert!(has_picture(&result));
    assert_eq!(result["data"]["attachments"][0]["filename"], "interessen.png");
    let spoken = result["data"]["attachments"][0]["description"].as_str().unwrap();
    assert!(spoken.contains("Praktisches 100 %, Forschendes 75 %, Gestaltendes 25 %, Soziales 0 %"), "{spoken}");
}
#[test]
fn ticking_leads_there_too() {
    let bot = bot();
    let start = click_in(&bot, &answer(&bot, &command(1, "berufstest", &[])), "Auswählen");
    assert_eq!(labels(&start), ["Von vorn"]);
    let of = |dimensions: [usize; 2], menu: usize| -> Vec<usize> {
        let statements = STATEMENTS.iter().enumerate().skip(menu * 10).take(10);
        statements.filter(|(_, statement)| dimensions.contains(&statement.dimension)).map(|(at, _)| at + 1).collect()
    };
    let ticked = (0..3).fold(start, |response, menu| {
        let response = tick(&bot, &response, &of([0, 1], menu));
        expect_within_limits(&response);
        assert_eq!(response["type"], 7);
        response
    });
    assert!(texts(&ticked).contains("10 von 30 gewählt"), "{ticked:#}");
    let unticked = tick(&bot, &ticked, &of([0, 1], 1)[..1]);
    assert!(!texts(&unticked).contains("10 von 30 gewählt"), "what is picked no more is ticked no more: {unticked:#}");
    let result = click_in(&bot, &ticked, "Ergebnis");
    assert!(texts(&result).contains("Am liebsten magst du Praktisches und Forschendes."), "{result:#}");
    let second = click_in(&bot, &click_in(&bot, &result, "Was sagt das?"), "Weiterlesen");
    let limits = click_in(&bot, &second, "Weiterlesen");
    assert!(texts(&limits).contains("Das ist gröber als die genaue Fassung."), "{limits:#}");
}
#[test]
fn so_few_or_so_many_ticks_that_they_say_nothing_lead_to_no_result() {
    for (liked, hint) in [("1,2", "mindestens 3"), (ALL_BUT_TWO, "höchstens 27")] {
        let response = answer(&bot(), &command(1, "berufstest", &[option("art", "schnell"), option("gern", liked)]));
        assert!(texts(&response).contains(hint), "{response:#}");
        assert_eq!(labels(&response), ["Von vorn"]);
    }
}
const ALL_BUT_TWO: &str = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28";
#[test]
fn it_is_private_from_the_first_statement_on() {
    let bot = bot();
    assert!(is_private(&answer(&bot, &command(1, "berufstest", &[]))));
    // A button to the test in a public message does not replace that message.
    let clicked = answer(&bot, &click(2, "2|berufstest||", "5"));
    assert!(clicked["type"] == 4 && is_private(&clicked), "{clicked:#}");
}
#[test]
fn the_result_stays_while_a_profession_is_read() {
    let bot = bot();
    let profession = click_on(&bot, &id_beside(&run(&bot, HANDY), "**Tischler/in**"));
    assert!(profession["type"] == 4 && is_private(&profession), "{profession:#}");
    assert_eq!(title(&profession), "Tischler/in");
}
#[test]
fn two_fast_clicks_skip_nothing() {
    let bot = bot();
    let first = first_statement(&bot);
    let once = click_in(&bot, &first, "gern");
    assert_eq!(click_in(&bot, &first, "gern"), once);
    assert!(texts(&click_in(&bot, &first, "gar nicht")).contains("2 von 30"));
}
#[test]
fn no_answer_stands_out() {
    let first = first_statement(&bot());
    assert!(buttons(&first).iter().all(|button| button["style"] == 2), "{first:#}");
}
#[test]
fn a_step_back_and_a_new_beginning() {
    let bot = bot();
    let first = first_statement(&bot);
    let second = click_in(&bot, &first, "gern");
    let third = click_in(&bot, &second, "gern");
    assert_eq!(texts(&click_in(&bot, &third, BACK)), texts(&second));
    assert_eq!(texts(&click_in(&bot, &second, BACK)), texts(&first));
    let later = click_in(&bot, &third, LATER);
    assert_eq!(title(&click_in(&bot, &later, START_ANEW)), "Was interessiert dich?");
    assert_eq!(texts(&click_in(&bot, &later, GO_ON)), texts(&third));
}
#[test]
fn the_code_goes_on_where_one_was() {
    let bot = bot();
    let first = first_statement(&bot);
    let second = click_in(&bot, &first, "sehr gern");
    // Version A, a last answer "very much" (29, the character 8), sum 31 → 0, weighted 1 + 60 = 61 → 30.
    let later = click_in(&bot, &second, LATER);
    assert!(texts(&later).contains("A8A9"), "{later:#}");
    let typed = answer(&bot, &command(2, "berufstest", &[option("code", " a8a9 ")]));
    assert_eq!(typed["data"]["components"], second["data"]["components"]);
}

/// The letters of a code are answers: these end in an abbreviation of self-harm, or of a sports club.
#[test]
fn no_code_is_read_as_a_text() {
    for code in ["AF2B-SVV", "AG3P-SV"] {
        let clicked = answer(&bot(), &click(1, &format!("2|berufstest|y{code}|"), "5"));
        assert!(texts(&clicked).contains(" von 30"), "{clicked:#}");
        let typed = answer(&bot(), &command(2, "berufstest", &[option("code", code)]));
        assert_eq!(typed["data"]["components"], clicked["data"]["components"]);
        let line = block_on(terminal::answer(&bot(), &format!("/berufstest code:{code}"), Width::default())).unwrap();
        assert!(line.contains(" von 30"), "{line}");
    }
}

fn check_refused(code: &str, expected: &str) {
    let bot = bot();
    let refused = answer(&bot, &click(1, &format!("2|berufstest|y{code}|"), "5"));
    expect_within_limits(&refused);
    assert!(texts(&refused).contains(&format!("\n{expected}")), "{refused:#}");
    assert_eq!(title(&click_in(&bot, &refused, START_ANEW)), "Was interessiert dich?");
}

#[test]
fn a_button_of_another_version_of_the_test() {
    check_refused("BHMV", "Dieser Code gehört zu einer anderen Fassung des Tests.");
}
#[test]
fn impossible_states() {
    // Thirty-two answers; a single answer before the last.
    check_refused("AAAA-AAAA-AAAA-AAAA-AU8", "Zu diesem Stand kann man im Test nicht kommen.");
    check_refused("A4A7-4", "Zu diesem Stand kann man im Test nicht kommen.");
}
#[test]
fn a_slip_in_a_code() {
    check_refused("A8A8", "Diesen Code kann ich nicht lesen.");
    check_refused("%5C%22", "Diesen Code kann ich nicht lesen.");
}

#[test]
fn answers_all_alike_name_no_profession() {
    let result = run(&bot(), [3; 6]);
    assert!(texts(&result).contains("\nDeine Antworten sind fast alle gleich"), "{result:#}");
    assert_eq!(labels(&result), ["Von vorn", "Was sagt das?"]);
    assert_eq!(labels(&click_in(&bot(), &result, "Was sagt das?")), ["Überblick", "Weiterlesen", "Letzte ändern"]);
}
#[test]
fn filters_that_leave_nothing_say_which_to_drop() {
    let bot = bot();
    let filters = [option("einstieg", "studium"), option("schulabschluss", "keiner"), option("art", "genau")];
    let mut interaction = command(1, "berufstest", &filters);
    let mut response = answer(&bot, &interaction);
    for statement in &STATEMENTS {
        response = click_in(&bot, &response, LEVELS[HANDY[statement.dimension]]);
    }
    // Without the way in, the only profession without a certificate remains.
    let offered =
        "1 Beruf\nohne „Einstieg: Studium“, am besten Polier/in\n1 Beruf\nohne „Schulabschluss: keiner“, am besten Ingenieur/in";
    assert!(texts(&response).contains(offered), "{}", texts(&response));
    let ids: Vec<_> =
        buttons(&response).iter().filter(|button| button["label"] == "Ansehen").map(|button| &button["custom_id"]).collect();
    let wider = click_on(&bot, ids[1].as_str().unwrap());
    assert!(texts(&wider).contains("\nIngenieur/in\n"), "{wider:#}");
    interaction["data"]["options"] = json!([option("einstieg", "zauberei")]);
    assert!(answer(&bot, &interaction)["data"]["content"].as_str().unwrap().contains("„zauberei“ passt nicht zu „einstieg“"));
}

#[test]
fn the_terminal_takes_numbers_and_what_it_prints() {
    let input = format!("/berufstest art:genau\n{}", "5\n1\n".repeat(15));
    let mut output = Vec::new();
    block_on(terminal::chat(&bot(), input.as_bytes(), &mut output, Width::default())).unwrap();
    let text = String::from_utf8(output).unwrap();
    assert!(text.contains("30 von 30") && text.contains("Das passt zu dir"), "{text}");
    let printed = text.lines().find_map(|line| line.trim_start().strip_prefix("5 ")).unwrap();
    assert!(block_on(terminal::answer(&bot(), printed, Width::default())).unwrap().contains("2 von 30"), "{printed}");
}

/// All built-in professions.
static SHIPPED: LazyLock<Bot> = LazyLock::new(shipped);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_answers_lead_to_a_message_that_discord_takes(picks in vec(0..5_usize, 30), entry in 0..8_usize, certificate in 0..6_usize) {
        let bot = &*SHIPPED;
        let entry = ["", ",p0", ",p1", ",p2", ",p3", ",p4", ",p5", ",p6"][entry];
        let certificate = ["", ",q0", ",q1", ",q2", ",q3", ",q4"][certificate];
        let mut response = answer(bot, &click(1, &format!("2|berufstest|L1{entry}{certificate}|"), "5"));
        for pick in picks {
            expect_within_limits(&response);
            response = click_in(bot, &response, LEVELS[pick]);
        }
        expect_within_limits(&response);
        prop_assert!(["Das passt zu dir"].contains(&title(&response).as_str()));
    }
}
