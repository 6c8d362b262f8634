//! A text and what was read from it once: the sentence, the professions in it, and what authors wrote on it.

use crate::catalogue::Catalogue;
use crate::commands::Advice;
use crate::commands::way::advice::WayAdvice;
use crate::faq::{Faq, Hit, Said};
use crate::profile::Profile;
use crate::understand::Details;
use crate::understand::details;
use crate::understand::names::{self, Fit, Mention};
use crate::understand::sentence::Sentence;
use crate::understand::wish;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

pub(super) struct Heard<'a, 'c> {
    pub catalogue: &'c Catalogue,
    pub text: &'a str,
    read: OnceCell<(Sentence, Vec<Mention<'c>>)>,
    said: OnceCell<Said>,
    said_loosely: OnceCell<Said>,
    in_general: OnceCell<Option<Hit<'static>>>,
    /// By the ids of professions.
    written: RefCell<HashMap<String, Vec<Hit<'static>>>>,
}

impl<'a, 'c> Heard<'a, 'c> {
    pub(super) fn new(catalogue: &'c Catalogue, text: &'a str) -> Self {
        Self {
            catalogue,
            text,
            read: OnceCell::new(),
            said: OnceCell::new(),
            said_loosely: OnceCell::new(),
            in_general: OnceCell::new(),
            written: RefCell::default(),
        }
    }

    /// The sentence, and the professions named in it.
    pub(super) fn read(&self) -> &(Sentence, Vec<Mention<'c>>) {
        self.read.get_or_init(|| names::read(self.catalogue, self.text))
    }

    /// The profession that it names by a name of its own, if it names just one.
    pub(super) fn only_named(&self) -> Option<&'c Profile> {
        let mut named = self.read().1.iter().filter(|mention| !mention.is_ambiguous);
        let first = named.next().filter(|mention| matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject))?.profile;
        named.all(|mention| mention.profile.id == first.id).then_some(first)
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| {
            let (sentence, mentions) = self.read();
            Said::new(sentence, mentions, self.text)
        })
    }

    fn said_loosely(&self) -> &Said {
        self.said_loosely.get_or_init(|| self.said().loosely(&self.read().0, |word| Faq::builtin().knows(word)))
    }

    /// What authors wrote on it for a built-in profession, best first.
    pub(super) fn on(&self, profile: &Profile) -> Vec<Hit<'static>> {
        if !self.catalogue.is_builtin(&profile.id) {
            return Vec::new();
        }
        self.written.borrow_mut().entry(profile.id.clone()).or_insert_with(|| self.look_up(profile)).clone()
    }

    /// The same, looked up anew: as it is spelt, and if no answer leads, with slips.
    fn look_up(&self, profile: &Profile) -> Vec<Hit<'static>> {
        let said = self.said();
        let written = Faq::builtin().on(profile, said, || self.in_general());
        if written.first().is_some_and(Hit::leads) {
            return written;
        }
        let loosely = self.said_loosely();
        if !loosely.is_looser_than(said) {
            return written;
        }
        let with_slips = Faq::builtin().on(profile, loosely, || None);
        if with_slips.first().is_some_and(Hit::leads) || written.is_empty() { with_slips } else { written }
    }

    /// The best of it that is on that profession alone.
    pub(super) fn best_on(&self, profile: &Profile) -> Option<Hit<'static>> {
        self.on(profile).into_iter().next().filter(|hit| hit.is_own)
    }

    /// What authors wrote on it for work in general.
    pub(super) fn in_general(&self) -> Option<Hit<'static>> {
        let find = || self.catalogue.has_builtin().then(|| Faq::builtin().general(self.said())).flatten();
        self.in_general.get_or_init(find).clone()
    }

    /// The same that nearly fits, or does but for slips.
    pub(super) fn nearly(&self) -> Option<Hit<'static>> {
        let faq = self.catalogue.has_builtin().then(Faq::builtin)?;
        faq.nearly(self.said()).or_else(|| faq.general(self.said_loosely()))
    }

    /// What is said in other words than those that answers are found by, and so not answered by them.
    pub(super) fn unanswered(&self, hits: &[Hit<'_>]) -> Details {
        let (sentence, _) = self.read();
        let answered = |word: &str| hits.iter().any(|hit| hit.is_found_by(word));
        let rest = sentence.keep(|word| !answered(&word.flat));
        let (wanted, denied) = wish::conditions(&rest);
        let wanted = wanted.into_iter().chain(denied).collect();
        Details { wanted, certificate: wish::certificate(&rest), ..details::read(&rest) }
    }

    /// Whether an answer is found by all words that name a profession.
    pub(super) fn covers_names(&self, hit: &Hit<'_>) -> bool {
        hit.covers_names(self.said())
    }

    /// The best on each of several professions that are compared, with its position among them: what is written on all by the same
    /// words, or what compares.
    pub(super) fn on_each(&self, advice: &Advice<'_>) -> Vec<(usize, Hit<'static>)> {
        let Advice::Compare(compare) = advice else { return Vec::new() };
        let profiles = compare.subjects.iter().map(|subject| subject.profile).enumerate();
        let hits: Vec<_> = profiles.filter_map(|(at, profile)| Some((at, self.best_on(profile)?))).collect();
        let are_on_all = hits.len() == compare.subjects.len() && hits.windows(2).all(|pair| pair[0].1.shares_word(&pair[1].1));
        let mut chosen: Vec<(usize, Hit<'_>)> = Vec::new();
        for (at, hit) in hits {
            let is_new = !chosen.iter().any(|(_, known)| std::ptr::eq(known.entry, hit.entry));
            if is_new && (are_on_all || hit.entry.compares()) {
                chosen.push((at, hit));
            }
        }
        // One that compares answers for all.
        let best =
            chosen.iter().filter(|(_, hit)| hit.entry.compares()).min_by_key(|(_, hit)| std::cmp::Reverse(hit.words())).cloned();
        best.map_or(chosen, |best| vec![best])
    }

    /// The best on the profession that a way leads to.
    pub(super) fn on_goal(&self, advice: &Advice<'_>) -> Vec<Hit<'static>> {
        let Advice::Way(way) = advice else { return Vec::new() };
        let (WayAdvice::Direct { to, .. } | WayAdvice::Steps { to, .. }) = &**way else { return Vec::new() };
        self.best_on(to.profile).into_iter().collect()
    }
}
