//! The tour in `docs/rundgang.md`: every command with its answer. Compared with the program's output.

use crate::support::interactions::shipped;
use crate::support::recorded;
use crate::support::waiting::block_on;
use berufslotse::question::Topic;
use berufslotse::store::Store;
use berufslotse::terminal::{self, Width};
use berufslotse::user_data::{Asker, UserData};
use std::path::Path;

/// Heading, sentence, and lines to type.
const STATIONS: [(&str, &str, &[&str]); 11] = [
    (
        "Einen Beruf kennenlernen",
        "Der Name darf so geschrieben sein, wie man ihn eben schreibt. Ist er unklar, wird nachgefragt.",
        &["/beruf backend", "/beruf fachinformatiker", "/beruf hebamme abschnitt:ausbildungsweg", "/beruf xyzzy"],
    ),
    (
        "Was man verdient",
        "Jede Zahl mit Gruppe, Jahr und Quelle; berechnete Beträge sind so bezeichnet.",
        &[
            "/gehalt bäcker",
            "/gehalt softwareentwickler zeitraum:stunde land:bayern alter:24 steuerklasse:3 kinder:1 kirche:ja",
            "/gehalt mfa mein-gehalt:2800",
            "/gehalt mfa mein-gehalt:viel",
        ],
    ),
    ("Berufe vergleichen", "Zwei oder drei nebeneinander; die Unterschiede stehen zuerst.", &["/vergleich koch oder bäcker"]),
    ("Verwandte Berufe", "Die ähnlichsten zuerst, mit dem Grund.", &["/verwandt friseur"]),
    (
        "Von einem Beruf zum anderen",
        "Der Weg mit den wenigsten Umwegen, oder wohin ein Beruf führt.",
        &["/weg altenpflegehelfer nach pflegedienstleitung", "/weg koch nach pilot", "/weg maurer"],
    ),
    (
        "Nach Wünschen suchen",
        "Alle Wünsche lassen sich verbinden. Passt kein Beruf, nennt die Antwort Wünsche, ohne die es Treffer gibt.",
        &["/suche mit:tiere ohne:buero", "/suche mit:tiere feld:informatik"],
    ),
    (
        "Herausfinden, was dich interessiert",
        "30 Aussagen, schnell ausgewählt oder einzeln beantwortet. Mit dem Code geht es später weiter.",
        &["/berufstest"],
    ),
    (
        "Einfach fragen",
        "In eigenen Worten, in Discord auch als Direktnachricht oder mit einer Erwähnung des Bots.",
        &["/frage was verdient man als hebamme in sachsen", "/frage mein bäcker hat zu"],
    ),
    ("Merken und vergleichen", "Nur du siehst deine Liste.", &["/merken bäcker", "/merken koch", "/merkliste"]),
    (
        "Einstellen und löschen",
        "Für dich, und für den Server, wenn du ihn verwaltest.",
        &["/einstellungen meine-antworten:versteckt", "/daten export", "/daten loeschen", "/datenschutz"],
    ),
    ("Hilfe", "Alles auf einen Blick.", &["/hilfe"]),
];

/// The asker on the tour.
const PERSON: u64 = 5;

/// The commands that no station shows.
fn others() -> Vec<String> {
    let shown: Vec<_> =
        STATIONS.iter().flat_map(|(_, _, lines)| lines.iter()).filter_map(|line| line.split(' ').next()).collect();
    Topic::ALL.iter().map(|topic| format!("/{}", topic.key())).filter(|line| !shown.contains(&line.as_str())).collect()
}

fn tour() -> String {
    let folder = tempfile::tempdir().unwrap();
    let store = format!("sqlite:{}", folder.path().join("tour.db").display());
    let mut text =
        "# Rundgang\n\nAlle Befehle mit dem, was das Programm wirklich antwortet, hier im Terminal. Was unter „Weiter mit“ \
                    steht, sind in Discord Knöpfe und Menüs.\n"
            .to_owned();
    block_on(async {
        let kept = UserData::new(Store::open(&store).await.unwrap());
        let bot = shipped().with_user_data(kept);
        let asker = Asker { person: Some(PERSON), place: None };
        let others = others();
        let others = others.iter().map(|line| (line.as_str(), "Ohne Weiteres gefragt.", vec![line.as_str()]));
        let stations = STATIONS.iter().map(|(heading, sentence, lines)| (*heading, *sentence, lines.to_vec()));
        for (heading, sentence, lines) in stations.chain(others) {
            text.push_str(&format!("\n## {heading}\n\n{sentence}\n"));
            for line in lines {
                let said = match terminal::read(&bot, line) {
                    Ok(request) => terminal::show(&bot.answer(&asker, &request).await.answer, Width::default()),
                    Err(sentence) => format!("{sentence}\n"),
                };
                text.push_str(&format!("\n`{line}`\n\n```text\n{said}```\n"));
            }
        }
    });
    text
}

#[test]
fn the_tour_is_true() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    recorded::expect(&root.join("docs/rundgang.md"), &tour());
}
