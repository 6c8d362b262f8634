//! What a sentence that asks nothing speaks of: professions, or a certificate or pay of the asker.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::understand::lexicon::Cue;
use crate::understand::names::{self, Fit, Mention};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::stance::{
    asks_a_person, is_denied, is_dream, is_mine, is_person, is_ruled_out as is_refused, is_the, is_vocational,
};
use crate::understand::{Details, details, remark, wish};

/// What somebody tells.
pub(crate) struct Statement<'c> {
    /// Each once, in the order of the sentence.
    pub professions: Vec<&'c Profile>,
    /// The same of somebody that is told about: "der Zimmermann hat das gut gemacht".
    pub acquaintances: Vec<&'c Profile>,
    pub details: Details,
    /// Euros a year, where somebody names a yearly sum.
    pub eur_per_year: Option<u32>,
    pub manner: Manner,
    /// Whether somebody is meant whom the asker deals with: "muss ich den Maler zahlen", "Herr Richter kommt".
    pub is_of_life: bool,
}

/// How somebody speaks of professions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// "Wenn ich groß bin, werde ich Lokführer".
    Goal,
    /// "Bin jetzt Anwältin, endlich geschafft".
    Glad,
    /// "Wurde als Pilot abgelehnt".
    Sad,
    /// "Tierpfleger kommt nicht in Frage".
    RuledOut,
    /// To a member of the profession: "kannst du als Polizist da nichts machen".
    ToAPerson,
    /// A question of daily life: "wo ist der nächste Zahnarzt".
    Asked,
    /// Of oneself or one's own people.
    ToldOfOneself,
    Told,
}

/// Reads a sentence in which no question was found.
pub(crate) fn statement<'c>(catalogue: &'c Catalogue, text: &str) -> Statement<'c> {
    let (sentence, mentions) = names::read(catalogue, text);
    let manner = manner(&sentence, &mentions);
    let (mut professions, mut acquaintances): (Vec<&Profile>, Vec<&Profile>) = (Vec::new(), Vec::new());
    let is_person = |mention: &&Mention| is_person(&sentence, mention);
    for mention in mentions.iter().filter(|mention| is_named(mention) && !is_person(mention)) {
        // "Ich bin kein Elektriker".
        if manner != Manner::RuledOut && is_denied(&sentence, mention) {
            continue;
        }
        let list = if is_spoken_of(&sentence, mention) { &mut professions } else { &mut acquaintances };
        if !list.iter().any(|known| known.id == mention.profile.id) {
            list.push(mention.profile);
        }
    }
    let details = if mentions.is_empty() { details_of_asker(&sentence) } else { Details::default() };
    let eur_per_year = sentence.words.iter().filter_map(Word::number).find(|number| details::YEAR_PAY.contains(number));
    let is_of_life = mentions.iter().any(|mention| is_dealt_with(&sentence, mention) || is_person(&mention));
    Statement { professions, acquaintances, details, eur_per_year, manner, is_of_life }
}

/// "Der Maler hat bei mir gekleckert, muss ich zahlen", "muss der Schornsteinfeger ins Haus".
fn is_dealt_with(sentence: &Sentence, mention: &Mention<'_>) -> bool {
    const DEALINGS: &str =
        "mir mich uns unser* zahlen bezahlen kommen kommt haus hause wohnung termin rechnung klingel* park* beschwer* reklamier*";
    is_the(sentence, mention) && !is_vocational(sentence, mention) && remark::has_any(sentence, DEALINGS)
}

/// The certificate and the pay that somebody speaks of as their own.
fn details_of_asker(sentence: &Sentence) -> Details {
    let mut details = details::read(sentence);
    wish::read(sentence, &mut details);
    details.lacks_abitur = wish::lacks_abitur(sentence);
    let is_mine = sentence.has_any(&[Cue::I, Cue::My]) || sentence.has_word(&["bin", "hab", "habe"]);
    let is_of_work = sentence.has_any(&[Cue::Earn, Cue::Money, Cue::Work, Cue::Job]) || wish::wishes(sentence).count() > 0;
    let (certificate, min_pay) = (details.certificate.filter(|_| is_mine), details.min_pay.filter(|_| is_of_work));
    Details { certificate, min_pay, ..details }
}

fn manner(sentence: &Sentence, mentions: &[Mention]) -> Manner {
    let is_mine = sentence.has_any(&[Cue::I, Cue::My]) || sentence.has_word(&["mir"]);
    let is_future = sentence.has_word(&["werde", "will", "mochte"]) && sentence.has(Cue::I);
    match () {
        () if is_ruled_out(sentence) || mentions.iter().any(|mention| is_refused(sentence, mention)) => Manner::RuledOut,
        () if asks_a_person(sentence) => Manner::ToAPerson,
        () if is_sad(sentence) => Manner::Sad,
        () if is_glad(sentence) => Manner::Glad,
        () if is_mine && (is_dream(sentence) || is_future || is_dreamt_of(sentence)) => Manner::Goal,
        () if sentence.is_marked || asks_of_life(sentence) => Manner::Asked,
        () if is_mine || sentence.has_word(&["bin", "hab", "habe", "war"]) => Manner::ToldOfOneself,
        () => Manner::Told,
    }
}

/// "Kennt wer einen guten Friseur", "wann kommt der Postbote".
fn asks_of_life(sentence: &Sentence) -> bool {
    use Cue::{Can, How, Much, Need, What, When, Where, Which};
    const SOUGHT: [&str; 9] = ["kennt", "kennst", "suche", "suchen", "brauche", "hat", "sind", "ist", "gibts"];
    let begins = matches!(sentence.cue(0), Some(Can | How | Much | Need | What | When | Where | Which));
    begins || sentence.words.first().is_some_and(|word| SOUGHT.contains(&word.flat.as_str()))
}

/// "Endlich geschafft", "freu mich so".
fn is_glad(sentence: &Sentence) -> bool {
    // "Meine Schwester hat bestanden".
    let is_me = sentence.has_any(&[Cue::I, Cue::My]) || sentence.has_word(&["bin", "mich", "hab", "habe", "habs"]);
    let is_done = sentence.has_word(&[
        "geschafft",
        "bestanden",
        "freu",
        "freue",
        "zusage",
        "glucklich",
        "stolz",
        "genommen",
        "angenommen",
        "ubernommen",
        "befordert",
    ]);
    // "Hab den Ausbildungsplatz".
    let has_got = sentence.words.iter().any(|word| word.flat.ends_with("platz"))
        && sentence.has_word(&["bekommen", "gekriegt", "ergattert", "endlich"]);
    let is_done = is_done || has_got;
    is_me && is_done && !sentence.has(Cue::Not) && !sentence.is_marked
}

/// "Wurde abgelehnt", "hab die Prüfung nicht bestanden".
fn is_sad(sentence: &Sentence) -> bool {
    const LOST: &str = "abgelehnt absage absagen durchgefallen durchgerasselt gekundigt entlassen rausgeflogen rausgeworfen";
    let is_me = sentence.has_any(&[Cue::I, Cue::My]) || sentence.has_word(&["bin", "mich", "hab", "habe", "wurde"]);
    let is_missed =
        sentence.has(Cue::Not) && sentence.has_word(&["bestanden", "geschafft", "genommen", "angenommen", "ubernommen"]);
    is_me && (remark::has_any(sentence, LOST) || is_missed) && !sentence.is_marked
}

/// "Wäre ein Traumberuf von mir", but not one of the past.
fn is_dreamt_of(sentence: &Sentence) -> bool {
    sentence.words.iter().any(|word| word.flat.starts_with("traum")) && !sentence.has_any(&[Cue::Past, Cue::Not])
}

/// "Kommt nicht in Frage", "scheidet aus".
fn is_ruled_out(sentence: &Sentence) -> bool {
    let is_out_of_question = sentence.has_word(&["frage", "infrage"]) && sentence.has(Cue::Not);
    is_out_of_question || sentence.has_word(&["scheidet", "ausgeschlossen"])
}

fn is_named(mention: &Mention<'_>) -> bool {
    matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject) && !mention.is_ambiguous
}

/// Whether a profession is spoken of as such, and not as an acquaintance: not "mein Bäcker", "der Arzt".
fn is_spoken_of(sentence: &Sentence, mention: &Mention<'_>) -> bool {
    let is_acquaintance =
        is_mine(sentence, mention) || is_the(sentence, mention) && sentence.has_any(&[Cue::Life, Cue::Past, Cue::My, Cue::Have]);
    !is_acquaintance
}
