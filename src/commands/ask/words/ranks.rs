//! Sentences on ranks.

use crate::text::Text;
use crate::text::german::list;
use crate::understand::rank::{Ladder, RankQuestion};

pub(crate) fn ranks_title(asked: &RankQuestion) -> &'static str {
    match asked {
        RankQuestion::Order(Ladder::Armed, _) | RankQuestion::Next(Ladder::Armed, ..) | RankQuestion::All(Ladder::Armed, _) => {
            "Dienstgrade bei der Bundeswehr"
        }
        _ => "Amtsbezeichnungen bei der Polizei",
    }
}

pub(crate) fn ranks(asked: &RankQuestion) -> Text {
    match asked {
        RankQuestion::Order(_, ranks) if let [higher, lower] = ranks[..] => {
            Text::default().strong(higher).plain(format!(" steht höher als {lower}."))
        }
        RankQuestion::Order(_, ranks) => {
            let (highest, below) = ranks.split_first().unwrap_or((&"", &[]));
            Text::from("Am höchsten steht ").strong(*highest).plain(format!(", darunter {}.", then(below)))
        }
        RankQuestion::Next(_, rank, Some(next)) => Text::from(format!("Nach {rank} kommt ")).strong(*next).plain("."),
        RankQuestion::Next(_, rank, None) => format!("Darüber kommt nichts mehr: {rank} ist die höchste, die ich kenne.").into(),
        RankQuestion::All(_, ranks) => format!("Von unten nach oben: {}.", list(ranks)).into(),
    }
}

/// "Hauptmann, dann Feldwebel".
fn then(ranks: &[&str]) -> String {
    ranks.join(", dann ")
}
