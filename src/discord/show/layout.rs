//! Lays out an answer as one container: head, blocks, one menu, choices, sources. Mandatory parts get space first, then facts,
//! then longer texts.

use crate::answer::{Answer, Block, Choice, Detail, Fact, Mark, Part, Picks, Pictures, Tone, Weight};
use crate::bot::CommandIds;
use crate::discord::custom_id;
use crate::discord::limits::{self, cut_markup, fit_lines};
use crate::discord::show::component::{
    self, Style, button, container, count, gallery, length, option, row, section, select, text,
};
use crate::discord::show::markup::{escape, markup};
use crate::text::cut;
use serde_json::{Value, json};
use std::collections::HashSet;

/// custom_id of the menu; the questions are in its options.
const MENU: &str = "2|menu";
/// Maximum characters of the head: title and one sentence.
const HEAD: usize = 1_200;
/// Maximum characters of all sources and links.
const FOOT: usize = 900;
/// Minimum characters of a truncated text; less is useless.
const WORTH_SHOWING: usize = 60;
/// Two buttons fit side by side on a phone, with this many characters in their labels together.
const BUTTONS_ABREAST: usize = 2;
const LABELS_ABREAST: usize = 26;

/// Formats the answer as a container.
pub(crate) fn laid_out(answer: &Answer, pictures: Pictures, commands: &CommandIds) -> Value {
    let mut layout = Layout { commands, tone: answer.tone, ids: HashSet::new(), has_primary: false };
    let (head, used) = layout.head(answer);
    let rest = &answer.blocks[used..];
    // A fact's button is laid out first, so that the row below does not repeat its question.
    let mut shown: Vec<Option<Value>> = rest.iter().map(|block| layout.fixed(block, pictures)).collect();
    let menu: Vec<Value> = layout.menu(answer).into_iter().collect();
    let choices = layout.choices(&answer.choices);
    // For a choice between names, the menu follows the buttons and has those that did not fit; the next page of a text comes first, too.
    let is_choice_first = answer.tone == Tone::Asking || answer.pages.is_some();
    let (mut tail, after) = if is_choice_first { (choices, menu) } else { (menu, choices) };
    tail.extend(after);
    tail.extend(answer.document.iter().map(|document| component::file(document.name)));
    tail.extend(layout.foot(answer));
    let mut room = Room::new(head.iter().chain(&tail));
    let mut body: Vec<(usize, Value)> = Vec::new();
    for urgency in 0..=LEAST_URGENT {
        for (position, block) in rest.iter().enumerate().filter(|(_, block)| self::urgency(block) == urgency) {
            let value = match (block, shown[position].take()) {
                (_, Some(value)) => Some(value),
                (Block::Part(part), None) => layout.part(part, heading_mark(answer, rest, position), room.texts),
                (Block::Paragraph(paragraph), None) => fitting(&markup(paragraph, commands), room.texts).map(|line| text(&line)),
                _ => None,
            };
            if let Some(value) = value.filter(|value| room.take(value)) {
                body.push((position, value));
            }
        }
    }
    body.sort_by_key(|(position, _)| *position);
    let all: Vec<Value> = head.into_iter().chain(body.into_iter().map(|(_, value)| value)).chain(tail).collect();
    container(all, colour(answer.tone))
}

fn colour(tone: Tone) -> Option<u32> {
    match tone {
        Tone::Informing => Some(0x004C_8DFF),
        Tone::Asking | Tone::Surveying => Some(0x00F0_B132),
        Tone::Apologising | Tone::Consoling => None,
    }
}

const LEAST_URGENT: u8 = 3;

/// The order in which blocks get space, 0 first.
fn urgency(block: &Block) -> u8 {
    match block {
        Block::Warning(_) => 0,
        Block::Picture(_) | Block::InBrief(_) | Block::Picks(_) | Block::Divider => 1,
        Block::Fact(_) => 2,
        Block::Paragraph(_) | Block::Part(_) => LEAST_URGENT,
    }
}

/// The first heading of an opened detail is larger than the others.
fn heading_mark(answer: &Answer, blocks: &[Block], position: usize) -> &'static str {
    let is_first = blocks.iter().position(|block| matches!(block, Block::Part(_))) == Some(position);
    let is_detail = answer.beside.is_some() || answer.headline.is_some();
    if is_first && is_detail { "##" } else { "###" }
}

/// Remaining space within Discord's limits.
struct Room {
    texts: usize,
    components: usize,
}

impl Room {
    /// The space left by these components in one container.
    fn new<'v>(taken: impl Iterator<Item = &'v Value>) -> Self {
        let whole = Self { texts: limits::TEXT, components: limits::COMPONENTS - 1 };
        taken.fold(whole, |room, value| Self {
            texts: room.texts.saturating_sub(length(value)),
            components: room.components.saturating_sub(count(value)),
        })
    }

    /// Takes the space of a component, if there is enough.
    fn take(&mut self, value: &Value) -> bool {
        let (texts, components) = (length(value), count(value));
        let fits = texts <= self.texts && components <= self.components;
        if fits {
            self.texts -= texts;
            self.components -= components;
        }
        fits
    }
}

/// A line cut to the space left; `None` if that is too little.
fn fitting(line: &str, room: usize) -> Option<String> {
    let fits = line.chars().count() <= room || room >= WORTH_SHOWING;
    (fits && !line.trim().is_empty()).then(|| cut_markup(line, room))
}

struct Layout<'a> {
    commands: &'a CommandIds,
    tone: Tone,
    /// custom_ids used so far; they must be unique in a message.
    ids: HashSet<String>,
    has_primary: bool,
}

impl Layout<'_> {
    /// Title, interpretation, the answer itself and the paragraphs directly below, and the number of blocks used. A button is beside the
    /// title only, so that the answer has the full width.
    fn head(&mut self, answer: &Answer) -> (Vec<Value>, usize) {
        let line = |mark: &str, text: &crate::text::Text| format!("{mark}{}", markup(text, self.commands));
        let title = line(if answer.headline.is_some() || answer.beside.is_some() { "### " } else { "## " }, &answer.title);
        let subtitles = answer.subtitles.iter().map(|text| line("-# ", text));
        let headline = answer.headline.iter().map(|text| line("# ", text));
        let sentences = answer.blocks.iter().map_while(|block| match block {
            Block::Paragraph(text) => Some(line("", text)),
            _ => None,
        });
        let sentences: Vec<String> = sentences.collect();
        let used = sentences.len();
        let about: Vec<String> = std::iter::once(title).chain(subtitles).collect();
        // Discord refuses a text without letters.
        let lead: Vec<String> = headline.chain(sentences).filter(|line| !line.trim().is_empty()).collect();
        let Some(button) = answer.beside.as_ref().and_then(|choice| self.button(choice, &beside_label(choice))) else {
            return (vec![text(&fit_lines(&[about, lead].concat(), HEAD))], used);
        };
        let about = fit_lines(&about, HEAD / 2);
        let room = HEAD.saturating_sub(about.chars().count());
        let about = section(&about, button);
        let lead = (!lead.is_empty()).then(|| text(&fit_lines(&lead, room)));
        (std::iter::once(about).chain(lead).collect(), used)
    }

    /// A block that cannot be cut.
    fn fixed(&mut self, block: &Block, pictures: Pictures) -> Option<Value> {
        match block {
            Block::Warning(warning) => Some(text(&format!("⚠️ {}", markup(warning, self.commands)))),
            Block::Fact(fact) => Some(self.fact(fact)),
            Block::Picture(picture) if pictures == Pictures::Shown => {
                Some(gallery(picture.drawing.file_name(), &cut(&picture.description, limits::MEDIA_DESCRIPTION)))
            }
            Block::Picks(picks) => self.picks(picks),
            Block::Divider => Some(component::separator()),
            Block::Picture(_) | Block::InBrief(_) | Block::Paragraph(_) | Block::Part(_) => None,
        }
    }

    fn fact(&mut self, fact: &Fact) -> Value {
        let sign = fact.mark.map(|mark| format!("{} ", sign(mark))).unwrap_or_default();
        let line = std::iter::once(format!("{sign}{}", markup(&fact.line, self.commands)));
        let more = fact.more.iter().map(|more| markup(more, self.commands));
        let note = fact.note.iter().map(|note| format!("-# {}", markup(note, self.commands)));
        let content = line.chain(more).chain(note).collect::<Vec<_>>().join("\n");
        let button = fact.choice.as_ref().and_then(|choice| self.button(choice, &beside_label(choice)));
        button.map_or_else(|| text(&content), |button| section(&content, button))
    }

    fn part(&self, part: &Part, mark: &str, room: usize) -> Option<Value> {
        let heading = format!("{mark} {}", escape(&part.heading));
        let lines: Vec<String> =
            std::iter::once(heading).chain(part.lines.iter().map(|line| markup(line, self.commands))).collect();
        let fits = lines.join("\n").chars().count() <= room || room >= WORTH_SHOWING;
        fits.then(|| text(&whole_lines(&lines, room)))
    }

    /// A menu with several selectable values.
    fn picks(&mut self, picks: &Picks) -> Option<Value> {
        let options: Vec<Value> = picks
            .items
            .iter()
            .take(limits::SELECT_OPTIONS)
            .map(|item| {
                let mut option = option(&cut(&item.label, limits::SELECT_LABEL), &item.key);
                if item.is_picked {
                    option["default"] = json!(true);
                }
                option
            })
            .collect();
        let id = custom_id::encode_picks(&picks.question, picks.fills);
        if options.is_empty() || !self.ids.insert(id.clone()) {
            return None;
        }
        let (least, most) = (*picks.count.start().min(&options.len()), *picks.count.end().min(&options.len()));
        let mut menu = select(&id, &cut(&picks.label, limits::PLACEHOLDER), options);
        menu["components"][0]["min_values"] = json!(least);
        menu["components"][0]["max_values"] = json!(most);
        Some(menu)
    }

    fn menu(&self, answer: &Answer) -> Option<Value> {
        let mut values = HashSet::new();
        let distinct = answer.menu.entries.iter().map(|entry| (entry, id_of_entry(entry)));
        let distinct = distinct.filter(|(_, value)| values.insert(value.clone())).take(limits::SELECT_OPTIONS);
        let options: Vec<Value> = distinct.map(|(entry, value)| menu_option(entry, &value)).collect();
        (!options.is_empty()).then(|| select(MENU, &cut(&answer.menu.label, limits::PLACEHOLDER), options))
    }

    /// Rows of buttons: as many names and levels as fit, other choices two per row.
    fn choices(&mut self, choices: &[Choice]) -> Vec<Value> {
        let abreast = match self.tone {
            Tone::Asking | Tone::Surveying => (limits::BUTTONS_PER_ROW, usize::MAX),
            _ => (BUTTONS_ABREAST, LABELS_ABREAST),
        };
        let mut rows: Vec<(usize, Vec<Value>)> = Vec::new();
        for choice in choices {
            let label = cut(&choice.label, limits::BUTTON_ADVICE);
            let Some(button) = self.button(choice, &label) else { continue };
            let width = label.chars().count();
            match rows.last_mut() {
                Some((taken, row)) if row.len() < abreast.0 && *taken + width <= abreast.1 => {
                    *taken += width;
                    row.push(button);
                }
                _ => rows.push((width, vec![button])),
            }
        }
        rows.into_iter().map(|(_, buttons)| row(buttons)).collect()
    }

    /// `None` if the same question is already on a button.
    fn button(&mut self, choice: &Choice, label: &str) -> Option<Value> {
        let id = id_of_choice(choice);
        if !self.ids.insert(id.clone()) {
            return None;
        }
        let is_primary = choice.weight == Weight::Likely && self.tone != Tone::Surveying && !self.has_primary;
        if choice.question.is_destructive() {
            return Some(button(label, &id, Style::Danger));
        }
        self.has_primary |= is_primary;
        Some(button(label, &id, if is_primary { Style::Primary } else { Style::Secondary }))
    }

    /// Sources and links in one small line.
    fn foot(&self, answer: &Answer) -> Option<Value> {
        let mut sources: Vec<String> = answer.short_sources().iter().map(|source| escape(source)).collect();
        sources.extend(answer.links.iter().map(|link| markup(link, self.commands)));
        let mut line = sources.join(" · ");
        while line.chars().count() > FOOT && sources.pop().is_some() {
            line = sources.join(" · ");
        }
        (!line.is_empty()).then(|| text(&format!("-# {line}")))
    }
}

fn id_of_choice(choice: &Choice) -> String {
    let encode = if choice.is_beside { custom_id::encode_beside } else { custom_id::encode };
    encode(&choice.question)
}

fn id_of_entry(entry: &Detail) -> String {
    let encode = if entry.is_beside { custom_id::encode_beside } else { custom_id::encode };
    encode(&entry.question)
}

fn beside_label(choice: &Choice) -> String {
    cut(choice.short.as_deref().unwrap_or(&choice.label), limits::BUTTON_ADVICE)
}

fn menu_option(entry: &Detail, value: &str) -> Value {
    let mut option = option(&cut(&entry.heading, limits::SELECT_LABEL), value);
    if let Some(hint) = &entry.hint {
        option["description"] = json!(cut(hint, limits::SELECT_LABEL));
    }
    if entry.is_open {
        option["default"] = json!(true);
    }
    option
}

/// Whole lines as far as they fit; the last one is cut if it is the only text.
fn whole_lines(lines: &[String], room: usize) -> String {
    match lines {
        [heading, only] => {
            let left = room.saturating_sub(heading.chars().count() + 1);
            format!("{heading}\n{}", cut_markup(only, left))
        }
        lines => fit_lines(lines, room),
    }
}

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Money => "💶",
        Mark::Way => "🎓",
        Mark::Conditions => "🧭",
    }
}
