//! Sentences of the help.

use crate::commands::words::labels;
use crate::question::Topic;
use crate::text::Text;

/// Placeholder of the menu of all commands.
pub(crate) const MENU: &str = "Alle Befehle …";

pub(crate) const TITLE: &str = "Frag mich etwas";
pub(crate) fn lead() -> Text {
    Text::default().command(Topic::Ask.key()).plain(format!(" „{QUESTION}“"))
}
/// An example of a free-text question.
pub(crate) const QUESTION: &str = "Was verdient man als Bäcker in Bayern?";
/// A command and how it is used.
pub(crate) fn line(topic: Topic) -> Text {
    Text::default().command(topic.key()).plain(labels(topic).usage)
}
pub(crate) const GOOD_TO_KNOW: &str = "Tippfehler machen nichts. Mit versteckt siehst nur du die Antwort. Geschätzt wird nichts.";
/// Label of the button beside a command.
pub(crate) fn example(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Backend",
        Topic::Pay => "Pflege",
        Topic::Related => "Bäcker/in",
        Topic::Wish => "Suchen",
        _ => "Starten",
    }
}
