//! Frequently asked questions: where their answers stand, for whom they hold, and what their authors are told.

use crate::support::interactions::{shipped, without_faq};
use berufslotse::answer::Answer;
use berufslotse::bot::Bot;
use berufslotse::question::{Question, Request};
use berufslotse::user_data::Asker;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(shipped);

async fn ask(bot: &Bot, text: &str) -> Answer {
    bot.answer(&Asker::default(), &Request::new(Question::Ask { text: text.to_owned() })).await.answer
}

/// The words of an answer's first paragraph.
fn first(answer: &Answer) -> String {
    format!("{:?}", answer.blocks.first())
}

#[tokio::test]
async fn the_answer_to_a_single_question_comes_first_with_its_source() {
    let answer = ask(&BOT, "Darf man als Lokführer eine Brille tragen oder ist man da raus?").await;
    assert_eq!(answer.title.words(), "Lokführer/in");
    assert!(first(&answer).contains("Brille"), "{}", first(&answer));
    assert!(answer.sources.iter().any(|source| source.long.contains("Triebfahrzeugführerscheinverordnung")));
}

#[tokio::test]
async fn each_of_two_professions_says_what_is_written_on_it() {
    let answer = ask(&BOT, "Busfahrer oder Lokführer, wie ist das mit nachts arbeiten?").await;
    let said = format!("{:?}", answer.blocks);
    let of = |title: &str| said.find(&format!("Strong(\"{title}\")")).expect(title);
    assert!(of("Busfahrer/in") < of("Lokführer/in"));
}

#[tokio::test]
async fn whoever_replaced_the_profiles_replaced_the_answers() {
    let text = "Darf man als Lokführer eine Brille tragen?";
    assert!(first(&ask(&BOT, text).await).contains("Dioptrien"));
    assert!(!first(&ask(&without_faq(), text).await).contains("Dioptrien"));
}

#[tokio::test]
async fn what_somebody_tells_is_no_question() {
    for text in ["mein lokführer trägt eine brille", "als kind wollte ich lokführer werden, trotz brille"] {
        let answer = ask(&BOT, text).await;
        assert!(!format!("{:?}", answer.blocks).contains("Dioptrien"), "{text}");
    }
}

fn check(folder: &Path) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_berufslotse")).env_clear().current_dir(folder).args(["check", "faq"]).output();
    program.unwrap()
}

#[test]
fn an_author_is_told_every_slip_with_its_place() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faq-of-an-author");
    std::fs::create_dir_all(folder.join("faq")).unwrap();
    let entry = "[[entry]]\nquestion = \"Darf man als Bäcker Bart tragen?\"\nwords = [\"tattoo*\"]\ntext = \"Es kostet 5 €.\"\n";
    std::fs::write(folder.join("faq/baecker.toml"), format!("professions = [\"becker\"]\n{entry}")).unwrap();
    let output = check(&folder);
    let said = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(lines[0].starts_with("faq/baecker.toml:1:16") && lines[0].contains("„baecker“"), "{said}");
    assert!(lines[1].starts_with("faq/baecker.toml:3:12") && lines[1].contains("words"), "{said}");
    assert!(lines[2].starts_with("faq/baecker.toml:5:8") && lines[2].contains("source"), "{said}");
    assert!(lines[3].contains("1 Datei mit häufigen Fragen"), "{said}");
}
