//! Definitions through whole scenarios: what each moves, what none may move, and the published cases.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop anywhere"
)]

mod scenarios;

use entente::baseline::Baseline;
use entente::engine::definitions::{Definition, definitions};
use entente::engine::ledger::Balance;
use entente::engine::measure::FundMeasure;
use entente::engine::{Measure, Model};
use entente::file::shipped as files;
use entente::model::{Meaning, Role, Scenario, Value};
use scenarios::{shipped, three_kingdoms};

fn put(model: &Model, scenario: &mut Scenario, changes: &[(&str, Value)]) {
    for (key, value) in changes {
        let id = model.catalogue().find_key(key).expect(key);
        model
            .catalogue()
            .spec(id)
            .unwrap()
            .check(*value)
            .expect(key);
        scenario.values[id.index()] = *value;
    }
}

fn preset(model: &Model, id: &str) -> Scenario {
    let presets = files::presets(model.baseline(), model.catalogue()).expect("shipped");
    presets.find(id).expect(id).scenario.clone()
}

fn all(model: &Model, scenario: &Scenario) -> Vec<Definition> {
    definitions(model, scenario, 3.0).expect("solved")
}

fn key(model: &Model, definition: &Definition) -> String {
    model.catalogue().spec(definition.id).unwrap().key.clone()
}

#[test]
fn every_definition_is_an_assumption_of_the_catalogue() {
    let model = shipped();
    let keys: Vec<String> = (all(model, &Scenario::at_defaults(model.catalogue())).iter())
        .map(|definition| key(model, definition))
        .collect();
    let expected = [
        "fund.recoupment_counts",
        "fund.recoupment_covers",
        "floor_order",
        "pass_through",
        "duty_reading",
    ];
    assert_eq!(keys, expected);
    for (_, spec) in model.catalogue().definitions() {
        assert_eq!(spec.role, Role::Assumption);
    }
    let small = three_kingdoms();
    assert_eq!(
        all(small, &Scenario::at_defaults(small.catalogue())).len(),
        expected.len() - 2,
        "no fund, no reading of one"
    );
}

#[track_caller]
fn nothing_moves(model: &Model, scenario: &Scenario) {
    for other in (all(model, scenario).into_iter()).flat_map(|definition| definition.others) {
        assert_eq!(other.moved, [Balance::default(); 2]);
        assert_eq!(other.about, Some(0.0));
    }
}

#[test]
fn where_nothing_has_moved_no_setting_of_any_definition_moves_a_balance() {
    for model in [shipped(), three_kingdoms()] {
        let base = Scenario::at_defaults(model.catalogue());
        nothing_moves(model, &base);
        // from every setting of every switch
        for definition in all(model, &base) {
            for other in definition.others {
                let mut scenario = base.clone();
                scenario.values[definition.id.index()] = Value::Choice(other.choice);
                nothing_moves(model, &scenario);
            }
        }
    }
}

#[test]
fn every_setting_moves_dollars_on_the_memorandum() {
    let model = shipped();
    let scenario = preset(model, "november-2025-mou");
    for definition in all(model, &scenario) {
        for other in &definition.others {
            let moved = other
                .moved
                .iter()
                .any(|balance| balance.npv_usd.abs() > 1e6);
            assert!(moved, "{} {other:?}", key(model, &definition));
            assert!(other.about.unwrap().abs() > 1e6, "{other:?}");
        }
    }
}

#[test]
fn a_setting_moves_what_choosing_it_moves_and_back() {
    let model = shipped();
    let scenario = preset(model, "november-2025-mou");
    for definition in all(model, &scenario) {
        for other in &definition.others {
            let mut there = scenario.clone();
            there.values[definition.id.index()] = Value::Choice(other.choice);
            let back = all(model, &there);
            let same = back.iter().find(|d| d.id == definition.id).unwrap();
            assert_eq!(same.current, other.choice);
            let home = (same.others.iter())
                .find(|setting| setting.choice == definition.current)
                .unwrap();
            for (out, home) in other.moved.iter().zip(home.moved) {
                assert_eq!(out.usd_a_year.to_bits(), (0.0 - home.usd_a_year).to_bits());
                assert_eq!(out.npv_usd.to_bits(), (0.0 - home.npv_usd).to_bits());
            }
        }
    }
}

/// E6 in a world of one good: MFN 5 %, claimed on 90 %, a floor of 15 %.
#[test]
fn a_floor_adds_fourteen_and_a_half_points_after_the_preference_and_ten_before() {
    let text = std::str::from_utf8(scenarios::THREE_KINGDOMS).unwrap();
    let text = text.replace(
        "\"BRE\": (imports_usd_bn: (2.0, \"I1\", 2001, sourced), collected_rate: (0.01,",
        "\"BRE\": (imports_usd_bn: (2.0, \"I1\", 2001, sourced), collected_rate: (0.005,",
    );
    let (baseline, _) = Baseline::parse(text.as_bytes()).expect("reads");
    let model = Model::new(baseline);
    let sector = model.baseline().sector_index("amber").unwrap();
    let focus = model.baseline().focus;
    let cell = model.cell(sector, focus);
    for (order, added) in [(0, 0.145), (1, 0.10)] {
        let mut scenario = Scenario::at_defaults(model.catalogue());
        let rule = model.catalogue().find_key("duty_rule.BRE.rest");
        let rule = rule.or_else(|| {
            let group = model.baseline().group_index("rest").unwrap();
            let origin = focus;
            model.catalogue().find(Meaning::GroupRule { origin, group })
        });
        scenario.values[rule.unwrap().index()] = Value::Choice(1);
        let own = Meaning::SectorRate {
            origin: focus,
            sector,
        };
        let own = model.catalogue().find(own).unwrap();
        scenario.values[own.index()] = Value::Number(0.15);
        put(
            &model,
            &mut scenario,
            &[("floor_order", Value::Choice(order))],
        );
        let outcome = model.run(&scenario).expect("solved");
        let (base, rate) = (outcome.base_rates[cell], outcome.rates[cell]);
        assert!((rate - base - added).abs() < 1e-12, "{order}: {rate}");
        // duty paid is that rate on what is still sold
        let supplier = &outcome.suppliers[cell];
        assert!((supplier.duty_paid - supplier.value * rate).abs() < 1e-3);
    }
}

/// E14: 100 invested, 20 a year for 20 years.
#[test]
fn recouped_by_own_receipts_pays_120_and_by_distributions_80() {
    let model = shipped();
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let number = Value::Number;
    let project = [
        ("fund.total", number(100e9)),
        ("fund.cash", number(100e9)),
        ("fund.annual_call_ceiling", number(100e9)),
        ("fund.notice_business_days", number(0.0)),
        ("fund.deferral_right", Value::Choice(0)),
        ("fund.recoupment_covers", Value::Choice(0)),
        ("fund.build_lag_years", number(1.0)),
        ("fund.cash_yield", number(0.2)),
        ("fund.project_life_years", number(20.0)),
        ("fund.failure_probability", number(0.0)),
    ];
    put(model, &mut scenario, &project);
    let found = all(model, &scenario);
    let counts = found.first().expect("the reading of recouped");
    assert_eq!(counts.about, Measure::Fund(FundMeasure::DistributionsFocus));
    assert_eq!(counts.value, Some(120e9));
    let other = counts.others.first().expect("the other reading");
    assert_eq!(other.about, Some(-40e9));
    // what one side loses the other gets, each at its own discount rate
    assert!(other.moved[0].npv_usd < -1e9 && other.moved[1].npv_usd > 1e9);
}

#[test]
fn statutory_and_collected_lie_on_either_side_of_the_schedule_on_collected() {
    let model = shipped();
    let scenario = preset(model, "november-2025-mou");
    let base_rate = |choice| {
        let mut read = scenario.clone();
        put(model, &mut read, &[("duty_reading", Value::Choice(choice))]);
        let outcome = model.run(&read).expect("solved");
        let cars = model.baseline().sector_index("passenger_vehicles").unwrap();
        let cell = model.cell(cars, model.baseline().focus);
        (outcome.base_rates[cell], outcome.rates[cell])
    };
    // Korean cars collected 0.007 %: by the schedule they were free; 78 % of what the deal adds is collected
    let [(c, r), (s, r_s), (c_2, r_c)] = [0, 1, 2].map(base_rate);
    assert_eq!(s.to_bits(), 0.0_f64.to_bits());
    assert_eq!(c.to_bits(), c_2.to_bits());
    assert!((r_s - 0.15).abs() < 1e-12, "{r_s}");
    assert!((r_c - (c + 0.78 * (r - c))).abs() < 1e-15, "{r_c}");
}

#[test]
fn the_price_of_a_percentage_point_compares_duties_read_alike() {
    let model = shipped();
    let scenario = preset(model, "november-2025-mou");
    let cut = |choice| {
        let mut read = scenario.clone();
        put(model, &mut read, &[("duty_reading", Value::Choice(choice))]);
        model
            .run(&read)
            .expect("solved")
            .fund
            .expect("a fund")
            .duty_cut
    };
    assert!((cut(2) / cut(0) - 0.78).abs() < 1e-9);
}
