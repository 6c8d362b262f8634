//! The program serving HTTP: signals in, exit status out.

use crate::support::serving::Serving;
use crate::support::signed::sign;
use axum::body::Body;
use axum::http::Request;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

async fn status(request: Request<Body>) -> u16 {
    Client::builder(TokioExecutor::new()).build_http().request(request).await.unwrap().status().as_u16()
}

async fn get(address: &str, path: &str) -> u16 {
    status(Request::get(format!("http://{address}{path}")).body(Body::empty()).unwrap()).await
}

/// Exit status of the health check for the bot with these metrics.
fn ready(metrics: &str) -> Option<i32> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).env("BERUFSLOTSE_METRICS__ADDRESS", metrics).arg("ready");
    program.output().unwrap().status.code()
}

#[tokio::test]
async fn serves_until_it_is_told_to_stop() {
    let mut serving = Serving::start(&[]);
    let metrics = serving.line("metrics")["address"].as_str().unwrap().to_owned();
    let address = serving.line("listening")["address"].as_str().unwrap().to_owned();
    let body = "{\"id\":\"1\",\"application_id\":\"1\",\"type\":1,\"token\":\"t\",\"version\":1}";
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
    let request = Request::post(format!("http://{address}/interactions"))
        .header("X-Signature-Ed25519", sign(&timestamp, body.as_bytes()))
        .header("X-Signature-Timestamp", timestamp);
    assert_eq!(status(request.body(Body::from(body)).unwrap()).await, 200);
    assert_eq!((get(&metrics, "/health/live").await, get(&metrics, "/health/ready").await), (200, 200));
    assert_eq!(ready(&metrics), Some(0));
    assert_eq!((get(&metrics, "/metrics").await, get(&metrics, "/interactions").await), (200, 404));
    serving.signal("HUP");
    serving.line("the profiles are built in: nothing to reload");
    serving.signal("TERM");
    serving.line("stopped");
    assert!(serving.child.wait().unwrap().success());
    assert_eq!(ready(&metrics), Some(1));
}

#[test]
fn a_hangup_reads_the_profiles_again() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hangup");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("baecker.toml"), "title = \"Bäcker/in\"\nkldb = \"29222\"\n").unwrap();
    let mut serving = Serving::start(&["--profiles", folder.to_str().unwrap()]);
    assert_eq!(serving.line("ready")["professions"], 1);
    serving.line("listening");
    serving.signal("HUP");
    assert_eq!(serving.line("profiles reloaded")["professions"], 1);
}

#[test]
fn a_saved_profile_is_read_again_and_a_broken_one_is_reported() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("saved");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    let profile = |id: &str, text: &str| std::fs::write(folder.join(format!("{id}.toml")), text).unwrap();
    profile("baecker", "title = \"Bäcker/in\"\nkldb = \"29222\"\n");
    let mut serving = Serving::start(&["--profiles", folder.to_str().unwrap()]);
    serving.line("listening");
    profile("koch", "title = \"Koch/Köchin\"\nkldb = \"29302\"\n");
    assert_eq!(serving.line("profiles reloaded")["professions"], 2);
    profile("koch", "title = 3\n");
    let expected = format!("profiles not replaced: {}/koch.toml:1:9: Fehler:", folder.display());
    assert!(serving.log.iter().any(|line| line.contains(&expected)), "{expected}");
}

#[test]
fn without_a_public_key_it_says_where_to_get_it() {
    let program = &mut Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    let output = program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).arg("serve").output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let expected = "berufslotse: DISCORD_PUBLIC_KEY is not set: copy the application's public key from \
                    https://discord.com/developers/applications into it, or into the file in DISCORD_PUBLIC_KEY_FILE";
    assert!(text.lines().any(|line| line == expected), "{text}");
    assert_eq!(output.status.code(), Some(1));
}
