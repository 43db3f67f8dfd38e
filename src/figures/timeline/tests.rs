use super::*;
use crate::baseline::Baseline;
use crate::chart::{Cell, Mark};
use crate::figures::Evaluated;
use crate::text::Language;
use crate::timeline::Alone;

/// A shipped scenario of a few issues, with its reference; few paths, so that a test is short.
fn talks(model: &Model, presets: &Presets, [scenario, reference]: [&str; 2]) -> Talks {
    let of = |id: &str| &presets.find(id).unwrap().scenario;
    let request = Request {
        presets,
        scenario: of(scenario),
        reference: of(reference),
        group: 1,
        asked: Asked {
            paths: 200,
            ..Asked::default()
        },
    };
    request.all(model, &mut Alone).unwrap()
}

fn number(cell: &Cell) -> f64 {
    match cell {
        Cell::Number { value, .. } => *value,
        _ => f64::NAN,
    }
}

#[test]
fn every_chart_of_talks_is_drawable_in_both_languages_and_says_what_it_shows() {
    let model = Model::new(Baseline::shipped().unwrap());
    let presets = crate::file::shipped::presets(model.baseline(), model.catalogue()).unwrap();
    let ids = ["steel-exemption-first-2018", "steel-linked-2018"];
    let talks = talks(&model, &presets, ids);
    let [scenario, reference] =
        ids.map(|id| Evaluated::new(&model, &presets.find(id).unwrap().scenario).unwrap());
    for language in Language::ALL {
        let input = Input {
            model: &model,
            scenario: &scenario,
            reference: &reference,
            language,
            drawn: None,
            talks: Some(&talks),
        };
        for figure in FigureId::TALKS {
            let chart = figure.chart(&input).unwrap();
            assert_eq!(chart.id, figure.id());
            for text in [&chart.title, &chart.subtitle, &chart.description] {
                assert!(
                    !text.is_empty() && !text.contains(['{', '}']),
                    "{}: {text}",
                    chart.id
                );
            }
        }
        let deal = FigureId::ClockDeal.chart(&input).unwrap();
        assert_eq!(deal.marks.len(), 3, "two issues and the whole deal");
        let last = deal.table.rows.last().unwrap();
        let (whole, least) = (number(&last[3]), number(&last[1]).min(number(&last[2])));
        assert!(whole > 0.0 && whole <= least, "{whole} of {least}");
        let rate = FigureId::ClockRate.chart(&input).unwrap();
        let bands = rate
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Band(_)));
        assert_eq!(bands.count(), 3);
    }
}

#[test]
fn without_a_clock_a_chart_says_so_and_is_in_no_list_of_all() {
    let model = Model::new(Baseline::shipped().unwrap());
    let nothing = Evaluated::new(&model, &Scenario::at_defaults(model.catalogue())).unwrap();
    let input = Input {
        model: &model,
        scenario: &nothing,
        reference: &nothing,
        language: Language::English,
        drawn: None,
        talks: None,
    };
    let chart = FigureId::ClockDeal.chart(&input).unwrap();
    assert_eq!(chart.title, "The clock has nothing to say here");
    let all = input.all().unwrap();
    assert!(all.iter().all(|chart| !chart.id.starts_with("clock-")));
}

#[test]
fn a_day_stands_between_the_first_days_of_its_months() {
    let days =
        [(2026, 1), (2026, 2), (2026, 3)].map(|(year, month)| Date::constant(year, month, 1));
    assert_eq!(place(&days, days[0]), Some(0.0));
    assert_eq!(place(&days, Date::constant(2026, 2, 15)), Some(1.5));
    assert_eq!(place(&days, Date::constant(2025, 12, 31)), None);
    assert_eq!(place(&days, days[2]), None);
}
