//! Details of an answer, beyond its first view. Each has a key, so that buttons, menus and commands can open it.

use crate::closed_list::closed_list;
use crate::question::Topic;

closed_list! {
    /// The details of all answers. custom_ids contain the index, so append new ones.
    pub Detail {
        Net = "netto",
        Place = "ort-und-alter",
        Public = "besoldung-und-tarif",
        Training = "ausbildung",
        Income = "einkommen",
        Method = "berechnung",
        Pay = "verdienst",
        Entry = "einstieg",
        Conditions = "bedingungen",
        Interests = "interessen",
        Outlook = "aussichten",
        Links = "verbindung",
        Known = "mitgebracht",
        Step1 = "schritt-1",
        Step2 = "schritt-2",
        Step3 = "schritt-3",
        Step4 = "schritt-4",
        Step5 = "schritt-5",
        Step6 = "schritt-6",
        Limits = "aussagekraft",
        Filters = "eingrenzen",
        Later = "spaeter",
    }
}

/// The steps of a way, in order.
pub(crate) const STEPS: [Detail; 6] = [Detail::Step1, Detail::Step2, Detail::Step3, Detail::Step4, Detail::Step5, Detail::Step6];

impl Detail {
    /// The details in the answers of a command.
    pub fn of(topic: Topic) -> &'static [Self] {
        use Detail as D;
        match topic {
            Topic::Pay => &[D::Net, D::Place, D::Public, D::Training, D::Income, D::Method],
            Topic::Compare => &[D::Pay, D::Entry, D::Conditions, D::Interests, D::Outlook, D::Links],
            Topic::Way => &[D::Known, D::Step1, D::Step2, D::Step3, D::Step4, D::Step5, D::Step6],
            Topic::Test => &[D::Limits, D::Filters, D::Later],
            _ => &[],
        }
    }
}
