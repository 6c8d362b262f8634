//! Sentences around answers to free-text questions.

use crate::commands::ask::advice::Reach;
use crate::commands::profile::words as profile;
use crate::commands::words as command;
use crate::commands::words::labels;
use crate::profile::{Certificate, Condition, Section};
use crate::question::option::CommandOption;
use crate::question::pay::Terms;
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::text::german::{list, number};
use crate::understand::remark::Remark;
use crate::understand::{Certainty, Details};

/// Whether an answer already shows what a remark asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Raised {
    Yes,
    No,
}

pub(crate) const EXAMPLES: &str = "Zum Beispiel";

pub(crate) const AGE: &str = "Zum Alter: Eine Ausbildung oder ein Studium kannst du fast immer auch später beginnen. Altersgrenzen nennen vor \
    allem Polizei, Zoll, Feuerwehr und Bundeswehr in ihren Ausschreibungen.";
pub(crate) const SOURCE_ON_AGE: &str = "Einstellungsvoraussetzungen der Bundespolizei, komm-zur-bundespolizei.de";

/// Where a sentence on law or grades is from.
pub(crate) fn source(remark: Remark, topic: Topic, is_medicine: Medicine) -> Option<&'static str> {
    match (remark, is_medicine) {
        (Remark::Grades, Medicine::Yes) => Some("Bundesweite Zulassung, studienwahl.de (Bundesagentur für Arbeit und Länder)"),
        (Remark::Retraining, _) => Some("Sozialgesetzbuch III, § 180 Abs. 4"),
        (Remark::Hours, _) => Some("Bundesurlaubsgesetz, § 3"),
        (Remark::Machines, _) if topic == Topic::Wish => Some("IAB-Kurzbericht 13/2021"),
        _ => None,
    }
}

/// Whether places to study are given out for the whole country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medicine {
    Yes,
    No,
}

pub(crate) const MEDICINE: &str = "In Medizin, Zahnmedizin, Tiermedizin und Pharmazie gehen 30 % der Plätze an die besten Abiturnoten, 10 % nach \
    Eignung ohne Abiturnote und 60 % nach dem, was die Hochschule zählt, auch Tests wie den TMS. Eine feste Grenze gibt es nicht; die letzten \
    Werte stehen bei hochschulstart.de.";
pub(crate) const MACHINES_LEAST: &str = "Am wenigsten könnten Maschinen bisher in sozialen und kulturellen Dienstleistungen übernehmen, am meisten in \
    der Fertigung. Für einen einzelnen Beruf zeigt es der Job-Futuromat: job-futuromat.iab.de.";
pub(crate) const PAID_TRAINING: &str = "Für die Ausbildung zahlst du auf dem üblichen Weg nichts, sondern wirst bezahlt. Was Meister- und andere Kurse kosten, nennen die Kammern.";

/// What working hours belong to a profession.
pub(crate) fn hours(conditions: &[Condition]) -> String {
    let rest =
        "Stunden und Urlaub regeln Vertrag und Tarif; Angestellten stehen nach dem Gesetz mindestens vier Wochen Urlaub zu.";
    match conditions {
        [] => format!("Schicht-, Nacht- oder Wochenendarbeit ist in diesem Beruf nicht typisch. {rest}"),
        some => format!("Zu den Arbeitszeiten gehört: {}. {rest}", names(some)),
    }
}

/// What is hard about a profession by its conditions. They do not say how dangerous it is.
pub(crate) fn burden(conditions: &[Condition]) -> String {
    let rest =
        "Zu Unfällen und Krankheit habe ich keine Zahl; die gesetzliche Unfallversicherung veröffentlicht sie: www.dguv.de.";
    match conditions {
        [] => format!("Besonders belastend ist nach dem Profil nichts daran. {rest}"),
        some => format!("Belastend ist daran: {}. {rest}", names(some)),
    }
}

/// Whether a condition that somebody asks about belongs to a profession.
pub(crate) fn belongs(condition: Condition, belongs: Belongs) -> String {
    match belongs {
        Belongs::Yes => format!("Das gehört dazu: {}.", profile::condition(condition)),
        Belongs::No => format!("Nicht typisch für diesen Beruf: {}.", profile::condition(condition)),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    Yes,
    No,
}

fn names(conditions: &[Condition]) -> String {
    let names: Vec<&str> = conditions.iter().map(|condition| profile::condition(*condition)).collect();
    list(&names)
}

/// The interpretation in a few words.
pub(crate) fn understood(question: &Question, titles: &[&str], certainty: Certainty) -> Text {
    let before = match certainty {
        Certainty::Sure => "Verstanden: ",
        Certainty::Unsure => "Verstanden habe ich, ohne ganz sicher zu sein: ",
    };
    Text::from(before).strong(label(question, titles)).plain(".")
}

/// A sentence about a remark that no option covers.
pub(crate) fn remark(remark: Remark, topic: Topic, raised: Raised) -> &'static str {
    match (remark, raised) {
        (Remark::Trainee, Raised::Yes) => "Was es in der Ausbildung gibt, steht als Erstes.",
        (Remark::Trainee, Raised::No) if topic == Topic::Pay => "Was es in der Ausbildung gibt, weiß ich für diesen Beruf nicht.",
        (Remark::Trainee, Raised::No) => "Wie die Ausbildung bezahlt wird, steht unter „Verdienst“.",
        (Remark::Net, Raised::Yes) => "Was netto bleibt, steht als Erstes. Nenn deine Steuerklasse, dann rechne ich mit ihr.",
        (Remark::Net, Raised::No) => "Was netto bleibt, kann ich hier nicht ausrechnen.",
        (Remark::Hours, Raised::Yes) => {
            "Was über die Arbeitszeiten bekannt ist, steht unter „Arbeitsbedingungen“. Stunden und Urlaub regeln Vertrag und Tarif."
        }
        (Remark::Hours, Raised::No) => {
            "Arbeitszeit und Urlaub regeln Vertrag und Tarif; mehr steht in BERUFENET, dem Lexikon der Bundesagentur."
        }
        (other, _) => remark_alone(other),
    }
}

/// For what no answer contains.
fn remark_alone(remark: Remark) -> &'static str {
    match remark {
        Remark::Starter => "Zum Berufsstart ist das untere Quartil der beste Anhalt: Ein Viertel verdient weniger.",
        Remark::Experience => {
            "Nach Berufsjahren ist der Verdienst nicht veröffentlicht. Nenn dein Alter, dann suche ich die Zahl deiner Altersgruppe."
        }
        Remark::Abroad => "Ich kenne nur Zahlen und Regeln für Deutschland; für andere Länder habe ich keine.",
        Remark::Grades => {
            "Welche Noten reichen, legen Betriebe und Hochschulen selbst fest; eine feste Grenze kenne ich nicht. Bei Studiengängen nennt \
            die Hochschule die letzten Werte (NC)."
        }
        Remark::Retraining => {
            "Gefördert wird eine Umschulung in der Regel, wenn sie um mindestens ein Drittel kürzer ist als die Ausbildung. Ob du \
            gefördert wirst, sagt dir die Agentur für Arbeit: 0800 4 5555 00."
        }
        Remark::LateralEntry => {
            "Ob ein Quereinstieg möglich ist, steht bei den Wegen in den Beruf; steht dort keiner, weiß die Berufsberatung \
            der Bundesagentur mehr: 0800 4 5555 00."
        }
        Remark::Dual => "Duale Studiengänge findest du bei der Bundesagentur für Arbeit: www.arbeitsagentur.de/studiensuche.",
        Remark::NoStudies => "Welche Wege ohne Studium hineinführen, steht bei den Wegen in den Beruf.",
        Remark::PartTime => {
            "Ohne Stunden rechne ich bei Teilzeit mit 20 in der Woche. Welche Ausbildung in Teilzeit geht, weiß die \
            Berufsberatung: 0800 4 5555 00."
        }
        Remark::Recognition => {
            "Ob ein Abschluss aus dem Ausland gilt, prüft eine eigene Stelle; welche es ist, steht bei \
            www.anerkennung-in-deutschland.de."
        }
        Remark::Cost => {
            "Was die Ausbildung kostet, hängt von der Schule ab und ist mir nicht bekannt; BERUFENET und die Schulen nennen es."
        }
        Remark::Health => {
            "Gesundheitliches rechne ich nicht ein: Ob du geeignet bist, klärt eine ärztliche Untersuchung; wohin du dich \
            wenden kannst, weiß die Berufsberatung der Bundesagentur: 0800 4 5555 00."
        }
        Remark::Appearance => {
            "Wie groß du sein musst und welche Tattoos erlaubt sind, legt jeder Dienstherr und jeder Betrieb selbst fest; es steht in der \
            Ausschreibung, und die Einstellungsberatung sagt es dir."
        }
        Remark::Record => {
            "Ob eine Vorstrafe im Weg steht, hängt von der Tat, der Zeit und der Stelle ab; oft wird ein Führungszeugnis verlangt. Frag den \
            Betrieb oder die Berufsberatung: 0800 4 5555 00."
        }
        Remark::Burden => {
            "Wie schwer es dir fällt, kann ich nicht messen. Was verlangt wird, steht bei den Voraussetzungen; die Berufsberatung kennt \
            Prüfungen und Anforderungen: 0800 4 5555 00."
        }
        Remark::TrainingPlace => "Freie Ausbildungsplätze stehen bei www.arbeitsagentur.de/ausbildungssuche.",
        Remark::Machines => {
            "Wie viel von einem Beruf Maschinen heute schon könnten, zeigt der Job-Futuromat: job-futuromat.iab.de."
        }
        Remark::LivingOnIt => "Ob das zum Leben reicht, hängt von Miete und Familie ab; schau auf das, was netto bleibt.",
        Remark::Employer => "Was ein einzelner Arbeitgeber zahlt, weiß ich nicht; die Zahlen gelten für alle Betriebe.",
        Remark::Trainee | Remark::Net | Remark::Hours => "",
    }
}

/// Whether the asker's certificate opens a way.
pub(crate) fn reach(certificate: Certificate, reach: &Reach<'_>) -> String {
    let own = match certificate {
        Certificate::Keiner => "Ohne Schulabschluss".to_owned(),
        other => format!("Mit deinem Abschluss ({})", profile::certificate(other)),
    };
    match reach {
        Reach::Open(way) => format!("{own} führt ein Weg hinein: {way}."),
        Reach::Unusual(asked) => {
            format!(
                "{own} ist es nicht ausgeschlossen: Vorgeschrieben ist kein Abschluss, üblich ist: {}.",
                profile::certificate(*asked)
            )
        }
        Reach::Closed => format!("{own} führt keiner der Wege hinein, die ich kenne; alle verlangen mehr."),
        Reach::Unknown => format!("{own}: Welche Wege es gibt, weiß ich für diesen Beruf nicht."),
    }
}

/// Nobody younger asks whether they are too old.
const GROWN_UP: u8 = 23;

/// Whether an answer has something to say about an age.
pub(crate) fn speaks_of_age(topic: Topic, age: Option<u8>) -> Option<&'static str> {
    age.filter(|age| *age >= GROWN_UP && says_age(topic)).map(|_| AGE)
}

fn says_age(topic: Topic) -> bool {
    matches!(topic, Topic::Profile | Topic::Way | Topic::Wish | Topic::Related)
}

/// Details that the answer leaves out.
pub(crate) fn unheeded(question: &Question, details: &Details) -> Option<Text> {
    let is_pay = matches!(question, Question::Pay { .. });
    let is_older = details.age.is_some_and(|age| age >= GROWN_UP);
    let takes_age = is_pay || (is_older && says_age(question.topic()));
    let takes_certificate =
        matches!(question, Question::Wish(_) | Question::Profile { section: Some(Section::Requirements), .. });
    let said = [
        details.state.filter(|_| !is_pay).map(|state| state.name().to_owned()),
        details.age.filter(|_| !takes_age).map(|age| format!("{age} Jahre")),
        details.tax_class.filter(|_| !is_pay).map(|class| format!("Steuerklasse {}", class.number())),
        details.timespan.filter(|_| !is_pay).map(|timespan| command::choice(CommandOption::Timespan, timespan.key())),
        details.children.filter(|_| !is_pay).map(children),
        details.hours.filter(|_| !is_pay).map(|hours| format!("{hours} Stunden")),
        details.certificate.filter(|_| !takes_certificate).map(|certificate| profile::certificate(certificate).to_owned()),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| Text::from("Nicht berücksichtigt: ").plain(said.join(", ")).plain("."))
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
        terms.timespan.map(|timespan| command::choice(CommandOption::Timespan, timespan.key())),
        terms.state.map(|state| state.name().to_owned()),
        terms.age.map(|age| format!("{age} Jahre")),
        terms.tax_class.map(|class| format!("Steuerklasse {}", class.number())),
        terms.detail.map(|detail| command::detail(detail).to_owned()),
        terms.children.map(children),
        terms.hours.map(|hours| format!("{hours} Stunden in der Woche")),
    ];
    details.into_iter().flatten().collect()
}

fn details_of_wish(wish: &Wish) -> Vec<String> {
    let with = wish.with.iter().map(|condition| format!("mit: {}", profile::condition(*condition)));
    let without = wish.without.iter().map(|condition| format!("ohne: {}", profile::condition(*condition)));
    let details = [
        wish.field.map(|field| profile::field(field).to_owned()),
        wish.entry.map(|entry| profile::entry_short(entry).to_owned()),
        wish.certificate.map(|certificate| profile::certificate(certificate).to_owned()),
        wish.least_eur.map(|eur| format!("ab {} € im Monat", number(eur))),
        wish.order.map(|order| command::choice(CommandOption::Order, order.key())),
    ];
    let interests = wish.interests.iter().map(|&dimension| profile::interest(dimension).to_owned());
    details.into_iter().flatten().chain(interests).chain(with).chain(without).collect()
}

pub(crate) const UNSURE_TITLE: &str = "Meintest du das?";
pub(crate) const UNSURE: &str = "Ganz sicher bin ich mir nicht, was du wissen möchtest. Such dir aus, was du meinst, oder frag noch einmal mit anderen Worten.";
pub(crate) const OFF_TOPIC_TITLE: &str = "Dazu kann ich nichts sagen";
pub(crate) const OFF_TOPIC: &str = "Ich kenne mich mit Berufen aus: was man tut, was man verdient, wie man hineinkommt und wohin es führt. Frag mich gern danach.";
pub(crate) fn examples() -> [&'static str; 4] {
    [
        "Was verdient man als Bäckerin in Bayern?",
        "Wie werde ich Hebamme?",
        "Ich mag Tiere und will nicht ins Büro.",
        "Backend oder Frontend?",
    ]
}
