//! Professions side by side, through the door of Discord.

use crate::interactions::{answer, command, option};
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::profile::reader::Source;

#[test]
fn what_exactly_two_of_three_share_is_said_of_both() {
    let file = |id: &str, title: &str, rest: &str| Source {
        path: format!("{id}.toml"),
        text: format!("title = \"{title}\"\n{rest}").into(),
    };
    let files = [
        file("a", "A", "conditions = [\"homeoffice\", \"tiere\", \"laerm\"]\nskills = [\"SQL\", \"Git\"]"),
        file("b", "B", "conditions = [\"homeoffice\", \"tiere\"]\nskills = [\"SQL\"]"),
        file("c", "C", "conditions = [\"homeoffice\"]\nskills = [\"Ruhe\"]"),
    ];
    let bot = Bot::new(Catalogue::load(&files).unwrap()).in_year(2026);
    let asked = command(1, "vergleich", &["a", "b", "c"].map(|name| option(name, name)));
    let text = answer(&bot, &asked).to_string().replace("**", "");
    for line in ["Gemeinsam: Homeoffice", "Nur A und B: Umgang mit Tieren", "Nur A: Lärm", "Bei A und B gefragt: SQL."] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
}
