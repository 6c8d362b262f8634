//! Rejected responses: the figures of an earlier year remain valid.

use super::*;

/// Checks that `reply` to a request for bakers in Germany is rejected, and that the figures of 2023 remain.
async fn check(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static, expected: Refusal) {
    let place = Place::new();
    let earlier = LocalAgency::start(|asked| match asked.path.as_str() {
        "/pc/v1/dataset" => dataset(2023),
        _ => Reply::Json(pay(asked, GOOD)),
    });
    run(&earlier.await, &place.file()).await.unwrap();
    let now =
        agency(move |asked| if is_of_the_baker(asked) { reply(asked) } else { Reply::Json(pay(asked, [2_500, 2_900, 3_300])) });
    let summary = run(&now.await, &place.file()).await.unwrap();
    let refused: Vec<_> = summary.refused.iter().map(|refused| (&refused.refusal, refused.is_kept)).collect();
    assert_eq!(refused, [(&expected, true)]);
    let regional_pay = place.regional_pay();
    assert_eq!(median(&regional_pay, "29222", Region::Germany), Some((Figure::Known(2_800), 2023)));
    assert_eq!(median(&regional_pay, "29302", Region::Germany), Some((Figure::Known(2_900), 2024)));
}

async fn check_figures(figures: [i64; 3], expected: Refusal) {
    check(move |asked| Reply::Json(pay(asked, figures)), expected).await;
}

#[tokio::test]
async fn a_page_for_people_replaces_nothing() {
    check(|_| Reply::Text(200, "<!DOCTYPE html><h1>Wartung</h1>".to_owned()), Refusal::Html).await;
}
#[tokio::test]
async fn a_torn_answer_replaces_nothing() {
    check(|_| Reply::Text(200, r#"[{"kldb":"29222","#.to_owned()), Refusal::Broken).await;
}
#[tokio::test]
async fn another_shape_replaces_nothing() {
    check(|_| Reply::Text(200, r#"{"entgelte":[]}"#.to_owned()), Refusal::OtherShape).await;
    check(|_| Reply::Text(200, "[]".to_owned()), Refusal::Empty).await;
}
#[tokio::test]
async fn an_endless_answer_replaces_nothing() {
    check(|_| Reply::Text(200, " ".repeat(2_000_000)), Refusal::TooLong).await;
}
#[tokio::test]
async fn an_error_replaces_nothing() {
    check(|_| Reply::Text(403, String::new()), Refusal::Forbidden).await;
    check(|_| Reply::Text(404, String::new()), Refusal::Status(404)).await;
    check(|_| Reply::Text(500, String::new()), Refusal::Status(500)).await;
}
#[tokio::test]
async fn figures_for_something_else_replace_nothing() {
    let of_cooks = |asked: &Asked| Reply::Json(pay(&Asked { path: "/29302".to_owned(), ..asked.clone() }, GOOD));
    check(of_cooks, Refusal::OtherCell).await;
}
#[tokio::test]
async fn absurd_figures_replace_nothing() {
    check_figures([2_400, -3, 3_200], Refusal::UnknownCode(-3)).await;
    check_figures([2_900, 2_800, 3_200], Refusal::OutOfOrder).await;
    check_figures([24, 28, 32], Refusal::OutOfRange(24)).await;
    check_figures([2_400, 3_921, 4_000], Refusal::Jump { before: 2_800, now: 3_921 }).await;
}
#[tokio::test]
async fn fewer_figures_replace_nothing() {
    check_figures([2_400, -1, 3_200], Refusal::Fewer).await;
    check_figures([-1, -1, -1], Refusal::Fewer).await;
}

#[tokio::test]
async fn the_profiles_own_figures_are_a_measure_too() {
    let far = |asked: &Asked| if is_of_the_baker(asked) { [5_000, 6_000, 7_000] } else { GOOD };
    let (agency, place) = (agency(move |asked| Reply::Json(pay(asked, far(asked)))).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!(summary.refused[0].refusal, Refusal::Jump { before: 2_300, now: 5_000 });
    assert_eq!(median(&place.regional_pay(), "29222", Region::Germany), None);
}

/// Checks that the refresh does not start, prints this, and leaves no file.
async fn check_no_year(reply: fn() -> Reply, expected: &str) {
    let (agency, place) = (LocalAgency::start(move |_| reply()).await, Place::new());
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert_eq!(error, expected);
    assert_eq!(std::fs::read_dir(place.0.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn without_a_year_there_are_no_figures() {
    let expected = "Die Schnittstelle nennt kein Jahr, aus dem die Zahlen sein können. Weißt du das Jahr, nenn es mit --year.";
    check_no_year(|| Reply::Text(200, r#"{"version":"2"}"#.to_owned()), expected).await;
}
#[tokio::test]
async fn a_refused_year_is_reported_with_what_helps() {
    let expected = "Die Schnittstelle verweigert die Auskunft (403). Das trifft oft Rechenzentren: Ruf die Zahlen von einem \
                    gewöhnlichen Internetanschluss ab und kopier die Datei (docs/entgelt.md).";
    check_no_year(|| Reply::Text(403, String::new()), expected).await;
}
