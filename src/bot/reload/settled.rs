//! Which events are changes, and when a burst of changes is over.

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvError, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Delay after the last change: editors write a file in several steps.
const SETTLED: Duration = Duration::from_millis(150);
/// Maximum delay for a file that changes continuously.
const LONGEST: Duration = Duration::from_secs(2);

pub(super) enum Change {
    Of(PathBuf),
    /// Events were lost.
    Anything,
}

/// The changes in an event. Opening and reading are ignored, otherwise reading the profiles would trigger the next reload.
pub(super) fn changes(event: notify::Result<Event>) -> Vec<Change> {
    match event {
        Ok(event) if event.need_rescan() => vec![Change::Anything],
        Ok(event) if is_change(event.kind) => event.paths.into_iter().map(Change::Of).collect(),
        Ok(_) => Vec::new(),
        Err(_) => vec![Change::Anything],
    }
}

fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Waits for a relevant change, and then until no more arrive. Fails when the sender is gone.
pub(super) fn wait(changes: &Receiver<Change>, counts: impl Fn(&Change) -> bool) -> Result<(), RecvError> {
    while !counts(&changes.recv()?) {}
    let begun = Instant::now();
    let mut quiet_from = begun;
    loop {
        let end = (quiet_from + SETTLED).min(begun + LONGEST);
        match changes.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(change) if counts(&change) => quiet_from = Instant::now(),
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return Ok(()),
            Err(RecvTimeoutError::Disconnected) => return Err(RecvError),
        }
        if Instant::now() >= begun + LONGEST {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, MetadataKind, ModifyKind, RemoveKind, RenameMode};

    fn check(kind: EventKind, is_expected: bool) {
        let changes = changes(Ok(Event::new(kind).add_path("koch.toml".into())));
        assert_eq!(!changes.is_empty(), is_expected, "{kind:?}");
    }

    #[test]
    fn reading_is_no_change() {
        for access in [AccessKind::Any, AccessKind::Read, AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read)]
        {
            check(EventKind::Access(access), false);
        }
    }
    #[test]
    fn whatever_changes_a_file_or_its_name_is_one() {
        for kind in [
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            EventKind::Create(CreateKind::File),
            EventKind::Modify(ModifyKind::Data(DataChange::Any)),
            EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)),
            EventKind::Modify(ModifyKind::Name(RenameMode::Both)),
            EventKind::Remove(RemoveKind::Folder),
            EventKind::Other,
        ] {
            check(kind, true);
        }
    }
    #[test]
    fn events_that_were_lost_are_a_change() {
        let lost = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert!(matches!(changes(Ok(lost))[..], [Change::Anything]));
    }
}
