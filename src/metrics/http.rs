//! The HTTP address for monitoring: metrics, liveness, readiness.

use crate::metrics::Metrics;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::time::SystemTime;

/// Content type of `/metrics`. Prometheus supports OpenMetrics, which has an explicit end marker.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `/metrics`, `/health/live` and `/health/ready`. Live always succeeds; not ready is 503.
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
