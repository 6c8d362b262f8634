//! The sixteen Länder and their names. Differences between them are handled where they matter.

/// A Land of Germany.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    BadenWuerttemberg,
    Bavaria,
    Berlin,
    Brandenburg,
    Bremen,
    Hamburg,
    Hesse,
    MecklenburgWesternPomerania,
    LowerSaxony,
    NorthRhineWestphalia,
    RhinelandPalatinate,
    Saarland,
    Saxony,
    SaxonyAnhalt,
    SchleswigHolstein,
    Thuringia,
}

impl State {
    /// All states, by German name.
    pub(crate) const ALL: [State; 16] = [
        Self::BadenWuerttemberg,
        Self::Bavaria,
        Self::Berlin,
        Self::Brandenburg,
        Self::Bremen,
        Self::Hamburg,
        Self::Hesse,
        Self::MecklenburgWesternPomerania,
        Self::LowerSaxony,
        Self::NorthRhineWestphalia,
        Self::RhinelandPalatinate,
        Self::Saarland,
        Self::Saxony,
        Self::SaxonyAnhalt,
        Self::SchleswigHolstein,
        Self::Thuringia,
    ];

    /// Two letters as in ISO 3166-2:DE.
    pub(crate) fn key(self) -> &'static str {
        self.key_and_name().0
    }

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

    /// The German name.
    pub(crate) fn name(self) -> &'static str {
        self.key_and_name().1
    }

    /// The state with this key or German name; case-insensitive, umlauts or transliterated, with hyphens, spaces or neither.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name = folded(name);
        Self::ALL.into_iter().find(|state| [state.key(), state.name()].into_iter().any(|known| folded(known) == name))
    }

    fn key_and_name(self) -> (&'static str, &'static str) {
        match self {
            Self::BadenWuerttemberg => ("BW", "Baden-Württemberg"),
            Self::Bavaria => ("BY", "Bayern"),
            Self::Berlin => ("BE", "Berlin"),
            Self::Brandenburg => ("BB", "Brandenburg"),
            Self::Bremen => ("HB", "Bremen"),
            Self::Hamburg => ("HH", "Hamburg"),
            Self::Hesse => ("HE", "Hessen"),
            Self::MecklenburgWesternPomerania => ("MV", "Mecklenburg-Vorpommern"),
            Self::LowerSaxony => ("NI", "Niedersachsen"),
            Self::NorthRhineWestphalia => ("NW", "Nordrhein-Westfalen"),
            Self::RhinelandPalatinate => ("RP", "Rheinland-Pfalz"),
            Self::Saarland => ("SL", "Saarland"),
            Self::Saxony => ("SN", "Sachsen"),
            Self::SaxonyAnhalt => ("ST", "Sachsen-Anhalt"),
            Self::SchleswigHolstein => ("SH", "Schleswig-Holstein"),
            Self::Thuringia => ("TH", "Thüringen"),
        }
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
        for state in State::ALL {
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
