//! What is logged while a test runs.

use berufslotse::log::{Colour, subscriber};
use berufslotse::settings::{Log, LogFormat};
use serde_json::Value;
use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};
use tracing::Dispatch;

#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// With a single subscriber, tracing caches a callsite's interest from the first thread that reaches it. A second subscriber
/// prevents concurrent tests from disabling our lines.
static ANOTHER: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(tracing_subscriber::Registry::default()));

impl Lines {
    /// Logs everything of this thread at the finest level.
    pub fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        LazyLock::force(&ANOTHER);
        let lines = Self::default();
        let writer = lines.clone();
        let settings = Log { level: "trace".into(), format: LogFormat::Json };
        let subscriber = subscriber(&settings, move || writer.clone(), Colour::None).unwrap();
        (lines, tracing::subscriber::set_default(subscriber))
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The fields of the line about this interaction.
    pub fn about(&self, request: u64) -> Value {
        let lines = self.text();
        let mut values = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["fields"].take());
        values
            .find(|fields| fields["request"] == request && fields["message"] == "interaction")
            .expect("a line for the interaction")
    }
}
