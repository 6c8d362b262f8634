//! Extracts wishes for a profession, positive and negative: "tiere, nicht ins büro".

use crate::profile::{Certificate, Condition, Entry, Field, Interests};
use crate::question::wish::{Liking, Order};
use crate::understand::denial::{is_left_open, is_unwanted, refuses_something};
use crate::understand::lexicon::{Cue, Wish, liking};
use crate::understand::names::{Fit, Mention};
use crate::understand::remark::Remark;
use crate::understand::sentence::{Sentence, Word};
use crate::understand::stance::is_denied;
use crate::understand::topic::{self, Weight};
use crate::understand::{Details, details, matter, remark};

/// Adds the wishes of a sentence to its details.
pub(crate) fn read(sentence: &Sentence, details: &mut Details) {
    let (mut refuses_studies, mut refuses_subject, mut refuses_research) = (false, false, false);
    for (at, wish) in wishes(sentence).filter(|(at, _)| !is_left_open(sentence, *at)) {
        let word = sentence.words[at].flat.as_str();
        let is_unwanted = is_unwanted(sentence, at) || OPPOSITE.contains(&word);
        if let Some(liking) = liking(word) {
            details.liking = details.liking.or(Some(liking).filter(|_| !is_unwanted));
            continue;
        }
        match wish {
            // "Gut am PC".
            Wish::Condition(Condition::Bildschirmarbeit) if !is_unwanted && is_skill_with_computers(sentence, word) => {
                details.liking = details.liking.or(Some(Liking::Computers));
            }
            Wish::Condition(condition) => {
                // "Mag Tiere, aber keine Hunde".
                let is_part = is_unwanted && details.wanted.contains(&condition);
                let list = if is_unwanted { &mut details.unwanted } else { &mut details.wanted };
                if !list.contains(&condition) && !is_part {
                    list.push(condition);
                }
            }
            // "Mathe 5" is no liking.
            Wish::Interest(_) if is_bad_mark(sentence, at + 1) => {}
            // "Zwei linke Hände".
            Wish::Interest(0) if at > 0 && sentence.words[at - 1].flat.starts_with("link") => {}
            // A mark in a subject is no liking.
            Wish::Interest(_) if word == "mathe" && details.remarks.contains(&Remark::Grades) => {}
            Wish::Interest(dimension) if !is_unwanted && !details.interests.contains(&dimension) => {
                details.interests.push(dimension);
            }
            // Who broke off their studies looks for something else.
            Wish::Entry(Entry::Studium) if sentence.has_word(BROKEN_OFF) => details.entry = Some(Entry::Ausbildung),
            Wish::Field(field) if !is_unwanted => drop(details.field.get_or_insert(field)),
            // "Bio und Chemie, aber nicht in die Forschung" likes the subjects of a field and refuses its work.
            Wish::Field(Field::Wissenschaft) if RESEARCH.contains(&word) => refuses_research = true,
            // "Keine Sicherheit", "weiß nicht recht".
            Wish::Field(field) if !VAGUE.contains(&word) && !details.left_out.contains(&field) => details.left_out.push(field),
            // "Nicht Medizin studieren" refuses medicine.
            Wish::Entry(Entry::Studium) if is_unwanted => {
                let is_subject = at > 0 && matches!(sentence.words[at - 1].wish, Some(Wish::Field(_)));
                refuses_studies |= !is_subject;
                refuses_subject |= is_subject;
            }
            Wish::Entry(entry) if !is_unwanted => drop(details.entry.get_or_insert(entry)),
            Wish::Other => details.other_wishes.push(word.to_owned()),
            _ => {}
        }
    }
    details.avoids_blood = avoids_blood(sentence, details);
    details.keeps_skills = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].flat.as_str(), "von" | "bei") && matches!(pair[1].flat.as_str(), "null" | "0" | "vorn" | "vorne")
    }) && sentence.has_any(&[Cue::Not, Cue::Without]);
    read_phrases(sentence, details);
    read_languages(sentence, details);
    // "Im Gesundheitswesen, ohne Medizin zu studieren".
    let field = details.field;
    details.left_out.retain(|left_out| Some(*left_out) != field);
    if refuses_research {
        leave_research(sentence, details);
    }
    if refuses_mathematics(sentence) {
        details.entry.get_or_insert(Entry::Ausbildung);
    }
    details.denied_words = denied_words(sentence);
    details.is_change = sentence.has(Cue::Switch);
    details.certificate = certificate(sentence);
    let is_trainee = details.remarks.contains(&Remark::Trainee) || details.remarks.contains(&Remark::PartTimeTraining);
    if is_trainee || details.order == Some(Order::TrainingPay) {
        details.entry.get_or_insert(Entry::Ausbildung);
    }
    read_burdens(sentence, details);
    // What pays best without Abitur, or in a craft, is asked of what is learned on the job.
    let is_craft = details.order.is_some() && sentence.words.iter().any(|word| word.flat.starts_with("handwerk"));
    let is_ranking = is_craft || details.order.is_some() && details.certificate.is_some_and(|own| own < Certificate::Abitur);
    if details.remarks.contains(&Remark::NoStudies) && !refuses_subject || refuses_studies || is_ranking {
        details.entry.get_or_insert(Entry::Ausbildung);
    }
}

/// Words for the work of science, not for its subjects.
const RESEARCH: [&str; 5] = ["forschung", "forschen", "wissenschaft", "labor", "pharma"];

/// Takes the next field that somebody names in the place of research, or what the subjects are an interest in.
fn leave_research(sentence: &Sentence, details: &mut Details) {
    const LIFE: &str = "biologie bio umwelt natur";
    let named = wishes(sentence).filter(|(at, _)| !is_unwanted(sentence, *at)).filter_map(|(_, wish)| match wish {
        Wish::Field(field) if field != Field::Wissenschaft => Some(field),
        _ => None,
    });
    let named: Vec<Field> = named.collect();
    let is_of_life = remark::has_any(sentence, LIFE).then_some(Field::Natur);
    details.field = is_of_life.or_else(|| named.first().copied());
    if details.field.is_none() && !details.interests.contains(&Interests::INVESTIGATIVE) {
        details.interests.push(Interests::INVESTIGATIVE);
    }
    if !details.left_out.contains(&Field::Wissenschaft) {
        details.left_out.push(Field::Wissenschaft);
    }
}

/// "Kaum Mathe", "Mathe hasse ich".
pub(crate) fn refuses_mathematics(sentence: &Sentence) -> bool {
    let is_mathematics = |word: &Word| matches!(word.flat.as_str(), "mathe" | "mathematik" | "rechnen");
    sentence.words.iter().enumerate().any(|(at, word)| is_mathematics(word) && is_unwanted(sentence, at))
}

/// "Gut am PC", "PC-Kram kann er", not "den ganzen Tag am PC".
fn is_skill_with_computers(sentence: &Sentence, word: &str) -> bool {
    word == "pc"
        && (sentence.has_any(&[Cue::Good, Cue::Like]) || remark::has_any(sentence, "kram zockt zocke kenne kennt fit fummel*"))
}

/// What health, family and stress keep somebody from.
fn read_burdens(sentence: &Sentence, details: &mut Details) {
    let named = [
        (Remark::Back, Condition::Koerperlich),
        (Remark::Burnout, Condition::Belastend),
        (Remark::Family, Condition::Schichtarbeit),
        (Remark::Family, Condition::Nachtarbeit),
        (Remark::Family, Condition::Wochenende),
    ];
    let wants_leisure = sentence.has_word(&["freizeit"]) && sentence.has_any(&[Cue::Much, Cue::More, Cue::Want, Cue::Like]);
    for (remark, condition) in named {
        if (details.remarks.contains(&remark) || wants_leisure && remark == Remark::Family)
            && !details.unwanted.contains(&condition)
        {
            details.unwanted.push(condition);
            details.wanted.retain(|wanted| *wanted != condition);
        }
    }
    // "Wenig Stress", but "die stressigsten Berufe".
    if sentence.has_word(&["stress", "stressfrei", "stressfreier", "entspannt", "entspannter", "entspannten"]) {
        leave_out(details, &[Condition::Belastend]);
    }
    if sentence.words.iter().any(|word| word.flat.starts_with("stressigst")) {
        details.wanted.push(Condition::Belastend);
    }
}

/// Words that name a condition to say that it is none for somebody.
const OPPOSITE: [&str; 6] = ["hohenangst", "langschlafer", "ausschlafen", "nachteule", "nachtmensch", "morgenmuffel"];

/// Words of fields that mean something else where they are denied.
const VAGUE: [&str; 6] = ["recht", "sicherheit", "bildung", "verkehr", "wirtschaft", "auto"];

/// Wishes of several words, and of words for what somebody is like: "die ganze Welt sehen", "eher introvertiert".
fn read_phrases(sentence: &Sentence, details: &mut Details) {
    const SHY: [&str; 5] = ["introvertiert", "introvertierte", "schuchtern", "schuchterne", "menschenscheu"];
    const OPEN: [&str; 3] = ["extrovertiert", "extrovertierte", "kontaktfreudig"];
    let is_world = sentence.has_word(&["welt", "lander"])
        && sentence.has_word(&["sehen", "bereisen", "entdecken", "kennenlernen", "erleben", "ganze", "fremde"]);
    let can_talk = sentence.words.iter().enumerate().any(|(at, word)| {
        matches!(word.flat.as_str(), "reden" | "quatschen")
            && sentence.has_any(&[Cue::Good, Cue::Like])
            && !is_unwanted(sentence, at)
    });
    let says = [
        (can_talk, Condition::Kundenkontakt),
        (is_world || sentence.has_word(&["rumkommen", "herumkommen"]), Condition::Reisen),
        (sentence.has_word(&OPEN), Condition::Kundenkontakt),
    ];
    for (_, condition) in says.into_iter().filter(|(is_said, _)| *is_said) {
        if !details.wanted.contains(&condition) && !details.unwanted.contains(&condition) {
            details.wanted.push(condition);
        }
    }
    let is_of_age = sentence.has_word(&["alten", "alteren"]) && sentence.has_word(&["menschen", "leuten"]);
    if is_of_age || sentence.has_word(&["senioren"]) {
        // Care without medicine is in several fields.
        if details.avoids_blood || details.left_out.contains(&Field::Gesundheit) {
            details.liking.get_or_insert(Liking::Elderly);
        } else {
            details.field.get_or_insert(Field::Gesundheit);
        }
    }
    if speaks_little_german(sentence) {
        details.entry.get_or_insert(Entry::Anlernen);
    }
    if remark::has_any(sentence, "ruhig ruhige ruhiges ruhigen ruhe") {
        leave_out(details, &[Condition::Laerm, Condition::Publikum]);
    }
    if details.avoids_blood && details.field != Some(Field::Gesundheit) && !details.left_out.contains(&Field::Gesundheit) {
        details.left_out.push(Field::Gesundheit);
    }
    if cannot_sit(sentence) {
        leave_out(details, &[Condition::Buero, Condition::Bildschirmarbeit, Condition::Fahren]);
    }
    if has_fixed_hours(sentence) {
        leave_out(details, &[Condition::Schichtarbeit, Condition::Nachtarbeit, Condition::Wochenende]);
    }
    let likes_figures = sentence
        .words
        .windows(2)
        .any(|pair| pair[1].flat == "zahlen" && (matches!(pair[0].cue, Some(Cue::With | Cue::Like)) || pair[0].flat == "mag"));
    if likes_figures && !details.interests.contains(&Interests::CONVENTIONAL) {
        details.interests.push(Interests::CONVENTIONAL);
    }
    // "Mag keine Menschen".
    let avoids_people = avoids_people(sentence);
    if avoids_people {
        details.interests.retain(|dimension| *dimension != Interests::SOCIAL);
    }
    let is_alone =
        sentence.has_word(&["allein", "alleine"]) && (sentence.has(Cue::Like) || sentence.has_word(&["lieber", "gern", "gerne"]));
    let is_afraid = sentence.has_word(&["sozialphobie"])
        || sentence.words.windows(2).any(|pair| {
            pair[0].flat.starts_with("sozial") && matches!(pair[1].flat.as_str(), "angst" | "angste" | "phobie" | "angsten")
        });
    if sentence.has_word(&SHY) || is_afraid || avoids_people || is_alone {
        leave_out(details, &[Condition::Kundenkontakt, Condition::Publikum]);
    }
}

/// Adds conditions to those not wanted, unless they are wanted or known.
fn leave_out(details: &mut Details, conditions: &[Condition]) {
    let is_new = |condition: &&Condition| !details.wanted.contains(condition) && !details.unwanted.contains(condition);
    let new: Vec<Condition> = conditions.iter().filter(is_new).copied().collect();
    details.unwanted.extend(new);
}

/// "Kann nicht lange stillsitzen", "will nicht den ganzen Tag rumsitzen", "brauche Bewegung".
fn cannot_sit(sentence: &Sentence) -> bool {
    let is_denied = |at: usize| {
        let clause = sentence.words[..at].iter().rev().take(SITTING_WITHIN).take_while(|word| word.cue != Some(Cue::But));
        clause.into_iter().any(|word| matches!(word.cue, Some(Cue::Not | Cue::Dislike)))
    };
    let sits = sentence.words.iter().enumerate().any(|(at, word)| remark::is_one_of(word, SITTING) && is_denied(at));
    let moves = sentence.has_word(&["bewegung", "bewegen"]) && sentence.has_any(&[Cue::Need, Cue::Want, Cue::Like, Cue::Much]);
    sits || moves && !sentence.has_any(&[Cue::Not, Cue::Dislike])
}

/// Words for sitting, which a list leaves out by what is done sitting.
const SITTING: &str = "sitzen stillsitzen rumsitzen herumsitzen hocken sitze rumhocken";

/// "Spreche wenig Deutsch", "kann noch kein Deutsch".
pub(crate) fn speaks_little_german(sentence: &Sentence) -> bool {
    const LITTLE: &str = "wenig kaum schlecht schlechtes kein nicht bisschen";
    let is_little = |word: &Word| remark::is_one_of(word, LITTLE) || word.cue == Some(Cue::Not);
    let at = sentence.words.iter().position(|word| matches!(word.flat.as_str(), "deutsch" | "deutschkenntnisse"));
    let is_of_me =
        sentence.has_any(&[Cue::I, Cue::Can, Cue::Without]) || remark::has_any(sentence, "spreche sprech spricht hab habe");
    // "Schlecht in Deutsch" is a mark at school.
    let at = at.filter(|&at| at == 0 || sentence.words[at - 1].flat != "in");
    at.is_some_and(|at| is_of_me && sentence.words[at.saturating_sub(3)..at].iter().any(is_little))
}

/// Maximum words between a negation and "sitzen": "will nicht den ganzen Tag nur am Schreibtisch sitzen".
const SITTING_WITHIN: usize = 8;

/// "Mit festen Zeiten", "vormittags".
pub(crate) fn asks_for_hours(sentence: &Sentence) -> bool {
    has_fixed_hours(sentence) || remark::has_any(sentence, "vormittags vormittag kitazeit* schulzeit*")
}

/// "Feste Zeiten", "geregelte Arbeitszeiten".
fn has_fixed_hours(sentence: &Sentence) -> bool {
    let is_fixed = |word: &Word| remark::is_one_of(word, "feste* geregelt* planbare*");
    sentence.words.windows(2).any(|pair| is_fixed(&pair[0]) && pair[1].flat.ends_with("zeiten"))
}

/// "Blut kann ich nicht sehen", but not "Blut macht mir nichts aus".
fn avoids_blood(sentence: &Sentence, details: &Details) -> bool {
    let is_borne = sentence.has_word(&["problem", "stort", "aus", "egal"]);
    details.remarks.contains(&Remark::Blood) && !is_borne
}

/// "Englisch und Spanisch fließend", "spreche Türkisch".
fn read_languages(sentence: &Sentence, details: &mut Details) {
    const LANGUAGES: &str = "englisch spanisch franzosisch italienisch turkisch russisch arabisch polnisch portugiesisch chinesisch \
        japanisch ukrainisch niederlandisch";
    const SPOKEN: &str = "fliessend* spreche sprech spricht muttersprache muttersprach* zweisprachig mehrsprachig sprachen";
    let named = sentence.words.iter().filter(|word| remark::is_one_of(word, LANGUAGES)).count();
    let says_so = named > 0 && (remark::has_any(sentence, SPOKEN) || named > 1);
    if says_so && details.liking.is_none() {
        details.liking = Some(Liking::Languages);
    }
}

/// "Mag keine Menschen", "mit wenig Menschen", "Angst vor Menschen".
fn avoids_people(sentence: &Sentence) -> bool {
    let are_people = |word: &Word| matches!(word.flat.as_str(), "menschen" | "leute" | "leuten");
    let is_avoided = |word: &Word| {
        matches!(word.cue, Some(Cue::Not | Cue::Dislike | Cue::Without))
            || matches!(word.flat.as_str(), "wenig" | "wenige" | "weniger")
    };
    sentence.words.windows(2).any(|pair| is_avoided(&pair[0]) && are_people(&pair[1]))
        || sentence.words.windows(3).any(|run| run[0].flat == "angst" && are_people(&run[2]))
}

/// A mark in a subject that nobody names who likes it.
fn is_bad_mark(sentence: &Sentence, at: usize) -> bool {
    sentence.words.get(at).and_then(Word::number).is_some_and(|mark| (3..=6).contains(&mark))
}

/// What is denied and no list has: "nicht telefonieren".
fn denied_words(sentence: &Sentence) -> Vec<String> {
    const HOW: &str = "komplett vollig unbedingt sofort wirklich zwingend besonders dauernd standig leiden ausstehen ertragen schlecht schlimm verkehrt";
    let is_open = |word: &Word| {
        word.cue.is_none()
            && !remark::is_one_of(word, HOW)
            && !remark::is_one_of(word, SITTING)
            && word.wish.is_none()
            && word.number().is_none()
            && word.flat.chars().count() >= DENIED_LETTERS
            && !remark::is_said(word)
            && !matter::is_said(word)
    };
    let pairs = sentence.words.windows(2).filter(|pair| matches!(pair[0].cue, Some(Cue::Not | Cue::Without)));
    pairs.filter(|pair| is_open(&pair[1])).map(|pair| pair[1].text.clone()).collect()
}

/// Minimum letters of such a word.
const DENIED_LETTERS: usize = 6;

/// Conditions that burden people, who name them when they want to leave a profession.
const BURDENS: [Condition; 10] = [
    Condition::Koerperlich,
    Condition::Belastend,
    Condition::Schichtarbeit,
    Condition::Nachtarbeit,
    Condition::Wochenende,
    Condition::Bereitschaft,
    Condition::FrueheZeiten,
    Condition::Laerm,
    Condition::Schmutz,
    Condition::Hoehe,
];

/// Moves what burdens somebody in the profession they leave to what they do not want.
pub(crate) fn avoid_burdens(details: &mut Details) {
    let (burdens, wanted): (Vec<_>, Vec<_>) = details.wanted.drain(..).partition(|condition| BURDENS.contains(condition));
    details.wanted = wanted;
    let ill = [(Remark::Back, Condition::Koerperlich), (Remark::Burnout, Condition::Belastend)];
    let ill = ill.iter().filter(|(remark, _)| details.remarks.contains(remark)).map(|(_, condition)| *condition);
    // Whoever leaves the office wants no other screen.
    let screen = details.unwanted.contains(&Condition::Buero).then_some(Condition::Bildschirmarbeit);
    for condition in ill.chain(burdens).chain(screen) {
        if !details.unwanted.contains(&condition) {
            details.unwanted.push(condition);
        }
    }
}

/// The field that a sentence speaks of.
pub(crate) fn field(sentence: &Sentence) -> Option<Field> {
    wishes(sentence).find_map(|(_, wish)| if let Wish::Field(field) = wish { Some(field) } else { None })
}

/// The conditions that a sentence speaks of: those not denied, and those denied.
pub(crate) fn conditions(sentence: &Sentence) -> (Vec<Condition>, Vec<Condition>) {
    let of = |denied: bool| {
        let said = wishes(sentence).filter(|(at, _)| !is_left_open(sentence, *at));
        let is_denied = |at: usize| is_unwanted(sentence, at) || OPPOSITE.contains(&sentence.words[at].flat.as_str());
        let said = said.filter(move |(at, _)| is_denied(*at) == denied);
        said.filter_map(|(_, wish)| if let Wish::Condition(condition) = wish { Some(condition) } else { None }).collect()
    };
    (of(false), of(true))
}

/// What somebody says that they like, as dimensions of [`Interests`].
pub(crate) fn interests(sentence: &Sentence) -> Vec<usize> {
    let mut read = Details::default();
    self::read(sentence, &mut read);
    let is_liked = sentence.has(Cue::Like);
    read.interests.into_iter().filter(|_| is_liked).collect()
}

/// Whether a sentence without a profession looks for one, and how clearly.
pub(crate) fn strength(sentence: &Sentence) -> Option<Weight> {
    use Cue::{Become, Can, Dislike, Do, Earn, Good, I, Job, Like, Money, Much, Need, Train, Trait, Want, What, Which, Work};
    let has = |cue| sentence.has(cue);
    let count = wishes(sentence).count();
    let speaks_of_work = sentence.has_any(&[Job, Work]) || (has(Train) && count > 0);
    // "Was soll ich werden"
    let is_future = has(Become) && has(What) && sentence.has_any(&[Need, Want, Can]);
    // "Interessier mich für Bio", which asks elsewhere to be told about it.
    let is_interested = count > 0 && remark::has_any(sentence, "interessier*");
    let likes = sentence.has_any(&[Like, Dislike, Want]) || is_interested;
    let has_frame = sentence.has_any(&[Which, What, Cue::With, Cue::In, Cue::Without, Trait, Want, Like]);
    let says_which = count > 0 || details::read(sentence).min_pay.is_some() || sentence.has_any(&[Trait, Which, Good]);
    let remarks = remark::read(sentence);
    // "Azubi beim Aldi", "Teilzeitausbildung".
    let is_trainee = remarks.contains(&Remark::Trainee) && names_what(sentence) && !sentence.has_any(&[Earn, Money]);
    if is_trainee || (remarks.contains(&Remark::PartTimeTraining) && !sentence.has_any(&[Earn, Money, Cue::Much])) {
        return Some(Weight::Light);
    }
    let is_headline = speaks_of_work && !has_verb(sentence) && wishes(sentence).any(|(_, wish)| !matches!(wish, Wish::Entry(_)));
    let is_about_money = has(I) && has(Want) && has(Earn) && !sentence.has_any(&[What, Cue::How]);
    let is_about_good_pay = sentence.has_in_order(Job, Cue::With) && sentence.has_any(&[Money, Much]);
    let is_good_at = count > 0 && has(I) && has(Can) && has(Good);
    let is_fitting = sentence.has_word(&["passt", "passen", "geeignet"]);
    let suits = has(What) && has(Trait) && has(I) && (likes || is_fitting);
    let is_clause = sentence.words.windows(2).enumerate().any(|(at, pair)| {
        let is_many = at < 3 && matches!(pair[0].flat.as_str(), "berufe" | "jobs" | "ausbildungen" | "berufen")
            || at == 0 && pair[0].flat == "ausbildung";
        let is_relative = matches!(pair[1].flat.as_str(), "die" | "denen" | "mit" | "ohne" | "fur" | "in" | "im" | "am");
        let is_sought = at < 2 && matches!(pair[0].flat.as_str(), "beruf" | "job") && pair[1].cue == Some(Cue::For);
        let is_of_work = pair[0].cue == Some(Job) || (pair[0].flat.starts_with("ausbildung") && count > 0);
        is_of_work && (matches!(pair[1].flat.as_str(), "wo" | "bei") || (is_many && is_relative) || is_sought)
    });
    let is_many = sentence.has_word(&["berufe", "jobs"]);
    let is_there = (sentence.has_any(&[What, Which]) && has(Job) || is_many) && sentence.has_word(&["gibt", "gibts"]);
    // "Handwerk ohne Schmutz", "was Kreatives mit Computer".
    let is_short =
        count > 1 && sentence.words.len() <= 5 && !has_verb(sentence) && has_frame && !sentence.has_any(&[Cue::Or, Train]);
    let is_skill = has(I) && has(Good) && has(Cue::Be) && has(Cue::In) && (count > 0 || has(Trait));
    let is_which = sentence
        .words
        .windows(2)
        .any(|pair| pair[0].cue == Some(Which) && OF_WORK.iter().any(|stem| pair[1].flat.starts_with(stem)));
    let is_best_paid = speaks_of_work && details::read(sentence).order.is_some() && !sentence.has(Cue::How);
    let is_short_or_mine = sentence.words.len() <= 6 || speaks_of_work || sentence.has_any(&[I, Become, Train]);
    let is_safe = sentence.has_any(&[What, Which]) && sentence.has_word(SAFE) && is_short_or_mine;
    let is_kind = count > 0
        && sentence.words.iter().take(3).any(|word| word.cue == Some(Job))
        && !sentence.has_any(&[What, Cue::How, Cue::My]);
    let is_wish = is_future
        || looks_around(sentence)
        || is_clause
        || is_which
        || is_best_paid
        || is_kind
        || is_safe
        || is_situation(sentence)
        || sentence.has_word(TESTS)
        || is_there
        || is_short
        || is_skill
        || (speaks_of_work && has_frame && says_which)
        // "Mag jemand Katzen" is addressed to others.
        || (likes && count > 0 && !(sentence.cue(0) == Some(Like) && matches!(sentence.cue(1), Some(Cue::One | Cue::Who))))
        || ((count > 0 || likes || sentence.words.len() <= 5) && is_something_with(sentence))
        || (likes || has(Cue::More)) && is_something_such(sentence)
        || (has(I) && has(Which) && has(Job))
        || (has(What) && count > 0 && sentence.has_any(&[Do, Become]))
        || is_headline
        || is_about_money
        || is_about_good_pay
        || is_good_at
        || suits;
    // "Wie lange dauert eine Ausbildung" is not a wish.
    if !is_wish || sentence.has_in_order(Cue::How, Cue::Last) {
        return None;
    }
    Some(if speaks_of_work || is_future || count > 1 { Weight::Strong } else { Weight::Light })
}

/// Whether a sentence looks for professions without a word for them.
fn looks_around(sentence: &Sentence) -> bool {
    use Cue::{Can, Do, I, Job, What};
    let has = |cue| sentence.has(cue);
    let count = wishes(sentence).count();
    // "Alles außer Büro".
    let is_left_out =
        count > 0 && sentence.has_any(&[Cue::Without, Cue::Not]) && sentence.words.len() <= 4 && !has_verb(sentence);
    // "Ich nähe für mein Leben gern", "gibts da nen Beruf", "was kann ich daraus machen".
    let tells_liking = has(I) && sentence.cue(0) == Some(I) && sentence.has_word(&["gern", "gerne", "leidenschaftlich"]);
    let is_for_it =
        sentence.has_word(&["da", "dafur", "dazu"]) && has(Job) && (sentence.is_marked || sentence.has_word(&["gibt", "gibts"]));
    let is_made_of_it = has(What) && has(Can) && has(Do) && sentence.has_word(&["daraus", "draus"]);
    let is_there_in = has(What) && sentence.has_word(&["gibt", "gibts"]) && field(sentence).is_some();
    let is_rather = count > 0 && sentence.has_word(&["lieber"]) && !has(Cue::Or);
    let is_turned_to_work = count > 0 && has(I) && has(Job) && has(Can);
    let is_me = has(I) || sentence.has_word(&["bin", "hab", "habe"]);
    // "Bin hochsensibel, laute Orte gehen gar nicht", "Hauptsache keine Schicht", "habe Angst vor Menschen und kann gut programmieren".
    let is_refused = is_me && refuses_something(sentence) || count > 0 && sentence.has_word(&["hauptsache"]);
    let is_able = count > 0 && is_me && has(Can) && has(Cue::Good) && !sentence.is_marked;
    // "Brauche dringend Arbeit, spreche wenig Deutsch".
    let is_in_need = speaks_little_german(sentence) && sentence.has_any(&[Job, Cue::Work]);
    is_refused
        || is_in_need
        || is_able
        || is_rather
        || is_turned_to_work
        || is_left_out
        || tells_liking
        || is_for_it
        || is_made_of_it
        || is_there_in
}

/// Whether the asker describes their situation to get suggestions: "bin 16, Hauptschule, mag Autos", "nach der 10. Klasse",
/// "Studium abgebrochen, und jetzt?".
pub(crate) fn is_situation(sentence: &Sentence) -> bool {
    use Cue::{Can, Do, I, Like, Need, What};
    let has_age = details::read(sentence).age.is_some();
    let wishes_something = wishes(sentence).any(|(_, wish)| !matches!(wish, Wish::Certificate(_)));
    let facts = usize::from(has_age) + usize::from(certificate(sentence).is_some()) + usize::from(wishes_something);
    let looks_ahead = sentence.has_in_order(What, Need) && sentence.has(I) && sentence.has(Do) && sentence.has_word(SCHOOL);
    let is_at_an_end = sentence.has_word(BROKEN_OFF) && !sentence.has_any(&[What, Cue::How])
        || (sentence.has_word(BROKEN_OFF) && is_what_now(sentence));
    let is_told_all = facts >= 2 && (has_age || sentence.has(Like)) && !sentence.has_any(&[Can, Cue::Earn, Cue::Money]);
    let has_enough = has_age && topic::has_had_enough(sentence);
    let retrains = sentence.has_word(&["umschulen", "umschulung"]) && sentence.has(Cue::Want);
    let has_hobby = sentence.words.iter().any(|word| word.flat.starts_with("hobb"));
    // "Bin Mutter und will wieder arbeiten" says "I" without a word for it.
    let is_me = has_age || sentence.has(I) || sentence.has_word(&["bin", "hab", "habe"]);
    // "Ich pflege meine Oma und möchte das zum Beruf machen".
    let is_made_a_job = sentence.words.windows(3).any(|words| words[0].flat == "zum" && words[2].cue == Some(Do));
    sentence.has(I) && is_made_a_job
        || has_hobby && sentence.has_any(&[What, Cue::Which, Like])
        || is_told_all
        || has_enough
        || retrains
        || looks_ahead
        || is_at_an_end
        || is_lost(sentence)
        || (is_me && is_new_start(sentence))
}

/// "Weiß nicht, was ich machen soll", "keine Ahnung, was ich werden will".
pub(crate) fn is_lost(sentence: &Sentence) -> bool {
    use Cue::{Become, Do, I, Need, Train, Want, What};
    let is_at_a_loss = sentence.words.windows(2).any(|pair| {
        (pair[0].flat.starts_with("weis") && pair[1].cue == Some(Cue::Not))
            || (pair[0].cue == Some(Cue::Not) && matches!(pair[1].flat.as_str(), "ahnung" | "plan" | "idee"))
    });
    let is_all = sentence.words.last().is_some_and(|word| matches!(word.flat.as_str(), "ahnung" | "plan" | "idee"));
    let is_after = sentence.words.windows(2).any(|pair| pair[0].cue == Some(What) && pair[1].flat == "danach");
    is_at_a_loss && (is_all || is_after)
        || is_at_a_loss
            && sentence.has_in_order(What, I)
            && sentence.has_any(&[Need, Want])
            && sentence.has_any(&[Do, Become, Train])
}

/// Stems of words after "welche" in a search for a profession.
const OF_WORK: [&str; 8] = ["ausbildung", "beruf", "job", "studiengang", "studiengange", "umschulung", "handwerk", "studium"];

const SCHOOL: &[&str] =
    &["klasse", "schule", "abi", "abitur", "realschule", "hauptschule", "schulabschluss", "studium", "bachelor"];
const SAFE: &[&str] =
    &["krisensicher", "zukunftssicher", "zukunftstrachtig", "krisensichere", "zukunftssichere", "krisensicheres"];
const TESTS: &[&str] = &["berufstest", "berufswahltest", "interessentest", "neigungstest", "personlichkeitstest"];
/// Whether somebody broke off what they learned.
pub(crate) fn has_broken_off(sentence: &Sentence) -> bool {
    sentence.has_word(BROKEN_OFF)
}

const BROKEN_OFF: &[&str] =
    &["abgebrochen", "abgebrochenes", "abgebrochene", "abgebrochener", "abbrechen", "schmeisse", "geschmissen", "hinschmeissen"];

/// "Was jetzt", "und nun".
fn is_what_now(sentence: &Sentence) -> bool {
    sentence.words.windows(2).any(|pair| {
        (pair[0].cue == Some(Cue::What) || pair[0].cue == Some(Cue::And))
            && (matches!(pair[1].flat.as_str(), "jetzt" | "nun" | "dann" | "konnte" | "kann" | "soll"))
    })
}

/// Whether somebody wants to change careers: "will was anderes", "neu orientieren", "will in die IT".
pub(crate) fn is_new_start(sentence: &Sentence) -> bool {
    let is_else = is_something_such(sentence)
        || sentence.words.windows(2).any(|pair| pair[0].flat.ends_with("was") && pair[1].flat == "anders");
    let turns = sentence.has_word(&[
        "umorientieren",
        "neuorientierung",
        "neuorientieren",
        "orientieren",
        "neuanfang",
        "wiedereinstieg",
        "wiedereinsteigen",
    ]);
    let returns = sentence.words.windows(2).any(|pair| pair[0].flat == "wieder" && pair[1].cue == Some(Cue::Work));
    // "Würde gern ins Büro".
    let want = sentence.position(Cue::Want);
    let is_aimed =
        want.is_some_and(|want| (want + 1..=want + 2).any(|at| sentence.cue(at) == Some(Cue::In))) && names_what(sentence);
    let something = sentence.words.windows(2).position(|pair| {
        pair[0].flat == "was" && (matches!(pair[1].cue, Some(Cue::With | Cue::Without | Cue::In)) || names_what_not(sentence))
    });
    let seeks = something.zip(want).is_some_and(|(at, want)| want < at && at - want <= 2);
    let is_aimed = is_aimed || seeks;
    let is_broken_off = sentence.has_word(BROKEN_OFF) && (is_what_now(sentence) || sentence.words.len() <= 5);
    ((is_else || returns) && sentence.has_any(&[Cue::Want, Cue::Can])) || turns || is_aimed || is_broken_off
}

/// Leaves out what somebody refuses by the name of a profession: "aber nicht Tierarzt", and by a word for a whole field: "bloß
/// nicht Pflege".
pub(crate) fn refuse(sentence: &Sentence, mentions: &[Mention], details: &mut Details) {
    for mention in mentions.iter().filter(|mention| is_denied(sentence, mention)) {
        let named = &sentence.words[mention.start..mention.end];
        details.denied_words.retain(|denied| !named.iter().any(|word| word.text == *denied));
        let field = mention.profile.field.filter(|field| Some(*field) != details.field);
        match field.filter(|_| matches!(mention.fit, Fit::Weak | Fit::Subject)) {
            Some(field) if details.left_out.contains(&field) => {}
            Some(field) => details.left_out.push(field),
            None => details.refused.push(mention.profile.id.clone()),
        }
    }
}

/// Leaves out what an allergy to pets or missing colours keep somebody from.
pub(crate) fn refuse_for_health(sentence: &Sentence, details: &mut Details) {
    let kept: &[&str] = match () {
        () if is_allergic_to_pets(sentence) => &["tierpfleger", "hundefriseur", "tiermedizinische-fachangestellte", "tierarzt"],
        () if is_colour_blind(sentence) => &["pilot", "fluglotse", "fluglehrer", "lokfuehrer"],
        () => &[],
    };
    details.refused.extend(kept.iter().map(|id| (*id).to_owned()));
}

/// "Allergisch gegen Katzen", "Tierhaarallergie".
pub(crate) fn is_allergic_to_pets(sentence: &Sentence) -> bool {
    const PETS: &str = "katze* hund* tierhaar* haustier* katzenhaar* hundehaar*";
    remark::has_any(sentence, "*allergi*") && remark::has_any(sentence, PETS)
}

/// Whether somebody says that they studied what they name.
pub(crate) fn has_studied(sentence: &Sentence) -> bool {
    const STUDIED: &str =
        "studiert studierte studium *studium semester* bachelor master diplom promoviert abgeschlossen abschluss";
    remark::has_any(sentence, STUDIED)
}

/// "Farbenblind", "Rot-Grün-Schwäche".
pub(crate) fn is_colour_blind(sentence: &Sentence) -> bool {
    remark::has_any(sentence, "farbenblind* farbschwach* rotgrun* farbfehlsicht* farbsehschwach*")
        || sentence.words.windows(2).any(|pair| pair[0].flat == "grun" && pair[1].flat.starts_with("schwach"))
}

/// Whether somebody says what they want instead of what they leave: "möchte was mit den Händen machen".
pub(crate) fn names_something(sentence: &Sentence) -> bool {
    let is_thing = |wish: Wish| matches!(wish, Wish::Field(_) | Wish::Condition(_) | Wish::Interest(_));
    wishes(sentence)
        .filter(|(at, _)| !is_unwanted(sentence, *at) && !is_left_open(sentence, *at))
        .any(|(at, wish)| is_thing(wish) || liking(&sentence.words[at].flat).is_some())
}

/// The same behind "will": "ich möchte was mit den Händen machen".
pub(crate) fn wants_something(sentence: &Sentence) -> bool {
    let Some(want) = sentence.position(Cue::Want) else { return false };
    let is_thing = |wish: Wish| matches!(wish, Wish::Field(_) | Wish::Condition(_) | Wish::Interest(_));
    wishes(sentence).any(|(at, wish)| at > want && is_thing(wish) && !is_unwanted(sentence, at))
}

/// "Brauche einen Job mit festen Zeiten", "suche Arbeit".
pub(crate) fn seeks_job(sentence: &Sentence) -> bool {
    const WITHIN: usize = 4;
    let seeks = |word: &Word| word.cue == Some(Cue::Want) || remark::is_one_of(word, "brauch brauche benotige suche such");
    let words = sentence.words.iter().enumerate().filter(|(_, word)| seeks(word));
    words.into_iter().any(|(at, _)| sentence.words[at + 1..].iter().take(WITHIN).any(|word| word.cue == Some(Cue::Job)))
}

/// Whether a sentence contains a wanted field or condition.
pub(crate) fn names_what(sentence: &Sentence) -> bool {
    wishes(sentence).any(|(at, wish)| matches!(wish, Wish::Field(_) | Wish::Condition(_)) && !is_unwanted(sentence, at))
}

/// Whether a sentence contains an unwanted condition.
fn names_what_not(sentence: &Sentence) -> bool {
    wishes(sentence).any(|(_, wish)| matches!(wish, Wish::Condition(_) | Wish::Field(_)))
}

/// "Irgendwas mit Tieren", "etwas ohne Kunden".
fn is_something_with(sentence: &Sentence) -> bool {
    sentence.words.windows(2).any(|pair| {
        (pair[0].flat.ends_with("was") || pair[0].flat.ends_with("nichts"))
            && matches!(pair[1].cue, Some(Cue::With | Cue::Without | Cue::In | Cue::Where))
    })
}

/// "Was Praktisches", "irgendwas Ruhiges", "etwas anderes".
fn is_something_such(sentence: &Sentence) -> bool {
    let is_such = |word: &str| word.ends_with("es") && word.len() >= 5;
    // "Ist das was Solides" asks about a profession.
    let is_judged = |at: usize| at > 1 && sentence.cue(at - 2) == Some(Cue::Be);
    let pairs = sentence.words.windows(2).enumerate();
    pairs.into_iter().any(|(at, pair)| pair[0].flat.ends_with("was") && is_such(&pair[1].flat) && !is_judged(at))
}

fn has_verb(sentence: &Sentence) -> bool {
    use Cue::{Be, Become, Can, Do, Earn, Get, Have, Last, Need, Past};
    sentence.has_any(&[Be, Become, Can, Do, Earn, Get, Have, Last, Need, Past])
}

/// The certificate somebody has or asks about.
pub(crate) fn certificate(sentence: &Sentence) -> Option<Certificate> {
    let named = named_certificate(sentence);
    let is_none = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Cue::Without | Cue::Not))
            && matches!(pair[1].flat.as_str(), "schulabschluss" | "abschluss" | "schulabschlusse")
    });
    match named {
        Some((Certificate::Abitur | Certificate::Fachhochschulreife, true)) => Some(Certificate::MittlererAbschluss),
        Some((Certificate::MittlererAbschluss, true)) => Some(Certificate::Hauptschulabschluss),
        Some((_, true)) => Some(Certificate::Keiner),
        Some((certificate, false)) => Some(certificate),
        None => (is_none || is_without_school(sentence)).then_some(Certificate::Keiner),
    }
}

/// "Ohne Abi", "kein Abitur".
pub(crate) fn lacks_abitur(sentence: &Sentence) -> bool {
    named_certificate(sentence) == Some((Certificate::Abitur, true))
}

/// The first certificate in a sentence, or the one that somebody is about to get, and whether somebody does not have it.
fn named_certificate(sentence: &Sentence) -> Option<(Certificate, bool)> {
    let named: Vec<(usize, Certificate)> = wishes(sentence)
        .filter_map(|(at, wish)| match wish {
            Wish::Certificate(certificate) => Some((at, certificate)),
            _ => None,
        })
        .collect();
    // "Hab Realschule und mach jetzt Fachabi".
    let is_coming = |at: usize| {
        let before = &sentence.words[at.saturating_sub(2)..at];
        before.iter().any(|word| matches!(word.flat.as_str(), "jetzt" | "gerade" | "bald"))
    };
    let coming = named.iter().find(|(at, _)| is_coming(*at) && !is_unwanted(sentence, *at));
    // "Brauch ich Abi, oder reicht Realschule": whether the lesser will do.
    let enough = sentence.words.iter().position(|word| matches!(word.flat.as_str(), "reicht" | "genugt"));
    let coming = coming.or_else(|| named.iter().find(|(at, _)| enough.is_some_and(|enough| (enough..enough + 4).contains(at))));
    coming.or(named.first()).map(|(at, certificate)| (*certificate, is_unwanted(sentence, *at)))
}

/// "Brauch ich Abi", "muss man Abitur haben": asked, not had.
pub(crate) fn is_certificate_asked(sentence: &Sentence) -> bool {
    let at = wishes(sentence).find_map(|(at, wish)| matches!(wish, Wish::Certificate(_)).then_some(at));
    let Some(at) = at.filter(|at| !is_unwanted(sentence, *at)) else { return false };
    let is_needed = |word: &str| word.starts_with("brauch") || word.starts_with("benotig");
    let must = |word: &str| matches!(word, "muss" | "mussen" | "musst");
    // "Braucht man für Koch oder Bäcker Abi".
    let begins = matches!(sentence.cue(0), Some(Cue::Need)) && sentence.cue(1) == Some(Cue::One);
    let needs = begins || sentence.words[..at].iter().rev().take(4).any(|word| is_needed(&word.flat) || must(&word.flat));
    needs && !sentence.has_word(&["reicht", "mit"])
}

/// "Schule abgebrochen", "keinen Schulabschluss".
fn is_without_school(sentence: &Sentence) -> bool {
    let words = &sentence.words;
    let at = words.iter().position(|word| word.flat == "schule");
    at.is_some_and(|at| words[at..].iter().take(3).any(|word| BROKEN_OFF.contains(&word.flat.as_str())))
}

/// The wishes of a sentence with their indices.
pub(crate) fn wishes(sentence: &Sentence) -> impl Iterator<Item = (usize, Wish)> {
    // "Luft- und Raumfahrt" is not out of doors.
    let is_half = |at: usize| {
        sentence.words[at].flat == "luft"
            && sentence.words.get(at + 1).is_some_and(|next| matches!(next.flat.as_str(), "und" | "fahrt"))
    };
    // "Bei den hohen Zinsen" climbs nowhere, "früher in Pension" gets up late.
    let is_other = |at: usize| {
        let word = &sentence.words[at];
        let is_high = word.flat.starts_with("hohe") && !word.text.contains('ö');
        let next = sentence.words.get(at + 1).into_iter().chain(sentence.words.get(at + 2));
        let retires = word.flat == "fruher" && next.into_iter().any(|next| remark::is_one_of(next, "pension* rente* ruhestand*"));
        is_high || retires
    };
    let words = sentence.words.iter().enumerate();
    words.filter_map(|(at, word)| Some((at, word.wish?))).filter(move |(at, _)| !is_half(*at) && !is_other(*at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::understand::details_of;

    fn details(text: &str) -> Details {
        let catalogue = Catalogue::new(Vec::new());
        let sentence = Sentence::read(&catalogue, text);
        let mut details = details_of(&catalogue, text);
        read(&sentence, &mut details);
        details
    }

    #[track_caller]
    fn check_unwanted(text: &str, expected: &[Condition]) {
        assert_eq!(details(text).unwanted, expected, "{text}");
    }

    #[test]
    fn what_one_cannot_bear() {
        use Condition::{Bildschirmarbeit, Buero, Fahren, FrueheZeiten, Kundenkontakt, Laerm, Publikum};
        check_unwanted("kann nicht lange stillsitzen", &[Buero, Bildschirmarbeit, Fahren]);
        check_unwanted("will nicht den ganzen tag rumsitzen", &[Buero, Bildschirmarbeit, Fahren]);
        check_unwanted("war schön aber zu laut", &[Laerm]);
        check_unwanted("stark und keine angst vor dreck", &[]);
        check_unwanted("brauch eine ruhige arbeit", &[Laerm, Publikum]);
        check_unwanted("bin schüchtern und will keinen kundenkontakt", &[Kundenkontakt, Publikum]);
        check_unwanted("will keinen kontakt mit kunden", &[Kundenkontakt]);
        check_unwanted("bin eine nachteule", &[FrueheZeiten]);
        check_unwanted("will nicht nur im büro arbeiten", &[]);
    }
    #[test]
    fn fixed_hours() {
        use Condition::{Nachtarbeit, Schichtarbeit, Wochenende};
        check_unwanted("brauche feste arbeitszeiten", &[Schichtarbeit, Nachtarbeit, Wochenende]);
    }
    #[test]
    fn likings_beside_fields() {
        assert_eq!(details("mag sport").liking, Some(Liking::Sport));
        assert_eq!(details("was mit autos").liking, Some(Liking::Cars));
        assert_eq!(details("sport ist nichts für mich").liking, None);
        assert_eq!(details("englisch und spanisch fließend").liking, Some(Liking::Languages));
        assert_eq!(details("bin gut in englisch").liking, None);
        assert_eq!(details("was mit tourismus").liking, Some(Liking::Tourism));
        assert_eq!(details("was mit pferden").liking, Some(Liking::Horses));
    }
    #[test]
    fn fields_refused() {
        assert_eq!(details("mag chemie aber will nicht medizin studieren").left_out, [Field::Gesundheit]);
        assert_eq!(details("mag chemie aber will nicht medizin studieren").entry, None);
        assert_eq!(details("in die gastro bringen mich keine zehn pferde").left_out, [Field::Gastronomie]);
        assert_eq!(details("will aus der gastro raus").left_out, [Field::Gastronomie]);
        assert!(details("weiß nicht recht").left_out.is_empty());
    }
    #[test]
    fn subjects_without_research() {
        let found = details("mag biologie und umwelt, will nicht in die forschung");
        assert_eq!((found.field, found.left_out), (Some(Field::Natur), vec![Field::Wissenschaft]));
        assert_eq!(details("mag chemie aber keine forschung").field, None);
        assert_eq!(details("will in die forschung").field, Some(Field::Wissenschaft));
    }
    #[test]
    fn skills_that_are_likings() {
        assert_eq!(details("pc kram kann er gut").liking, Some(Liking::Computers));
        assert_eq!(details("bin gut am pc").liking, Some(Liking::Computers));
        assert_eq!(details("nicht den ganzen tag am pc").liking, None);
        assert_eq!(details("kann gut mit alten menschen, blut kann ich nicht sehen").liking, Some(Liking::Elderly));
    }
    #[test]
    fn little_german() {
        assert_eq!(details("brauche arbeit, spreche wenig deutsch").entry, Some(Entry::Anlernen));
        assert_eq!(details("bin gut in deutsch").entry, None);
    }
    #[test]
    fn blood() {
        assert_eq!(details("will mit tieren arbeiten, blut kann ich nicht sehen").left_out, [Field::Gesundheit]);
        assert!(details("blut ist kein problem für mich").left_out.is_empty());
    }
}
