//! The single point of a profession that a sentence asks about: its seasons, whether one works alone, mathematics. The answer looks
//! it up in the profile. Remarks, in contrast, have a sentence of their own.

use crate::closed_list::closed_list;
use crate::understand::lexicon::{Cue, flat_of};
use crate::understand::remark::is_one_of;
use crate::understand::sentence::{Sentence, Word};

closed_list! {
    /// What a question asks about, in the order of the answer.
    pub Matter {
        Season = "jahreszeit",
        Height = "hoehe",
        Speaking = "sprechen",
        Company = "gesellschaft",
        Boredom = "abwechslung",
        Dirt = "schmutz",
        Blood = "blut",
        Death = "tod",
        Travel = "reisen",
        Night = "nacht",
        Weekend = "wochenende",
        EarlyStart = "frueh",
        Shifts = "schicht",
        Danger = "gefahr",
        Stress = "stress",
        Machines = "ki",
        Mathematics = "mathematik",
        Languages = "sprachen",
        Drawing = "zeichnen",
        Strength = "kraft",
        Screens = "bildschirm",
        AtHome = "zuhause",
        SelfEmployment = "selbststaendigkeit",
        Holidays = "ferien",
        Hours = "stunden",
        PartTime = "teilzeit",
        Eyes = "augen",
        Hearing = "gehoer",
        Allergy = "allergie",
        BodySize = "koerpergroesse",
        Tattoo = "tattoo",
        SchoolSubjects = "schulfaecher",
        Papers = "nachweis",
        Equipment = "ausruestung",
        Overtime = "ueberstunden",
        Selection = "auswahl",
        Headscarf = "kopftuch",
        Shyness = "schuechternheit",
        Clothing = "kleidung",
        Pregnancy = "schwangerschaft",
        Nationality = "staatsangehoerigkeit",
        SideJob = "nebenjob",
        VocationalSchool = "berufsschule",
    }
}

/// Flat words with their matter, as in [`is_one_of`].
const WORDS: &[(Matter, &str)] = &[
    (Matter::Season, "winter winterpause* sommer sommers jahreszeit* saison* regen schnee weihnachtszeit"),
    (Matter::Height, "hohenangst schwindelfrei* gerust geruste gerusten kletter* absturz*"),
    (Matter::Speaking, "prasentieren prasentation* vortrag* vortrage* redegewandt*"),
    (Matter::Company, "allein alleine einzelganger* einsam* team teamarbeit kollegen teamfahig* menschenkontakt"),
    (Matter::Boredom, "langweilig* eintonig* abwechslung* monoton* routine langeweile"),
    (Matter::Dirt, "dreck* schmutz* eklig* ekel* stink* gestank geruch* geruche"),
    (Matter::Blood, "blut blutig* leiche* wunden"),
    (Matter::Death, "leiche* verstorben* tote toten"),
    (Matter::Travel, "reisen dienstreise* auslandseinsatz* montage geschaftsreise*"),
    (Matter::Night, "nachts nachtschicht* nachtarbeit nachtdienst*"),
    (
        Matter::Weekend,
        "wochenende* wochenends samstag* sonntag* feiertag* wochenendarbeit wochenenddienst* weihnachten heiligabend ostern silvester pfingsten",
    ),
    (Matter::EarlyStart, "fruhaufsteh* fruhschicht*"),
    (Matter::Shifts, "schicht schichten schichtdienst* schichtarbeit wechselschicht* schichtsystem"),
    (Matter::Danger, "gefahrlich* gefahr gefahren unfall* unfalle verletz* lebensgefahrlich* risiko riskant*"),
    (Matter::Stress, "stressig* stress belastend* hektisch* zeitdruck leistungsdruck uberlast*"),
    (Matter::Machines, "ki ai roboter automatisiert* chatgpt digitalisierung autonom* selbstfahrend*"),
    (Matter::Mathematics, "mathe mathematik* rechnen"),
    (Matter::Languages, "englisch* fremdsprache* franzosisch sprachkenntnisse deutschkenntnisse sprachniveau latein latinum"),
    (Matter::Drawing, "zeichn* zeichentalent malen kreativ*"),
    (Matter::Strength, "kraft korperlich* muskeln heben schleppen sportlich* sporttest fitness fit kondition schwimmen"),
    (Matter::Screens, "bildschirm* computer pc rechner"),
    (Matter::AtHome, "homeoffice heimarbeit remote"),
    (Matter::SelfEmployment, "selbststandig* selbstandig* freiberuf* freelance* freischaffend*"),
    (Matter::Holidays, "*ferien urlaub* urlaubstage"),
    (Matter::Hours, "arbeitszeit* feierabend dienstzeiten wochenstunden"),
    (Matter::PartTime, "teilzeit halbtags"),
    (
        Matter::Eyes,
        "brille brillentrager* sehschwache augen sehtest farbenblind* farbschwach* rotgrunschwache kurzsichtig* weitsichtig* kontaktlinsen",
    ),
    (Matter::Hearing, "horgerat* schwerhor* gehorlos* taub"),
    (Matter::Overtime, "uberstunden mehrarbeit"),
    (
        Matter::Selection,
        "einstellungstest* auswahlverfahren* auswahltest* eignungstest* aufnahmeprufung* eignungsprufung* einstellungsverfahren assessment*",
    ),
    (Matter::Headscarf, "kopftuch*"),
    (Matter::Shyness, "schuchtern* introvertiert* zuruckhaltend*"),
    (
        Matter::Clothing,
        "arbeitskleidung* berufskleidung* schutzkleidung* dienstkleidung* uniform* dresscode* kleidung kleiderordnung anziehen kittel \
         sicherheitsschuh* arbeitsschuh* berufsbekleidung* arbeitsklamotten",
    ),
    (Matter::Pregnancy, "schwanger* mutterschutz*"),
    (
        Matter::Nationality,
        "auslander auslanderin auslandern staatsburgerschaft* staatsangehorigkeit* einburger* migrationshintergrund eu-burger eu-auslander",
    ),
    (Matter::SideJob, "nebenjob* nebentatigkeit* nebenverdienst*"),
    (Matter::VocationalSchool, "berufsschul* blockunterricht blockschule"),
    (Matter::BodySize, "mindestgrosse korpergrosse"),
    (Matter::Tattoo, "tattoo* tatowierung* tatowiert piercing*"),
    (
        Matter::Papers,
        "schein scheine lizenz lizenzen zertifikat* nachweis* sachkundenachweis p-schein personenbeforderungsschein",
    ),
    (Matter::Equipment, "ausrustung* werkzeug* arbeitsgerat* utensilien arbeitsmittel"),
    (Matter::Allergy, "*allergi* heuschnupfen asthma *ekzem neurodermitis hautprobleme* hautausschlag"),
];

/// The matters of a sentence, in the order of the list.
pub(crate) fn read(sentence: &Sentence) -> Vec<Matter> {
    Matter::ALL.iter().copied().filter(|matter| says(sentence, *matter)).collect()
}

/// Whether one of `said` is one of these words.
fn has_any(said: &[Word], words: &str) -> bool {
    said.iter().any(|said| is_one_of(said, words))
}

/// The noun by which a text names a matter.
pub(crate) fn said_as(matter: Matter, text: &str) -> Option<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let mut nouns = words.filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    let is_said = |word: &&str| {
        let flat = flat_of(word);
        let listed = WORDS.iter().filter(|(of, _)| *of == matter).flat_map(|(_, words)| words.split_whitespace());
        listed.into_iter().any(|listed| listed.strip_suffix('*').map_or(flat == listed, |stem| flat.starts_with(stem)))
    };
    nouns.find(|word| is_said(word) || matter == Matter::Languages && *word == "Deutsch")
}

/// Whether a word alone names a matter.
pub(crate) fn is_said(word: &Word) -> bool {
    let alone = std::slice::from_ref(word);
    WORDS.iter().any(|(_, words)| has_any(alone, words))
}

fn says(sentence: &Sentence, matter: Matter) -> bool {
    WORDS.iter().any(|(of, words)| *of == matter && has_any(&sentence.words, words)) || says_in_several(sentence, matter)
}

/// Matters expressed by several words: "vor Leuten reden", "den ganzen Tag allein".
fn says_in_several(sentence: &Sentence, matter: Matter) -> bool {
    let has = |words: &str| has_any(&sentence.words, words);
    let follows = |first: &str, second: &str| {
        let pairs = sentence.words.windows(2).chain(sentence.words.windows(3));
        pairs.clone().any(|run| has_any(&run[..1], first) && has_any(&run[run.len() - 1..], second))
    };
    match matter {
        Matter::Height => follows("in die auf", "hohe hohen dach dacher leiter leitern"),
        Matter::Speaking => follows("vor", "leuten menschen publikum anderen klasse gruppen vielen"),
        Matter::Company => has("leuten menschen kunden patienten") && has("kontakt tun umgehen viel"),
        Matter::Blood => has("op") && has("sehen sieht"),
        Matter::Travel if has("zuhause daheim") && has("oft selten noch nie wenig weg fort") => true,
        Matter::Travel if is_away(sentence) => true,
        Matter::Travel => follows("ins", "ausland") || follows("viel", "unterwegs") || follows("oft", "unterwegs"),
        Matter::EarlyStart => {
            follows("so fruh", "aufstehen raus")
                || follows("viel wieviel", "uhr") && (sentence.has(Cue::Work) || has("aufstehen raus los"))
        }
        Matter::Night => follows("in", "nacht"),
        Matter::Nationality => follows("deutschen ohne", "pass"),
        Matter::Selection => has("wird werden") && has("gepruft abgefragt getestet"),
        Matter::Equipment => follows("welche welches welchen", "maschinen gerate geraten"),
        Matter::Strength => follows("schwer viel was", "tragen"),
        Matter::Languages => has("deutsch") && has("gut muss reicht niveau b1 b2 c1"),
        Matter::BodySize => follows("wie zu", "gross klein"),
        // "Welche Fächer muss man studieren" asks for what is studied.
        Matter::SchoolSubjects => has("schulfach* fach facher fachern leistungskurs* lk") && !has("studi*"),
        Matter::AtHome => {
            follows("von zu", "hause haus zuhause") && !is_away(sentence) || has("mobil") && sentence.has(Cue::Work)
        }
        Matter::SelfEmployment => {
            // "Winzer werden ohne eigenen Hof" asks for work on somebody else's.
            is_free_lance(sentence)
                || has("aufmachen eroffnen grunden")
                    && has("laden betrieb salon praxis werkstatt geschaft studio firma restaurant cafe")
                || has("eigene eigenen eigenem eigener")
                    && !follows("ohne", "eigene eigenen eigener")
                    && has(
                        "betrieb laden praxis kanzlei salon firma werkstatt geschaft hof bauernhof kehrbezirk bezirk restaurant studio",
                    )
        }
        Matter::Hours => has("stunden") && sentence.has(Cue::Work) && !sentence.has_any(&[Cue::Earn, Cue::Money]),
        _ => false,
    }
}

/// "Wie lang ist man weg von zu Hause".
fn is_away(sentence: &Sentence) -> bool {
    let is_home = has_any(&sentence.words, "hause zuhause daheim haus familie");
    is_home && has_any(&sentence.words, "weg fort getrennt")
        || has_any(&sentence.words, "unterwegs") && has_any(&sentence.words, "lang lange tage wochen")
}

/// "Als freier Journalist", but not "freie Stellen".
fn is_free_lance(sentence: &Sentence) -> bool {
    const OTHERS: [&str; 12] =
        ["platze", "platz", "stellen", "stelle", "tage", "tag", "zeit", "wochenende", "natur", "wirtschaft", "trager", "wahl"];
    sentence.words.windows(2).any(|pair| {
        let is_free = matches!(pair[0].flat.as_str(), "freier" | "freie" | "freien" | "freies");
        is_free && pair[1].cue.is_none() && pair[1].wish.is_none() && !OTHERS.contains(&pair[1].flat.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[track_caller]
    fn check(text: &str, expected: &[Matter]) {
        assert_eq!(read(&Sentence::read(&Catalogue::new(Vec::new()), text)), expected, "{text}");
    }

    #[test]
    fn a_word_alone() {
        check("macht man als Gärtner im Winter was", &[Matter::Season]);
        check("ist Buchhalter langweilig", &[Matter::Boredom]);
        check("jeden Samstag arbeiten", &[Matter::Weekend]);
    }
    #[test]
    fn several_words() {
        check("muss man da vor vielen Leuten reden", &[Matter::Speaking]);
        check("muss ich auf hohe Gerüste", &[Matter::Height]);
        check("muss man viel ins Ausland", &[Matter::Travel]);
        check("wie lange ist man am Stück weg von zuhause", &[Matter::Travel]);
        check("kann man von zu Hause arbeiten", &[Matter::AtHome]);
        check("um wie viel Uhr muss man aufstehen", &[Matter::EarlyStart]);
    }
    #[test]
    fn what_is_required() {
        check("wie groß muss man als Pilot sein", &[Matter::BodySize]);
        check("welche Schulfächer sind wichtig", &[Matter::SchoolSubjects]);
        check("welche Fächer muss man studieren", &[]);
        check("welchen Schein brauche ich", &[Matter::Papers]);
    }
    #[test]
    fn a_farm_of_ones_own_and_none() {
        check("Landwirt mit eigenem Hof", &[Matter::SelfEmployment]);
        check("Landwirt werden ohne eigenen Hof", &[]);
    }
    #[test]
    fn the_noun_that_names_it() {
        assert_eq!(said_as(Matter::Languages, "Muss man Latein können?"), Some("Latein"));
        assert_eq!(said_as(Matter::Languages, "muss man reden"), None);
    }
    #[test]
    fn nothing_of_the_kind() {
        check("was verdient ein Filialleiter", &[]);
        check("wie werde ich Koch", &[]);
    }
}
