//! Simulates Discord on this machine: starts a program, sends interactions, and prints the measurements as a line of JSON.
//!
//! Single-threaded, so that it uses one processor and leaves the other to the program.

mod candidate;
mod drive;
mod endpoint;
mod gateway;
mod interactions;

use anyhow::{Context, Result};
use bytes::Bytes;
use candidate::{Candidate, processor_time};
use clap::{Parser, ValueEnum};
use drive::{Until, pace, saturate};
use endpoint::Endpoint;
use gateway::Gateway;
use interactions::{Interaction, Interactions};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// Delay before the idle memory is measured.
const IDLE_DELAY: Duration = Duration::from_secs(2);
/// Maximum time until the first answer.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// Interval of attempts to reach a starting endpoint.
const RETRY_INTERVAL: Duration = Duration::from_micros(500);

/// Measure one program.
#[derive(Parser)]
struct Arguments {
    /// Name in the results
    #[arg(long)]
    name: String,
    #[arg(long)]
    kind: Kind,
    /// Accept any answer, for lower bounds
    #[arg(long)]
    constant: bool,
    /// Folder with recorded interactions
    #[arg(long)]
    recorded: PathBuf,
    /// Names to ask for, one per line
    #[arg(long)]
    names: PathBuf,
    /// Processor for the program
    #[arg(long, default_value_t = 1)]
    processor: usize,
    /// Number of starts to measure
    #[arg(long, default_value_t = 4)]
    starts: usize,
    #[arg(long, default_value_t = 64)]
    at_once: usize,
    /// Seconds before measuring
    #[arg(long, default_value_t = 3.0)]
    warm_up: f64,
    /// Seconds per measurement
    #[arg(long, default_value_t = 8.0)]
    seconds: f64,
    /// Measure the memory after these numbers of interactions instead of speed
    #[arg(long, value_delimiter = ',')]
    growth: Vec<u64>,
    /// Terminate it with SIGTERM and wait, for programs that write output at the end
    #[arg(long, requires = "growth")]
    terminate: bool,
    #[arg(last = true, required = true)]
    command: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Gateway,
    Endpoint,
}

/// Connection to the program.
pub struct Connection {
    transport: Transport,
    is_constant: bool,
}

enum Transport {
    Gateway(Rc<Gateway>),
    Endpoint(Box<Endpoint>),
}

impl Connection {
    async fn open(kind: Kind, is_constant: bool) -> Result<Self> {
        let transport = match kind {
            Kind::Gateway => Transport::Gateway(Gateway::open().await?),
            Kind::Endpoint => Transport::Endpoint(Box::new(Endpoint::at_a_free_port().await?)),
        };
        Ok(Self { transport, is_constant })
    }

    /// Environment for the program: for the peers, and Berufslotse's own settings.
    fn environment(&self) -> Vec<(String, String)> {
        let pairs = match &self.transport {
            Transport::Gateway(gateway) => {
                let url = format!("http://{}", gateway.address);
                vec![
                    ("DISCORD_TOKEN", "a.b.c".to_owned()),
                    ("DISCORD_API_URL", url.clone()),
                    ("BERUFSLOTSE_DISCORD__API_URL", url),
                ]
            }
            Transport::Endpoint(endpoint) => {
                let address = endpoint.address.to_string();
                vec![
                    ("DISCORD_PUBLIC_KEY", endpoint.public_key()),
                    ("ENDPOINT_ADDRESS", address.clone()),
                    ("BERUFSLOTSE_ENDPOINT__ADDRESS", address),
                ]
            }
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    async fn ask(&self, interaction: &Interaction) -> Result<Bytes> {
        match &self.transport {
            Transport::Gateway(gateway) => gateway.ask(interaction).await,
            Transport::Endpoint(endpoint) => endpoint.ask(interaction).await,
        }
    }

    fn is_answer(&self, interaction: &Interaction, body: &[u8]) -> bool {
        self.is_constant || memchr::memmem::find(body, interaction.marker.as_bytes()).is_some()
    }

    /// Waits for the first answer: to an interaction right after READY, or to a PING.
    async fn first_answer(&self, interactions: &RefCell<Interactions>) -> Result<()> {
        match &self.transport {
            Transport::Gateway(gateway) => {
                gateway.identified().await;
                let interaction = interactions.borrow_mut().next();
                gateway.ask(&interaction).await.map(drop)
            }
            Transport::Endpoint(endpoint) => {
                let json = r#"{"id":"1","application_id":"1100","type":1,"token":"t","version":1}"#.to_owned();
                let ping = Interaction { id: 1, json, marker: "" };
                while endpoint.ask(&ping).await.is_err() {
                    tokio::time::sleep(RETRY_INTERVAL).await;
                }
                Ok(())
            }
        }
    }

    fn forget(&self) {
        match &self.transport {
            Transport::Gateway(gateway) => gateway.forget(),
            Transport::Endpoint(endpoint) => endpoint.forget(),
        }
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let row = tokio::task::LocalSet::new().block_on(&runtime, measure(&arguments))?;
    println!("{row}");
    Ok(())
}

async fn measure(arguments: &Arguments) -> Result<Value> {
    let connection = Rc::new(Connection::open(arguments.kind, arguments.constant).await?);
    let interactions = Rc::new(RefCell::new(Interactions::load(&arguments.recorded, &arguments.names)?));
    let start = async || -> Result<(Candidate, f64)> {
        connection.forget();
        let candidate = Candidate::start(&arguments.command, arguments.processor, &connection.environment())?;
        tokio::time::timeout(START_TIMEOUT, connection.first_answer(&interactions)).await.context("it does not answer")??;
        let took = candidate.started.elapsed().as_secs_f64() * 1_000.0;
        Ok((candidate, took))
    };
    if !arguments.growth.is_empty() {
        let (candidate, _) = start().await?;
        let row = grow(arguments, &connection, &interactions, &candidate).await?;
        if arguments.terminate {
            candidate.terminate()?;
        }
        return Ok(row);
    }
    let mut starts_ms = Vec::new();
    for _ in 1..arguments.starts {
        starts_ms.push(start().await?.1);
    }
    let (candidate, took) = start().await?;
    starts_ms.push(took);
    tokio::time::sleep(IDLE_DELAY).await;
    let (idle_kib, _) = candidate.memory_kib()?;
    let seconds = Duration::from_secs_f64(arguments.seconds);
    let warm_up = Duration::from_secs_f64(arguments.warm_up);
    saturate(&connection, &interactions, arguments.at_once, Until::Passed(warm_up)).await;
    let before = (candidate.processor_time()?, processor_time("self")?, Instant::now());
    let full = saturate(&connection, &interactions, arguments.at_once, Until::Passed(seconds)).await;
    let passed = before.2.elapsed().as_secs_f64();
    let program_share = (candidate.processor_time()? - before.0).as_secs_f64() / passed;
    let load_share = (processor_time("self")? - before.1).as_secs_f64() / passed;
    let (load_kib, peak_kib) = candidate.memory_kib()?;
    let names = arguments.names.file_stem().and_then(std::ffi::OsStr::to_str);
    let rate = full["per_s"].as_f64().context("no rate")? / 2.0;
    // A program may be too slow for Discord's timeout at saturation.
    let half = match rate > 0.0 {
        true => pace(&connection, &interactions, rate, seconds).await,
        false => json!({ "answers": 0, "faults": 0, "p50_ms": 0.0, "p99_ms": 0.0 }),
    };
    Ok(json!({
        "name": arguments.name, "names": names, "starts_ms": starts_ms, "idle_kib": idle_kib, "load_kib": load_kib, "peak_kib": peak_kib,
        "full": full, "program_share": program_share, "load_share": load_share, "half_rate": rate, "half": half,
    }))
}

/// The memory after each of these numbers of interactions.
async fn grow(
    arguments: &Arguments,
    connection: &Rc<Connection>,
    interactions: &Rc<RefCell<Interactions>>,
    candidate: &Candidate,
) -> Result<Value> {
    let (mut sent, mut rows) = (0, Vec::new());
    for count in &arguments.growth {
        let seen = saturate(connection, interactions, arguments.at_once, Until::Sent(count - sent)).await;
        sent = *count;
        let (kib, peak_kib) = candidate.memory_kib()?;
        rows.push(json!({ "interactions": count, "kib": kib, "peak_kib": peak_kib, "faults": seen["faults"] }));
    }
    Ok(json!({ "name": arguments.name, "growth": rows }))
}
