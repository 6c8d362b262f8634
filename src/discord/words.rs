//! Messages about unexpected interactions, and the message command.

pub(crate) fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}

/// The message command as shown in the menu, in German and English.
pub(crate) const ASK_MESSAGE: &str = "Berufslotse fragen";
pub(crate) const ASK_MESSAGE_ENGLISH: &str = "Ask Berufslotse";

/// The message contains no text, at most a picture.
pub(crate) const MESSAGE_WITHOUT_TEXT: &str = "In dieser Nachricht steht kein Text, den ich lesen kann.";

pub(crate) const NOT_IN_FRONT_OF_OTHERS: &str = "Die Antwort darauf geht nur dich etwas an, und hier lesen alle mit. Nimm den Befehl mit / oder schreib mir eine Direktnachricht.";
