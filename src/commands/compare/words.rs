//! Sentences of a comparison.

use crate::commands::compare::advice::{Basis, CompareAdvice, Difference, Gap, Paid};
use crate::commands::pay::advice::Official;
use crate::commands::pay::advice::public::{Career, ends, ends_of_tariffs, leading_careers, only_state};
use crate::commands::pay::words::{careers_hold, grades, group, leading_figure, middle, named_tariffs, span_of_cents};
use crate::commands::profile::words::{certificate, demanded, interest_name, interest_of, way_short};
use crate::pay::Figure;
use crate::pay::public::Law;
use crate::pay::tables::Steps;
use crate::picture::grades::GradeRow;
use crate::profile::related::Relation;
use crate::profile::{Interests, Profile};
use crate::text::Text;
use crate::text::german::{capitalised, duration, figure, list, number, unbent};

/// Placeholder of the menu of aspects.
pub(crate) const MENU: &str = "Genauer vergleichen …";
pub(crate) const WAY: &str = "Der Weg dazwischen";

pub(crate) fn title(titles: &[&str]) -> String {
    match titles {
        [first @ .., last] => format!("{} oder {last}?", first.join(", ")),
        [] => String::new(),
    }
}
/// Before what decides between professions.
pub(crate) const DEPENDS: &str = "Das hängt davon ab, was dir liegt.";
pub(crate) const WITH_ITSELF_TITLE: &str = "Das ist zweimal derselbe Beruf";
pub(crate) fn with_itself(title: &str) -> String {
    format!("Beide Namen meinen denselben Beruf: {title}. Nenn mir einen zweiten, oder sieh dir an, was daneben liegt.")
}

/// A line about one profession.
pub(crate) fn line(title: &str, text: &str) -> Text {
    Text::default().strong(title).plain(format!(": {text}"))
}
/// Conditions shared by `count` professions.
pub(crate) fn shared(count: usize, conditions: &str) -> Text {
    line(if count == 2 { "Beide" } else { "Alle drei" }, conditions)
}
pub(crate) fn only(title: &str, conditions: &str) -> Text {
    line(&format!("Nur {title}"), conditions)
}
/// Conditions shared by two of three.
pub(crate) fn only_two(titles: [&str; 2], conditions: &str) -> Text {
    line(&format!("Nur {}", list(&titles)), conditions)
}

/// `307 € mehr im Monat`.
pub(crate) fn more(difference: Difference) -> String {
    match difference {
        Difference::Known(eur) => format!("{} € mehr im Monat", number(eur)),
        Difference::MoreThan(eur) => format!("über {} € mehr", number(eur)),
    }
}
pub(crate) fn more_for(title: &str) -> Text {
    Text::from("für ").strong(unbent(title)).plain(", im Monat brutto in der Mitte.")
}
pub(crate) fn more_for_than(title: &str, other: &str) -> Text {
    Text::from("für ").strong(unbent(title)).plain(" als für ").strong(unbent(other)).plain(", im Monat brutto in der Mitte.")
}
pub(crate) fn month(median: Figure) -> String {
    format!("{} im Monat", figure(median))
}
/// "Beide" or "alle", by how many are compared.
fn all_of(count: usize) -> &'static str {
    if count == 2 { "beide" } else { "alle" }
}
pub(crate) fn same_figure(count: usize) -> String {
    format!("brutto in der Mitte, für {} dieselbe Zahl: Sie zählen amtlich als ein Beruf.", all_of(count))
}
/// The same as a sentence, where no headline has the figure.
pub(crate) fn same(count: usize) -> String {
    format!("Für {} ist es dieselbe Zahl, brutto in der Mitte: Sie zählen amtlich als ein Beruf.", all_of(count))
}
pub(crate) fn same_for_all(median: Figure, count: usize) -> Text {
    Text::from("Verdienst: ")
        .strong(month(median))
        .plain(format!(" brutto in der Mitte, für {} dieselbe Zahl, denn amtlich zählen sie als ein Beruf.", all_of(count)))
}
/// The medians in a line.
pub(crate) fn medians(all: &[(&str, Figure)]) -> Text {
    let text = Text::from("Verdienst, brutto im Monat in der Mitte: ");
    let text = all.iter().enumerate().fold(text, |text, (at, (title, median))| {
        let text = if at > 0 { text.plain(", ") } else { text };
        text.plain(format!("{title} ")).strong(figure(*median))
    });
    text.plain(".")
}
/// What a profession is paid a month, as the first thing that is said.
pub(crate) fn paid_a_month(title: &str, paid: &Paid<'_>) -> Text {
    match paid {
        Paid::Statistics(official) => match official.quartiles[1] {
            Some(median) => Text::default().strong(title).plain(": ").strong(month(median)),
            None => self::paid(title, paid),
        },
        other => self::paid(title, other),
    }
}
/// Who is paid more, below the amounts.
pub(crate) fn gap_in_the_middle(more: &str, less: Option<&str>, gap: Gap) -> Text {
    let than = less.map(|less| format!(" als {less}")).unwrap_or_default();
    let difference = match gap.difference {
        Difference::Known(eur) => format!("{} € mehr", number(eur)),
        Difference::MoreThan(eur) => format!("über {} € mehr", number(eur)),
    };
    Text::default()
        .strong(more)
        .plain(" verdient ")
        .strong(difference)
        .plain(format!("{than}, brutto in der Mitte ({}).", gap.year))
}
/// How one gets into a profession, as a sentence: `Weg hinein: Ausbildung, 3½ Jahre.`
pub(crate) fn way_in(profile: &Profile) -> Option<String> {
    let asked = demanded(profile).map(|asked| format!("; {asked}")).unwrap_or_default();
    Some(format!("Weg hinein: {}{asked}.", way_short(profile.usual_way()?)))
}
pub(crate) fn amount(median: Figure) -> String {
    figure(median)
}
/// For whom a profession is suitable, by interests.
pub(crate) fn for_whom(interests: &str) -> String {
    format!("für {interests}")
}

pub(crate) fn gap(more: &str, less: &str, difference: Difference, year: u16) -> String {
    let (more, less) = (unbent(more), unbent(less));
    let difference = match difference {
        Difference::Known(eur) => format!("{} €", number(eur)),
        Difference::MoreThan(eur) => format!("über {} €", number(eur)),
    };
    format!("In der Mitte lag {more} {year} um {difference} im Monat über {less}.")
}

/// Several figures speak for others, too; the detail says for whom.
pub(crate) const WIDER_GROUPS: &str = "Die Zahlen gelten auch für andere Berufe; für welche, steht unter „Verdienst“.";

/// What a profession is paid by law or by agreement, and by which grades.
pub(crate) fn paid(title: &str, paid: &Paid<'_>) -> Text {
    let text = Text::default().strong(title).plain(": ");
    match paid {
        Paid::Statistics(official) => match official.quartiles[1] {
            Some(median) => text.plain(format!("{} in der Mitte, {}", figure(median), official.year)),
            None => text.plain("Mitte nicht veröffentlicht"),
        },
        Paid::CivilService(_) | Paid::Tariff(_) => match graded(paid) {
            Some((steps, grades)) => text.plain(format!("{}, {grades}", span_of_cents(steps.first_ct, steps.last_ct))),
            None => text.plain(without_amounts(paid)),
        },
        Paid::Range(pay) => text.plain(leading_figure(pay)),
        Paid::Nothing => text.plain("kein veröffentlichtes Entgelt"),
    }
}

/// The grades alone, where no table of them is known.
fn without_amounts(paid: &Paid<'_>) -> String {
    match careers_of(paid) {
        [] => "Beträge nicht bekannt".to_owned(),
        careers => format!("{}, Beträge kenne ich nicht", grades(careers)),
    }
}

/// What the amounts are, and whether they can be set against each other.
pub(crate) fn basis(advice: &CompareAdvice<'_>) -> String {
    let careers = || advice.pays.iter().flat_map(|paid| leading_careers(careers_of(paid)));
    match advice.basis {
        Basis::CivilService => {
            let everywhere = if careers().any(|career| career.law == Law::Land) { ", je nach Land" } else { "" };
            let state = advice.state.or_else(|| only_state(careers()));
            let place = state.map_or_else(|| everywhere.to_owned(), |state| format!(", {}", state.name()));
            let since = careers_hold(careers()).map(|since| format!(", {since}")).unwrap_or_default();
            format!("Grundgehalt im Monat, ohne Zulagen und Familienzuschlag{place}{since}.")
        }
        Basis::Tariff => "Brutto im Monat nach Tarif, Vollzeit, von der ersten bis zur letzten Stufe.".to_owned(),
        Basis::Statistics | Basis::Mixed => {
            "Brutto im Monat, aber verschiedener Art: nicht miteinander zu verrechnen.".to_owned()
        }
    }
}

fn careers_of<'a, 'c>(paid: &'a Paid<'c>) -> &'a [Career<'c>] {
    match paid {
        Paid::CivilService(careers) => careers,
        _ => &[],
    }
}

/// The span of what is paid by law or by agreement, and by which grades.
fn graded(paid: &Paid<'_>) -> Option<(Steps, String)> {
    match paid {
        Paid::CivilService(careers) => Some((ends(careers)?, grades(careers))),
        Paid::Tariff(tariffs) => Some((ends_of_tariffs(tariffs)?, named_tariffs(tariffs))),
        Paid::Statistics(_) | Paid::Range(_) | Paid::Nothing => None,
    }
}

/// Whether all are paid by the same grades.
pub(crate) fn are_same(pays: &[Paid<'_>]) -> bool {
    let all: Option<Vec<_>> = pays.iter().map(graded).collect();
    all.is_some_and(|all| {
        all.windows(2).all(|pair| {
            let [(one, grades), (other, others)] = pair else { return false };
            grades == others && one.first_ct == other.first_ct && one.last_ct == other.last_ct
        })
    })
}

/// That this is so.
pub(crate) fn same_grades(basis: Basis, count: usize) -> String {
    let amount = if basis == Basis::CivilService { "Grundgehalt" } else { "Tarif" };
    let besides =
        if basis == Basis::CivilService { "Zulagen, Land und Beförderungen" } else { "die einzelne Stelle und Zuschläge" };
    format!("Beim {amount} nehmen sich {} nichts; den Unterschied machen {besides}.", all_of(count))
}

/// The same as a bar.
pub(crate) fn row(title: &str, paid: &Paid<'_>) -> Option<GradeRow> {
    let (steps, place) = graded(paid)?;
    Some(GradeRow {
        name: title.to_owned(),
        place,
        from_grade: String::new(),
        to_grade: String::new(),
        first_ct: steps.first_ct,
        last_ct: steps.last_ct,
    })
}

/// One official figure covers all of them.
pub(crate) fn same_group(kldb: &str) -> String {
    format!("Für den Verdienst gibt es nur eine gemeinsame Zahl: Sie gehören zur selben Berufsgattung (KldB {kldb}).")
}

/// The same for two of three.
pub(crate) fn same_group_of_two(titles: [&str; 2]) -> String {
    let titles = titles.map(unbent);
    let titles = list(&titles.each_ref().map(String::as_str));
    format!("Für {titles} gibt es beim Verdienst nur eine gemeinsame Zahl: Amtlich zählen sie als ein Beruf.")
}

/// Months by which two ways differ noticeably.
const LONGER: u16 = 6;

/// The shortest and the longest usual way with their months, if they differ noticeably.
fn lengths<'c>(profiles: &[&'c Profile]) -> Option<[(&'c str, u16); 2]> {
    let all: Option<Vec<_>> = profiles.iter().map(|profile| Some((profile.title.as_str(), profile.training_months()?))).collect();
    let all = all?;
    let [shortest, longest] = [all.iter().min_by_key(|(_, months)| *months)?, all.iter().max_by_key(|(_, months)| *months)?];
    (longest.1 - shortest.1 >= LONGER).then_some([*shortest, *longest])
}

/// Lengths of training, if they differ.
pub(crate) fn training(profiles: &[&Profile]) -> Option<String> {
    let [(shortest, short), (longest, long)] = lengths(profiles)?;
    let (short, long) = (duration(short), duration(long));
    let (longest, shortest) = (unbent(longest), unbent(shortest));
    Some(format!("Der Weg dauert bei {longest} länger ({long}) als bei {shortest} ({short})."))
}

/// The same as a headline: `2 Jahre länger`.
pub(crate) fn longer(profiles: &[&Profile]) -> Option<String> {
    let [(_, short), (_, long)] = lengths(profiles)?;
    Some(format!("{} länger", capitalised(&duration(long - short))))
}

/// Usual certificates, if they differ.
pub(crate) fn certificates(profiles: &[&Profile]) -> Option<String> {
    let all: Option<Vec<_>> = profiles.iter().map(|profile| Some((*profile, profile.certificate()?))).collect();
    let all = all?;
    let (lowest, low) = all.iter().min_by_key(|(_, certificate)| *certificate)?;
    let (highest, high) = all.iter().max_by_key(|(_, certificate)| *certificate)?;
    (low != high).then(|| {
        format!(
            "Üblicher Schulabschluss: {} bei {}, {} bei {}.",
            certificate(*high),
            unbent(&highest.title),
            certificate(*low),
            unbent(&lowest.title)
        )
    })
}

pub(crate) fn contrast(more: &str, less: &str, dimension: usize) -> String {
    let (more, less) = (unbent(more), unbent(less));
    format!("Der größte Unterschied: Bei {more} zählt das Interesse {} viel mehr als bei {less}.", interest_of(dimension))
}

/// The way in, briefly.
pub(crate) fn entry(profile: &Profile) -> Option<String> {
    let way = profile.usual_way().map(way_short);
    let usual = profile.certificate().map(|usual| format!("üblich: {}", certificate(usual)));
    let parts: Vec<String> = [way, usual].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The two strongest interests.
pub(crate) fn interests(interests: Interests) -> String {
    let mut strongest: Vec<usize> = (0..interests.0.len()).collect();
    strongest.sort_by(|one, other| interests.0[*other].total_cmp(&interests.0[*one]));
    let names: Vec<&str> = strongest.into_iter().take(2).map(interest_name).collect();
    list(&names)
}

/// The median with its quartiles.
pub(crate) fn official_pay(title: &str, official: &Official<'_>) -> Text {
    let [q25, median, q75] = official.quartiles;
    let text = Text::default().strong(title).plain(": ").join(middle(median));
    let text = match (q25, q75) {
        (Some(q25), Some(q75)) => text.plain(format!(", das mittlere Feld von {} bis {}", figure(q25), figure(q75))),
        _ => text,
    };
    text.plain(format!(" – {}", group(official.pay)))
}

pub(crate) fn link(from: &str, relation: Relation, to: &str) -> String {
    let (from, to) = (&unbent(from), &unbent(to));
    match relation {
        Relation::Similar => format!("{from} und {to} sind sich ähnlich."),
        Relation::Specialisation => format!("{to} ist eine Spezialisierung von {from}."),
        Relation::General => format!("{from} ist eine Spezialisierung von {to}."),
        Relation::Advancement => format!("{to} ist ein Aufstieg von {from} aus."),
        Relation::EntryFrom => format!("{from} ist ein Aufstieg von {to} aus."),
    }
}
pub(crate) fn shared_skills(skills: &[&str]) -> String {
    format!("Überall gefragt: {}.", list(skills))
}
pub(crate) fn skills_of_two(titles: [&str; 2], skills: &[&str]) -> String {
    let titles = titles.map(unbent);
    format!("Bei {} gefragt: {}.", list(&titles.each_ref().map(String::as_str)), list(skills))
}
pub(crate) fn neighbours(titles: &[&str]) -> String {
    format!("Dazwischen liegen: {}.", list(titles))
}
