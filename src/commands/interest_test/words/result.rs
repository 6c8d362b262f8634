//! Sentences of the interest test's result: interests, matches, reasons against, limits of the test.

use crate::answer::Source;
use crate::commands::interest_test::advice::fit::Against;
use crate::commands::profile::words::{certificate, entry, entry_short, listed};
use crate::profile::{Certificate, Entry};
use crate::question::Topic;
use crate::text::Text;
use crate::text::german::{duration, list};

pub(crate) const TITLE: &str = "Das passt zu dir";
/// A dimension's name in a sentence.
pub(crate) fn dimension(position: usize) -> &'static str {
    ["Praktisches", "Forschendes", "Gestaltendes", "Soziales", "Unternehmerisches", "Ordnendes"][position]
}
/// Half of a dimension's maximum: every statement answered with "partly".
const HALF: u16 = 50;

/// What people do who score high in a dimension.
pub(crate) fn activity(position: usize) -> &'static str {
    [
        "mit Händen, Werkzeug und Maschinen arbeiten",
        "untersuchen, verstehen und tüfteln",
        "entwerfen, schreiben und auftreten",
        "helfen, erklären und begleiten",
        "führen, verkaufen und überzeugen",
        "planen, prüfen und Überblick schaffen",
    ][position]
}
/// The strongest dimensions in a sentence; `percent` is the highest score.
pub(crate) fn strongest(dimensions: &[usize], percent: u16) -> Text {
    let is_keen = percent >= HALF;
    let mut text =
        Text::from(if is_keen { "Am liebsten magst du " } else { "Vieles hat dich kaum gereizt. Am ehesten magst du " });
    for (position, at) in dimensions.iter().enumerate() {
        let before = match position {
            0 => "",
            _ if position + 1 == dimensions.len() => " und ",
            _ => ", ",
        };
        text = text.plain(before).strong(dimension(*at));
    }
    text.plain(".")
}
pub(crate) const SCORES: &str = "Deine Interessen";
pub(crate) fn score(position: usize, percent: u16) -> Text {
    Text::from(format!("{}: ", dimension(position))).strong(format!("{percent} %")).plain(format!(" ({})", activity(position)))
}
/// Alternative text of the picture, in the order of the bars.
pub(crate) fn chart_description(scores: &[u16]) -> String {
    let each: Vec<_> = scores.iter().enumerate().map(|(at, percent)| format!("{} {percent} %", dimension(at))).collect();
    format!("Sechs Balken zeigen, wie stark dich etwas interessiert: {}.", each.join(", "))
}

pub(crate) fn all_alike() -> [Text; 2] {
    [
        Text::from("Deine Antworten sind fast alle gleich, oder alle sechs Bereiche liegen gleichauf.").plain(
            " Daraus lässt sich nicht ablesen, welcher Beruf besser zu dir passt als ein anderer, deshalb nenne ich keinen.",
        ),
        Text::from("Versuch es noch einmal und nutz dabei auch die Ränder der Skala. Oder sag mir mit ")
            .command(Topic::Wish.key())
            .plain(", was dir an einem Beruf wichtig ist."),
    ]
}
/// Reasons for and against a profession in a few words.
pub(crate) fn beside(shared: &[usize], against: &Against) -> String {
    let names: Vec<_> = shared.iter().map(|at| dimension(*at)).collect();
    let why = if names.is_empty() { "ähnliche Mischung".to_owned() } else { format!("passt: {}", list(&names)) };
    let against = match against {
        Against::Dimension(at) => Some(format!("dagegen: {}", dimension(*at))),
        Against::Conditions(conditions) => Some(format!("bedenke: {}", listed(conditions))),
        Against::Way(entry, months) => {
            let length = months.map(|months| format!(", {}", duration(months))).unwrap_or_default();
            Some(format!("bedenke: {}{length}", entry_short(*entry)))
        }
        Against::Nothing => None,
    };
    std::iter::once(why).chain(against).collect::<Vec<_>>().join(" · ")
}
/// The degree of agreement.
pub(crate) fn agreement(correlation: f32) -> String {
    format!("{correlation:.2}").replace('.', ",")
}
pub(crate) const WHAT_IT_SAYS: &str = "Was sagt das?";
pub(crate) const NARROW: &str = "Eingrenzen";
pub(crate) const LOOK: &str = "Ansehen";
/// Limits of the quick mode.
pub(crate) const TICKED: &str = "Du hast ausgewählt statt abgestuft: Was gewählt ist, zählt als „gern“, alles andere als „eher nicht“. Das ist gröber als die genaue Fassung.";

pub(crate) const FILTERS: &str = "Eingrenzen";
pub(crate) const FILTER_MENU: &str = "Nach Einstieg oder Schulabschluss …";
pub(crate) const HOW_TO_FILTER: &str =
    "Wähle unten, welche Berufe übrig bleiben sollen: nach dem Einstieg, nach deinem Schulabschluss oder nach beidem.";
pub(crate) fn only_entry(wanted: Entry) -> String {
    format!("Nur dieser Einstieg: {}.", entry(wanted))
}
pub(crate) fn only_certificate(has: Certificate) -> String {
    match has {
        Certificate::Keiner => "Nur Berufe, die üblicherweise keinen Schulabschluss voraussetzen.".to_owned(),
        _ => format!("Nur Berufe, für die üblicherweise dieser Schulabschluss reicht: {}.", certificate(has)),
    }
}
pub(crate) fn entry_filter(entry: Option<Entry>) -> &'static str {
    match entry {
        None => "Einstieg: jeder",
        Some(Entry::Ausbildung) => "Einstieg: Ausbildung im Betrieb",
        Some(Entry::SchulischeAusbildung) => "Einstieg: schulische Ausbildung",
        Some(Entry::Studium) => "Einstieg: Studium",
        Some(Entry::Weiterbildung) => "Einstieg: Weiterbildung",
        Some(Entry::Laufbahn) => "Einstieg: Laufbahn im öffentlichen Dienst",
        Some(Entry::Anlernen) => "Einstieg: Einarbeitung, ohne Ausbildung",
        Some(Entry::Quereinstieg) => "Einstieg: Quereinstieg",
    }
}
pub(crate) fn certificate_filter(certificate: Option<Certificate>) -> &'static str {
    match certificate {
        None => "Schulabschluss: egal",
        Some(Certificate::Keiner) => "Schulabschluss: keiner",
        Some(Certificate::Hauptschulabschluss) => "Schulabschluss: Hauptschulabschluss",
        Some(Certificate::MittlererAbschluss) => "Schulabschluss: mittlerer Abschluss",
        Some(Certificate::Fachhochschulreife) => "Schulabschluss: Fachhochschulreife",
        Some(Certificate::Abitur) => "Schulabschluss: Abitur",
    }
}
pub(crate) const NONE_LEFT: &str = "Mit dieser Eingrenzung bleibt kein Beruf übrig, der zu deinen Interessen passt.";
pub(crate) fn none_fits() -> Text {
    Text::from("Kein Beruf, den ich kenne, kommt dieser Mischung nahe. Sag mir mit ")
        .command(Topic::Wish.key())
        .plain(", was dir an einem Beruf wichtig ist.")
}
/// A filter to drop, and the best profession without it.
pub(crate) fn drop_filter(filter: &str, best: &str) -> String {
    format!("ohne „{filter}“, am besten {best}")
}
/// Both filters, within quotation marks.
pub(crate) const BOTH_FILTERS: &str = "Einstieg“ und „Schulabschluss";
pub(crate) const LIMITS: &str = "Was dieser Test kann und was nicht";
pub(crate) fn limits() -> [&'static str; 4] {
    [
        "Er zeigt, welche Tätigkeiten dich ansprechen, und sucht Berufe mit ähnlicher Mischung: 1 wäre dieselbe, 0 gar keine Ähnlichkeit.",
        "Er sagt nicht, was du kannst, ob eine Stelle frei ist oder ob du dort glücklich wirst.",
        "Die Aussagen sind unsere eigenen und nicht normiert: Es gibt keine Vergleichsgruppe, und morgen kann etwas anderes herauskommen.",
        "Nimm die Liste als Anregung. Die Berufsberatung der Agentur für Arbeit spricht sie kostenlos mit dir durch.",
    ]
}
pub(crate) fn source_of_model() -> Source {
    let long = "Modell der sechs Interessen: John L. Holland, Making Vocational Choices, 3. Auflage 1997";
    Source::new("Holland 1997", long)
}
pub(crate) fn source_of_interests() -> Source {
    let long = "Interessen der Berufe: abgeleitet aus O*NET (U.S. Department of Labor, Employment and Training Administration), CC BY 4.0";
    Source::new("O*NET (US-DOL/ETA), CC BY 4.0", long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_make_a_sentence() {
        assert_eq!(strongest(&[1, 3], 80).words(), "Am liebsten magst du Forschendes und Soziales.");
    }
    #[test]
    fn what_speaks_for_and_against_a_profession() {
        assert_eq!(beside(&[0], &Against::Nothing), "passt: Praktisches");
        assert_eq!(beside(&[0, 5], &Against::Dimension(3)), "passt: Praktisches und Ordnendes · dagegen: Soziales");
        assert_eq!(beside(&[], &Against::Way(Entry::Studium, Some(42))), "ähnliche Mischung · bedenke: Studium, 3½ Jahre");
    }
}
