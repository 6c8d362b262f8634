//! A PostgreSQL for the tests, from Debian's binaries: an empty cluster on a free port, deleted after the last test that uses it.
//! Skipped with a message if missing.

use crate::support::switch::leave_out;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, Weak};

pub const USER: &str = "lotse";

pub struct Cluster {
    binaries: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
    server: Mutex<Option<Child>>,
}

impl Cluster {
    /// A cluster shared by running tests. `None` if PostgreSQL is missing, which is a failure if required.
    pub fn shared(test: &str) -> Option<Arc<Self>> {
        static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap();
        if let Some(cluster) = shared.upgrade() {
            return Some(cluster);
        }
        let cluster = Arc::new(Self::start_new(test)?);
        *shared = Arc::downgrade(&cluster);
        Some(cluster)
    }

    /// A cluster for a single test.
    pub fn start_new(test: &str) -> Option<Self> {
        let Some(binaries) = binaries() else {
            leave_out(&format!("{test} on PostgreSQL (Debian: postgresql)"), "PostgreSQL", "BERUFSLOTSE_TEST_POSTGRES");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        give_to_postgres(folder.path());
        let mut initdb = as_postgres(&binaries.join("initdb"));
        initdb.args(["--auth=trust", "--no-sync", "--no-locale", "--encoding=UTF8", "--username", USER, "--pgdata"]);
        run(initdb.arg(folder.path().join("data")).stdout(Stdio::null()));
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let cluster = Self { binaries, folder, port, server: Mutex::new(None) };
        cluster.start();
        Some(cluster)
    }

    /// Starts the server and waits until it accepts connections.
    pub fn start(&self) {
        let mut server = as_postgres(&self.binaries.join("postgres"));
        server.arg("-D").arg(self.folder.path().join("data")).args(["-p", &self.port.to_string()]);
        server.args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"]);
        let mut server = server.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(server.stderr.take().unwrap()).lines().map_while(Result::ok);
        assert!(log.any(|line| line.contains("ready to accept connections")), "PostgreSQL does not start");
        // Drains the log, so that the process does not block.
        std::thread::spawn(move || log.for_each(drop));
        *self.server.lock().unwrap() = Some(server);
    }

    /// Stops the server: connections break, committed data remains.
    pub fn stop(&self) {
        let Some(mut server) = self.server.lock().unwrap().take() else { return };
        run(Command::new("kill").args(["-INT", &server.id().to_string()]));
        server.wait().unwrap();
    }

    /// Address of a new empty database.
    pub async fn database(&self, name: &str) -> String {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect(&self.address("postgres")).await.unwrap();
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
        connection.close().await.unwrap();
        self.address(name)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    fn address(&self, database: &str) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/{database}", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The newest installed version.
fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(Result::ok);
    let number = |path: &Path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions.map(|entry| entry.path()).max_by_key(|path| number(path))?;
    Some(newest.join("bin")).filter(|folder| folder.join("initdb").is_file())
}

/// Gives a file created by root to the user of [`as_postgres`].
pub fn give_to_postgres(path: &Path) {
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(path));
    }
}

/// PostgreSQL and PgBouncer refuse to run as root.
pub fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program).current_dir("/");
    command
}

/// Whether the tests run as root.
pub fn is_root() -> bool {
    std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()) == 0
}

fn run(command: &mut Command) {
    assert!(command.status().unwrap().success(), "{command:?} failed");
}
