//! Who pays, where a sentence on pay names more than a profession: a collective agreement, a public employer.

use crate::understand::lexicon::Cue;
use crate::understand::remark;
use crate::understand::sentence::{Sentence, Word};

/// Whose pay is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// Any collective agreement: "nach Tarif".
    Agreement,
    /// One of a union, with its genitive: `der IG Metall`.
    Union(&'static str),
    /// "Bei der Stadt", "im Jugendamt".
    Public,
    /// A savings bank, whose agreement is that of the public service.
    SavingsBank,
}

/// Unions by the flat words behind "IG", or by a name of one word.
const OF_IG: [(&str, &str); 4] =
    [("metall", "der IG Metall"), ("bce", "der IG BCE"), ("bau", "der IG BAU"), ("bergbau", "der IG BCE")];
const UNIONS: [(&str, &str); 7] = [
    ("igmetall metalltarif", "der IG Metall"),
    ("igbce chemietarif", "der IG BCE"),
    ("igbau", "der IG BAU"),
    ("verdi", "von ver.di"),
    ("ngg", "der NGG"),
    ("evg", "der EVG"),
    ("gdl", "der GDL"),
];

const PUBLIC: &str = "stadt stadtverwaltung kommune kommunen kommunal* gemeinde gemeindeverwaltung landkreis landratsamt kreisverwaltung \
    jugendamt sozialamt bauamt ordnungsamt gesundheitsamt bauhof rathaus behorde behorden stadtwerke";
const AGREEMENT: &str = "tarif tariflich* tarifvertrag tariflohn tarifgehalt tvod tv-l tvl tvod-*";

pub(crate) fn read(sentence: &Sentence) -> Option<Payer> {
    let pairs = || sentence.words.windows(2);
    let of_ig = pairs().filter(|pair| pair[0].flat == "ig").find_map(|pair| named(&OF_IG, &pair[1]));
    let union = of_ig.or_else(|| sentence.words.iter().find_map(|word| named(&UNIONS, word)));
    // "In der Stadt", "in einer Gemeinde" is where somebody lives.
    let is_at = |pair: &[Word]| {
        matches!(pair[0].flat.as_str(), "der" | "die" | "beim" | "im" | "einer" | "einem") && remark::is_one_of(&pair[1], PUBLIC)
    };
    let is_public = pairs().any(is_at) && !sentence.has(Cue::Where)
        || pairs().any(|pair| pair[0].flat.starts_with("offentlich") && pair[1].flat.starts_with("dienst"));
    match () {
        () if union.is_some() => union.map(Payer::Union),
        () if remark::has_any(sentence, "sparkasse sparkassen") => Some(Payer::SavingsBank),
        () if remark::has_any(sentence, AGREEMENT) => Some(Payer::Agreement),
        () if is_public => Some(Payer::Public),
        () => None,
    }
}

fn named(unions: &[(&str, &'static str)], word: &Word) -> Option<&'static str> {
    unions.iter().find(|(words, _)| words.split(' ').any(|known| known == word.flat)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[track_caller]
    fn check(text: &str, expected: Option<Payer>) {
        assert_eq!(read(&Sentence::read(&Catalogue::new(Vec::new()), text)), expected, "{text}");
    }

    #[test]
    fn agreements_and_unions() {
        check("was verdient man mit IG Metall Tarif", Some(Payer::Union("der IG Metall")));
        check("gehalt nach Tarif", Some(Payer::Agreement));
        check("was bekommt man bei der Sparkasse", Some(Payer::SavingsBank));
    }
    #[test]
    fn public_employers() {
        check("was verdient man beim Jugendamt", Some(Payer::Public));
        check("was verdient man im öffentlichen Dienst", Some(Payer::Public));
        check("was verdient man in Berlin", None);
    }
}
