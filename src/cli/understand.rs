//! `understand`: prints the interpretation of every line of a file.

use crate::cli::measure::each_line;
use anyhow::Result;
use berufslotse::catalogue::Catalogue;
use berufslotse::profile::Profile;
use berufslotse::understand::{Certainty, Details, Understood, understand};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Prints sentence, kind, ids, official codes, certainty and details, tab-separated; with the program's start, also the timing.
pub(super) fn print(catalogue: &Catalogue, queries: &Path, started: Option<Instant>) -> Result<ExitCode> {
    each_line(queries, started, |sentence| understand(catalogue, sentence), |understood| line(&understood))
}

fn line(understood: &Understood<'_>) -> String {
    let each =
        |value: fn(&Profile) -> &str| understood.professions.iter().map(|profile| value(profile)).collect::<Vec<_>>().join(",");
    let certainty = match understood.certainty {
        Certainty::Sure => "sure",
        Certainty::Unsure => "unsure",
    };
    let ids = each(|profile| &profile.id);
    let codes = each(|profile| profile.kldb.as_deref().unwrap_or_default());
    format!("{}\t{ids}\t{codes}\t{certainty}\t{}", understood.kind.key(), details(&understood.details))
}

/// `key=value`, separated by spaces.
fn details(details: &Details) -> String {
    let wanted = details.wanted.iter().map(|condition| condition.key().to_owned());
    let unwanted = details.unwanted.iter().map(|condition| format!("!{}", condition.key()));
    let conditions: Vec<_> = wanted.chain(unwanted).collect();
    let remarks: Vec<_> = details.remarks.iter().map(|remark| remark.key()).collect();
    let pairs = [
        ("land", details.state.map(|state| state.slug().to_owned())),
        ("alter", details.age.map(|age| age.to_string())),
        ("steuerklasse", details.tax_class.map(|class| class.number().to_string())),
        ("zeitraum", details.timespan.map(|timespan| timespan.key().to_owned())),
        ("field", details.field.map(|field| field.key().to_owned())),
        ("entry", details.entry.map(|entry| entry.key().to_owned())),
        ("certificate", details.certificate.map(|certificate| certificate.key().to_owned())),
        ("condition", (!conditions.is_empty()).then(|| conditions.join(","))),
        ("kinder", details.children.map(|children| children.to_string())),
        ("stunden", details.hours.map(|hours| hours.to_string())),
        ("sortierung", details.order.map(|order| order.key().to_owned())),
        ("hinweis", (!remarks.is_empty()).then(|| remarks.join(","))),
        ("min_pay", details.min_pay.map(|euros| euros.to_string())),
    ];
    let written = pairs.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value?)));
    written.collect::<Vec<_>>().join(" ")
}
