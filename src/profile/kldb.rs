//! The existing codes of the official classification of occupations (*Klassifikation der Berufe* 2010, revised 2020).

/// Four-digit groups with their requirement levels, as `4341:234`.
const CODES: &str = include_str!("../../assets/kldb2010.txt");

/// Whether this is an existing five-digit code.
pub(crate) fn exists(code: &str) -> bool {
    let Some((group, level)) = code.split_at_checked(4) else { return false };
    let entries = CODES.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    level.len() == 1
        && entries.filter_map(|entry| entry.split_once(':')).any(|(known, levels)| known == group && levels.contains(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_exist() {
        assert!(exists("43413") && exists("81302") && exists("01104"));
    }
    #[test]
    fn codes_that_do_not() {
        for code in ["43419", "99999", "4341", "434131", "", "ääää1", "#The1"] {
            assert!(!exists(code), "{code}");
        }
    }
}
