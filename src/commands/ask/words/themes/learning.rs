//! On training and studies, whatever the profession.

pub(crate) const STUDY_CHOICE: &str = "Das findest du in zwei Schritten heraus: Der Interessentest hier zeigt in ein bis vier Minuten, wozu du neigst; \
    Check-U von der Bundesagentur (www.check-u.de) nennt dir Studienfelder dazu. Viele Hochschulen haben eigene Selbsttests: www.osa-portal.de.";
pub(crate) const MASTER: &str = "Für viele Stellen genügt der Bachelor. Den Master oder ein Staatsexamen brauchst du meist für die Promotion, für \
    den höheren Dienst und für Berufe wie Lehrkraft oder Psychotherapeut/in; der Master dauert ein bis zwei Jahre. Nenn mir den Beruf, dann sage \
    ich dir, was verlangt wird.";
pub(crate) const UNIVERSITY: &str = "Fachhochschulen (HAW) lehren näher an der Praxis und nehmen dich auch mit Fachhochschulreife; Universitäten forschen mehr \
    und verlangen meist das Abitur. Bachelor und Master zählen gleich. Medizin und Jura führen nur über die Universität.";
pub(crate) const WITHOUT_ABITUR: &str = "Ja: Mit einem Abschluss wie Meister, Techniker oder Fachwirt darfst du dich für jedes Fach bewerben, mit \
    einer Ausbildung und meist drei Jahren im Beruf für ein verwandtes, oft nach einer Prüfung oder einem Probestudium. Mit Fachhochschulreife \
    steht dir die Fachhochschule offen. Genaues sagt die Studienberatung der Hochschule.";
pub(crate) const DISTANCE: &str = "Ein Fernstudium geht neben der Arbeit, kostet aber viele Abende und dauert länger. Der Abschluss gilt wie jeder andere, \
    wenn die Hochschule staatlich anerkannt ist; andere Fernkurse brauchen eine Zulassung der ZFU (www.zfu.de). Angebote: www.arbeitsagentur.de/studiensuche.";
pub(crate) const OTHER_COMPANY: &str = "Ja, wenn ein anderer Betrieb dich übernimmt: Dann löst ein Aufhebungsvertrag den alten ab, und deine Zeit wird meist \
    angerechnet. Unterschreib erst, wenn der neue Vertrag sicher ist. Rat gibt die Ausbildungsberatung deiner Kammer.";
pub(crate) const FAILED_EXAM: &str = "Du darfst die Abschlussprüfung zweimal wiederholen. Wenn du es verlangst, verlängert sich deine Ausbildung bis zur nächsten \
    Prüfung, höchstens um ein Jahr. Rat gibt die Ausbildungsberatung deiner Kammer.";
pub(crate) const SHORTER: &str = "Ja: Mit mittlerem Abschluss, Abitur oder einer früheren Ausbildung kann die Kammer die Dauer kürzen, und bei guten Leistungen \
    darfst du früher in die Prüfung. Den Antrag auf Kürzung stellst du zusammen mit dem Betrieb.";
pub(crate) const WHEN_TO_APPLY: &str = "Bei großen Betrieben, Banken und Behörden ein bis anderthalb Jahre vor dem Beginn, im Handwerk und bei kleinen \
    Betrieben genügt oft ein halbes Jahr. Freie Plätze gibt es bis in den Herbst: www.arbeitsagentur.de/ausbildungssuche.";
pub(crate) const AFTER_TRAINING: &str = "Danach führt es weiter zum Meister, Techniker oder Fachwirt und von dort auch ohne Abitur ins Studium; das \
    Aufstiegs-BAföG hilft bezahlen (www.aufstiegs-bafoeg.de). Nenn mir deinen Beruf, dann zeige ich dir, wohin er führt.";
pub(crate) const ADVANCEMENT: &str = "Meist ja: Du darfst führen und ausbilden, im zulassungspflichtigen Handwerk mit dem Meister einen Betrieb leiten und ohne \
    Abitur studieren. Das Aufstiegs-BAföG zahlt die Hälfte der Kurs- und Prüfungsgebühren als Zuschuss, bis zu einer Obergrenze \
    (www.aufstiegs-bafoeg.de). Nenn mir deinen Beruf, dann zeige ich dir den Unterschied im Verdienst.";
pub(crate) const MARKS: &str = "Noten entscheiden vor allem darüber, ob du eingeladen wirst; danach zählen Gespräch, Test und Probetag. Eine vorgeschriebene Note gibt \
    es für eine Ausbildung im Betrieb nicht. Mit einem Praktikum gleichst du viel aus. Nenn mir den Beruf, dann sage ich dir, was üblich ist.";
pub(crate) const SUBJECTS: &str = "Das Fach legt dich selten auf einen Beruf fest. Dorthin führt es zum Beispiel:";
pub(crate) const PART_TIME_TRAINING: &str = "Ja: Eine Ausbildung im Betrieb geht auch in Teilzeit, wenn der Betrieb zustimmt. Die Zeit am Tag oder in der Woche sinkt um \
    höchstens die Hälfte, die Dauer verlängert sich, in der Regel höchstens auf das Anderthalbfache, und die Vergütung darf im selben Maß kleiner \
    sein. Für schulische Ausbildungen gelten eigene Regeln. Rat gibt die Berufsberatung: 0800 4 5555 00.";
