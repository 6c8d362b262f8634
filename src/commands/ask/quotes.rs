//! Single sentences of a profile on something that somebody asks about: a driving licence, an age, the winter.

use crate::profile::{Profile, Section};
use crate::text::word_lists::has_stem;
use crate::text::{sentences, split_words};
use crate::understand::matter::Matter;

/// Sections in the order in which they are searched for what one has to be able to do or to have.
const DEMANDS: [Section; 6] =
    [Section::Requirements, Section::Traits, Section::Workplaces, Section::Tasks, Section::Path, Section::Outlook];
/// The same for working on one's own account, which sections on pay tell of, too.
const BUSINESS: [Section; 5] = [Section::Requirements, Section::Outlook, Section::Income, Section::Workplaces, Section::Path];
/// The same for what work is like.
const WORK: [Section; 4] = [Section::Workplaces, Section::Tasks, Section::Traits, Section::Outlook];

/// A sentence of a profile, and the section it stands in; `None` for the summary and the notes on ways.
pub(crate) struct Quote<'p> {
    pub section: Option<Section>,
    pub sentence: &'p str,
}

/// The first sentence with one of these stems: of the sections, then of the summary and the ways.
pub(crate) fn sentence_with<'p>(profile: &'p Profile, stems: &[&str]) -> Option<&'p str> {
    all(profile, &DEMANDS).map(|quote| quote.sentence).find(|sentence| stems.iter().any(|stem| sentence.contains(stem)))
}

/// The sentences on what is required, on the way in, and on each way.
pub(crate) fn on_way_in(profile: &Profile) -> impl Iterator<Item = &str> {
    let sections = [Section::Requirements, Section::Path].into_iter().filter_map(|section| profile.sections.get(&section));
    let notes = profile.ways.iter().filter_map(|way| way.note.as_deref());
    sections.map(String::as_str).chain(notes).flat_map(|text| sentences(text.trim()))
}

/// The sentence that speaks most of a matter; the first of several.
pub(crate) fn on(profile: &Profile, matter: Matter) -> Option<Quote<'_>> {
    let hits = |quote: &Quote<'_>| words(quote.sentence).filter(|word| has_stem(word, stems(matter))).count();
    let mut found: Vec<_> =
        all(profile, order(matter)).map(|quote| (hits(&quote), quote)).filter(|(hits, _)| *hits > 0).collect();
    // A summary that mentions accidents tells what is done, and "Draufgänger sind gefährlich" who fits, not how dangerous it is.
    if matter == Matter::Danger {
        found.retain(|(hits, quote)| quote.section.is_some_and(|section| section != Section::Traits || *hits > 1));
    }
    // A sentence that speaks of certificates, or refers to the one before, says less.
    let is_beside = |quote: &Quote<'_>| matter == Matter::Mathematics && quote.sentence.contains("bschluss");
    let weight = |hits: usize, quote: &Quote<'_>| 2 * hits - usize::from(is_beside(quote) || begins_referring(quote.sentence));
    found.sort_by_key(|(hits, quote)| std::cmp::Reverse(weight(*hits, quote)));
    found.into_iter().next().map(|(_, quote)| quote)
}

/// The same for what work is like today.
const TODAY: [Section; 4] = [Section::Workplaces, Section::Tasks, Section::Traits, Section::Outlook];
/// The same for what becomes of it.
const FUTURE: [Section; 3] = [Section::Outlook, Section::Tasks, Section::Workplaces];
/// The same for when one works, without the tasks: they mention it in passing.
const TIMES: [Section; 4] = [Section::Workplaces, Section::Traits, Section::Requirements, Section::Outlook];

/// The same for what one works with.
const TOOLS: [Section; 2] = [Section::Tasks, Section::Workplaces];
/// The same for what is required of a body, and on paper.
const HEALTH: [Section; 2] = [Section::Requirements, Section::Path];

fn order(matter: Matter) -> &'static [Section] {
    use Matter as M;
    match matter {
        M::SelfEmployment => &BUSINESS,
        M::Blood | M::Drawing | M::Height | M::Languages | M::Mathematics | M::Speaking | M::Strength => &DEMANDS,
        M::Danger | M::Stress => &TODAY,
        M::Machines => &FUTURE,
        M::Allergy
        | M::BodySize
        | M::Eyes
        | M::Hearing
        | M::Headscarf
        | M::Papers
        | M::SchoolSubjects
        | M::Nationality
        | M::Selection
        | M::Tattoo
        | M::VocationalSchool => &HEALTH,
        M::Clothing | M::Pregnancy => &TODAY,
        M::Equipment => &TOOLS,
        M::Weekend | M::Shifts | M::Hours | M::Overtime | M::PartTime => &TIMES,
        _ => &WORK,
    }
}

/// Words by which a sentence on the outlook speaks of how many are wanted.
const NEED: &str = "absolvent überangebot gesucht gesuchtes meistgesucht suchen =fehlen =fehlt =fehlten *mangel =knapp bedarf gefragt nachwuchs unbesetzt *chancen konkurrenz \
    arbeitslos bewerbungen ausgeschrieben einstellen werben wirbt umworben *besetzen aussichten";

/// How sentences begin that say nothing without the one before.
const REFERRING: [&str; 17] = [
    "Wichtiger ",
    "Außerdem",
    "Allerdings",
    "Doch ",
    "Aber ",
    "Das ",
    "Dies",
    "Dort ",
    "Sie ",
    "Er ",
    "Es ",
    "Deshalb",
    "Gleichzeitig",
    "Trotzdem",
    "Dazu ",
    "Daher",
    "Damit ",
];

/// Whether a sentence begins with a word that refers to the one before.
pub(super) fn begins_referring(sentence: &str) -> bool {
    const WITHIN: [&str; 3] = [" dagegen ", " hingegen ", " zugleich "];
    REFERRING.iter().any(|word| sentence.starts_with(word)) || WITHIN.iter().any(|word| sentence.contains(word))
}

/// Whether a sentence tells how many are wanted.
pub(crate) fn speaks_of_need(sentence: &str) -> bool {
    words(sentence).any(|word| has_stem(&word, NEED))
}

/// The sentence on how many are wanted, with most of its words; the first of several.
pub(crate) fn on_need(profile: &Profile) -> Option<&str> {
    let hits = |quote: &Quote<'_>| words(quote.sentence).filter(|word| has_stem(word, NEED)).count();
    let mut found: Vec<_> = all(profile, &[Section::Outlook])
        .filter(|quote| quote.section.is_some() && !begins_referring(quote.sentence))
        .map(|quote| (hits(&quote), quote))
        .filter(|(hits, _)| *hits > 0)
        .collect();
    found.sort_by_key(|(hits, _)| std::cmp::Reverse(*hits));
    found.into_iter().next().map(|(_, quote)| quote.sentence)
}

fn all<'p>(profile: &'p Profile, order: &'static [Section]) -> impl Iterator<Item = Quote<'p>> {
    let of_sections = order.iter().filter_map(|section| Some((Some(*section), profile.sections.get(section)?.as_str())));
    // What is said on the way in says nothing on work.
    let notes = profile.ways.iter().filter(|_| order.contains(&Section::Path)).filter_map(|way| way.note.as_deref());
    let others = profile.summary.as_deref().into_iter().chain(notes).map(|text| (None, text));
    of_sections
        .chain(others)
        .flat_map(|(section, text)| sentences(text.trim()).into_iter().map(move |sentence| (section, sentence)))
        .flat_map(|(section, text)| text.split_inclusive("? ").map(move |sentence| Quote { section, sentence: sentence.trim() }))
}

fn words(sentence: &str) -> impl Iterator<Item = String> {
    split_words(sentence).map(str::to_lowercase)
}

/// Words by which a sentence of a profile speaks of a matter, as in [`has_stem`].
fn stems(matter: Matter) -> &'static str {
    match matter {
        Matter::Season => "winter sommer *saison frost =januar =februar =dezember schnee jahreszeit schlechtwetter",
        Matter::Height => "höhenangst höhenfest =höhe =höhen schwindel *gerüst kletter absturz hubsteiger hubarbeit",
        Matter::Speaking => "präsentier vortrag vorträg publikum auftreten reden redest sprechen sprichst schüchtern moderier",
        Matter::Company => "allein *team kolleg einzelkämpfer *kundschaft publikum kontakt gesellig besuch",
        Matter::Boredom => "langweil eintön abwechs routine monoton gleichförm",
        Matter::Dirt => "*schmutz dreck *ekel geruch gerüch riech stink *staub verschmier ölig",
        Matter::Blood => "=blut blutig blutet ekelst",
        Matter::Death => "=tod =tode tote verstorb sterb leich",
        Matter::Travel => {
            "=reise =reist =reisen =daheim dienstreise geschäftsreise reisezeit unterwegs montage hotel ausland auslands fernverkehr"
        }
        Matter::Night => "*nacht nächt mitternacht nachts",
        Matter::Weekend => "wochenend *samstag *sonntag feiertag weihnacht advent",
        Matter::EarlyStart => "frühaufsteh =früh frühdienst frühschicht mitternacht =vier =fünf",
        Matter::Shifts => "schicht wechselschicht dreischicht frühdienst spätdienst dienstplan *schichten",
        Matter::Danger => {
            "=gefahr gefahren lebensgefahr gefährlich unfall unfäll verletzung absturz bedroh =angriff =angriffe =angriffen angegriffen gewalt anfeind"
        }
        Matter::Stress => "stress =druck zeitdruck hektik hektisch belastend belastung überlast nerven",
        Matter::Machines => {
            "=ki künstliche sprachmodell selbstfahrend autonom *automatis roboter neuronal algorithm *generator *digital =programme =software"
        }
        Matter::Mathematics => {
            "mathe rechnen rechnest *berechn formel kopfrechn prozent winkelfunktion geometri algebra dreisatz statistik"
        }
        Matter::Languages => "englisch *sprachkenntn fremdsprach =b2 =c1 latein deutschkenntn",
        Matter::Drawing => "zeichn kreativ mappe eignungsprüf gestalter",
        Matter::Strength => {
            "kraft kräftig körperlich *heben hebst schlepp kondition *sporttest fitness kilo rücken =schwimmen schwimmabzeichen schwimmfähig sportlich"
        }
        Matter::Screens => "bildschirm computer laptop rechner monitor",
        Matter::AtHome => "homeoffice zuhause remote küchentisch =daheim",
        Matter::SelfEmployment => {
            "selbstständig selbständig freiberuf niederlass *übernahme übergabe *übernehmen gründ meisterpflicht betriebsgründ"
        }
        Matter::Holidays => "ferien *ferien urlaub",
        Matter::Overtime => "überstund mehrarbeit",
        Matter::Selection => {
            "*test =tests *auswahl auswahlverfahren assessment aufnahmeprüf eignungsprüf eignungstest *mappe vorsprechen"
        }
        Matter::Headscarf => "kopftuch",
        Matter::Shyness => "schüchtern",
        Matter::Clothing => "*kleidung kittel uniform schutzanzug sicherheitsschuh schürze dresscode",
        Matter::Pregnancy => "schwanger mutterschutz",
        Matter::Nationality => "staatsangehörig staatsbürgerschaft",
        Matter::SideJob => "nebenjob nebentätig",
        Matter::VocationalSchool => "berufsschul blockunterricht =blöcke =blöcken",
        Matter::Hours => "wochenstunden feierabend arbeitszeit dienstplan",
        Matter::PartTime => "teilzeit",
        Matter::Eyes => "=brille sehverm sehschärf sehtest sehkraft *farbseh farbtücht farbsinn farbenblind *augenärzt kurzsicht",
        Matter::Hearing => "hörverm hörtest gehör schwerhör",
        Matter::Allergy => "*allergi *ekzem asthma hautkrank hautprobl",
        Matter::BodySize => "mindestgröße körpergröße armreich zentimeter",
        Matter::Tattoo => "tattoo tätow piercing",
        Matter::SchoolSubjects => {
            "mathe physik =chemie =biologie =bio englisch =deutsch deutschnote naturwissenschaft informatik =noten =note =kunst =musik =sport"
        }
        Matter::Papers => {
            "*erlaubnis *nachweis nachgewiesen =schein =scheine staplerschein fahrausweis lizenz *zertifikat *sachkunde befähigung unterrichtung"
        }
        Matter::Equipment => {
            "*werkzeug ausrüstung *gerät *geräte *maschine *kelle tachymeter laptop *kamera kittel *brille handschuh helm *messer \
             *schere hammer säge feile bohr =lupe lampe *hebel pinsel mikroskop tablet scanner"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile() -> Profile {
        let text = "title = \"X\"\n[sections]\nrequirements = \"Vorgeschrieben ist nichts. Den Führerschein brauchst du bald. Mut hilft.\"\n\
            tasks = \"Im Garten wird gegossen. Im Winter, wenn Frost kommt, schneidest du Bäume. Ein Wintergarten muss geheizt werden.\"\n";
        let source = crate::profile::reader::Source::new("x.toml", text);
        crate::profile::file::parse(&source).profile.unwrap()
    }

    #[test]
    fn the_sentence_and_no_more() {
        let profile = profile();
        assert_eq!(sentence_with(&profile, &["ührerschein"]), Some("Den Führerschein brauchst du bald."));
        assert_eq!(sentence_with(&profile, &["Mindestalter"]), None);
    }
    #[test]
    fn the_sentence_that_says_most() {
        let profile = profile();
        let found = on(&profile, Matter::Season).unwrap();
        assert_eq!(found.sentence, "Im Winter, wenn Frost kommt, schneidest du Bäume.");
        assert_eq!(found.section, Some(Section::Tasks));
        assert!(on(&profile, Matter::Height).is_none());
    }
}
