//! Text before a surface formats it: plain words, emphasised words, commands and links.
//!
//! It contains no markup. User input is added with [`typed`] and is shown as plain text everywhere.

pub(crate) mod german;
pub(crate) mod texts;
pub(crate) mod word_lists;

/// A piece of text with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    Plain(String),
    Strong(String),
    /// A command by name, clickable if the surface supports it.
    Command(&'static str),
    /// A link. The URL is ours, never user input.
    Link {
        label: String,
        url: String,
    },
    /// A channel of the guild, by id.
    Channel(u64),
}

/// A line or paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// Appends plain words.
    pub(crate) fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Plain(text.into()));
        self
    }

    /// Appends emphasised words.
    pub(crate) fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Strong(text.into()));
        self
    }

    /// Appends a command by name, without the slash.
    pub(crate) fn command(mut self, name: &'static str) -> Self {
        self.0.push(Span::Command(name));
        self
    }

    pub(crate) fn link(mut self, label: impl Into<String>, url: impl Into<String>) -> Self {
        self.0.push(Span::Link { label: label.into(), url: url.into() });
        self
    }

    pub(crate) fn channel(mut self, channel: u64) -> Self {
        self.0.push(Span::Channel(channel));
        self
    }

    /// Appends another text.
    pub(crate) fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The words without formatting.
    pub fn words(&self) -> String {
        let word = |span: &Span| match span {
            Span::Plain(text) | Span::Strong(text) => text.clone(),
            Span::Command(name) => format!("/{name}"),
            Span::Link { label, url } => format!("{label}: {url}"),
            Span::Channel(channel) => format!("#{channel}"),
        };
        self.0.iter().map(word).collect()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Span::Plain(text)])
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

/// Maximum characters of user input that are repeated: enough to recognise it, too few to fill a screen.
const TYPED_LIMIT: usize = 60;

/// User input, safe to repeat: one line, no control or direction characters, limited length.
pub(crate) fn typed(text: &str) -> String {
    cut(&line(text), TYPED_LIMIT)
}

/// User input as one line without control or direction characters, of any length.
pub(crate) fn line(text: &str) -> String {
    let visible: String = text.chars().map(|character| if is_visible(character) { character } else { ' ' }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters break a terminal, direction marks reverse the rest of a line, and stacked combining marks overlap adjacent
/// lines.
fn is_visible(character: char) -> bool {
    let is_direction =
        matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}');
    let is_combining =
        matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}');
    !character.is_control() && !is_direction && !is_combining
}

/// Whether a text consists of digits, and is not empty.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// At most `limit` characters; ends with `…` if something was cut off.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Minimum length of first sentences in characters: a shorter one is shown with the next.
const SENTENCE: usize = 50;
/// Minimum length of the word before a full stop that ends a sentence; shorter ones are abbreviations: "z. B.", "St.".
const LAST_WORD: usize = 3;

/// The first sentence or two of a text, at most `limit` characters.
pub(crate) fn first_sentences(text: &str, limit: usize) -> String {
    let mut first = String::new();
    for sentence in sentences(text.trim()) {
        if first.chars().count() >= SENTENCE {
            break;
        }
        first.push_str(if first.is_empty() { "" } else { " " });
        first.push_str(sentence);
    }
    cut_between_words(&first, limit)
}

/// [`cut`] without half a word at the end.
fn cut_between_words(text: &str, limit: usize) -> String {
    let short = cut(text, limit);
    match short.rsplit_once(' ') {
        Some((whole, _)) if short != text => format!("{whole}…"),
        _ => short,
    }
}

/// The sentences of a text, each with its full stop.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text;
    while let Some((sentence, after)) = first_sentence(rest) {
        sentences.push(sentence);
        rest = after;
    }
    sentences.push(rest);
    sentences
}

/// The words of a text: its runs of letters and digits.
pub(crate) fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The first sentence, and what follows; `None` if there is only one.
fn first_sentence(text: &str) -> Option<(&str, &str)> {
    text.match_indices(". ").find_map(|(end, _)| {
        let (sentence, after) = (text.get(..=end)?, text.get(end + 2..)?);
        let word = text.get(..end)?.chars().rev().take_while(|character| character.is_alphanumeric()).count();
        (word >= LAST_WORD && after.starts_with(char::is_uppercase)).then_some((sentence, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(typed(text), expected);
    }

    #[test]
    fn lines_become_one() {
        check("  a\n\n b\tc ", "a b c");
    }
    #[test]
    fn direction_marks_and_escapes_vanish() {
        check("a\u{202e}b\u{1b}[31mc", "a b [31mc");
    }
    #[test]
    fn stacked_accents_vanish() {
        check("z\u{300}\u{301}\u{302}algo", "z algo");
    }
    #[test]
    fn long_texts_are_cut_between_characters() {
        check(&"ü".repeat(6_000), &format!("{}…", "ü".repeat(59)));
    }
    #[test]
    fn a_first_sentence_is_not_an_abbreviation() {
        let text = "Gefragt sind z. B. Leute, die gern mit Holz und mit anderen arbeiten. Danach steht noch mehr. Und mehr.";
        assert_eq!(first_sentences(text, 200), "Gefragt sind z. B. Leute, die gern mit Holz und mit anderen arbeiten.");
        assert_eq!(first_sentences(text, 50), "Gefragt sind z. B. Leute, die gern mit Holz und…");
        assert_eq!(first_sentences("Viel los. Und mehr.", 200), "Viel los. Und mehr.");
    }
}
