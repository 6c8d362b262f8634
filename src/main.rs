//! The command line: parses it, loads settings and catalogue, and runs one surface. Prints the error chain and returns the exit
//! status.

mod cli;

use anyhow::{Context, Result, bail};
use berufslotse::answer::Pictures;
use berufslotse::arbeitsagentur::position_counts::PositionCounts;
use berufslotse::bot::Bot;
use berufslotse::bot::rate_limit::RateLimits;
use berufslotse::bot::reload;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord;
use berufslotse::log::{self, Colour};
use berufslotse::profile::problem;
use berufslotse::regional_pay::words as regional_pay_words;
use berufslotse::settings::{self, Settings, redacted};
use clap::Parser;
use cli::{Cli, Command, INTERRUPTED, WRONG_USE, words};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::util::SubscriberInitExt as _;

fn main() -> ExitCode {
    let started = Instant::now();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    match run(cli, started) {
        Ok(code) => code,
        // The reader of our output may close it; not an error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("berufslotse: {}", redacted(&format!("{error:#}")));
            ExitCode::FAILURE
        }
    }
}

/// Help and version go to standard output; errors are one line on standard error.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let text = error.to_string();
    let lines: Vec<_> = text.split("\n\n").next().unwrap_or_default().split_whitespace().collect();
    let line = redacted(&lines.join(" "));
    eprintln!("berufslotse: {} (see berufslotse --help)", line.trim_start_matches("error: "));
    ExitCode::from(WRONG_USE)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.into_iter().any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(cli: Cli, started: Instant) -> Result<ExitCode> {
    let mut settings = Settings::load(cli.config.as_deref())?;
    let are_profiles_chosen = !cli.profiles.is_empty() || settings.profiles != Settings::default().profiles;
    if !cli.profiles.is_empty() {
        settings.profiles = cli.profiles;
    }
    match cli.command.unwrap_or(Command::Run { page: false }) {
        Command::Run { page } => run_bot(&settings, page),
        Command::Serve => serve(&settings),
        Command::Ready => runtime()?.block_on(cli::ready::check(&settings.metrics.address)),
        Command::Register { remove: None } => until_signal(cli::running::register(&settings)),
        Command::Register { remove: Some(servers) } => until_signal(cli::running::unregister(&settings, &servers)),
        Command::Ask { line, json } => runtime()?.block_on(cli::ask(&bot(&settings)?, line.as_deref(), json)),
        Command::Check { paths, older_than: Some(months), .. } => cli::check::list_older(&paths, months),
        Command::Check { paths, strict, older_than: None } => {
            let places = are_profiles_chosen.then(|| settings.places());
            cli::check::check(&paths, strict, places.as_deref(), &settings.pay.file)
        }
        Command::Migrate { paths } => cli::migrate::run(&paths),
        Command::New { id } => cli::new_profile(&id),
        Command::Coverage => cli::coverage(&load(&settings)?),
        Command::Schema => cli::print_json(&berufslotse::profile::shape::schema()),
        Command::Commands => cli::print_json(&discord::command::commands()),
        Command::Pay { command } => cli::pay::run(&command, &load_profiles(&settings)?, &settings.pay, async {
            cli::stopping::on_signal().cancelled_owned().await;
        }),
        Command::Store(command) => cli::store::run(command, &settings, || load(&settings)),
        Command::Manual(command) => cli::manual::print(&command),
        Command::Measure(command) => cli::measure::run(command, started, || load(&settings)),
    }
}

/// The catalogue of all places with the fetched pay. Problems of the fetched pay are reported but not fatal.
fn load(settings: &Settings) -> Result<Catalogue> {
    let catalogue = load_profiles(settings)?;
    match sources::read_regional_pay(&settings.pay.file) {
        Ok(regional_pay) => Ok(catalogue.with_regional_pay(regional_pay)),
        Err(problems) => {
            problems.iter().for_each(|problem| report(&problem::line(problem)));
            report(regional_pay_words::IGNORED);
            Ok(catalogue)
        }
    }
}

/// The catalogue of all places without fetched pay. Unreadable and invalid files are reported and skipped, missing folders are
/// reported and created.
fn load_profiles(settings: &Settings) -> Result<Catalogue> {
    let places = settings.places();
    for made in sources::make_missing(&places)? {
        report(&words::folder_made(&made.display().to_string()));
    }
    let read = sources::read_all(&places)?;
    read.unreadable.iter().for_each(|problem| report(&problem::line(problem)));
    let problems = match Catalogue::load_read(&read) {
        Ok(catalogue) => return Ok(catalogue),
        Err(problems) => problems,
    };
    match Catalogue::load_read(&sources::read_all_but(&places, &problems)?) {
        Ok(rest) if !rest.profiles().is_empty() => {
            problems.iter().for_each(|problem| report(&problem::line(problem)));
            Ok(rest)
        }
        _ => {
            let lines: Vec<_> = problems.iter().map(problem::line).collect();
            bail!("{} problems in the profiles:\n{}", problems.len(), lines.join("\n"))
        }
    }
}

fn bot(settings: &Settings) -> Result<Bot> {
    let pictures = if settings.discord.pictures_in_updates { Pictures::Shown } else { Pictures::LeftOut };
    Ok(Bot::new(load(settings)?)
        .with_position_counts(PositionCounts::new(&settings.market)?)
        .with_pictures_in_updates(pictures)
        .with_rate_limits(RateLimits::new(&settings.rate_limits)))
}

fn run_bot(settings: &Settings, page: bool) -> Result<ExitCode> {
    start_log(settings)?;
    let token = settings::discord_token()?;
    until_stopped(settings, async |bot, stop| match token {
        None => {
            words::how_to_get_a_token().iter().try_for_each(|line| writeln!(std::io::stdout(), "{line}"))?;
            let watcher =
                reload::watch(bot.clone(), settings.places(), settings.pay.file.clone()).context("watching the profiles")?;
            cli::page::run(bot, settings, watcher.profiles.clone(), stop).await
        }
        Some(token) if page => {
            let page = |profiles| cli::page::run(bot.clone(), settings, profiles, stop.clone());
            let both = async |profiles| {
                tokio::try_join!(page(profiles), cli::running::connect(bot.clone(), settings, &token, stop.clone())).map(|_| ())
            };
            cli::running::with_services(&bot, settings, both).await
        }
        Some(token) => {
            cli::running::with_services(&bot, settings, |_| cli::running::connect(bot.clone(), settings, &token, stop)).await
        }
    })
}

/// Runs `work` until it ends or a signal arrives: as PID 1 in a container, only signals with a handler have an effect.
fn until_signal(work: impl Future<Output = Result<ExitCode>>) -> Result<ExitCode> {
    let runtime = runtime()?;
    let done = runtime.block_on(async { cli::stopping::on_signal().run_until_cancelled(work).await });
    runtime.shutdown_background();
    done.unwrap_or(Ok(ExitCode::from(INTERRUPTED)))
}

fn serve(settings: &Settings) -> Result<ExitCode> {
    start_log(settings)?;
    until_stopped(settings, async |bot, stop| cli::running::serve(bot, settings, stop).await)
}

/// Loads the bot and runs `work` with the store open, until it ends or is stopped. Loading runs on a worker thread, so that glibc
/// can reuse the memory it frees for answers.
fn until_stopped(settings: &Settings, work: impl AsyncFnOnce(Bot, CancellationToken) -> Result<()>) -> Result<ExitCode> {
    let runtime = runtime()?;
    let worked = runtime.block_on(async {
        let stop = cli::stopping::on_signal_in_time();
        let own_settings = settings.clone();
        let bot = tokio::spawn(async move { bot(&own_settings) }).await.context("loading the profiles")??;
        let housekeeping = tokio::select! {
            () = stop.cancelled() => return Ok(()),
            housekeeping = cli::housekeeping::start(settings) => housekeeping?,
        };
        tracing::info!(professions = bot.catalogue().profiles().len(), "ready");
        let worked = work(bot.with_user_data(housekeeping.user_data()), stop).await;
        housekeeping.stop().await;
        worked
    });
    // Do not wait for blocking tasks such as DNS lookups.
    runtime.shutdown_background();
    worked?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting tokio")
}

/// Reports a problem that is not fatal: in the log if there is one, otherwise on standard error.
fn report(line: &str) {
    if tracing::dispatcher::has_been_set() { tracing::warn!("{line}") } else { eprintln!("{line}") }
}

fn start_log(settings: &Settings) -> Result<()> {
    let is_wanted = std::io::stderr().is_terminal() && !settings::wants_no_colour();
    let colour = if is_wanted { Colour::Wanted } else { Colour::None };
    log::subscriber(&settings.log, std::io::stderr, colour)?.init();
    log::write_panics();
    Ok(())
}
