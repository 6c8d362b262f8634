//! Ways into a profession: steps, requirements, and pay meanwhile.

use crate::closed_list::closed_list;
use crate::pay::state::State;
use crate::pay::training::TrainingPay;
use crate::profile::{Certificate, Entry};

/// One way into a profession, starting at the school-leaving certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// A short German label: „Ausbildung“, „Umschulung“, „Duales Studium“.
    pub name: String,
    /// The school-leaving certificate usually required; `None` if any is accepted.
    pub certificate: Option<Certificate>,
    /// Whether that certificate is required by law or ordinance.
    pub is_required: bool,
    /// The states in which this way exists; empty means all.
    pub states: Box<[State]>,
    pub paid: Paid,
    pub training: Option<TrainingPay>,
    pub costs: Option<Costs>,
    /// One German sentence.
    pub note: Option<String>,
    /// At least one.
    pub steps: Box<[Step]>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub months: u16,
    /// Name of the step, without a full stop.
    pub what: String,
    /// The id of the profession that the step leads to or requires.
    pub profession: Option<String>,
    /// Whether it is parallel to the previous step and does not add to the length.
    pub is_parallel: bool,
}

/// Costs of a way for the person taking it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    pub from_eur: u32,
    pub to_eur: u32,
    pub per: CostPeriod,
    pub year: u16,
    pub source: String,
}

closed_list! {
    /// The unit costs are given for.
    pub CostPeriod {
        Month = "month",
        Year = "year",
        Total = "total",
    }
}

closed_list! {
    pub Paid {
        No = "no",
        Partly = "partly",
        Yes = "yes",
    }
}

closed_list! {
    pub StepKind {
        School = "schule",
        Training = "ausbildung",
        TechnicalSchool = "fachschule",
        Degree = "studium",
        DualDegree = "duales-studium",
        PreparatoryService = "vorbereitungsdienst",
        FurtherTraining = "fortbildung",
        Practice = "praxis",
        Exam = "pruefung",
        OnTheJob = "anlernen",
    }
}

/// Consecutive steps of a way, taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// In order, each once.
    pub kinds: Vec<StepKind>,
    pub months: u16,
}

impl Stretch {
    /// `None` if there are no steps.
    fn of(steps: &[&Step]) -> Option<Self> {
        let mut kinds = Vec::new();
        for step in steps {
            if !kinds.contains(&step.kind) {
                kinds.push(step.kind);
            }
        }
        (!kinds.is_empty()).then(|| Self { kinds, months: steps.iter().map(|step| step.months).sum() })
    }
}

/// Minimum months of practice that make the following training a further rather than a first one.
const PRACTICE_BEFORE_FURTHER_TRAINING: u16 = 12;

impl Way {
    /// The length in months without parallel steps.
    pub(crate) fn months(&self) -> u16 {
        self.steps.iter().filter(|step| !step.is_parallel).map(|step| step.months).sum()
    }

    /// Whether this certificate is enough for it.
    pub(crate) fn is_open_with(&self, own: Certificate) -> bool {
        self.certificate.is_none_or(|asked| asked <= own)
    }

    /// How `/suche` categorises this way: its last step of learning, or what it builds on.
    pub(crate) fn entry(&self) -> Entry {
        let has = |kind| self.steps.iter().any(|step| step.kind == kind);
        if has(StepKind::Degree) || has(StepKind::DualDegree) {
            return if has(StepKind::Training) && self.ends_with_further_training() {
                Entry::Weiterbildung
            } else {
                Entry::Studium
            };
        }
        match self.last_learning().map(|step| step.kind) {
            Some(StepKind::Training) => Entry::Ausbildung,
            Some(StepKind::PreparatoryService) => Entry::Laufbahn,
            Some(StepKind::School) => Entry::SchulischeAusbildung,
            Some(StepKind::TechnicalSchool) if !self.builds_on_practice() => Entry::SchulischeAusbildung,
            Some(StepKind::TechnicalSchool) => Entry::Weiterbildung,
            Some(StepKind::FurtherTraining | StepKind::Exam) if has(StepKind::Training) || self.builds_on_practice() => {
                Entry::Weiterbildung
            }
            Some(StepKind::OnTheJob) => Entry::Anlernen,
            _ => Entry::Quereinstieg,
        }
    }

    /// The length in months of the last further training with what follows it, and of what comes before; `None` for other ways.
    pub(crate) fn months_of_further_training(&self) -> Option<(u16, u16)> {
        let is_further = |step: &Step| matches!(step.kind, StepKind::FurtherTraining | StepKind::TechnicalSchool);
        let at = self.steps.iter().rposition(is_further).filter(|_| self.entry() == Entry::Weiterbildung)?;
        let after = self.steps[at + 1..].iter().filter(|step| !step.is_parallel).map(|step| step.months);
        let months = self.steps[at].months + after.sum::<u16>();
        let before = self.months().checked_sub(months)?;
        (months > 0 && before > 0).then_some((months, before))
    }

    /// The way in stretches, each with its kinds of steps and its length in months, in order: what comes before the one that gives
    /// the way its [`Way::entry`], that one, and what follows it. A single stretch is the whole way.
    pub(crate) fn stretches(&self) -> Vec<Stretch> {
        let steps: Vec<&Step> = self.steps.iter().filter(|step| !step.is_parallel && step.months > 0).collect();
        let is_core = |step: &&Step| match self.entry() {
            Entry::Studium => matches!(step.kind, StepKind::Degree | StepKind::DualDegree),
            Entry::Weiterbildung => matches!(step.kind, StepKind::FurtherTraining | StepKind::TechnicalSchool),
            _ => false,
        };
        let last = steps.iter().rposition(is_core);
        // Degrees belong together; of further trainings, the last is the one that leads into the profession.
        let first = if self.entry() == Entry::Studium { steps.iter().position(is_core) } else { last };
        let (Some(first), Some(last)) = (first, last) else { return Stretch::of(&steps).into_iter().collect() };
        [&steps[..first], &steps[first..=last], &steps[last + 1..]].into_iter().filter_map(Stretch::of).collect()
    }

    /// Whether its training is that of another profession, which a study or a further training follows.
    pub(crate) fn trains_for_another(&self) -> bool {
        let is_training = |step: &Step| step.kind == StepKind::Training;
        let follows = |step: &Step| {
            let is_learning = !matches!(step.kind, StepKind::Training | StepKind::Practice | StepKind::Exam | StepKind::OnTheJob);
            is_learning && !step.is_parallel
        };
        let Some(at) = self.steps.iter().position(is_training) else { return false };
        self.steps[at + 1..].iter().any(follows)
    }

    fn last_learning(&self) -> Option<&Step> {
        self.steps.iter().rev().find(|step| step.kind != StepKind::Practice)
    }

    fn ends_with_further_training(&self) -> bool {
        self.last_learning().is_some_and(|step| step.kind == StepKind::FurtherTraining)
    }

    fn builds_on_practice(&self) -> bool {
        let builds = |step: &Step| match step.kind {
            StepKind::Training => true,
            StepKind::Practice => step.months >= PRACTICE_BEFORE_FURTHER_TRAINING,
            _ => false,
        };
        self.steps.iter().any(builds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(steps: &[(StepKind, u16)]) -> Way {
        let step =
            |&(kind, months)| Step { kind, months, what: String::new(), profession: None, is_parallel: kind == StepKind::Exam };
        Way {
            name: String::new(),
            certificate: None,
            is_required: false,
            states: Box::default(),
            paid: Paid::Yes,
            training: None,
            costs: None,
            note: None,
            steps: steps.iter().map(step).collect(),
        }
    }

    fn check(steps: &[(StepKind, u16)], entry: Entry, months: u16) {
        let way = way(steps);
        assert_eq!((way.entry(), way.months()), (entry, months));
    }

    #[test]
    fn a_further_training_apart_from_what_comes_before() {
        use StepKind::{Exam, FurtherTraining, Practice, Training};
        let months = |steps: &[(StepKind, u16)]| way(steps).months_of_further_training();
        assert_eq!(months(&[(Training, 36), (FurtherTraining, 8), (Practice, 4), (Exam, 0)]), Some((12, 36)));
        assert_eq!(months(&[(Training, 36), (Practice, 24), (FurtherTraining, 9)]), Some((9, 60)));
        assert_eq!(months(&[(Training, 36)]), None);
    }
    #[test]
    fn study_and_what_follows_are_stretches_of_their_own() {
        use StepKind::{Degree, Exam, FurtherTraining, Practice, Training};
        let stretches = |steps: &[(StepKind, u16)]| way(steps).stretches().iter().map(|part| part.months).collect::<Vec<_>>();
        assert_eq!(stretches(&[(Degree, 75), (FurtherTraining, 60)]), [75, 60]);
        assert_eq!(stretches(&[(Degree, 36), (Degree, 24), (Exam, 0), (Practice, 24)]), [60, 24]);
        assert_eq!(stretches(&[(Training, 36), (Degree, 42), (Practice, 24)]), [36, 42, 24]);
        assert_eq!(stretches(&[(Training, 36), (Practice, 24), (FurtherTraining, 9)]), [60, 9]);
        assert_eq!(stretches(&[(Training, 36)]), [36]);
    }
    #[test]
    fn a_training_before_studies_is_that_of_another_profession() {
        use StepKind::{Degree, FurtherTraining, Practice, Training};
        assert!(way(&[(Training, 36), (FurtherTraining, 10)]).trains_for_another());
        assert!(way(&[(Training, 36), (Degree, 24)]).trains_for_another());
        assert!(!way(&[(Training, 36), (Practice, 12)]).trains_for_another());
        assert!(!way(&[(Degree, 36)]).trains_for_another());
    }
    #[test]
    fn a_training() {
        check(&[(StepKind::Training, 36)], Entry::Ausbildung, 36);
    }
    #[test]
    fn an_educator_learns_at_schools() {
        check(&[(StepKind::School, 24), (StepKind::TechnicalSchool, 36)], Entry::SchulischeAusbildung, 60);
    }
    #[test]
    fn a_technician_builds_on_a_training() {
        let steps = [(StepKind::Training, 42), (StepKind::Practice, 12), (StepKind::TechnicalSchool, 24)];
        check(&steps, Entry::Weiterbildung, 78);
    }
    #[test]
    fn a_master_craftsman_has_learned_first() {
        check(&[(StepKind::Training, 36), (StepKind::FurtherTraining, 9)], Entry::Weiterbildung, 45);
    }
    #[test]
    fn a_teacher_studies_and_serves() {
        check(&[(StepKind::Degree, 60), (StepKind::PreparatoryService, 18)], Entry::Studium, 78);
    }
    #[test]
    fn a_tax_adviser_studies_practises_and_is_examined() {
        let steps = [(StepKind::Degree, 36), (StepKind::Practice, 36), (StepKind::Exam, 6)];
        check(&steps, Entry::Studium, 72);
    }
    #[test]
    fn a_police_officer_has_a_preparatory_service() {
        check(&[(StepKind::PreparatoryService, 30)], Entry::Laufbahn, 30);
    }
    #[test]
    fn a_course_without_a_training_is_a_career_change() {
        check(&[(StepKind::FurtherTraining, 4)], Entry::Quereinstieg, 4);
        check(&[(StepKind::Practice, 24)], Entry::Quereinstieg, 24);
        check(&[(StepKind::OnTheJob, 3)], Entry::Anlernen, 3);
    }
}
