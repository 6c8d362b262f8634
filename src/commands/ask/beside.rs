//! What an answer says first to whatever somebody said beside their question: a sentence each, from the profile where it knows.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::also::also;
use crate::commands::ask::certificates::Reach;
use crate::commands::ask::passage::asks_twice;
use crate::commands::ask::phrasing::Words;
use crate::commands::ask::situation::{self, Situation};
use crate::commands::ask::words::{self, Earner, Employer, Medicine, NextStep, Raised, Recognition};
use crate::commands::ask::work::{self, BURDENS, TIMES};
use crate::commands::ask::{compared, direct, quotes, threshold, verdict, ways};
use crate::commands::pay::advice::{Focus, Local, Whom};
use crate::commands::pay::words::holds;
use crate::commands::profile::words::costs;
use crate::faq::Hit;
use crate::pay::state::State;
use crate::profile::leading::{Leading, leading};
use crate::profile::way::{Paid, Way};
use crate::profile::{Certificate, Condition, Entry, Field, Profile};
use crate::question::detail::Detail;
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::understand::matter::Matter;
use crate::understand::remark::Remark;
use crate::understand::{Details, Payer};

/// A sentence for everything that was said beside the question, among them the direct answer to it.
pub(crate) fn said(answered: &Answered<'_>, direct: Vec<Text>) -> Vec<Text> {
    let topic = answered.question.topic();
    // Without a profession the answer asks for one.
    if topic == Topic::Pay && answered.profile.is_none() && answered.question.names().iter().all(|name| name.is_empty()) {
        return Vec::new();
    }
    let mut lines = authored(answered, Written::OnIt);
    // Whoever wrote on just this knows better than a rule on many professions. What a list leaves out, only the rules know.
    let is_authored = !lines.is_empty() && !matches!(topic, Topic::Related | Topic::Wish);
    lines.extend(of_year(answered).into_iter().map(Text::from));
    let reached = threshold::line(answered);
    let is_reached_said = reached.is_some();
    lines.extend(reached);
    if !is_authored {
        lines.extend(complaint(answered));
        lines.extend(steps(answered).map(Text::from));
        lines.extend(verdict::line(answered));
        lines.extend(recognised(answered));
    }
    lines.extend(direct);
    if !is_authored {
        lines.extend(length_beside(answered));
        lines.extend(work::said(answered));
        lines.extend(supplements(answered));
    }
    lines.extend(one_profession(answered));
    lines.extend(compared::lines(answered));
    lines.extend(ways::lines(answered));
    lines.extend(ways::semesters(answered));
    lines.extend(answered.details.unknown_rival.as_deref().map(words::unknown_rival));
    lines.extend(situation::lines(answered));
    lines.extend(words::avoided(&answered.question, &answered.details));
    lines.extend(leaving(answered));
    // An answer on training pay or net pay begins with it.
    let leads = |remark: Remark| match remark {
        _ if is_authored && answered.is_authored_on(remark) && !is_calculated(remark, answered) => true,
        Remark::Trainee => raised(remark, &answered.question) == Raised::Yes,
        // Half of the full time is assumed where no hours are named.
        // The headline names the hours.
        Remark::PartTime => topic == Topic::Pay,
        Remark::Starter if is_reached_said => true,
        // A retraining that pay is asked after says when, not how it is funded.
        Remark::Starter | Remark::Experience | Remark::Retraining if has_focus(answered) => true,
        Remark::Employer if is_by_agreement(answered) => true,
        Remark::Abroad | Remark::Employer => unknown_place(answered).is_some(),
        Remark::Net => raised(remark, &answered.question) == Raised::Yes || answered.is_net_told(),
        Remark::Application => passage(answered).is_some(),
        Remark::Recognition => recognised(answered).is_some(),
        _ => direct::answers(remark, answered) || work::answers(remark, answered),
    };
    let remarks = answered.details.remarks.iter().filter(|remark| !leads(**remark));
    lines.extend(remarks.map(|&remark| remark_on(remark, answered)));
    let is_without = topic == Topic::Wish && answered.details.certificate == Some(Certificate::Keiner);
    if is_without && !answered.details.remarks.contains(&Remark::StartAgain) && answered.details.order.is_none() {
        lines.push(words::START_AGAIN.into());
    }
    lines.extend(on_age(answered).map(Text::from));
    lines.extend(wished_hours(answered).map(Text::from));
    let state = of_state(answered);
    lines.extend(words::unheeded(&answered.question, &unheeded(answered), state.as_ref().map(|(state, _)| *state)));
    lines.extend(state.filter(|(_, told)| !is_shown(told, answered)).map(|(state, told)| words::of_state(state, told).into()));
    lines.retain(|line| !line.words().is_empty());
    lines.dedup();
    if lines.is_empty() {
        lines = authored(answered, Written::OnMany);
    }
    if lines.is_empty() {
        lines.extend(passage(answered).map(|sentence| words::quoted(sentence).into()));
    }
    let is_other = answered.details.matters.is_empty() && answered.details.remarks.is_empty();
    let is_second = !lines.is_empty() && answered.faq.is_empty() && asks_twice(&answered.text);
    if (lines.is_empty() && is_other || is_second) && topic == Topic::Profile {
        lines.extend(answered.unspoken.as_deref().map(|word| words::unspoken(word).into()));
    }
    lines
}

/// What is said of an age that the answer is not on anyway.
fn on_age(answered: &Answered<'_>) -> Option<&'static str> {
    let is_at_work = answered.details.remarks.contains(&Remark::OldAge);
    let is_age_answered = answered.is_authored() && answered.unanswered.age.is_none();
    let is_said = is_at_work || is_age_answered || direct::speaks_of_age(answered);
    words::speaks_of_age(answered.question.topic(), answered.details.age).filter(|_| !is_said)
}

/// The details, without those that an author's answer is on.
fn unheeded(answered: &Answered<'_>) -> Details {
    let (said, left) = (&answered.details, &answered.unanswered);
    if !answered.is_authored() {
        return said.clone();
    }
    Details {
        hours: said.hours.filter(|_| left.hours.is_some()),
        children: said.children.filter(|_| left.children.is_some()),
        age: said.age.filter(|_| left.age.is_some()),
        state: said.state.filter(|_| left.state.is_some()),
        timespan: said.timespan.filter(|_| left.timespan.is_some()),
        wanted: said.wanted.iter().filter(|condition| left.wanted.contains(condition)).copied().collect(),
        ..said.clone()
    }
}

/// What an author wrote on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// The profession itself, and what further holds for it.
    OnIt,
    /// Many professions.
    OnMany,
}

/// What authors wrote on the question; on many professions only where nothing is written on this one.
fn authored(answered: &Answered<'_>, written: Written) -> Vec<Text> {
    let is_on_it = answered.is_authored();
    let is_asked = is_on_it == (written == Written::OnIt);
    answered.faq.iter().filter(|_| is_asked).map(|hit| (&*hit.entry.text).into()).collect()
}

/// Whether the sentence on a remark has a figure that nobody else can write.
fn is_calculated(remark: Remark, answered: &Answered<'_>) -> bool {
    let is_pay = answered.question.topic() == Topic::Pay;
    match remark {
        Remark::Net => is_pay && !answered.is_net_told(),
        Remark::Starter | Remark::Trainee => is_pay,
        // "Davon leben nur wenige" is not followed by a calculation for employees.
        Remark::LivingOnIt => is_pay && !answered.is_authored_on(remark),
        Remark::Cost => answered.profile.is_some_and(|profile| profile.ways.iter().any(|way| way.costs.is_some())),
        _ => false,
    }
}

/// Who decides on a training from abroad: the first that somebody has to know who has one.
fn recognised(answered: &Answered<'_>) -> Option<Text> {
    let is_asked = answered.details.remarks.contains(&Remark::Recognition);
    let profile = answered.profile.filter(|profile| is_asked && !profile.conditions.is_empty())?;
    Some(words::recognition(recognition(profile)).into())
}

/// How long the way in takes, where something else is asked first: "Wie lange dauert das, und ist es belastend".
fn length_beside(answered: &Answered<'_>) -> Option<Text> {
    let is_asked = answered.details.remarks.contains(&Remark::Length) && answered.question.topic() == Topic::Profile;
    let is_said = direct::answers(Remark::Length, answered);
    let usual = answered.profile.filter(|_| is_asked && !is_said)?.usual_way()?;
    (usual.months() > 0).then(|| words::lasts(usual).into())
}

/// The state that a question on a profession names, and what the profile says of it.
fn of_state<'c>(answered: &Answered<'c>) -> Option<(State, &'c str)> {
    let profile = answered.profile.filter(|_| answered.question.topic() == Topic::Profile)?;
    let state = answered.details.state?;
    quotes::sentence_with(profile, &[state.name()]).map(|told| (state, told))
}

/// What the profile says in the words of the question, unless the answer begins with it anyway.
fn passage<'c>(answered: &Answered<'c>) -> Option<&'c str> {
    answered.passage.filter(|passage| !is_shown(passage, answered))
}

/// Whether the section that an answer shows begins with a sentence.
pub(super) fn is_shown(sentence: &str, answered: &Answered<'_>) -> bool {
    let shown = match &answered.question {
        Question::Profile { section: Some(section), .. } => answered.profile.and_then(|profile| profile.sections.get(section)),
        _ => None,
    };
    shown.is_some_and(|section| section.trim().starts_with(sentence))
}

/// What stands behind the paragraphs of the answer itself: what else was asked for, and how to have net pay calculated for oneself.
pub(crate) fn closing(answered: &Answered<'_>) -> Vec<Text> {
    let namesakes = words::namesakes(&answered.namesakes);
    risk(answered).into_iter().chain(also(answered)).chain(net_for_oneself(answered)).chain(namesakes).collect()
}

/// What is shown to whoever has had enough of a profession.
fn leaving(answered: &Answered<'_>) -> Option<Text> {
    let details = &answered.details;
    let is_burdened = details.remarks.iter().any(|remark| matches!(remark, Remark::Health | Remark::Back | Remark::Burnout));
    let is_plain = leaves_field(answered) && details.unwanted.is_empty() && !is_burdened;
    is_plain.then(|| words::LEAVING.into())
}

fn net_for_oneself(answered: &Answered<'_>) -> Option<Text> {
    let is_net = raised(Remark::Net, &answered.question) == Raised::Yes && answered.details.remarks.contains(&Remark::Net);
    let is_open = is_net && answered.details.tax_class.is_none();
    let is_known = answered.profile.is_some_and(|profile| !matches!(leading(profile), Leading::None | Leading::Range(_)));
    (is_open && is_known).then(|| words::remark(Remark::Net, Topic::Pay, Raised::Yes).into())
}

/// A place whose pay is asked for and not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownPlace {
    Abroad,
    Employer,
    SelfEmployed,
    /// An agreement of a union, with its genitive, that no table is of.
    Union(&'static str),
    /// No agreement is known.
    Agreement,
    /// The profession has no figure of its own there.
    State(State),
}

/// The place that an answer on pay has no figures of.
pub(crate) fn unknown_place(answered: &Answered<'_>) -> Option<UnknownPlace> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    let says = |remark: Remark| answered.details.remarks.contains(&remark);
    match () {
        () if says(Remark::Abroad) => Some(UnknownPlace::Abroad),
        () if matches!(pay.focus, Focus::Agreement) => None,
        () if let Some(Payer::Union(union)) = answered.details.payer => Some(UnknownPlace::Union(union)),
        () if answered.details.payer == Some(Payer::Agreement) && pay.tariffs.is_empty() && pay.careers.is_empty() => {
            Some(UnknownPlace::Agreement)
        }
        () if says(Remark::Employer) => Some(UnknownPlace::Employer),
        () if answered.details.matters.contains(&Matter::SelfEmployment) => Some(UnknownPlace::SelfEmployed),
        // Net pay, a sum and two states have sentences of their own.
        () if pay.terms.detail.is_some() || answered.elsewhere.is_some() || matches!(pay.focus, Focus::Stated(_)) => None,
        () => {
            let unknown = |local: &&Local<'_>| local.published.is_none() && local.of_profile.is_none();
            pay.local.iter().filter(unknown).find_map(|local| match local.whom {
                Whom::InState(state) => Some(UnknownPlace::State(state)),
                Whom::OfAge(_) => None,
            })
        }
    }
}

/// Of which year the newest figures are, where somebody asks for those of a year.
fn of_year(answered: &Answered<'_>) -> Option<String> {
    let (Advice::Pay(pay), Some(asked)) = (&answered.advice, answered.details.year) else { return None };
    let of_tariff = || pay.tariffs.iter().find_map(|tariff| tariff.grade).map(|grade| grade.origin);
    let origin = match leading(pay.subject.profile) {
        // "Erzieherin 2026 nach TVöD".
        _ if answered.details.payer.is_some() && of_tariff().is_some() => of_tariff(),
        Leading::Tariff(_) => of_tariff(),
        Leading::CivilService(_) => pay.careers.iter().find_map(|career| career.basic).map(|basic| basic.origin),
        _ => return pay.official.map(|official| words::of_year(asked, official.year)),
    };
    origin.and_then(holds).map(|since| words::table_of_year(&since))
}

/// Whether an answer on pay begins with what the sentence asks for.
fn has_focus(answered: &Answered<'_>) -> bool {
    matches!(&answered.advice, Advice::Pay(pay) if matches!(pay.focus, Focus::Starter | Focus::Experience))
}

/// Whether an answer on pay begins with an agreement.
fn is_by_agreement(answered: &Answered<'_>) -> bool {
    matches!(&answered.advice, Advice::Pay(pay) if pay.focus == Focus::Agreement)
}

/// Where these sentences are from; `lines` begin the answer.
pub(crate) fn sources(answered: &Answered<'_>, lines: &[Text]) -> Vec<&'static str> {
    let topic = answered.question.topic();
    // Trainings with a law of their own are not under the act that these cite.
    let has_own_law = answered.profile.is_some_and(|profile| !profile.is_under_training_act());
    let is_of_act = |remark: &Remark| matches!(remark, Remark::PartTimeTraining | Remark::Shorter);
    let remarks = answered.details.remarks.iter().filter(|remark| !(has_own_law && is_of_act(remark)));
    let mut sources: Vec<&str> = remarks.filter_map(|&remark| words::source(remark, topic, medicine(answered.profile))).collect();
    let is_said = direct::speaks_of_age(answered);
    sources.extend(words::speaks_of_age(topic, answered.details.age).filter(|_| !is_said).map(|_| words::SOURCE_ON_AGE));
    sources.extend(direct::source_on_age(answered));
    sources.extend(work::source_on_business(answered));
    sources.extend(ways::source(answered).filter(|source| !sources.contains(source)));
    sources.extend(situation::sources(answered));
    let is_shown = |hit: &&Hit<'_>| lines.contains(&(&*hit.entry.text).into());
    sources.extend(answered.faq_of_each.iter().filter_map(|(_, hit)| hit.entry.source.as_deref()));
    sources.extend(answered.faq.iter().filter(is_shown).filter_map(|hit| hit.entry.source.as_deref()));
    sources.extend(match answered.reach {
        Some((_, Reach::Closed(least))) => words::source_on_catching_up(least),
        _ => None,
    });
    sources
}

/// Whether somebody leaves a profession because of their health.
fn leaves_field(answered: &Answered<'_>) -> bool {
    answered.question.topic() == Topic::Related && answered.details.origin.is_some()
}

/// "Ist das Gehalt dem Risiko angemessen": what there is of it.
fn risk(answered: &Answered<'_>) -> Option<Text> {
    let is_asked = answered.question.topic() == Topic::Pay && answered.details.matters.contains(&Matter::Danger);
    let profile = answered.profile.filter(|_| is_asked)?;
    Some(words::risk(&words::burden(&work::among(profile, &BURDENS))).into())
}

/// That two names are of one profession.
fn one_profession(answered: &Answered<'_>) -> Option<Text> {
    let (names, profile) = (answered.details.same_names.as_ref()?, answered.profile?);
    let is_other = answered.details.remarks.contains(&Remark::Difference);
    Some(words::one_profession(names, &profile.title, is_other))
}

fn remark_on(remark: Remark, answered: &Answered<'_>) -> Text {
    if is_said_elsewhere(remark, answered) {
        return Text::default();
    }
    let topic = answered.question.topic();
    let known = answered.profile.filter(|profile| !profile.conditions.is_empty());
    match (remark, known) {
        (Remark::Burden, _) if topic == Topic::Wish && answered.details.is_change => words::CHANGE_IN_A_LIST.into(),
        (Remark::Hours, Some(profile)) if topic == Topic::Pay => work::hours_beside(profile).into(),
        (Remark::Blood, _) if is_kept_from_blood(answered) => words::WITHOUT_BLOOD.into(),
        (Remark::PartTime, _) if topic == Topic::Profile && asks_for_a_degree(answered) => words::FURTHER_PART_TIME.into(),
        (Remark::PartTime, _) if topic == Topic::Profile => words::PART_TIME.into(),
        (Remark::LivingOnIt, Some(profile)) if topic == Topic::Pay && matches!(leading(profile), Leading::None) => {
            words::LIVING_UNKNOWN.into()
        }
        (Remark::LivingOnIt, _) if topic == Topic::Pay => {
            living(answered).map_or_else(|| words::remark(remark, topic, Raised::No).into(), Text::from)
        }
        (Remark::Safe, _)
            if topic == Topic::Wish && answered.details.field.is_none() && answered.details.interests.is_empty() =>
        {
            let field = if let Question::Wish(wish) = &answered.question { wish.field } else { None };
            format!("{} {}", words::SHORTAGE, words::begins_with(field)).into()
        }
        (Remark::Safe, _) if topic == Topic::Wish => words::SHORTAGE.into(),
        (Remark::Cost, Some(profile)) => cost(profile),
        (Remark::Starter, _) if says_starting_net(answered) => {
            starting_net(answered).map(|net| words::starting_net(net).into()).unwrap_or_default()
        }
        (Remark::Net, _) if topic == Topic::Wish && answered.details.least_net.is_some() => {
            let gross = answered.details.least_net.zip(answered.details.min_pay);
            gross.map(|(net, gross)| words::gross_for(net, gross).into()).unwrap_or_default()
        }
        (Remark::Back, _) if topic == Topic::Wish => words::BACK_IN_A_LIST.into(),
        (Remark::Family | Remark::OldAge, Some(profile)) if topic == Topic::Profile => match remark {
            Remark::Family => words::times(&work::among(profile, &TIMES)).into(),
            _ => words::burden(&work::among(profile, &BURDENS)).into(),
        },
        (Remark::Health, Some(profile)) if topic == Topic::Profile => words::health(employer(profile)).into(),
        (Remark::Health, _) if leaves_field(answered) && situation::is_of_substances(&answered.text) => {
            words::FIELD_LEFT_OUT.into()
        }
        (Remark::Employer, _) if topic == Topic::Wish && answered.details.order.is_none() => words::EMPLOYER_IN_A_LIST.into(),
        (Remark::Application, Some(profile)) if is_when(answered) && employer(profile) == Employer::Companies => {
            format!("{} {}", words::WHEN_TO_APPLY, words::where_to_apply(Employer::Companies)).into()
        }
        (Remark::Application, _) => words::where_to_apply(answered.profile.map_or(Employer::Companies, employer)).into(),
        (Remark::CivilServant, Some(profile)) if !profile.civil_service.is_empty() => words::CIVIL_SERVANTS.into(),
        (Remark::CivilServant, None) => Text::default(),
        (Remark::Grades, Some(profile)) if !profile.civil_service.is_empty() => {
            from_profile(remark, answered).unwrap_or_else(|| words::GRADES_OF_SERVICE.into())
        }
        (Remark::Grades, _) if medicine(answered.profile) == Medicine::Yes => words::MEDICINE.into(),
        (Remark::Pension, Some(profile)) if !profile.civil_service.is_empty() => words::PENSION_OF_SERVICE.into(),
        (Remark::Dual, Some(profile)) if topic == Topic::Pay && !profile.civil_service.is_empty() => {
            words::DUAL_IN_SERVICE.into()
        }
        (Remark::Machines, None) if topic == Topic::Wish => words::MACHINES_LEAST.into(),
        _ => {
            let told = from_profile(remark, answered);
            told.unwrap_or_else(|| words::remark(remark, topic, raised(remark, &answered.question)).into())
        }
    }
}

/// Whether nothing is left to say on a remark: the answer says it otherwise, or it says nothing of what is shown.
fn is_said_elsewhere(remark: Remark, answered: &Answered<'_>) -> bool {
    use crate::understand::remark::Remark as R;
    let details = &answered.details;
    let topic = answered.question.topic();
    let known = answered.profile.filter(|profile| !profile.conditions.is_empty());
    let leads = known.map(leading);
    match remark {
        R::NoStudies | R::LateralEntry => topic == Topic::Wish,
        R::Health => {
            let said = [Situation::Disability, Situation::Pets, Situation::Colours];
            said.iter().any(|said| situation::is_in(answered, *said))
        }
        R::Burden => topic == Topic::Compare || topic == Topic::Wish && !work::conditions(details).is_empty(),
        R::PartTimeTraining => ways::is_on_studies(answered),
        // Pay in training is what the list is sorted by.
        // "Wird man als Azubi angeschrien" asks for no pay.
        R::Trainee if topic == Topic::Profile && !details.asks_for_pay => !details.matters.is_empty() || !answered.faq.is_empty(),
        R::Trainee if topic == Topic::Wish => details.order.is_some(),
        R::Trainee | R::Length if topic == Topic::Compare => true,
        R::Trainee => topic == Topic::Pay && answered.profile.is_none(),
        R::Funding => details.remarks.contains(&R::Retraining),
        R::Hours => matches!(topic, Topic::Related | Topic::Compare),
        R::Blood => !is_kept_from_blood(answered) && known.is_some_and(|profile| quotes::on(profile, Matter::Blood).is_some()),
        // What employees have left says nothing of others.
        R::LivingOnIt => details.matters.contains(&Matter::SelfEmployment),
        R::Net => {
            let is_unpaid = matches!(leads, Some(Leading::None | Leading::Range(_)));
            is_unpaid || topic == Topic::Pay && answered.profile.is_none()
        }
        // No quartile is shown where tables lead.
        R::Starter => {
            let is_by_table = matches!(leads, Some(Leading::Tariff(_) | Leading::CivilService(_)));
            topic == Topic::Pay && is_by_table && !says_starting_net(answered)
        }
        R::Back | R::Burnout => topic == Topic::Related,
        R::CivilServant => matches!(topic, Topic::Compare | Topic::Wish),
        // What the profile says of it stands below.
        R::Machines => {
            let quote = known.and_then(|profile| quotes::on(profile, Matter::Machines));
            topic == Topic::Profile && quote.is_some_and(|quote| is_shown(quote.sentence, answered))
        }
        R::Safe => topic == Topic::Profile,
        _ => false,
    }
}

/// Whether net pay is shown, of which beginners have their own.
fn says_starting_net(answered: &Answered<'_>) -> bool {
    raised(Remark::Net, &answered.question) == Raised::Yes && starting_net(answered).is_some()
}

/// "Wann bewerbe ich mich".
fn is_when(answered: &Answered<'_>) -> bool {
    let text = answered.text.to_lowercase();
    ["wann", "frist", "zeitpunkt"].iter().any(|word| text.contains(word))
}

/// Whether a list leaves medicine out for whoever cannot see blood.
fn is_kept_from_blood(answered: &Answered<'_>) -> bool {
    matches!(&answered.question, Question::Wish(wish) if answered.details.avoids_blood && wish.field != Some(Field::Gesundheit))
}

/// "Kann man den Meister in Teilzeit machen".
fn asks_for_a_degree(answered: &Answered<'_>) -> bool {
    Words::of(&answered.text).has("=meister =techniker =fachwirt")
}

/// When the next step of an agreement comes, where steps are asked for.
fn steps(answered: &Answered<'_>) -> Option<&'static str> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    let is_asked = answered.text.to_lowercase().contains("stufen");
    let is_public = pay.careers.is_empty() && pay.tariffs.iter().any(|tariff| tariff.grade.is_some());
    let key = pay.tariffs.first().map(|tariff| tariff.tariff.agreement.key())?;
    let is_known = ["tvoed-vka", "tvoed-bund", "tv-l"].contains(&key);
    (is_asked && is_public && is_known).then_some(words::STEPS)
}

/// What is left of the lower quartile in euros, for beginners.
fn starting_net(answered: &Answered<'_>) -> Option<u32> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    let net_ct = pay.net.as_ref()?.quartiles[0]?.net_ct;
    u32::try_from((net_ct + 50) / 100).ok()
}

/// The sentence of the profile on a remark.
fn from_profile(remark: Remark, answered: &Answered<'_>) -> Option<Text> {
    let profile = answered.profile?;
    let stems: &[&str] = match remark {
        Remark::Licence => &["ührerschein"],
        Remark::Burden if is_about_training(answered) => {
            return Some(hard_to_learn(profile).unwrap_or_else(|| words::difficulty(profile.entry()).into()));
        }
        Remark::Bonus => &["Weihnachtsgeld", "Urlaubsgeld", "onderzahlung", "dreizehnt"],
        Remark::Grades => {
            const STEMS: [&str; 8] =
                ["Noten", "note ", "Note ", "Numerus", "sehr gutes Abitur", "zulassungsbeschränkt", "Zensur", "Punktzahl"];
            // What counts for the mark of an exam says nothing of the marks it takes.
            let is_of_exam = |sentence: &str| sentence.contains("rüfung") && sentence.contains("zählt");
            let mut told = quotes::on_way_in(profile).filter(|sentence| !is_of_exam(sentence));
            let told = told.find(|sentence| STEMS.iter().any(|stem| sentence.contains(stem)))?;
            let mut quoted = answered.details.matters.iter().filter_map(|matter| quotes::on(profile, *matter));
            let is_quoted = quoted.any(|quote| quote.sentence == told);
            return Some(if is_quoted { words::NO_LIMIT.into() } else { words::grades(told).into() });
        }
        Remark::TrainingPlace if profile.entry() == Some(Entry::Studium) => return Some(words::WHERE_TO_STUDY.into()),
        Remark::TrainingPlace => {
            let told = quotes::sentence_with(profile, &["Lehrstell", "Ausbildungsplätz", "Ausbildungsplatz"])?;
            return Some(words::training_place(told).into());
        }
        Remark::Record => {
            let told =
                quotes::sentence_with(profile, &["Führungszeugnis", "orstraf", "Leumund", "Zuverlässigkeit", "bescholten"]);
            return Some(words::record(employer(profile), told).into());
        }
        Remark::Appearance => {
            let says = |matter: Matter| answered.details.matters.contains(&matter);
            let told = |matter: Matter| quotes::on(profile, matter).map(|quote| quote.sentence);
            return match () {
                () if says(Matter::Tattoo) => Some(words::tattoo(employer(profile), told(Matter::Tattoo)).into()),
                () if says(Matter::Headscarf) => Some(words::headscarf(employer(profile)).into()),
                () if says(Matter::BodySize) => Some(words::body_size(told(Matter::BodySize)).into()),
                () => None,
            };
        }
        _ => return None,
    };
    quotes::sentence_with(profile, stems).map(|sentence| words::quoted(sentence).into())
}

/// What the profile says on whether the way in is hard.
fn hard_to_learn(profile: &Profile) -> Option<Text> {
    const STEMS: [&str; 12] = [
        "fiel ",
        "durchf",
        "Durchf",
        "cheiter",
        "bricht ab",
        "brechen ab",
        "nterschätz",
        "ortier",
        "sieben kräftig",
        "sieben früh",
        "schlucken",
        "kosten viele",
    ];
    let told = quotes::on_way_in(profile).find(|sentence| STEMS.iter().any(|stem| sentence.contains(stem)));
    told.map(|sentence| words::quoted(sentence).into())
}

/// What is left net in the middle, or at the first step where a career or an agreement leads, beside the sums below which people
/// count as at risk of poverty.
fn living(answered: &Answered<'_>) -> Option<String> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    let (earner, net_ct) = match pay.leading_net_ct() {
        Some([first, _]) if pay.careers.is_empty() => (Earner::FirstStep, first),
        Some([first, _]) => (Earner::CivilServant, first),
        None => (Earner::Middle, pay.net.as_ref()?.quartiles[1]?.net_ct),
    };
    let net_eur = u32::try_from((net_ct + 50) / 100).ok()?;
    let is_for_family = answered.details.is_for_family;
    Some(if is_for_family { words::living_of_family(earner, net_eur) } else { words::living(earner, net_eur) })
}

/// Who decides on a training from abroad, by the group in the classification of occupations.
fn recognition(profile: &Profile) -> Recognition {
    let code = profile.kldb.as_deref().unwrap_or_default();
    let is_medical = profile.is_in(&["814", "815", "8161", "8162", "8163", "8188"]);
    match profile.ways.first().map(Way::entry) {
        _ if is_medical && code.ends_with('4') => Recognition::Medicine,
        _ if profile.is_in(&["812", "813", "817", "818", "821"]) => Recognition::Health,
        _ if profile.is_at_school() => Recognition::School,
        _ if profile.is_in(&["8311", "8312", "8313"]) && !code.ends_with('1') => Recognition::Social,
        Some(Entry::Studium) if profile.is_in(&["731"]) => Recognition::Law,
        Some(Entry::Studium) if profile.title.to_lowercase().contains("ingenieur") || profile.is_in(&["311"]) => {
            Recognition::Title
        }
        Some(Entry::Ausbildung) => Recognition::Training,
        Some(Entry::Studium) => Recognition::Degree,
        _ => Recognition::Other,
    }
}

/// Who hires in a profession, by its name and its group in the classification of occupations.
pub(super) fn employer(profile: &Profile) -> Employer {
    match profile.id.as_str() {
        "zollbeamte" => Employer::Customs,
        "bundespolizist" => Employer::FederalPolice,
        _ if profile.is_in(&["01"]) => Employer::Armed,
        _ if profile.title.contains("feuerwehr") => Employer::FireBrigade,
        _ if profile.civil_service.is_empty() => Employer::Companies,
        _ if profile.is_in(&["532"]) && profile.title.contains("olizei") => Employer::Police,
        _ if profile.is_at_school() => Employer::School,
        _ => Employer::Public,
    }
}

/// What to do next, for whoever told their situation.
pub(crate) fn next_step(answered: &Answered<'_>) -> Option<Text> {
    use crate::understand::remark::Remark as R;
    let details = &answered.details;
    let says = |remark: R| details.remarks.contains(&remark);
    let is_related = answered.question.topic() == Topic::Related && details.origin.is_some();
    if answered.question.topic() != Topic::Wish && !is_related {
        return None;
    }
    let step = match details.age {
        _ if situation::is_in(answered, Situation::Training) => NextStep::OtherCompany,
        _ if situation::is_in(answered, Situation::Soldier) => NextStep::SoldiersService,
        _ if says(R::Back) || says(R::Burnout) || (says(R::Health) && details.origin.is_some()) => NextStep::Health,
        _ if details.certificate == Some(Certificate::Keiner) => NextStep::CatchUp,
        _ if is_of_careers(&answered.question) => NextStep::Recruiting,
        Some(age) if age < 23 => NextStep::TryOut,
        Some(_) => NextStep::Advice,
        None if details.origin.is_some() || says(R::Retraining) => NextStep::Advice,
        None if details.certificate.is_some() && details.order.is_none() => NextStep::TryOut,
        None => return None,
    };
    Some(words::next_step(step).into())
}

/// Whether a list is of careers in the service, into which no company takes anybody for practice.
fn is_of_careers(question: &Question) -> bool {
    matches!(question, Question::Wish(wish) if wish.entry == Some(Entry::Laufbahn))
}

/// Whether the answer is on the way in, where hard means hard to learn.
pub(super) fn is_about_training(answered: &Answered<'_>) -> bool {
    use crate::profile::Section::{Path, Requirements};
    matches!(answered.question, Question::Profile { section: Some(Path | Requirements), .. })
}

/// What a list cannot promise on hours: only nights, work at home beside children.
fn wished_hours(answered: &Answered<'_>) -> Option<&'static str> {
    let Question::Wish(wish) = &answered.question else { return None };
    match () {
        () if wish.with.contains(&Condition::Nachtarbeit) => Some(words::ONLY_NIGHTS),
        () if wish.with.contains(&Condition::Homeoffice) && answered.details.children.is_some() => {
            Some(words::HOME_WITH_CHILDREN)
        }
        () => None,
    }
}

/// Why pay is as it is, or when it changes, which no figure says.
fn complaint(answered: &Answered<'_>) -> Option<Text> {
    let is_pay = answered.question.topic() == Topic::Pay;
    answered.details.complaint.filter(|_| is_pay).map(|complaint| words::complaint(complaint).into())
}

/// What is paid beside the figure for nights, weekends and work away from home.
fn supplements(answered: &Answered<'_>) -> Option<Text> {
    let is_on = |matter: &Matter| answered.details.matters.contains(matter);
    let is_pay = answered.question.topic() == Topic::Pay;
    match () {
        () if is_pay && [Matter::Night, Matter::Weekend, Matter::Shifts].iter().any(is_on) => Some(words::SUPPLEMENTS.into()),
        () if is_pay && is_on(&Matter::Travel) => Some(words::ALLOWANCES.into()),
        () => None,
    }
}

fn cost(profile: &Profile) -> Text {
    let stated = profile.ways.iter().find_map(|way| way.costs.as_ref());
    let is_paid = profile.ways.first().is_some_and(|way| way.paid == Paid::Yes && way.entry() == Entry::Ausbildung);
    let note = || quotes::sentence_with(profile, &["Schulgeld", "gebühr", "Gebühr", "kostet"]);
    match stated {
        Some(stated) => Text::from(costs(stated)),
        None if let Some(note) = note() => words::quoted(note).into(),
        None if is_paid => words::PAID_TRAINING.into(),
        None => words::cost(profile.entry()).into(),
    }
}

/// Human, dental and veterinary medicine and pharmacy, by their groups in the classification of occupations.
fn medicine(profile: Option<&Profile>) -> Medicine {
    const GROUPS: [&str; 4] = ["814", "815", "818", "8147"];
    let is_degree = |profile: &&Profile| profile.ways.first().is_some_and(|way| way.certificate == Some(Certificate::Abitur));
    let is_top = |profile: &Profile| profile.kldb.as_ref().is_some_and(|code| code.ends_with('4'));
    let is_expert = profile.filter(is_degree).is_some_and(|profile| is_top(profile) && profile.is_in(&GROUPS));
    if is_expert { Medicine::Yes } else { Medicine::No }
}

/// Whether the answer opens what a remark asks for.
fn raised(remark: Remark, question: &Question) -> Raised {
    let opened = match question {
        Question::Pay { terms, .. } => terms.detail,
        _ => None,
    };
    let is_raised = match remark {
        Remark::Trainee => opened == Some(Detail::Training),
        Remark::Net => opened == Some(Detail::Net),
        Remark::Hours => question.topic() == Topic::Profile,
        _ => false,
    };
    if is_raised { Raised::Yes } else { Raised::No }
}
