//! Sentences on the school-leaving certificate somebody has or asks about.

use crate::commands::ask::certificates::{Needed, Reach};
use crate::commands::profile::words as profile;
use crate::profile::Certificate;

/// Whether the asker's certificate opens a way; `None` for whoever says that they have no Abitur.
pub(crate) fn reach(certificate: Option<Certificate>, reach: &Reach<'_>) -> String {
    let own = match certificate {
        None => "Ohne Abitur".to_owned(),
        Some(Certificate::Keiner) => "Ohne Schulabschluss".to_owned(),
        Some(other) => format!("Mit deinem Abschluss ({})", profile::certificate(other)),
    };
    match reach {
        Reach::Open(way) if certificate.is_none() && way.certificate == Some(Certificate::Fachhochschulreife) => {
            format!("{own} führt ein Weg hinein, mit Fachhochschulreife: {}.", way.name)
        }
        Reach::Open(way) => format!("{own} führt ein Weg hinein: {}.", way.name),
        Reach::Unusual(asked) => {
            format!(
                "{own} ist es nicht ausgeschlossen: Vorgeschrieben ist kein Abschluss, üblich ist: {}.",
                profile::certificate(*asked)
            )
        }
        Reach::Closed => format!("{own} führt keiner der Wege hinein, die ich kenne; alle verlangen mehr."),
        Reach::Unknown => format!("{own}: Welche Wege es gibt, weiß ich für diesen Beruf nicht."),
    }
}

/// Whether a profession needs the certificate asked about.
pub(crate) fn needed(asked: Certificate, needed: &Needed<'_>) -> String {
    let name = profile::certificate;
    match needed {
        Needed::Required => format!("Ja, {} ist vorgeschrieben.", name(asked)),
        Needed::More(more) => format!("Das reicht nicht: Vorgeschrieben ist {}.", name(*more)),
        Needed::Usual(usual) => format!("Vorgeschrieben ist es nicht, üblich ist aber: {}.", name(*usual)),
        Needed::Less(Certificate::Keiner) => "Nein, es geht auch ohne Schulabschluss.".to_owned(),
        Needed::Less(less) => format!("Nein. Es genügt: {}.", name(*less)),
        Needed::Elsewhere(way, Certificate::Keiner) => {
            format!("Auf dem üblichen Weg ja, {} ist vorgeschrieben. Ohne geht es so: {way}.", name(asked))
        }
        Needed::Elsewhere(way, less) => {
            format!("Auf dem üblichen Weg ja, {} ist vorgeschrieben. Anders geht es so: {way}, mit {}.", name(asked), name(*less))
        }
        Needed::Unknown => "Welchen Abschluss man braucht, weiß ich für diesen Beruf nicht.".to_owned(),
    }
}
