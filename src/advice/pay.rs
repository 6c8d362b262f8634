//! Advice on pay: every published figure of a profession, each with the same figure for the other period where that can be calculated.

use super::Subject;
use crate::pay::{Amount, Figure, Money, Pay};

/// All that is published on a profession's pay.
pub struct PayAdvice<'c> {
    pub subject: Subject<'c>,
    pub statements: Vec<Statement<'c>>,
}

/// One published statement and what follows from it.
pub struct Statement<'c> {
    pub pay: &'c Pay,
    pub figures: Figures,
}

/// The figures of a statement, each as published and, where possible, calculated for the other period.
pub enum Figures {
    Range {
        from: Stated,
        to: Stated,
    },
    /// Lower quartile, median, upper quartile; `None` is not published.
    Quartiles([Option<Stated>; 3]),
}

/// A published figure, and the same for the other period unless it lies above the ceiling.
#[derive(Clone, Copy)]
pub struct Stated {
    pub published: Money,
    pub calculated: Option<Money>,
}

pub(super) fn advise(subject: Subject<'_>) -> PayAdvice<'_> {
    let statements = subject.profile.pay.iter().map(|pay| Statement { pay, figures: figures(pay) }).collect();
    PayAdvice { subject, statements }
}

fn figures(pay: &Pay) -> Figures {
    let stated = |figure| {
        let published = Money { figure, per: pay.per };
        Stated { published, calculated: published.calculated() }
    };
    match pay.amount {
        Amount::Range(from, to) => Figures::Range { from: stated(Figure::Known(from)), to: stated(Figure::Known(to)) },
        Amount::Quartiles(quartiles) => Figures::Quartiles(quartiles.map(|figure| figure.map(stated))),
    }
}
