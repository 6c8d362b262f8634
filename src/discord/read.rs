//! Parses an interaction once; answering, recording and counting it all use [`Incoming`]. Never fails: unknown interactions are
//! answered with a notice.

use crate::commands::{self, line, words as command_words};
use crate::discord::{custom_id, words};
use crate::metrics::label::Kind;
use crate::question::option::{CommandOption, flag_key};
use crate::question::{Audience, Question, Request, Topic};
use crate::understand::crisis;
use crate::user_data::{Asker, Place};
use serenity::model::Permissions;
use serenity::model::application::{
    ActionRowComponent, Button, ButtonKind, CommandData, CommandDataOption, CommandInteraction, CommandType,
    ComponentInteraction, ComponentInteractionDataKind, Interaction, MessageInteractionMetadata, ResolvedOption, ResolvedValue,
};
use serenity::model::channel::{ChannelType, Message, MessageFlags, PartialChannel};
use serenity::model::id::{ChannelId, InteractionId};

/// An interaction, reduced to what is used.
pub struct Incoming {
    pub id: InteractionId,
    pub kind: Kind,
    pub topic: Option<Topic>,
    pub asker: Asker,
    /// Whether the interaction lacks parents of its channel. In a thread it contains the channel but not the category.
    pub lacks_parents: bool,
    pub meaning: Meaning,
}

/// What an interaction asks for.
pub enum Meaning {
    /// Discord's liveness check.
    Ping,
    Asked(Request),
    /// A button or a menu of one of our messages was used.
    Clicked {
        question: Question,
        target: ReplyTarget,
    },
    Typing(String),
    /// An unknown custom_id or command; a sentence about it.
    Outdated(String),
    /// A text about suicide, in any option of any command.
    Crisis,
    /// A kind that we never use.
    Unasked,
}

impl Incoming {
    pub fn read(interaction: &Interaction) -> Self {
        let (kind, topic, meaning) = match interaction {
            Interaction::Ping(_) => (Kind::Ping, None, Meaning::Ping),
            Interaction::Command(command) => (Kind::Command, topic(&command.data), unless_in_crisis(&command.data, read_command)),
            Interaction::Autocomplete(command) => {
                let meaning = unless_in_crisis(&command.data, |_| Meaning::Typing(read_typing(command)));
                (Kind::Autocomplete, Topic::from_key(&command.data.name), meaning)
            }
            Interaction::Component(component) => {
                let question = clicked(component);
                (Kind::Component, question.as_ref().map(Question::topic), read_click(component, question))
            }
            _ => (Kind::Other, None, Meaning::Unasked),
        };
        let can_be_public = matches!(interaction, Interaction::Command(_) | Interaction::Component(_));
        let lacks_parents = can_be_public && channel_object(interaction).is_none_or(is_thread);
        Self { id: interaction.id(), kind, topic, asker: asker(interaction), lacks_parents, meaning }
    }

    /// Whether the answer changes stored data of a user or guild.
    pub fn changes_data(&self) -> bool {
        match &self.meaning {
            Meaning::Asked(Request { question, .. }) | Meaning::Clicked { question, .. } => question.changes_data(),
            _ => false,
        }
    }
}

/// Where the answer to a click is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyTarget {
    /// Updates the message with the button, which is public and belongs to the person who clicked.
    PublicMessage,
    /// Updates the ephemeral message with the button.
    PrivateMessage,
    /// In a new ephemeral message: the message belongs to somebody else, who may still be reading it.
    OwnMessage,
}

fn topic(data: &CommandData) -> Option<Topic> {
    if data.kind == CommandType::Message { Some(Topic::Ask) } else { Topic::from_key(&data.name) }
}

fn unless_in_crisis(data: &CommandData, read: impl FnOnce(&CommandData) -> Meaning) -> Meaning {
    let is_written = |option: &CommandDataOption| match (CommandOption::from_key(&option.name), option.value.as_str()) {
        (Some(known), Some(text)) => commands::crisis::is_written(known, text),
        (None, Some(text)) => crisis::is_meant(text),
        (_, None) => false,
    };
    let is_crisis = data.options.iter().any(is_written) || chosen_texts(data).any(crisis::is_meant);
    if is_crisis { Meaning::Crisis } else { read(data) }
}

fn read_command(data: &CommandData) -> Meaning {
    if data.kind == CommandType::Message {
        return read_message(data);
    }
    let Some(topic) = Topic::from_key(&data.name) else {
        return Meaning::Outdated(command_words::OUTDATED_COMMAND.to_owned());
    };
    let values: Vec<_> = data.options().into_iter().filter_map(value_of).collect();
    match line::fill_in(topic, &values) {
        Ok(request) => Meaning::Asked(request),
        Err(misread) => Meaning::Outdated(line::words::misread(&misread)),
    }
}

/// The question in a message selected for the message command. Answered ephemerally, so that others do not see who asked.
fn read_message(data: &CommandData) -> Meaning {
    let text = chosen_texts(data).map(str::trim).find(|text| !text.is_empty()).map(str::to_owned);
    match text {
        Some(text) => Meaning::Asked(Request { question: Question::Ask { text }, audience: Some(Audience::Asker) }),
        None => Meaning::Outdated(words::MESSAGE_WITHOUT_TEXT.to_owned()),
    }
}

/// The text of the message selected for a message command.
fn chosen_texts(data: &CommandData) -> impl Iterator<Item = &str> {
    data.resolved.messages.values().map(|message| message.content.as_str())
}

fn value_of(ResolvedOption { name, value, .. }: ResolvedOption<'_>) -> Option<(CommandOption, String)> {
    let value = match value {
        ResolvedValue::String(text) => text.to_owned(),
        ResolvedValue::Integer(number) => number.to_string(),
        ResolvedValue::Boolean(flag) => flag_key(flag).to_owned(),
        ResolvedValue::Channel(channel) => channel.id.to_string(),
        _ => return None,
    };
    Some((CommandOption::from_key(name)?, value))
}

fn read_typing(command: &CommandInteraction) -> String {
    command.data.autocomplete().map(|typing| typing.value.to_owned()).unwrap_or_default()
}

/// The custom_id clicked: the button's, or the value selected in the menu.
fn chosen_id(component: &ComponentInteraction) -> &str {
    match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map_or("", String::as_str),
        _ => component.data.custom_id.as_str(),
    }
}

fn clicked(component: &ComponentInteraction) -> Option<Question> {
    let picked = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => custom_id::decode_picks(&component.data.custom_id, values),
        _ => None,
    };
    picked.or_else(|| custom_id::decode(chosen_id(component)))
}

fn read_click(component: &ComponentInteraction, question: Option<Question>) -> Meaning {
    match question {
        Some(question) if commands::crisis::is_meant(&question) => Meaning::Crisis,
        Some(question) => {
            let target = target(component, &question);
            Meaning::Clicked { question, target }
        }
        None => Meaning::Outdated(command_words::OUTDATED_BUTTON.to_owned()),
    }
}

/// Who asks, and where.
fn asker(interaction: &Interaction) -> Asker {
    let (person, server, channel, member) = match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => {
            (command.user.id, command.guild_id, command.channel_id, command.member.as_deref())
        }
        Interaction::Component(component) => {
            (component.user.id, component.guild_id, component.channel_id, component.member.as_ref())
        }
        _ => return Asker::default(),
    };
    let may_manage = member.and_then(|member| member.permissions).is_some_and(Permissions::manage_guild);
    let within = channel_object(interaction);
    let parent = within.and_then(|channel| channel.parent_id).map(ChannelId::get);
    let (thread_of, category) = if within.is_some_and(is_thread) { (parent, None) } else { (None, parent) };
    let place = server.map(|server| Place { server: server.get(), channel: channel.get(), thread_of, category, may_manage });
    Asker { person: Some(person.get()), place }
}

fn channel_object(interaction: &Interaction) -> Option<&PartialChannel> {
    match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => command.channel.as_ref(),
        Interaction::Component(component) => component.channel.as_ref(),
        _ => None,
    }
}

/// Forum posts are threads.
fn is_thread(channel: &PartialChannel) -> bool {
    is_thread_kind(channel.kind)
}

pub(crate) fn is_thread_kind(kind: ChannelType) -> bool {
    matches!(kind, ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread)
}

fn target(component: &ComponentInteraction, question: &Question) -> ReplyTarget {
    let message = &component.message;
    let is_private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    // Private answers never go into a public message.
    let is_beside = custom_id::is_beside(chosen_id(component)) || leaves_old_test(message, question);
    if (question.is_personal() && !is_private) || is_beside {
        return ReplyTarget::OwnMessage;
    }
    if is_private {
        return ReplyTarget::PrivateMessage;
    }
    let asker = match message.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(asked)) => Some(asked.user.id),
        Some(MessageInteractionMetadata::Component(asked)) => Some(asked.user.id),
        // A reply to a message that mentioned the bot.
        _ => message.referenced_message.as_deref().map(|referenced| referenced.author.id),
    };
    // Without a known asker, the message was not sent for anybody else.
    if asker.is_none_or(|asker| asker == component.user.id) { ReplyTarget::PublicMessage } else { ReplyTarget::OwnMessage }
}

/// Whether this is an old message with an interest test that this question does not continue. New buttons have a flag to leave
/// their message; serenity drops the containers they are in.
fn leaves_old_test(message: &Message, question: &Question) -> bool {
    question.topic() != Topic::Test && holds_test(message)
}

/// Whether a message has a button that continues the interest test.
fn holds_test(message: &Message) -> bool {
    let components = message.components.iter().flat_map(|row| &row.components);
    let is_test = |component: &ActionRowComponent| match component {
        ActionRowComponent::Button(Button { data: ButtonKind::NonLink { custom_id, .. }, .. }) => {
            custom_id::decode(custom_id).is_some_and(|question| question.topic() == Topic::Test)
        }
        _ => false,
    };
    components.into_iter().any(is_test)
}
