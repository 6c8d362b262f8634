//! What an interaction asks. Never fails: what we do not know is a notice to the one who clicked.

use crate::commands::{self, line, words as command_words};
use crate::discord::{custom_id, words};
use crate::question::option::{CommandOption, flag_key};
use crate::question::{Audience, Question, Request, Topic};
use crate::understand::crisis;
use crate::user_data as kept;
use crate::user_data::Asker;
use serenity::model::Permissions;
use serenity::model::application::{
    ActionRowComponent, Button, ButtonKind, CommandData, CommandInteraction, CommandType, ComponentInteraction,
    ComponentInteractionDataKind, Interaction, MessageInteractionMetadata, ResolvedOption, ResolvedValue,
};
use serenity::model::channel::{ChannelType, Message, MessageFlags, PartialChannel};
use serenity::model::id::ChannelId;

/// What came in.
pub enum Incoming {
    /// Discord asks whether we are there.
    Ping,
    Asked(Request),
    /// A button or a menu of one of our messages.
    Clicked {
        question: Question,
        place: Place,
    },
    /// Somebody is typing a name.
    Typing(String),
    /// We do not know what this means; a sentence that says so.
    Outdated(String),
}

/// Where the answer to a click goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the message with the button, which everybody in the channel sees: it belongs to who clicked.
    PublicMessage,
    /// Into the message with the button, which only who clicked can see.
    PrivateMessage,
    /// Into a new message that only who clicked can see: the message belongs to somebody else, who may still be reading it.
    OwnMessage,
}

/// What `interaction` asks; `None` for kinds that we never ask for.
pub fn read(interaction: &Interaction) -> Option<Incoming> {
    Some(match interaction {
        Interaction::Ping(_) => Incoming::Ping,
        Interaction::Command(command) => read_command(&command.data),
        Interaction::Autocomplete(command) => Incoming::Typing(read_typing(command)),
        Interaction::Component(component) => read_click(component),
        _ => return None,
    })
}

fn read_command(data: &CommandData) -> Incoming {
    if data.kind == CommandType::Message {
        return read_message(data);
    }
    let Some(topic) = Topic::from_key(&data.name) else {
        return Incoming::Outdated(command_words::outdated_command().to_owned());
    };
    let values: Vec<_> = data.options().into_iter().filter_map(value_of).collect();
    match line::fill_in(topic, &values) {
        Ok(request) => Incoming::Asked(request),
        Err(misread) => Incoming::Outdated(line::words::misread(&misread)),
    }
}

/// What a message asks that somebody chose from its menu. It is nobody else's business that they did.
fn read_message(data: &CommandData) -> Incoming {
    let text = chosen_texts(data).map(str::trim).find(|text| !text.is_empty()).map(str::to_owned);
    match text {
        Some(text) => Incoming::Asked(Request { question: Question::Ask { text }, audience: Some(Audience::Asker) }),
        None => Incoming::Outdated(words::message_without_text().to_owned()),
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
pub(super) fn clicked(component: &ComponentInteraction) -> Option<Question> {
    let picked = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => custom_id::decode_picks(&component.data.custom_id, values),
        _ => None,
    };
    picked.or_else(|| custom_id::decode(chosen_id(component)))
}

fn read_click(component: &ComponentInteraction) -> Incoming {
    match clicked(component) {
        Some(question) => {
            let place = place(component, &question);
            Incoming::Clicked { question, place }
        }
        None => Incoming::Outdated(command_words::outdated_button().to_owned()),
    }
}

/// Whether anything that was typed says that somebody wants to die, in whichever option and of whichever command it stands.
pub fn is_in_crisis(interaction: &Interaction) -> bool {
    match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => {
            let typed = command.data.options.iter().filter_map(|option| option.value.as_str());
            typed.chain(chosen_texts(&command.data)).any(crisis::is_meant)
        }
        Interaction::Component(component) => clicked(component).is_some_and(|question| commands::crisis::is_meant(&question)),
        _ => false,
    }
}

/// Who asks, and where.
pub fn asker(interaction: &Interaction) -> Asker {
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
        server.map(|server| kept::Place { server: server.get(), channel: channel.get(), thread_of, category, may_manage });
    Asker { person: Some(person.get()), place }
}

/// Whether an interaction leaves open what its channel lies in. Of a thread it tells the channel, but not the channel's category.
pub fn leaves_place_open(interaction: &Interaction) -> bool {
    let can_be_public = matches!(interaction, Interaction::Command(_) | Interaction::Component(_));
    can_be_public && channel_object(interaction).is_none_or(is_thread)
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

fn place(component: &ComponentInteraction, question: &Question) -> Place {
    let message = &component.message;
    let is_private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    // What is nobody else's business never goes into a message that all see.
    let is_beside = custom_id::is_beside(chosen_id(component)) || leaves_old_test(message, question);
    if (question.is_personal() && !is_private) || is_beside {
        return Place::OwnMessage;
    }
    if is_private {
        return Place::PrivateMessage;
    }
    let asker = match message.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(asked)) => Some(asked.user.id),
        Some(MessageInteractionMetadata::Component(asked)) => Some(asked.user.id),
        // An answer to a message that mentioned us.
        _ => message.referenced_message.as_deref().map(|referenced| referenced.author.id),
    };
    // A message without a known asker was not sent for anybody else either.
    if asker.is_none_or(|asker| asker == component.user.id) { Place::PublicMessage } else { Place::OwnMessage }
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
