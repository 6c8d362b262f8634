//! Canvas with a palette and a few shapes. Everything is clipped to its edges.

use crate::picture::font::Line;
use crate::picture::palette::{Colour, LEVELS, Mixer, Palette, level, rgb};
use crate::picture::png;
use std::ops::Range;

/// Width of every picture in pixels. Discord scales it to the message.
pub(super) const WIDTH: i32 = 800;
/// Left and right margin.
pub(super) const MARGIN: i32 = 36;
/// Background: dark, distinguishable from Discord's dark background, and a contrast to its light one.
pub(super) const CARD: Colour = rgb(0x17_18_1d);
const CARD_RADIUS: i32 = 22;
/// Bytes per row in PNG: a filter byte and one per pixel.
const ROW: i32 = WIDTH + 1;

/// A rectangle with rounded corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
    pub radius: i32,
}

/// One colour, or a horizontal gradient through equidistant colours.
pub(super) enum Paint<'p> {
    Plain(Colour),
    Gradient(&'p [Colour]),
}

/// Shades between two stops of a gradient.
const SHADES: u8 = 32;

pub(super) struct Canvas {
    height: i32,
    rows: Vec<u8>,
    palette: Palette,
}

impl Canvas {
    pub(crate) fn new(height: i32) -> Self {
        let height = height.max(1);
        let mut palette = Palette::new(CARD);
        // First, because PNG lists alpha values up to the last transparent colour.
        (0..LEVELS).for_each(|level| _ = palette.index(card(level)));
        Self { height, rows: vec![0; (ROW * height) as usize], palette }
    }

    pub(crate) fn fill(&mut self, shape: Shape, paint: &Paint<'_>) {
        let colours = self.row_of(shape.width, paint);
        let radius = shape.radius.min(shape.width / 2).min(shape.height / 2).max(0);
        let columns = visible(shape.left, shape.width, WIDTH);
        if columns.is_empty() {
            return;
        }
        for y in visible(shape.top, shape.height, self.height) {
            let row = place(0, shape.top + y) as i32 + shape.left;
            let edge = edge(radius, y.min(shape.height - 1 - y));
            for (x, covered) in (0..).zip(edge.clone()) {
                for x in [x, shape.width - 1 - x].into_iter().filter(|x| columns.contains(x)) {
                    let pixel = &mut self.rows[(row + x) as usize];
                    *pixel = self.palette.lay(*pixel, colours[x as usize], covered);
                }
            }
            let inset = edge.count() as i32;
            let (from, to) = (columns.start.max(inset), columns.end.min(shape.width - inset));
            if from < to {
                let inner = &colours[from as usize..to as usize];
                self.rows[(row + from) as usize..(row + to) as usize].copy_from_slice(inner);
            }
        }
    }

    /// The palette indices of a row of this paint.
    fn row_of(&mut self, width: i32, paint: &Paint<'_>) -> Vec<u8> {
        match paint {
            Paint::Plain(colour) => vec![self.palette.index(*colour); width.max(0) as usize],
            Paint::Gradient(stops) => {
                let steps = SHADES * u8::try_from(stops.len() - 1).unwrap_or(1);
                let at = |step: u8| f32::from(step) / f32::from(steps);
                let shades: Vec<u8> = (0..=steps).map(|step| self.palette.index(between(stops, at(step)))).collect();
                (0..width).map(|x| shades[(x * i32::from(steps) / width) as usize]).collect()
            }
        }
    }

    /// A dashed vertical line with `gaps`, ranges from top to bottom.
    pub(crate) fn dashes(&mut self, x: i32, rows: Range<i32>, gaps: &[Range<i32>], colour: Colour) {
        const DASH: i32 = 10;
        const SPACE: i32 = 9;
        let mut top = rows.start;
        while top < rows.end {
            let dash = top..(top + DASH).min(rows.end);
            if !gaps.iter().any(|gap| gap.start < dash.end && dash.start < gap.end) {
                let height = dash.end - dash.start;
                self.fill(Shape { left: x - 2, top, width: 5, height, radius: 2 }, &Paint::Plain(colour));
            }
            top += DASH + SPACE;
        }
    }

    /// Text starting at `x` on `baseline`.
    pub(crate) fn text(&mut self, x: i32, baseline: i32, line: &Line, colour: Colour) {
        let mut mixer = Mixer::new(colour);
        for (offset, bitmap) in line.bitmaps() {
            let left = x + offset.round() as i32 + bitmap.left;
            let columns = visible(left, bitmap.width as i32, WIDTH);
            for (y, levels) in bitmap.levels.chunks(bitmap.width.max(1)).enumerate() {
                let row = baseline + bitmap.top + y as i32;
                if !(0..self.height).contains(&row) {
                    continue;
                }
                for x in columns.clone() {
                    let pixel = &mut self.rows[place(left + x, row)];
                    mixer.lay(&mut self.palette, pixel, levels[x as usize]);
                }
            }
        }
    }

    /// The picture as PNG with rounded corners.
    pub(crate) fn png(mut self) -> Vec<u8> {
        self.round_corners();
        png::file(WIDTH as u32, &self.rows, self.palette.colours())
    }

    fn round_corners(&mut self) {
        for y in 0..CARD_RADIUS.min(self.height) {
            for (x, covered) in (0..).zip(edge(CARD_RADIUS, y)) {
                let index = self.palette.index(card(covered));
                for row in [y, self.height - 1 - y] {
                    for column in [x, WIDTH - 1 - x] {
                        self.rows[place(column, row)] = index;
                    }
                }
            }
        }
    }
}

/// The card's colour at partial coverage.
fn card(level: u8) -> Colour {
    let [red, green, blue, _] = CARD;
    [red, green, blue, (u16::from(level) * 255 / u16::from(LEVELS)) as u8]
}

/// Index of a pixel.
fn place(x: i32, y: i32) -> usize {
    (y * ROW + 1 + x) as usize
}

/// Which of `length` pixels from `start` are within `0..end`, relative to `start`.
fn visible(start: i32, length: i32, end: i32) -> Range<i32> {
    let first = (-start).max(0);
    first..length.min(end - start).max(first)
}

/// Coverage of the first pixels in a row of a rounded corner, up to the first fully covered one.
fn edge(radius: i32, y: i32) -> impl Iterator<Item = u8> + Clone {
    let down = (radius - y) as f32 - 0.5;
    let covered = move |x: i32| {
        let right = (radius - x) as f32 - 0.5;
        level(radius as f32 + 0.5 - (right * right + down * down).sqrt())
    };
    let width = if y < radius { radius } else { 0 };
    (0..width).map(covered).take_while(|covered| *covered < LEVELS)
}

/// The colour at a position in a gradient with equidistant stops.
fn between(stops: &[Colour], at: f32) -> Colour {
    let intervals = (stops.len() - 1) as f32;
    let before = ((at * intervals) as usize).min(stops.len() - 2);
    let share = at * intervals - before as f32;
    let (from, to) = (stops[before], stops[before + 1]);
    std::array::from_fn(|channel| (f32::from(from[channel]) * (1.0 - share) + f32::from(to[channel]) * share).round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::font::NAME;

    const RED: Colour = rgb(0xff_00_00);

    /// Run-length encoding of a row's colours.
    fn row(canvas: &Canvas, y: i32) -> Vec<(Colour, usize)> {
        let row = &canvas.rows[place(0, y)..place(WIDTH, y)];
        row.chunk_by(|one, other| one == other).map(|run| (canvas.palette.colours()[usize::from(run[0])], run.len())).collect()
    }

    fn filled(left: i32, width: i32) -> Canvas {
        let mut canvas = Canvas::new(2);
        canvas.fill(Shape { left, top: 1, width, height: 5, radius: 0 }, &Paint::Plain(RED));
        canvas
    }

    #[test]
    fn a_shape_covers_its_pixels() {
        let canvas = filled(100, 50);
        assert_eq!(row(&canvas, 0), [(CARD, 800)]);
        assert_eq!(row(&canvas, 1), [(CARD, 100), (RED, 50), (CARD, 650)]);
    }
    #[test]
    fn what_lies_outside_is_cut_off() {
        assert_eq!(row(&filled(-20, 50), 1), [(RED, 30), (CARD, 770)]);
        assert_eq!(row(&filled(790, 50), 1), [(CARD, 790), (RED, 10)]);
        for outside in [-50, 800, i32::MAX] {
            assert_eq!(row(&filled(outside, 50), 1), [(CARD, 800)]);
        }
    }
    #[test]
    fn text_outside_is_cut_off() {
        let mut canvas = Canvas::new(20);
        for (x, baseline) in [(-30, 30), (790, 30), (100, -5), (100, 90)] {
            canvas.text(x, baseline, &Line::new("Möhre", NAME), RED);
        }
        assert!(
            canvas.rows.chunks(ROW as usize).all(|row| row[0] == 0),
            "what lies left of the picture says how a row is written"
        );
    }
    #[test]
    fn a_gradient_goes_from_one_colour_to_the_other() {
        let mut canvas = Canvas::new(1);
        let shape = Shape { left: 0, top: 0, width: WIDTH, height: 1, radius: 0 };
        canvas.fill(shape, &Paint::Gradient(&[rgb(0), rgb(0xfa_00_00)]));
        let colours: Vec<u8> = row(&canvas, 0).into_iter().map(|([red, ..], _)| red).collect();
        assert!(colours.is_sorted() && colours[0] == 0 && colours[colours.len() - 1] > 0xf0, "{colours:?}");
    }
    #[test]
    fn dashes_leave_gaps() {
        let mut canvas = Canvas::new(100);
        canvas.dashes(400, 0..100, std::slice::from_ref(&(30..60)), RED);
        let drawn: Vec<i32> = (0..100).filter(|y| row(&canvas, *y).len() > 1).collect();
        assert_eq!(drawn, (0..10).chain(19..29).chain(76..86).chain(95..100).collect::<Vec<_>>());
    }
    #[test]
    fn the_card_has_rounded_corners() {
        let mut canvas = Canvas::new(60);
        canvas.round_corners();
        let alphas = |y: i32| -> Vec<u8> { row(&canvas, y).into_iter().map(|(colour, _)| colour[3]).collect() };
        assert_eq!((alphas(0)[0], alphas(30)), (0, vec![255]));
        assert_eq!(alphas(0), alphas(59));
    }
}
