//! The program as a process, with its log.

use crate::support::local_discord::TOKEN;
use crate::support::signed::public_key;
use crate::support::waiting::until;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Timeout, far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A process that ends with the test, and its log.
pub struct Serving {
    pub child: Child,
    pub log: mpsc::Receiver<String>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// The program with only the environment that every test needs.
pub fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::null()).stderr(Stdio::piped());
    program.env("BERUFSLOTSE_LOG__FORMAT", "json").env("BERUFSLOTSE_METRICS__ADDRESS", "127.0.0.1:0");
    program
}

impl Serving {
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_with(arguments, &[])
    }

    /// With additional environment variables.
    pub fn start_with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut program = program();
        program.env("DISCORD_PUBLIC_KEY", public_key()).env("BERUFSLOTSE_ENDPOINT__ADDRESS", "127.0.0.1:0");
        program.envs(variables.iter().copied()).args(arguments).arg("serve");
        Self::spawn(program)
    }

    /// Over the gateway of a Discord at this URL.
    pub fn connect(api_url: &str, variables: &[(&str, &str)]) -> Self {
        let mut program = program();
        program.env("DISCORD_TOKEN", TOKEN).env("BERUFSLOTSE_DISCORD__API_URL", api_url);
        program.envs(variables.iter().copied()).arg("run");
        Self::spawn(program)
    }

    fn spawn(mut program: Command) -> Self {
        let mut child = program.spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let (sender, log) = mpsc::channel();
        // Drains the output, so that the program does not block.
        std::thread::spawn(move || lines.for_each(|line| drop(sender.send(line))));
        Self { child, log }
    }

    /// The last line, which is not a log line if the program failed.
    pub async fn last_line(&mut self) -> String {
        tokio::task::block_in_place(|| {
            let deadline = Instant::now() + PATIENCE;
            let lines = std::iter::from_fn(|| self.log.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok());
            lines.last().unwrap_or_default()
        })
    }

    /// The exit status after it has ended.
    pub async fn status(mut self) -> Option<i32> {
        let mut status = None;
        until("the program ends", async || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        })
        .await;
        status.and_then(|status| status.code())
    }

    /// The fields of all lines until the program ends.
    pub fn rest(&mut self) -> Vec<Value> {
        self.log
            .iter()
            .map(|line| serde_json::from_str::<Value>(&line).unwrap_or_else(|_| panic!("{line}"))["fields"].take())
            .collect()
    }

    /// The fields of the next line with this message; skips others.
    pub fn line(&mut self, message: &str) -> Value {
        self.line_where(message, |fields| fields["message"] == message)
    }

    /// The fields of the next line accepted by `is_it`.
    pub fn line_where(&mut self, what: &str, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let line = self.log.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{what:?} is in the log"));
            let fields = serde_json::from_str::<Value>(&line).unwrap_or_else(|_| panic!("{line}"))["fields"].take();
            if is_it(&fields) {
                return fields;
            }
        }
    }

    /// Checks that nothing is logged for this time.
    pub fn expect_silence(&mut self, time: Duration) {
        if let Ok(line) = self.log.recv_timeout(time) {
            panic!("nothing happens, and the log says {line}");
        }
    }

    pub fn signal(&self, name: &str) {
        let killed = Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status().unwrap();
        assert!(killed.success());
    }
}
