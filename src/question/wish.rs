//! Wishes for a profession, without naming one.

use crate::closed_list::closed_list;
use crate::profile::{Certificate, Condition, Entry, Field};

closed_list! {
    /// Maximum length of training.
    pub Longest {
        None = "keine",
        OneYear = "1-jahr",
        TwoYears = "2-jahre",
        ThreeYears = "3-jahre",
        FourYears = "4-jahre",
    }
}

closed_list! {
    /// Sort order of a list of professions.
    pub Order {
        Fit = "passung",
        Pay = "verdienst",
        Name = "name",
        TrainingPay = "ausbildungsverdienst",
        LeastPay = "wenig-verdienst",
        Length = "dauer",
        Rare = "selten",
    }
}

closed_list! {
    /// What somebody likes that no field of work is about alone.
    pub Liking {
        Sport = "sport",
        Wood = "holz",
        Cars = "autos",
        Games = "spiele",
        Languages = "sprachen",
        Fashion = "mode",
        Music = "musik",
        Rail = "bahn",
        Aircraft = "luftfahrt",
        Computers = "computer",
        Elderly = "alte-menschen",
        Tourism = "tourismus",
        Writing = "schreiben",
        Film = "film",
        Horses = "pferde",
        History = "geschichte",
        Sea = "meer",
        Environment = "umwelt",
    }
}

/// The wishes; `None` or empty means no preference.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Wish {
    pub field: Option<Field>,
    pub entry: Option<Entry>,
    /// The asker's certificate: professions that usually require more are left out.
    pub certificate: Option<Certificate>,
    /// Minimum median pay, gross euros a month.
    pub least_eur: Option<u32>,
    pub longest: Option<Longest>,
    pub with: Vec<Condition>,
    pub without: Vec<Condition>,
    /// Fields of work that are left out.
    pub without_fields: Vec<Field>,
    pub liking: Option<Liking>,
    /// Indices in [`crate::profile::Interests::KEYS`].
    pub interests: Vec<usize>,
    pub order: Option<Order>,
    /// 1-based.
    pub page: Option<u16>,
}

impl Wish {
    /// Combines both wishes, starting at the first page; `other` overrides.
    pub(crate) fn and(self, other: &Self) -> Self {
        let joined = |mine: Vec<Condition>, theirs: &[Condition], not: &[Condition]| {
            let mut all: Vec<Condition> = mine.into_iter().filter(|condition| !not.contains(condition)).collect();
            let new: Vec<Condition> = theirs.iter().copied().filter(|condition| !all.contains(condition)).collect();
            all.extend(new);
            all
        };
        let mut without_fields = self.without_fields;
        without_fields.extend(other.without_fields.iter().filter(|field| self.field != Some(**field)));
        without_fields.retain(|field| other.field != Some(*field));
        Self {
            field: other.field.or(self.field),
            entry: other.entry.or(self.entry),
            certificate: other.certificate.or(self.certificate),
            least_eur: other.least_eur.or(self.least_eur),
            longest: other.longest.or(self.longest),
            with: joined(self.with, &other.with, &other.without),
            without: joined(self.without, &other.without, &other.with),
            without_fields,
            liking: other.liking.or(self.liking),
            interests: self.interests,
            order: other.order.or(self.order),
            page: None,
        }
    }
}
