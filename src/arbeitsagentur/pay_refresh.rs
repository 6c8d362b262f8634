//! Fetches official pay by state and age for all codes of the catalogue: slowly, one request at a time, and resumable at any
//! point. [`judge`] validates responses, [`pay_file`] saves them.

mod entgeltatlas;
pub mod judge;
pub mod pay_file;
mod plan;
pub mod words;
pub mod year;

use crate::catalogue::Catalogue;
use crate::regional_pay::{Cell, Published};
use crate::settings;
use anyhow::{Result, bail};
use entgeltatlas::Entgeltatlas;
use judge::{Answer, Refusal};
use pay_file::PayFile;
use plan::{Official, missing};
use std::path::Path;
use std::pin::pin;
use std::time::Duration;

/// What to fetch, and where to save it.
pub struct Job<'j> {
    pub catalogue: &'j Catalogue,
    pub settings: &'j settings::Pay,
    pub file: &'j Path,
    /// The year of the figures, if the interface does not report it.
    pub year: Option<u16>,
    pub today: time::Date,
}

/// Progress, reported while fetching.
#[derive(Debug, Clone, Copy)]
pub enum Step<'s> {
    /// Number of cells to request, and of those already present.
    Planned {
        missing: usize,
        present: usize,
        year: u16,
    },
    Done(&'s Cell),
}

/// Result of a refresh.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    /// 0 if stopped before it was known.
    pub year: u16,
    /// Cells of this year that were present before.
    pub present: usize,
    /// Cells that received figures.
    pub fetched: usize,
    /// Cells not published by the statistics.
    pub suppressed: usize,
    pub refused: Vec<Refused>,
    pub end: End,
}

/// A rejected response.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    pub cell: Cell,
    pub refusal: Refusal,
    /// Whether earlier figures remain in use.
    pub is_kept: bool,
}

/// Why a refresh ended.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    /// Every cell was requested.
    Complete,
    /// `stop` completed.
    Stopped,
    /// Too many unusable responses in a row.
    GaveUp(Refusal),
}

/// Number of consecutive unusable responses after which the refresh ends. A block is assumed sooner than bad data, which
/// neighbouring codes may share.
fn enough(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Forbidden | Refusal::Unreachable(_) => 3,
        _ => 10,
    }
}

/// Fetches missing cells until `stop` completes. Fails if the disk cannot be written or the interface does not report its year;
/// what was fetched before is saved, and a later refresh resumes there.
pub async fn refresh(job: &Job<'_>, tell: &mut dyn FnMut(Step<'_>), stop: impl Future<Output = ()>) -> Result<Summary> {
    let entgeltatlas = Entgeltatlas::new(job.settings)?;
    let mut file = PayFile::open(job.file)?;
    let mut stop = pin!(stop);
    let this_year = u16::try_from(job.today.year()).unwrap_or_default();
    let year = match job.year {
        Some(year) => Some(Ok(year)),
        None => tokio::select! {
            biased;
            () = &mut stop => None,
            year = entgeltatlas.year(this_year) => Some(year),
        },
    };
    let year = match year {
        Some(Ok(year)) => year,
        Some(Err(no_year)) => {
            file.finish()?;
            bail!("{}", words::no_year(&no_year));
        }
        None => {
            file.finish()?;
            return Ok(Summary::new(0, 0, End::Stopped));
        }
    };
    let official = Official::of(job.catalogue);
    let (missing, present) = missing(&official, file.regional_pay(), year);
    tell(Step::Planned { missing: missing.len(), present, year });
    let mut summary = Summary::new(year, present, End::Complete);
    let mut unusable_in_a_row = 0;
    for cell in &missing {
        let pause = Duration::from_millis(job.settings.pause_ms);
        let answer = tokio::select! {
            biased;
            () = &mut stop => { summary.end = End::Stopped; break }
            answer = entgeltatlas.answer(cell) => answer,
        };
        unusable_in_a_row = if answer.is_ok() { 0 } else { unusable_in_a_row + 1 };
        let before = official.before(file.regional_pay(), cell);
        match answer.and_then(|answer| judge::compare(before, answer.quartiles).map(|()| answer)) {
            Ok(answer) => summary.add(&mut file, cell, answer, job.today)?,
            Err(refusal) => {
                if unusable_in_a_row >= enough(&refusal) {
                    summary.end = End::GaveUp(refusal.clone());
                }
                let is_kept = before.iter().any(Option::is_some);
                summary.refused.push(Refused { cell: cell.clone(), refusal, is_kept });
            }
        }
        tell(Step::Done(cell));
        if summary.end != End::Complete {
            break;
        }
        tokio::select! {
            biased;
            () = &mut stop => { summary.end = End::Stopped; break }
            () = tokio::time::sleep(pause) => {}
        }
    }
    file.finish()?;
    Ok(summary)
}

impl Summary {
    fn new(year: u16, present: usize, end: End) -> Self {
        Self { year, present, fetched: 0, suppressed: 0, refused: Vec::new(), end }
    }

    fn add(&mut self, file: &mut PayFile, cell: &Cell, answer: Answer, today: time::Date) -> Result<()> {
        let Answer { quartiles, employees } = answer;
        let published = Published { quartiles, employees, year: self.year, retrieved: today.to_string() };
        let count = if published.is_suppressed() { &mut self.suppressed } else { &mut self.fetched };
        *count += 1;
        file.add(cell, published)
    }
}
