//! What a text refers to: ids, codes and titles first, then the search, also for a part of a sentence and by sound.

use crate::catalogue::Catalogue;
use crate::catalogue::no_profession::no_profession;
use crate::catalogue::told::Told;
use crate::profile::Profile;
use crate::search::{self, Hit};
use std::cell::RefCell;
use std::collections::HashMap;

/// A profession that a text may refer to.
#[derive(Clone, Copy)]
pub struct Match<'c> {
    pub profile: &'c Profile,
    /// The name that matched best.
    pub name: &'c str,
    /// Whether the text equals this name except for case, gender form and the like.
    pub is_exact: bool,
    /// Cost of the differences between text and name: 0 is none, 20 a wrong letter.
    pub cost: u16,
}

/// What a text refers to.
pub enum Found<'c> {
    /// Certain, with the alternatives, best first.
    One(Match<'c>, Vec<Match<'c>>),
    /// Several match about equally well, best first.
    Several(Vec<Match<'c>>),
    /// None. The nearest ones can be offered together with the statement that nothing was found.
    Nothing(Vec<Match<'c>>),
}

/// What was found for a text in a catalogue, by its fingerprint, with a limit.
type Remembered = HashMap<(u64, usize, String), search::Found>;

thread_local! {
    static REMEMBERED: RefCell<Option<Remembered>> = const { RefCell::new(None) };
}

/// Reads a text whose parts are searched more than once: each search in it is worked out once, and forgotten behind it.
pub(crate) fn remembering<T>(read: impl FnOnce() -> T) -> T {
    struct Forget;
    impl Drop for Forget {
        fn drop(&mut self) {
            REMEMBERED.take();
        }
    }
    // Within another text, that one forgets.
    if REMEMBERED.with_borrow(Option::is_some) {
        return read();
    }
    REMEMBERED.set(Some(Remembered::new()));
    let _forget = Forget;
    read()
}

/// Beginnings that sound like others.
const SOUNDS: [(&str, &str); 4] = [("fisiot", "physioth"), ("fisi", "physi"), ("f", "ph"), ("v", "f")];
/// Minimum letters of a word that is searched by its sound.
const SOUNDED: usize = 7;

impl Catalogue {
    /// What `text` refers to: literal ids, codes and titles first, then search. At most `limit` candidates.
    pub fn search(&self, text: &str, limit: usize) -> Found<'_> {
        if let Some(found) = self.outright(text, limit) {
            return found;
        }
        let found = match REMEMBERED.with_borrow(Option::is_some) {
            true => self.remembered(text, limit),
            false => self.found(text, limit),
        };
        match found {
            search::Found::One(hit, others) => Found::One(self.match_of(&hit), self.matches(&others)),
            search::Found::Several(hits) => Found::Several(self.matches(&hits)),
            search::Found::Nothing(hits) => Found::Nothing(self.matches(&hits)),
        }
    }

    /// The same as positions, worked out once in a text.
    fn remembered(&self, text: &str, limit: usize) -> search::Found {
        let key = (self.fingerprint, limit, text.to_owned());
        let known = REMEMBERED.with_borrow(|remembered| remembered.as_ref()?.get(&key).cloned());
        known.unwrap_or_else(|| {
            let found = self.found(text, limit);
            REMEMBERED.with_borrow_mut(|remembered| remembered.as_mut().map(|all| all.insert(key, found.clone())));
            found
        })
    }

    /// The same, worked out anew.
    fn found(&self, text: &str, limit: usize) -> search::Found {
        let found = self.index.search(text, limit);
        // An exact match overrides the list of words that are not professions.
        if !is_exact(&found) && no_profession(text).is_some() {
            return search::Found::Nothing(Vec::new());
        }
        let found = if is_exact(&found) { found } else { self.told(text, found, limit) };
        match found {
            search::Found::Nothing(hits) => self.by_sound(text, limit).unwrap_or(search::Found::Nothing(hits)),
            found => found,
        }
    }

    /// Completions of a text, best first; for an empty text the professions with most employees.
    pub(crate) fn suggest(&self, text: &str, limit: usize) -> Vec<Match<'_>> {
        if text.trim().is_empty() {
            return self
                .most_common(limit)
                .map(|profile| Match { profile, name: &profile.title, is_exact: false, cost: 0 })
                .collect();
        }
        match self.of_code(text, limit) {
            matches if matches.is_empty() => self.matches(&self.index.suggest(text, limit)),
            matches => matches,
        }
    }

    /// Searches with other letters for the first sound: "Fisioterapeut", "Fotovoltaik", "Vliesenleger".
    fn by_sound(&self, text: &str, limit: usize) -> Option<search::Found> {
        let folded = search::fold::fold(text);
        if folded.chars().count() < SOUNDED {
            return None;
        }
        let sounds = SOUNDS.iter().filter_map(|(typed, meant)| Some(format!("{meant}{}", folded.strip_prefix(typed)?)));
        sounds.map(|spelled| self.index.search(&spelled, limit)).find(|found| !matches!(found, search::Found::Nothing(_)))
    }

    /// Searches for a profession's name inside a sentence about someone's work, if the result is better than that for the whole
    /// text. Accepts literal names; if nothing was found, also misspelled ones, unless a place was removed.
    fn told(&self, text: &str, found: search::Found, limit: usize) -> search::Found {
        let told = Told::new(text);
        let search = |name: &String| no_profession(name).is_none().then(|| self.index.search(name, limit));
        let whole = told.whole.as_ref().and_then(search);
        match (found, whole) {
            (found, Some(whole)) if is_exact(&whole) => told_of(whole, found, limit),
            (nothing @ search::Found::Nothing(_), whole) => {
                let part = || told.parts.iter().filter_map(search).find(is_exact);
                let whole = whole.filter(|found| !matches!(found, search::Found::Nothing(_)));
                match whole.or_else(part) {
                    Some(found) => told_of(found, nothing, limit),
                    None => self.wider(&told, limit).unwrap_or(nothing),
                }
            }
            (found, _) => found,
        }
    }

    /// A name that says less than the text, and what the kind of work beside it names. Not certain: the text may mean another
    /// profession.
    fn wider(&self, told: &Told, limit: usize) -> Option<search::Found> {
        let exact = |name: &String| {
            let found = no_profession(name).is_none().then(|| self.index.search(name, limit)).filter(is_exact);
            found.map(exact_hits)
        };
        let (mut hits, kind) = told.wider.iter().find_map(|(name, kind)| Some((exact(name)?, kind)))?;
        let known: Vec<u32> = hits.iter().map(|hit| hit.profession).collect();
        hits.extend(exact(kind).into_iter().flatten().filter(|hit| !known.contains(&hit.profession)));
        hits.truncate(limit);
        Some(search::Found::Several(hits.into_iter().map(inexact).collect()))
    }

    fn matches(&self, hits: &[Hit]) -> Vec<Match<'_>> {
        hits.iter().map(|hit| self.match_of(hit)).collect()
    }

    fn match_of(&self, hit: &Hit) -> Match<'_> {
        let profile = &self.profiles[hit.profession as usize];
        let name = profile.all_names().nth(hit.name as usize).unwrap_or(&profile.title);
        Match { profile, name, is_exact: hit.exact, cost: hit.cost }
    }
}

fn is_exact(found: &search::Found) -> bool {
    match found {
        search::Found::One(hit, _) => hit.exact,
        search::Found::Several(hits) => hits.first().is_some_and(|hit| hit.exact),
        search::Found::Nothing(_) => false,
    }
}

/// The result for a part of a text, followed by that for the whole.
fn told_of(found: search::Found, of_whole: search::Found, limit: usize) -> search::Found {
    let near = match of_whole {
        search::Found::One(hit, others) => std::iter::once(hit).chain(others).collect(),
        search::Found::Several(hits) | search::Found::Nothing(hits) => hits,
    };
    let with_near = |mut hits: Vec<Hit>, first: Option<u32>| {
        let known: Vec<u32> = hits.iter().map(|hit| hit.profession).chain(first).collect();
        hits.extend(near.iter().filter(|hit| !known.contains(&hit.profession)));
        hits.truncate(limit);
        hits
    };
    match found {
        search::Found::One(hit, others) => search::Found::One(inexact(hit), with_near(others, Some(hit.profession))),
        search::Found::Several(hits) => search::Found::Several(with_near(hits.into_iter().map(inexact).collect(), None)),
        search::Found::Nothing(hits) => search::Found::Nothing(hits),
    }
}

fn inexact(hit: Hit) -> Hit {
    Hit { exact: false, ..hit }
}

fn exact_hits(found: search::Found) -> Vec<Hit> {
    match found {
        search::Found::One(hit, _) => vec![hit],
        search::Found::Several(hits) | search::Found::Nothing(hits) => hits.into_iter().filter(|hit| hit.exact).collect(),
    }
}
