//! Figures as PNG pictures on a dark card, one module per kind, with their alternative texts.

mod canvas;
mod deflate;
mod font;
pub mod grades;
pub mod interests;
mod labels;
mod palette;
pub mod pay;
mod png;
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub drawing: Drawing,
    /// Alternative text, complete without the picture.
    pub description: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Drawing {
    Pay(PayChart),
    Interests(InterestChart),
    Grades(GradeChart),
    Training(TrainingChart),
    Ways(WayChart),
}

impl Picture {
    /// Pay of one profession, or a comparison of several.
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
    pub(crate) fn file_name(&self) -> &'static str {
        match self {
            Self::Pay(_) => "verdienst.png",
            Self::Interests(_) => "interessen.png",
            Self::Grades(_) => "stufen.png",
            Self::Training(_) => "ausbildung.png",
            Self::Ways(_) => "wege.png",
        }
    }

    /// The drawing without what is not visible, so that equal pictures share a cache entry: the bar of a single profession has no
    /// name.
    fn seen(&self) -> Self {
        let mut seen = self.clone();
        if let Self::Pay(PayChart { bars, .. }) = &mut seen
            && let [one] = bars.as_mut_slice()
        {
            one.label.clear();
        }
        seen
    }

    /// Whether it contains personal information about the asker.
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

/// Cache of drawn pictures by their visible content.
static DRAWN: LazyLock<Cache<Drawing, Arc<[u8]>>> = LazyLock::new(|| {
    let size = |_: &Drawing, png: &Arc<[u8]>| u32::try_from(png.len() + KEY_BYTES).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(REMEMBERED_BYTES).weigher(size).build()
});
/// Cache size: five hundred pictures of pay, one for each group of professions with equal pay.
const REMEMBERED_BYTES: u64 = 4 * 1024 * 1024;
/// Approximate size of a key with its share of the cache.
const KEY_BYTES: usize = 512;

/// The drawing as PNG. Personal drawings are never cached.
pub fn draw(drawing: &Drawing) -> Arc<[u8]> {
    if drawing.is_personal() {
        return png(drawing);
    }
    DRAWN.get_with(drawing.seen(), || png(drawing))
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
    use crate::pay::Figure;
    use crate::pay::Timespan;
    use pay::{Bar, Mark, Reference};

    fn chart(labels: &[&str], mark: Mark) -> Drawing {
        let bar = |label: &&str| Bar { label: (*label).to_owned(), quartiles: [Some(Figure::Known(3_000)); 3] };
        let references = vec![Reference { eur: 3_796, mark }];
        Drawing::Pay(PayChart { timespan: Timespan::Month, bars: labels.iter().map(bar).collect(), references })
    }

    fn is_one_picture(one: &Drawing, other: &Drawing) -> bool {
        Arc::ptr_eq(&draw(one), &draw(other))
    }

    #[test]
    fn the_pay_of_a_profession_is_drawn_once() {
        let nurse = chart(&["Pflegefachkraft"], Mark::Everyone);
        assert!(is_one_picture(&nurse, &nurse));
    }
    #[test]
    fn professions_that_are_paid_alike_share_a_picture() {
        assert!(is_one_picture(&chart(&["Erzieher/in"], Mark::Everyone), &chart(&["Kinderpfleger/in"], Mark::Everyone)));
    }
    #[test]
    fn pictures_with_names_are_not_shared() {
        let [one, other] = [["A", "B"], ["A", "C"]].map(|labels| chart(&labels, Mark::Everyone));
        assert!(!is_one_picture(&one, &other));
    }
    #[test]
    fn what_somebody_earns_is_not_remembered() {
        let own = chart(&["Bäcker/in"], Mark::Own);
        assert!(!is_one_picture(&own, &own));
    }
    #[test]
    fn remembered_pictures_are_bounded_in_bytes() {
        assert_eq!(DRAWN.policy().max_capacity(), Some(REMEMBERED_BYTES));
        draw(&chart(&["Gärtner/in"], Mark::Minimum));
        DRAWN.run_pending_tasks();
        assert!(DRAWN.weighted_size() > DRAWN.entry_count() * 4_000, "each counts with the size of its file");
    }
}
