//! Answer to a comparison: the difference in pay, the differences line by line for each profession, the similarities. Each aspect
//! has a detail.

mod details;

use crate::answer::{Answer, Block, Choice, Detail as Entry, Fact, Tone};
use crate::commands::compare::advice::{Basis, CompareAdvice, Gap, Paid};
use crate::commands::compare::words;
use crate::commands::pay::answer::{bar, reference};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::profile::words as profile_words;
use crate::commands::words as command_words;
use crate::commands::{choice_of, opened, understood_of};
use crate::pay::Timespan;
use crate::picture::Picture;
use crate::picture::grades::GradeChart;
use crate::picture::pay::PayChart;
use crate::profile::{Condition, Profile};
use crate::question::detail::Detail;
use crate::question::{Question, Topic};
use crate::text::Text;

/// Maximum conditions of a profession in the first view.
const CONDITIONS: usize = 3;

pub(crate) fn answer(advice: &CompareAdvice<'_>) -> Answer {
    let profiles: Vec<&Profile> = advice.subjects.iter().map(|subject| subject.profile).collect();
    if let [only] = profiles.as_slice() {
        return with_itself(only);
    }
    let titles: Vec<&str> = profiles.iter().map(|profile| profile.title.as_str()).collect();
    let question = question(advice, &profiles);
    let mut answer = Answer::new(Tone::Informing, words::title(&titles));
    answer.subtitles.extend(advice.subjects.iter().filter_map(understood_of));
    answer.menu.label = words::MENU.to_owned();
    answer.menu.entries =
        Detail::of(Topic::Compare).iter().filter_map(|detail| entry(advice, &profiles, *detail, &question)).collect();
    let picture = picture(advice, &profiles);
    cite(&mut answer, advice);
    if picture.is_some() {
        cite_of_all(&mut answer, advice);
    }
    if advice.detail.is_some() {
        return opened(answer, &question.opened(advice.detail), question);
    }
    lead(&mut answer, advice, &profiles, picture.as_ref());
    let of_one_group = same_group(&profiles).is_some();
    let picture = picture.filter(|_| !of_one_group);
    // Three bars leave room for a line each.
    let is_tight = picture.is_some() && profiles.len() > 2;
    answer.blocks.extend(picture.map(Block::Picture));
    caveats(&mut answer, advice, &profiles);
    // Amounts of each take the room of conditions, which are a detail.
    let has_amounts = shows_amounts(advice);
    for (profile, own) in profiles.iter().zip(&advice.own_conditions) {
        let own = if has_amounts { &[][..] } else { own.as_slice() };
        answer.state(if is_tight { short_fact(profile) } else { fact(profile, own) });
    }
    if !advice.shared_conditions.is_empty() && !is_tight && !has_amounts {
        let shown: Vec<_> = advice.shared_conditions.iter().copied().take(CONDITIONS).collect();
        answer.say(words::shared(profiles.len(), &profile_words::conditions(&shown)));
    }
    if let [first, .., last] = profiles.as_slice() {
        answer.choices = vec![Choice::new(words::WAY, Question::way(&first.id, &last.id)).likely()];
    }
    answer
}

/// The question that this answers, with no detail opened.
fn question(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Question {
    let mut question = Question::compare(profiles.iter().map(|profile| profile.id.as_str()));
    if let Question::Compare { state, .. } = &mut question {
        *state = advice.state;
    }
    question
}

fn entry(advice: &CompareAdvice<'_>, profiles: &[&Profile], detail: Detail, question: &Question) -> Option<Entry> {
    let content = details::content(advice, profiles, detail);
    let entry = Entry::leading(command_words::detail(detail), question.opened(Some(detail)));
    (!content.is_empty()).then(|| entry.content(content))
}

/// The figure that separates them, or the one they share.
fn lead(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile], picture: Option<&Picture>) {
    if shows_amounts(advice) {
        return amounts(answer, advice, profiles);
    }
    let shared = advice.officials.first().copied().flatten().and_then(|official| Some((official, official.quartiles[1]?)));
    match (same_group(profiles), shared, advice.gap) {
        (Some(_), Some((_, median)), _) => {
            answer.headline = Some(words::month(median).into());
            answer.say(words::SAME_FIGURE);
        }
        (_, _, Some(gap)) => difference(answer, profiles, gap),
        _ if picture.is_some() && profiles.len() > 2 => {}
        _ => {
            answer.headline = words::longer(profiles).map(Text::from);
            let sentence = details::differences(advice, profiles).into_iter().next();
            sentence.into_iter().for_each(|sentence| answer.say(sentence));
        }
    }
}

/// Whether the first view has what each is paid, rather than a difference.
fn shows_amounts(advice: &CompareAdvice<'_>) -> bool {
    let known = advice.pays.iter().filter(|paid| !matches!(paid, Paid::Nothing)).count();
    advice.basis != Basis::Statistics && known > 1
}

/// What each is paid, a line each, and what these amounts are.
fn amounts(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile]) {
    for (profile, paid) in profiles.iter().zip(&advice.pays) {
        answer.say(words::paid(&profile.title, paid));
    }
    answer.say(words::basis(advice));
    advice.pays.iter().flat_map(details::unsure).for_each(|sentence| answer.warn(sentence));
}

fn difference(answer: &mut Answer, profiles: &[&Profile], gap: Gap) {
    let (more, less) = (profiles[gap.more].title.as_str(), profiles[gap.less].title.as_str());
    let sentence = if profiles.len() > 2 { words::more_for_than(more, less) } else { words::more_for(more) };
    answer.lead(words::more(gap.difference));
    answer.say(sentence);
}

/// Caveats of the figures in the picture.
fn caveats(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile]) {
    let group = two_of_a_group(profiles).map(Text::from);
    let all: Vec<Text> = group.into_iter().chain(details::caveats(advice, profiles)).collect();
    match all.as_slice() {
        [] => {}
        [only] => answer.warn(only.clone()),
        _ => answer.warn(words::WIDER_GROUPS),
    }
}

/// Where three have little room.
fn short_fact(profile: &Profile) -> Fact {
    let way = profile.usual_way().map(profile_words::way_short).unwrap_or_default();
    Fact::strong(profile.title.as_str()).note(way).leads(to_profile(profile))
}

fn fact(profile: &Profile, own: &[Condition]) -> Fact {
    let shown: Vec<_> = own.iter().copied().take(CONDITIONS).collect();
    let more = (!shown.is_empty()).then(|| Text::from(profile_words::listed(&shown)));
    let way = profile.usual_way().map(profile_words::way_short);
    let interests = profile.interests.map(words::interests).map(|interests| words::for_whom(&interests));
    let note = way.into_iter().chain(interests).collect::<Vec<_>>().join(" · ");
    Fact::strong(profile.title.as_str()).more(more).note(note).leads(to_profile(profile))
}

fn cite(answer: &mut Answer, advice: &CompareAdvice<'_>) {
    for paid in &advice.pays {
        match paid {
            Paid::Statistics(official) => answer.cite(pay_words::source(official.pay)),
            Paid::CivilService(careers) => answer.cite_all(careers.iter().filter_map(pay_words::source_of_career)),
            Paid::Tariff(tariffs) => answer.cite_all(tariffs.iter().filter_map(pay_words::source_of_tariff)),
            Paid::Range(pay) => answer.cite(pay_words::source(pay)),
            Paid::Nothing => {}
        }
    }
}

/// Source of the picture's reference line.
fn cite_of_all(answer: &mut Answer, advice: &CompareAdvice<'_>) {
    let official = advice.officials.iter().flatten().find(|official| official.median_of_all.is_some());
    official.into_iter().for_each(|official| answer.cite(pay_words::source_of_median_of_all(official.year)));
}

fn with_itself(profile: &Profile) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::WITH_ITSELF_TITLE);
    answer.say(words::with_itself(&profile.title));
    answer.choices = vec![choice_of(Topic::Related, profile), choice_of(Topic::Profile, profile), choice_of(Topic::Pay, profile)];
    answer
}

/// The official group that all belong to.
fn same_group<'c>(profiles: &[&'c Profile]) -> Option<&'c str> {
    let [first, others @ ..] = profiles else { return None };
    others.iter().all(|other| other.kldb == first.kldb).then_some(first.kldb.as_deref()?)
}

/// The same for two of three.
fn two_of_a_group(profiles: &[&Profile]) -> Option<String> {
    let [first, second, third] = profiles else { return None };
    let pairs = [[first, second], [first, third], [second, third]];
    pairs.into_iter().filter(|_| same_group(profiles).is_none()).find_map(|[one, other]| {
        let kldb = same_group(&[one, other])?;
        Some(words::same_group_of_two([&one.title, &other.title], kldb))
    })
}

fn picture(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Option<Picture> {
    let rows = profiles.iter().zip(&advice.pays).filter_map(|(profile, paid)| words::row(&profile.title, paid)).collect();
    match advice.basis {
        Basis::CivilService => return Some(Picture::civil_service(GradeChart { rows })),
        Basis::Tariff => return Some(Picture::tariff(GradeChart { rows })),
        Basis::Mixed => return None,
        Basis::Statistics => {}
    }
    let known: Vec<_> =
        profiles.iter().zip(&advice.officials).filter_map(|(profile, official)| Some((profile, official.as_ref()?))).collect();
    let (_, first) = known.first()?;
    let is_one_year = known.iter().all(|(_, official)| official.year == first.year);
    if known.len() < 2 || !is_one_year {
        return None;
    }
    let bars = known.iter().map(|(profile, official)| bar(&profile.title, official)).collect();
    let references = reference(first).into_iter().collect();
    Some(Picture::pay(PayChart { timespan: Timespan::Month, bars, references }))
}
