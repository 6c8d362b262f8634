//! Bugs reported to other projects that could affect us and have no other test. `docs/stoerungen.md` lists them.

use crate::support::page::{Program, start};
use crate::support::waiting::until;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR"));
    program
}

fn folder_of(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("public_reports").join(name);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// `check` of a folder with one profile.
fn check(name: &str, profile: &str) -> Output {
    let folder = folder_of(name);
    std::fs::write(folder.join("x.toml"), profile).unwrap();
    program().arg("check").arg(folder).output().unwrap()
}

/// toml-rs/toml-rs#428: a stack overflow cannot be caught.
#[test]
fn a_profile_nested_too_deep_is_an_error() {
    let nested = [
        format!("a = {}", "[".repeat(100_000)),
        format!("a{} = 1", ".b".repeat(100_000)),
        "a = ".to_owned() + &"{a=".repeat(50_000),
    ];
    for profile in nested {
        let checked = check("nested", &profile);
        let said = String::from_utf8(checked.stdout).unwrap() + &String::from_utf8(checked.stderr).unwrap();
        assert_eq!(checked.status.code(), Some(1), "{profile:.20}");
        assert!(said.contains("x.toml:1:"), "{said:.200}");
    }
}

/// toml-rs/toml#255: Windows editors write a byte order mark.
#[test]
fn a_byte_order_mark_is_no_error() {
    let checked = check("mark", "\u{feff}title = \"Bäcker/in\"\n");
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(checked.status.success(), "{said}");
}

/// The program with its page, prefixed by the command `begin`, and the page's address.
fn with_page(begin: Option<&[&str]>, name: &str) -> Option<(Program, String)> {
    let mut command = match begin {
        Some([first, rest @ ..]) => {
            let mut command = Command::new(first);
            command.args(rest).arg(env!("CARGO_BIN_EXE_berufslotse")).env_clear().env("PATH", "/usr/bin:/bin");
            command
        }
        _ => program(),
    };
    command.env("BERUFSLOTSE_PAGE__ADDRESS", "127.0.0.1:0").current_dir(folder_of(name));
    start(&mut command, |line| Some(line.split("http://").nth(1)?.split(' ').next()?.to_owned()))
}

/// Whether a process ends soon and successfully.
async fn ends_well(program: &mut Program) -> bool {
    let mut status = None;
    until("the program ends", async || {
        status = program.status();
        status.is_some()
    })
    .await;
    status.is_some_and(|status| status.success())
}

fn terminate(process: u32) {
    assert!(Command::new("kill").arg("-TERM").arg(process.to_string()).status().unwrap().success());
}

/// tokio-rs/axum#2673 and hyperium/hyper#2787: an event stream never ends, and graceful shutdown waits for it.
#[tokio::test]
async fn an_open_page_does_not_keep_the_program_from_ending() {
    let (mut program, address) = with_page(None, "stream").unwrap();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    stream.write_all(format!("GET /profiles HTTP/1.1\r\nhost: {address}\r\n\r\n").as_bytes()).await.unwrap();
    let mut seen = Vec::new();
    while !String::from_utf8_lossy(&seen).contains("data: ") {
        assert!(stream.read_buf(&mut seen).await.unwrap() > 0);
    }
    terminate(program.id());
    assert!(ends_well(&mut program).await);
}

/// Runs a program as PID 1.
const FIRST: [&str; 5] = ["unshare", "--user", "--pid", "--fork", "--kill-child"];

/// librespeed/speedtest-rust#32: PID 1 in a container receives only signals it handles.
#[tokio::test]
async fn as_the_first_process_it_ends_when_told_to() {
    let Some((mut unshare, _)) = with_page(Some(&FIRST), "first") else {
        return eprintln!("left out: this machine lets nobody begin a namespace of processes");
    };
    let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", unshare.id())).unwrap();
    terminate(children.trim().parse().unwrap());
    assert!(ends_well(&mut unshare).await);
}

/// The same while the start, or a subcommand, waits for a server that does not answer.
#[tokio::test]
async fn as_the_first_process_it_ends_while_it_waits() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    silent.set_nonblocking(true).unwrap();
    let address = silent.local_addr().unwrap();
    let (store, api) = (format!("postgres://u@{address}/d"), format!("http://{address}"));
    for (argument, status) in [("serve", 0), ("register", 130)] {
        let mut unshare = Command::new(FIRST[0]);
        unshare
            .args(&FIRST[1..])
            .arg(env!("CARGO_BIN_EXE_berufslotse"))
            .arg(argument)
            .env_clear()
            .current_dir(folder_of("waiting"));
        unshare.env("PATH", "/usr/bin:/bin").env("BERUFSLOTSE_STORE__ADDRESS", &store).env("BERUFSLOTSE_METRICS__ADDRESS", "");
        unshare.env("DISCORD_TOKEN", "x").env("BERUFSLOTSE_DISCORD__API_URL", &api);
        let mut unshare = unshare.stderr(Stdio::null()).spawn().unwrap();
        let (mut asked, mut ended) = (None, None);
        until("the program asks the server, or may not be the first", async || {
            (asked, ended) = (silent.accept().ok(), unshare.try_wait().unwrap());
            asked.is_some() || ended.is_some()
        })
        .await;
        if ended.is_some() {
            return eprintln!("left out: this machine lets nobody begin a namespace of processes");
        }
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", unshare.id())).unwrap();
        terminate(children.trim().parse().unwrap());
        until("the program ends", async || {
            ended = unshare.try_wait().unwrap();
            ended.is_some()
        })
        .await;
        assert_eq!(ended.and_then(|ended| ended.code()), Some(status), "{argument}");
    }
}

/// hyperium/hyper#2457 and tokio-rs/axum#2741: idle and half-finished requests hold connections forever.
#[tokio::test]
async fn a_connection_that_says_nothing_is_closed() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(berufslotse::http_server::serve(listener, axum::Router::new(), std::future::pending()));
    let until_closed = async |said: &str| {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(said.as_bytes()).await.unwrap();
        // Closed or reset: both end the wait.
        let closed = tokio::time::timeout(Duration::from_secs(60), stream.read_to_end(&mut Vec::new())).await;
        assert!(closed.is_ok(), "still open after {said:?}");
    };
    tokio::join!(until_closed(""), until_closed("P"), until_closed("POST / HTTP/1.1\r\nhost: x\r\nx-sig"));
}
