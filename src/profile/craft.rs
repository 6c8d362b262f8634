//! Whether a business of one's own in a craft takes a master: Handwerksordnung, annex A and section 1 of annex B, as in force since
//! 1.7.2021.

use crate::profile::Profile;

/// What the law asks of somebody who opens a business in a craft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Craft {
    /// In annex A: a master, or years of work in a leading position (§ 7b).
    Licensed,
    /// In annex A, and left out of § 7b.
    LicensedStrictly,
    /// In section 1 of annex B: nothing but a registration.
    Free,
}

/// Annex A, in its order, by profession.
const LICENSED: &str = "maurer betonbauer ofen-und-luftheizungsbauer zimmerer dachdecker strassenbauer waerme-und-kaelteisolierer brunnenbauer \
    steinmetz-und-steinbildhauer stuckateur maler-und-lackierer fahrzeuglackierer geruestbauer metallbauer chirurgiemechaniker \
    karosserie-und-fahrzeugbaumechaniker feinwerkmechaniker zweiradmechatroniker kaeltemechatroniker informationselektroniker \
    kfz-mechatroniker land-und-baumaschinenmechatroniker buechsenmacher klempner anlagenmechaniker-shk \
    elektroniker-energie-und-gebaeudetechnik elektroniker-gebaeudesystemintegration elektroniker-maschinen-antriebstechnik tischler bootsbauer seiler baecker konditor fleischer \
    friseur glaser glasblaeser glasapparatebauer reifenmechaniker fliesenleger estrichleger behaelter-und-apparatebauer parkettleger \
    rollladen-und-sonnenschutzmechatroniker drechsler holzspielzeugmacher boettcher glasveredler schilder-und-lichtreklamehersteller raumausstatter orgelbauer";
/// Numbers 12 and 33 to 37 of annex A.
const LICENSED_STRICTLY: &str =
    "schornsteinfeger augenoptiker hoerakustiker orthopaedietechnik-mechaniker orthopaedieschuhmacher zahntechniker";
/// Section 1 of annex B.
const FREE: &str = "uhrmacher graveur metallbildner metall-und-glockengiesser schneidwerkzeugmechaniker goldschmied holzbildhauer korbmacher \
    massschneider textilgestalter modist segelmacher kuerschner massschuhmacher sattler mueller brauer textilreiniger gebaeudereiniger \
    feinoptiker porzellanmaler edelsteinschleifer fotograf buchbinder siebdrucker keramiker klavierbauer handzuginstrumentenmacher \
    geigenbauer metallblasinstrumentenmacher holzblasinstrumentenmacher vergolder holz-und-bautenschuetzer bestattungsfachkraft kosmetiker technischer-modellbauer";

/// What holds for the craft that a profession is; `None` for other professions.
pub(crate) fn craft(profile: &Profile) -> Option<Craft> {
    let lists = [(Craft::Licensed, LICENSED), (Craft::LicensedStrictly, LICENSED_STRICTLY), (Craft::Free, FREE)];
    let is_in = |list: &str| list.split_whitespace().any(|id| id == profile.id);
    lists.into_iter().find(|(_, list)| is_in(list)).map(|(craft, _)| craft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, sources};

    #[test]
    fn every_craft_has_a_profile() {
        let catalogue = Catalogue::load(&sources::builtin()).unwrap();
        let ids = [LICENSED, LICENSED_STRICTLY, FREE].into_iter().flat_map(str::split_whitespace);
        let unknown: Vec<&str> = ids.filter(|id| catalogue.get(id).is_none()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
