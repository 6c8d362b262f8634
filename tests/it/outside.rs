//! Arbitrary input never causes a panic, and every response is valid for Discord, pings nobody and shows user input as text. Each
//! submodule tests one interface; the generators and checks are here.

mod agency;
mod button;
mod files;
pub mod fit;
mod headers;
mod interaction;
mod profile;
mod query;
mod settings;
mod sockets;

use crate::support::limits::expect_within_limits;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// Fragments with a meaning for Discord, terminals, JSON, TOML or our own formats.
const PIECES: [&str; 48] = [
    "**",
    "__",
    "~~",
    "||",
    "`",
    "```",
    "[x](https://a.example)",
    "https://a.example",
    "<@5>",
    "<@&6>",
    "<#88>",
    "</hilfe:1>",
    "<t:1:R>",
    "<:x:1>",
    "@everyone",
    "@here",
    "\\",
    "\n",
    "\r\n# ",
    "\n> ",
    "\n-# ",
    "\t",
    "\u{0}",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "z\u{300}\u{301}",
    "🧑‍🍳",
    "\"",
    "'",
    "{",
    "}",
    "|",
    ",",
    ":",
    "=",
    "/gehalt name:",
    "2|beruf||",
    "2|vergleich||",
    "koch",
    "bäcker",
    " oder ",
    " nach ",
    "was verdient ",
    " in bayern",
    "99999999999999999999",
];
/// Longer than any of Discord's fields.
const LONGEST: usize = 7_000;

/// Malicious text, or text damaged by keyboards, clipboards or programs.
fn text() -> impl Strategy<Value = String> {
    let piece = || select(&PIECES[..]).prop_map(str::to_owned);
    let part = prop_oneof![4 => piece(), 1 => any::<String>(), 1 => "[a-zäöüß0-9 ]{0,12}"];
    let mixed = vec(part, 0..8).prop_map(|parts| parts.concat());
    let long = (piece(), 1..LONGEST).prop_map(|(piece, times)| piece.repeat(times).chars().take(LONGEST).collect());
    prop_oneof![9 => mixed, 1 => long]
}

/// A message or autocomplete response that may be sent.
fn expect_fit_to_send(response: &Value) {
    expect_within_limits(response);
    fit::expect_harmless(response);
}
