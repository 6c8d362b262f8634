//! Answers a message about suicide so that nobody else reads it.
//!
//! Only interactions can be answered ephemerally, so a message in a guild is answered by a direct message and the channel stays
//! empty. If direct messages are blocked, a short reply in the channel gives the phone numbers without the reason. Nothing of it
//! is logged or counted, not even that Discord refused it.

use crate::bot::{Bot, Reply};
use crate::commands::crisis::words;
use crate::discord::gateway::api;
use crate::discord::gateway::message::Message;
use crate::discord::gateway::reply::RETRY_WAITS;
use crate::discord::gateway::retry;
use crate::discord::show::left_out::without;
use crate::discord::{Response, show};
use crate::metrics::label::LeftOut;
use crate::user_data::Asker;
use serenity::all::{ChannelId, Http};

pub(super) async fn answer(bot: &Bot, http: &Http, asker: &Asker, message: &Message) {
    // The first question beyond the rate limit is still answered; unlimited answers would let a script flood a channel.
    if bot.rate_limits().ask(asker).is_err() && !bot.rate_limits().may_notify(asker) {
        return;
    }
    let answer = Reply::in_crisis().answer;
    if message.guild_id.is_none() {
        return reply(http, message, &show::reply_to(&answer, message.id.get(), &bot.command_ids())).await;
    }
    if send_directly(http, message, &show::direct_message(&answer, message.id.get(), &bot.command_ids())).await.is_err() {
        reply(http, message, &show::notice_to(&words::in_front_of_others(), message.id.get())).await;
    }
}

async fn send_directly(http: &Http, message: &Message, response: &Response) -> serenity::Result<()> {
    let channel = retry::send(&RETRY_WAITS, || api::direct_channel(http, message.author.id)).await?;
    send(http, channel, response).await
}

/// Replies to the message, or posts to the channel without a reply if the guild does not permit replies.
async fn reply(http: &Http, message: &Message, response: &Response) {
    if send(http, message.channel_id, response).await.is_err() {
        send(http, message.channel_id, &without(response, LeftOut::Reply)).await.ok();
    }
}

async fn send(http: &Http, channel: ChannelId, response: &Response) -> serenity::Result<()> {
    retry::send(&RETRY_WAITS, || api::send_message(http, channel, response)).await
}
