//! Pay grades of a profession by law or by collective agreement of the public service. The amounts are in [`crate::pay::tables`].

use crate::closed_list::closed_list;
use crate::pay::state::State;

/// Pay grades of a collective agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariff {
    pub agreement: Agreement,
    /// Lowest and highest grade as the agreement spells them: `S 8a`.
    pub from: String,
    pub to: String,
    /// Scope: „kommunale Kitas“.
    pub place: String,
    /// Whether most people in the profession are paid by it or like it.
    pub is_usual: bool,
}

/// Grades of civil servants (Besoldung) of one career.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CivilService {
    pub law: Law,
    /// The Länder in which it applies; empty means all. Ignored for the Bund.
    pub states: Box<[State]>,
    /// Entry grade and highest usual grade: `A 9`, `R 1`.
    pub from: String,
    pub to: String,
    /// „mittlerer Dienst“.
    pub career: String,
    /// The entry grade that determines candidates' pay during training.
    pub candidate: Option<String>,
    pub allowance: Option<Allowance>,
    pub health: Health,
    /// The law or ordinance that sets the grade.
    pub source: String,
}

impl CivilService {
    /// Whether it applies in a state.
    pub(crate) fn holds_in(&self, state: State) -> bool {
        self.law == Law::Land && (self.states.is_empty() || self.states.contains(&state))
    }
}

closed_list! {
    /// Legislator that sets the grades.
    pub Law {
        Bund = "bund",
        Land = "land",
    }
}

closed_list! {
    /// Allowances in addition to basic pay.
    pub Allowance {
        Polizei = "polizei",
    }
}

closed_list! {
    /// Health cover of civil servants.
    pub Health {
        /// Beihilfe, plus private insurance for the remainder.
        Own = "own",
        /// Covered entirely by the employer.
        Heilfuersorge = "heilfuersorge",
    }
}

closed_list! {
    /// Collective agreements of employees in the public service.
    pub Agreement {
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
