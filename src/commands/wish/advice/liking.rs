//! The professions of what somebody likes, where no field of work is about it alone: what is made of wood is in production and on
//! building sites.

use crate::profile::Profile;
use crate::question::wish::Liking;

/// The place of a profession among those that are about it, most of all first; `None` if it is not.
pub(super) fn rank(profile: &Profile, liking: Liking) -> Option<usize> {
    ids(liking).split_ascii_whitespace().position(|id| id == profile.id)
}

fn ids(liking: Liking) -> &'static str {
    IDS.iter().find(|(known, _)| *known == liking).map_or("", |(_, ids)| ids)
}

/// Ids, chosen from the titles and groups of the profiles, those most about it first.
const IDS: [(Liking, &str); 18] = [
    (
        Liking::Sport,
        "sport-und-fitnesskaufmann fitnesstrainer personal-trainer sportlehrer sportwissenschaftler sportmanager \
         fitnessstudioleiter physiotherapeut bewegungstherapeut fussballtrainer tennislehrer kampfsportlehrer reitlehrer \
         schwimmlehrer skilehrer tanzlehrer bereiter sportjournalist sportgeraetebauer berufssportler schiedsrichter \
         fachangestellte-baederbetriebe",
    ),
    (
        Liking::Wood,
        "tischler bautischler zimmerer bootsbauer holzmechaniker holzbearbeitungsmechaniker parkettleger moebelrestaurator \
         holztechniker tischlermeister zimmerermeister holz-und-bautenschuetzer holzingenieur holzbildhauer drechsler \
         holzspielzeugmacher boettcher korbmacher forstwirt helfer-holzbearbeitung holzbearbeiter holzblasinstrumentenmacher \
         gitarrenbauer geigenbauer",
    ),
    (
        Liking::Cars,
        "kfz-mechatroniker karosserie-und-fahrzeugbaumechaniker autoverkaeufer automobilkaufleute fahrzeuglackierer \
         kundendienstberater-autohaus kfz-pruefingenieur kfz-meister kfz-servicetechniker fahrzeugingenieur fahrlehrer \
         fahrzeugaufbereiter fahrzeuginterieur-mechaniker automobildesigner automobilbetriebswirt autovermieter \
         helfer-fahrzeugbau rennfahrer",
    ),
    (
        Liking::Games,
        "gestalter-immersive-medien game-designer game-programmierer game-producer 3d-artist spieletester sounddesigner \
         fachinformatiker-anwendungsentwicklung spielwaren-und-buerobedarfsverkaeufer e-sportler",
    ),
    (
        Liking::Languages,
        "fremdsprachenkorrespondent uebersetzer dolmetscher reiseleiter fremdsprachenkaufmann tourismuskaufleute \
         kaufmann-fuer-tourismus-und-freizeit hotelfachleute kaufmann-fuer-hotelmanagement flugbegleiter \
         servicekaufmann-im-luftverkehr luftverkehrskaufmann kaufleute-gross-und-aussenhandel aussenhandelsfachwirt \
         speditionskaufleute touristikfachwirt tourismusmanager empfangschef-hotel",
    ),
    (
        Liking::Fashion,
        "massschneider aenderungsschneider textil-und-modenaeher verkaeufer-mode modist modedesigner schneidermeister \
         bekleidungstechniker assistent-mode-und-design textilgestalter textildesigner gestalter-fuer-visuelles-marketing \
         visual-merchandiser massschuhmacher textilingenieur model",
    ),
    (
        Liking::Music,
        "musiker tontechniker mediengestalter-bild-und-ton orchestermusiker kirchenmusiker saenger opernsaenger musiklehrer \
         gesangslehrer musiktherapeut toningenieur sounddesigner musikproduzent dirigent komponist korrepetitor klavierbauer \
         orgelbauer gitarrenbauer geigenbauer holzblasinstrumentenmacher metallblasinstrumentenmacher \
         handzuginstrumentenmacher musikinstrumentenbauer musikfachhaendler leiter-einer-musikschule",
    ),
    (
        Liking::Rail,
        "lokfuehrer zugbegleiter zugchef gleisbauer wagenmeister-bahn strassenbahnfahrer fahrdienstleiter \
         kaufmann-fuer-verkehrsservice",
    ),
    (
        Liking::Aircraft,
        "fluggeraetmechaniker fluggeraetelektroniker flugzeugtechniker pruefer-von-luftfahrtgeraet servicekaufmann-im-luftverkehr \
         luftverkehrskaufmann flugbegleiter fluglotse pilot berufspilot-cpl hubschrauberpilot flugdienstberater \
         flugsicherungstechniker luft-und-raumfahrtingenieur luftsicherheitsassistent fluglehrer drohnenpilot",
    ),
    (
        Liking::Computers,
        "fachinformatiker-systemintegration fachinformatiker-anwendungsentwicklung it-system-elektroniker \
         fachinformatiker-digitale-vernetzung fachinformatiker-daten-prozessanalyse informationselektroniker \
         math-techn-softwareentwickler elektroniker-geraete-und-systeme it-servicetechniker it-support it-systemadministrator \
         webentwickler softwareentwickler softwaretester datenbankadministrator it-security-spezialist data-analyst informatiker",
    ),
    (
        Liking::Elderly,
        "betreuungskraft sozialassistent hauswirtschafter sozialarbeiter heilerziehungspfleger gerontopsychiatrische-fachkraft \
         altenpfleger pflegefachkraft pflegehelfer haushaltshilfe sozialberater ergotherapeut hauswirtschaftsmeister",
    ),
    (
        Liking::Tourism,
        "tourismuskaufleute kaufmann-fuer-tourismus-und-freizeit reiseleiter hotelfachleute kaufmann-fuer-hotelmanagement \
         flugbegleiter animateur servicekaufmann-im-luftverkehr schiffssteward veranstaltungskaufleute eventmanager \
         touristikfachwirt tourismusmanager reisebueroleiter hotelbetriebswirt empfangschef-hotel luftverkehrskaufmann",
    ),
    (
        Liking::Writing,
        "redakteur journalist werbetexter technischer-redakteur lektor pr-referent volontaer-redaktion schriftsteller \
         drehbuchautor uebersetzer sportjournalist chefredakteur schriftdolmetscher",
    ),
    (
        Liking::Film,
        "mediengestalter-bild-und-ton fotograf kameramann cutter kameraassistent regieassistent produktionsassistent-film \
         fotomedienfachmann fotojournalist hochzeitsfotograf drehbuchautor filmproduzent animator-trickfilm fotografenmeister \
         filmvorfuehrer",
    ),
    (Liking::Horses, "pferdewirt bereiter reitlehrer pferdewirtschaftsmeister tierarzt hufschmied sattler"),
    (
        Liking::History,
        "historiker archaeologe kunsthistoriker archivar archivmitarbeiter museumstechniker museumsdirektor restaurator \
         moebelrestaurator museumsaufsicht lehrkraft-gymnasium",
    ),
    (
        Liking::Sea,
        "schiffsmechaniker matrose kapitaen schiffsmaschinist schiffsingenieur binnenschiffer schiffbauer bootsbauer \
         schifffahrtskaufmann fachkraft-fuer-hafenlogistik hafenarbeiter schiffssteward schiffskoch fischwirt \
         kuesten-und-hochseefischer lotse-schifffahrt binnenschifffahrtskapitaen schiffbauingenieur meeresbiologe",
    ),
    (
        Liking::Environment,
        "umwelttechnologe-wasser umwelttechnologe-abwasser umwelttechnologe-abfallwirtschaft umweltschutztechnischer-assistent \
         forstwirt umweltingenieur umweltschutztechniker umweltschutzbeauftragter umweltwissenschaftler \
         kaufmann-fuer-entsorgung-und-umwelt umwelttechnologe-rohrleitungsnetze biologe",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_professions() {
        let catalogue = crate::catalogue::Catalogue::load(&crate::catalogue::sources::builtin()).unwrap();
        for liking in Liking::ALL {
            let missing: Vec<&str> = ids(*liking).split_ascii_whitespace().filter(|id| catalogue.get(id).is_none()).collect();
            assert!(!ids(*liking).is_empty() && missing.is_empty(), "{liking:?}: {missing:?}");
        }
    }
}
