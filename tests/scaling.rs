//! A world in which every amount of money is k times as large has k times the money in every outcome, and the same
//! rates, shares, years and tonnes.

mod scenarios;

use entente::baseline::{Baseline, Figure};
use entente::engine::{Measure, Model, Outcome};
use entente::model::{FundParameter, Kind, Meaning, Scenario, Value};
use entente::text::number::Unit;
use scenarios::{Draws, shipped, three_kingdoms};

/// Worlds with less money: the fund's levers end at what one can imagine, so none is larger.
const SCALES: [f64; 3] = [0.5, 0.07, 0.001];

/// What this large a world's fund may differ by for whole cents, and the solver for its tolerance.
const TOLERANCE: f64 = 1e-8;

/// Every figure in money times the scale; prices are money too, tonnes and cars are not.
fn scaled(mut baseline: Baseline, scale: f64) -> Baseline {
    let times = |figure: &mut Figure| *figure = figure.scaled(scale);
    for market in &mut baseline.markets {
        market.domestic_supply.iter_mut().for_each(times);
    }
    for sector in &mut baseline.sectors {
        sector.imports.iter_mut().for_each(times);
    }
    times(&mut baseline.economy.base.gdp_usd);
    if let Some(fund) = &mut baseline.fund {
        times(&mut fund.reserves);
        times(&mut fund.reserve_income);
        times(&mut fund.inflow_capacity);
        fund.currency_change_per_usd_bn = fund.currency_change_per_usd_bn.scaled(scale.recip());
    }
    if let Some(farm) = &mut baseline.farm {
        if let Some(rice) = &mut farm.rice {
            times(&mut rice.market.domestic_price);
            times(&mut rice.market.world_price);
            for share in &mut rice.shares {
                times(&mut share.offer_price);
            }
        }
        if let Some(beef) = &mut farm.beef {
            times(&mut beef.market.domestic_value);
            for origin in &mut beef.origins {
                times(&mut origin.value);
            }
        }
        for good in &mut farm.banned {
            times(&mut good.market.domestic_price);
            times(&mut good.market.landed_price);
        }
    }
    if let Some(rules) = &mut baseline.rules {
        times(&mut rules.terms.claim_award);
        times(&mut rules.terms.platform_sales);
    }
    if let Some(security) = &mut baseline.security {
        times(&mut security.cost_sharing);
    }
    for firm in &mut baseline.firms {
        let figures = &mut firm.figures;
        times(&mut figures.sales);
        times(&mut figures.parts);
        times(&mut figures.operating_profit);
        times(&mut figures.revenue);
    }
    baseline
}

/// Levers and assumptions in money, scaled like the world they are about.
fn scaled_scenario(model: &Model, scenario: &Scenario, scale: f64) -> Scenario {
    let mut scaled = scenario.clone();
    for (spec, value) in model.catalogue().specs().iter().zip(&mut scaled.values) {
        let Value::Number(number) = value else {
            continue;
        };
        if spec.meaning == Meaning::Fund(FundParameter::CurrencyChangePerBillion) {
            *number /= scale;
        } else if is_money(&spec.kind) {
            *number *= scale;
        }
    }
    for firm in &mut scaled.firms {
        for (figure, spec) in model.catalogue().firm_figures() {
            if let (Some(number), true) = (firm.number(figure), is_money(&spec.kind)) {
                firm.set(figure, Value::Number(number * scale));
            }
        }
    }
    scaled
}

/// Whether a parameter is an amount of money or a price.
fn is_money(kind: &Kind) -> bool {
    matches!(kind, Kind::Quantity { unit, .. } if matches!(unit, Unit::Usd | Unit::Krw))
}

/// Money and jobs follow the scale, everything else stays.
fn compare(model: &Model, (one, other): (&Outcome, &Outcome), (scale, seed): (f64, u64)) {
    let baseline = model.baseline();
    for measure in Measure::all(baseline) {
        let (expected, found) = (measure.value(baseline, one), measure.value(baseline, other));
        let id = measure.id(baseline);
        let (Some(expected), Some(found)) = (expected, found) else {
            assert_eq!(expected, found, "{id}, times {scale}, seed {seed}");
            continue;
        };
        let (factor, size) = match measure.unit() {
            Unit::Usd => (scale, one.totals.base_exports),
            Unit::Jobs => (scale, 1e6),
            _ => (1.0, 1.0),
        };
        let off = (found / factor - expected).abs() / expected.abs().max(size);
        assert!(
            off < TOLERANCE,
            "{id}: {expected} and {found}, times {scale}, seed {seed}"
        );
    }
}

/// Of a drawn scenario that has no solution, the scaled one has none either.
#[test]
fn scaling_all_money_scales_money_and_leaves_ratios_of_the_whole_deal() {
    for model in [shipped(), three_kingdoms()] {
        for scale in SCALES {
            let smaller = Model::new(scaled(model.baseline().clone(), scale));
            let mut solved = 0;
            for seed in 0..60 {
                let scenario = Draws(seed).scenario(model.catalogue());
                let other = smaller.run(&scaled_scenario(model, &scenario, scale));
                match (model.run(&scenario), other) {
                    (Ok(one), Ok(other)) => {
                        compare(model, (&one, &other), (scale, seed));
                        solved += 1;
                    }
                    (one, other) => assert_eq!(one.is_err(), other.is_err(), "seed {seed}"),
                }
            }
            assert!(solved > 50, "{solved} of 60 solved");
        }
    }
}
