//! Interpretation of real sentences, measured on `assets/sentences.tsv`.

use crate::support::interactions::{answer, command, option, shipped, without_faq};
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::fault::faults;
use berufslotse::profile::Condition;
use berufslotse::question::{Question, Request};
use berufslotse::understand::{Certainty, Kind, Understood, understand};
use berufslotse::user_data::Asker;
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(&sources::builtin()).unwrap());

/// A line of the set: a sentence and its meaning.
struct Expected {
    sentence: String,
    /// Any of these is correct.
    kinds: Vec<Kind>,
    /// For each profession the correct ids.
    ids: Vec<Vec<String>>,
}

impl Expected {
    fn read(line: &str) -> Self {
        let columns: Vec<&str> = line.split('\t').collect();
        let [sentence, kinds, ids, _details] = columns.as_slice() else { panic!("{line:?} has not four columns") };
        let kind = |key| Kind::from_key(key).unwrap_or_else(|| panic!("{line:?} has no kind"));
        let kinds: Vec<Kind> = kinds.split('|').map(kind).collect();
        let names_two = matches!(kinds[0], Kind::Compare | Kind::Way);
        let ids = ids.split(',').filter(|id| !id.is_empty());
        let ids: Vec<Vec<String>> = ids.map(|ids| ids.split('|').map(str::to_owned).collect()).collect();
        // For a single profession, alternatives are equally correct.
        let ids = if names_two || ids.is_empty() { ids } else { vec![ids.concat()] };
        for id in ids.iter().flatten().filter(|id| *id != NO_NAME) {
            assert!(CATALOGUE.get(id).is_some(), "{line:?} names the unknown {id}");
        }
        Self { sentence: (*sentence).to_owned(), kinds, ids }
    }

    fn is_met(&self, understood: &Understood) -> bool {
        let found = understood.professions.iter().map(|profile| &profile.id);
        let found: Vec<_> = if self.ids.len() == 1 { found.take(1).collect() } else { found.collect() };
        let is_right = |(ids, id): (&Vec<String>, &&String)| ids.contains(*id);
        let may_be_nameless = self.ids.is_empty() || understood.kind == Kind::None || self.ids[0].iter().any(|id| id == NO_NAME);
        if !self.kinds.contains(&understood.kind) || found.is_empty() {
            return self.kinds.contains(&understood.kind) && may_be_nameless;
        }
        // Also valid as a question about the first of two professions.
        if found.len() == 1 && self.kinds.len() > 1 {
            return self.ids.concat().contains(found[0]);
        }
        found.len() == self.ids.len() && self.ids.iter().zip(&found).all(is_right)
    }
}

/// Among the ids if no profession needs to be named.
const NO_NAME: &str = "-";

/// The lines before or in the held-out part of the set.
fn part(is_held_out: bool) -> Vec<Expected> {
    let text = include_str!("../../assets/sentences.tsv");
    let (tuned, held_out) = text.split_once("# held out").unwrap();
    let lines = if is_held_out { held_out } else { tuned }.lines().filter(|line| line.contains('\t'));
    lines.map(Expected::read).collect()
}

fn questions(set: &str) -> Vec<Expected> {
    set.lines().filter(|line| line.contains('\t')).map(Expected::read).collect()
}

/// Prints every miss. Requires at least `right` and at most `sure_and_wrong` percent.
#[track_caller]
fn check(set: &[Expected], right: usize, sure_and_wrong: usize) {
    let (mut met, mut mistaken) = (0, 0);
    for expected in set {
        let understood = understand(&CATALOGUE, &expected.sentence);
        if expected.is_met(&understood) {
            met += 1;
            continue;
        }
        mistaken += usize::from(understood.certainty == Certainty::Sure);
        let ids: Vec<_> = understood.professions.iter().map(|profile| profile.id.as_str()).collect();
        let (kind, certainty) = (understood.kind.key(), understood.certainty);
        let kinds: Vec<_> = expected.kinds.iter().map(|kind| kind.key()).collect();
        println!("{:?} wants {kinds:?} {:?}, got {kind} {ids:?} {certainty:?}", expected.sentence, expected.ids);
    }
    println!("{met} of {} right, {mistaken} sure and wrong", set.len());
    assert!(met * 100 >= set.len() * right, "{met} of {} right", set.len());
    assert!(mistaken * 100 <= set.len() * sure_and_wrong, "{mistaken} of {} sure and wrong", set.len());
}

#[test]
fn sentences_the_rules_were_made_on_are_understood() {
    check(&part(false), 98, 1);
}

#[test]
fn sentences_nobody_looked_at_are_understood() {
    check(&part(true), 97, 2);
}

#[test]
fn questions_as_other_people_put_them_are_understood() {
    check(&questions(include_str!("../../assets/questions.tsv")), 97, 1);
}

#[test]
fn questions_nobody_looked_at_are_understood() {
    check(&questions(include_str!("../questions-unseen.tsv")), 90, 3);
}

#[test]
fn every_question_gets_a_message_that_discord_takes() {
    let bot = shipped();
    let unseen = questions(include_str!("../questions-unseen.tsv"));
    let seen = questions(include_str!("../../assets/questions.tsv"));
    for Expected { sentence, .. } in unseen.iter().chain(seen.iter().step_by(4)) {
        let response = answer(&bot, &command(1, "frage", &[option("text", sentence.as_str())]));
        assert_eq!(faults(&response), Vec::<String>::new(), "{sentence}");
    }
}

#[test]
fn the_set_is_large_and_holds_what_is_off_topic() {
    let all: Vec<Expected> = part(false).into_iter().chain(part(true)).collect();
    let off_topic = all.iter().filter(|expected| expected.kinds == [Kind::None]).count();
    assert!(all.len() >= 320 && off_topic >= 60, "{} sentences, {off_topic} of them off topic", all.len());
}

#[test]
fn a_story_of_four_thousand_letters_is_read_at_both_ends() {
    let story = "wir waren dann noch spazieren und es war sonnig ".repeat(80);
    let understood = understand(&CATALOGUE, &format!("{story} bäcker"));
    assert_eq!(understood.kind, Kind::None);
}

/// Words that occur in names of professions but do not name one alone.
const ORDINARY: &str = "zweiten ersten dritten gesetzlich geprüft digitale ständig freie meistens schlechter amtlich hinter deutsche bieten \
    richten leitet herstellen wirken ordnen steigen private kurze praktische intern international mobile entwickelt vertreten breiter \
    haften teurer schätzen landen falscher einfacher europäische klassisch akademisch technische diabetes kanzleien interview";

#[test]
fn ordinary_words_name_no_profession() {
    for word in ORDINARY.split_whitespace() {
        let understood = understand(&CATALOGUE, &format!("kann ich {word} koch werden"));
        let ids: Vec<_> = understood.professions.iter().map(|profile| profile.id.as_str()).collect();
        assert!(matches!(ids.as_slice(), [] | ["koch"]), "{word} became {ids:?}");
    }
}

/// Questions with a place for a detail, and details.
const FRAMES: [&str; 12] = [
    "infos zum koch {}",
    "was muss man als koch können {}",
    "koch oder bäcker {}",
    "ich mag tiere und suche einen beruf {}",
    "bin koch und will was anderes machen {}",
    "was verdient man als koch {}",
    "wie werde ich koch {}",
    "was macht man als koch {}",
    "wo arbeitet man als koch {}",
    "hat man als koch zukunft {}",
    "welche berufe sind ähnlich wie koch {}",
    "bin bäcker und will koch werden {}",
];
const DETAILS: [&str; 45] = [
    "mit realschulabschluss",
    "ohne schulabschluss",
    "in hamburg",
    "in österreich",
    "im jahr",
    "mit 17",
    "mit schlechten noten",
    "mit tattoo",
    "mit vorstrafe",
    "trotz brille",
    "ohne studium",
    "als quereinsteiger",
    "mit anerkennung aus syrien",
    "am anfang",
    "in bayern",
    "in köln",
    "mit 35",
    "mit steuerklasse 3",
    "mit zwei kindern",
    "in teilzeit",
    "mit 30 stunden",
    "mit hauptschulabschluss",
    "ohne abi",
    "mit fachabi",
    "in der schweiz",
    "netto",
    "als azubi",
    "im 2. lehrjahr",
    "durch umschulung",
    "im dualen studium",
    "mit asthma",
    "mit 10 jahren berufserfahrung",
    "in berlin und hamburg",
    "mit 16 schon",
    "brauch ich abi",
    "brauch ich führerschein",
    "wird man verbeamtet",
    "wo bewerben",
    "als teilzeitausbildung",
    "welche voraussetzungen",
    "mit kaputtem rücken",
    "mit burnout",
    "und verdiene 2100 euro",
    "um 2 uhr aufstehen",
    "bei aldi",
];

#[tokio::test]
async fn a_detail_changes_the_answer_or_is_named() {
    let bot = shipped();
    for frame in FRAMES {
        let without = said(&bot, &frame.replace("{}", "")).await;
        for detail in DETAILS {
            let with = said(&bot, &frame.replace("{}", detail)).await;
            assert_ne!(with, without, "{frame:?} drops {detail:?} in silence");
        }
    }
}

/// Requires each of some texts in the answer to a sentence.
async fn check_said(bot: &Bot, sentence: &str, expected: &[&str]) {
    let said = said(bot, sentence).await;
    for text in expected {
        assert!(said.contains(text), "{sentence:?} says nothing of {text:?}: {said}");
    }
}

#[tokio::test]
async fn what_stands_beside_a_question_is_answered() {
    let bot = without_faq();
    let table: [(&str, &[&str]); 19] = [
        ("was ist der unterschied zwischen ergo und physio", &["Ergotherapeuten unterstützen", "Physiotherapeuten helfen"]),
        ("kann man mit 60 noch als dachdecker arbeiten", &["Belastend sind daran vor allem ", "körperliche Arbeit"]),
        ("verdient ein polizist in berlin weniger als in bayern?", &["Berlin: ", "Bayern: ", "(Berlin und Bayern)"]),
        ("was verdient ein koch in hessen oder bayern", &["keine getrennten Zahlen"]),
        ("mein chef zahlt mir 2100 brutto als friseurin, ist das normal", &["Unter der Mitte", "Mindestlohn"]),
        ("brauch ich abi für hebamme", &["Nein, es genügt die Fachhochschulreife."]),
        ("kann man ohne abi sozialarbeiter werden", &["Ja, ohne Abitur geht das.", "3½ Jahre, ab Fachhochschulreife"]),
        ("kann ich ohne abi grundschullehrer werden", &["Nein, ohne Abitur nicht direkt: Die Wege"]),
        ("brauch ich führerschein als notfallsanitäter", &["Klasse C1"]),
        ("mit 16 schon rettungssanitäter?", &["Volljährigkeit"]),
        ("wo bewerbe ich mich als zollbeamter", &["www.zoll-karriere.de"]),
        ("werden lehrer noch verbeamtet und was kriegen die dann", &["Verbeamtet wird"]),
        ("quereinstieg lehrer ohne lehramt was brauch ich", &["So geht es. ", "Seiteneinstieg"]),
        ("ich will eine teilzeitausbildung machen", &["in Teilzeit, wenn der Betrieb zustimmt", "§§ 7a"]),
        ("bestatter ausbildung gehalt", &["In der Ausbildung: Bestattungsfachkraft"]),
        ("beste bezahlte ausbildung?", &["die höchste Vergütung in der Ausbildung"]),
        ("azubi beim aldi", &["Handel und Verkauf", "Karriereseite"]),
        ("hausfrau gehalt", &["Haushalt und Familie"]),
        ("was verdient ein maurer in der schweiz", &["nur für Deutschland", "www.berufsberatung.ch"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
    }
}

#[tokio::test]
async fn a_question_on_the_way_in_begins_with_the_answer() {
    let bot = without_faq();
    let table: [(&str, &[&str]); 14] = [
        ("polizist mit hauptschule möglich?", &["Nur auf einem Umweg geht das mit Hauptschulabschluss"]),
        ("kann man mit fachabi lehramt studieren", &["Nein, mit Fachhochschulreife allein nicht", "die 13. Klasse"]),
        ("kann ich mit 28 jahren noch medizin studieren", &["Mit 28 bist du dafür nicht zu alt", "mit etwa 34 fertig"]),
        ("kann ich mit 28 noch fluglotse werden", &["Nein, mit 28 ist es zu spät", "höchstens 24 Jahren"]),
        ("ab welchem alter darf man busfahrer sein", &["Mindestalter zwischen 18 und 24 Jahren"]),
        ("umschulung noch mit 50?", &["Mit 50 bist du nicht zu alt"]),
        ("gibt es eine altersgrenze für die verbeamtung", &["In Nordrhein-Westfalen musst du in der Regel unter 42 sein"]),
        ("wie lange dauert die ausbildung zum polizisten", &["headline: Some(Text([Plain(\"2½ Jahre\")]))"]),
        ("lokführer quereinstieg wie lange dauert das", &["headline: Some(Text([Plain(\"11 Monate\")]))"]),
        ("braucht man zum physiotherapeuten ein studium?", &["Nein, es geht auch ohne Studium. "]),
        ("muss man studieren um lehrer zu werden?", &["Ja, einen Weg ohne Studium kenne ich nicht."]),
        ("durchfallquote fluglotse", &["Eine Quote kenne ich nicht, aber im Profil steht dazu"]),
        ("vom kinderpfleger zum erzieher", &["Deine Ausbildung zählt; der Rest dauert 3 Jahre"]),
        ("bin kfz-mechatroniker, kann ich lokführer werden?", &["Mit deiner Ausbildung kannst du quer einsteigen: 11 Monate"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
    }
}

#[tokio::test]
async fn a_situation_gets_reasons_and_a_next_step() {
    let bot = without_faq();
    let table: [(&str, &[&str]); 4] = [
        ("bin 16, hauptschule, mag autos", &["üblich: Hauptschulabschluss", "Diese Woche: Such dir"]),
        ("verkäuferin, 35, rücken kaputt, will was im büro", &["aus: Verkäufer", "Diese Woche: Ruf die Reha-Beratung"]),
        ("ich hab die schule abgebrochen und kein plan was jetzt", &["Einen Schulabschluss kannst du nachholen", "Diese Woche"]),
        ("ich pflege seit 10 jahren und mein rücken ist kaputt was kann ich noch machen", &["Verwandt mit", "Reha-Beratung"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
    }
    let trades = said(&bot, "kein bock mehr auf büro, was handwerkliches mit 35?").await;
    assert!(!trades.contains("Weiterbildung, "), "a trade begins with a training: {trades}");
}

#[tokio::test]
async fn every_wish_is_met_or_named_and_the_heading_says_which() {
    let bot = shipped();
    let table: [(&str, &[&str]); 6] = [
        ("ich möchte mit vielen menschen arbeiten und die ganze welt sehen", &["Passt zu: Menschen, viel unterwegs sein"]),
        ("ich mag tiere und will nicht ins büro", &["Passt zu: Umgang mit Tieren, ohne Arbeit im Büro"]),
        ("welche berufe sind was für introvertierte?", &["Berufe ohne Kontakt mit Kundschaft"]),
        ("ich will mit alten menschen arbeiten", &["Gesundheit und Pflege", "Altenpfleger/in"]),
        ("was kreatives mit abwechslung im team", &["Passt zu: Gestalten", "Abwechslung, Teamarbeit"]),
        ("wie schwer ist es in einen handwerksberuf zu wechseln?", &["Ein Wechsel geht in fast jedem Alter"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
    }
}

#[tokio::test]
async fn professions_with_the_burden_somebody_leaves_are_left_out() {
    let bot = shipped();
    let table: [(&str, &str, &str); 4] = [
        ("krankenschwester rücken kaputt was nun", "weggelassen: körperliche Arbeit", "Kinderkrankenpfleger"),
        ("bin maurer und habe kaputte knie, was kann ich noch machen", "weggelassen: körperliche Arbeit", "Zimmerer"),
        (
            "bin krankenschwester und will keine nachtschichten mehr, was gibt es noch",
            "weggelassen: Nachtarbeit",
            "Kinderkrankenpfleger",
        ),
        ("bäcker mit mehlallergie was nun", "desselben Feldes", "Pizzabäcker"),
    ];
    for (sentence, expected, heavy) in table {
        check_said(&bot, sentence, &["Verwandt mit", expected]).await;
        let said = said(&bot, sentence).await;
        assert!(!said.contains(heavy), "{sentence:?} offers {heavy}: {said}");
    }
}

/// Checks the kind and the professions that a text is understood as.
#[track_caller]
fn check_understood(text: &str, kind: Kind, ids: &[&str]) {
    let understood = understand(&CATALOGUE, text);
    let found: Vec<_> = understood.professions.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!((understood.kind, found.as_slice()), (kind, ids), "{text}");
}

#[test]
fn a_question_behind_a_story_is_about_who_tells_it() {
    check_understood("Mein Mann ist Maurer. Der Rücken macht nicht mehr mit. Was passt da?", Kind::Related, &["maurer"]);
    check_understood("Meine Oma war krank und ich war viel bei ihr. Was verdient ein Koch?", Kind::Pay, &["koch"]);
    check_understood("Ich war beim Friseur. Der war total nett.", Kind::None, &[]);
}

#[test]
fn a_way_leads_to_what_somebody_wants_to_study() {
    let ids = ["pta", "apotheker"];
    check_understood("Ich bin PTA, kann ich damit auch ohne Abi Pharmazie studieren?", Kind::Way, &ids);
    check_understood("Wie schwer ist Pharmazie studieren?", Kind::Entry, &["apotheker"]);
}

#[test]
fn what_somebody_leaves_is_not_wanted() {
    for text in ["bin informatiker und will raus aus dem büro", "Tischler hier, will weg vom Büro, was gibt es draußen"] {
        let details = understand(&CATALOGUE, text).details;
        assert!(details.unwanted.contains(&Condition::Buero) && !details.wanted.contains(&Condition::Buero), "{text}");
    }
}

#[tokio::test]
async fn whoever_leaves_a_profession_gets_none_of_its_kind() {
    let bot = shipped();
    for (text, same) in [
        ("raus aus der küche nach 12 jahren als koch, aber wohin", ["Fachkraft Küche", "Schiffskoch", "Konditor"]),
        ("verkäuferin, 35, keine lust mehr, will was anderes", ["Modeverkäufer", "Drogist", "Garten- und Baumarkt"]),
    ] {
        let said = said(&bot, text).await;
        assert!(said.contains("Verwandt mit"), "{text}: {said}");
        assert!(same.iter().all(|title| !said.contains(title)), "{text}: {said}");
    }
}

#[tokio::test]
async fn broken_off_studies_lead_to_trainings() {
    let said = said(&shipped(), "Jurastudium nach 7 Semestern abgebrochen, welche Ausbildung macht jetzt Sinn?").await;
    assert!(said.contains("Notarfachangestellte/r") && !said.contains("Richter/in"), "{said}");
}

#[test]
fn parents_ask_for_their_children() {
    check_understood("mein sohn ist 15, hauptschule, mag autos. was passt zu ihm?", Kind::Wish, &[]);
    check_understood("meine schwester ist lehrerin", Kind::None, &[]);
}

#[tokio::test]
async fn courtesy_gets_a_short_reply() {
    let bot = shipped();
    for (text, reply) in [("danke dir bist echt hilfreich", "Gern geschehen"), ("hi bin neu hier", "Hallo!")] {
        let said = said(&bot, text).await;
        assert!(said.contains(reply) && said.contains("choices: []"), "{text:?}: {said}");
    }
}

/// What an answer has to say to the point that somebody asks about.
#[tokio::test]
async fn the_point_asked_about_is_answered() {
    let bot = without_faq();
    let asked = [
        (
            "muss ich als einzelhandelskauffrau jeden samstag arbeiten?",
            "Ja, Arbeit an Wochenenden und Feiertagen gehört in diesem Beruf dazu.",
        ),
        ("muss man für informatik gut in mathe sein", "Unterschätzt wird die Mathematik der ersten Semester"),
        ("wird die ki übersetzer ersetzen?", "Neuronale Übersetzung hat den Markt"),
        ("kann man vom gehalt als friseurin leben, allein mit wohnung?", "als armutsgefährdet gelten"),
        ("kann man als standesbeamter leben", "In der ersten Stufe bleiben netto, vor der Krankenversicherung, rund 2.730 €"),
        ("ich war in syrien zahnarzt, kann ich hier arbeiten?", "Ohne Approbation oder Berufserlaubnis"),
        ("ich bin köchin aus kroatien darf ich hier als köchin arbeiten", "Pflicht ist die Anerkennung hier in der Regel nicht"),
        ("zahlt man schulgeld als logopädin?", "Schulgeld ist in vielen Ländern gestrichen"),
        ("lohnt sich der meister als elektriker?", "Elektrotechnikermeister/in?"),
        ("hat man als lehrer wirklich so viel ferien?", "75 Werktage"),
        (
            "bin koch und kann die arbeitszeiten nicht mehr, welche alternativen gibts",
            "habe ich weggelassen: Arbeit am Wochenende",
        ),
        ("kann man sich als kosmetikerin selbstständig machen", "Die Mehrheit macht sich irgendwann selbstständig"),
        ("ist steuerberater ein langweiliger job", "Zu „Abwechslung“ steht in diesem Profil nichts."),
        ("wie viel verdient man als rettungssanitäter und wie kann man den beruf erlernen?", "Weg hinein"),
        ("ist der job bei der polizei gefährlich?", "Ja, Gefahren gehören dazu: "),
        ("kann ich mich als fotograf ohne meister selbständig machen", "Ja: Das Handwerk ist zulassungsfrei"),
        ("tischler selbstständig machen ohne meister erlaubt?", "sechs Jahren im Beruf, davon vier in leitender Stellung"),
        ("welche arbeitskleidung trägt ein chemielaborant und zahlt die der betrieb", "muss der Betrieb stellen und bezahlen"),
        ("ist die arbeit als schweißer gefährlich wenn man schwanger ist", "Mutterschutzgesetz"),
        ("bin schüchtern, kann ich bankkauffrau werden?", "Schüchtern darfst du sein, aber"),
        ("was macht ein maurer im winter", "im Winter arbeitet man drinnen"),
        ("binnenschiffer wie lang ist man am stück weg von zuhause", "Zwei Wochen an Bord"),
        ("schornsteinfeger hauptschule reicht das", "Ja, mit Hauptschulabschluss geht das."),
        ("brauch ich abi für hebamme oder reicht realschule", "Ja, mit mittlerem Schulabschluss geht das."),
        ("wie schwer ist die abschlussprüfung bei steuerfachangestellten", "Eine Quote kenne ich nicht."),
        ("mit 52 busfahrer, zahlt das jobcenter den führerschein?", "mit einem Bildungsgutschein bezahlen"),
        ("als krankenpfleger in die schweiz, wird die ausbildung da anerkannt", "www.berufsberatung.ch"),
        ("gibts eine alternative zu tierpfleger wo man mehr verdient", "937 € mehr"),
        ("macht ki den job als übersetzerin kaputt", "Neuronale Übersetzung hat den Markt"),
        ("duales studium soziale arbeit was verdient man da", "eine Zahl dazu habe ich hier nicht"),
        ("ist der anwaltsjob so stressig wie alle sagen?", "Ja. Er fordert vor allem seelisch."),
        ("ist buchhalter ein stressiger job?", "Eher nicht. Besonders belastend"),
        ("wie lang sind die arbeitszeiten bei der polizei?", "Regulär sind es je nach Dienstherr rund 40 bis 41 Stunden"),
        ("kann man mit farbenblindheit lokführer werden?", "Tauglichkeit steht an erster Stelle: Sehen"),
        ("macht man sich als dachdecker den rücken kaputt?", "Der Rücken ist in diesem Beruf gefordert"),
        ("kann man als fachinformatiker im homeoffice arbeiten?", "Eher nein, Homeoffice ist in diesem Beruf nicht üblich."),
        ("arbeitslos als mechatroniker, kann mir das passieren?", "gehört zu den meistgesuchten der Industrie"),
        ("kann ich mit einer jugendstrafe polizist werden?", "Ausgeschlossen ist es nicht in jedem Fall"),
        ("muss man als gerichtsvollzieher vorher beamter sein?", "Meist ja: Auf dem üblichen Weg steht davor"),
        ("mein sohn ist 15, kann er koch lernen?", "Ja, mit 15 darf man eine Ausbildung im Betrieb anfangen"),
        ("mit 16 zur bundeswehr?", "Nein, mit 16 geht es noch nicht"),
        ("darf man mit tattoo zum zoll?", "Sichtbare Tattoos darf der Dienstherr einschränken"),
        ("wie viel urlaub hat ein maurer?", "30 Tage im Jahr nach dem Bundesrahmentarif"),
        ("haben bäcker am sonntag frei?", "Eher nein, Arbeit an Wochenenden"),
        ("kann man osteopath werden ohne medizin zu studieren?", "Ja, es geht ohne Medizin"),
        ("wie werde ich kfz-gutachter wenn ich schon meister bin?", "Mit dem Meister fehlt dir"),
        ("tischler und schreiner, ist das nicht dasselbe?", "führen zum selben Beruf"),
        ("landwirt werden ohne eigenen hof, geht das?", "einen eigenen Betrieb brauchst du dafür nicht"),
        ("muss man als bestatter nachts raus?", "Nachts klingelt das Telefon"),
        ("berufstaucher, wie kommt man an sowas ran?", "Ausbildungsweg"),
        ("hab mein maschinenbaustudium geschmissen, was nun?", "Berufe mit Ausbildung"),
        ("sind radiologen bald überflüssig wegen ki?", "Für diesen Beruf allein weiß ich das nicht"),
        ("muss man als anwalt Latein können?", "Zu „Latein“ steht in diesem Profil nichts"),
        ("welchen abschluss braucht man als notfallsanitäter?", "mindestens der mittlere Schulabschluss"),
        ("wann werden lkw-fahrer durch autonome lastwagen ersetzt?", "Selbstfahrende Lastwagen werden"),
    ];
    for (text, expected) in asked {
        let said = said(&bot, text).await;
        assert!(said.contains(expected), "{text:?}: {said}");
    }
}

#[tokio::test]
async fn what_an_author_wrote_is_found_beside_a_name() {
    let bot = shipped();
    for (sentence, expected) in
        [("Fahrdienstleiter mit 45", "Altersgrenze"), ("Wann gehen Fluglotsen in Rente", "Übergangsversorgung")]
    {
        let said = said(&bot, sentence).await;
        assert!(said.contains(expected) && !said.contains("am nächsten"), "{sentence:?}: {said}");
    }
}

#[tokio::test]
async fn what_looks_like_a_remark_or_a_second_profession_and_is_a_question() {
    let bot = without_faq();
    let table: [(&str, &[&str]); 12] = [
        ("Wer bezahlt die Umschulung zur Pflegefachkraft?", &["Ausbildungsweg", "Pflegefachkraft"]),
        (
            "Bin gelernter Koch und will wegen der Arbeitszeiten raus aus der Gastro, was könnte ich mit der Ausbildung sonst noch machen?",
            &["Verwandt mit Koch/Köchin"],
        ),
        ("Was verdient ein U-Bahn-Fahrer?", &["Verdienst: Straßenbahnfahrer/in"]),
        ("Was macht ein Fluglotse genau, was verdient er und wie kommt man da rein?", &["Was man tut", "Der übliche Weg hinein"]),
        ("Was verdient eine Erzieherin 2026 nach TVöD?", &["Die neueste Tabelle, die ich habe, gilt seit 1.5.2026."]),
        ("Besoldung A13 NRW ledig was kommt da raus", &["Verdienst: A 13", "Netto "]),
        ("Hab die Kochlehre geschmissen, bin jetzt 22 und will Tischler werden", &["Tischler/in", "Ausbildung"]),
        ("Welche Ingenieure verdienen am meisten?", &["Am besten bezahlt", "Ingenieurwesen"]),
        ("welcher bauberuf zahlt am besten", &["Am besten bezahlt", "Bau und Ausbau"]),
        ("Wie schwer ist die Steuerberaterprüfung?", &["Steuerberater/in"]),
        ("als sozialarbeiter beamter werden", &["Ausbildungsweg", "Sozialarbeiter/in"]),
        ("Einstiegsgehalt Bachelor Maschinenbau, was ist realistisch?", &["Maschinenbauingenieur/in"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
    }
}

#[tokio::test]
async fn what_somebody_tells_is_answered_with_what_is_known_of_it() {
    let bot = without_faq();
    let table: [(&str, &[&str]); 21] = [
        ("Meine Oma war ihr Leben lang Schneiderin.", &["Danke fürs Erzählen", "Maßschneider/in"]),
        (
            "Architekten sollten erstmal ein Jahr aufm Bau schuften, bevor sie was zeichnen dürfen",
            &["Alles klar", "Architekt/in"],
        ),
        (
            "Architekten müssten alle erst mal ne Maurerlehre machen, dann würden die anders planen",
            &["Alles klar", "Architekt/in"],
        ),
        ("Vom Banker zum Bestatter, das hätte ich selbst nie gedacht", &["Danke fürs Erzählen", "Bestattungsfachkraft"]),
        ("Meine Eltern finden Friseur ist kein richtiger Beruf", &["Danke fürs Erzählen", "Friseur/in"]),
        ("Unser Dachdecker hat uns schon dreimal versetzt", &["Wenn du mehr über", "Dachdecker/in"]),
        ("Was war dein schlimmster Einsatz?", &["Ich bin ein Programm"]),
        ("Wenn ich groß bin werde ich Lokführer!", &["Dein Ziel: Lokführer/in", "Weg hinein"]),
        ("Er hätte Polizist werden sollen.", &["Alles klar", "Polizeivollzugsbeamter"]),
        ("Ich war Jurist, jetzt bin ich Maler", &["Danke fürs Erzählen", "Jurist/in und Maler/in", "Vergleichen"]),
        ("Bin neulich geblitzt worden, kannst du als Polizist da nix machen?", &["Ich bin ein Programm"]),
        ("Wegen meiner Tierhaarallergie kommt Tierpfleger nicht in Frage", &["Dann lieber etwas anderes", "Verwandte"]),
        ("Habs endlich geschafft, bin jetzt Anwältin!!!", &["Glückwunsch"]),
        ("Ich fang im September als Floristin an, freu mich so", &["Glückwunsch"]),
        ("kennt jemand nen guten steuerberater in köln", &["Das kann ich dir nicht sagen", "Steuerberater/in"]),
        ("Ich habe kein Abitur.", &["Ohne Abitur", "Berufe zeigen"]),
        ("Meine Gehaltsvorstellung liegt bei 35.000 Euro brutto im Jahr", &["sind 2.917 € im Monat", "Berufe zeigen"]),
        ("Meine Schwester hat ihre Prüfung zur Augenoptikerin bestanden!", &["Glückwunsch", "Augenoptiker/in"]),
        ("Der Maler hat bei mir gekleckert, muss ich trotzdem zahlen?", &["Das kann ich dir nicht sagen"]),
        ("Warum streiken die Lokführer schon wieder?", &["Das kann ich dir nicht sagen"]),
        ("der notar kostet 500 euro", &["Alles klar"]),
    ];
    for (sentence, expected) in table {
        check_said(&bot, sentence, expected).await;
        let said = said(&bot, sentence).await;
        assert!(!said.contains("nicht verstanden") && !said.contains("Ganz sicher"), "{sentence:?}: {said}");
    }
}

#[tokio::test]
async fn questions_on_work_without_a_profession_are_answered() {
    let bot = without_faq();
    let asked = [
        ("wie schreibe ich eine gute bewerbung?", "www.planet-beruf.de"),
        ("Wie viel Netto bleibt von 3000 Brutto?", "Von 3.000 € brutto im Monat bleiben rund"),
        ("Was passiert mit meinem Urlaub wenn ich krank bin?", "zählen nicht als Urlaub"),
        ("Wie viel Elternzeit steht mir zu?", "bis zu drei Jahre Elternzeit"),
        ("Welche Berufe kann man in Teilzeit lernen?", "geht auch in Teilzeit"),
        ("Ich bin gut in Sprachen, was kann ich werden?", "Übersetzer/in"),
        ("bekomme ich bafög während der ausbildung", "Berufsausbildungsbeihilfe"),
        ("ich wurde gekündigt was jetzt", "arbeitsuchend"),
        ("ab wann darf man arbeiten?", "Ab 13 darfst du leichte Arbeit tun"),
        ("welche berufe haben zukunft", "Fachkräfte fehlten 2024"),
        ("Wann macht ne Umschulung überhaupt Sinn?", "Sie lohnt sich vor allem"),
        ("Ist ein harter Branchenwechsel von der Autoindustrie zum Anlagenbau sinnvoll?", "oft ohne neue Ausbildung"),
        ("mach mir sorgen dass mein job durch ki ersetzt wird", "eher einzelne Aufgaben als ganze Berufe"),
        ("welche jobs ersetzt ki wirklich?", "eher einzelne Aufgaben als ganze Berufe"),
        ("welche berufe kann ki nicht ersetzen?", "Am wenigsten könnten Maschinen"),
        ("in welchem beruf hat man die meisten urlaubstage?", "Nach Berufen ist das nicht veröffentlicht"),
        ("was ist höher, oberst, feldwebel oder hauptmann?", "darunter Hauptmann, dann Feldwebel"),
        ("warum ist fliegen lernen so teuer?", "Teuer machen es die Flugstunden"),
        ("wehrdienst, soldat auf zeit oder doch studium?", "wie lange du dich binden willst"),
        ("welcher studiengang passt zu mir?", "www.osa-portal.de"),
        ("geschichte und germanistik studiert, was macht man damit?", "Historiker/in"),
        ("kann man ohne abitur studieren?", "mit einer Ausbildung und meist drei Jahren im Beruf"),
        ("sind beamte wirklich unkündbar?", "kann kaum entlassen werden"),
        ("lohnt sich der fachwirt?", "Lohnt sich der Aufstieg?"),
        ("wie viel resturlaub gibt es nach einer kündigung?", "frei oder ausbezahlt"),
        ("kann mir in der probezeit ohne grund gekündigt werden?", "beide Seiten ohne Grund kündigen"),
        ("kann man eine ausbildung auch in teilzeit machen?", "wenn der Betrieb zustimmt"),
        ("berufe mit abitur ohne studium", "Berufe mit Ausbildung"),
        ("meister oder techniker? was bringt mehr geld", "Meister oder Techniker?"),
        ("was verdient man da normalerweise?", "antworte direkt auf eine meiner Nachrichten"),
        ("ist das schwer?", "antworte direkt auf eine meiner Nachrichten"),
        ("wie ist das wetter", "Dazu kann ich nichts sagen"),
    ];
    for (text, expected) in asked {
        let said = said(&bot, text).await;
        assert!(said.contains(expected), "{text:?}: {said}");
    }
}

async fn said(bot: &Bot, text: &str) -> String {
    let request = Request::new(Question::Ask { text: text.trim().to_owned() });
    format!("{:?}", bot.answer(&Asker::default(), &request).await.answer)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_understood_somehow(text in any::<String>()) {
        understand(&CATALOGUE, &text);
    }

    #[test]
    fn any_row_of_question_words_is_understood_somehow(text in "(was |wie |verdient |als |bäcker |oder |zum |koch |nicht |25 |steuerklasse |ohne |werden |-> |mit |\\? |vom |→ ){0,14}") {
        let understood = understand(&CATALOGUE, &text);
        prop_assert!(understood.kind != Kind::Way || understood.professions.len() == 2, "{text}");
        prop_assert!(understood.kind != Kind::Compare || understood.professions.len() >= 2, "{text}");
        prop_assert!(understood.kind != Kind::None || understood.professions.is_empty(), "{text}");
    }
}
