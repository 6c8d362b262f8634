//! What an answer begins with on the work itself: whether a condition belongs to it, what is hard about it, when one works, whether
//! people are wanted, and what the profile says on a single point.

use crate::commands::ask::advice::Answered;
use crate::commands::ask::beside::{employer, is_about_training, is_shown};
use crate::commands::ask::quotes;
use crate::commands::ask::words::{self, Asking, Belongs, Employer, Hardship, Rules, Studies};
use crate::profile::craft::craft;
use crate::profile::leading::{Leading, leading};
use crate::profile::{Condition, Entry, Profile, Section};
use crate::question::{Question, Topic};
use crate::text::{Text, sentences};
use crate::understand::Details;
use crate::understand::matter::{self, Matter};
use crate::understand::remark::Remark;
use std::collections::HashSet;

pub(crate) const TIMES: [Condition; 5] =
    [Condition::Schichtarbeit, Condition::Nachtarbeit, Condition::Wochenende, Condition::Bereitschaft, Condition::FrueheZeiten];
pub(super) const BURDENS: [Condition; 9] = [
    Condition::Belastend,
    Condition::Koerperlich,
    Condition::Hoehe,
    Condition::HitzeKaelte,
    Condition::Laerm,
    Condition::Schmutz,
    Condition::Schichtarbeit,
    Condition::Nachtarbeit,
    Condition::Bereitschaft,
];
/// Maximum points of a profession that an answer begins with.
const MATTERS: usize = 2;

/// The direct answers, then what the profile says.
pub(super) fn said(answered: &Answered<'_>) -> Vec<Text> {
    let Some(profile) = described(answered) else { return Vec::new() };
    let mut lines: Vec<Text> = need(profile, answered).into_iter().collect();
    // "Muss man als Tierarzt Tiere einschläfern" asks for no animals.
    if answered.passage.is_none() {
        lines.extend(asked_conditions(profile, answered).map(Text::from));
    }
    lines.extend(hours(profile, answered).map(Text::from));
    lines.extend(burden(profile, answered).map(Text::from));
    lines.extend(back(profile, answered).map(Text::from));
    lines.extend(matters(profile, answered));
    lines
}

/// Whether a remark is answered here.
pub(super) fn answers(remark: Remark, answered: &Answered<'_>) -> bool {
    let Some(profile) = described(answered).filter(|profile| !profile.conditions.is_empty()) else { return false };
    match remark {
        Remark::Hours => true,
        Remark::Machines => {
            let is_outlook = matches!(answered.question, Question::Profile { section: Some(Section::Outlook), .. });
            is_outlook && quotes::on(profile, Matter::Machines).is_none()
        }
        Remark::Burden => !is_about_training(answered),
        Remark::Health => {
            answered.details.matters.iter().any(|matter| is_health(*matter) && quotes::on(profile, *matter).is_some())
        }
        _ => false,
    }
}

pub(super) fn among(profile: &Profile, conditions: &[Condition]) -> Vec<Condition> {
    profile.conditions.iter().copied().filter(|condition| conditions.contains(condition)).collect()
}

/// The profession whose profile is the answer.
fn described<'c>(answered: &Answered<'c>) -> Option<&'c Profile> {
    answered.profile.filter(|_| answered.question.topic() == Topic::Profile)
}

fn says(answered: &Answered<'_>, remark: Remark) -> bool {
    answered.details.remarks.contains(&remark)
}

/// The sentence on whether people are wanted, unless the section begins with it.
fn need(profile: &Profile, answered: &Answered<'_>) -> Option<Text> {
    let is_outlook = matches!(answered.question, Question::Profile { section: Some(Section::Outlook), .. });
    let is_other = says(answered, Remark::Machines) || answered.details.matters.contains(&Matter::Machines);
    if is_outlook && is_other && quotes::on(profile, Matter::Machines).is_none() && answered.passage.is_none() {
        return Some(words::NOTHING_ON_MACHINES.into());
    }
    let is_own = answered.details.matters.contains(&Matter::SelfEmployment);
    if !is_outlook || is_other || is_own || answered.passage.is_some() {
        return None;
    }
    let Some(text) = profile.sections.get(&Section::Outlook) else { return Some(words::no_outlook(profile.field).into()) };
    let first = sentences(text.trim()).first().copied().unwrap_or_default();
    let sentence = quotes::on_need(profile).filter(|_| !quotes::speaks_of_need(first))?;
    (!text.trim_start().starts_with(sentence)).then(|| Text::default().strong(sentence))
}

/// When one works, or that no figure is known.
fn hours(profile: &Profile, answered: &Answered<'_>) -> Option<String> {
    let is_asked = says(answered, Remark::Hours) || answered.details.matters.contains(&Matter::Holidays);
    if !is_asked || profile.conditions.is_empty() {
        return None;
    }
    let times = among(profile, &TIMES);
    let is_on = |matter: Matter| answered.details.matters.contains(&matter);
    match () {
        // School holidays have a sentence of their own.
        () if is_on(Matter::Holidays) && profile.is_at_school() => None,
        () if is_on(Matter::Holidays) => Some(words::leave(rules(profile)).to_owned()),
        () if is_on(Matter::Overtime) => quotes::on(profile, Matter::Overtime).is_none().then(|| words::overtime(&times)),
        () => Some(words::hours(rules(profile), &times)),
    }
}

/// When one works, for whoever asks for pay first.
pub(super) fn hours_beside(profile: &Profile) -> String {
    words::hours(rules(profile), &among(profile, &TIMES))
}

/// Who sets hours and leave.
fn rules(profile: &Profile) -> Rules {
    match leading(profile) {
        Leading::CivilService(_) => Rules::CivilService,
        Leading::Tariff([first, ..]) if first.agreement.key().starts_with("tvoed") => Rules::PublicAgreement,
        _ if profile.is_in(&["321", "322"]) => Rules::Construction,
        _ if profile.is_in(&["111", "112", "116"]) => Rules::Farm,
        _ => Rules::Contract,
    }
}

/// How hard or dangerous the work is.
fn burden(profile: &Profile, answered: &Answered<'_>) -> Option<String> {
    let is_on_danger = answered.details.matters.contains(&Matter::Danger);
    let is_asked = says(answered, Remark::Burden) || is_on_danger;
    if !is_asked || profile.conditions.is_empty() || is_about_training(answered) {
        return None;
    }
    // "Muss man schwer heben" is answered by that alone.
    let is_single = !is_on_danger && asked_conditions(profile, answered).next().is_some() && answered.passage.is_none();
    if is_single {
        return None;
    }
    let hardship = match quotes::on(profile, Matter::Danger) {
        Some(quote) if is_on_danger => Hardship::Dangerous(quote.sentence),
        None if is_on_danger => Hardship::UnknownDanger,
        _ if answered.asking != Asking::How => Hardship::Asked,
        _ => Hardship::Named,
    };
    Some(words::hardship(hardship, &among(profile, &BURDENS), answered.asking))
}

/// Whether the back has to bear much.
fn back(profile: &Profile, answered: &Answered<'_>) -> Option<&'static str> {
    let is_asked = says(answered, Remark::Back) && !profile.conditions.is_empty();
    is_asked.then(|| words::back(if profile.conditions.contains(&Condition::Koerperlich) { Belongs::Yes } else { Belongs::No }))
}

/// "Hat man als Arzt Nachtschicht": whether the conditions that a question speaks of belong to the profession.
fn asked_conditions<'a>(profile: &'a Profile, answered: &'a Answered<'_>) -> impl Iterator<Item = String> + 'a {
    let details = &answered.details;
    // "Wie oft ist man noch zuhause" asks for no work at home.
    let is_meant = |condition: &Condition| match condition {
        Condition::Homeoffice => details.matters.contains(&Matter::AtHome),
        Condition::Reisen => abroad(profile, answered).is_none() && !says(answered, Remark::Abroad),
        _ => true,
    };
    let asked = conditions(details).into_iter().filter(move |condition| is_meant(condition) && !profile.conditions.is_empty());
    asked.filter_map(|condition| {
        let belongs = if profile.conditions.contains(&condition) { Belongs::Yes } else { Belongs::No };
        // On the way in, a sports test asks for no hard work; the matter says that little is known.
        let is_wanted = answered.details.wanted.contains(&condition) || !is_about_training(answered);
        // "Hab Höhenangst, kann ich Zimmerer werden" is no question of whether heights belong to it.
        let is_of_way_in = is_about_training(answered) && answered.asking == Asking::Possible;
        let asking = if is_of_way_in { Asking::How } else { answered.asking };
        (belongs == Belongs::Yes || is_wanted).then(|| words::belongs(condition, belongs, asking))
    })
}

/// The conditions that a sentence asks about, each once.
pub(super) fn conditions(details: &Details) -> Vec<Condition> {
    let mut conditions = details.wanted.clone();
    conditions.extend(details.matters.iter().filter_map(|matter| condition_of(*matter)));
    let mut seen = HashSet::new();
    conditions.retain(|condition| seen.insert(*condition));
    conditions
}

/// The condition that a profile has exactly if a matter belongs to the profession.
fn condition_of(matter: Matter) -> Option<Condition> {
    match matter {
        Matter::Height => Some(Condition::Hoehe),
        Matter::Dirt => Some(Condition::Schmutz),
        Matter::Travel => Some(Condition::Reisen),
        Matter::Night => Some(Condition::Nachtarbeit),
        Matter::Weekend => Some(Condition::Wochenende),
        Matter::EarlyStart => Some(Condition::FrueheZeiten),
        Matter::Shifts => Some(Condition::Schichtarbeit),
        Matter::Strength => Some(Condition::Koerperlich),
        Matter::Screens => Some(Condition::Bildschirmarbeit),
        Matter::AtHome => Some(Condition::Homeoffice),
        Matter::Clothing => Some(Condition::Schutzkleidung),
        _ => None,
    }
}

/// What the profile says on each point asked about; that it says nothing, only where it says nothing on any.
fn matters(profile: &Profile, answered: &Answered<'_>) -> Vec<Text> {
    // The answer on danger quotes the profile itself.
    let is_said = |matter: Matter| match matter {
        Matter::Danger => !profile.conditions.is_empty() && !is_about_training(answered),
        Matter::BodySize | Matter::Headscarf | Matter::Tattoo => says(answered, Remark::Appearance),
        // The section below begins with it.
        _ => {
            let is_ruled = rule_on(matter, profile, answered).is_some();
            !is_ruled && quotes::on(profile, matter).is_some_and(|quote| is_shown(quote.sentence, answered))
        }
    };
    let asked = answered.details.matters.iter().filter(|matter| !is_said(**matter)).take(MATTERS);
    let known: Vec<Text> = asked.clone().filter_map(|&matter| on_matter(matter, profile, answered)).collect();
    if !known.is_empty() {
        return known;
    }
    // The profile may say it in other words.
    if let Some(passage) = answered.passage.filter(|_| asked.clone().next().is_some()) {
        return vec![words::quoted(passage).into()];
    }
    let is_said_above = |matter: Matter| matches!(matter, Matter::Danger | Matter::Holidays);
    let is_told = |matter: Matter| {
        let is_condition = condition_of(matter).is_some_and(|condition| {
            profile.conditions.contains(&condition) || !profile.conditions.is_empty() && !is_about_training(answered)
        });
        is_condition || has_remark(matter, answered) || is_said_above(matter) && !profile.conditions.is_empty()
    };
    let is_degree = profile.entry() == Some(Entry::Studium) && answered.asking == Asking::Needed;
    let studies = if is_degree { Studies::Yes } else { Studies::No };
    let unknown = |matter| words::unknown_matter(matter, matter::said_as(matter, &answered.text), studies).into();
    asked.filter(|matter| !is_told(**matter)).map(|&matter| unknown(matter)).collect()
}

/// What the profile says on work abroad, where that is asked.
fn abroad<'c>(profile: &'c Profile, answered: &Answered<'_>) -> Option<&'c str> {
    answered.text.to_lowercase().contains("ausland").then(|| quotes::sentence_with(profile, &["usland"]))?
}

fn on_matter(matter: Matter, profile: &Profile, answered: &Answered<'_>) -> Option<Text> {
    if let Some(told) = abroad(profile, answered).filter(|_| matter == Matter::Travel) {
        return Some(words::quoted(told).into());
    }
    if let Some(rule) = rule_on(matter, profile, answered) {
        return Some(rule.into());
    }
    // "Was macht man im Winter" asks for no summer.
    if let Some(season) = season(answered).filter(|_| matter == Matter::Season) {
        return quotes::sentence_with(profile, season).map(|told| words::quoted(told).into());
    }
    if let Some(quote) = quotes::on(profile, matter) {
        return Some(words::quoted(quote.sentence).into());
    }
    (matter == Matter::Holidays && profile.is_at_school()).then(|| words::SCHOOL_HOLIDAYS.into())
}

/// Who employs: a company fire brigade is none of a city.
fn own_employer(profile: &Profile) -> Employer {
    let serves = !profile.civil_service.is_empty() || profile.entry() == Some(Entry::Laufbahn);
    match employer(profile) {
        Employer::Companies if serves => Employer::Public,
        Employer::FireBrigade if !serves => Employer::Companies,
        other => other,
    }
}

/// The stems of the one season that is asked about.
fn season(answered: &Answered<'_>) -> Option<&'static [&'static str]> {
    const WINTER: &[&str] = &["Winter", "Schnee", "Frost", "Schlechtwetter", "Dezember", "Januar", "Februar"];
    const SUMMER: &[&str] = &["Sommer", "Hitze", "August", "Juli"];
    let text = answered.text.to_lowercase();
    let is_cold = ["winter", "schnee", "frost"].iter().any(|word| text.contains(word));
    match (is_cold, text.contains("sommer")) {
        (true, false) => Some(WINTER),
        (false, true) => Some(SUMMER),
        _ => None,
    }
}

/// What law or the conditions of a profession say of a matter.
fn rule_on(matter: Matter, profile: &Profile, answered: &Answered<'_>) -> Option<String> {
    match matter {
        Matter::SelfEmployment if is_for_employees(answered) => {
            quotes::sentence_with(profile, &["ngestellte"]).map(words::also_employed)
        }
        Matter::SelfEmployment => {
            const OWN: [&str; 4] = ["elbstständig", "elbständig", "ründe", "eigenen Betrieb"];
            let told = quotes::on(profile, matter).map(|quote| quote.sentence);
            let told = told.filter(|told| OWN.iter().any(|stem| told.contains(stem)));
            craft(profile).map(|craft| words::own_business(craft, answered.asking, told))
        }
        Matter::Shyness => {
            let meets = among(profile, &[Condition::Kundenkontakt, Condition::Publikum]);
            let belongs = if meets.is_empty() { Belongs::No } else { Belongs::Yes };
            (!profile.conditions.is_empty()).then(|| words::shyness(belongs).to_owned())
        }
        Matter::Clothing => Some(words::clothing(own_employer(profile), quotes::on(profile, matter).map(|quote| quote.sentence))),
        Matter::Pregnancy => Some(words::PREGNANCY.to_owned()),
        Matter::Nationality if matches!(profile.id.as_str(), "richter" | "staatsanwalt") => {
            Some(words::NATIONALITY_OF_JUDGES.to_owned())
        }
        Matter::Nationality => {
            Some(words::nationality(own_employer(profile), quotes::on(profile, matter).map(|quote| quote.sentence)))
        }
        Matter::SideJob => Some(words::side_job(own_employer(profile)).to_owned()),
        Matter::VocationalSchool if says(answered, Remark::Content) => None,
        Matter::VocationalSchool if quotes::on(profile, matter).is_none() && profile.is_under_training_act() => {
            Some(words::VOCATIONAL_SCHOOL.to_owned())
        }
        _ => None,
    }
}

/// Where the rule on businesses of one's own is from.
pub(super) fn source_on_business(answered: &Answered<'_>) -> Option<&'static str> {
    let is_asked = answered.details.matters.contains(&Matter::SelfEmployment) && !is_for_employees(answered);
    described(answered).filter(|_| is_asked).and_then(craft).map(|_| words::SOURCE_ON_BUSINESS)
}

/// "Braucht man einen eigenen Hof, oder kann man auch angestellt arbeiten".
fn is_for_employees(answered: &Answered<'_>) -> bool {
    answered.text.to_lowercase().contains("angestellt")
}

fn is_health(matter: Matter) -> bool {
    matches!(matter, Matter::Eyes | Matter::Hearing | Matter::Allergy)
}

/// Whether a remark of the sentence is answered that says the same.
fn has_remark(matter: Matter, answered: &Answered<'_>) -> bool {
    let same = match matter {
        Matter::Blood => Remark::Blood,
        Matter::Danger | Matter::Stress => Remark::Burden,
        Matter::Machines => Remark::Machines,
        Matter::Hours | Matter::Holidays | Matter::Overtime => Remark::Hours,
        Matter::PartTime => return says(answered, Remark::PartTime) || says(answered, Remark::PartTimeTraining),
        // Whoever comes from abroad may say how much German they know.
        Matter::Languages => Remark::Recognition,
        Matter::VocationalSchool => Remark::Content,
        Matter::Height | Matter::Eyes | Matter::Hearing | Matter::Allergy => Remark::Health,
        _ => return false,
    };
    says(answered, same)
}
