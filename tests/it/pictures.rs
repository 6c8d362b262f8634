//! Every kind of picture as recorded in `tests/pictures`, with its alternative text. `UPDATE=1` rewrites them.

use crate::support::recorded;
use berufslotse::pay::{Figure, Timespan};
use berufslotse::picture::grades::{GradeChart, GradeRow};
use berufslotse::picture::interests::{InterestBar, InterestChart};
use berufslotse::picture::pay::{Bar, Mark, PayChart, Reference};
use berufslotse::picture::training::{TrainingBasis, TrainingChart};
use berufslotse::picture::ways::{WayChart, WayPay, WayRow, WayStep};
use berufslotse::picture::{Drawing, Picture, draw};
use proptest::prelude::*;
use std::path::Path;

fn check(name: &str, picture: &Picture) {
    let path = |ending| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(format!("{name}.{ending}"));
    recorded::expect_bytes(&path("png"), &draw(&picture.drawing));
    recorded::expect(&path("txt"), &format!("{}\n", picture.description));
}

const ALL: Reference = Reference { eur: 3_796, mark: Mark::Everyone };

fn known(quartiles: [u32; 3]) -> [Option<Figure>; 3] {
    quartiles.map(|eur| Some(Figure::Known(eur)))
}

fn bar(label: &str, quartiles: [Option<Figure>; 3]) -> Bar {
    Bar { label: label.to_owned(), quartiles }
}

fn nurse() -> Bar {
    bar("Pflegefachkraft", known([3_608, 4_056, 4_552]))
}

fn backend() -> Bar {
    bar("Backend Engineer", [Some(Figure::Known(4_915)), Some(Figure::Known(6_307)), Some(Figure::Above(7_100))])
}

fn pay(timespan: Timespan, bars: Vec<Bar>, references: Vec<Reference>) -> Picture {
    Picture::pay(PayChart { timespan, bars, references })
}

#[test]
fn pay_a_month() {
    check("verdienst", &pay(Timespan::Month, vec![nurse()], vec![ALL]));
}
#[test]
fn pay_an_hour() {
    check("verdienst-stunde", &pay(Timespan::Hour, vec![nurse()], vec![ALL]));
}
#[test]
fn pay_a_year_with_an_open_end() {
    check("verdienst-jahr", &pay(Timespan::Year, vec![backend()], vec![ALL]));
}
#[test]
fn pay_whose_median_is_above_the_ceiling() {
    let bar = bar("Ärztin/Arzt", [Some(Figure::Known(5_042)), Some(Figure::Above(7_100)), Some(Figure::Above(7_100))]);
    check("verdienst-meldegrenze", &pay(Timespan::Year, vec![bar], vec![ALL]));
}
#[test]
fn own_pay() {
    let own = Reference { eur: 3_500, mark: Mark::Own };
    check("verdienst-eigener", &pay(Timespan::Month, vec![nurse()], vec![own, ALL]));
}
#[test]
fn pay_below_the_minimum_wage() {
    let minimum = Reference { eur: 2_409, mark: Mark::Minimum };
    let bar = bar("Friseur/in", known([2_000, 2_183, 2_502]));
    check("verdienst-mindestlohn", &pay(Timespan::Month, vec![bar], vec![ALL, minimum]));
}
#[test]
fn two_professions() {
    let bars = vec![nurse(), bar("Erzieher/in", known([3_353, 3_749, 4_245]))];
    check("vergleich", &pay(Timespan::Month, bars, vec![ALL]));
}
#[test]
fn three_professions_with_a_long_name() {
    let long = bar("Kaufmann/-frau für Versicherungen und Finanzanlagen", known([3_608, 4_056, 4_552]));
    let bars = vec![long, backend(), bar("Bäcker/in", known([2_351, 2_721, 3_161]))];
    check("vergleich-drei", &pay(Timespan::Month, bars, vec![ALL]));
}
#[test]
fn interests() {
    let bar = |(label, percent): (&str, u16)| InterestBar { label: label.to_owned(), percent, is_strong: percent > 50 };
    let bars = [
        ("Praktisches", 100),
        ("Forschendes", 75),
        ("Gestaltendes", 25),
        ("Soziales", 0),
        ("Unternehmerisches", 55),
        ("Ordnendes", 50),
    ];
    let drawing = Drawing::Interests(InterestChart { bars: bars.map(bar).to_vec() });
    check("interessen", &Picture { drawing, description: String::new() });
}

fn grades(name: &str, place: &str, grades: [&str; 2], cents: [u32; 2]) -> GradeRow {
    let [from_grade, to_grade] = grades.map(str::to_owned);
    let [first_ct, last_ct] = cents;
    GradeRow { name: name.to_owned(), place: place.to_owned(), from_grade, to_grade, first_ct, last_ct }
}

#[test]
fn civil_service_over_all_states() {
    let rows = vec![grades("", "Spanne über 15 Länder", ["A 9", "A 13"], [312_050, 638_800])];
    check("besoldung", &Picture::civil_service(GradeChart { rows }));
}
#[test]
fn civil_service_of_one_state() {
    let rows = vec![
        grades("Mittlerer Dienst", "Bayern", ["A 7", "A 9"], [292_050, 408_800]),
        grades("Gehobener Dienst", "Bayern", ["A 9", "A 13"], [333_050, 638_800]),
    ];
    check("besoldung-land", &Picture::civil_service(GradeChart { rows }));
}
#[test]
fn agreements() {
    let rows = vec![
        grades("TVöD-P", "Kommunale Krankenhäuser und Pflegeheime", ["P 7", "P 8"], [338_050, 445_649]),
        grades("TV-L Kr", "Universitätskliniken der Länder", ["KR 7", "KR 7"], [328_050, 435_550]),
    ];
    check("tarif", &Picture::tariff(GradeChart { rows }));
}

#[test]
fn training_pay() {
    let chart = TrainingChart { years_ct: vec![141_600, 147_700, 157_800], basis: TrainingBasis::Paid };
    check("ausbildung", &Picture::training(chart));
}
#[test]
fn the_legal_minimum_of_training_pay() {
    let chart = TrainingChart { years_ct: vec![72_400, 85_400, 97_700, 101_400], basis: TrainingBasis::LegalMinimum };
    check("ausbildung-minimum", &Picture::training(chart));
}

fn way(name: &str, pay: WayPay, steps: &[(&str, u16)]) -> WayRow {
    let step = |(name, months): &(&str, u16)| WayStep { name: (*name).to_owned(), months: *months, is_parallel: false };
    WayRow { name: name.to_owned(), steps: steps.iter().map(step).collect(), pay }
}

#[test]
fn several_ways() {
    let mut school = way("Schulische Ausbildung", WayPay::No, &[("Berufsfachschule", 24), ("Fachhochschulreife", 12)]);
    school.steps[1].is_parallel = true;
    let rows = vec![
        way("Ausbildung", WayPay::Eur { from: 1_416, to: 1_578 }, &[("Ausbildung", 36)]),
        way("Fachschule", WayPay::Eur { from: 1_491, to: 1_653 }, &[("Ausbildung", 42), ("Praxis", 12), ("Fachschule", 26)]),
        school,
    ];
    check("wege", &Picture::ways(WayChart { rows }));
}
#[test]
fn one_way() {
    let way = way("Studium und Vorbereitungsdienst", WayPay::Yes, &[("Studium", 60), ("Vorbereitungsdienst", 18)]);
    check("weg", &Picture::ways(WayChart { rows: vec![way] }));
}

/// Any figure, including ones that no profile can contain.
fn figure() -> impl Strategy<Value = Option<Figure>> {
    prop_oneof![
        Just(None),
        any::<u32>().prop_map(|eur| Some(Figure::Known(eur))),
        (0..9_000_u32).prop_map(|eur| Some(Figure::Above(eur)))
    ]
}

fn assert_picture(drawing: &Drawing) {
    let png = draw(drawing);
    assert!(png.starts_with(b"\x89PNG") && png[16..20] == 800_u32.to_be_bytes(), "no PNG of 800 pixels");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_pay_is_a_picture(
        bars in prop::collection::vec((any::<String>(), [figure(), figure(), figure()]), 0..4),
        references in prop::collection::vec(any::<u32>(), 0..3),
        hour in any::<bool>(),
    ) {
        let bars = bars.into_iter().map(|(label, quartiles)| Bar { label, quartiles }).collect();
        let marks = [Mark::Own, Mark::Everyone, Mark::Minimum];
        let references = references.into_iter().zip(marks).map(|(eur, mark)| Reference { eur, mark }).collect();
        let timespan = if hour { Timespan::Hour } else { Timespan::Year };
        assert_picture(&pay(timespan, bars, references).drawing);
    }

    #[test]
    fn any_steps_and_years_are_a_picture(
        names in prop::collection::vec(any::<String>(), 0..9),
        months in any::<[u16; 3]>(),
        cents in any::<[u32; 2]>(),
    ) {
        let steps = months.map(|months| ("Ausbildung", months));
        let ways = names.iter().map(|name| way(name, WayPay::Eur { from: cents[0], to: cents[1] }, &steps)).collect();
        assert_picture(&Picture::ways(WayChart { rows: ways }).drawing);
        let rows = names.iter().map(|name| grades(name, name, [name, name], cents)).collect();
        assert_picture(&Picture::tariff(GradeChart { rows }).drawing);
        let training = TrainingChart { years_ct: cents.to_vec(), basis: TrainingBasis::Paid };
        assert_picture(&Picture::training(training).drawing);
    }
}
