//! What should be reviewed: profiles and tables older than a day, written `2026-11-28`.

use crate::pay::tables::Tables;
use crate::profile::file::parse;
use crate::profile::problem;
use crate::profile::reader::{Problem, Severity, Source};

/// Profiles last reviewed before a day, or without a date; oldest first.
pub fn profiles_before(sources: &[Source], day: &str) -> Vec<Problem> {
    let reviewed = |source: &Source| parse(source).profile.and_then(|profile| profile.reviewed).unwrap_or_default();
    let mut old: Vec<_> = sources.iter().map(|source| (reviewed(source), source)).filter(|(on, _)| on.as_str() < day).collect();
    old.sort_by(|(one, here), (other, there)| (one, &here.path).cmp(&(other, &there.path)));
    old.iter().map(|(on, source)| source.problem(0, Severity::Note, problem::reviewed_on(on))).collect()
}

/// Tables valid since before a day, or without a date, as lines; oldest first.
pub fn tables_before(tables: &Tables, day: &str) -> Vec<String> {
    let mut old: Vec<_> =
        tables.origins().map(|(name, origin)| (origin.valid_from.as_deref().unwrap_or_default(), name)).collect();
    old.retain(|(since, _)| *since < day);
    old.sort();
    old.into_iter().map(|(since, name)| problem::table_holds_since(&name, since)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_read_long_ago_or_never() {
        let source = |path: &str, more: &str| Source::new(path, format!("title = \"X\"\n{more}"));
        let sources = [
            source("new.toml", "reviewed = \"2026-11-28\""),
            source("old.toml", "reviewed = \"2025-03-01\""),
            source("never.toml", ""),
        ];
        let paths: Vec<_> = profiles_before(&sources, "2025-11-28").into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["never.toml", "old.toml"]);
    }

    #[test]
    fn tables_that_hold_for_long() {
        let old = tables_before(Tables::shared(), "2025-11-28");
        assert!(old.iter().any(|line| line.contains("2024-03-01")), "{old:?}");
        assert!(!old.iter().any(|line| line.contains("2026-")), "{old:?}");
    }
}
