//! A text that is longer than what a phone shows at once, as pages. A surface with room for all of it leaves this out.

use crate::answer::{Answer, Block, Choice, Part, Pictures, words};
use crate::picture::{Drawing, Picture};
use crate::question::Question;
use crate::text::{Span, Text, sentences};
use std::borrow::Cow;

/// Characters of a line on a phone 390 px wide, and of one beside a button.
const LINE: usize = 40;
const NARROW: usize = 24;
/// Lines of head and texts: with menu, buttons and sources, 700 px.
const PAGE: usize = 20 * LINE;
/// A heading with the space around it, and a headline.
const HEADING: usize = 2 * LINE;
/// A row of a picture of ways or of training pay, and any other picture.
const WAY: usize = 5 * LINE;
const YEAR: usize = 3 * LINE / 2;
const PICTURE: usize = 9 * LINE;
/// Buttons of a row, and the characters of their labels; those that turn pages come first.
const ROW: usize = 2;
const LABELS: usize = 26;

/// A sentence, or a line that stays whole.
struct Piece {
    part: usize,
    line: usize,
    text: Text,
}

impl Answer {
    /// The requested page, with buttons to the pages around it; an answer of one page unchanged. A picture that does not fit beside the
    /// text is a page before it, which is skipped if there are no pictures.
    pub(crate) fn paged(&self, pictures: Pictures) -> Cow<'_, Self> {
        let Some(question) = &self.pages else { return Cow::Borrowed(self) };
        let parts: Vec<&Part> = self.blocks.iter().filter_map(part).collect();
        let later = PAGE.saturating_sub(lines_of(&self.title, NARROW) + LINE);
        let first = PAGE.saturating_sub(self.head());
        let mut pages = divide(&parts, first, later);
        let drawn: usize = self.blocks.iter().map(room_of_picture).sum();
        let has_cover = drawn > 0 && (pages.len() > 1 || room_of_parts(&parts) + drawn > first);
        if has_cover {
            pages.insert(0, vec![]);
        }
        if pages.len() < 2 {
            return Cow::Borrowed(self);
        }
        let begin = if has_cover && pictures == Pictures::LeftOut { 2 } else { 1 };
        let number = self.page.clamp(begin, pages.len());
        Cow::Owned(self.at_page(question, &pages, begin, number))
    }

    fn at_page(&self, question: &Question, pages: &[Vec<Part>], begin: usize, number: usize) -> Self {
        let mut answer = self.clone();
        let is_first = number == begin;
        let is_cover = pages[number - 1].is_empty();
        answer.blocks.retain(|block| match block {
            Block::Part(_) => false,
            Block::Picture(_) | Block::InBrief(_) => is_cover,
            Block::Divider => !is_cover,
            _ => is_first,
        });
        for block in &mut answer.blocks {
            if let Block::InBrief(line) = block {
                *block = Block::Paragraph(std::mem::take(line));
            }
        }
        answer.blocks.extend(pages[number - 1].iter().cloned().map(Block::Part));
        if !is_first {
            answer.headline = None;
            answer.subtitles = vec![words::page(number + 1 - begin, pages.len() + 1 - begin).into()];
        }
        let on = (number < pages.len()).then(|| Choice::new(words::READ_ON, question.at_page(number + 1)).likely());
        let back = (!is_first).then(|| Choice::new(words::BACK, question.at_page(number - 1)));
        let mut row: Vec<Choice> = on.into_iter().chain(back).collect();
        for choice in &self.choices {
            let labels: usize = row.iter().chain([choice]).map(|choice| choice.label.chars().count()).sum();
            if row.len() < ROW && labels <= LABELS {
                row.push(choice.clone());
            }
        }
        answer.choices = row;
        answer
    }

    /// What is above the parts on the first page, without pictures.
    fn head(&self) -> usize {
        let subtitles: usize = self.subtitles.iter().map(|text| lines_of(text, LINE * 3 / 4)).sum();
        let headline = if self.headline.is_some() { HEADING } else { 0 };
        let blocks: usize = self.blocks.iter().map(room).sum();
        lines_of(&self.title, NARROW) + subtitles + headline + blocks
    }
}

fn part(block: &Block) -> Option<&Part> {
    match block {
        Block::Part(part) => Some(part),
        _ => None,
    }
}

/// A block before the parts.
fn room(block: &Block) -> usize {
    match block {
        Block::Paragraph(text) | Block::Warning(text) => lines(text),
        Block::Fact(_) | Block::Picks(_) => 2 * LINE,
        Block::Picture(_) | Block::InBrief(_) | Block::Part(_) | Block::Divider => 0,
    }
}

fn room_of_picture(block: &Block) -> usize {
    match block {
        Block::Picture(Picture { drawing: Drawing::Ways(chart), .. }) => chart.rows.len() * WAY,
        Block::Picture(Picture { drawing: Drawing::Training(chart), .. }) => (chart.years_ct.len() + 1) * YEAR,
        Block::Picture(_) => PICTURE,
        _ => 0,
    }
}

fn room_of_parts(parts: &[&Part]) -> usize {
    parts.iter().map(|part| HEADING + part.lines.iter().map(lines).sum::<usize>()).sum()
}

/// Whole lines.
fn lines(text: &Text) -> usize {
    lines_of(text, LINE)
}

/// The same for lines of this many characters.
fn lines_of(text: &Text, width: usize) -> usize {
    text.words().chars().count().div_ceil(width) * LINE
}

/// As few pages as hold all parts, of about the same length each.
fn divide(parts: &[&Part], first: usize, later: usize) -> Vec<Vec<Part>> {
    let pieces = pieces(parts);
    let needed = fill(parts, &pieces, first, later).len();
    let lengths = (1..=PAGE / LINE).map(|lines| lines * LINE);
    let mut divided = lengths.map(|length| fill(parts, &pieces, length.min(first), length.min(later)));
    divided.find(|pages| pages.len() <= needed).unwrap_or_default()
}

/// Pages of at most this length, except for a piece that is longer on its own.
fn fill(parts: &[&Part], pieces: &[Piece], first: usize, later: usize) -> Vec<Vec<Part>> {
    let mut pages: Vec<Vec<Part>> = vec![vec![]];
    let mut used = 0;
    let mut last: Option<&Piece> = None;
    for piece in pieces {
        let same_part = last.is_some_and(|last| last.part == piece.part);
        let same_line = same_part && last.is_some_and(|last| last.line == piece.line);
        let own = if same_line { piece.text.words().chars().count() + 1 } else { lines(&piece.text) };
        let length = if pages.len() == 1 { first } else { later };
        let is_full = used + own + if same_part { 0 } else { HEADING } > length;
        let begins_page = is_full && used > 0;
        if begins_page {
            pages.push(vec![]);
            used = 0;
        }
        let page = pages.last_mut().expect("there is a page");
        match page.last_mut().filter(|_| same_part && !begins_page) {
            Some(part) if same_line => {
                let line = part.lines.pop().unwrap_or_default();
                part.lines.push(line.plain(" ").join(piece.text.clone()));
            }
            Some(part) => part.lines.push(piece.text.clone()),
            None => {
                used += HEADING;
                page.push(Part::new(parts[piece.part].heading.as_str(), vec![piece.text.clone()]));
            }
        }
        used += if begins_page { lines(&piece.text) } else { own };
        last = Some(piece);
    }
    pages
}

/// Sentences of plain lines, and other lines whole.
fn pieces(parts: &[&Part]) -> Vec<Piece> {
    let lines = parts.iter().enumerate().flat_map(|(part, whole)| whole.lines.iter().enumerate().map(move |line| (part, line)));
    let pieces = lines.flat_map(|(part, (line, text))| {
        let texts = match text.0.as_slice() {
            [Span::Plain(plain)] => sentences(plain).into_iter().map(Text::from).collect(),
            _ => vec![text.clone()],
        };
        texts.into_iter().map(move |text| Piece { part, line, text })
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Tone;
    use crate::profile::Section;

    /// An answer with an opened detail of these parts.
    fn opened(parts: &[(&str, &[&str])]) -> Answer {
        let mut answer = Answer::new(Tone::Informing, "Koch");
        answer.pages = Some(Question::section("koch", Section::Tasks));
        for (heading, lines) in parts {
            answer.part(*heading, lines.iter().map(|line| Text::from(*line)).collect());
        }
        answer
    }

    /// The words of a page, and what its buttons say.
    fn page(answer: &Answer, number: usize) -> (Vec<String>, Vec<String>) {
        let paged = Answer { page: number, ..answer.clone() }.paged(Pictures::Shown).into_owned();
        let parts = paged.blocks.iter().filter_map(part);
        let words = parts.flat_map(|part| std::iter::once(part.heading.clone()).chain(part.lines.iter().map(Text::words)));
        (words.collect(), paged.choices.iter().map(|choice| choice.label.clone()).collect())
    }

    fn check(parts: &[(&str, &[&str])], expected: &[(&[&str], &[&str])]) {
        let answer = opened(parts);
        for (position, (words, labels)) in expected.iter().enumerate() {
            let (found, buttons) = page(&answer, position + 1);
            assert_eq!((found.as_slice(), buttons.as_slice()), (strings(words).as_slice(), strings(labels).as_slice()));
        }
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_fits_is_one_page() {
        check(&[("Aufgaben", &["Kochen."])], &[(&["Aufgaben", "Kochen."], &[])]);
    }
    #[test]
    fn a_long_text_is_divided_between_sentences_into_pages_of_one_length() {
        let sentence = format!("{} ist z. B. lang.", "Wort ".repeat(60).trim());
        let (two, four) = (format!("{sentence} {sentence}"), [sentence.as_str(); 4].join(" "));
        check(&[("Aufgaben", &[&four])], &[(&["Aufgaben", &two], &["Weiterlesen"]), (&["Aufgaben", &two], &["Zurück"])]);
    }
    #[test]
    fn a_part_begins_with_its_heading_on_the_page_of_its_first_line() {
        let line = "Wort ".repeat(100);
        check(
            &[("Aufgaben", &[&line]), ("Wege", &[&line, "Kurz."])],
            &[(&["Aufgaben", &line], &["Weiterlesen"]), (&["Wege", &line, "Kurz."], &["Zurück"])],
        );
    }
    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let line = "Wort ".repeat(100);
        let answer = opened(&[("Aufgaben", &[&line, &line, &line])]);
        assert_eq!(page(&answer, 9), page(&answer, 3));
        assert_eq!(page(&answer, 2).1, ["Weiterlesen", "Zurück"]);
    }
    #[test]
    fn what_leads_is_on_the_first_page_alone() {
        let line = "Wort ".repeat(100);
        let mut answer = opened(&[("Wege", &[&line, &line])]);
        answer.headline = Some("Ausbildung".into());
        let second = Answer { page: 2, ..answer.clone() }.paged(Pictures::Shown).into_owned();
        assert_eq!((second.headline, second.subtitles), (None, vec![Text::from("Seite 2 von 2")]));
        assert_eq!(answer.paged(Pictures::Shown).headline, Some("Ausbildung".into()));
    }
}
