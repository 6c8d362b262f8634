//! Advice on a free-text question: the interpretation, the advice on it, and alternative interpretations.

use crate::catalogue::Catalogue;
use crate::catalogue::search::remembering;
use crate::commands::ask::asked::{question, terms, wish};
use crate::commands::ask::case::{Case, case, gross_in, net_of_gross_case};
use crate::commands::ask::certificates::{Needed, Reach, needed, reach};
use crate::commands::ask::compared;
use crate::commands::ask::direct::asking;
use crate::commands::ask::follow::{Followed, follow};
use crate::commands::ask::grades::{self, GradesAdvice};
use crate::commands::ask::heard::Heard;
use crate::commands::ask::list::{leave_out, relaxed};
use crate::commands::ask::passage::{asks_twice, passage, unspoken};
use crate::commands::ask::phrasing::{
    LONGEST_NAME, Words, asks, asks_why, is_long_question, is_question, speaks_of_oneself, speaks_of_own_work, tells,
};
use crate::commands::ask::studies::beside_studies;
use crate::commands::ask::telling::{Addressed, Told, addressed, of_anybody, told};
use crate::commands::ask::themes::{general, of_manufacturing, of_subjects, of_theme, of_work, short_enough};
use crate::commands::ask::verdict::{self, Verdict};
use crate::commands::ask::words::Asking;
use crate::commands::ask::work::TIMES;
use crate::commands::compare::advice::Asked;
use crate::commands::pay::advice::{Focus, PayAdvice, Payee, gross_for, net_of, standing};
use crate::commands::wish::advice::{WishAdvice, WishResult};
use crate::commands::{Advice, Circumstances, advise};
use crate::faq::{self, Hit};
use crate::pay::Figure;
use crate::pay::state::State;
use crate::profile::leading::{Leading, leading};
use crate::profile::related::Relation;
use crate::profile::{Certificate, Entry, Field, Profile, Section};
use crate::question::detail::Detail;
use crate::question::pay::Terms;
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
use crate::text::split_words;
use crate::understand::courtesy::{Courtesy, courtesy};
use crate::understand::matter::Matter;
use crate::understand::next::{self, points_back};
use crate::understand::rank::{RankQuestion, rank_question};
use crate::understand::remark::Remark;
use crate::understand::statement::{Manner, Statement, statement};
use crate::understand::theme::{Theme, age, theme, theme_and_lists};
use crate::understand::{Certainty, Details, Kind, Payer, Understood, understand};

/// Content of the answer to a free-text question.
pub(crate) enum AskAdvice<'c> {
    /// A greeting, thanks or the like.
    Courtesy(Courtesy),
    /// About work, but nothing more was recognised.
    NotUnderstood,
    /// No question was recognised.
    OffTopic(Addressed),
    /// About work, without a profession.
    General(General<'c>),
    /// The same, as an author answered it, and the professions that the author suggests.
    Faq(&'static faq::Entry, Vec<&'c Profile>),
    /// The order of ranks.
    Ranks(RankQuestion),
    /// Points at a profession that was not named before.
    WhichProfession,
    /// Something is told, and nothing asked.
    Told(Box<Told<'c>>),
    /// Groups of an agreement or of the Besoldung, without a profession.
    Grades(GradesAdvice<'c>),
    /// Possible interpretations, best first.
    Unsure(Vec<(Question, Vec<&'c str>)>),
    Understood(Box<Answered<'c>>),
}

/// A theme, and professions that belong to it.
pub(crate) struct General<'c> {
    pub theme: Theme,
    pub professions: Vec<&'c Profile>,
    /// The age of somebody who asks whether they are too old.
    pub age: Option<u8>,
    /// The answer for the case that somebody describes.
    pub case: Option<Case>,
}

impl<'c> General<'c> {
    fn on(catalogue: &'c Catalogue, theme: Theme, text: &str) -> Self {
        let case = case(theme, text);
        let professions = match case {
            Some(_) if theme == Theme::Machines => of_manufacturing(catalogue),
            _ => of_theme(catalogue, theme),
        };
        Self { theme, professions, age: age(text).filter(|_| theme == Theme::Age), case }
    }
}

/// An understood question.
pub(crate) struct Answered<'c> {
    pub question: Question,
    /// Titles of the professions in it, in order.
    pub titles: Vec<&'c str>,
    pub advice: Advice<'c>,
    /// The first of them.
    pub profile: Option<&'c Profile>,
    /// Whether it asks for yes or no.
    pub asking: Asking,
    /// What it asks a verdict on.
    pub verdict: Option<Verdict>,
    /// What was said beside the question.
    pub details: Details,
    /// Whether the certificate mentioned opens a way into the first profession.
    pub reach: Option<(Option<Certificate>, Reach<'c>)>,
    /// The certificate asked about, and whether it is needed.
    pub needed: Option<(Certificate, Needed<'c>)>,
    /// The same for the second state named.
    pub elsewhere: Option<(Question, Advice<'c>)>,
    /// If unsure, the answer also offers alternatives.
    pub certainty: Certainty,
    /// Other questions about the same professions.
    pub neighbours: Vec<Question>,
    /// Other professions that the first name may mean, with the same question about them.
    pub others: Vec<(&'c str, Question)>,
    /// Those of them that the name names as well: "Ingenieur", "Rettungsdienst".
    pub namesakes: Vec<&'c Profile>,
    /// What authors wrote on the question.
    pub faq: Vec<faq::Hit<'static>>,
    /// Of the details, those that they are not on.
    pub unanswered: Details,
    /// The same for each of several professions that are compared: its position among them, and the answer.
    pub faq_of_each: Vec<(usize, faq::Hit<'static>)>,
    /// What the profile says in the words of the question.
    pub passage: Option<&'c str>,
    /// A word of the question that the profile says nothing on.
    pub unspoken: Option<String>,
    /// The question itself.
    pub text: String,
}

impl Answered<'_> {
    /// Whether an author wrote on just this question.
    pub(crate) fn is_authored(&self) -> bool {
        self.faq.first().is_some_and(Hit::leads)
    }

    /// Whether what an author wrote on just this question has one of these parts.
    pub(crate) fn is_authored_with(&self, parts: &[&str]) -> bool {
        self.faq.first().is_some_and(|hit| hit.leads() && hit.says(parts))
    }

    /// The same, on the profession itself.
    pub(crate) fn is_own_with(&self, parts: &[&str]) -> bool {
        self.faq.first().is_some_and(|hit| hit.is_own && hit.says(parts))
    }

    /// Whether an author says what is left of the pay.
    pub(crate) fn is_net_told(&self) -> bool {
        self.is_authored_with(&["netto", "Netto"])
    }

    /// Whether an author wrote on what a remark is about.
    pub(crate) fn is_authored_on(&self, remark: Remark) -> bool {
        self.is_authored() && !self.unanswered.remarks.contains(&remark)
    }
}

/// Interpretations offered instead of an answer.
const GUESSES: usize = 5;
/// Alternatives offered beside an answer.
const OTHERS: usize = 3;
/// Those of them that are said in it.
const NAMESAKES: usize = 2;

pub(crate) fn advise_on<'c>(catalogue: &'c Catalogue, text: &str, circumstances: &Circumstances<'_>) -> AskAdvice<'c> {
    remembering(|| advise_as_heard(&Heard::new(catalogue, text), circumstances))
}

fn advise_as_heard<'c>(heard: &Heard<'_, 'c>, circumstances: &Circumstances<'_>) -> AskAdvice<'c> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    let advice = interpret(heard, circumstances);
    if let Some(answered) = answered_all_the_same(heard, &advice, circumstances) {
        return AskAdvice::Understood(Box::new(answered));
    }
    // "Alleinerziehend, Kita bis 15 Uhr, bisher nur gekellnert": names what somebody is not asking about.
    let written = match &advice {
        AskAdvice::Told(_) | AskAdvice::Unsure(_) => {
            let least = if asks(text) { CLEARLY - 1 } else { CLEARLY };
            heard.in_general().filter(|hit| hit.words() >= least)
        }
        AskAdvice::Understood(answered) if is_guessed_in_a_story(answered, text) => {
            heard.in_general().filter(|hit| hit.words() >= CLEARLY)
        }
        AskAdvice::WhichProfession => heard.in_general().filter(|hit| hit.words() >= CLEARLY),
        AskAdvice::NotUnderstood => heard.nearly(),
        _ => None,
    };
    written.map_or(advice, |hit| suggesting(catalogue, hit.entry))
}

/// Minimum words of a general answer that a text says, where it may be about something else.
const CLEARLY: usize = 3;

/// Whether somebody tells much of themselves, and one of the professions in it was taken for the one asked about: "Hab ADHS, drei
/// angefangene Ausbildungen (Friseurin, MFA, Lager), wie finde ich was".
fn is_guessed_in_a_story(answered: &Answered<'_>, text: &str) -> bool {
    let is_open = matches!(answered.question.topic(), Topic::Profile | Topic::Pay) && answered.faq.is_empty();
    let is_long = text.split_whitespace().count() >= STORY;
    is_open && is_long && answered.certainty == Certainty::Unsure && speaks_of_oneself(text)
}

/// Whether what is told of a profession may be meant as a question: "Hebamme Haftpflicht wie teuer", but not "mein Bäcker hat zu".
fn is_open(statement: &Statement<'_>, text: &str) -> bool {
    let is_of_work = !statement.is_of_life && statement.acquaintances.is_empty();
    // "Als Kind wollte ich Polizist werden".
    let is_past = Words::of(text).has("=wollte =wollten") && !asks(text);
    is_of_work
        && !is_past
        && match statement.manner {
            Manner::Told | Manner::ToldOfOneself | Manner::Goal => true,
            Manner::Asked => asks(text),
            Manner::Glad | Manner::Sad | Manner::RuledOut | Manner::ToAPerson => false,
        }
}

/// Minimum words of an answer on a profession that a text says: a story that has one of them by chance asks nothing.
fn least_words(text: &str) -> usize {
    // "Meine Oma war ihr Leben lang Schneiderin".
    let tells_of_somebody = ["mein ", "meine ", "unser ", "unsere "].iter().any(|start| text.to_lowercase().starts_with(start));
    let is_of_keywords = text.split_whitespace().count() <= KEYWORDS && !tells_of_somebody;
    if asks(text) || is_of_keywords { 1 } else { 2 }
}

/// Maximum words of a text that is a name with what is asked about it: "softwaretester ohne studium möglich".
const KEYWORDS: usize = 8;

/// Minimum words of a story.
const STORY: usize = 15;

/// An answer that names no profession, and those that its author suggests.
fn suggesting<'c>(catalogue: &'c Catalogue, entry: &'static faq::Entry) -> AskAdvice<'c> {
    AskAdvice::Faq(entry, entry.suggests.iter().filter_map(|id| catalogue.get(id)).collect())
}

/// The answer of an author to a question that was taken for something else: for one on related professions ("ist man da direkt raus"),
/// for a story ("Straßenbauer bei 38 Grad, gibts da hitzefrei"), or for none that is clear.
fn answered_all_the_same<'c>(
    heard: &Heard<'_, 'c>,
    advice: &AskAdvice<'c>,
    circumstances: &Circumstances<'_>,
) -> Option<Answered<'c>> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    let (profile, least_words) = match advice {
        AskAdvice::Understood(answered) => {
            // "Zwischenprüfung durchgefallen, was jetzt".
            let is_of_exam = Words::of(text).has("*prüfung examen =ap1 =ap2 durchgefallen durchgerasselt");
            let is_free = answered.question.topic() == Topic::Related
                && (is_of_exam || answered.asking != Asking::How && !speaks_of_own_work(text));
            let is_sure_to_be_answered = answered.faq.first().is_some_and(|hit| hit.is_own);
            (answered.profile.filter(|_| is_free && is_sure_to_be_answered)?, 1)
        }
        AskAdvice::Told(told) => {
            let [profile] = told.statement.professions[..] else { return None };
            // "Gibt es beim OTA Bereitschaft in der Nacht", but not "wann kommt der Arzt".
            let is_of_somebody = told.statement.is_of_life || !told.statement.acquaintances.is_empty();
            let is_asked = match told.statement.manner {
                Manner::Asked => is_of_somebody && asks(text),
                // "Hast du als Feuerwehrmann manchmal Angst im Einsatz".
                Manner::ToAPerson => asks(text),
                _ => false,
            };
            let least = if is_asked { CLEARLY - 1 } else { least_words(text) };
            (Some(profile).filter(|_| is_asked || is_open(&told.statement, text))?, least)
        }
        AskAdvice::OffTopic(_) | AskAdvice::NotUnderstood | AskAdvice::Courtesy(_) => {
            let mut named = heard.read().1.iter().filter(|mention| !mention.is_ambiguous);
            let profile = named.next()?.profile;
            let is_only = named.all(|mention| mention.profile.id == profile.id);
            (Some(profile).filter(|_| is_only && is_open(&statement(catalogue, text), text))?, least_words(text))
        }
        AskAdvice::Unsure(guesses) => {
            let (question, _) = guesses.iter().find(|(_, titles)| titles.len() == 1)?;
            (catalogue.get(question.names().first()?)?, 1)
        }
        _ => return None,
    };
    let faq = heard.on(profile);
    let is_found = faq.first().is_some_and(|hit| hit.leads() && hit.words() >= least_words);
    // "Müllmann, stimmt es, dass die so viel kriegen": asks for something that nobody wrote on.
    let is_open_still =
        matches!(advice, AskAdvice::Told(told) if !matches!(told.statement.manner, Manner::Asked | Manner::ToAPerson));
    let is_asked = is_open_still && asks(text) && !asks_why(text);
    let question = Question::about(Topic::Profile, &profile.id);
    let followed = Followed { question, professions: vec![profile], details: Details::default() };
    let text = text.to_owned();
    (is_found || is_asked).then(|| Answered {
        certainty: Certainty::Unsure,
        faq,
        text,
        ..go_on(catalogue, followed, circumstances)
    })
}

fn interpret<'c>(heard: &Heard<'_, 'c>, circumstances: &Circumstances<'_>) -> AskAdvice<'c> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    if let Some(advice) = without_a_profession(heard, circumstances) {
        return advice;
    }
    if let Some(answered) = going_on(heard, circumstances) {
        return AskAdvice::Understood(Box::new(answered));
    }
    let mut understood = understand(catalogue, text);
    if let Some(advice) = beside_options(heard, &understood, circumstances) {
        return advice;
    }
    avoid_hours(&mut understood);
    stay_close(&mut understood, text);
    leave_service(&mut understood, text);
    take_gross_for_net(&mut understood, circumstances);
    let Some(question) = question(&understood) else { return perhaps(heard, &understood, circumstances) };
    let titles: Vec<&str> = understood.professions.iter().map(|profile| profile.title.as_str()).collect();
    if asks_back(&understood, text) {
        return unsure(catalogue, &understood, &question, text);
    }
    let verdict = paid_above(catalogue, &understood, text).or_else(|| verdict::asked(text, circumstances.year));
    let beside = beside_studies(catalogue, &understood, text);
    let is_on_ways = beside.is_some();
    let beside = beside.or_else(|| beside_master(catalogue, &understood, text));
    let (question, titles) = beside.unwrap_or((question, titles));
    let question = relaxed(catalogue, question);
    let mut advice = advise(catalogue, &question, circumstances);
    keep_to_wishes(catalogue, &understood, &question, &mut advice, text);
    let others = understood.others.iter().take(OTHERS);
    let others = others.map(|other| (other.title.as_str(), question.with_name(0, &other.id))).collect();
    let namesakes = namesakes(&understood);
    let neighbours = neighbours(&understood, &question);
    let (reach, needed) = (reach(&understood), needed(&understood));
    let profile = understood.professions.first().copied();
    let only = profile.filter(|_| titles.len() == 1);
    let faq = written(heard, only, understood.kind, &advice);
    let unanswered = heard.unanswered(&faq);
    // What an author says of the first years stands alone.
    let is_paid_as_told = faq.first().is_some_and(|hit| hit.is_own && hit.says(&["€"]));
    let is_start_told = is_paid_as_told && !unanswered.remarks.contains(&Remark::Starter);
    set_focus(&understood.details, is_start_told, &mut advice, circumstances);
    if let Advice::Compare(compare) = &mut advice {
        compare.asked = if is_on_ways { Asked::Choice } else { compared::asked(&understood.details, text) };
    }
    let elsewhere = elsewhere(catalogue, &question, understood.details.other_state, circumstances);
    let passage = only.and_then(|profile| passage(profile, understood.kind, heard.read()));
    let faq_of_each = heard.on_each(&advice);
    let unspoken = only.filter(|_| asks_for_a_point(text, passage)).and_then(|profile| unspoken(profile, heard.read()));
    let (details, certainty) = (understood.details, understood.certainty);
    AskAdvice::Understood(Box::new(Answered {
        question,
        titles,
        advice,
        profile,
        asking: asking(text),
        verdict,
        details,
        reach,
        needed,
        elsewhere,
        certainty,
        neighbours,
        others,
        namesakes,
        faq,
        unanswered,
        faq_of_each,
        passage,
        unspoken,
        text: text.to_owned(),
    }))
}

/// The other professions that a name names as well.
fn namesakes<'c>(understood: &Understood<'c>) -> Vec<&'c Profile> {
    let is_of_several = understood.has_clear_names && matches!(understood.kind, Kind::Profile | Kind::Pay | Kind::Entry);
    let is_itself = |other: &&Profile| understood.professions.iter().any(|profile| profile.id == other.id);
    understood.others.iter().copied().filter(|other| is_of_several && !is_itself(other)).take(NAMESAKES).collect()
}

/// Whether to ask back which profession is meant.
fn asks_back(understood: &Understood<'_>, text: &str) -> bool {
    let is_nameless = understood.professions.is_empty() && understood.kind != Kind::Wish;
    let is_leaving = understood.kind == Kind::Related && understood.details.origin.is_some();
    let is_guess = (!understood.has_clear_names && !is_leaving) || (understood.kind == Kind::Profile && !is_question(text));
    // A question without a profession always asks for one. If the names are clear, an answer with alternatives is more useful
    // than asking back.
    let is_guess = is_guess && understood.details.same_names.is_none();
    // With one profession to choose from, an answer says more than a question back.
    let is_only = understood.others.is_empty() && understood.professions.len() == 1;
    let is_near = is_only || understood.is_everyday_name && understood.professions.len() == 1;
    let is_guess = is_guess && !(is_near && understood.kind != Kind::Profile);
    understood.certainty == Certainty::Unsure && !is_nameless && is_guess
}

/// The answer to a text that goes on from the question before it.
fn going_on<'c>(heard: &Heard<'_, 'c>, circumstances: &Circumstances<'_>) -> Option<Answered<'c>> {
    let last = circumstances.last?;
    let followed = follow(heard.catalogue, heard.text, last).or_else(|| on_last(heard, last))?;
    let faq = match followed.professions[..] {
        [only] => heard.on(only),
        _ => Vec::new(),
    };
    Some(Answered { faq, ..go_on(heard.catalogue, followed, circumstances) })
}

/// What authors wrote on a question about one profession; on a wish, or on leaving the profession, also what they wrote in general.
fn written(heard: &Heard<'_, '_>, only: Option<&Profile>, kind: Kind, advice: &Advice<'_>) -> Vec<faq::Hit<'static>> {
    match only {
        Some(profile) => {
            let written = heard.on(profile);
            let is_own = written.first().is_some_and(|hit| hit.is_own);
            let in_general = heard.in_general().filter(|hit| kind == Kind::Related && !is_own && hit.words() >= CLEARLY);
            in_general.map_or(written, |hit| vec![hit])
        }
        None if kind == Kind::Wish => heard.in_general().into_iter().collect(),
        None => heard.on_goal(advice),
    }
}

/// Whether a text asks for something that a profile may say nothing on.
fn asks_for_a_point(text: &str, passage: Option<&str>) -> bool {
    let asks_how_often = text.to_lowercase().contains("wie oft");
    asks_twice(text) || (asks_how_often || asking(text) != Asking::How) && passage.is_none()
}

/// What authors wrote on a question without a profession, unless a list answers it.
fn answered_in_general(heard: &Heard<'_, '_>, understood: &Understood<'_>) -> Option<&'static faq::Entry> {
    let is_named = !understood.professions.is_empty() || !understood.others.is_empty();
    if is_listed(understood) {
        return None;
    }
    let hit = heard.in_general().filter(|hit| !is_exactly(heard.text, hit.words()))?;
    // What is written on the profession itself says more.
    if let [only] = understood.professions[..]
        && heard.best_on(only).is_some_and(|own| own.words() >= hit.words())
    {
        return None;
    }
    // "Wer zahlt die Umschulung, Jobcenter oder Rentenversicherung" names employers, and asks about none.
    let is_on_one = match understood.kind {
        Kind::Related | Kind::Compare => false,
        Kind::Way => understood.professions.len() == 1,
        _ => true,
    };
    let is_about_names = is_named && is_on_one && hit.words() >= CLEARLY && heard.covers_names(&hit);
    (!is_named || is_about_names).then_some(hit.entry)
}

/// Whether a theme of many words knows just what is asked, better than an answer that is found by so many.
fn is_exactly(text: &str, words: usize) -> bool {
    theme_and_lists(text).is_some_and(|(_, lists)| lists >= EXACT && lists >= words)
}

/// Lists of words by which a theme is known for certain.
const EXACT: usize = 3;

/// Whether a list of professions answers a wish.
fn is_listed(understood: &Understood<'_>) -> bool {
    understood.kind == Kind::Wish && {
        let wished = Wish { entry: None, certificate: None, order: None, ..wish(&understood.details) };
        wished != Wish::default()
    }
}

/// "Will im Gesundheitsbereich bleiben".
fn stays(text: &str) -> bool {
    Words::of(text).has("=bleiben =bleib =bleibe")
}

/// What a text may ask, to choose from; or what it tells, if it asks nothing.
fn unsure<'c>(catalogue: &'c Catalogue, understood: &Understood<'c>, question: &Question, text: &str) -> AskAdvice<'c> {
    let titles: Vec<&str> = understood.professions.iter().map(|profile| profile.title.as_str()).collect();
    let is_long = !is_question(text) && text.split_whitespace().count() > LONGEST_NAME;
    let is_statement = understood.kind == Kind::Profile && understood.has_clear_names && (tells(text) || is_long);
    if let Some(told) = told(catalogue, text).filter(|_| is_statement) {
        return told;
    }
    let others = understood.others.iter().map(|other| (question.with_name(0, &other.id), vec![other.title.as_str()]));
    let profile = understood.professions.first().filter(|_| understood.kind != Kind::Profile);
    let profile = profile.map(|profile| (Question::about(Topic::Profile, &profile.id), vec![profile.title.as_str()]));
    let guesses = std::iter::once((question.clone(), titles)).chain(profile).chain(others).take(GUESSES);
    AskAdvice::Unsure(guesses.collect())
}

/// "Wo man mehr verdient".
fn asks_for_more(text: &str) -> bool {
    Words::of(text).has("=mehr =besser =höher =besseres")
}

/// Leaves out what somebody refuses, in a list and among related professions.
fn keep_to_wishes<'c>(
    catalogue: &'c Catalogue,
    understood: &Understood<'c>,
    question: &Question,
    advice: &mut Advice<'c>,
    text: &str,
) {
    let details = &understood.details;
    match (question, advice) {
        (Question::Wish(wish), Advice::Wish(WishAdvice { outcome: WishResult::Page(page), .. })) => {
            leave_out(catalogue, wish, &details.refused, page);
        }
        (_, Advice::Related(related)) => {
            let fields = avoided_fields(understood, text);
            related.keep_to(catalogue, &details.wanted, &details.unwanted, &fields, details.origin.is_some());
            // "Will im Gesundheitsbereich bleiben".
            let own = understood.professions.first().and_then(|profile| profile.field);
            let stays = own.is_some() && own == details.left_field && fields.is_empty() && stays(text);
            if let Some(field) = own.filter(|_| stays) {
                related.stay_in(catalogue, field, &details.unwanted);
            }
            if details.asks_for_pay && asks_for_more(text) {
                related.keep_better_paid(catalogue);
            }
        }
        _ => {}
    }
}

/// The answer to what no command's options can ask.
fn beside_options<'c>(
    heard: &Heard<'_, 'c>,
    understood: &Understood<'c>,
    circumstances: &Circumstances<'_>,
) -> Option<AskAdvice<'c>> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    let done = of_work(catalogue, text);
    if let Some((first, others)) = done.split_first().filter(|_| understood.professions.is_empty() || !understood.has_clear_names)
    {
        let question = |profile: &Profile| Question::about(Topic::Profile, &profile.id);
        let AskAdvice::Understood(answered) = guess(heard, question(first), vec![*first], circumstances) else { return None };
        let others = others.iter().map(|other| (other.title.as_str(), question(other))).collect();
        return Some(AskAdvice::Understood(Box::new(Answered { others, ..*answered })));
    }
    // "Und wie sind da so die Arbeitszeiten".
    let is_pointing = understood.professions.is_empty() && understood.others.is_empty() && points_back(catalogue, text);
    if is_pointing && theme(text).is_some_and(|theme| theme == Theme::Rights) {
        return Some(AskAdvice::WhichProfession);
    }
    if let Some(advice) = net_of_gross(understood, text, circumstances) {
        return Some(AskAdvice::General(advice));
    }
    if let Some(entry) = answered_in_general(heard, understood) {
        return Some(suggesting(catalogue, entry));
    }
    // What is written on the profession that somebody names says more than what holds for all.
    let is_written = matches!(understood.professions[..], [only] if heard.best_on(only).is_some());
    if let Some(theme) = general(understood, text).filter(|_| !is_written) {
        return Some(match short_enough(theme, text) {
            Some(question) => guess(heard, question, Vec::new(), circumstances),
            None => AskAdvice::General(General::on(catalogue, theme, text)),
        });
    }
    if let Some((professions, case)) = of_subjects(catalogue, understood, text) {
        return Some(AskAdvice::General(General { theme: Theme::Subjects, professions, age: None, case }));
    }
    if understood.professions.is_empty() && points_back(catalogue, text) {
        return Some(AskAdvice::WhichProfession);
    }
    let profile = understood.professions.first().filter(|_| understood.kind == Kind::Related)?;
    let question = instead_of_studies(profile, text).filter(|_| profile.entry() == Some(Entry::Studium))?;
    Some(guess(heard, question, Vec::new(), circumstances))
}

/// An answer to what a text may ask.
fn guess<'c>(
    heard: &Heard<'_, 'c>,
    question: Question,
    professions: Vec<&'c Profile>,
    circumstances: &Circumstances<'_>,
) -> AskAdvice<'c> {
    let faq = match professions[..] {
        [only] => heard.on(only),
        _ => heard.in_general().into_iter().collect(),
    };
    let followed = Followed { question, professions, details: Details::default() };
    let answered = go_on(heard.catalogue, followed, circumstances);
    AskAdvice::Understood(Box::new(Answered { certainty: Certainty::Unsure, faq, ..answered }))
}

/// Whether a master is paid more, where that is asked.
fn paid_above(catalogue: &Catalogue, understood: &Understood<'_>, text: &str) -> Option<Verdict> {
    let (question, _) = beside_master(catalogue, understood, text)?;
    let above = match &question {
        Question::Pay { name, .. } => name,
        // Two degrees beside each other are no step up.
        Question::Compare { names, .. } => names.get(1).filter(|_| names[0] == understood.professions[0].id)?,
        _ => return None,
    };
    verdict::on_advancement(understood.professions.first()?, catalogue.get(above)?, text)
}

/// What people advance to, as titles and ids have it.
const DEGREES: [&str; 3] = ["meister", "techniker", "fachwirt"];

/// "Lohnt sich der Meister": the profession beside the one that its masters have.
fn beside_master<'c>(catalogue: &'c Catalogue, understood: &Understood<'c>, text: &str) -> Option<(Question, Vec<&'c str>)> {
    let [profile] = understood.professions[..] else { return None };
    let text = text.to_lowercase();
    let is_paid = understood.kind == Kind::Pay;
    // "Ohne Meister selbstständig" asks for no pay.
    if !is_paid && understood.details.matters.contains(&Matter::SelfEmployment) {
        return None;
    }
    if let Some(both) = degrees_compared(catalogue, profile, &text) {
        return Some(both);
    }
    let degree = DEGREES.into_iter().find(|degree| text.contains(degree))?;
    let is_asked = !profile.id.contains(degree) && (is_paid || understood.kind == Kind::Outlook);
    let above =
        catalogue.related(profile).filter(|(relation, other)| *relation == Relation::Advancement && other.id.contains(degree));
    let above: Vec<&Profile> = above.map(|(_, other)| other).collect();
    // "Techniker" is a degree, a Servicetechniker has none.
    let has_degree = |other: &&&Profile| other.entry() == Some(Entry::Weiterbildung);
    let master = above.iter().find(has_degree).or(above.first()).copied();
    let makes = ["meister mach", "meister werden", "meisterbrief"].iter().any(|words| text.contains(words));
    let master = master.filter(|_| is_asked || makes && !profile.id.contains("meister"))?;
    if makes && !is_asked {
        return Some((Question::way(&profile.id, &master.id), vec![&profile.title, &master.title]));
    }
    if is_paid {
        let question = Question::Pay { name: master.id.clone(), terms: terms(&understood.details) };
        return Some((question, vec![&master.title]));
    }
    Some((Question::compare([profile.id.as_str(), master.id.as_str()]), vec![&profile.title, &master.title]))
}

/// "Meister oder Techniker": the professions that both lead to.
fn degrees_compared<'c>(catalogue: &'c Catalogue, profile: &Profile, text: &str) -> Option<(Question, Vec<&'c str>)> {
    let asked: Vec<&str> = DEGREES.into_iter().filter(|degree| text.contains(degree) && !profile.id.contains(degree)).collect();
    let [first, second, ..] = asked[..] else { return None };
    let leads = |degree: &str| {
        let mut above = catalogue.related(profile).filter(|(relation, _)| *relation == Relation::Advancement);
        above.find(|(_, other)| other.id.contains(degree) && other.entry() == Some(Entry::Weiterbildung)).map(|(_, other)| other)
    };
    let (one, other) = (leads(first)?, leads(second)?);
    Some((Question::compare([one.id.as_str(), other.id.as_str()]), vec![&one.title, &other.title]))
}

/// What is asked by names of its own: ranks, and groups of pay.
fn without_a_profession<'c>(heard: &Heard<'_, 'c>, circumstances: &Circumstances<'_>) -> Option<AskAdvice<'c>> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    let ranks = || rank_question(text).map(AskAdvice::Ranks);
    let advice = ranks().or_else(|| grades::advise(catalogue, text, circumstances).map(AskAdvice::Grades))?;
    // "Verwaltungsfachangestellte nach der Ausbildung, E 5 oder E 6".
    let written = heard.only_named().and_then(|named| heard.best_on(named));
    let is_written = written.is_some_and(|hit| hit.words() >= CLEARLY - 1);
    (!is_written).then_some(advice)
}

/// "Wie viel Netto bleibt von 3000 Brutto".
fn net_of_gross<'c>(understood: &Understood<'_>, text: &str, circumstances: &Circumstances<'_>) -> Option<General<'c>> {
    // "Was bleibt von 3.500 brutto als Erzieherin".
    let is_left = split_words(&text.to_lowercase()).any(|word| word.starts_with("bleib"));
    let gross_eur = gross_in(text).filter(|_| is_left || understood.professions.is_empty())?;
    let terms = Terms { hours: None, ..terms(&understood.details) };
    let pays = net_of(Some([None, Some(Figure::Known(gross_eur)), None]), &terms, circumstances)?;
    let case = net_of_gross_case(pays.quartiles[1]?, &pays, &terms);
    Some(General { theme: Theme::GrossAndNet, professions: Vec::new(), age: None, case: Some(case) })
}

/// A wish for net pay is one for the gross pay that leaves it.
fn take_gross_for_net(understood: &mut Understood<'_>, circumstances: &Circumstances<'_>) {
    if understood.kind == Kind::Wish && understood.details.min_pay.is_none() {
        let net = understood.details.least_net;
        understood.details.min_pay = net.and_then(|net| gross_for(net, &Terms::default(), circumstances));
    }
}

/// "Abgebrochenes Jurastudium, was geht noch": a training in the same field.
fn instead_of_studies(profile: &Profile, text: &str) -> Option<Question> {
    const GIVEN_UP: [&str; 6] = ["bgebroch", "geschmissen", "schmeiß", "bbrechen", "xmatrikul", "geworfen"];
    let field = profile.field.filter(|_| GIVEN_UP.iter().any(|stem| text.contains(stem)))?;
    Some(Question::Wish(Wish { field: Some(field), entry: Some(Entry::Ausbildung), ..Wish::default() }))
}

/// Whoever ends their years as a soldier looks outside.
fn leave_service(understood: &mut Understood<'_>, text: &str) {
    if understood.kind == Kind::Related && theme(text) == Some(Theme::Soldier) {
        understood.details.origin = understood.professions.first().map(|profile| profile.title.clone());
    }
}

/// Whoever loses a place, not the liking for the work, looks among the closest: "unsere Filiale schließt".
fn stay_close(understood: &mut Understood<'_>, text: &str) {
    const LOST: &str =
        "schließt geschlossen insolven pleite abgebaut wegrationalisiert gestrichen gekündigt entlassen arbeitslos";
    let is_lost = Words::of(text).has(LOST) || text.to_lowercase().contains("macht dicht");
    if understood.kind == Kind::Related && is_lost && understood.details.unwanted.is_empty() {
        understood.details.origin = None;
    }
}

/// Whoever leaves a profession for its hours wants none with the same.
fn avoid_hours(understood: &mut Understood<'_>) {
    let is_about_hours = [Remark::Hours, Remark::Family].iter().any(|remark| understood.details.remarks.contains(remark));
    let Some(profile) = understood.professions.first().filter(|_| understood.kind == Kind::Related && is_about_hours) else {
        return;
    };
    let hours = profile.conditions.iter().filter(|condition| TIMES.contains(condition));
    understood.details.unwanted.extend(hours);
}

/// The fields that somebody's health keeps them from: their own with an allergy, medicine if they cannot see blood.
fn avoided_fields(understood: &Understood<'_>, text: &str) -> Vec<Field> {
    let remarks = &understood.details.remarks;
    let own = understood.professions.first().and_then(|profile| profile.field);
    let leaves = understood.details.origin.is_some();
    let is_left = own.is_some() && own == understood.details.left_field && !stays(text);
    let own = own.filter(|_| leaves && (remarks.contains(&Remark::Health) || is_left));
    // What is in the dough is in the kitchen, too.
    let food = own.filter(|field| *field == Field::Lebensmittel).map(|_| Field::Gastronomie);
    own.into_iter().chain(food).chain(remarks.contains(&Remark::Blood).then_some(Field::Gesundheit)).collect()
}

/// The whole profile for a question about a profession that is not understood; else what somebody speaks of.
fn perhaps<'c>(heard: &Heard<'_, 'c>, understood: &Understood<'c>, circumstances: &Circumstances<'_>) -> AskAdvice<'c> {
    let (catalogue, text) = (heard.catalogue, heard.text);
    let Some(&profile) = understood.others.first() else {
        // "Was hat der Arzt gesagt" is understood, and about somebody.
        let is_of_somebody = || {
            let statement = statement(catalogue, text);
            statement.is_of_life || !statement.acquaintances.is_empty()
        };
        let is_open = understood.certainty == Certainty::Unsure && !is_of_somebody();
        let other = if is_open && (speaks_of_oneself(text) || is_long_question(text)) {
            AskAdvice::NotUnderstood
        } else {
            AskAdvice::OffTopic(addressed(text))
        };
        return match courtesy(text) {
            // Good news of a profession leads to the profession.
            Some(Courtesy::GoodNews) => told(catalogue, text).unwrap_or(AskAdvice::Courtesy(Courtesy::GoodNews)),
            Some(courtesy) => AskAdvice::Courtesy(courtesy),
            None => told(catalogue, text).unwrap_or(other),
        };
    };
    if let Some(question) = instead_of_studies(profile, text) {
        return guess(heard, question, Vec::new(), circumstances);
    }
    let statement = statement(catalogue, text);
    if !is_question(text)
        || statement.is_of_life
        || asks_why(text)
        || matches!(statement.manner, Manner::ToAPerson | Manner::RuledOut)
    {
        let statement = of_anybody(statement);
        if !statement.professions.is_empty() {
            return AskAdvice::Told(Box::new(Told::on(catalogue, statement, text)));
        }
    }
    if is_question(text) {
        return guess(heard, Question::about(Topic::Profile, &profile.id), vec![profile], circumstances);
    }
    let section = |section| Question::section(&profile.id, section);
    let questions = [
        Question::about(Topic::Profile, &profile.id),
        section(Section::Tasks),
        section(Section::Path),
        Question::about(Topic::Pay, &profile.id),
    ];
    AskAdvice::Unsure(questions.map(|question| (question, vec![profile.title.as_str()])).into())
}

/// Whether a text is a follow-up to the previous question.
pub(crate) fn goes_on(catalogue: &Catalogue, text: &str, last: &Question) -> bool {
    !text.trim_start().starts_with('/')
        && (follow(catalogue, text, last).is_some() || on_last(&Heard::new(catalogue, text), last).is_some())
}

/// "Und mit Brille?" after a question on one profession, where an author answered it.
fn on_last<'c>(heard: &Heard<'_, 'c>, last: &Question) -> Option<Followed<'c>> {
    let names: Vec<&str> = last.names().into_iter().filter(|name| !name.is_empty()).collect();
    let [name] = names[..] else { return None };
    let profile = heard.catalogue.get(name).filter(|_| next::goes_on(heard.catalogue, heard.text))?;
    heard.best_on(profile)?;
    let question = Question::about(Topic::Profile, &profile.id);
    Some(Followed { question, professions: vec![profile], details: Details::default() })
}

/// Advice on a follow-up question.
fn go_on<'c>(catalogue: &'c Catalogue, followed: Followed<'c>, circumstances: &Circumstances<'_>) -> Answered<'c> {
    let Followed { question, professions, details } = followed;
    let titles = professions.iter().map(|profile| profile.title.as_str()).collect();
    let advice = advise(catalogue, &question, circumstances);
    Answered {
        profile: professions.first().copied(),
        neighbours: professions.first().map(|profile| about(profile, &question)).unwrap_or_default(),
        certainty: Certainty::Sure,
        others: Vec::new(),
        namesakes: Vec::new(),
        faq: Vec::new(),
        unanswered: Details::default(),
        faq_of_each: Vec::new(),
        passage: None,
        unspoken: None,
        text: String::new(),
        asking: Asking::How,
        verdict: None,
        reach: None,
        needed: None,
        elsewhere: None,
        question,
        titles,
        advice,
        details,
    }
}

/// Lets an answer on pay begin with what a sentence asks for.
fn set_focus(details: &Details, is_start_told: bool, advice: &mut Advice<'_>, circumstances: &Circumstances<'_>) {
    let Advice::Pay(pay) = advice else { return };
    if let Some(career) = details.career {
        pay.keep_career(career);
    }
    match (pay.terms.detail, details.training_year) {
        (None, _) => {}
        (Some(Detail::Training), Some(year)) => {
            pay.focus = Focus::TrainingYear(usize::from(year));
            return;
        }
        (Some(_), _) => return,
    }
    let says = |remark| details.remarks.contains(&remark);
    pay.focus = match details.stated {
        Some(wage) => {
            let quartiles = pay.official.map(|official| official.quartiles);
            Focus::Stated(standing(wage, Payee::Employee, quartiles, &pay.terms, circumstances))
        }
        None if details.asks_for_grade => Focus::Grade,
        None if asks_for_agreement(details, pay) && !says(Remark::Starter) => Focus::Agreement,
        None if details.asks_for_good_pay => Focus::Good,
        None if says(Remark::Starter) && !is_start_told => Focus::Starter,
        None if details.asks_whether_good => Focus::Judged,
        None if says(Remark::Experience) => Focus::Experience,
        None => Focus::Usual,
    };
}

/// Whether a sentence asks for what an agreement pays, beside statistics that would lead.
fn asks_for_agreement(details: &Details, pay: &PayAdvice<'_>) -> bool {
    let Some(first) = pay.tariffs.first().filter(|tariff| tariff.grade.is_some()) else { return false };
    let is_led = matches!(leading(pay.subject.profile), Leading::Statistics(_) | Leading::Wider(_));
    is_led
        && match details.payer {
            Some(Payer::Agreement | Payer::Public) => true,
            Some(Payer::SavingsBank) => first.tariff.place.contains("parkasse"),
            Some(Payer::Union(_)) | None => false,
        }
}

/// The same question on pay for the second state that a sentence names.
fn elsewhere<'c>(
    catalogue: &'c Catalogue,
    question: &Question,
    other: Option<State>,
    circumstances: &Circumstances<'_>,
) -> Option<(Question, Advice<'c>)> {
    let Question::Pay { name, terms } = question else { return None };
    let question = Question::Pay { name: name.clone(), terms: Terms { state: Some(other?), ..*terms } };
    let advice = advise(catalogue, &question, circumstances);
    Some((question, advice))
}

/// Further questions about the first profession.
fn neighbours(understood: &Understood<'_>, asked: &Question) -> Vec<Question> {
    understood.professions.first().map(|profile| about(profile, asked)).unwrap_or_default()
}

fn about(profile: &Profile, asked: &Question) -> Vec<Question> {
    let topics = [Topic::Profile, Topic::Pay, Topic::Related].into_iter().map(|topic| Question::about(topic, &profile.id));
    topics.filter(|question| question.topic() != asked.topic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payroll::parameters::Parameters;
    use crate::profile::reader::Source;
    use crate::question::Request;
    use crate::question::text::write;

    /// Checks the command that a sentence is understood as.
    fn check(sentence: &str, expected: &str) {
        let file = |id: &str, title: &str| Source::new(format!("{id}.toml"), format!("title = \"{title}\""));
        let catalogue = Catalogue::load(&[file("baecker", "Bäcker/in"), file("koch", "Koch/Köchin")]).unwrap();
        let parameters = Parameters::built_in();
        let line = match advise_on(&catalogue, sentence, &Circumstances::plain(2026, &parameters)) {
            AskAdvice::OffTopic(_)
            | AskAdvice::NotUnderstood
            | AskAdvice::General(_)
            | AskAdvice::Faq(..)
            | AskAdvice::Courtesy(_) => "off topic".to_owned(),
            AskAdvice::Told(_) | AskAdvice::Ranks(_) | AskAdvice::Grades(_) | AskAdvice::WhichProfession => "told".to_owned(),
            AskAdvice::Unsure(guesses) => format!("unsure: {}", write(&Request::new(guesses[0].0.clone()))),
            AskAdvice::Understood(answered) => write(&Request::new(answered.question)),
        };
        assert_eq!(line, expected, "{sentence}");
    }

    #[test]
    fn pay_with_its_details() {
        check("was verdient man als bäcker in bayern mit steuerklasse 3", "/gehalt name:baecker land:bayern steuerklasse:3");
    }
    #[test]
    fn pay_in_training() {
        check("was verdient ein koch azubi im ersten lehrjahr", "/gehalt name:koch genauer:ausbildung");
        check("ausbildungsvergütung bäcker", "/gehalt name:baecker genauer:ausbildung");
    }
    #[test]
    fn the_way_in() {
        check("wie werde ich koch", "/beruf name:koch abschnitt:ausbildungsweg");
    }
    #[test]
    fn two_professions() {
        check("koch oder bäcker", "/vergleich a:koch b:baecker");
        check("vom koch zum bäcker", "/weg von:koch nach:baecker");
    }
    #[test]
    fn wishes() {
        check("ich mag tiere und will nicht ins büro", "/suche mit:tiere ohne:buero");
        check("ich will nicht mehr im büro arbeiten", "/suche ohne:buero");
        check("kein bock mehr auf kinder", "/suche ohne:kinder");
    }
    #[test]
    fn talk_about_somebody() {
        check("mein bäcker hat zu", "told");
        check("der bus hat verspätung", "off topic");
    }
}
