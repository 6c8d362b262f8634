//! The terminal: a line in, plain text out. `ask` with a line answers it; without one it reads lines until the end of input.

pub mod words;

use crate::answer::{Answer, Choice, Part};
use crate::bot::Bot;
use crate::commands::words as command_words;
use crate::question::text::{Misread, parse, write};
use crate::question::{Question, Request};
use crate::text::{Text, line as in_one_line, typed};
use crate::user_data::Asker;
use std::io::{BufRead, Write};

/// Lines are broken here, whatever the terminal's width: longer ones are hard to read.
const WIDTH: usize = 90;

/// Reads a line; a line that is no question is a sentence that says why.
pub fn read(line: &str) -> Result<Request, String> {
    parse(line).map_err(|misread| match misread {
        Misread::UnknownCommand(command) => words::unknown_command(&typed(&command)),
        Misread::BadValue(bad) => command_words::bad_value(&bad),
    })
}

/// The answer to one line.
pub async fn answer(bot: &Bot, line: &str) -> String {
    match read(line) {
        Ok(request) => show(&bot.answer(&Asker::default(), &request).await.answer),
        Err(sentence) => format!("{sentence}\n"),
    }
}

/// Answers line after line until the end of input. A number picks one of the choices of the last answer.
pub async fn chat(bot: &Bot, input: impl BufRead, mut output: impl Write) -> std::io::Result<()> {
    writeln!(output, "{}", words::chat_hint())?;
    let mut offered: Vec<Question> = Vec::new();
    for line in input.split(b'\n') {
        // Bytes that are no text are a question that nobody understands, and no reason to end.
        let line = String::from_utf8_lossy(&line?).into_owned();
        if line.trim().is_empty() {
            continue;
        }
        match picked(&line, &offered).map_or_else(|| read(&line), Ok) {
            Ok(request) => {
                let answer = bot.answer(&Asker::default(), &request).await.answer;
                let choices = show_choices(&answer.choices, words::CHOICES_BY_NUMBER, |at| format!("{:>4} ", at + 1));
                writeln!(output, "\n{}{choices}", show_without_choices(&answer))?;
                offered = answer.choices.into_iter().map(|choice| choice.question).collect();
            }
            Err(sentence) => writeln!(output, "\n{sentence}\n")?,
        }
        output.flush()?;
    }
    Ok(())
}

/// The choice whose number the line is, counted from 1.
fn picked(line: &str, offered: &[Question]) -> Option<Request> {
    let number: usize = line.trim().parse().ok()?;
    offered.get(number.checked_sub(1)?).cloned().map(Request::new)
}

/// An answer as plain text, everything opened.
pub fn show(answer: &Answer) -> String {
    show_without_choices(answer) + &show_choices(&answer.choices, words::CHOICES, |_| "  ".to_owned())
}

fn show_without_choices(answer: &Answer) -> String {
    let title = plain(&answer.title);
    let mut text = format!("{title}\n{}\n", "═".repeat(textwrap::core::display_width(&title)));
    for paragraph in &answer.lead {
        text.push_str(&format!("\n{}\n", wrap(&plain(paragraph), "")));
    }
    answer.parts.iter().for_each(|part| text.push_str(&show_part(part)));
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

fn show_part(part: &Part) -> String {
    let lines: Vec<_> = part.lines.iter().map(|line| wrap(&plain(line), "  ")).collect();
    format!("\n{}\n{}\n", part.heading, lines.join("\n"))
}

/// The choices as lines that can be typed, each after what `begin` says of its position.
fn show_choices(choices: &[Choice], heading: &str, begin: impl Fn(usize) -> String) -> String {
    if choices.is_empty() {
        return String::new();
    }
    let line = |(position, choice): (usize, &Choice)| {
        let question = in_one_line(&write(&Request::new(choice.question.clone())));
        format!("{}{question}  ({})", begin(position), choice.label)
    };
    format!("\n{heading}\n{}\n", choices.iter().enumerate().map(line).collect::<Vec<_>>().join("\n"))
}

/// Words without anything a terminal would obey.
fn plain(text: &Text) -> String {
    text.words().chars().filter(|character| !character.is_control() || *character == '\n').collect()
}

fn wrap(text: &str, indent: &str) -> String {
    // Between words only: a command such as /hilfe stays whole.
    let options = textwrap::Options::new(WIDTH)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .initial_indent(indent)
        .subsequent_indent(indent);
    textwrap::fill(text, options)
}
