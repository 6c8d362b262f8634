//! Sentences on the school-leaving certificate somebody has or asks about.

use crate::commands::ask::certificates::{Needed, Reach};
use crate::commands::ask::words::direct::catch_up;
use crate::commands::profile::words as profile;
use crate::profile::Certificate;
use crate::text::Text;
use crate::text::german::capitalised;

/// Whether other sentences of the direct answer stand before one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    First,
    Behind,
}

/// Whether the asker's certificate opens a way; `None` for whoever says that they have no Abitur.
/// Somebody who was told "Nein" before needs no second one.
pub(crate) fn reach(certificate: Option<Certificate>, reach: &Reach<'_>, place: Place) -> Text {
    let own = certificate.map_or_else(|| "ohne Abitur".to_owned(), profile::with_certificate);
    let line = match reach {
        Reach::Open(way) => return Text::from(format!("Ja, {own} geht das. ")).join(profile::way_in_brief(way)),
        Reach::Unusual(asked) => {
            format!(
                "Ja, {own} ist es nicht ausgeschlossen: Vorgeschrieben ist kein Abschluss, üblich ist: {}.",
                profile::certificate(*asked)
            )
        }
        Reach::Detour(told) => format!("Nur auf einem Umweg geht das {own}: „{}“", capitalised(told)),
        Reach::Closed(least) => {
            let more = catch_up(*least, certificate.unwrap_or(Certificate::MittlererAbschluss));
            let alone = if own.starts_with("ohne") { "" } else { " allein" };
            let name = profile::certificate_accusative(*least);
            // Who has a trade may study without a school's certificate.
            let no = if *least >= Certificate::Fachhochschulreife {
                format!("{own}{alone} nicht direkt: Die Wege, die ich kenne, verlangen in der Regel {name}. {more}")
            } else {
                format!("{own}{alone} nicht: Alle Wege, die ich kenne, verlangen mindestens {name}. {more}")
            };
            if place == Place::First { format!("Nein, {no}") } else { capitalised(&no) }
        }
        Reach::Unknown => format!("{}: Welche Wege es gibt, weiß ich für diesen Beruf nicht.", capitalised(&own)),
    };
    line.into()
}

pub(super) fn with_article(certificate: Certificate) -> &'static str {
    match certificate {
        Certificate::Keiner => "kein Schulabschluss",
        Certificate::Hauptschulabschluss => "der Hauptschulabschluss",
        Certificate::MittlererAbschluss => "der mittlere Schulabschluss",
        Certificate::Fachhochschulreife => "die Fachhochschulreife",
        Certificate::Abitur => "das Abitur",
    }
}

/// Whether several professions need the certificate asked about, where that is the same for all; else their ways tell.
pub(crate) fn needed_for_each(asked: Certificate, each: &[Needed<'_>]) -> Option<Text> {
    let all = |is: fn(&Needed<'_>) -> bool| each.iter().all(is);
    let name = with_article(asked);
    let line = match () {
        () if all(|needed| matches!(needed, Needed::Less(_))) => {
            format!("Nein, {name} ist bei keinem davon vorgeschrieben oder üblich.")
        }
        () if all(|needed| matches!(needed, Needed::Usual(_))) => "Nein, vorgeschrieben ist es nicht, aber üblich.".to_owned(),
        () if all(|needed| matches!(needed, Needed::Required | Needed::More(_))) => {
            format!("Ja, {name} ist überall vorgeschrieben.")
        }
        () => return None,
    };
    Some(Text::default().strong(line))
}

/// Whether a profession needs the certificate asked about.
pub(crate) fn needed(asked: Certificate, needed: &Needed<'_>) -> String {
    let name = with_article;
    match needed {
        Needed::Required => format!("Ja, {} ist vorgeschrieben.", name(asked)),
        Needed::More(more) => format!("Das reicht nicht: Vorgeschrieben ist {}.", name(*more)),
        Needed::Usual(usual) => format!("Nein, vorgeschrieben ist es nicht, üblich ist aber {}.", name(*usual)),
        Needed::Less(Certificate::Keiner) => "Nein, es geht auch ohne Schulabschluss.".to_owned(),
        Needed::Less(less) => format!("Nein, es genügt {}.", name(*less)),
        Needed::Elsewhere(way, Certificate::Keiner) => {
            format!("Auf dem üblichen Weg ja, {} ist vorgeschrieben. Ohne geht es so: {way}.", name(asked))
        }
        Needed::Elsewhere(way, less) => {
            format!(
                "Auf dem üblichen Weg ja, {} ist vorgeschrieben. Anders geht es so: {way}, {}.",
                name(asked),
                profile::with_certificate(*less)
            )
        }
        Needed::Unknown => "Welchen Abschluss man braucht, weiß ich für diesen Beruf nicht.".to_owned(),
    }
}
