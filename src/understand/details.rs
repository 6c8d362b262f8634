//! Extracts details of a sentence: state, age, tax class, period and minimum pay. Wishes are handled by `wish`.

pub(crate) mod payer;
pub(crate) mod threshold;

use crate::pay::Timespan;
use crate::pay::reference::{FULL_TIME_HOURS, HALF_TIME_HOURS};
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::question::wage::Wage;
use crate::question::wish::Order;
use crate::understand::grade;
use crate::understand::lexicon::{Cue, spoken};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::{Complaint, Details, matter, remark};

/// Names of the states, including their cities and regions.
const STATES: &[(State, &str)] = &[
    (State::BadenWuerttemberg, "bw bawu badenwurttemberg stuttgart karlsruhe mannheim freiburg"),
    (State::Bavaria, "bayern bavaria boarn bayan munchen munich nurnberg augsburg"),
    (State::Berlin, "berlin"),
    (State::Brandenburg, "brandenburg potsdam"),
    (State::Bremen, "bremen"),
    (State::Hamburg, "hamburg"),
    (State::Hesse, "hessen frankfurt wiesbaden kassel"),
    (State::MecklenburgWesternPomerania, "mv meckpomm meckpom mecklenburgvorpommern mecklenburg rostock schwerin"),
    (State::LowerSaxony, "niedersachsen nds hannover braunschweig"),
    (State::NorthRhineWestphalia, "nrw nordrheinwestfalen koln dusseldorf dortmund essen duisburg bochum munster"),
    (State::RhinelandPalatinate, "rlp rheinlandpfalz mainz koblenz"),
    (State::Saarland, "saarland saarbrucken"),
    (State::Saxony, "sachsen leipzig dresden chemnitz"),
    (State::SaxonyAnhalt, "sachsenanhalt magdeburg halle"),
    (State::SchleswigHolstein, "schleswigholstein sh kiel lubeck"),
    (State::Thuringia, "thuringen erfurt jena"),
];

/// Words one letter away from a state or a city: Sachsen, München.
const NO_STATES: [&str; 3] = ["sachen", "manchen", "schwein"];

// Plausible ages of somebody who asks about a career.
const AGES: std::ops::RangeInclusive<u32> = 13..=80;

// Plausible monthly pay; less is a side job, more is yearly pay.
const MONTH_PAY: std::ops::RangeInclusive<u32> = 500..=14_999;
pub(crate) const YEAR_PAY: std::ops::RangeInclusive<u32> = 15_000..=999_999;
// Plausible hourly pay in euros: from half the minimum wage.
const HOUR_PAY: std::ops::RangeInclusive<u32> = 6..=150;

// Years that somebody may ask a figure of.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2040;

const CENTS: u32 = 100;

/// Details about the asker and about pay.
pub(crate) fn read(sentence: &Sentence) -> Details {
    let [state, other_state] = states(sentence);
    Details {
        state,
        other_state,
        age: age(sentence),
        tax_class: tax_class(sentence),
        timespan: timespan(sentence),
        year: year(sentence),
        min_pay: min_pay(sentence),
        least_net: least_net(sentence),
        threshold: threshold::read(sentence),
        payer: payer::read(sentence),
        complaint: complaint(sentence),
        is_for_family: sentence.has_word(&["familie", "kinder", "kindern", "kind"]),
        children: children(sentence),
        hours: hours(sentence),
        order: order(sentence),
        remarks: remark::read(sentence).to_vec(),
        matters: matter::read(sentence),
        asks_for_good_pay: asks_for_good_pay(sentence),
        asks_whether_good: asks_whether_good(sentence),
        training_year: training_year(sentence),
        career: career(sentence),
        asks_for_grade: remark::has_any(sentence, GRADE) || sentence.words.iter().any(|word| grade::is_group(&word.flat)),
        asks_for_pay: sentence.has_any(&[Cue::Earn, Cue::Money]) || pays_more(sentence),
        asks_for_outlook: sentence.has(Cue::Outlook),
        asks_to_learn: is_hard_to_study(sentence) || sentence.has_word(&["lernen", "erlernen", "studieren", "reinzukommen"]),
        asks_for_choice: remark::has_any(sentence, CHOICE),
        country: country(sentence),
        ..Details::default()
    }
}

/// The first two states that a sentence names.
fn states(sentence: &Sentence) -> [Option<State>; 2] {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(word) = sentence.words.get(at) {
        // "Schwer ist" is no slip of Schwerin.
        let pair = sentence.words.get(at + 1).and_then(|next| state_called(&format!("{}{}", word.flat, next.flat)));
        // "Alles essen", "in der Halle" are no cities.
        let is_place = !matches!(word.flat.as_str(), "essen" | "halle")
            || at > 0 && matches!(sentence.words[at - 1].flat.as_str(), "in" | "aus" | "nach" | "bei");
        let state = pair.or_else(|| named_state(&word.flat).filter(|_| is_place));
        found.extend(state.filter(|state| !found.contains(state)));
        at += if pair.is_some() { 2 } else { 1 };
    }
    [found.first().copied(), found.get(1).copied()]
}

/// Maximum bytes of a letter.
const LETTER_BYTES: usize = 4;

/// The state of a flat word: its name, or a city in it.
pub(crate) fn named_state(word: &str) -> Option<State> {
    if NO_STATES.contains(&word) {
        return None;
    }
    let is_slip = |known: &str| {
        known.len() >= 7 && known.len().abs_diff(word.len()) <= LETTER_BYTES && strsim::osa_distance(known, word) == 1
    };
    state_with(|known| known == word || is_slip(known))
}

/// The same without a slip.
fn state_called(word: &str) -> Option<State> {
    state_with(|known| known == word)
}

fn state_with(is_it: impl Fn(&str) -> bool) -> Option<State> {
    STATES.iter().find(|(_, names)| names.split_ascii_whitespace().any(&is_it)).map(|(state, _)| *state)
}

fn age(sentence: &Sentence) -> Option<u8> {
    let words = &sentence.words;
    let numbers =
        words.iter().enumerate().filter_map(|(at, word)| Some((at, word.number().filter(|years| AGES.contains(years))?)));
    let flat = |at: usize| words.get(at).map_or("", |word| word.flat.as_str());
    let mut ages = numbers.filter(|&(at, _)| {
        let (next, after) = (flat(at + 1), flat(at + 2));
        let is_old =
            (matches!(next, "jahre" | "jahren" | "j") && after == "alt") || next.starts_with("jahrig") || next == "years";
        let before = if at > 0 { flat(at - 1) } else { "" };
        let is_being = before == "bin" || (at > 1 && before == "ich" && flat(at - 2) == "bin");
        let is_of_family = before == "ist" && at > 1 && words[at - 2].cue == Some(Cue::I);
        let is_about = matches!(before, "werde" | "uber" | "ab")
            && !next.starts_with("stund")
            && !next.starts_with("euro")
            && !next.starts_with("prozent")
            && next != "jahre";
        let is_still = next == "noch" && before != "nach";
        let is_aside = words[at].begins_clause && words.get(at + 1).is_none_or(|word| word.begins_clause);
        let is_with =
            before == "mit" && (next.is_empty() || words.get(at + 1).is_some_and(|word| word.cue.is_some() && next != "euro"));
        is_old
            || is_being
            || is_of_family
            || is_about
            || is_still
            || is_aside
            || before == "mit" && sentence.cue(at + 2) == Some(Cue::Become)
            || (is_with && !matches!(next, "jahre" | "jahren" | "stunden" | "prozent"))
            || (before == "mit" && next == "jahren" && matches!(after, "noch" | "zu" | "eine" | "einen" | "ein"))
    });
    ages.next().and_then(|(_, years)| u8::try_from(years).ok())
}

fn tax_class(sentence: &Sentence) -> Option<TaxClass> {
    let words = sentence.words.windows(2);
    let pairs = words.filter(|pair| is_tax_class(&pair[0].flat)).find_map(|pair| class_number(&pair[1].flat));
    let joined =
        || sentence.words.iter().find_map(|word| class_number(word.flat.strip_prefix("sk").or(word.flat.strip_prefix("stkl"))?));
    pairs.or_else(joined).and_then(TaxClass::from_number)
}

fn is_tax_class(word: &str) -> bool {
    matches!(word, "sk" | "stkl" | "stk" | "klasse")
        || strsim::osa_distance(word, "steuerklasse") <= 2
        || word == "lohnsteuerklasse"
}

fn class_number(word: &str) -> Option<u32> {
    let romans = ["i", "ii", "iii", "iv", "v", "vi"];
    let words = ["eins", "zwei", "drei", "vier", "funf", "sechs"];
    let named = romans.iter().position(|roman| *roman == word).or(words.iter().position(|number| *number == word));
    named.map(|at| at as u32 + 1).or_else(|| word.parse().ok())
}

fn timespan(sentence: &Sentence) -> Option<Timespan> {
    sentence.words.iter().enumerate().find_map(|(at, word)| {
        let before = if at > 0 { sentence.words[at - 1].flat.as_str() } else { "" };
        let is_each = matches!(before, "im" | "pro" | "je" | "per" | "the" | "a" | "in" | "am" | "der" | "die" | "das");
        match word.flat.as_str() {
            "stundenlohn" | "stundensatz" | "stundlich" => Some(Timespan::Hour),
            "stunde" | "std" | "hour" if is_each || at + 1 == sentence.words.len() => Some(Timespan::Hour),
            "monatsgehalt" | "monatslohn" | "monatlich" | "monatsverdienst" | "mtl" => Some(Timespan::Month),
            "monat" | "month" if is_each => Some(Timespan::Month),
            "jahresgehalt" | "jahreslohn" | "jahrlich" | "jahreseinkommen" | "jahresverdienst" => Some(Timespan::Year),
            "jahr" | "year" if is_each && !is_year(sentence, at + 1) => Some(Timespan::Year),
            _ => None,
        }
    })
}

/// "Mit zwei Kindern".
fn children(sentence: &Sentence) -> Option<u8> {
    let pairs = sentence.words.windows(2).filter(|pair| pair[1].flat.starts_with("kind"));
    // "Mit zwei kleinen Kindern".
    let with_small = sentence.words.windows(3).filter(|run| run[1].flat.starts_with("klein") && run[2].flat.starts_with("kind"));
    pairs.map(|pair| &pair[0]).chain(with_small.map(|run| &run[0])).find_map(|word| counted(&word.flat))
}

fn counted(word: &str) -> Option<u8> {
    let words = ["einem", "zwei", "drei", "vier", "funf"];
    let named = words.iter().position(|number| *number == word).and_then(|at| u8::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok()).filter(|children| (1..=9).contains(children))
}

/// Hours a week, as in "30 Stunden" and "75 %"; part-time without a number counts as half.
fn hours(sentence: &Sentence) -> Option<u8> {
    if let Some(share) = share(sentence) {
        return u8::try_from(share * FULL_TIME_HOURS / 100).ok();
    }
    let words = sentence.words.windows(2);
    let mut stated =
        words.filter(|pair| matches!(pair[1].flat.as_str(), "stunden" | "std" | "h")).filter_map(|pair| pair[0].number());
    let stated = stated.find(|hours| (5..=39).contains(hours)).and_then(|hours| u8::try_from(hours).ok());
    let is_part_time = sentence.words.iter().any(|word| matches!(word.flat.as_str(), "teilzeit" | "halbtags"));
    stated.or(is_part_time.then_some(HALF_TIME_HOURS))
}

/// Percent of full time: "75 % Stelle", "Teilzeit mit 60 Prozent".
fn share(sentence: &Sentence) -> Option<u32> {
    let has = |stems: &[&str]| sentence.words.iter().any(|word| stems.iter().any(|stem| word.flat.starts_with(stem)));
    let shares = sentence.words.windows(2).filter(|pair| pair[1].flat.starts_with("prozent"));
    let share = shares.filter_map(|pair| pair[0].number()).find(|share| (10..100).contains(share))?;
    has(&["teilzeit", "stelle", "arbeite", "pensum"]).then_some(share)
}

/// "Bestbezahlte Berufe", "womit verdient man am meisten", "in welcher Ausbildung verdient man am meisten", "am schlechtesten bezahlt".
fn order(sentence: &Sentence) -> Option<Order> {
    const BEST: &str = "bestbezahlt* hochstbezahlt* gutbezahlt* topverdiener* spitzenverdiener*";
    const WORST: &str = "schlechtbezahlt* schlechtest* niedrigst* geringst* wenigsten schlechtestbezahlt* mies";
    const MOST: [&str; 12] =
        ["meisten", "meiste", "besten", "beste", "bester", "bestes", "viel", "gut", "guter", "gutem", "gutes", "hochste"];
    const TRAININGS: [&str; 7] =
        ["ausbildung", "ausbildungen", "ausbildungsberufe", "ausbildungsberuf", "lehre", "lehrjahr", "ausbildungsjahr"];
    let has = |words: &[&str]| sentence.has_word(words);
    // "Ist das ein gut bezahlter Job" asks about one.
    if sentence.cue(0) == Some(Cue::Be) && sentence.words.get(1).is_some_and(|word| word.flat == "das") {
        return None;
    }
    if let Some(order) = order_by_training(sentence) {
        return Some(order);
    }
    // "Im 1. Lehrjahr am meisten kriegen".
    let is_paid = sentence.has_any(&[Cue::Earn, Cue::Money]) || sentence.has(Cue::Get) && has(&TRAININGS);
    // "Welcher Bauberuf zahlt am besten".
    let is_paid = is_paid || has(&["am"]) && remark::has_any(sentence, "zahlt zahlen bezahlt bezahlten");
    let is_best = remark::has_any(sentence, BEST);
    let is_worst =
        remark::has_any(sentence, WORST) && (is_paid || remark::has_any(sentence, "schlechtbezahlt* schlechtestbezahlt*"));
    let is_most = has(&MOST) && is_paid;
    // "Top 10 Jobs mit Hauptschulabschluss" asks for the best without saying in what.
    let is_top = sentence.has(Cue::Job)
        && sentence.words.windows(2).any(|pair| {
            pair[0].flat == "top"
                && (pair[1].number().is_some() || matches!(pair[1].flat.as_str(), "ten" | "zehn" | "jobs" | "berufe"))
        });
    if !is_best && !is_most && !is_worst && !is_top {
        return None;
    }
    // "Mit welcher Ausbildung verdient man am meisten" asks about the years behind it.
    let is_behind = has(&["nach", "ohne", "danach", "spater"])
        || sentence.words.windows(2).any(|pair| pair[0].flat == "mit" && pair[1].cue == Some(Cue::Which));
    let is_in_training = has(&TRAININGS) && !is_behind;
    Some(match () {
        () if is_worst => Order::LeastPay,
        () if is_in_training => Order::TrainingPay,
        () => Order::Pay,
    })
}

/// "Die kürzeste Ausbildung", "seltene Berufe".
fn order_by_training(sentence: &Sentence) -> Option<Order> {
    const RARE: &str = "seltene seltener seltenen seltenste* ausgefallen* exotisch* aussergewohnlich* ungewohnlich* nischenberuf* nischenberufe unbekannte* kurios*";
    let is_of_work = sentence.has_any(&[Cue::Job, Cue::Train]);
    let is_hardly_known = remark::has_any(sentence, "kaum wenige keiner niemand") && remark::has_any(sentence, "kennt kennen");
    match () {
        // "Die kürzesten Arbeitszeiten".
        () if is_of_work
            && remark::has_any(sentence, "kurzest* schnellst*")
            && !remark::has_any(sentence, "arbeitszeit* stunden") =>
        {
            Some(Order::Length)
        }
        () if sentence.has(Cue::Job) && (remark::has_any(sentence, RARE) || is_hardly_known) => Some(Order::Rare),
        () => None,
    }
}

/// Words for the group of an agreement or law that pay goes by.
const GRADE: &str = "eingruppier* eingestuft entgeltgruppe* entgeldgruppe* gehaltsgruppe* tarifgruppe* besoldungsgruppe* lohngruppe* \
    vergutungsgruppe* eingruppierung*";

/// Words of whoever asks which of several to choose.
const CHOICE: &str = "richtige richtiger richtig besser bessere soll sollte passt entscheid* lieber empfehl* empfiehl* sinnvoller geeignet* spass cooler \
    interessanter spannender schoner";

/// "Verdient man als Kranführer gut", "bekommt man wirklich so wenig Geld".
fn asks_whether_good(sentence: &Sentence) -> bool {
    let asks = sentence.is_marked
        && !sentence.has_any(&[Cue::What, Cue::Which, Cue::How, Cue::Where, Cue::When])
        && !sentence.has_word(&["wieviel", "wievil"]);
    let is_judged = remark::has_any(sentence, "gut gutes wenig schlecht viel ordentlich anstandig unterbezahlt uberbezahlt");
    // "Lohnt sich das vom Geld her".
    let is_worth =
        asks && remark::has_any(sentence, "lohnt") && remark::has_any(sentence, "finanziell geld gehalt lohn verdienst");
    // "Wie viel" and "so viel wie" judge nothing.
    asks && is_judged && sentence.has_any(&[Cue::Earn, Cue::Money])
        || is_worth
        || matches!(complaint(sentence), Some(Complaint::Why | Complaint::When))
}

/// "Was zahlt besser", "wer kriegt mehr", but not "wer kriegt mehr Urlaub".
fn pays_more(sentence: &Sentence) -> bool {
    let compares = remark::has_any(sentence, "mehr besser meisten");
    let pays = remark::has_any(sentence, "zahlt zahlen bezahlt");
    // "Wo krieg ich am Ende mehr raus".
    let comes_out = compares
        && remark::has_any(sentence, "raus heraus rum")
        && remark::has_any(sentence, "krieg* bekomm* hol* kommt springt");
    let gets = remark::has_any(sentence, "kriegt kriegen bekommt bekommen")
        && !remark::has_any(sentence, "urlaub* frei freizeit ferien pausen stunden respekt anerkennung stellen jobs kinder");
    comes_out || compares && (pays || gets)
}

/// "Was ist schwerer, Jura oder Medizin".
fn is_hard_to_study(sentence: &Sentence) -> bool {
    let is_subject = |word: &Word| spoken::ids(spoken::SUBJECTS, &word.flat).is_some();
    remark::has_any(sentence, remark::DIFFICULT) && sentence.words.iter().any(is_subject)
}

/// "Warum verdienen Erzieher so wenig", "wann wird das endlich besser bezahlt".
fn complaint(sentence: &Sentence) -> Option<Complaint> {
    let is_judged = remark::has_any(sentence, "wenig schlecht schlechter mies besser fairer mehr unterbezahlt viel gut endlich");
    let is_paid = sentence.has_any(&[Cue::Earn, Cue::Money]);
    let compares = remark::has_any(sentence, "weniger mehr gleich unterschied gleichviel");
    if is_paid && compares && remark::has_any(sentence, "frauen manner") {
        return Some(Complaint::Gender);
    }
    let is_of_states = remark::has_any(sentence, "bundesland bundeslandern") && sentence.has(Cue::Which);
    if is_paid && is_of_states {
        return Some(Complaint::State);
    }
    let first = sentence.words.first().filter(|_| is_judged && is_paid)?;
    match first.flat.as_str() {
        "warum" | "wieso" | "weshalb" => Some(Complaint::Why),
        "wann" => Some(Complaint::When),
        _ => None,
    }
}

/// "Im zweiten Lehrjahr", "im 3. Ausbildungsjahr".
fn training_year(sentence: &Sentence) -> Option<u8> {
    const ORDINALS: [&str; 4] = ["erst", "zweit", "dritt", "viert"];
    // "Lehrlingsgeld im ersten Jahr".
    let is_trainee = remark::has_any(sentence, "azubi* lehrling* ausbildungsvergutung ausbildungsgehalt lehrgeld");
    let is_year = |word: &Word| {
        remark::is_one_of(word, "lehrjahr* ausbildungsjahr*") || is_trainee && matches!(word.flat.as_str(), "jahr" | "jahre")
    };
    let ordinal = |word: &Word| {
        let named = ORDINALS.iter().position(|ordinal| word.flat.starts_with(ordinal)).and_then(|at| u8::try_from(at + 1).ok());
        named.or_else(|| word.number().and_then(|number| u8::try_from(number).ok())).filter(|year| (1..=4).contains(year))
    };
    sentence.words.windows(2).find(|pair| is_year(&pair[1])).and_then(|pair| ordinal(&pair[0]))
}

/// "Im mittleren Dienst".
fn career(sentence: &Sentence) -> Option<&'static str> {
    const CAREERS: [(&str, &str); 4] =
        [("einfach", "einfacher"), ("mittler", "mittlerer"), ("gehoben", "gehobener"), ("hoher", "höherer")];
    let pair = sentence.words.windows(2).find(|pair| pair[1].flat == "dienst" || pair[1].flat == "dienstes")?;
    CAREERS.iter().find(|(stem, _)| pair[0].flat.starts_with(stem)).map(|(_, career)| *career)
}

/// "Was ist ein gutes Gehalt als Architekt", but not "verdient man als Architekt gut".
fn asks_for_good_pay(sentence: &Sentence) -> bool {
    let is_good = |pair: &[Word]| {
        matches!(pair[0].flat.as_str(), "gutes" | "guter" | "guten" | "gute" | "faires" | "angemessenes" | "realistisches")
            && pair[1].cue == Some(Cue::Money)
    };
    sentence.words.windows(2).any(is_good) && sentence.has_any(&[Cue::What, Cue::Much, Cue::Which])
}

/// Whether a sum is to be judged: "ist … viel", "sind … zu wenig".
pub(crate) fn is_judged(sentence: &Sentence) -> bool {
    remark::has_any(
        sentence,
        "ok okay fair angemessen normal ublich realistisch viel wenig gut gutes guter schlecht schlechter zuwenig unterbezahlt",
    ) && !matches!(sentence.cue(0), Some(Cue::What | Cue::Much | Cue::How))
}

/// Countries with the words that name them, in the accusative.
const ABROAD: [(&str, &str); 10] = [
    ("die Schweiz", "schweiz schweizer zurich ch basel"),
    ("Österreich", "osterreich wien austria"),
    ("Luxemburg", "luxemburg"),
    ("die Niederlande", "holland niederlande niederlanden"),
    ("die USA", "usa amerika"),
    ("England", "england london"),
    ("Norwegen", "norwegen"),
    ("Dänemark", "danemark"),
    ("Schweden", "schweden"),
    ("Frankreich", "frankreich"),
];

fn country(sentence: &Sentence) -> Option<&'static str> {
    ABROAD.iter().find(|(_, words)| remark::has_any(sentence, words)).map(|(country, _)| *country)
}

/// The year whose figures are asked for: "Gehalt Koch 2026".
fn year(sentence: &Sentence) -> Option<u16> {
    let mut years = (0..sentence.words.len()).filter(|at| is_year(sentence, *at));
    years.next().and_then(|at| u16::try_from(sentence.words[at].number()?).ok())
}

/// Whether a number is a year and no sum: "2026", but not "2026 €" and not "ich verdiene 2026".
fn is_year(sentence: &Sentence, at: usize) -> bool {
    let flat = |at: usize| sentence.words.get(at).map_or("", |word| word.flat.as_str());
    let number = sentence.words.get(at).and_then(Word::number);
    let before = at.checked_sub(1).map_or("", flat);
    let is_called_so = matches!(before, "jahr" | "jahre" | "seit");
    let is_sum = matches!(flat(at + 1), "euro" | "eur" | "brutto" | "im" | "monatlich" | "tacken")
        || matches!(before, "mindestens" | "uber" | "als" | "wenigstens" | "fur" | "mit" | "nur" | "sind")
        || sentence.has_word(&["verdiene", "bekomme", "kriege", "verdien"])
        || number == Some(2_000);
    // "2026 netto" is a year in a question for what is paid.
    let is_net = flat(at + 1) == "netto" && !sentence.has_any(&[Cue::What, Cue::Much, Cue::How]);
    number.is_some_and(|number| YEARS.contains(&number)) && (is_called_so || !is_sum && !is_net)
}

/// The pay that a sentence names, with its timespan: "14,50 die Stunde", "45000 im Jahr", "2.800 brutto".
pub(crate) fn stated(sentence: &Sentence) -> Option<Wage> {
    let is_hour = timespan(sentence) == Some(Timespan::Hour);
    let hourly = sentence.words.iter().enumerate().filter_map(|(at, word)| {
        let is_of_week =
            sentence.words.get(at + 1).is_some_and(|next| matches!(next.flat.as_str(), "stunden" | "std" | "h" | "prozent"));
        let eur = word.number().filter(|eur| is_hour && HOUR_PAY.contains(eur) && !is_of_week)?;
        Some(Wage { cents: eur * CENTS + u32::from(word.hundredths), per: Some(Timespan::Hour) })
    });
    hourly.into_iter().next().or_else(|| {
        let (eur, per) = sum(sentence)?;
        Some(Wage { cents: eur.checked_mul(CENTS)?, per: Some(per) })
    })
}

/// "Ab 4000 netto".
fn least_net(sentence: &Sentence) -> Option<u32> {
    const NET: std::ops::RangeInclusive<u32> = 800..=9_999;
    let is_net = sentence.words.iter().any(|word| word.flat.starts_with("netto"));
    let numbers = sentence.words.iter().enumerate().filter(|(at, _)| is_net && !is_year(sentence, *at));
    numbers.filter_map(|(_, word)| word.number().filter(|eur| NET.contains(eur))).next()
}

fn min_pay(sentence: &Sentence) -> Option<u32> {
    sum(sentence).map(|(eur, per)| if per == Timespan::Year { eur / 12 } else { eur })
}

/// A sum of euros and the timespan that its size tells.
fn sum(sentence: &Sentence) -> Option<(u32, Timespan)> {
    if sentence.words.iter().any(|word| word.flat.starts_with("netto")) {
        return None;
    }
    let euros = sentence.words.iter().enumerate().filter_map(|(at, word)| {
        let next = sentence.words.get(at + 1).map_or("", |word| word.flat.as_str());
        let before = if at > 0 { sentence.words[at - 1].flat.as_str() } else { "" };
        let is_money = matches!(next, "euro" | "eur" | "brutto" | "tacken" | "okken")
            || matches!(before, "ab" | "uber" | "mindestens" | "min" | "als" | "wenigstens")
            || sentence.has(Cue::Earn)
            || is_judged(sentence);
        word.number().filter(|_| is_money && !is_year(sentence, at))
    });
    euros
        .filter_map(|euros| match euros {
            euros if YEAR_PAY.contains(&euros) => Some((euros, Timespan::Year)),
            euros => MONTH_PAY.contains(&euros).then_some((euros, Timespan::Month)),
        })
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn details(text: &str) -> Details {
        read(&Sentence::read(&Catalogue::new(Vec::new()), text))
    }

    #[test]
    fn states_by_name_abbreviation_and_city() {
        let state = |text| details(text).state;
        assert_eq!(state("gehalt koch in Baden-Württemberg"), Some(State::BadenWuerttemberg));
        assert_eq!(state("koch sachsen anhalt"), Some(State::SaxonyAnhalt));
        assert_eq!(state("koch nrw"), Some(State::NorthRhineWestphalia));
        assert_eq!(state("koch in münchen"), Some(State::Bavaria));
        assert_eq!(state("koch"), None);
    }
    #[test]
    fn words_near_a_state_are_none() {
        assert_eq!(details("welche sachen macht ein koch").state, None);
        assert_eq!(details("arzt in manchen kliniken").state, None);
    }
    #[test]
    fn hours_of_a_share() {
        assert_eq!(details("koch mit 75 % stelle").hours, Some(30));
        assert_eq!(details("erzieher teilzeit 60 prozent").hours, Some(24));
        assert_eq!(details("erzieher teilzeit").hours, Some(20));
        assert_eq!(details("75 prozent der köche").hours, None);
    }
    #[test]
    fn ages_but_no_other_years() {
        assert_eq!(details("ich bin 40").age, Some(40));
        assert_eq!(details("was verdient eine 25-jährige").age, Some(25));
        assert_eq!(details("mit 30 jahren berufserfahrung").age, None);
        assert_eq!(details("kann ich mit 28 jahren noch koch werden").age, Some(28));
        assert_eq!(details("koch 30 jahre alt").age, Some(30));
    }
    #[test]
    fn tax_classes() {
        assert_eq!(details("steuerklasse III").tax_class, Some(TaxClass::Three));
        assert_eq!(details("stkl 5").tax_class, Some(TaxClass::Five));
        assert_eq!(details("steuerklasse 9").tax_class, None);
    }
    #[test]
    fn periods() {
        assert_eq!(details("was verdient man im jahr").timespan, Some(Timespan::Year));
        assert_eq!(details("nach einem jahr ausbildung").timespan, None);
        assert_eq!(details("stundenlohn friseur").timespan, Some(Timespan::Hour));
    }
    #[test]
    fn a_year_is_no_sum() {
        let read = |text| {
            let details = details(text);
            (details.year, details.min_pay)
        };
        assert_eq!(read("was verdient ein koch 2026"), (Some(2026), None));
        assert_eq!(read("was bekommt man im jahr 2026 netto"), (Some(2026), None));
        assert_eq!(read("ich verdiene 2026 brutto"), (None, Some(2026)));
        assert_eq!(read("jobs ab 2000 euro"), (None, Some(2000)));
        assert_eq!(details("was verdient man im jahr 2026").timespan, None);
    }
    #[test]
    fn pay_with_its_timespan() {
        let read = |text| stated(&Sentence::read(&Catalogue::new(Vec::new()), text)).map(|wage| (wage.cents, wage.per));
        assert_eq!(read("ist 14,50 die Stunde ok"), Some((1_450, Some(Timespan::Hour))));
        assert_eq!(read("sind 45000 euro im jahr gut"), Some((4_500_000, Some(Timespan::Year))));
        assert_eq!(read("2.800 brutto zu wenig"), Some((280_000, Some(Timespan::Month))));
        assert_eq!(read("40 stunden in der woche"), None);
    }
    #[test]
    fn what_comes_first() {
        assert_eq!(details("welche berufe haben die kürzeste ausbildung").order, Some(Order::Length));
        assert_eq!(details("seltene ausbildungsberufe die kaum einer kennt").order, Some(Order::Rare));
        assert_eq!(details("berufe die selten krank machen").order, None);
        assert_eq!(details("jobs mit den kürzesten arbeitszeiten").order, None);
    }
    #[test]
    fn least_pay_a_month() {
        assert_eq!(details("jobs ab 3.500 € brutto").min_pay, Some(3_500));
        assert_eq!(details("mindestens 60000 euro").min_pay, Some(5_000));
        assert_eq!(details("3000 netto").min_pay, None);
    }
}
