//! Disks and files that cannot be written.

use super::*;

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_leaves_the_old_file_whole() {
    let (agency, place) = (good_agency().await, Place::new());
    let old = "{\"source\":\"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"}\n";
    std::fs::write(place.file(), old).unwrap();
    std::os::unix::fs::symlink("/dev/full", place.0.path().join("pay.jsonl.part")).unwrap();
    let error = format!("{:#}", run(&agency, &place.file()).await.unwrap_err());
    assert!(error.contains("pay.jsonl.part: No space left on device"), "{error}");
    assert_eq!(place.text(), old);
}
#[tokio::test]
async fn a_folder_is_no_file() {
    let (agency, place) = (good_agency().await, Place::new());
    let error = run(&agency, place.0.path()).await.unwrap_err().to_string();
    assert!(error.ends_with(": expected a file"), "{error}");
    assert_eq!(agency.asked(), []);
}
#[tokio::test]
async fn a_broken_file_is_not_overwritten() {
    let (agency, place) = (good_agency().await, Place::new());
    std::fs::write(place.file(), "q25 = 3").unwrap();
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert!(error.contains("pay.jsonl:1:1: Fehler: Die erste Zeile nennt nicht die Quelle"), "{error}");
    assert_eq!((place.text().as_str(), agency.asked()), ("q25 = 3", vec![]));
}
#[tokio::test]
async fn there_is_one_refresh_at_a_time() {
    let (agency, place) = (good_agency().await, Place::new());
    let _under_way = PayFile::open(&place.file()).unwrap();
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert!(error.starts_with("Ein anderer Abruf läuft gerade"), "{error}");
}
