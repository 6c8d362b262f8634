//! The permissions in the README, and the example in the guide for authors of profiles, are current.

use crate::support::recorded;
use berufslotse::discord::gateway::permissions::{PERMISSIONS, invite};
use serenity::all::Permissions;
use std::path::Path;

/// The example in `docs/profil.md` is a shipped profile.
#[test]
fn the_example_profile_is_a_shipped_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("docs/profil.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- file: ").unwrap();
    let (file, rest) = rest.split_once(" -->\n```toml\n").unwrap();
    let (_, after) = rest.split_once("```\n").unwrap();
    let profile = std::fs::read_to_string(root.join(file)).unwrap();
    recorded::expect(&path, &format!("{before}<!-- file: {file} -->\n```toml\n{profile}```\n{after}"));
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
