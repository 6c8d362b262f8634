//! Cache of rendered responses. Most questions are the same few hundred, and searching, wording and rendering are most of the cost of an
//! answer.

use crate::metrics::label::Searched;
use crate::profile::Section;
use crate::question::{Audience, Question};
use crate::understand::crisis;
use moka::sync::Cache;
use std::any::Any;
use std::sync::Arc;

/// Capacity: about a thousand responses.
const BYTES: u64 = 3 * 1024 * 1024;
/// Maximum length of a cached name; longer ones rarely repeat.
const NAME_BYTES: usize = 60;

/// Everything that a response depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Asked {
        question: Question,
        audience: Audience,
        first: Vec<Section>,
        can_remember: bool,
        year: u16,
        /// Variant of the surface: a new message, an update.
        form: u8,
        /// Version of the catalogue and the commands.
        version: u64,
    },
    Typing {
        text: String,
        version: u64,
    },
}

impl Key {
    /// Whether to cache: likely to repeat, and not personal. Questions without a name are cheap or rarely repeat.
    pub(crate) fn is_worth_remembering(&self) -> bool {
        match self {
            Self::Asked { question, .. } => {
                let names = question.names();
                !question.is_personal() && !names.is_empty() && names.iter().all(|name| name.len() <= NAME_BYTES)
            }
            // "ich will …" may become a message about suicide, which is never cached.
            Self::Typing { text, .. } => text.len() <= NAME_BYTES && !crisis::may_become(text),
        }
    }
}

/// What an answer adds to the statistics, independent of the user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// The search result for the name in a question; `None` if there was no search.
    pub searched: Option<Searched>,
    /// The id of the profession that the answer is about.
    pub profession: Option<String>,
    /// The text for which nothing was found.
    pub missed: Option<String>,
}

/// A rendered response that knows its size.
pub(crate) trait Cacheable: Any + Send + Sync {
    /// Approximate size.
    fn bytes(&self) -> usize;
}

#[derive(Clone)]
struct Cached {
    bytes: usize,
    shown: Arc<dyn Any + Send + Sync>,
    counts: Arc<Counts>,
}

/// Rendered responses by key. Cheap to clone; all clones share one cache.
#[derive(Clone)]
pub(super) struct ResponseCache(Cache<Key, Cached>);

impl Default for ResponseCache {
    fn default() -> Self {
        let bytes = |key: &Key, cached: &Cached| {
            let name = match key {
                Key::Asked { .. } => NAME_BYTES,
                Key::Typing { text, .. } => text.len(),
            };
            u32::try_from(cached.bytes + name + size_of::<Key>() + size_of::<Cached>()).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(BYTES).weigher(bytes).build())
    }
}

impl ResponseCache {
    /// The cached response, if it is a `T`.
    pub(crate) fn get<T: Cacheable>(&self, key: &Key) -> Option<(Arc<T>, Arc<Counts>)> {
        let cached = self.0.get(key)?;
        Some((cached.shown.downcast().ok()?, cached.counts))
    }

    pub(crate) fn put<T: Cacheable>(&self, key: Key, shown: &Arc<T>, counts: Counts) {
        let bytes = shown.bytes();
        let shown: Arc<dyn Any + Send + Sync> = Arc::clone(shown) as _;
        self.0.insert(key, Cached { bytes, shown, counts: Arc::new(counts) });
    }

    pub(crate) fn clear(&self) {
        self.0.invalidate_all();
    }
}
