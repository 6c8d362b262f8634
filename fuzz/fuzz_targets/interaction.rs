//! The body of an interaction, as it arrives after the signature was verified.
#![no_main]

use berufslotse::discord::respond_to_json;
use berufslotse_fuzz::{BOT, block_on, expect_fit_to_send};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|body: &[u8]| {
    let Ok(interaction) = serde_json::from_slice::<Value>(body) else { return };
    if let Ok(Some(response)) = block_on(respond_to_json(&BOT, &interaction)) {
        expect_fit_to_send(&response);
    }
});
