//! Runs one command on user data.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::question::user_data::{Answers, DataAction, Settings};
use crate::question::{Audience, Question};
use crate::store::known::Whose;
use crate::store::server::ServerSettings;
use crate::user_data::{Asker, CHANNEL_LIMIT, CurrentSettings, DataResult, FIRST_LIMIT, Opened};
use time::Date;

/// A running command.
pub(super) struct Act<'a, 'c> {
    pub opened: &'a Opened,
    pub asker: &'a Asker,
    pub person: u64,
    pub catalogue: &'c Catalogue,
    pub today: Date,
}

impl<'c> Act<'_, 'c> {
    /// Runs it. Errors are those of the store.
    pub(crate) async fn act(&self, question: &Question, profile: Option<&'c Profile>) -> anyhow::Result<DataResult<'c>> {
        let store = &self.opened.store;
        match (question, profile) {
            (Question::Remember { .. }, Some(profile)) => {
                Ok(DataResult::Remembered(profile, store.remember(self.person, &profile.id).await?))
            }
            (Question::List { .. }, profile) => self.list(profile).await,
            (Question::Settings(settings), _) => self.settings(settings).await,
            (Question::Data { action }, _) => self.data(*action).await,
            _ => Ok(DataResult::Off),
        }
    }

    async fn list(&self, remove: Option<&'c Profile>) -> anyhow::Result<DataResult<'c>> {
        let store = &self.opened.store;
        let removed = match remove {
            Some(profile) => Some((profile, store.unremember(self.person, &profile.id).await?)),
            None => None,
        };
        // Professions missing from the catalogue are skipped but stay stored, in case they return.
        let professions = store.list(self.person).await?.iter().filter_map(|id| self.catalogue.get(id)).collect();
        Ok(DataResult::List { professions, removed })
    }

    async fn data(&self, action: DataAction) -> anyhow::Result<DataResult<'c>> {
        let store = &self.opened.store;
        Ok(match action {
            DataAction::Export => DataResult::Exported(store.export(self.person).await?),
            DataAction::Delete => DataResult::AskBeforeDeleting,
            DataAction::DeleteConfirmed => {
                store.forget_person(self.person).await?;
                self.opened.cache.forget(Whose::Person(self.person));
                DataResult::Deleted
            }
        })
    }

    async fn settings(&self, wanted: &Settings) -> anyhow::Result<DataResult<'c>> {
        let store = &self.opened.store;
        let changes_server = wanted.server.is_some() || wanted.channel.is_some() || wanted.first.is_some();
        if changes_server && !self.asker.place.is_some_and(|place| place.may_manage) {
            return Ok(DataResult::Forbidden);
        }
        if let Some(own) = wanted.own {
            let hidden = match own {
                Answers::Private => Some(true),
                Answers::Public => Some(false),
                Answers::Default => None,
            };
            store.set_hidden(self.person, hidden).await?;
            self.opened.cache.forget(Whose::Person(self.person));
        }
        let mut server = None;
        if let Some(place) = self.asker.place {
            let mut settings = store.server_settings(place.server).await?;
            if changes_server {
                change(&mut settings, wanted);
                store.set_server_settings(place.server, &settings, self.today).await?;
                self.opened.cache.forget(Whose::Server(place.server));
            }
            server = Some(settings);
        }
        let hidden = store.person(self.person).await?.hidden;
        Ok(DataResult::Settings(Box::new(CurrentSettings { hidden, server, is_changed: changes_server || wanted.own.is_some() })))
    }
}

/// Toggles: a channel or section that is listed is removed, any other is added.
fn change(settings: &mut ServerSettings, wanted: &Settings) {
    match wanted.server {
        Some(Answers::Private) => settings.audience = Audience::Asker,
        Some(Answers::Public | Answers::Default) => settings.audience = Audience::Everyone,
        None => {}
    }
    if let Some(channel) = wanted.channel {
        toggle(&mut settings.channels, channel, CHANNEL_LIMIT);
    }
    if let Some(section) = wanted.first {
        toggle(&mut settings.first, section.key().to_owned(), FIRST_LIMIT);
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T, limit: usize) {
    match list.iter().position(|known| *known == item) {
        Some(position) => {
            list.remove(position);
        }
        None if list.len() < limit => list.push(item),
        None => {
            list.remove(0);
            list.push(item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Section;

    fn check(before: &[&str], section: Section, expected: &[&str]) {
        let mut settings =
            ServerSettings { first: before.iter().map(|key| (*key).to_owned()).collect(), ..ServerSettings::default() };
        change(&mut settings, &Settings { first: Some(section), ..Settings::default() });
        assert_eq!(settings.first, expected);
    }

    #[test]
    fn a_field_is_added_last() {
        check(&["path"], Section::Tasks, &["path", "tasks"]);
    }
    #[test]
    fn a_field_that_is_there_goes() {
        check(&["path", "tasks"], Section::Path, &["tasks"]);
    }
    #[test]
    fn one_too_many_takes_the_place_of_the_first() {
        check(&["path", "tasks", "traits"], Section::Outlook, &["tasks", "traits", "outlook"]);
    }
}
