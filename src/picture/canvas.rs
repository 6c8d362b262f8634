//! What pictures are drawn on: pixels with a palette, and the few shapes that there are. Everything that lies outside is cut off.

use crate::picture::font::Line;
use crate::picture::palette::{Colour, Mixer, Palette, level, rgb};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use std::ops::Range;

/// Of every picture, in pixels. Discord shows it as wide as the message.
pub(super) const WIDTH: i32 = 800;
/// Left and right of everything.
pub(super) const MARGIN: i32 = 36;
/// The card behind a picture: dark, and clear of Discord's own dark background; on a light one it stands out.
pub(super) const CARD: Colour = rgb(0x17_18_1d);
const CARD_RADIUS: i32 = 22;

/// A rectangle with rounded corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
    pub radius: i32,
}

/// One colour, or a gradient from left to right through several at equal distances.
pub(super) enum Paint<'p> {
    Plain(Colour),
    Gradient(&'p [Colour]),
}

/// Shades from one stop of a gradient to the next.
const SHADES: u8 = 32;

pub(super) struct Canvas {
    height: i32,
    pixels: Vec<u8>,
    palette: Palette,
}

impl Canvas {
    pub fn new(height: i32) -> Self {
        let height = height.max(1);
        Self { height, pixels: vec![0; (WIDTH * height) as usize], palette: Palette::new(CARD) }
    }

    pub fn fill(&mut self, shape: Shape, paint: &Paint<'_>) {
        let colours = self.row_of(shape.width, paint);
        let radius = shape.radius.min(shape.width / 2).min(shape.height / 2).max(0);
        let columns = visible(shape.left, shape.width, WIDTH);
        for y in visible(shape.top, shape.height, self.height) {
            let from_edge = y.min(shape.height - 1 - y);
            let start = ((shape.top + y) * WIDTH + shape.left) as usize;
            if from_edge >= radius {
                let (from, to) = (columns.start as usize, columns.end as usize);
                self.pixels[start + from..start + to].copy_from_slice(&colours[from..to]);
                continue;
            }
            for x in columns.clone() {
                let pixel = &mut self.pixels[start + x as usize];
                let index = colours[x as usize];
                let covered = level(corner(radius, x.min(shape.width - 1 - x), from_edge));
                *pixel = self.palette.lay(*pixel, index, covered);
            }
        }
    }

    /// The indices of a row of this paint.
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

    /// A vertical line of dashes that leaves out `gaps`, ranges from top to bottom.
    pub fn dashes(&mut self, x: i32, rows: Range<i32>, gaps: &[Range<i32>], colour: Colour) {
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

    /// Text from `x` on, standing on `baseline`.
    pub fn text(&mut self, x: i32, baseline: i32, line: &Line, colour: Colour) {
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
                    let pixel = &mut self.pixels[(row * WIDTH + left + x) as usize];
                    mixer.lay(&mut self.palette, pixel, levels[x as usize]);
                }
            }
        }
    }

    /// The picture as PNG, its corners rounded.
    pub fn png(mut self) -> Vec<u8> {
        self.round_corners();
        let mut file = Vec::with_capacity(16 * 1024);
        let mut encoder = Encoder::new(&mut file, WIDTH as u32, self.height as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        let colours = self.palette.colours();
        encoder.set_palette(colours.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect::<Vec<u8>>());
        encoder.set_trns(colours.iter().map(|[.., alpha]| *alpha).collect::<Vec<u8>>());
        encoder.set_deflate_compression(DeflateCompression::Level(1));
        // Filters guess a pixel from its neighbours; the indices of a palette are no amounts.
        encoder.set_filter(Filter::NoFilter);
        let mut writer = encoder.write_header().expect("writing to memory does not fail");
        writer.write_image_data(&self.pixels).expect("a byte for each pixel");
        writer.finish().expect("writing to memory does not fail");
        file
    }

    fn round_corners(&mut self) {
        let [red, green, blue, _] = CARD;
        for y in 0..CARD_RADIUS.min(self.height) {
            for x in 0..CARD_RADIUS {
                let covered = level(corner(CARD_RADIUS, x, y));
                let index = self.palette.index([red, green, blue, (u16::from(covered) * 255 / 7) as u8]);
                for row in [y, self.height - 1 - y] {
                    for column in [x, WIDTH - 1 - x] {
                        self.pixels[(row * WIDTH + column) as usize] = index;
                    }
                }
            }
        }
    }
}

/// Which of `length` pixels from `start` on lie within `0..end`, counted from `start`.
fn visible(start: i32, length: i32, end: i32) -> Range<i32> {
    let first = (-start).max(0);
    first..length.min(end - start).max(first)
}

/// How much of a pixel a rounded corner covers; `x` and `y` count from the corner.
fn corner(radius: i32, x: i32, y: i32) -> f32 {
    if x >= radius || y >= radius {
        return 1.0;
    }
    let (right, down) = ((radius - x) as f32 - 0.5, (radius - y) as f32 - 0.5);
    radius as f32 + 0.5 - right.hypot(down)
}

/// The colour at a place of a gradient, whose stops lie at equal distances.
fn between(stops: &[Colour], at: f32) -> Colour {
    let intervals = (stops.len() - 1) as f32;
    let before = ((at * intervals) as usize).min(stops.len() - 2);
    let share = at * intervals - before as f32;
    let (from, to) = (stops[before], stops[before + 1]);
    std::array::from_fn(|channel| (f32::from(from[channel]) * (1.0 - share) + f32::from(to[channel]) * share).round() as u8)
}
