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

/// The same for what others do, by stems of the verb and of its object, each in any place of a clause: "wo man Züge repariert".
const DONE: &[Doing] = &[
    (
        "reparier wart instand",
        "zug zuge lok waggon bahn",
        &["mechatroniker", "wagenmeister-bahn", "elektroniker-betriebstechnik"],
    ),
    ("reparier wart instand", "flugzeug flieger hubschrauber", &["fluggeraetmechaniker", "fluggeraetelektroniker"]),
    ("reparier", "fahrrad fahrrader bike motorrad motorrader", &["zweiradmechatroniker"]),
    ("reparier", "computer handy handys laptop fernseher elektrogerat", &["informationselektroniker", "it-system-elektroniker"]),
    ("reparier bau mach", "uhr", &["uhrmacher"]),
    ("reparier bau stimm", "klavier", &["klavierbauer"]),
    ("reparier bau", "gitarre geige", &["geigenbauer", "gitarrenbauer"]),
    ("reparier installier bau", "heizung klo wasserleitung rohr badezimmer", &["anlagenmechaniker-shk"]),
    ("reparier wart bau", "aufzug aufzuge fahrstuhl", &["aufzugsmonteur"]),
    ("back", "brot torte kuchen", &["baecker", "konditor"]),
    ("flieg steuer", "flugzeug flieger", &["pilot", "berufspilot-cpl"]),
    ("flieg steuer", "hubschrauber helikopter", &["hubschrauberpilot"]),
    ("steuer fahr lenk", "schiff", &["kapitaen", "binnenschiffer"]),
    ("uberwach regel lots leit", "flugzeug luftraum flugverkehr", &["fluglotse"]),
    ("obduzier aufschneid sezier untersuch schneid", "leiche tote", &["rechtsmediziner", "pathologe"]),
    ("beerdig bestatte begrab", "", &["bestattungsfachkraft"]),
    ("plan entwerf entwirf", "haus hauser gebaude", &["architekt", "bauzeichner"]),
    ("zeichn", "bauplan bauplane", &["bauzeichner"]),
    ("deck", "dach dacher", &["dachdecker"]),
    ("operier behandel heil", "tier hund katze pferd", &["tierarzt"]),
    ("operier", "mensch patient leute", &["chirurg"]),
    ("bau mach", "mobel schrank schranke", &["tischler"]),
    ("polster bezieh", "sofa sessel stuhl", &["polsterer"]),
    ("pflanz", "baum baume blume garten", &["gaertner", "garten-und-landschaftsbauer"]),
    ("anleg gestalte", "garten park", &["garten-und-landschaftsbauer", "landschaftsarchitekt"]),
    ("fall", "baum baume", &["forstwirt"]),
    ("bind", "strauss blumen", &["florist"]),
    ("mach bau", "zahnersatz gebiss kunstzahn", &["zahntechniker"]),
    ("mach anpass", "brille", &["augenoptiker"]),
    ("anpass mach", "horgerat", &["hoerakustiker"]),
    ("ubersetz", "", &["uebersetzer", "dolmetscher"]),
    ("dolmetsch", "", &["dolmetscher"]),
    ("versteiger", "", &["auktionator"]),
    ("kontrollier", "lebensmittel restaurant kuche", &["lebensmittelkontrolleur"]),
    ("kehr feg", "schornstein kamin", &["schornsteinfeger"]),
    ("such jag find", "verbrecher morder tater", &["kriminalbeamte"]),
    ("sicher such", "spuren tatort", &["kriminaltechniker"]),
    ("schmink", "schauspieler", &["maskenbildner"]),
    ("verkauf vermittel", "hauser wohnung immobilie", &["immobilienmakler", "immobilienkaufleute"]),
    ("bring hilf", "geburt baby welt", &["hebamme"]),
    ("vorhersag", "wetter", &["meteorologe"]),
    ("sing sprech", "synchron", &["synchronsprecher"]),
    ("ausgrab", "", &["archaeologe"]),
    ("ausstopf", "", &["praeparator"]),
    ("brau", "bier", &["brauer"]),
    ("zucht halt", "bienen", &["imker"]),
];

/// What a clause says is done, by flat words; verbs of the first person count in any form.
pub(crate) fn done_by_others(words: &[&str]) -> Option<&'static [&'static str]> {
    const ENDINGS: [&str; 8] = ["", "e", "t", "et", "en", "n", "st", "te"];
    let is_verb = |word: &str, stem: &str| word.strip_prefix(stem).is_some_and(|end| ENDINGS.contains(&end));
    let does = |stem: &str| words.iter().any(|word| is_verb(word, stem));
    let known = DONE.iter().chain(DOING.iter().filter(|(_, objects, _)| !objects.is_empty()));
    known.into_iter().find_map(|(verbs, objects, ids)| {
        let is_done = verbs.split(' ').any(|verb| does(verb.strip_suffix('e').unwrap_or(verb)));
        let is_object = |word: &&&str| objects.split(' ').any(|object| word.starts_with(object));
        (is_done && (objects.is_empty() || words.iter().any(|word| is_object(&word)))).then_some(*ids)
    })
}

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
    fn what_others_do() {
        let first = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            done_by_others(&words).map(|ids| ids[0])
        };
        assert_eq!(first("wo man zuge repariert"), Some("mechatroniker"));
        assert_eq!(first("bei dem man hauser plant"), Some("architekt"));
        assert_eq!(first("wo man lkw fahrt"), Some("berufskraftfahrer"));
        assert_eq!(first("wo man viel geld verdient"), None);
    }
    #[test]
    fn nicknames() {
        assert_eq!(nicknamed("versicherungsfritze").map(|ids| ids[0]), Some("versicherungskaufleute"));
        assert_eq!(nicknamed("fritze"), None);
    }
}
