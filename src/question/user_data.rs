//! What is asked of what the bot keeps: settings and one's own data.

use crate::closed_list::closed_list;
use crate::profile::Section;
use crate::question::values::fields;

closed_list! {
    /// Who sees answers when the question does not say.
    Answers {
        Public = "oeffentlich",
        Private = "versteckt",
        Default = "egal",
    }
}

closed_list! {
    /// What to do with one's own data.
    DataAction {
        Export = "export",
        Delete = "loeschen",
        DeleteConfirmed = "endgueltig-loeschen",
    }
}

/// Settings to change; with none, they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Settings {
    /// For the asker, everywhere.
    pub own: Option<Answers>,
    /// For the server.
    pub server: Option<Answers>,
    /// A channel of the server that is added to those with public answers, or taken away.
    pub channel: Option<u64>,
    /// A section that is added to those shown first, or taken away.
    pub first: Option<Section>,
}

fields! {
    Settings {
        OwnAnswers => own,
        ServerAnswers => server,
        Channel => channel,
        ShownFirst => first,
    }
}
