//! Words that indicate a topic.

use crate::understand::lexicon::Cue;

/// Heads of compounds with a profession as first part: "Bäckergehalt", "Polizeiausbildung".
pub(crate) const HEADS: &str = "ausbildung examen gehalt gehälter lohn verdienst studium lehre beruf umschulung aufgaben diplom \
    job alltag karriere einkommen meister lehrling azubi schein";

/// Heads of compounds that no table can list: "Hauptaufgaben", "Übernahmechancen". Flat.
pub(crate) const HEAD_CUES: [(&str, Cue); 29] = [
    ("zuschlag", Cue::Money),
    ("beruf", Cue::Job),
    ("berufe", Cue::Job),
    ("jobs", Cue::Job),
    ("test", Cue::Train),
    ("frist", Cue::Train),
    ("verfahren", Cue::Train),
    ("aufgaben", Cue::Task),
    ("tatigkeiten", Cue::Task),
    ("gehalt", Cue::Money),
    ("gehalter", Cue::Money),
    ("lohn", Cue::Money),
    ("zulage", Cue::Money),
    ("zulagen", Cue::Money),
    ("verdienst", Cue::Money),
    ("einkommen", Cue::Money),
    ("ausbildung", Cue::Train),
    ("studium", Cue::Train),
    ("abschluss", Cue::Train),
    ("prufung", Cue::Train),
    ("voraussetzungen", Cue::Require),
    ("chancen", Cue::Outlook),
    ("aussichten", Cue::Outlook),
    ("perspektiven", Cue::Outlook),
    ("fahigkeiten", Cue::Trait),
    ("eigenschaften", Cue::Trait),
    ("betriebe", Cue::Place),
    ("unterschied", Cue::Differ),
    ("unterschiede", Cue::Differ),
];

/// First parts of compounds: "Gehaltsvorstellung", "Ausbildungskosten". Flat.
pub(crate) const STEM_CUES: [(&str, Cue); 8] = [
    ("gehalts", Cue::Money),
    ("lohn", Cue::Money),
    ("verdienst", Cue::Money),
    ("ausbildungs", Cue::Train),
    ("studien", Cue::Train),
    ("aufstiegs", Cue::Outlook),
    ("zukunfts", Cue::Outlook),
    ("karriere", Cue::Outlook),
];

/// Words of each cue: inflected forms, colloquial forms, dialect, English.
pub(crate) const CUES: &[(Cue, &str)] = &[
    (
        Cue::Earn,
        "verdien vadient verdeant vadeant verdiene verdienst verdient verdienen verdiend verdienn verdienste verdienens verdienet bezahlt bezahlen bezahl \
         unterbezahlt überbezahlt entlohnt vergütet earn earns earning paid pay pays",
    ),
    (
        Cue::Money,
        "reich gehalt gehälter gehalts gehältern lohn löhne lohns einkommen entgelt vergütung bezahlung besoldung verdienstmöglichkeiten \
         verdienstaussichten monatsgehalt monatslohn jahresgehalt jahreslohn stundenlohn stundensatz einstiegsgehalt anfangsgehalt \
         startgehalt durchschnittsgehalt durchschnittslohn ausbildungsgehalt ausbildungsvergütung ausbildungslohn lehrlingslohn \
         azubigehalt bruttogehalt bruttolohn nettogehalt nettolohn monatsverdienst jahresverdienst jahreseinkommen gehaltsspanne \
         eingruppiert eingruppierung besoldungsgruppe entgeltgruppe tarifgehalt pension unterbezahlt überbezahlt grundgehalt tariflohn gehaltstabelle brutto netto kohle geld knete cash asche patte moneten salary salaries wage wages \
         income money gage sold finanziell zuschläge tarif tariflich",
    ),
    (
        Cue::Get,
        "bekommt bekomme bekommen bekommst bekomm kriegt kriege kriegen kriegst krieg krigt kricht verdiente springt rausspringt \
         raus rüber rum drin zahlt zahlen bleibt übrig heim",
    ),
    (Cue::Become, "werde werd werden werdn werdne werdet wird wirst wirds become becoming"),
    (
        Cue::Train,
        "ausbildung ausbildungen ausbildungsdauer ausbildungszeit lehre lehrzeit lehrjahre ausbildungsplatz lehrstelle studium \
         studieren studiern studiere studiert studiengang studiengänge lernen lerne gelernt umschulung umschulen quereinstieg \
         quereinsteiger quereinsteigen quereinsteigerin seiteneinstieg einstieg einsteigen werdegang bewerben bewerbe bewerbung \
         verkürzen verkürzt anrechnen angerechnet auswahlverfahren einstellungsverfahren eignungstest einstellungstest aufnahmeprüfung aufnahmetest zulassung nc numerus praktikum schein lizenz durchfallquote abbruchquote altersgrenze höchstalter mindestgröße tattoo tattoos anerkennung anerkennen anerkannt medizinstudium studienplatz examen staatsexamen schulabschluss abschluss \
         abschlüsse schulabschlüsse noten notendurchschnitt zeugnis diplom hauptschule hauptschulabschluss realschule realschulabschluss \
         abi abitur fachabi fachabitur fachhochschulreife hochschulreife reife quali mittlerer msa hauptschüler realschüler \
         abiturient training degree study lehr ausbildungsberuf berufseinstieg weg studienfach mindestalter ausbilden ausbildet führerschein fächer schulfächer leistungskurs leistungskurse \
         prüfung prüfungen abschlussprüfung duales duale dual verbeamtung verbeamtet test berufsschule fachschule bewirbt vorstellungsgespräch fsj schulisch schule schulen reinkommen reinzukommen reinkommt",
    ),
    (
        Cue::Require,
        "vorweisen voraussetzung voraussetzungen vorraussetzung vorraussetzungen anforderung anforderungen bedingungen qualifikation \
         qualifikationen zugangsvoraussetzungen einstellungsvoraussetzungen requirements",
    ),
    (
        Cue::Task,
        "aufgabe aufgaben aufgabn aufgabengebiet aufgabenbereich aufgabenbereiche tätigkeit tätigkeiten tätigkeitsfeld alltag \
         arbeitsalltag berufsalltag arbeitstag tagesablauf ablauf zuständig zuständigkeiten verantwortlich arbeitsinhalte \
         tagtäglich urlaub urlaubstage urlaubstagen arbeitszeit arbeitszeiten dienstzeiten überstunden feierabend freizeit beschäftigt beschäftigen duties tasks jobbeschreibung",
    ),
    (
        Cue::Trait,
        "eigenschaft eigenschaften stärke stärken schwächen fähigkeit fähigkeiten fertigkeiten skill skills softskills geeignet eignung \
         eigne eignet eignen passt passe kompetenz kompetenzen talent talente begabung charakter persönlichkeit mitbringen \
         mitbring mitzubringen charaktereigenschaften schwindelfrei kreativ geduldig sportlich belastbar körperlich fit traits \
         suited typ höhenangst allergie angst brille zeichnet auszeichnet geduld geduldig empathie kraft mut mutig nerven teamfähig teamfähigkeit \
         kommunikativ mathe englisch deutsch kreativität ausdauer empathisch belastbarkeit schüchtern introvertiert muskeln liegen \
         stressresistent interessen schlau intelligent talentiert begabt handwerkliches geschick psychisch belastet stark",
    ),
    (
        Cue::Place,
        "arbeitgeber arbeitsort arbeitsorte arbeitsplatz arbeitsplätze arbeitsstätte einsatzort einsatzorte einsatzgebiet \
         einsatzgebiete einsatzbereich einsatzbereiche arbeitsumfeld firma firmen betrieb betriebe betrieben unternehmen branche \
         branchen einrichtungen einrichtung arbeitsumgebung employers überall",
    ),
    (Cue::Hire, "sucht suchen stellt einstellt einstellen einstellung gebraucht eingesetzt eingestellt angestellt benötigt"),
    (
        Cue::Outlook,
        "zukunft zukunftssicher zukunftsfähig zukunftsaussichten zukunftschancen zukunftsperspektive aussicht aussichten chance \
         chancen jobchancen jobaussichten berufsaussichten berufschancen aufstiegschancen aufstiegsmöglichkeiten \
         aufstiegsmöglichkeit aufstieg aufsteigen karriere karrierechancen karrieremöglichkeiten perspektive perspektiven \
         weiterbildung weiterbildungen weiterbilden weiterbildungsmöglichkeiten fortbildung fortbildungen gefragt gesucht nachfrage \
         ersetzt ersetzen ersetz ablösen abgelöst aussterben aussterbender abgeschafft abschaffen verschwindet verschwinden wegfallen freiberuflich freiberufler selbstständig selbständig selbstständigkeit sterben sinn sinnvoll ausstirbt ausgestorben stirbt überflüssig krisensicher arbeitsmarkt \
         arbeitsmarktlage jobmarkt sicher sicherer jobsicherheit fachkräftemangel mangelberuf ki ai future outlook career prospects \
         lohnt lohnen bedarf arbeitslos arbeitslosigkeit überlaufen weiterkommen weiterkomme weiterkommt hocharbeiten jobgarantie verändern verändert veränderung zukunftsberuf automatisiert spezialisieren weiterentwickeln wegrationalisiert zukunftsträchtig",
    ),
    (
        Cue::Similar,
        "ähnlich ähnliche ähnlicher ähnliches ähnlichen ähneln verwandt verwandte verwandten alternative alternativen alternativ \
         vergleichbar vergleichbare vergleichbares similar alternatives related statt anstatt richtung artverwandt artverwandte",
    ),
    (
        Cue::Differ,
        "dasselbe selbe selben derselbe gleiche gleiches identisch unterschied unterschiede unterscheidet unterscheiden worin gegen schwanke schwanken vergleich vergleiche vergleichen verglichen difference compare \
         entscheiden zwischen between gegenüber versus vs anders",
    ),
    (Cue::More, "mehr besser lieber eher schwerer leichter weniger more better rather"),
    (
        Cue::Job,
        "handwerksberuf handwerksberufe handwerksberufen beruf berufe berufen berufs job jobs jobb jobbs stelle traumberuf traumjob berufsbild berufswunsch arbeit \
         ausbildungsberufe berufsfeld occupation profession professions berufliches beruflich berufsgruppe",
    ),
    (
        Cue::Show,
        "kennst vorteil vorteile nachteil nachteile info infos information informationen erzähl erzähle erzählt zeig zeige erklär erkläre erklärung beschreib beschreibe beschreibung \
         steckbrief profil überblick übersicht wissen weiß weißt sag sage vorstellen bedeutet definition tell show about sagen versteht alles interessiere \
         berufsprofil details",
    ),
    (
        Cue::Switch,
        "umlernen umlerne wechseln wechsel wechsle wechsl umsteigen umstieg umsatteln wechselt switch umschule gewechselt übergang umschwenken umschwenke umzusatteln umzusteigen",
    ),
];
