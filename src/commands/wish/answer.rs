//! Professions that meet wishes, a page at a time; or which wish to drop where none does.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::wish::advice::{Dropped, Outcome, Page, WishAdvice};
use crate::commands::wish::words;
use crate::commands::words as command_words;
use crate::profile::{Condition, Field, Profile};
use crate::question::wish::{Longest, Order, Wish};
use crate::question::{Question, Topic};
use crate::text::Text;

pub fn answer(advice: &WishAdvice<'_>) -> Answer {
    match &advice.outcome {
        Outcome::Start => start(),
        Outcome::Page(page) => list(&advice.wish, page),
        Outcome::Empty(dropped) => empty(&advice.wish, dropped),
    }
}

fn choice(label: String, wish: Wish) -> Choice {
    Choice { label, question: Question::Wish(wish) }
}

fn start() -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::start_title());
    answer.lead.push(words::start());
    let lines = words::possible().into_iter().map(Text::from).collect();
    answer.parts.push(Part { heading: words::POSSIBLE.to_owned(), lines, width: Width::Full });
    let examples = [
        Wish { with: vec![Condition::Tiere], ..Wish::default() },
        Wish { with: vec![Condition::Homeoffice], without: vec![Condition::Schichtarbeit], ..Wish::default() },
        Wish { longest: Some(Longest::None), ..Wish::default() },
        Wish { field: Some(Field::Gesundheit), order: Some(Order::Pay), ..Wish::default() },
    ];
    answer.choices = examples.into_iter().map(|wish| choice(words::short(&wish), wish)).collect();
    answer.choices.push(Choice { label: command_words::button(Topic::Test).to_owned(), question: Question::new(Topic::Test) });
    answer
}

fn list(wish: &Wish, page: &Page<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::title(page.total));
    answer.lead.push(words::wished(wish));
    if page.without_pay > 0 {
        answer.lead.push(words::without_pay(page.without_pay).into());
    }
    answer.lead.push(words::page(page.page, page.pages, page.order, !wish.interests.is_empty()).into());
    let part = |profile: &&Profile| Part { heading: profile.title.clone(), lines: words::lines(profile), width: Width::Full };
    answer.parts = page.professions.iter().map(part).collect();
    for pay in page.professions.iter().filter_map(|profile| profile.quotable_pay()) {
        answer.cite(pay_words::source(pay));
    }
    answer.choices.extend(page.professions.iter().map(|profile| to_profile(profile)));
    answer.choices.extend(turns(wish, page));
    let orders = Order::ALL.iter().filter(|order| **order != page.order && page.total > 1);
    answer.choices.extend(
        orders.map(|order| {
            choice(words::order_button(*order).to_owned(), Wish { order: Some(*order), page: None, ..wish.clone() })
        }),
    );
    answer
}

/// Back and on.
fn turns(wish: &Wish, page: &Page<'_>) -> impl Iterator<Item = Choice> {
    let to = |label: &str, number: usize| choice(label.to_owned(), Wish { page: u16::try_from(number).ok(), ..wish.clone() });
    let back = (page.page > 1).then(|| to(words::BACK, page.page - 1));
    let on = (page.page < page.pages).then(|| to(words::ON, page.page + 1));
    back.into_iter().chain(on)
}

fn empty(wish: &Wish, dropped: &[Dropped]) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::empty_title());
    answer.lead.push(words::wished(wish));
    if dropped.is_empty() {
        answer.lead.push(words::nothing_helps().into());
    } else {
        let lines = dropped.iter().map(|dropped| words::dropped(wish, dropped)).collect();
        answer.parts.push(Part { heading: words::DROP.to_owned(), lines, width: Width::Full });
    }
    answer.choices = dropped.iter().map(|dropped| choice(words::drop_button(dropped), dropped.wish.clone())).collect();
    answer.choices.push(choice(words::ANEW.to_owned(), Wish::default()));
    answer
}
