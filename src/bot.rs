//! The one door for all surfaces: a question in, an answer out. Holds what answers need and shares it between tasks.

use crate::advice::{Advice, advise};
use crate::answer::{self, Answer};
use crate::catalogue::Catalogue;
use crate::metrics::Metrics;
use crate::metrics::label::Searched;
use crate::question::Question;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

/// Answers questions. Cheap to clone; all clones share one catalogue and count together.
#[derive(Clone)]
pub struct Bot {
    catalogue: Arc<RwLock<Arc<Catalogue>>>,
    metrics: Metrics,
}

/// A profession that somebody may be about to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub id: String,
    pub title: String,
    /// The one of its names that fits best; often the title.
    pub name: String,
}

impl Bot {
    pub fn new(catalogue: Catalogue) -> Self {
        let metrics = Metrics::new();
        metrics.catalogue(catalogue.profiles().len(), SystemTime::now());
        Self { catalogue: Arc::new(RwLock::new(Arc::new(catalogue))), metrics }
    }

    /// The answer to a question. Cannot fail: not finding something is an answer, too.
    pub fn answer(&self, question: &Question) -> Answer {
        let catalogue = self.catalogue();
        let advice = advise(&catalogue, question);
        if let Some(searched) = searched(&advice) {
            self.metrics.searched(searched);
        }
        answer::answer(&advice)
    }

    /// What somebody may be about to type, best first, at most `limit`.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        let catalogue = self.catalogue();
        let suggestion = |found: crate::catalogue::Match<'_>| Suggestion {
            id: found.profile.id.clone(),
            title: found.profile.title.clone(),
            name: found.name.to_owned(),
        };
        catalogue.suggest(text, limit).into_iter().map(suggestion).collect()
    }

    /// Everything that is known now. Who holds it goes on with it, whatever replaces it meanwhile.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        // The lock guards a pointer that is swapped whole, so a panic elsewhere leaves nothing half done.
        Arc::clone(&self.catalogue.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on, `catalogue` is what is known.
    pub fn replace(&self, catalogue: Catalogue) {
        self.metrics.catalogue(catalogue.profiles().len(), SystemTime::now());
        *self.catalogue.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
    }

    /// What is counted, for whoever has something to add.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }
}

/// What the name in a question led to; `None` where there was none to search for.
fn searched(advice: &Advice<'_>) -> Option<Searched> {
    match advice {
        Advice::Help => None,
        Advice::Several(_) => Some(Searched::Several),
        Advice::Nothing(_) => Some(Searched::Nothing),
        _ => Some(Searched::One),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    fn catalogue(title: &str) -> Catalogue {
        let text = format!("title = \"{title}\"\nkldb = \"29222\"");
        Catalogue::load(&[Source { path: "a.toml".into(), text }]).unwrap_or_else(|_| Catalogue::new(vec![]))
    }

    #[test]
    fn who_has_begun_goes_on_with_what_was_known() {
        let bot = Bot::new(catalogue("Koch/Köchin"));
        let begun = bot.catalogue();
        bot.replace(catalogue("Bäcker/in"));
        assert_eq!(begun.profiles()[0].title, "Koch/Köchin");
        assert_eq!(bot.catalogue().profiles()[0].title, "Bäcker/in");
    }
}
