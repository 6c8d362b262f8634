//! Encodes the answers of the interest test as a short code to copy or type: `ABCD-EFGH-JK`. It is the entire state of the test.
//!
//! One character for the version of the test, one for every two answers, and two checksums. Statements and scoring are defined
//! elsewhere.

use crate::question::interest::{Answers, LEVELS};

/// 31 characters without look-alikes: no I, L and O, no 0 and 1. The number is prime, so that the checksums detect every single
/// error.
const ALPHABET: [char; BASE] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '2', '3',
    '4', '5', '6', '7', '8', '9',
];
const BASE: usize = 31;
/// Version of the test, an index in [`ALPHABET`]. Increase it if a statement is moved or its dimension changes.
const VERSION: usize = 0;
/// Smaller values encode two answers; values from here on a last one without a second.
const SINGLE: usize = (LEVELS * LEVELS) as usize;
const CHECKS: usize = 2;
/// Characters between hyphens.
const GROUP: usize = 4;

/// Why a code is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadCode {
    /// Wrong checksum or invalid characters.
    Slip,
    /// From a test with other statements.
    OtherVersion,
    /// Valid checksum, but not a possible state of the test.
    Impossible,
}

/// The code of these answers; empty without answers.
pub(crate) fn encode(answers: &Answers) -> String {
    if answers.levels().is_empty() {
        return String::new();
    }
    spell(VERSION, &digits(answers))
}

fn digits(answers: &Answers) -> Vec<usize> {
    let digit = |pair: &[u8]| match *pair {
        [first, second] => usize::from(first * LEVELS + second),
        [single] => SINGLE + usize::from(single),
        _ => unreachable!("chunks of two"),
    };
    answers.levels().chunks(2).map(digit).collect()
}

fn spell(version: usize, digits: &[usize]) -> String {
    let body: Vec<usize> = std::iter::once(version).chain(digits.iter().copied()).collect();
    let all = body.iter().copied().chain(checks(&body));
    let characters: Vec<char> = all.map(|digit| ALPHABET[digit]).collect();
    characters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The sum, and the sum weighted by position. They change with any single wrong character and any two swapped neighbours because
/// 31 is prime; each value counts one more, so that additional characters at the end are detected as well.
fn checks(body: &[usize]) -> [usize; CHECKS] {
    let sum: usize = body.iter().map(|digit| digit + 1).sum();
    let weighted: usize = body.iter().enumerate().map(|(position, digit)| (position + 1) * (digit + 1)).sum();
    [sum % BASE, weighted % BASE]
}

/// The answers of a code. Case, spaces and hyphens are ignored; an empty code has no answers.
pub(crate) fn decode(code: &str) -> Result<Answers, BadCode> {
    let is_filling = |character: &char| character.is_whitespace() || matches!(character, '-' | '‐'..='—');
    let characters = code.chars().filter(|character| !is_filling(character));
    let digit = |character: char| ALPHABET.iter().position(|known| *known == character.to_ascii_uppercase());
    let all: Vec<usize> = characters.map(digit).collect::<Option<_>>().ok_or(BadCode::Slip)?;
    if all.is_empty() {
        return Ok(Answers::default());
    }
    let (body, found) = all.split_at_checked(all.len().saturating_sub(CHECKS)).ok_or(BadCode::Slip)?;
    let Some((version, digits)) = body.split_first().filter(|_| checks(body) == found) else { return Err(BadCode::Slip) };
    if *version != VERSION {
        return Err(BadCode::OtherVersion);
    }
    answers(digits).ok_or(BadCode::Impossible)
}

/// `None` for a single answer before the last, or for too many answers.
fn answers(digits: &[usize]) -> Option<Answers> {
    let mut levels = Vec::new();
    for (position, &digit) in digits.iter().enumerate() {
        let (first, second) = (digit / usize::from(LEVELS), digit % usize::from(LEVELS));
        if digit < SINGLE {
            levels.push(u8::try_from(first).ok()?);
        } else if position + 1 < digits.len() || first > usize::from(LEVELS) {
            return None;
        }
        levels.push(u8::try_from(second).ok()?);
    }
    Answers::new(levels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::interest::STATEMENTS;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn check(code: &str, expected: Result<&[u8], BadCode>) {
        assert_eq!(decode(code).as_ref().map(Answers::levels).map_err(|bad| *bad), expected, "{code:?}");
    }

    // Version 0 is A; a single answer 0 is 25, which is 4. The sum 1 + 26 = 27 is 6; 1 × 1 + 2 × 26 = 53 leaves 22, which is Z.
    #[test]
    fn one_answer() {
        assert_eq!(encode(&Answers::new(vec![0]).unwrap()), "A46Z");
        check("A46Z", Ok(&[0]));
    }

    #[test]
    fn nothing_is_the_beginning() {
        check("", Ok(&[]));
        check(" - ", Ok(&[]));
        assert_eq!(encode(&Answers::default()), "");
    }
    #[test]
    fn however_it_is_typed() {
        let code = encode(&Answers::new(vec![4, 0, 2, 1, 3]).unwrap());
        check(&code.to_lowercase(), Ok(&[4, 0, 2, 1, 3]));
        check(&code.replace('-', ""), Ok(&[4, 0, 2, 1, 3]));
        check(&format!(" {} ", code.replace('-', " – ")), Ok(&[4, 0, 2, 1, 3]));
    }
    #[test]
    fn a_whole_test_is_eighteen_characters_in_groups() {
        let code = encode(&Answers::new(vec![4; STATEMENTS]).unwrap());
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 2]);
    }
    #[test]
    fn invalid_codes() {
        for code in ["A", "AB", "ABC", "0IL1", "ü", "koch", "A|B", &"A".repeat(4_000)] {
            check(code, Err(BadCode::Slip));
        }
    }
    #[test]
    fn another_version_of_the_test() {
        check(&spell(VERSION + 1, &[0, 7]), Err(BadCode::OtherVersion));
    }
    #[test]
    fn impossible_states() {
        check(&spell(VERSION, &[0; STATEMENTS / 2 + 1]), Err(BadCode::Impossible));
        check(&spell(VERSION, &[SINGLE, 0]), Err(BadCode::Impossible));
        check(&spell(VERSION, &[BASE - 1]), Err(BadCode::Impossible));
    }

    proptest! {
        #[test]
        fn every_state_reads_back(levels in vec(0..LEVELS, 0..=STATEMENTS)) {
            let answers = Answers::new(levels).unwrap();
            prop_assert_eq!(decode(&encode(&answers)), Ok(answers));
        }

        #[test]
        fn every_slip_in_one_character_is_noticed(levels in vec(0..LEVELS, 1..=STATEMENTS)) {
            let code: Vec<char> = encode(&Answers::new(levels).unwrap()).chars().filter(|character| *character != '-').collect();
            for position in 0..code.len() {
                for other in ALPHABET.into_iter().filter(|other| *other != code[position]) {
                    let mut typed = code.clone();
                    typed[position] = other;
                    prop_assert_eq!(decode(&typed.iter().collect::<String>()), Err(BadCode::Slip));
                }
            }
        }

        #[test]
        fn two_neighbours_swapped_are_noticed(levels in vec(0..LEVELS, 1..=STATEMENTS)) {
            let code: Vec<char> = encode(&Answers::new(levels).unwrap()).chars().filter(|character| *character != '-').collect();
            for position in (1..code.len()).filter(|position| code[*position] != code[position - 1]) {
                let mut typed = code.clone();
                typed.swap(position, position - 1);
                prop_assert_eq!(decode(&typed.iter().collect::<String>()), Err(BadCode::Slip));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            let _ = decode(&text);
        }
    }
}
