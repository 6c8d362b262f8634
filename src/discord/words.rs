//! What is said about a response that breaks Discord's limits.

pub fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}
