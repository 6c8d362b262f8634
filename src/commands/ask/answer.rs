//! Answer to a free-text question: first the interpretation, then the answer to it.

use crate::answer::{Answer, Block, Choice, Detail, Source, Tone};
use crate::commands::ask::advice::{Answered, AskAdvice, General};
use crate::commands::ask::beside::{self, UnknownPlace};
use crate::commands::ask::direct::{Headline, direct, is_open, names};
use crate::commands::ask::grades;
use crate::commands::ask::told;
use crate::commands::ask::words;
use crate::commands::pay::advice::Focus;
use crate::commands::pay::words as pay_words;
use crate::commands::profile::words as profile_words;
use crate::commands::unclear::words as unclear_words;
use crate::commands::way::answer::in_words;
use crate::commands::wish::advice::{WishAdvice, WishResult};
use crate::commands::{self, Advice, answer as answer_to, words as command_words};
use crate::faq;
use crate::positions::Positions;
use crate::profile::leading::{Leading, leading};
use crate::profile::{Entry, Field, Profile};
use crate::question::detail::Detail as PayDetail;
use crate::question::wish::{Order, Wish};
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::understand::courtesy::Courtesy;
use crate::understand::rank::RankQuestion;
use crate::understand::theme::Theme;

/// Maximum choices beside an answer: one row of buttons.
const CHOICES: usize = 2;
/// Examples for somebody who does not know what to ask.
const EXAMPLES: [Topic; 3] = [Topic::Test, Topic::Wish, Topic::Help];

pub(crate) fn answer(advice: &AskAdvice<'_>, positions: &Positions) -> Answer {
    match advice {
        AskAdvice::OffTopic(addressed) => {
            let (title, text) = words::off_topic(*addressed);
            off_topic(title, text)
        }
        AskAdvice::NotUnderstood => off_topic(words::NOT_UNDERSTOOD_TITLE, words::NOT_UNDERSTOOD),
        AskAdvice::General(theme) => general(theme),
        AskAdvice::Faq(entry, suggested) => as_authored(entry, suggested),
        AskAdvice::Courtesy(courtesy) => polite(*courtesy),
        AskAdvice::Ranks(asked) => ranks(asked),
        AskAdvice::WhichProfession => which_profession(),
        AskAdvice::Told(told) => told::answer(told),
        AskAdvice::Grades(advice) => grades::answer(advice),
        AskAdvice::Unsure(guesses) => ask_back(guesses),
        AskAdvice::Understood(answered) => understood(answered, positions),
    }
}

fn understood(answered: &Answered<'_>, positions: &Positions) -> Answer {
    let mut answer = match &answered.advice {
        Advice::Way(way) => in_words(way),
        other => answer_to(other, positions),
    };
    if let (Question::Wish(wish), Advice::Wish(WishAdvice { outcome: WishResult::Page(_), .. })) =
        (&answered.question, &answered.advice)
        && let Some(title) = words::fits(wish, &answered.details)
    {
        answer.title = title.into();
        // The first repeats the wishes that are in the heading now.
        answer.subtitles.remove(0);
    }
    if !answered.titles.is_empty() || matches!(answered.question, Question::Wish(_)) {
        answer
            .subtitles
            .insert(0, words::understood(&answered.question, &answered.titles, answered.certainty, &answered.details));
    }
    // Pay and the way in are not what was asked.
    if answered.is_authored() && answered.question.topic() == Topic::Profile {
        answer.subtitles.truncate(1);
    }
    without_codes(&mut answer, answered);
    let both = in_both_states(answered, answer.headline.as_ref(), positions);
    let direct = direct(answered);
    // The usual way as a headline is the answer only where nothing else is.
    let is_usual = matches!(direct.headline, Headline::Usual);
    match direct.headline {
        Headline::Usual => {}
        Headline::Length(length) | Headline::Way(length) => {
            answer.headline = Some(length).filter(|length| !length.is_empty()).map(Into::into);
        }
    }
    let told_otherwise = told_otherwise(answered, &mut answer);
    let mut lines: Vec<Text> = both.into_iter().chain(beside::said(answered, direct.lines)).chain(told_otherwise).collect();
    if lines.is_empty() {
        lines.extend(is_open(answered));
    }
    if is_usual && !lines.is_empty() && matches!(answered.question, Question::Profile { .. }) {
        answer.headline = None;
    }
    // What is not written is said in the first line.
    let unwritten = [Text::from(profile_words::NOT_WRITTEN)];
    if !lines.is_empty() {
        answer.blocks.retain(|block| !matches!(block, Block::Part(part) if part.lines == unwritten));
    }
    let sources = beside::sources(answered, &lines);
    // A way that the answer begins with is not named again.
    answer.blocks.retain(|block| !matches!(block, Block::InBrief(way) if names(&lines, way)));
    answer.blocks.splice(0..0, lines.into_iter().map(Block::Paragraph));
    without_figures(&mut answer, answered);
    let in_brief = answer.blocks.iter().rposition(|block| matches!(block, Block::InBrief(_))).map(|last| last + 1);
    let other = || answer.blocks.iter().position(|block| !matches!(block, Block::Paragraph(_)));
    let behind = in_brief.or_else(other).unwrap_or(answer.blocks.len());
    answer.blocks.splice(behind..behind, beside::closing(answered).into_iter().map(Block::Paragraph));
    answer.blocks.extend(beside::next_step(answered).map(Block::Paragraph));
    for source in sources {
        answer.cite(Source::new("", source));
    }
    answer.cite_all(answered.namesakes.iter().filter_map(|profile| profile.quotable_pay()).map(pay_words::source));
    let others = answered.others.iter();
    answer.menu.entries.extend(others.map(|(title, question)| Detail::leading(unclear_words::rather(title), question.clone())));
    for question in &answered.neighbours {
        let is_there = answer.choices.iter().any(|choice| choice.question == *question);
        if !is_there && answer.choices.len() < CHOICES {
            answer.choices.push(Choice::new(command_words::button(question.topic()), question.clone()));
        }
    }
    answer
}

/// Names the group of a figure without its official code, which says nothing to somebody who asks in a sentence.
fn without_codes(answer: &mut Answer, answered: &Answered<'_>) {
    let Advice::Profile(shown) = &answered.advice else { return };
    let (Leading::Wider(pay) | Leading::Range(pay)) = leading(shown.subject.profile) else { return };
    let coded = Text::from(profile_words::gross_of_group(&pay_words::group(pay)));
    for block in &mut answer.blocks {
        if let Block::Fact(fact) = block
            && fact.note.as_ref() == Some(&coded)
        {
            fact.note = Some(profile_words::gross_of_group(&pay_words::group_alone(pay)).into());
        }
    }
}

/// Takes away the headline where an author says how long it takes, or what is paid, in just the case that is asked about; the pay of
/// the whole profession is said behind it.
fn told_otherwise(answered: &Answered<'_>, answer: &mut Answer) -> Option<Text> {
    match answered.question {
        Question::Profile { .. } if answered.is_authored_with(&["Jahr", "Monat", "Woche"]) => {
            answer.headline = None;
            None
        }
        Question::Pay { .. } if is_of_everyone(answered) && answered.is_own_with(&["€"]) => {
            let figure = answer.headline.take()?.words();
            // Unless the author names that, too.
            let is_named = answered.is_authored_with(&[figure.trim_end_matches(" im Monat")]);
            Some(words::in_the_whole(&figure)).filter(|_| !is_named)
        }
        _ => None,
    }
}

/// Whether the headline of an answer on pay is that of the whole profession.
fn is_of_everyone(answered: &Answered<'_>) -> bool {
    let Advice::Pay(pay) = &answered.advice else { return false };
    matches!(pay.focus, Focus::Usual)
        && matches!(pay.terms.detail, None | Some(PayDetail::Net))
        && pay.terms.state.is_none()
        && pay.terms.hours.is_none()
        && beside::unknown_place(answered).is_none()
}

/// Words of an author for work abroad and on one's own.
const ABROAD: [&str; 6] = ["chweiz", "sterreich", "usland", "USA", "uxemburg", "Niederlande"];
const SELF_EMPLOYED: [&str; 6] = ["elbstständ", "eigene", "Praxis", "Honorar", "Umsatz", "Inhaber"];

/// Says first that the figures are not of the country or the employer that is asked about.
fn without_figures(answer: &mut Answer, answered: &Answered<'_>) {
    let Some(unknown) = beside::unknown_place(answered) else { return };
    let figure = answer.headline.take().map(|figure| words::figure_here(unknown, &figure.words()));
    // What a warning says is said first.
    if let (UnknownPlace::State(_), Advice::Pay(pay)) = (unknown, &answered.advice) {
        let warnings: Vec<Block> = pay.local.iter().map(|local| Block::Warning(pay_words::none_here(local).into())).collect();
        answer.blocks.retain(|block| !warnings.contains(block));
    }
    // What an author says of it stands first.
    let is_told = match unknown {
        UnknownPlace::Abroad => answered.is_own_with(&ABROAD),
        UnknownPlace::SelfEmployed => answered.is_own_with(&SELF_EMPLOYED),
        _ => false,
    };
    let begin = usize::from(is_told);
    let nothing = Some(words::no_figures(unknown, answered.details.country)).filter(|_| !is_told);
    let lines = nothing.into_iter().chain(figure).map(Block::Paragraph);
    answer.blocks.splice(begin..begin, lines);
}

/// The headlines for both states that a sentence names.
fn in_both_states(answered: &Answered<'_>, headline: Option<&Text>, positions: &Positions) -> Option<Text> {
    let (question, advice) = answered.elsewhere.as_ref()?;
    let states = [&answered.question, question].map(|question| match question {
        Question::Pay { terms, .. } => terms.state,
        _ => None,
    });
    let (one, other) = (headline?.words(), answer_to(advice, positions).headline?.words());
    Some(words::in_both([states[0]?, states[1]?], [&one, &other]))
}

/// A short reply; whoever wants to know more is told how.
fn polite(courtesy: Courtesy) -> Answer {
    let (title, line) = words::courtesy(courtesy);
    let mut answer = Answer::new(Tone::Informing, title);
    answer.say(line);
    answer
}

fn ask_back(guesses: &[(Question, Vec<&str>)]) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::UNSURE_TITLE);
    answer.say(words::UNSURE);
    let choice = |(question, titles): &(Question, Vec<&str>)| Choice::new(words::label(question, titles), question.clone());
    answer.choices = guesses.iter().map(choice).collect();
    answer.choices.push(commands::choice(Question::Help));
    answer
}

/// What holds for all professions, and where to go on.
fn general(General { theme, professions, age, case }: &General<'_>) -> Answer {
    let theme = *theme;
    let title = age.map_or_else(|| words::theme_title(theme).to_owned(), words::not_too_old);
    let mut answer = Answer::new(Tone::Informing, title);
    match case {
        Some(case) => answer.say(case.line.clone()),
        None => answer.say(words::theme(theme)),
    }
    told::show(&mut answer, professions);
    if theme == Theme::Flying {
        answer.blocks.extend(professions.iter().filter_map(|profile| cost_of_way(profile)).map(Block::Paragraph));
    }
    if let Some(source) = case.as_ref().map_or_else(|| words::source_on(theme), |case| case.source) {
        answer.cite(Source::new("", source));
    }
    answer.choices = lists(theme).into_iter().map(|(label, wish)| Choice::new(label, Question::Wish(wish))).collect();
    answer.choices.push(Choice::new(command_words::button(Topic::Test), Question::new(Topic::Test)));
    if answer.choices.len() < CHOICES {
        answer.choices.push(Choice::new(command_words::button(Topic::Wish), Question::new(Topic::Wish)));
    }
    answer
}

/// What an author wrote on a question about no profession.
fn as_authored(entry: &faq::Entry, suggested: &[&Profile]) -> Answer {
    let mut answer = Answer::new(Tone::Informing, entry.title.as_deref().unwrap_or(words::OFF_TOPIC_TITLE));
    answer.say(&*entry.text);
    told::show(&mut answer, suggested);
    if let Some(source) = &entry.source {
        answer.cite(Source::new("", &**source));
    }
    answer.choices =
        [Topic::Test, Topic::Wish].map(|topic| Choice::new(command_words::button(topic), Question::new(topic))).into();
    answer
}

fn ranks(asked: &RankQuestion) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::ranks_title(asked));
    answer.say(words::ranks(asked));
    answer.choices = vec![commands::choice(Question::new(Topic::Wish)), commands::choice(Question::new(Topic::Test))];
    answer
}

fn which_profession() -> Answer {
    let mut answer = Answer::new(Tone::Asking, unclear_words::WHICH_TITLE);
    answer.say(words::WHICH_PROFESSION);
    answer.choices = vec![commands::choice(Question::new(Topic::Test)), commands::choice(Question::Help)];
    answer
}

/// What the usual way into a profession costs.
fn cost_of_way(profile: &Profile) -> Option<Text> {
    profile.ways.iter().find_map(|way| way.costs.as_ref()).map(|costs| profile_words::costs(costs).into())
}

/// Lists of professions that a theme leads to.
fn lists(theme: Theme) -> Vec<(String, Wish)> {
    let by_entry = |entry, order| (unclear_words::entry_button(entry), Wish { entry: Some(entry), order, ..Wish::default() });
    let in_field = |field| (profile_words::field(field).to_owned(), Wish { field: Some(field), ..Wish::default() });
    match theme {
        Theme::BestPaid | Theme::SixFigures => {
            vec![by_entry(Entry::Ausbildung, Some(Order::Pay)), by_entry(Entry::Studium, Some(Order::Pay))]
        }
        Theme::StudyOrTraining => vec![by_entry(Entry::Ausbildung, None), by_entry(Entry::Studium, None)],
        Theme::Future => vec![in_field(Field::Gesundheit), in_field(Field::Bau)],
        Theme::Change | Theme::Retraining => vec![by_entry(Entry::Quereinstieg, None)],
        Theme::Machines => vec![in_field(Field::Soziales), in_field(Field::Gesundheit)],
        Theme::Unemployed => vec![by_entry(Entry::Quereinstieg, None)],
        Theme::WithoutAbitur => vec![by_entry(Entry::Studium, None)],
        Theme::Break | Theme::Place | Theme::Length | Theme::Age | Theme::PartTimeTraining => {
            vec![by_entry(Entry::Ausbildung, None)]
        }
        _ => Vec::new(),
    }
}

fn off_topic(title: &'static str, line: &'static str) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, title);
    answer.say(line);
    answer.part(words::EXAMPLES, words::examples().into_iter().map(Into::into).collect());
    let choice = |&topic: &Topic| Choice::new(command_words::button(topic), Question::new(topic));
    answer.choices = EXAMPLES.iter().map(choice).collect();
    answer
}
