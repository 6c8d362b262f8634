//! HTTP client of a public interface of the Bundesagentur für Arbeit, bounded in time and size. Callers interpret the responses.

use anyhow::{Context, Result};
use std::error::Error;
use std::time::Duration;

/// Maximum size of a response. The interfaces send a few kilobytes.
const LONGEST_BYTES: usize = 1_000_000;

/// One interface. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    url: String,
    key: String,
}

/// Why there is no usable response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No connection, timeout, or a truncated response.
    Unreachable(String),
    /// A status other than 200, with the Retry-After delay.
    Status(u16, Option<Duration>),
    /// The response exceeds the maximum size.
    TooLong,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable(reason) => formatter.write_str(reason),
            Self::Status(status, _) => write!(formatter, "status {status}"),
            Self::TooLong => write!(formatter, "an answer of more than {LONGEST_BYTES} bytes"),
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        // The URL contains the query, which must not be logged.
        let error = error.without_url();
        let causes: Vec<_> = std::iter::successors(error.source(), |cause| (*cause).source()).map(ToString::to_string).collect();
        Self::Unreachable(std::iter::once(error.to_string()).chain(causes).collect::<Vec<_>>().join(": "))
    }
}

impl Client {
    /// A client for `url`, without trailing slash. `key` is sent as `X-API-Key`; `timeout` applies to each request.
    pub(crate) fn new(url: &str, key: &str, timeout: Duration) -> Result<Self> {
        let http = reqwest::Client::builder()
            .user_agent(concat!("berufslotse/", env!("CARGO_PKG_VERSION")))
            .timeout(timeout)
            // A redirect to a login page is not a valid response.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .context("initialising TLS")?;
        Ok(Self { http, url: url.to_owned(), key: key.to_owned() })
    }

    /// The response body of a GET request.
    pub(crate) async fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Vec<u8>, Failure> {
        let request = self.http.get(format!("{}{path}", self.url)).query(query).header("X-API-Key", &self.key);
        let mut response = request.send().await?;
        if response.status() != reqwest::StatusCode::OK {
            return Err(Failure::Status(response.status().as_u16(), retry_after(&response)));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > LONGEST_BYTES {
                return Err(Failure::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

fn retry_after(response: &reqwest::Response) -> Option<Duration> {
    let seconds = response.headers().get(reqwest::header::RETRY_AFTER)?.to_str().ok()?;
    seconds.parse().ok().map(Duration::from_secs)
}
