//! Pay as a picture: bars from the lower to the upper quartile, with the median in them and lines for comparison.

use crate::pay::Figure;
use crate::picture::{BACKGROUND, BAR, Label, MEDIAN, SOFT, TEXT, WIDTH, text};
use crate::text::german;
use std::fmt::Write as _;

/// Bars over one scale of euros a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What the figures are, above the bars.
    pub caption: String,
    pub bars: Vec<Bar>,
    pub references: Vec<Reference>,
}

impl Chart {
    /// Whether somebody's own figure is in it.
    pub fn is_own(&self) -> bool {
        self.references.iter().any(|reference| reference.mark == Mark::Own)
    }
}

/// A figure to compare with, as a line through all bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Euros a month.
    pub eur: u32,
    pub label: String,
    pub mark: Mark,
}

/// Whose figure a line shows; each has its colour and its strokes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Everyone,
    Own,
}

/// Lower quartile, median and upper quartile, in euros a month; a figure that is missing is not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub quartiles: [Option<Figure>; 3],
}

/// Left and right of the scale, so that labels at its ends stay inside.
const MARGIN: f32 = 70.0;
const HEAD: f32 = 54.0;
const ROW: f32 = 128.0;
/// Below the bars: a margin, and a line for each reference.
const FOOT: f32 = 16.0;
const REFERENCE_ROW: f32 = 36.0;
const BAR_TOP: f32 = 62.0;
const BAR_HEIGHT: f32 = 34.0;
/// Room beyond the highest figure: a bar that is open above runs out into it.
const BEYOND: f32 = 1.12;
const BENEATH: f32 = 0.8;

const EVERYONE: &str = "#b4541a";
const OWN: &str = "#1c7a3e";

/// Euros on the picture's width.
struct Scale {
    from: f32,
    to: f32,
}

impl Scale {
    fn new(chart: &Chart) -> Self {
        let figures = chart.bars.iter().flat_map(|bar| bar.quartiles.iter().flatten()).map(|figure| eur(*figure));
        let all: Vec<f32> = figures.chain(chart.references.iter().map(|reference| reference.eur as f32)).collect();
        let lowest = all.iter().copied().fold(f32::INFINITY, f32::min);
        let highest = all.iter().copied().fold(0.0, f32::max);
        Self { from: lowest.min(highest) * BENEATH, to: highest.max(1.0) * BEYOND }
    }

    fn x(&self, eur: f32) -> f32 {
        MARGIN + (eur - self.from) / (self.to - self.from) * (WIDTH as f32 - 2.0 * MARGIN)
    }

    fn end(&self) -> f32 {
        WIDTH as f32 - MARGIN / 2.0
    }
}

fn eur(figure: Figure) -> f32 {
    let (Figure::Known(eur) | Figure::Above(eur)) = figure;
    eur as f32
}

pub(super) fn svg(chart: &Chart) -> String {
    let scale = Scale::new(chart);
    let bottom = HEAD + ROW * chart.bars.len() as f32;
    let height = bottom + FOOT + REFERENCE_ROW * chart.references.len() as f32;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-size=\"22\">\
         <defs><linearGradient id=\"open\"><stop offset=\"0.6\" stop-color=\"{BAR}\"/>\
         <stop offset=\"1\" stop-color=\"{BAR}\" stop-opacity=\"0\"/></linearGradient></defs>\
         <rect width=\"100%\" height=\"100%\" rx=\"14\" fill=\"{BACKGROUND}\"/>"
    );
    text(&mut svg, &Label { x: 24.0, y: 38.0, anchor: "start", colour: SOFT, weight: "normal" }, &chart.caption);
    for (row, reference) in chart.references.iter().enumerate() {
        draw_reference(&mut svg, scale.x(reference.eur as f32), bottom + REFERENCE_ROW * row as f32, reference);
    }
    for (row, bar) in chart.bars.iter().enumerate() {
        draw_bar(&mut svg, &scale, bar, HEAD + ROW * row as f32);
    }
    svg + "</svg>"
}

/// A line from the top to its label, which stands below `bottom`.
fn draw_reference(svg: &mut String, x: f32, bottom: f32, reference: &Reference) {
    let (colour, strokes) = match reference.mark {
        Mark::Everyone => (EVERYONE, "8 6"),
        Mark::Own => (OWN, "none"),
    };
    let _ = write!(
        svg,
        "<line x1=\"{x}\" x2=\"{x}\" y1=\"{HEAD}\" y2=\"{bottom}\" stroke=\"{colour}\" stroke-width=\"3\" stroke-dasharray=\"{strokes}\"/>"
    );
    // Near an edge the label grows inwards.
    let anchor = match x / WIDTH as f32 {
        share if share < 0.35 => "start",
        share if share > 0.65 => "end",
        _ => "middle",
    };
    text(svg, &Label { x, y: bottom + 28.0, anchor, colour, weight: "normal" }, &reference.label);
}

fn draw_bar(svg: &mut String, scale: &Scale, bar: &Bar, top: f32) {
    text(svg, &Label { x: 24.0, y: top + 20.0, anchor: "start", colour: TEXT, weight: "bold" }, &bar.label);
    let [q25, median, q75] = bar.quartiles;
    let left = q25.or(median).map_or(MARGIN, |figure| scale.x(eur(figure)));
    let is_open = bar.quartiles.iter().flatten().any(|figure| matches!(figure, Figure::Above(_)));
    let right = if is_open { scale.end() } else { q75.or(median).map_or(left, |figure| scale.x(eur(figure))) };
    let (y, fill) = (top + BAR_TOP - BAR_HEIGHT, if is_open { "url(#open)" } else { BAR });
    let width = (right - left).max(4.0);
    let _ = write!(svg, "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{BAR_HEIGHT}\" rx=\"6\" fill=\"{fill}\"/>");
    if let Some(Figure::Known(known)) = median {
        let x = scale.x(known as f32) - 3.0;
        let (y, height) = (y - 6.0, BAR_HEIGHT + 12.0);
        let _ = write!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"6\" height=\"{height}\" rx=\"3\" fill=\"{MEDIAN}\"/>");
    }
    draw_figures(svg, scale, bar.quartiles, top + BAR_TOP + 32.0);
}

/// Width of a character at the size of the figures, bold and wide ones included, so that a figure's width is known without a font.
const CHARACTER: f32 = 13.0;
/// Between two figures under a bar.
const GAP: f32 = 12.0;
/// Nearest that a figure comes to the picture's edge.
const EDGE: f32 = 16.0;

/// The figures under the bar, the median in bold. Two that would touch move apart.
fn draw_figures(svg: &mut String, scale: &Scale, quartiles: [Option<Figure>; 3], y: f32) {
    let labels: Vec<_> = quartiles
        .into_iter()
        .zip(["normal", "bold", "normal"])
        .filter_map(|(figure, weight)| Some((scale.x(eur(figure?)), german::figure(figure?), weight)))
        .collect();
    let wanted: Vec<_> = labels.iter().map(|(x, label, _)| (*x, label.chars().count() as f32 * CHARACTER)).collect();
    for (x, (_, label, weight)) in apart(&wanted).into_iter().zip(&labels) {
        text(svg, &Label { x, y, anchor: "middle", colour: TEXT, weight }, label);
    }
}

/// Centres for labels of these centres and widths, from left to right: as near as they can without touching or leaving the picture.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{Drawing, draw};

    fn chart(quartiles: [Option<Figure>; 3]) -> Chart {
        let bar = Bar { label: "Bäcker/in & <mehr>".into(), quartiles };
        let everyone = Reference { eur: 3_796, label: "Mitte aller: 3.796 €".into(), mark: Mark::Everyone };
        let own = Reference { eur: 2_900, label: "Du: 2.900 €".into(), mark: Mark::Own };
        Chart { caption: "Brutto im Monat".into(), bars: vec![bar], references: vec![own, everyone] }
    }

    fn check(quartiles: [Option<Figure>; 3]) {
        let png = draw(&Drawing::Pay(chart(quartiles)));
        assert!(png.starts_with(b"\x89PNG"));
        assert!(png.len() < 60_000, "{} bytes", png.len());
    }

    #[test]
    fn three_known_quartiles() {
        check([Some(Figure::Known(2_000)), Some(Figure::Known(2_500)), Some(Figure::Known(3_000))]);
    }
    #[test]
    fn figures_above_the_ceiling() {
        check([Some(Figure::Known(5_042)), Some(Figure::Above(7_100)), Some(Figure::Above(7_100))]);
        check([Some(Figure::Above(7_100)); 3]);
    }
    #[test]
    fn figures_that_are_missing_or_equal() {
        check([None, Some(Figure::Known(1)), None]);
        check([Some(Figure::Known(3_000)); 3]);
    }

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

    #[test]
    fn a_figure_above_the_ceiling_is_not_drawn_as_a_number() {
        let svg = svg(&chart([Some(Figure::Known(5_042)), Some(Figure::Above(7_100)), None]));
        assert!(svg.contains(">über 7.100 €<") && !svg.contains(">7.100 €<"));
    }
}
