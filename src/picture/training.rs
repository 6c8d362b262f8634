//! Picture of training pay: a bar for each year, starting at zero.

use crate::picture::canvas::{Canvas, Paint, Shape};
use crate::picture::font::{Line, NAME, SMALL};
use crate::picture::labels::Labels;
use crate::picture::{BAR, BAR_LIGHT, SOFT, TEXT, TRACK, words};

/// A bar for each year of training.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TrainingChart {
    /// Cents a month, by year of training.
    pub years_ct: Vec<u32>,
    pub basis: TrainingBasis,
}

/// Kind of the amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrainingBasis {
    /// Actual pay.
    Paid,
    /// Legal minimum.
    LegalMinimum,
}

const ROW: i32 = 62;
const BAR_HEIGHT: i32 = 34;
/// Left edge of the bars, right of "4. Jahr", and the length of the longest.
const LEFT: i32 = 176;
const LENGTH: i32 = 430;

pub(super) fn draw(chart: &TrainingChart) -> Canvas {
    let highest = chart.years_ct.iter().copied().max().unwrap_or_default().max(1);
    let mut labels = Labels::default();
    let mut bars = Vec::new();
    let mut baseline = 8;
    for (position, ct) in chart.years_ct.iter().enumerate() {
        baseline += ROW;
        labels.left(baseline, Line::new(&words::year(position), SMALL), SOFT);
        labels.right(baseline, Line::new(&words::whole(*ct), NAME), TEXT);
        bars.push((baseline - 29, (*ct as f32 / highest as f32 * LENGTH as f32).round() as i32));
    }
    baseline += ROW;
    labels.left(baseline, Line::new(words::training_caption(chart.basis), SMALL), SOFT);
    let mut canvas = Canvas::new(baseline + 30);
    for (top, length) in bars {
        let shape = Shape { left: LEFT, top, width: LENGTH, height: BAR_HEIGHT, radius: BAR_HEIGHT / 2 };
        canvas.fill(shape, &Paint::Plain(TRACK));
        canvas.fill(Shape { width: length.max(BAR_HEIGHT), ..shape }, &Paint::Gradient(&[BAR, BAR_LIGHT]));
    }
    labels.draw(&mut canvas);
    canvas
}
