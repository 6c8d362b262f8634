//! Sentences around answers to free-text questions.

mod abroad;
mod also;
mod cases;
mod certificates;
mod compared;
mod direct;
mod grades;
mod matters;
mod money;
mod ranks;
mod remarks;
mod situations;
mod themes;
mod threshold;
mod told;
mod verdict;
mod work;

use crate::commands::ask::telling::Addressed;
use crate::commands::pay::words::tax_class;
use crate::commands::profile::words as profile;
use crate::commands::wish::words as wish_words;
use crate::commands::words as command;
use crate::commands::words::labels;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::profile::{Certificate, Condition, Section};
use crate::question::detail::Detail;
use crate::question::option::CommandOption;
use crate::question::pay::Terms;
use crate::question::wish::{Liking, Wish};
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::text::german::{self, list, number, unbent};
use crate::understand::courtesy::Courtesy;
use crate::understand::matter::Matter;
use crate::understand::remark::Remark;
use crate::understand::{Certainty, Details};

pub(crate) use abroad::{Recognition, recognition};
pub(crate) use also::{also_entry, also_outlook, also_pay, also_places, also_tasks, namesakes};
pub(crate) use cases::*;
pub(crate) use certificates::{Place, needed, needed_for_each, reach};
pub(crate) use compared::{
    DANGER_OF_EACH, NO_PAPERS, NOTHING_THERE, Opening, STUDIES_AFTER_TRAINING, backs, belongs_to, certificate_of_each,
    civil_service_of, liked, machines_of, more_regular, said_of, semesters, unknown_rival, untrained, unwished, way_of, wished,
};
pub(crate) use direct::{
    AgeLimit, Asking, DEGREE, FOR_EVERYBODY, MASTER_AT_ONCE, RETRY, SCHOOL_UNTIL, SOURCE_ON_CIVIL_SERVANTS, SOURCE_ON_SHORTER,
    STUDY_AFTER, Sought, TRAINING, age, before, beside_least_age, certificate_asked, failures, found, from_age, is_open, lasts,
    length, none_of_its_own, of_way, old_enough, part_time, shorter, source_on_catching_up, subject, where_to_learn, without,
};
pub(crate) use grades::*;
pub(crate) use matters::{
    ALLOWANCES, GRADES_OF_SERVICE, HOME_WITH_CHILDREN, NO_TRAINING_PAY, NOTHING_ON_MACHINES, ONLY_NIGHTS, PART_TIME,
    SCHOOL_HOLIDAYS, SHORTAGE, SUPPLEMENTS, Studies, begins_with, no_outlook, nothing_on, unknown_matter, unspoken,
};
pub(crate) use money::{
    Earner, SOURCE_ON_NET, complaint, cost, figure_here, gross_for, in_the_whole, living, living_of_family, net_of_gross,
    no_figures, of_year, risk, table_of_year,
};
pub(crate) use ranks::{ranks, ranks_title};
pub(crate) use remarks::*;
pub(crate) use situations::*;
pub(crate) use themes::{PART_TIME_TRAINING, not_too_old, source_on, theme, theme_title};
pub(crate) use threshold::{Reached, Sums, reached};
pub(crate) use told::{SHOW_PROFESSIONS, fitting, fitting_title, told, told_title};
pub(crate) use verdict::*;
pub(crate) use work::*;

pub(crate) const EXAMPLES: &str = "Zum Beispiel";

pub(crate) const AGE: &str = "Zum Alter: Eine Ausbildung oder ein Studium kannst du fast immer auch später beginnen. Altersgrenzen nennen vor \
    allem Polizei, Feuerwehr und Bundeswehr in ihren Ausschreibungen.";
pub(crate) const SOURCE_ON_AGE: &str = "Einstellungsvoraussetzungen der Bundespolizei, komm-zur-bundespolizei.de";

fn names(conditions: &[Condition]) -> String {
    let names: Vec<&str> = conditions.iter().map(|condition| profile::condition(*condition)).collect();
    list(&names)
}

/// The interpretation in a few words.
pub(crate) fn understood(question: &Question, titles: &[&str], certainty: Certainty, details: &Details) -> Text {
    let before = match certainty {
        Certainty::Sure => "Verstanden: ",
        Certainty::Unsure => "Das verstehe ich so: ",
    };
    let origin = details.origin.as_ref().filter(|_| !matches!(question, Question::Related { .. }));
    let origin = origin.map(|title| format!("; aus: {title}")).unwrap_or_default();
    let titles = label(question, titles);
    let label = match (question, details.other_state) {
        (Question::Pay { terms: Terms { state: Some(one), .. }, .. }, Some(other)) => {
            titles.replace(one.name(), &format!("{} und {}", one.name(), other.name()))
        }
        _ => titles,
    };
    let end = if details.remarks.contains(&Remark::Abroad) { ", nur für Deutschland." } else { "." };
    Text::from(before).strong(format!("{label}{origin}")).plain(end)
}

/// Nobody younger asks whether they are too old.
const GROWN_UP: u8 = 23;
/// Somebody younger asks whether they are old enough.
pub(crate) const OF_AGE: u8 = 18;

/// Whether an answer has something to say about an age.
pub(crate) fn speaks_of_age(topic: Topic, age: Option<u8>) -> Option<&'static str> {
    age.filter(|age| *age >= GROWN_UP && says_age(topic)).map(|_| AGE)
}

fn says_age(topic: Topic) -> bool {
    matches!(topic, Topic::Profile | Topic::Way | Topic::Wish | Topic::Related)
}

/// Whether somebody may ask whether they are old enough.
pub(crate) fn is_young(question: &Question, details: &Details) -> bool {
    let is_of_profession = matches!(question, Question::Profile { .. }) && question.names().iter().any(|name| !name.is_empty());
    is_of_profession && details.age.is_some_and(|age| age < OF_AGE)
}

/// Whether the answer says whether the age will do.
fn is_on_way_in(question: &Question, age: u8) -> bool {
    age >= OF_AGE && matches!(question, Question::Profile { section: Some(Section::Path | Section::Requirements), .. })
}

/// What is hard about one of several professions.
pub(crate) fn burdens_of(title: &str, conditions: &[Condition]) -> Text {
    let names: Vec<&str> = conditions.iter().map(|condition| matters::condition_alone(*condition)).collect();
    let burdens = if names.is_empty() { "nach dem Profil nicht besonders belastend".to_owned() } else { list(&names) };
    Text::default().strong(title).plain(format!(": {burdens}."))
}

/// When one of several works.
pub(crate) fn times_of(title: &str, conditions: &[Condition]) -> Text {
    let names: Vec<&str> = conditions.iter().map(|condition| matters::condition_alone(*condition)).collect();
    let times = if names.is_empty() { "nach dem Profil keine besonderen Zeiten".to_owned() } else { list(&names) };
    Text::default().strong(title).plain(format!(": {times}."))
}

/// Which of several is harder, by how many burdens the profiles name.
pub(crate) fn harder(titles: &[&str], counts: &[usize]) -> Text {
    let most = counts.iter().max().copied().unwrap_or_default();
    let hardest: Vec<&str> = titles.iter().zip(counts).filter(|(_, count)| **count == most).map(|(title, _)| *title).collect();
    match hardest.as_slice() {
        _ if most == 0 => "Besondere Belastungen nennen die Profile nicht; wie viel Stress es gibt, hängt am Betrieb.".into(),
        [only] if counts.iter().filter(|count| **count + 1 < most).count() + 1 == counts.len() => {
            Text::from("Anstrengender klingt nach den Arbeitsbedingungen ").strong(unbent(only)).plain(":")
        }
        _ => Text::from("Nach den Arbeitsbedingungen nehmen sie sich wenig:"),
    }
}

/// Before the ways into professions that are compared for how hard they are.
pub(crate) const WAYS_DIFFER: &str = "Wie schwer etwas ist, kann ich nicht messen; so unterscheiden sich die Wege:";

/// That professions are different ones.
pub(crate) fn different(count: usize, asking: Asking) -> String {
    let begin = if asking == Asking::Possible { "Nein, das" } else { "Das" };
    format!("{begin} sind {} verschiedene Berufe:", if count == 2 { "zwei" } else { "drei" })
}

/// That two names are of one profession; whether somebody asks for their difference.
pub(crate) fn one_profession(names: &[String; 2], title: &str, asks_for_difference: bool) -> Text {
    let [one, other] = names;
    let begin = if asks_for_difference { "Einen Unterschied kenne ich nicht" } else { "Soweit ich weiß, ja" };
    Text::from(format!("{begin}: „{one}“ und „{other}“ führen zum selben Beruf, ")).strong(title).plain(".")
}

/// That professions with these conditions are left out where a subject leads, or that there are no others.
pub(crate) fn without_conditions(unwanted: &[Condition], is_without: bool) -> String {
    let names = list(&unwanted.iter().map(|condition| matters::condition_alone(*condition)).collect::<Vec<_>>());
    if is_without {
        format!("Das Fach legt dich selten auf einen Beruf fest. Ohne „{names}“ führt es zum Beispiel dorthin:")
    } else {
        format!(
            "Ohne „{names}“ kenne ich nach diesem Fach kaum einen Beruf. Am nächsten liegen diese, frag dort nach dem Arbeitsplatz:"
        )
    }
}

/// What related professions were left out for.
pub(crate) fn avoided(question: &Question, details: &Details) -> Option<Text> {
    let is_avoided = matches!(question, Question::Related { .. }) && !details.unwanted.is_empty();
    is_avoided.then(|| left_out(&names(&details.unwanted)).into())
}

/// Whether a list is one for pupils.
fn takes_pupils(question: &Question, age: u8) -> bool {
    age < GROWN_UP && matches!(question, Question::Wish(wish) if wish.entry.is_some())
}

/// Details that the answer leaves out, but for a state of which it quotes the profile.
pub(crate) fn unheeded(question: &Question, details: &Details, quoted: Option<State>) -> Option<Text> {
    let is_pay = matches!(question, Question::Pay { .. });
    let is_older = details.age.is_some_and(|age| age >= GROWN_UP);
    let takes_age = is_pay || (is_older && says_age(question.topic()));
    let is_of_one = is_pay || matches!(question, Question::Profile { .. });
    let takes_certificate = (details.is_certificate_asked && is_of_one)
        || matches!(
            question,
            Question::Wish(_)
                | Question::Way { .. }
                | Question::Compare { .. }
                | Question::Profile { section: Some(Section::Requirements), .. }
        );
    let is_part_time = [Remark::PartTime, Remark::PartTimeTraining].iter().any(|remark| details.remarks.contains(remark));
    let is_at_home = matches!(question, Question::Wish(wish) if wish.with.contains(&Condition::Homeoffice));
    let said = [
        details.state.filter(|state| !is_pay && Some(*state) != quoted).map(|state| state.name().to_owned()),
        details.other_state.filter(|_| !is_pay).map(|state| state.name().to_owned()),
        details
            .age
            .filter(|age| {
                !takes_age && !is_young(question, details) && !takes_pupils(question, *age) && !is_on_way_in(question, *age)
            })
            .map(|age| format!("{age} Jahre")),
        details.tax_class.filter(|_| !is_pay).map(tax_class),
        details.timespan.filter(|_| !is_pay).map(|timespan| command::choice(CommandOption::Timespan, timespan.key())),
        details.children.filter(|_| !is_pay && !is_at_home).map(children),
        details.stated.filter(|_| !is_pay).map(|wage| wage_named(wage.cents, wage.per)),
        details.hours.filter(|_| !is_pay && !is_part_time).map(|hours| format!("{hours} Stunden")),
        details.certificate.filter(|_| !takes_certificate).map(|certificate| profile::certificate(certificate).to_owned()),
    ];
    let takes_conditions = if is_pay {
        !details.matters.is_empty()
    } else {
        !matches!(question, Question::Way { .. }) || details.remarks.contains(&Remark::Burden)
    };
    let conditions = details.wanted.iter().filter(|_| !takes_conditions).map(|item| profile::condition(*item).to_owned());
    let wishes = details.other_wishes.iter().filter(|_| matches!(question, Question::Wish(_)));
    let is_of_languages = matches!(question, Question::Wish(wish) if wish.liking == Some(Liking::Languages));
    let speaks = matches!(question, Question::Wish(_)) && !is_of_languages && details.matters.contains(&Matter::Languages);
    let wishes = wishes.filter_map(|wish| other_wish(wish)).chain(speaks.then_some("Sprachen")).map(str::to_owned);
    let denied = details.denied_words.iter().filter(|_| matches!(question, Question::Wish(_))).map(|word| format!("„{word}“"));
    let conditions = conditions.chain(given_way(question, details));
    let mut said: Vec<String> = said.into_iter().flatten().chain(conditions).chain(wishes).chain(denied).collect();
    said.dedup();
    (!said.is_empty()).then(|| Text::from("Nicht berücksichtigt: ").plain(said.join(", ")).plain("."))
}

/// Wishes that gave way to what somebody likes.
fn given_way(question: &Question, details: &Details) -> Vec<String> {
    let Question::Wish(Wish { liking: Some(_), field, with, interests, .. }) = question else { return Vec::new() };
    let other = details.field.filter(|_| field.is_none()).map(|field| profile::field(field).to_owned());
    let conditions = details.wanted.iter().filter(|wanted| !with.contains(wanted));
    let conditions = conditions.map(|condition| profile::condition(*condition).to_owned());
    let interests = details.interests.iter().filter(|wanted| !interests.contains(wanted));
    other.into_iter().chain(conditions).chain(interests.map(|dimension| interest(*dimension).to_owned())).collect()
}

/// A wish that no list has, by its flat word.
fn other_wish(flat: &str) -> Option<&'static str> {
    Some(match flat {
        "team" | "teamarbeit" => "Teamarbeit",
        "abwechslung" | "abwechslungsreich" => "Abwechslung",
        "verantwortung" => "Verantwortung",
        "sprachen" => "Sprachen",
        "geschichte" => "Geschichte",
        "sinnvolles" => "ein Sinn darin",
        "games" | "gaming" | "zocken" | "zocke" => "Spiele",
        _ => return None,
    })
}

/// What a list of professions fits, as its heading: "Passt zu: Umgang mit Tieren, ohne Büro".
pub(crate) fn fits(wish: &Wish, details: &Details) -> Option<String> {
    let names = |conditions: &[Condition]| conditions.iter().map(|item| matters::condition_alone(*item)).collect::<Vec<_>>();
    let certificate = wish.certificate.map(|certificate| match certificate {
        _ if details.lacks_abitur => "ohne Abitur".to_owned(),
        Certificate::Keiner => "ohne Schulabschluss".to_owned(),
        other => profile::certificate(other).to_owned(),
    });
    let known = [
        wish.liking.map(|liking| wish_words::liking(liking).to_owned()),
        wish.field.map(|field| profile::field(field).to_owned()),
        certificate,
        wish.least_eur.map(|eur| format!("ab {} € im Monat", number(eur))),
        wish.longest.map(|longest| command::choice(CommandOption::Longest, longest.key())),
    ];
    let interests = wish.interests.iter().map(|&dimension| interest(dimension).to_owned());
    let with = names(&wish.with).into_iter().map(str::to_owned);
    let known = known.into_iter().flatten().chain(interests).chain(with).collect::<Vec<_>>().join(", ");
    let fields = wish.without_fields.iter().map(|field| profile::field(*field));
    let without: Vec<&str> = names(&wish.without).into_iter().chain(fields).collect();
    let without = (!without.is_empty()).then(|| format!("ohne {}", list(&without)));
    let entry = wish.entry.map(|entry| format!("Berufe mit {}", profile::entry_short(entry)));
    let title = match (entry, known.as_str(), without) {
        (None, "", without) => format!("Berufe {}", without.unwrap_or_default()),
        (None, known, None) => format!("Passt zu: {known}"),
        (None, known, Some(without)) => format!("Passt zu: {known}, {without}"),
        (Some(entry), "", None) => entry,
        (Some(entry), "", Some(without)) => format!("{entry}, {without}"),
        (Some(entry), known, None) => format!("{entry}: {known}"),
        (Some(entry), known, Some(without)) => format!("{entry}: {known}, {without}"),
    };
    (wish.order.is_none() && *wish != Wish::default()).then_some(title)
}

/// What somebody likes, in the heading of a list.
fn interest(dimension: usize) -> &'static str {
    match dimension {
        0 => "Handwerk und Technik",
        1 => "Forschen und Rechnen",
        2 => "Gestalten",
        3 => "Menschen",
        4 => "Führen und Verkaufen",
        _ => "Ordnen und Verwalten",
    }
}

/// The same figure for two states.
pub(crate) fn in_both(states: [State; 2], headlines: [&str; 2]) -> Text {
    let [one, two] = states.map(State::name);
    if headlines[0] == headlines[1] {
        return Text::from(format!("Für {one} und {two} habe ich keine getrennten Zahlen; beide sehen hier gleich aus."));
    }
    Text::from(format!("{one}: ")).strong(headlines[0]).plain(format!(" · {two}: ")).strong(headlines[1])
}

/// A sum with its timespan.
fn wage_named(cents: u32, per: Option<Timespan>) -> String {
    let sum = if cents.is_multiple_of(100) { format!("{} €", number(cents / 100)) } else { german::cents(cents.into()) };
    match per {
        Some(Timespan::Hour) => format!("{sum} pro Stunde"),
        Some(Timespan::Year) => format!("{sum} im Jahr"),
        _ => sum,
    }
}

fn children(count: u8) -> String {
    if count == 1 { "ein Kind".to_owned() } else { format!("{count} Kinder") }
}

/// A question in a few words: `Verdienst: Bäcker/in in Bayern`.
pub(crate) fn label(question: &Question, titles: &[&str]) -> String {
    let names = list(titles);
    match question {
        Question::Profile { section: Some(section), .. } => format!("{}: {names}", profile::section(*section)),
        Question::Profile { section: None, .. } => format!("Profil: {names}"),
        Question::Pay { terms, .. } => with_details(format!("Verdienst: {names}"), &details_of_pay(terms)),
        Question::Compare { .. } => format!("Vergleich: {}", titles.join(" und ")),
        Question::Related { .. } => format!("Verwandte Berufe: {names}"),
        Question::Way { to, .. } if to.is_empty() => format!("Wohin es führt: {names}"),
        Question::Way { .. } => format!("Weg: {}", titles.join(" → ")),
        Question::Wish(wish) => with_details("Berufe nach Wunsch".to_owned(), &details_of_wish(wish)),
        other => labels(other.topic()).heading.to_owned(),
    }
}

fn with_details(label: String, details: &[String]) -> String {
    if details.is_empty() { label } else { format!("{label} ({})", details.join(", ")) }
}

fn details_of_pay(terms: &Terms) -> Vec<String> {
    let details = [
        terms.detail.map(|detail| detail_of_pay(detail).to_owned()),
        terms.timespan.map(|timespan| command::choice(CommandOption::Timespan, timespan.key())),
        terms.state.map(|state| state.name().to_owned()),
        terms.age.map(|age| format!("{age} Jahre")),
        terms.tax_class.map(tax_class),
        terms.children.map(children),
        terms.hours.map(|hours| format!("{hours} Stunden in der Woche")),
    ];
    details.into_iter().flatten().collect()
}

/// A detail as one of several words in parentheses.
fn detail_of_pay(detail: Detail) -> &'static str {
    match detail {
        Detail::Net => "netto",
        Detail::Place => "nach Land und Alter",
        Detail::Training => "in der Ausbildung",
        Detail::Income => "wovon er abhängt",
        Detail::Method => "mit allen Zahlen",
        other => command::detail(other),
    }
}

fn details_of_wish(wish: &Wish) -> Vec<String> {
    let with = wish.with.iter().map(|condition| format!("mit: {}", profile::condition(*condition)));
    let without = wish.without.iter().map(|condition| format!("ohne: {}", profile::condition(*condition)));
    let without = without.chain(wish.without_fields.iter().map(|field| format!("ohne: {}", profile::field(*field))));
    let details = [
        wish.liking.map(|liking| wish_words::liking(liking).to_owned()),
        wish.field.map(|field| profile::field(field).to_owned()),
        wish.entry.map(|entry| profile::entry_short(entry).to_owned()),
        wish.certificate.map(|certificate| match certificate {
            Certificate::Keiner => "ohne Schulabschluss".to_owned(),
            other => profile::certificate(other).to_owned(),
        }),
        wish.least_eur.map(|eur| format!("ab {} € im Monat", number(eur))),
        wish.longest.map(|longest| command::choice(CommandOption::Longest, longest.key())),
        wish.order.map(|order| command::choice(CommandOption::Order, order.key())),
    ];
    let interests = wish.interests.iter().map(|&dimension| profile::interest(dimension).to_owned());
    details.into_iter().flatten().chain(interests).chain(with).chain(without).collect()
}

/// Title and reply.
pub(crate) fn courtesy(courtesy: Courtesy) -> (&'static str, &'static str) {
    match courtesy {
        Courtesy::Thanks => ("Gern geschehen", "Wenn du noch etwas über einen Beruf wissen willst, frag einfach."),
        Courtesy::Greeting => ("Hallo!", "Frag mich etwas über Berufe, zum Beispiel: Was verdient man als Bäckerin in Bayern?"),
        Courtesy::Goodbye => ("Bis bald!", "Viel Erfolg bei dem, was du vorhast."),
        Courtesy::GoodNews => (
            "Glückwunsch!",
            "Das hast du geschafft. In welchem Beruf? Nenn ihn mir, dann zeige ich dir, was man darin verdient und wohin es danach weitergeht.",
        ),
        Courtesy::BadNews => (
            "Das tut mir leid",
            "Das ist bitter, und es sagt wenig darüber, was du kannst. Frag nach, woran es lag; die Berufsberatung geht es kostenlos mit dir durch: \
             0800 4 5555 00. Nenn mir den Beruf, dann zeige ich dir, was nah daran liegt.",
        ),
        Courtesy::Who => (
            "Ich bin ein Bot",
            "Ich gebe Auskunft über Berufe: was man tut, was man verdient und wie man hineinkommt. Frag mich gern danach.",
        ),
    }
}

/// Whoever points at an answer that there is none of.
pub(crate) const WHICH_PROFESSION: &str =
    "Nenn ihn mir in deiner Frage, oder antworte direkt auf eine meiner Nachrichten, dann weiß ich, welchen du meinst.";

pub(crate) const UNSURE_TITLE: &str = "Meintest du das?";
pub(crate) const UNSURE: &str = "Ganz sicher bin ich mir nicht, was du wissen möchtest. Such dir aus, was du meinst, oder frag noch einmal mit anderen Worten.";
pub(crate) const OFF_TOPIC_TITLE: &str = "Dazu kann ich nichts sagen";

/// Title and reply.
pub(crate) fn off_topic(addressed: Addressed) -> (&'static str, &'static str) {
    match addressed {
        Addressed::Person => (
            "Das kann ich dir nicht sagen",
            "Ich bin ein Programm und habe selbst keinen Beruf. Nenn mir einen, dann sage ich dir, was man darin tut, was man verdient und \
             wie man hineinkommt.",
        ),
        Addressed::Anyone => (
            OFF_TOPIC_TITLE,
            "Ich kenne mich mit Berufen aus: was man tut, was man verdient und wie man hineinkommt. Frag mich gern danach.",
        ),
        Addressed::Nobody => (
            "Alles klar",
            "Wenn du etwas über einen Beruf wissen willst, frag mich einfach: was man tut, was man verdient und wie man hineinkommt.",
        ),
    }
}
pub(crate) const NOT_UNDERSTOOD_TITLE: &str = "Das habe ich nicht verstanden";
pub(crate) const NOT_UNDERSTOOD: &str = "Nenn mir den Beruf und was du über ihn wissen willst, oder sag, was dir wichtig ist. Was ich nicht weiß, weiß die \
    Berufsberatung: 0800 4 5555 00.";
pub(crate) fn examples() -> [&'static str; 2] {
    ["Was verdient man als Bäckerin in Bayern?", "Ich mag Tiere und will nicht ins Büro."]
}
