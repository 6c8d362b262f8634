//! Computes interests from answers: six values, the strongest ones, and whether they are meaningful.

use crate::commands::interest_test::words::STATEMENTS;
use crate::profile::Interests;
use crate::question::interest::{Answers, LEVELS};

pub(crate) const DIMENSIONS: usize = Interests::KEYS.len();

/// Interests from 0 to 100 %, in the order of [`Interests::KEYS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scores(pub [u16; DIMENSIONS]);

/// Minimum number of answers that differ from the most frequent one. With fewer, a single mistaken answer decides the order.
const DIFFERENT_ANSWERS: usize = 3;
/// Minimum difference between the strongest and the weakest dimension, in percentage points: three steps of one statement.
const LEAST_SPREAD: u16 = 15;
/// Dimensions this close, in percentage points, are considered equal: one answer would swap them.
const CLOSE: u16 = 5;

/// The sum of each dimension's answers as a percentage of the maximum.
pub(crate) fn scores(answers: &Answers) -> Scores {
    let score = |dimension: usize| {
        let levels = answers.levels().iter().zip(STATEMENTS).filter(|(_, statement)| statement.dimension == dimension);
        let (sum, count) = levels.fold((0, 0), |(sum, count), (level, _)| (sum + u16::from(*level), count + 1));
        sum * 100 / (count * u16::from(LEVELS - 1)).max(1)
    };
    Scores(std::array::from_fn(score))
}

/// Whether the answers distinguish dimensions.
pub(crate) fn says_something(answers: &Answers, scores: Scores) -> bool {
    let levels = answers.levels();
    let most = (0..LEVELS).map(|level| levels.iter().filter(|given| **given == level).count()).max().unwrap_or_default();
    let spread = scores.0.iter().max().unwrap_or(&0) - scores.0.iter().min().unwrap_or(&0);
    levels.len() - most >= DIFFERENT_ANSWERS && spread >= LEAST_SPREAD
}

impl Scores {
    /// The dimensions, strongest first; equal ones in Holland's order.
    pub(crate) fn by_strength(&self) -> [usize; DIMENSIONS] {
        let mut dimensions = std::array::from_fn(|dimension| dimension);
        dimensions.sort_by_key(|&dimension: &usize| std::cmp::Reverse(self.0[dimension]));
        dimensions
    }

    /// The strongest dimensions: two if a third is clearly weaker, otherwise three or one; never one below the mean.
    pub(crate) fn strongest(&self) -> Vec<usize> {
        let sum: u16 = self.0.iter().sum();
        let is_above_mean = |dimension: &usize| usize::from(self.0[*dimension]) * DIMENSIONS > usize::from(sum);
        let mut above: Vec<usize> = self.by_strength().into_iter().filter(is_above_mean).collect();
        let ends_clearly = |count: usize| match above.get(count) {
            Some(next) => self.0[above[count - 1]] > self.0[*next] + CLOSE,
            None => count == above.len(),
        };
        let named = [2, 3, 1].into_iter().find(|count| ends_clearly(*count)).unwrap_or(above.len());
        above.truncate(named);
        above
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same level for every statement of a dimension.
    fn answers(levels: [u8; DIMENSIONS]) -> Answers {
        Answers::new(STATEMENTS.iter().map(|statement| levels[statement.dimension]).collect()).unwrap()
    }

    fn check_says(answers: &Answers, expected: bool) {
        assert_eq!(says_something(answers, scores(answers)), expected, "{answers:?}");
    }

    #[test]
    fn five_answers_make_a_share_of_twenty() {
        assert_eq!(scores(&answers([0, 1, 2, 3, 4, 0])), Scores([0, 25, 50, 75, 100, 0]));
    }
    #[test]
    fn the_strongest_are_those_that_stand_out() {
        assert_eq!(Scores([10, 80, 20, 60, 0, 40]).strongest(), [1, 3]);
        assert_eq!(Scores([10, 80, 20, 60, 0, 55]).strongest(), [1, 3, 5]);
        // The three after the first are considered equal.
        assert_eq!(Scores([55, 80, 20, 60, 0, 55]).strongest(), [1]);
        assert_eq!(Scores([0, 0, 100, 0, 0, 0]).strongest(), [2]);
        assert_eq!(Scores([80, 80, 0, 80, 0, 80]).strongest(), [0, 1, 3, 5]);
    }

    #[test]
    fn answers_all_alike_say_nothing() {
        (0..LEVELS).for_each(|level| check_says(&answers([level; DIMENSIONS]), false));
    }
    #[test]
    fn two_answers_alone_say_nothing() {
        let mut levels = vec![0; STATEMENTS.len()];
        let artistic: Vec<_> = (0..levels.len()).filter(|at| STATEMENTS[*at].dimension == 2).collect();
        artistic.iter().take(2).for_each(|at| levels[*at] = 4);
        check_says(&Answers::new(levels.clone()).unwrap(), false);
        levels[artistic[2]] = 4;
        check_says(&Answers::new(levels).unwrap(), true);
    }
    #[test]
    fn a_flat_profile_says_nothing() {
        // Every dimension gets 0, 1, 2, 3 and 4: half of what it could.
        let mut given = [0; DIMENSIONS];
        let levels = STATEMENTS.iter().map(|statement| {
            given[statement.dimension] += 1;
            given[statement.dimension] - 1
        });
        check_says(&Answers::new(levels.collect()).unwrap(), false);
    }
    #[test]
    fn a_clear_profile_says_something() {
        check_says(&answers([4, 3, 0, 2, 1, 2]), true);
    }
}
