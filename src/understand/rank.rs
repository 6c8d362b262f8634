//! Ranks of the armed forces and of the police, in questions about which is higher.

use crate::search::fold::fold;
use crate::text::split_words;
use crate::text::word_lists::has_stem;
use crate::understand::lexicon::flat_of;

/// Who has these ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ladder {
    Armed,
    Police,
}

/// What is asked about ranks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RankQuestion {
    /// Which of these is higher; the highest first.
    Order(Ladder, Vec<&'static str>),
    /// What comes after the first; `None` after the highest.
    Next(Ladder, &'static str, Option<&'static str>),
    /// All of them, the lowest first.
    All(Ladder, &'static [&'static str]),
}

/// Of army and air force, the lowest first.
const ARMED: &[&str] = &[
    "Schütze",
    "Gefreiter",
    "Obergefreiter",
    "Hauptgefreiter",
    "Stabsgefreiter",
    "Oberstabsgefreiter",
    "Korporal",
    "Stabskorporal",
    "Unteroffizier",
    "Stabsunteroffizier",
    "Feldwebel",
    "Oberfeldwebel",
    "Hauptfeldwebel",
    "Stabsfeldwebel",
    "Oberstabsfeldwebel",
    "Leutnant",
    "Oberleutnant",
    "Hauptmann",
    "Stabshauptmann",
    "Major",
    "Oberstleutnant",
    "Oberst",
    "Brigadegeneral",
    "Generalmajor",
    "Generalleutnant",
    "General",
];
const POLICE: &[&str] = &[
    "Polizeimeister",
    "Polizeiobermeister",
    "Polizeihauptmeister",
    "Polizeikommissar",
    "Polizeioberkommissar",
    "Polizeihauptkommissar",
    "Polizeirat",
    "Polizeioberrat",
    "Polizeidirektor",
];

/// What a text asks about ranks.
pub(crate) fn rank_question(text: &str) -> Option<RankQuestion> {
    let words: Vec<String> =
        split_words(text).map(|word| if fold(word).is_empty() { word.to_lowercase() } else { flat_of(word) }).collect();
    let says = |stems: &str| words.iter().any(|word| has_stem(word, stems));
    let ladders = [(Ladder::Armed, ARMED), (Ladder::Police, POLICE)];
    let named = ladders.map(|(ladder, ranks)| {
        let mut found: Vec<&'static str> =
            ranks.iter().copied().filter(|rank| words.iter().any(|word| is_rank(word, rank))).collect();
        found.reverse();
        (ladder, ranks, found)
    });
    let (ladder, ranks, found) = named.into_iter().max_by_key(|(.., found)| found.len())?;
    match found.as_slice() {
        [] if says("dienstgrad rangfolge rangordnung") && says("polizei") => Some(RankQuestion::All(Ladder::Police, POLICE)),
        [] if says("dienstgrad rangfolge rangordnung") && says("bundeswehr =bund soldat armee heer") => {
            Some(RankQuestion::All(Ladder::Armed, ARMED))
        }
        [one] if says("=kommt") && says("=nach =danach =uber") => {
            let at = ranks.iter().position(|rank| rank == one)?;
            Some(RankQuestion::Next(ladder, one, ranks.get(at + 1).copied()))
        }
        [_, _, ..] if says("hoher =hoch hochst rang =uber dienstgrad") => Some(RankQuestion::Order(ladder, found)),
        _ => None,
    }
}

fn is_rank(word: &str, rank: &str) -> bool {
    let rank = flat_of(rank);
    word.strip_prefix(rank.as_str()).is_some_and(|rest| matches!(rest, "" | "in" | "s" | "n" | "e"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_comes_first() {
        let asked = rank_question("Was ist höher, Oberst, Feldwebel oder Hauptmann?");
        assert_eq!(asked, Some(RankQuestion::Order(Ladder::Armed, vec!["Oberst", "Hauptmann", "Feldwebel"])));
    }
    #[test]
    fn what_comes_next() {
        let asked = rank_question("Was kommt nach Polizeiobermeister?");
        assert_eq!(asked, Some(RankQuestion::Next(Ladder::Police, "Polizeiobermeister", Some("Polizeihauptmeister"))));
    }
    #[test]
    fn all_of_them() {
        assert_eq!(rank_question("Welche Dienstgrade gibt es bei der Polizei?"), Some(RankQuestion::All(Ladder::Police, POLICE)));
    }
    #[test]
    fn pay_is_no_question_of_rank() {
        assert_eq!(rank_question("Was verdient ein Feldwebel?"), None);
        assert_eq!(rank_question("Feldwebel oder Offizier?"), None);
    }
}
