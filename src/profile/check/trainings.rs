//! How long recognised trainings take by their ordinances, from `config/trainings.toml`, and which steps of a way contradict them.

use crate::profile::way::{Step, StepKind, Way};
use crate::profile::{Profile, problem};
use serde::Deserialize;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../../config/trainings.toml");

static TRAININGS: LazyLock<Vec<Training>> =
    LazyLock::new(|| from_toml(BUILT_IN).expect("a test reads the file that is compiled in"));

/// What a way or a step is called that counts an earlier training or leads to the exam in less time.
const SHORTENED: [&str; 3] = ["erkürzt", "mschulung", "Fortsetzung"];

/// How long one training takes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Training {
    /// The id of the profile.
    pub profession: String,
    /// Its title, by which profiles of other authors are known.
    pub title: String,
    pub months: u16,
    pub ordinance: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    trainings: Vec<Training>,
}

fn from_toml(text: &str) -> Result<Vec<Training>, toml::de::Error> {
    toml::from_str::<File>(text).map(|file| file.trainings)
}

/// All that are known, in the order of their ids.
pub(crate) fn all() -> &'static [Training] {
    &TRAININGS
}

/// What each step of training contradicts.
pub(crate) fn contradictions(way: &Way, profile: &Profile) -> Vec<String> {
    let contradicted = |step: &Step| {
        let training = training_of(step, profile)?;
        let is_shortened = SHORTENED.iter().any(|word| way.name.contains(word) || step.what.contains(word));
        let is_right = step.months == training.months || (is_shortened && step.months < training.months);
        (!is_right).then(|| problem::training_contradicted(step.months, training.months, &training.ordinance))
    };
    way.steps.iter().filter_map(contradicted).collect()
}

/// The training of the profession that the step names, else that of the profile itself.
fn training_of(step: &Step, profile: &Profile) -> Option<&'static Training> {
    if step.kind != StepKind::Training {
        return None;
    }
    match &step.profession {
        Some(id) => all().iter().find(|training| training.profession == *id),
        None => {
            let title = profile.title.to_lowercase();
            all().iter().find(|training| training.profession == profile.id || training.title.to_lowercase() == title)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;

    fn check(name: &str, steps: &str, expected: &[String]) {
        let text = format!("title = \"Bäcker/in\"\n[[ways]]\nname = \"{name}\"\npaid = \"yes\"\nsteps = [{steps}]\n");
        let parsed = parse(&Source::new("x.toml", text));
        assert_eq!(parsed.problems, []);
        let profile = parsed.profile.unwrap();
        let found: Vec<_> = profile.ways.iter().flat_map(|way| contradictions(way, &profile)).collect();
        assert_eq!(found, expected);
    }

    // Verordnungen über die Berufsausbildung zum Bäcker of 21.4.2004 and zum Konditor of 3.6.2003, § 2 of each: three years.
    #[test]
    fn a_training_takes_what_its_ordinance_says() {
        check("Ausbildung", "{ kind = \"ausbildung\", months = 36, what = \"x\" }", &[]);
        let baker = all().iter().find(|training| training.profession == "baecker").unwrap();
        assert_eq!(baker.months, 36);
        let expected = problem::training_contradicted(24, 36, &baker.ordinance);
        check("Ausbildung", "{ kind = \"ausbildung\", months = 24, what = \"x\" }", &[expected]);
    }
    #[test]
    fn a_shortened_training_may_be_shorter_and_never_longer() {
        check("Umschulung", "{ kind = \"ausbildung\", months = 24, what = \"x\" }", &[]);
        let baker = all().iter().find(|training| training.profession == "baecker").unwrap();
        let expected = problem::training_contradicted(42, 36, &baker.ordinance);
        check("Umschulung", "{ kind = \"ausbildung\", months = 42, what = \"x\" }", &[expected]);
    }
    #[test]
    fn a_step_into_another_profession_takes_what_that_takes() {
        let confectioner = all().iter().find(|training| training.profession == "konditor").unwrap();
        let expected = problem::training_contradicted(30, 36, &confectioner.ordinance);
        check("Ausbildung", "{ kind = \"ausbildung\", months = 30, what = \"x\", profession = \"konditor\" }", &[expected]);
    }
}
