//! Prints the interpretation of every line of a file, for measurements.

use crate::cli::timing;
use anyhow::{Context, Result};
use berufslotse::catalogue::Catalogue;
use berufslotse::profile::Profile;
use berufslotse::understand::{Certainty, Details, Understood, understand};
use clap::Args;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Interpret every line of a file and print the result: sentence, kind, ids, official codes, certainty, details
#[derive(Args)]
pub struct Arguments {
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// Print times and memory as a line of JSON to standard error
    #[arg(long)]
    timing: bool,
}

/// Prints sentence, kind, ids, official codes, certainty and details, tab-separated. Times are measured from `started`.
pub fn print(catalogue: &Catalogue, arguments: &Arguments, started: Instant) -> Result<ExitCode> {
    let load_ms = started.elapsed().as_secs_f64() * 1_000.0;
    let queries = &arguments.queries;
    let text = std::fs::read_to_string(queries).with_context(|| format!("reading {}", queries.display()))?;
    let mut output = BufWriter::new(std::io::stdout());
    let mut times_us = Vec::new();
    for sentence in text.lines() {
        let begun = Instant::now();
        let understood = understand(catalogue, sentence);
        times_us.push(begun.elapsed().as_secs_f64() * 1_000_000.0);
        writeln!(output, "{sentence}\t{}", line(&understood))?;
    }
    output.flush()?;
    if arguments.timing {
        eprintln!("{}", timing::line(load_ms, times_us));
    }
    Ok(ExitCode::SUCCESS)
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
    let pairs = [
        ("land", details.state.map(|state| state.slug().to_owned())),
        ("alter", details.age.map(|age| age.to_string())),
        ("steuerklasse", details.tax_class.map(|class| (class as u8 + 1).to_string())),
        ("zeitraum", details.timespan.map(|timespan| timespan.key().to_owned())),
        ("field", details.field.map(|field| field.key().to_owned())),
        ("entry", details.entry.map(|entry| entry.key().to_owned())),
        ("certificate", details.certificate.map(|certificate| certificate.key().to_owned())),
        ("condition", (!conditions.is_empty()).then(|| conditions.join(","))),
        ("kinder", details.children.map(|children| children.to_string())),
        ("stunden", details.hours.map(|hours| hours.to_string())),
        ("sortierung", details.order.map(|order| order.key().to_owned())),
        (
            "hinweis",
            (!details.remarks.is_empty())
                .then(|| details.remarks.iter().map(|remark| remark.key()).collect::<Vec<_>>().join(",")),
        ),
        ("min_pay", details.min_pay.map(|euros| euros.to_string())),
    ];
    let written = pairs.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value?)));
    written.collect::<Vec<_>>().join(" ")
}
