//! What is said about interactions that Discord would not send, and responses that it would not take.

pub fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}
