//! Where figures come from, in one short line: a source once, with all its years.

use crate::answer::Answer;
use crate::text::german::list;
use crate::text::is_digits;

impl Answer {
    /// Each source once, the years of one source joined: `Entgeltatlas 2023 und 2025`.
    pub(crate) fn short_sources(&self) -> Vec<String> {
        let mut sources: Vec<(&str, Vec<&str>)> = Vec::new();
        for source in self.sources.iter().map(|source| source.short.as_str()).filter(|short| !short.is_empty()) {
            let (name, year) = source.rsplit_once(' ').filter(|(_, year)| is_year(year)).unwrap_or((source, ""));
            match sources.iter_mut().find(|(known, _)| *known == name) {
                Some((_, years)) if years.contains(&year) => {}
                Some((_, years)) => years.push(year),
                None => sources.push((name, vec![year])),
            }
        }
        sources.into_iter().map(|(name, years)| joined(name, years)).collect()
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text)
}

fn joined(name: &str, mut years: Vec<&str>) -> String {
    years.sort_unstable();
    years.retain(|year| !year.is_empty());
    if years.is_empty() { name.to_owned() } else { format!("{name} {}", list(&years)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Source, Tone};

    fn check(sources: &[&str], expected: &[&str]) {
        let mut answer = Answer::new(Tone::Informing, "Koch");
        sources.iter().for_each(|short| answer.cite(Source::new(*short, format!("Quelle: {short}"))));
        assert_eq!(answer.short_sources(), expected);
    }

    #[test]
    fn the_years_of_one_source_are_joined() {
        check(&["Entgeltatlas 2025", "O*NET 30.3", "Entgeltatlas 2023"], &["Entgeltatlas 2023 und 2025", "O*NET 30.3"]);
    }
    #[test]
    fn a_source_is_named_once() {
        check(&["TVöD", "Entgeltatlas 2025", "", "TVöD", "Entgeltatlas 2025"], &["TVöD", "Entgeltatlas 2025"]);
    }
}
