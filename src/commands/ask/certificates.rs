//! Whether the school-leaving certificate that somebody has, or asks about, opens a way into a profession.

use crate::commands::ask::quotes;
use crate::profile::way::Way;
use crate::profile::{Certificate, Profile};
use crate::understand::{Kind, Understood};

/// Whether a certificate gives access to a profession.
pub(crate) enum Reach<'c> {
    /// Access to this way.
    Open(&'c Way),
    /// No legal requirement, but most people have this one.
    Unusual(Certificate),
    /// No way, but a sentence of the profile tells of a detour.
    Detour(&'c str),
    /// Every way asks for at least this certificate.
    Closed(Certificate),
    /// The profile has no ways.
    Unknown,
}

/// Whether a profession needs a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needed<'c> {
    Required,
    /// Even more is required.
    More(Certificate),
    /// Not required, but most people have this one.
    Usual(Certificate),
    /// Less is enough.
    Less(Certificate),
    /// Required on the usual way; this one asks for less.
    Elsewhere(&'c str, Certificate),
    Unknown,
}

/// Whether the certificate asked about is needed for the first profession, or for the one that somebody changes to.
pub(crate) fn needed<'c>(understood: &Understood<'c>) -> Option<(Certificate, Needed<'c>)> {
    let is_of_one = !matches!(understood.kind, Kind::Wish | Kind::Compare | Kind::Related);
    let is_asked = understood.details.is_certificate_asked && is_of_one;
    let asked = understood.details.certificate.filter(|_| is_asked)?;
    let at = usize::from(understood.kind == Kind::Way);
    Some((asked, needed_for(understood.professions.get(at)?, asked)))
}

/// Whether a profession needs a certificate.
pub(crate) fn needed_for(profile: &Profile, asked: Certificate) -> Needed<'_> {
    let least = |way: &Way| way.certificate.unwrap_or(Certificate::Keiner);
    let Some(first) = profile.ways.first() else { return Needed::Unknown };
    let easier = profile.ways.iter().find(|way| least(way) < asked);
    match (least(first), easier) {
        (usual, _) if usual < asked => Needed::Less(usual),
        (usual, _) if !first.is_required => Needed::Usual(usual),
        (_, Some(way)) => Needed::Elsewhere(&way.name, least(way)),
        (usual, None) if usual > asked => Needed::More(usual),
        _ => Needed::Required,
    }
}

/// The certificate that somebody has, and whether it opens a way; `None` for the certificate of somebody who only says that they
/// have no Abitur.
pub(crate) fn reach<'c>(understood: &Understood<'c>) -> Option<(Option<Certificate>, Reach<'c>)> {
    if understood.details.is_certificate_asked {
        return None;
    }
    let (own, profile) = (
        understood.details.certificate?,
        match understood.kind {
            Kind::Entry | Kind::Outlook => understood.professions.first()?,
            Kind::Way => understood.professions.get(1)?,
            _ => return None,
        },
    );
    // "Ohne Abi" may be with Fachhochschulreife.
    let most = if understood.details.lacks_abitur { Certificate::Fachhochschulreife } else { own };
    let said = (!understood.details.lacks_abitur).then_some(own);
    let open = |most: Certificate| profile.ways.iter().find(move |way| way.is_open_with(most));
    let Some(first) = profile.ways.first() else { return Some((said, Reach::Unknown)) };
    let reach = match (first.certificate, open(own).or_else(|| open(most))) {
        (_, Some(_)) if first.is_open_with(own) => Reach::Open(first),
        (Some(asked), _) if !first.is_required => Reach::Unusual(asked),
        (_, Some(way)) => Reach::Open(way),
        _ => match detour(profile, most) {
            Some(told) => Reach::Detour(told),
            None => Reach::Closed(profile.ways.iter().filter_map(|way| way.certificate).min().unwrap_or(most)),
        },
    };
    Some((said, reach))
}

/// The clause of a profile by which a certificate opens a way after all, with a training or years of work.
fn detour(profile: &Profile, own: Certificate) -> Option<&str> {
    let stems: &[&str] = match own {
        Certificate::Hauptschulabschluss => &["Hauptsch"],
        Certificate::MittlererAbschluss | Certificate::Fachhochschulreife => &["ohne Abitur"],
        Certificate::Keiner | Certificate::Abitur => &[],
    };
    const OPENING: [&str; 5] = ["usbildung", "zweijährig", "Beruf", "zugelassen", "offen"];
    let clauses = quotes::on_way_in(profile).flat_map(|sentence| sentence.split("; "));
    let has = |clause: &str, words: &[&str]| words.iter().any(|word| clause.contains(word));
    clauses.filter(|clause| !clause.starts_with("Ohne Abitur")).find(|clause| has(clause, stems) && has(clause, &OPENING))
}
