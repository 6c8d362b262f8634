//! On changing: the branch, the profession, what machines take over, being without work.

pub(crate) const RETRAINING: &str = "Sie lohnt sich vor allem, wenn du in deinem Beruf nicht mehr arbeiten kannst, dort keine Stelle mehr findest oder \
    keinen Berufsabschluss hast. Sie dauert meist etwa zwei Jahre; reicht ein Kurs oder ein Quereinstieg, geht es schneller. Die Arbeitsagentur kann \
    sie bezahlen, wenn sie nötig ist, damit du Arbeit findest oder behältst: 0800 4 5555 00.";
pub(crate) const VOUCHER: &str = "Einen festen Anspruch gibt es meist nicht: Die Arbeitsagentur stellt ihn vor allem aus, wenn die Weiterbildung \
    nötig ist, um Arbeitslosigkeit zu beenden oder abzuwenden, oder wenn dir ein Berufsabschluss fehlt. Sie muss dich vorher beraten, und Kurs und \
    Anbieter müssen zugelassen sein. Ruf am besten an: 0800 4 5555 00.";
pub(crate) const BRANCH: &str = "Ja, das geht, oft ohne neue Ausbildung: Dein Beruf bleibt, nur das Umfeld ist neu. Ob es sich lohnt, zeigen dir die \
    Stellen: Such bei www.arbeitsagentur.de/jobsuche nach deinem Beruf in der neuen Branche. Nenn mir deinen Beruf, dann zeige ich dir \
    seine Aussichten und verwandte Berufe.";
pub(crate) const MACHINES: &str = "Ersetzt werden bisher eher einzelne Aufgaben als ganze Berufe. Am meisten könnten Maschinen in der Fertigung \
    übernehmen, am wenigsten in sozialen und kulturellen Dienstleistungen (Technik von 2019); bis 2022 kam in Berufen mit \
    Studium am meisten dazu. Für deinen Beruf zeigt es job-futuromat.iab.de; nenn ihn mir, dann zeige ich dir, wie es um ihn steht.";
pub(crate) const UNEMPLOYED: &str = "Lass dich zuerst beraten: Die Arbeitsagentur (0800 4 5555 00) vermittelt, zahlt oft Bewerbungen und Kurse und, wenn \
    es nötig ist, eine Umschulung. Sag mir, was du gelernt oder gearbeitet hast, dann zeige ich dir verwandte Berufe.";
pub(crate) const NO_TRAINING: &str = "Es ist nicht zu spät: Erwachsene ohne Abschluss fördert die Arbeitsagentur oft, mit einer Ausbildung, einer \
    Umschulung oder in Teilschritten (0800 4 5555 00). Wer das Anderthalbfache der Ausbildungszeit in einem Beruf gearbeitet hat, darf auch ohne \
    Lehre zur Abschlussprüfung.";
pub(crate) const TEMPORARY: &str = "Zeitarbeit bringt dich schnell in Betriebe, und manche übernehmen dich; sicher ist das nicht. Es gelten eigene \
    Tarifverträge, und an denselben Betrieb darf man dich in der Regel höchstens 18 Monate am Stück verleihen.";
pub(crate) const PUBLIC_OR_PRIVATE: &str = "Im öffentlichen Dienst stehen Gehalt, Stufen und 30 Urlaubstage im Tarif (TVöD ab 2027: 31), und die \
    Stellen gelten als sicher; in der Wirtschaft gehen Verdienst und Urlaub weiter auseinander, nach oben wie nach unten. Nenn mir deinen Beruf, \
    dann zeige ich dir Tarif und mittleren Verdienst.";
pub(crate) const PUBLIC_SERVICE: &str = "Dort arbeiten Angestellte nach Tarif und Beamtinnen und Beamte. Als Angestellte oder Angestellter kannst du auch mit über 40 neu anfangen, ein \
    Höchstalter gibt es dafür nicht. Verbeamtet wird nur bis zu einem Alter, das Bund und Länder festlegen: In Nordrhein-Westfalen musst du in der Regel unter 42 sein; Polizei und Feuerwehr setzen oft engere \
    Grenzen. Stellen, auch für Quereinstieg, stehen bei www.interamt.de und www.service.bund.de. Das sind einige der Berufe:";
pub(crate) const CIVIL_SERVICE: &str = "Wer auf Lebenszeit verbeamtet ist, kann kaum entlassen werden, bekommt eine Pension und zahlt keine Beiträge zur \
    Rentenversicherung. Dafür bist du an den Dienstherrn gebunden und darfst nicht streiken. Nenn mir die Laufbahn, etwa Zoll oder Lehramt, dann zeige \
    ich dir die Besoldung.";
pub(crate) const LANGUAGE: &str = "Deutschkurse für den Beruf, auch bis B2 und C1, fördert das Bundesamt für Migration und Flüchtlinge als \
    Berufssprachkurse; hinein kommst du über die Arbeitsagentur (0800 4 5555 00) oder das Jobcenter. Für die Anerkennung als Pflegefachkraft wird meist B2 \
    verlangt, als Hilfskraft oft weniger.";
pub(crate) const ARMED_FORCES: &str = "Das hängt davon ab, wie lange du dich binden willst: Der freiwillige Wehrdienst dauert sechs bis elf \
    Monate, Soldatin oder Soldat auf Zeit bist du ab zwölf Monaten. Studieren geht auch dort: als Offizierin oder Offizier, mit meist dreizehn \
    Jahren Verpflichtung. Beraten lassen kannst du dich unverbindlich: www.bundeswehrkarriere.de.";
pub(crate) const FLYING: &str = "Teuer machen es die Flugstunden: Flugzeug, Treibstoff, Unterricht und Gebühren zahlst du mit. Was ein Schein zum \
    Vergnügen kostet, weiß ich nicht, das nennen die Flugschulen; zum Beruf weiß ich das hier:";
pub(crate) const WITHIN_SERVICE: &str = "Deinen Beamtenstatus musst du dafür nicht aufgeben: Du kannst dich auf andere Dienstposten bewerben, um \
    Versetzung zu einer anderen Behörde bitten, in eine andere Laufbahn derselben Ebene wechseln oder in die nächsthöhere aufsteigen, etwa vom \
    mittleren in den gehobenen Dienst. Im Bund braucht der Aufstieg ein Auswahlverfahren, der Laufbahnwechsel einen dienstlichen Grund und ein \
    Jahr Qualifizierung, im gehobenen Dienst anderthalb; die Länder regeln es jeweils selbst. Was bei dir geht, sagen Personalstelle und \
    Personalrat; offene Stellen stehen bei www.interamt.de und www.service.bund.de.";
pub(crate) const RE_ENTRY: &str = "Auch nach vielen Jahren zu Hause berät dich die Arbeitsagentur kostenlos; frag dort nach der oder dem Beauftragten für \
    Chancengleichheit am Arbeitsmarkt (0800 4 5555 00). Wenn es nötig ist, kann sie Kurse oder eine Umschulung bezahlen. Sag mir, was du gelernt oder \
    früher gearbeitet hast und welche Stunden gehen, dann zeige ich dir Berufe dazu.";
pub(crate) const STAY_PUBLIC: &str = "Dafür musst du nicht von vorn anfangen: Bitte in deiner Behörde um eine Umsetzung oder bewirb dich auf andere \
    Stellen. Ohne Publikum arbeiten meist Personal, Haushalt und Kasse, Vergabe, Registratur und interne IT. Deine Entgeltgruppe richtet sich nach der \
    neuen Tätigkeit; frag vorher danach. Der Personalrat begleitet dich, und warst du in einem Jahr länger als sechs Wochen krank, muss dir dein \
    Arbeitgeber ein Betriebliches Eingliederungsmanagement anbieten. Offene Stellen stehen bei www.interamt.de und www.service.bund.de.";
pub(crate) const LEAVE_SERVICE: &str = "Das geht: Auf dein Verlangen wirst du entlassen, dann enden auch Besoldung und Beihilfe, und du wirst in der \
    gesetzlichen Rente nachversichert; der Bund und einige Länder zahlen stattdessen auf Wunsch ein Altersgeld. Frag vorher nach einem Urlaub ohne \
    Besoldung, dann kannst du es ausprobieren. Rechnen lässt du es am besten bei deiner Personalstelle und der Rentenversicherung. Nenn mir, was du \
    im Dienst tust oder studiert hast, dann zeige ich dir Berufe dazu.";
