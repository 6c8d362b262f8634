//! The log: filter and format. No line contains what a user typed or who the user is, at any level.

use crate::settings::{Log, LogFormat};
use anyhow::{Context as _, Result};
use tracing::level_filters::LevelFilter;
use tracing::{Metadata, Subscriber};
use tracing_subscriber::filter::{Targets, filter_fn};
use tracing_subscriber::fmt::{MakeWriter, layer};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::{Layer, Registry};

/// A subscriber that writes the log to `writer` as configured.
pub fn subscriber<W>(settings: &Log, writer: W, colour: Colour) -> Result<Box<dyn Subscriber + Send + Sync>>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = settings
        .level
        .parse::<Targets>()
        .with_context(|| format!("log.level is {:?}, expected a level such as \"info\"", settings.level))?;
    let lines = layer().with_writer(writer);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = match settings.format {
        LogFormat::Human => Box::new(lines.with_ansi(colour == Colour::Wanted)),
        LogFormat::Json => Box::new(lines.json()),
    };
    Ok(Box::new(Registry::default().with(lines.with_filter(filter_fn(is_harmless))).with(filter)))
}

/// Logs every panic with its location. Its message is omitted unless it is a static text, because it may contain user input.
pub fn write_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let reason = panic.payload().downcast_ref::<&'static str>();
        tracing::error!(place, reason, "a panic");
    }));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    Wanted,
    None,
}

/// Libraries that transport messages log them completely at their finer levels.
fn is_harmless(metadata: &Metadata<'_>) -> bool {
    let library = metadata.target().split("::").next().unwrap_or_default();
    let finest = match library {
        "berufslotse" => LevelFilter::TRACE,
        "serenity" => LevelFilter::WARN,
        _ => LevelFilter::INFO,
    };
    *metadata.level() <= finest
}
