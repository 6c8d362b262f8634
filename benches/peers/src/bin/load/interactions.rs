//! Interactions in Discord's format: recorded ones with realistic names, each with a unique interaction, user and guild id.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Users in rotation: at ten thousand answers a second, each one asks every twenty seconds.
const PEOPLE: u64 = 200_000;
const GUILDS: u64 = 20_000;
/// Ids as long as Discord's.
const FIRST_PERSON: u64 = 400_000_000_000_000_000;
const FIRST_GUILD: u64 = 700_000_000_000_000_000;
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

/// An interaction split at its ids and name.
struct Template {
    pieces: Vec<Piece>,
    marker: &'static str,
    /// Whether it is autocomplete.
    is_typing: bool,
}

enum Piece {
    Text(String),
    Id,
    Person,
    Guild,
    Name,
}

/// Endless sequence of `/beruf`, `/gehalt` and autocomplete, each with the next name.
pub struct Interactions {
    templates: [Template; 3],
    names: Vec<String>,
    first_id: u64,
    count: u64,
}

impl Interactions {
    /// From the recorded interactions in `recorded` and the names in `names`, one per line.
    pub fn load(recorded: &Path, names: &Path) -> Result<Self> {
        let read = |name: &str, marker, is_typing| -> Result<Template> {
            let path = recorded.join(name);
            let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok(Template::new(serde_json::from_str(&text)?, marker, is_typing))
        };
        let templates = [
            read("profile.in.json", "\"data\"", false)?,
            read("misspelled.in.json", "\"data\"", false)?,
            read("typing.in.json", "\"choices\"", true)?,
        ];
        let names = std::fs::read_to_string(names).with_context(|| format!("reading {}", names.display()))?;
        let names = names.lines().map(str::to_owned).collect();
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let first_id = (u64::try_from(now_ms)? - DISCORDS_EPOCH_MS) << 22;
        Ok(Self { templates, names, first_id, count: 0 })
    }

    pub fn next(&mut self) -> Interaction {
        let (number, id) = (self.count, self.first_id + self.count);
        self.count += 1;
        let turn = usize::try_from(number).unwrap_or_default();
        let (template, name) = (&self.templates[turn % self.templates.len()], &self.names[turn % self.names.len()]);
        let mut json = String::with_capacity(2_048);
        for piece in &template.pieces {
            match piece {
                Piece::Text(text) => json.push_str(text),
                Piece::Id => json.push_str(&id.to_string()),
                Piece::Person => json.push_str(&(FIRST_PERSON + number % PEOPLE).to_string()),
                Piece::Guild => json.push_str(&(FIRST_GUILD + number % GUILDS).to_string()),
                Piece::Name if template.is_typing => {
                    json.extend(name.chars().take(TYPED[turn / self.templates.len() % TYPED.len()]));
                }
                Piece::Name => json.push_str(name),
            }
        }
        Interaction { id, json, marker: template.marker }
    }
}

impl Template {
    fn new(mut recorded: Value, marker: &'static str, is_typing: bool) -> Self {
        recorded["id"] = json!("@id@");
        recorded["member"]["user"]["id"] = json!("@person@");
        recorded["guild_id"] = json!("@guild@");
        recorded["guild"]["id"] = json!("@guild@");
        recorded["channel"]["guild_id"] = json!("@guild@");
        recorded["authorizing_integration_owners"]["0"] = json!("@guild@");
        recorded["data"]["options"][0]["value"] = json!("@name@");
        let text = recorded.to_string();
        let pieces = text.split('@').map(|piece| match piece {
            "id" => Piece::Id,
            "person" => Piece::Person,
            "guild" => Piece::Guild,
            "name" => Piece::Name,
            text => Piece::Text(text.to_owned()),
        });
        Self { pieces: pieces.collect(), marker, is_typing }
    }
}
