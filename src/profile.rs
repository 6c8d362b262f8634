//! The data of one profession. A [`Profile`] that exists is valid: [`mod@file`] parses TOML or reports what is wrong.
//!
//! This file has the types and closed lists with their TOML keys. Their German names are in [`words`] and
//! [`crate::text::german`].

pub mod check;
pub(crate) mod craft;
pub mod file;
pub(crate) mod kldb;
pub(crate) mod leading;
pub mod migrate;
pub mod problem;
pub mod reader;
pub(crate) mod related;
pub mod shape;
pub(crate) mod short_id;
pub(crate) mod tree;
pub(crate) mod way;
pub(crate) mod words;

use crate::closed_list::closed_list;
use crate::pay::Pay;
use crate::pay::public::{CivilService, Tariff};
use crate::text::texts::Texts;
use leading::{Leading, leading};
use std::collections::BTreeMap;
use way::Way;

/// One profession as stated in its file. Relations are as written; [`crate::catalogue::Catalogue`] adds their inverses.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The file's stem: lower-case letters, digits and hyphens, at most [`ID_LIMIT`] characters. Unique in a catalogue.
    pub id: String,
    /// The official or usual name, shown as a heading.
    pub title: String,
    /// All other names.
    pub names: Texts,
    pub field: Option<Field>,
    /// Official occupation code of the *Klassifikation der Berufe* 2010, revised 2020: five digits.
    pub kldb: Option<String>,
    /// Full-time employees in the official group; ranks equal matches.
    pub employees: Option<u32>,
    /// Further codes covered by this profile: residual groups that nobody asks for by name.
    pub also: Box<[String]>,
    /// The ways into the profession, the usual one first.
    pub ways: Box<[Way]>,
    /// Terms as job advertisements use them.
    pub skills: Texts,
    pub interests: Option<Interests>,
    pub conditions: Box<[Condition]>,
    /// Two or three sentences.
    pub summary: Option<String>,
    pub sections: BTreeMap<Section, String>,
    /// In the order of the file.
    pub pay: Box<[Pay]>,
    /// Collective agreements of the public service that apply to it.
    pub tariff: Box<[Tariff]>,
    /// Careers of civil servants.
    pub civil_service: Box<[CivilService]>,
    /// Why there is no official pay, one sentence.
    pub no_official_pay: Option<String>,
    /// Relations written in this profile's file: kind and id.
    pub related: Box<[(related::Relation, String)]>,
    /// Day of the last review, `2026-11-23`.
    pub reviewed: Option<String>,
    /// Former ids; old buttons with one still work.
    pub former_ids: Texts,
}

impl Profile {
    /// Whether it is a short profile: names, pay, ways and relations, but no sections.
    pub fn is_short(&self) -> bool {
        self.sections.is_empty()
    }

    /// The usual way in.
    pub(crate) fn usual_way(&self) -> Option<&Way> {
        self.ways.first()
    }

    /// How most people enter the profession.
    pub(crate) fn entry(&self) -> Option<Entry> {
        self.usual_way().map(Way::entry)
    }

    /// Whether the usual way is a training under the Berufsbildungsgesetz or the Handwerksordnung, which may be shortened or take part of
    /// the day. Nursing, therapy and the like have laws of their own.
    pub(crate) fn is_under_training_act(&self) -> bool {
        const OWN_LAWS: [&str; 4] = ["812", "813", "817", "821"];
        self.entry() == Some(Entry::Ausbildung) && !self.is_in(&OWN_LAWS)
    }

    /// Whether its official code begins with one of these.
    pub(crate) fn is_in(&self, groups: &[&str]) -> bool {
        self.kldb.as_ref().is_some_and(|code| groups.iter().any(|group| code.starts_with(group)))
    }

    /// Whether it teaches at a school.
    pub(crate) fn is_at_school(&self) -> bool {
        self.is_in(&["841", "842"])
    }

    /// School-leaving certificate required by the usual way.
    pub(crate) fn certificate(&self) -> Option<Certificate> {
        self.usual_way().and_then(|way| way.certificate)
    }

    /// Whether every way into the profession requires at least the certificate of the usual one.
    pub(crate) fn requires_certificate(&self) -> bool {
        let usual = self.certificate();
        usual.is_some() && self.ways.iter().all(|way| way.is_required && way.certificate >= usual)
    }

    /// Length of the usual way in months; `None` if no training is needed.
    pub(crate) fn training_months(&self) -> Option<u16> {
        self.usual_way().map(Way::months).filter(|months| *months > 0)
    }

    /// Published pay that may be shown beside other figures: official statistics that lead, with a median.
    pub fn quotable_pay(&self) -> Option<&Pay> {
        match leading(self) {
            Leading::Statistics(pay) | Leading::Wider(pay) => Some(pay).filter(|pay| pay.median().is_some()),
            _ => None,
        }
    }

    /// The title, then every other name: position 0 is the title, position *n* is `names[n - 1]`.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str()).chain(self.names.iter())
    }
}

/// Maximum length of an id: a command with all its options must fit into the 100 characters of a custom_id.
pub const ID_LIMIT: usize = 40;

closed_list! {
    /// Field of work of a profession; also the folder of its file.
    pub Field {
        Informatik = "informatik",
        Gesundheit = "gesundheit",
        Soziales = "soziales",
        Bildung = "bildung",
        Wissenschaft = "wissenschaft",
        Bau = "bau",
        Metall = "metall",
        Elektro = "elektro",
        Ingenieurwesen = "ingenieurwesen",
        Produktion = "produktion",
        Lebensmittel = "lebensmittel",
        Gastronomie = "gastronomie",
        Handel = "handel",
        Wirtschaft = "wirtschaft",
        Recht = "recht",
        Sicherheit = "sicherheit",
        Verkehr = "verkehr",
        Medien = "medien",
        Kultur = "kultur",
        Natur = "natur",
        Dienstleistung = "dienstleistung",
    }
}

closed_list! {
    /// How most people enter a profession.
    pub Entry {
        Ausbildung = "ausbildung",
        SchulischeAusbildung = "schulische-ausbildung",
        Studium = "studium",
        Weiterbildung = "weiterbildung",
        Laufbahn = "laufbahn",
        Anlernen = "anlernen",
        Quereinstieg = "quereinstieg",
    }
}

closed_list! {
    /// School-leaving certificates, lowest first.
    pub Certificate {
        Keiner = "keiner",
        Hauptschulabschluss = "hauptschulabschluss",
        MittlererAbschluss = "mittlerer-abschluss",
        Fachhochschulreife = "fachhochschulreife",
        Abitur = "abitur",
    }
}

closed_list! {
    /// Typical working conditions.
    pub Condition {
        Bildschirmarbeit = "bildschirmarbeit",
        Buero = "buero",
        Homeoffice = "homeoffice",
        Kundenkontakt = "kundenkontakt",
        Koerperlich = "koerperlich",
        Draussen = "draussen",
        Schichtarbeit = "schichtarbeit",
        Nachtarbeit = "nachtarbeit",
        Wochenende = "wochenende",
        Reisen = "reisen",
        Bereitschaft = "bereitschaft",
        Laerm = "laerm",
        Schmutz = "schmutz",
        HitzeKaelte = "hitze-kaelte",
        Hoehe = "hoehe",
        Schutzkleidung = "schutzkleidung",
        Feinarbeit = "feinarbeit",
        Fahren = "fahren",
        Tiere = "tiere",
        Kinder = "kinder",
        Belastend = "belastend",
        FrueheZeiten = "fruehe-zeiten",
        Publikum = "publikum",
    }
}

closed_list! {
    /// The seven sections of a job profile, in reading order.
    pub Section {
        Tasks = "tasks",
        Requirements = "requirements",
        Traits = "traits",
        Path = "path",
        Workplaces = "workplaces",
        Outlook = "outlook",
        Income = "income",
    }
}

/// Interests after Holland (RIASEC): six values, in a profile from 1 (hardly) to 7 (very), in the order of [`Interests::KEYS`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interests(pub [f32; 6]);

impl Interests {
    /// Positions of dimensions.
    pub(crate) const REALISTIC: usize = 0;
    pub(crate) const INVESTIGATIVE: usize = 1;
    pub(crate) const SOCIAL: usize = 3;
    pub(crate) const CONVENTIONAL: usize = 5;

    /// The TOML keys of the six dimensions, in Holland's order.
    pub(crate) const KEYS: [&str; 6] = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"];

    /// What people call them in a question, in the same order.
    pub(crate) const GERMAN_KEYS: [&str; 6] = ["praktisch", "forschend", "gestaltend", "sozial", "unternehmerisch", "ordnend"];

    /// Differences from the mean.
    pub(crate) fn centred(self) -> [f32; 6] {
        let mean = self.0.iter().sum::<f32>() / self.0.len() as f32;
        self.0.map(|value| value - mean)
    }

    /// Pearson correlation, from -1 to 1; `None` if one side is constant.
    pub(crate) fn correlation(self, other: Self) -> Option<f32> {
        let (one, other) = (self.centred(), other.centred());
        let product = |a: [f32; 6], b: [f32; 6]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
        let scale = (product(one, one) * product(other, other)).sqrt();
        (scale > 0.0).then(|| product(one, other) / scale)
    }
}
