//! Follow-up questions in the terminal's chat and in Discord.

use crate::support::interactions::shipped;
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::question::{Question, Request};
use berufslotse::user_data::{Asker, Place};
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(shipped);

fn person(person: u64, channel: u64) -> Asker {
    let place = Place { server: 1, channel, thread_of: None, category: None, may_manage: false };
    Asker { person: Some(person), place: Some(place) }
}

/// The interpretation of a line in the answer, or the answer's title.
async fn said(asker: &Asker, line: &str) -> String {
    let request = Request::new(Question::Ask { text: line.to_owned() });
    let answer = BOT.answer(asker, &request).await.answer;
    let lead = answer.subtitles.first().map(berufslotse::text::Text::words).filter(|lead| lead.starts_with("Verstanden"));
    lead.unwrap_or_else(|| answer.title.words())
}

#[track_caller]
fn check(asker: &Asker, lines: &[(&str, &str)]) {
    for (line, expected) in lines {
        assert_eq!(block_on(said(asker, line)), *expected, "{line}");
    }
}

#[test]
fn pay_is_asked_on() {
    check(
        &person(11, 2),
        &[
            ("was verdient ein koch", "Verstanden: Verdienst: Koch/Köchin."),
            ("und netto?", "Verstanden: Verdienst: Koch/Köchin (netto)."),
            ("und in bayern?", "Verstanden: Verdienst: Koch/Köchin (netto, Bayern)."),
            (
                "und als frau mit zwei kindern klasse 3?",
                "Verstanden: Verdienst: Koch/Köchin (netto, Bayern, Steuerklasse III, 2 Kinder).",
            ),
            ("und als bäcker?", "Verstanden: Verdienst: Bäcker/in (netto, Bayern, Steuerklasse III, 2 Kinder)."),
        ],
    );
}
#[test]
fn a_single_point_is_asked_on() {
    check(
        &person(16, 2),
        &[
            ("was verdient ein lokführer", "Verstanden: Verdienst: Lokführer/in."),
            ("und mit brille?", "Verstanden: Erforderliche persönliche Eigenschaften: Lokführer/in."),
            ("und nachts?", "Verstanden: Profil: Lokführer/in."),
        ],
    );
}
#[test]
fn other_topics_follow() {
    check(
        &person(12, 2),
        &[
            ("bäcker", "Bäcker/in"),
            ("gehalt?", "Verstanden: Verdienst: Bäcker/in."),
            ("und wie wird man das?", "Verstanden: Ausbildungsweg: Bäcker/in."),
            ("hat das zukunft", "Verstanden: Berufsaussichten: Bäcker/in."),
            ("und mit hauptschule?", "Verstanden: Ausbildungsvoraussetzungen: Bäcker/in."),
        ],
    );
}
#[test]
fn comparisons_and_wishes_go_on() {
    check(
        &person(13, 2),
        &[
            ("koch oder bäcker", "Verstanden: Vergleich: Koch/Köchin und Bäcker/in."),
            ("was ist besser?", "Verstanden: Vergleich: Koch/Köchin und Bäcker/in."),
            ("ich mag tiere und will nicht ins büro", "Verstanden: Berufe nach Wunsch (mit: Umgang mit Tieren, ohne: Büro)."),
            (
                "und ohne schichtarbeit?",
                "Verstanden: Berufe nach Wunsch (mit: Umgang mit Tieren, ohne: Büro, ohne: Schichtarbeit).",
            ),
        ],
    );
}
#[test]
fn what_stands_for_itself_is_no_next_line() {
    check(
        &person(14, 2),
        &[
            ("was verdient ein koch", "Verstanden: Verdienst: Koch/Köchin."),
            ("was macht ein pilot", "Verstanden: Tätigkeitsfeld und Aufgaben: Pilot/in."),
            ("lustig", "Alles klar"),
            ("/hilfe", "Frag mich etwas"),
        ],
    );
}

#[tokio::test]
async fn each_person_goes_on_from_their_own_question_in_the_same_channel() {
    said(&person(1, 2), "was verdient ein koch").await;
    for other in [person(2, 2), person(1, 3), Asker::default()] {
        let line = said(&other, "und netto?").await;
        assert!(!line.contains("Koch"), "{line}");
    }
}
