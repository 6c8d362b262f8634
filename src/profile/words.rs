//! German names of a profile's values.

use super::Field;

pub(crate) fn field(field: Field) -> &'static str {
    match field {
        Field::Informatik => "Informatik und IT",
        Field::Gesundheit => "Gesundheit und Pflege",
        Field::Soziales => "Soziales und Erziehung",
        Field::Bildung => "Bildung und Unterricht",
        Field::Wissenschaft => "Wissenschaft und Forschung",
        Field::Bau => "Bau und Ausbau",
        Field::Metall => "Metall, Maschinen und Fahrzeuge",
        Field::Elektro => "Elektro und Energie",
        Field::Ingenieurwesen => "Ingenieurwesen und Technik",
        Field::Produktion => "Chemie, Produktion und Verarbeitung",
        Field::Lebensmittel => "Lebensmittel",
        Field::Gastronomie => "Gastronomie, Hotel und Tourismus",
        Field::Handel => "Handel und Verkauf",
        Field::Wirtschaft => "Büro, Wirtschaft und Finanzen",
        Field::Recht => "Recht und Verwaltung",
        Field::Sicherheit => "Sicherheit, Polizei und Bundeswehr",
        Field::Verkehr => "Verkehr und Logistik",
        Field::Medien => "Medien und Design",
        Field::Kultur => "Kunst, Bühne und Sport",
        Field::Natur => "Landwirtschaft, Umwelt und Tiere",
        Field::Dienstleistung => "Körperpflege, Reinigung und Dienste",
    }
}
