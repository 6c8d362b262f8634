//! Finds professions in a sentence: word runs not claimed by the lexicon are searched, and a hit counts only if it covers almost
//! a whole name. `kind` determines what is asked about them.

use crate::catalogue::{Catalogue, Found, Match};
use crate::profile::Profile;
use crate::search::fold::fold;
use crate::text::split_words;
use crate::understand::details;
use crate::understand::lexicon::ordinary::{is_adjective, is_ordinary};
use crate::understand::lexicon::{Cue, doing, flat, flat_of, spoken};
use crate::understand::remark;
use crate::understand::rival;
use crate::understand::sentence::{Sentence, Word};

/// How well words name a profession, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// A name, except for gender and inflection.
    Name,
    /// A colloquial name of several professions, of which the usual one is taken: "Lehrer".
    Spoken,
    /// A subject of study: "Medizinstudium".
    Subject,
    /// A name with typos.
    Slip,
    /// One word of several names: "Ingenieur".
    Part,
    /// No name, but what somebody does: "ich fahre LKW".
    Doing,
    /// An ambiguous everyday word, or a typo in a short name: only if a profession is required here.
    Weak,
}

/// Words in a sentence that name a profession.
#[derive(Debug, Clone)]
pub(crate) struct Mention<'c> {
    /// Start and end of the word range.
    pub start: usize,
    pub end: usize,
    pub profile: &'c Profile,
    /// Alternatives, best first.
    pub others: Vec<&'c Profile>,
    pub fit: Fit,
    /// Several professions match about equally well.
    pub is_ambiguous: bool,
}

// Maximum words of a name: "Fachmann für Restaurants und Veranstaltungsgastronomie".
const LONGEST_NAME: usize = 5;

// Maximum searches per sentence. A question needs about ten; the limit bounds the time for stories.
const RUNS: usize = 40;

const CANDIDATES: usize = 6;

// Official codes have five digits; smaller numbers are years, marks and ages beside a name.
const CODES_FROM: u32 = 10_000;

// Maximum typos by number of letters. Lower than for a name alone, because most words in a sentence are not names.
const SLIPS: [usize; 13] = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3];

// The same where a profession is required: "was verdient n arst".
const SLIPS_EXPECTED: [usize; 13] = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3];

// Minimum letters of half a name; shorter ones are endings: "/in", "/-frau".
const HALF: usize = 5;

// Minimum common letters at each end of a shortened name: "Pflegekraft" and "Pflegefachkraft".
const SHARED: usize = 4;

/// Names of professions that usually mean something else in a sentence.
const EVERYDAY: &str = "bank bar verkauf küche presse kasse logo sofa wing doc prof ober ordner director beck associate chef pm po ba vt pt \
    tf gf tl ta wp runner rathaus zoll kita marketing pflege häcker hauptmann autohaus baumarkt reisebüro bücherei editor stapler spa \
    refa trainer security model service";

// Maximum words behind a verb in which its object is looked for: "koche in einer kleinen Kantine".
const OBJECT_WITHIN: usize = 5;

/// Maximum words between a negation and a subject: "auf keinen Fall Medizin studieren".
const DENIED_WITHIN: usize = 3;

/// Maximum words of a question that names a subject without a word about studying.
const SHORT: usize = 7;

/// Minimum letters of a word for work before "-ung"; shorter ones are everyday words: "Leitung", "Heizung".
const WORK_LETTERS: usize = 7;

/// Words of names that do not name a profession alone.
const NEVER_ALONE: [&str; 4] = ["meister", "duales", "geselle", "fachwirt"];

/// Parts of words about studying.
const STUDYING: [&str; 11] =
    ["student", "studier", "studium", "studien", "zulassung", "numerus", "schnitt", "noten", "examen", "abgebroch", "semester"];

const ENDINGS: [&str; 7] = ["innen", "in", "en", "n", "s", "es", "e"];

/// Whether a text is a profession's name, except for inflection.
pub(crate) fn is_name(catalogue: &Catalogue, text: &str) -> bool {
    whole_name(catalogue, text).is_some() || is_part(text, &catalogue.search(text, CANDIDATES))
}

/// A sentence with the professions in it, in order.
pub(crate) fn read<'c>(catalogue: &'c Catalogue, text: &str) -> (Sentence, Vec<Mention<'c>>) {
    let mut sentence = Sentence::read(catalogue, text);
    let mut mentions = mentions(catalogue, &sentence);
    leave_explained(&sentence, &mut mentions, text);
    rival::complete(catalogue, &sentence, &mut mentions);
    let employed = employed(&sentence, &mentions);
    if let Some(at) = employed {
        sentence.words[mentions[at].start - 1].cue = Some(Cue::Article);
        mentions.remove(at - 1);
    }
    // "Medizinstudium" names a profession and implies the way in.
    for mention in mentions.iter().filter(|mention| mention.fit != Fit::Subject) {
        sentence.claim(mention.start, mention.end);
    }
    (sentence, mentions)
}

/// Leaves what only explains another: "ATA (Anästhesie)".
fn leave_explained(sentence: &Sentence, mentions: &mut Vec<Mention<'_>>, text: &str) {
    let Some((_, rest)) = text.split_once('(') else { return };
    let Some((inside, _)) = rest.split_once(')') else { return };
    let inside: Vec<String> = split_words(inside).map(flat_of).collect();
    let is_inside =
        |mention: &Mention<'_>| sentence.words[mention.start..mention.end].iter().all(|word| inside.contains(&word.flat));
    if mentions.first().is_some_and(|first| !is_inside(first)) {
        mentions.retain(|mention| !is_inside(mention));
    }
}

/// The second of two professions that is paid by the first: "was zahlen Notare ihren Notarfachangestellten".
fn employed(sentence: &Sentence, mentions: &[Mention]) -> Option<usize> {
    const THEIRS: [&str; 6] = ["ihren", "ihrem", "ihrer", "seinen", "seinem", "seiner"];
    let is_paying = sentence.words.iter().any(|word| word.flat.starts_with("zahl") || word.flat.starts_with("bezahl"));
    let is_theirs =
        |pair: &[Mention]| pair[1].start == pair[0].end + 1 && THEIRS.contains(&sentence.words[pair[0].end].flat.as_str());
    mentions.windows(2).position(is_theirs).filter(|_| is_paying).map(|at| at + 1)
}

/// The profession that a text names exactly, whether a name or a colloquial one.
pub(crate) fn exact_name<'c>(catalogue: &'c Catalogue, text: &str) -> Option<&'c Profile> {
    let found = catalogue.search(text, CANDIDATES);
    match found {
        Found::One(best, _) if best.is_exact => Some(best.profile),
        Found::Several(matches) => matches.first().filter(|best| best.is_exact).map(|best| best.profile),
        _ => spoken::ids(spoken::PERSONS, &flat(text)).and_then(|ids| ids.iter().find_map(|id| catalogue.get(id))),
    }
}

/// The professions in a sentence, in order.
pub(crate) fn mentions<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Vec<Mention<'c>> {
    let mut found: Vec<Mention> = doing(catalogue, sentence).into_iter().chain(social_work(catalogue, sentence)).collect();
    for length in (1..=longest_searched(&sentence.words)).rev() {
        for start in 0..(sentence.words.len() + 1).saturating_sub(length) {
            let end = start + length;
            let is_taken = found.iter().any(|mention| mention.start < end && start < mention.end);
            if is_taken || !can_be_name(&sentence.words[start..end]) {
                continue;
            }
            found.extend(mention(catalogue, sentence, start, end));
        }
    }
    if found.is_empty() {
        found.extend(school(catalogue, sentence));
    }
    let subjects = subjects(catalogue, sentence, &found);
    found.extend(subjects);
    found.sort_by_key(|mention| mention.start);
    // "Automechaniker, Kfz-Mechatroniker, ist das dasselbe" names it twice.
    let is_apart = |mention: &Mention| sentence.words[mention.start].begins_clause && sentence.has(Cue::Differ);
    found.dedup_by(|one, other| one.profile.id == other.profile.id && one.start == other.end && !is_apart(one));
    found
}

/// What somebody says they do for work: "ich fahre LKW im Fernverkehr". What they like to do may be a pastime.
fn doing<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Option<Mention<'c>> {
    if let Some(mention) = for_years(catalogue, sentence) {
        return Some(mention);
    }
    if sentence.has_any(&[Cue::Like, Cue::Past]) {
        return None;
    }
    let is_mine = |at: usize| {
        let is_i = |at: usize| sentence.words.get(at).is_some_and(|word| word.flat == "ich");
        at == 0 || is_i(at - 1) || is_i(at + 1) || sentence.words[at].begins_clause || sentence.cue(at - 1) == Some(Cue::And)
    };
    (0..sentence.words.len()).filter(|&at| is_mine(at)).find_map(|at| {
        let behind = sentence.words[at + 1..]
            .iter()
            .take(OBJECT_WITHIN)
            .take_while(|word| !word.begins_clause && word.cue != Some(Cue::As));
        let behind: Vec<&str> = behind.map(|word| word.flat.as_str()).collect();
        let (ids, length) = doing::done(&sentence.words[at].flat, &behind)?;
        let mention = named(catalogue, &narrowed(sentence, ids), at, at + length)?;
        Some(Mention { fit: Fit::Doing, ..mention })
    })
}

/// "20 Jahre im Lager", "war zehn Jahre auf dem Bau": where somebody worked.
fn for_years<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Option<Mention<'c>> {
    const COUNTED: &str = "zwei drei vier funf sechs sieben acht neun zehn elf zwolf funfzehn zwanzig dreissig";
    let words = &sentence.words;
    let is_begin = |at: usize| {
        at == 0
            || words[at].begins_clause
            || words[at - 1].cue == Some(Cue::Be)
            || remark::is_one_of(&words[at - 1], "seit war hab habe schon fast uber arbeite und nach")
    };
    let is_count = |at: usize| (words[at].number().is_some() || remark::is_one_of(&words[at], COUNTED)) && is_begin(at);
    let at = (1..words.len()).find(|&at| matches!(words[at].flat.as_str(), "jahre" | "jahren") && is_count(at - 1))?;
    let behind: Vec<&str> = words[at + 1..].iter().take(3).map(|word| word.flat.as_str()).collect();
    let (place, ids) = doing::worked_at(&behind)?;
    let end = at + 2 + behind.iter().position(|word| *word == place)?;
    let mention = named(catalogue, ids, at, end)?;
    Some(Mention { fit: Fit::Doing, ..mention })
}

/// "Bachelor in Sozialer Arbeit": two words of the lexicon that name a profession together.
fn social_work<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Option<Mention<'c>> {
    const SOCIAL: [&str; 3] = ["soziale", "sozialer", "sozialen"];
    let is_named = |pair: &[Word]| SOCIAL.contains(&pair[0].flat.as_str()) && pair[1].flat == "arbeit";
    let at = sentence.words.windows(2).position(is_named)?;
    named(catalogue, &["sozialarbeiter"], at, at + 2)
}

/// These ids, first the one that another word of the sentence tells: "Lehrer an der Berufsschule".
fn narrowed(sentence: &Sentence, ids: &[&'static str]) -> Vec<&'static str> {
    // "Sek" stands alone, "Sekretär" is something else.
    let says = |word: &str| {
        sentence.words.iter().any(|said| if word.len() <= 3 { said.flat == word } else { said.flat.starts_with(word) })
    };
    let told = spoken::NARROWER.iter().find(|(word, id)| ids.contains(id) && says(word)).map(|(_, id)| *id);
    // Whoever has a trade teaches its practice there.
    let has_trade = says("meister") || remark::read(sentence).contains(&remark::Remark::NoStudies);
    let told = told.map(|id| if id == "lehrkraft-berufsschule" && has_trade { "fachlehrer-berufliche-schulen" } else { id });
    told.into_iter().chain(ids.iter().copied().filter(|id| Some(*id) != told)).collect()
}

/// Subjects of study in a sentence about studying: "ist Chemie studieren schwer", "Jura oder Medizin". If a profession is named
/// as well, only subjects directly before a word about studying count.
fn subjects<'c>(catalogue: &'c Catalogue, sentence: &Sentence, found: &[Mention]) -> Vec<Mention<'c>> {
    let is_studying = |word: &Word| STUDYING.iter().any(|stem| word.flat.contains(stem)) || word.flat == "nc";
    let flat = |at: usize| sentence.words.get(at).map_or("", |word| word.flat.as_str());
    let free = (0..sentence.words.len()).filter(|&at| !found.iter().any(|mention| mention.start <= at && at < mention.end));
    // "Medizinstudentin", "Maschinenbaustudium".
    let students = || ["studentin", "student"].into_iter().chain(STUDIES);
    let root = |word| students().find_map(|end| str::strip_suffix(word, end)).unwrap_or(word);
    let subject = |at: usize| named(catalogue, spoken::ids(spoken::SUBJECTS, root(flat(at)))?, at, at + 1);
    let mut subjects: Vec<_> = free.filter_map(subject).map(|mention| Mention { fit: Fit::Subject, ..mention }).collect();
    // "Wie schlimm ist Mathe im Maschinenbaustudium".
    let is_studied = |mention: &Mention| students().any(|end| flat(mention.start).ends_with(end));
    if subjects.iter().any(is_studied) && !sentence.has_any(&[Cue::Or, Cue::Switch]) {
        subjects.retain(is_studied);
    }
    let is_choice = subjects.len() > 1 && sentence.has(Cue::Or);
    let is_needed =
        |mention: &Mention| mention.start > 0 && flat(mention.start - 1) == "fur" && sentence.has_any(&[Cue::Need, Cue::Train]);
    let is_refused =
        sentence.words.windows(2).any(|pair| matches!(pair[0].cue, Some(Cue::Not | Cue::Without)) && is_studying(&pair[1]));
    if is_refused {
        return Vec::new();
    }
    // "Mag Chemie, will aber nicht Medizin studieren": studies nothing that is named.
    let is_one = sentence.words.iter().filter(|word| is_studying(word)).count() == 1;
    let is_denied = |mention: &&Mention| {
        let before =
            sentence.words[..mention.start].iter().rev().take(DENIED_WITHIN).take_while(|word| word.cue != Some(Cue::But));
        flat(mention.end).starts_with("studi") && before.into_iter().any(|word| word.cue == Some(Cue::Not))
    };
    if let Some(denied) = subjects.iter().find(is_denied).filter(|_| is_one) {
        return vec![denied.clone()];
    }
    // "Medizin ohne Abi möglich".
    let lacks_abitur =
        sentence.words.windows(2).any(|pair| pair[0].flat == "ohne" && matches!(pair[1].flat.as_str(), "abi" | "abitur"));
    // "Ist Jura schwer".
    let is_judged = remark::has_any(sentence, "schwer schwierig leicht uberlaufen lohnt anspruchsvoll machbar schaffbar");
    let is_short =
        (lacks_abitur || is_judged) && sentence.words.len() <= SHORT && !sentence.has_any(&[Cue::Job, Cue::With, Cue::Like]);
    // "Bachelor Maschinenbau", "mit Master in Chemie".
    let is_degree = |at: usize| sentence.words.get(at).is_some_and(|word| remark::is_one_of(word, "bachelor master absolvent*"));
    let has_degree =
        |mention: &Mention| is_degree(mention.end) || (1..=2).any(|back| mention.start.checked_sub(back).is_some_and(is_degree));
    let is_alone = found.is_empty()
        && (is_choice
            || is_short
            || sentence.words.iter().any(is_studying)
            || subjects.iter().any(is_needed)
            || subjects.iter().any(has_degree));
    let is_next = |mention: &Mention| flat(mention.end).starts_with("studi");
    // "Physician Assistant oder Medizinstudium".
    let is_chosen = |mention: &Mention| {
        let is_beside =
            mention.start > 0 && sentence.cue(mention.start - 1) == Some(Cue::Or) || sentence.cue(mention.end) == Some(Cue::Or);
        is_beside && found.len() == 1
    };
    let is_meant = |mention: &Mention| is_alone || is_next(mention) || is_chosen(mention);
    let mut subjects: Vec<_> = subjects.into_iter().filter(is_meant).collect();
    subjects.truncate(if is_choice { 3 } else { 1 });
    subjects
}

/// The kind of school in which somebody without training for it wants to teach: "Quereinstieg Grundschule".
fn school<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Option<Mention<'c>> {
    let is_lateral = remark::read(sentence).contains(&remark::Remark::LateralEntry);
    let at = sentence.words.iter().position(|word| word.flat.ends_with("schule") || word.flat.ends_with("gymnasium"))?;
    let id = spoken::NARROWER.iter().find(|(word, _)| sentence.words[at].flat.starts_with(word)).map(|(_, id)| *id)?;
    if is_lateral { named(catalogue, &[id], at, at + 1) } else { None }
}

/// Maximum run length, reduced if there would be too many runs.
fn longest_searched(words: &[Word]) -> usize {
    let runs = |length: usize| words.windows(length).filter(|run| can_be_name(run)).count();
    (2..=LONGEST_NAME).rev().find(|&longest| (1..=longest).map(runs).sum::<usize>() <= RUNS).unwrap_or(1)
}

/// Whether a run may be a name: no function words at its ends and no clause boundary inside.
fn can_be_name(words: &[Word]) -> bool {
    let is_free = |word: &Word| (word.cue.is_none() || !word.is_known) && word.number().is_none_or(|number| number >= CODES_FROM);
    let [first, .., last] = words else {
        return words.iter().all(|word| {
            is_free(word)
                && !NEVER_ALONE.contains(&word.text.as_str())
                && (word.wish.is_none() || !word.is_known)
                && word.number().is_none()
        });
    };
    // "Mit'm P-Schein" is no "MP".
    if words.iter().all(|word| word.text.chars().count() <= 1) {
        return false;
    }
    let inside = &words[1..];
    let is_joint = |word: &Word| word.begins_clause || (word.is_known && word.cue.is_some_and(is_joint));
    // "Land- und Baumaschinenmechatroniker".
    let is_half = first.cue == Some(Cue::Filler) && inside[0].cue == Some(Cue::And) && words.len() == 3;
    (is_free(first) || is_half) && is_free(last) && !inside.iter().any(is_joint)
}

/// Words that stand in no name.
fn is_joint(cue: Cue) -> bool {
    use Cue::{
        Article, As, Be, Become, But, Can, Differ, Dislike, Do, Earn, From, Have, How, Like, More, Need, Not, Or, To, Want, What,
    };
    const JOINTS: [Cue; 21] = [
        Article, As, Be, Become, But, Can, Differ, Dislike, Do, Earn, From, Have, How, Like, More, Need, Not, Or, To, Want, What,
    ];
    JOINTS.contains(&cue)
}

/// Whether a word that names a profession elsewhere means something else in this sentence.
fn is_none_here(sentence: &Sentence, at: usize) -> bool {
    match sentence.words[at].flat.as_str() {
        // "Was ist härter, Dachdecker oder Maurer".
        "harter" => at > 0 && sentence.cue(at - 1) == Some(Cue::Be),
        // "Chemiker ohne Doktor": a degree.
        "doktor" => at > 0 && matches!(sentence.words[at - 1].flat.as_str(), "ohne" | "mit" | "den" | "einen"),
        // "Lohnt sich der Techniker als Mechatroniker", "Meister oder Techniker": a degree, and two ways on.
        "techniker" => {
            let is_worth = sentence.has(Cue::As) && sentence.has_word(&["lohnt", "bringt"]);
            is_worth || sentence.has_any(&[Cue::Or, Cue::Differ]) && sentence.has_word(&["meister"])
        }
        _ => false,
    }
}

fn mention<'c>(catalogue: &'c Catalogue, sentence: &Sentence, start: usize, end: usize) -> Option<Mention<'c>> {
    let words = &sentence.words[start..end];
    if let [word] = words {
        if is_none_here(sentence, start) {
            return None;
        }
        let ids = spoken::ids(spoken::PERSONS, &word.flat).or_else(|| doing::nicknamed(&word.flat));
        if let Some(mention) = ids.and_then(|ids| named(catalogue, &narrowed(sentence, ids), start, end)) {
            return Some(mention);
        }
        if is_ordinary(&word.text) || is_verb(catalogue, sentence, start) {
            return None;
        }
    }
    // "IT-Fuzzi", "Data Science".
    if let [one, two] = words {
        let joined = format!("{}{}", one.flat, two.flat);
        let ids = doing::nicknamed(&joined).or_else(|| spoken::ids(spoken::PERSONS, &joined));
        if let Some(mention) = ids.and_then(|ids| named(catalogue, ids, start, end)) {
            return Some(mention);
        }
    }
    if are_two_names(catalogue, words) && !is_title(catalogue, words) {
        return None;
    }
    let text = words.iter().map(|word| singular(&word.text)).collect::<Vec<_>>().join(" ");
    let swapped = || if let [one, two] = words { whole_name(catalogue, &format!("{} {}", two.text, one.text)) } else { None };
    let derived = if words.iter().any(is_subject) { Vec::new() } else { workers(&text) };
    if let Some(found) = derived.iter().map(|name| catalogue.search(name, CANDIDATES)).find(is_exact) {
        return Some(of(found, start, end, Fit::Part));
    }
    if let Some(found) = whole_name(catalogue, &text).or_else(swapped) {
        let fit = whole_fit(sentence, start, end, &text);
        return Some(of(found, start, end, fit));
    }
    let begins_with_wish =
        |words: &[Word]| words.len() > 1 && words[0].is_known && words[0].wish.is_some() && words[0].text.len() > 2;
    if words.len() == 1 && (is_adjective(&text) || is_subject(&words[0])) || begins_with_wish(words) {
        return None;
    }
    let found = catalogue.search(&text, CANDIDATES);
    let best = match &found {
        Found::One(best, _) => *best,
        Found::Several(matches) => *matches.first()?,
        Found::Nothing(_) => return spoken_with_slip(catalogue, sentence, start, end),
    };
    if words.len() > 1 && (1..words.len()).any(|at| is_whole(catalogue, &words[..at]) && is_whole(catalogue, &words[at..])) {
        return None;
    }
    let length = text.chars().count().min(SLIPS.len() - 1);
    let slips = slips(&text, best.name);
    // "Die Schulter ist hin" is about no Schuster, Kassel is no Kassierer.
    let is_place = || details::named_state(&words[0].flat).is_some();
    if slips > 0 && words.len() == 1 && (remark::is_said(&words[0]) || is_place()) {
        return None;
    }
    // A typo in a function word is likelier than one in a profession.
    if slips > 0 && words.iter().all(|word| word.cue.is_some() || word.wish.is_some()) && !is_part(&text, &found) {
        return None;
    }
    if slips <= SLIPS[length] {
        return Some(of(found, start, end, Fit::Slip));
    }
    if is_part(&text, &found) {
        return Some(of(found, start, end, Fit::Part));
    }
    let is_expected = start > 0 && end == start + 1 && matches!(sentence.cue(start - 1), Some(Cue::Article | Cue::As | Cue::To));
    (is_expected && slips <= SLIPS_EXPECTED[length]).then(|| of(found, start, end, Fit::Weak))
}

/// One of several: profiles speak of the Kaufmann, the Koch and the Anwalt, people of Kaufleute, Köche and Anwälte.
fn singular(word: &str) -> String {
    const PLURALS: [(&str, &str); 8] = [
        ("leuten", "mann"),
        ("leute", "mann"),
        ("männern", "mann"),
        ("männer", "mann"),
        ("köchen", "koch"),
        ("köche", "koch"),
        ("anwälten", "anwalt"),
        ("anwälte", "anwalt"),
    ];
    let found = PLURALS.iter().find_map(|(plural, one)| Some(format!("{}{one}", word.strip_suffix(plural)?)));
    found.unwrap_or_else(|| word.to_owned())
}

/// A colloquial name with a slip: "Pysio".
fn spoken_with_slip<'c>(catalogue: &'c Catalogue, sentence: &Sentence, start: usize, end: usize) -> Option<Mention<'c>> {
    let [word] = &sentence.words[start..end] else { return None };
    let ids = spoken::meant(spoken::PERSONS, &word.flat).filter(|_| !remark::is_said(word))?;
    let mention = named(catalogue, &narrowed(sentence, ids), start, end)?;
    Some(Mention { fit: Fit::Slip, ..mention })
}

/// How a whole name fits.
fn whole_fit(sentence: &Sentence, start: usize, end: usize, text: &str) -> Fit {
    // "Beim Zoll" is an employer, "der Zoll" may be a tax.
    let is_employer =
        text == "zoll" && start > 0 && matches!(sentence.words[start - 1].flat.as_str(), "beim" | "zum" | "vom" | "am");
    // "An der Kasse" is where somebody works.
    let is_at_till = matches!(text, "kasse" | "bar")
        && start > 1
        && sentence.words[start - 2].flat == "an"
        && sentence.words[start - 1].flat == "der";
    let is_studied = || sentence.words.get(end).is_some_and(|word| word.flat.starts_with("studier"));
    if is_everyday(text) && !is_employer && !is_at_till {
        Fit::Weak
    } else if is_subject(&sentence.words[start]) && is_studied() {
        Fit::Subject
    } else {
        Fit::Name
    }
}

/// "Medizin" in "Medizin studieren".
fn is_subject(word: &Word) -> bool {
    spoken::ids(spoken::SUBJECTS, &word.flat).is_some()
}

/// Ends of words for studies of a subject.
const STUDIES: [&str; 2] = ["studium", "studiums"];

/// Ends of words that name a profession and something of it.
const OF_TRAINING: [&str; 7] = ["prüfung", "examen", "lehrling", "lehrlings", "lehrlinge", "azubi", "azubis"];

/// Whether a flat word says more than the profession that it names: "Steuerberaterprüfung", "Geologiestudium".
pub(crate) fn says_more(flat_word: &str) -> bool {
    OF_TRAINING.iter().chain(&STUDIES).any(|end| flat_word.ends_with(&flat(end)))
}

/// Who does this work, or learns it: "Bilanzbuchhaltung", "Archäologie", "Friseurhandwerk", "Meister im Friseurhandwerk",
/// "Steuerberaterprüfung", "Tischlerlehrling".
fn workers(text: &str) -> Vec<String> {
    const WORK: [(&str, &str); 4] = [("ung", "er"), ("ologie", "ologe"), ("handwerk", ""), ("handwerks", "")];
    let (text, master) = match text.strip_prefix("meister im ").or_else(|| text.strip_prefix("meister des ")) {
        Some(craft) => (craft, "meister"),
        None => (text, ""),
    };
    let stems = WORK.into_iter().chain(OF_TRAINING.iter().map(|end| (*end, "")));
    let stems = stems.filter_map(|(end, worker)| Some((text.strip_suffix(end)?, worker)));
    let least = |worker: &str| if worker == "er" { WORK_LETTERS } else { SHARED };
    let stems = stems.filter(|(stem, worker)| stem.chars().count() >= least(worker));
    stems.map(|(stem, worker)| format!("{stem}{worker}{master}")).collect()
}

/// "Um Kinder zu betreuen", "ich spreche Arabisch".
fn is_verb(catalogue: &Catalogue, sentence: &Sentence, at: usize) -> bool {
    let flat = |at: usize| sentence.words.get(at).map(|word| word.flat.as_str());
    let word = &sentence.words[at];
    // "Wie bereite ich mich vor".
    let is_before_me = flat(at + 1) == Some("ich") && flat(at + 2) == Some("mich") && word.flat.ends_with('e');
    let Some(before) = at.checked_sub(1).and_then(flat).filter(|_| !is_before_me) else { return is_before_me };
    if before == "zu" {
        return word.flat.ends_with("en");
    }
    // "Wie werde ich Hebamme".
    let is_noun = || !is_everyday(&word.text) && is_exact(&catalogue.search(&word.text, 1));
    before == "ich" && word.flat.ends_with('e') && !is_noun()
}

/// Whether a mention is a whole name that is also an everyday word.
pub(crate) fn is_everyday_name(sentence: &Sentence, mention: &Mention) -> bool {
    matches!(&sentence.words[mention.start..mention.end], [word] if is_everyday(&word.text))
}

fn is_everyday(text: &str) -> bool {
    EVERYDAY.split(' ').any(|word| word == text)
}

/// "Koch und Bäcker", but not "Sport- und Fitnesskaufmann".
fn are_two_names(catalogue: &Catalogue, words: &[Word]) -> bool {
    let Some(at) = words.iter().position(|word| word.cue == Some(Cue::And)) else { return false };
    is_whole(catalogue, &words[..at]) && is_whole(catalogue, &words[at + 1..])
}

/// "Maler und Lackierer" is the title of one profession.
fn is_title(catalogue: &Catalogue, words: &[Word]) -> bool {
    let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    match catalogue.search(&text, 1) {
        Found::One(best, _) => best.is_exact && fold(&best.profile.title) == text,
        Found::Several(matches) => matches.first().is_some_and(|best| best.is_exact && fold(&best.profile.title) == text),
        Found::Nothing(_) => false,
    }
}

/// Whether some words are a whole name.
fn is_whole(catalogue: &Catalogue, words: &[Word]) -> bool {
    let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    words.first().is_some_and(|word| spoken::ids(spoken::PERSONS, &word.flat).is_some()) || whole_name(catalogue, &text).is_some()
}

/// The profession that the first of these ids names, the others beside it.
fn named<'c>(catalogue: &'c Catalogue, ids: &[&str], start: usize, end: usize) -> Option<Mention<'c>> {
    let mut profiles = ids.iter().filter_map(|id| catalogue.get(id));
    let profile = profiles.next()?;
    Some(Mention { start, end, profile, others: profiles.collect(), fit: Fit::Spoken, is_ambiguous: false })
}

/// A text that is a name literally, or without a German inflection.
fn whole_name<'c>(catalogue: &'c Catalogue, text: &str) -> Option<Found<'c>> {
    // "Zur zahnmedizinischen Fachangestellten".
    let each = text.split(' ').map(|word| word.strip_suffix('n').filter(|stem| stem.ends_with('e')).unwrap_or(word));
    let in_nominative = if text.contains(' ') { each.collect::<Vec<_>>().join(" ") } else { text.to_owned() };
    if in_nominative != text {
        let found = catalogue.search(&in_nominative, CANDIDATES);
        if is_exact(&found) {
            return Some(found);
        }
    }
    let is_abbreviated = text.len() == 4 && text.ends_with('s');
    let found = catalogue.search(text, CANDIDATES);
    match found {
        // An inflected name is near enough to be found; what is not, need not be searched without its endings.
        Found::Nothing(_) if !text.ends_with("es") && !is_abbreviated => return None,
        found if is_exact(&found) => return Some(found),
        _ => {}
    }
    let stems = ENDINGS.iter().filter_map(|ending| text.strip_suffix(ending));
    // "OTAs".
    let is_stem = |stem: &&str| stem.chars().count() >= 4 || stem.chars().count() == 3 && text.ends_with('s');
    let mut stems = stems.filter(is_stem);
    let exact = |text: &str| Some(catalogue.search(text, CANDIDATES)).filter(is_exact);
    stems.find_map(|stem| {
        let flat = crate::understand::lexicon::flat(stem);
        exact(stem).or_else(|| exact(&format!("{stem}e"))).or_else(|| if flat == stem { None } else { exact(&flat) })
    })
}

fn is_exact(found: &Found) -> bool {
    match found {
        Found::One(best, _) => best.is_exact,
        Found::Several(matches) => matches.first().is_some_and(|best| best.is_exact),
        Found::Nothing(_) => false,
    }
}

fn of(found: Found<'_>, start: usize, end: usize, fit: Fit) -> Mention<'_> {
    let (matches, is_ambiguous) = match found {
        Found::One(first, others) => (std::iter::once(first).chain(others).collect::<Vec<_>>(), false),
        Found::Several(matches) | Found::Nothing(matches) => (matches, true),
    };
    let mut profiles = matches.into_iter().map(|found| found.profile);
    let profile = profiles.next().expect("something was found");
    Mention { start, end, profile, others: profiles.collect(), fit, is_ambiguous }
}

/// Edit distance between a text and a name, ignoring inflection and gender.
fn slips(text: &str, name: &str) -> usize {
    // Of "Krankenschwester/-pfleger" people write only one half.
    let half = name.split_once('/').map(|(half, rest)| (fold(half), fold(rest)));
    if half.as_ref().is_some_and(|(_, rest)| rest.chars().count() >= HALF && text.ends_with(rest.as_str())) {
        return 0;
    }
    let name = fold(name);
    let feminine = name.clone() + "in";
    let half = half.map_or(String::new(), |(half, _)| half);
    let forms = [name.as_str(), feminine.as_str(), half.as_str()];
    let texts = std::iter::once(text).chain(ENDINGS.iter().filter_map(|ending| text.strip_suffix(ending)));
    let texts: Vec<&str> = texts.collect();
    let distances = texts.iter().flat_map(|text| forms.iter().map(|form| strsim::osa_distance(text, form)));
    distances.min().unwrap_or(usize::MAX)
}

/// Whether a text is a whole word of the names found ("Ingenieur"), or a contraction of one ("Pflegekraft").
fn is_part(text: &str, found: &Found) -> bool {
    let (first, others) = match found {
        Found::One(first, others) => (first, others.as_slice()),
        Found::Several(matches) => (&matches[0], &matches[1..]),
        Found::Nothing(_) => return false,
    };
    let has_word = |found: &Match| fold(found.name).split_whitespace().any(|word| slips(text, word) == 0);
    let is_word = match found {
        Found::One(..) => {
            is_person(text) && fold(first.name).split_whitespace().next().is_some_and(|word| slips(text, word) == 0)
        }
        _ => has_word(first) && others.iter().any(has_word) && (is_person(text) || is_head(text, first.name)),
    };
    text.chars().count() >= 5 && (is_word || is_shortened(text, &fold(first.name)))
}

/// Whether a name ends with this word: "Diabetes" alone does not mean "Diabetesassistent" or "Diabetes-Berater".
fn is_head(text: &str, name: &str) -> bool {
    fold(name).split_whitespace().next_back().is_some_and(|word| slips(text, word) == 0)
}

/// Whether a word has an ending typical for persons.
fn is_person(word: &str) -> bool {
    ["er", "ern", "erin", "erinnen", "ist", "ent", "eur", "kraft", "mann", "frau", "loge", "ant", "or"]
        .iter()
        .any(|end| word.ends_with(end))
}

fn is_shortened(text: &str, name: &str) -> bool {
    let length = text.chars().count();
    let start: String = text.chars().take(SHARED).collect();
    let end: String = text.chars().skip(length.saturating_sub(SHARED)).collect();
    length > 2 * SHARED && name.starts_with(&start) && name.ends_with(&end)
}
