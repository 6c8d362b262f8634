//! Serves HTTP routes with limits on connections and header time, and finishes requests in progress on shutdown. Routes define
//! their responses and their timeouts for bodies.

use anyhow::{Context, Result};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Timeout for a request's header, and idle timeout between two requests. The examples in `deploy/` close idle connections
/// sooner, so that no request meets a connection that we are closing.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// Maximum header size: Discord's requests, with what proxies add, stay below 4 KiB.
const LARGEST_HEADER_BYTES: usize = 16 * 1024;
/// Maximum connections; more wait in the system's queue. Half of the default limit of 1,024 open files.
const CONNECTIONS: usize = 512;
/// Maximum time for requests in progress after shutdown began. Discord waits 3 seconds for a response, and the whole program ends
/// within them.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(2_500);
/// Delay after a failed accept, mostly for lack of file descriptors.
const ACCEPT_RETRY: Duration = Duration::from_millis(100);

/// Binds an address; `setting` is named in the error.
pub async fn listen(setting: &str, address: &str) -> Result<TcpListener> {
    let parsed: SocketAddr =
        address.parse().with_context(|| format!("{setting} is {address:?}, expected an address such as \"127.0.0.1:8788\""))?;
    TcpListener::bind(parsed).await.with_context(|| format!("opening {address}; another address can be set as {setting}"))
}

/// Serves until `stop` completes and requests in progress have finished.
pub async fn serve(listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) {
    let permits = Arc::new(Semaphore::new(CONNECTIONS));
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = stop.as_mut() => break,
            accepted = accept(&listener, &permits) => accepted,
        };
        let Some((stream, permit)) = accepted else { continue };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_TIMEOUT)
            .max_buf_size(LARGEST_HEADER_BYTES)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes.clone()));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!("a connection ended: {error}");
            }
            drop(permit);
        });
    }
    drop(listener);
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, connections.shutdown()).await.is_err() {
        tracing::warn!("stopped with unanswered requests");
    }
}

/// Accepts the next connection once a permit is available.
async fn accept(listener: &TcpListener, permits: &Arc<Semaphore>) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let permit = Arc::clone(permits).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            // Responses are small and written at once; Nagle's algorithm would only delay them.
            stream.set_nodelay(true).ok();
            Some((stream, permit))
        }
        Err(error) => {
            tracing::warn!("accepting a connection: {error}");
            tokio::time::sleep(ACCEPT_RETRY).await;
            None
        }
    }
}
