//! Sentences about stored data: lists, settings, personal data.

use crate::commands::pay::words::money;
use crate::commands::profile::words::entry_short;
use crate::pay::Pay;
use crate::profile::Profile;
use crate::question::Topic;
use crate::question::user_data::Answers;
use crate::text::Text;
use crate::text::german::list;

pub(crate) const LIST: &str = "Deine Merkliste";
pub(crate) const CHANGED: &str = "Ist so eingestellt";
pub(crate) const FOR_YOU: &str = "Für dich";
pub(crate) const FOR_SERVER: &str = "Für diesen Server";
pub(crate) const DELETE: &str = "Alles löschen";
pub(crate) const DELETE_CONFIRMED: &str = "Ja, endgültig löschen";
pub(crate) const KEEP: &str = "Nein, behalten";

pub(crate) const OFF_TITLE: &str = "Hier wird nichts aufgehoben";
pub(crate) const OFF: &str = "Wer diesen Bot betreibt, hat das Aufheben nicht eingeschaltet, oder du fragst an einem Ort, an dem ich dich nicht kenne. Merkliste und Einstellungen gibt es deshalb hier nicht; fragen kannst du alles.";
pub const UNAVAILABLE_TITLE: &str = "Das hat gerade nicht geklappt";
pub(crate) const UNAVAILABLE: &str = "Ich komme im Moment nicht an das heran, was ich aufhebe. Geh davon aus, dass nichts geändert ist, und versuch es gleich noch einmal.";
pub(crate) const FORBIDDEN_TITLE: &str = "Das darf nur, wer den Server verwaltet";
pub(crate) const FORBIDDEN: &str = "Für Einstellungen des Servers brauchst du dort das Recht „Server verwalten“. Was nur dich betrifft, kannst du mit meine-antworten selbst einstellen.";

pub fn remembered(title: &str) -> String {
    format!("Gemerkt: {title}")
}
pub fn already_there(title: &str) -> String {
    format!("Steht schon auf deiner Liste: {title}")
}
pub(crate) fn full(limit: usize) -> String {
    format!("Deine Liste ist voll: Mehr als {limit} Berufe passen nicht darauf")
}
pub(crate) fn list_hint() -> Text {
    Text::from("Deine Liste zeigt dir ").command(Topic::List.key()).plain(". Nur du siehst sie.")
}
pub(crate) fn removed(title: &str) -> String {
    format!("{title} steht nicht mehr auf deiner Liste.")
}
pub(crate) fn not_there(title: &str) -> String {
    format!("{title} stand nicht auf deiner Liste.")
}
pub(crate) fn empty_list() -> Text {
    Text::from("Auf deiner Liste steht noch kein Beruf. Setz einen darauf mit ")
        .command(Topic::Remember.key())
        .plain(", oder such dir einen.")
}
/// Median and way in of a profession in the list.
pub(crate) fn note(profile: &Profile) -> String {
    let median = profile.quotable_pay().and_then(Pay::median).map(money);
    let entry = profile.entry().map(|entry| entry_short(entry).to_owned());
    [median, entry].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
pub(crate) fn remove(title: &str) -> String {
    format!("{title} von der Liste nehmen")
}
/// Placeholder of the menu to select two or three.
pub(crate) const PICK: &str = "Zwei oder drei vergleichen …";
/// Placeholder of the menu of profiles.
pub(crate) const OPEN: &str = "Profil ansehen …";
pub(crate) const BACK: &str = "Zurück";
pub(crate) fn on(count: usize) -> String {
    format!("Nächste {count}")
}
pub(crate) fn compare(professions: usize) -> String {
    match professions {
        2 => "Beide vergleichen".to_owned(),
        _ => format!("Alle {professions} vergleichen"),
    }
}

pub(crate) fn own_answers(hidden: Option<bool>) -> &'static str {
    match hidden {
        Some(true) => "Antworten auf deine Fragen siehst nur du.",
        Some(false) => "Antworten auf deine Fragen sehen alle im Kanal.",
        None => "Du hast nichts eingestellt: Es gilt, was der Server vorgibt.",
    }
}
pub(crate) fn own_button(answers: Answers) -> &'static str {
    match answers {
        Answers::Private => "Nur ich sehe Antworten",
        Answers::Public => "Alle sehen Antworten",
        Answers::Default => "Wie es der Server vorgibt",
    }
}
pub(crate) fn server_answers(private: bool) -> &'static str {
    if private { "Antworten sieht nur, wer fragt." } else { "Antworten sehen alle im Kanal." }
}
pub(crate) fn channels(channels: &[u64]) -> Text {
    if channels.is_empty() {
        return Text::from("Öffentliche Antworten gibt es in jedem Kanal.");
    }
    let text = Text::from("Öffentliche Antworten gibt es nur hier, samt Threads und Beiträgen: ");
    channels.iter().enumerate().fold(text, |text, (position, channel)| {
        let text = if position > 0 { text.plain(", ") } else { text };
        text.channel(*channel)
    })
}
pub(crate) fn shown_first(sections: &[&str]) -> String {
    if sections.is_empty() {
        return "In Profilen steht kein Abschnitt vorn.".to_owned();
    }
    format!("In Profilen steht vorn: {}.", list(sections))
}
pub(crate) fn how_to_set(own: &str, server: &str, example: &str) -> Text {
    Text::from("Für dich änderst du es hier unten oder mit ").command(Topic::Settings.key()).plain(format!(
        ": {own}. Für den Server ändern es alle, die ihn verwalten dürfen, mit {server}, kanal und zuerst (etwa {example})."
    ))
}

pub(crate) const EXPORTED_TITLE: &str = "Das habe ich von dir aufgehoben";
pub(crate) const EXPORTED: &str = "Alles steht in der angehängten Datei. Mehr weiß ich nicht von dir.";
pub(crate) const ASK_BEFORE_DELETING_TITLE: &str = "Wirklich alles löschen?";
pub(crate) const ASK_BEFORE_DELETING: &str = "Deine Merkliste und deine Einstellung verschwinden sofort und für immer.";
pub(crate) const DELETED_TITLE: &str = "Gelöscht";
pub(crate) const DELETED: &str = "Ich habe nichts mehr von dir aufgehoben.";

pub(crate) const PRIVACY_LEAD: &str = "Zum Antworten brauche ich nichts von dir. Was du fragst, wird beantwortet und vergessen; im Protokoll steht nie, was jemand getippt hat oder wer es war.";
/// What is stored, grouped by whom it concerns.
pub(crate) fn privacy() -> [(&'static str, Vec<&'static str>); 3] {
    [
        (
            "Von dir, wenn du es willst",
            vec![
                "Deine Merkliste und ob nur du Antworten sehen möchtest, unter der Nummer, die Discord dir gibt. Bis du es löschst.",
                "Wonach du zuletzt gefragt hast, weiß ich zehn Minuten lang, damit du weiterfragen kannst („und netto?“). Das steht nur im Arbeitsspeicher und wird nie gespeichert.",
                "Dein Gehalt und deine Antworten im Interessentest werden nirgends gespeichert. Sie stehen nur in den Knöpfen der Nachricht, die du bekommst.",
            ],
        ),
        (
            "Vom Server",
            vec![
                "Was seine Verwaltung mit den Einstellungen festlegt, bis ihn zwei Jahre niemand nutzt; früher, wenn Discord mir meldet, dass ich vom Server entfernt wurde.",
            ],
        ),
        (
            "Ohne Personen",
            vec![
                "Wie oft nach einem Beruf gefragt wurde, je Monat, zwei Jahre lang.",
                "Namen, zu denen ich nichts fand: gezählt unter einem Schlüssel, 90 Tage lang. Der Text selbst wird erst aufgehoben, wenn ihn drei verschiedene Leute getippt haben, und auf 80 Zeichen gekürzt. So sieht, wer mich betreibt, welcher Beruf noch fehlt.",
            ],
        ),
    ]
}
