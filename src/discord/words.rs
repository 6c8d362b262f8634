//! What is said about where an answer can be shown, about interactions that Discord would not send, and responses that it would not take.

pub fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}

/// A command by a mention whose answer only the asker may see.
pub fn not_in_front_of_others() -> &'static str {
    "Die Antwort darauf geht nur dich etwas an, und hier lesen alle mit. Nimm den Befehl mit / oder schreib mir eine Direktnachricht."
}
