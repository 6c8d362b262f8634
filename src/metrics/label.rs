//! Closed lists of all label values, so that user input cannot add time series.

use crate::closed_list::closed_list;

/// Names and values of a series' labels.
pub(super) type Labels<const N: usize> = [(&'static str, &'static str); N];

/// Label for an unknown command.
pub(crate) const OTHER: &str = "other";

closed_list! {
    /// Kind of interaction: ping, command, autocomplete, component, message.
    pub Kind {
        Ping = "ping",
        Command = "command",
        Autocomplete = "autocomplete",
        Component = "component",
        Message = "message",
        Other = "other",
    }
}

closed_list! {
    /// Outcome of an interaction: answered in time, answered late, refused by Discord, refused for lack of permission in the
    /// guild, of a kind that is never used, or unparsable.
    pub Outcome {
        Answered = "answered",
        Late = "late",
        Failed = "failed",
        Forbidden = "forbidden",
        Unasked = "unasked",
        Unreadable = "unreadable",
    }
}

closed_list! {
    /// Part of an answer that the guild's permissions do not allow: files, or the reference to the message answered.
    pub LeftOut {
        Files = "files",
        Reply = "reply",
    }
}

closed_list! {
    /// Result of registering the commands: done, permanently refused, or failed temporarily.
    pub Registered {
        Done = "done",
        Refused = "refused",
        Failed = "failed",
    }
}

closed_list! {
    /// Result of searching for a typed name.
    pub Searched {
        One = "one",
        /// A profession with a short profile.
        Short = "short",
        Several = "several",
        Nothing = "nothing",
    }
}

closed_list! {
    /// Result of reloading the profiles: replaced, or invalid and the old ones are kept.
    pub Reload {
        Loaded = "loaded",
        Broken = "broken",
    }
}

closed_list! {
    /// Which limit was reached: a user's questions, a guild's questions, or a user's autocomplete requests.
    pub Limited {
        Person = "person",
        Server = "server",
        Suggestions = "suggestions",
    }
}

closed_list! {
    /// Why the endpoint rejected a request. `Application` and `Malformed` were signed by Discord, the others were not.
    pub Refusal {
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
