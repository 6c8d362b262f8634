//! A WebSocket to the gateway: receives text, compressed or not, and sends text. Everything has a timeout except waiting for the
//! next message.

use crate::discord::gateway::payload::VERSION;
use anyhow::{Context as _, Result, anyhow};
use flate2::read::ZlibDecoder;
use futures_util::{SinkExt as _, StreamExt as _};
use std::io::Read as _;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};
use url::Url;

/// Timeout for sending a message.
const SENT_WITHIN: Duration = Duration::from_secs(5);
/// Timeout for the other side's close frame.
const CLOSED_WITHIN: Duration = Duration::from_millis(500);
/// Maximum message size: a guild's channels, roles and members arrive in one message.
const LARGEST_MESSAGE: usize = 64 * 1024 * 1024;
/// Read buffer. Small, because a process may hold many mostly idle connections.
const READ_BUFFER: usize = 16 * 1024;

pub(super) struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

pub(super) enum Received {
    Text(Utf8Bytes),
    /// Binary data that cannot be decompressed.
    Unreadable,
    /// The other side closed the connection, possibly with a code.
    Closed(Option<u16>),
}

impl Socket {
    /// `url` is a gateway URL as returned by Discord.
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let mut url = Url::parse(url).with_context(|| format!("the gateway's address is {url:?}"))?;
        url.query_pairs_mut().append_pair("v", &VERSION.to_string()).append_pair("encoding", "json");
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER)
            .max_message_size(Some(LARGEST_MESSAGE))
            .max_frame_size(Some(LARGEST_MESSAGE));
        let (stream, _) = connect_async_with_config(url.as_str(), Some(config), true).await?;
        Ok(Self(stream))
    }

    /// The next message. Cancel safe.
    pub(crate) async fn receive(&mut self) -> Result<Received> {
        loop {
            return Ok(match self.0.next().await {
                Some(Ok(Message::Text(text))) => Received::Text(text),
                Some(Ok(Message::Binary(bytes))) => {
                    inflate(&bytes).map_or(Received::Unreadable, |text| Received::Text(text.into()))
                }
                Some(Ok(Message::Close(frame))) => Received::Closed(frame.map(|frame| frame.code.into())),
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
                Some(Err(error)) => return Err(error.into()),
                None => return Err(anyhow!("the connection ended")),
            });
        }
    }

    pub(crate) async fn send(&mut self, text: String) -> Result<()> {
        let sent = tokio::time::timeout(SENT_WITHIN, self.0.send(Message::text(text))).await;
        Ok(sent.context("sending takes too long")??)
    }

    /// Closes the connection and waits briefly for the other side's close frame.
    pub(crate) async fn close(&mut self, code: u16) {
        let frame = CloseFrame { code: CloseCode::from(code), reason: "".into() };
        let closed = async {
            if self.0.close(Some(frame)).await.is_ok() {
                while let Some(Ok(_)) = self.0.next().await {}
            }
        };
        tokio::time::timeout(CLOSED_WITHIN, closed).await.ok();
    }
}

/// Discord compresses large messages.
fn inflate(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    let limit = u64::try_from(LARGEST_MESSAGE).unwrap_or(u64::MAX);
    ZlibDecoder::new(bytes).take(limit).read_to_string(&mut text).ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write as _;
    use tokio::io::AsyncWriteExt as _;

    #[test]
    fn packed_text_is_unpacked_and_anything_else_is_none() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all("{\"op\":11}".as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        assert_eq!(inflate(&packed).as_deref(), Some("{\"op\":11}"));
        assert_eq!(inflate(&packed[..packed.len() / 2]), None);
        assert_eq!(inflate(b"{}"), None);
    }

    #[tokio::test]
    async fn a_server_that_speaks_no_tls_is_an_error() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("wss://{}", listener.local_addr().unwrap());
        let server = async {
            let (mut connection, _) = listener.accept().await.unwrap();
            connection.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
            connection
        };
        let (connected, _connection) = tokio::join!(Socket::connect(&url), server);
        let error = connected.err().unwrap();
        assert!(format!("{error:#}").contains("corrupt message"), "{error:#}");
    }
}
