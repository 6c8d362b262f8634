//! Replies to sentences that tell something and ask nothing.

use crate::commands::profile::words::certificate;
use crate::profile::Certificate;
use crate::question::wish::Wish;
use crate::text::Text;
use crate::text::german::{list, number};
use crate::understand::statement::Manner;

/// Label of the button to the professions that fit.
pub(crate) const SHOW_PROFESSIONS: &str = "Berufe zeigen";

pub(crate) fn told_title(titles: &[&str], manner: Manner) -> String {
    let names = list(titles);
    match manner {
        Manner::Goal if titles.len() == 1 => format!("Dein Ziel: {names}"),
        Manner::RuledOut => "Dann lieber etwas anderes".to_owned(),
        Manner::Glad => "Glückwunsch!".to_owned(),
        Manner::Sad => "Das tut mir leid".to_owned(),
        Manner::ToldOfOneself => "Danke fürs Erzählen".to_owned(),
        Manner::Told => "Alles klar".to_owned(),
        Manner::Asked => "Das kann ich dir nicht sagen".to_owned(),
        Manner::Goal | Manner::ToAPerson => names,
    }
}

pub(crate) fn told(titles: &[&str], manner: Manner) -> Text {
    let names = list(titles);
    match manner {
        Manner::Goal if titles.len() == 1 => "Ein schönes Ziel. Das weiß ich darüber:".into(),
        Manner::Glad => {
            Text::from("Das klingt gut! Wenn du mehr über ").strong(names).plain(" wissen willst, frag mich einfach:")
        }
        Manner::Sad => {
            Text::from("Das ist bitter, und es sagt wenig darüber, was du kannst. Frag nach, woran es lag. Was ich zu ")
                .strong(names)
                .plain(" weiß, und was nah daran liegt:")
        }
        Manner::RuledOut => {
            Text::from("Zu ").strong(names).plain(" zeige ich dir Verwandtes; der Test findet auch ganz anderes.")
        }
        Manner::ToAPerson => Text::from("Ich bin ein Programm, das kann ich dir nicht beantworten. Zu ")
            .strong(names)
            .plain(" weiß ich aber einiges:"),
        Manner::Asked => Text::from("Ich kenne mich nur mit Berufen aus: Was man als ")
            .strong(names)
            .plain(" tut und verdient und wie man es wird, das weiß ich."),
        _ => Text::from("Wenn du mehr über ").strong(names).plain(" wissen willst, frag mich einfach:"),
    }
}

/// What somebody says of themselves.
pub(crate) fn fitting_title(wish: &Wish, eur_per_year: Option<u32>, lacks_abitur: bool) -> String {
    match (wish.certificate, wish.least_eur) {
        (_, Some(_)) if let Some(year) = eur_per_year => {
            format!("{} € im Jahr sind {} € im Monat", number(year), number((year + 6) / 12))
        }
        (_, Some(eur)) => format!("Ab {} € brutto im Monat", number(eur)),
        (Some(_), _) if lacks_abitur => "Ohne Abitur".to_owned(),
        (Some(Certificate::Keiner), _) => "Ohne Schulabschluss".to_owned(),
        (Some(own), _) => format!("Mit {}", of(own)),
        (None, None) => String::new(),
    }
}

/// A certificate behind "mit".
fn of(own: Certificate) -> String {
    match own {
        Certificate::MittlererAbschluss => "mittlerem Schulabschluss".to_owned(),
        other => certificate(other).to_owned(),
    }
}

/// How many professions fit, of those where it is known.
pub(crate) fn fitting(wish: &Wish, count: usize, known: usize) -> Text {
    let (some, all) = (number(u32::try_from(count).unwrap_or(u32::MAX)), number(u32::try_from(known).unwrap_or(u32::MAX)));
    match wish.least_eur {
        Some(_) => Text::from("Mindestens so viel verdient man in der Mitte in ")
            .strong(format!("{some} von {all} Berufen"))
            .plain(", deren Verdienst veröffentlicht ist. Welcher passt, zeigt dir der Test."),
        None => Text::from("Damit stehen dir ")
            .strong(format!("{some} von {all} Berufen"))
            .plain(" offen, deren Wege ich kenne. Welcher passt, zeigt dir der Test."),
    }
}
