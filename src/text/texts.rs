//! Many short texts in two allocations. As a `Vec<String>`, the names and skills of all professions would take twice the memory.

use std::fmt;

/// Texts in order, such as the names of a profession.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// One after the other.
    letters: Box<str>,
    /// Where each of them ends in it, in bytes.
    ends: Box<[u32]>,
}

impl Texts {
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(self.ends.iter().copied())
            .map(|(start, end)| self.letters.get(start as usize..end as usize).unwrap_or_default())
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

impl<T: AsRef<str>> FromIterator<T> for Texts {
    /// Together at most 4 GB, far more than a file of a profile may have.
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut letters = String::new();
        let mut ends = Vec::new();
        for text in texts {
            letters.push_str(text.as_ref());
            ends.push(letters.len() as u32);
        }
        Self { letters: letters.into(), ends: ends.into() }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_went_in() {
        for texts in [&[][..], &[""], &["Bäcker/in"], &["Käse", "", "Öl"]] {
            let kept: Texts = texts.iter().collect();
            assert_eq!(kept.iter().collect::<Vec<_>>(), texts);
            assert_eq!((kept.len(), kept.is_empty()), (texts.len(), texts.is_empty()));
        }
    }
}
