//! The command line: subcommand, settings, catalogue, one surface. Prints the chain of an error and returns the exit status.

mod cli;

use anyhow::{Context, Result};
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::settings::{self, LogFormat, Settings};
use berufslotse::surface::discord;
use berufslotse::surface::page::{self, Doors, Reply};
use berufslotse::{folder, reload, words};
use clap::Parser;
use cli::{Cli, Command};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

/// Wrong use of the command line.
const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    let started = Instant::now();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    match run(cli, started) {
        Ok(code) => code,
        // Whoever reads our output may stop reading; that is no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("berufslotse: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Help and version go to standard output; anything else is one line on standard error.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let text = error.to_string();
    let lines: Vec<_> = text.split("\n\n").next().unwrap_or_default().split_whitespace().collect();
    eprintln!("berufslotse: {} (see berufslotse --help)", lines.join(" ").trim_start_matches("error: "));
    ExitCode::from(WRONG_USE)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.into_iter().any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(cli: Cli, started: Instant) -> Result<ExitCode> {
    let mut settings = Settings::load(cli.config.as_deref())?;
    if !cli.profiles.is_empty() {
        settings.profiles = cli.profiles;
    }
    match cli.command.unwrap_or(Command::Run { page: false }) {
        Command::Run { page } => run_bot(&settings, page),
        Command::Ask { line, json } => cli::ask(&Bot::new(load(&settings)?), line.as_deref(), json),
        Command::Check { paths, strict } => cli::check(&paths, strict),
        Command::New { id } => cli::new_profile(&id),
        Command::Coverage => cli::coverage(&load(&settings)?),
        Command::Schema => cli::print_json(&berufslotse::profile::shape::schema()),
        Command::Commands => cli::print_json(&discord::command::commands()),
        Command::Search { queries, top, timing } => cli::search(&load(&settings)?, &queries, top, timing.then_some(started)),
        Command::Understand(arguments) => cli::understand::print(&load(&settings)?, &arguments, started),
        Command::Net { cases, parameters } => cli::net(&cases, parameters.as_deref()),
        Command::Suggest { text } => cli::suggest(&Bot::new(load(&settings)?), &text),
    }
}

/// The catalogue of all places. Problems are printed one a line.
fn load(settings: &Settings) -> Result<Catalogue> {
    let sources = folder::read_all(&settings.places())?;
    Catalogue::load(&sources).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(words::problem::line).collect();
        anyhow::anyhow!("{} problems in the profiles:\n{}", problems.len(), lines.join("\n"))
    })
}

fn run_bot(settings: &Settings, page: bool) -> Result<ExitCode> {
    start_log(settings)?;
    let bot = Bot::new(load(settings)?);
    let token = settings::discord_token()?;
    if token.is_none() {
        words::terminal::how_to_get_a_token().iter().try_for_each(|line| writeln!(std::io::stdout(), "{line}"))?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting tokio")?;
    runtime.block_on(async {
        tracing::info!(professions = bot.catalogue().profiles().len(), "ready");
        match token {
            None => open_page(bot, settings, told_to_stop()).await,
            Some(token) if page => {
                let page = open_page(bot.clone(), settings, told_to_stop());
                let discord = discord::gateway::run(bot, &settings.discord, &token, told_to_stop());
                tokio::try_join!(page, discord).map(|_| ())
            }
            Some(token) => discord::gateway::run(bot, &settings.discord, &token, told_to_stop()).await,
        }
    })?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// Opens the page and says where it is. Profiles in folders are read again when they change.
async fn open_page(bot: Bot, settings: &Settings, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    let listener = page::listen(&settings.page.address).await?;
    let watcher = reload::watch(bot.clone(), settings.places()).context("watching the profiles")?;
    writeln!(std::io::stdout(), "{}", words::terminal::page_is_open(&listener.local_addr()?.to_string()))?;
    let doors = Doors {
        respond: Box::new(move |interaction| reply(&bot, interaction)),
        commands: discord::command::commands(),
        profiles: watcher.profiles.clone(),
    };
    page::serve(listener, doors, stop).await
}

/// What Discord would get, for the page.
fn reply(bot: &Bot, interaction: &serde_json::Value) -> Result<Reply, String> {
    let response = discord::respond_to_json(bot, interaction).map_err(|error| error.to_string())?;
    let Some(response) = response else { return Ok(Reply::default()) };
    let faults = discord::fault::faults(&response.body);
    let files = response.files.into_iter().map(|file| (file.name, file.content)).collect();
    Ok(Reply { response: Some(response.body), files, faults })
}

fn start_log(settings: &Settings) -> Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log.level)
        .with_context(|| format!("log.level is {:?}, expected a level such as \"info\"", settings.log.level))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.log.format {
        LogFormat::Human => log.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().init(),
    }
    Ok(())
}

/// Ready when Ctrl-C is pressed or the process gets SIGTERM.
async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            interrupted.await.ok();
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupted.await.ok();
}
