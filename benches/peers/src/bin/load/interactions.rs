//! Interactions in Discord's format: recorded ones with realistic names, each with its own interaction, user and guild id.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Number of users in rotation: at ten thousand answers a second, each one asks every twenty seconds.
const PEOPLE: u64 = 200_000;
const SERVERS: u64 = 20_000;
/// Ids as long as Discord's.
const FIRST_PERSON: u64 = 400_000_000_000_000_000;
const FIRST_SERVER: u64 = 700_000_000_000_000_000;
/// Discord's epoch in milliseconds, the start of 2015.
const DISCORDS_EPOCH_MS: u64 = 1_420_070_400_000;
/// Numbers of typed letters after which autocomplete is requested.
const TYPED: [usize; 3] = [3, 5, 8];

/// One interaction.
pub struct Interaction {
    pub id: u64,
    pub json: String,
    /// Required content of the answer.
    pub marker: &'static str,
}

/// An interaction split at its ids.
struct Template {
    pieces: Vec<Piece>,
    marker: &'static str,
}

enum Piece {
    Text(String),
    Id,
    Person,
    Server,
}

/// Endless sequence of `/beruf`, `/gehalt` and autocomplete, with a new name each time.
pub struct Interactions {
    templates: Vec<Template>,
    first_id: u64,
    count: u64,
}

impl Interactions {
    /// From the recorded interactions in `recorded` and the names in `names`, one per line.
    pub fn load(recorded: &Path, names: &Path) -> Result<Self> {
        let read = |name: &str| -> Result<Value> {
            let path = recorded.join(name);
            let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok(serde_json::from_str(&text)?)
        };
        let (profile, pay, typing) = (read("profile.in.json")?, read("misspelled.in.json")?, read("typing.in.json")?);
        let names = std::fs::read_to_string(names).with_context(|| format!("reading {}", names.display()))?;
        let mut templates = Vec::new();
        for (number, name) in names.lines().enumerate() {
            let begun: String = name.chars().take(TYPED[number % TYPED.len()]).collect();
            templates.push(Template::new(&profile, name, "\"data\""));
            templates.push(Template::new(&pay, name, "\"data\""));
            templates.push(Template::new(&typing, &begun, "\"choices\""));
        }
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let first_id = (u64::try_from(now_ms)? - DISCORDS_EPOCH_MS) << 22;
        Ok(Self { templates, first_id, count: 0 })
    }

    pub fn next(&mut self) -> Interaction {
        let (number, id) = (self.count, self.first_id + self.count);
        self.count += 1;
        let template = &self.templates[usize::try_from(number).unwrap_or_default() % self.templates.len()];
        let mut json = String::with_capacity(2_048);
        for piece in &template.pieces {
            match piece {
                Piece::Text(text) => json.push_str(text),
                Piece::Id => json.push_str(&id.to_string()),
                Piece::Person => json.push_str(&(FIRST_PERSON + number % PEOPLE).to_string()),
                Piece::Server => json.push_str(&(FIRST_SERVER + number % SERVERS).to_string()),
            }
        }
        Interaction { id, json, marker: template.marker }
    }
}

impl Template {
    fn new(recorded: &Value, name: &str, marker: &'static str) -> Self {
        let mut value = recorded.clone();
        value["id"] = json!("@id@");
        value["member"]["user"]["id"] = json!("@person@");
        value["guild_id"] = json!("@server@");
        value["guild"]["id"] = json!("@server@");
        value["channel"]["guild_id"] = json!("@server@");
        value["authorizing_integration_owners"]["0"] = json!("@server@");
        value["data"]["options"][0]["value"] = json!(name);
        let text = value.to_string();
        let pieces = text.split('@').map(|piece| match piece {
            "id" => Piece::Id,
            "person" => Piece::Person,
            "server" => Piece::Server,
            text => Piece::Text(text.to_owned()),
        });
        Self { pieces: pieces.collect(), marker }
    }
}
