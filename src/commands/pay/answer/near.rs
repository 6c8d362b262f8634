//! Alternatives for the net pay calculation, one change at a time.

use crate::answer::Detail as Entry;
use crate::commands::pay::advice::PayAdvice;
use crate::commands::pay::answer::{details, question};
use crate::commands::pay::words;
use crate::commands::words as command_words;
use crate::payroll::case::{Church, TaxClass};
use crate::question::detail::Detail;
use crate::question::pay::Terms;

/// Maximum number of children offered.
const CHILDREN: u8 = 3;
/// Hours a week offered.
const HOURS: [u8; 3] = [20, 30, 35];

/// The opened net pay, and the same for other people.
pub(crate) fn for_whom(advice: &PayAdvice<'_>) -> Vec<Entry> {
    let terms = advice.terms;
    let shown = Entry::leading(command_words::detail(Detail::Net), question(advice, terms));
    let shown = shown.content(details::content(advice, Detail::Net));
    let entry = |label: String, changed: Terms| (changed != terms).then(|| Entry::leading(label, question(advice, changed)));
    let classes = TaxClass::ALL.iter().map(|class| {
        let is_typical = *class == TaxClass::One && terms.tax_class.is_none();
        let tax_class = if is_typical { None } else { Some(*class) };
        entry(words::tax_class(*class), Terms { tax_class, ..terms })
    });
    let children = (0..=CHILDREN).map(|count| {
        let children = if count == 0 && terms.children.is_none() { None } else { Some(count) };
        entry(words::children(count), Terms { children, ..terms })
    });
    let (church, is_due) = if terms.church == Some(true) { (Church::NoMember, false) } else { (Church::Member, true) };
    let church = entry(words::church(church).to_owned(), Terms { church: Some(is_due), ..terms });
    let hours = HOURS.iter().map(|hours| entry(words::hours(*hours), Terms { hours: Some(*hours), ..terms }));
    let all = classes.chain(children).chain([church]).chain(hours).flatten();
    std::iter::once(shown).chain(all).collect()
}
