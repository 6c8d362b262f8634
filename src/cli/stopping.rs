//! Shutdown: work in progress is finished within a time limit, whatever hangs.

use std::sync::mpsc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Maximum time from the stop signal to the end of the program, documented in `docs/betrieb.md`. Work in progress has slightly
/// less.
const STOPPED_WITHIN: Duration = Duration::from_secs(3);

/// Cancelled on Ctrl-C or SIGTERM; a second signal ends the process immediately. Handles signals from the call on.
pub fn on_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let token = stop.clone();
    let mut signals = Signals::listen();
    tokio::spawn(async move {
        signals.next().await;
        tracing::info!("stopping");
        token.cancel();
        let status = signals.next().await;
        tracing::warn!("stopped again: exiting immediately");
        std::process::exit(status);
    });
    stop
}

/// [`on_signal`] with the time limit.
pub fn on_signal_in_time() -> CancellationToken {
    let stop = on_signal();
    survive_hangups();
    let token = stop.clone();
    tokio::spawn(async move {
        token.cancelled().await;
        // A separate thread, because the runtime itself may hang.
        std::thread::spawn(end_in_time);
    });
    stop
}

/// SIGHUP, which later reloads the profiles, does not end the process. tokio's handler stays once it is installed.
fn survive_hangups() {
    #[cfg(unix)]
    drop(tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()));
}

fn end_in_time() {
    let (_sender, nothing) = mpsc::channel::<()>();
    nothing.recv_timeout(STOPPED_WITHIN).ok();
    tracing::warn!("still busy after {} s: exiting anyway", STOPPED_WITHIN.as_secs());
    std::process::exit(0);
}

/// The stop signals. A signal without a handler keeps its default action.
#[cfg(unix)]
struct Signals {
    interrupt: Option<tokio::signal::unix::Signal>,
    terminate: Option<tokio::signal::unix::Signal>,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        Self { interrupt: signal(SignalKind::interrupt()).ok(), terminate: signal(SignalKind::terminate()).ok() }
    }

    /// The next signal, as the exit status of a process ended by it.
    async fn next(&mut self) -> i32 {
        use tokio::signal::unix::{Signal, SignalKind};
        async fn next(signal: &mut Option<Signal>, kind: SignalKind) -> i32 {
            match signal {
                Some(signal) => signal.recv().await,
                None => std::future::pending().await,
            };
            128 + kind.as_raw_value()
        }
        tokio::select! {
            status = next(&mut self.interrupt, SignalKind::interrupt()) => status,
            status = next(&mut self.terminate, SignalKind::terminate()) => status,
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> Self {
        Self
    }

    async fn next(&mut self) -> i32 {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        130
    }
}
