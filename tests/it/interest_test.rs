//! The interest test through Discord's door and the terminal's: from its first statement to professions that fit.

use crate::interactions::{answer, block_on, click, command, expect_recorded, option};
use crate::limits::expect_within_limits;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::commands::interest_test::words::{BACK, LEVELS, START_ANEW, STATEMENTS};
use berufslotse::profile::reader::Source;
use berufslotse::terminal::{self, Width};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Five professions with interests (RIASEC), so that what fits is plain to see.
fn bot() -> Bot {
    let profession = |id: &str, [r, i, a, s, e, c]: [u8; 6], more: &str| {
        let interests = format!(
            "{{ realistic = {r}, investigative = {i}, artistic = {a}, social = {s}, enterprising = {e}, conventional = {c} }}"
        );
        Source { path: format!("{id}.toml"), text: format!("interests = {interests}\n{more}").into() }
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

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn buttons(response: &Value) -> Vec<&Value> {
    let rows = list(&response["data"]["components"]);
    rows.iter().flat_map(|row| list(&row["components"])).filter(|component| component["type"] == 2).collect()
}

fn labels(response: &Value) -> Vec<&str> {
    buttons(response).iter().filter_map(|button| button["label"].as_str()).collect()
}

fn id_of(response: &Value, label: &str) -> String {
    let found = buttons(response).into_iter().find(|button| button["label"] == label);
    let button = found.unwrap_or_else(|| panic!("no button {label:?} among {:?}", labels(response)));
    button["custom_id"].as_str().unwrap().to_owned()
}

/// A click in a private message that looks like `response`.
fn click_in(bot: &Bot, response: &Value, label: &str) -> Value {
    let mut interaction = click(7, &id_of(response, label), "5");
    interaction["message"]["flags"] = json!(64);
    interaction["message"]["components"] = response["data"]["components"].clone();
    answer(bot, &interaction)
}

fn description(response: &Value) -> &str {
    response["data"]["embeds"][0]["description"].as_str().unwrap()
}

fn fields(response: &Value) -> Vec<&str> {
    list(&response["data"]["embeds"][0]["fields"]).iter().filter_map(|field| field["name"].as_str()).collect()
}

/// Answers every statement of a dimension alike, by its position from "not at all" to "very much".
fn run(bot: &Bot, levels: [usize; 6]) -> Value {
    let mut response = answer(bot, &command(1, "berufstest", &[]));
    for (position, statement) in STATEMENTS.iter().enumerate() {
        expect_within_limits(&response);
        assert!(description(&response).contains(&format!("Frage {} von 30", position + 1)), "{response:#}");
        assert!(description(&response).contains(statement.text), "{response:#}");
        response = click_in(bot, &response, LEVELS[levels[statement.dimension]]);
    }
    expect_within_limits(&response);
    response
}

/// Likes practical work most, then investigating.
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
fn thirty_clicks_lead_to_professions_with_reasons() {
    let result = run(&bot(), HANDY);
    assert!(description(&result).starts_with("Am liebsten magst du **Praktisches**"), "{result:#}");
    let fields = fields(&result);
    assert_eq!(fields[..5], ["Deine Interessen", "1. Ingenieur/in", "2. Tischler/in", "3. Polier/in", "Eingrenzen"]);
    assert_eq!(labels(&result)[..3], ["Ingenieur/in", "Tischler/in", "Polier/in"]);
    assert_eq!(result["data"]["attachments"][0]["filename"], "interessen.png");
    let spoken = result["data"]["attachments"][0]["description"].as_str().unwrap();
    assert!(spoken.contains("Praktisches 100 %, Forschendes 75 %, Gestaltendes 25 %, Soziales 0 %"), "{spoken}");
}
#[test]
fn it_is_private_from_the_first_statement_on() {
    let bot = bot();
    assert_eq!(answer(&bot, &command(1, "berufstest", &[]))["data"]["flags"], 64);
    // A button to the test in a message that everyone sees does not turn that message into the test.
    let clicked = answer(&bot, &click(2, "2|berufstest||", "5"));
    assert_eq!((&clicked["type"], &clicked["data"]["flags"]), (&json!(4), &json!(64)));
}
#[test]
fn the_result_stays_while_a_profession_is_read() {
    let bot = bot();
    let profession = click_in(&bot, &run(&bot, HANDY), "Tischler/in");
    assert_eq!((&profession["type"], &profession["data"]["flags"]), (&json!(4), &json!(64)));
    assert_eq!(profession["data"]["embeds"][0]["title"], "Tischler/in");
}
#[test]
fn two_fast_clicks_skip_nothing() {
    let bot = bot();
    let first = answer(&bot, &command(1, "berufstest", &[]));
    let once = click_in(&bot, &first, "gern");
    assert_eq!(click_in(&bot, &first, "gern"), once);
    assert!(description(&click_in(&bot, &first, "gar nicht")).contains("Frage 2 von 30"));
}
#[test]
fn no_answer_stands_out() {
    let first = answer(&bot(), &command(1, "berufstest", &[]));
    assert!(buttons(&first).iter().all(|button| button["style"] == 2), "{first:#}");
}
#[test]
fn a_step_back_and_a_new_beginning() {
    let bot = bot();
    let first = answer(&bot, &command(1, "berufstest", &[]));
    let second = click_in(&bot, &first, "gern");
    let third = click_in(&bot, &second, "gern");
    assert_eq!(description(&click_in(&bot, &third, BACK)), description(&second));
    assert_eq!(description(&click_in(&bot, &third, START_ANEW)), description(&first));
    assert_eq!(labels(&second).last(), Some(&BACK));
}
#[test]
fn the_code_goes_on_where_one_was() {
    let bot = bot();
    let first = answer(&bot, &command(1, "berufstest", &[]));
    let second = click_in(&bot, &first, "sehr gern");
    // Version A, a last answer "very much" (29, the character 8), sum 31 → 0, weighted 1 + 60 = 61 → 30.
    assert!(description(&second).contains("**A8A9**"), "{second:#}");
    let typed = answer(&bot, &command(2, "berufstest", &[option("code", " a8a9 ")]));
    assert_eq!(typed["data"]["embeds"], second["data"]["embeds"]);
}

fn check_refused(code: &str, expected: &str) {
    let bot = bot();
    let refused = answer(&bot, &click(1, &format!("2|berufstest|y{code}|"), "5"));
    expect_within_limits(&refused);
    assert!(description(&refused).starts_with(expected), "{refused:#}");
    assert!(description(&click_in(&bot, &refused, START_ANEW)).contains("Frage 1 von 30"));
}

#[test]
fn a_button_of_another_version_of_the_test() {
    check_refused("BHMV", "Dieser Code gehört zu einer anderen Fassung des Tests.");
}
#[test]
fn states_that_cannot_be() {
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
    assert!(description(&result).starts_with("Deine Antworten sind fast alle gleich"), "{result:#}");
    assert_eq!(fields(&result), ["Deine Interessen", "Was dieser Test kann und was nicht"]);
    assert_eq!(labels(&result), ["Letzte Antwort ändern", "Von vorn beginnen"]);
}
#[test]
fn filters_that_leave_nothing_say_which_to_drop() {
    let bot = bot();
    let mut interaction = command(1, "berufstest", &[option("einstieg", "studium"), option("schulabschluss", "keiner")]);
    let mut response = answer(&bot, &interaction);
    for statement in &STATEMENTS {
        response = click_in(&bot, &response, LEVELS[HANDY[statement.dimension]]);
    }
    let offered = ["Ohne „Schulabschluss: keiner“", "Ohne „Einstieg: Studium“"];
    let found = labels(&response).into_iter().filter(|label| label.starts_with("Ohne")).collect::<Vec<_>>();
    // Without the way in, the one profession that names no certificate is left.
    assert_eq!(found, [offered[1], offered[0]]);
    let wider = click_in(&bot, &response, offered[0]);
    assert_eq!(labels(&wider)[0], "Ingenieur/in");
    interaction["data"]["options"] = json!([option("einstieg", "zauberei")]);
    assert!(answer(&bot, &interaction)["data"]["content"].as_str().unwrap().contains("„zauberei“ passt nicht zu „einstieg“"));
}

#[test]
fn the_terminal_takes_numbers_and_what_it_prints() {
    let input = format!("/berufstest\n{}", "5\n1\n".repeat(15));
    let mut output = Vec::new();
    block_on(terminal::chat(&bot(), input.as_bytes(), &mut output, Width::default())).unwrap();
    let text = String::from_utf8(output).unwrap();
    assert!(text.contains("Frage 30 von 30") && text.contains("Das interessiert dich"), "{text}");
    let printed = text.lines().find_map(|line| line.trim_start().strip_prefix("5 ")).unwrap();
    assert!(block_on(terminal::answer(&bot(), printed, Width::default())).unwrap().contains("Frage 2 von 30"), "{printed}");
}

/// All shipped professions.
static SHIPPED: LazyLock<Bot> = LazyLock::new(|| Bot::new(Catalogue::load(&sources::builtin()).unwrap()));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_answers_lead_to_a_message_that_discord_takes(picks in vec(0..5_usize, 30), entry in 0..8_usize, certificate in 0..6_usize) {
        let bot = &*SHIPPED;
        let entry = ["", ",p0", ",p1", ",p2", ",p3", ",p4", ",p5", ",p6"][entry];
        let certificate = ["", ",q0", ",q1", ",q2", ",q3", ",q4"][certificate];
        let mut response = answer(bot, &click(1, &format!("2|berufstest|{entry}{certificate}|"), "5"));
        for pick in picks {
            expect_within_limits(&response);
            response = click_in(bot, &response, LEVELS[pick]);
        }
        expect_within_limits(&response);
        prop_assert!(response["data"]["embeds"][0]["image"].is_object());
    }
}
