//! Picture of grades in the public service: a bar for each career or agreement, from the first step of the lowest grade to the
//! last step of the highest.

use crate::picture::canvas::{Canvas, MARGIN, WIDTH};
use crate::picture::font::{Line, NAME, SMALL};
use crate::picture::labels::{Labels, wrap};
use crate::picture::pay::add_name;
use crate::picture::scale::{End, Scale, bar};
use crate::picture::{SOFT, TEXT, words};

/// Bars on a scale of cents a month.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GradeChart {
    pub rows: Vec<GradeRow>,
}

/// A career of civil servants or an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GradeRow {
    /// „gehobener Dienst“, „TVöD-P“; may be empty.
    pub name: String,
    /// Scope: „Bayern“, „Spanne über 15 Länder“; may be empty.
    pub place: String,
    /// Lowest and highest grade: `A 9`; may be empty.
    pub from_grade: String,
    pub to_grade: String,
    /// Cents a month.
    pub first_ct: u32,
    pub last_ct: u32,
}

/// Maximum rows, to be readable on a phone.
const MOST_ROWS: usize = 6;

pub(super) fn draw(chart: &GradeChart) -> Canvas {
    const ROOM: f32 = (WIDTH - 2 * MARGIN) as f32;
    let rows = || chart.rows.iter().take(MOST_ROWS);
    let scale = Scale::new(rows().flat_map(|row| [row.first_ct, row.last_ct]));
    let mut labels = Labels::default();
    let mut bars = Vec::new();
    let mut baseline = 14;
    for row in rows() {
        if !row.name.is_empty() {
            baseline = add_name(&mut labels, &row.name, ROOM, baseline + 46);
        }
        for line in wrap(&row.place, SMALL, ROOM, 2) {
            baseline += 46;
            labels.left(baseline, line, SOFT);
        }
        bars.push((baseline + 24, row));
        let xs = [row.first_ct, row.last_ct].map(|ct| scale.x(ct));
        let amounts = [row.first_ct, row.last_ct].map(|ct| Line::new(&words::whole(ct), NAME));
        labels.centred(baseline + 110, xs.into_iter().zip(amounts).map(|(x, line)| (x, line, TEXT)).collect());
        let ends = words::ends(row).map(|end| Line::new(&end, SMALL));
        labels.centred(baseline + 154, xs.into_iter().zip(ends).map(|(x, line)| (x, line, SOFT)).collect());
        baseline += 178;
    }
    baseline += 30;
    labels.left(baseline, Line::new(words::GROSS_A_MONTH, SMALL), SOFT);
    let mut canvas = Canvas::new(baseline + 28);
    for (top, row) in bars {
        bar(&mut canvas, top, scale.x(row.first_ct), End::At(scale.x(row.last_ct)));
    }
    labels.draw(&mut canvas);
    canvas
}
