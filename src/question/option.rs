//! The options of the commands: how each is spelled, what it takes, and which command has which.

use crate::closed_list::closed_list;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::profile::{Certificate, Condition, Entry, Field, Interests, Section};
use crate::question::Topic;
use crate::question::detail::Detail;
use crate::question::interest::{LIKED_KEYS, Mode};
use crate::question::user_data::{Answers, DataAction};
use crate::question::wage::LARGEST_EUR;
use crate::question::wish::{Longest, Order};
use std::ops::RangeInclusive;

closed_list! {
    /// The options of all commands. Buttons carry the position in this list, so new ones come last.
    CommandOption {
        Name = "name",
        Section = "abschnitt",
        Timespan = "zeitraum",
        State = "land",
        Age = "alter",
        TaxClass = "steuerklasse",
        Children = "kinder",
        Church = "kirche",
        OwnPay = "mein-gehalt",
        First = "a",
        Second = "b",
        Third = "c",
        From = "von",
        To = "nach",
        Field = "feld",
        Entry = "einstieg",
        Certificate = "schulabschluss",
        LeastPay = "mindestens",
        Longest = "dauer",
        With = "mit",
        Without = "ohne",
        Interest = "interesse",
        Order = "sortierung",
        Page = "seite",
        Code = "code",
        Text = "text",
        Private = "versteckt",
        Remove = "entfernen",
        OwnAnswers = "meine-antworten",
        ServerAnswers = "server-antworten",
        Channel = "kanal",
        ShownFirst = "zuerst",
        Action = "aktion",
        PrivatePremium = "pkv",
        AdditionalContribution = "zusatzbeitrag",
        Hours = "stunden",
        Detail = "genauer",
        Mode = "art",
        Liked = "gern",
    }
}

/// What an option takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A profession's name, with autocomplete.
    Profession,
    /// One of these keys.
    Choice(Vec<&'static str>),
    /// Some of these keys, each once.
    Choices(Vec<&'static str>),
    /// A whole number in this range.
    Number(RangeInclusive<u32>),
    /// Gross pay in euros, at least and at most so much.
    Pay(RangeInclusive<u32>),
    /// Yes or no.
    Flag,
    /// A channel of the server, by its number.
    Channel,
    /// Any text.
    Text,
}

/// Ages that people work at: § 5 JArbSchG forbids it to children under 13, and nobody is hired at 100.
pub const AGES: RangeInclusive<u32> = 13..=99;
/// Pay that somebody can have, in euros.
pub const OWN_PAY_EUR: RangeInclusive<u32> = 1..=LARGEST_EUR;
/// Steuerklassen, § 38b EStG.
pub const TAX_CLASSES: RangeInclusive<u32> = 1..=6;
/// More children change nothing any more: care insurance counts five.
pub const CHILDREN: RangeInclusive<u32> = 0..=9;
/// Premiums of private insurance for health and care, whole, in euros a month.
pub const PRIVATE_PREMIUM_EUR: RangeInclusive<u32> = 1..=3_000;
/// Hours a week of a contract; more than full time is not calculated.
pub const HOURS: RangeInclusive<u32> = 1..=40;
/// Additional contributions that funds take, in hundredths of a per cent.
const ADDITIONAL_HUNDREDTHS: RangeInclusive<u32> = 0..=999;
/// Pay that somebody can wish for, in euros a month.
pub const LEAST_PAY_EUR: RangeInclusive<u32> = 1..=20_000;
/// Pages of a list.
pub const PAGES: RangeInclusive<u32> = 1..=999;

/// What an option takes.
pub fn kind(option: CommandOption) -> Kind {
    use CommandOption as O;
    match option {
        O::Name | O::First | O::Second | O::Third | O::From | O::To | O::Remove => Kind::Profession,
        O::Section | O::ShownFirst => Kind::Choice(Section::ALL.iter().map(|section| section_key(*section)).collect()),
        O::Timespan => Kind::Choice(Timespan::ALL.iter().map(|timespan| timespan.key()).collect()),
        O::State => Kind::Choice(State::ALL.iter().map(|state| state.slug()).collect()),
        O::Field => Kind::Choice(Field::ALL.iter().map(|field| field.key()).collect()),
        O::Entry => Kind::Choice(Entry::ALL.iter().map(|entry| entry.key()).collect()),
        O::Certificate => Kind::Choice(Certificate::ALL.iter().map(|certificate| certificate.key()).collect()),
        O::Longest => Kind::Choice(Longest::ALL.iter().map(|longest| longest.key()).collect()),
        O::Order => Kind::Choice(Order::ALL.iter().map(|order| order.key()).collect()),
        O::With | O::Without => Kind::Choices(Condition::ALL.iter().map(|condition| condition.key()).collect()),
        O::Interest => Kind::Choices(Interests::GERMAN_KEYS.to_vec()),
        O::Age => Kind::Number(AGES),
        O::TaxClass => Kind::Number(TAX_CLASSES),
        O::Children => Kind::Number(CHILDREN),
        O::OwnPay => Kind::Pay(OWN_PAY_EUR),
        O::LeastPay => Kind::Pay(LEAST_PAY_EUR),
        O::PrivatePremium => Kind::Number(PRIVATE_PREMIUM_EUR),
        O::Hours => Kind::Number(HOURS),
        O::Page => Kind::Number(PAGES),
        O::OwnAnswers => Kind::Choice(Answers::ALL.iter().map(|answers| answers.key()).collect()),
        O::ServerAnswers => Kind::Choice(vec![Answers::Public.key(), Answers::Private.key()]),
        O::Action => Kind::Choice(DataAction::ALL.iter().map(|action| action.key()).collect()),
        O::Detail => Kind::Choice(Detail::ALL.iter().map(|detail| detail.key()).collect()),
        O::Mode => Kind::Choice(Mode::ALL.iter().map(|mode| mode.key()).collect()),
        O::Liked => Kind::Choices(LIKED_KEYS.to_vec()),
        O::Channel => Kind::Channel,
        O::Church | O::Private => Kind::Flag,
        O::Code | O::Text | O::AdditionalContribution => Kind::Text,
    }
}

/// The options that a command takes, in order.
pub fn options(topic: Topic) -> &'static [CommandOption] {
    use CommandOption as O;
    match topic {
        Topic::Profile => &[O::Name, O::Section, O::Private],
        Topic::Pay => &[
            O::Name,
            O::Timespan,
            O::State,
            O::Age,
            O::TaxClass,
            O::Children,
            O::Church,
            O::OwnPay,
            O::PrivatePremium,
            O::AdditionalContribution,
            O::Hours,
            O::Detail,
            O::Private,
        ],
        Topic::Compare => &[O::First, O::Second, O::Third, O::Detail, O::Private],
        Topic::Related => &[O::Name, O::Private],
        Topic::Way => &[O::From, O::To, O::Detail, O::Private],
        Topic::Wish => &[
            O::Field,
            O::Entry,
            O::Certificate,
            O::LeastPay,
            O::Longest,
            O::With,
            O::Without,
            O::Interest,
            O::Order,
            O::Page,
            O::Private,
        ],
        Topic::Test => &[O::Code, O::Mode, O::Entry, O::Certificate, O::Detail, O::Liked],
        Topic::Ask => &[O::Text, O::Private],
        Topic::Remember => &[O::Name],
        Topic::List => &[O::Remove, O::Page],
        Topic::Settings => &[O::OwnAnswers, O::ServerAnswers, O::Channel, O::ShownFirst],
        Topic::Data => &[O::Action],
        Topic::Privacy | Topic::Help => &[O::Private],
    }
}

/// Whether a command makes no sense without the option.
pub fn is_required(option: CommandOption) -> bool {
    use CommandOption as O;
    matches!(option, O::Name | O::First | O::Second | O::From | O::Text | O::Action)
}

const YES: [&str; 5] = ["ja", "j", "true", "wahr", "1"];
const NO: [&str; 5] = ["nein", "n", "false", "falsch", "0"];

/// Yes or no, as people write it.
pub fn flag(value: &str) -> Option<bool> {
    let value = value.trim().to_lowercase();
    match value.as_str() {
        yes if YES.contains(&yes) => Some(true),
        no if NO.contains(&no) => Some(false),
        _ => None,
    }
}

/// How yes and no are written.
pub fn flag_key(flag: bool) -> &'static str {
    if flag { YES[0] } else { NO[0] }
}

/// A whole number as people write it: `24`, `1.200`.
pub fn number(value: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    let value = value.trim();
    let groups: Vec<_> = value.split('.').collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = is_grouped && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && range.contains(number))
}

/// A percentage as people write it, in hundredths: `2,45`, `2.9 %`.
pub fn hundredths(value: &str) -> Option<u16> {
    let value = value.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let (whole, rest) = value.split_once('.').unwrap_or((&value, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(rest) || rest.len() > 2 {
        return None;
    }
    let hundredths: u32 = format!("{whole}{rest:0<2}").parse().ok()?;
    ADDITIONAL_HUNDREDTHS.contains(&hundredths).then(|| u16::try_from(hundredths).ok())?
}

/// The same as a question spells it: `2,45`.
pub fn hundredths_key(hundredths: u16) -> String {
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

/// How people spell a section in a question.
pub fn section_key(section: Section) -> &'static str {
    match section {
        Section::Tasks => "aufgaben",
        Section::Requirements => "voraussetzungen",
        Section::Traits => "eigenschaften",
        Section::Path => "ausbildungsweg",
        Section::Workplaces => "arbeitsbereiche",
        Section::Outlook => "aussichten",
        Section::Income => "einkommen",
    }
}

/// The section that people spell `key`.
pub fn section_from_key(key: &str) -> Option<Section> {
    Section::ALL.iter().copied().find(|section| section_key(*section) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Option<u32>) {
        assert_eq!(number(value, &(1..=1_000_000)), expected, "{value:?}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check(" 3500 ", Some(3_500));
        check("1.000.000", Some(1_000_000));
    }
    #[test]
    fn what_is_no_number() {
        for value in ["0", "-5", "1e12", "viel", "", "3,5", "35.00", "1.000.001", "99999999999999999999", "3 500"] {
            check(value, None);
        }
    }
    #[test]
    fn percentages_as_people_write_them() {
        assert_eq!(["2,45", "2.9 %", "3", "0,7%"].map(hundredths), [Some(245), Some(290), Some(300), Some(70)]);
        assert_eq!(["", "viel", "2,455", "10", "-1"].map(hundredths), [None; 5]);
        assert_eq!(hundredths(&hundredths_key(205)), Some(205));
    }
    #[test]
    fn yes_and_no() {
        assert_eq!([flag("Ja"), flag("nein"), flag("vielleicht")], [Some(true), Some(false), None]);
    }
}
