//! The closed lists of all label values, so that user input cannot add time series.

use crate::closed_list::closed_list;
use prometheus_client::encoding::EncodeLabelSet;

/// The command of an interaction that belongs to none of ours.
pub const OTHER: &str = "other";

closed_list! {
    /// What an interaction is: Discord's question whether we are there, a command, a name that somebody is typing, a click, a message.
    Kind {
        Ping = "ping",
        Command = "command",
        Autocomplete = "autocomplete",
        Component = "component",
        Message = "message",
        Other = "other",
    }
}

closed_list! {
    /// What became of an interaction: answered within Discord's three seconds, after them, not taken by Discord, not taken because the
    /// server does not let us write there, of a kind that we never ask for and have no answer to, or not to be read.
    Outcome {
        Answered = "answered",
        Late = "late",
        Failed = "failed",
        Forbidden = "forbidden",
        Unasked = "unasked",
        Unreadable = "unreadable",
    }
}

closed_list! {
    /// What the answer to a message goes without where the server does not give us the right to it: files, the reference to the message
    /// that it answers.
    LeftOut {
        Files = "files",
        Reply = "reply",
    }
}

closed_list! {
    /// What telling Discord of the commands led to: it has them, it refuses them for good, or it failed and is asked again.
    Registered {
        Done = "done",
        Refused = "refused",
        Failed = "failed",
    }
}

closed_list! {
    /// What a typed name led to.
    Searched {
        One = "one",
        /// One that has a short profile only.
        Short = "short",
        Several = "several",
        Nothing = "nothing",
    }
}

closed_list! {
    /// What reading the profiles again led to: the new ones are in use, or they are broken and the old ones stay.
    Reload {
        Loaded = "loaded",
        Broken = "broken",
    }
}

closed_list! {
    /// Whose limit was reached: a person's questions, a server's, or the suggestions to a person who is typing.
    Limited {
        Person = "person",
        Server = "server",
        Suggestions = "suggestions",
    }
}

closed_list! {
    /// Why the endpoint refused a request. `Application` and `Malformed` were signed by Discord, the others were not.
    Refusal {
        Method = "method",
        Path = "path",
        TooLarge = "too_large",
        Slow = "slow",
        Signature = "signature",
        Timestamp = "timestamp",
        Application = "application",
        Malformed = "malformed",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ByInteraction {
    pub kind: &'static str,
    pub command: &'static str,
    pub outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ByKind {
    pub kind: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ByPart {
    pub part: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ByReason {
    pub reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ByOutcome {
    pub outcome: &'static str,
}
