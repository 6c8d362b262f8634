//! Sends answers to messages, reduced to what the guild's permissions allow.

use crate::discord::Response;
use crate::discord::gateway::api;
use crate::discord::gateway::failure::{MISSING_PERMISSIONS, NO_MESSAGE_HISTORY, code, is_forbidden};
use crate::discord::gateway::message::Message;
use crate::discord::gateway::retry;
use crate::discord::show::left_out::{has, without};
use crate::metrics::Metrics;
use crate::metrics::label::LeftOut::{self, Files, Reply};
use moka::sync::Cache;
use serenity::all::{ChannelId, GuildId, Http};
use std::borrow::Cow;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Maximum answers to messages sent concurrently. Separate from interactions, which must not wait behind a rate-limited channel.
const REPLIES_AT_ONCE: usize = 64;
/// Delays between attempts.
pub(super) const RETRY_WAITS: [Duration; 5] = [
    Duration::from_millis(100),
    Duration::from_millis(300),
    Duration::from_millis(900),
    Duration::from_millis(2_700),
    Duration::from_millis(8_100),
];
/// What an answer leaves out, in the order of attempts: Discord does not say which permission is missing.
const FORMS: [&[LeftOut]; 4] = [&[], &[Files], &[Reply], &[Files, Reply]];
/// A channel that accepts no form. Refused requests count towards a limit of the whole bot, so they are not repeated for every
/// message.
const NONE: usize = FORMS.len();
/// Time to live of a channel's form, after which changed permissions take effect.
const TIME_TO_LIVE: Duration = Duration::from_secs(60);
/// Cache capacity in channels.
const CAPACITY: u64 = 10_000;

pub(super) struct Replies {
    pub permits: Semaphore,
    /// The first form that a channel accepts; absent if it accepts everything.
    forms: Cache<u64, usize>,
}

impl Replies {
    pub(crate) fn new() -> Self {
        let forms = Cache::builder().max_capacity(CAPACITY).time_to_live(TIME_TO_LIVE).build();
        Self { permits: Semaphore::new(REPLIES_AT_ONCE), forms }
    }

    /// Whether a channel recently accepted no form.
    pub(crate) fn is_closed(&self, channel: ChannelId) -> bool {
        self.forms.get(&channel.get()) == Some(NONE)
    }

    /// Sends an answer to a message, in the first form that Discord accepts.
    pub(crate) async fn send(
        &self,
        http: &Http,
        asked: &Message,
        response: &Response,
        metrics: &Metrics,
    ) -> serenity::Result<()> {
        let channel = asked.channel_id;
        let known = self.forms.get(&channel.get()).unwrap_or(0).min(FORMS.len() - 1);
        let mut form = known;
        loop {
            let parts = parts(response, form);
            let shown = parts.iter().fold(Cow::Borrowed(response), |shown, part| Cow::Owned(without(&shown, *part)));
            let attempt = || api::send_message(http, channel, &shown);
            let Err(error) = retry::send(&RETRY_WAITS, attempt).await else {
                parts.iter().for_each(|part| metrics.left_out(*part));
                if form != known {
                    self.learn(asked, form);
                }
                return Ok(());
            };
            match next(response, form, code(&error)) {
                Some(next) => form = next,
                None if is_forbidden(&error) => {
                    self.learn(asked, NONE);
                    return Err(error);
                }
                None => return Err(error),
            }
        }
    }

    fn learn(&self, asked: &Message, form: usize) {
        self.forms.insert(asked.channel_id.get(), form);
        if let Some(parts) = FORMS.get(form) {
            let parts: Vec<_> = parts.iter().map(|part| part.key()).collect();
            let server = asked.guild_id.map(GuildId::get);
            tracing::warn!(server, "answering messages without {}: the bot lacks the permission there", parts.join(", "));
        }
    }
}

/// What a form leaves out of this response.
fn parts(response: &Response, form: usize) -> Vec<LeftOut> {
    FORMS[form].iter().copied().filter(|part| has(response, *part)).collect()
}

/// The next form to try after this error code; `None` if no other form helps.
fn next(response: &Response, form: usize, code: Option<isize>) -> Option<usize> {
    let refused = match code? {
        MISSING_PERMISSIONS => None,
        NO_MESSAGE_HISTORY => Some(Reply),
        _ => return None,
    };
    let tried = parts(response, form);
    let helps = |next: &usize| {
        let parts = parts(response, *next);
        let brings_files_back = tried.contains(&Files) && !parts.contains(&Files);
        parts != tried && !brings_files_back && refused.is_none_or(|refused| parts.contains(&refused))
    };
    (form + 1..FORMS.len()).find(helps)
}
