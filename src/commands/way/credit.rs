//! What somebody's training counts for on the way into another profession.

use crate::catalogue::Catalogue;
use crate::profile::related::Relation;
use crate::profile::way::{StepKind, Way};
use crate::profile::{Certificate, Entry, Profile};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Credit<'c> {
    /// It is a part of this way, of which so many months are left.
    Part {
        way: &'c Way,
        months: u16,
    },
    /// This way is for those with another profession.
    LateralEntry(&'c Way),
    /// A new training, which a finished one often shortens.
    Shorter(&'c Way),
    /// It leads to this training without making it shorter.
    Helps(&'c Way),
    Anew(&'c Way),
    /// It may be one of the trainings that this way asks for; then so many months are left.
    Perhaps {
        way: &'c Way,
        months: u16,
    },
    /// The target has no ways.
    Unknown,
}

impl Credit<'_> {
    /// Whether it is said of this way.
    pub(crate) fn is_by(self, way: &Way) -> bool {
        match self {
            Self::Part { way: known, .. }
            | Self::LateralEntry(known)
            | Self::Shorter(known)
            | Self::Helps(known)
            | Self::Anew(known)
            | Self::Perhaps { way: known, .. } => known == way,
            Self::Unknown => false,
        }
    }
}

pub(crate) fn credit<'c>(catalogue: &Catalogue, from: &Profile, to: &'c Profile) -> Credit<'c> {
    let Some(usual) = to.usual_way() else { return Credit::Unknown };
    let mut above = catalogue.related(from).filter(|(relation, _)| *relation == Relation::Advancement);
    let is_above = above.any(|(_, other)| other.id == to.id);
    let left = |way| months_left(catalogue, from, way).or_else(|| months_behind_training(way).filter(|_| is_above));
    let parts = to.ways.iter().filter_map(|way| Some((way, left(way)?)));
    if let Some((way, months)) = parts
        .min_by_key(|(way, months)| (is_out_of_reach(way, from), *months, !names(way, from)))
        .filter(|(_, months)| *months <= usual.months())
    {
        // Which subjects a lateral entry takes is decided by those who train.
        return if is_by_any_degree(catalogue, from, way) {
            Credit::Perhaps { way, months }
        } else {
            Credit::Part { way, months }
        };
    }
    let is_trained = !matches!(from.entry(), None | Some(Entry::Anlernen | Entry::Quereinstieg));
    match to.ways.iter().find(|way| is_lateral(way)).filter(|way| is_trained && way.months() < usual.months()) {
        Some(way) => Credit::LateralEntry(way),
        None if is_trained && from.field == to.field && months_behind_any(usual).is_some() => {
            Credit::Perhaps { way: usual, months: months_behind_any(usual).unwrap_or_default() }
        }
        None if is_trained && to.is_under_training_act() => Credit::Shorter(usual),
        None if to.ways.iter().any(|way| names(way, from)) => Credit::Helps(usual),
        None => Credit::Anew(usual),
    }
}

/// Whether a way asks for a higher certificate than somebody has. After a training, most schools and companies ask for no more than a
/// mittlerer Abschluss.
pub(super) fn is_out_of_reach(way: &Way, from: &Profile) -> bool {
    let trained = (from.entry() == Some(Entry::Ausbildung)).then_some(Certificate::MittlererAbschluss);
    way.certificate > from.certificate().max(trained)
}

/// Whether a way is for those with another profession.
fn is_lateral(way: &Way) -> bool {
    way.entry() == Entry::Quereinstieg || way.name.contains("einstieg")
}

/// Whether a way names the profession that somebody comes from.
fn names(way: &Way, from: &Profile) -> bool {
    way.steps.iter().any(|step| step.profession.as_ref() == Some(&from.id))
}

/// The way that begins with the training of another profession, and what is left of it.
pub(super) fn rest<'c>(catalogue: &Catalogue, from: &Profile, to: &'c Profile) -> Option<(&'c Way, u16)> {
    let way = to.ways.iter().find(|way| names(way, from))?;
    months_left(catalogue, from, way).filter(|months| *months > 0).map(|months| (way, months))
}

/// The months of a way behind the training in it that somebody has.
fn months_left(catalogue: &Catalogue, from: &Profile, way: &Way) -> Option<u16> {
    months_behind(way, training_had(catalogue, from, way)?)
}

/// The same without practice, which somebody is paid for.
pub(super) fn learning_left(catalogue: &Catalogue, from: &Profile, way: &Way) -> Option<u16> {
    let left = &way.steps[training_had(catalogue, from, way)? + 1..];
    Some(left.iter().filter(|step| !step.is_parallel && step.kind != StepKind::Practice).map(|step| step.months).sum())
}

/// The position of the training in a way that somebody has.
fn training_had(catalogue: &Catalogue, from: &Profile, way: &Way) -> Option<usize> {
    just_had(catalogue, from, way).or_else(|| degree_had(from, way))
}

/// The same where the way names it.
fn just_had(catalogue: &Catalogue, from: &Profile, way: &Way) -> Option<usize> {
    let is_had = |id: &String| id == &from.id || catalogue.get(id).is_some_and(|other| share_group(from, other));
    let is_training = |kind| !matches!(kind, StepKind::Practice | StepKind::OnTheJob);
    // Where any master will do, no profession is named.
    let is_master = from.id.contains("meister");
    way.steps.iter().position(|step| {
        is_training(step.kind) && step.profession.as_ref().is_some_and(is_had)
            || is_master && step.kind == StepKind::FurtherTraining && step.what.contains("Meister")
    })
}

/// The degree with which a lateral entry begins, whatever somebody's own is.
fn degree_had(from: &Profile, way: &Way) -> Option<usize> {
    let has_degree = is_lateral(way) && from.entry() == Some(Entry::Studium);
    way.steps.iter().position(|step| has_degree && step.kind == StepKind::Degree)
}

/// Whether nothing but a degree in some subject counts for a way.
fn is_by_any_degree(catalogue: &Catalogue, from: &Profile, way: &Way) -> bool {
    just_had(catalogue, from, way).is_none() && degree_had(from, way).is_some()
}

/// The months of learning behind a training that is one of several of a kind: "Ausbildung in einem Bauberuf".
fn months_behind_any(way: &Way) -> Option<u16> {
    let at = way
        .steps
        .iter()
        .position(|step| step.kind == StepKind::Training && step.what.contains("in einem ") && step.what.contains("beruf"))?;
    let left = way.steps[at + 1..].iter().filter(|step| !step.is_parallel && step.kind != StepKind::Practice);
    Some(left.map(|step| step.months).sum()).filter(|months| *months > 0)
}

/// The months behind the training that an advancement builds on, whichever it is.
fn months_behind_training(way: &Way) -> Option<u16> {
    let at = way.steps.iter().position(|step| step.kind == StepKind::Training)?;
    months_behind(way, at)
}

/// The months of the steps behind one; `None` if it is the last.
fn months_behind(way: &Way, at: usize) -> Option<u16> {
    let left = &way.steps[at + 1..];
    (!left.is_empty()).then(|| left.iter().filter(|step| !step.is_parallel).map(|step| step.months).sum())
}

/// Whether two trainings are of one kind, by the first three digits of their groups in the classification of occupations.
fn share_group(one: &Profile, other: &Profile) -> bool {
    let group = |profile: &Profile| profile.kldb.as_deref().and_then(|code| code.get(..3)).map(str::to_owned);
    group(one).is_some() && group(one) == group(other) && one.entry() == other.entry()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sources;

    #[test]
    fn a_training_of_the_same_field_may_be_one_of_several() {
        let catalogue = Catalogue::load(&sources::builtin()).unwrap();
        let profile = |id: &str| catalogue.get(id).unwrap();
        let of = |from: &str| credit(&catalogue, profile(from), profile("bautechniker"));
        assert!(matches!(of("maler-und-lackierer"), Credit::Perhaps { months: 24, .. }));
        assert!(matches!(of("maurer"), Credit::Part { .. }));
        assert!(!matches!(of("koch"), Credit::Perhaps { .. } | Credit::Part { .. }));
    }
}
