//! Sentences on the points by which professions are compared.

use crate::commands::ask::words::interest;
use crate::commands::ask::words::matters::condition_alone;
use crate::commands::profile::words::{certificate, certificate_accusative, demanded, way_short, with_certificate};
use crate::profile::way::Way;
use crate::profile::{Certificate, Condition, Profile};
use crate::text::Text;
use crate::text::german::{capitalised, list, unbent};

/// Whether a certificate opens a way into a profession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening<'c> {
    Usual,
    /// Another way than the usual one.
    Other(&'c str),
    /// None is required, but most have this one.
    Unusual(Certificate),
    /// Every way asks for at least this one.
    Closed(Certificate),
    Unknown,
}

fn all_of(count: usize) -> &'static str {
    if count == 2 { "beiden" } else { "allen dreien" }
}

/// "X" or "X und Y", fit for a place in a sentence.
fn named(titles: &[&str]) -> String {
    let titles: Vec<String> = titles.iter().map(|title| unbent(title)).collect();
    list(&titles.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The profile of a goal names no certificates.
pub(crate) const NO_PAPERS: &str =
    "Welche Zertifikate zählen, steht nicht im Profil; sieh in einigen Stellenanzeigen nach, welche verlangt werden.";

/// That only a finished training counts, and how long it takes without one.
pub(crate) fn untrained(usual: &Way) -> Text {
    format!(
        "Angerechnet wird nur eine abgeschlossene Ausbildung; ohne sie ist es der ganze Weg: {}. Mit Abschluss gilt:",
        way_short(usual)
    )
    .into()
}

/// Resolution of the Kultusministerkonferenz of 6 March 2009.
pub(crate) const STUDIES_AFTER_TRAINING: &str = "Ohne Abitur zählt deine Ausbildung: Nach meist drei Jahren im Beruf darfst du dich für ein verwandtes Fach bewerben, \
    oft nach einer Prüfung oder einem Probestudium, mit Fachwirt, Meister oder Techniker für jedes. Ob deine Ausbildung als verwandt gilt, sagt die Hochschule.";

/// How many semesters a degree takes.
pub(crate) fn semesters(degrees: &[&str], count: u16) -> Text {
    Text::from("Studiert wird in der Regel ").strong(format!("{count} Semester")).plain(format!(": {}.", list(degrees)))
}

/// That what stands beside a profession in a choice is none that is known.
pub(crate) fn unknown_rival(name: &str) -> Text {
    format!("„{name}“ kenne ich nicht als Beruf, deshalb steht hier nur der andere. Nenn ihn mir mit einem anderen Wort, dann vergleiche ich beide.")
        .into()
}

/// Whose profile names fewer unusual hours.
pub(crate) fn more_regular(titles: &[&str], counts: &[usize]) -> Text {
    let least = counts.iter().min().copied().unwrap_or_default();
    let regular: Vec<&str> = titles.iter().zip(counts).filter(|(_, count)| **count == least).map(|(title, _)| *title).collect();
    match regular.as_slice() {
        // A single one may be named by chance.
        [only] if counts.iter().all(|count| *count == least || *count > least + 1) => {
            Text::from("Weniger ungewöhnliche Zeiten nennt das Profil bei ").strong(unbent(only)).plain(":")
        }
        _ => {
            Text::from("Bei den Arbeitszeiten nehmen sie sich nach den Profilen wenig; den Dienstplan macht die einzelne Stelle:")
        }
    }
}

/// What a profile says of one of several.
pub(crate) fn said_of(title: &str, sentence: &str) -> Text {
    Text::default().strong(title).plain(format!(": {sentence}"))
}

/// Which of several the back has to bear.
pub(crate) fn backs(bearing: &[&str], titles: &[&str]) -> Text {
    let name = Text::default().strong("Rücken");
    let light: Vec<&str> = titles.iter().copied().filter(|title| !bearing.contains(title)).collect();
    match (bearing.len(), light.len()) {
        (_, 0) => name.plain(format!(": körperliche Arbeit gehört zu {}.", all_of(titles.len()))),
        (0, _) => name.plain(format!(": körperliche Arbeit nennt das Profil bei keinem von {}.", all_of(titles.len()))),
        _ => name.plain(format!(
            ": körperliche Arbeit gehört zu {}; leichter dürfte es sein als {}.",
            named(bearing),
            named(&light)
        )),
    }
}

/// Before what the profiles say on machines, as far as they do.
pub(crate) fn machines_of(told: usize, count: usize) -> Text {
    match told {
        0 => "Was Maschinen und KI dort übernehmen, steht in keinem der Profile.".into(),
        known if known < count => "Zu Maschinen und KI sagt nur ein Teil der Profile etwas:".into(),
        _ => "Zu Maschinen und KI sagen die Profile:".into(),
    }
}

/// Which of several may become civil servants.
pub(crate) fn civil_service_of(civil: &[&str], count: usize) -> Text {
    const RULES: &str = "wenn Stelle, Alter und Gesundheit es zulassen";
    let line = Text::default().strong("Verbeamtung");
    match civil.len() {
        0 => line.plain(": in keinem davon üblich, es gibt einen Arbeitsvertrag."),
        known if known == count => line.plain(format!(": in {}, {RULES}.", all_of(count))),
        _ => line.plain(format!(": nur {}, {RULES}.", named(civil))),
    }
}

/// The usual way into one of several.
pub(crate) fn way_of(profile: &Profile) -> Option<Text> {
    let asked = demanded(profile).map(|asked| format!("; {asked}")).unwrap_or_default();
    let way = way_short(profile.usual_way()?);
    Some(Text::default().strong(profile.title.as_str()).plain(format!(": {way}{asked}.")))
}

/// Whether a certificate opens a way into each of several professions.
pub(crate) fn certificate_of_each(own: Option<Certificate>, each: &[(&str, Opening<'_>)]) -> Text {
    let begin = own.map_or_else(|| "Ohne Abitur".to_owned(), |own| capitalised(&with_certificate(own)));
    if each.iter().all(|(_, opening)| *opening == Opening::Usual) {
        let all = if each.len() == 2 { "beide Wege" } else { "alle drei Wege" };
        return format!("{begin} stehen dir {all} offen.").into();
    }
    let one = |(title, opening): &(&str, Opening<'_>)| {
        let said = match opening {
            Opening::Usual => "ja".to_owned(),
            Opening::Other(way) => format!("ja, auf diesem Weg: {way}"),
            Opening::Unusual(usual) => format!("nicht ausgeschlossen, üblich ist: {}", certificate(*usual)),
            Opening::Closed(least) => format!("nicht direkt, verlangt wird mindestens: {}", certificate_of(*least)),
            Opening::Unknown => "dazu weiß ich nichts".to_owned(),
        };
        format!("{title}: {said}")
    };
    format!("{begin}: {}.", each.iter().map(one).collect::<Vec<_>>().join("; ")).into()
}

fn certificate_of(least: Certificate) -> &'static str {
    match least {
        Certificate::Keiner => certificate_accusative(least),
        other => certificate(other),
    }
}

/// Which of several have a condition that somebody wishes for.
pub(crate) fn wished(condition: Condition, with: &[&str], count: usize) -> Text {
    let name = Text::default().strong(capitalised(condition_alone(condition)));
    match with.len() {
        0 => name.plain(format!(": gehört nach den Profilen zu keinem von {}.", all_of(count))),
        known if known == count => name.plain(format!(": gehört zu {}.", all_of(count))),
        _ => name.plain(format!(": dafür passt eher {}.", named(with))),
    }
}

/// The same for whoever only asks.
pub(crate) fn belongs_to(condition: Condition, with: &[&str], count: usize) -> Text {
    if with.is_empty() || with.len() == count {
        return wished(condition, with, count);
    }
    Text::default()
        .strong(capitalised(condition_alone(condition)))
        .plain(format!(": gehört nach den Profilen nur zu {}.", named(with)))
}

/// The profile of one of several has no sentence on what is asked.
pub(crate) const NOTHING_THERE: &str = "Dazu steht im Profil nichts.";
/// Before what is hard about each, where somebody asks for dangers.
pub(crate) const DANGER_OF_EACH: &str = "Wie gefährlich ein Beruf ist, messen die Profile nicht.";

/// Which of several have a condition that somebody does not want.
pub(crate) fn unwished(condition: Condition, with: &[&str], titles: &[&str]) -> Text {
    let name = Text::default().strong(capitalised(condition_alone(condition)));
    let without: Vec<&str> = titles.iter().copied().filter(|title| !with.contains(title)).collect();
    match without.len() {
        0 => name.plain(format!(": gehört zu {}.", all_of(titles.len()))),
        known if known == titles.len() => {
            name.plain(format!(": gehört nach den Profilen zu keinem von {}.", all_of(titles.len())))
        }
        _ => name.plain(format!(": gehört nur zu {}; ohne passt eher {}.", named(with), named(&without))),
    }
}

/// Which of several asks more for something that somebody likes.
pub(crate) fn liked(dimension: usize, most: Option<&str>) -> Text {
    let name = Text::default().strong(interest(dimension));
    match most {
        Some(title) => name.plain(format!(": davon steckt mehr in {}.", unbent(title))),
        None => name.plain(": da nehmen sie sich wenig."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_for_each() {
        let both = [("Koch/Köchin", Opening::Usual), ("Bäcker/in", Opening::Usual)];
        let line = certificate_of_each(Some(Certificate::MittlererAbschluss), &both);
        assert_eq!(line.words(), "Mit mittlerem Schulabschluss stehen dir beide Wege offen.");
        let one = [("Koch/Köchin", Opening::Usual), ("Arzt/Ärztin", Opening::Closed(Certificate::Abitur))];
        assert_eq!(
            certificate_of_each(Some(Certificate::Hauptschulabschluss), &one).words(),
            "Mit Hauptschulabschluss: Koch/Köchin: ja; Arzt/Ärztin: nicht direkt, verlangt wird mindestens: Abitur."
        );
    }
    #[test]
    fn fewer_hours_by_one_are_no_difference() {
        assert!(more_regular(&["X", "Y"], &[0, 1]).words().starts_with("Bei den Arbeitszeiten nehmen sie sich"));
        assert_eq!(more_regular(&["X", "Y"], &[1, 3]).words(), "Weniger ungewöhnliche Zeiten nennt das Profil bei X:");
    }
    #[test]
    fn backs_of_both_and_of_one() {
        assert_eq!(backs(&["X", "Y"], &["X", "Y"]).words(), "Rücken: körperliche Arbeit gehört zu beiden.");
        assert_eq!(backs(&["X"], &["X", "Y"]).words(), "Rücken: körperliche Arbeit gehört zu X; leichter dürfte es sein als Y.");
    }
    #[test]
    fn titles_that_would_be_inflected_are_quoted() {
        let line = unwished(
            Condition::Buero,
            &["Medizinische/r Fachangestellte/r"],
            &["Medizinische/r Fachangestellte/r", "Koch/Köchin"],
        );
        assert_eq!(
            line.words(),
            "Arbeit im Büro: gehört nur zu „Medizinische/r Fachangestellte/r“; ohne passt eher Koch/Köchin."
        );
    }
}
