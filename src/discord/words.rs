//! What is said about where an answer can be shown, about interactions that Discord would not send, and responses that it would not take.

pub fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}

/// A command by a mention whose answer only the asker may see.
/// The command on a message, as its menu shows it, and the same in English.
pub const ASK_MESSAGE: &str = "Berufslotse fragen";
pub const ASK_MESSAGE_ENGLISH: &str = "Ask Berufslotse";

/// The message has a picture at most.
pub fn message_without_text() -> &'static str {
    "In dieser Nachricht steht kein Text, den ich lesen kann."
}

pub fn not_in_front_of_others() -> &'static str {
    "Die Antwort darauf geht nur dich etwas an, und hier lesen alle mit. Nimm den Befehl mit / oder schreib mir eine Direktnachricht."
}
