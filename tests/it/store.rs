//! The store, on SQLite always and on PostgreSQL if available.

use crate::support::postgres::Cluster;
use crate::support::store::{day, folder, on_each};
use berufslotse::question::Audience;
use berufslotse::store::known::Whose;
use berufslotse::store::person::{LIST_LIMIT, Person, Remembered, Unremembered};
use berufslotse::store::report::{Asked, Report};
use berufslotse::store::server::ServerSettings;
use berufslotse::store::{Store, Unavailable, bounded};
use serde_json::json;
use sqlx::{AnyConnection, Connection, Executor};
use std::time::Duration;

/// Runs a check with an empty store of each database.
async fn with_each(test: &str, check: impl AsyncFn(Store)) {
    on_each(test, async |address| check(Store::open(&address).await.unwrap()).await).await;
}

#[tokio::test]
async fn a_server_reads_back_what_it_set() {
    with_each("server", async |store| {
        assert_eq!(store.server_settings(1).await.unwrap(), ServerSettings::default());
        let settings = ServerSettings {
            audience: Audience::Asker,
            channels: vec![u64::MAX, 1_234_567_890_123_456_789],
            first: vec!["Berufsaussichten".into(), "„Größe“, 'x'".into()],
        };
        store.set_server_settings(u64::MAX, &ServerSettings::default(), day(0)).await.unwrap();
        store.set_server_settings(u64::MAX, &settings, day(0)).await.unwrap();
        assert_eq!(store.server_settings(u64::MAX).await.unwrap(), settings);
        assert_eq!(store.server_settings(1).await.unwrap(), ServerSettings::default());
        store.forget_server(u64::MAX).await.unwrap();
        assert_eq!(store.server_settings(u64::MAX).await.unwrap(), ServerSettings::default());
    })
    .await;
}

#[tokio::test]
async fn an_answer_reads_the_server_and_the_person_at_once() {
    with_each("for_answer", async |store| {
        let settings = ServerSettings { audience: Audience::Asker, channels: vec![5], first: vec!["verdienst".into()] };
        store.set_server_settings(7, &settings, day(0)).await.unwrap();
        store.set_hidden(7, Some(false)).await.unwrap();
        store.set_hidden(8, Some(true)).await.unwrap();
        let nothing = ServerSettings::default();
        let cases = [
            ((Some(7), Some(8)), (settings.clone(), Some(true))),
            ((Some(7), Some(9)), (settings.clone(), None)),
            ((Some(8), Some(7)), (nothing.clone(), Some(false))),
            ((None, Some(8)), (nothing.clone(), Some(true))),
            ((Some(7), None), (settings, None)),
            ((None, None), (nothing, None)),
        ];
        for ((server, person), expected) in cases {
            assert_eq!(store.for_answer(server, person).await.unwrap(), expected, "{server:?} {person:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_database_is_not_asked_about_people_without_data() {
    with_each("known", async |store| {
        store.set_server_settings(1, &ServerSettings::default(), day(0)).await.unwrap();
        store.set_hidden(2, Some(true)).await.unwrap();
        store.remember(3, "baecker").await.unwrap();
        assert!(
            store.may_have_data(Whose::Server(8)) && store.may_have_data(Whose::Person(9)),
            "before anything was read, nobody knows"
        );
        store.for_answer(Some(8), Some(9)).await.unwrap();
        let asked = [
            (Whose::Server(8), false),
            (Whose::Person(9), false),
            (Whose::Person(3), false),
            (Whose::Server(1), true),
            (Whose::Person(2), true),
        ];
        for (whose, expected) in asked.into_iter().chain([(Whose::Server(2), false), (Whose::Person(1), false)]) {
            assert_eq!(store.may_have_data(whose), expected, "{whose:?}");
        }
        store.set_hidden(9, Some(true)).await.unwrap();
        assert!(store.may_have_data(Whose::Person(9)));
        assert_eq!(store.for_answer(Some(8), Some(9)).await.unwrap().1, Some(true));
    })
    .await;
}

#[tokio::test]
async fn a_crowd_that_reads_at_once_gets_each_its_own() {
    with_each("crowd", async |store| {
        for person in 1..=20 {
            store.set_hidden(person, Some(person % 2 == 0)).await.unwrap();
        }
        let crowd = (1..=150).map(|person| {
            let store = store.clone();
            tokio::spawn(async move { (person, store.for_answer(Some(person), Some(person)).await.unwrap()) })
        });
        for one in crowd.collect::<Vec<_>>() {
            let (person, (server, hidden)) = one.await.unwrap();
            assert_eq!((server, hidden), (ServerSettings::default(), (person <= 20).then_some(person % 2 == 0)), "{person}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_server_that_nobody_used_for_two_years_is_forgotten() {
    with_each("unused", async |store| {
        let settings = ServerSettings { audience: Audience::Asker, ..ServerSettings::default() };
        store.set_server_settings(1, &settings, day(0)).await.unwrap();
        store.set_server_settings(2, &settings, day(0)).await.unwrap();
        store.record_use(2, day(10));
        store.record_use(3, day(10));
        store.flush().await.unwrap();
        assert_eq!(store.forget_unused(day(730)).await.unwrap(), 0);
        assert_eq!(store.forget_unused(day(731)).await.unwrap(), 1);
        assert_eq!(store.server_settings(1).await.unwrap(), ServerSettings::default());
        assert_eq!(store.server_settings(2).await.unwrap(), settings);
        assert_eq!(store.expire(day(741)).await.unwrap().servers, 1);
    })
    .await;
}

#[tokio::test]
async fn a_list_keeps_its_order_holds_each_once_and_ends_at_25() {
    with_each("list", async |store| {
        let ids: Vec<_> = (0..=LIST_LIMIT).map(|number| format!("beruf-{number}")).collect();
        for id in &ids[..LIST_LIMIT] {
            assert_eq!(store.remember(7, id).await.unwrap(), Remembered::Added);
        }
        assert_eq!(store.remember(7, &ids[0]).await.unwrap(), Remembered::AlreadyThere);
        assert_eq!(store.remember(7, &ids[LIST_LIMIT]).await.unwrap(), Remembered::Full);
        assert_eq!(store.list(7).await.unwrap(), ids[..LIST_LIMIT]);
        assert_eq!(store.unremember(7, &ids[0]).await.unwrap(), Unremembered::Removed);
        assert_eq!(store.unremember(7, &ids[0]).await.unwrap(), Unremembered::NotThere);
        assert_eq!(store.remember(7, &ids[0]).await.unwrap(), Remembered::Added);
        assert_eq!(store.list(7).await.unwrap(), [&ids[1..LIST_LIMIT], &ids[..1]].concat());
        assert_eq!(store.list(8).await.unwrap(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_at_once_leave_25_whole() {
    with_each("at_once", async |store| {
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..30 {
            let store = store.clone();
            tasks.spawn(async move { store.remember(7, &format!("beruf-{number}")).await.unwrap() });
        }
        let outcomes = tasks.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Remembered::Added).count(), 25);
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Remembered::Full).count(), 5);
        assert_eq!(store.list(7).await.unwrap().len(), 25);
    })
    .await;
}

#[tokio::test]
async fn a_person_gets_everything_and_is_forgotten_whole() {
    with_each("person", async |store| {
        store.remember(7, "baecker").await.unwrap();
        store.set_hidden(7, Some(true)).await.unwrap();
        store.set_hidden(8, Some(false)).await.unwrap();
        let expected = json!({ "discord_id": "7", "merkliste": ["baecker"], "versteckt": true });
        assert_eq!(store.export(7).await.unwrap(), expected);
        store.forget_person(7).await.unwrap();
        assert_eq!(store.export(7).await.unwrap(), json!({ "discord_id": "7", "merkliste": [], "versteckt": null }));
        assert_eq!(store.person(8).await.unwrap(), Person { professions: vec![], hidden: Some(false) });
    })
    .await;
}

#[tokio::test]
async fn nothing_stays_of_somebody_who_took_everything_back() {
    on_each("took_back", async |address| {
        let store = Store::open(&address).await.unwrap();
        store.remember(7, "baecker").await.unwrap();
        store.set_hidden(7, Some(true)).await.unwrap();
        store.unremember(7, "baecker").await.unwrap();
        store.set_hidden(7, None).await.unwrap();
        store.unremember(8, "baecker").await.unwrap();
        let mut connection = AnyConnection::connect(&address).await.unwrap();
        let rows: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM person").fetch_one(&mut connection).await.unwrap();
        assert_eq!(rows, 0);
    })
    .await;
}

#[tokio::test]
async fn professions_are_counted_by_month_for_two_years() {
    with_each("asked", async |store| {
        for (profession, days, times) in [("koch", 0, 3), ("baecker", 0, 1), ("baecker", 364, 1), ("baecker", 365, 5)] {
            (0..times).for_each(|_| store.count_asked(profession, day(days)));
            store.flush().await.unwrap();
        }
        let asked = |profession: &str, this_month, twelve_months, all| Asked {
            profession: profession.to_owned(),
            this_month,
            twelve_months,
            all,
        };
        // Day 365 is the first of June a year later; twelve months begin with July.
        assert_eq!(store.report(day(365)).await.unwrap().asked, [asked("baecker", 5, 6, 7), asked("koch", 0, 0, 3)]);
        // Two years before the 30th of June 2028 is still June 2026.
        assert_eq!(store.expire(day(759)).await.unwrap().asked, 0);
        assert_eq!(store.expire(day(761)).await.unwrap().asked, 2);
        assert_eq!(store.report(day(365)).await.unwrap().asked, [asked("baecker", 5, 6, 6)]);
    })
    .await;
}

#[tokio::test]
async fn a_name_is_spelled_once_different_people_typed_it() {
    with_each("missed", async |store| {
        for _ in 0..100 {
            store.count_missed("Drachenzähmer", 1, day(0));
            store.count_missed(" drachenZaehmer!", 2, day(0));
            store.flush().await.unwrap();
        }
        assert_eq!(store.report(day(0)).await.unwrap(), Report { unspelled: 1, ..Report::default() });
        // Users are distinguished only approximately, so more than three are needed to be sure.
        (3..200).for_each(|person| store.count_missed("Drachenzähmer\u{202e}\n(Kreis)", person, day(0)));
        (3..200).for_each(|person| store.count_missed("Drachenzähmer", person, day(1)));
        store.flush().await.unwrap();
        let missed = store.report(day(1)).await.unwrap().missed;
        let told: Vec<_> = missed.iter().map(|one| (one.spelling.as_str(), one.times, one.typed_on.as_str())).collect();
        assert_eq!(told, [("Drachenzähmer", 397, "2026-06-02"), ("Drachenzähmer (Kreis)", 197, "2026-06-01")]);
    })
    .await;
}

#[tokio::test]
async fn a_long_name_is_cut_by_characters() {
    with_each("cut", async |store| {
        (0..200).for_each(|person| store.count_missed(&"Ü".repeat(200), person, day(0)));
        store.flush().await.unwrap();
        assert_eq!(store.report(day(0)).await.unwrap().missed[0].spelling, format!("{}…", "Ü".repeat(79)));
    })
    .await;
}

#[tokio::test]
async fn people_of_different_quarters_do_not_add_up() {
    with_each("quarters", async |store| {
        for person in 0..20 {
            let pair = i64::try_from(person / 2).unwrap();
            store.count_missed("Drachenzähmer", person, day(pair * 91));
            store.flush().await.unwrap();
        }
        assert_eq!(store.report(day(0)).await.unwrap(), Report { unspelled: 1, ..Report::default() });
    })
    .await;
}

#[tokio::test]
async fn a_name_that_nobody_types_for_90_days_is_forgotten() {
    with_each("expired", async |store| {
        store.count_missed("Drachenzähmer", 1, day(0));
        store.flush().await.unwrap();
        assert_eq!(store.expire(day(90)).await.unwrap().missed, 0);
        assert_eq!(store.expire(day(91)).await.unwrap().missed, 1);
        assert_eq!(store.report(day(91)).await.unwrap(), Report::default());
    })
    .await;
}

#[tokio::test]
async fn what_one_person_typed_stands_nowhere() {
    with_each("private", async |store| {
        store.count_missed("Drachenzähmer", 1_234_567_890, day(0));
        store.flush().await.unwrap();
        let file = folder("private_backup").join("backup");
        store.backup(&file).await.unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("\"missed\"") && text.contains("\"missed_by\""), "{text}");
        for trace in ["rachenz", "1234567890", "499602d2"] {
            assert!(!text.contains(trace), "{trace} stands in {text}");
        }
    })
    .await;
}

#[tokio::test]
async fn counts_are_written_when_told_to_stop() {
    with_each("stop", async |store| {
        store.count_asked("baecker", day(0));
        store.maintain(Duration::from_secs(3_600), || day(0), std::future::ready(())).await;
        assert_eq!(store.report(day(0)).await.unwrap().asked[0].all, 1);
    })
    .await;
}

#[tokio::test]
async fn a_write_that_is_given_up_leaves_nothing_half() {
    with_each("late", async |store| {
        for number in 0..20 {
            let wait = Duration::from_micros(100 * number);
            let outcome = bounded(wait, store.remember(7, &format!("beruf-{number}"))).await;
            assert!(matches!(outcome, Ok(Remembered::Added) | Err(Unavailable::Late)), "{outcome:?}");
        }
        assert!(matches!(bounded(Duration::ZERO, store.list(7)).await, Ok(_) | Err(Unavailable::Late)));
        store.remember(7, "zuletzt").await.unwrap();
        assert_eq!(store.list(7).await.unwrap().last().unwrap(), "zuletzt");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_may_open_a_new_store_at_once() {
    on_each("opened_at_once", async |address| {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let address = address.clone();
            tasks.spawn(async move { Store::open(&address).await.map(drop).map_err(|error| format!("{error:#}")) });
        }
        assert_eq!(tasks.join_all().await, vec![Ok(()); 8]);
    })
    .await;
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    on_each("newer", async |address| {
        Store::open(&address).await.unwrap().remember(7, "baecker").await.unwrap();
        let mut connection = AnyConnection::connect(&address).await.unwrap();
        let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
            SELECT 999, 'later', success, checksum, 0 FROM _sqlx_migrations";
        connection.execute(newer).await.unwrap();
        let error = format!("{:#}", Store::open(&address).await.err().unwrap());
        let expected = "its schema has version 999, and this program knows 1: it was used by a newer Berufslotse";
        assert!(error.starts_with("opening the store ") && error.ends_with(expected), "{error}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_may_restart() {
    let Some(cluster) = Cluster::start_new("restart") else { return };
    let store = Store::open(&cluster.database("restart").await).await.unwrap();
    assert_eq!(store.remember(7, "baecker").await.unwrap(), Remembered::Added);
    store.count_asked("baecker", day(0));
    cluster.stop();
    let outcome = bounded(Duration::from_millis(500), store.remember(7, "koch")).await;
    assert!(outcome.is_err(), "{outcome:?}");
    assert!(store.flush().await.is_err());
    cluster.start();
    assert_eq!(store.remember(7, "konditor").await.unwrap(), Remembered::Added);
    assert_eq!(store.list(7).await.unwrap(), ["baecker", "konditor"]);
    store.flush().await.unwrap();
    assert_eq!(store.report(day(0)).await.unwrap().asked[0].all, 1);
}
