//! Picture of pay: a profession's bar from lower to upper quartile with its median, or several on one scale, and lines for
//! figures to compare with.

use crate::pay::{Figure, Timespan};
use crate::picture::canvas::{Canvas, MARGIN, WIDTH};
use crate::picture::font::{LARGE, Line, NAME, SMALL, SMALL_BOLD};
use crate::picture::labels::{Labels, wrap};
use crate::picture::palette::Colour;
use crate::picture::scale::{End, MARK_BEYOND, Scale, bar, mark, median};
use crate::picture::{EVERYONE, MINIMUM, OWN, SOFT, TEXT, words};

/// Bars on one scale: of one profession, or a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PayChart {
    pub timespan: Timespan,
    pub bars: Vec<Bar>,
    pub references: Vec<Reference>,
}

/// Lower quartile, median and upper quartile of a profession, in euros a month; missing figures are not drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bar {
    pub label: String,
    pub quartiles: [Option<Figure>; 3],
}

/// A figure to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reference {
    /// Euros a month.
    pub eur: u32,
    pub mark: Mark,
}

/// Kind of reference, which determines its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    Everyone,
    Minimum,
    Own,
}

impl PayChart {
    /// Whether it contains the asker's own figure.
    pub(crate) fn is_own(&self) -> bool {
        self.references.iter().any(|reference| reference.mark == Mark::Own)
    }

    fn scale(&self) -> Scale {
        let figures = self.bars.iter().flat_map(|bar| bar.quartiles.iter().flatten()).map(|figure| eur(*figure));
        Scale::new(figures.chain(self.references.iter().map(|reference| reference.eur)))
    }

    fn amount(&self, figure: Figure) -> String {
        words::amount(figure, self.timespan)
    }
}

fn eur(figure: Figure) -> u32 {
    let (Figure::Known(eur) | Figure::Above(eur)) = figure;
    eur
}

impl Bar {
    fn is_open(&self) -> bool {
        self.quartiles.iter().flatten().any(|figure| matches!(figure, Figure::Above(_)))
    }

    fn draw(&self, canvas: &mut Canvas, scale: &Scale, top: i32) {
        let [lower, middle, upper] = self.quartiles.map(|figure| figure.map(|figure| scale.x(eur(figure))));
        let left = lower.or(middle).or(upper).unwrap_or(MARGIN as f32);
        let end = if self.is_open() { End::Open } else { End::At(upper.or(middle).unwrap_or(left)) };
        bar(canvas, top, left, end);
    }

    /// Draws the median unless it is above the ceiling.
    fn draw_median(&self, canvas: &mut Canvas, scale: &Scale, top: i32) {
        if let Some(Figure::Known(eur)) = self.quartiles[1] {
            median(canvas, top, scale.x(eur));
        }
    }
}

/// Height of a reference's row.
const REFERENCE_ROW: i32 = 50;
const FOOT: i32 = 24;

pub(super) fn draw(chart: &PayChart) -> Canvas {
    match chart.bars.as_slice() {
        [one] => draw_span(chart, one),
        several => draw_comparison(chart, several),
    }
}

/// One profession: large median above the bar, quartiles below.
fn draw_span(chart: &PayChart, shown: &Bar) -> Canvas {
    const BAR: i32 = 84;
    const QUARTILES: i32 = 176;
    let scale = chart.scale();
    let mut labels = Labels::default();
    let own = chart.references.iter().filter(|reference| reference.mark == Mark::Own);
    let own_label = own.clone().map(|own| (scale.x(own.eur), Line::new(&words::reference(own, chart.timespan), NAME), OWN));
    let middle = shown.quartiles[1].map(|figure| (scale.x(eur(figure)), Line::new(&chart.amount(figure), LARGE), TEXT));
    labels.centred(58, middle.into_iter().chain(own_label).collect());
    labels.centred(QUARTILES, ends(chart, shown, &scale));
    let others = || chart.references.iter().filter(|reference| reference.mark != Mark::Own);
    let bottom = add_references(&mut labels, chart, others(), &scale, QUARTILES + 20);
    let mut canvas = Canvas::new(bottom + FOOT);
    shown.draw(&mut canvas, &scale, BAR);
    for (reference, row) in others().zip(0..) {
        let until = QUARTILES + 20 + REFERENCE_ROW * row;
        draw_line(&mut canvas, &labels, &scale, reference, BAR - MARK_BEYOND..until);
    }
    shown.draw_median(&mut canvas, &scale, BAR);
    own.for_each(|own| mark(&mut canvas, BAR, scale.x(own.eur), OWN));
    labels.draw(&mut canvas);
    canvas
}

/// Several professions: name and median of each above its bar.
fn draw_comparison(chart: &PayChart, bars: &[Bar]) -> Canvas {
    /// Distances from the last line of a name to its bar, its quartiles and the next name.
    const BAR: i32 = 26;
    const QUARTILES: i32 = 108;
    const NEXT: i32 = 172;
    let scale = chart.scale();
    let mut labels = Labels::default();
    let mut baseline = 60;
    let mut tops = Vec::new();
    for shown in bars {
        let middle = shown.quartiles[1].map(|figure| Line::new(&chart.amount(figure), NAME));
        let room = (WIDTH - 2 * MARGIN) as f32 - middle.as_ref().map_or(0.0, |line| line.width + 24.0);
        if let Some(line) = middle {
            labels.right(baseline, line, TEXT);
        }
        baseline = add_name(&mut labels, &shown.label, room, baseline);
        tops.push(baseline + BAR);
        labels.centred(baseline + QUARTILES, ends(chart, shown, &scale));
        baseline += NEXT;
    }
    let end = baseline - NEXT + QUARTILES + 20;
    let bottom = add_references(&mut labels, chart, chart.references.iter(), &scale, end);
    let mut canvas = Canvas::new(bottom + FOOT);
    for (shown, top) in bars.iter().zip(&tops) {
        shown.draw(&mut canvas, &scale, *top);
    }
    for (reference, row) in chart.references.iter().zip(0..) {
        let from = tops.first().map_or(end, |top| top - MARK_BEYOND);
        draw_line(&mut canvas, &labels, &scale, reference, from..end + REFERENCE_ROW * row);
    }
    for (shown, top) in bars.iter().zip(&tops) {
        shown.draw_median(&mut canvas, &scale, *top);
    }
    labels.draw(&mut canvas);
    canvas
}

/// Places a name in up to three lines and returns the last baseline.
pub(super) fn add_name(labels: &mut Labels, name: &str, room: f32, mut baseline: i32) -> i32 {
    for (position, line) in wrap(name, NAME, room, 3).into_iter().enumerate() {
        if position > 0 {
            baseline += 46;
        }
        labels.left(baseline, line, TEXT);
    }
    baseline
}

/// The quartiles, to be placed below the ends of the bar.
fn ends(chart: &PayChart, shown: &Bar, scale: &Scale) -> Vec<(f32, Line, Colour)> {
    let [lower, middle, upper] = shown.quartiles;
    // Above a median beyond the ceiling nothing is known.
    let upper = upper.filter(|_| !matches!(middle, Some(Figure::Above(_))));
    let label = |figure| (scale.x(eur(figure)), Line::new(&chart.amount(figure), SMALL), SOFT);
    lower.into_iter().chain(upper).map(label).collect()
}

/// Gives each reference a row below `end` and returns the last baseline.
fn add_references<'r>(
    labels: &mut Labels,
    chart: &PayChart,
    references: impl Iterator<Item = &'r Reference>,
    scale: &Scale,
    end: i32,
) -> i32 {
    let mut baseline = end - 12;
    for reference in references {
        baseline += REFERENCE_ROW;
        let line = Line::new(&words::reference(reference, chart.timespan), SMALL_BOLD);
        labels.centred(baseline, vec![(scale.x(reference.eur), line, colour(reference.mark))]);
    }
    baseline
}

fn draw_line(canvas: &mut Canvas, labels: &Labels, scale: &Scale, reference: &Reference, rows: std::ops::Range<i32>) {
    let x = scale.x(reference.eur).round() as i32;
    canvas.dashes(x, rows, &labels.crossed(x), colour(reference.mark));
}

fn colour(mark: Mark) -> Colour {
    match mark {
        Mark::Everyone => EVERYONE,
        Mark::Minimum => MINIMUM,
        Mark::Own => OWN,
    }
}
