//! Closeness in the built-in profiles: no profession is close to everything, and most have neighbours.

use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::commands::related::advice::unwritten;
use std::collections::HashMap;

#[test]
fn no_profession_is_close_to_everything() {
    let catalogue = Catalogue::load(&sources::builtin()).unwrap();
    let mut appears: HashMap<&str, usize> = HashMap::new();
    let mut counts = Vec::new();
    for profile in catalogue.profiles() {
        let close = unwritten(&catalogue, profile);
        counts.push(close.len());
        for other in close {
            *appears.entry(&other.id).or_default() += 1;
        }
    }
    counts.sort_unstable();
    let median = counts[counts.len() / 2];
    let without = counts.iter().filter(|count| **count == 0).count();
    let most = appears.iter().max_by_key(|(_, count)| **count).unwrap();
    println!("median {median}, without {without} of {}, most often {most:?}", counts.len());
    assert!((1..=4).contains(&median), "half of the professions have {median} unwritten neighbours");
    assert!(*most.1 * 20 <= counts.len(), "{} is close to {} of {}", most.0, most.1, counts.len());
}
