//! The verdict that an answer begins with: whether a master's pay is worth it, how pay compares with the minimum wage, whether what
//! somebody lacks is part of every way in, and who decides whether somebody is fit.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::beside::{employer, is_about_training};
use crate::commands::ask::direct::degrees;
use crate::commands::ask::words;
use crate::commands::wish::advice::median_eur;
use crate::pay::Figure;
use crate::pay::reference::minimum_a_month_eur;
use crate::pay::tables::Tables;
use crate::profile::way::{Step, StepKind, Way};
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text::german::capitalised;
use crate::text::{Text, split_words};
use crate::understand::remark::Remark;

/// What a sentence asks a verdict on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Whether more is paid after an advancement.
    Advancement { title: String, eur: u32, below: String, below_eur: u32 },
    /// With the minimum wage in euros a month.
    MinimumWage(Claim, u32),
    /// Whether one gets in without this.
    Without(String),
    /// Whether one gets in without a business of one's own.
    WithoutBusiness,
    /// Whether one gets in without studying this.
    WithoutSubject(String),
    /// Whether one has to study this.
    NeedsSubject(String),
    /// What is left to do for whoever has this: a master's certificate.
    Having(Owned),
    /// "Bin ich dafür zu langsam".
    Fitness,
}

/// What is claimed of pay and the minimum wage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// "Nur Mindestlohn".
    Only,
    /// "Mehr als Mindestlohn".
    More,
    Open,
}

/// What somebody says they have already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owned {
    Master,
    Technician,
    Degree,
}

/// "Wenn ich schon Meister bin".
fn owned(lower: &str) -> Option<Owned> {
    const OWNED: [(&str, Owned); 5] = [
        ("meister", Owned::Master),
        ("techniker", Owned::Technician),
        ("bachelor", Owned::Degree),
        ("master", Owned::Degree),
        ("studiert", Owned::Degree),
    ];
    let words: Vec<&str> = split_words(lower).collect();
    let is_mine = |word: &str| matches!(word, "schon" | "bereits" | "bin" | "hab" | "habe");
    let begins = |at: usize| at > 0 && (is_mine(words[at - 1]) || at > 1 && is_mine(words[at - 2]) && !is_mine(words[at]));
    let mut found = words.iter().enumerate().filter(|(at, _)| begins(*at));
    found.find_map(|(_, word)| OWNED.iter().find(|(name, _)| name == word).map(|(_, owned)| *owned))
}

/// The verdict that a text asks for in a year, not yet the one on a master's pay.
pub(crate) fn asked(text: &str, year: u16) -> Option<Verdict> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '-').collect();
    let has = |word: &str| words.contains(&word);
    if lower.contains("mindestlohn") {
        let claim = match () {
            () if lower.contains("mehr als") || lower.contains("über dem") || lower.contains("über mindest") => Claim::More,
            () if has("nur") || has("bloß") || has("gerade") => Claim::Only,
            () => Claim::Open,
        };
        let wage = Tables::shared().minimum_wage(year)?;
        return Some(Verdict::MinimumWage(claim, minimum_a_month_eur(wage.ct_per_hour)));
    }
    if is_on_fitness(&lower) {
        return Some(Verdict::Fitness);
    }
    if let Some(owned) = owned(&lower) {
        return Some(Verdict::Having(owned));
    }
    if lower.contains("ohne eigene") && !lower.contains("ohne eigene ausbildung") {
        return Some(Verdict::WithoutBusiness);
    }
    if let Some(what) = needed_subject(text) {
        return Some(Verdict::NeedsSubject(what));
    }
    let what = lacking(text)?;
    Some(if is_studied(&lower, &what) { Verdict::WithoutSubject(capitalised(&what)) } else { Verdict::Without(what) })
}

/// "Ohne Medizin zu studieren", "ohne Psychologiestudium".
fn is_studied(lower: &str, what: &str) -> bool {
    let what = what.to_lowercase();
    let behind = lower.split_once("ohne").map_or("", |(_, behind)| behind);
    let near = behind.split_whitespace().take(4).any(|word| word.starts_with("studier"));
    what.len() > "studium".len() && what.ends_with("studium") || near && !what.starts_with("studi")
}

/// "Bin ich zu schüchtern für …", "bin ich geeignet als …", but not too old, too short or the like, which has rules.
fn is_on_fitness(lower: &str) -> bool {
    const RULED: [&str; 8] = ["alt", "jung", "klein", "groß", "kleine", "dick", "schwer", "spät"];
    let words: Vec<&str> = split_words(lower).collect();
    if lower.contains("für mich") && ["richtige", "geeignet", "passend"].iter().any(|word| lower.contains(word)) {
        return true;
    }
    if !words.windows(2).any(|pair| pair == ["bin", "ich"]) {
        return false;
    }
    let is_too = words.windows(2).any(|pair| pair[0] == "zu" && !RULED.contains(&pair[1]) && pair[1].len() > 4);
    is_too && words.first() == Some(&"bin") || words.contains(&"geeignet")
}

/// The noun behind "ohne".
fn lacking(text: &str) -> Option<String> {
    const ARTICLES: [&str; 8] = ["den", "die", "das", "einen", "eine", "ein", "nen", "so"];
    let mut words = text.split_whitespace().skip_while(|word| !word.eq_ignore_ascii_case("ohne")).skip(1);
    let word = words.find(|word| !ARTICLES.contains(word))?;
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    (word.chars().count() > 3).then(|| word.to_owned())
}

/// Whether the profession that masters have is paid better.
pub(crate) fn on_advancement(profile: &Profile, master: &Profile, text: &str) -> Option<Verdict> {
    let lower = text.to_lowercase();
    let is_asked = ["lohnt", "bringt", "mehr"].iter().any(|word| lower.contains(word));
    let (eur, below_eur) = (median_eur(master)?, median_eur(profile)?);
    is_asked.then(|| Verdict::Advancement { title: master.title.clone(), eur, below: profile.title.clone(), below_eur })
}

/// The verdict, if the data has one.
pub(super) fn line(answered: &Answered<'_>) -> Option<Text> {
    match answered.verdict.as_ref()? {
        Verdict::Advancement { title, eur, below, below_eur } => Some(words::advancement([title, below], [*eur, *below_eur])),
        Verdict::MinimumWage(claim, eur) => beside_minimum_wage(*claim, *eur, answered),
        Verdict::Without(what) => without(what, answered),
        Verdict::NeedsSubject(what) => needs_subject(what, answered),
        Verdict::WithoutSubject(what) => without_subject(what, answered),
        Verdict::WithoutBusiness => {
            let profile = answered.profile.filter(|_| is_about_training(answered))?;
            profile.employees.map(|_| words::WITHOUT_BUSINESS.into())
        }
        Verdict::Having(owned) => having(*owned, answered),
        Verdict::Fitness => fitness(answered),
    }
}

fn beside_minimum_wage(claim: Claim, minimum_eur: u32, answered: &Answered<'_>) -> Option<Text> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    let official = pay.official?;
    let known = |at: usize| match official.quartiles[at] {
        Some(Figure::Known(eur)) => Some(eur),
        _ => None,
    };
    Some(words::beside_minimum_wage(claim, known(0), known(1)?, minimum_eur))
}

/// A certificate and a training have answers of their own.
fn without(what: &str, answered: &Answered<'_>) -> Option<Text> {
    let is_path = matches!(answered.question, Question::Profile { section: Some(Section::Path | Section::Requirements), .. });
    let has_own = answered.needed.is_some()
        || answered.reach.is_some()
        || [Remark::NoStudies, Remark::NoTraining].iter().any(|remark| answered.details.remarks.contains(remark));
    let profile = answered.profile.filter(|_| is_path && !has_own)?;
    let lower = what.to_lowercase();
    let has = |way: &Way| {
        let mut names = std::iter::once(&way.name).chain(way.steps.iter().map(|step| &step.what));
        names.any(|name| name.to_lowercase().contains(&lower))
    };
    (!profile.ways.is_empty() && profile.ways.iter().all(has)).then(|| words::not_without(what, answered.asking))
}

/// Whether a way has no degree in a subject.
fn without_subject(what: &str, answered: &Answered<'_>) -> Option<Text> {
    let subject = what.trim_end_matches("studium").trim_end_matches('-').to_lowercase();
    let profile = answered.profile.filter(|_| is_about_training(answered) && !subject.is_empty())?;
    let studies = |way: &&Way| degrees(way).iter().any(|degree| degree.to_lowercase().contains(&subject));
    // The way may name the subject by another word.
    let is_told = profile.ways.iter().any(|way| studies(&way)) || profile.ways.iter().any(|way| degrees(way).is_empty());
    if !profile.ways.is_empty() && profile.ways.iter().all(|way| studies(&way)) {
        return Some(words::not_without(what, answered.asking));
    }
    let way = profile.ways.iter().find(|way| !studies(way) && (is_told || degrees(way).is_empty()))?;
    Some(words::without_subject(what, answered.asking, way))
}

/// "Muss man Jura studieren, um …".
fn needed_subject(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first()?.to_lowercase();
    let at = words.iter().position(|word| word.to_lowercase().starts_with("studieren")).filter(|at| *at > 1)?;
    let what = words[at - 1].trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_noun = what.chars().next().is_some_and(char::is_uppercase);
    (matches!(first.as_str(), "muss" | "braucht" | "brauche" | "brauch") && is_noun).then(|| what.to_owned())
}

/// Whether every way has a degree in a subject; where no way names it, what is studied.
fn needs_subject(what: &str, answered: &Answered<'_>) -> Option<Text> {
    let profile = answered.profile.filter(|_| is_about_training(answered))?;
    let named = what.to_lowercase();
    let subject = if named == "jura" { "recht" } else { named.as_str() };
    let names = |degree: &str| [subject, named.as_str()].iter().any(|name| degree.to_lowercase().contains(name));
    let studies = |way: &&Way| degrees(way).iter().any(|degree| names(degree));
    let is_in_all = !profile.ways.is_empty() && profile.ways.iter().all(|way| studies(&way));
    if is_in_all {
        return Some(words::needs_subject(what));
    }
    match profile.ways.iter().find(|way| degrees(way).is_empty()) {
        Some(free) => Some(words::needs_no_subject(what, free)),
        None => words::subject(profile.usual_way()?, profile.usual_way()),
    }
}

/// The way on from what somebody has.
fn having(owned: Owned, answered: &Answered<'_>) -> Option<Text> {
    let profile = answered.profile.filter(|_| is_about_training(answered))?;
    let is_it = |step: &Step| match owned {
        Owned::Master => step.what.contains("eister"),
        Owned::Technician => step.what.contains("echniker"),
        Owned::Degree => matches!(step.kind, StepKind::Degree | StepKind::DualDegree),
    };
    profile.ways.iter().find_map(|way| {
        let at = way.steps.iter().position(is_it).filter(|at| *at + 1 < way.steps.len())?;
        Some(words::having(owned, way, &way.steps[at + 1..]))
    })
}

fn fitness(answered: &Answered<'_>) -> Option<Text> {
    let profile = answered.profile.filter(|_| answered.question.topic() == Topic::Profile)?;
    Some(words::fitness(employer(profile), profile.entry()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&Verdict>) {
        assert_eq!(asked(text, 2026).as_ref(), expected, "{text}");
    }

    #[test]
    fn what_is_claimed_of_the_minimum_wage() {
        check("Zahlen Sicherheitsdienste nur Mindestlohn?", Some(&Verdict::MinimumWage(Claim::Only, 2_409)));
        check("verdient man als Friseurin mehr als Mindestlohn", Some(&Verdict::MinimumWage(Claim::More, 2_409)));
    }
    #[test]
    fn doubts_of_oneself() {
        check("Bin ich fürs Kellnern zu langsam?", Some(&Verdict::Fitness));
        check("Bin ich mit 40 zu alt?", None);
    }
    #[test]
    fn what_somebody_has() {
        check("Wie werde ich Gutachter, wenn ich schon Meister bin?", Some(&Verdict::Having(Owned::Master)));
        check("Ich hab einen Bachelor, kann ich Lehrer werden?", Some(&Verdict::Having(Owned::Degree)));
        check("Was verdient ein Meister?", None);
    }
    #[test]
    fn what_is_not_studied() {
        check("Geht das, ohne Medizin zu studieren?", Some(&Verdict::WithoutSubject("Medizin".to_owned())));
    }
    #[test]
    fn what_is_lacking() {
        check("Darf man ohne P-Schein anfangen?", Some(&Verdict::Without("P-Schein".to_owned())));
        check("Darf man ohne den P-Schein anfangen?", Some(&Verdict::Without("P-Schein".to_owned())));
    }
}
