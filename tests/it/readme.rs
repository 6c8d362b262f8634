//! What the README shows is what the program says: blocks after a marker are held against the program or a file.

use crate::interactions::block_on;
use crate::support::recorded;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::terminal;
use std::path::Path;

/// `<!-- kind: argument -->` and the block of code after it.
fn blocks(text: &str) -> Vec<(&str, &str, &str)> {
    let marked = text.split("<!-- ").skip(1).filter_map(|rest| rest.split_once(" -->\n"));
    marked
        .map(|(marker, after)| {
            let (kind, argument) = marker.split_once(": ").unwrap();
            let block = after.split_once('\n').unwrap().1;
            (kind, argument, block.split("```").next().unwrap())
        })
        .collect()
}

#[test]
fn examples_are_true() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let bot = Bot::new(Catalogue::load(&sources::builtin()).unwrap()).in_year(2026);
    let blocks = blocks(&readme);
    assert!(blocks.len() >= 3, "the README has lost its examples");
    let mut current = readme.clone();
    for (kind, argument, shown) in blocks {
        let true_text = match kind {
            "answer" => block_on(terminal::answer(&bot, argument)),
            _ => std::fs::read_to_string(root.join(argument)).unwrap(),
        };
        current = current.replace(shown, &true_text);
    }
    recorded::expect(&root.join("README.md"), &current);
}
