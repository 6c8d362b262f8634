//! Picture of ways into a profession: each a row of blocks, one per step, on a scale of months, with the pay.

use crate::picture::canvas::{CARD, Canvas, MARGIN, Paint, Shape, WIDTH};
use crate::picture::font::{Line, NAME, SMALL, SMALL_BOLD};
use crate::picture::labels::{Labels, wrap};
use crate::picture::palette::{Colour, rgb};
use crate::picture::pay::add_name;
use crate::picture::{BAR, BAR_LIGHT, SOFT, TEXT, words};

/// Ways on a scale of months.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WayChart {
    pub rows: Vec<WayRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WayRow {
    pub name: String,
    pub steps: Vec<WayStep>,
    pub pay: WayPay,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WayStep {
    /// „Ausbildung“, „Studium“.
    pub name: String,
    pub months: u16,
    /// Whether it is parallel to the previous step and does not add to the length.
    pub is_parallel: bool,
}

/// Pay during the training of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WayPay {
    No,
    Partly,
    /// Paid, amount unknown.
    Yes,
    /// Gross euros a month in the first and last year.
    Eur {
        from: u32,
        to: u32,
    },
}

impl WayRow {
    pub(crate) fn months(&self) -> u16 {
        self.in_line().fold(0, |months, step| step.months.saturating_add(months))
    }

    fn in_line(&self) -> impl Iterator<Item = &WayStep> {
        self.steps.iter().filter(|step| !step.is_parallel)
    }
}

const BLOCK: i32 = 60;
const GAP: i32 = 6;
/// Minimum width of a short step such as an examination.
const NARROWEST: i32 = 14;
const LINE: i32 = 46;
/// Maximum rows, to be readable on a phone.
const MOST_ROWS: usize = 6;

pub(super) fn draw(chart: &WayChart) -> Canvas {
    const ROOM: f32 = (WIDTH - 2 * MARGIN) as f32;
    let rows = || chart.rows.iter().take(MOST_ROWS);
    let longest = rows().map(WayRow::months).max().unwrap_or_default();
    let mut labels = Labels::default();
    let mut blocks = Vec::new();
    let mut baseline = 14;
    for row in rows() {
        baseline += LINE;
        let total = Line::new(&words::length(row.months()), NAME);
        let room = ROOM - total.width - 24.0;
        labels.right(baseline, total, TEXT);
        baseline = add_name(&mut labels, &row.name, room, baseline);
        blocks.push((baseline + 20, row));
        baseline += 20 + BLOCK;
        let steps = if row.steps.len() > 1 { words::steps(row) } else { String::new() };
        for line in wrap(&steps, SMALL, ROOM, 3).into_iter().chain(wrap(&words::paid(row), SMALL, ROOM, 2)) {
            baseline += LINE;
            labels.left(baseline, line, SOFT);
        }
        baseline += 20;
    }
    let mut canvas = Canvas::new(baseline + 8);
    labels.draw(&mut canvas);
    for (top, row) in blocks {
        draw_blocks(&mut canvas, row, top, longest);
    }
    canvas
}

/// Draws a block for each step with a length, labelled if the name fits and differs from that of the way.
fn draw_blocks(canvas: &mut Canvas, row: &WayRow, top: i32, longest: u16) {
    let full = WIDTH - 2 * MARGIN;
    let mut left = MARGIN;
    for (position, step) in row.in_line().enumerate() {
        let length = full * i32::from(step.months) / i32::from(longest.max(1)) - GAP;
        let width = length.max(NARROWEST).min(WIDTH - MARGIN - left);
        if width <= 0 {
            break;
        }
        let shades = if row.pay == WayPay::No { UNPAID } else { PAID };
        canvas.fill(Shape { left, top, width, height: BLOCK, radius: 14 }, &Paint::Plain(shades[position % 2]));
        let name = Line::new(&step.name, SMALL_BOLD);
        if name.width + 24.0 <= width as f32 && step.name != row.name {
            canvas.text(left + (width - name.width as i32) / 2, top + 42, &name, CARD);
        }
        left += width + GAP;
    }
}

/// Adjacent blocks differ in colour; the line below describes the pay.
const PAID: [Colour; 2] = [BAR_LIGHT, BAR];
const UNPAID: [Colour; 2] = [rgb(0xa3_ab_bd), rgb(0x7c_86_9b)];
