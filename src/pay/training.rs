//! Pay during training: where it comes from.

use crate::closed_list::closed_list;

/// What a way into a profession pays during its training. Amounts stand in the pay tables, unless an author states their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingPay {
    /// By this collective agreement.
    Agreement(TrainingAgreement),
    /// The average of this training occupation by collective agreements, by its key in the pay tables.
    Occupation(String),
    /// The average of all training occupations of this area by collective agreements.
    Area(TrainingArea),
    /// Published, gross euros a month, one figure for each year of training.
    Years { eur: Vec<u32>, year: u16, source: String },
    /// Published as an average over the years of training, gross euros a month.
    Average { eur: u32, year: u16, source: String },
}

closed_list! {
    /// Collective agreements on training pay.
    TrainingAgreement {
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
    /// Areas of training as the BIBB has them.
    TrainingArea {
        IndustrieHandel = "industrie-handel",
        Handwerk = "handwerk",
        OeffentlicherDienst = "oeffentlicher-dienst",
        FreieBerufe = "freie-berufe",
        Landwirtschaft = "landwirtschaft",
        Hauswirtschaft = "hauswirtschaft",
    }
}
