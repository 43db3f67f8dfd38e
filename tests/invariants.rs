//! What must hold for every scenario of every baseline: identities, scaling, order, and the editing history.

#![expect(
    clippy::float_cmp,
    clippy::expect_used,
    reason = "no lever moved is promised to be exactly no change; a test may stop anywhere"
)]

mod scenarios;

use entente::baseline::Baseline;
use entente::engine::market::QuotaRegime;
use entente::engine::{EngineError, Measure, Method, Model, Outcome};
use entente::model::diff::{differences, step_label};
use entente::model::{Edit, History, Meaning, Role, Scenario, Section, Value};
use jiff::civil::date;
use proptest::prelude::*;
use scenarios::{Draws, set, shipped, three_kingdoms};

/// Years after the change at which properties are tried.
const HORIZONS: [f64; 4] = [0.0, 1.0, 3.0, 15.0];

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

#[track_caller]
fn close(found: f64, expected: f64, scale: f64) {
    assert!(
        (found - expected).abs() <= 1e-11 * scale.abs().max(1.0),
        "found {found}, expected {expected}"
    );
}

/// Every number of an outcome that a measure can show.
fn values(model: &Model, outcome: &Outcome) -> Vec<f64> {
    let baseline = model.baseline();
    let value = |measure: Measure| measure.value(baseline, outcome);
    Measure::all(baseline)
        .into_iter()
        .filter_map(value)
        .collect()
}

fn bits(model: &Model, outcome: &Outcome) -> Vec<u64> {
    values(model, outcome)
        .into_iter()
        .map(f64::to_bits)
        .collect()
}

#[track_caller]
fn nothing_has_changed(model: &Model, outcome: &Outcome) {
    let baseline = model.baseline();
    for measure in Measure::all(baseline) {
        let value = measure.value(baseline, outcome);
        if measure.is_change() && !matches!(measure, Measure::RateGap(_)) {
            assert_eq!(value, Some(0.0), "{}", measure.id(baseline));
        }
    }
    let totals = &outcome.totals;
    assert_eq!(totals.exports.to_bits(), totals.base_exports.to_bits());
    assert_eq!(totals.quota_rent, 0.0);
    for sums in &outcome.origins {
        assert_eq!(sums.value.to_bits(), sums.base_value.to_bits());
        assert_eq!(sums.duty_paid.to_bits(), sums.base_duty.to_bits());
        assert_eq!(sums.value_change, 0.0);
    }
    for supplier in &outcome.suppliers {
        let ratios = [
            supplier.producer_price,
            supplier.buyer_price,
            supplier.volume,
        ];
        assert_eq!(ratios, [1.0; 3]);
        assert_eq!(supplier.supplier_surplus_change, 0.0);
    }
    for (sector, sales) in baseline.sectors.iter().zip(&outcome.focus_sales) {
        assert_eq!(
            sales.to_bits(),
            sector.imports[baseline.focus].value.to_bits()
        );
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn no_lever_moved_changes_nothing_at_all(seed: u64) {
        for model in [shipped(), three_kingdoms()] {
            let mut scenario = Scenario::at_defaults(model.catalogue());
            Draws(seed).move_some(model.catalogue(), &mut scenario, (Role::Assumption, 0.8));
            for years in HORIZONS {
                for method in [Method::Exact, Method::LinearStep] {
                    let outcome = model.run_at(&scenario, years, method).expect("nothing to solve");
                    nothing_has_changed(model, &outcome);
                }
            }
        }
    }

    #[test]
    fn a_day_before_every_layer_changes_nothing(seed: u64) {
        for model in [shipped(), three_kingdoms()] {
            let mut scenario = Draws(seed).scenario(model.catalogue());
            set(model, &mut scenario, Meaning::DutiesOn, Value::Day(date(2024, 12, 31)));
            for spec in model.catalogue().specs() {
                match spec.meaning {
                    Meaning::GroupFirstDay { .. } => {
                        set(model, &mut scenario, spec.meaning, Value::Day(date(2025, 1, 1)));
                    }
                    Meaning::QuotaMeasure { .. } => {
                        set(model, &mut scenario, spec.meaning, Value::Choice(0));
                    }
                    // without a group there is no layer and no day
                    Meaning::SectorRate { sector, .. }
                        if model.baseline().sectors[sector].group.is_none() =>
                    {
                        set(model, &mut scenario, spec.meaning, Value::Absent);
                    }
                    // days are those of duties: the rest of the deal is not moved
                    _ if spec.role == Role::Lever && spec.section != Section::Tariffs => {
                        set(model, &mut scenario, spec.meaning, spec.default);
                    }
                    _ => {}
                }
            }
            nothing_has_changed(model, &model.run(&scenario).expect("nothing to solve"));
        }
    }

    #[test]
    fn an_outcome_is_finite_and_solved_or_a_named_error(seed: u64) {
        for model in [shipped(), three_kingdoms()] {
            let scenario = Draws(seed).scenario(model.catalogue());
            for method in [Method::Exact, Method::LinearStep] {
                match model.run_at(&scenario, 3.0, method) {
                    Err(EngineError::Market { market, .. }) => {
                        prop_assert!(market < model.baseline().markets.len());
                    }
                    Err(other) => prop_assert!(false, "levers within their range: {other}"),
                    Ok(outcome) => {
                        prop_assert!(values(model, &outcome).iter().all(|v| v.is_finite()));
                        for market in &outcome.markets {
                            let steps = 10 * (1 + market.regime_changes);
                            prop_assert!(market.residual <= 1e-12, "{}", market.residual);
                            prop_assert!(market.iterations <= steps, "{}", market.iterations);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn parts_add_up_to_totals(seed: u64) {
        for model in [shipped(), three_kingdoms()] {
            let scenario = Draws(seed).scenario(model.catalogue());
            if let Ok(outcome) = model.run(&scenario) {
                parts_add_up(model, &outcome);
            }
        }
    }

    #[test]
    fn own_duty_up_own_imports_do_not_rise(seed: u64, more in 0.0..1.0_f64) {
        for model in [shipped(), three_kingdoms()] {
            let mut draws = Draws(seed);
            let mut scenario = draws.scenario(model.catalogue());
            let sector = draws.below(model.baseline().sectors.len());
            let origin = draws.below(model.baseline().origins.len());
            // a quota can keep the lower duty away from the price, and rules other than adding may ignore a rise
            let measure = |group| Meaning::QuotaMeasure { group };
            let quota = model.baseline().sectors[sector].group.map(measure);
            if let Some(quota) = quota.filter(|quota| model.catalogue().find(*quota).is_some()) {
                set(model, &mut scenario, quota, Value::Choice(0));
            }
            let own = Meaning::SectorRate { origin, sector };
            let cell = model.cell(sector, origin);
            let mut volume = |rate: f64| {
                set(model, &mut scenario, own, Value::Number(rate));
                model.run(&scenario).map(|outcome| outcome.suppliers[cell].volume)
            };
            if let (Ok(before), Ok(after)) = (volume(more), volume(1.0 + more)) {
                prop_assert!(after <= before * (1.0 + 1e-11), "{before} to {after}");
            }
        }
    }
}

fn parts_add_up(model: &Model, outcome: &Outcome) {
    let (baseline, totals) = (model.baseline(), &outcome.totals);
    let size: f64 = outcome.markets.iter().map(|m| m.base_expenditure).sum();
    let sum = |value: fn(&entente::engine::OriginTotals) -> f64| -> f64 {
        outcome.origins.iter().map(value).sum()
    };
    let focus = &outcome.origins[baseline.focus];
    close(outcome.focus_sales.iter().sum(), totals.exports, size);
    close(sum(|sums| sums.duty_paid), totals.duty_revenue, size);
    close(
        sum(|sums| sums.duty_paid - sums.base_duty),
        totals.duty_revenue_change,
        size,
    );
    close(
        sum(|sums| sums.value - sums.base_value),
        sum(|sums| sums.value_change),
        size,
    );
    close(focus.duty_paid, totals.duty_paid, size);

    let (mut base_duty_on_volume, mut others_surplus, mut rents) = (0.0, 0.0, 0.0);
    for (index, sector) in baseline.sectors.iter().enumerate() {
        for origin in 0..baseline.origins.len() {
            let at = model.cell(index, origin);
            let supplier = &outcome.suppliers[at];
            let base = sector.imports[origin].value;
            if supplier.regime == QuotaRegime::Unlimited {
                close(supplier.duty_paid, supplier.value * outcome.rates[at], size);
            }
            close(
                supplier.value,
                base * supplier.producer_price * supplier.volume,
                size,
            );
            rents += supplier.quota_rent;
            if origin == baseline.focus {
                let rate = outcome.base_rates[at];
                base_duty_on_volume += base * supplier.volume * rate;
            } else {
                others_surplus += supplier.supplier_surplus_change;
            }
        }
    }
    let added = totals.duty_paid - base_duty_on_volume;
    close(
        totals.duty_borne_by_exporters + totals.duty_borne_by_buyers,
        added,
        size,
    );
    close(rents, totals.quota_rent, size);
    // consumers, producers, treasury and rents at home; exporters and their rents; all other exporters
    let parties = totals.importer_welfare_change + totals.focus_welfare_change + others_surplus;
    close(totals.world_efficiency_change, parties, size);

    for market in 0..baseline.markets.len() {
        let whole = &outcome.markets[market];
        let (mut base, mut after) = (whole.base_domestic_share, whole.domestic_share);
        for (sector, _) in baseline.sectors_of_market(market) {
            for origin in 0..baseline.origins.len() {
                let supplier = &outcome.suppliers[model.cell(sector, origin)];
                base += supplier.base_market_share;
                after += supplier.market_share;
            }
        }
        close(base, 1.0, 1.0);
        close(after, 1.0, 1.0);
    }
}

/// The shipped file with the entries of one indentation in reverse order, blank-line and comment free inside.
fn reversed(text: &str, start: &str, opens: &str, closes: &str) -> String {
    let (before, rest) = text.split_once(start).expect("the section begins");
    let mut entries: Vec<String> = Vec::new();
    let mut lines = rest.lines();
    let mut after = String::new();
    let mut open: Option<String> = None;
    for line in lines.by_ref() {
        match &mut open {
            Some(entry) => {
                entry.push_str(line);
                entry.push('\n');
                if line == closes {
                    entries.extend(open.take());
                }
            }
            None if line.starts_with(opens) && line.ends_with('(') => {
                open = Some(format!("{line}\n"));
            }
            None => {
                after.push_str(line);
                after.push('\n');
                if !line.trim().is_empty() {
                    break;
                }
            }
        }
    }
    for line in lines {
        after.push_str(line);
        after.push('\n');
    }
    assert!(entries.len() > 2, "{} entries", entries.len());
    entries.reverse();
    format!("{before}{start}\n{}{after}", entries.concat())
}

#[test]
fn the_order_of_markets_in_the_file_changes_no_bit() {
    let text = std::str::from_utf8(entente::baseline::SHIPPED).unwrap();
    let turned = reversed(text, "\n  markets: {", "    \"", "    ),");
    assert_ne!(text, turned);
    let (baseline, _) = Baseline::parse(turned.as_bytes()).expect("the turned baseline reads");
    let (model, other) = (shipped(), &Model::new(baseline));
    for seed in 0..40 {
        let scenario = Draws(seed).scenario(model.catalogue());
        let twin = Draws(seed).scenario(other.catalogue());
        match (model.run(&scenario), other.run(&twin)) {
            (Ok(one), Ok(two)) => assert_eq!(bits(model, &one), bits(other, &two)),
            (one, two) => assert_eq!(one.map(|_| ()), two.map(|_| ())),
        }
    }
}

/// Each thread begins with another scenario, and evaluates every one of them twice.
#[test]
fn eight_threads_give_the_bits_of_one() {
    for model in [shipped(), three_kingdoms()] {
        let evaluate = |seed: u64| {
            let scenario = Draws(seed).scenario(model.catalogue());
            bits(model, &model.run(&scenario).expect("solved"))
        };
        let alone: Vec<Vec<u64>> = (0..8).map(evaluate).collect();
        let (alone, evaluate) = (&alone, &evaluate);
        std::thread::scope(|scope| {
            for first in 0..8_usize {
                scope.spawn(move || {
                    let mut order = (first..8).chain(0..8).chain(0..first);
                    assert!(order.all(|at| evaluate(at as u64) == alone[at]));
                });
            }
        });
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn undoing_everything_and_doing_it_again_is_the_identity(seed: u64, gestures in 1_usize..12) {
        let model = three_kingdoms();
        let catalogue = model.catalogue();
        let mut draws = Draws(seed);
        let first = draws.scenario(catalogue);
        let mut history = History::new(first.clone());
        let mut stops = vec![first.clone()];
        for _ in 0..gestures {
            let steps = history.past().len();
            for _ in 0..=draws.below(5) {
                let edit = draws.edit(catalogue);
                history.change(|scenario| edit.apply(catalogue, scenario)).expect("a value that fits");
            }
            history.commit(|before, after| step_label(catalogue, before, after));
            prop_assert!(history.past().len() <= steps + 1, "a gesture is one step");
            if history.past().len() > steps {
                stops.push(history.present().clone());
            }
        }
        let last = history.present().clone();
        for stop in stops.iter().rev().skip(1) {
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), stop);
            prop_assert!(history.redo());
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), stop);
        }
        prop_assert!(!history.undo());
        prop_assert_eq!(history.present(), &first);
        while history.redo() {}
        prop_assert_eq!(history.present(), &last);
    }

    #[test]
    fn a_refused_edit_changes_nothing(seed: u64) {
        let model = three_kingdoms();
        let catalogue = model.catalogue();
        let mut history = History::new(Draws(seed).scenario(catalogue));
        let before = history.present().clone();
        for (id, spec) in catalogue.of_role(Role::Lever) {
            let value = match spec.default {
                Value::Number(_) => Value::Number(f64::NAN),
                Value::Choice(_) => Value::Choice(250),
                Value::Day(_) | Value::Absent => Value::Number(-1.0),
            };
            let edit = Edit::Set { id, value };
            prop_assert!(history.change(|scenario| edit.apply(catalogue, scenario)).is_err());
        }
        prop_assert_eq!(history.present(), &before);
        prop_assert_eq!(history.revision(), 0);
    }

    #[test]
    fn a_difference_applied_to_the_one_gives_the_other(seed: u64, other: u64) {
        let model = three_kingdoms();
        let catalogue = model.catalogue();
        let (mut one, two) = (Draws(seed).scenario(catalogue), Draws(other).scenario(catalogue));
        prop_assert!(differences(&one, &one).is_empty());
        for difference in differences(&one, &two) {
            let edit = Edit::Set { id: difference.id, value: difference.after };
            edit.apply(catalogue, &mut one).expect("a value that fits");
        }
        prop_assert_eq!(one, two);
    }
}
