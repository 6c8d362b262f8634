//! PgBouncer in front of PostgreSQL, one for all tests.

use crate::support::postgres::{self, Cluster};
use crate::support::switch::leave_out;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, Weak};

const PROGRAM: &str = "/usr/sbin/pgbouncer";

/// The settings required by `docs/speicher.md`.
pub const AS_DOCUMENTED: &str = "pool_mode = transaction\nignore_startup_parameters = extra_float_digits\n";

/// PgBouncer, stopped at the end of the test.
pub struct Bouncer {
    child: Child,
    port: u16,
    _folder: tempfile::TempDir,
    pub cluster: Arc<Cluster>,
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

    /// Starts an instance with these settings in front of the shared cluster. `None` if it or PostgreSQL is missing, which is a
    /// failure if required.
    pub fn start(test: &str, settings: &str) -> Option<Self> {
        Self::before(Cluster::shared(test)?, test, settings)
    }

    /// The same in front of this cluster. Waits until it accepts connections.
    pub fn before(cluster: Arc<Cluster>, test: &str, settings: &str) -> Option<Self> {
        if !Path::new(PROGRAM).is_file() {
            leave_out(&format!("{test} behind PgBouncer (Debian: pgbouncer)"), "PgBouncer", "BERUFSLOTSE_TEST_PGBOUNCER");
            return None;
        }
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
