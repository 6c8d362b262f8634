//! The HTTP address for monitoring: metrics, liveness, readiness.

use crate::metrics::Metrics;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::time::SystemTime;

/// What the body of `/metrics` is: Prometheus reads this form, which has a word for the end of the text, as well as its own.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `/metrics`, `/health/live` and `/health/ready`. Live means it answers at all; not ready is 503.
pub fn routes(metrics: Metrics) -> Router {
    let ready = metrics.clone();
    Router::new()
        .route("/metrics", get(move || async move { text(&metrics) }))
        .route("/health/live", get(|| async { StatusCode::OK }))
        .route("/health/ready", get(move || async move { status(&ready) }))
}

fn text(metrics: &Metrics) -> Response {
    ([(header::CONTENT_TYPE, OPEN_METRICS)], metrics.text(SystemTime::now())).into_response()
}

fn status(metrics: &Metrics) -> StatusCode {
    if metrics.is_ready() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
