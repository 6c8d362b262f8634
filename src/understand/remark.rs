//! Remarks in a sentence that no option covers: about training, other countries, grades.

use crate::catalogue::told::is_employer;
use crate::closed_list::closed_list;
use crate::text::word_lists;
use crate::understand::lexicon::Cue;
use crate::understand::sentence::{Sentence, Word};

closed_list! {
    /// What the answer comments on, in this order.
    pub Remark {
        Trainee = "azubi",
        Net = "netto",
        Starter = "einstieg",
        Experience = "erfahrung",
        Abroad = "ausland",
        Region = "region",
        Grades = "noten",
        Retraining = "umschulung",
        LateralEntry = "quereinstieg",
        Dual = "dual",
        NoStudies = "ohne-studium",
        PartTime = "teilzeit",
        Recognition = "anerkennung",
        Cost = "kosten",
        Health = "gesundheit",
        Back = "ruecken",
        Burnout = "erschoepfung",
        Blood = "blut",
        Appearance = "aussehen",
        Record = "vorstrafe",
        Burden = "belastung",
        Hours = "arbeitszeit",
        TrainingPlace = "ausbildungsplatz",
        Machines = "ki",
        LivingOnIt = "auskommen",
        Employer = "arbeitgeber",
        Licence = "fuehrerschein",
        CivilServant = "verbeamtung",
        Application = "bewerbung",
        PartTimeTraining = "teilzeitausbildung",
        Requirements = "voraussetzungen",
        StartAgain = "nachholen",
        Difference = "unterschied",
        Family = "familie",
        OldAge = "alter",
        Safe = "sicherheit",
        NoTraining = "ohne-ausbildung",
        Subject = "studienfach",
        Everybody = "geschlecht",
        AgeLimit = "hoechstalter",
        LeastAge = "mindestalter",
        Length = "dauer",
        Shorter = "verkuerzung",
        Failures = "durchfallquote",
        Before = "vorher",
        Content = "inhalt",
        StudyAfter = "weiterstudieren",
        Bonus = "sonderzahlung",
        Same = "dasselbe",
        Certificate = "schulabschluss",
        Funding = "foerderung",
        Pension = "pension",
    }
}

/// Flat words with their remark. `*` matches any ending or beginning.
const WORDS: &[(Remark, &str)] = &[
    (
        Remark::Trainee,
        "azubi* auszubildende* lehrling* lehrjahr* ausbildungsjahr* ausbildungsvergutung ausbildungsgehalt referendar* ref *anwarter* vorbereitungsdienst volontariat* volontar* pia",
    ),
    (Remark::Net, "netto* monatsende"),
    (
        Remark::Starter,
        "einstiegsgehalt* anfangsgehalt startgehalt berufsanfanger* berufseinsteiger* junior* anfanger* einsteiger* berufsstart absolvent* trainee* assistenzarzt* berufseinstieg berufsanfang",
    ),
    (Remark::Experience, "berufserfahrung berufsjahr*"),
    (Remark::Abroad, "schweiz osterreich ch luxemburg ausland holland niederlande usa england wien zurich norwegen danemark"),
    (Remark::Region, "osten westen suden norden ostdeutsch* westdeutsch* suddeutsch* norddeutsch*"),
    (Remark::Grades, "note noten nc numerus notendurchschnitt notenschnitt zeugnis abischnitt"),
    (Remark::Retraining, "umschul* bildungsgutschein"),
    (Remark::LateralEntry, "quereinst* seiteneinst*"),
    (Remark::Dual, "dual duales dualer dualen"),
    (Remark::PartTime, "teilzeit halbtags halbtagsstelle"),
    (
        Remark::Recognition,
        "anerkennung anerkennen anerkannt auslandisch* heimatland syrien ukraine afghanistan irak iran turkei rumanien",
    ),
    (Remark::Cost, "kostet kosten teuer schulgeld studiengebuhren gebuhren kostenlos umsonst"),
    (
        Remark::Health,
        "horgerat* plattfu* senkfu* spreizfu* musterung ausgemustert untauglich tauglich lahmung* zoliakie herzfehler* prothese* brille brillentrager* sehschwache legasthe* heuschnupfen autis* rollstuhl* diabet* asthma augen sehtest schwerhor* gehorlos* taub blind farbschwach* stotter* *allergi* *ekzem* epilepsie behinderung schwerbehindert* \
         hohenangst farbenblind* rotgrunschwache adhs krankheit* angststorung* neurodermitis hautprobleme* hautausschlag",
    ),
    (
        Remark::Back,
        "rucken ruckenprobleme* ruckenschmerz* bandscheibe* knie knieprobleme* knieschmerz* gelenk* schulterprobleme* arthrose schulter",
    ),
    (Remark::Burnout, "burnout ausgebrannt depression* uberlastet uberlastung erschopf*"),
    (Remark::Blood, "blut"),
    (Remark::Safe, "krisensicher* zukunftssicher* zukunftstrachtig*"),
    (Remark::Family, "vereinbar* familienfreundlich* vormittags alleinerziehend* kitazeit*"),
    (Remark::Difference, "unterschied* unterscheid* difference anders"),
    (Remark::Appearance, "kopftuch* tattoo* tatowierung* tatowiert piercing* bart mindestgrosse korpergrosse"),
    (
        Remark::Record,
        "vorstrafe* vorbestraft* fuhrungszeugnis jugendstrafe* jugendarrest jugendknast jugendhaft straftat* straffallig* bewahrungsstrafe* strafregister vorbelastet knast",
    ),
    (Remark::Burden, STRENUOUS),
    (Remark::Burden, "nachteil* schattenseite*"),
    (Remark::Burden, DIFFICULT),
    (Remark::Hours, "arbeitszeit* dienstzeiten urlaub* uberstunden feierabend freizeit"),
    (Remark::TrainingPlace, "ausbildungsplatz* lehrstelle* ausbildungsbetrieb*"),
    (Remark::Machines, "ki ai automatisiert roboter chatgpt"),
    (Remark::Licence, "fuhrerschein* autofuhrerschein"),
    (Remark::CivilServant, "verbeamt* beamtenstatus"),
    (Remark::Application, "bewerben bewerbe bewerb bewerbung* bewirb* bewerbungs* stellenanzeige* stellenangebot*"),
    (Remark::PartTimeTraining, "teilzeitausbildung* teilzeitlehre berufsbegleitend* nebenberuflich"),
    (
        Remark::Requirements,
        "voraussetzung* vorraussetzung* anforderung* zugangsvoraussetzung* einstellungsvoraussetzung* ausbildungsvoraussetzung* \
         requirements mindestalter vorkenntnisse vorerfahrung",
    ),
    (Remark::Failures, "durchfallquote* abbruchquote* durchfallrate* abbrecherquote*"),
    (Remark::Pension, "pension pensionen rente renten rentenanspruch* ruhegehalt altersversorgung"),
    (Remark::AgeLimit, "altersgrenze* hochstalter* altersbeschrankung* hochstaltersgrenze*"),
    (Remark::Shorter, "verkurz*"),
    (Remark::Bonus, "weihnachtsgeld urlaubsgeld sonderzahlung* jahressonderzahlung* weihnachtsgratifikation"),
    (Remark::StartAgain, "nachholen nachmachen nachzuholen schulabbrecher*"),
];

/// Burdens of the work itself.
pub(crate) const STRENUOUS: &str = "knochen knochenjob kraftezehrend* gefahrlich* stressig* entspannt* anstrengend* hart harter belastend* gestresst stressfrei* schlimm";
/// Said of the work as well as of getting into it.
pub(crate) const DIFFICULT: &str = "schwer schwierig schwerer";

/// The remarks of a sentence, in the order of the list.
pub(crate) fn read(sentence: &Sentence) -> &[Remark] {
    sentence.remarks.get_or_init(|| all(sentence))
}

fn all(sentence: &Sentence) -> Vec<Remark> {
    let mut said: Vec<Remark> = Remark::ALL.iter().copied().filter(|remark| says(sentence, *remark)).collect();
    // Part-time hours of a training are no hours of a job.
    if said.contains(&Remark::PartTimeTraining) {
        said.retain(|remark| *remark != Remark::PartTime);
    }
    // "In Polen gelernt, was muss ich tun, um hier zu arbeiten": asks about Germany, and the certificate is no school report.
    let is_here = sentence.words.iter().any(|word| matches!(word.flat.as_str(), "hier" | "deutschland"));
    let has_learned =
        sentence.has_any(&[Cue::Train, Cue::Past]) || has_any(sentence, "gelernt gearbeitet abschluss diplom zeugnis");
    if said.contains(&Remark::Abroad) && is_here && has_learned && !said.contains(&Remark::Recognition) {
        said.iter_mut().filter(|remark| **remark == Remark::Abroad).for_each(|remark| *remark = Remark::Recognition);
    }
    // "Muss man da ins Ausland" asks about the work, "kann ich ins Ausland gehen" about another country.
    let is_sent = sentence.words.windows(2).any(|pair| pair[0].flat == "ins" && pair[1].flat == "ausland");
    if is_sent && sentence.has_any(&[Cue::Need, Cue::Much]) {
        said.retain(|remark| *remark != Remark::Abroad);
    }
    // "Sind Lehrstellen schwer zu kriegen", "ist es schlimm, wenn …" ask for no burden.
    let is_condition = sentence.words.windows(2).any(|pair| pair[0].flat == "schlimm" && pair[1].flat == "wenn");
    if said.contains(&Remark::TrainingPlace) || is_condition {
        said.retain(|remark| *remark != Remark::Burden);
    }
    // "Filialleiter bei Netto".
    if sentence.words.windows(2).any(|pair| pair[0].flat == "bei" && pair[1].flat == "netto") {
        said.retain(|remark| *remark != Remark::Net);
    }
    // "Keine Höhenangst".
    if sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::Not) && pair[1].flat == "hohenangst") {
        said.retain(|remark| *remark != Remark::Health);
    }
    // Exams are hard before the work begins.
    if is_hard_exam(sentence) {
        said.retain(|remark| *remark != Remark::Burden);
    }
    // "Wird die Ausbildung in der Schweiz anerkannt" asks about the other country.
    if said.contains(&Remark::Recognition) && said.contains(&Remark::Abroad) && !is_here && goes_abroad(sentence) {
        said.retain(|remark| *remark != Remark::Recognition);
    }
    // "Urlaubsgeld" is no leave.
    if said.contains(&Remark::Bonus) {
        said.retain(|remark| *remark != Remark::Hours);
    }
    // "Schulisch oder betrieblich lernen, was ist mehr anerkannt".
    let is_valued = sentence.has(Cue::More) && sentence.has_word(&["anerkannt"]);
    if is_valued && !is_foreign(sentence) && !follows(sentence, &["aus"], COUNTRIES) {
        said.retain(|remark| *remark != Remark::Recognition);
    }
    if said.contains(&Remark::Recognition) {
        said.retain(|remark| !matches!(remark, Remark::Grades | Remark::Abroad));
    }
    said
}

/// Whether a word alone says something of the kind.
pub(crate) fn is_said(said: &Word) -> bool {
    COUNTRIES.contains(&said.flat.as_str()) || WORDS.iter().any(|(_, words)| is_one_of(said, words))
}

fn says(sentence: &Sentence, remark: Remark) -> bool {
    let mut lists = WORDS.iter().filter(|(of, _)| *of == remark).map(|(_, words)| words);
    lists.any(|words| has_any(sentence, words)) || says_in_several(sentence, remark)
}

/// Whether a sentence has one of these words.
pub(crate) fn has_any(sentence: &Sentence, words: &str) -> bool {
    sentence.words.iter().any(|said| is_one_of(said, words))
}

/// Whether a word is one of these, as in [`word_lists::is_one_of`].
pub(crate) fn is_one_of(said: &Word, words: &str) -> bool {
    word_lists::is_one_of(&said.flat, words)
}

/// Remarks expressed by several words.
fn says_in_several(sentence: &Sentence, remark: Remark) -> bool {
    let has = |words: &[&str]| sentence.has_word(words);
    let follows = |first: &[&str], second: &[&str]| follows(sentence, first, second);
    match remark {
        Remark::Trainee => {
            let is_beside = follows(&["ausbildung", "lehre"], &["gehalt", "lohn", "verdienst", "vergutung"]);
            // "Bekommt man in der Ausbildung eine Waffe" asks for no pay.
            let is_paid =
                sentence.has_any(&[Cue::Earn, Cue::Money]) || sentence.has(Cue::Get) && sentence.has_any(&[Cue::What, Cue::Much]);
            is_beside || is_paid && follows(&["in", "wahrend"], &["ausbildung", "lehre"])
        }
        // "Hat hier jemand Erfahrung mit der Ausbildung" asks others.
        Remark::Experience => has(&["erfahrung"]) && !has(&["jemand", "wer", "hier", "eure"]) || has_worked(sentence),
        Remark::Safe => has(&["zukunft"]) && sentence.has(Cue::Job),
        Remark::Grades => {
            let is_mark = |word: &Word| word.number().is_some_and(|number| (1..=6).contains(&number));
            let has_mark =
                sentence.words.windows(3).any(|words| words[0].flat.starts_with("abi") && words[1..].iter().any(is_mark));
            // "Wie gut muss das Examen sein".
            let is_of_exam = follows(&["wie"], &["gut", "gute", "gutes"])
                && has(&["examen", "staatsexamen", "abi", "abitur", "zeugnis", "abschluss", "bachelor"]);
            has_mark || is_of_exam || (has(&["schnitt"]) && !sentence.has_any(&[Cue::Earn, Cue::Money]))
        }
        Remark::Appearance => follows(&["wie", "zu"], &["gross", "klein"]),
        Remark::Hours => has(&["stunden"]) && sentence.has(Cue::Work) && !sentence.has_any(&[Cue::Earn, Cue::Money]),
        Remark::NoStudies => {
            let must = sentence.cue(0) == Some(Cue::Need) && sentence.is_marked;
            follows(&["ohne", "nicht", "kein"], &["studium", "studieren"])
                || must && has(&["studiert"])
                || sentence.cue(0) == Some(Cue::Need) && sentence.words.len() <= 6 && has(&["studium"])
                || (must
                    && follows(
                        &["ein", "unbedingt", "dafur", "dazu", "man", "jetzt", "inzwischen", "mittlerweile", "heute", "wirklich"],
                        &["studium", "studieren", "studiert"],
                    ))
        }
        Remark::TrainingPlace => {
            let asks_where = sentence.has(Cue::Where) || sentence.has(Cue::Which) && has_any(sentence, "stadt* ort orte orten");
            asks_where && has(&["ausbildung", "lehre", "studieren", "studium", "lernen"])
        }
        Remark::Employer => {
            sentence.words.iter().any(|word| is_employer(&word.flat))
                || follows(&["big"], &["four", "4", "three", "3"])
                || has(&["discounter", "discountern", "kirche", "caritas", "diakonie"])
                    && !sentence.has_any(&[Cue::Become, Cue::Train])
        }
        Remark::CivilServant => sentence.has(Cue::As) && has(&["beamter", "beamtin", "beamte"]) && sentence.has(Cue::Be),
        Remark::Health => follows(&["grun"], &["schwache"]) || follows(&["hort", "hore", "sehe", "sieht"], &["schlecht"]),
        Remark::Back => follows(&["kaputte", "kaputten", "schlechten", "meinen"], &["knien"]),
        Remark::OldAge => {
            let is_still = sentence
                .words
                .windows(2)
                .any(|pair| pair[1].flat == "noch" && pair[0].number().is_some_and(|years| (45..=80).contains(&years)));
            is_still && sentence.has(Cue::Work) && !sentence.has_any(&[Cue::Become, Cue::Train, Cue::Switch])
        }
        Remark::Recognition => is_from_home(sentence) || follows(&["aus"], COUNTRIES) || is_foreign(sentence),
        // "Bauingenieur Stellen in Hamburg".
        Remark::Application => is_on_offers(sentence),
        Remark::Abroad => follows(&["in", "nach"], COUNTRIES),
        Remark::PartTimeTraining if follows(&["neben"], BESIDES) && sentence.has_any(&[Cue::Train, Cue::Become, Cue::To]) => true,
        Remark::PartTimeTraining => {
            has(&["teilzeit"])
                && has(&["ausbildung", "lehre", "studieren", "studium", "lernen", "umschulung"])
                && !sentence.has(Cue::Earn)
        }
        Remark::Same => {
            has(&["dasselbe", "selbe", "selben", "derselbe", "gleiche", "identisch"]) && sentence.has(Cue::Be)
                || follows(&["anderes"], &["als"])
        }
        Remark::Starter | Remark::Net | Remark::LivingOnIt => says_of_pay(sentence, remark),
        _ => says_of_way_in(sentence, remark),
    }
}

/// "In meinem Land war ich Krankenschwester".
fn is_from_home(sentence: &Sentence) -> bool {
    let is_named = follows(sentence, &["mein", "meine", "meinem"], &["land"]);
    is_named && (sentence.has_word(&["war"]) || sentence.has(Cue::Have))
}

/// The same on pay.
fn says_of_pay(sentence: &Sentence, remark: Remark) -> bool {
    let has = |words: &[&str]| sentence.has_word(words);
    let follows = |first: &[&str], second: &[&str]| follows(sentence, first, second);
    match remark {
        Remark::Starter => {
            let is_paid = sentence.has_any(&[Cue::Earn, Cue::Money, Cue::Get]);
            let is_first_year = sentence.words.windows(2).any(|pair| {
                matches!(pair[0].flat.as_str(), "ersten" | "erstes" | "erste")
                    && matches!(pair[1].flat.as_str(), "jahr" | "jahre" | "jahren" | "berufsjahr" | "dienstjahr")
            });
            let is_trained = has_any(sentence, "azubi* auszubildende* lehrling* ausbildung* lehre* lehrjahr*");
            follows(&["am", "zum"], &["anfang", "start", "einstieg", "berufseinstieg"])
                || follows(
                    &["frisch", "gerade", "neu"],
                    &["ausgelernt", "ausgelernte", "ausgelernter", "gelernt", "fertig", "angestellt"],
                )
                || is_paid && is_first_year && !is_trained
                || is_paid && follows(&["nach"], &["ausbildung", "lehre", "studium", "umschulung", "abschluss", "examen"])
        }
        Remark::Net => is_left_over(sentence),
        Remark::LivingOnIt => {
            let is_afforded = has(&["wohnung", "miete", "haus", "auto", "familie", "kind", "kinder"])
                && has(&["leisten", "zahlen", "bezahlen", "ernahren", "finanzieren", "stemmen", "versorgen", "unterhalten"])
                && sentence.has(Cue::Can);
            is_afforded
                || (has(&["leben"]) && (sentence.has(Cue::Can) || follows(&["zum"], &["leben"]) && has(&["genug", "genugend"])))
                || (has(&["wohnung", "wohnen", "miete", "familie", "leben"]) && has(&["reicht", "reichen"]))
        }
        _ => false,
    }
}

/// The same on the way into a profession.
fn says_of_way_in(sentence: &Sentence, remark: Remark) -> bool {
    let has = |words: &[&str]| sentence.has_word(words);
    let follows = |first: &[&str], second: &[&str]| follows(sentence, first, second);
    match remark {
        // "Auch als Frau", "als Mann".
        Remark::Everybody => {
            (follows(&["als"], &["frau", "mann", "madchen", "madel", "junge"]) || has(&["mannlich", "weiblich"]))
                && (sentence.has_any(&[Cue::Can, Cue::Become]) || sentence.is_marked || has(&["ernst"]))
                && !sentence.has_any(&[Cue::Earn, Cue::Money])
        }
        Remark::LateralEntry => follows(&["ohne", "keine", "null"], &["vorkenntnisse", "vorerfahrung"]),
        Remark::Cost => follows(&["selbst", "selber"], &["bezahlen", "zahlen", "finanzieren"]),
        Remark::Subject => {
            let asks = matches!(sentence.cue(0), Some(Cue::What | Cue::Which)) || has(&["facher", "studienfach", "studiengang"]);
            let must = sentence.has_any(&[Cue::Need, Cue::Become]) || has(&["notig", "wichtig"]);
            asks && must && sentence.words.iter().any(|word| word.flat.starts_with("studi"))
        }
        Remark::NoTraining => {
            follows(&["ohne", "keine"], &["ausbildung", "lehre"])
                || (sentence.cue(0) == Some(Cue::Need) && follows(&["ne", "eine", "uberhaupt"], &["ausbildung", "lehre"]))
        }
        Remark::LeastAge => {
            let asks_from = follows(&["ab"], &["welchem", "wann", "wieviel"]) && !sentence.has(Cue::Earn);
            has(&["mindestalter"]) || asks_from || (follows(&["wie"], &["alt"]) && !has(MOST))
        }
        Remark::AgeLimit => {
            let asks_up_to = follows(&["bis"], &["welchem"]) && has(&["alter"]);
            asks_up_to || follows(&["zu"], &["alt"]) || (follows(&["wie"], &["alt"]) && has(MOST))
        }
        Remark::Length => {
            let is_of_work =
                has(&["schicht", "arbeitstag", "dienst", "arbeitswoche", "weg", "unterwegs", "fort", "tag", "woche"]);
            !is_of_work && (has(&["dauert", "dauer", "dauern"]) || follows(&["wie"], &["lange", "lang"]))
                || follows(&["viele"], &["jahre", "semester"])
        }
        // "Muss man da vorher schon Beamter sein".
        Remark::Before => sentence.has_any(&[Cue::Need, Cue::Which]) && has(&["vorher", "davor", "zuvor", "zuerst"]),
        Remark::Content => {
            sentence.has(Cue::What)
                && has(&["lernt", "lernen", "lern", "inhalte"])
                && has(&["ausbildung", "lehre", "studium", "berufsschule"])
        }
        // "Welchen Abschluss braucht man".
        Remark::Certificate => {
            let asks = sentence.has_any(&[Cue::Which, Cue::What]) && sentence.has(Cue::Need);
            asks && has(&["abschluss", "schulabschluss", "schulbildung", "schulabschlusse"])
        }
        Remark::StudyAfter => {
            let is_after = sentence.words.windows(4).any(|words| {
                words[0].flat == "nach" && words[1..].iter().any(|word| word.flat.contains("ausbildung") || word.flat == "lehre")
            });
            let is_later = has(&["danach", "hinterher", "anschliessend", "spater"]) && has(&["studieren", "studium"]);
            is_later || is_after && has(&["studieren", "studium"]) && sentence.has(Cue::Can)
        }
        Remark::Failures => {
            let falls_through = has(&["fallen", "fallt", "fliegen", "fielen"]) && has(&["durch", "raus"]);
            falls_through
                || follows(&["wie", "viele"], &["durch", "bestehen", "durchfallen", "scheitern"])
                || is_hard_exam(sentence)
        }
        Remark::Funding => asks_who_pays(sentence),
        // "Außer der Ausbildung noch etwas, was man haben muss", "was muss ich mitbringen".
        Remark::Requirements => {
            let must = sentence.has(Cue::Need);
            has_any(sentence, "einstellungstest* sporttest* auswahlverfahren* eignungstest* aufnahmeprufung* eignungsprufung*")
                || must
                    // "Welche Eigenschaften muss man mitbringen, außer starken Nerven".
                    && !sentence.has(Cue::Trait)
                    && (has(&["mitbringen", "erfullen"])
                        || follows(&["ausser", "neben"], &["ausbildung", "abschluss", "studium", "schule"]))
        }
        _ => false,
    }
}

/// Beside what somebody learns.
const BESIDES: &[&str] = &["job", "arbeit", "beruf", "vollzeit", "vollzeitjob"];

/// "Bauingenieur Stellen in Hamburg".
pub(crate) fn is_on_offers(sentence: &Sentence) -> bool {
    sentence.words.len() <= 5 && sentence.has_word(&["stellen"]) && !sentence.has_any(&[Cue::Which, Cue::Can, Cue::What])
}

/// "Mein ungarisches Staatsexamen", "als ukrainische Buchhalterin arbeiten".
fn is_foreign(sentence: &Sentence) -> bool {
    const ADJECTIVES: &str = "ukrainisch* syrisch* polnisch* turkisch* russisch* rumanisch* ungarisch* afghanisch* irakisch* iranisch* \
        kroatisch* serbisch* bulgarisch* albanisch* tunesisch* marokkanisch* indisch*";
    let has_learned = has_any(sentence, "staatsexamen abschluss diplom zeugnis ausbildung studium approbation");
    has_any(sentence, ADJECTIVES) && (has_learned || sentence.has(Cue::Work) && sentence.has_any(&[Cue::Need, Cue::Can]))
}

/// "In die Schweiz", "in Österreich".
fn goes_abroad(sentence: &Sentence) -> bool {
    const ABROAD: [&str; 9] =
        ["schweiz", "osterreich", "luxemburg", "ausland", "holland", "niederlande", "usa", "england", "norwegen"];
    const TOWARDS: [&str; 4] = ["in", "ins", "nach", "fur"];
    follows(sentence, &TOWARDS, &ABROAD)
}

/// "Wie schwer ist die Abschlussprüfung".
pub(crate) fn is_hard_exam(sentence: &Sentence) -> bool {
    let is_hard = has_any(sentence, DIFFICULT) || has_any(sentence, "hart harter anspruchsvoll durchfall* durchgefallen");
    let is_exam = |word: &Word| {
        let is_of_way_in = ["aufnahme", "eignung", "einstellung"].iter().any(|kind| word.flat.starts_with(kind));
        !is_of_way_in && (word.flat.ends_with("prufung") || matches!(word.flat.as_str(), "examen" | "klausuren" | "staatsexamen"))
    };
    is_hard && sentence.words.iter().any(is_exam)
}

/// "Was bleibt am Ende des Monats übrig", "was hat man da auf dem Konto".
pub(crate) fn is_left_over(sentence: &Sentence) -> bool {
    let has = |words: &[&str]| sentence.has_word(words);
    let is_month = has(&["monat", "monats", "monatsende", "monatlich"]);
    // "Was bleibt einem Landwirt im Monat", "was kriegt man im Monat raus".
    let remains = has_any(sentence, "bleib*") && (has(&["ubrig"]) || is_month);
    let comes_out = is_month && sentence.has(Cue::Get) && has(&["raus"]);
    // "Besoldung A 13 ledig, was kommt da raus".
    let comes_out = comes_out || sentence.has(Cue::Money) && sentence.has(Cue::What) && has(&["kommt"]) && has(&["raus", "rum"]);
    remains || comes_out || is_month && has(&["konto", "tasche", "geldbeutel", "hand", "ausgezahlt"])
}

/// Whether one of these words stands right before one of those, or one word apart.
fn follows(sentence: &Sentence, first: &[&str], second: &[&str]) -> bool {
    let mut pairs = sentence.words.windows(2).chain(sentence.words.windows(3));
    pairs.any(|run| first.contains(&run[0].flat.as_str()) && second.contains(&run[run.len() - 1].flat.as_str()))
}

/// "Nach 10 Jahren", "mit 5 Jahren im Beruf", in a question on pay.
fn has_worked(sentence: &Sentence) -> bool {
    let is_years = |words: &[Word]| {
        matches!(words[0].flat.as_str(), "nach" | "mit")
            && (words[1].number().is_some() || COUNTED.contains(&words[1].flat.as_str()))
            && matches!(words[2].flat.as_str(), "jahr" | "jahren" | "dienstjahren" | "berufsjahren")
    };
    let is_of_training = has_any(sentence, "ausbildung lehre studium alt");
    sentence.has_any(&[Cue::Earn, Cue::Money]) && !is_of_training && sentence.words.windows(3).any(is_years)
}

const COUNTED: [&str; 8] = ["einem", "zwei", "drei", "vier", "funf", "zehn", "zwanzig", "dreissig"];

/// Of an age that is the highest.
const MOST: &[&str] = &["maximal", "hochstens", "darf", "durfen"];

/// Countries where people learned a profession, or want to work in it.
const COUNTRIES: &[&str] = &[
    "polen",
    "russland",
    "kasachstan",
    "marokko",
    "tunesien",
    "indien",
    "serbien",
    "bosnien",
    "kosovo",
    "albanien",
    "griechenland",
    "italien",
    "spanien",
    "portugal",
    "bulgarien",
    "ungarn",
    "tschechien",
    "kroatien",
    "vietnam",
    "philippinen",
    "brasilien",
    "kolumbien",
    "mexiko",
    "agypten",
    "eritrea",
    "pakistan",
    "moldau",
    "georgien",
    "frankreich",
    "kanada",
    "australien",
    "dubai",
    "schweden",
    "japan",
    "china",
];

/// "Zahlt das Jobcenter den Führerschein", "wer bezahlt die Umschulung".
fn asks_who_pays(sentence: &Sentence) -> bool {
    const PAYS: &str = "zahlt zahlen bezahlt ubernimmt ubernehmen finanziert gefordert fordert";
    const PAID: &str =
        "umschulung* ausbildung* lehrgang* kurs* weiterbildung* fortbildung* studium* schulgeld fuhrerschein* meister*";
    let is_office = sentence.has_word(&["jobcenter", "arbeitsamt", "arbeitsagentur", "agentur", "amt"]);
    let asks_who = sentence.words.first().is_some_and(|word| word.flat == "wer")
        && sentence.words.get(1).is_some_and(|word| is_one_of(word, PAYS));
    is_office && has_any(sentence, PAYS) || asks_who && has_any(sentence, PAID)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[track_caller]
    fn check(text: &str, expected: &[Remark]) {
        assert_eq!(read(&Sentence::read(&Catalogue::new(Vec::new()), text)), expected, "{text}");
    }

    #[test]
    fn learning_beside_a_job() {
        check("kann ich erzieherin werden neben dem job", &[Remark::PartTimeTraining]);
        check("was verdient man neben dem beruf", &[]);
    }
    #[test]
    fn in_training() {
        check("was verdient man in der ausbildung", &[Remark::Trainee]);
        check("azubigehalt im 2. lehrjahr", &[Remark::Trainee]);
    }
    #[test]
    fn other_countries() {
        check("was verdient man in der Schweiz netto", &[Remark::Net, Remark::Abroad]);
        check("in Polen gelernt, wie kann ich hier arbeiten", &[Remark::Recognition]);
        check("mein Zeugnis ist aus Syrien", &[Remark::Recognition]);
        check("Gehalt im Osten", &[Remark::Region]);
        check("wird meine Ausbildung in der Schweiz anerkannt", &[Remark::Abroad]);
    }
    #[test]
    fn no_studies() {
        check("berufe ohne studium", &[Remark::NoStudies]);
        check("ich will nicht studieren", &[Remark::NoStudies]);
    }
    #[test]
    fn employers() {
        check("was verdient man bei Penny", &[Remark::Employer]);
        check("was verdient man bei der Bahn", &[]);
    }
    #[test]
    fn costs_and_burdens() {
        check("ist die ausbildung zur kosmetikerin kostenlos", &[Remark::Cost]);
        check("wie belastend ist der beruf", &[Remark::Burden]);
        check("wie schwer ist die abschlussprüfung", &[Remark::Failures]);
        check("zahlt das jobcenter den lehrgang", &[Remark::Funding]);
    }
    #[test]
    fn what_is_asked_of_the_way_in() {
        check("kann ich mit einer jugendstrafe zum zoll", &[Remark::Record]);
        check("muss man vorher beamter sein", &[Remark::Before]);
        check("was lernt man in der ausbildung", &[Remark::Content]);
        check("kann man nach der ausbildung studieren", &[Remark::StudyAfter]);
        check("welchen abschluss braucht man", &[Remark::Certificate]);
        check("wie gut muss das examen sein", &[Remark::Grades]);
        check("braucht man vorkenntnisse", &[Remark::Requirements]);
        check("wie lange ist man da weg", &[]);
    }
    #[test]
    fn nothing_beside_the_topic() {
        check("was macht ein koch", &[]);
    }
}
