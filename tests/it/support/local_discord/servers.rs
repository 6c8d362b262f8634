//! Guilds of the local Discord: channels and their parents, the bot's permissions, and commands.

use super::http::registered;
use super::{APPLICATION, LocalDiscord, NEW_FLAG, Shared};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// A permission needed to answer a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    ViewChannel,
    SendMessages,
    EmbedLinks,
    AttachFiles,
    ReadMessageHistory,
}

/// An error response with Discord's code.
#[derive(Debug, Clone, Copy)]
pub struct Refusal {
    pub status: u16,
    pub code: u32,
    /// In seconds, for rate limits.
    pub retry_after: u32,
}

impl Refusal {
    pub const MISSING_ACCESS: Self = Self { status: 403, code: 50_001, retry_after: 0 };
    const MISSING_PERMISSIONS: Self = Self { status: 403, code: 50_013, retry_after: 0 };
    const MAY_NOT_READ_HISTORY: Self = Self { status: 400, code: 160_002, retry_after: 0 };

    pub fn of_status(status: u16) -> Self {
        Self { status, code: 0, retry_after: 0 }
    }

    pub fn limit(retry_after: u32) -> Self {
        Self { status: 429, code: 30_034, retry_after }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self { status, code, retry_after } = self;
        let body = json!({ "message": format!("refused with {code}"), "code": code, "retry_after": retry_after }).to_string();
        let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::RETRY_AFTER, retry_after.to_string())];
        (StatusCode::from_u16(status).unwrap(), headers, body).into_response()
    }
}

/// Outcome of a message sent by the bot.
#[derive(Debug, Clone, Copy)]
pub enum Fate {
    Refused(Refusal),
    /// Accepted, but the connection drops before the response.
    TakenInSilence,
}

#[derive(Default)]
pub(super) struct Servers {
    /// Type and parent of each channel.
    channels: HashMap<String, (u8, Option<u64>)>,
    lookups: usize,
    missing: HashSet<Right>,
    /// Outcomes of the next messages; accepted when empty.
    fates: VecDeque<Fate>,
    nonces: HashSet<String>,
    refused_messages: usize,
    /// Errors for the next registrations in a guild, or global ones.
    refused: HashMap<Option<String>, VecDeque<Refusal>>,
    /// Whether requests for a guild's commands are refused.
    hides_commands: bool,
    /// Errors for the next requests for a guild's commands.
    unread: HashMap<String, VecDeque<Refusal>>,
    /// Commands of guilds.
    commands: BTreeMap<String, Value>,
}

impl Servers {
    /// Outcome of a message; `None` if accepted.
    fn fate(&mut self, body: &Value, has_files: bool) -> Option<Fate> {
        let is_reply = body["message_reference"].is_object();
        let has_embeds = body["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
        let needed = [
            (Right::ViewChannel, true, Refusal::MISSING_ACCESS),
            (Right::SendMessages, true, Refusal::MISSING_PERMISSIONS),
            (Right::AttachFiles, has_files, Refusal::MISSING_PERMISSIONS),
            (Right::EmbedLinks, has_embeds, Refusal::MISSING_PERMISSIONS),
            (Right::ReadMessageHistory, is_reply, Refusal::MAY_NOT_READ_HISTORY),
        ];
        let lacks = |(right, is_needed, _): &&(Right, bool, Refusal)| *is_needed && self.missing.contains(right);
        let refused = needed.iter().find(lacks).map(|(_, _, refusal)| Fate::Refused(*refusal));
        self.fates.pop_front().or(refused)
    }

    /// Whether a message with this nonce was accepted before.
    fn is_known(&mut self, body: &Value) -> bool {
        let nonce = body["nonce"].as_str().filter(|_| body["enforce_nonce"] == true);
        nonce.is_some_and(|nonce| !self.nonces.insert(nonce.to_owned()))
    }
}

impl LocalDiscord {
    fn change(&self, change: impl FnOnce(&mut Servers)) {
        change(&mut self.shared.servers.lock().unwrap());
    }

    /// Adds a channel with this type and parent.
    pub fn put_channel(&self, channel: u64, kind: u8, parent: Option<u64>) {
        self.change(|servers| _ = servers.channels.insert(channel.to_string(), (kind, parent)));
    }

    /// Number of channel lookups by the bot.
    pub fn lookups(&self) -> usize {
        self.shared.servers.lock().unwrap().lookups
    }

    pub fn take_rights(&self, rights: &[Right]) {
        self.change(|servers| servers.missing.extend(rights));
    }

    pub fn plan_messages(&self, fates: impl IntoIterator<Item = Fate>) {
        self.change(|servers| servers.fates.extend(fates));
    }

    /// Number of refused messages.
    pub fn refused_messages(&self) -> usize {
        self.shared.servers.lock().unwrap().refused_messages
    }

    /// Refuses the next registrations in a guild, or global ones.
    pub fn refuse_registration(&self, server: Option<u64>, refusals: impl IntoIterator<Item = Refusal>) {
        let server = server.map(|server| server.to_string());
        self.change(|servers| servers.refused.entry(server).or_default().extend(refusals));
    }

    pub fn hide_commands(&self) {
        self.change(|servers| servers.hides_commands = true);
    }

    /// Fails the next requests for a guild's commands.
    pub fn fail_reading(&self, server: u64, refusals: impl IntoIterator<Item = Refusal>) {
        self.change(|servers| servers.unread.entry(server.to_string()).or_default().extend(refusals));
    }

    /// Adds a guild with an old command.
    pub fn put_command(&self, server: u64) {
        let commands = json!([{ "name": "beruf", "description": "…", "type": 1, "options": [] }]);
        self.change(|servers| drop(servers.commands.insert(server.to_string(), commands)));
    }
}

/// The error of a registration, if planned; otherwise records the guild's commands.
pub(super) fn register(shared: &Shared, server: Option<&str>, commands: &Value) -> Option<Refusal> {
    let mut servers = shared.servers.lock().unwrap();
    let key = server.map(str::to_owned);
    if let Some(refusal) = servers.refused.get_mut(&key).and_then(VecDeque::pop_front) {
        return Some(refusal);
    }
    if let Some(server) = key {
        servers.commands.insert(server, commands.clone());
    }
    None
}

/// Outcome of a message: the response, and whether it was accepted as new.
pub(super) fn judge(shared: &Shared, body: &Value, has_files: bool) -> (Option<Fate>, bool) {
    let mut servers = shared.servers.lock().unwrap();
    let fate = servers.fate(body, has_files);
    let is_refused = matches!(fate, Some(Fate::Refused(_)));
    servers.refused_messages += usize::from(is_refused);
    let is_taken = !is_refused && !servers.is_known(body);
    (fate, is_taken)
}

pub(super) async fn channel(State(shared): State<Shared>, Path(channel): Path<String>) -> Response {
    let mut servers = shared.servers.lock().unwrap();
    servers.lookups += 1;
    let Some((kind, parent)) = servers.channels.get(&channel) else { return Refusal::MISSING_ACCESS.into_response() };
    let parent = parent.map(|parent| parent.to_string());
    axum::Json(json!({ "id": channel, "type": kind, "guild_id": "77", "parent_id": parent })).into_response()
}

/// Commands of a guild.
pub(super) async fn commands(State(shared): State<Shared>, Path((_, server)): Path<(String, String)>) -> Response {
    let mut servers = shared.servers.lock().unwrap();
    if servers.hides_commands {
        return Refusal::MISSING_ACCESS.into_response();
    }
    if let Some(refusal) = servers.unread.get_mut(&server).and_then(VecDeque::pop_front) {
        return refusal.into_response();
    }
    registered(servers.commands.get(&server).unwrap_or(&json!([]))).into_response()
}

/// The bot's guilds.
pub(super) async fn of_bot(State(shared): State<Shared>, _: Bytes) -> axum::Json<Value> {
    let servers = shared.servers.lock().unwrap();
    let server = |id: &String| json!({ "id": id, "name": "…", "icon": null, "owner": false, "permissions": "0", "features": [] });
    axum::Json(servers.commands.keys().map(server).collect())
}

/// The ids of all guilds with commands, and of the application's own, as in READY.
pub(super) fn listed(shared: &Shared) -> Value {
    let servers = shared.servers.lock().unwrap();
    let known = servers.commands.keys().map(String::as_str).filter(|server| *server != "77");
    std::iter::once("77").chain(known).map(|id| json!({ "id": id, "unavailable": true })).collect()
}

/// A message in Discord's format, reduced to what serenity needs.
pub(super) fn confirmed(channel: &str) -> Response {
    axum::Json(json!({
        "id": "901", "channel_id": channel, "type": 0, "content": "", "timestamp": "2026-01-01T00:00:00Z", "edited_timestamp": null,
        "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": false,
        "author": { "id": APPLICATION.to_string(), "username": "berufslotse", "discriminator": "0", "avatar": null, "bot": true, "public_flags": NEW_FLAG },
    }))
    .into_response()
}
