//! The shipped scenarios: the files of `scenarios/`, carried inside the program.
//!
//! Overlays, which set a few levers of whatever scenario is open, are in `scenarios/overlays/`.
//! They are read at start by the same reader as everybody's files. Each is written against a file
//! before it in the list, so that reading them in order finds every base.

use super::scenario_format::{ScenarioFormat, ScenarioProblem};
use crate::baseline::Baseline;
use crate::model::presets::Preset;
use crate::model::{Catalogue, Presets, Scenario};
use crate::text::files::ScenarioText;
use crate::text::{Language, Text as _, Title};

/// A file: the preset's id, and what the file says.
type ShippedFile = (&'static str, &'static str);

macro_rules! shipped {
    ($folder:literal: $($id:literal)*) => {
        [$(($id, include_str!(concat!("../../", $folder, $id, ".ron")))),*]
    };
}

/// The files, in the order of the menu; the root is the first.
pub const FILES: [ShippedFile; 20] = shipped! {
    "scenarios/":
    "korus-2024"
    "steel-stalemate-2018"
    "quota-deal-2018"
    "summer-2025-squeeze"
    "july-2025-deal"
    "july-2025-deal-washington"
    "august-2025-exchange"
    "october-2025-gap"
    "november-2025-mou"
    "january-2026-snap-back"
    "court-bridge-2026"
    "eu-parity"
    "japan-terms"
    "walk-away"
    "in-force-autumn-2025"
    "steel-linked-2018"
    "steel-exemption-first-2018"
    "all-tracks-tied-2025"
    "act-2026"
    "history-2024-2026"
};

/// The overlays, in the order of the menu.
pub const OVERLAYS: [ShippedFile; 5] = shipped! {
    "scenarios/overlays/":
    "chips-phase-2"
    "section-301"
    "won-1450"
    "won-1480"
    "weights-neutral"
};

/// The baseline that the shipped scenarios are written for.
const BASELINE: &str = "us-korea-2024";

/// Id of the one preset of any other baseline.
const OWN_YEAR: &str = "base-year";

/// A shipped scenario that cannot be read: the program was built wrongly.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenPreset {
    /// Its id.
    pub id: &'static str,
    /// What is wrong with its file.
    pub problems: Vec<ScenarioProblem>,
}

impl BrokenPreset {
    /// The error in words: one line, and one more for each problem of the file.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let first = ScenarioText::BrokenPreset.fill(language, &[("id", self.id.to_owned())]);
        let problems = self.problems.iter().map(|problem| problem.words(language));
        std::iter::once(first).chain(problems).collect()
    }
}

/// The presets of a baseline.
///
/// Another baseline than the shipped one has other levers, so that no shipped file fits it: it has
/// one preset, its own year with every lever at its default.
pub fn presets(baseline: &Baseline, catalogue: &Catalogue) -> Result<Presets, BrokenPreset> {
    let mut presets = Presets::default();
    if baseline.id != BASELINE {
        presets.push(own_year(baseline, catalogue));
        return Ok(presets);
    }
    for (id, text) in FILES {
        let format = ScenarioFormat {
            baseline: &baseline.id,
            catalogue,
            presets: &presets,
        };
        let parsed = format.parse(text.as_bytes());
        let scenario = parsed
            .map_err(|problems| BrokenPreset { id, problems })?
            .scenario;
        presets.push(Preset {
            id: id.to_owned(),
            scenario,
        });
    }
    for (id, text) in OVERLAYS {
        let format = ScenarioFormat {
            baseline: &baseline.id,
            catalogue,
            presets: &presets,
        };
        let (overlay, _) = format
            .parse_overlay(id, text.as_bytes())
            .map_err(|problems| BrokenPreset { id, problems })?;
        presets.push_overlay(overlay);
    }
    Ok(presets)
}

/// The root preset of a baseline without shipped scenarios.
fn own_year(baseline: &Baseline, catalogue: &Catalogue) -> Preset {
    let year = baseline.year.to_string();
    let year = Title::new(year.clone(), year);
    let name = Title::filled(
        ScenarioText::OwnYear,
        &[("data", &baseline.title), ("year", &year)],
    );
    Preset {
        id: OWN_YEAR.to_owned(),
        scenario: Scenario {
            name,
            ..Scenario::at_defaults(catalogue)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Model;
    use crate::model::presets::{OPENING, ROOT};

    fn shipped() -> (Model, Presets) {
        let model = Model::new(Baseline::shipped().unwrap());
        let presets = presets(model.baseline(), model.catalogue()).unwrap();
        (model, presets)
    }

    /// The text without the line that names the version of the program.
    fn without_version(text: &str) -> String {
        let lines = text.lines().filter(|line| !line.starts_with("  model: "));
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_file_is_read_without_a_problem_and_is_canonical() {
        let (model, presets) = shipped();
        for (id, text) in FILES {
            let format = ScenarioFormat {
                baseline: &model.baseline().id,
                catalogue: model.catalogue(),
                presets: &presets,
            };
            let parsed = format.parse(text.as_bytes()).unwrap();
            assert_eq!(parsed.warnings, [], "{id}");
            assert_eq!(
                without_version(&format.text_of(&parsed.scenario)),
                without_version(text),
                "{id} is not in canonical form: run `entente format scenarios/*.ron`"
            );
            let again = format.parse(format.text_of(&parsed.scenario).as_bytes());
            assert_eq!(again.unwrap().scenario, parsed.scenario, "{id}");
        }
    }

    #[test]
    fn every_preset_has_words_sources_and_an_outcome() {
        let (model, presets) = shipped();
        for preset in presets.iter() {
            let scenario = &preset.scenario;
            let cautions = [&scenario.caution].into_iter();
            let cautions = cautions.filter(|caution| **caution != Title::default());
            let reasons = scenario.stars.iter().map(|star| &star.reason);
            let titles = [&scenario.name, &scenario.story].into_iter();
            for title in titles.chain(cautions).chain(reasons) {
                assert!(!title.english.is_empty(), "{}", preset.id);
                let has_korean = title.korean.chars().any(|c| ('가'..='힣').contains(&c));
                assert!(has_korean, "{}: {}", preset.id, title.english);
            }
            let has_hangul = scenario.notes.chars().any(|c| ('가'..='힣').contains(&c));
            assert!(has_hangul, "{}", preset.id);
            assert!(!scenario.sources.is_empty(), "{}", preset.id);
            model.run(scenario).unwrap();
        }
        assert!(presets.find(OPENING).is_some());
    }

    #[test]
    fn a_preset_without_a_day_says_so() {
        let (_, presets) = shipped();
        let dateless: Vec<&Preset> = (presets.iter())
            .filter(|preset| preset.scenario.date.is_none())
            .collect();
        let ids: Vec<&str> = dateless.iter().map(|preset| preset.id.as_str()).collect();
        assert_eq!(ids, ["eu-parity", "japan-terms", "walk-away"]);
        for preset in dateless {
            assert!(
                preset.scenario.notes.starts_with("No day:"),
                "{}",
                preset.id
            );
            assert!(
                preset.scenario.notes.contains("날짜가 없는"),
                "{}",
                preset.id
            );
        }
    }

    #[test]
    fn every_star_of_a_preset_is_on_a_known_lever_and_either_holds_or_was_left_behind() {
        let (model, presets) = shipped();
        for preset in presets.iter() {
            let (scenario, base) = (&preset.scenario, presets.find(&preset.scenario.base));
            for star in &scenario.stars {
                assert!(
                    model.catalogue().find_key(&star.key).is_some(),
                    "{}",
                    star.key
                );
                let is_inherited = base.is_some_and(|base| base.scenario.stars.contains(star));
                assert!(
                    star.holds_in(scenario) || is_inherited,
                    "{}: {}",
                    preset.id,
                    star.key
                );
            }
        }
    }

    #[test]
    fn what_news_got_wrong_is_told_where_it_matters() {
        let (_, presets) = shipped();
        let told = |id: &str, words: &[&str]| {
            let caution = &presets.find(id).unwrap().scenario.caution;
            for word in words {
                assert!(caution.english.contains(word), "{id}: {word}");
            }
            let addresses = |text: &str| text.matches("http").count();
            assert_eq!(
                addresses(&caution.english),
                addresses(&caution.korean),
                "{id}"
            );
            assert!(addresses(&caution.english) > 0, "{id}");
        };
        told(
            "steel-stalemate-2018",
            &["2026-01-31", "2018-03-28", "2018-03-22", "2018-03-26"],
        );
        let summit = ["2025-08-25", "50%"];
        for id in [
            "quota-deal-2018",
            "july-2025-deal",
            "july-2025-deal-washington",
            "august-2025-exchange",
        ] {
            told(id, &summit);
        }
        told("august-2025-exchange", &["15%", "guarantees"]);
    }

    #[test]
    fn sources_are_ids_of_the_baseline_or_addresses() {
        let (model, presets) = shipped();
        let known = |source: &String| {
            source.starts_with("http") || model.baseline().sources.iter().any(|s| s.id == *source)
        };
        for preset in presets.iter() {
            let unknown: Vec<_> = (preset.scenario.sources.iter())
                .filter(|source| !known(source))
                .collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", preset.id);
        }
    }

    #[test]
    fn the_root_changes_nothing() {
        let (model, presets) = shipped();
        let root = presets.find(ROOT).unwrap();
        assert_eq!(presets.root(), Some(root));
        assert_eq!(
            root.scenario.values,
            Scenario::at_defaults(model.catalogue()).values
        );
    }

    #[test]
    fn another_baseline_has_its_own_year_as_its_only_preset() {
        let bytes = include_bytes!("../../tests/baselines/three-kingdoms.ron");
        let (baseline, _) = Baseline::parse(bytes).unwrap();
        let model = Model::new(baseline);
        let presets = presets(model.baseline(), model.catalogue()).unwrap();
        let names: Vec<&str> = (presets.iter())
            .map(|preset| preset.scenario.name.english.as_str())
            .collect();
        assert_eq!(names, ["Three kingdoms, 2001"]);
    }
}
