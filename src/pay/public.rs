//! What a profession is paid by law or by collective agreement of the public service: which grades. The amounts stand in
//! [`crate::pay::tables`].

use crate::closed_list::closed_list;
use crate::pay::state::State;

/// Grades of a collective agreement that this profession is paid by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariff {
    pub agreement: Agreement,
    /// Lowest and highest grade as the agreement spells them: `S 8a`.
    pub from: String,
    pub to: String,
    /// Where it holds: „kommunale Kitas“.
    pub place: String,
}

/// Grades of civil servants (Besoldung) of one career.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CivilService {
    pub law: Law,
    /// The Länder it holds in; empty: all. Of no meaning for the Bund.
    pub lands: Vec<State>,
    /// Grade on entry and highest usual one: `A 9`, `R 1`.
    pub from: String,
    pub to: String,
    /// „mittlerer Dienst“.
    pub career: String,
    /// The grade on entry that decides what candidates are paid while in training.
    pub candidate: Option<String>,
    pub allowance: Option<Allowance>,
    pub health: Health,
    /// The law or ordinance that says which grade.
    pub source: String,
}

impl CivilService {
    /// Whether it holds in a Land.
    pub fn holds_in(&self, state: State) -> bool {
        self.law == Law::Land && (self.lands.is_empty() || self.lands.contains(&state))
    }
}

closed_list! {
    /// Whose law sets the grades.
    Law {
        Bund = "bund",
        Land = "land",
    }
}

closed_list! {
    /// Allowances on top of the basic pay.
    Allowance {
        Polizei = "polizei",
    }
}

closed_list! {
    /// Who pays when a civil servant is ill.
    Health {
        /// Beihilfe, and a private insurance of one's own for the rest.
        Own = "own",
        /// The employer pays all of it.
        Heilfuersorge = "heilfuersorge",
    }
}

closed_list! {
    /// Collective agreements of employees in the public service.
    Agreement {
        TvoedVka = "tvoed-vka",
        TvoedBund = "tvoed-bund",
        TvoedSue = "tvoed-sue",
        TvoedP = "tvoed-p",
        TvoedS = "tvoed-s",
        TvL = "tv-l",
        TvLS = "tv-l-s",
        TvLKr = "tv-l-kr",
        TvH = "tv-h",
        TvHSue = "tv-h-sue",
        TvAerzte = "tv-aerzte",
        TvBa = "tv-ba",
        TvDrv = "tv-drv",
        TvV = "tv-v",
        TvNNrw = "tv-n-nrw",
        TvNBayern = "tv-n-bayern",
        TvNBerlin = "tv-n-berlin",
        MtvAutobahn = "mtv-autobahn",
    }
}
