//! The measured program: pinned to a processor, observed through /proc, terminated afterwards.

use anyhow::{Context, Result};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Ticks per second in `/proc/PID/stat`; 100 on all supported architectures.
const TICKS_PER_S: f64 = 100.0;

pub struct Candidate {
    child: Child,
    pub started: Instant,
}

impl Candidate {
    /// Starts `command` on this processor. The environment tells it where to listen or connect.
    pub fn start(command: &[String], processor: usize, environment: &[(String, String)]) -> Result<Self> {
        let (program, arguments) = command.split_first().context("no command given")?;
        let mut command = Command::new("taskset");
        command.arg("-c").arg(processor.to_string()).arg(program).args(arguments);
        let log = match std::env::var_os("PEERS_LOG") {
            Some(path) => Stdio::from(std::fs::OpenOptions::new().create(true).append(true).open(path)?),
            None => Stdio::null(),
        };
        command.envs(environment.iter().cloned()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let started = Instant::now();
        let child = command.spawn().with_context(|| format!("starting {program}"))?;
        Ok(Self { child, started })
    }

    /// Resident memory in KiB: current and peak.
    pub fn memory_kib(&self) -> Result<(u64, u64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let value = |key: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(key))?;
            line.split_whitespace().next()?.parse().ok()
        };
        Ok((value("VmRSS:").context("no VmRSS")?, value("VmHWM:").context("no VmHWM")?))
    }

    /// Terminates it and waits.
    pub fn terminate(mut self) -> Result<()> {
        Command::new("kill").arg(self.child.id().to_string()).status().context("running kill")?;
        self.child.wait()?;
        Ok(())
    }

    /// Processor time so far.
    pub fn processor_time(&self) -> Result<Duration> {
        processor_time(&self.child.id().to_string())
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Processor time of all threads of a process, by id or `self`.
pub fn processor_time(process: &str) -> Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name in parentheses may contain anything; user and system time are the 12th and 13th field after it.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    Ok(Duration::from_secs_f64(ticks / TICKS_PER_S))
}
