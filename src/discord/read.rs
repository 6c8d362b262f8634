//! Reads an interaction, once: whoever answers, records or counts it uses [`Incoming`]. Never fails: what we do not know is a notice to
//! the one who clicked.

use crate::commands::{self, line, words as command_words};
use crate::discord::{custom_id, words};
use crate::metrics::label::Kind;
use crate::question::option::{CommandOption, flag_key};
use crate::question::{Audience, Question, Request, Topic};
use crate::understand::crisis;
use crate::user_data;
use crate::user_data::Asker;
use serenity::model::Permissions;
use serenity::model::application::{
    ActionRowComponent, Button, ButtonKind, CommandData, CommandInteraction, CommandType, ComponentInteraction,
    ComponentInteractionDataKind, Interaction, MessageInteractionMetadata, ResolvedOption, ResolvedValue,
};
use serenity::model::channel::{ChannelType, Message, MessageFlags, PartialChannel};
use serenity::model::id::{ChannelId, InteractionId};

/// An interaction, as far as we use it.
pub struct Incoming {
    pub id: InteractionId,
    pub kind: Kind,
    pub topic: Option<Topic>,
    pub asker: Asker,
    /// Whether the interaction leaves open what its channel lies in. Of a thread it tells the channel, but not the channel's category.
    pub leaves_place_open: bool,
    pub meaning: Meaning,
}

/// What an interaction asks.
pub enum Meaning {
    /// Discord asks whether we are there.
    Ping,
    Asked(Request),
    /// A button or a menu of one of our messages.
    Clicked {
        question: Question,
        place: ReplyTarget,
    },
    /// Somebody is typing a name.
    Typing(String),
    /// We do not know what this means; a sentence that says so.
    Outdated(String),
    /// Something in it says that somebody wants to die, in whichever option and of whichever command it stands.
    Crisis,
    /// A kind that we never ask for.
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
        let leaves_place_open = can_be_public && channel_object(interaction).is_none_or(is_thread);
        Self { id: interaction.id(), kind, topic, asker: asker(interaction), leaves_place_open, meaning }
    }

    /// Whether the answer changes what is stored of somebody or of a server.
    pub fn changes_data(&self) -> bool {
        match &self.meaning {
            Meaning::Asked(Request { question, .. }) | Meaning::Clicked { question, .. } => question.changes_data(),
            _ => false,
        }
    }
}

/// Where the answer to a click goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyTarget {
    /// Into the message with the button, which everybody in the channel sees: it belongs to who clicked.
    PublicMessage,
    /// Into the message with the button, which only who clicked can see.
    PrivateMessage,
    /// Into a new message that only who clicked can see: the message belongs to somebody else, who may still be reading it.
    OwnMessage,
}

/// The command that somebody used.
fn topic(data: &CommandData) -> Option<Topic> {
    if data.kind == CommandType::Message { Some(Topic::Ask) } else { Topic::from_key(&data.name) }
}

fn unless_in_crisis(data: &CommandData, read: impl FnOnce(&CommandData) -> Meaning) -> Meaning {
    let typed = data.options.iter().filter_map(|option| option.value.as_str());
    let is_crisis = typed.chain(chosen_texts(data)).any(crisis::is_meant);
    if is_crisis { Meaning::Crisis } else { read(data) }
}

fn read_command(data: &CommandData) -> Meaning {
    if data.kind == CommandType::Message {
        return read_message(data);
    }
    let Some(topic) = Topic::from_key(&data.name) else {
        return Meaning::Outdated(command_words::outdated_command().to_owned());
    };
    let values: Vec<_> = data.options().into_iter().filter_map(value_of).collect();
    match line::fill_in(topic, &values) {
        Ok(request) => Meaning::Asked(request),
        Err(misread) => Meaning::Outdated(line::words::misread(&misread)),
    }
}

/// What a message asks that somebody chose from its menu. It is nobody else's business that they did.
fn read_message(data: &CommandData) -> Meaning {
    let text = chosen_texts(data).map(str::trim).find(|text| !text.is_empty()).map(str::to_owned);
    match text {
        Some(text) => Meaning::Asked(Request { question: Question::Ask { text }, audience: Some(Audience::Asker) }),
        None => Meaning::Outdated(words::message_without_text().to_owned()),
    }
}

/// The texts of the messages that a command on messages was chosen for: one.
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

/// The id that was clicked: the button's own, or what was chosen from the menu.
fn chosen_id(component: &ComponentInteraction) -> &str {
    match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map_or("", String::as_str),
        _ => component.data.custom_id.as_str(),
    }
}

/// The question that a click asks.
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
            let place = place(component, &question);
            Meaning::Clicked { question, place }
        }
        None => Meaning::Outdated(command_words::outdated_button().to_owned()),
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
    let place =
        server.map(|server| user_data::Place { server: server.get(), channel: channel.get(), thread_of, category, may_manage });
    Asker { person: Some(person.get()), place }
}

fn channel_object(interaction: &Interaction) -> Option<&PartialChannel> {
    match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => command.channel.as_ref(),
        Interaction::Component(component) => component.channel.as_ref(),
        _ => None,
    }
}

/// The posts of a forum are threads.
fn is_thread(channel: &PartialChannel) -> bool {
    is_thread_kind(channel.kind)
}

/// Whether channels of this kind are threads.
pub fn is_thread_kind(kind: ChannelType) -> bool {
    matches!(kind, ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread)
}

fn place(component: &ComponentInteraction, question: &Question) -> ReplyTarget {
    let message = &component.message;
    let is_private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    // What is nobody else's business never goes into a message that all see.
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
        // An answer to a message that mentioned us.
        _ => message.referenced_message.as_deref().map(|referenced| referenced.author.id),
    };
    // A message without a known asker was not sent for anybody else either.
    if asker.is_none_or(|asker| asker == component.user.id) { ReplyTarget::PublicMessage } else { ReplyTarget::OwnMessage }
}

/// Whether a message of an earlier version has a button that goes on with the interest test, and this does not. Buttons of today say by
/// themselves that they leave a message where it is; serenity shows none of their containers.
fn leaves_old_test(message: &Message, question: &Question) -> bool {
    question.topic() != Topic::Test && holds_test(message)
}

/// Whether a message has a button that goes on with the interest test.
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
