//! Words that express a wish: conditions, fields, ways in, certificates.

use crate::profile::{Certificate, Condition, Entry, Field};
use crate::question::wish::Liking;
use crate::understand::lexicon::Wish;

/// Words for what somebody likes, whatever wish they are listed with below. Flat.
pub(crate) const LIKINGS: &[(Liking, &str)] = &[
    (
        Liking::Sport,
        "sport sports fitness fitnessstudio fitnessbranche tanzen fussball turnen schwimmen krafttraining sportarten",
    ),
    (Liking::Wood, "holz"),
    (Liking::Cars, "autos cars autobranche automobilbranche"),
    (
        Liking::Games,
        "zocken zocke zock games gaming gamen videospiele computerspiele konsolenspiele spielebranche gamesbranche gamingbranche \
         gamingindustrie",
    ),
    (Liking::Languages, "sprachen fremdsprachen"),
    (Liking::Fashion, "mode modebranche nahen klamotten"),
    (Liking::Music, "musik musikbranche music"),
    (Liking::Rail, "bahn zuge zugen eisenbahn loks"),
    (Liking::Aircraft, "luftfahrt flugzeuge flugzeugen lufthansa flughafen"),
    (Liking::Tourism, "tourismus touristik tourismusbranche reisebranche"),
    (Liking::Writing, "schreiben texten"),
    (Liking::Film, "film filme filmen filmbranche fotografieren fotografiere fotografie"),
    (Liking::Horses, "pferde pferden"),
    (Liking::History, "geschichte"),
    (Liking::Sea, "meer schiffe schiffen seefahrt hafen"),
    (Liking::Environment, "umweltschutz klimaschutz nachhaltigkeit"),
];

/// Words of each wish.
pub(crate) const WISHES: &[(Wish, &str)] = &[
    (Wish::Condition(Condition::Bildschirmarbeit), "bildschirm bildschirmarbeit monitor pc"),
    (
        Wish::Condition(Condition::Buero),
        "büro büros bürojob bürojobs bürojop schreibtisch office schreibtischjob bürotätigkeit büroarbeit",
    ),
    (Wish::Condition(Condition::Homeoffice), "homeoffice remote heimarbeit zuhause ho telearbeit"),
    (
        Wish::Condition(Condition::Kundenkontakt),
        "patienten patientenkontakt kunden kundenkontakt kundschaft kundenkontakten kundendienst customers",
    ),
    (
        Wish::Condition(Condition::Koerperlich),
        "körperlich körperliche körperlicher anpacken körpereinsatz schleppen heben muskeln",
    ),
    (Wish::Condition(Condition::Draussen), "draußen drausen outdoor freien luft outside outdoors draussn draußn"),
    (
        Wish::Condition(Condition::Schichtarbeit),
        "schichtarbeit schicht schichten schichtdienst schichtbetrieb wechselschicht schichtsystem shifts",
    ),
    (Wish::Condition(Condition::Nachtarbeit), "nachtarbeit nachtschicht nachtschichten nachtdienst nachts nachtdienste"),
    (
        Wish::Condition(Condition::Wochenende),
        "wochenende wochenendarbeit wochenenden wochenends sonntagsarbeit samstagsarbeit weekends",
    ),
    (
        Wish::Condition(Condition::Reisen),
        "reisen reise reist verreisen rumreisen rumkommen rumkommt rumkomme herumkommen herumkommt dienstreisen unterwegs travel traveling travelling ausland",
    ),
    (Wish::Condition(Condition::Bereitschaft), "bereitschaft rufbereitschaft bereitschaftsdienst"),
    (Wish::Condition(Condition::Laerm), "lärm laut laute lauter lautes lautstärke krach"),
    (Wish::Condition(Condition::Schmutz), "gestank stinkt schmutz dreck dreckig schmutzig"),
    (Wish::Condition(Condition::HitzeKaelte), "hitze kälte"),
    (Wish::Condition(Condition::Hoehe), "höhe höhen höhenangst"),
    (Wish::Condition(Condition::Feinarbeit), "feinarbeit fingerspitzengefühl feinmotorik"),
    (Wish::Condition(Condition::Fahren), "autofahren fahren lkwfahren"),
    (
        Wish::Condition(Condition::Tiere),
        "tiere tieren tier animals animal hunde hunden pferde pferden katzen haustiere viecher tierheim tierklinik",
    ),
    (
        Wish::Condition(Condition::Kinder),
        "kinder kindern kids kindan children babys baby kleinkindern kleinkinder jugendlichen jugendliche",
    ),
    (
        Wish::Condition(Condition::FrueheZeiten),
        "frühaufstehen frühschicht früh frühes aufstehen frühaufsteher morgenmensch langschläfer ausschlafen nachteule nachtmensch morgenmuffel",
    ),
    (Wish::Condition(Condition::Publikum), "publikum bühne menschenmassen"),
    (
        Wish::Field(Field::Informatik),
        "spielebranche gamesbranche gamingbranche gamingindustrie it-branche itbranche computer computern computers informatik programmieren programmier coden coding it edv software pcs",
    ),
    (
        Wish::Field(Field::Gesundheit),
        "medizin medizinische medizinischen medizinisches gesundheit gesundheitswesen krankenhaus klinik arztpraxis altenheim pflegeheim seniorenheim gesundheitsbereich healthcare medicine",
    ),
    (Wish::Field(Field::Soziales), "soziales sozialen sozial soziale sozialbereich sozialwesen"),
    (Wish::Field(Field::Bildung), "unterrichten bildung bildungsbereich teaching"),
    (
        Wish::Field(Field::Wissenschaft),
        "pharma pharmabranche pharmaindustrie wissenschaft forschung forschen chemie physik biologie bio labor experimente science naturwissenschaft",
    ),
    (Wish::Field(Field::Bau), "baustelle bauen baubranche bauwesen bau"),
    (
        Wish::Field(Field::Metall),
        "bmw vw daimler mercedes porsche audi autobranche automobilbranche werkstatt metall autos auto schrauben schraube schraub schraubt maschinen motoren mechanik cars motorräder schweißen",
    ),
    (
        Wish::Field(Field::Elektro),
        "solar solarbranche photovoltaik pv windkraft elektro elektrik strom elektronik elektrotechnik",
    ),
    (Wish::Field(Field::Ingenieurwesen), "ingenieurwesen konstruieren tüfteln"),
    (Wish::Field(Field::Produktion), "produktion fabrik industrie holz"),
    (Wish::Field(Field::Lebensmittel), "lebensmittel lebensmitteln backen backe"),
    (
        Wish::Field(Field::Gastronomie),
        "hotelbranche reisebranche tourismusbranche gastronomie gastro hotel restaurant tourismus kochen koche kocht",
    ),
    (
        Wish::Field(Field::Handel),
        "handel verkaufen einzelhandel aldi lidl rewe edeka kaufland rossmann dm ikea obi mediamarkt supermarkt supermärkte",
    ),
    (
        Wish::Field(Field::Wirtschaft),
        "sparkasse finanzbranche versicherungsbranche personalwesen personalabteilung hr wirtschaft finanzen  kaufmännisch kaufmännisches bwl business",
    ),
    (Wish::Field(Field::Recht), "kanzlei recht jura verwaltung gesetze law rechtliches"),
    (Wish::Field(Field::Sicherheit), "sicherheit sicherheitsbereich ermitteln ermittlungen"),
    (
        Wish::Field(Field::Verkehr),
        "db dhl lufthansa verkehr luftfahrt logistik spedition flugzeuge züge bahn fliegen transport flughafen",
    ),
    (
        Wish::Field(Field::Medien),
        "filmbranche medienbranche werbebranche medien design fotografieren fotografiere schreiben gestalten media gestaltung",
    ),
    (
        Wish::Field(Field::Kultur),
        "musikbranche eventbranche kultur musik theater sport fitness fitnessbranche fitnessstudio tanzen schauspielern music sports",
    ),
    (
        Wish::Field(Field::Natur),
        "traktor traktoren trecker bauernhof natur pflanzen wald garten landwirtschaft nature umwelt umweltschutz blumen",
    ),
    (Wish::Field(Field::Dienstleistung), "beautybranche dienstleistung dienstleistungen beauty kosmetik"),
    (
        Wish::Entry(Entry::Ausbildung),
        "ausbildung lehre ausbildungen ausbildungsplatz lehrstelle ausbildungsberufe apprenticeship",
    ),
    (Wish::Entry(Entry::Studium), "studium studieren studiengang studiern studiere"),
    (Wish::Entry(Entry::Weiterbildung), "weiterbildung"),
    (Wish::Entry(Entry::Quereinstieg), "quereinstieg quereinsteiger quereinsteigen seiteneinstieg"),
    (Wish::Entry(Entry::Anlernen), "ungelernt ungelernte anlernen hilfsarbeiter"),
    (
        Wish::Certificate(Certificate::Hauptschulabschluss),
        "hauptschule hauptschulabschluss hauptschüler quali hauptabschluss hauptschul",
    ),
    (
        Wish::Certificate(Certificate::MittlererAbschluss),
        "realschule realschulabschluss realschüler mittlerer mittleren mittlere msa realabschluss realschul mittelschule",
    ),
    (Wish::Certificate(Certificate::Fachhochschulreife), "fachabi fachabitur fachhochschulreife fos"),
    (Wish::Certificate(Certificate::Abitur), "abi abitur abiturient gymnasium abitua hochschulreife"),
    (
        Wish::Interest(0),
        "praktisch praktisches praktische handwerk handwerksberuf handwerksberufe handwerksberufen handwerklich handwerkliche handwerkliches basteln bastle bastelt werkzeug händen hände technik \
         technisch technisches",
    ),
    (Wish::Interest(1), "mathe tüftle tüftelt"),
    (Wish::Interest(2), "kreativ kreatives kreative kunst malen male malt zeichnen zeichne zeichnet singe singt schreibe"),
    (Wish::Interest(3), "menschen helfen helfe hilft zuhören people senioren"),
    (Wish::Interest(4), "organisieren organisiere"),
    (Wish::Interest(5), "ordnung"),
    (
        Wish::Other,
        "zocken zocke zock gamen videospiele computerspiele konsolenspiele fremdsprachen fußball turnen schwimmen krafttraining \
         sportarten nähen klamotten eisenbahn zügen loks flugzeugen mode modebranche rechne introvertiert introvertierte schüchterne menschenscheu extrovertiert extrovertierte kontaktfreudig schüchtern teamarbeit team abwechslung abwechslungsreich verantwortung sprachen \
         texten film filme filmen fotografie touristik meer schiffe schiffen seefahrt hafen klimaschutz nachhaltigkeit \
         geschichte ruhe ruhig ruhiges ruhige teilzeit vollzeit stress sinnvolles alten älteren games gaming",
    ),
];
