//! What a sentence asks of several professions, and what the answer says first: the points it names, whether a wish or a certificate
//! fits each of them.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::certificates::{Needed, needed_for};
use crate::commands::ask::quotes;
use crate::commands::ask::words::{self, Opening};
use crate::commands::ask::work::{self, BURDENS, TIMES};
use crate::commands::compare::advice::Asked;
use crate::commands::profile::answer::training_pay;
use crate::faq::Hit;
use crate::profile::{Certificate, Condition, Interests, Profile, Section};
use crate::text::word_lists::has_stem;
use crate::text::{Text, first_sentences};
use crate::understand::Details;
use crate::understand::lexicon::flat_of;
use crate::understand::matter::Matter;
use crate::understand::remark::Remark;
use crate::understand::theme::Theme;

/// A point by which professions are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aspect {
    Pay,
    Learning,
    Burden,
    Hours,
    CivilService,
    Outlook,
    Back,
    Machines,
    TrainingPay,
    Holidays,
    /// Something that profiles may have a sentence on.
    Matter(Matter),
}

/// Matters that no condition and no other point tells of.
const TOLD: [Matter; 11] = [
    Matter::Selection,
    Matter::Strength,
    Matter::Languages,
    Matter::Mathematics,
    Matter::Speaking,
    Matter::Boredom,
    Matter::Drawing,
    Matter::Season,
    Matter::SelfEmployment,
    Matter::PartTime,
    Matter::Overtime,
];

/// Flat stems that name a point, as in [`has_stem`].
const NAMED: [(Aspect, &str); 8] = [
    (Aspect::Pay, "gehalt gehalter verdien bezahl =geld lohn =lohne besoldung"),
    (Aspect::Learning, "ausbildung =studium =dauer ausbildungsdauer voraussetz zugang"),
    (Aspect::Burden, "belast stress anstreng entspannt"),
    (Aspect::Hours, "arbeitszeit schicht freizeit balance worklife worklifebalance wochenend"),
    (Aspect::CivilService, "verbeamt beamt pension"),
    (Aspect::Outlook, "zukunft aussicht jobaussicht aufstieg jobsicherheit karriere"),
    (Aspect::Back, "rucken bandscheib knie gelenk"),
    (Aspect::Machines, "=ki =ai roboter automatisier chatgpt"),
];
/// Words before a point that is one of several: "Gehalt und Ausbildung", "bei Gehalt, Belastung".
const BEFORE: &str = "=und =u =sowie =plus =bei =beim =von =vom =nach =in =an";

/// The points that a text names, each once, in its order.
fn aspects(text: &str) -> Vec<Aspect> {
    let chunks: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, chunk) in chunks.iter().enumerate() {
        let word = flat_of(chunk.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let Some((aspect, _)) = NAMED.iter().find(|(_, stems)| has_stem(&word, stems)) else { continue };
        let before = at.checked_sub(1).map_or("", |at| chunks[at]);
        // "Welche Ausbildung ist besser bezahlt" asks for pay alone.
        let is_listed = before.ends_with(',') || has_stem(&flat_of(before), BEFORE) || word.ends_with("dauer");
        if !found.contains(aspect) && (*aspect != Aspect::Learning || is_listed) {
            found.push(*aspect);
        }
    }
    found
}

/// The points that a sentence asks about, whether it names them or asks by a verb: "was zahlt besser", "was ist härter".
fn points(details: &Details, text: &str) -> Vec<Aspect> {
    let says = |remark| details.remarks.contains(&remark);
    let mut points = aspects(text);
    let matter = details.matters.iter().find(|matter| TOLD.contains(matter)).filter(|_| details.wanted.is_empty());
    let is_dangerous = details.matters.contains(&Matter::Danger);
    let is_trainee = says(Remark::Trainee);
    let is_on_holidays = details.matters.contains(&Matter::Holidays);
    points.retain(|point| !(is_trainee && *point == Aspect::Pay));
    let said = [
        (is_trainee, Aspect::TrainingPay),
        (details.asks_for_pay && !is_trainee, Aspect::Pay),
        (is_on_holidays, Aspect::Holidays),
        (says(Remark::Burden) && !details.asks_to_learn || is_dangerous, Aspect::Burden),
        (says(Remark::Hours) && !is_on_holidays, Aspect::Hours),
        (says(Remark::Back), Aspect::Back),
    ];
    points.extend(
        said.iter()
            .filter(|(is_said, aspect)| *is_said && !points.contains(aspect))
            .map(|(_, aspect)| *aspect)
            .collect::<Vec<_>>(),
    );
    if points.is_empty() {
        points.extend(matter.map(|matter| Aspect::Matter(*matter)));
    }
    points
}

/// What a sentence asks of several professions.
pub(super) fn asked(details: &Details, text: &str) -> Asked {
    let says = |remark| details.remarks.contains(&remark);
    let points = points(details, text);
    // What somebody likes, or has, stands above the figures.
    let is_own = !details.wanted.is_empty() || !details.unwanted.is_empty() || !details.interests.is_empty();
    match points[..] {
        [_, _, ..] if points.contains(&Aspect::Pay) => Asked::Several,
        [_, _, ..] => Asked::Aspect,
        [Aspect::TrainingPay] => Asked::Aspect,
        _ if details.asks_for_pay => Asked::Pay,
        _ if says(Remark::Difference) || says(Remark::Same) => Asked::Difference,
        _ if details.asks_to_learn || says(Remark::Length) || is_on_speed(text) => Asked::Learning,
        [
            Aspect::Burden
            | Aspect::Hours
            | Aspect::CivilService
            | Aspect::Back
            | Aspect::Machines
            | Aspect::Holidays
            | Aspect::Matter(_),
        ] => Asked::Aspect,
        _ if details.asks_for_outlook => Asked::Outlook,
        _ if details.asks_for_choice => Asked::Choice,
        _ if is_own || details.certificate.is_some() => Asked::Aspect,
        _ => Asked::Everything,
    }
}

/// "Was geht schneller".
fn is_on_speed(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["schneller", "kürzer", "dauert länger"].iter().any(|word| lower.contains(word))
}

/// What the answer to a comparison says first.
pub(super) fn lines(answered: &Answered<'_>) -> Vec<Text> {
    let Advice::Compare(compare) = &answered.advice else { return Vec::new() };
    let profiles: Vec<&Profile> = compare.subjects.iter().map(|subject| subject.profile).collect();
    if profiles.len() < 2 {
        return Vec::new();
    }
    let says = |remark| answered.details.remarks.contains(&remark);
    // What compares, or holds for all of them, names none.
    let is_one = answered.faq_of_each.len() == 1;
    let said = |(at, hit): &(usize, Hit<'_>)| match is_one || hit.entry.compares() {
        true => Text::from(&*hit.entry.text),
        false => words::said_of(&profiles[*at].title, &hit.entry.text),
    };
    let authored: Vec<Text> = answered.faq_of_each.iter().map(said).collect();
    if !authored.is_empty() {
        return authored.into_iter().chain(certificates(&answered.details, &profiles)).collect();
    }
    let mut lines = match compare.asked {
        Asked::Difference if says(Remark::Same) => vec![words::different(profiles.len(), answered.asking).into()],
        Asked::Aspect | Asked::Several => {
            points(&answered.details, &answered.text).into_iter().flat_map(|aspect| on(aspect, &profiles)).collect()
        }
        Asked::Learning if says(Remark::Burden) && !says(Remark::Length) && !is_on_speed(&answered.text) => {
            vec![words::WAYS_DIFFER.into()]
        }
        _ => Vec::new(),
    };
    if answered.details.matters.contains(&Matter::Danger) && !lines.is_empty() {
        lines.insert(0, words::DANGER_OF_EACH.into());
    }
    lines.extend(certificates(&answered.details, &profiles));
    // The points above tell of these.
    let points = points(&answered.details, &answered.text);
    let is_told = compare.asked == Asked::Aspect && points.iter().any(|point| matches!(point, Aspect::Hours | Aspect::Burden));
    let is_said = |condition: &Condition| is_told && TIMES.iter().chain(&BURDENS).any(|known| known == condition);
    lines.extend(wished(&answered.details, &profiles, &is_said, speaks_of_wishes(&answered.text)));
    lines
}

/// Maximum characters on the outlook of one of several.
const OUTLOOK: usize = 170;

/// How profiles speak of backs and joints.
const BACKS: [&str; 7] = ["Rücken", "Knie", "Bandscheib", "Gelenk", "schlepp", "Bücken", "gebückt"];

/// What is known of each on a point; on pay, the comparison itself says it.
fn on(aspect: Aspect, profiles: &[&Profile]) -> Vec<Text> {
    let titles = titles(profiles);
    let among = |conditions: &[Condition]| profiles.iter().map(|profile| work::among(profile, conditions)).collect::<Vec<_>>();
    let counts = |all: &[Vec<Condition>]| all.iter().map(Vec::len).collect::<Vec<_>>();
    match aspect {
        Aspect::Burden => {
            let burdens = among(&BURDENS);
            let each = titles.iter().zip(&burdens).map(|(title, burdens)| words::burdens_of(title, burdens));
            let each = each.filter(|_| burdens.iter().any(|burdens| !burdens.is_empty()));
            std::iter::once(words::harder(&titles, &counts(&burdens))).chain(each).collect()
        }
        Aspect::Hours => {
            let times = among(&TIMES);
            let each = titles.iter().zip(&times).map(|(title, times)| words::times_of(title, times));
            std::iter::once(words::more_regular(&titles, &counts(&times))).chain(each).collect()
        }
        Aspect::CivilService => {
            let is_one = |profile: &&&Profile| !profile.civil_service.is_empty();
            let civil: Vec<&str> = profiles.iter().filter(is_one).map(|profile| profile.title.as_str()).collect();
            vec![words::civil_service_of(&civil, titles.len())]
        }
        Aspect::Learning => profiles.iter().filter_map(|profile| words::way_of(profile)).collect(),
        Aspect::Back => {
            let bearing = with(profiles, Condition::Koerperlich);
            let told = profiles.iter().filter_map(|profile| Some((profile, quotes::sentence_with(profile, &BACKS)?)));
            let told = told.map(|(profile, sentence)| words::said_of(&profile.title, sentence));
            std::iter::once(words::backs(&bearing, &titles)).chain(told).collect()
        }
        Aspect::Machines => {
            let told = profiles.iter().filter_map(|profile| Some((profile, quotes::on(profile, Matter::Machines)?)));
            let told: Vec<Text> = told.map(|(profile, quote)| words::said_of(&profile.title, quote.sentence)).collect();
            std::iter::once(words::machines_of(told.len(), titles.len())).chain(told).collect()
        }
        Aspect::Outlook => {
            let begin = |profile: &&Profile| {
                let text = profile.sections.get(&Section::Outlook)?;
                Some(first_sentences(text.trim(), OUTLOOK))
            };
            let told = profiles.iter().map(|profile| quotes::on_need(profile).map(str::to_owned).or_else(|| begin(profile)));
            let told = told.map(|told| told.unwrap_or_else(|| words::NOTHING_THERE.to_owned()));
            titles.iter().zip(told).map(|(title, told)| words::said_of(title, &told)).collect()
        }
        Aspect::TrainingPay => {
            let paid = |profile: &&Profile| profile.ways.iter().find_map(training_pay);
            let told = profiles.iter().map(|profile| (profile, paid(profile)));
            told.map(|(profile, paid)| words::said_of(&profile.title, &paid.unwrap_or_else(|| words::NO_TRAINING_PAY.to_owned())))
                .collect()
        }
        Aspect::Holidays => {
            let at_school: Vec<&str> =
                profiles.iter().filter(|profile| profile.is_at_school()).map(|profile| profile.title.as_str()).collect();
            let told = at_school.iter().map(|title| words::said_of(title, words::SCHOOL_HOLIDAYS));
            told.chain(std::iter::once(words::theme(Theme::MostLeave).into())).collect()
        }
        Aspect::Matter(matter) => {
            let told: Vec<Option<&str>> =
                profiles.iter().map(|profile| quotes::on(profile, matter).map(|quote| quote.sentence)).collect();
            if told.iter().all(Option::is_none) {
                return vec![words::nothing_on(matter).into()];
            }
            let each = titles.iter().zip(told);
            each.map(|(title, told)| words::said_of(title, told.unwrap_or(words::NOTHING_THERE))).collect()
        }
        Aspect::Pay => Vec::new(),
    }
}

/// The titles of those with a condition.
fn with<'p>(profiles: &[&'p Profile], condition: Condition) -> Vec<&'p str> {
    profiles.iter().filter(|profile| profile.conditions.contains(&condition)).map(|profile| profile.title.as_str()).collect()
}

fn titles<'p>(profiles: &[&'p Profile]) -> Vec<&'p str> {
    profiles.iter().map(|profile| profile.title.as_str()).collect()
}

/// Whether the certificate that somebody has opens a way into each; what each asks for, if they ask about one.
fn certificates(details: &Details, profiles: &[&Profile]) -> Vec<Text> {
    let Some(own) = details.certificate else { return Vec::new() };
    if details.is_certificate_asked {
        let each: Vec<Needed<'_>> = profiles.iter().map(|profile| needed_for(profile, own)).collect();
        return words::needed_for_each(own, &each)
            .into_iter()
            .chain(profiles.iter().filter_map(|profile| words::way_of(profile)))
            .collect();
    }
    // "Ohne Abi" may be with Fachhochschulreife.
    let (said, most) = if details.lacks_abitur { (None, Certificate::Fachhochschulreife) } else { (Some(own), own) };
    let each: Vec<(&str, Opening<'_>)> =
        profiles.iter().map(|profile| (profile.title.as_str(), opening(profile, most))).collect();
    vec![words::certificate_of_each(said, &each)]
}

fn opening(profile: &Profile, own: Certificate) -> Opening<'_> {
    let Some(usual) = profile.usual_way() else { return Opening::Unknown };
    match profile.ways.iter().find(|way| way.is_open_with(own)) {
        _ if usual.is_open_with(own) => Opening::Usual,
        Some(way) => Opening::Other(&way.name),
        None if !usual.is_required => usual.certificate.map_or(Opening::Usual, Opening::Unusual),
        None => profile.ways.iter().filter_map(|way| way.certificate).min().map_or(Opening::Unknown, Opening::Closed),
    }
}

/// Whether a condition is named by somebody who wishes for it: "bin gern draußen", or who asks about it: "wer muss früher aufstehen".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Wish,
    Question,
}

fn speaks_of_wishes(text: &str) -> Named {
    const WISHES: &str = "gern lieber =mag =will mocht liebe brauch =wichtig =hauptsache =bin";
    let is_wish = text.split_whitespace().any(|word| has_stem(&flat_of(word), WISHES));
    if is_wish { Named::Wish } else { Named::Question }
}

/// Which of them has what somebody wishes for.
fn wished(details: &Details, profiles: &[&Profile], is_said: &dyn Fn(&Condition) -> bool, named_as: Named) -> Vec<Text> {
    let titles = titles(profiles);
    let with = |condition: Condition| with(profiles, condition);
    let mut lines = Vec::new();
    for condition in details.wanted.iter().filter(|condition| !is_said(condition)) {
        lines.push(match named_as {
            Named::Wish => words::wished(*condition, &with(*condition), titles.len()),
            Named::Question => words::belongs_to(*condition, &with(*condition), titles.len()),
        });
    }
    for condition in details.unwanted.iter().filter(|condition| !is_said(condition)) {
        lines.push(words::unwished(*condition, &with(*condition), &titles));
        // Whoever does not want to sit in an office wants to know who gets out.
        let outside = with(Condition::Draussen);
        let is_open = !details.wanted.contains(&Condition::Draussen) && !outside.is_empty() && outside.len() < titles.len();
        if *condition == Condition::Buero && is_open {
            lines.push(words::wished(Condition::Draussen, &outside, titles.len()));
        }
    }
    lines.extend(details.interests.iter().filter_map(|dimension| liked(*dimension, profiles)));
    lines
}

/// Minimum difference on the scale from 1 to 7 that says something.
const DIFFERENCE: f32 = 0.5;

/// Which of them asks most for an interest.
fn liked(dimension: usize, profiles: &[&Profile]) -> Option<Text> {
    let of = |interests: Interests| interests.0.get(dimension).copied();
    let values = profiles.iter().map(|profile| Some((of(profile.interests?)?, profile.title.as_str())));
    let mut values: Vec<(f32, &str)> = values.collect::<Option<_>>()?;
    values.sort_by(|one, other| other.0.total_cmp(&one.0));
    let most = values.first().zip(values.get(1)).filter(|(first, second)| first.0 - second.0 >= DIFFERENCE);
    Some(words::liked(dimension, most.map(|(first, _)| first.1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, sources};
    use crate::understand::understand;
    use std::sync::LazyLock;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(&sources::builtin()).unwrap());

    #[track_caller]
    fn check(text: &str, expected: &[Aspect]) {
        assert_eq!(aspects(text), expected, "{text}");
    }

    #[test]
    fn several_points() {
        check(
            "grundschullehrer oder gymnasium, was ist besser bei gehalt belastung und verbeamtung",
            &[Aspect::Pay, Aspect::Burden, Aspect::CivilService],
        );
        check("unterschied erzieher und sozialpädagoge, gehalt und ausbildung", &[Aspect::Pay, Aspect::Learning]);
        check("zoll oder bundespolizei, wo ist bessere work life balance", &[Aspect::Hours]);
    }
    #[test]
    fn what_a_verb_asks_for() {
        let asked_of = |text: &str| asked(&understand(&CATALOGUE, text).details, text);
        assert_eq!(asked_of("Koch oder Bäcker, was ist entspannter und besser bezahlt?"), Asked::Several);
        assert_eq!(asked_of("Koch oder Bäcker, wo ist der Stress größer und wo krieg ich am Ende mehr raus?"), Asked::Several);
        assert_eq!(asked_of("Koch oder Bäcker, was ist sicherer vor KI?"), Asked::Aspect);
        assert_eq!(asked_of("Florist oder Gärtner, hab Rückenprobleme"), Asked::Aspect);
        assert_eq!(asked_of("Fahrlehrer oder Busfahrer, was macht mehr Spaß?"), Asked::Choice);
        assert_eq!(asked_of("Koch oder Bäcker, was würdest du empfehlen?"), Asked::Choice);
        assert_eq!(asked_of("Koch oder Kellner, wo muss man besser Englisch können?"), Asked::Aspect);
        assert_eq!(asked_of("Erzieher oder Sozialassistent, was geht schneller?"), Asked::Learning);
        assert_eq!(asked_of("Koch oder Bäcker?"), Asked::Everything);
    }
    #[test]
    fn a_training_that_is_paid_is_one_point() {
        check("welche Ausbildung ist besser bezahlt, Koch oder Bäcker", &[Aspect::Pay]);
        check("Koch oder Bäcker?", &[]);
    }
}
