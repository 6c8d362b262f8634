//! Options of a question as text: how values of each type are parsed and formatted. `option/words.rs` says which field each one sets.

use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::profile::{Certificate, Condition, Entry, Field, Section};
use crate::question::detail::Detail;
use crate::question::interest::Mode;
use crate::question::option::{
    CommandOption, Kind, flag, flag_key, hundredths, hundredths_key, is_required, kind, number, options,
};
use crate::question::user_data::{Answers, DataAction};
use crate::question::wage::Wage;
use crate::question::wish::{Liking, Longest, Order};
use crate::question::{BadValue, Question, Topic};

/// Separates several values of an option.
const AND: char = ',';

/// A field of a question that an option sets.
pub(super) trait OptionField {
    /// Sets it; `None` for an invalid value.
    fn fill(&mut self, option: CommandOption, value: &str) -> Option<()>;
    /// The value; `None` if not set. A required text is returned even if empty.
    fn value(&self, option: CommandOption) -> Option<String>;
    fn text(&self) -> Option<&str> {
        None
    }
}

impl Question {
    /// The options set and their values, in the order of the command. A required text is included even if empty.
    pub fn values(&self) -> Vec<(CommandOption, String)> {
        let value = |option: &CommandOption| Some((*option, self.field(*option)?.value(*option)?));
        options(self.topic()).iter().filter_map(value).collect()
    }

    /// Sets an option. Options of other questions are ignored; invalid values are rejected.
    pub fn set(&mut self, option: CommandOption, value: &str) -> Result<(), BadValue> {
        let topic = self.topic();
        let Some(field) = self.field_mut(option) else { return Ok(()) };
        if option == CommandOption::Detail && !has_detail(topic, value) {
            return Err(bad(option, value));
        }
        field.fill(option, value).ok_or_else(|| bad(option, value))
    }

    /// The names of professions, in the order of the command's options, without optional ones that are not set.
    pub fn names(&self) -> Vec<&str> {
        let name = |option: CommandOption| self.field(option)?.text().filter(|name| is_required(option) || !name.is_empty());
        self.professions().filter_map(name).collect()
    }

    /// The same question with another name at an index of [`Self::names`]; unchanged if there is none.
    pub(crate) fn with_name(&self, position: usize, new: &str) -> Self {
        let mut question = self.clone();
        if let Some(option) = self.professions().nth(position) {
            question.set(option, new).expect("any text is a name");
        }
        question
    }

    fn professions(&self) -> impl Iterator<Item = CommandOption> {
        options(self.topic()).iter().copied().filter(|option| kind(*option) == Kind::Profession)
    }
}

/// Whether the answers of this command have a detail.
fn has_detail(topic: Topic, value: &str) -> bool {
    let key = value.trim().to_lowercase();
    Detail::of(topic).iter().any(|detail| detail.key() == key)
}

/// The invalid one of several values.
fn bad(option: CommandOption, value: &str) -> BadValue {
    let wrong = match kind(option) {
        Kind::Choices(keys) => value.split(AND).map(str::trim).find(|part| !keys.contains(&part.to_lowercase().as_str())),
        _ => None,
    };
    BadValue { option, value: wrong.unwrap_or(value).to_owned() }
}

trait Value: Sized {
    fn read(option: CommandOption, text: &str) -> Option<Self>;
    fn spelled(&self, option: CommandOption) -> String;
}

impl OptionField for String {
    fn fill(&mut self, _: CommandOption, value: &str) -> Option<()> {
        value.clone_into(self);
        Some(())
    }
    fn value(&self, option: CommandOption) -> Option<String> {
        (is_required(option) || !self.is_empty()).then(|| self.clone())
    }
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Value> OptionField for Option<T> {
    fn fill(&mut self, option: CommandOption, value: &str) -> Option<()> {
        *self = Some(T::read(option, value)?);
        Some(())
    }
    fn value(&self, option: CommandOption) -> Option<String> {
        self.as_ref().map(|value| value.spelled(option))
    }
}

/// All values of a list without duplicates, in input order; statements in ascending order.
impl<T: Value + Ord> OptionField for Vec<T> {
    fn fill(&mut self, option: CommandOption, value: &str) -> Option<()> {
        let mut values = Vec::new();
        for text in value.split(AND) {
            let value = T::read(option, text)?;
            if !values.contains(&value) {
                values.push(value);
            }
        }
        if option == CommandOption::Liked {
            values.sort();
        }
        *self = values;
        Some(())
    }
    fn value(&self, option: CommandOption) -> Option<String> {
        let values: Vec<_> = self.iter().map(|value| value.spelled(option)).collect();
        (!values.is_empty()).then(|| values.join(&AND.to_string()))
    }
}

impl OptionField for DataAction {
    fn fill(&mut self, option: CommandOption, value: &str) -> Option<()> {
        *self = Value::read(option, value)?;
        Some(())
    }
    fn value(&self, option: CommandOption) -> Option<String> {
        Some(self.spelled(option))
    }
}

/// Values of closed lists. The keys of an option are in the order of the list; it may accept the first ones only.
macro_rules! closed_lists {
    ($($list:ident),+) => {$(
        impl Value for $list {
            fn read(option: CommandOption, text: &str) -> Option<Self> {
                Self::ALL.get(usize::read(option, text)?).copied()
            }
            fn spelled(&self, option: CommandOption) -> String {
                (*self as usize).spelled(option)
            }
        }
    )+};
}
closed_lists!(Timespan, Field, Entry, Certificate, Condition, Longest, Order, Liking, Detail, Mode, Answers, DataAction, Section);

fn keys_of(option: CommandOption) -> &'static [&'static str] {
    match kind(option) {
        Kind::Choice(keys) | Kind::Choices(keys) => keys,
        _ => &[],
    }
}

/// An index in the keys of the option.
impl Value for usize {
    fn read(option: CommandOption, text: &str) -> Option<Self> {
        let key = text.trim().to_lowercase();
        keys_of(option).iter().position(|known| *known == key)
    }
    fn spelled(&self, option: CommandOption) -> String {
        keys_of(option).get(*self).copied().unwrap_or_default().to_owned()
    }
}

impl Value for State {
    fn read(_: CommandOption, text: &str) -> Option<Self> {
        Self::from_name(text.trim())
    }
    fn spelled(&self, _: CommandOption) -> String {
        self.slug().to_owned()
    }
}

impl Value for u32 {
    fn read(option: CommandOption, text: &str) -> Option<Self> {
        match kind(option) {
            Kind::Number(range) => number(text, &range),
            Kind::Percent(range) => hundredths(text, &range),
            Kind::Pay(range) => Some(Wage::parse(text)?.eur_per_month(None)).filter(|eur| range.contains(eur)),
            _ => None,
        }
    }
    fn spelled(&self, option: CommandOption) -> String {
        match kind(option) {
            Kind::Percent(_) => hundredths_key(*self),
            _ => self.to_string(),
        }
    }
}

impl Value for u16 {
    fn read(option: CommandOption, text: &str) -> Option<Self> {
        u32::read(option, text)?.try_into().ok()
    }
    fn spelled(&self, option: CommandOption) -> String {
        u32::from(*self).spelled(option)
    }
}

impl Value for u8 {
    fn read(option: CommandOption, text: &str) -> Option<Self> {
        u32::read(option, text)?.try_into().ok()
    }
    fn spelled(&self, _: CommandOption) -> String {
        self.to_string()
    }
}

/// The id of a channel.
impl Value for u64 {
    fn read(_: CommandOption, text: &str) -> Option<Self> {
        text.trim().parse().ok()
    }
    fn spelled(&self, _: CommandOption) -> String {
        self.to_string()
    }
}

impl Value for bool {
    fn read(_: CommandOption, text: &str) -> Option<Self> {
        flag(text)
    }
    fn spelled(&self, _: CommandOption) -> String {
        flag_key(*self).to_owned()
    }
}

impl Value for Wage {
    fn read(_: CommandOption, text: &str) -> Option<Self> {
        Self::parse(text)
    }
    fn spelled(&self, _: CommandOption) -> String {
        Self::spelled(*self)
    }
}

/// Tax classes are Roman numerals in law and mostly Arabic in user input.
impl Value for TaxClass {
    fn read(option: CommandOption, text: &str) -> Option<Self> {
        const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
        match ROMAN.iter().position(|roman| roman.eq_ignore_ascii_case(text.trim())) {
            Some(position) => Self::ALL.get(position).copied(),
            None => Self::from_number(u32::read(option, text)?),
        }
    }
    fn spelled(&self, _: CommandOption) -> String {
        self.number().to_string()
    }
}
