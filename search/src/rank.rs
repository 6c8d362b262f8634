//! Compares a text with its candidates and ranks the professions they name. `verdict` interprets the ranking.

use crate::book::{Book, Owner};
use crate::distance::{FAR, Reach, Ruler};
use crate::query::Query;
use crate::slip::WRONG;
use crate::{Hit, order, verdict};
use std::cmp::Reverse;

/// Base cost of an unfinished name.
const UNFINISHED: u16 = 8;

/// Additional cost of an unfinished name per doubling of the missing letters.
const MISSING: u16 = 3;

/// If twice as many names of a profession continue the text, it is as much likelier as half the missing letters.
const TWICE_AS_MANY: u16 = MISSING;

/// Maximum distance from the best result to be listed beside it: a slip and a half.
const BESIDE: u16 = 3 * WRONG / 2;

/// Up to this cost a whole name in its own word order is accepted without trying other orders: one slip and a doubled letter.
const IN_ORDER: u16 = 30;

/// Candidates whose words are compared in any order. They share all trigrams except those at word boundaries, so they rank high.
const REORDERED: usize = 90;

/// A spelling within reach.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Near {
    number: u32,
    cost: u16,
    /// The part of the cost caused by slips.
    slips: u16,
    /// Significant letters still to be typed.
    rest: u16,
}

/// A profession within reach, by its best name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub hit: Hit,
    /// The part of the cost caused by slips.
    pub slips: u16,
    /// Significant letters still to be typed.
    pub rest: u16,
    /// The index of the spelling.
    pub number: u32,
    /// The spelling was derived from a notation.
    noted: bool,
    /// The cost that ranks professions: for unfinished names, reduced if several names of the profession continue the text.
    place: u16,
}

/// The professions within reach of a text, best first.
pub(super) fn rank(query: &Query, candidates: &[u32], book: &Book, employees: &[u32], ruler: &mut Ruler) -> Vec<Ranked> {
    let mut near = in_order(query, candidates, book, ruler);
    let sure = near.iter().any(|near| near.rest == 0 && near.cost <= IN_ORDER);
    if query.heavy_words() > 1 && !sure {
        near.extend(in_any_order(query, candidates, book, &near));
    }
    let mut ranked = best_of_each(near.iter().flat_map(|near| owners(near, book)).collect());
    // If the best match is a whole name with a slip, the number of unfinished names is irrelevant.
    let is_unfinished = ranked.iter().min_by_key(|ranked| (ranked.hit.cost, ranked.rest)).is_some_and(|best| best.rest > 0);
    ranked.sort_by_key(|Ranked { hit, rest, noted, place, .. }| {
        // Of equal names, a literal one ranks before one derived from a notation, and a title before other names.
        let cost = if is_unfinished { *place } else { hit.cost };
        (cost, Reverse(employees[hit.profession as usize]), *rest, *noted, hit.name > 0, hit.profession)
    });
    ranked
}

/// The best name of each profession.
fn best_of_each(mut names: Vec<Ranked>) -> Vec<Ranked> {
    names.sort_by_key(|Ranked { hit, rest, noted, .. }| (hit.profession, hit.cost, *rest, *noted, hit.name));
    let best = |names: &[Ranked]| {
        let mut best = names[0];
        if best.rest > 0 {
            let alike = names.iter().filter(|name| name.rest > 0 && name.slips == best.slips).count();
            best.place -= (TWICE_AS_MANY * alike.ilog2() as u16).min(best.place);
        }
        best
    };
    names.chunk_by(|one, other| one.hit.profession == other.hit.profession).map(best).collect()
}

fn in_order(query: &Query, candidates: &[u32], book: &Book, ruler: &mut Ruler) -> Vec<Near> {
    let mut near = Vec::with_capacity(candidates.len());
    let mut cutoff = farthest(query);
    for &number in candidates {
        if let Some(reach) = ruler.measure(query.whole(), book.spelling(number), cutoff) {
            let found = nearest(number, reach);
            cutoff = cutoff.min(found.cost + BESIDE);
            near.push(found);
        }
    }
    near
}

fn in_any_order(query: &Query, candidates: &[u32], book: &Book, near: &[Near]) -> Vec<Near> {
    let best = near.iter().map(|near| near.cost).min();
    let mut cutoff = best.map_or(farthest(query), |best| farthest(query).min(best + BESIDE));
    let mut found = Vec::new();
    for &number in candidates.iter().take(REORDERED) {
        let cost = order::measure(query, book.spelling(number), cutoff);
        cutoff = cutoff.min(cost + BESIDE);
        if cost < FAR {
            found.push(Near { number, cost, slips: cost, rest: 0 });
        }
    }
    found
}

/// Maximum cost of any result.
fn farthest(query: &Query) -> u16 {
    verdict::allowed(query.heavy_letters()) + BESIDE
}

fn nearest(number: u32, reach: Reach) -> Near {
    let begun = reach.begun + UNFINISHED + MISSING * (reach.rest + 1).ilog2() as u16;
    match begun < reach.whole {
        true => Near { number, cost: begun, slips: reach.begun, rest: reach.rest },
        false => Near { number, cost: reach.whole, slips: reach.whole, rest: 0 },
    }
}

/// The professions that a spelling names.
fn owners(near: &Near, book: &Book) -> impl Iterator<Item = Ranked> {
    let Near { number, cost, slips, rest } = *near;
    let ranked = move |owner: Owner| {
        let hit = Hit { profession: owner.profession, name: owner.name, exact: cost == 0, cost };
        Ranked { hit, slips, rest, number, noted: owner.noted, place: cost }
    };
    book.owners(number).map(ranked)
}
