//! Matches interests with professions by the correlation of six values, with reasons for and against each.

use crate::catalogue::Catalogue;
use crate::commands::interest_test::advice::score::{DIMENSIONS, Scores};
use crate::profile::way::Way;
use crate::profile::{Certificate, Condition, Entry, Interests, Profile};
use std::collections::HashMap;

/// A matching profession.
pub(crate) struct Fit<'c> {
    pub profile: &'c Profile,
    /// Pearson correlation with the profession's interests, from `LEAST_CORRELATION` to 1.
    pub correlation: f32,
    /// Dimensions that are strong on both sides, most important first, at most two.
    pub shared: Vec<usize>,
    pub against: Against,
}

/// An argument against a profession; the first applicable one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Against {
    /// It requires a dimension that the asker rates low.
    Dimension(usize),
    /// Conditions that many find hard.
    Conditions(Vec<Condition>),
    /// The way in is long: entry and months, if known.
    Way(Entry, Option<u16>),
    /// No known argument.
    Nothing,
}

/// Which professions may be included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Filter {
    pub entry: Option<Entry>,
    pub certificate: Option<Certificate>,
}

/// Maximum professions in a result.
const SHOWN: usize = 10;
/// Maximum professions per official group, so that the result is not all variants of one.
const PER_GROUP: usize = 2;
/// Leading digits of the official code that define a group: 434 is software development at any level.
const GROUP_DIGITS: usize = 3;
/// Minimum correlation; below it, less than a tenth of the variance is shared.
const LEAST_CORRELATION: f32 = 0.3;

impl Filter {
    fn lets_pass(&self, profile: &Profile) -> bool {
        let lets_pass = |way: &Way| {
            self.entry.is_none_or(|entry| way.entry() == entry) && self.certificate.is_none_or(|own| way.is_open_with(own))
        };
        (self.entry.is_none() && profile.ways.is_empty()) || profile.ways.iter().any(lets_pass)
    }
}

/// The best matches, best first; of equal ones those with more employees first.
pub(crate) fn fits<'c>(catalogue: &'c Catalogue, scores: Scores, filter: Filter) -> Vec<Fit<'c>> {
    let own = Interests(scores.0.map(f32::from));
    let correlated = |profile: &'c Profile| {
        let interests = profile.interests?;
        let correlation = own.correlation(interests).filter(|correlation| *correlation >= LEAST_CORRELATION)?;
        Some((profile, interests, correlation))
    };
    let allowed = catalogue.profiles().iter().filter(|profile| filter.lets_pass(profile));
    let mut all: Vec<_> = allowed.filter_map(correlated).collect();
    all.sort_by(|(one, _, r), (other, _, s)| s.total_cmp(r).then(other.employees.cmp(&one.employees)));
    let mut groups: HashMap<String, usize> = HashMap::new();
    all.retain(|(profile, ..)| {
        let count = groups.entry(group(profile)).or_default();
        *count += 1;
        *count <= PER_GROUP
    });
    let best = all.into_iter().take(SHOWN);
    best.map(|(profile, interests, correlation)| fit(profile, own, interests, correlation)).collect()
}

/// The official group, or the profession itself without one.
fn group(profile: &Profile) -> String {
    profile.kldb.as_ref().map_or_else(|| profile.id.clone(), |kldb| kldb.chars().take(GROUP_DIGITS).collect())
}

fn fit(profile: &Profile, own: Interests, interests: Interests, correlation: f32) -> Fit<'_> {
    Fit { profile, correlation, shared: shared(own, interests), against: against(profile, own, interests) }
}

/// Maximum shared dimensions, to fit in one sentence.
const SHARED: usize = 2;

/// The dimensions above the mean on both sides, by their contribution to the correlation.
fn shared(own: Interests, interests: Interests) -> Vec<usize> {
    let (own, interests) = (own.centred(), interests.centred());
    let mut both: Vec<usize> = (0..DIMENSIONS).filter(|at| own[*at] > 0.0 && interests[*at] > 0.0).collect();
    both.sort_by(|one, other| (own[*other] * interests[*other]).total_cmp(&(own[*one] * interests[*one])));
    both.truncate(SHARED);
    both
}

/// A profession requires a dimension from this value: the middle of the scale from 1 to 7.
const ASKED_FOR: f32 = 4.0;
/// Up to this percentage the asker rates a dimension low: on average "rather not".
const NOT_CARED_FOR: f32 = 35.0;
/// Maximum conditions, to fit in one sentence.
const CONDITIONS: usize = 2;

/// Conditions that many find hard, in descending order of their influence on daily life.
const HARD: [Condition; 12] = [
    Condition::Schichtarbeit,
    Condition::Nachtarbeit,
    Condition::Bereitschaft,
    Condition::Wochenende,
    Condition::FrueheZeiten,
    Condition::Belastend,
    Condition::Koerperlich,
    Condition::Laerm,
    Condition::HitzeKaelte,
    Condition::Hoehe,
    Condition::Schmutz,
    Condition::Reisen,
];

fn against(profile: &Profile, Interests(own): Interests, Interests(interests): Interests) -> Against {
    let unwanted = (0..DIMENSIONS).filter(|at| interests[*at] >= ASKED_FOR && own[*at] <= NOT_CARED_FOR);
    let worst = unwanted.max_by(|one, other| interests[*one].total_cmp(&interests[*other]));
    let hard: Vec<_> = HARD.into_iter().filter(|hard| profile.conditions.contains(hard)).take(CONDITIONS).collect();
    match (worst, profile.entry()) {
        (Some(dimension), _) => Against::Dimension(dimension),
        (None, _) if !hard.is_empty() => Against::Conditions(hard),
        (None, Some(entry)) if !matches!(entry, Entry::Anlernen | Entry::Quereinstieg) => {
            Against::Way(entry, profile.training_months())
        }
        _ => Against::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    // Means 50 and 4; distances (50, 0, −50, −50, 0, 50) and (3, 0, −3, 0, 0, 0). 300 / √(10.000 × 18) = 1 / √2.
    #[test]
    fn correlation_by_hand() {
        let found =
            Interests([100.0, 50.0, 0.0, 0.0, 50.0, 100.0]).correlation(Interests([7.0, 4.0, 1.0, 4.0, 4.0, 4.0])).unwrap();
        assert!((found - std::f32::consts::FRAC_1_SQRT_2).abs() < 1e-6, "{found}");
    }
    #[test]
    fn the_same_shape_correlates_fully_and_its_mirror_image_inversely() {
        let shape = Interests([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        assert!((shape.correlation(Interests(shape.0.map(|value| value * 15.0))).unwrap() - 1.0).abs() < 1e-6);
        assert!((shape.correlation(Interests(shape.0.map(|value| 7.0 - value))).unwrap() + 1.0).abs() < 1e-6);
    }
    #[test]
    fn a_flat_side_correlates_with_nothing() {
        assert_eq!(Interests([50.0; 6]).correlation(Interests([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])), None);
    }

    /// A profession with these interests and further TOML.
    fn profession(id: &str, [r, i, a, s, e, c]: [f32; 6], more: &str) -> Source {
        let interests = format!(
            "{{ realistic = {r}, investigative = {i}, artistic = {a}, social = {s}, enterprising = {e}, conventional = {c} }}"
        );
        Source::new(format!("{id}.toml"), format!("title = \"{id}\"\ninterests = {interests}\n{more}"))
    }

    const PRACTICAL: [f32; 6] = [7.0, 4.0, 1.0, 1.0, 1.0, 4.0];
    const HANDY: Scores = Scores([100, 60, 20, 10, 10, 60]);

    fn check(sources: &[Source], filter: Filter, expected: &[&str]) {
        let catalogue = Catalogue::load(sources).unwrap();
        let ids: Vec<_> = fits(&catalogue, HANDY, filter).iter().map(|fit| fit.profile.id.clone()).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn the_best_comes_first_and_what_does_not_fit_is_left_out() {
        let social = profession("sozial", [1.0, 1.0, 4.0, 7.0, 4.0, 1.0], "");
        let near = profession("nah", [7.0, 3.0, 3.0, 2.0, 2.0, 3.0], "");
        check(&[near, profession("praktisch", PRACTICAL, ""), social], Filter::default(), &["praktisch", "nah"]);
    }
    #[test]
    fn at_most_two_of_one_official_group() {
        let of = |id: &str, kldb: &str| profession(id, PRACTICAL, &format!("kldb = \"{kldb}\""));
        let sources = [of("a", "26112"), of("b", "26123"), of("c", "26134"), of("d", "26212"), profession("e", PRACTICAL, "")];
        check(&sources, Filter::default(), &["a", "b", "d", "e"]);
    }
    #[test]
    fn ten_are_enough() {
        let sources: Vec<_> = (10..30).map(|number| profession(&format!("n{number}"), PRACTICAL, "")).collect();
        assert_eq!(fits(&Catalogue::load(&sources).unwrap(), HANDY, Filter::default()).len(), 10);
    }
    #[test]
    fn filters() {
        let of = |id: &str, kind: &str, certificate: &str| {
            let steps = format!("steps = [{{ kind = \"{kind}\", months = 36, what = \"w\" }}]");
            profession(id, PRACTICAL, &format!("[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"{certificate}\"\n{steps}"))
        };
        let sources = [of("studiert", "studium", "abitur"), of("gelernt", "ausbildung", "hauptschulabschluss")];
        let filter = |entry, certificate| Filter { entry, certificate };
        check(&sources, filter(Some(Entry::Studium), None), &["studiert"]);
        check(&sources, filter(None, Some(Certificate::MittlererAbschluss)), &["gelernt"]);
        check(&sources, filter(Some(Entry::Studium), Some(Certificate::MittlererAbschluss)), &[]);
    }

    fn check_against(interests: [f32; 6], more: &str, expected: &Against) {
        let catalogue = Catalogue::load(&[profession("x", interests, more)]).unwrap();
        assert_eq!(fits(&catalogue, HANDY, Filter::default())[0].against, *expected);
    }

    #[test]
    fn what_speaks_against_it() {
        let hard = "conditions = [\"laerm\", \"buero\", \"schichtarbeit\", \"schmutz\"]\n[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"studium\", months = 36, what = \"w\" }]\n";
        check_against([7.0, 4.0, 1.0, 4.5, 1.0, 4.0], hard, &Against::Dimension(3));
        check_against(PRACTICAL, hard, &Against::Conditions(vec![Condition::Schichtarbeit, Condition::Laerm]));
        check_against(
            PRACTICAL,
            "[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"studium\", months = 42, what = \"w\" }]\n",
            &Against::Way(Entry::Studium, Some(42)),
        );
        check_against(
            PRACTICAL,
            "[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"anlernen\", months = 1, what = \"w\" }]\n",
            &Against::Nothing,
        );
    }
    #[test]
    fn what_speaks_for_it() {
        let catalogue = Catalogue::load(&[profession("x", PRACTICAL, "")]).unwrap();
        // Own mean 43⅓, the profession's 3: above both are 0, 1 and 5; 0 contributes most, and of the equal ones the first is
        // named.
        assert_eq!(fits(&catalogue, HANDY, Filter::default())[0].shared, [0, 1]);
    }
}
