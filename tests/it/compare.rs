//! `/vergleich` through Discord interactions.

use crate::support::interactions::{answer, command, option, shipped};
use crate::support::shown::texts;
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::profile::reader::Source;

#[test]
fn what_exactly_two_of_three_share_is_said_of_both() {
    let file = |id: &str, title: &str, rest: &str| Source::new(format!("{id}.toml"), format!("title = \"{title}\"\n{rest}"));
    let files = [
        file("a", "A", "conditions = [\"homeoffice\", \"tiere\", \"laerm\"]\nskills = [\"SQL\", \"Git\"]"),
        file("b", "B", "conditions = [\"homeoffice\", \"tiere\"]\nskills = [\"SQL\"]"),
        file("c", "C", "conditions = [\"homeoffice\"]\nskills = [\"Ruhe\"]"),
    ];
    let bot = Bot::new(Catalogue::load(&files).unwrap()).in_year(2026);
    for (detail, expected) in [
        (None, ["A, B oder C?\nA\nLärm\n", "Alle drei: Homeoffice"]),
        (Some("bedingungen"), ["Alle drei: Homeoffice", "Nur A und B: Umgang mit Tieren\nNur A: Lärm"]),
        (Some("verbindung"), ["Was sie verbindet", "Bei A und B gefragt: SQL."]),
    ] {
        let names = ["a", "b", "c"].map(|name| option(name, name));
        let options: Vec<_> = names.into_iter().chain(detail.map(|detail| option("genauer", detail))).collect();
        let shown = texts(&answer(&bot, &command(1, "vergleich", &options)));
        for text in expected {
            assert!(shown.contains(text), "{text:?} is not in\n{shown}");
        }
    }
}

fn shown(names: [&str; 2]) -> String {
    let bot = shipped();
    let options = [option("a", names[0]), option("b", names[1])];
    texts(&answer(&bot, &command(1, "vergleich", &options)))
}

/// 3,018 € and 2,904 €; the first is of a group that is wider than the profession.
#[test]
fn the_largest_difference_leads_and_money_goes_before_time() {
    let both = shown(["koch", "fleischer"]);
    assert!(both.contains("114 € mehr im Monat\nfür Koch/Köchin, im Monat brutto in der Mitte.") && both.contains('⚠'), "{both}");
    let unpaid = shown(["imker", "streamer"]);
    let sentence = "1 Jahr länger\nDer Weg dauert bei Imker/in länger (3 Jahre) als bei Streamer/in (2 Jahre).";
    assert!(unpaid.contains(sentence) && unpaid.contains("Praxis, 2 Jahre"), "{unpaid}");
}
