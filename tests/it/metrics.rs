//! Metrics produced by traffic; alerts and dashboard refer only to existing ones.

use crate::support::interactions::{bot, click, command, option, typing};
use crate::support::signed::Served;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use berufslotse::bot::Bot;
use berufslotse::http_server;
use berufslotse::metrics::http;
use berufslotse::metrics::label::{Kind, LeftOut, Limited, Outcome, Refusal, Registered, Reload, Searched};
use berufslotse::question::Topic;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

/// Status, Content-Type and body of a path at the metrics' address.
async fn get(bot: &Bot, path: &str) -> (u16, String, String) {
    let listener = http_server::listen("metrics.address", "127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(http_server::serve(listener, http::routes(bot.metrics().clone()), std::future::pending()));
    let request = Request::get(format!("http://{address}{path}")).body(Body::empty()).unwrap();
    let response = Client::builder(TokioExecutor::new()).build_http().request(request).await.unwrap();
    let kind = response.headers().get("content-type").map_or("", |kind| kind.to_str().unwrap()).to_owned();
    let status = response.status().as_u16();
    let body = to_bytes(Body::new(response.into_body()), usize::MAX).await.unwrap();
    (status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn traffic_is_counted() {
    let bot = bot();
    let served = Served::start_with(bot.clone(), 1_100).await;
    for name in ["bäcker", "server-dev", "xyzzy"] {
        served.ask(&command(1, "beruf", &[option("name", name)])).await;
    }
    served.ask(&typing(2, "bäck")).await;
    served.ask(&click(3, "2|gehalt||baecker", "5")).await;
    served.ask(&command(4, "hilfe", &[])).await;
    served.ask(&command(5, "tanz-von-gestern", &[])).await;
    let (status, kind, text) = get(&bot, "/metrics").await;
    assert_eq!((status, kind.as_str()), (200, "application/openmetrics-text; version=1.0.0; charset=utf-8"));
    for line in [
        "berufslotse_interactions_total{kind=\"command\",command=\"beruf\",outcome=\"answered\"} 3",
        "berufslotse_interactions_total{kind=\"command\",command=\"hilfe\",outcome=\"answered\"} 1",
        "berufslotse_interactions_total{kind=\"command\",command=\"other\",outcome=\"answered\"} 1",
        "berufslotse_interactions_total{kind=\"autocomplete\",command=\"beruf\",outcome=\"answered\"} 1",
        "berufslotse_interactions_total{kind=\"component\",command=\"gehalt\",outcome=\"answered\"} 1",
        "berufslotse_first_answer_seconds_count{kind=\"command\"} 5",
        "berufslotse_searches_total{outcome=\"one\"} 2",
        "berufslotse_searches_total{outcome=\"several\"} 1",
        "berufslotse_searches_total{outcome=\"nothing\"} 1",
        "berufslotse_catalogue_professions 5",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("tanz-von-gestern"), "what somebody sends becomes no label");
}

#[tokio::test]
async fn alive_is_who_answers_and_ready_who_can_be_asked() {
    let bot = bot();
    assert_eq!(get(&bot, "/health/live").await.0, 200);
    assert_eq!(get(&bot, "/health/ready").await.0, 503);
    bot.metrics().listening(true);
    assert_eq!(get(&bot, "/health/ready").await.0, 200);
    assert_eq!(get(&bot, "/").await.0, 404);
}

/// All values of each label of each metric, as in `/metrics` after every kind of event.
async fn everything() -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let bot = bot();
    let metrics = bot.metrics();
    for &kind in Kind::ALL {
        for &outcome in Outcome::ALL {
            for topic in Topic::ALL.iter().copied().map(Some).chain([None]) {
                metrics.interaction(kind, topic, outcome, Duration::ZERO);
            }
        }
    }
    LeftOut::ALL.iter().for_each(|part| metrics.left_out(*part));
    Registered::ALL.iter().for_each(|registered| metrics.registered(*registered));
    Refusal::ALL.iter().for_each(|refusal| metrics.refused(*refusal));
    Limited::ALL.iter().for_each(|limited| metrics.limited(*limited));
    Searched::ALL.iter().for_each(|searched| metrics.searched(*searched));
    Reload::ALL.iter().for_each(|reload| metrics.reloaded(*reload));
    let text = get(&bot, "/metrics").await.2;
    let mut known: BTreeMap<_, BTreeMap<_, BTreeSet<_>>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let series = line.rsplit_once(' ').unwrap().0;
        let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
        let known = known.entry(name.to_owned()).or_default();
        for (label, value) in matchers(labels.trim_end_matches('}')) {
            known.entry(label).or_default().extend(value);
        }
    }
    known
}

/// Parses `a="x",b=~"y|z"` into labels with values; without values if one is a dashboard variable.
fn matchers(text: &str) -> Vec<(String, Vec<String>)> {
    let matcher = |text: &str| {
        let (label, value) = text.split_once('=').unwrap_or_else(|| panic!("{text:?} is a matcher"));
        let value = value.trim_start_matches('~').trim_matches('"');
        let values = value.split('|').filter(|value| !value.starts_with('$')).map(str::to_owned).collect();
        (label.trim().trim_end_matches('!').to_owned(), values)
    };
    text.split(',').filter(|text| !text.is_empty()).map(matcher).collect()
}

/// Labels added by Prometheus.
const OF_PROMETHEUS: [&str; 2] = ["instance", "job"];

/// Checks that names, labels and values in an expression exist. Returns the names.
fn check(expression: &str, known: &BTreeMap<String, BTreeMap<String, BTreeSet<String>>>) -> BTreeSet<String> {
    let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let mut labels = BTreeSet::new();
    let mut names = BTreeSet::new();
    for (position, _) in expression.match_indices("berufslotse_") {
        let rest = expression.get(position..).unwrap();
        let (name, rest) = rest.split_at(rest.find(|character| !is_name(character)).unwrap_or(rest.len()));
        let of_name = known.get(name).unwrap_or_else(|| panic!("{name} does not exist, in {expression}"));
        labels.extend(of_name.keys().cloned());
        names.insert(name.to_owned());
        let Some(inner) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) else { continue };
        for (label, values) in matchers(inner.0).into_iter().filter(|(label, _)| !OF_PROMETHEUS.contains(&label.as_str())) {
            let of_label = of_name.get(&label).unwrap_or_else(|| panic!("{name} has no label {label}, in {expression}"));
            for value in values {
                assert!(of_label.contains(&value), "{name} has no {label}={value:?}, in {expression}");
            }
        }
    }
    for group in expression.split("by (").skip(1) {
        for label in group.split(')').next().unwrap().split(',').map(str::trim) {
            assert!(labels.contains(label) || OF_PROMETHEUS.contains(&label), "no label {label}, in {expression}");
        }
    }
    assert!(!names.is_empty(), "{expression} asks for nothing of ours");
    names
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(path)).unwrap()
}

#[tokio::test]
async fn every_alarm_asks_for_what_exists() {
    let known = everything().await;
    let alarms = read("prometheus/alerts.yml");
    let expressions: Vec<_> = alarms.lines().filter_map(|line| line.trim().strip_prefix("expr: ")).collect();
    assert_eq!(expressions.len(), alarms.matches("- alert: ").count(), "each alarm has its expression on one line");
    expressions.iter().for_each(|expression| drop(check(expression, &known)));
}

/// All strings under these keys, at any depth.
fn strings<'j>(json: &'j Value, keys: &[&str], found: &mut Vec<&'j str>) {
    match json {
        Value::Object(members) => {
            for (key, value) in members {
                found.extend(value.as_str().filter(|_| keys.contains(&key.as_str())));
                strings(value, keys, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, keys, found)),
        _ => {}
    }
}

#[tokio::test]
async fn every_panel_asks_for_what_exists_and_all_that_exists_is_shown() {
    let known = everything().await;
    let dashboard: Value = serde_json::from_str(&read("grafana/berufslotse.json")).unwrap();
    let mut expressions = Vec::new();
    strings(&dashboard, &["expr", "query"], &mut expressions);
    let ours = expressions.iter().filter(|expression| **expression != "prometheus");
    let shown: BTreeSet<_> = ours.flat_map(|expression| check(expression, &known)).collect();
    // The age is the better metric.
    let hidden = "berufslotse_catalogue_loaded_timestamp_seconds";
    let all: BTreeSet<_> = known.into_keys().filter(|name| name != hidden).collect();
    assert_eq!(shown, all);

    for target in dashboard["panels"].as_array().unwrap().iter().flat_map(|panel| panel["targets"].as_array().unwrap()) {
        let (expression, legend) = (target["expr"].as_str().unwrap(), target["legendFormat"].as_str().unwrap());
        for label in legend.split("{{").skip(1).map(|rest| rest.split("}}").next().unwrap()) {
            assert!(expression.contains(&format!("by ({label})")), "{legend} is no label of {expression}");
        }
    }
}

#[tokio::test]
#[should_panic(expected = "berufslotse_nothing does not exist")]
async fn a_metric_that_does_not_exist_is_noticed() {
    check("rate(berufslotse_nothing[5m])", &everything().await);
}

#[tokio::test]
#[should_panic(expected = "has no outcome=\"never\"")]
async fn a_value_that_does_not_exist_is_noticed() {
    check("berufslotse_searches_total{outcome=~\"one|never\"}", &everything().await);
}
