//! Questions about stored data: settings and personal data.

use crate::closed_list::closed_list;
use crate::profile::Section;

closed_list! {
    /// Default audience of answers.
    pub Answers {
        Public = "oeffentlich",
        Private = "versteckt",
        Default = "egal",
    }
}

closed_list! {
    pub DataAction {
        Export = "export",
        Delete = "loeschen",
        DeleteConfirmed = "endgueltig-loeschen",
    }
}

/// Settings to change; shows them if all are `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Settings {
    /// For the asker, everywhere.
    pub own: Option<Answers>,
    /// For the guild.
    pub server: Option<Answers>,
    /// A channel to add to those with public answers, or to remove.
    pub channel: Option<u64>,
    /// A section to add to those shown first, or to remove.
    pub first: Option<Section>,
}
