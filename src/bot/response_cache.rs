//! Answers as they were shown a moment ago: the same question in the same circumstances is shown the same. Most of what people ask are
//! the same few hundred questions, and finding the profession, wording the answer and setting it as JSON is most of what one costs.

use crate::metrics::label::Searched;
use crate::profile::Section;
use crate::question::{Audience, Question};
use crate::understand::crisis;
use moka::sync::Cache;
use std::any::Any;
use std::sync::Arc;

/// What is remembered at one time: some thousand answers without a picture, which take about 3 KB each, or a few hundred with one.
const BYTES: u64 = 6 * 1024 * 1024;
/// Longer names are slips of the hand and asked once.
const NAME_BYTES: usize = 60;

/// Everything that what is shown depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Asked {
        question: Question,
        audience: Audience,
        first: Vec<Section>,
        can_remember: bool,
        year: u16,
        /// The surface's own: a new message, an edited one.
        form: u8,
        /// Of the catalogue and the commands.
        version: u64,
    },
    Typing {
        text: String,
        version: u64,
    },
}

impl Key {
    /// Whether this is likely to be asked again, and nobody's secret. Questions without a name are cheap, or everybody asks them
    /// differently.
    pub fn is_worth_remembering(&self) -> bool {
        match self {
            Self::Asked { question, .. } => {
                let names = question.names();
                !question.is_personal() && !names.is_empty() && names.iter().all(|name| name.len() <= NAME_BYTES)
            }
            // "ich will …" may become what nobody may remember.
            Self::Typing { text, .. } => text.len() <= NAME_BYTES && !crisis::may_become(text),
        }
    }
}

/// What an answer adds to the counts, whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Noted {
    /// What the name in a question led to; `None` where there was none to search for.
    pub searched: Option<Searched>,
    /// The id of the profession that the answer is about.
    pub profession: Option<String>,
    /// What was typed and found nothing.
    pub missed: Option<String>,
}

/// What can be shown and remembered, because it knows how much room it takes.
pub trait Shown: Any + Send + Sync {
    /// About so many.
    fn bytes(&self) -> usize;
}

#[derive(Clone)]
struct Remembered {
    bytes: usize,
    shown: Arc<dyn Any + Send + Sync>,
    noted: Arc<Noted>,
}

/// What was shown a moment ago. Cheap to clone; all clones remember together.
#[derive(Clone)]
pub(super) struct Memory(Cache<Key, Remembered>);

impl Default for Memory {
    fn default() -> Self {
        let bytes = |key: &Key, remembered: &Remembered| {
            let name = match key {
                Key::Asked { .. } => NAME_BYTES,
                Key::Typing { text, .. } => text.len(),
            };
            u32::try_from(remembered.bytes + name + size_of::<Key>() + size_of::<Remembered>()).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(BYTES).weigher(bytes).build())
    }
}

impl Memory {
    /// What was shown under this key, if it was a `T`.
    pub fn get<T: Shown>(&self, key: &Key) -> Option<(Arc<T>, Arc<Noted>)> {
        let remembered = self.0.get(key)?;
        Some((remembered.shown.downcast().ok()?, remembered.noted))
    }

    pub fn put<T: Shown>(&self, key: Key, shown: &Arc<T>, noted: Noted) {
        let bytes = shown.bytes();
        let shown: Arc<dyn Any + Send + Sync> = Arc::clone(shown) as _;
        self.0.insert(key, Remembered { bytes, shown, noted: Arc::new(noted) });
    }

    pub fn clear(&self) {
        self.0.invalidate_all();
    }
}
