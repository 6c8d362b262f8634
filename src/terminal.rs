//! The terminal: a line in, plain text out. `ask` with a line answers it; without one it reads lines until the end of input.

pub mod words;

use crate::answer::{Answer, Choice, Part};
use crate::bot::Bot;
use crate::commands::line::words as line_words;
use crate::question::text::write;
use crate::question::{Question, Request};
use crate::text::{Text, line as in_one_line};
use crate::user_data::Asker;
use std::io::{BufRead, Write};

/// Where lines are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width(usize);

/// Longer lines are hard to read, however wide the terminal is.
const COMFORTABLE: usize = 90;
/// With less, there is a word a line.
const NARROWEST: usize = 20;

impl Width {
    /// As wide as somebody says that the terminal is, or comfortable to read.
    pub fn new(columns: Option<usize>) -> Self {
        Self(columns.filter(|columns| *columns > 0).map_or(COMFORTABLE, |columns| columns.max(NARROWEST)))
    }
}

impl Default for Width {
    fn default() -> Self {
        Self::new(None)
    }
}

/// Reads a line; a line that is no question is a sentence that says why.
pub fn read(bot: &Bot, line: &str) -> Result<Request, String> {
    bot.read(line).map_err(|misread| line_words::misread(&misread))
}

/// The answer to one line; a line that is no question is a sentence that says why.
pub async fn answer(bot: &Bot, line: &str, width: Width) -> Result<String, String> {
    let request = read(bot, line)?;
    Ok(show(&bot.answer(&Asker::default(), &request).await.answer, width))
}

/// What ends a chat, with or without a slash.
const ENDS: [&str; 6] = ["ende", "exit", "quit", "beenden", "q", ":q"];

/// Answers line after line until the end of input, or until somebody says so. A number picks one of the choices of the last answer.
pub async fn chat(bot: &Bot, input: impl BufRead, mut output: impl Write, width: Width) -> std::io::Result<()> {
    writeln!(output, "{}", words::chat_hint())?;
    let mut offered: Vec<Question> = Vec::new();
    let mut last: Option<Question> = None;
    for line in input.split(b'\n') {
        // Bytes that are no text are a question that nobody understands, and no reason to end.
        let line = String::from_utf8_lossy(&line?).into_owned();
        if line.trim().is_empty() {
            continue;
        }
        if is_end(&line) {
            break;
        }
        match picked(&line, &offered).map_or_else(|| read_after(bot, &line, last.as_ref()), Ok) {
            Ok(request) => {
                let answer = bot.answer_after(&Asker::default(), &request, last.as_ref()).await.answer;
                last = bot.meant(&request, last.as_ref()).or(last);
                let choices = show_choices(&answer.choices, words::CHOICES_BY_NUMBER, width, |at| format!("{:>4} ", at + 1));
                writeln!(output, "\n{}{choices}", show_without_choices(&answer, width))?;
                offered = answer.choices.into_iter().map(|choice| choice.question).collect();
            }
            Err(sentence) => writeln!(output, "\n{}\n", wrap(&sentence, "", width))?,
        }
        output.flush()?;
    }
    Ok(())
}

/// Reads a line of somebody who asked `last` before: what may go on from there is no name yet.
fn read_after(bot: &Bot, line: &str, last: Option<&Question>) -> Result<Request, String> {
    let asked = Request::new(Question::Ask { text: line.to_owned() });
    if last.is_some_and(|last| bot.goes_on(&asked, last)) { Ok(asked) } else { read(bot, line) }
}

fn is_end(line: &str) -> bool {
    let word = line.trim().trim_start_matches('/').trim_end_matches(['.', '!']).to_lowercase();
    ENDS.contains(&word.as_str())
}

/// The choice whose number the line is, counted from 1.
fn picked(line: &str, offered: &[Question]) -> Option<Request> {
    let number: usize = line.trim().parse().ok()?;
    offered.get(number.checked_sub(1)?).cloned().map(Request::new)
}

/// An answer as plain text, everything opened.
pub fn show(answer: &Answer, width: Width) -> String {
    show_without_choices(answer, width) + &show_choices(&answer.choices, words::CHOICES, width, |_| "  ".to_owned())
}

fn show_without_choices(answer: &Answer, width: Width) -> String {
    let wrap = |text: &str, indent: &str| wrap(text, indent, width);
    let title = wrap(&plain(&answer.title), "");
    let longest = title.lines().map(textwrap::core::display_width).max().unwrap_or_default();
    let mut text = format!("{title}\n{}\n", "═".repeat(longest));
    for paragraph in &answer.lead {
        text.push_str(&format!("\n{}\n", wrap(&plain(paragraph), "")));
    }
    answer.parts.iter().for_each(|part| text.push_str(&show_part(part, width)));
    for drawer in &answer.drawers {
        if let Some(paragraph) = &drawer.text {
            text.push_str(&format!("\n{}\n{}\n", drawer.heading, wrap(&plain(paragraph), "  ")));
        }
    }
    if let Some(document) = &answer.document {
        text.push_str(&format!("\n{}\n{}\n", document.name, document.text));
    }
    if !answer.sources.is_empty() {
        text.push_str(&format!("\n{}\n", answer.sources.iter().map(|source| wrap(source, "")).collect::<Vec<_>>().join("\n")));
    }
    text
}

fn show_part(part: &Part, width: Width) -> String {
    let lines: Vec<_> = part.lines.iter().map(|line| wrap(&plain(line), "  ", width)).collect();
    format!("\n{}\n{}\n", wrap(&part.heading, "", width), lines.join("\n"))
}

/// The choices as lines that can be typed, each after what `begin` says of its position.
fn show_choices(choices: &[Choice], heading: &str, width: Width, begin: impl Fn(usize) -> String) -> String {
    if choices.is_empty() {
        return String::new();
    }
    let line = |(position, choice): (usize, &Choice)| {
        let question = in_one_line(&write(&Request::new(choice.question.clone())));
        let line = format!("{}{question}", begin(position));
        let whole = format!("{line}  ({})", choice.label);
        // The command stays in one piece, because it is there to be copied.
        if textwrap::core::display_width(&whole) <= width.0 {
            return whole;
        }
        format!("{line}\n{}", wrap(&format!("({})", choice.label), "      ", width))
    };
    format!("\n{heading}\n{}\n", choices.iter().enumerate().map(line).collect::<Vec<_>>().join("\n"))
}

/// Words without anything a terminal would obey.
fn plain(text: &Text) -> String {
    text.words().chars().filter(|character| !character.is_control() || *character == '\n').collect()
}

fn wrap(text: &str, indent: &str, width: Width) -> String {
    // Between words only: a command such as /hilfe stays whole.
    let options = textwrap::Options::new(width.0)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .initial_indent(indent)
        .subsequent_indent(indent);
    textwrap::fill(text, options)
}
