//! Answer on wishes: matching professions by page, or which wish to drop.

use crate::answer::{Answer, Choice, Detail, Fact, Part, Tone};
use crate::commands;
use crate::commands::pay::advice::training;
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::profile::words as profile_words;
use crate::commands::wish::advice::{Dropped, PAGE, Page, WishAdvice, WishResult, wished, without};
use crate::commands::wish::words;
use crate::pay::tables::Tables;
use crate::profile::{Certificate, Condition, Entry, Field};
use crate::question::wish::{Longest, Order, Wish};
use crate::question::{Question, Topic};
use crate::text::Text;

pub(crate) fn answer(advice: &WishAdvice<'_>) -> Answer {
    match &advice.outcome {
        WishResult::Start => start(),
        WishResult::Page(page) => list(&advice.wish, page),
        WishResult::Empty(dropped) => empty(&advice.wish, dropped),
    }
}

fn choice(label: impl Into<String>, wish: Wish) -> Choice {
    Choice::new(label, Question::Wish(wish))
}

fn entry(label: impl Into<String>, wish: Wish) -> Detail {
    Detail::leading(label, Question::Wish(wish))
}

fn start() -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::START_TITLE);
    answer.say(words::start());
    let examples = [
        Wish { with: vec![Condition::Tiere], ..Wish::default() },
        Wish { with: vec![Condition::Homeoffice], without: vec![Condition::Schichtarbeit], ..Wish::default() },
        Wish { longest: Some(Longest::None), ..Wish::default() },
    ];
    answer.choices = words::EXAMPLES.into_iter().zip(examples).map(|(label, wish)| choice(label, wish)).collect();
    answer.choices.push(commands::choice(Question::new(Topic::Test)));
    answer.menu.label = words::FIELDS.to_owned();
    let field = |field: &Field| entry(profile_words::field(*field), Wish { field: Some(*field), ..Wish::default() });
    answer.menu.entries = Field::ALL.iter().map(field).collect();
    if let Some(first) = answer.menu.entries.first_mut() {
        let lines = words::possible().into_iter().map(Text::from).collect();
        first.content = vec![Part::new(words::POSSIBLE, lines)];
    }
    answer
}

fn list(wish: &Wish, page: &Page<'_>) -> Answer {
    let is_ranked =
        wish.order == Some(page.order) && wish.certificate.is_none() && wish.with.is_empty() && wish.without.is_empty();
    let ranking = words::ranking(page.order).filter(|_| is_ranked && wish.least_eur.is_none());
    let mut answer = Answer::new(Tone::Informing, ranking.map_or_else(|| words::title(page.total), str::to_owned));
    answer.subtitles.push(words::short(wish).into());
    let before = (page.page - 1) * PAGE;
    answer.subtitles.push(words::shown(before + 1, before + page.professions.len(), page.total, page.order).into());
    if page.without_pay > 0 {
        answer.say(words::without_pay(page.without_pay));
    }
    if page.is_widened {
        answer.say(words::SELDOM_TOGETHER);
    }
    for profile in &page.professions {
        let same = page.same.get(profile.id.as_str()).map_or(&[][..], Vec::as_slice);
        let note = words::with_same(words::note(profile, wish), same);
        answer.state(Fact::strong(profile.title.as_str()).note(note).leads(to_profile(profile)));
        match page.order {
            Order::TrainingPay => answer.cite_all(pay_words::source_of_training(&training::advise(profile, Tables::shared()))),
            Order::Rare => {}
            _ => answer.cite_all(profile.quotable_pay().map(pay_words::source)),
        }
    }
    answer.menu.label = words::MENU.to_owned();
    answer.menu.entries = changes(wish, page);
    answer.choices.extend(turns(wish, page));
    answer
}

/// Other orders, wishes to drop, and wishes to add.
fn changes(wish: &Wish, page: &Page<'_>) -> Vec<Detail> {
    let first = Wish { page: None, ..wish.clone() };
    let order = |order: &Order| Detail {
        is_open: *order == page.order,
        ..entry(words::order_button(*order), Wish { order: Some(*order), ..first.clone() })
    };
    let dropped = wished(wish).into_iter().filter_map(|option| Some(entry(words::drop(wish, option)?, without(wish, &[option]))));
    let ways = Entry::ALL.iter().filter(|_| wish.entry.is_none());
    let ways = ways.map(|way| entry(words::only_entry(*way), Wish { entry: Some(*way), ..first.clone() }));
    let certificates = Certificate::ALL.iter().filter(|own| wish.certificate.is_none() && **own != Certificate::Keiner);
    let certificates =
        certificates.map(|own| entry(words::my_certificate(*own), Wish { certificate: Some(*own), ..first.clone() }));
    Order::ALL.iter().map(order).chain(dropped).chain(ways).chain(certificates).collect()
}

/// Choices for the next and previous page.
fn turns(wish: &Wish, page: &Page<'_>) -> impl Iterator<Item = Choice> {
    let to = |label: String, number: usize| choice(label, Wish { page: u16::try_from(number).ok(), ..wish.clone() });
    let left = page.total.saturating_sub(page.page * PAGE).min(PAGE);
    let on = (page.page < page.pages).then(|| to(words::on(left), page.page + 1).likely());
    let back = (page.page > 1).then(|| to(words::BACK.to_owned(), page.page - 1));
    on.into_iter().chain(back)
}

fn empty(wish: &Wish, dropped: &[Dropped]) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::EMPTY_TITLE);
    answer.subtitles.push(words::short(wish).into());
    if dropped.is_empty() {
        answer.say(words::NOTHING_HELPS);
    }
    for dropped in dropped {
        let (line, note) = words::dropped(wish, dropped);
        answer.state(Fact::strong(line.clone()).note(note).leads(choice(line, dropped.wish.clone()).short(words::LOOK)));
    }
    answer.choices.push(choice(words::ANEW, Wish::default()));
    answer
}
