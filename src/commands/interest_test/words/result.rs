//! The result of the interest test in words: what interests somebody, what fits, what speaks against it, and what all that can tell.

use crate::commands::profile::words::{certificate, condition, entry, entry_as_step, training_length};
use crate::profile::{Certificate, Condition, Entry};
use crate::question::Topic;
use crate::text::Text;
use crate::text::german::list;

pub fn title() -> &'static str {
    "Das interessiert dich"
}
/// A dimension's name in a sentence.
pub fn dimension(position: usize) -> &'static str {
    ["Praktisches", "Forschendes", "Gestaltendes", "Soziales", "Unternehmerisches", "Ordnendes"][position]
}
/// Half of what a dimension can reach: every statement answered with "partly".
const HALF: u16 = 50;

/// What people do who like it.
fn activity(position: usize) -> &'static str {
    [
        "mit Händen, Werkzeug und Maschinen arbeiten",
        "untersuchen, verstehen und tüfteln",
        "entwerfen, schreiben und auftreten",
        "helfen, erklären und begleiten",
        "führen, verkaufen und überzeugen",
        "planen, prüfen und Überblick schaffen",
    ][position]
}
/// The strongest dimensions in a plain sentence; `percent` is the strongest one's score.
pub fn strongest(dimensions: &[usize], percent: u16) -> Text {
    let is_keen = percent >= HALF;
    let mut text =
        Text::from(if is_keen { "Am liebsten magst du " } else { "Vieles hat dich kaum gereizt. Am ehesten magst du " });
    for (position, at) in dimensions.iter().enumerate() {
        let before = match position {
            0 => "",
            _ if position + 1 == dimensions.len() => " und ",
            _ => ", ",
        };
        text = text.plain(before).strong(dimension(*at)).plain(format!(" ({})", activity(*at)));
    }
    text.plain(".")
}
pub const SCORES: &str = "Deine Interessen";
pub fn score(position: usize, percent: u16) -> Text {
    Text::from(format!("{}: ", dimension(position))).strong(format!("{percent} %"))
}
/// The picture in words, in the order of the bars.
pub fn chart_description(scores: &[u16]) -> String {
    let each: Vec<_> = scores.iter().enumerate().map(|(at, percent)| format!("{} {percent} %", dimension(at))).collect();
    format!("Sechs Balken zeigen, wie stark dich etwas interessiert: {}.", each.join(", "))
}

pub fn all_alike() -> [Text; 2] {
    [
        Text::from("Deine Antworten sind fast alle gleich, oder alle sechs Bereiche liegen gleichauf.").plain(
            " Daraus lässt sich nicht ablesen, welcher Beruf besser zu dir passt als ein anderer, deshalb nenne ich keinen.",
        ),
        Text::from("Versuch es noch einmal und nutz dabei auch die Ränder der Skala. Oder sag mir mit ")
            .command(Topic::Wish.key())
            .plain(", was dir an einem Beruf wichtig ist."),
    ]
}
pub fn these_fit(count: usize) -> String {
    match count {
        1 => "Dieser Beruf liegt deinen Interessen am nächsten. Sieh ihn dir in Ruhe an.".to_owned(),
        2 | 3 => format!("Diese {count} Berufe liegen deinen Interessen am nächsten. Sieh sie dir in Ruhe an."),
        _ => format!("Diese {count} Berufe liegen deinen Interessen am nächsten. Such dir drei aus und sieh sie dir in Ruhe an."),
    }
}
pub fn rank(rank: usize, title: &str) -> String {
    format!("{rank}. {title}")
}
/// What speaks for a profession: the shared dimensions and the correlation.
pub fn in_favour(shared: &[usize], correlation: f32) -> String {
    let names: Vec<_> = shared.iter().map(|at| dimension(*at)).collect();
    let agreement = format!("Übereinstimmung {correlation:.2}").replace('.', ",");
    match names.as_slice() {
        [] => format!("Dafür: Was dich wenig interessiert, ist auch hier wenig gefragt ({agreement})."),
        [one] => format!("Dafür: {one} magst du, und hier ist es gefragt ({agreement})."),
        both => format!("Dafür: {} magst du, und beides ist hier gefragt ({agreement}).", list(both)),
    }
}
pub fn against_dimension(position: usize) -> String {
    format!("Dagegen: Gefragt ist auch {}, und das magst du weniger.", dimension(position))
}
pub fn against_conditions(conditions: &[Condition]) -> String {
    let names: Vec<_> = conditions.iter().map(|item| condition(*item)).collect();
    format!("Bedenke die Arbeitsbedingungen: {}.", names.join(", "))
}
pub fn against_way(entry: Entry, months: Option<u16>) -> String {
    let length = months.map(|months| format!(" ({})", training_length(months))).unwrap_or_default();
    format!("Bedenke: Hinein kommst du {}{length}.", entry_as_step(entry))
}
pub fn nothing_against() -> &'static str {
    "Dagegen spricht nach dem Test und dem Profil nichts."
}

pub const FILTERS: &str = "Eingrenzen";
/// What stands in the closed menu of filters.
pub const FILTER_MENU: &str = "Berufe eingrenzen";
pub fn how_to_filter() -> &'static str {
    "Du kannst nach Einstieg (einstieg:) und nach deinem Schulabschluss (schulabschluss:) eingrenzen."
}
pub fn only_entry(wanted: Entry) -> String {
    format!("Nur dieser Einstieg: {}.", entry(wanted))
}
pub fn only_certificate(has: Certificate) -> String {
    match has {
        Certificate::Keiner => "Nur Berufe, die üblicherweise keinen Schulabschluss voraussetzen.".to_owned(),
        _ => format!("Nur Berufe, für die üblicherweise dieser Schulabschluss reicht: {}.", certificate(has)),
    }
}
pub fn entry_filter(entry: Option<Entry>) -> &'static str {
    match entry {
        None => "Einstieg: jeder",
        Some(Entry::Ausbildung) => "Einstieg: Ausbildung im Betrieb",
        Some(Entry::SchulischeAusbildung) => "Einstieg: Ausbildung an einer Fachschule",
        Some(Entry::Studium) => "Einstieg: Studium",
        Some(Entry::Weiterbildung) => "Einstieg: Weiterbildung",
        Some(Entry::Laufbahn) => "Einstieg: Laufbahn im öffentlichen Dienst",
        Some(Entry::Anlernen) => "Einstieg: Einarbeitung, ohne Ausbildung",
        Some(Entry::Quereinstieg) => "Einstieg: Quereinstieg",
    }
}
pub fn certificate_filter(certificate: Option<Certificate>) -> &'static str {
    match certificate {
        None => "Schulabschluss: egal",
        Some(Certificate::Keiner) => "Schulabschluss: keiner",
        Some(Certificate::Hauptschulabschluss) => "Schulabschluss: Hauptschulabschluss",
        Some(Certificate::MittlererAbschluss) => "Schulabschluss: mittlerer Abschluss",
        Some(Certificate::Fachhochschulreife) => "Schulabschluss: Fachhochschulreife",
        Some(Certificate::Abitur) => "Schulabschluss: Abitur",
    }
}
pub fn none_left() -> &'static str {
    "Mit dieser Eingrenzung bleibt kein Beruf übrig, der zu deinen Interessen passt."
}
pub fn none_fits() -> Text {
    Text::from("Kein Beruf, den ich kenne, kommt dieser Mischung nahe. Sag mir mit ")
        .command(Topic::Wish.key())
        .plain(", was dir an einem Beruf wichtig ist.")
}
/// Which filter to drop, and what then is there.
pub fn drop_filter(filter: &str, count: usize, best: &str) -> Text {
    let professions = if count == 1 { "1 Beruf".to_owned() } else { format!("{count} Berufe") };
    Text::from("Ohne „").plain(filter).plain(format!("“ passen {professions}, am besten ")).strong(best).plain(".")
}
pub fn drop_all(count: usize, best: &str) -> Text {
    drop_filter("Einstieg“ und „Schulabschluss", count, best)
}
pub fn without(filter: &str) -> String {
    format!("Ohne „{filter}“")
}
/// The heading over the filters to drop.
pub const WIDEN: &str = "Was helfen würde";
pub const WITHOUT_FILTERS: &str = "Ohne Eingrenzung";

pub const LIMITS: &str = "Was dieser Test kann und was nicht";
pub fn limits() -> [&'static str; 4] {
    [
        "Er zeigt, welche Tätigkeiten dich ansprechen, und sucht Berufe mit ähnlicher Mischung: 1 wäre dieselbe, 0 gar keine Ähnlichkeit.",
        "Er sagt nicht, was du kannst, ob eine Stelle frei ist oder ob du dort glücklich wirst.",
        "Die Aussagen sind unsere eigenen und nicht normiert: Es gibt keine Vergleichsgruppe, und morgen kann etwas anderes herauskommen.",
        "Nimm die Liste als Anregung. Die Berufsberatung der Agentur für Arbeit spricht sie kostenlos mit dir durch.",
    ]
}
pub fn source_of_model() -> &'static str {
    "Modell der sechs Interessen: John L. Holland, Making Vocational Choices, 3. Auflage 1997"
}
pub fn source_of_interests() -> &'static str {
    "Interessen der Berufe: abgeleitet aus O*NET (U.S. Department of Labor, Employment and Training Administration), CC BY 4.0"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_make_a_sentence() {
        assert_eq!(
            strongest(&[1, 3], 80).words(),
            "Am liebsten magst du Forschendes (untersuchen, verstehen und tüfteln) und Soziales (helfen, erklären und begleiten)."
        );
    }
    #[test]
    fn what_speaks_for_a_profession() {
        assert_eq!(in_favour(&[0], 0.934), "Dafür: Praktisches magst du, und hier ist es gefragt (Übereinstimmung 0,93).");
        assert_eq!(
            in_favour(&[0, 5], 1.0),
            "Dafür: Praktisches und Ordnendes magst du, und beides ist hier gefragt (Übereinstimmung 1,00)."
        );
    }
}
