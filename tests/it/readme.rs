//! Blocks of the README after a marker match the program's output or a file.

use crate::interactions::block_on;
use crate::support::recorded;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::gateway::permissions::{PERMISSIONS, invite};
use berufslotse::terminal::{self, Width};
use serenity::all::Permissions;
use std::path::Path;

/// `<!-- kind: argument -->` and the code block after it.
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
            "answer" => block_on(terminal::answer(&bot, argument, Width::default())).unwrap(),
            _ => std::fs::read_to_string(root.join(argument)).unwrap(),
        };
        current = current.replace(shown, &true_text);
    }
    recorded::expect(&root.join("README.md"), &current);
}

#[test]
fn the_invitation_has_every_permission_that_is_named() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains(&invite("APPLICATION_ID")), "{}", invite("APPLICATION_ID"));
    let named = [
        ("Kanäle ansehen", Permissions::VIEW_CHANNEL),
        ("Nachrichten senden", Permissions::SEND_MESSAGES),
        ("Nachrichten in Threads senden", Permissions::SEND_MESSAGES_IN_THREADS),
        ("Dateien anhängen", Permissions::ATTACH_FILES),
        ("Nachrichtenverlauf anzeigen", Permissions::READ_MESSAGE_HISTORY),
    ];
    let all = named.iter().fold(Permissions::empty(), |all, (_, permission)| all | *permission);
    assert_eq!(all, PERMISSIONS);
    for (name, _) in named {
        assert!(readme.contains(&format!("„{name}“")), "{name} is not named");
    }
}
