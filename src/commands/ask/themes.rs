//! The theme of a question that is about no single profession, and the professions that are shown with it.

use crate::catalogue::Catalogue;
use crate::commands::ask::asked::wish;
use crate::commands::ask::case::{Case, without_conditions};
use crate::profile::{Entry, Interests, Profile};
use crate::question::Question;
use crate::question::wish::{Longest, Order, Wish};
use crate::text::split_words;
use crate::text::word_lists::has_stem;
use crate::understand::lexicon::doing::done_by_others;
use crate::understand::lexicon::flat_of;
use crate::understand::subject::{is_of_subject, led_to};
use crate::understand::theme::{Theme, theme};
use crate::understand::{Kind, Understood, unwanted_in};

/// Professions that subjects of study lead to.
const OF_SUBJECTS: usize = 5;

/// "Welche Ausbildung dauert nur zwei Jahre".
pub(super) fn short_enough(theme: Theme, text: &str) -> Option<Question> {
    let text = text.to_lowercase();
    if theme == Theme::BestPaid {
        let is_craft = text.contains("handwerk");
        let (entry, interests) =
            if is_craft { (Some(Entry::Ausbildung), vec![Interests::REALISTIC]) } else { (None, Vec::new()) };
        return Some(Question::Wish(Wish { order: Some(Order::Pay), entry, interests, ..Wish::default() }));
    }
    let says = |words: [&str; 2]| words.iter().any(|word| text.contains(word));
    let longest = match theme {
        Theme::Length if says([" 2 jahr", "zwei jahr"]) => Longest::TwoYears,
        Theme::Length if says([" 1 jahr", "ein jahr"]) => Longest::OneYear,
        _ => return None,
    };
    Some(Question::Wish(Wish { entry: Some(Entry::Ausbildung), longest: Some(longest), ..Wish::default() }))
}

/// The theme of a question that names no profession, and nothing that a list of professions could be made of.
pub(super) fn general(understood: &Understood<'_>, text: &str) -> Option<Theme> {
    let details = &understood.details;
    let theme = theme(text)?;
    let is_named = !understood.professions.is_empty() || !understood.others.is_empty();
    let lower = text.to_lowercase();
    if is_named && !outweighs(theme, understood, &lower) {
        return None;
    }
    // "Welche Berufe ersetzt KI nicht" asks for a list.
    let is_safe = theme == Theme::Machines
        && understood.kind == Kind::Wish
        && [" nicht", " nie", " kein", "sicher", "wenigsten"].iter().any(|words| lower.contains(words));
    // "Berufe mit Abitur ohne Studium".
    let lacks_no_abitur = theme == Theme::WithoutAbitur && !["ohne abi", "kein abi"].iter().any(|words| lower.contains(words));
    // "FSJ gemacht, was könnte passen".
    let is_served = theme == Theme::Service && is_over(&lower);
    if is_safe || lacks_no_abitur || is_served {
        return None;
    }
    let is_listed_anyway =
        matches!(theme, Theme::Disability | Theme::NoMathematics | Theme::Break | Theme::Language | Theme::Soldier)
            && understood.kind == Kind::Wish
            && Wish { entry: None, certificate: None, order: None, ..wish(details) } != Wish::default();
    // "Bin autistisch, mag Zahlen und Ordnung", "draußen und ohne Mathe": a list says it beside.
    if is_listed_anyway {
        return None;
    }
    if theme.is_certain() {
        return Some(theme);
    }
    let is_listed = understood.kind == Kind::Wish && {
        let wish = Wish { entry: None, interests: Vec::new(), ..wish(details) };
        wish != Wish::default()
    };
    // "Abi 2,7 und keine Ahnung, was ich machen soll": a certificate alone makes no list.
    let wished = Wish { entry: None, certificate: None, interests: Vec::new(), ..wish(details) };
    if theme == Theme::FindOut && wished == Wish::default() && details.interests.is_empty() {
        return Some(theme);
    }
    let is_about_field = details.field.is_some() && understood.kind != Kind::None;
    (!is_listed && !is_about_field).then_some(theme)
}

/// Whether a theme is asked about though its words name a profession: "Branchenwechsel zum Anlagenbau", "sind Beamte unkündbar",
/// "bekomme ich BAföG, wenn ich Ergotherapeutin lerne".
fn outweighs(theme: Theme, understood: &Understood<'_>, lower: &str) -> bool {
    let is_clear = understood.has_clear_names && !understood.professions.is_empty();
    match theme {
        Theme::ArmedForces => understood.professions.len() <= 1,
        // "Nur putzen" names what one is made to do.
        Theme::ForeignWork => understood.professions.iter().chain(&understood.others).all(|profile| is_cleaner(profile)),
        Theme::Lorry | Theme::Forklift => {
            let is_driver = |profile: &&Profile| profile.id.contains("fahrer");
            // "War Lkw-Fahrer, Führerschein weg".
            let is_lost = split_words(lower).any(|word| has_stem(word, "=weg verloren entzogen abgenommen abgegeben"));
            !is_lost
                && ["schein", "erlaubnis"].iter().any(|word| lower.contains(word))
                && understood.professions.iter().all(is_driver)
        }
        Theme::WithinService | Theme::StayPublic | Theme::LeaveService => true,
        Theme::FailedExam => matches!(understood.kind, Kind::None | Kind::Related),
        Theme::Funding => ["bafög", "bafoeg", "bafog"].iter().any(|word| lower.contains(word)),
        Theme::Advancement | Theme::Branch | Theme::CivilService | Theme::Language | Theme::PublicOrPrivate => !is_clear,
        _ => false,
    }
}

/// "Gemacht", "nach dem FSJ": a service that lies behind somebody.
fn is_over(lower: &str) -> bool {
    const DONE: &str = "gemacht hinter fertig beendet absolviert =war =nach vorbei abgeschlossen";
    split_words(lower).any(|word| has_stem(word, DONE)) && !split_words(lower).any(|word| has_stem(word, "bewerb =wie =wo"))
}

/// Whoever cleans, and whoever makes a trainee do it.
fn is_cleaner(profile: &Profile) -> bool {
    ["reinig", "putz", "ausbilder"].iter().any(|stem| profile.id.contains(stem))
}

/// The professions that are shown with a theme.
pub(super) fn of_theme(catalogue: &Catalogue, theme: Theme) -> Vec<&Profile> {
    let ids: &[&str] = match theme {
        Theme::ArmedForces => &["soldat-mannschaft", "offizier"],
        Theme::Flying => &["pilot"],
        Theme::Dangerous => &["maurer", "zimmerer", "muellwerker", "dachdecker"],
        Theme::PublicService => &[
            "verwaltungsfachangestellte",
            "sozialversicherungsfachangestellte",
            "justizfachangestellte",
            "strassenwaerter",
            "erzieher",
        ],
        Theme::Future => &["pflegefachkraft", "anlagenmechaniker-shk", "berufskraftfahrer", "erzieher"],
        Theme::Popular => &["kfz-mechatroniker", "kaufleute-bueromanagement", "verkaeufer"],
        Theme::CraftsInDemand => &["elektroniker-energie-und-gebaeudetechnik", "kfz-mechatroniker", "anlagenmechaniker-shk"],
        Theme::Lorry => &["berufskraftfahrer"],
        Theme::StayPublic => &["personalsachbearbeiter", "archivmitarbeiter"],
        Theme::Forklift => &["staplerfahrer"],
        _ => &[],
    };
    ids.iter().filter_map(|id| catalogue.get(id)).collect()
}

/// Professions of manufacturing, of which machines could take over most.
pub(super) fn of_manufacturing(catalogue: &Catalogue) -> Vec<&Profile> {
    const IDS: [&str; 3] = ["maschinen-und-anlagenfuehrer", "zerspanungsmechaniker", "medientechnologe-druck"];
    IDS.iter().filter_map(|id| catalogue.get(id)).collect()
}

/// Beginnings of a clause that tells what is done in the profession that is looked for.
const SEARCHES: [&str; 8] =
    ["beruf wo ", "job wo ", "beruf bei dem ", "job bei dem ", "beruf, wo ", "beruf, bei dem ", "job, wo ", "job, bei dem "];

/// "Wie heißt der Beruf, wo man Züge repariert": the professions in which that is done.
pub(super) fn of_work<'c>(catalogue: &'c Catalogue, text: &str) -> Vec<&'c Profile> {
    let lower = text.to_lowercase();
    let asks_name =
        ["wie heißt", "wie heisst", "wie nennt", "wie heissen", "wie heißen"].iter().any(|begin| lower.contains(begin));
    let is_of_work = ["beruf", "job", "leute", "jemand", "ausbildung"].iter().any(|word| lower.contains(word));
    let in_which = lower.starts_with("in welchem beruf") || lower.starts_with("welcher beruf");
    let is_searched = asks_name && is_of_work || in_which || SEARCHES.iter().any(|begin| lower.starts_with(begin));
    if !is_searched {
        return Vec::new();
    }
    let words: Vec<String> = split_words(&lower).map(flat_of).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    done_by_others(&words).unwrap_or_default().iter().filter_map(|id| catalogue.get(id)).collect()
}

/// Professions for what somebody can do beside their subject: "kann Excel und Python".
fn skilled<'c>(catalogue: &'c Catalogue, text: &str) -> Vec<&'c Profile> {
    let lower = text.to_lowercase();
    let says = |stems: &str| split_words(&lower).any(|word| has_stem(word, stems));
    let ids: &[&str] = match () {
        () if says("python =sql =r statistik datenanalyse") => &["data-analyst", "controller"],
        () if says("excel =sap") => &["controller"],
        () => &[],
    };
    ids.iter().filter_map(|id| catalogue.get(id)).collect()
}

/// Where the subjects lead that somebody asks about: their own professions, then related ones, taking turns.
pub(super) fn of_subjects<'c>(
    catalogue: &'c Catalogue,
    understood: &Understood<'c>,
    text: &str,
) -> Option<(Vec<&'c Profile>, Option<Case>)> {
    let subjects = led_to(text);
    let is_other = |profile: &&Profile| !subjects.iter().any(|ids| ids.contains(&profile.id.as_str()));
    if subjects.is_empty() || understood.professions.iter().any(is_other) {
        return None;
    }
    let own: Vec<Vec<&Profile>> = subjects.iter().map(|ids| ids.iter().filter_map(|id| catalogue.get(id)).collect()).collect();
    let related = own.iter().map(|own| {
        own.iter()
            .flat_map(|profile| catalogue.related(profile))
            .map(|(_, other)| other)
            .filter(|other| !is_of_subject(&other.id))
            .collect()
    });
    let related: Vec<Vec<&Profile>> = related.collect();
    let mut found: Vec<&Profile> = Vec::new();
    found.extend(skilled(catalogue, text));
    for row in 0..OF_SUBJECTS * 2 {
        for list in [&own, &related].into_iter().flatten() {
            found.extend(list.get(row).filter(|profile| !found.iter().any(|known| known.id == profile.id)));
        }
    }
    // Whoever has a degree needs no advanced training for those without one.
    let has_degree =
        split_words(&text.to_lowercase()).any(|word| has_stem(word, "bachelor master diplom studiert abgeschlossen"));
    if has_degree {
        found.retain(|profile| profile.entry() != Some(Entry::Weiterbildung));
    }
    // "Wenn man nicht ins Büro will".
    let unwanted = unwanted_in(catalogue, text);
    let is_wanted = |profile: &&&Profile| !unwanted.iter().any(|condition| profile.conditions.contains(condition));
    let wanted: Vec<&Profile> = found.iter().filter(is_wanted).copied().collect();
    let is_without = wanted.len() > 1 && wanted.len() < found.len();
    let mut found = if is_without { wanted } else { found };
    found.truncate(OF_SUBJECTS);
    let case = (!unwanted.is_empty()).then(|| without_conditions(&unwanted, is_without));
    (found.len() > 1).then_some((found, case))
}
