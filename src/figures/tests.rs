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

/// A scenario with some parameters set, by key.
fn with(model: &Model, values: &[(&str, f64)]) -> Scenario {
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    for (key, number) in values {
        let id = catalogue.find_key(key).unwrap();
        let value = Value::Number(*number);
        Edit::Set { id, value }
            .apply(catalogue, &mut scenario)
            .unwrap();
    }
    scenario
}

fn with_fund(model: &Model, cash: f64, lent: f64) -> Scenario {
    let values = [
        ("fund.total", 350e9),
        ("fund.cash", cash),
        ("fund.loan_share_of_rest", lent),
    ];
    with(model, &values)
}

fn with_the_rest(model: &Model) -> Scenario {
    let values = [
        ("farm.rice_quota.USA", 250_000.0),
        ("farm.rice_out_of_quota_duty", 0.5),
        ("farm.beef_duty.USA", 0.0),
        ("farm.beef_age_rule_kept", 0.0),
        ("farm.opening.apples", 1.0),
        ("security.arms", 25e9),
        ("security.energy", 100e9),
        ("security.defence_share", 0.035),
    ];
    with(model, &values)
}

fn charts(
    model: &Model,
    (scenario, reference): (&Scenario, &Scenario),
    language: Language,
) -> Vec<Chart> {
    let scenario = Evaluated::new(model, scenario).unwrap();
    let reference = Evaluated::new(model, reference).unwrap();
    let input = Input {
        model,
        scenario: &scenario,
        reference: &reference,
        language,
        drawn: None,
        talks: None,
    };
    input.all().unwrap()
}

#[test]
fn every_chart_is_drawable_in_both_languages() {
    let model = model();
    let nothing = Scenario::at_defaults(model.catalogue());
    let pairs = [
        (with_cars_at(&model, 0.25), nothing.clone()),
        (with_fund(&model, 200e9, 0.0), nothing.clone()),
        (nothing.clone(), with_fund(&model, 200e9, 0.5)),
        (with_fund(&model, 0.0, 0.0), with_fund(&model, 350e9, 0.0)),
        (with_fund(&model, 17.5e9, 1.0), nothing.clone()),
        (with_the_rest(&model), nothing.clone()),
        (nothing, with_the_rest(&model)),
    ];
    for (scenario, reference) in &pairs {
        for language in Language::ALL {
            let charts = charts(&model, (scenario, reference), language);
            for (figure, chart) in FigureId::ALL.into_iter().zip(charts) {
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
}

#[test]
fn every_chart_has_a_page_a_name_and_an_id_of_its_own() {
    let mut ids: Vec<&str> = FigureId::ALL.iter().map(|figure| figure.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), FigureId::ALL.len());
    let on_pages: Vec<FigureId> = [
        &FigureId::TRADE[..],
        &FigureId::FUND[..],
        &FigureId::FARM[..],
        &FigureId::ECONOMY[..],
        &FigureId::RULES[..],
        &FigureId::SECURITY[..],
        &FigureId::FIRMS[..],
        &FigureId::LEDGER[..],
        &FigureId::DEFINITIONS[..],
        &FigureId::RED_LINES[..],
        &FigureId::TALKS[..],
        &FigureId::DRAWS[..],
        // on the page Goal seek, where the outcome is the user's choice
        &FigureId::MOVES[..],
    ]
    .concat();
    for figure in FigureId::ALL {
        assert!(on_pages.contains(&figure), "{figure:?} is on no page");
        assert_eq!(FigureId::of_id(figure.id()), Some(figure));
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
        drawn: None,
        talks: None,
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

#[test]
fn a_fund_in_neither_scenario_is_said_in_words() {
    let model = model();
    let nothing = Scenario::at_defaults(model.catalogue());
    for chart in charts(&model, (&nothing, &nothing), Language::English) {
        if FigureId::of_id(&chart.id).is_some_and(|figure| FigureId::FUND.contains(&figure)) {
            assert!(chart.title.starts_with("No fund"), "{}", chart.title);
        }
    }
}

#[test]
fn years_of_the_fund_stand_in_the_table_with_their_reference() {
    let model = model();
    let (fund, nothing) = (
        with_fund(&model, 200e9, 0.0),
        Scenario::at_defaults(model.catalogue()),
    );
    let calls = FigureId::ALL
        .iter()
        .position(|figure| *figure == FigureId::FundCalls)
        .unwrap();
    let chart = &charts(&model, (&fund, &nothing), Language::English)[calls];
    let paid_in: f64 = (chart.table.rows.iter())
        .map(|row| match &row[2] {
            crate::chart::Cell::Number { value, .. } => *value,
            _ => 0.0,
        })
        .sum();
    assert!((paid_in + 200e9).abs() < 1.0, "{paid_in}");
    assert!(chart.subtitle.contains("no fund in"), "{}", chart.subtitle);
    let same = &charts(&model, (&fund, &fund), Language::English)[calls];
    assert!(same.subtitle.contains("grey"), "{}", same.subtitle);
    for row in &same.table.rows {
        assert_eq!(row[1], row[2], "reference and scenario are the same");
    }
}

#[test]
fn a_party_s_channels_add_up_to_its_sum_and_the_largest_stands_in_the_title() {
    let model = model();
    let nothing = Scenario::at_defaults(model.catalogue());
    let charts = charts(
        &model,
        (&with_the_rest(&model), &nothing),
        Language::English,
    );
    for figure in FigureId::LEDGER {
        let chart = charts.iter().find(|chart| chart.id == figure.id()).unwrap();
        let values: Vec<f64> = (chart.table.rows.iter())
            .map(|row| match &row[2] {
                crate::chart::Cell::Number { value, .. } => *value,
                _ => f64::NAN,
            })
            .collect();
        let (sum, channels) = values.split_last().unwrap();
        let added: f64 = channels.iter().sum();
        // a line below a dollar is not drawn
        assert!((added - sum).abs() <= channels.len() as f64 + sum.abs() * 1e-12);
        let crate::chart::Cell::Text(largest) = &chart.table.rows[0][0] else {
            panic!("a name")
        };
        let name = largest.trim_end_matches([' ', '†']);
        assert!(chart.title.contains(name), "{}: {name}", chart.title);
    }
}

#[test]
fn farm_charts_say_that_nothing_changes_until_a_market_is_opened() {
    let model = model();
    let nothing = Scenario::at_defaults(model.catalogue());
    let title = |charts: &[Chart], figure: FigureId| {
        let chart = charts.iter().find(|chart| chart.id == figure.id());
        chart.unwrap().title.clone()
    };
    let before = charts(&model, (&nothing, &nothing), Language::English);
    assert!(title(&before, FigureId::FarmIncome).ends_with("does not change"));
    assert!(title(&before, FigureId::FarmSurplus).starts_with("Nobody"));
    let opened = with(&model, &[("farm.opening.apples", 1.0)]);
    let after = charts(&model, (&opened, &nothing), Language::English);
    let income = title(&after, FigureId::FarmIncome);
    assert!(income.contains("apples"), "{income}");
    assert_eq!(
        title(&before, FigureId::BeefSales),
        title(&after, FigureId::BeefSales)
    );
}

#[test]
fn charts_of_companies_name_the_largest_and_keep_every_company_of_both_scenarios() {
    use crate::model::rows::RowEdit;
    let model = model();
    let mut cars = with_cars_at(&model, 0.15);
    let nothing = Scenario::at_defaults(model.catalogue());
    let edit = Edit::Firms(RowEdit::Remove("posco".to_owned()));
    edit.apply(model.catalogue(), &mut cars).unwrap();
    let of = |charts: &[Chart], figure: FigureId| {
        let chart = charts.iter().find(|chart| chart.id == figure.id());
        chart.unwrap().clone()
    };
    let made = charts(&model, (&cars, &nothing), Language::English);
    let duty = of(&made, FigureId::FirmsDuty);
    assert!(
        duty.title.starts_with("Hyundai Motor pays most"),
        "{}",
        duty.title
    );
    assert_eq!(
        duty.table.rows.len(),
        7,
        "the one that is gone is in the reference"
    );
    let same = charts(&model, (&nothing, &nothing), Language::English);
    for (figure, words) in [
        (
            FigureId::FirmsProfit,
            "No company's operating profit changes",
        ),
        (
            FigureId::FirmsMargin,
            "No company's operating margin changes",
        ),
    ] {
        assert_eq!(of(&same, figure).title, words);
    }
    let mut empty = nothing;
    let edit = Edit::Firms(RowEdit::Reset(Vec::new()));
    edit.apply(model.catalogue(), &mut empty).unwrap();
    let none = charts(&model, (&empty, &empty), Language::Korean);
    assert!(of(&none, FigureId::FirmsDuty).table.rows.is_empty());
}
