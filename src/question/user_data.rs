//! What is asked of what the bot keeps: settings and one's own data.

use crate::closed_list::closed_list;
use crate::profile::Section;
use crate::question::option::{CommandOption, section_from_key, section_key};

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

impl Settings {
    /// The options that were filled in, with their values.
    pub(super) fn values(&self) -> Vec<(CommandOption, String)> {
        let values = [
            (CommandOption::OwnAnswers, self.own.map(|answers| answers.key().to_owned())),
            (CommandOption::ServerAnswers, self.server.map(|answers| answers.key().to_owned())),
            (CommandOption::Channel, self.channel.map(|channel| channel.to_string())),
            (CommandOption::ShownFirst, self.first.map(|section| section_key(section).to_owned())),
        ];
        values.into_iter().filter_map(|(option, value)| Some((option, value?))).collect()
    }

    /// Fills in an option; `None` for a value that cannot be.
    pub(super) fn set(&mut self, option: CommandOption, value: &str) -> Option<()> {
        let lower = value.trim().to_lowercase();
        match option {
            CommandOption::OwnAnswers => self.own = Some(Answers::from_key(&lower)?),
            CommandOption::ServerAnswers => {
                self.server = Some(Answers::from_key(&lower).filter(|answers| *answers != Answers::Default)?);
            }
            CommandOption::Channel => self.channel = Some(lower.parse().ok()?),
            CommandOption::ShownFirst => self.first = Some(section_from_key(&lower)?),
            _ => {}
        }
        Some(())
    }
}
