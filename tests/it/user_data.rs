//! Stored data of users and guilds through Discord: lists, settings, personal data.

use crate::support::interactions::{bot, click, command, option};
use crate::support::limits::expect_within_limits;
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::discord::respond;
use berufslotse::store::Store;
use berufslotse::store::report::words;
use berufslotse::user_data::UserData;
use serde_json::{Value, json};

/// Permission to manage the guild.
const MANAGER: &str = "32";

/// A bot with a store in a new file.
struct Keeping {
    bot: Bot,
    store: Store,
    _folder: tempfile::TempDir,
}

impl Keeping {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", folder.path().join("kept.db").display());
        let store = block_on(Store::open(&address)).unwrap();
        Self { bot: bot().with_user_data(UserData::new(store.clone())), store, _folder: folder }
    }

    fn ask(&self, interaction: &Value) -> Value {
        let interaction = serde_json::from_value(interaction.clone()).unwrap();
        let response = block_on(respond(&self.bot, &interaction)).expect("an answer").value();
        expect_within_limits(&response);
        response
    }

    fn title(&self, interaction: &Value) -> String {
        crate::support::shown::title(&self.ask(interaction))
    }
}

fn remember(name: &str) -> Value {
    command(1, "merken", &[option("name", name)])
}

fn is_private(response: &Value) -> bool {
    crate::support::shown::is_private(response)
}

fn of_person(mut interaction: Value, person: &str) -> Value {
    interaction["member"]["user"]["id"] = json!(person);
    interaction
}

fn of_manager(mut interaction: Value) -> Value {
    interaction["member"]["permissions"] = json!(MANAGER);
    interaction
}

fn in_channel(mut interaction: Value, channel: &str) -> Value {
    interaction["channel_id"] = json!(channel);
    interaction
}

fn labels(response: &Value) -> Vec<&str> {
    crate::support::shown::labels(response)
}

#[test]
fn a_list_is_kept_for_its_person_alone() {
    let keeping = Keeping::start();
    assert_eq!(keeping.title(&remember("bäcker")), "Gemerkt: Bäcker/in");
    assert_eq!(keeping.title(&remember("konditor")), "Gemerkt: Konditor/in");
    assert_eq!(keeping.title(&remember("baecker")), "Steht schon auf deiner Liste: Bäcker/in");
    let list = keeping.ask(&command(2, "merkliste", &[]));
    assert!(is_private(&list));
    assert_eq!(labels(&list), ["Entfernen", "Entfernen", "Beide vergleichen"]);
    let names: Vec<_> = crate::support::shown::options(&list).iter().map(|option| option["label"].as_str().unwrap()).collect();
    assert_eq!(names, ["Bäcker/in", "Konditor/in"]);
    let other = keeping.ask(&of_person(command(3, "merkliste", &[]), "6"));
    assert!(crate::support::shown::texts(&other).contains("\nAuf deiner Liste steht noch kein Beruf."));
}

#[test]
fn a_profession_leaves_the_list_again() {
    let keeping = Keeping::start();
    keeping.ask(&remember("bäcker"));
    let list = keeping.ask(&command(2, "merkliste", &[option("entfernen", "bäcker")]));
    let text = crate::support::shown::texts(&list);
    assert!(text.contains("\nBäcker/in steht nicht mehr auf deiner Liste."), "{text}");
}

#[test]
fn a_name_that_is_unclear_is_asked_back() {
    assert_eq!(Keeping::start().title(&remember("xyzzy")), "Diesen Beruf kenne ich nicht");
}

#[test]
fn remembering_from_somebody_elses_message_stays_private() {
    let keeping = Keeping::start();
    let response = keeping.ask(&click(1, "2|merken||baecker", "5"));
    assert!(is_private(&response) && response["type"] == 4, "a new message for the one who clicked: {response}");
}

#[test]
fn ones_own_default_holds_everywhere() {
    let keeping = Keeping::start();
    let profile = command(1, "beruf", &[option("name", "bäcker")]);
    assert!(!is_private(&keeping.ask(&profile)));
    keeping.ask(&command(2, "einstellungen", &[option("meine-antworten", "versteckt")]));
    assert!(is_private(&keeping.ask(&profile)));
    let public = command(3, "beruf", &[option("name", "bäcker"), option("versteckt", false)]);
    assert!(!is_private(&keeping.ask(&public)), "what the question says comes first");
}

#[test]
fn who_manages_the_server_sets_it() {
    let keeping = Keeping::start();
    let channel = json!({ "name": "kanal", "type": 7, "value": "88" });
    let mut set = of_manager(command(1, "einstellungen", &[channel, option("zuerst", "einkommen")]));
    set["data"]["resolved"] = json!({ "channels": { "88": { "id": "88", "name": "berufe", "type": 0, "permissions": "0" } } });
    let shown = keeping.ask(&set);
    assert!(crate::support::shown::texts(&shown).contains("<#88>"), "{shown}");
    let profile = command(2, "beruf", &[option("name", "bäcker")]);
    let here = keeping.ask(&profile);
    assert!(!is_private(&here));
    assert!(crate::support::shown::texts(&here).contains("\nJahreseinkommen\n"), "{here:#}");
    assert!(is_private(&keeping.ask(&in_channel(profile, "99"))), "elsewhere, only the asker sees it");
}

/// The manager adds a channel of this type to those with public answers.
fn allow(keeping: &Keeping, channel: &str, kind: u8) {
    let mut set = of_manager(command(1, "einstellungen", &[json!({ "name": "kanal", "type": 7, "value": channel })]));
    set["data"]["resolved"] =
        json!({ "channels": { channel: { "id": channel, "name": "berufe", "type": kind, "permissions": "0" } } });
    let shown = keeping.ask(&set);
    assert!(shown.to_string().contains(&format!("<#{channel}>")), "{shown}");
}

/// A question in a channel of this type with this parent.
fn within(channel: &str, kind: u8, parent: &str) -> Value {
    let mut question = in_channel(command(2, "beruf", &[option("name", "bäcker")]), channel);
    question["channel"] = json!({ "id": channel, "type": kind, "parent_id": parent });
    question
}

#[test]
fn what_holds_for_a_channel_holds_for_its_threads_and_a_forums_posts() {
    let (text, news, forum, media) = (0, 5, 15, 16);
    for (kind, thread) in [(text, 11), (text, 12), (news, 10), (forum, 11), (media, 11)] {
        let keeping = Keeping::start();
        allow(&keeping, "88", kind);
        assert!(!is_private(&keeping.ask(&within("99", thread, "88"))), "{thread} in {kind}");
        assert!(is_private(&keeping.ask(&within("99", thread, "87"))), "{thread} elsewhere");
    }
}

#[test]
fn what_holds_for_a_category_holds_for_its_channels() {
    const CATEGORY: u8 = 4;
    let keeping = Keeping::start();
    allow(&keeping, "70", CATEGORY);
    assert!(!is_private(&keeping.ask(&within("99", 0, "70"))));
    assert!(is_private(&keeping.ask(&within("99", 0, "71"))));
}

#[test]
fn discord_offers_all_that_can_be_allowed() {
    let commands = berufslotse::discord::command::commands();
    let settings = commands.as_array().unwrap().iter().find(|command| command["name"] == "einstellungen").unwrap();
    let channel = settings["options"].as_array().unwrap().iter().find(|option| option["name"] == "kanal").unwrap();
    // Text, voice, categories, announcements, threads of both and private ones, stages, forums: as in the official API
    // description.
    assert_eq!(channel["channel_types"], json!([0, 2, 4, 5, 10, 11, 12, 13, 15]));
}

#[test]
fn nobody_else_sets_the_server() {
    let keeping = Keeping::start();
    let set = command(1, "einstellungen", &[option("server-antworten", "versteckt")]);
    assert_eq!(keeping.title(&set), "Das darf nur, wer den Server verwaltet");
    assert!(!is_private(&keeping.ask(&command(2, "beruf", &[option("name", "bäcker")]))));
}

#[test]
fn a_persons_data_is_shown_and_deleted_all_at_once() {
    let keeping = Keeping::start();
    keeping.ask(&remember("bäcker"));
    keeping.ask(&command(2, "einstellungen", &[option("meine-antworten", "versteckt")]));
    let interaction = serde_json::from_value(command(3, "daten", &[option("aktion", "export")])).unwrap();
    let exported = block_on(respond(&keeping.bot, &interaction)).unwrap();
    let file: Value = serde_json::from_slice(&exported.files[0].content).unwrap();
    assert!(file.to_string().contains("baecker"), "{file}");
    assert_eq!(exported.value()["data"]["attachments"][0]["filename"], "meine-daten.json");
    expect_within_limits(&exported.value());
    assert_eq!(labels(&exported.value()), ["Merkliste", "Datenschutz", "Alles löschen"]);
    let asked = keeping.ask(&command(4, "daten", &[option("aktion", "loeschen")]));
    assert_eq!(labels(&asked), ["Nein, behalten", "Ja, endgültig löschen"]);
    assert_eq!(keeping.title(&command(5, "daten", &[option("aktion", "endgueltig-loeschen")])), "Gelöscht");
    let left = block_on(keeping.store.export(5)).unwrap();
    assert!(!left.to_string().contains("baecker"), "{left}");
    assert!(!is_private(&keeping.ask(&command(6, "beruf", &[option("name", "bäcker")]))));
}

#[test]
fn without_a_store_nothing_is_kept_and_all_else_works() {
    let response = crate::support::interactions::answer(&bot(), &remember("bäcker"));
    assert_eq!(crate::support::shown::title(&response), "Hier wird nichts aufgehoben");
}

#[test]
fn a_store_that_is_gone_is_reported_and_answers_go_on() {
    let keeping = Keeping::start();
    block_on(keeping.store.close()).unwrap();
    assert_eq!(keeping.title(&remember("bäcker")), "Das hat gerade nicht geklappt");
    let profile = keeping.ask(&command(2, "beruf", &[option("name", "bäcker")]));
    assert_eq!(crate::support::shown::title(&profile), "Bäcker/in");
    assert!(is_private(&profile), "somebody may have asked for privacy");
}

#[test]
fn what_is_asked_and_missed_is_counted_without_persons() {
    let keeping = Keeping::start();
    keeping.ask(&command(1, "beruf", &[option("name", "bäcker")]));
    for person in ["5", "6", "7", "8", "9", "10"] {
        keeping.ask(&of_person(command(2, "beruf", &[option("name", "quarkologe")]), person));
    }
    block_on(keeping.store.flush()).unwrap();
    let today = time::OffsetDateTime::now_utc().date();
    let report = block_on(keeping.store.report(today)).unwrap();
    let text = words::report(&report, |id| words::Named { title: id.to_owned(), is_short: false });
    assert!(text.contains("baecker") && text.contains("quarkologe"), "{text}");
}

#[test]
fn privacy_is_explained_to_everybody() {
    let response = block_on(respond(&bot(), &serde_json::from_value(command(1, "datenschutz", &[])).unwrap())).unwrap();
    assert_eq!(crate::support::shown::title(&response.value()), "Datenschutz");
    expect_within_limits(&response.value());
}
