//! Placement of texts: side by side without overlap, wrapped, and with gaps in lines.

use crate::picture::canvas::{Canvas, MARGIN, WIDTH};
use crate::picture::font::{Line, Style};
use crate::picture::palette::Colour;
use crate::text::german::hyphens::{SOFT_HYPHEN, hyphenated};
use std::ops::Range;

/// Minimum distance between adjacent texts, and to the picture's edge.
const GAP: f32 = 24.0;
const EDGE: f32 = MARGIN as f32;
/// Distance between a text and an interrupted line.
const CLEARANCE: i32 = 8;

/// Placed texts.
#[derive(Default)]
pub(super) struct Labels(Vec<Label>);

struct Label {
    x: i32,
    baseline: i32,
    line: Line,
    colour: Colour,
}

impl Labels {
    /// Adds a text at the left margin.
    pub(crate) fn left(&mut self, baseline: i32, line: Line, colour: Colour) {
        self.0.push(Label { x: MARGIN, baseline, line, colour });
    }

    /// Adds a text at the right margin.
    pub(crate) fn right(&mut self, baseline: i32, line: Line, colour: Colour) {
        self.0.push(Label { x: WIDTH - MARGIN - line.width.ceil() as i32, baseline, line, colour });
    }

    /// Adds texts on one baseline, each as close to its centre as possible. Must be sorted by centre.
    pub(crate) fn centred(&mut self, baseline: i32, mut texts: Vec<(f32, Line, Colour)>) {
        texts.sort_by(|(one, ..), (other, ..)| one.total_cmp(other));
        let wanted: Vec<(f32, f32)> = texts.iter().map(|(centre, line, _)| (*centre, line.width)).collect();
        for (centre, (_, line, colour)) in apart(&wanted).into_iter().zip(texts) {
            self.0.push(Label { x: (centre - line.width / 2.0).round() as i32, baseline, line, colour });
        }
    }

    /// The rows in which a vertical line at `x` would cross a text.
    pub(crate) fn crossed(&self, x: i32) -> Vec<Range<i32>> {
        let reach = |label: &Label| label.x - CLEARANCE..label.x + label.line.width.ceil() as i32 + CLEARANCE;
        let rows = |label: &Label| {
            let size = i32::from(label.line.style.size);
            label.baseline - size * 3 / 4 - CLEARANCE..label.baseline + size / 4 + CLEARANCE / 2
        };
        self.0.iter().filter(|label| reach(label).contains(&x)).map(rows).collect()
    }

    pub(crate) fn draw(&self, canvas: &mut Canvas) {
        for label in &self.0 {
            canvas.text(label.x, label.baseline, &label.line, label.colour);
        }
    }
}

/// Centres for texts with these desired centres and widths, from left to right, without overlap and within the picture.
fn apart(wanted: &[(f32, f32)]) -> Vec<f32> {
    let mut placed: Vec<f32> = Vec::with_capacity(wanted.len());
    let mut from = EDGE;
    for (x, width) in wanted {
        let x = x.max(from + width / 2.0);
        from = x + width / 2.0 + GAP;
        placed.push(x);
    }
    let mut until = WIDTH as f32 - EDGE;
    for (x, (_, width)) in placed.iter_mut().zip(wanted).rev() {
        *x = x.min(until - width / 2.0);
        until = *x - width / 2.0 - GAP;
    }
    placed
}

/// Wraps a text into at most `count` lines, between words, after hyphens and slashes, and in words that are too long for a line. The remainder is cut with "…".
pub(super) fn wrap(text: &str, style: Style, width: f32, count: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let is_too_long = |word: &str| Line::new(word, style).width > width;
    let words = text.trim().split(' ').map(|word| if is_too_long(word) { hyphenated(word) } else { word.into() });
    let text = words.collect::<Vec<_>>().join(" ");
    let mut rest = text.as_str();
    while !rest.is_empty() && lines.len() < count {
        let whole = Line::new(rest, style);
        if whole.width <= width {
            lines.push(whole);
            break;
        }
        if lines.len() + 1 == count {
            lines.push(cut(rest, style, width));
            break;
        }
        let (first, after) = rest.split_at(break_before(rest, style, width));
        lines.push(ended(first, style));
        rest = after.trim_start();
    }
    lines
}

/// A line of a wrapped text; a soft hyphen at its end is drawn.
fn ended(text: &str, style: Style) -> Line {
    match text.strip_suffix(SOFT_HYPHEN) {
        Some(text) => Line::new(&format!("{text}-"), style),
        None => Line::new(text.trim_end(), style),
    }
}

/// End of a text's first line: the last possible break, otherwise within the word.
fn break_before(text: &str, style: Style, width: f32) -> usize {
    let fits = |end: &usize| text.get(..*end).is_some_and(|first| ended(first, style).width <= width);
    let breaks = text.char_indices().filter(|(_, character)| matches!(*character, ' ' | '-' | '–' | '/' | SOFT_HYPHEN));
    let ends: Vec<usize> = breaks.map(|(at, character)| at + character.len_utf8()).collect();
    let characters = || text.char_indices().map(|(at, character)| at + character.len_utf8()).collect::<Vec<_>>();
    let last = |ends: &[usize]| ends.iter().take_while(|end| fits(end)).last().copied();
    let first_character = text.chars().next().map_or(0, char::len_utf8);
    last(&ends).or_else(|| last(&characters())).unwrap_or(first_character)
}

/// The longest beginning that fits with an ellipsis.
fn cut(text: &str, style: Style, width: f32) -> Line {
    let mut text = text.to_owned();
    loop {
        let line = Line::new(&format!("{}…", text.trim_end()), style);
        if line.width <= width || text.pop().is_none() {
            return line;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::font::NAME;

    #[test]
    fn figures_that_would_touch_move_apart() {
        for wanted in [
            [(300.0, 91.0), (320.0, 91.0), (330.0, 156.0)],
            [(10.0, 91.0), (20.0, 91.0), (30.0, 91.0)],
            [(780.0, 91.0), (785.0, 91.0), (790.0, 156.0)],
        ] {
            let placed = apart(&wanted);
            let edges: Vec<_> =
                placed.iter().zip(&wanted).flat_map(|(x, (_, width))| [x - width / 2.0, x + width / 2.0]).collect();
            assert!(edges.is_sorted() && edges[0] >= EDGE && edges[5] <= WIDTH as f32 - EDGE, "{edges:?}");
        }
    }

    fn check(text: &str, expected: &[&str]) {
        let expected: Vec<_> = expected.iter().map(|line| Line::new(line, NAME)).collect();
        assert_eq!(wrap(text, NAME, 490.0, 2), expected);
    }

    #[test]
    fn a_short_name_is_one_line() {
        check("Erzieher/in", &["Erzieher/in"]);
        check(" ", &[]);
    }
    #[test]
    fn a_long_name_breaks_between_words() {
        check("Fachkraft für Lebensmitteltechnik", &["Fachkraft für", "Lebensmitteltechnik"]);
    }
    #[test]
    fn a_name_breaks_after_slashes_and_hyphens() {
        check("Versicherungskaufmann/-frau", &["Versicherungskaufmann/", "-frau"]);
        check("Baugeräteführer-Ausbildung", &["Baugeräteführer-", "Ausbildung"]);
    }
    #[test]
    fn a_long_word_breaks_before_its_last_member() {
        check("Rechtsanwaltsfachangestellte/r", &["Rechtsanwalts-", "fachangestellte/r"]);
    }
    #[test]
    fn a_name_that_is_too_long_ends_in_an_ellipsis() {
        check("Kaufleute für Versicherungen in Deutschland und Europa", &["Kaufleute für", "Versicherungen in Deut…"]);
    }
    #[test]
    fn a_word_without_end_breaks_anywhere() {
        assert_eq!(wrap(&"w".repeat(500), NAME, 400.0, 2).len(), 2);
        assert_eq!(wrap(&"w".repeat(500), NAME, 1.0, 2).len(), 2);
    }
    #[test]
    fn a_line_is_interrupted_where_it_would_cross_a_text() {
        let mut labels = Labels::default();
        labels.left(100, Line::new("Mitte", NAME), [0; 4]);
        assert_eq!(labels.crossed(MARGIN + 10).as_slice(), std::slice::from_ref(&(64..113)));
        assert_eq!(labels.crossed(WIDTH / 2), []);
    }
}
