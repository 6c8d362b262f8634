//! Function words of questions, and everyday words that indicate other topics.

use crate::understand::lexicon::Cue;

/// Each cue with its words: inflected forms, spoken forms, dialect, English.
pub(crate) const CUES: &[(Cue, &str)] = &[
    (Cue::What, "was wa wass wat wos wasn wad watt what whats waas womit wofür wozu"),
    (Cue::How, "wie wi how wia"),
    (Cue::Much, "wieviel wv wieviil wievil wieviehl wievill wievielt viel vill viele much wenig hoch"),
    (Cue::Where, "wo where woher wohin"),
    (Cue::Who, "wer who wem wen"),
    (Cue::Which, "welche welcher welches welchen welchem welch which"),
    (Cue::When, "wann warum wieso weshalb when why wessen"),
    (Cue::I, "ich i isch ick mir mich me"),
    (Cue::One, "man ma mer du jemand someone you einer leute people they wir mensch they"),
    (
        Cue::My,
        "mein meine meinen meinem meiner dein deine deinen deinem deiner unser unsere unseren unserem unserer euer eure euren \
         seinen seinem seiner ihre ihren ihrem my your our nachbars",
    ),
    (Cue::Title, "herr herrn hr mr mrs onkel tante opa oma bäckerei metzgerei fahrschule"),
    (Cue::Be, "bin binn wäre wär ist is sind are sein sei seid be iss"),
    (
        Cue::Past,
        "war waren warst wars hatte hatten wurden ging kam sagte meinte meint sagt machte gab gewesen hätte \
         were had",
    ),
    (Cue::Have, "hat habe hab haben hast have has hats"),
    (
        Cue::Need,
        "muss muß mus musst müsste müssen soll sollte sollt sollten brauch brauche braucht brauchst brauchen pflicht brauchts benötige need \
         needs must should darf dürfen reicht reichen genügt musste",
    ),
    (Cue::Can, "kann kannst könnte can could kan kanns kennt geht gehts gibt gibts möglich findet finde find"),
    (Cue::Able, "können könn kennen verstehen"),
    (
        Cue::Want,
        "will wil willst wollte wollt möchte möchten möcht würde würd würdet würdest wünsche wünsch want wanna suche such gedanken überlege überleg plane wolle \
         will's vorstellen would fände",
    ),
    (
        Cue::Like,
        "mag liebe lieb gern gerne interesse interessiert interessieren interessen begeistert steh stehe faszinieren love like likes \
         enjoy spaß leidenschaft liebt helfe bastle bastel zeichne liebsten liebste",
    ),
    (Cue::Dislike, "hasse hass bock keinbock hate verabscheue hasst"),
    (Cue::Do, "erledigt erledigen macht mache machen machst tut tun mach make makes do does tust treibt macht's"),
    (
        Cue::Work,
        "arbeitet arbeiten arbeite arbeitest arbeitn schaffen schafft schaff schaffe schaffn work works working tätig malochen",
    ),
    (Cue::Article, "ein eine einen einem eines einer n ne nen nem na a an der die das den dem des the d de dr da nr"),
    (Cue::As, "als ols as"),
    (Cue::From, "von vom vo vun from of aus fom ausm"),
    (Cue::To, "zum zur zu zua to zun →"),
    (Cue::Or, "oder o odr oda or ode odder"),
    (Cue::And, "und u and un sowie plus"),
    (Cue::But, "aber aba but sondern jedoch allerdings doch"),
    (
        Cue::Not,
        "garnicht garnich garnix nicht nich nich' nit net ned ni null kein keine keinen keinem keiner koa koi not no nie niemals nix nichts don't dont weder",
    ),
    (Cue::Without, "ohne without ohn außer"),
    (Cue::In, "in im ins ab inner innem bei beim am an im auf ausm nach über unter at on"),
    (Cue::With, "mit with mim mitm"),
    (Cue::For, "für fürn für'n for fuer pro je per"),
    (Cue::InOrderTo, "um damit"),
    (
        Cue::Good,
        "gut gute guter gutes guten schwer schwierig leicht hart anstrengend einfach wichtig stressig gefährlich good hard",
    ),
    (Cue::Last, "dauert dauer lange lang long"),
    (
        Cue::Life,
        "gestern heute heut morgen nachher vorhin gleich vorgestern abend montag dienstag mittwoch donnerstag freitag samstag sonntag \
         sonntags offen geöffnet geschlossen zugemacht termin krank feiertag pleite insolvent angerufen \
         telefoniert rezept überweisung praxis wartezimmer kostet kosten preis teuer billig nächste nächster nächsten nächstes empfehlen \
         empfehlung getroffen gesehen gesagt gemeint gegeben gekündigt verklagt nervt nett unfreundlich freundlich lustig dumm blöd \
         hübsch süß heißt name film serie spiel lied song folge staffel buch roman witz krimi zeugen unfall mutter vater bruder schwester \
         freund freundin onkel tante nachbar nachbarin kumpel tochter sohn oma opa mama papa hund katze kam gekommen \
         scheiße scheisse kacke mist fuck notdienst notfall rechnung bestellt hausaufgaben unterricht hochzeit haare brötchen brot essen wohnung klingelt \
         verboten schuld warten urteil mörder tatort hauptstadt wetter",
    ),
    (
        Cue::Filler,
        "verbieten verbietet ig ausgebildet ausgebildete ausgebildeter ausgebildeten leben überleben lässt ernähren runden hobby trinkgeld gesicht oft dran genau zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig paar z zb bzw usw so mal denn eigentlich bitte halt eben echt wirklich genau ja jo ey hey hi hallo zusammen moin servus nun jetzt noch schon auch nur \
         sehr ganz ganzen ganzer ca etwa ungefähr circa überhaupt gerade grad bisschen bissl etwas irgendwas irgendwie es dass daß ob \
         wenn weil dann da dazu dafür dabei hier dort alle mehrere andere anderes anders anderen so'n son sone \
         monat monatlich monats jahr jahre jahren jährlich stunde tag tage täglich woche alt jährige jähriger jährigen jung alter \
         steuerklasse lohnsteuerklasse stkl klasse steuer euro eur prozent prozentige heutzutage denen deren dessen hauptsache bloß möglichkeiten möglichkeit deutschland germany aktuell durchschnitt \
         durchschnittlich schnitt mittel insgesamt später direkt fertig fertigen gelernter gelernte gelernten ausgelernt ausgelernter \
         azubi azubis auszubildender auszubildende lehrling lehrlinge studierter studierte berufserfahrung erfahrung anfänger \
         berufsanfänger danke dankeschön thx pls please thanks lg frage fragen trotzdem stimmt gehen seine sich selbst selber diese dieser dieses diesen \
         er sie ihr ihm ihn ihnen es allgemein grundsätzlich typisch typischer typische normal normaler läuft bereich bereichen hilfe fange fängt anfangen anfange erwartet drauf erfolg \
         werktag zeit unbedingt zwingend wenigstens mindestens min plan ahnung idee ideen vorschlag vorschläge thema \
         gehört gehören gehörts zählt sieht schaut aussieht aussehen nötig notwendig bald lust \
         staatlich student komme komm kommt kommen bewirbt weiter zahl angeblich eins tot eh digga bro \
         alda dude würds tvöd tarif öffentlicher öffentlichen dienst that this these there wohl vielleicht \
         semester abgebrochen abgebrochenes abgebrochene geschmissen aufhören kaputt kaputten unglücklich umorientieren freizeit frei ferien deutschlandweit hm hmm also naja tatsächlich generell erfahrungen jemals irgendein beste bester passende passender \
         absolventen absolvent sowas soetwas eigener eigene eigenen eigenes seit frage kommt kommen erstmal besonders einmal wieder immer stunden std schnell davon damit zusätzlich momentan derzeit beim zweiten unsicher darüber geben gebe ausgelernte examinierte ehemalige ehemaliger ehemaligen guys german uhr spät bundesland land stadt gross groß",
    ),
];
