//! The Bundesagentur's documented interfaces on a free local port. Records requests and answers as configured.

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;

/// A request: path and query values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub path: String,
    pub query: HashMap<String, String>,
    pub key: String,
}

impl Asked {
    pub fn value(&self, name: &str) -> &str {
        self.query.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The code in a request for pay.
    pub fn kldb(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }
}

/// A response of the interface.
pub enum Reply {
    Json(Value),
    Text(u16, String),
    /// Delayed until released.
    Held(Value),
    /// No response.
    Never,
}

pub struct LocalAgency {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    released: watch::Sender<bool>,
}

impl LocalAgency {
    pub async fn start(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (released, is_released) = watch::channel(false);
        let (record, reply) = (Arc::clone(&asked), Arc::new(reply));
        let answer = move |request: Request| {
            let asked = read(&request);
            record.lock().unwrap().push(asked.clone());
            respond(reply(&asked), is_released.clone())
        };
        tokio::spawn(axum::serve(listener, Router::new().fallback(answer)).into_future());
        Self { address, asked, released }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests since the last call.
    pub fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    /// Sends delayed responses, and later ones immediately.
    pub fn release(&self) {
        self.released.send_replace(true);
    }
}

fn read(request: &Request) -> Asked {
    let query = url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes()).into_owned().collect();
    let key = request.headers().get("X-API-Key").map(|key| key.to_str().unwrap().to_owned()).unwrap_or_default();
    Asked { path: request.uri().path().to_owned(), query, key }
}

async fn respond(reply: Reply, mut is_released: watch::Receiver<bool>) -> Response {
    match reply {
        Reply::Json(value) => axum::Json(value).into_response(),
        Reply::Text(status, text) => {
            (StatusCode::from_u16(status).unwrap(), [(header::CONTENT_TYPE, "text/html")], text).into_response()
        }
        Reply::Held(value) => {
            is_released.wait_for(|is_released| *is_released).await.unwrap();
            axum::Json(value).into_response()
        }
        Reply::Never => std::future::pending().await,
    }
}

/// Metadata of the pay interface.
pub fn dataset(year: u16) -> Reply {
    Reply::Json(json!({ "stichtag": format!("31.12.{year}") }))
}

/// The documented response to a request for pay, with these quartiles.
pub fn pay(asked: &Asked, [q25, median, q75]: [i64; 3]) -> Value {
    let id = |name: &str| json!({ "id": asked.value(name).parse::<u32>().unwrap(), "bezeichnung": "…" });
    let mut region = id("r");
    region["beitragsBemessungsGrenze"] = json!(7550);
    json!([{
        "kldb": asked.kldb(),
        "region": region,
        "gender": id("g"),
        "ageCategory": id("a"),
        "performanceLevel": { "id": 2, "bezeichnung": "Fachkraft" },
        "branche": id("b"),
        "entgelt": median,
        "entgeltQ25": q25,
        "entgeltQ75": q75,
        "besetzung": 42003,
    }])
}

/// The documented response to a search for positions.
pub fn positions(number: u64) -> Value {
    let position = json!({ "stellenangebotsTitel": "Bäcker (m/w/d)", "hauptberuf": "Bäcker/in", "firma": "Backhaus" });
    json!({ "maxErgebnisse": number, "page": 1, "size": 1, "ergebnisliste": [position], "facetten": {}, "woOutput": {} })
}
