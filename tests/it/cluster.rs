//! Several machines simulated on this one: three replicas of the endpoint behind nginx, configured as in `deploy/nginx`, with one
//! PostgreSQL behind PgBouncer. Under a load of misspelled names, a replica is killed and PostgreSQL restarted. Skipped with a
//! message if one of the programs is missing.

use crate::support::interactions::{command, option};
use crate::support::pgbouncer::{AS_DOCUMENTED, Bouncer};
use crate::support::postgres;
use crate::support::serving::Serving;
use crate::support::signed::{SIGNATURE, TIMESTAMP, sign};
use crate::support::switch::{is_set, leave_out};
use crate::support::waiting;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use berufslotse::commands::data::words as data_words;
use berufslotse::store::Store;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::sync::watch;

/// Discord's timeout.
/// Requires nginx, PostgreSQL and PgBouncer.
const REQUIRED: &str = "BERUFSLOTSE_TEST_CLUSTER";
const UNANSWERED: Duration = Duration::from_secs(3);
/// Timeout of a step, far longer than any takes.
const PATIENCE: Duration = Duration::from_secs(60);
/// Concurrent users, each with one question at a time.
const ASKERS: u64 = 6;
const NGINX: &str = "/usr/sbin/nginx";
/// The ids of professions asked for, with the titles expected. Ids this long are found with any additional letter.
const PROFESSIONS: [(&str, &str); 3] = [
    ("mechatroniker", "Mechatroniker/in"),
    ("physiotherapeut", "Physiotherapeut/in"),
    ("schornsteinfeger", "Schornsteinfeger/in"),
];

/// nginx, stopped at the end of the test.
struct Nginx {
    child: Child,
    port: u16,
    _folder: tempfile::TempDir,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Nginx {
    async fn start(copies: &[String]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let path = folder.path().join("nginx.conf");
        std::fs::write(&path, configuration(port, copies)).unwrap();
        let mut nginx = Command::new(NGINX);
        nginx.arg("-p").arg(folder.path()).arg("-c").arg(path).arg("-e").arg(folder.path().join("error.log"));
        let child = nginx.stdin(Stdio::null()).spawn().unwrap();
        let nginx = Self { child, port, _folder: folder };
        waiting::until("nginx takes connections", async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok())
            .await;
        nginx
    }
}

/// Our shipped configuration for these replicas, without TLS, and with the lines that a standalone nginx needs.
fn configuration(port: u16, copies: &[String]) -> String {
    let shipped = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx/berufslotse.conf")).unwrap();
    let mut text = "daemon off;\nmaster_process off;\npid nginx.pid;\nevents {}\nhttp {\n".to_owned();
    for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        writeln!(text, "{kind}_temp_path {kind};").unwrap();
    }
    let mut replaced = Vec::new();
    for line in shipped.lines() {
        match line.trim() {
            server if server.starts_with("server 127.0.0.1:8788 ") => {
                copies.iter().for_each(|copy| writeln!(text, "{}", server.replace("127.0.0.1:8788", copy)).unwrap());
                replaced.push("server");
            }
            "listen 443 ssl;" => {
                writeln!(text, "listen 127.0.0.1:{port};").unwrap();
                replaced.push("listen");
            }
            line if line.starts_with("listen [::]") || line.starts_with("ssl_") => {}
            line => writeln!(text, "{line}").unwrap(),
        }
    }
    assert_eq!(replaced, ["server", "listen"], "the shipped configuration has changed");
    text + "}\n"
}

/// Results of the load so far.
#[derive(Debug, Clone, Default)]
struct Tally {
    answered: usize,
    /// User and profession of every confirmed `/merken`.
    confirmed: Vec<(u64, &'static str)>,
    /// Number of answers that report an unreachable store.
    without_store: usize,
    slowest: Duration,
}

/// Asks until stopped. Panics if an interaction is not answered, or not as expected.
struct Asker {
    client: Client<HttpConnector, Body>,
    port: u16,
    tally: Arc<watch::Sender<Tally>>,
    stop: watch::Receiver<bool>,
}

impl Asker {
    async fn ask_on(self, first_person: u64) {
        for (person, (id, title)) in (first_person..).step_by(usize::try_from(ASKERS).unwrap()).zip(PROFESSIONS.iter().cycle()) {
            if *self.stop.borrow() {
                return;
            }
            self.ask_about(person, id, title).await;
        }
    }

    /// A user views a profession, adds it to the list, and views the list.
    async fn ask_about(&self, person: u64, id: &'static str, title: &str) {
        let name = misspelled(id, person);
        let profile = self.ask(person, "beruf", &[option("name", name.as_str())]).await;
        assert_eq!(title_of(&profile), title, "{name}");
        let remembered = self.ask(person, "merken", &[option("name", name.as_str())]).await;
        // A killed replica may have stored it before another one was asked.
        let is_confirmed =
            [data_words::remembered(title), data_words::already_there(title)].iter().any(|said| title_of(&remembered) == *said);
        assert!(is_confirmed || self.says_no_store(&remembered), "{remembered}");
        if is_confirmed {
            self.tally.send_modify(|tally| tally.confirmed.push((person, id)));
        }
        let list = self.ask(person, "merkliste", &[]).await;
        let is_on_it = list.to_string().contains(title);
        assert!(is_on_it || !is_confirmed || self.says_no_store(&list), "{title} is on {list}");
    }

    fn says_no_store(&self, response: &Value) -> bool {
        let says_so = title_of(response) == data_words::UNAVAILABLE_TITLE;
        if says_so {
            self.tally.send_modify(|tally| tally.without_store += 1);
        }
        says_so
    }

    async fn ask(&self, person: u64, name: &str, options: &[Value]) -> Value {
        let mut interaction = command(person, name, options);
        interaction["member"]["user"]["id"] = json!(person.to_string());
        let body = interaction.to_string();
        let asked = Instant::now();
        let answered = tokio::time::timeout(UNANSWERED, self.post(body)).await;
        let (status, answer) = answered.unwrap_or_else(|_| panic!("/{name} stays unanswered"));
        let shown = String::from_utf8_lossy(&answer);
        assert_eq!(status, 200, "/{name}: {shown}");
        let answer: Value = serde_json::from_slice(&answer).unwrap_or_else(|_| panic!("/{name}: {shown}"));
        assert_eq!(answer["type"], 4, "/{name}: {answer}");
        self.tally.send_modify(|tally| {
            tally.answered += 1;
            tally.slowest = tally.slowest.max(asked.elapsed());
        });
        answer
    }

    async fn post(&self, body: String) -> (u16, Vec<u8>) {
        let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
        let request = Request::post(format!("http://127.0.0.1:{}/interactions", self.port))
            .header(SIGNATURE, sign(&timestamp, body.as_bytes()))
            .header(TIMESTAMP, timestamp);
        let response = self.client.request(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        (status, to_bytes(Body::new(response.into_body()), usize::MAX).await.unwrap().to_vec())
    }
}

/// An id with one more letter, another one or elsewhere for each person.
fn misspelled(id: &str, person: u64) -> String {
    let letter = ('a'..='z').cycle().nth(usize::try_from(person % 26).unwrap()).unwrap();
    let mut name = id.to_owned();
    name.insert(2 + usize::try_from(person / 26).unwrap() % (id.len() - 4), letter);
    name
}

fn title_of(response: &Value) -> String {
    crate::support::shown::title(response)
}

/// Waits until the load has reached a state, and returns it.
async fn until(tally: &mut watch::Receiver<Tally>, what: &str, is_reached: impl Fn(&Tally) -> bool) -> Tally {
    let reached = tokio::time::timeout(PATIENCE, tally.wait_for(|tally| is_reached(tally))).await;
    reached.unwrap_or_else(|_| panic!("waiting for {what}")).expect("the load goes on").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_copy_and_a_restarted_database_leave_nobody_unanswered_and_nothing_confirmed_lost() {
    if !Path::new(NGINX).is_file() {
        return leave_out("three copies behind nginx (Debian: nginx)", "nginx", REQUIRED);
    }
    let Some(database) = postgres::Cluster::start_new("three copies behind nginx") else {
        return assert!(!is_set(REQUIRED), "PostgreSQL is missing");
    };
    let database = Arc::new(database);
    // Without the last line, PgBouncer refuses connections for 15 seconds after it could not reach PostgreSQL.
    let settings = format!("{AS_DOCUMENTED}server_login_retry = 1\n");
    let Some(bouncer) = Bouncer::before(Arc::clone(&database), "three copies behind nginx", &settings) else {
        return assert!(!is_set(REQUIRED), "PgBouncer is missing");
    };
    let direct = database.database("lotse").await;
    let address = bouncer.through(&direct);
    let variables = [("BERUFSLOTSE_STORE_URL", address.as_str()), ("BERUFSLOTSE_LOG__LEVEL", "info,sqlx=off")];
    let mut copies: Vec<_> = (0..3).map(|_| Serving::start_with(&[], &variables)).collect();
    let addresses: Vec<_> =
        copies.iter_mut().map(|copy| copy.line("listening")["address"].as_str().unwrap().to_owned()).collect();
    let nginx = Nginx::start(&addresses).await;

    let (tally, mut seen) = watch::channel(Tally::default());
    let (stop, stopped) = watch::channel(false);
    let tally = Arc::new(tally);
    let client = Client::builder(TokioExecutor::new()).build_http();
    let askers: Vec<_> = (0..ASKERS)
        .map(|asker| {
            let (client, tally, stop) = (client.clone(), Arc::clone(&tally), stopped.clone());
            tokio::spawn(Asker { client, port: nginx.port, tally, stop }.ask_on(1_000 + asker))
        })
        .collect();
    // Only the askers hold it now: if all of them fail, waiting ends.
    drop(tally);

    let all_up = until(&mut seen, "confirmations", |tally| tally.confirmed.len() >= 30).await;
    assert_eq!(all_up.without_store, 0);
    copies[1].child.kill().unwrap();
    let killed = until(&mut seen, "two copies", |tally| tally.confirmed.len() >= all_up.confirmed.len() + 60).await;
    assert_eq!(killed.without_store, 0);
    tokio::task::block_in_place(|| database.stop());
    until(&mut seen, "answers without a store", |tally| tally.without_store >= 12).await;
    tokio::task::block_in_place(|| database.start());
    let back = seen.borrow().confirmed.len();
    until(&mut seen, "confirmations once it is back", |tally| tally.confirmed.len() >= back + 60).await;
    stop.send(true).unwrap();
    for asker in askers {
        asker.await.expect("nobody stays unanswered");
    }

    let tally = seen.borrow().clone();
    println!("{} answers, {} without the store, slowest {:?}", tally.answered, tally.without_store, tally.slowest);
    let store = Store::open(&direct).await.unwrap();
    for (person, id) in tally.confirmed {
        assert_eq!(store.list(person).await.unwrap(), [id], "what person {person} was told to be kept");
    }
    store.close().await.unwrap();
}
