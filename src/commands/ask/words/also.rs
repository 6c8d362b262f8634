//! Sentences on the second question of a sentence.

use crate::commands::wish::words::note;
use crate::profile::Profile;
use crate::question::wish::Wish;
use crate::text::Text;

/// Other professions that a name names as well, with pay and way in.
pub(crate) fn namesakes(profiles: &[&Profile]) -> Option<Text> {
    let each = |profile: &&Profile| match note(profile, &Wish::default()) {
        note if note.is_empty() => profile.title.clone(),
        note => format!("{} ({note})", profile.title),
    };
    let all: Vec<String> = profiles.iter().map(each).collect();
    (!all.is_empty()).then(|| Text::default().strong("Auch gemeint sein kann").plain(format!(": {}.", all.join("; "))))
}

/// How one gets in: the usual way and what it asks for.
pub(crate) fn also_entry(way: &str, demanded_and_paid: &str) -> Text {
    let rest =
        if demanded_and_paid.is_empty() { String::new() } else { format!(", {}", demanded_and_paid.replace(" · ", ", ")) };
    Text::default().strong("Der übliche Weg hinein").plain(format!(": {way}{rest}."))
}

/// What one does.
pub(crate) fn also_tasks(told: &str) -> Text {
    Text::default().strong("Was man tut").plain(format!(": {told}"))
}

/// What one is paid, and what the figure is.
pub(crate) fn also_pay(figure: &str, note: &str) -> Text {
    Text::default().strong("Verdienst").plain(format!(": {figure}, {note}."))
}

/// Where one works.
pub(crate) fn also_places(told: &str) -> Text {
    Text::default().strong("Wo man arbeitet").plain(format!(": {told}"))
}

/// What the prospects are.
pub(crate) fn also_outlook(told: &str) -> Text {
    Text::default().strong("Wie es aussieht").plain(format!(": {told}"))
}
