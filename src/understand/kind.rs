//! Decides what a sentence asks by combining the results of the other modules; `None` if it asks nothing.

use crate::catalogue::no_profession::no_profession;
use crate::profile::{Condition, Entry, Field, Interests, Profile};
use crate::text::german::capitalised;
use crate::understand::denial::refuses_something;
use crate::understand::lexicon::Cue;
use crate::understand::matter::Matter;
use crate::understand::names::{self, Fit, Mention};
use crate::understand::remark::{self, Remark};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::stance::{
    asks, asks_a_person, is_comment, is_denied, is_dream, is_mine, is_named, is_person, is_the, is_told, is_vocational, unknown,
};
use crate::understand::topic::{self, Weight};
use crate::understand::{Certainty, Details, Kind, Understood, details, matter, pair, rival, wish};
use std::collections::HashSet;

// Maximum words in a question that neither the lexicon nor the catalogue knows. Measured on assets/sentences.tsv: with more,
// stories count as questions; with fewer, questions with a side remark are missed.
const UNKNOWN: usize = 3;
const UNKNOWN_WHEN_LIGHT: usize = 1;
const UNKNOWN_WHEN_SURE: usize = 0;

/// Interprets a sentence with these mentions.
pub(crate) fn decide<'c>(sentence: &Sentence, mentions: Vec<Mention<'c>>) -> Understood<'c> {
    let mut meant = meant_in(sentence, mentions);
    // "Muss man Jura studieren, um Notar zu werden".
    if meant.len() == 2 && sentence.cue(0) == Some(Cue::Need) && sentence.cue(meant[1].end).is_some() {
        let is_asked = |mention: &Mention| sentence.words.get(mention.end).is_some_and(|word| word.flat.starts_with("studier"));
        if is_asked(&meant[0]) && !is_asked(&meant[1]) {
            meant.remove(0);
        }
    }
    keep_named(sentence, &mut meant);
    if meant.first().is_some_and(|first| is_billed(sentence, first)) {
        return Understood::nothing(Certainty::Sure);
    }
    let had_everyday = meant.iter().any(|mention| mention.fit == Fit::Weak);
    let known = Known { unknown: unknown(sentence, &meant), asks: asks(sentence, &meant) };
    if meant.is_empty() {
        return if is_comment(sentence) { Understood::nothing(Certainty::Unsure) } else { without_names(sentence, &known) };
    }
    // "Als Offizier zur Bundeswehr" names a profession and its employer, and no way between two.
    let is_as = |mention: &Mention| mention.start.checked_sub(1).and_then(|at| sentence.cue(at)) == Some(Cue::As);
    if meant.iter().any(|mention| is_as(mention) && !is_employer(sentence, mention)) {
        meant.retain(|mention| !is_employer(sentence, mention));
    }
    if let Some(found) = in_place_of_refused(sentence, &meant, &known) {
        return found;
    }
    // "Welche Berufe gibt es in der Pflege" asks for a field.
    let is_open = topic::topic(sentence).is_none_or(|(_, weight)| weight == Weight::Light);
    let is_field = is_open && meant.iter().all(|mention| mention.fit == Fit::Weak);
    if is_field && wish::strength(sentence).is_some() {
        let mut found = understood(sentence, Kind::Wish, &[], false);
        found.details.field = found.details.field.or(meant[0].profile.field);
        return found;
    }
    // "Notfallsanitäter oder Pflegefachmann, Kumpel sagt, das eine sei schlimmer".
    let is_choice = matches!(meant.as_slice(), [one, other, ..] if one.start <= 1
        && other.start - one.end == 1
        && sentence.cue(one.end) == Some(Cue::Or));
    if is_told(sentence) && !is_choice {
        // Whoever names a profession as such may still ask about it.
        let is_named = meant.iter().any(|mention| mention.fit == Fit::Name && !is_mine(sentence, mention));
        return Understood::nothing(if is_named { Certainty::Unsure } else { Certainty::Sure });
    }
    if asks_a_person(sentence) {
        return Understood::nothing(Certainty::Unsure);
    }
    // Named twice it is one, and no comparison with itself.
    let both = meant.clone();
    keep_distinct(&mut meant);
    if meant.len() == 1 && both.len() > 1 && (sentence.has(Cue::Differ) || remark::read(sentence).contains(&Remark::Same)) {
        let mut found = understood(sentence, Kind::Profile, &meant, false);
        found.details.same_names = two_names(sentence, &both);
        return found;
    }
    let is_plausible =
        known.is_plausible(sentence) || pair::is_from_to(sentence, &meant) || asks_for_advice(sentence, &meant, &known);
    if let Some((kind, order)) = pair::decide(sentence, &meant).filter(|_| is_plausible) {
        let chosen: Vec<_> = order.into_iter().map(|at| meant[at].clone()).collect();
        let is_way = sentence.has_any(&[Cue::Become, Cue::Want, Cue::Switch, Cue::Train, Cue::From]);
        let is_sure = known.unknown == UNKNOWN_WHEN_SURE && !had_everyday && (kind == Kind::Compare || is_way);
        return understood(sentence, kind, &chosen, is_sure);
    }
    if let Some(found) = best_paid_of(sentence, &meant) {
        return found;
    }
    narrow(sentence, &mut meant);
    one(sentence, &meant, &known)
}

/// "Welche Ingenieure verdienen am meisten": a list of the field that a name of several professions stands for.
fn best_paid_of<'c>(sentence: &Sentence, meant: &[Mention<'c>]) -> Option<Understood<'c>> {
    let [only] = meant else { return None };
    let is_which = only.start.checked_sub(1).and_then(|at| sentence.cue(at)) == Some(Cue::Which);
    let field = only.profile.field.filter(|_| is_which && only.fit == Fit::Spoken && !only.others.is_empty())?;
    let mut found = understood(sentence, Kind::Wish, &[], false);
    found.details.order?;
    found.details.field = Some(field);
    Some(found)
}

/// "Der Elektriker hat mir 90 Euro die Stunde berechnet" asks about a bill.
fn is_billed(sentence: &Sentence, mention: &Mention) -> bool {
    is_the(sentence, mention)
        && remark::has_any(sentence, "berechnet berechnen abgerechnet verlangt abkassiert")
        && sentence.has_word(&["mir", "uns"])
}

/// "Quereinstieg als Lehrer mit Master in Biologie": where somebody wants to go, whatever else they name.
fn is_entered(sentence: &Sentence, mention: &Mention) -> bool {
    let before = mention.start.checked_sub(2).map(|at| &sentence.words[at]);
    let is_lateral = before.is_some_and(|word| remark::is_one_of(word, "quereinst* seiteneinst*"));
    is_lateral && matches!(sentence.cue(mention.start - 1), Some(Cue::As | Cue::To))
}

/// Beside two professions that are named, drops what only sounds like a third: "vom Journalismus in die PR, wie verkauft man das".
fn keep_named(sentence: &Sentence, meant: &mut Vec<Mention>) {
    let is_named = |mention: &Mention| matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject);
    let is_joined = |mention: &Mention| {
        let before = mention.start.checked_sub(1).and_then(|at| sentence.cue(at));
        matches!(before, Some(Cue::Or | Cue::And | Cue::Differ))
    };
    if meant.iter().filter(|mention| is_named(mention)).count() >= 2 {
        // "Koch, Bäker oder Metzger".
        let is_listed =
            |mention: &Mention| mention.fit == Fit::Slip && (mention.start == 0 || sentence.words[mention.start].begins_clause);
        meant.retain(|mention| is_named(mention) || is_joined(mention) || is_listed(mention));
    }
}

/// "Koch oder Bäcker, was würdest du empfehlen", but not "könnt ihr mir einen Friseur oder Barbier empfehlen".
fn asks_for_advice(sentence: &Sentence, meant: &[Mention], known: &Known) -> bool {
    let begins = meant.first().is_some_and(|first| first.start <= 1);
    let is_choice = begins && sentence.has(Cue::Or) && !sentence.has_any(&[Cue::Past, Cue::Title]);
    is_choice && remark::has_any(sentence, "empfehl* rat raten") && known.unknown <= UNKNOWN
}

/// "Spreche wenig Deutsch" names no speaker.
fn is_of_language(sentence: &Sentence, mention: &Mention) -> bool {
    let behind = sentence.words[mention.end..].iter().take(2);
    let speaks = matches!(sentence.words[mention.start].flat.as_str(), "spreche" | "sprech" | "spricht");
    speaks && behind.into_iter().any(|word| word.flat == "deutsch" || word.flat.ends_with("isch"))
}

/// The mentions that name a profession as such: not what is denied, a person, an aid or what is left out.
fn meant_in<'c>(sentence: &Sentence, mentions: Vec<Mention<'c>>) -> Vec<Mention<'c>> {
    let mut meant = mentions;
    // "Vor Leuten reden" names no "Vorleute".
    let is_joined = |mention: &Mention| mention.end > mention.start + 1 && sentence.words[mention.start].flat == "vor";
    meant.retain(|mention| {
        !is_denied(sentence, mention)
            && !is_person(sentence, mention)
            && !is_joined(mention)
            && !is_of_language(sentence, mention)
    });
    // "Als Architekt Beamter werden" names a standing.
    let is_standing = |mention: &Mention| {
        mention.end == mention.start + 1
            && remark::is_one_of(&sentence.words[mention.start], "beamter beamte beamten beamtin beamtinnen verbeamtet*")
    };
    if meant.iter().any(|mention| !is_standing(mention)) && !sentence.has(Cue::Or) {
        meant.retain(|mention| !is_standing(mention));
    }
    // "Mit Hörgerät Lokführer werden".
    if meant.len() > 1 {
        let is_aid = |mention: &Mention| {
            let before = mention.start.checked_sub(1).and_then(|at| sentence.cue(at));
            before == Some(Cue::With) && matches!(mention.fit, Fit::Slip | Fit::Part | Fit::Weak)
        };
        meant.retain(|mention| !is_aid(mention));
    }
    if meant.len() > 1 {
        meant.retain(|mention| !is_condition(sentence, mention));
    }
    // "Raus aus der Steuerkanzlei, wo werden Steuerfachangestellte gebraucht".
    let is_workplace = |mention: &Mention| {
        const PLACES: [&str; 6] = ["kanzlei", "praxis", "apotheke", "werkstatt", "rentenversicherung", "krankenkasse"];
        mention.end == mention.start + 1 && PLACES.iter().any(|place| sentence.words[mention.start].flat.ends_with(place))
    };
    if meant.iter().any(|mention| !is_workplace(mention)) {
        meant.retain(|mention| !is_workplace(mention));
    }
    meant
}

/// "Psychotherapeut werden, ohne Psychologie zu studieren", "Solarteur, ohne Elektriker zu sein", "muss man vorher Friseur lernen",
/// "Profiler bei der Polizei": what is asked to be had first, or who employs, and no profession that somebody comes from.
fn is_condition(sentence: &Sentence, mention: &Mention) -> bool {
    let before = |back: usize| mention.start.checked_sub(back).map_or("", |at| sentence.words[at].flat.as_str());
    let is_without = before(1) == "ohne";
    let is_before = sentence.has(Cue::Need) && matches!(before(1), "vorher" | "zuerst" | "erst");
    let employs = is_employer(sentence, mention) && (before(1) == "beim" || before(2) == "bei" && before(1) == "der");
    is_without || is_before || employs
}

/// Two names of one profession, as they were written.
fn two_names(sentence: &Sentence, mentions: &[Mention]) -> Option<[String; 2]> {
    let written = |mention: &Mention| {
        let words = sentence.words[mention.start..mention.end].iter().map(|word| capitalised(&word.text));
        words.collect::<Vec<_>>().join(" ")
    };
    let [first, .., last] = mentions else { return None };
    let names = [written(first), written(last)];
    (names[0] != names[1]).then_some(names)
}

/// "Koch im Altenheim", "gelernter Maler, jetzt Hausmeister": what somebody is, without a verb.
fn tells_work(sentence: &Sentence, mention: &Mention) -> bool {
    use Cue::{
        Be, Become, Can, Dislike, Get, Have, How, Like, Much, My, Need, Not, Or, Past, Train, Want, What, When, Where, Which,
    };
    const OTHERS: [Cue; 20] =
        [Be, Become, Can, Dislike, Get, Have, How, Like, Much, My, Need, Not, Or, Past, Train, Want, What, When, Where, Which];
    let behind = sentence.words.get(mention.end);
    let is_place =
        behind.is_some_and(|word| word.begins_clause || matches!(word.flat.as_str(), "im" | "in" | "bei" | "beim" | "auf"));
    let is_trained = remark::is_one_of(&sentence.words[0], topic::FORMER);
    (is_trained || mention.start == 0 && is_place) && !sentence.is_marked && !sentence.has_any(&OTHERS)
}

/// Leaves the professions asked about: what somebody is now, not what they learned; a profession, not its employer; a name, not
/// what somebody does.
pub(crate) fn narrow(sentence: &Sentence, meant: &mut Vec<Mention>) {
    const NOW: [&str; 5] = ["jetzt", "heute", "inzwischen", "mittlerweile", "nun"];
    let before = |mention: &Mention| mention.start.checked_sub(1).map_or("", |at| sentence.words[at].flat.as_str());
    let is_now = |mention: &Mention| NOW.contains(&before(mention)) || pair::is_work(sentence, mention);
    // "Schweiße im Behälterbau" names the work by its verb.
    let does_first = meant.first().is_some_and(|first| first.fit == Fit::Doing);
    if does_first {
        meant.retain(|mention| mention.start == 0 || !matches!(before(mention), "im" | "in" | "am"));
    }
    let is_name = |mention: &Mention| mention.fit != Fit::Doing;
    let is_no_employer = |mention: &Mention| !is_employer(sentence, mention);
    let rules: [&dyn Fn(&Mention) -> bool; 3] = [&is_now, &is_name, &is_no_employer];
    for is_asked in rules {
        if meant.iter().any(is_asked) {
            meant.retain(is_asked);
        }
    }
}

/// Whether a mention is of an employer whose name stands for a profession.
fn is_employer(sentence: &Sentence, mention: &Mention) -> bool {
    const EMPLOYERS: [&str; 4] = ["bundeswehr", "polizei", "feuerwehr", "zoll"];
    EMPLOYERS.contains(&sentence.words[mention.start].flat.as_str())
}

/// Keeps the first mention of each profession.
pub(crate) fn keep_distinct(meant: &mut Vec<Mention>) {
    let mut seen = HashSet::new();
    meant.retain(|mention| seen.insert(mention.profile.id.as_str()));
}

/// Properties of the whole sentence.
struct Known {
    /// Words unknown to both lexicon and catalogue.
    unknown: usize,
    asks: bool,
}

impl Known {
    fn is_plausible(&self, sentence: &Sentence) -> bool {
        // "Von PHP zu Embedded wechseln, hat das jemand gemacht?"
        let changes = sentence.is_marked && sentence.has(Cue::Switch);
        let tells = sentence.has(Cue::Past) && !sentence.has(Cue::Want) && !changes;
        let wants = sentence.has(Cue::Want) && sentence.has(Cue::Become);
        self.unknown <= UNKNOWN && !tells && (wants || !sentence.has_any(&[Cue::Life, Cue::Title]))
    }
}

fn one<'c>(sentence: &Sentence, meant: &[Mention<'c>], known: &Known) -> Understood<'c> {
    let first = &meant[0];
    let is_alone = meant.len() == 1;
    let may_be = sentence.cue(0) == Some(Cue::Need) && sentence.is_marked && !is_the(sentence, first);
    let is_vocational = is_vocational(sentence, first) || may_be;
    let is_mine = is_mine(sentence, first);
    // "Der Dachdecker hat mein Auto beschädigt".
    let has_done = is_the(sentence, first) && first.start == 1 && sentence.cue(first.end) == Some(Cue::Have);
    let is_daily = is_of_daily_life(sentence, is_vocational) || has_done && sentence.has(Cue::My);
    let topic = topic::topic(sentence).filter(|_| known.asks);
    let is_plain_question =
        sentence.is_marked && asks_what_of(sentence, first) && !sentence.has_any(&[Cue::Past, Cue::Title, Cue::When, Cue::My]);
    // "Medizin ohne Abi möglich".
    if first.fit == Fit::Subject && wish::lacks_abitur(sentence) && known.unknown <= UNKNOWN {
        return understood(sentence, Kind::Entry, &meant[..1], false);
    }
    if is_alone && is_entered(sentence, first) && known.unknown <= UNKNOWN {
        return understood(sentence, Kind::Entry, &meant[..1], false);
    }
    if is_dream(sentence) && known.unknown <= UNKNOWN {
        return understood(sentence, Kind::Entry, &meant[..1], false);
    }
    if topic.is_none() && !is_mine && !has_done && asks_for_conditions(sentence, known, is_daily) {
        return understood(sentence, Kind::Tasks, &meant[..1], false);
    }
    if let Some(found) = in_its_place(sentence, meant, known, topic) {
        return found;
    }
    // "Ich fahre LKW im Fernverkehr" names a profession by what somebody does.
    let is_at_work = first.fit == Fit::Doing || first.fit != Fit::Weak && tells_work(sentence, first);
    let is_statement = topic.is_none() && is_at_work && known.unknown <= UNKNOWN && !is_daily;
    let is_difference = sentence.has(Cue::Differ) && sentence.is_marked && known.unknown <= UNKNOWN_WHEN_LIGHT;
    if is_alone && (is_statement || is_difference) {
        return understood(sentence, Kind::Profile, meant, false);
    }
    if asks_why_others(sentence) && topic.is_some_and(|(kind, _)| kind == Kind::Entry) {
        return perhaps(sentence, known, meant, is_mine);
    }
    match topic {
        Some(topic) if !is_mine || topic.0 == Kind::Pay => on_topic(sentence, meant, known, topic, is_daily),
        None if !is_mine && !is_daily && !is_wished(sentence) && is_bare(sentence, meant) && known.unknown == 0 => {
            let is_sure = is_alone && first.fit != Fit::Weak && is_nothing_but(sentence, meant);
            understood(sentence, Kind::Profile, meant, is_sure)
        }
        None if (is_vocational || asks_what_of(sentence, first))
            && known.asks
            && !is_mine
            && (is_plain_question || !is_daily)
            && known.unknown <= UNKNOWN =>
        {
            let kind = match () {
                _ if sentence.has(Cue::Need) => Kind::Traits,
                _ if sentence.has_any(&[Cue::Have, Cue::Work]) || asks_what_of(sentence, first) => Kind::Tasks,
                _ => Kind::Profile,
            };
            understood(sentence, kind, &meant[..1], false)
        }
        _ => perhaps(sentence, known, meant, is_mine),
    }
}

/// A question about a topic, unless it is rather a story.
fn on_topic<'c>(
    sentence: &Sentence,
    meant: &[Mention<'c>],
    known: &Known,
    (kind, weight): (Kind, Weight),
    is_daily: bool,
) -> Understood<'c> {
    let (first, is_alone) = (&meant[0], meant.len() == 1);
    let is_vocational = is_vocational(sentence, first);
    // "Gelernter Koch, will wegen der Arbeitszeiten raus, was kann ich sonst machen".
    let is_told_of_oneself = kind == Kind::Related && sentence.has(Cue::What) && sentence.has(Cue::Can);
    let limit = if weight == Weight::Strong || is_told_of_oneself { UNKNOWN } else { UNKNOWN_WHEN_LIGHT };
    let tells = sentence.has(Cue::Past) && !sentence.has_any(&[Cue::What, Cue::Much, Cue::How]) && !sentence.is_marked;
    let acts = matches!(sentence.cue(first.end), Some(Cue::Have | Cue::Past | Cue::Be)) && first.start == 1;
    let is_stray = weight == Weight::Light && is_the(sentence, first) && acts
        || weight == Weight::Light && is_the(sentence, first) && wish::wishes(sentence).count() > 0;
    let is_plain = weight == Weight::Strong && is_question(sentence) && (is_vocational || !is_the(sentence, first));
    let is_lost_in_life = is_daily && !is_plain && (weight == Weight::Light || known.unknown > 0 || tells);
    if is_stray || known.unknown > limit || is_lost_in_life {
        return perhaps(sentence, known, meant, is_mine(sentence, first));
    }
    let is_clear = weight == Weight::Strong || begins_with_question(sentence);
    let is_subject = first.fit == Fit::Subject && !sentence.has_any(&[Cue::How, Cue::Can, Cue::Need, Cue::Become, Cue::What]);
    let is_sure = first.fit != Fit::Weak
        && is_clear
        && !is_subject
        && is_alone
        && !sentence.has(Cue::Or)
        && !is_daily
        && !is_mine(sentence, first)
        && !topic::is_mixed(sentence)
        && !topic::is_hurt(sentence)
        && !is_followed(sentence, first)
        && known.unknown == UNKNOWN_WHEN_SURE;
    understood(sentence, kind, &meant[..1], is_sure)
}

/// "Maurer seit 20 Jahren, …": somebody's own profession.
fn is_followed(sentence: &Sentence, mention: &Mention) -> bool {
    sentence.words.get(mention.end).is_some_and(|word| word.flat == "seit")
}

/// "Will Bäcker werden".
fn is_wished(sentence: &Sentence) -> bool {
    sentence.has(Cue::Want) && sentence.has_any(&[Cue::Become, Cue::Train])
}

/// "Gestern beim Bäcker", "warum hat der Arzt zu".
fn is_of_daily_life(sentence: &Sentence, is_vocational: bool) -> bool {
    let is_told = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title]);
    let asks_why =
        sentence.has(Cue::When) && !is_vocational && !topic::is_from_when(sentence) && !topic::asks_for_hours(sentence);
    let is_lived_on = remark::read(sentence).contains(&Remark::LivingOnIt);
    asks_why || (is_told && !is_lived_on && !topic::is_leaving(sentence) && !topic::is_recognition(sentence))
}

/// "Lokführer Schichten", "Bäcker, muss man da so früh aufstehen".
fn asks_for_conditions(sentence: &Sentence, known: &Known, is_daily: bool) -> bool {
    let is_short = sentence.words.len() <= 4 && known.unknown == 0;
    let is_asked =
        known.asks && known.unknown <= UNKNOWN_WHEN_LIGHT && !is_daily && sentence.has_any(&[Cue::Need, Cue::Be, Cue::How]);
    let is_said_of = sentence.cue(0) == Some(Cue::Article) && !sentence.has_any(&[Cue::What, Cue::How, Cue::Which]);
    (is_short || is_asked) && !is_said_of && wish::names_what(sentence) && !sentence.has_any(&[Cue::Want, Cue::Switch])
}

/// "…, welcher Beruf bringt mehr".
fn asks_which_after(sentence: &Sentence, end: usize) -> bool {
    const SOUGHT: [&str; 4] = ["beruf", "job", "ausbildung", "umschulung"];
    let behind = sentence.words.get(end..).unwrap_or_default();
    behind.windows(2).any(|pair| pair[0].cue == Some(Cue::Which) && SOUGHT.iter().any(|stem| pair[1].flat.starts_with(stem)))
}

/// "Warum wollen alle Influencer werden".
fn asks_why_others(sentence: &Sentence) -> bool {
    let asks_why = matches!(sentence.words[0].flat.as_str(), "warum" | "wieso" | "weshalb");
    asks_why && !sentence.has_any(&[Cue::I, Cue::One])
}

/// What somebody asks who leaves a profession, or looks for several: others in its place.
fn in_its_place<'c>(
    sentence: &Sentence,
    meant: &[Mention<'c>],
    known: &Known,
    topic: Option<(Kind, Weight)>,
) -> Option<Understood<'c>> {
    let (first, is_alone) = (&meant[0], meant.len() == 1);
    // "Bin Altenpflegerin und will in die IT" is about something else.
    let is_open = topic.is_none_or(|(kind, weight)| weight == Weight::Light || kind == Kind::Entry);
    let behind = sentence.words.get(first.end);
    let is_told = first.start <= 3
        && is_alone
        && behind.is_some_and(|word| word.begins_clause || word.cue == Some(Cue::And) || word.flat == "seit");
    // "Will nie wieder ins Büro, bin Industriekauffrau".
    let is_told_last = is_alone
        && first.end == sentence.words.len()
        && first.start > 0
        && sentence.words[first.start - 1].flat == "bin"
        && !sentence.is_marked;
    let wonders = sentence.words.iter().any(|word| word.flat == "ob") && sentence.has(Cue::Can);
    let changes = sentence.has(Cue::Switch) && sentence.has(Cue::Can);
    let is_situated = (is_told || is_told_last)
        && (sentence.has(Cue::Want) || wonders || changes)
        && !sentence.has_any(&[Cue::Become, Cue::Train, Cue::Earn]);
    // "Nachts arbeiten kann ich nicht, bin Altenpflegerin".
    let is_situated = is_situated || is_told_last && refuses_something(sentence);
    let is_open = is_open || (is_situated && topic.is_none_or(|(kind, _)| kind != Kind::Pay));
    // "Will Gamedesigner werden" names what somebody wants.
    let is_goal = sentence.cue(first.end) == Some(Cue::Become) && sentence.has_in_order(Cue::Want, Cue::Become);
    if is_open && (is_situated || wish::is_new_start(sentence)) && !is_goal && known.unknown <= UNKNOWN {
        return Some(instead_of(sentence, first));
    }
    // "Bin Erzieher und hab Lust auf was mit Technik statt mit Kindern".
    let is_instead = sentence
        .words
        .iter()
        .enumerate()
        .any(|(at, word)| matches!(word.flat.as_str(), "statt" | "anstatt") && !(at..=at + 2).contains(&first.start));
    if is_told && is_instead && wish::names_something(sentence) && known.unknown <= UNKNOWN {
        return Some(instead_of(sentence, first));
    }
    // "Brauche einen Job mit festen Zeiten, gelernt hab ich Friseurin".
    let is_own = sentence.has_word(&["gelernt", "gelernte", "gelernter", "bin", "war"]);
    let is_sought = sentence.words[..first.start].iter().rev().take(2).any(|word| word.cue == Some(Cue::As))
        && !remark::has_any(sentence, "arbeite gearbeitet");
    // "War 20 Jahre Drucker, welche Möglichkeiten habe ich jetzt".
    let asks_for_ways = sentence.has(Cue::Which)
        && remark::has_any(sentence, "wege moglichkeiten optionen perspektiven")
        && remark::has_any(sentence, "noch jetzt nun bleiben")
        && !sentence.has_any(&[Cue::Outlook, Cue::Become]);
    let seeks = wish::seeks_job(sentence) || asks_for_ways;
    if is_alone && is_own && !is_sought && !is_goal && seeks && known.unknown <= UNKNOWN {
        return Some(instead_of(sentence, first));
    }
    // "Wohin kann man als Hotelfachfrau wechseln", "verdiene als Verkäufer wenig, welcher Beruf bringt mehr".
    let seeks_another = sentence.has(Cue::Switch) || asks_which_after(sentence, first.end);
    if is_alone && seeks_another && pair::is_start(sentence, first) && known.unknown <= UNKNOWN {
        return Some(instead_of(sentence, first));
    }
    let is_beside = first.start > 1
        && sentence.words[first.start - 2..first.start].iter().any(|word| matches!(word.flat.as_str(), "neben" | "ausser"));
    if is_beside && is_alone && sentence.has(Cue::Which) && sentence.has(Cue::Job) {
        return Some(understood(sentence, Kind::Related, &meant[..1], false));
    }
    let seeks_several = sentence.cue(0) == Some(Cue::Which)
        && sentence.words.get(1).is_some_and(|word| matches!(word.flat.as_str(), "berufe" | "jobs"));
    if seeks_several && is_alone && topic.is_none_or(|(_, weight)| weight == Weight::Light) {
        return Some(understood(sentence, Kind::Related, &meant[..1], false));
    }
    let before = (0..first.start).rev().find(|&at| sentence.cue(at) != Some(Cue::Article));
    let is_left = before.is_some_and(|at| sentence.cue(at) == Some(Cue::From)) && is_alone;
    let goes_on = sentence.words[first.end..].iter().any(|word| matches!(word.cue, Some(Cue::To | Cue::In)));
    let turns = sentence.has(Cue::Switch) || topic.is_some_and(|(kind, _)| kind == Kind::Entry);
    // "Vom Koch in die IT", "Quereinstieg IT als Koch".
    let other_field = wish::field(sentence).is_some_and(|field| first.profile.field != Some(field));
    let turns = turns || other_field && !sentence.has_any(&[Cue::Past, Cue::Life]);
    let enters = other_field && remark::read(sentence).contains(&Remark::LateralEntry) && pair::is_start(sentence, first);
    if (is_left && goes_on && turns || is_alone && enters) && known.unknown <= UNKNOWN {
        return Some(instead_of(sentence, first));
    }
    None
}

/// "Tierpfleger zahlt ja nix, was gibts noch", "Pilot geht nicht, gibt's was Ähnliches in der Luftfahrt": what somebody wishes for
/// beside a profession that is out of reach or paid too badly.
fn in_place_of_refused<'c>(sentence: &Sentence, meant: &[Mention<'c>], known: &Known) -> Option<Understood<'c>> {
    const SOUGHT: &str = "noch sonst ahnlich* alternative* stattdessen ideen idee vorschlag* anderes passt";
    let [only] = meant else { return None };
    let behind = sentence.words.get(only.end..).unwrap_or_default();
    let judged = &behind[..behind.len().min(JUDGED_WITHIN)];
    let pays = judged.iter().position(|word| remark::is_one_of(word, "zahlt zahlen bringt verdient verdienen bezahlt bezahlen"));
    let is_little = |word: &Word| word.cue == Some(Cue::Not) || remark::is_one_of(word, "schlecht wenig kaum mies");
    let is_paid_badly = pays.is_some() && judged.iter().any(is_little);
    let is_kept_from = wish::is_colour_blind(sentence) || remark::has_any(sentence, "abgelehnt untauglich");
    let is_sought = behind.iter().any(|word| remark::is_one_of(word, SOUGHT));
    // "Maschinenbau geschmissen, schraub gern".
    let is_given_up = only.fit == Fit::Subject && wish::has_broken_off(sentence);
    let is_out = is_paid_badly || is_kept_from || is_given_up;
    if !is_out || !is_sought || !wish::names_something(sentence) || known.unknown > UNKNOWN {
        return None;
    }
    let mut found = understood(sentence, Kind::Wish, &[], false);
    if !is_given_up {
        found.details.refused.push(only.profile.id.clone());
    }
    Some(found)
}

/// Maximum words between a profession and what somebody says of its pay.
const JUDGED_WITHIN: usize = 5;

/// Something else for whoever leaves this profession: what they wish for, or what is related.
fn instead_of<'c>(sentence: &Sentence, left: &Mention<'c>) -> Understood<'c> {
    // "Lehre als Maler abgebrochen, will im Handwerk bleiben" names nothing else.
    let stays = sentence.has_word(&["bleiben"]);
    // "Will im Gesundheitsbereich bleiben", said by a nurse: what builds on the profession.
    let is_own_field = stays && left.profile.field.is_some() && wish::field(sentence) == left.profile.field;
    let is_wish = !is_own_field && if stays { wish::names_what(sentence) } else { wish::names_something(sentence) };
    // "Brauch nen Job mit festen Zeiten": hours that the profession does not have.
    let is_of_hours = !stays && wish::seeks_job(sentence) && wish::asks_for_hours(sentence) && has_odd_hours(left.profile);
    let (kind, chosen) =
        if is_wish || is_of_hours { (Kind::Wish, [].as_slice()) } else { (Kind::Related, std::slice::from_ref(left)) };
    let mut found = understood(sentence, kind, chosen, false);
    if is_of_hours && left.profile.entry() == Some(Entry::Ausbildung) {
        found.details.entry.get_or_insert(Entry::Ausbildung);
    }
    // "Mich interessiert Biologie, will aber nicht in die Forschung" leaves nothing.
    if left.fit != Fit::Subject || wish::has_studied(sentence) {
        leave(&mut found.details, left.profile);
    }
    found
}

/// Whether a profession has hours that nobody wants who asks for fixed ones.
fn has_odd_hours(profile: &Profile) -> bool {
    const ODD: [Condition; 3] = [Condition::Schichtarbeit, Condition::Nachtarbeit, Condition::Wochenende];
    profile.conditions.iter().any(|condition| ODD.contains(condition))
}

/// Notes what somebody leaves, and leaves its field out where it has little of what they wish for.
pub(crate) fn leave(details: &mut Details, left: &Profile) {
    details.origin = Some(left.title.clone());
    let is_strong = |dimension: &usize| {
        let Some(Interests(values)) = left.interests else { return true };
        values.get(*dimension).is_some_and(|own| values.iter().filter(|other| *other > own).count() < STRONG)
    };
    let has_it =
        details.wanted.iter().all(|condition| left.conditions.contains(condition)) && details.interests.iter().all(is_strong);
    let is_named = details.field == left.field || details.liking.is_some();
    let field = left.field.filter(|field| !has_it && !is_named && !details.left_out.contains(field));
    details.left_out.extend(field);
    // What is built with the hands is nearest to software in electronics.
    let is_of_hands = details.interests == [Interests::REALISTIC] && details.keeps_skills;
    if is_of_hands && left.field == Some(Field::Informatik) && details.field.is_none() {
        details.field = Some(Field::Elektro);
    }
}

/// Number of a profession's interests that count as strong.
const STRONG: usize = 2;

/// Nothing that is understood; whoever does not tell a story may still ask about the first profession.
fn perhaps<'c>(sentence: &Sentence, known: &Known, meant: &[Mention<'c>], is_mine: bool) -> Understood<'c> {
    // "Muss man als Koch alles essen".
    let is_of_work =
        matches!(sentence.cue(0), Some(Cue::Need | Cue::Can)) && sentence.cue(1) == Some(Cue::One) && sentence.has(Cue::As);
    if is_of_work && meant[0].fit != Fit::Weak && !is_mine {
        return understood(sentence, Kind::Tasks, &meant[..1], false);
    }
    // "Kellnerin, reicht das für eine Wohnung": a question, though it speaks of daily life.
    if sentence.is_marked && meant[0].fit != Fit::Weak && remark::read(sentence).contains(&Remark::LivingOnIt) {
        return understood(sentence, Kind::Pay, &meant[..1], false);
    }
    // "Bin aus Syrien und war dort Apotheker".
    let tells_of_me = sentence.has_word(&["bin", "hab", "habe", "ich", "war"]) && !is_the(sentence, &meant[0]) && !is_mine;
    if tells_of_me && meant[0].fit != Fit::Weak && remark::read(sentence).contains(&Remark::Recognition) {
        return understood(sentence, Kind::Entry, &meant[..1], false);
    }
    let is_story = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title, Cue::My]) || is_mine;
    // "Haben Bäcker am Sonntag frei".
    let is_of_times = |matter: &Matter| matches!(matter, Matter::Weekend | Matter::Night | Matter::Shifts | Matter::Holidays);
    let asks_when_free = sentence.is_marked
        && matches!(sentence.cue(0), Some(Cue::Have | Cue::Work))
        && !sentence.has_any(&[Cue::My, Cue::Past, Cue::I])
        && matter::read(sentence).iter().any(is_of_times);
    if asks_when_free && meant[0].fit != Fit::Weak {
        return understood(sentence, Kind::Tasks, &meant[..1], false);
    }
    if is_story {
        return nothing(sentence, known, is_mine);
    }
    let by_remark = remark::read(sentence).iter().find_map(|remark| kind_of(*remark));
    let by_matter = (!matter::read(sentence).is_empty()).then_some(Kind::Tasks);
    if let Some(kind) = by_remark.or(by_matter).filter(|_| known.asks && meant[0].fit != Fit::Weak) {
        return understood(sentence, kind, &meant[..1], false);
    }
    let others = if meant[0].fit == Fit::Weak { Vec::new() } else { vec![meant[0].profile] };
    Understood { others, ..Understood::nothing(Certainty::Unsure) }
}

/// What somebody asks who says so of a profession, whatever the rest of the sentence is.
fn kind_of(remark: Remark) -> Option<Kind> {
    match remark {
        Remark::LivingOnIt => Some(Kind::Pay),
        Remark::Cost | Remark::Recognition | Remark::TrainingPlace | Remark::Application | Remark::Failures | Remark::Funding => {
            Some(Kind::Entry)
        }
        Remark::Machines | Remark::Safe => Some(Kind::Outlook),
        Remark::Abroad => Some(Kind::Places),
        Remark::Burden | Remark::Health | Remark::Back => Some(Kind::Traits),
        Remark::Hours => Some(Kind::Tasks),
        _ => None,
    }
}

/// "Welche Maschinen bedient ein Industriemechaniker", "darf eine MFA Blut abnehmen", "sitzt man als Programmierer nur rum".
fn asks_what_of(sentence: &Sentence, mention: &Mention) -> bool {
    let is_plural = mention.start == 1 && sentence.cue(0) == Some(Cue::Need) && sentence.words.len() > 3;
    let is_any = is_plural
        || mention.start > 0 && matches!(sentence.words[mention.start - 1].flat.as_str(), "ein" | "eine" | "n" | "ne" | "als");
    is_any && (is_question(sentence) || sentence.cue(1) == Some(Cue::One) || sentence.cue(0) == Some(Cue::Need))
}

/// "Was", "wie", "wo", "welche".
fn begins_with_question(sentence: &Sentence) -> bool {
    matches!(sentence.cue(0), Some(Cue::What | Cue::How | Cue::Much | Cue::Where | Cue::Which))
}

/// Whether it begins as questions do, or ends as they do.
fn is_question(sentence: &Sentence) -> bool {
    use Cue::{Can, How, Much, What, Where, Which};
    let is_impersonal = sentence.words.get(1).is_some_and(|word| matches!(word.flat.as_str(), "es" | "sich"));
    let asks_whether = is_impersonal && sentence.words[0].flat.ends_with('t');
    sentence.is_marked || asks_whether || matches!(sentence.cue(0), Some(What | How | Much | Where | Which | Can))
}

/// Nothing is asked: certain for stories and for text without professions and words about work.
fn nothing<'c>(sentence: &Sentence, known: &Known, is_mine: bool) -> Understood<'c> {
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title, Cue::When]);
    let is_story = is_daily && !is_question(sentence);
    let speaks_of_work = sentence.has_any(&[Cue::Job, Cue::Train, Cue::Become]) || wish::wishes(sentence).count() > 0;
    let is_told = (is_story || (is_mine && !sentence.is_marked))
        && !(speaks_of_work && sentence.has_any(&[Cue::Want, Cue::Can, Cue::Dislike]));
    let looks_for = sentence.has_any(&[Cue::Like, Cue::Want, Cue::Dislike, Cue::Without]);
    let is_sure = is_told || (!known.asks && !speaks_of_work && !looks_for && topic::topic(sentence).is_none());
    Understood::nothing(if is_sure { Certainty::Sure } else { Certainty::Unsure })
}

/// A name with words that ask to be told about it, and no other that says something.
fn is_nothing_but(sentence: &Sentence, meant: &[Mention]) -> bool {
    use Cue::{Article, As, Be, Filler, For, From, Job, Show, What};
    let others = sentence.words.iter().enumerate().filter(|(at, _)| !is_named(meant, *at));
    others.clone().all(|(_, word)| matches!(word.cue, Some(Article | As | Be | Filler | For | From | Job | Show | What) | None))
}

/// Nothing but names, words that ask to be told about them, and words that say nothing.
fn is_bare(sentence: &Sentence, meant: &[Mention]) -> bool {
    let asks_what = sentence.has_any(&[Cue::What, Cue::Show, Cue::Job]);
    // "Bei den Fluglotsen".
    let is_fragment = sentence.words.len() <= 3 && sentence.cue(0) == Some(Cue::In);
    let others = sentence.words.iter().enumerate().filter(|(at, _)| !is_named(meant, *at));
    others.clone().all(|(_, word)| match word.cue {
        Some(Cue::Show | Cue::What | Cue::Job | Cue::Filler | Cue::Article | Cue::As | Cue::For | Cue::From) => true,
        Some(Cue::Be) => sentence.has_any(&[Cue::What, Cue::Show]) && word.flat != "bin",
        Some(
            Cue::And | Cue::I | Cue::In | Cue::One | Cue::To | Cue::Can | Cue::Want | Cue::With | Cue::Do | Cue::Who | Cue::Or,
        ) => asks_what || (is_fragment && word.cue == Some(Cue::In)),
        _ => false,
    }) && !(sentence.has(Cue::What) && sentence.has(Cue::Do) && !sentence.has(Cue::Be))
}

/// A kind with the professions chosen and the details of the sentence.
pub(crate) fn understood<'c>(sentence: &Sentence, kind: Kind, chosen: &[Mention<'c>], is_sure: bool) -> Understood<'c> {
    let is_clear =
        |mention: &Mention| !mention.is_ambiguous && matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject | Fit::Slip);
    let are_all_clear = chosen.iter().all(is_clear);
    // A comparison or a way says what it takes a name for.
    let is_clear = are_all_clear || matches!(kind, Kind::Compare | Kind::Way) && chosen.iter().any(is_clear);
    let others = match chosen.first() {
        Some(first) if !is_clear || matches!(first.fit, Fit::Spoken | Fit::Subject) => first.others.clone(),
        _ => Vec::new(),
    };
    let mut details = details::read(sentence);
    match kind {
        Kind::Wish => wish::read(sentence, &mut details),
        _ => {
            details.stated = details::stated(sentence).filter(|_| details.threshold.is_none() && is_paid(sentence));
            (details.min_pay, details.order) = (None, None);
            let (said, denied) = wish::conditions(sentence);
            details.wanted = said;
            if kind == Kind::Related {
                details.unwanted = denied;
                wish::avoid_burdens(&mut details);
            } else if kind == Kind::Compare {
                details.unwanted = denied;
                details.interests = wish::interests(sentence);
            } else {
                details.wanted.extend(denied);
            }
            details.field = wish::field(sentence).filter(|_| chosen.is_empty());
            details.left_field = wish::field(sentence).filter(|_| kind == Kind::Related);
        }
    }
    if kind == Kind::Pay && !chosen.is_empty() && is_at_unknown_employer(sentence, chosen) {
        details.remarks.push(Remark::Employer);
    }
    details.unknown_rival = rival::missing(sentence, chosen);
    if !chosen.is_empty() {
        details.also = topic::also(sentence, kind);
    }
    // "Was verdient ein Lehrer an der Realschule" names the school somebody works at.
    let is_school = kind == Kind::Pay && chosen.first().is_some_and(|mention| mention.profile.id.starts_with("lehrkraft"));
    details.certificate = wish::certificate(sentence).filter(|_| !is_school);
    details.lacks_abitur = wish::lacks_abitur(sentence);
    details.is_certificate_asked = wish::is_certificate_asked(sentence);
    if kind == Kind::Related && (topic::has_had_enough(sentence) || topic::is_hurt(sentence)) {
        details.origin = chosen.first().map(|mention| mention.profile.title.clone());
    }
    let certainty = if is_sure && are_all_clear { Certainty::Sure } else { Certainty::Unsure };
    Understood {
        kind,
        professions: chosen.iter().map(|mention| mention.profile).collect(),
        certainty,
        details,
        others,
        has_clear_names: is_clear,
        is_everyday_name: chosen.first().is_some_and(|first| names::is_everyday_name(sentence, first)),
        unnamed: None,
    }
}

/// "Bei Ryanair": a word behind "bei" that nothing else is known of.
fn is_at_unknown_employer(sentence: &Sentence, chosen: &[Mention]) -> bool {
    const OTHERS: [&str; 6] = ["bund", "nacht", "euch", "uns", "mir", "dir"];
    let is_known = |at: usize, word: &Word| {
        word.cue.is_some()
            || word.wish.is_some()
            || word.number().is_some()
            || word.text.chars().count() < 3
            || OTHERS.contains(&word.flat.as_str())
            || is_named(chosen, at)
            || remark::is_said(word)
            || matter::is_said(word)
            || details::named_state(&word.flat).is_some()
    };
    let words = sentence.words.iter().enumerate().skip(1);
    words.into_iter().any(|(at, word)| sentence.words[at - 1].flat == "bei" && !is_known(at, word))
        && !remark::read(sentence).contains(&Remark::Employer)
}

/// Whether a sum is what somebody is paid: "ich verdiene 2.100 €", "sind 2.100 brutto normal".
fn is_paid(sentence: &Sentence) -> bool {
    !sentence.words.iter().any(|word| matches!(word.flat.as_str(), "ab" | "mindestens" | "uber" | "azubi" | "lehrjahr"))
}

/// A wish, a topic without a profession, or nothing.
fn without_names<'c>(sentence: &Sentence, known: &Known) -> Understood<'c> {
    let is_about_me = wish::is_situation(sentence);
    let is_future = sentence.has(Cue::What) && sentence.has(Cue::Become) && sentence.has_any(&[Cue::Want, Cue::Need, Cue::Can]);
    let is_headline = sentence.words.iter().take(2).any(|word| word.cue == Some(Cue::Job)) && sentence.has(Cue::For);
    let asks_which = (sentence.has(Cue::Which) && sentence.has(Cue::Job)) || is_future || is_headline;
    let is_of_life = sentence.has_any(&[Cue::Life, Cue::Past, Cue::When, Cue::Title, Cue::My]) && !is_about_me;
    let is_daily = is_of_life && !asks_which;
    let is_other = topic::asks_age(sentence) || asks_grades(sentence);
    // "Welchen Laptop fürs Studium".
    let is_of_things = sentence.words.windows(2).any(|pair| {
        pair[0].cue == Some(Cue::Which) && pair[1].cue.is_none() && pair[1].wish.is_none() && !remark::is_said(&pair[1])
    });
    let is_daily = is_daily || is_of_things && !sentence.has(Cue::Job);
    let strength = wish::strength(sentence).filter(|_| !is_daily && !is_other && known.unknown <= UNKNOWN);
    // "Wie bewirbt man sich bei der Bahn" asks for the way in.
    let asks_how = sentence.cue(0) == Some(Cue::How)
        && sentence.has(Cue::One)
        && topic::topic(sentence).is_some_and(|(kind, weight)| kind == Kind::Entry && weight == Weight::Strong);
    if let Some(strength) = strength.filter(|_| !asks_how && !topic::is_pay_of_somebody(sentence)) {
        let is_sure = known.unknown == UNKNOWN_WHEN_SURE && strength == Weight::Strong;
        return understood(sentence, Kind::Wish, &[], is_sure);
    }
    match topic::topic(sentence) {
        // "Muss ich den Handwerker bezahlen".
        Some((Kind::Pay, _)) if sentence.cue(0) == Some(Cue::Need) && sentence.has_word(&["bezahlen", "zahlen"]) => {
            Understood::nothing(Certainty::Sure)
        }
        Some((kind, _)) if !is_daily && known.asks && known.unknown <= UNKNOWN && is_about_work(sentence) => {
            let unnamed = unnamed(sentence).or_else(|| no_profession_in(sentence));
            Understood { unnamed, ..understood(sentence, kind, &[], false) }
        }
        _ => {
            let speaks_of_work = sentence.has_any(&[Cue::Job, Cue::Train, Cue::Become, Cue::Earn, Cue::Money, Cue::Outlook]);
            nothing(sentence, &Known { asks: known.asks && speaks_of_work, ..*known }, false)
        }
    }
}

/// "Welche Noten braucht man bei der Sparkasse".
fn asks_grades(sentence: &Sentence) -> bool {
    let is_mark = |word: &Word| word.flat.starts_with("note") || word.flat.ends_with("schnitt");
    sentence.words.windows(2).any(|pair| pair[0].cue == Some(Cue::Which) && is_mark(&pair[1]))
}

/// A topic without a profession needs a word about work: "was kriegt man als Azubi".
fn is_about_work(sentence: &Sentence) -> bool {
    // "Wie viel verdienst du" is a question to a person.
    if sentence.words.iter().any(|word| word.flat == "du") {
        return false;
    }
    let is_trainee = sentence.words.iter().any(|word| word.flat.starts_with("azubi") || word.flat.starts_with("auszubild"));
    let becomes = sentence.has(Cue::Become) && unnamed(sentence).is_some();
    becomes
        || is_trainee
        || wish::field(sentence).is_some()
        || sentence.has_any(&[Cue::Earn, Cue::Money, Cue::Train, Cue::Job, Cue::As, Cue::Place])
}

/// A word that people put where a profession is meant and that is none: "Hausfrau Gehalt".
fn no_profession_in(sentence: &Sentence) -> Option<String> {
    let is_free = |word: &&Word| matches!(word.cue, None | Some(Cue::Filler)) && word.wish.is_none();
    sentence.words.iter().filter(is_free).find(|word| no_profession(&word.text).is_some()).map(|word| word.text.clone())
}

/// An unknown word in the position of a profession: after "als", "ein" or "zum", or before "werden".
fn unnamed(sentence: &Sentence) -> Option<String> {
    let words = &sentence.words;
    let is_unknown = |word: &Word| {
        word.cue.is_none()
            && word.wish.is_none()
            && word.number().is_none()
            && word.text.chars().count() > 2
            && details::named_state(&word.flat).is_none()
    };
    let is_framed = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| sentence.cue(before));
        let is_behind = matches!(before, Some(Cue::Article | Cue::As | Cue::To | Cue::I));
        is_behind || sentence.cue(at + 1) == Some(Cue::Become)
    };
    let mut framed = words.iter().enumerate().filter(|(at, word)| is_unknown(word) && is_framed(*at));
    framed.next().map(|(_, word)| word.text.clone())
}
