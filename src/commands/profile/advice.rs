//! Advice on a profession as a whole: what it is, how one gets in, and where it leads.

use crate::catalogue::Catalogue;
use crate::commands::{Circumstances, Subject};
use crate::profile::related::Relation;
use crate::profile::{Profile, Section};

/// A profession's profile, with one section opened or none.
pub struct ProfileAdvice<'c> {
    pub subject: Subject<'c>,
    pub section: Option<Section>,
    pub related: Vec<(Relation, &'c Profile)>,
    /// Sections that stand before everything else.
    pub first: Vec<Section>,
    /// Whether professions can be put on a list.
    pub can_remember: bool,
}

pub fn advise<'c>(
    catalogue: &'c Catalogue,
    subject: Subject<'c>,
    section: Option<Section>,
    circumstances: &Circumstances<'_>,
) -> ProfileAdvice<'c> {
    let related = catalogue.related(subject.profile).collect();
    ProfileAdvice { subject, section, related, first: circumstances.first.to_vec(), can_remember: circumstances.can_remember }
}
