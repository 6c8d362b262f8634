//! Sentences on a single point that somebody asks about.

use crate::profile::Condition;
use crate::understand::matter::Matter;

/// The profile is silent on a matter.
pub(crate) fn unknown_matter(matter: Matter) -> String {
    format!(
        "Zu „{}“ steht im Profil nichts. Das weiß ein Betrieb, in den du für ein paar Tage hineinschaust, oder die \
         Berufsberatung: 0800 4 5555 00.",
        name(matter)
    )
}

fn name(matter: Matter) -> &'static str {
    match matter {
        Matter::Season => "Jahreszeiten",
        Matter::Height => "Arbeit in der Höhe",
        Matter::Speaking => "Reden vor anderen",
        Matter::Company => "allein oder mit anderen",
        Matter::Boredom => "Abwechslung",
        Matter::Dirt => "Schmutz und Gerüche",
        Matter::Blood => "Blut",
        Matter::Death => "Umgang mit dem Tod",
        Matter::Travel => "Reisen",
        Matter::Night => "Nachtarbeit",
        Matter::Weekend => "Wochenende",
        Matter::EarlyStart => "frühes Aufstehen",
        Matter::Shifts => "Schichten",
        Matter::Danger => "Gefahren",
        Matter::Stress => "Stress",
        Matter::Machines => "KI",
        Matter::Mathematics => "Mathematik",
        Matter::Languages => "Sprachen",
        Matter::Drawing => "Zeichnen",
        Matter::Strength => "Kraft und Fitness",
        Matter::Screens => "Bildschirmarbeit",
        Matter::AtHome => "Homeoffice",
        Matter::SelfEmployment => "Selbstständigkeit",
        Matter::Holidays => "Ferien und Urlaub",
        Matter::Hours => "Arbeitszeit",
        Matter::PartTime => "Teilzeit",
    }
}

/// A condition as the subject of a sentence.
pub(crate) fn condition_alone(condition: Condition) -> &'static str {
    match condition {
        Condition::Homeoffice => "Homeoffice",
        Condition::Draussen => "Arbeit im Freien",
        Condition::Reisen => "viel unterwegs sein",
        Condition::Belastend => "seelische Belastung",
        Condition::Publikum => "Arbeit vor Publikum",
        Condition::Buero => "Arbeit im Büro",
        other => crate::commands::profile::words::condition(other),
    }
}
