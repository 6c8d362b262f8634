//! Lower bound of an endpoint: verifies the signature and returns a fixed body.

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ed25519_dalek::{Signature, VerifyingKey};

const ANSWER: &str = r#"{"type":4,"data":{"content":"Immer dasselbe."}}"#;
const LARGEST: usize = 64 * 1024;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let address = std::env::var("ENDPOINT_ADDRESS")?;
    let key: [u8; 32] = bytes_of(std::env::var("DISCORD_PUBLIC_KEY")?.as_bytes()).expect("a public key has 64 digits");
    let routes = Router::new().fallback(answer).with_state(VerifyingKey::from_bytes(&key)?);
    axum::serve(tokio::net::TcpListener::bind(address).await?, routes).await?;
    Ok(())
}

async fn answer(State(key): State<VerifyingKey>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    if is_signed(&key, &head.headers, &body).is_none() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    ([(header::CONTENT_TYPE, "application/json")], ANSWER).into_response()
}

fn is_signed(key: &VerifyingKey, headers: &HeaderMap, body: &Bytes) -> Option<()> {
    let signature = Signature::from_bytes(&bytes_of(headers.get("x-signature-ed25519")?.as_bytes())?);
    let message = [headers.get("x-signature-timestamp")?.as_bytes(), body].concat();
    key.verify_strict(&message, &signature).ok()
}

/// Exactly `N` bytes from hexadecimal digits.
fn bytes_of<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}
