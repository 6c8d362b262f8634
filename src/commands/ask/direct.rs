//! The direct answer to a question on the way into a profession: whether a certificate, an age or no degree will do, how long it takes,
//! which way is of the kind asked for.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::quotes;
use crate::commands::ask::verdict::Verdict;
use crate::commands::ask::words::{self, AgeLimit, Asking, Place, Sought};
use crate::commands::way::advice::WayAdvice;
use crate::commands::way::credit::Credit;
use crate::profile::way::{Paid, StepKind, Way};
use crate::profile::{Entry, Profile, Section};
use crate::question::Question;
use crate::text::{Text, first_sentences, split_words};
use crate::understand::remark::Remark;

/// Remarks that a question on the way in is answered by.
const ANSWERED: [Remark; 17] = [
    Remark::Certificate,
    Remark::Content,
    Remark::StudyAfter,
    Remark::Before,
    Remark::LeastAge,
    Remark::PartTimeTraining,
    Remark::Subject,
    Remark::Everybody,
    Remark::NoStudies,
    Remark::NoTraining,
    Remark::LateralEntry,
    Remark::Retraining,
    Remark::Dual,
    Remark::AgeLimit,
    Remark::Length,
    Remark::Shorter,
    Remark::Failures,
];

/// The same for a question on a way between two professions.
const ON_A_WAY: [Remark; 5] = [Remark::NoStudies, Remark::NoTraining, Remark::LateralEntry, Remark::Retraining, Remark::Dual];

/// What an answer begins with.
#[derive(Default)]
pub(crate) struct Direct {
    pub lines: Vec<Text>,
    /// In place of the usual way's, if that is not what was asked.
    pub headline: Headline,
}

#[derive(Default)]
pub(crate) enum Headline {
    #[default]
    Usual,
    /// A length.
    Length(String),
    /// The way of the kind asked for, in a few words.
    Way(String),
}

/// "Geht das", "kann man …", "braucht man …": what a sentence that asks for yes or no asks.
pub(crate) fn asking(text: &str) -> Asking {
    const FIRST: &str = "kann kannst könnte können darf dürfen geht ist gibt gibts hab habe hat haben lohnt macht sind arbeitet arbeiten nehmen \
        nimmt wird werden müssen bekommt bekommen kriegt kriegen kommt stimmt wäre reicht findet bleibt soll sollte zählt stinkt steht sitzt \
        bin hätte spielt";
    const NEEDED: [&str; 6] = ["braucht", "brauche", "brauch", "muss", "musst", "benötigt"];
    const OPEN: &str = "was wie wieviel wo woher wohin wofür womit worin woran wer wen wann warum wieso weshalb";
    const WITHIN: [&str; 6] = ["geht das", "möglich", "kann ich", "kann man", "darf ich", "realistisch"];
    const NEEDED_WITHIN: [&str; 4] = ["muss man", "muss ich", "braucht man", "brauche ich"];
    let text = text.to_lowercase();
    let first = text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let is_one_of = |words: &str| words.split_whitespace().any(|word| word == first);
    match () {
        () if is_spared(&text) => Asking::Spared,
        () if NEEDED.contains(&first) => Asking::Needed,
        () if is_one_of(FIRST) => Asking::Possible,
        () if is_one_of(OPEN) || first.starts_with("welch") || text.contains(" wie ") => Asking::How,
        () if NEEDED_WITHIN.iter().any(|words| text.contains(words)) => Asking::Needed,
        () if WITHIN.iter().any(|words| text.contains(words)) => Asking::Possible,
        () => Asking::How,
    }
}

/// "Haben Köche an Weihnachten frei", "geht das ohne Schicht": asks whether one is spared something.
fn is_spared(lower: &str) -> bool {
    const SPARED: [&str; 6] = ["schicht", "nacht", "wochenend", "feiertag", "samstag", "sonntag"];
    let words: Vec<&str> = split_words(lower).collect();
    let is_without = words.windows(2).any(|pair| pair[0] == "ohne" && SPARED.iter().any(|stem| pair[1].starts_with(stem)));
    let is_open = words.first().is_some_and(|word| matches!(*word, "wie" | "wann" | "was"));
    is_without || words.contains(&"frei") && !is_open
}

/// Whether a remark is answered directly.
pub(crate) fn answers(remark: Remark, answered: &Answered<'_>) -> bool {
    let is_answered = if entered(answered).is_some() { ANSWERED.contains(&remark) } else { ON_A_WAY.contains(&remark) };
    is_answered && goal(answered).is_some()
}

/// The profession whose way in the answer is about.
fn entered<'c>(answered: &Answered<'c>) -> Option<&'c Profile> {
    let is_on_way = matches!(answered.question, Question::Profile { section: Some(Section::Path | Section::Requirements), .. });
    answered.profile.filter(|_| is_on_way)
}

/// The same, or the one that somebody changes to.
fn goal<'c>(answered: &Answered<'c>) -> Option<&'c Profile> {
    let Advice::Way(way) = &answered.advice else { return entered(answered) };
    match &**way {
        WayAdvice::Direct { to, .. } | WayAdvice::Steps { to, .. } => Some(to.profile),
        _ => None,
    }
}

/// Whether the training that somebody has is a part of the way.
fn is_credited(answered: &Answered<'_>) -> bool {
    let Advice::Way(way) = &answered.advice else { return false };
    matches!(&**way, WayAdvice::Steps { credit: Credit::Part { .. }, .. } | WayAdvice::Direct { credit: Credit::Part { .. }, .. })
}

/// "Vom Koch zum Lehrer, geht das": whether it does.
pub(crate) fn is_open(answered: &Answered<'_>) -> Option<Text> {
    let Advice::Way(way) = &answered.advice else { return None };
    let (WayAdvice::Direct { from, to, credit, .. } | WayAdvice::Steps { from, to, credit, .. }) = &**way else { return None };
    // Whether it is open depends on the subject, as the answer says.
    if matches!(credit, Credit::Perhaps { .. }) {
        return None;
    }
    let lacking = to.profile.certificate().filter(|asked| from.profile.certificate().is_none_or(|own| own < *asked));
    let lacking = lacking.filter(|_| to.profile.requires_certificate());
    (answered.asking == Asking::Possible).then(|| words::is_open(lacking).into())
}

/// The direct answer, if something was asked that has one.
pub(crate) fn direct(answered: &Answered<'_>) -> Direct {
    let mut direct = Direct::default();
    if let Some(profile) = goal(answered) {
        let remarks = answered.details.remarks.iter().filter(|remark| answers(**remark, answered));
        for &remark in remarks {
            // "Quereinstieg, wie lange": the length of that way is said already.
            if let (Remark::Length, Headline::Way(_)) = (remark, &direct.headline) {
                continue;
            }
            // What is left of the way is said by the way itself.
            if remark == Remark::LateralEntry && is_credited(answered) {
                continue;
            }
            // "Muss man Jura studieren" has a verdict of its own.
            if let (Remark::NoStudies, Some(Verdict::NeedsSubject(_))) = (remark, &answered.verdict) {
                continue;
            }
            if let Some((line, headline)) = on(remark, profile, answered) {
                direct.lines.extend(Some(line).filter(|_| !answered.is_authored_on(remark)));
                direct.headline = if entered(answered).is_some() { headline } else { Headline::Usual };
            }
        }
        let is_on_retraining =
            answered.details.remarks.contains(&Remark::Retraining) && !answered.is_authored_on(Remark::Retraining);
        if is_on_retraining && entered(answered).is_some() {
            direct.lines.push(words::RETRAINING.into());
        }
    }
    // "Ohne Abitur geht es über Umwege" is not followed by "nein, nicht direkt".
    let is_told = answered.is_own_with(&CERTIFICATES) && answered.unanswered.certificate.is_none();
    let (needed, reach) = (answered.needed.as_ref().filter(|_| !is_told), answered.reach.as_ref().filter(|_| !is_told));
    direct.lines.extend(needed.map(|(asked, needed)| words::needed(*asked, needed).into()));
    let place = if direct.lines.is_empty() { Place::First } else { Place::Behind };
    direct.lines.extend(reach.map(|(certificate, reach)| words::reach(*certificate, reach, place)));
    direct.lines.extend(master_at_once(answered).map(Text::from));
    direct.lines.extend(age(answered).or_else(|| least_age(answered)).map(Text::from));
    direct
}

/// Parts of what an author says of certificates.
const CERTIFICATES: [&str; 5] = ["Abi", "bschluss", "reife", "Hauptsch", "Realsch"];

/// "Darf man den Friseurmeister direkt nach der Gesellenprüfung machen".
fn master_at_once(answered: &Answered<'_>) -> Option<&'static str> {
    const AT_ONCE: [&str; 3] = ["direkt", "sofort", "gleich"];
    let text = answered.text.to_lowercase();
    let is_asked = text.contains("gesell") && AT_ONCE.iter().any(|word| text.contains(word));
    let is_of_crafts = |profile: &&Profile| profile.title.contains("meister") && !profile.title.contains("ndustriemeister");
    entered(answered).filter(|profile| is_asked && is_of_crafts(profile)).map(|_| words::MASTER_AT_ONCE)
}

fn on(remark: Remark, profile: &Profile, answered: &Answered<'_>) -> Option<(Text, Headline)> {
    let usual = profile.usual_way()?;
    let asking = answered.asking;
    let is_on_civil_service = answered.text.to_lowercase().contains("beamt");
    let line = match remark {
        Remark::PartTimeTraining => match beside_work(profile) {
            Some(way) => words::found(asking, way),
            None => words::part_time(kind_of_training(profile)).into(),
        },
        Remark::Certificate => words::certificate_asked(usual)?.into(),
        Remark::Content => {
            let path = profile.sections.get(&Section::Path)?;
            first_sentences(path.trim(), CONTENT).into()
        }
        Remark::StudyAfter if usual.entry() != Entry::Studium => words::STUDY_AFTER.into(),
        Remark::Subject => words::subject(usual, profile.ways.iter().find(|way| !degrees(way).is_empty()))?,
        Remark::Everybody => words::FOR_EVERYBODY.into(),
        Remark::NoStudies => words::without(words::DEGREE, asking, without_degree(profile), usual),
        Remark::NoTraining => words::without(words::TRAINING, asking, without_training(profile), usual),
        Remark::LateralEntry => return of_kind(Sought::LateralEntry, profile, usual, asking),
        Remark::Retraining => return of_kind(Sought::Retraining, profile, usual, asking),
        // "Schulisch oder dual" asks where one learns.
        Remark::Dual if answered.text.to_lowercase().contains("schulisch") => {
            return Some((words::where_to_learn(kind_of_training(profile)?)?.into(), Headline::Usual));
        }
        Remark::Dual => return of_kind(Sought::DualDegree, profile, usual, asking),
        Remark::Length if usual.months() > 0 => {
            let usual = training_asked(profile, &answered.text).unwrap_or(usual);
            let others = profile.ways.iter().map(Way::months).filter(|months| *months > 0 && *months != usual.months());
            let (length, line) = words::length(usual, kind_of_training(profile), &others.collect::<Vec<_>>());
            return Some((line.into(), Headline::Length(length)));
        }
        Remark::Shorter => words::shorter(kind_of_training(profile)).into(),
        Remark::Before => words::before(usual, &profile.ways, is_on_civil_service)?,
        Remark::Failures => {
            let line = words::failures(kind_of_training(profile), quotes::sentence_with(profile, &FAILURES));
            let may_fail =
                ["durchfall", "nicht besteh", "nicht schaff"].iter().any(|words| answered.text.to_lowercase().contains(words));
            let is_training = kind_of_training(profile) == Some(Entry::Ausbildung);
            if may_fail && is_training { format!("{line} {}", words::RETRY).into() } else { line.into() }
        }
        _ => return None,
    };
    Some((line, Headline::Usual))
}

/// The training of a profession whose usual way is another, for whoever asks for that.
fn training_asked<'p>(profile: &'p Profile, text: &str) -> Option<&'p Way> {
    let is_asked = split_words(&text.to_lowercase()).any(|word| matches!(word, "ausbildung" | "lehre"));
    let is_training = |way: &Way| matches!(way.entry(), Entry::Ausbildung | Entry::SchulischeAusbildung);
    let usual = profile.usual_way().filter(|way| is_asked && !is_training(way));
    // What begins with a training and goes on is longer than that.
    usual.and_then(|_| profile.ways.iter().find(|way| is_training(way) && way.steps.len() == 1))
}

/// Maximum characters of what a training is about.
const CONTENT: usize = 300;

/// A way beside a job.
fn beside_work(profile: &Profile) -> Option<&Way> {
    const STEMS: [&str; 4] = ["berufsbegleitend", "neben dem Beruf", "neben der Arbeit", "Teilzeit"];
    profile.ways.iter().find(|way| {
        let steps = way.steps.iter().map(|step| step.what.as_str());
        let mut texts = steps.chain([way.name.as_str()]).chain(way.note.as_deref());
        texts.any(|text| STEMS.iter().any(|stem| text.contains(stem)))
    })
}

/// What is studied on a way.
pub(crate) fn degrees(way: &Way) -> Vec<&str> {
    let steps = way.steps.iter().filter(|step| matches!(step.kind, StepKind::Degree | StepKind::DualDegree));
    steps.map(|step| step.what.as_str()).collect()
}

/// The entry into a profession; a training with a law of its own counts as one at a school.
fn kind_of_training(profile: &Profile) -> Option<Entry> {
    profile.entry().map(|entry| match entry {
        Entry::Ausbildung if !profile.is_under_training_act() => Entry::SchulischeAusbildung,
        other => other,
    })
}

/// Words of a sentence on those who fail.
const FAILURES: [&str; 6] = ["fiel ", "urchfall", "cheiter", "bricht ab", "brechen ab", "sortiert"];

fn without_degree(profile: &Profile) -> Option<&Way> {
    profile.ways.iter().find(|way| degrees(way).is_empty())
}

/// A way of practice, courses and exams only.
fn without_training(profile: &Profile) -> Option<&Way> {
    use StepKind::{Exam, FurtherTraining, OnTheJob, Practice};
    let is_free = |way: &&Way| way.steps.iter().all(|step| matches!(step.kind, Exam | FurtherTraining | OnTheJob | Practice));
    profile.ways.iter().find(is_free)
}

/// The way of the kind asked for, or what there is in its place.
fn of_kind(sought: Sought, profile: &Profile, usual: &Way, asking: Asking) -> Option<(Text, Headline)> {
    let is_of_kind = |way: &&Way| match sought {
        Sought::LateralEntry => way.entry() == Entry::Quereinstieg || way.name.contains("einstieg"),
        Sought::Retraining => way.name.contains("mschulung"),
        Sought::DualDegree => way.name.to_lowercase().contains("dual"),
    };
    let free = || without_training(profile).filter(|_| sought == Sought::LateralEntry);
    if let Some(way) = profile.ways.iter().find(is_of_kind).or_else(free) {
        return Some((words::found(asking, way), Headline::Way(words::of_way(way))));
    }
    let paid = profile.ways.iter().find(|way| way.paid == Paid::Yes).filter(|_| sought == Sought::Retraining);
    Some((words::none_of_its_own(sought, paid.unwrap_or(usual), kind_of_training(profile)), Headline::Usual))
}

/// Whether somebody's age will do, or up to which one somebody may begin.
fn age(answered: &Answered<'_>) -> Option<String> {
    let is_outlook = matches!(answered.question, Question::Profile { section: Some(Section::Outlook), .. });
    let to = goal(answered).or_else(|| answered.profile.filter(|_| is_outlook))?;
    let age = answered.details.age;
    let is_asked = age.is_some_and(|age| age >= words::OF_AGE) || answered.details.remarks.contains(&Remark::AgeLimit);
    is_asked.then(|| words::age(age, limit(to), to.training_months().unwrap_or_default()))
}

/// What the profile says on the age of whoever is young, or asks from which one somebody may begin.
fn least_age(answered: &Answered<'_>) -> Option<String> {
    const STEMS: [&str; 8] = [
        "Mindestalter",
        "olljährig",
        "Mindestens 18",
        "mindestens 18",
        "mindestens 17",
        "mindestens 16",
        "mindestens siebzehn",
        "mit 18 Jahren",
    ];
    let is_asked = answered.details.remarks.contains(&Remark::LeastAge) && entered(answered).is_some();
    let profile = answered.profile.filter(|_| is_asked || words::is_young(&answered.question, &answered.details))?;
    let told = quotes::sentence_with(profile, &STEMS);
    if let Some(age) = answered.details.age.filter(|age| *age >= words::SCHOOL_UNTIL && profile.is_under_training_act()) {
        return Some(words::old_enough(age, told));
    }
    if let (Some(age), Some((told, least))) = (answered.details.age, told.and_then(|told| Some((told, least(told)?)))) {
        return Some(words::beside_least_age(age, least, told));
    }
    let told = told.map(|told| match least(told) {
        Some(least) => words::from_age(least, told),
        None => words::quoted(told),
    });
    let usual = profile.usual_way().filter(|way| way.entry() == Entry::Studium);
    let school = usual.and_then(|way| Some(words::school_first(answered.details.age?, way.certificate?)));
    Some(told.or(school).unwrap_or_else(|| words::NO_LEAST_AGE.to_owned()))
}

/// The least age that a sentence names.
fn least(told: &str) -> Option<u8> {
    const NUMBERS: [(&str, u8); 7] = [
        ("sechzehn", 16),
        ("siebzehn", 17),
        ("achtzehn", 18),
        ("neunzehn", 19),
        ("zwanzig", 20),
        ("einundzwanzig", 21),
        ("dreiundzwanzig", 23),
    ];
    let words = split_words(told);
    let number =
        |word: &str| word.parse().ok().or_else(|| NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number));
    let named = words.skip_while(|word| !matches!(*word, "mindestens" | "Mindestens" | "Mindestalter")).find_map(number);
    let of_age = || (told.contains("olljährigkeit") && !told.contains("blich")).then_some(18);
    named.filter(|years| (14..=25).contains(years)).or_else(of_age)
}

/// Whether [`age`] says something on the age.
pub(crate) fn speaks_of_age(answered: &Answered<'_>) -> bool {
    age(answered).is_some()
}

/// Whether it speaks of the age of civil servants.
pub(crate) fn source_on_age(answered: &Answered<'_>) -> Option<&'static str> {
    let is_of_law = entered(answered).is_some_and(|profile| limit(profile) == AgeLimit::CivilServant);
    (is_of_law && speaks_of_age(answered)).then_some(words::SOURCE_ON_CIVIL_SERVANTS)
}

/// What a profile says on the age at which one may begin.
fn limit(profile: &Profile) -> AgeLimit<'_> {
    const STEMS: [&str; 5] = ["Höchstalter", "ltersgrenze", "Alter von höchstens", "bis zum Alter von", "spätestens mit zehn"];
    let told = quotes::on_way_in(profile).find(|sentence| STEMS.iter().any(|stem| sentence.contains(stem)));
    match told {
        Some(told) => most(told).map_or(AgeLimit::Told(told), |years| AgeLimit::Years(years, told)),
        None if profile.civil_service.is_empty() => AgeLimit::None,
        None if profile.entry() == Some(Entry::Laufbahn) => AgeLimit::CivilService,
        None => AgeLimit::CivilServant,
    }
}

/// The age that a sentence names as the highest.
fn most(told: &str) -> Option<u8> {
    let (_, behind) = told.split_once("höchstens ").or_else(|| told.split_once("bis zum Alter von "))?;
    behind.split_whitespace().next()?.parse().ok()
}

/// Whether a line of the answer names a way already.
pub(crate) fn names(lines: &[Text], way: &Text) -> bool {
    lines.iter().any(|line| line.words().contains(&way.words()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Asking) {
        assert_eq!(asking(text), expected, "{text}");
    }

    #[test]
    fn what_asks_for_yes_or_no() {
        check("Winzer, muss man da schwer heben?", Asking::Needed);
        check("Arbeiten Floristen sonntags?", Asking::Possible);
        check("Wie wird man Winzer?", Asking::How);
    }
    #[test]
    fn whether_one_is_spared_something() {
        check("Haben Köche an Weihnachten frei?", Asking::Spared);
        check("Gibt es Pfleger ohne Schichtdienst?", Asking::Spared);
        check("Wann hat ein Koch frei?", Asking::How);
    }
    #[test]
    fn the_least_age_of_a_sentence() {
        assert_eq!(least("Du musst mindestens siebzehn Jahre alt sein."), Some(17));
        assert_eq!(least("Mindestalter 21, seit zwei Jahren Klasse B."), Some(21));
        assert_eq!(least("Gesetzlich genügen Volljährigkeit und Englisch."), Some(18));
        assert_eq!(least("Minderjährige arbeiten nicht nachts, Volljährige schon."), None);
    }
}
