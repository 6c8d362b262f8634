//! Figures as pictures: what can be drawn, each in a module of its own, as PNG on a dark card. The words that say the same come with it.

mod canvas;
mod font;
pub mod grades;
pub mod interests;
mod labels;
mod palette;
pub mod pay;
mod scale;
pub mod training;
pub mod ways;
mod words;

use grades::GradeChart;
use interests::InterestChart;
use moka::sync::Cache;
use palette::{Colour, rgb};
use pay::PayChart;
use std::sync::{Arc, LazyLock};
use training::TrainingChart;
use ways::WayChart;

/// What a picture shows, and the text that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub drawing: Drawing,
    /// Read aloud instead of the picture, complete without it.
    pub description: String,
}

/// What can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Drawing {
    Pay(PayChart),
    Interests(InterestChart),
    Grades(GradeChart),
    Training(TrainingChart),
    Ways(WayChart),
}

impl Picture {
    /// Pay of one profession, or of several to compare.
    pub fn pay(chart: PayChart) -> Self {
        Self { description: words::pay(&chart), drawing: Drawing::Pay(chart) }
    }

    /// Basic pay of civil servants (Besoldung).
    pub fn civil_service(chart: GradeChart) -> Self {
        Self { description: words::grades(&chart, words::CIVIL_SERVICE), drawing: Drawing::Grades(chart) }
    }

    /// Grades of collective agreements.
    pub fn tariff(chart: GradeChart) -> Self {
        Self { description: words::grades(&chart, words::TARIFF), drawing: Drawing::Grades(chart) }
    }

    /// Pay during training.
    pub fn training(chart: TrainingChart) -> Self {
        Self { description: words::training(&chart), drawing: Drawing::Training(chart) }
    }

    /// Ways into a profession.
    pub fn ways(chart: WayChart) -> Self {
        Self { description: words::ways(&chart), drawing: Drawing::Ways(chart) }
    }
}

impl Drawing {
    /// The name of its file.
    pub fn file_name(&self) -> &'static str {
        match self {
            Self::Pay(_) => "verdienst.png",
            Self::Interests(_) => "interessen.png",
            Self::Grades(_) => "stufen.png",
            Self::Training(_) => "ausbildung.png",
            Self::Ways(_) => "wege.png",
        }
    }

    /// Whether it shows what somebody told of themselves.
    fn is_personal(&self) -> bool {
        match self {
            Self::Pay(chart) => chart.is_own(),
            Self::Interests(_) => true,
            Self::Grades(_) | Self::Training(_) | Self::Ways(_) => false,
        }
    }
}

const TEXT: Colour = rgb(0xf4_f5_f8);
const SOFT: Colour = rgb(0xb6_ba_c6);
const TRACK: Colour = rgb(0x2b_2d_36);
const SLATE: Colour = rgb(0x5b_64_78);
const BAR: Colour = rgb(0x3b_82_f6);
const BAR_LIGHT: Colour = rgb(0x7d_b1_ff);
const MARK: Colour = rgb(0xff_ff_ff);
const EVERYONE: Colour = rgb(0xf5_b5_44);
const MINIMUM: Colour = rgb(0xff_8f_8f);
const OWN: Colour = rgb(0x5f_d3_8d);

/// Pictures that were drawn before.
static DRAWN: LazyLock<Cache<Drawing, Arc<[u8]>>> = LazyLock::new(|| {
    let size = |_: &Drawing, png: &Arc<[u8]>| u32::try_from(png.len() + KEY_BYTES).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(REMEMBERED_BYTES).weigher(size).build()
});
const REMEMBERED_BYTES: u64 = 2 * 1024 * 1024;
const KEY_BYTES: usize = 512;

/// The drawing as PNG. What people told of themselves is drawn each time and never remembered.
pub fn draw(drawing: &Drawing) -> Arc<[u8]> {
    if drawing.is_personal() {
        return png(drawing);
    }
    DRAWN.get_with_by_ref(drawing, || png(drawing))
}

fn png(drawing: &Drawing) -> Arc<[u8]> {
    let canvas = match drawing {
        Drawing::Pay(chart) => pay::draw(chart),
        Drawing::Interests(chart) => interests::draw(chart),
        Drawing::Grades(chart) => grades::draw(chart),
        Drawing::Training(chart) => training::draw(chart),
        Drawing::Ways(chart) => ways::draw(chart),
    };
    canvas.png().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::Timespan;
    use pay::{Mark, Reference};

    fn is_remembered(eur: u32, mark: Mark) -> bool {
        let chart = PayChart { timespan: Timespan::Month, bars: Vec::new(), references: vec![Reference { eur, mark }] };
        let drawing = Drawing::Pay(chart);
        Arc::ptr_eq(&draw(&drawing), &draw(&drawing))
    }

    #[test]
    fn the_pay_of_a_profession_is_drawn_once() {
        assert!(is_remembered(3_796, Mark::Everyone));
    }
    #[test]
    fn what_somebody_earns_is_not_remembered() {
        assert!(!is_remembered(3_796, Mark::Own));
    }
}
