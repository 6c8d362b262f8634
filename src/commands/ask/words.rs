//! What is said around questions in somebody's own words.

use crate::commands::profile::words as profile;
use crate::commands::words as command;
use crate::commands::words::heading;
use crate::question::Question;
use crate::question::option::CommandOption;
use crate::question::pay::Terms;
use crate::question::wish::Wish;
use crate::text::Text;
use crate::text::german::{list, number};

pub const EXAMPLES: &str = "Zum Beispiel";

/// What was understood, in a few words.
pub fn understood(question: &Question, titles: &[&str]) -> Text {
    Text::from("Verstanden: ").strong(label(question, titles)).plain(".")
}

/// A question in a few words: `Verdienst: Bäcker/in in Bayern`.
pub fn label(question: &Question, titles: &[&str]) -> String {
    let names = list(titles);
    match question {
        Question::Profile { section: Some(section), .. } => format!("{}: {names}", profile::section(*section)),
        Question::Profile { section: None, .. } => format!("Profil: {names}"),
        Question::Pay { terms, .. } => with_details(format!("Verdienst: {names}"), &details_of_pay(terms)),
        Question::Compare { .. } => format!("Vergleich: {}", titles.join(" und ")),
        Question::Related { .. } => format!("Verwandte Berufe: {names}"),
        Question::Way { to, .. } if to.is_empty() => format!("Wohin es führt: {names}"),
        Question::Way { .. } => format!("Weg: {}", titles.join(" → ")),
        Question::Wish(wish) => with_details("Berufe nach Wunsch".to_owned(), &details_of_wish(wish)),
        other => heading(other.topic()).to_owned(),
    }
}

fn with_details(label: String, details: &[String]) -> String {
    if details.is_empty() { label } else { format!("{label} ({})", details.join(", ")) }
}

fn details_of_pay(terms: &Terms) -> Vec<String> {
    let details = [
        terms.timespan.map(|timespan| command::choice(CommandOption::Timespan, timespan.key())),
        terms.state.map(|state| state.name().to_owned()),
        terms.age.map(|age| format!("{age} Jahre")),
        terms.tax_class.map(|class| format!("Steuerklasse {}", class.number())),
        terms.detail.map(|detail| command::detail(detail).to_owned()),
    ];
    details.into_iter().flatten().collect()
}

fn details_of_wish(wish: &Wish) -> Vec<String> {
    let with = wish.with.iter().map(|condition| format!("mit: {}", profile::condition(*condition)));
    let without = wish.without.iter().map(|condition| format!("ohne: {}", profile::condition(*condition)));
    let details = [
        wish.field.map(|field| profile::field(field).to_owned()),
        wish.entry.map(|entry| profile::entry_short(entry).to_owned()),
        wish.certificate.map(|certificate| profile::certificate(certificate).to_owned()),
        wish.least_eur.map(|eur| format!("ab {} € im Monat", number(eur))),
    ];
    details.into_iter().flatten().chain(with).chain(without).collect()
}

pub fn unsure_title() -> &'static str {
    "Meintest du das?"
}
pub fn unsure() -> &'static str {
    "Ganz sicher bin ich mir nicht, was du wissen möchtest. Such dir aus, was du meinst, oder frag noch einmal mit anderen Worten."
}
pub fn off_topic_title() -> &'static str {
    "Dazu kann ich nichts sagen"
}
pub fn off_topic() -> &'static str {
    "Ich kenne mich mit Berufen aus: was man tut, was man verdient, wie man hineinkommt und wohin es führt. Frag mich gern danach."
}
pub fn examples() -> [&'static str; 4] {
    [
        "Was verdient man als Bäckerin in Bayern?",
        "Wie werde ich Hebamme?",
        "Ich mag Tiere und will nicht ins Büro.",
        "Backend oder Frontend?",
    ]
}
