//! Horizontal scale of amounts, and bars on it.

use crate::picture::canvas::{Canvas, MARGIN, Paint, Shape, WIDTH};
use crate::picture::palette::Colour;
use crate::picture::{BAR, BAR_LIGHT, MARK, TRACK};

/// Space below the lowest and above the highest amount, as factors.
const BENEATH: f32 = 0.86;
const BEYOND: f32 = 1.1;

pub(super) const BAR_HEIGHT: i32 = 44;
const MARK_WIDTH: i32 = 10;
/// How far a mark extends above and below its bar.
pub(super) const MARK_BEYOND: i32 = 10;

/// Maps amounts to the width between the margins.
pub(super) struct Scale {
    from: f32,
    to: f32,
}

impl Scale {
    pub(crate) fn new(amounts: impl Iterator<Item = u32>) -> Self {
        let (lowest, highest) =
            amounts.fold((u32::MAX, 1), |(lowest, highest), amount| (lowest.min(amount), highest.max(amount)));
        Self { from: lowest.min(highest) as f32 * BENEATH, to: highest as f32 * BEYOND }
    }

    pub(crate) fn x(&self, amount: u32) -> f32 {
        MARGIN as f32 + (amount as f32 - self.from) / (self.to - self.from) * (WIDTH - 2 * MARGIN) as f32
    }
}

/// Right end of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum End {
    At(f32),
    /// Unknown: the bar fades out.
    Open,
}

pub(super) fn bar(canvas: &mut Canvas, top: i32, left: f32, end: End) {
    track(canvas, top);
    let left = left.round() as i32;
    let (right, gradient) = match end {
        End::At(right) => (right.round() as i32, &[BAR, BAR_LIGHT][..]),
        End::Open => (WIDTH - MARGIN, &[BAR, BAR_LIGHT, TRACK][..]),
    };
    let width = (right - left).max(MARK_WIDTH);
    canvas.fill(Shape { left, top, width, height: BAR_HEIGHT, radius: 14 }, &Paint::Gradient(gradient));
}

/// The whole scale behind a bar.
pub(super) fn track(canvas: &mut Canvas, top: i32) {
    let shape = Shape { left: MARGIN, top, width: WIDTH - 2 * MARGIN, height: BAR_HEIGHT, radius: BAR_HEIGHT / 2 };
    canvas.fill(shape, &Paint::Plain(TRACK));
}

/// A mark across a bar.
pub(super) fn mark(canvas: &mut Canvas, top: i32, x: f32, colour: Colour) {
    let left = x.round() as i32 - MARK_WIDTH / 2;
    let height = BAR_HEIGHT + 2 * MARK_BEYOND;
    canvas.fill(Shape { left, top: top - MARK_BEYOND, width: MARK_WIDTH, height, radius: MARK_WIDTH / 2 }, &Paint::Plain(colour));
}

pub(super) fn median(canvas: &mut Canvas, top: i32, x: f32) {
    mark(canvas, top, x, MARK);
}
