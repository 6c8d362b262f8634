//! custom_ids, valid or forged: each decodes to a question with the same id, or gives a notice.
#![no_main]

use berufslotse::answer::Block;
use berufslotse::question::{Audience, Request};
use berufslotse::discord::{custom_id, show};
use berufslotse::user_data::Asker;
use berufslotse_fuzz::{BOT, block_on, expect_fit_to_send};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|custom_id: &str| {
    let Some(question) = custom_id::decode(custom_id) else { return };
    let again = custom_id::encode(&question);
    assert!(again.chars().count() <= 100);
    assert_eq!(custom_id::decode(&again).map(|question| custom_id::encode(&question)), Some(again));
    let reply = block_on(BOT.answer(&Asker::default(), &Request::new(question)));
    // Drawing is slow and does not use user input.
    let mut answer = reply.answer;
    answer.blocks.retain(|block| !matches!(block, Block::Picture(_)));
    expect_fit_to_send(&show::message(&answer, Audience::Everyone, &BOT.command_ids()));
});
