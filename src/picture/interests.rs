//! Picture of interests: a bar for each dimension from 0 to 100 %, the strongest highlighted.

use crate::picture::canvas::{Canvas, Paint, Shape};
use crate::picture::font::{Line, SMALL, SMALL_BOLD};
use crate::picture::labels::Labels;
use crate::picture::{BAR, BAR_LIGHT, SLATE, SOFT, TEXT, TRACK};

/// Bars from 0 to 100 %.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InterestChart {
    pub bars: Vec<InterestBar>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InterestBar {
    pub label: String,
    /// From 0 to 100.
    pub percent: u16,
    /// Whether it is among the strongest.
    pub is_strong: bool,
}

const HEAD: i32 = 30;
const ROW: i32 = 62;
const FOOT: i32 = 14;
const BAR_HEIGHT: i32 = 30;
/// Left edge of the bars, right of the longest bold label, and their length.
const LEFT: i32 = 400;
const LENGTH: i32 = 236;

pub(super) fn draw(chart: &InterestChart) -> Canvas {
    let mut canvas = Canvas::new(HEAD + ROW * i32::try_from(chart.bars.len()).unwrap_or_default() + FOOT);
    let mut labels = Labels::default();
    let mut top = HEAD;
    for bar in &chart.bars {
        let (style, colour) = if bar.is_strong { (SMALL_BOLD, TEXT) } else { (SMALL, SOFT) };
        labels.left(top + 35, Line::new(&bar.label, style), colour);
        labels.right(top + 35, Line::new(&format!("{} %", bar.percent), style), colour);
        draw_bar(&mut canvas, bar, top + 8);
        top += ROW;
    }
    labels.draw(&mut canvas);
    canvas
}

fn draw_bar(canvas: &mut Canvas, bar: &InterestBar, top: i32) {
    let shape = Shape { left: LEFT, top, width: LENGTH, height: BAR_HEIGHT, radius: BAR_HEIGHT / 2 };
    canvas.fill(shape, &Paint::Plain(TRACK));
    if bar.percent == 0 {
        return;
    }
    let width = (LENGTH * i32::from(bar.percent.min(100)) / 100).max(BAR_HEIGHT);
    let paint = if bar.is_strong { Paint::Gradient(&[BAR, BAR_LIGHT]) } else { Paint::Plain(SLATE) };
    canvas.fill(Shape { width, ..shape }, &paint);
}
