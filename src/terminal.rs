//! The terminal: lines in, plain text out. `ask` answers one line, or a chat until the end of input.

mod words;

use crate::answer::{Answer, Block, Choice, Detail, Part, Pick};
use crate::bot::{Bot, Reply};
use crate::commands::line::words as line_words;
use crate::question::text::write;
use crate::question::{Question, Request};
use crate::text::german::unbroken;
use crate::text::{Text, line as in_one_line};
use crate::user_data::Asker;
use std::io::{BufRead, Write};

/// Width of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width(usize);

/// Width if unknown, comfortable to read.
const COMFORTABLE: usize = 90;
/// Minimum width.
const NARROWEST: usize = 20;

impl Width {
    /// The terminal's width if known.
    pub fn new(columns: Option<usize>) -> Self {
        Self(columns.filter(|columns| *columns > 0).map_or(COMFORTABLE, |columns| columns.max(NARROWEST)))
    }
}

impl Default for Width {
    fn default() -> Self {
        Self::new(None)
    }
}

/// Parses a line; the error is a German sentence.
pub fn read(bot: &Bot, line: &str) -> Result<Request, String> {
    bot.read(line).map_err(|misread| line_words::misread(&misread))
}

/// The answer to one line; the error is a German sentence about a line that cannot be parsed.
pub async fn answer(bot: &Bot, line: &str, width: Width) -> Result<String, String> {
    let request = read(bot, line)?;
    Ok(show(&bot.answer(&Asker::default(), &request).await.answer, width))
}

/// Words that end a chat, with or without a slash.
const ENDS: [&str; 6] = ["ende", "exit", "quit", "beenden", "q", ":q"];

/// Answers lines until the end of input or one of `ENDS`. A number selects one of the choices of the last answer.
pub async fn chat(bot: &Bot, input: impl BufRead, mut output: impl Write, width: Width) -> std::io::Result<()> {
    writeln!(output, "{}", words::CHAT_HINT)?;
    let mut offered: Vec<Question> = Vec::new();
    let mut last: Option<Question> = None;
    for line in input.split(b'\n') {
        // Invalid UTF-8 is a question that is not understood, not an error.
        let line = String::from_utf8_lossy(&line?).into_owned();
        if line.trim().is_empty() {
            continue;
        }
        if is_end(&line) {
            break;
        }
        match picked(&line, &offered).map_or_else(|| read_after(bot, &line, last.as_ref()), Ok) {
            Ok(request) => {
                let Reply { answer, context, .. } = bot.answer_after(&Asker::default(), &request, last.as_ref()).await;
                last = context.or(last);
                let ways = ways_on(&answer);
                let choices = show_choices(&ways, words::CHOICES_BY_NUMBER, width, |at| format!("{:>4} ", at + 1));
                writeln!(output, "\n{}{choices}", show_without_choices(&answer, width))?;
                offered = ways.into_iter().map(|choice| choice.question).collect();
            }
            Err(sentence) => writeln!(output, "\n{}\n", wrap(&sentence, "", width))?,
        }
        output.flush()?;
    }
    Ok(())
}

/// Parses a line with the previous question: a follow-up is not taken as a name.
fn read_after(bot: &Bot, line: &str, last: Option<&Question>) -> Result<Request, String> {
    let asked = Request::new(Question::Ask { text: line.to_owned() });
    if last.is_some_and(|last| bot.goes_on(&asked, last)) { Ok(asked) } else { read(bot, line) }
}

fn is_end(line: &str) -> bool {
    let word = line.trim().trim_start_matches('/').trim_end_matches(['.', '!']).to_lowercase();
    ENDS.contains(&word.as_str())
}

/// The choice with the number in the line, counted from 1.
fn picked(line: &str, offered: &[Question]) -> Option<Request> {
    let number: usize = line.trim().parse().ok()?;
    offered.get(number.checked_sub(1)?).cloned().map(Request::new)
}

/// An answer as plain text, with all details opened.
pub fn show(answer: &Answer, width: Width) -> String {
    show_without_choices(answer, width) + &show_choices(&ways_on(answer), words::CHOICES, width, |_| "  ".to_owned())
}

/// The first view, the details, then the sources.
fn show_without_choices(answer: &Answer, width: Width) -> String {
    let wrap = |text: &str, indent: &str| wrap(text, indent, width);
    let title = wrap(&plain(&answer.title), "");
    let longest = title.lines().map(textwrap::core::display_width).max().unwrap_or_default();
    let mut text = format!("{title}\n{}\n", "═".repeat(longest));
    for line in answer.headline.iter().chain(&answer.subtitles) {
        text.push_str(&format!("\n{}\n", wrap(&plain(line), "")));
    }
    answer.blocks.iter().for_each(|block| text.push_str(&show_block(block, width)));
    let details = answer.menu.entries.iter().filter(|entry| !entry.is_open).flat_map(|entry| &entry.content);
    details.for_each(|part| text.push_str(&show_part(part, width)));
    if let Some(document) = &answer.document {
        text.push_str(&format!("\n{}\n{}\n", document.name, document.text));
    }
    let sources = answer.sources.iter().map(|source| source.long.clone()).chain(answer.links.iter().map(plain));
    let sources: Vec<String> = sources.map(|source| wrap(&source, "")).collect();
    if !sources.is_empty() {
        text.push_str(&format!("\n{}\n", sources.join("\n")));
    }
    text
}

fn show_block(block: &Block, width: Width) -> String {
    match block {
        Block::Paragraph(text) => format!("\n{}\n", wrap(&plain(text), "", width)),
        Block::Warning(text) => format!("\n{}\n", wrap(&format!("{}{}", words::WARNING, plain(text)), "", width)),
        Block::Fact(fact) => {
            let lines = std::iter::once(&fact.line).chain(&fact.more).enumerate();
            let lines = lines.map(|(position, line)| (if position == 0 { "" } else { "  " }, plain(line)));
            let note = fact.note.iter().map(|note| ("  ", plain(note)));
            let lines: Vec<String> = lines.chain(note).map(|(indent, line)| wrap(&line, indent, width)).collect();
            format!("\n{}\n", lines.join("\n"))
        }
        // Its figures are in the text.
        Block::Picture(_) | Block::InBrief(_) | Block::Divider => String::new(),
        Block::Part(part) => show_part(part, width),
        Block::Picks(picks) => {
            let item = |item: &Pick| {
                let tick = if item.is_picked { "[x]" } else { "[ ]" };
                wrap(&format!("{tick} {:>2} {}", item.key, item.label), "  ", width)
            };
            format!("\n{}\n{}\n", picks.label, picks.items.iter().map(item).collect::<Vec<_>>().join("\n"))
        }
    }
}

fn show_part(part: &Part, width: Width) -> String {
    let lines: Vec<_> = part.lines.iter().map(|line| wrap(&plain(line), "  ", width)).collect();
    format!("\n{}\n{}\n", wrap(&part.heading, "", width), lines.join("\n"))
}

/// Every choice of an answer without duplicates: beside facts, below, and menu entries without content.
fn ways_on(answer: &Answer) -> Vec<Choice> {
    let of_facts = answer.blocks.iter().filter_map(|block| match block {
        Block::Fact(fact) => fact.choice.clone(),
        _ => None,
    });
    let leading = answer.menu.entries.iter().filter(|entry| entry.content.is_empty() && !entry.is_open);
    let label = |entry: &Detail| match &entry.hint {
        Some(hint) => format!("{}: {hint}", entry.heading),
        None => entry.heading.clone(),
    };
    let leading = leading.map(|entry| Choice::new(label(entry), entry.question.clone()));
    let mut ways: Vec<Choice> = Vec::new();
    for choice in of_facts.chain(answer.choices.iter().cloned()).chain(answer.beside.clone()).chain(leading) {
        if !ways.iter().any(|known| known.question == choice.question) {
            ways.push(choice);
        }
    }
    ways
}

/// The choices as lines to type, each prefixed by `begin` of its position.
fn show_choices(choices: &[Choice], heading: &str, width: Width, begin: impl Fn(usize) -> String) -> String {
    if choices.is_empty() {
        return String::new();
    }
    let line = |(position, choice): (usize, &Choice)| {
        let question = in_one_line(&write(&Request::new(choice.question.clone())));
        let line = format!("{}{question}", begin(position));
        let whole = format!("{line}  ({})", choice.label);
        // Keep the command in one piece, for copying.
        if textwrap::core::display_width(&whole) <= width.0 {
            return whole;
        }
        format!("{line}\n{}", wrap(&format!("({})", choice.label), "      ", width))
    };
    format!("\n{heading}\n{}\n", choices.iter().enumerate().map(line).collect::<Vec<_>>().join("\n"))
}

/// Words without control characters.
fn plain(text: &Text) -> String {
    text.words().chars().filter(|character| !character.is_control() || *character == '\n').collect()
}

fn wrap(text: &str, indent: &str, width: Width) -> String {
    // Break between words only: a command such as /hilfe stays whole.
    let options = textwrap::Options::new(width.0)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .initial_indent(indent)
        .subsequent_indent(indent);
    // Amounts and lengths stay on one line, with ordinary spaces.
    textwrap::fill(&unbroken(text), options).replace('\u{a0}', " ")
}
