//! Repeats requests to Discord after temporary failures.

use serenity::all::HttpError;
use std::time::Duration;

/// The result of `attempt`; after a temporary failure it is repeated after each of these delays.
pub(super) async fn retry<T, E, Attempt: Future<Output = Result<T, E>>>(
    waits: &[Duration],
    is_temporary: impl Fn(&E) -> bool,
    attempt: impl Fn() -> Attempt,
) -> Result<T, E> {
    for wait in waits {
        match attempt().await {
            Err(error) if is_temporary(&error) => tokio::time::sleep(*wait).await,
            done => return done,
        }
    }
    attempt().await
}

/// [`retry`] for sending an answer, which has little time.
pub(super) async fn send<T, Sending: Future<Output = serenity::Result<T>>>(
    waits: &[Duration],
    attempt: impl Fn() -> Sending,
) -> serenity::Result<T> {
    retry(waits, is_temporary, attempt).await
}

fn is_temporary(error: &serenity::Error) -> bool {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            response.status_code.is_server_error() || response.status_code.as_u16() == 429
        }
        serenity::Error::Http(HttpError::Request(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn unreachable() -> serenity::Error {
        let error = reqwest::Client::new().get("no address").build().unwrap_err();
        serenity::Error::Http(HttpError::Request(error))
    }

    #[tokio::test]
    async fn a_temporary_failure_is_retried_after_each_wait_and_then_final() {
        let attempts = Cell::new(0);
        let attempt = || {
            attempts.set(attempts.get() + 1);
            std::future::ready(Err::<(), _>(unreachable()))
        };
        send(&[Duration::ZERO; 3], attempt).await.unwrap_err();
        assert_eq!(attempts.get(), 4);
    }
    #[tokio::test]
    async fn a_refusal_is_not_retried() {
        let attempts = Cell::new(0);
        let attempt = || {
            attempts.set(attempts.get() + 1);
            std::future::ready(Err::<(), _>(serenity::Error::Other("refused")))
        };
        send(&[Duration::ZERO; 3], attempt).await.unwrap_err();
        assert_eq!(attempts.get(), 1);
    }
}
