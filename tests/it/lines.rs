//! Every line that the product shows as something to type is understood in the same way on all surfaces. Typing and pasting on
//! the page is tested in `page`.

use crate::support::interactions::{answer, command, interaction, option, shipped};
use crate::support::local_discord::Event;
use crate::support::messages::{connected, message};
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::commands::line::words::misread;
use berufslotse::commands::words as command_words;
use berufslotse::discord::{command_of_line, respond_to_json};
use berufslotse::profile::Profile;
use berufslotse::question::Topic;
use berufslotse::question::option::{Kind, kind, options};
use berufslotse::question::text::write;
use berufslotse::terminal::{self, Width};
use berufslotse::understand::name::is_name;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(shipped);

/// Lines of the tour that demonstrate an error.
const SLIPS: [&str; 1] = ["/gehalt mfa mein-gehalt:viel"];

fn read_file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Whether a text is a command to type.
fn is_command(text: &str) -> bool {
    let word = text.strip_prefix('/').and_then(|command| command.split_whitespace().next());
    word.is_some_and(|word| Topic::from_key(word).is_some())
}

/// Commands in the documentation: inline code, arguments of `ask`, and choices below an answer.
fn printed() -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for path in [
        "README.md",
        "docs/rundgang.md",
        "docs/frage.md",
        "docs/suche.md",
        "docs/wege.md",
        "docs/berufstest.md",
        "docs/speicher.md",
        "docs/entgelt.md",
        "docs/vor-dem-start.md",
    ] {
        let text = read_file(path);
        lines.extend(text.split('`').filter(|code| is_command(code)).map(str::to_owned));
        lines.extend(text.split("ask \"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        for block in text.split("\nWeiter mit\n").skip(1) {
            lines.extend(
                block
                    .lines()
                    .take_while(|line| !line.starts_with("```"))
                    .filter(|line| is_command(line.trim()))
                    .map(str::to_owned),
            );
        }
    }
    lines.retain(|line| !SLIPS.contains(&line.as_str()));
    lines
}

/// Buttons of the empty page, and questions suggested by the help and by unsuccessful answers.
fn suggested() -> BTreeSet<String> {
    let page = read_file("src/discord/preview/page.html");
    let buttons = page.split("<button type=\"button\" data-command").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
    let shown = [
        block_on(terminal::answer(&BOT, "/hilfe", Width::default())).unwrap(),
        block_on(terminal::answer(&BOT, "wie ist das wetter", Width::default())).unwrap(),
    ];
    let quoted = shown[0].split('„').skip(1).filter_map(|rest| rest.split('“').next()).map(|text| text.replace('\n', " "));
    let examples = shown[1]
        .split("Zum Beispiel\n")
        .nth(1)
        .unwrap()
        .lines()
        .take_while(|line| !line.is_empty())
        .map(|line| line.trim().to_owned());
    buttons.map(str::to_owned).chain(quoted).chain(examples).collect()
}

/// Letters and digits only, which every surface keeps of a title.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn title_of(body: &Value) -> String {
    let title = crate::support::shown::title(body);
    assert!(!title.is_empty(), "no answer but {body:#}");
    letters(&title)
}

fn in_terminal(line: &str) -> String {
    let text = block_on(terminal::answer(&BOT, line, Width::default())).unwrap_or_else(|sentence| panic!("{line:?}: {sentence}"));
    letters(text.split("\n═").next().unwrap())
}

fn on_page(line: &str) -> String {
    let mut asked = command_of_line(&BOT, line).unwrap_or_else(|misread| panic!("{line:?}: {misread:?}"));
    asked["id"] = json!("2000");
    asked["type"] = json!(1);
    let response = block_on(respond_to_json(&BOT, &interaction(1, 2, &asked))).unwrap().unwrap();
    title_of(&response.value()["data"])
}

#[test]
fn everything_printed_to_be_typed_is_understood_alike_in_the_terminal_and_on_the_page() {
    let lines: Vec<String> = printed().into_iter().chain(suggested()).collect();
    assert!(lines.len() > 150, "{} lines", lines.len());
    for line in &lines {
        let title = in_terminal(line);
        assert_eq!(on_page(line), title, "{line:?}");
        let is_shown_unknown = line == "/beruf xyzzy" || line == "/frage mein bäcker hat zu";
        for unknown in ["DiesenBerufkenneichnicht", "UmwelchenBerufgehtes", "Dazukannichnichtssagen", "Dashabeichnichtverstanden"]
        {
            let is_incomplete = line.split_whitespace().count() == 1;
            assert!(is_shown_unknown || is_incomplete || title != unknown, "{line:?} is answered with {title}");
        }
    }
}

#[test]
fn the_title_of_an_answer_is_understood_as_what_was_asked() {
    for line in [
        "/beruf {}",
        "/gehalt {}",
        "/gehalt {} zeitraum:jahr",
        "/verwandt {}",
        "/vergleich {}, bäcker",
        "/vergleich {}, bäcker, pilot",
        "/weg von:{}",
        "/weg bäcker nach {}",
    ] {
        for name in ["koch", "backend", "arzt", "soldat", "pflegefachkraft"] {
            let line = line.replace("{}", name);
            let shown = block_on(terminal::answer(&BOT, &line, Width::new(Some(1_000)))).unwrap();
            let title = shown.lines().next().unwrap();
            assert_eq!(in_terminal(title), letters(title), "{line}");
            assert_eq!(on_page(title), letters(title), "{line}");
            assert_eq!(asked(title), letters(title), "{line}");
        }
    }
}

/// The message with a unique id: Discord accepts one answer per id.
fn numbered(id: u64, mut message: Value) -> Value {
    message["id"] = json!(id.to_string());
    message
}

#[tokio::test]
async fn everything_printed_to_be_typed_is_understood_in_a_direct_message() {
    let mut discord = connected(BOT.clone()).await;
    for (line, id) in printed().into_iter().zip(900..) {
        discord.tell("MESSAGE_CREATE", &numbered(id, message(&line, None)));
        let body = discord.wait_for(|event| match event {
            Event::Sent { body, .. } => Some(body),
            _ => None,
        });
        let shown = title_of(&body.await);
        let request = BOT.read(&line).unwrap();
        let expected = BOT.answer(&Default::default(), &request).await.answer.title.words();
        assert_eq!(shown, letters(&expected), "{line:?}");
    }
}

#[test]
fn what_the_product_prints_is_read_back_as_it_was_meant() {
    for line in printed().iter().filter(|line| line.starts_with("  /")) {
        let command = line.trim().split("  (").next().unwrap();
        assert_eq!(write(&BOT.read(line).unwrap()), command);
    }
}

#[test]
fn a_choice_that_comes_back_by_the_name_it_was_shown_with_is_understood() {
    for &topic in Topic::ALL {
        for &one in options(topic) {
            let (Kind::Choice(keys) | Kind::Choices(keys)) = kind(one) else { continue };
            for key in keys.iter().take(25) {
                let asked = |value: &str| {
                    let name = [option("name", "koch"), option(one.key(), value)];
                    answer(&BOT, &command(1, topic.key(), &name))
                };
                assert_eq!(asked(&command_words::choice(one, key)), asked(key), "{}:{key}", one.key());
            }
        }
    }
}

#[test]
fn names_are_names() {
    let catalogue = BOT.catalogue();
    let names = catalogue.profiles().iter().flat_map(Profile::all_names);
    let wrong: Vec<_> = names.filter(|name| !is_name(&catalogue, name)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for name in ["krankenschwesta", "fachinformatiger", "bakcend", "xyzzy", "matratzentester", "mechatroniker kfz"] {
        assert!(is_name(&catalogue, name), "{name}");
    }
}

#[test]
fn sentences_are_questions() {
    let catalogue = BOT.catalogue();
    let lines = include_str!("../../assets/sentences.tsv").lines().filter(|line| line.contains('\t'));
    let sentences = lines.filter(|line| !line.contains("\tprofile\t") && !line.contains("\tnone\t"));
    let taken: Vec<_> = sentences.filter_map(|line| line.split('\t').next()).filter(|text| is_name(&catalogue, text)).collect();
    assert!(taken.len() <= 3, "{taken:#?}");
    for sentence in ["mein bäcker hat zu", "hallo", "was ist ein scrum master", "ich mag tiere", "hallo zusammen"] {
        assert!(!is_name(&catalogue, sentence), "{sentence}");
    }
}

/// The answer to `/frage` with this text.
fn asked(text: &str) -> String {
    title_of(&answer(&BOT, &command(1, "frage", &[option("text", text)]))["data"])
}

#[test]
fn a_command_or_a_name_in_the_place_of_a_question_is_understood() {
    assert_eq!(asked("/gehalt name:bäcker land:bayern"), letters("Verdienst: Bäcker/in"));
    assert_eq!(asked("konditohr"), letters("Konditor/in"));
    assert_eq!(asked("/tanz bäcker"), letters("Das habe ich nicht verstanden"));
}

#[test]
fn more_than_a_name_in_the_field_of_a_name_is_understood() {
    let shown = |name: &str, options: &[Value]| title_of(&answer(&BOT, &command(1, name, options))["data"]);
    let way = letters("Von Koch/Köchin zu Pilot/in");
    assert_eq!(shown("weg", &[option("von", "koch nach pilot")]), way);
    assert_eq!(shown("weg", &[option("von", "von:koch nach:pilot")]), way);
    let pay = command(1, "gehalt", &[option("name", "bäcker land:bayern"), option("zeitraum", "jahr")]);
    let response = answer(&BOT, &pay).to_string();
    assert!(response.contains("Verdienst: Bäcker/in") && response.contains("Bayern"), "{response}");
    let refused = answer(&BOT, &command(1, "gehalt", &[option("name", "bäcker land:preußen")]));
    assert!(refused["data"]["content"].as_str().unwrap().starts_with("„preußen“ passt nicht zu „land“."), "{refused}");
}

#[tokio::test]
async fn what_only_the_asker_may_see_is_not_answered_in_front_of_all() {
    let mut discord = connected(BOT.clone()).await;
    let mention = format!("<@{}>", crate::support::local_discord::APPLICATION);
    for (line, id) in ["/merkliste", "/gehalt mfa mein-gehalt:2800", "/beruf koch versteckt:ja"].into_iter().zip(900..) {
        discord.tell("MESSAGE_CREATE", &numbered(id, message(&format!("{mention} {line}"), Some("77"))));
        let body = discord.wait_for(|event| match event {
            Event::Sent { body, .. } => Some(body),
            _ => None,
        });
        let body = body.await;
        assert!(body["content"].as_str().unwrap().contains("nur dich etwas an") && body["components"].is_null(), "{body:#}");
    }
}

/// The lines on the own pay.
fn own_pay(line: &str) -> String {
    let text =
        block_on(terminal::answer(&BOT, line, Width::new(Some(1_000)))).unwrap_or_else(|sentence| panic!("{line}: {sentence}"));
    text.lines().find(|line| line.starts_with("Mit ")).unwrap().split(" liegst").next().unwrap().to_owned()
}

#[test]
fn the_period_holds_for_the_own_pay() {
    assert_eq!(
        own_pay("/gehalt mfa mein-gehalt:42000 zeitraum:jahr"),
        "Mit 42.000 € brutto im Jahr (3.500 € im Monat, berechnet)"
    );
    let hour = "Mit 17 € brutto pro Stunde (2.947 € im Monat bei 40 Stunden in der Woche, berechnet)";
    assert_eq!(own_pay("/gehalt mfa zeitraum:stunde mein-gehalt:17"), hour);
    assert_eq!(own_pay("/gehalt mfa mein-gehalt:17 pro Stunde"), hour);
    for sum in ["2500", "2.500 €", "2,5k", "2500 brutto", "2.500 € brutto"] {
        assert_eq!(own_pay(&format!("/gehalt mfa mein-gehalt:{sum}")), "Mit 2.500 € brutto im Monat");
    }
    assert_eq!(own_pay("/gehalt mfa mein-gehalt:42k zeitraum:jahr"), "Mit 42.000 € brutto im Jahr (3.500 € im Monat, berechnet)");
}

#[test]
fn the_own_pay_stays_what_it_was_when_the_period_changes() {
    let text = block_on(terminal::answer(&BOT, "/gehalt mfa mein-gehalt:2800", Width::default())).unwrap();
    let way = text.lines().find(|line| line.contains("zeitraum:jahr")).unwrap();
    assert_eq!(own_pay(way), "Mit 2.800 € brutto im Monat");
}

#[test]
fn a_least_pay_may_be_written_as_a_sum() {
    for sum in ["3000", "3.000 €", "3k", "36k im Jahr"] {
        assert_eq!(write(&BOT.read(&format!("/suche mindestens:{sum}")).unwrap()), "/suche mindestens:3000");
    }
}

#[test]
fn an_unknown_wish_is_named() {
    for (line, said) in [
        ("/suche mit:tiere,einhörner", "„einhörner“ passt nicht zu „mit“."),
        ("/suche mit:tiere farbe:blau", "„farbe“ gibt es bei /suche nicht."),
        ("/suche einhörner", "„einhörner“ passt nicht zu „feld“."),
        ("/beruf koch land:bayern", "„land“ gibt es bei /beruf nicht."),
    ] {
        let sentence = block_on(terminal::answer(&BOT, line, Width::default())).unwrap_err();
        assert!(sentence.starts_with(said), "{sentence}");
        assert_eq!(misread(&command_of_line(&BOT, line).unwrap_err()), sentence);
    }
}
