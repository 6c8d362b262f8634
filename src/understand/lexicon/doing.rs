//! What people say they do instead of the name of their profession: "ich fahre LKW", "koche in einer Kantine", "schneide Haare".

use crate::understand::lexicon::spoken::LEHRER;

/// Flat verbs in the first person, beginnings of a word behind them (none: any), and the ids they mean, the usual one first.
type Doing = (&'static str, &'static str, &'static [&'static str]);

const DOING: &[Doing] = &[
    ("fahr fahre", "lkw laster truck sattelzug fernverkehr nahverkehr", &["berufskraftfahrer"]),
    ("fahr fahre", "taxi", &["taxifahrer"]),
    ("fahr fahre", "bus linienbus reisebus", &["busfahrer"]),
    ("fahr fahre", "strassenbahn tram", &["strassenbahnfahrer"]),
    ("fahr fahre", "stapler gabelstapler", &["staplerfahrer"]),
    ("fahr fahre", "zug zuge lok guterzug s-bahn", &["lokfuehrer"]),
    ("fahr fahre liefere", "paket", &["kurierfahrer"]),
    ("fliege", "flugzeug a3 boeing airbus linienflug", &["pilot"]),
    ("trage", "post briefe", &["postzusteller"]),
    ("koch koche", "kantine restaurant hotel gastro grosskuche mensa krankenhaus altenheim gasthaus beruf seit", &["koch"]),
    ("back backe", "backerei konditorei seit", &["baecker", "konditor"]),
    ("bediene kellnere serviere", "gast restaurant cafe kneipe bar", &["restaurantfachleute"]),
    ("kellnere", "", &["restaurantfachleute"]),
    ("kassiere sitze", "kasse supermarkt", &["kassierer", "verkaeufer"]),
    ("verkaufe", "laden klamotten kleidung schuh mobel kaufhaus modehaus", &["verkaeufer", "kaufleute-einzelhandel"]),
    ("putze reinige", "", &["reinigungskraft", "gebaeudereiniger"]),
    ("schneide", "haare", &["friseur"]),
    ("baue", "mobel kuche schranke treppen", &["tischler"]),
    ("baue mauere", "haus mauer", &["maurer"]),
    ("mauere", "", &["maurer"]),
    ("streiche lackiere", "wand fassade zimmer", &["maler-und-lackierer"]),
    ("verlege lege", "fliese", &["fliesenleger"]),
    ("verlege installiere", "kabel leitung strom", &["elektroniker-energie-und-gebaeudetechnik"]),
    ("repariere", "auto kfz", &["kfz-mechatroniker"]),
    ("schweiss schweisse", "", &["schweisser"]),
    ("programmiere entwickle", "software app web internetseite backend frontend", &["softwareentwickler", "webentwickler"]),
    ("unterrichte", "", LEHRER),
    ("pflege", "alte kranke senior patient menschen seit", &["pflegefachkraft", "altenpfleger", "pflegehelfer"]),
    ("betreue", "kinder kita krippe", &["erzieher", "kinderpfleger", "tagespflegeperson"]),
    ("betreue", "senior demen alte", &["betreuungskraft", "pflegehelfer"]),
    ("leite", "kita kindergarten", &["kita-leitung"]),
    ("mach mache", "buchhaltung", &["buchhaltungsfachkraft", "buchhalter"]),
    ("arbeite schaffe jobbe packe kommissioniere", "lager versandlager", &["lagerhelfer", "fachlagerist"]),
    ("arbeite jobbe telefoniere", "callcenter", &["callcenteragent"]),
];

/// Places of work behind a preposition, and what people without another word did there, the usual one first.
const PLACES: &[(&str, &[&str])] = &[
    ("lager hochregallager versandlager", &["fachkraft-lagerlogistik", "fachlagerist", "lagerhelfer"]),
    ("bau baustelle", &["bauhelfer", "hochbaufacharbeiter"]),
    ("fliessband band produktion fabrik", &["produktionshelfer"]),
    ("kasse supermarkt", &["kassierer", "verkaeufer"]),
    ("einzelhandel verkauf", &["verkaeufer", "kaufleute-einzelhandel"]),
    ("gastro gastronomie service", &["servicekraft", "restaurantfachleute"]),
    ("pflege altenheim pflegeheim", &["pflegefachkraft", "altenpfleger", "pflegehelfer"]),
    ("callcenter", &["callcenteragent"]),
    ("kita kindergarten", &["erzieher", "kinderpfleger"]),
];

/// The place among words with a preposition, and the ids of what people do there.
pub(crate) fn worked_at<'w>(behind: &[&'w str]) -> Option<(&'w str, &'static [&'static str])> {
    let preposition = *behind.first()?;
    if !matches!(preposition, "im" | "in" | "auf" | "am" | "an") {
        return None;
    }
    behind.iter().skip(1).find_map(|word| {
        let known = PLACES.iter().find(|(places, _)| places.split(' ').any(|place| place == *word));
        known.map(|(_, ids)| (*word, *ids))
    })
}

/// How a nickname ends: "Versicherungsfritze", "Werbefuzzi".
const NICKNAMED: [&str; 6] = ["fritze", "fritzen", "fuzzi", "fuzzis", "heini", "heinis"];

/// How such a word begins, and the ids it means.
const NICKNAMES: &[(&str, &[&str])] = &[
    ("versicherung", &["versicherungskaufleute", "versicherungsvermittler"]),
    ("immobilien", &["immobilienmakler", "immobilienkaufleute"]),
    ("werbe", &["kaufleute-marketingkommunikation", "werbetexter"]),
    ("marketing", &["marketingmanager", "kaufleute-marketingkommunikation"]),
    ("medien", &["medienmanager", "mediengestalter-digital-und-print"]),
    ("pr", &["pr-referent"]),
    ("computer", &["it-support", "fachinformatiker-systemintegration"]),
    ("it", &["it-support", "fachinformatiker-systemintegration"]),
    ("bank", &["bankkaufleute"]),
    ("finanz", &["finanzanalyst", "versicherungsvermittler"]),
    ("auto", &["automobilkaufleute", "kfz-mechatroniker"]),
    ("steuer", &["steuerberater", "steuerfachangestellte"]),
];

/// The ids of a profession by its nickname.
pub(crate) fn nicknamed(flat: &str) -> Option<&'static [&'static str]> {
    let begun = NICKNAMED.iter().find_map(|end| flat.strip_suffix(end))?;
    NICKNAMES.iter().find(|(beginning, _)| begun.trim_end_matches(['s', '-']) == *beginning).map(|(_, ids)| *ids)
}

/// The ids of what a verb with the words behind it says somebody does, and the number of words that say it.
pub(crate) fn done(verb: &str, behind: &[&str]) -> Option<(&'static [&'static str], usize)> {
    let known = DOING.iter().filter(|(verbs, _, _)| verbs.split(' ').any(|known| known == verb));
    known.into_iter().find_map(|(_, objects, ids)| {
        let is_object = |word: &&str| objects.split(' ').any(|object| word.starts_with(object));
        let at = if objects.is_empty() { Some(0) } else { behind.iter().position(is_object).map(|at| at + 1) };
        at.map(|at| (*ids, at + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, usize)>) {
        let words: Vec<&str> = text.split(' ').collect();
        assert_eq!(done(words[0], &words[1..]).map(|(ids, length)| (ids[0], length)), expected, "{text}");
    }

    #[test]
    fn a_verb_with_its_object() {
        check("fahre lkw im fernverkehr", Some(("berufskraftfahrer", 2)));
        check("koche in einer kantine", Some(("koch", 4)));
        check("putze im krankenhaus", Some(("reinigungskraft", 1)));
    }
    #[test]
    fn a_verb_alone_may_be_a_pastime() {
        check("fahre gern fahrrad", None);
        check("koche gern", None);
    }
    #[test]
    fn nicknames() {
        assert_eq!(nicknamed("versicherungsfritze").map(|ids| ids[0]), Some("versicherungskaufleute"));
        assert_eq!(nicknamed("fritze"), None);
    }
}
