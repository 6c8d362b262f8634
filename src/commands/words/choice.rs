//! Option values as displayed in Discord's lists.

use crate::commands::pay::words as pay_words;
use crate::commands::profile::words as profile_words;
use crate::commands::wish::words as wish_words;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::profile::{Certificate, Condition, Entry, Field, Interests};
use crate::question::detail::Detail;
use crate::question::interest::Mode;
use crate::question::option::{CommandOption, section_from_key};
use crate::question::user_data::{Answers, DataAction};
use crate::question::wish::{Liking, Longest, Order};

/// An option's value as displayed in Discord's list. At most 100 characters.
pub fn choice(option: CommandOption, key: &str) -> String {
    use CommandOption as O;
    let known = match option {
        O::Section | O::ShownFirst => section_from_key(key).map(profile_words::section),
        O::OwnAnswers | O::ServerAnswers => Answers::from_key(key).map(answers),
        O::Action => DataAction::from_key(key).map(data_action),
        O::Timespan => Timespan::from_key(key).map(pay_words::timespan),
        O::State => State::from_name(key).map(State::name),
        O::Field | O::WithoutField => Field::from_key(key).map(profile_words::field),
        O::Entry => Entry::from_key(key).map(profile_words::entry),
        O::Certificate => Certificate::from_key(key).map(profile_words::certificate),
        O::Longest => Longest::from_key(key).map(longest),
        O::With | O::Without => Condition::from_key(key).map(profile_words::condition),
        O::Interest => Interests::GERMAN_KEYS.iter().position(|known| *known == key).map(profile_words::interest),
        O::Liking => Liking::from_key(key).map(wish_words::liking),
        O::Order => Order::from_key(key).map(order),
        O::Detail => Detail::from_key(key).map(detail),
        O::Mode => Mode::from_key(key).map(mode),
        _ => None,
    };
    known.unwrap_or(key).to_owned()
}

pub fn detail(detail: Detail) -> &'static str {
    match detail {
        Detail::Net => "Netto, und für wen",
        Detail::Place => "Nach Land und Alter",
        Detail::Public => "Besoldung und Tarif",
        Detail::Training => "In der Ausbildung",
        Detail::Income => "Was den Verdienst bestimmt",
        Detail::Method => "Alle Zahlen, und wie gerechnet wird",
        Detail::Pay => "Verdienst",
        Detail::Entry => "Wie man hineinkommt",
        Detail::Conditions => "Arbeitsbedingungen",
        Detail::Interests => "Was man mögen sollte",
        Detail::Outlook => "Berufsaussichten",
        Detail::Links => "Was sie verbindet",
        Detail::Known => "Was du mitbringst",
        Detail::Step1 => "Schritt 1",
        Detail::Step2 => "Schritt 2",
        Detail::Step3 => "Schritt 3",
        Detail::Step4 => "Schritt 4",
        Detail::Step5 => "Schritt 5",
        Detail::Step6 => "Schritt 6",
        Detail::Limits => "Was der Test sagt und was nicht",
        Detail::Filters => "Eingrenzen",
        Detail::Later => "Später weiter",
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Quick => "schnell: ankreuzen, was dir gefällt",
        Mode::Thorough => "genau: 30 Fragen mit fünf Stufen",
    }
}

fn longest(longest: Longest) -> &'static str {
    match longest {
        Longest::None => "keine Ausbildung",
        Longest::OneYear => "höchstens ein Jahr",
        Longest::TwoYears => "höchstens zwei Jahre",
        Longest::ThreeYears => "höchstens drei Jahre",
        Longest::FourYears => "höchstens vier Jahre",
    }
}

fn answers(answers: Answers) -> &'static str {
    match answers {
        Answers::Public => "alle sehen sie",
        Answers::Private => "nur wer fragt, sieht sie",
        Answers::Default => "wie es der Server vorgibt",
    }
}

fn data_action(action: DataAction) -> &'static str {
    match action {
        DataAction::Export => "alles anzeigen",
        DataAction::Delete => "alles löschen (ich frage noch einmal nach)",
        DataAction::DeleteConfirmed => "alles sofort und endgültig löschen",
    }
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Fit => "was am besten passt",
        Order::Pay => "der höchste Verdienst",
        Order::Name => "nach dem Alphabet",
        Order::TrainingPay => "die höchste Vergütung in der Ausbildung",
        Order::LeastPay => "der niedrigste Verdienst",
        Order::Length => "der kürzeste Weg hinein",
        Order::Rare => "die seltensten Berufe",
    }
}
