//! Commands, their options and buttons: the German default and the English localisation.

use crate::question::{Topic, option};

/// What people read of a command or an option in Discord. Descriptions have at most 100 characters.
pub struct Described {
    pub description: &'static str,
    pub english_name: &'static str,
    pub english_description: &'static str,
}

pub fn command(topic: Topic) -> Described {
    let (description, english_name, english_description) = match topic {
        Topic::Profile => (
            "Zeigt, was jemand in einem Beruf tut, wie man hineinkommt und was er bietet",
            "profession",
            "Shows what people in a profession do, how to get in and what it offers",
        ),
        Topic::Pay => (
            "Zeigt, was ein Beruf einbringt – mit Quelle und Jahr",
            "salary",
            "Shows what a profession pays – with source and year",
        ),
        Topic::Related => (
            "Zeigt verwandte Berufe, Spezialisierungen, Aufstieg und Einstieg",
            "related",
            "Shows related professions, specialisations, ways up and ways in",
        ),
        Topic::Help => ("Zeigt, was du fragen kannst", "help", "Shows what you can ask"),
    };
    Described { description, english_name, english_description }
}

/// What people read of an option; the options are those of [`crate::question::options`].
pub fn option(key: &str) -> Described {
    let (description, english_name, english_description) = match key {
        option::NAME => ("Name des Berufs – Tippfehler machen nichts", "name", "Name of the profession – typos are fine"),
        option::SECTION => ("Nur diesen Abschnitt zeigen", "section", "Show this section only"),
        _ => ("Nur du siehst die Antwort", "private", "Only you see the answer"),
    };
    Described { description, english_name, english_description }
}

/// A command as a heading.
pub fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Einen Beruf kennenlernen",
        Topic::Pay => "Was man verdient",
        Topic::Related => "Was daneben liegt und wohin es führt",
        Topic::Help => "Diese Hilfe",
    }
}

/// The button that asks a topic about the profession at hand.
pub fn button(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Zum Profil",
        Topic::Pay => "Was verdient man?",
        Topic::Related => "Verwandte Berufe",
        Topic::Help => "Hilfe",
    }
}

/// What stands in the closed menu of sections.
pub const SECTION_MENU: &str = "Einen Abschnitt aufschlagen";

/// A button or menu that we no longer know.
pub fn outdated_button() -> &'static str {
    "Dieser Knopf stammt aus einer älteren Nachricht, und ich weiß nicht mehr, wohin er führte. Frag mich bitte neu, etwa mit /beruf."
}
/// A command that Discord still offers and we no longer have.
pub fn outdated_command() -> &'static str {
    "Diesen Befehl kenne ich nicht (mehr). Was ich kann, zeigt dir /hilfe."
}
/// Something went wrong on our side.
pub fn our_fault() -> &'static str {
    "Da ist bei mir etwas schiefgegangen. Versuch es bitte gleich noch einmal."
}
