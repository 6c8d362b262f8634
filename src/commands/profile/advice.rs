//! Advice on a profession: description, ways in, and what it leads to.

use crate::catalogue::Catalogue;
use crate::commands::pay::advice::public::{Career, TariffPay, careers, tariffs};
use crate::commands::{Circumstances, Subject};
use crate::pay::tables::Tables;
use crate::profile::related::Relation;
use crate::profile::{Profile, Section};

/// A profession with one section opened or none.
pub(crate) struct ProfileAdvice<'c> {
    pub subject: Subject<'c>,
    pub section: Option<Section>,
    pub related: Vec<(Relation, &'c Profile)>,
    pub careers: Vec<Career<'c>>,
    pub tariffs: Vec<TariffPay<'c>>,
    /// Sections to show before everything else.
    pub first: Vec<Section>,
    /// Whether the list of professions is available.
    pub can_remember: bool,
}

pub(crate) fn advise<'c>(
    catalogue: &'c Catalogue,
    subject: Subject<'c>,
    section: Option<Section>,
    circumstances: &Circumstances<'_>,
) -> ProfileAdvice<'c> {
    let profile = subject.profile;
    ProfileAdvice {
        section,
        related: catalogue.related(profile).collect(),
        careers: careers(&profile.civil_service, None, Tables::shared()),
        tariffs: tariffs(&profile.tariff, Tables::shared()),
        first: circumstances.first.to_vec(),
        can_remember: circumstances.can_remember,
        subject,
    }
}
