//! Pay during training and its sources.

use crate::closed_list::closed_list;

/// Source of the pay during training. The amounts are in the pay tables, unless a profile states its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingPay {
    /// By this collective agreement.
    Agreement(TrainingAgreement),
    /// The average of this training occupation by collective agreements: a key in the pay tables.
    Occupation(String),
    /// The average of all training occupations of this area by collective agreements.
    Area(TrainingArea),
    /// Published, gross euros a month, one figure per year of training.
    Years { eur: Vec<u32>, year: u16, source: String },
    /// Published as an average over the years of training, gross euros a month.
    Average { eur: u32, year: u16, source: String },
}

closed_list! {
    /// Collective agreements with training pay.
    pub TrainingAgreement {
        TvaoedPflegeB = "tvaoed-pflege-b",
        TvaoedPflegeC = "tvaoed-pflege-c",
        TvaoedBbig = "tvaoed-bbig",
        TvaLPflege = "tva-l-pflege",
        Bau = "bau",
        Dach = "dach",
        Gebaeudereinigung = "gebaeudereinigung",
    }
}

closed_list! {
    /// Training areas as defined by the BIBB.
    pub TrainingArea {
        IndustrieHandel = "industrie-handel",
        Handwerk = "handwerk",
        OeffentlicherDienst = "oeffentlicher-dienst",
        FreieBerufe = "freie-berufe",
        Landwirtschaft = "landwirtschaft",
        Hauswirtschaft = "hauswirtschaft",
    }
}
