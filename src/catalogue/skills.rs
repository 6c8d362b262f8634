//! Which professions require which skills, so that nothing compares texts to find what two of them share.

use crate::profile::Profile;
use std::collections::HashMap;

/// The skills of all professions by number; spellings in upper and lower case are one skill.
pub(super) struct Skills {
    /// The skills of each position, ascending.
    of: Vec<Box<[u32]>>,
    /// The positions that require each skill.
    holders: Vec<Vec<u32>>,
}

impl Skills {
    pub(super) fn new(profiles: &[Profile]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut holders: Vec<Vec<u32>> = Vec::new();
        let mut of = Vec::with_capacity(profiles.len());
        for (position, profile) in (0..).zip(profiles) {
            let mut own: Vec<u32> = Vec::with_capacity(profile.skills.len());
            for skill in profile.skills.iter() {
                let number = *numbers.entry(skill.to_lowercase()).or_insert_with(|| {
                    holders.push(Vec::new());
                    holders.len() as u32 - 1
                });
                own.push(number);
            }
            own.sort_unstable();
            own.dedup();
            own.iter().for_each(|number| holders[*number as usize].push(position));
            of.push(own.into_boxed_slice());
        }
        Self { of, holders }
    }

    /// For each skill of a position, the positions that require it.
    pub(super) fn holders(&self, position: usize) -> impl Iterator<Item = &[u32]> {
        self.of[position].iter().map(|number| self.holders[*number as usize].as_slice())
    }

    /// Whether two positions share a skill.
    pub(super) fn is_shared(&self, one: usize, other: usize) -> bool {
        self.of[one].iter().any(|number| self.of[other].binary_search(number).is_ok())
    }
}
