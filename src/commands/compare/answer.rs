//! Answer to a comparison: the difference in pay, the differences line by line for each profession, the similarities. Each aspect
//! has a detail.

mod details;

use crate::answer::{Answer, Block, Choice, Detail as Entry, Fact, Tone};
use crate::commands::compare::advice::{Asked, Basis, CompareAdvice, Difference, Gap, Paid};
use crate::commands::compare::words;
use crate::commands::pay::answer::{bar, reference};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::profile::words as profile_words;
use crate::commands::words as command_words;
use crate::commands::{choice_of, opened, understood_of};
use crate::pay::{Figure, Timespan};
use crate::picture::Picture;
use crate::picture::grades::GradeChart;
use crate::picture::pay::PayChart;
use crate::profile::{Condition, Profile};
use crate::question::detail::Detail;
use crate::question::{Question, Topic};
use crate::text::{Text, first_sentences};

/// Maximum conditions of a profession in the first view.
const CONDITIONS: usize = 3;
/// Maximum characters on what a profession does.
const DOES: usize = 200;
/// Below this share of a median, in percent, a difference is no headline.
const SMALL_PERCENT: u32 = 2;
/// The same where somebody asks for no difference.
const DOES_SHORTLY: usize = 170;

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
    match advice.asked {
        Asked::Command => lead(&mut answer, advice, &profiles, picture.as_ref()),
        Asked::Everything => {
            lead(&mut answer, advice, &profiles, picture.as_ref());
            what_each_does(&mut answer, &profiles, DOES_SHORTLY);
        }
        Asked::Difference => {
            what_each_is(&mut answer, &profiles);
            pay_line(&mut answer, advice, &profiles);
        }
        Asked::Pay => pay_lines(&mut answer, advice, &profiles),
        Asked::Aspect => {
            pay_line(&mut answer, advice, &profiles);
            what_each_does(&mut answer, &profiles, DOES_SHORTLY);
        }
        Asked::Several => pay_lines(&mut answer, advice, &profiles),
        Asked::Outlook => {
            details::outlooks(&profiles).into_iter().for_each(|outlook| answer.say(outlook));
            pay_line(&mut answer, advice, &profiles);
        }
        Asked::Learning => {
            what_each_is(&mut answer, &profiles);
            details::different_ways(&profiles).into_iter().for_each(|difference| answer.say(difference));
            pay_line(&mut answer, advice, &profiles);
        }
        Asked::Choice => {
            answer.say(words::DEPENDS);
            details::differences(advice, &profiles).into_iter().for_each(|difference| answer.say(difference));
            pay_line(&mut answer, advice, &profiles);
            what_each_does(&mut answer, &profiles, DOES_SHORTLY);
        }
    }
    let of_one_group = same_group(&profiles).is_some();
    let picture = picture.filter(|_| !of_one_group);
    // Three bars leave room for a line each.
    let is_tight = picture.is_some() && profiles.len() > 2;
    answer.blocks.extend(picture.map(Block::Picture));
    caveats(&mut answer, advice, &profiles);
    // Amounts of each take the room of conditions, which are a detail.
    let has_amounts = shows_amounts(advice);
    for (at, (profile, own)) in profiles.iter().zip(&advice.own_conditions).enumerate() {
        let own = if has_amounts { &[][..] } else { own.as_slice() };
        let note = note(advice, at, profile);
        answer.state(if is_tight { short_fact(profile, &note) } else { fact(profile, own, note) });
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
            answer.say(words::same_figure(profiles.len()));
        }
        (_, Some((_, median)), Some(gap)) if is_small(gap, median) => pay_line(answer, advice, profiles),
        (_, _, Some(gap)) => difference(answer, profiles, gap),
        _ if picture.is_some() && profiles.len() > 2 => {}
        _ => {
            answer.headline = words::longer(profiles).map(Text::from);
            let sentence = details::differences(advice, profiles).into_iter().next();
            sentence.into_iter().for_each(|sentence| answer.say(sentence));
        }
    }
}

/// What each of them does, a line each.
fn what_each_does(answer: &mut Answer, profiles: &[&Profile], limit: usize) {
    let told = profiles.iter().filter_map(|profile| Some((profile, profile.summary.as_deref()?)));
    let lines: Vec<Text> = told.map(|(profile, summary)| words::line(&profile.title, &first_sentences(summary, limit))).collect();
    lines.into_iter().for_each(|line| answer.say(line));
}

/// The same with how one gets there and how long it takes.
fn what_each_is(answer: &mut Answer, profiles: &[&Profile]) {
    for profile in profiles {
        let does = profile.summary.as_deref().map(|summary| first_sentences(summary, DOES));
        let way = words::way_in(profile);
        let told: Vec<String> = does.into_iter().chain(way).collect();
        if !told.is_empty() {
            answer.say(words::line(&profile.title, &told.join(" ")));
        }
    }
}

/// What each is paid, in one line where that says enough.
fn pay_line(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile]) {
    if shows_amounts(advice) {
        return amounts(answer, advice, profiles);
    }
    let known = profiles.iter().zip(&advice.officials);
    let medians = known.filter_map(|(profile, official)| Some((profile.title.as_str(), (*official)?.quartiles[1]?)));
    let medians: Vec<_> = medians.collect();
    match (same_group(profiles), medians.as_slice()) {
        (_, []) => {}
        (Some(_), [(_, median), ..]) => answer.say(words::same_for_all(*median, profiles.len())),
        (None, medians) => answer.say(words::medians(medians)),
    }
}

/// What each is paid, a line each, and who is paid more.
fn pay_lines(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile]) {
    if shows_amounts(advice) {
        return amounts(answer, advice, profiles);
    }
    for (profile, paid) in profiles.iter().zip(&advice.pays) {
        answer.say(words::paid_a_month(&profile.title, paid));
    }
    let same =
        same_group(profiles).filter(|_| advice.officials.iter().all(Option::is_some)).map(|_| words::same(profiles.len()).into());
    let gap = advice.gap.map(|gap| {
        let [more, less] = [gap.more, gap.less].map(|at| profiles[at].title.as_str());
        words::gap_in_the_middle(more, (profiles.len() > 2).then_some(less), gap)
    });
    same.or(gap).into_iter().for_each(|line: Text| answer.say(line));
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
    if matches!(advice.basis, Basis::CivilService | Basis::Tariff) && words::are_same(&advice.pays) {
        answer.say(words::same_grades(advice.basis, profiles.len()));
    }
    answer.say(words::basis(advice));
    advice.pays.iter().flat_map(details::unsure).for_each(|sentence| answer.warn(sentence));
}

/// Whether two medians are so near that their difference says nothing.
fn is_small(gap: Gap, median: Figure) -> bool {
    matches!((gap.difference, median), (Difference::Known(eur), Figure::Known(median)) if eur * 100 < median * SMALL_PERCENT)
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

/// What the first view has not said of a profession before: the amount and the way in.
fn note(advice: &CompareAdvice<'_>, at: usize, profile: &Profile) -> Vec<String> {
    let is_alone = matches!(advice.asked, Asked::Command | Asked::Everything) && advice.basis == Basis::Statistics;
    let median = advice.officials.get(at).copied().flatten().and_then(|official| official.quartiles[1]);
    let amount = median.filter(|_| is_alone).map(words::amount);
    let way = profile.usual_way().filter(|_| advice.asked != Asked::Difference).map(profile_words::way_short);
    amount.into_iter().chain(way).collect()
}

/// Where three have little room.
fn short_fact(profile: &Profile, note: &[String]) -> Fact {
    Fact::strong(profile.title.as_str()).note(note.join(" · ")).leads(to_profile(profile))
}

fn fact(profile: &Profile, own: &[Condition], note: Vec<String>) -> Fact {
    let shown: Vec<_> = own.iter().copied().take(CONDITIONS).collect();
    let more = (!shown.is_empty()).then(|| Text::from(profile_words::listed(&shown)));
    let interests = profile.interests.map(words::interests).map(|interests| words::for_whom(&interests));
    let note = note.into_iter().chain(interests).collect::<Vec<_>>().join(" · ");
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
        same_group(&[one, other])?;
        Some(words::same_group_of_two([&one.title, &other.title]))
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
