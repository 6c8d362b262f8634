//! Interests as a picture: a bar for each dimension on a scale from 0 to 100 %, the strongest ones darker.

use crate::picture::{BACKGROUND, BAR, Label, MEDIAN, SOFT, TEXT, WIDTH, text};
use std::fmt::Write as _;

/// Bars from 0 to 100 %.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestChart {
    /// What the bars are, above them.
    pub caption: String,
    pub bars: Vec<InterestBar>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestBar {
    pub label: String,
    /// From 0 to 100.
    pub percent: u16,
    /// Whether it is among the strongest.
    pub is_strong: bool,
}

const HEAD: f32 = 64.0;
const ROW: f32 = 62.0;
const FOOT: f32 = 18.0;
const BAR_HEIGHT: f32 = 34.0;
/// Where the bars begin: right of the longest label in bold.
const LEFT: f32 = 340.0;
/// Room for "100 %" in bold, right of the scale.
const RIGHT: f32 = 140.0;
const TRACK: &str = "#e3e6eb";
/// Texts are read on a phone, where the picture is half as wide.
const FONT_SIZE: u8 = 26;

pub(super) fn svg(chart: &InterestChart) -> String {
    let height = HEAD + ROW * chart.bars.len() as f32 + FOOT;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-size=\"{FONT_SIZE}\">\
         <rect width=\"100%\" height=\"100%\" rx=\"14\" fill=\"{BACKGROUND}\"/>"
    );
    text(&mut svg, &Label { x: 24.0, y: 42.0, anchor: "start", colour: SOFT, weight: "normal" }, &chart.caption);
    for (row, bar) in chart.bars.iter().enumerate() {
        draw_bar(&mut svg, bar, HEAD + ROW * row as f32);
    }
    svg + "</svg>"
}

fn draw_bar(svg: &mut String, bar: &InterestBar, top: f32) {
    let full = WIDTH as f32 - LEFT - RIGHT;
    let width = full * f32::from(bar.percent.min(100)) / 100.0;
    let (fill, weight) = if bar.is_strong { (MEDIAN, "bold") } else { (BAR, "normal") };
    let y = top + (ROW - BAR_HEIGHT) / 2.0;
    let _ = write!(
        svg,
        "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{full}\" height=\"{BAR_HEIGHT}\" rx=\"6\" fill=\"{TRACK}\"/>\
         <rect x=\"{LEFT}\" y=\"{y}\" width=\"{width}\" height=\"{BAR_HEIGHT}\" rx=\"6\" fill=\"{fill}\"/>"
    );
    let baseline = y + BAR_HEIGHT / 2.0 + 10.0;
    text(svg, &Label { x: 24.0, y: baseline, anchor: "start", colour: TEXT, weight }, &bar.label);
    let percent = format!("{} %", bar.percent);
    text(svg, &Label { x: WIDTH as f32 - 24.0, y: baseline, anchor: "end", colour: TEXT, weight }, &percent);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::interest_test::words::result::dimension;
    use crate::picture::{Drawing, draw, laid_out};
    use resvg::usvg::Node;

    fn chart(percents: [u16; 6]) -> InterestChart {
        let bar = |percent| InterestBar { label: "Unternehmerisches & <mehr>".into(), percent, is_strong: percent > 50 };
        InterestChart { caption: "Deine Interessen".into(), bars: percents.map(bar).to_vec() }
    }

    fn check(percents: [u16; 6]) {
        let png = draw(&Drawing::Interests(chart(percents)));
        assert!(png.starts_with(b"\x89PNG"));
        assert!(png.len() < 60_000, "{} bytes", png.len());
    }

    #[test]
    fn nothing_something_and_all() {
        check([0, 15, 50, 55, 85, 100]);
        check([0; 6]);
        check([100; 6]);
    }
    #[test]
    fn a_bar_is_as_long_as_its_share() {
        // The scale is 800 − 340 − 140 = 320 wide.
        assert!(svg(&chart([25, 0, 0, 0, 0, 0])).contains("width=\"80\" height=\"34\""));
    }
    #[test]
    fn no_text_touches_a_bar() {
        let bar = |at| InterestBar { label: dimension(at).to_owned(), percent: 100, is_strong: true };
        let chart = InterestChart { caption: String::new(), bars: (0..6).map(bar).collect() };
        let tree = laid_out(&svg(&chart));
        let texts = tree.root().children().iter().filter(|node| matches!(node, Node::Text(_)));
        let boxes: Vec<_> = texts.map(Node::abs_bounding_box).filter(|text| text.width() > 0.0).collect();
        assert_eq!(boxes.len(), 12);
        for text in boxes {
            assert!(text.right() < LEFT - 8.0 || text.left() > WIDTH as f32 - RIGHT + 8.0, "{text:?}");
        }
    }
}
