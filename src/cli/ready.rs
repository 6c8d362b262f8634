//! `ready`: checks whether the bot on this machine is ready, for health checks in containers without an HTTP client.

use anyhow::{Context as _, Result, bail};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

/// Timeout of the request; a bot that takes longer is not ready.
const LIMIT: Duration = Duration::from_secs(2);

/// Succeeds if the bot with metrics at `address` is ready.
pub async fn check(address: &str) -> Result<ExitCode> {
    if address.is_empty() {
        bail!("metrics.address is empty, so readiness cannot be checked");
    }
    let address: SocketAddr = address.parse().with_context(|| format!("metrics.address is {address:?}"))?;
    let url = format!("http://{}/health/ready", reached_at(address));
    let client = reqwest::Client::builder().timeout(LIMIT).no_proxy().build()?;
    let response = client.get(&url).send().await.with_context(|| format!("asking {url}"))?;
    if !response.status().is_success() {
        bail!("not ready: {url} says {}", response.status().as_u16());
    }
    Ok(ExitCode::SUCCESS)
}

/// An address on this machine that reaches a listener on all interfaces.
fn reached_at(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: &str) {
        assert_eq!(reached_at(address.parse().unwrap()).to_string(), expected);
    }

    #[test]
    fn an_address_is_asked_itself() {
        check("127.0.0.1:9464", "127.0.0.1:9464");
    }
    #[test]
    fn everywhere_is_asked_on_this_machine() {
        check("0.0.0.0:9464", "127.0.0.1:9464");
        check("[::]:9464", "[::1]:9464");
    }
}
