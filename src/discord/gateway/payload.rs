//! Gateway payloads: the fields we need of those received, and those sent.

use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use serenity::model::gateway::GatewayIntents;

/// Gateway version.
pub(super) const VERSION: u8 = 10;
/// Guilds with more members arrive with their online members only. The minimum, because members are not used.
const LARGE_THRESHOLD: u8 = 50;

#[derive(Debug)]
pub(super) enum Payload<'p> {
    Dispatch {
        sequence: Option<u64>,
        event: String,
        data: &'p RawValue,
    },
    /// An immediate heartbeat is requested.
    Heartbeat,
    Reconnect,
    InvalidSession(Resumable),
    Hello(Hello),
    HeartbeatAck,
    /// Not used.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resumable {
    Yes,
    No,
}

#[derive(Debug, Deserialize)]
pub(super) struct Hello {
    /// In milliseconds.
    pub heartbeat_interval: u64,
}

#[derive(Deserialize)]
struct Envelope<'p> {
    op: u64,
    s: Option<u64>,
    t: Option<String>,
    #[serde(borrow)]
    d: Option<&'p RawValue>,
}

impl<'p> Payload<'p> {
    /// Errors do not quote the payload, which may contain user data.
    pub(crate) fn parse(text: &'p str) -> Result<Self, Unreadable> {
        let envelope: Envelope<'p> = serde_json::from_str(text).map_err(|_| Unreadable)?;
        let data = envelope.d.unwrap_or(RawValue::NULL);
        Ok(match envelope.op {
            0 => Self::Dispatch { sequence: envelope.s, event: envelope.t.unwrap_or_default(), data },
            1 => Self::Heartbeat,
            7 => Self::Reconnect,
            9 if data.get() == "true" => Self::InvalidSession(Resumable::Yes),
            9 => Self::InvalidSession(Resumable::No),
            10 => Self::Hello(serde_json::from_str(data.get()).map_err(|_| Unreadable)?),
            11 => Self::HeartbeatAck,
            _ => Self::Other,
        })
    }
}

/// Not a payload as documented by Discord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unreadable;

pub(super) fn identify(token: &str, shard: u32, total: u32, intents: GatewayIntents) -> String {
    let properties = json!({ "os": "linux", "browser": "berufslotse", "device": "berufslotse" });
    let data = json!({
        "token": token, "properties": properties, "compress": true, "large_threshold": LARGE_THRESHOLD, "shard": [shard, total],
        "intents": intents.bits(),
    });
    json!({ "op": 2, "d": data }).to_string()
}

pub(super) fn resume(token: &str, session: &str, sequence: u64) -> String {
    json!({ "op": 6, "d": { "token": token, "session_id": session, "seq": sequence } }).to_string()
}

/// `sequence` is that of the last event, if any.
pub(super) fn heartbeat(sequence: Option<u64>) -> String {
    json!({ "op": 1, "d": sequence }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let read = Payload::parse(text);
        assert_eq!(format!("{read:?}"), expected, "{text}");
    }

    #[test]
    fn an_event_has_its_number_its_name_and_its_data() {
        check(
            "{\"t\":\"RESUMED\",\"s\":3,\"op\":0,\"d\":{}}",
            "Ok(Dispatch { sequence: Some(3), event: \"RESUMED\", data: RawValue({}) })",
        );
        check("{\"op\":0,\"t\":\"A\"}", "Ok(Dispatch { sequence: None, event: \"A\", data: RawValue(null) })");
    }
    #[test]
    fn what_the_connection_is_told() {
        check("{\"op\":10,\"d\":{\"heartbeat_interval\":45000,\"_trace\":[]}}", "Ok(Hello(Hello { heartbeat_interval: 45000 }))");
        check("{\"op\":1,\"d\":null}", "Ok(Heartbeat)");
        check("{\"op\":11,\"d\":null,\"s\":null,\"t\":null}", "Ok(HeartbeatAck)");
        check("{\"op\":7,\"d\":null}", "Ok(Reconnect)");
        check("{\"op\":9,\"d\":true}", "Ok(InvalidSession(Yes))");
        check("{\"op\":9,\"d\":false}", "Ok(InvalidSession(No))");
        check("{\"op\":99}", "Ok(Other)");
    }
    #[test]
    fn what_is_no_payload() {
        for text in
            ["", "{", "null", "[1]", "{}", "{\"op\":\"x\"}", "{\"op\":10}", "{\"op\":10,\"d\":{\"heartbeat_interval\":-1}}"]
        {
            check(text, "Err(Unreadable)");
        }
    }
}
