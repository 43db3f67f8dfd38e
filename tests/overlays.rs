//! Overlays: a few settings over any shipped scenario, and nothing else moved.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

use std::collections::BTreeSet;

use entente::baseline::Baseline;
use entente::engine::{Measure, Model};
use entente::file::scenario_format::ScenarioFormat;
use entente::file::shipped::{OVERLAYS, presets};
use entente::model::diff::differences;
use entente::model::presets::{OPENING, ROOT};
use entente::model::{Meaning, ParameterId, Presets, Scenario, Value};

fn shipped() -> (Model, Presets) {
    let model = Model::new(Baseline::shipped().unwrap());
    let presets = presets(model.baseline(), model.catalogue()).unwrap();
    (model, presets)
}

fn format<'a>(model: &'a Model, presets: &'a Presets) -> ScenarioFormat<'a> {
    ScenarioFormat {
        baseline: &model.baseline().id,
        catalogue: model.catalogue(),
        presets,
    }
}

#[test]
fn every_overlay_is_read_without_a_problem_and_has_words_sources_and_stars_on_what_it_sets() {
    let (model, presets) = shipped();
    for (id, text) in OVERLAYS {
        let (overlay, warnings) = format(&model, &presets)
            .parse_overlay(id, text.as_bytes())
            .unwrap();
        assert_eq!(warnings, [], "{id}");
        assert_eq!(presets.overlay(id), Some(&overlay));
        for title in [&overlay.name, &overlay.story] {
            assert!(!title.english.is_empty(), "{id}");
            let has_korean = title.korean.chars().any(|c| ('가'..='힣').contains(&c));
            assert!(has_korean, "{id}");
        }
        assert!(!overlay.settings.is_empty(), "{id}");
        // preferences rest on no source, and say so in their notes
        let is_weight = |(of, _): &(ParameterId, Value)| {
            let spec = model.catalogue().spec(*of);
            spec.is_some_and(|spec| matches!(spec.meaning, Meaning::Weight { .. }))
        };
        if !overlay.settings.iter().all(is_weight) {
            assert!(!overlay.sources.is_empty(), "{id}");
            assert!(!overlay.stars.is_empty(), "{id}");
        }
        for (of, value) in &overlay.settings {
            assert_eq!(model.catalogue().spec(*of).unwrap().check(*value), Ok(()));
        }
        for star in &overlay.stars {
            assert!(
                overlay.settings.contains(&star.of.unwrap()),
                "{id}: {}",
                star.key
            );
        }
    }
}

#[test]
fn an_overlay_moves_what_it_lists_on_every_preset_and_nothing_else() {
    let (model, presets) = shipped();
    for preset in presets.iter() {
        for overlay in presets.overlays() {
            let with = overlay.applied_to(model.catalogue(), &preset.scenario);
            for difference in differences(&preset.scenario, &with) {
                let set = (difference.id, difference.after);
                assert!(
                    overlay.settings.contains(&set),
                    "{}: {}",
                    preset.id,
                    overlay.id
                );
            }
            assert_eq!(with.name, preset.scenario.name);
            assert!(overlay.stars.iter().all(|star| with.stars.contains(star)));
            assert!(
                overlay
                    .sources
                    .iter()
                    .all(|source| with.sources.contains(source))
            );
            let twice = overlay.applied_to(model.catalogue(), &with);
            assert_eq!(twice, with, "a second time changes nothing");
            model.run(&with).unwrap();
        }
    }
}

#[test]
fn an_overlay_that_lists_a_default_sets_it() {
    let (model, presets) = shipped();
    let text = br#"(format: 1, baseline: "us-korea-2024", levers: { "fund.total": 0 })"#;
    let (overlay, _) = format(&model, &presets).parse_overlay("own", text).unwrap();
    let opening = &presets.find(OPENING).unwrap().scenario;
    let total = model.catalogue().find_key("fund.total").unwrap();
    let with = overlay.applied_to(model.catalogue(), opening);
    assert_eq!(
        with.value(total),
        model.catalogue().spec(total).unwrap().default
    );
    assert_ne!(opening.value(total), with.value(total));
    assert_eq!(overlay.settings.len(), 1);
}

#[test]
fn every_overlay_moves_an_outcome_of_the_opening_or_the_bridging_scenario() {
    let (model, presets) = shipped();
    let values = |scenario: &Scenario| -> Vec<Option<u64>> {
        let outcome = model.run(scenario).unwrap();
        let all = Measure::all(model.baseline()).into_iter();
        let value = |measure: Measure| measure.value(model.baseline(), &outcome);
        all.map(|measure| value(measure).map(f64::to_bits))
            .collect()
    };
    let mut moved = BTreeSet::new();
    for id in [OPENING, "court-bridge-2026"] {
        let before = &presets.find(id).unwrap().scenario;
        for overlay in presets.overlays() {
            let with = overlay.applied_to(model.catalogue(), before);
            if values(&with) != values(before) {
                moved.insert(overlay.id.clone());
            }
        }
    }
    assert_eq!(moved.len(), presets.overlays().len(), "{moved:?}");
}

#[test]
fn an_overlaid_scenario_is_saved_and_read_back_whole() {
    let (model, presets) = shipped();
    let format = format(&model, &presets);
    for id in [ROOT, OPENING] {
        for overlay in presets.overlays() {
            let before = Scenario {
                base: id.to_owned(),
                ..presets.find(id).unwrap().scenario.clone()
            };
            let with = overlay.applied_to(model.catalogue(), &before);
            let text = format.text_of(&with);
            assert_eq!(
                format.parse(text.as_bytes()).unwrap().scenario,
                with,
                "{id}: {}",
                overlay.id
            );
        }
    }
}
