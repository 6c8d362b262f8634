//! The sixteen Länder and their names. Differences between them are handled where they matter.

use crate::closed_list::closed_list;

closed_list! {
    /// A state of Germany (Land), with its two letters in ISO 3166-2:DE, by German name.
    pub State {
        BadenWuerttemberg = "BW",
        Bavaria = "BY",
        Berlin = "BE",
        Brandenburg = "BB",
        Bremen = "HB",
        Hamburg = "HH",
        Hesse = "HE",
        MecklenburgWesternPomerania = "MV",
        LowerSaxony = "NI",
        NorthRhineWestphalia = "NW",
        RhinelandPalatinate = "RP",
        Saarland = "SL",
        Saxony = "SN",
        SaxonyAnhalt = "ST",
        SchleswigHolstein = "SH",
        Thuringia = "TH",
    }
}

impl State {
    /// The slugs in the order of [`Self::ALL`].
    pub(crate) const SLUGS: [&str; 16] = [
        "baden-wuerttemberg",
        "bayern",
        "berlin",
        "brandenburg",
        "bremen",
        "hamburg",
        "hessen",
        "mecklenburg-vorpommern",
        "niedersachsen",
        "nordrhein-westfalen",
        "rheinland-pfalz",
        "saarland",
        "sachsen",
        "sachsen-anhalt",
        "schleswig-holstein",
        "thueringen",
    ];

    /// The German name in lower case with umlauts transliterated, as used in questions: `baden-wuerttemberg`.
    pub fn slug(self) -> &'static str {
        Self::SLUGS[self as usize]
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BadenWuerttemberg => "Baden-Württemberg",
            Self::Bavaria => "Bayern",
            Self::Berlin => "Berlin",
            Self::Brandenburg => "Brandenburg",
            Self::Bremen => "Bremen",
            Self::Hamburg => "Hamburg",
            Self::Hesse => "Hessen",
            Self::MecklenburgWesternPomerania => "Mecklenburg-Vorpommern",
            Self::LowerSaxony => "Niedersachsen",
            Self::NorthRhineWestphalia => "Nordrhein-Westfalen",
            Self::RhinelandPalatinate => "Rheinland-Pfalz",
            Self::Saarland => "Saarland",
            Self::Saxony => "Sachsen",
            Self::SaxonyAnhalt => "Sachsen-Anhalt",
            Self::SchleswigHolstein => "Schleswig-Holstein",
            Self::Thuringia => "Thüringen",
        }
    }

    /// The state with this key or German name; case-insensitive, umlauts or transliterated, with hyphens, spaces or neither.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name = folded(name);
        let mut states = Self::ALL.iter().copied();
        states.find(|state| [state.key(), state.name()].into_iter().any(|known| folded(known) == name))
    }
}

fn folded(name: &str) -> String {
    let letters = name.chars().filter(|letter| !matches!(letter, '-' | ' ' | '_')).flat_map(char::to_lowercase);
    letters.collect::<String>().replace('ü', "ue").replace("u\u{308}", "ue")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<State>) {
        assert_eq!(State::from_name(name), expected, "{name:?}");
    }

    #[test]
    fn every_key_and_name_leads_back() {
        for &state in State::ALL {
            check(state.key(), Some(state));
            check(state.name(), Some(state));
            check(state.slug(), Some(state));
        }
    }
    #[test]
    fn capitals_hyphens_and_umlauts_do_not_matter() {
        check("bayern", Some(State::Bavaria));
        check("baden-wuerttemberg", Some(State::BadenWuerttemberg));
        check("BADEN WÜRTTEMBERG", Some(State::BadenWuerttemberg));
        check("sachsen", Some(State::Saxony));
        check("sachsenanhalt", Some(State::SaxonyAnhalt));
    }
    #[test]
    fn anything_else_is_no_state() {
        check("XX", None);
        check("", None);
        check("Preußen", None);
    }
}
