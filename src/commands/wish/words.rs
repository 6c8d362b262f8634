//! Sentences on a search by wishes.

use crate::commands::profile::words::{certificate, condition, demanded, entry_short, field, interest_name, way_in_all};
use crate::commands::wish::advice::{Dropped, is_strong, training_pay, wished};
use crate::commands::words as command_words;
use crate::pay::Pay;
use crate::profile::{Certificate, Condition, Entry, Profile};
use crate::question::Topic;
use crate::question::option::CommandOption;
use crate::question::wish::{Liking, Longest, Order, Wish};
use crate::text::Text;
use crate::text::german::{capitalised, figure, list, number, whole_euros};

pub(crate) const POSSIBLE: &str = "Das kannst du dir wünschen";
/// Placeholder of the menu of fields at the start.
pub(crate) const FIELDS: &str = "Ein Berufsfeld …";
/// Placeholder of the menu of a list.
pub(crate) const MENU: &str = "Sortieren und ändern …";
/// Examples to start with.
pub(crate) const EXAMPLES: [&str; 3] = ["mit Tieren", "Homeoffice, ohne Schicht", "ohne Ausbildung"];
pub(crate) const LOOK: &str = "Ansehen";
pub(crate) const BACK: &str = "Zurück";
pub(crate) const ANEW: &str = "Von vorn";

pub(crate) const START_TITLE: &str = "Was wünschst du dir von einem Beruf?";
pub(crate) fn start() -> Text {
    Text::from("Füll bei ")
        .command(Topic::Wish.key())
        .plain(" aus, was dir wichtig ist; alles andere lässt du leer. Oder fang mit einem Beispiel an.")
}
pub(crate) fn possible() -> [&'static str; 5] {
    [
        "Berufsfeld und Einstieg: etwa Ausbildung, Studium oder Einarbeitung.",
        "Den Schulabschluss, den du hast: Berufe, die meist mehr verlangen, fallen weg.",
        "Einen Verdienst, der in der Mitte mindestens erreicht wird, und wie lange die Ausbildung dauern darf.",
        "Arbeitsbedingungen mit und ohne: etwa mit Tieren, draußen, ohne Schichtarbeit.",
        "Was dich interessiert, und was oben stehen soll.",
    ]
}

pub(crate) fn title(total: usize) -> String {
    if total == 1 { "Ein Beruf passt".to_owned() } else { format!("{total} Berufe passen") }
}
/// The title of a list that only its order was asked for.
pub(crate) fn ranking(order: Order) -> Option<&'static str> {
    match order {
        Order::Pay => Some("Am besten bezahlt"),
        Order::LeastPay => Some("Am schlechtesten bezahlt"),
        Order::TrainingPay => Some("In der Ausbildung am besten bezahlt"),
        Order::Length => Some("Die kürzesten Wege zuerst"),
        Order::Rare => Some("Die seltensten zuerst"),
        Order::Fit | Order::Name => None,
    }
}
pub(crate) const EMPTY_TITLE: &str = "Kein Beruf erfüllt alle Wünsche";
pub(crate) const NOTHING_HELPS: &str =
    "Auch ohne einen oder zwei davon bleibt kein Beruf übrig. Fang am besten mit dem wichtigsten Wunsch neu an.";

/// In a list for several interests that few professions are strong in at once.
pub(crate) const SELDOM_TOGETHER: &str = "Alles zugleich ist selten die Stärke eines Berufs. Dahinter stehen Berufe, in denen beides vorkommt, auch wenn nur eines davon vorn ist.";

/// Label of the button to the next page.
pub(crate) fn on(count: usize) -> String {
    format!("Nächste {count}")
}
/// Menu entry that drops a wish.
pub(crate) fn drop(wish: &Wish, option: CommandOption) -> Option<String> {
    Some(format!("Ohne den Wunsch „{}“", one(wish, option)?))
}
/// Menu entry that adds a wish.
pub(crate) fn only_entry(entry: Entry) -> String {
    format!("Nur {}", entry_short(entry))
}
pub(crate) fn my_certificate(own: Certificate) -> String {
    format!("Mein Abschluss: {}", certificate(own))
}
/// The range shown, and what its amounts are.
pub(crate) fn shown(first: usize, last: usize, total: usize, order: Order) -> String {
    let amounts = match order {
        Order::TrainingPay => "brutto im Monat in der Ausbildung",
        Order::Rare => "in Vollzeit in der amtlichen Berufsgruppe",
        _ => "brutto im Monat in der Mitte",
    };
    format!("{first} bis {last} von {total}, {amounts}")
}

/// All wishes in a few words.
pub(crate) fn short(wish: &Wish) -> String {
    let known: Vec<String> = wished(wish).into_iter().filter_map(|option| one(wish, option)).collect();
    let text = match known.as_slice() {
        [] if matches!(wish.order, Some(Order::Pay | Order::LeastPay | Order::Length | Order::Rare)) => {
            "über alle Berufe".to_owned()
        }
        [] => "nichts Bestimmtes".to_owned(),
        known => known.join(" · "),
    };
    match wish.order {
        Some(Order::Pay) if !known.is_empty() => format!("{text} · Verdienst zuerst"),
        Some(Order::TrainingPay) => format!("{text} · Ausbildungsvergütung zuerst"),
        Some(Order::LeastPay) if !known.is_empty() => format!("{text} · niedrigster Verdienst zuerst"),
        Some(Order::Length) => format!("{text} · kürzester Weg zuerst"),
        Some(Order::Rare) => format!("{text} · wenigste Beschäftigte zuerst, soweit bekannt"),
        _ => text,
    }
}

/// A single wish in a few words; `None` if absent.
fn one(wish: &Wish, option: CommandOption) -> Option<String> {
    let conditions = |all: &[Condition]| list(&all.iter().map(|item| condition(*item)).collect::<Vec<_>>());
    match option {
        CommandOption::Field => wish.field.map(|item| field(item).to_owned()),
        CommandOption::Entry => wish.entry.map(|item| entry_short(item).to_owned()),
        CommandOption::Certificate => wish.certificate.map(|item| match item {
            Certificate::Keiner => "ohne Schulabschluss".to_owned(),
            other => format!("mein Abschluss: {}", certificate(other)),
        }),
        CommandOption::LeastPay => wish.least_eur.map(|eur| format!("ab {} € im Monat", number(eur))),
        CommandOption::Longest => wish.longest.map(longest),
        CommandOption::With => (!wish.with.is_empty()).then(|| format!("mit: {}", conditions(&wish.with))),
        CommandOption::Without => (!wish.without.is_empty()).then(|| format!("ohne: {}", conditions(&wish.without))),
        CommandOption::Interest => {
            let names: Vec<&str> = wish.interests.iter().map(|dimension| interest_name(*dimension)).collect();
            (!names.is_empty()).then(|| format!("Interesse: {}", list(&names)))
        }
        CommandOption::Liking => wish.liking.map(|item| format!("Thema: {}", liking(item))),
        CommandOption::WithoutField => {
            let names: Vec<&str> = wish.without_fields.iter().map(|item| field(*item)).collect();
            (!names.is_empty()).then(|| format!("nicht: {}", list(&names)))
        }
        _ => None,
    }
}

/// What somebody likes.
pub(crate) fn liking(liking: Liking) -> &'static str {
    match liking {
        Liking::Sport => "Sport",
        Liking::Wood => "Holz",
        Liking::Cars => "Autos",
        Liking::Games => "Computerspiele",
        Liking::Languages => "Sprachen",
        Liking::Fashion => "Mode",
        Liking::Music => "Musik",
        Liking::Rail => "Züge und Bahn",
        Liking::Aircraft => "Flugzeuge und Flughafen",
        Liking::Computers => "Computer und ihre Technik",
        Liking::Elderly => "ältere Menschen",
        Liking::Tourism => "Reisen und Tourismus",
        Liking::Writing => "Schreiben",
        Liking::Film => "Film und Fotografie",
        Liking::Horses => "Pferde",
        Liking::History => "Geschichte",
        Liking::Sea => "Meer und Schiffe",
        Liking::Environment => "Umweltschutz",
    }
}

fn longest(longest: Longest) -> String {
    match longest {
        Longest::None => "ohne Ausbildung".to_owned(),
        other => command_words::choice(CommandOption::Longest, other.key()),
    }
}

pub(crate) fn without_pay(count: usize) -> String {
    match count {
        1 => "Ein weiterer Beruf hat kein veröffentlichtes mittleres Entgelt und ist deshalb nicht dabei.".to_owned(),
        _ => format!("{count} weitere Berufe haben kein veröffentlichtes mittleres Entgelt und sind deshalb nicht dabei."),
    }
}

/// Pay and way in of a profession in the list, and what speaks for it: `3.442 € · Ausbildung, 3½ Jahre · für Praktisches`.
pub(crate) fn note(profile: &Profile, wish: &Wish) -> String {
    let pay = match wish.order {
        Some(Order::TrainingPay) => training_pay(profile).map(|(is_wide, mean_ct)| {
            let whose = if is_wide { " (ganzer Bereich)" } else { "" };
            format!("im Schnitt {}{whose}", whole_euros(mean_ct.into()))
        }),
        Some(Order::Rare) => profile.employees.map(|employees| format!("{} Beschäftigte", number(employees))),
        _ => profile.quotable_pay().and_then(Pay::median).map(|median| figure(median.figure)),
    };
    let way = profile.usual_way().map(|way| capitalised(&way_in_all(way)));
    [pay, way, reason(profile, wish)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A line of the list, with those that are paid the same.
pub(crate) fn with_same(note: String, same: &[&str]) -> String {
    let shown = same.get(..SHOWN).unwrap_or(same).join(", ");
    match same.len().saturating_sub(SHOWN) {
        _ if same.is_empty() => note,
        0 => format!("{note} · ebenso {shown}"),
        1 => format!("{note} · ebenso {shown} und ein weiterer Beruf"),
        more => format!("{note} · ebenso {shown} und {more} weitere"),
    }
}

/// What speaks for a profession: its strongest interests among those wished, wished conditions, the certificate it takes.
/// A single wish is met by all in the same way, so it says nothing.
fn reason(profile: &Profile, wish: &Wish) -> Option<String> {
    if wished(wish).len() < 2 {
        return None;
    }
    let strong = wish.interests.iter().filter(|dimension| is_strong(profile.interests, **dimension));
    let interests: Vec<&str> = strong.map(|dimension| interest_name(*dimension)).take(SHOWN).collect();
    let conditions: Vec<&str> = wish.with.iter().map(|item| condition(*item)).take(SHOWN).collect();
    let interests = (!interests.is_empty()).then(|| format!("für {}", list(&interests)));
    let conditions = (!conditions.is_empty()).then(|| list(&conditions));
    let certificate = wish.certificate.and_then(|_| demanded(profile));
    let parts: Vec<String> = [interests, conditions, certificate].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Interests or conditions in a line of the list.
const SHOWN: usize = 2;

pub(crate) fn order_button(order: Order) -> &'static str {
    match order {
        Order::Fit => "Passendste zuerst",
        Order::Pay => "Höchster Verdienst zuerst",
        Order::Name => "Nach dem Alphabet",
        Order::TrainingPay => "Höchste Ausbildungsvergütung zuerst",
        Order::LeastPay => "Niedrigster Verdienst zuerst",
        Order::Length => "Kürzester Weg zuerst",
        Order::Rare => "Seltenste zuerst",
    }
}

/// The result without one or two wishes.
pub(crate) fn dropped(wish: &Wish, dropped: &Dropped) -> (String, String) {
    let wishes = dropped.options.iter().filter_map(|option| Some(format!("„{}“", one(wish, *option)?)));
    let wishes = wishes.collect::<Vec<_>>().join(" und ");
    (command_words::professions(dropped.total), format!("ohne {wishes}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn professions_paid_the_same_share_a_line() {
        let line = |same: &[&str]| with_same("1.565 €".to_owned(), same);
        assert_eq!(line(&[]), "1.565 €");
        assert_eq!(line(&["A", "B"]), "1.565 € · ebenso A, B");
        assert_eq!(line(&["A", "B", "C"]), "1.565 € · ebenso A, B und ein weiterer Beruf");
        assert_eq!(line(&["A", "B", "C", "D"]), "1.565 € · ebenso A, B und 2 weitere");
    }
}
