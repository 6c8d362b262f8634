//! A server behind the page that answers what a test wants.

use crate::support::interactions::bot;
use berufslotse::bot::reload::Profiles;
use berufslotse::discord::command_of_line;
use berufslotse::discord::preview::{self, Backend, PageReply};
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::runtime::Runtime;
use tokio::sync::watch;

pub fn commands_without_options() -> Value {
    json!([{ "name": "hilfe", "description": "Hilft" }])
}

/// A server for the page, with its connections in a separate runtime.
pub struct Server {
    pub address: SocketAddr,
    pub profiles: watch::Sender<Profiles>,
    runtime: Option<Runtime>,
}

impl Server {
    /// Ends it with all its connections.
    pub fn end(&mut self) {
        // A runtime must not be dropped inside another one, because dropping blocks.
        let runtime = self.runtime.take();
        std::thread::spawn(move || drop(runtime)).join().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

pub async fn serve(address: &str, commands: Value, respond: impl Fn(&Value) -> PageReply + Send + Sync + 'static) -> Server {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let address = address.to_owned();
    let listener = runtime.spawn(async move { preview::listen(&address).await.unwrap() }).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, receiver) = watch::channel(Profiles::default());
    let respond = std::sync::Arc::new(respond);
    let respond = move |interaction: Value| {
        let respond = std::sync::Arc::clone(&respond);
        async move { Ok(respond(&interaction)) }
    };
    let backend = Backend {
        respond: Box::new(move |interaction| Box::pin(respond(interaction))),
        read: Box::new(|line| command_of_line(&bot(), line)),
        commands,
        profiles: receiver,
    };
    runtime.spawn(preview::serve(listener, backend, std::future::pending()));
    Server { address, profiles: sender, runtime: Some(runtime) }
}
