//! Serves routes over HTTP within limits: so many connections at once, so long for a request's head, and what was begun is answered
//! when told to stop. What the routes do, and how long a body may take, is theirs.

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

/// A client has this long for the head of a request, and a connection may lie idle this long between two. The examples in `deploy/`
/// close idle connections sooner, so that no request meets one that we are closing.
const HEAD: Duration = Duration::from_secs(10);
/// Room for the head of a request: Discord's, with what proxies add, stay below 4 KiB.
const HEAD_BYTES: usize = 16 * 1024;
/// Connections at once; more wait in the system's queue. Half of the 1,024 open files that a process gets by default.
const CONNECTIONS: usize = 512;
/// What was begun has this long to end after we were told to stop, nearly as long as Discord waits for an answer: the whole program ends
/// within those three seconds.
const FAREWELL: Duration = Duration::from_millis(2_500);
/// Wait after the system could not give us a connection, mostly for want of open files.
const ACCEPT_AGAIN: Duration = Duration::from_millis(100);

/// Opens an address; `setting` is where it can be changed, for the error.
pub async fn listen(setting: &str, address: &str) -> Result<TcpListener> {
    let parsed: SocketAddr =
        address.parse().with_context(|| format!("{setting} is {address:?}, expected an address such as \"127.0.0.1:8788\""))?;
    TcpListener::bind(parsed).await.with_context(|| format!("opening {address}; another address can be set as {setting}"))
}

/// Serves until `stop` is ready and what was begun has ended.
pub async fn serve(listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = stop.as_mut() => break,
            accepted = accept(&listener, &room) => accepted,
        };
        let Some((stream, permit)) = accepted else { continue };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(HEAD_BYTES)
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
    if tokio::time::timeout(FAREWELL, connections.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests unanswered");
    }
}

/// The next connection, once there is room for it.
async fn accept(listener: &TcpListener, room: &Arc<Semaphore>) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            // Answers are small and written at once; waiting for more would only delay them.
            stream.set_nodelay(true).ok();
            Some((stream, permit))
        }
        Err(error) => {
            tracing::warn!("accepting a connection: {error}");
            tokio::time::sleep(ACCEPT_AGAIN).await;
            None
        }
    }
}
