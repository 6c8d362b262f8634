//! A question's options as values that people read and write, one place for all surfaces.

use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::profile::{Certificate, Condition, Entry, Field, Interests};
use crate::question::detail::Detail;
use crate::question::option::{
    CommandOption, Kind, LEAST_PAY_EUR, flag, flag_key, hundredths, hundredths_key, kind, number, section_from_key, section_key,
};
use crate::question::pay::Terms;
use crate::question::user_data::DataAction;
use crate::question::wage::Wage;
use crate::question::wish::{Longest, Order, Wish};
use crate::question::{BadValue, Question, Topic};

/// Between the values of an option that takes several.
const AND: char = ',';

impl Question {
    /// The options that were filled in and their values, in the order of the command. A required one is there even when it is empty.
    pub fn values(&self) -> Vec<(CommandOption, String)> {
        use CommandOption as O;
        match self {
            Self::Profile { name, section } => {
                let section = section.map(|section| (O::Section, section_key(section).to_owned()));
                std::iter::once((O::Name, name.clone())).chain(section).collect()
            }
            Self::Pay { name, terms } => std::iter::once((O::Name, name.clone())).chain(terms_values(terms)).collect(),
            Self::Compare { names: [first, second, third], detail } => {
                let third = (!third.is_empty()).then(|| (O::Third, third.clone()));
                [(O::First, first.clone()), (O::Second, second.clone())].into_iter().chain(third).chain(opened(*detail)).collect()
            }
            Self::Related { name } | Self::Remember { name } => vec![(O::Name, name.clone())],
            Self::List { remove, page } => {
                let remove = (!remove.is_empty()).then(|| (O::Remove, remove.clone()));
                remove.into_iter().chain(page.map(|page| (O::Page, page.to_string()))).collect()
            }
            Self::Settings(settings) => settings.values(),
            Self::Data { action } => vec![(O::Action, action.key().to_owned())],
            Self::Way { from, to, detail } => {
                let to = (!to.is_empty()).then(|| (O::To, to.clone()));
                std::iter::once((O::From, from.clone())).chain(to).chain(opened(*detail)).collect()
            }
            Self::Wish(wish) => wish_values(wish),
            Self::Test(test) => test.values(),
            Self::Ask { text } => vec![(O::Text, text.clone())],
            Self::Privacy | Self::Help => Vec::new(),
        }
    }

    /// Fills in an option. One that the question does not have is left out; a value that cannot be is refused.
    pub fn set(&mut self, option: CommandOption, value: &str) -> Result<(), BadValue> {
        use CommandOption as O;
        let bad = || bad(option, value);
        match (self, option) {
            (Self::Profile { name, .. } | Self::Pay { name, .. } | Self::Related { name } | Self::Remember { name }, O::Name) => {
                value.clone_into(name);
            }
            (Self::List { remove, .. }, O::Remove) => value.clone_into(remove),
            (Self::List { page, .. }, O::Page) => *page = Some(page_of(value).ok_or_else(bad)?),
            (Self::Compare { detail, .. }, O::Detail) => *detail = Some(detail_of(Topic::Compare, value).ok_or_else(bad)?),
            (Self::Way { detail, .. }, O::Detail) => *detail = Some(detail_of(Topic::Way, value).ok_or_else(bad)?),
            (Self::Settings(settings), _) => settings.set(option, value).ok_or_else(bad)?,
            (Self::Data { action }, O::Action) => *action = DataAction::from_key(&value.to_lowercase()).ok_or_else(bad)?,
            (Self::Profile { section, .. }, O::Section) => {
                *section = Some(section_from_key(&value.to_lowercase()).ok_or_else(bad)?);
            }
            (Self::Pay { terms, .. }, _) => set_term(terms, option, value).ok_or_else(bad)?,
            (Self::Compare { names: [first, second, third], .. }, _) => match option {
                O::First => value.clone_into(first),
                O::Second => value.clone_into(second),
                O::Third => value.clone_into(third),
                _ => {}
            },
            (Self::Way { from, .. }, O::From) => value.clone_into(from),
            (Self::Way { to, .. }, O::To) => value.clone_into(to),
            (Self::Wish(wish), _) => set_wish(wish, option, value).ok_or_else(bad)?,
            (Self::Test(test), _) => test.set(option, value).ok_or_else(bad)?,
            (Self::Ask { text }, O::Text) => value.clone_into(text),
            _ => {}
        }
        Ok(())
    }
}

/// Of several values the one that cannot be.
fn bad(option: CommandOption, value: &str) -> BadValue {
    let wrong = match kind(option) {
        Kind::Choices(keys) => value.split(AND).map(str::trim).find(|part| !keys.contains(&part.to_lowercase().as_str())),
        _ => None,
    };
    BadValue { option, value: wrong.unwrap_or(value).to_owned() }
}

fn opened(detail: Option<Detail>) -> Option<(CommandOption, String)> {
    Some((CommandOption::Detail, detail?.key().to_owned()))
}

/// A detail that the answers of this command have.
pub(super) fn detail_of(topic: Topic, value: &str) -> Option<Detail> {
    Detail::from_key(&value.trim().to_lowercase()).filter(|detail| Detail::of(topic).contains(detail))
}

fn page_of(value: &str) -> Option<u16> {
    number_of(CommandOption::Page, value)?.try_into().ok()
}

fn terms_values(terms: &Terms) -> impl Iterator<Item = (CommandOption, String)> {
    use CommandOption as O;
    let class = terms.tax_class.map(|class| class.number().to_string());
    let values = [
        (O::Timespan, terms.timespan.map(|timespan| timespan.key().to_owned())),
        (O::State, terms.state.map(|state| state.slug().to_owned())),
        (O::Age, terms.age.map(|years| years.to_string())),
        (O::TaxClass, class),
        (O::Children, terms.children.map(|children| children.to_string())),
        (O::Church, terms.church.map(|church| flag_key(church).to_owned())),
        (O::OwnPay, terms.own.map(Wage::spelled)),
        (O::PrivatePremium, terms.private_premium_eur.map(|eur| eur.to_string())),
        (O::AdditionalContribution, terms.additional_hundredths.map(hundredths_key)),
        (O::Hours, terms.hours.map(|hours| hours.to_string())),
        (O::Detail, terms.detail.map(|detail| detail.key().to_owned())),
    ];
    values.into_iter().filter_map(|(option, value)| Some((option, value?)))
}

/// `None` for a value that cannot be.
fn set_term(terms: &mut Terms, option: CommandOption, value: &str) -> Option<()> {
    use CommandOption as O;
    match option {
        O::Timespan => terms.timespan = Some(Timespan::from_key(&value.to_lowercase())?),
        O::State => terms.state = Some(State::from_name(value.trim())?),
        O::Age => terms.age = Some(number_of(option, value)?.try_into().ok()?),
        O::TaxClass => terms.tax_class = Some(tax_class(value)?),
        O::Children => terms.children = Some(number_of(option, value)?.try_into().ok()?),
        O::Church => terms.church = Some(flag(value)?),
        O::OwnPay => terms.own = Some(Wage::parse(value)?),
        O::PrivatePremium => terms.private_premium_eur = Some(number_of(option, value)?),
        O::AdditionalContribution => terms.additional_hundredths = Some(hundredths(value)?),
        O::Hours => terms.hours = Some(number_of(option, value)?.try_into().ok()?),
        O::Detail => terms.detail = Some(detail_of(Topic::Pay, value)?),
        _ => {}
    }
    Some(())
}

/// Steuerklassen are written in Roman numerals by law and in Arabic ones by people.
fn tax_class(value: &str) -> Option<TaxClass> {
    const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
    let roman = ROMAN.iter().position(|roman| roman.eq_ignore_ascii_case(value.trim()));
    match roman {
        Some(position) => TaxClass::ALL.get(position).copied(),
        None => TaxClass::from_number(number_of(CommandOption::TaxClass, value)?),
    }
}

fn number_of(option: CommandOption, value: &str) -> Option<u32> {
    match kind(option) {
        Kind::Number(range) => number(value, &range),
        _ => None,
    }
}

fn wish_values(wish: &Wish) -> Vec<(CommandOption, String)> {
    use CommandOption as O;
    let several = |keys: Vec<&str>| (!keys.is_empty()).then(|| keys.join(&AND.to_string()));
    let conditions = |all: &[Condition]| several(all.iter().map(|condition| condition.key()).collect());
    let interests = wish.interests.iter().filter_map(|position| Interests::GERMAN_KEYS.get(*position).copied()).collect();
    let values = [
        (O::Field, wish.field.map(|field| field.key().to_owned())),
        (O::Entry, wish.entry.map(|entry| entry.key().to_owned())),
        (O::Certificate, wish.certificate.map(|certificate| certificate.key().to_owned())),
        (O::LeastPay, wish.least_eur.map(|eur| eur.to_string())),
        (O::Longest, wish.longest.map(|longest| longest.key().to_owned())),
        (O::With, conditions(&wish.with)),
        (O::Without, conditions(&wish.without)),
        (O::Interest, several(interests)),
        (O::Order, wish.order.map(|order| order.key().to_owned())),
        (O::Page, wish.page.map(|page| page.to_string())),
    ];
    values.into_iter().filter_map(|(option, value)| Some((option, value?))).collect()
}

/// `None` for a value that cannot be.
fn set_wish(wish: &mut Wish, option: CommandOption, value: &str) -> Option<()> {
    use CommandOption as O;
    let lower = value.trim().to_lowercase();
    match option {
        O::Field => wish.field = Some(Field::from_key(&lower)?),
        O::Entry => wish.entry = Some(Entry::from_key(&lower)?),
        O::Certificate => wish.certificate = Some(Certificate::from_key(&lower)?),
        O::LeastPay => wish.least_eur = Some(Wage::parse(value)?.eur_per_month(None)).filter(|eur| LEAST_PAY_EUR.contains(eur)),
        O::Longest => wish.longest = Some(Longest::from_key(&lower)?),
        O::With => wish.with = each(&lower, Condition::from_key)?,
        O::Without => wish.without = each(&lower, Condition::from_key)?,
        O::Interest => wish.interests = each(&lower, |key| Interests::GERMAN_KEYS.iter().position(|known| *known == key))?,
        O::Order => wish.order = Some(Order::from_key(&lower)?),
        O::Page => wish.page = Some(page_of(value)?),
        _ => {}
    }
    Some(())
}

/// Every value of a list, each once, in its order.
fn each<T: PartialEq>(list: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut values = Vec::new();
    for key in list.split(AND).map(str::trim) {
        let value = parse(key)?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Some(values)
}
