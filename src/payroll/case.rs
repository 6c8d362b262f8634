//! Inputs that determine taxes and contributions. Only what people know about themselves; figures of the law are in `parameters`.

use crate::pay::state::State;
use crate::payroll::insurance::care::Terms;
use crate::payroll::parameters::Parameters;
use crate::payroll::rate::Rate;

/// Steuerklasse, § 38b EStG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaxClass {
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
}

impl TaxClass {
    pub(crate) const ALL: [TaxClass; 6] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six];

    /// From 1 to 6.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The class with this number, from 1 to 6.
    pub(crate) fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
    }
}

/// Whether church tax is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Church {
    Member,
    NoMember,
}

/// Before or after the 23rd birthday, when the care insurance surcharge for people without children starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Age {
    Under23,
    From23,
}

impl Age {
    /// First age with the surcharge for the childless: § 55 Abs. 3 SGB XI.
    const SURCHARGE_YEARS: u32 = 23;

    /// For an age in completed years.
    pub(crate) fn of(years: u32) -> Self {
        if years < Self::SURCHARGE_YEARS { Self::Under23 } else { Self::From23 }
    }
}

/// Own children as counted by care insurance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Children {
    /// None of any age.
    Childless,
    /// At least one child, of any age; `under_25` counts those under 25.
    Parent { under_25: u8 },
}

impl Children {
    /// The terms of care insurance, with at most `discounts_at_most` discounts.
    pub(super) fn care_terms(self, age: Age, discounts_at_most: u8) -> Terms {
        match (self, age) {
            (Self::Childless, Age::From23) => Terms::Surcharge,
            (Self::Childless, Age::Under23) => Terms::Discounts(0),
            // There is no discount for the first child.
            (Self::Parent { under_25 }, _) => Terms::Discounts(under_25.saturating_sub(1).min(discounts_at_most)),
        }
    }
}

/// Health cover, and the contributions that come with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cover {
    /// An employee with statutory insurance in all branches.
    Statutory,
    /// An employee with private health and care insurance, whose premium the employer shares; pension and unemployment insurance
    /// remain. Cents a month.
    Private { premium_ct: u32 },
    /// A civil servant: no contributions. `premium_ct` is the private premium beside the Beihilfe in cents a month, 0 with
    /// Heilfürsorge or if unknown.
    CivilServant { premium_ct: u32 },
}

/// One month of an employee or a civil servant, without training, bonuses, pensions or allowances from ELStAM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Case {
    /// Cents a month.
    pub gross_ct: u32,
    pub tax_class: TaxClass,
    pub children: Children,
    /// Kinderfreibeträge (ZKF) in tenths: 15 for 1.5. Used in classes I to IV, for solidarity surcharge and church tax.
    pub child_allowance_tenths: u16,
    pub church: Church,
    pub state: State,
    pub age: Age,
    /// The health insurance fund's whole additional contribution.
    pub additional: Rate,
    pub cover: Cover,
}

impl Case {
    /// An adult in class I without children or church tax, with the average additional contribution, outside Saxony.
    pub(crate) fn typical(gross_ct: u32, parameters: &Parameters) -> Self {
        Self {
            gross_ct,
            tax_class: TaxClass::One,
            children: Children::Childless,
            child_allowance_tenths: 0,
            church: Church::NoMember,
            state: State::NorthRhineWestphalia,
            age: Age::From23,
            additional: parameters.average_additional(),
            cover: Cover::Statutory,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(children: Children, age: Age, expected: Terms) {
        assert_eq!(children.care_terms(age, 4), expected, "{children:?}, {age:?}");
    }

    #[test]
    fn only_the_childless_from_23_pay_more() {
        check(Children::Childless, Age::From23, Terms::Surcharge);
        check(Children::Childless, Age::Under23, Terms::Discounts(0));
        check(Children::Parent { under_25: 0 }, Age::From23, Terms::Discounts(0));
    }
    #[test]
    fn discounts_go_from_the_second_to_the_fifth_child() {
        let discounts = [1, 2, 5, 6, 255].map(|under_25| Children::Parent { under_25 }.care_terms(Age::Under23, 4));
        assert_eq!(discounts, [0, 1, 4, 4, 4].map(Terms::Discounts));
    }
    #[test]
    fn the_23rd_birthday_counts() {
        assert_eq!([0, 22, 23, 99].map(Age::of), [Age::Under23, Age::Under23, Age::From23, Age::From23]);
    }
    #[test]
    fn there_are_six_tax_classes() {
        assert_eq!((1..=6).filter_map(TaxClass::from_number).collect::<Vec<_>>(), TaxClass::ALL);
        assert_eq!([0, 7, u32::MAX].map(TaxClass::from_number), [None; 3]);
    }
}
