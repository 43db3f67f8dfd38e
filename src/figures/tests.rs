//! Every chart of every language is drawable, and says nothing where nothing changed.

use super::*;
use crate::baseline::Baseline;
use crate::model::{Edit, Meaning, Scenario, Value};

fn model() -> Model {
    Model::new(Baseline::shipped().expect("the shipped baseline reads"))
}

fn with_cars_at(model: &Model, rate: f64) -> Scenario {
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    let origin = model.baseline().focus;
    let id = catalogue
        .find(Meaning::GroupRate { origin, group: 0 })
        .unwrap();
    Edit::Set {
        id,
        value: Value::Number(rate),
    }
    .apply(catalogue, &mut scenario)
    .unwrap();
    scenario
}

#[test]
fn every_chart_is_drawable_in_both_languages() {
    let model = model();
    let scenario = Evaluated::new(&model, &with_cars_at(&model, 0.25)).unwrap();
    let reference = Evaluated::new(&model, &Scenario::at_defaults(model.catalogue())).unwrap();
    for language in Language::ALL {
        let input = Input {
            model: &model,
            scenario: &scenario,
            reference: &reference,
            language,
        };
        for figure in FigureId::ALL {
            let chart = figure.chart(&input).unwrap();
            assert_eq!(chart.id, figure.id());
            for text in [
                &chart.title,
                &chart.subtitle,
                &chart.scenario_line,
                &chart.source_line,
            ] {
                assert!(
                    !text.is_empty() && !text.contains(['{', '}']),
                    "{}: {text}",
                    chart.id
                );
            }
        }
    }
}

#[test]
fn nothing_moved_says_so() {
    let model = model();
    let nothing = Evaluated::new(&model, &Scenario::at_defaults(model.catalogue())).unwrap();
    let input = Input {
        model: &model,
        scenario: &nothing,
        reference: &nothing,
        language: Language::English,
    };
    let titles: Vec<String> = input
        .all()
        .unwrap()
        .into_iter()
        .map(|chart| chart.title)
        .collect();
    assert!(titles[1].starts_with("No sector"), "{titles:?}");
    assert!(titles[8].starts_with("Neither side"), "{titles:?}");
}
