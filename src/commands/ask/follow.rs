//! Combines a follow-up with the previous question. The text itself is parsed by [`mod@crate::understand::next`].

use crate::catalogue::{Catalogue, Found};
use crate::commands::ask::asked::{self, wish};
use crate::profile::{Profile, Section};
use crate::question::pay::Terms;
use crate::question::{Question, Topic};
use crate::understand::next::{Next, next};
use crate::understand::remark::Remark;
use crate::understand::{Details, Kind};

/// A question built from a text and the previous question.
pub(crate) struct Followed<'c> {
    pub question: Question,
    pub professions: Vec<&'c Profile>,
    pub details: Details,
}

/// The question that `text` asks after `last`; `None` if it is independent, or cannot be combined.
pub(crate) fn follow<'c>(catalogue: &'c Catalogue, text: &str, last: &Question) -> Option<Followed<'c>> {
    let next = next(catalogue, text)?;
    if let Question::Wish(before) = last {
        let added = wish(&next.details);
        let question = Question::Wish(before.clone().and(&added)).clone();
        let is_more = next.instead.is_none() && question != *last;
        return is_more.then(|| Followed { question, professions: Vec::new(), details: next.details.clone() });
    }
    let names: Vec<&str> = last.names().into_iter().filter(|name| !name.is_empty()).collect();
    let mut professions: Vec<&Profile> = names.iter().filter_map(|name| meant(catalogue, name)).collect();
    if professions.len() != names.len() || professions.is_empty() {
        return None;
    }
    // After a way, people ask about its target.
    if let Question::Way { .. } = last {
        professions.rotate_right(1);
    }
    if let Some(instead) = next.instead {
        professions = vec![instead];
    }
    let question = go_on(last, &next, &professions)?;
    let count = question.names().len();
    professions.truncate(count);
    Some(Followed { question, professions, details: next.details })
}

fn go_on(last: &Question, next: &Next<'_>, professions: &[&Profile]) -> Option<Question> {
    let name = professions[0].id.clone();
    let section = |section| Some(Question::section(&name, section));
    let is_comparison = matches!(last, Question::Compare { .. }) && next.instead.is_none();
    match next.topic {
        _ if is_comparison && (next.compares || next.topic == Some(Kind::Pay)) => Some(last.clone()),
        Some(Kind::Pay) => Some(Question::Pay { name, terms: terms(last, &next.details) }),
        Some(Kind::Related) => Some(Question::about(Topic::Related, &name)),
        Some(Kind::Entry) if next.details.certificate.is_some() => section(Section::Requirements),
        Some(Kind::Entry) => section(Section::Path),
        Some(Kind::Tasks) => section(Section::Tasks),
        Some(Kind::Traits) => section(Section::Traits),
        Some(Kind::Places) => section(Section::Workplaces),
        Some(Kind::Outlook) => section(Section::Outlook),
        _ if speaks_of_pay(&next.details) || (next.details.age.is_some() && last.topic() == Topic::Pay) => {
            Some(Question::Pay { name, terms: terms(last, &next.details) })
        }
        _ if next.details.certificate.is_some() => section(Section::Requirements),
        _ if !next.details.remarks.is_empty() => section(Section::Path),
        _ if next.instead.is_some() => Some(same_about(last, &name)),
        _ => None,
    }
}

/// The same question about another profession.
fn same_about(last: &Question, name: &str) -> Question {
    match last {
        Question::Pay { .. } | Question::Profile { .. } | Question::Related { .. } => last.with_name(0, name),
        _ => Question::about(Topic::Profile, name),
    }
}

fn speaks_of_pay(details: &Details) -> bool {
    let remarks = [Remark::Net, Remark::Trainee, Remark::Starter, Remark::Experience, Remark::Abroad, Remark::LivingOnIt];
    details.state.is_some()
        || details.tax_class.is_some()
        || details.timespan.is_some()
        || details.children.is_some()
        || details.hours.is_some()
        || details.remarks.iter().any(|remark| remarks.contains(remark))
}

/// Terms remain valid until replaced.
fn terms(last: &Question, details: &Details) -> Terms {
    let before = match last {
        Question::Pay { terms, .. } => *terms,
        _ => Terms::default(),
    };
    let asked = asked::terms(details);
    Terms {
        detail: asked.detail.or(before.detail),
        timespan: asked.timespan.or(before.timespan),
        state: asked.state.or(before.state),
        age: asked.age.or(before.age),
        tax_class: asked.tax_class.or(before.tax_class),
        children: asked.children.or(before.children),
        hours: asked.hours.or(before.hours),
        ..before
    }
}

/// The profession that a name identifies.
fn meant<'c>(catalogue: &'c Catalogue, name: &str) -> Option<&'c Profile> {
    catalogue.get(name).or_else(|| match catalogue.search(name, 1) {
        Found::One(best, _) => Some(best.profile),
        _ => None,
    })
}
