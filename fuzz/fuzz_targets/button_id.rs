//! The id of a button, forged or not: it leads to a question that keeps its id, or to a friendly word.
#![no_main]

use berufslotse::kept::Asker;
use berufslotse::question::{Audience, Request, id};
use berufslotse::surface::discord::show;
use berufslotse_fuzz::{BOT, block_on, expect_fit_to_send};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|custom_id: &str| {
    let Some(question) = id::decode(custom_id) else { return };
    let again = id::encode(&question);
    assert!(again.chars().count() <= 100);
    assert_eq!(id::decode(&again).map(|question| id::encode(&question)), Some(again));
    let reply = block_on(BOT.answer(&Asker::default(), &Request::new(question)));
    // Drawing is slow and sees nothing of what was typed.
    let answer = berufslotse::answer::Answer { picture: None, ..reply.answer };
    expect_fit_to_send(&show::message(&answer, Audience::Everyone, &BOT.commands()));
});
