//! A sentence as a sequence of words with their lexicon entries. Strips Discord's markup and limits the length.

use crate::catalogue::Catalogue;
use crate::profile::{Condition, Field};
use crate::search::fold::fold;
use crate::text::is_digits;
use crate::understand::grade;
use crate::understand::lexicon::{self, Cue, Wish};
use crate::understand::names;
use crate::understand::remark::Remark;
use std::cell::OnceCell;

// Words kept from the start and from the end of a long text, where questions usually are.
const FIRST_WORDS: usize = 20;
const LAST_WORDS: usize = 20;

// Maximum letters of a word; longer runs without spaces are not words.
const WORD_LETTERS: usize = 60;

/// One word.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// As folded by the search: lower case, `ae` as `ä`, gender-neutral.
    pub text: String,
    /// The same without umlaut dots: `ä` as `a`, for the lexicon.
    pub flat: String,
    pub cue: Option<Cue>,
    pub wish: Option<Wish>,
    /// The lexicon has exactly this word; otherwise it matched with typos.
    pub is_known: bool,
    /// Preceded by a comma, full stop or the like.
    pub begins_clause: bool,
    /// Of a number, what is behind its decimal comma: 50 of `14,50`. The text has the whole number only.
    pub hundredths: u8,
}

impl Word {
    pub(crate) fn number(&self) -> Option<u32> {
        self.text.parse().ok()
    }
}

/// A sequence of words.
pub(crate) struct Sentence {
    pub words: Vec<Word>,
    /// Contains a question mark.
    pub is_marked: bool,
    /// Filled by [`crate::understand::remark::read`] on its first call.
    pub(crate) remarks: OnceCell<Vec<Remark>>,
}

impl Sentence {
    pub(crate) fn read(catalogue: &Catalogue, text: &str) -> Self {
        let chunks: Vec<&str> = text.split_whitespace().collect();
        let (first, last) = match chunks.len() {
            many if many > FIRST_WORDS + LAST_WORDS => (&chunks[..FIRST_WORDS], &chunks[many - LAST_WORDS..]),
            _ => (chunks.as_slice(), [].as_slice()),
        };
        let mut words = Vec::new();
        let mut begins_clause = false;
        for chunk in first.iter().chain(last).filter(|chunk| !is_address(chunk)) {
            let mut is_first = true;
            let hundredths = decimals(chunk).map_or(0, |(_, hundredths)| hundredths);
            for piece in pieces(chunk) {
                for word in split_compound(catalogue, piece) {
                    let hundredths = if is_first { hundredths } else { 0 };
                    // "Land- und Baumaschinenmechatroniker": half a name is no word of its own.
                    let is_half = chunk.ends_with('-') && chunk.len() > 1;
                    let (cue, wish) = if is_half { (None, None) } else { (word.cue, word.wish) };
                    words.push(Word { begins_clause: begins_clause && is_first, hundredths, cue, wish, ..word });
                    is_first = false;
                }
            }
            begins_clause = chunk.ends_with([',', '.', ';', '!', '?', ':']) || (begins_clause && is_first);
        }
        let is_marked = first.iter().chain(last).any(|chunk| chunk.contains('?') && !is_address(chunk));
        mark_participles(&mut words);
        mark_pairs(&mut words);
        if is_marked || words.iter().any(|word| matches!(word.cue, Some(Cue::What | Cue::Which | Cue::How | Cue::Want))) {
            mark_family(&mut words);
        }
        Self { words, remarks: OnceCell::new(), is_marked }
    }

    /// Removes the lexicon entries of words that name a profession: "Lehrer" is not a typo of "Lehre".
    pub(crate) fn claim(&mut self, start: usize, end: usize) {
        self.remarks.take();
        for word in &mut self.words[start..end] {
            (word.cue, word.wish) = (None, None);
        }
    }

    /// The same with these words only.
    pub(crate) fn keep(&self, is_kept: impl Fn(&Word) -> bool) -> Self {
        let words = self.words.iter().filter(|word| is_kept(word)).cloned().collect();
        Self { words, remarks: OnceCell::new(), is_marked: self.is_marked }
    }

    pub(crate) fn cue(&self, at: usize) -> Option<Cue> {
        self.words.get(at)?.cue
    }

    pub(crate) fn has(&self, cue: Cue) -> bool {
        self.words.iter().any(|word| word.cue == Some(cue))
    }

    pub(crate) fn has_any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Whether it has one of these flat words.
    pub(crate) fn has_word(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.flat.as_str()))
    }

    pub(crate) fn position(&self, cue: Cue) -> Option<usize> {
        self.words.iter().position(|word| word.cue == Some(cue))
    }

    /// Whether `second` occurs somewhere after `first`.
    pub(crate) fn has_in_order(&self, first: Cue, second: Cue) -> bool {
        let after = self.position(first).map(|at| &self.words[at + 1..]);
        after.is_some_and(|words| words.iter().any(|word| word.cue == Some(second)))
    }
}

/// "Hab beim Bäcker … geholt": a past event is not a question.
fn mark_participles(words: &mut [Word]) {
    let Some(auxiliary) = words.iter().position(|word| word.cue == Some(Cue::Have)) else { return };
    for word in words.iter_mut().skip(auxiliary + 1).filter(|word| !word.is_known) {
        let is_participle = word.flat.starts_with("ge") && (word.flat.ends_with('t') || word.flat.ends_with("en"));
        if is_participle && word.flat.len() >= 5 {
            word.cue = Some(Cue::Life);
        }
    }
}

/// Takes back what the lexicon takes words for that are something else.
fn correct(words: &mut [Word]) {
    // "Köche" is no slip of "Küche", "zählt" no "zahlt".
    for word in words.iter_mut() {
        match word.text.as_str() {
            "köche" | "köchen" => (word.cue, word.wish) = (None, None),
            "zählt" | "zählen" => (word.cue, word.wish) = (Some(Cue::Filler), None),
            _ => {}
        }
    }
    // "Mittlerer oder gehobener Dienst": careers of civil servants, no certificate.
    let services: Vec<usize> = (0..words.len()).filter(|&at| words[at].flat.starts_with("dienst")).collect();
    for word in services.into_iter().flat_map(|at| at.saturating_sub(3)..at) {
        if words[word].flat.starts_with("mittler") {
            (words[word].cue, words[word].wish) = (Some(Cue::Filler), None);
        }
    }
}

/// The cue of one of two words that mean something else together, and how many words before the second it is.
fn cue_beside(before: &str, word: &str) -> Option<(usize, Option<Cue>)> {
    match () {
        // "Requirements Engineer" asks for no requirements.
        () if before == "requirements" && word.starts_with("engineer") => Some((1, None)),
        // "Ich kann mich nicht entscheiden" denies neither.
        () if before == "nicht" && word.starts_with("entscheid") => Some((1, Some(Cue::Filler))),
        // "Kommt man danach in E 6 oder E 8": asks for pay.
        () if grade::is_group(word) => Some((0, Some(Cue::Money))),
        () => None,
    }
}

/// Words that mean something else beside another: "nächstes Jahr" is when school ends, "bin Mutter" no daily life, "von zu Hause weg"
/// no way in.
fn mark_pairs(words: &mut [Word]) {
    correct(words);
    const PARENTS: [&str; 5] = ["mutter", "vater", "mama", "papa", "eltern"];
    const OTHERS: [&str; 9] = ["freund", "freundin", "kumpel", "kollege", "kollegin", "bruder", "schwester", "lehrer", "chef"];
    for at in 1..words.len() {
        let (before, word) = (words[at - 1].flat.as_str(), words[at].flat.as_str());
        if let Some((back, cue)) = cue_beside(before, word) {
            words[at - back].cue = cue;
            continue;
        }
        let is_year = before.starts_with("nachste") && matches!(word, "jahr" | "jahres" | "sommer" | "schuljahr");
        let is_opinion = (PARENTS.contains(&before) || OTHERS.contains(&before))
            && at <= 2
            && matches!(word, "sagt" | "sagen" | "meint" | "meinen");
        let is_parent =
            PARENTS.contains(&word) && matches!(before, "bin" | "als" | "fur" | "alleinerziehende" | "alleinerziehender");
        let is_away = before == "hause" && word == "weg";
        let is_each = matches!(before, "jeden" | "jedem" | "jedes") && matches!(word, "samstag" | "sonntag" | "montag" | "abend");
        // "Ich habe zwei Kinder", "als Frau mit Kindern", "mit Kindern vereinbaren" tell of one's own.
        let two_before = at.checked_sub(2).map_or("", |at| words[at].flat.as_str());
        let is_own_child = (word.starts_with("kind") || word == "kids")
            && (matches!(before, "zwei" | "drei" | "vier" | "kleine" | "kleinen" | "eigene" | "eigenen")
                || words[at - 1].number().is_some()
                || words[at - 1].cue == Some(Cue::My)
                || matches!(two_before, "frau" | "mutter" | "mama" | "vater" | "papa")
                || words[at..]
                    .iter()
                    .any(|word| word.flat.starts_with("vereinbar") || matches!(word.flat.as_str(), "habe" | "hab")));
        let is_subject = matches!(two_before, "mathe" | "deutsch" | "englisch")
            && words[at - 1].cue == Some(Cue::And)
            && word.contains("lehrer");
        // "Was kann ich verlangen", "was verlangen die Betriebe".
        if word == "verlangen" {
            words[at].cue = Some(if words[at - 1].cue == Some(Cue::I) { Cue::Money } else { Cue::Require });
        }
        // "Geht sowas" points at what was said before, "sowas wie Pilot" asks for what is like it.
        if matches!(word, "sowas" | "soetwas") && matches!(before, "geht" | "gibts" | "es") {
            words[at].cue = Some(Cue::Filler);
        }
        if matches!(before, "ohne" | "kein" | "keinen" | "nie") && matches!(word, "samstag" | "samstags" | "sonntag" | "sonntags")
        {
            (words[at].cue, words[at].wish) = (None, Some(Wish::Condition(Condition::Wochenende)));
        }
        // "Keine zehn Pferde bringen mich dahin".
        if before == "zehn" && word == "pferde" && at > 1 && words[at - 2].cue == Some(Cue::Not) {
            (words[at].cue, words[at].wish) = (Some(Cue::Filler), None);
        }
        // "Soziale Angst" is no wish for social work.
        if before.starts_with("sozial") && matches!(word, "angst" | "angste" | "phobie" | "angsten") {
            (words[at - 1].cue, words[at - 1].wish) = (Some(Cue::Filler), None);
        }
        // "Lohnt es sich heute noch".
        let is_nowadays = before == "heute" && word == "noch";
        if word == "film" && matches!(before, "beim" | "zum") {
            (words[at].cue, words[at].wish) = (None, Some(Wish::Field(Field::Medien)));
        }
        // "Hätte Bock auf Gaming", but "null Bock auf Büro".
        if matches!(word, "bock" | "lust") {
            words[at].cue = Some(if words[at - 1].cue == Some(Cue::Not) { Cue::Dislike } else { Cue::Like });
        }
        if is_year || is_opinion || is_nowadays {
            words[at - 1].cue = Some(Cue::Filler);
        }
        if is_subject {
            words[at - 2].cue = Some(Cue::Filler);
        }
        if is_own_child {
            words[at].wish = None;
        }
        if is_opinion || is_parent || is_away || is_each || is_own_child {
            words[at].cue = Some(Cue::Filler);
        }
    }
}

/// People ask for their family: "mein Sohn mag Autos, was passt?".
fn mark_family(words: &mut [Word]) {
    const FAMILY: &str =
        " sohn tochter freund freundin kind enkel enkelin neffe nichte bruder schwester junge mann partner partnerin ";
    // "Tochter will was mit Tieren machen".
    if let Some(first) = words.first_mut().filter(|word| FAMILY.contains(&format!(" {} ", word.flat))) {
        (first.cue, first.wish) = (Some(Cue::I), None);
    }
    for at in 1..words.len() {
        if words[at - 1].cue == Some(Cue::My) && FAMILY.contains(&format!(" {} ", words[at].flat)) {
            words[at - 1].cue = Some(Cue::Filler);
            (words[at].cue, words[at].wish) = (Some(Cue::I), None);
        }
    }
}

/// Links, mentions and custom emoji are ignored.
fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || (chunk.starts_with('<') && chunk.ends_with('>') && chunk.len() > 2) || chunk.starts_with('@')
}

/// The folded words of a chunk between spaces: usually one.
fn pieces(chunk: &str) -> Vec<String> {
    if chunk.contains("->") || chunk.contains('→') || chunk.contains("=>") {
        let sides = chunk.replace("=>", "→").replace("->", "→");
        let sides: Vec<_> = sides.split('→').map(plain_pieces).collect();
        return sides.join(&["→".to_owned()][..]);
    }
    // "Architekt / Bauingenieur".
    if chunk == "/" { vec!["oder".to_owned()] } else { plain_pieces(chunk) }
}

fn plain_pieces(chunk: &str) -> Vec<String> {
    // "what's", "geht's"
    let joined = numbers_joined(chunk).replace("'s", "").replace("’s", "");
    let joined = if is_of_city_rail(chunk) { joined.replace('-', "") } else { joined };
    let folded = fold(&joined.chars().take(WORD_LETTERS).collect::<String>());
    let folded = if folded.is_empty() { joined.chars().filter(|letter| letter.is_alphabetic()).collect() } else { folded };
    let mut pieces: Vec<String> = folded.to_lowercase().split_whitespace().map(str::to_owned).collect();
    if chunk.contains('€') {
        pieces.push("euro".to_owned());
    }
    if chunk.contains('%') {
        pieces.push("prozent".to_owned());
    }
    pieces
}

/// "U-Bahn-Fahrer" drives no lorry.
fn is_of_city_rail(chunk: &str) -> bool {
    matches!(chunk.to_lowercase().get(..6), Some("u-bahn" | "s-bahn"))
}

/// "3.500" → "3500", "3.500,00" → "3500", "3,5k" → "3500", "3k" → "3000"
fn numbers_joined(chunk: &str) -> String {
    if !chunk.starts_with(|letter: char| letter.is_ascii_digit()) {
        return chunk.to_owned();
    }
    let body = chunk.trim_end_matches(['€', '?', '!', '.', ',']);
    if let Some(thousands) = body.strip_suffix(['k', 'K']).and_then(|number| number.replace(',', ".").parse::<f64>().ok())
        && thousands < 1_000.0
    {
        return format!("{:.0}", thousands * 1_000.0);
    }
    if let Some((whole, _)) = decimals(chunk) {
        return whole.to_owned();
    }
    let whole = body.split(',').next().unwrap_or_default();
    let groups: Vec<&str> = whole.split('.').collect();
    let is_grouped = groups.len() > 1 && groups.iter().skip(1).all(|group| group.len() == 3);
    let is_digits = groups.iter().all(|group| group.chars().all(|letter| letter.is_ascii_digit()));
    if is_digits && (is_grouped || groups.len() == 1) { groups.concat() } else { chunk.to_owned() }
}

/// The whole part and the hundredths of a small sum: `14,50€`, `14.5`.
fn decimals(chunk: &str) -> Option<(&str, u8)> {
    let body = chunk.trim_start_matches('€').trim_end_matches(['€', '?', '!', '.', ',']);
    let (whole, behind) = body.split_once([',', '.'])?;
    let are_digits = is_digits(whole) && is_digits(behind);
    let hundredths: u8 = behind.parse().ok().filter(|_| are_digits && whole.len() <= 3 && behind.len() <= 2)?;
    Some((whole, if behind.len() == 1 { hundredths * 10 } else { hundredths }))
}

/// Splits "bäckergehalt" into "bäcker" and "gehalt"; other words are unchanged.
fn split_compound(catalogue: &Catalogue, text: String) -> Vec<Word> {
    let word = word(text);
    if word.is_known {
        return vec![word];
    }
    for head in lexicon::HEADS.split(' ') {
        let Some(name) = word.text.strip_suffix(head).map(|name| name.trim_end_matches('-')) else { continue };
        let is_name = name.chars().count() >= 3 && names::is_name(catalogue, name) && !names::is_name(catalogue, &word.text);
        if is_name {
            return vec![self::word(name.to_owned()), self::word(head.to_owned())];
        }
    }
    vec![word]
}

fn word(text: String) -> Word {
    let flat = lexicon::flat(&text);
    let mut found = lexicon::look_up(&flat);
    // Only the umlaut tells "wären" from "waren", "Köche" from "koche".
    match text.as_str() {
        "wären" => found.cue = Some(Cue::Be),
        "hätte" | "hätten" => found.cue = Some(Cue::Want),
        "koche" => found.wish = Some(Wish::Field(Field::Gastronomie)),
        _ => {}
    }
    Word { cue: found.cue, wish: found.wish, is_known: found.is_exact, text, flat, begins_clause: false, hundredths: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let catalogue = Catalogue::new(Vec::new());
        let words: Vec<_> = Sentence::read(&catalogue, text).words.into_iter().map(|word| word.text).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn markup_and_mentions() {
        check("<@123> **Hebamme** `koch`, https://example.org", "hebamme koch");
    }
    #[test]
    fn articles_stay() {
        check("Was macht der Koch", "was macht der koch");
    }
    #[test]
    fn numbers_as_germans_write_them() {
        check("ab 3.500 € oder 3,5k oder 2.800,50€", "ab 3500 euro oder 3500 oder 2800 euro");
    }
    #[test]
    fn small_sums_keep_their_cents() {
        let catalogue = Catalogue::new(Vec::new());
        let read = Sentence::read(&catalogue, "ist 14,50 oder 15.5€ oder 3.500 ok").words;
        let sums: Vec<_> = read.iter().filter_map(|word| Some((word.number()?, word.hundredths))).collect();
        assert_eq!(sums, [(14, 50), (15, 50), (3_500, 0)]);
    }
    #[test]
    fn arrows() {
        check("koch->lehrer", "koch → lehrer");
    }
    #[test]
    fn long_stories_keep_both_ends() {
        let words = (0..500).map(|number| format!("w{number}x")).collect::<Vec<_>>().join(" ");
        let catalogue = Catalogue::new(Vec::new());
        let read = Sentence::read(&catalogue, &words).words;
        assert_eq!((read.len(), read[0].text.as_str(), read[39].text.as_str()), (40, "w0x", "w499x"));
    }
}
