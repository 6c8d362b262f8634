//! Figures as pictures: a drawing becomes SVG in a file of its own and PNG here, by resvg with a font that is compiled in. The words that
//! say the same come with it.

pub mod interests;
mod palette;
pub mod pay;

use interests::InterestChart;
use moka::sync::Cache;
pub use pay::{Bar, Chart, Mark, Reference};
use resvg::{tiny_skia, usvg};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

/// What a picture shows, and the text that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub drawing: Drawing,
    /// Read aloud instead of the picture, complete without it.
    pub description: String,
}

/// What can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawing {
    Pay(Chart),
    Interests(InterestChart),
}

impl Drawing {
    /// The name of its file.
    pub fn file_name(&self) -> &'static str {
        match self {
            Self::Pay(_) => "verdienst.png",
            Self::Interests(_) => "interessen.png",
        }
    }
}

const WIDTH: u32 = 800;

// One light card on any theme: its own background keeps the contrast that was chosen, on Discord's dark and light alike.
const BACKGROUND: &str = "#f7f8fa";
const TEXT: &str = "#23272e";
const SOFT: &str = "#5b6270";
const BAR: &str = "#2f6fde";
const MEDIAN: &str = "#0b2a63";

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(include_bytes!("../assets/DejaVuSans.ttf"))));
    fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(include_bytes!("../assets/DejaVuSans-Bold.ttf"))));
    Arc::new(fonts)
});

/// Pictures that were drawn before, by the SHA-256 of their SVG. Drawing takes milliseconds, the rest of an answer a fraction of one.
static DRAWN: LazyLock<Cache<[u8; 32], Arc<[u8]>>> = LazyLock::new(|| {
    let size = |svg: &[u8; 32], png: &Arc<[u8]>| u32::try_from(svg.len() + png.len()).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(REMEMBERED_BYTES).weigher(size).build()
});
/// Room for the pay of some two hundred and fifty professions.
const REMEMBERED_BYTES: u64 = 2 * 1024 * 1024;

/// The drawing as PNG. What people told of themselves is drawn each time and never remembered.
pub fn draw(drawing: &Drawing) -> Arc<[u8]> {
    match drawing {
        Drawing::Pay(chart) if chart.is_own() => png(&pay::svg(chart)),
        Drawing::Pay(chart) => remembered(&pay::svg(chart)),
        Drawing::Interests(chart) => png(&interests::svg(chart)),
    }
}

fn remembered(svg: &str) -> Arc<[u8]> {
    DRAWN.get_with(key(svg), || png(svg))
}

fn key(svg: &str) -> [u8; 32] {
    Sha256::digest(svg).into()
}

fn png(svg: &str) -> Arc<[u8]> {
    let tree = laid_out(svg);
    let size = tree.size().to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).expect("a chart has an area");
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    palette::png(&pixels).into()
}

/// The drawing with its texts as shapes.
fn laid_out(svg: &str) -> usvg::Tree {
    let options = usvg::Options { font_family: "DejaVu Sans".to_owned(), fontdb: Arc::clone(&FONTS), ..usvg::Options::default() };
    usvg::Tree::from_str(svg, &options).expect("the drawing is valid SVG: its texts are escaped")
}

/// Where and how a text stands.
struct Label<'a> {
    x: f32,
    y: f32,
    anchor: &'a str,
    colour: &'a str,
    weight: &'a str,
}

/// Writes a text, with a rim of the background's colour that keeps it clear of lines behind it.
fn text(svg: &mut String, label: &Label<'_>, text: &str) {
    let Label { x, y, anchor, colour, weight } = label;
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = write!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{colour}\" font-weight=\"{weight}\" stroke=\"{BACKGROUND}\" \
         stroke-width=\"7\" stroke-linejoin=\"round\" paint-order=\"stroke\">{text}</text>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pay_chart(caption: &str, mark: Mark) -> Chart {
        let references = vec![Reference { eur: 3_000, label: "zum Vergleich".to_owned(), mark }];
        Chart { caption: caption.to_owned(), bars: Vec::new(), references }
    }

    fn is_remembered(chart: &Chart) -> bool {
        draw(&Drawing::Pay(chart.clone()));
        DRAWN.contains_key(&key(&pay::svg(chart)))
    }

    #[test]
    fn the_pay_of_a_profession_is_drawn_once() {
        assert!(is_remembered(&pay_chart("einmal gezeichnet", Mark::Everyone)));
    }
    #[test]
    fn what_somebody_earns_is_not_remembered() {
        assert!(!is_remembered(&pay_chart("jemandes Verdienst", Mark::Own)));
    }
}
