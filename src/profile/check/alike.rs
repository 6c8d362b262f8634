//! Texts that are too similar in two profiles, and skills with two spellings.

use crate::profile::file::Parsed;
use crate::profile::reader::{Problem, Severity, Source};
use crate::profile::{Profile, Section, problem};
use std::collections::{HashMap, HashSet};

/// Number of words in a shingle.
const SHINGLE: usize = 5;
/// Maximum share of common shingles in two profiles' texts, in percent.
const SHARED_PER_CENT: usize = 20;
/// The same for sections on facts that professions share, such as schools, examinations and agreements.
const SHARED_OF_FACTS_PER_CENT: usize = 50;

fn shared_allowed(section: Section) -> Option<usize> {
    match section {
        Section::Tasks | Section::Traits | Section::Workplaces | Section::Outlook => Some(SHARED_PER_CENT),
        Section::Path | Section::Income => Some(SHARED_OF_FACTS_PER_CENT),
        Section::Requirements => None,
    }
}

/// Every pair of profiles with too similar texts, one problem per section.
pub(crate) fn check_texts(parsed: &[(&Source, Parsed)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for &section in Section::ALL {
        let Some(allowed) = shared_allowed(section) else { continue };
        let texts: Vec<_> = parsed
            .iter()
            .filter_map(|(source, parsed)| {
                let text = parsed.profile.as_ref()?.sections.get(&section)?;
                Some((*source, parsed.places.section(section), shingles(text)))
            })
            .collect();
        problems.extend(too_much_alike(&texts, allowed));
    }
    problems
}

type Shingled<'a> = (&'a Source, usize, HashSet<u64>);

/// Uses an index from shingle to texts, so that only texts with something in common are compared.
fn too_much_alike(texts: &[Shingled<'_>], allowed: usize) -> Vec<Problem> {
    let mut seen: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut problems = Vec::new();
    for (position, (source, place, shingles)) in texts.iter().enumerate() {
        let mut common: HashMap<usize, usize> = HashMap::new();
        for shingle in shingles {
            for other in seen.get(shingle).into_iter().flatten() {
                *common.entry(*other).or_default() += 1;
            }
            seen.entry(*shingle).or_default().push(position);
        }
        let mut common: Vec<_> = common.into_iter().collect();
        common.sort_unstable();
        for (other, count) in common {
            let smaller = shingles.len().min(texts[other].2.len()).max(1);
            let per_cent = 100 * count / smaller;
            if per_cent > allowed {
                problems.push(source.problem(
                    *place,
                    Severity::Warning,
                    problem::text_alike(per_cent, &texts[other].0.path, allowed),
                ));
            }
        }
    }
    problems
}

/// Hashes of five consecutive words; text in quotation marks is left out.
fn shingles(text: &str) -> HashSet<u64> {
    let words: Vec<String> = without_quotations(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(SHINGLE).map(hash).collect()
}

fn hash(words: &[String]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|character| {
            match character {
                '„' => depth += 1,
                '“' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

/// Skills that differ only in case, hyphens and spaces from a more common spelling.
pub(crate) fn check_skills(parsed: &[(&Source, Parsed)]) -> Vec<Problem> {
    let profiles = || parsed.iter().filter_map(|(source, parsed)| Some((*source, parsed.profile.as_ref()?, parsed.places.title)));
    let mut spellings: HashMap<String, HashMap<&str, usize>> = HashMap::new();
    for (_, profile, _) in profiles() {
        for skill in profile.skills.iter() {
            *spellings.entry(level(skill)).or_default().entry(skill).or_default() += 1;
        }
    }
    let usual: HashMap<&String, &str> = spellings
        .iter()
        .filter_map(|(key, found)| Some((key, found.iter().max_by_key(|(skill, count)| (**count, std::cmp::Reverse(**skill)))?)))
        .map(|(key, (skill, _))| (key, *skill))
        .collect();
    let unusual = |profile: &Profile| -> Vec<String> {
        let pairs = profile.skills.iter().filter_map(|skill| Some((skill, *usual.get(&level(skill))?)));
        pairs.filter(|(skill, usual)| skill != usual).map(|(skill, usual)| problem::skill_spelled_twice(skill, usual)).collect()
    };
    let problems = profiles().flat_map(|(source, profile, place)| {
        unusual(profile).into_iter().map(move |message| source.problem(place, Severity::Warning, message))
    });
    problems.collect()
}

fn level(skill: &str) -> String {
    skill.to_lowercase().chars().filter(|character| character.is_alphanumeric() || "+#".contains(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;

    fn sources(texts: &[&str]) -> Vec<Source> {
        let source =
            |(number, text): (usize, &&str)| Source::new(format!("p{number}.toml"), format!("title = \"P{number}\"\n{text}"));
        texts.iter().enumerate().map(source).collect()
    }

    fn check(texts: &[&str], run: fn(&[(&Source, Parsed)]) -> Vec<Problem>, expected: &[String]) {
        let sources = sources(texts);
        let parsed: Vec<_> = sources.iter().map(|source| (source, parse(source))).collect();
        assert_eq!(run(&parsed).into_iter().map(|problem| problem.message).collect::<Vec<_>>(), expected);
    }

    const LONG: &str = "[sections]\ntasks = \"Du sägst Bretter zu und leimst sie danach zu Platten für einen Tisch\"";

    #[test]
    fn equal_texts_are_too_much_alike() {
        check(&[LONG, LONG], check_texts, &[problem::text_alike(100, "p0.toml", 20)]);
    }
    #[test]
    fn different_texts_are_not() {
        let other = "[sections]\ntasks = \"Du knetest Teig und formst daraus am frühen Morgen die ersten Brötchen\"";
        check(&[LONG, other], check_texts, &[]);
    }
    #[test]
    fn what_is_quoted_does_not_count() {
        let quoting = "[sections]\ntasks = \"Das heißt amtlich „Du sägst Bretter zu und leimst sie danach zu Platten für einen Tisch“ und mehr\"";
        check(&[LONG, quoting], check_texts, &[]);
    }
    #[test]
    fn a_skill_has_one_spelling() {
        let texts = ["skills = [\"CNC-Technik\"]", "skills = [\"CNC-Technik\"]", "skills = [\"CNC Technik\"]"];
        check(&texts, check_skills, &[problem::skill_spelled_twice("CNC Technik", "CNC-Technik")]);
    }
}
