//! Discord's side of an endpoint: persistent connections and signed interactions.

use crate::interactions::Interaction;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use ed25519_dalek::{Signer, SigningKey};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::cell::RefCell;
use std::fmt::Write;
use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

/// Maximum connections, as in a large sender's pool; more requests wait.
const CONNECTIONS: usize = 256;
const PATH: &str = "/interactions";

pub struct Endpoint {
    pub address: SocketAddr,
    key: SigningKey,
    free: RefCell<Vec<SendRequest<Full<Bytes>>>>,
    room: Semaphore,
}

impl Endpoint {
    /// An endpoint at a free local port.
    pub async fn at_a_free_port() -> Result<Self> {
        let address = tokio::net::TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        let key = SigningKey::from_bytes(&[7; 32]);
        Ok(Self { address, key, free: RefCell::default(), room: Semaphore::new(CONNECTIONS) })
    }

    /// Drops the connections to the previous program.
    pub fn forget(&self) {
        self.free.take();
    }

    pub fn public_key(&self) -> String {
        hexadecimal(self.key.verifying_key().as_bytes())
    }

    /// Posts an interaction and waits for the answer.
    pub async fn ask(&self, interaction: &Interaction) -> Result<Bytes> {
        let _room = self.room.acquire().await?;
        let free = self.free.borrow_mut().pop();
        let mut connection = match free {
            Some(connection) if !connection.is_closed() => connection,
            _ => self.connect().await?,
        };
        let response = connection.send_request(self.signed(&interaction.json)?).await?;
        ensure!(response.status().is_success(), "refused with {}", response.status());
        let body = response.into_body().collect().await?.to_bytes();
        connection.ready().await.ok();
        self.free.borrow_mut().push(connection);
        Ok(body)
    }

    async fn connect(&self) -> Result<SendRequest<Full<Bytes>>> {
        let stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::task::spawn_local(connection);
        Ok(sender)
    }

    fn signed(&self, body: &str) -> Result<Request<Full<Bytes>>> {
        let timestamp = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().to_string();
        let signature = self.key.sign(&[timestamp.as_bytes(), body.as_bytes()].concat());
        let request = Request::post(PATH).header("host", "bot.example").header("content-type", "application/json");
        let request = request.header("x-signature-ed25519", hexadecimal(&signature.to_bytes()));
        let request = request.header("x-signature-timestamp", timestamp);
        request.body(Full::from(body.to_owned())).context("a request")
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        write!(text, "{byte:02x}").expect("a String takes everything");
    }
    text
}
