//! Problems of a single profile: what it lacks, lengths, style, and what contradicts the pay tables.

use crate::pay::Amount;
use crate::pay::tables::Tables;
use crate::profile::check::{text, ways};
use crate::profile::file::Parsed;
use crate::profile::reader::{Problem, Severity, Source};
use crate::profile::{Condition, Field, Profile, Section, kldb, problem};
use std::ops::RangeInclusive;

/// Maximum characters of a section. With title and source it fits into the 4,000 of a Discord message even if every fifth
/// character must be escaped.
const SECTION_LIMIT: usize = 2_700;
/// Maximum characters of a summary: it is above the fields and must be visible on a phone without scrolling.
const SUMMARY_LIMIT: usize = 700;
/// Maximum characters of a title: the limit of a button label.
const TITLE_LIMIT: usize = 80;
/// Maximum characters of another name: the limit of a choice in autocomplete.
const NAME_LIMIT: usize = 100;
/// Words in a short profile's summary, which describes the daily work.
const SHORT_SUMMARY_WORDS: RangeInclusive<usize> = 25..=60;
/// Number of skills of a short profile.
const SHORT_SKILLS: RangeInclusive<usize> = 4..=8;
/// Words in a section: fewer are uninformative, more are not read.
const SECTION_WORDS: RangeInclusive<usize> = 40..=120;

/// Words in a text that indicate a condition.
const SPOKEN_CONDITIONS: [(Condition, &str); 5] = [
    (Condition::Nachtarbeit, "Nachtschicht"),
    (Condition::Nachtarbeit, "Nachtdienst"),
    (Condition::Schichtarbeit, "Schichtdienst"),
    (Condition::Schichtarbeit, "Wechselschicht"),
    (Condition::Schichtarbeit, "Schichtbetrieb"),
];

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// All of them.
pub(super) fn check(source: &Source, parsed: &Parsed, profile: &Profile) -> Vec<Problem> {
    let mut single = Single { source, parsed, profile, problems: Vec::new() };
    single.check_missing();
    single.check_lengths();
    single.check_writing();
    single.check_ways();
    single.check_short();
    single.check_conditions();
    single.problems
}

struct Single<'a> {
    source: &'a Source,
    parsed: &'a Parsed,
    profile: &'a Profile,
    problems: Vec<Problem>,
}

impl Single<'_> {
    fn report(&mut self, place: usize, severity: Severity, message: impl Into<String>) {
        self.problems.push(self.source.problem(place, severity, message));
    }

    fn check_missing(&mut self) {
        let (profile, place) = (self.profile, self.parsed.places.title);
        let lacks = [
            ("names", profile.names.is_empty()),
            ("field", profile.field.is_none()),
            ("kldb", profile.kldb.is_none()),
            ("ways", profile.ways.is_empty()),
            ("skills", profile.skills.is_empty()),
            ("interests", profile.interests.is_none()),
            ("conditions", profile.conditions.is_empty()),
            ("reviewed", profile.reviewed.is_none()),
            ("summary", profile.summary.is_none()),
        ];
        for (key, _) in lacks.into_iter().filter(|(_, is_missing)| *is_missing) {
            self.report(place, Severity::Warning, problem::missing_key(key));
        }
        let lacking = Section::ALL.iter().filter(|section| !profile.is_short() && !profile.sections.contains_key(section));
        for section in lacking {
            self.report(place, Severity::Warning, problem::missing_section(section.key()));
        }
        let has_official_pay = profile.pay.iter().any(|pay| matches!(pay.amount, Amount::Quartiles(_)));
        if !has_official_pay && profile.no_official_pay.is_none() {
            self.report(place, Severity::Warning, problem::MISSING_OFFICIAL_PAY);
        }
        let folder = self.source.path.rsplit(['/', '\\']).nth(1);
        if let (Some(field), Some(folder)) = (profile.field, folder.filter(|folder| Field::from_key(folder).is_some()))
            && field.key() != folder
        {
            self.report(place, Severity::Warning, problem::other_folder(field.key(), folder));
        }
    }

    fn check_lengths(&mut self) {
        let (profile, places) = (self.profile, &self.parsed.places);
        self.check_length(places.title, &profile.title, TITLE_LIMIT);
        for (name, place) in profile.names.iter().zip(&places.names) {
            self.check_length(*place, name, NAME_LIMIT);
        }
        if let Some(summary) = &profile.summary {
            self.check_length(places.summary, summary, SUMMARY_LIMIT);
        }
        for (section, text) in &profile.sections {
            let place = places.section(*section);
            self.check_length(place, text, SECTION_LIMIT);
            let words_found = words_in(text);
            if !SECTION_WORDS.contains(&words_found) {
                let message = problem::section_words(section.key(), words_found, *SECTION_WORDS.start(), *SECTION_WORDS.end());
                self.report(place, Severity::Warning, message);
            }
        }
    }

    fn check_writing(&mut self) {
        let (profile, places) = (self.profile, &self.parsed.places);
        let sections = profile.sections.iter().map(|(section, text)| (places.section(*section), text));
        for (place, text) in sections.chain(profile.summary.iter().map(|summary| (places.summary, summary))) {
            for message in text::slips(text, &profile.pay) {
                self.report(place, Severity::Warning, message);
            }
        }
        if let Some(kldb) = profile.kldb.as_ref().filter(|kldb| !kldb::exists(kldb)) {
            self.report(places.title, Severity::Warning, problem::unknown_kldb(kldb));
        }
        for (code, place) in profile.also.iter().zip(&places.also).filter(|(code, _)| !kldb::exists(code)) {
            self.report(*place, Severity::Warning, problem::unknown_kldb(code));
        }
    }

    /// Checks ways, agreements and careers against the pay tables and the text.
    fn check_ways(&mut self) {
        let (profile, places) = (self.profile, &self.parsed.places);
        for (position, message) in ways::of_ways(profile, Tables::shared()) {
            self.report(places.ways.get(position).copied().unwrap_or_default(), Severity::Warning, message);
        }
        for message in ways::of_grades(profile, Tables::shared()).into_iter().chain(ways::of_caveats(&profile.pay)) {
            self.report(places.title, Severity::Warning, message);
        }
    }

    /// Conditions mentioned in the texts but missing in the profile. Only noted: a text may negate one or refer to others.
    fn check_conditions(&mut self) {
        let profile = self.profile;
        for (section, text) in &profile.sections {
            let place = self.parsed.places.section(*section);
            let spoken = SPOKEN_CONDITIONS.iter().filter(|(condition, _)| !profile.conditions.contains(condition));
            for (condition, word) in spoken.filter(|(_, word)| text.contains(word)) {
                self.report(place, Severity::Note, problem::condition_in_text(word, condition.key()));
            }
        }
    }

    /// Additional requirements for a short profile.
    fn check_short(&mut self) {
        let profile = self.profile;
        if !profile.is_short() {
            return;
        }
        let words = profile.summary.as_deref().map(words_in).unwrap_or_default();
        if !SHORT_SUMMARY_WORDS.contains(&words) {
            let message = problem::summary_words(words, *SHORT_SUMMARY_WORDS.start(), *SHORT_SUMMARY_WORDS.end());
            self.report(self.parsed.places.summary, Severity::Warning, message);
        }
        let skills = profile.skills.len();
        if !SHORT_SKILLS.contains(&skills) {
            let message = problem::short_skills(skills, *SHORT_SKILLS.start(), *SHORT_SKILLS.end());
            self.report(self.parsed.places.title, Severity::Warning, message);
        }
    }

    fn check_length(&mut self, place: usize, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.report(place, Severity::Error, problem::too_long(length, limit));
        }
    }
}
