//! Gateway connections of the local Discord.

use super::{APPLICATION, Event, Identify, Order, Resume, Shared, TOKEN, Upgrade, servers};
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

pub(super) async fn connect(State(shared): State<Shared>, upgrade: WebSocketUpgrade) -> Response {
    let plan = shared.plans.lock().unwrap().upgrade;
    if plan != Upgrade::Taken {
        shared.events.send(Event::Refused).ok();
    }
    match plan {
        Upgrade::Taken => upgrade.on_upgrade(move |socket| converse(socket, shared)),
        Upgrade::Refused(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Upgrade::Unanswered => std::future::pending().await,
        Upgrade::WithoutHello => upgrade.on_upgrade(|mut socket| async move { while socket.recv().await.is_some() {} }),
    }
}

/// One gateway connection, from HELLO to its end.
async fn converse(mut socket: WebSocket, shared: Shared) {
    let mut orders = shared.orders.subscribe();
    let mut sequence = 0_u64;
    let mut shard = json!([0, 1]);
    let interval = shared.plans.lock().unwrap().heartbeat_interval.unwrap_or(45_000);
    if send(&mut socket, json!({ "op": 10, "d": { "heartbeat_interval": interval } })).await.is_err() {
        return;
    }
    loop {
        tokio::select! {
            order = orders.recv() => match order.unwrap() {
                Order::Dispatch(event) if belongs(&event["d"], &shard) => {
                    sequence += 1;
                    let event = json!({ "op": 0, "s": sequence, "t": event["t"], "d": event["d"] });
                    if send(&mut socket, event).await.is_err() { return }
                }
                Order::Dispatch(_) => {}
                Order::Text(text) => { socket.send(Message::Text(text.into())).await.ok(); }
                Order::InvalidateSession => { send(&mut socket, json!({ "op": 9, "d": false })).await.ok(); }
                Order::Close(code) => {
                    close(&mut socket, code).await;
                    return;
                }
                Order::CloseWithoutCode => {
                    socket.send(Message::Close(None)).await.ok();
                    return;
                }
                Order::Freeze => std::future::pending().await,
                Order::Drop => return,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    let message: Value = serde_json::from_str(&text).unwrap();
                    if message["op"] == 2 { shard = message["d"]["shard"].clone() }
                    if !reply(&mut socket, &shared, &message, &mut sequence).await { return }
                }
                Some(Ok(Message::Close(frame))) => {
                    shared.events.send(Event::Closed(frame.map(|frame| frame.code))).ok();
                    return;
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return,
            },
        }
    }
}

/// Whether an interaction belongs to this shard, by Discord's formula: by guild id, and the first shard without a guild.
fn belongs(interaction: &Value, shard: &Value) -> bool {
    let server = interaction["guild_id"].as_str().map_or(0, |id| id.parse::<u64>().unwrap());
    (server >> 22) % shard[1].as_u64().unwrap() == shard[0].as_u64().unwrap()
}

async fn send(socket: &mut WebSocket, message: Value) -> Result<(), axum::Error> {
    socket.send(Message::Text(message.to_string().into())).await
}

/// Answers a payload; `false` ends the connection.
async fn reply(socket: &mut WebSocket, shared: &Shared, message: &Value, sequence: &mut u64) -> bool {
    match message["op"].as_u64() {
        Some(1) if shared.plans.lock().unwrap().ignore_heartbeats => true,
        Some(1) => send(socket, json!({ "op": 11 })).await.is_ok(),
        // serenity sends "Bot " before the token here as well; Discord accepts both.
        Some(2) if message["d"]["token"].as_str().unwrap().trim_start_matches("Bot ") != TOKEN => close(socket, 4004).await,
        Some(2) => {
            *sequence = 1;
            identified(socket, shared, &message["d"]["shard"]).await
        }
        Some(6) => {
            *sequence = message["d"]["seq"].as_u64().unwrap() + 1;
            resumed(socket, shared, *sequence).await
        }
        _ => true,
    }
}

/// Handles an IDENTIFY as planned, or with READY; `false` ends the connection.
async fn identified(socket: &mut WebSocket, shared: &Shared, shard: &Value) -> bool {
    let plan = shared.plans.lock().unwrap().identifies.pop_front();
    if matches!(plan, None | Some(Identify::ClosedAfterReady(_))) {
        let ready = json!({ "op": 0, "s": 1, "t": "READY", "d": ready(shared, shard) });
        if send(socket, ready).await.is_err() {
            return false;
        }
    }
    shared.events.send(Event::Identified(shard.clone())).ok();
    match plan {
        None | Some(Identify::Unanswered) => true,
        Some(Identify::Invalid) => send(socket, json!({ "op": 9, "d": false })).await.is_ok(),
        Some(Identify::Closed(code) | Identify::ClosedAfterReady(code)) => close(socket, code).await,
    }
}

/// Handles a RESUME as planned, or with RESUMED; `false` ends the connection.
async fn resumed(socket: &mut WebSocket, shared: &Shared, sequence: u64) -> bool {
    let plan = shared.plans.lock().unwrap().resumes.pop_front();
    let goes_on = match plan {
        None => send(socket, json!({ "op": 0, "s": sequence, "t": "RESUMED", "d": {} })).await.is_ok(),
        Some(Resume::Invalid) => return send(socket, json!({ "op": 9, "d": false })).await.is_ok(),
        Some(Resume::Closed(code)) => close(socket, code).await,
    };
    shared.events.send(Event::Resumed).ok();
    goes_on
}

/// Closes a connection.
async fn close(socket: &mut WebSocket, code: u16) -> bool {
    socket.send(Message::Close(Some(CloseFrame { code, reason: "planned".into() }))).await.ok();
    false
}

fn ready(shared: &Shared, shard: &Value) -> Value {
    let address = shared.address;
    json!({
        "v": 10,
        "user": { "id": APPLICATION.to_string(), "username": "berufslotse", "discriminator": "0", "avatar": null, "bot": true },
        "guilds": servers::listed(shared),
        "session_id": "a-session",
        "resume_gateway_url": format!("ws://{address}"),
        "shard": shard,
        "application": { "id": APPLICATION.to_string(), "flags": 0 },
    })
}
