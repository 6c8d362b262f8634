//! Sentences of the terminal around answers.

/// First line of the chat.
pub(super) const CHAT_HINT: &str =
    "Schreib einen Beruf, eine Frage oder einen Befehl wie /gehalt bäcker. /hilfe zeigt alle, „ende“ oder Strg+D beendet.";
/// Prefix of caveats.
pub(super) const WARNING: &str = "Achtung: ";
pub(super) const CHOICES: &str = "Weiter mit";
/// The same in a chat, where a number is sufficient.
pub(super) const CHOICES_BY_NUMBER: &str = "Weiter mit (die Zahl genügt)";
