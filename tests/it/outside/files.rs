//! Our own files after damage or manipulation: a backup, and the journal of a refresh.

use super::text;
use crate::support::store::{day, folder as empty_folder, sqlite};
use crate::support::waiting::block_on;
use berufslotse::arbeitsagentur::pay_refresh;
use berufslotse::catalogue::sources;
use berufslotse::store::Store;
use berufslotse::store::restore::Existing;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::PathBuf;

/// Replaces some bytes.
fn splices() -> impl Strategy<Value = Vec<(Index, usize, Vec<u8>)>> {
    let bytes = prop_oneof![vec(any::<u8>(), 0..5), text().prop_map(String::into_bytes)];
    vec((any::<Index>(), 0..40_usize, bytes), 1..4)
}

fn damage(bytes: &mut Vec<u8>, splices: &[(Index, usize, Vec<u8>)]) {
    for (at, len, put) in splices {
        let at = at.index(bytes.len() + 1);
        bytes.splice(at..(at + len).min(bytes.len()), put.iter().copied());
    }
}

/// A store with a list, and its backup.
async fn backed_up(test: &str) -> (Store, PathBuf, Vec<u8>) {
    let store = Store::open(&sqlite(test)).await.unwrap();
    store.remember(7, "baecker").await.unwrap();
    store.count_asked("baecker", day(0));
    store.count_missed("Einhornpfleger", 1, day(0));
    store.flush().await.unwrap();
    let file = empty_folder(&format!("{test}_file")).join("backup");
    store.backup(&file).await.unwrap();
    let backup = std::fs::read(&file).unwrap();
    (store, file, backup)
}

/// A backup of these rows with a matching header.
fn resealed(backup: &[u8]) -> Vec<u8> {
    let at = backup.iter().position(|byte| *byte == b'\n').map_or(backup.len(), |at| at + 1);
    let body = backup.split_at(at).1;
    let sha256: String = <sha2::Sha256 as sha2::Digest>::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    let rows = body.split_inclusive(|byte| *byte == b'\n').count();
    let header = format!("{{\"berufslotse_backup\":1,\"schema\":1,\"rows\":{rows},\"sha256\":\"{sha256}\"}}\n");
    [header.as_bytes(), body].concat()
}

#[test]
fn a_changed_backup_changes_nothing_unless_it_is_whole() {
    let (store, file, good) = block_on(backed_up("outside_backup"));
    let config = ProptestConfig { source_file: Some(file!()), ..ProptestConfig::with_cases(48) };
    let result = proptest::test_runner::TestRunner::new(config).run(&(splices(), any::<bool>()), |(splices, is_sealed)| {
        let mut bytes = good.clone();
        damage(&mut bytes, &splices);
        let bytes = if is_sealed { resealed(&bytes) } else { bytes };
        std::fs::write(&file, &bytes).unwrap();
        block_on(async {
            let before = store.list(7).await.unwrap();
            let restored = store.restore(&file, Existing::Replaced).await;
            // The data can be read, whatever it is now, and stored again.
            let now = store.list(7).await;
            prop_assert!(restored.is_ok() || now.ok() == Some(before));
            prop_assert!(is_sealed || restored.is_err() || bytes == good || same_rows(&bytes, &good));
            std::fs::write(&file, &good).unwrap();
            store.restore(&file, Existing::Replaced).await.unwrap();
            prop_assert_eq!(store.list(7).await.unwrap(), ["baecker"]);
            Ok(())
        })
    });
    result.unwrap();
}

fn same_rows(one: &[u8], other: &[u8]) -> bool {
    let rows = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').skip(1).map(<[u8]>::to_vec).collect::<Vec<_>>();
    rows(one) == rows(other)
}

const LINES: &str = concat!(
    r#"{"kldb":"29222","region":"DE","age":"all","q25":2400,"median":2800,"q75":3200,"employees":3,"year":2024,"retrieved":"2026-11-23"}"#,
    "\n",
    r#"{"kldb":"29222","region":"BY","age":"all","median":2800,"q75":"> 7550","year":2024,"retrieved":"2026-11-23"}"#,
    "\n",
);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_changed_journal_leaves_a_file_that_can_be_read(splices in splices()) {
        let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let file = place.path().join("pay.jsonl");
        let mut journal = LINES.as_bytes().to_vec();
        damage(&mut journal, &splices);
        std::fs::write(place.path().join("pay.jsonl.part"), journal).unwrap();
        let known = pay_refresh::pay_file::PayFile::open(&file).unwrap().regional_pay().clone();
        prop_assert_eq!(sources::read_regional_pay(&file), Ok(known));
    }
}

#[test]
fn files_that_are_no_text_are_refused() {
    let (store, file, _) = block_on(backed_up("outside_no_text"));
    for bytes in [vec![0xFF; 4_096], vec![0; 1 << 20], b"\xEF\xBB\xBF{}\n".to_vec(), vec![b'['; 1 << 20], vec![b'\n'; 4_096]] {
        std::fs::write(&file, &bytes).unwrap();
        assert!(block_on(store.restore(&file, Existing::Replaced)).is_err());
        assert!(sources::read_regional_pay(&file).is_err());
    }
    assert_eq!(block_on(store.list(7)).unwrap(), ["baecker"]);
}
