//! Debian's PgBouncer in front of the tests' PostgreSQL, in transaction mode with few server connections. The store's tests run
//! on it as well ([`crate::store::on_each`]). Skipped with a message if PgBouncer is missing.

use crate::interactions::{command, option};
use crate::postgres::{self, Cluster};
use crate::serve::Serving;
use crate::signed::{SIGNATURE, TIMESTAMP, sign};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use berufslotse::store::Store;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, Weak};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::task::JoinSet;

const PROGRAM: &str = "/usr/sbin/pgbouncer";

/// The settings required by `docs/speicher.md`.
const AS_DOCUMENTED: &str = "pool_mode = transaction\nignore_startup_parameters = extra_float_digits\n";

/// PgBouncer, stopped at the end of the test.
pub struct Bouncer {
    child: Child,
    port: u16,
    _folder: tempfile::TempDir,
    cluster: Arc<Cluster>,
}

impl Drop for Bouncer {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Bouncer {
    /// An instance shared by running tests, in front of the shared cluster.
    pub fn shared(test: &str) -> Option<Arc<Self>> {
        static SHARED: Mutex<Weak<Bouncer>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap();
        if let Some(bouncer) = shared.upgrade() {
            return Some(bouncer);
        }
        let bouncer = Arc::new(Self::start(test, AS_DOCUMENTED)?);
        *shared = Arc::downgrade(&bouncer);
        Some(bouncer)
    }

    /// Starts an instance with these settings and waits until it accepts connections. `None` if it or PostgreSQL is missing,
    /// which is a failure if required.
    fn start(test: &str, settings: &str) -> Option<Self> {
        if !Path::new(PROGRAM).is_file() {
            eprintln!("left out: {test} behind PgBouncer (Debian: pgbouncer)");
            assert!(!is_required(), "PgBouncer is missing");
            return None;
        }
        let cluster = Cluster::shared(test)?;
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let file = folder.path().join("pgbouncer.ini");
        let server = cluster.port();
        let fixed = format!(
            "[databases]\n* = host=127.0.0.1 port={server} user={user}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\nauth_type = any\ndefault_pool_size = 3\n",
            user = postgres::USER
        );
        std::fs::write(&file, fixed + settings).unwrap();
        postgres::give_to_postgres(folder.path());
        postgres::give_to_postgres(&file);
        let mut program = postgres::as_postgres(Path::new(PROGRAM));
        let mut child = program.arg(file).stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        assert!(log.any(|line| line.contains("process up")), "PgBouncer does not start");
        // Drains the log, so that the process does not block.
        std::thread::spawn(move || log.for_each(drop));
        Some(Self { child, port, _folder: folder, cluster })
    }

    /// The address of the cluster's database through PgBouncer.
    pub fn through(&self, address: &str) -> String {
        let (_, name) = address.rsplit_once('/').unwrap();
        format!("postgres://{}@127.0.0.1:{}/{name}", postgres::USER, self.port)
    }
}

/// Required in CI: then a missing PgBouncer is a failure.
#[expect(clippy::disallowed_methods, reason = "a switch for the tests, not a setting")]
fn is_required() -> bool {
    std::env::var_os("BERUFSLOTSE_TEST_PGBOUNCER").is_some()
}

/// Posts `/merken bäcker` as this user and returns the title of the answer.
async fn remember(address: &str, person: u64) -> String {
    let mut interaction = command(person, "merken", &[option("name", "baecker")]);
    interaction["member"]["user"]["id"] = json!(person.to_string());
    let body = interaction.to_string();
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
    let request = Request::post(format!("http://{address}/interactions"))
        .header(SIGNATURE, sign(&timestamp, body.as_bytes()))
        .header(TIMESTAMP, timestamp);
    let client = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request.body(Body::from(body)).unwrap()).await.unwrap();
    let answer: Value = serde_json::from_slice(&to_bytes(Body::new(response.into_body()), usize::MAX).await.unwrap()).unwrap();
    crate::shown::title(&answer)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_share_few_connections_and_keep_everything() {
    const PEOPLE: u64 = 120;
    let Some(bouncer) = Bouncer::start("two copies", AS_DOCUMENTED) else { return };
    let store = bouncer.through(&bouncer.cluster.database("two_copies").await);
    let variables = [("BERUFSLOTSE_STORE_URL", store.as_str()), ("BERUFSLOTSE_LOG__LEVEL", "info,sqlx=off")];
    let mut copies: Vec<_> = (0..2).map(|_| Serving::start_with(&[], &variables)).collect();
    let addresses: Vec<_> =
        copies.iter_mut().map(|copy| copy.line("listening")["address"].as_str().unwrap().to_owned()).collect();
    let mut asked = JoinSet::new();
    for asker in 0..6 {
        let addresses = addresses.clone();
        asked.spawn(async move {
            for person in (asker..PEOPLE).step_by(6) {
                let title = remember(&addresses[usize::try_from(person % 2).unwrap()], person + 1).await;
                assert_eq!(title, "Gemerkt: Bäcker/in", "person {person}");
            }
        });
    }
    while let Some(asked) = asked.join_next().await {
        asked.unwrap();
    }
    let store = Store::open(&store).await.unwrap();
    for person in 1..=PEOPLE {
        assert_eq!(store.list(person).await.unwrap(), ["baecker"], "person {person}");
    }
    store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_pgbouncer_has_to_be_told_is_said() {
    let Some(bouncer) = Bouncer::start("PgBouncer as it comes", "pool_mode = transaction\n") else { return };
    let address = bouncer.through(&bouncer.cluster.database("as_it_comes").await);
    let expected = "PgBouncer rejects a parameter of every connection; put \"ignore_startup_parameters = extra_float_digits\" into \
                    its settings";
    for error in [Store::open(&address).await.map(drop), Store::try_open(&address).await.map(drop)] {
        let error = format!("{:#}", error.unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}
