//! Properties of everything beside trade: finite numbers for any scenario, farm markets that answer in the right direction,
//! a ledger whose sums are those of its entries.

#![expect(
    clippy::print_stdout,
    reason = "reports how often a scenario has no outcome, and why"
)]
#![expect(
    clippy::expect_used,
    reason = "a test that cannot set itself up has failed"
)]

mod scenarios;

use std::collections::BTreeMap;

use entente::engine::farm::ban::BannedMarket;
use entente::engine::farm::rice::{QuotaShare, RiceMarket};
use entente::engine::fund::Cents;

use entente::engine::ledger::{Amount, Channel, Confidence, Entry, Ledger, Mirror, Party, Terms};
use entente::engine::{EngineError, Measure, Model, Outcome};
use entente::model::{Edit, Kind, Role, Scenario, Value};
use proptest::prelude::*;
use scenarios::{Draws, shipped, three_kingdoms};

/// Every lever and every assumption anywhere in its range.
fn everything_moved(model: &Model, seed: u64) -> Scenario {
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let mut draws = Draws(seed);
    for role in [Role::Lever, Role::Assumption] {
        draws.move_some(model.catalogue(), &mut scenario, (role, 1.0));
    }
    scenario
}

/// What an outcome says of the deal beside trade, with names.
fn numbers(outcome: &Outcome) -> Vec<(&'static str, f64)> {
    let mut all = Vec::new();
    for line in &outcome.ledger.lines {
        all.push((line.channel.id(), line.usd_a_year));
        all.push((line.channel.id(), line.npv_usd));
    }
    if let Some(fund) = &outcome.fund {
        all.push(("duty cut", fund.duty_cut));
        all.extend(
            fund.price_per_percentage_point
                .map(|price| ("price of a point", price)),
        );
        for side in [&fund.outcome.investor, &fund.outcome.host] {
            all.push(("value of a side", side.value));
            all.extend(
                side.rate_of_return()
                    .ok()
                    .map(|rate| ("rate of return", rate)),
            );
        }
        for year in &fund.outcome.years {
            all.push(("share of reserves", year.share_of_reserves));
            all.push(("change of the currency", year.currency_change));
        }
    }
    if let Some(farm) = &outcome.farm {
        for parts in &farm.parts {
            all.push(("farm income", parts.farm_income));
            all.push(("farm buyers", parts.buyers));
            all.push(("farm treasury", parts.treasury));
            all.push(("farm exporters", parts.partner_exporters));
        }
    }
    if let Some(security) = &outcome.security {
        for flow in security.flows.iter().flat_map(|(_, flows)| flows) {
            all.push((
                "alliance",
                flow.payer + flow.host + flow.partner + flow.gross,
            ));
        }
    }
    all
}

fn kind(error: &EngineError) -> String {
    match error {
        EngineError::Market { market, .. } => format!("market {market}"),
        EngineError::Fund(error) => format!("fund, {}", error.key),
        EngineError::Farm(error) => format!("farm, {error}"),
        EngineError::Part(error) => format!("{:?}, {}", error.part, error.input),
    }
}

/// Lifts every pass-through of 0 by one step: with supply that does not move at all, a quota that binds or demand that does
/// not move either leaves a market without a price.
fn lift_pass_through(model: &Model, scenario: &mut Scenario) {
    let catalogue = model.catalogue();
    for (id, spec) in catalogue.of_role(Role::Assumption) {
        if let (true, Value::Number(0.0), Kind::Quantity { step, .. }) = (
            spec.key.starts_with("border_pass_through."),
            scenario.value(id),
            &spec.kind,
        ) {
            let edit = Edit::Set {
                id,
                value: Value::Number(*step),
            };
            edit.apply(catalogue, scenario).expect("a value that fits");
        }
    }
}

#[test]
fn any_scenario_in_which_supply_moves_has_an_outcome() {
    for model in [shipped(), three_kingdoms()] {
        for seed in 0..400_u64 {
            let mut scenario = everything_moved(model, 0xE7_7E27 + seed);
            lift_pass_through(model, &mut scenario);
            let outcome = model.run(&scenario);
            let reason = outcome.err().map(|error| kind(&error));
            assert!(reason.is_none(), "{reason:?} with seed {seed}");
        }
    }
}

#[test]
fn any_scenario_has_finite_numbers_or_the_error_of_a_market() {
    for model in [shipped(), three_kingdoms()] {
        let baseline = model.baseline();
        let mut errors: BTreeMap<String, usize> = BTreeMap::new();
        for seed in 0..600_u64 {
            let scenario = everything_moved(model, 0xE7_7E27 + seed);
            match model.run(&scenario) {
                Ok(outcome) => {
                    for (name, number) in numbers(&outcome) {
                        assert!(number.is_finite(), "{name} is {number} with seed {seed}");
                    }
                    for measure in Measure::all(baseline) {
                        let value = measure.value(baseline, &outcome);
                        let finite = value.is_none_or(f64::is_finite);
                        assert!(finite, "{} with seed {seed}", measure.id(baseline));
                    }
                    whole_ledger_balances(&outcome);
                }
                Err(error) => {
                    let market = matches!(error, EngineError::Market { .. });
                    assert!(market, "{} with seed {seed}", kind(&error));
                    *errors.entry(kind(&error)).or_default() += 1;
                }
            }
        }
        let failed: usize = errors.values().sum();
        println!("{failed} of 600 scenarios without outcome: {errors:?}");
    }
}

/// Transfers are one number with two signs, balances are sums of lines, and the fund pays out what comes in.
fn whole_ledger_balances(outcome: &Outcome) {
    let ledger = &outcome.ledger;
    for party in Party::ALL {
        let lines = ledger.lines.iter().filter(|line| line.party == party);
        let (now, size) = lines.fold((0.0, 1.0), |(sum, size), line| {
            (sum + line.usd_a_year, size + line.usd_a_year.abs())
        });
        assert!((ledger.balance(party).usd_a_year - now).abs() <= 1e-12 * size);
    }
    for channel in Channel::ALL {
        if channel.mirror() == Mirror::Transfer {
            let of = |party| {
                ledger
                    .line(party, channel)
                    .map_or(0.0, |line| line.usd_a_year)
            };
            let (focus, importer) = (of(Party::Focus), of(Party::Importer));
            let gap = (focus + importer).abs();
            assert!(
                gap <= 1e-9 * focus.abs().max(1.0),
                "{}: {focus}, {importer}",
                channel.id()
            );
        }
    }
    if let Some(fund) = &outcome.fund {
        for year in &fund.outcome.years {
            let paid = year.investor_distributions + year.host_distributions;
            assert_eq!(year.distributions, paid);
            assert!(year.equity_called >= Cents::ZERO && year.loans_called >= Cents::ZERO);
        }
        assert!(fund.outcome.called <= fund.outcome.mix.funded());
    }
}

fn entry() -> impl Strategy<Value = Entry> {
    let money = -2e10..2e10_f64;
    let amount = prop_oneof![
        money.clone().prop_map(Amount::Level),
        prop::collection::vec(money, 0..70).prop_map(Amount::Years),
    ];
    (any::<bool>(), 0..Channel::ALL.len(), amount).prop_map(|(focus, channel, amount)| Entry {
        party: if focus { Party::Focus } else { Party::Importer },
        channel: Channel::ALL[channel],
        amount,
    })
}

fn terms() -> impl Strategy<Value = Terms> {
    (
        1..=30_u16,
        1..=60_u16,
        0.0..=0.1_f64,
        0.0..=0.1_f64,
        any::<bool>(),
    )
        .prop_map(|(year, horizon_years, focus, importer, counts)| Terms {
            year,
            horizon_years,
            focus_discount_rate: focus,
            importer_discount_rate: importer,
            low_confidence_counts: counts,
        })
}

fn any_rice() -> impl Strategy<Value = (Vec<QuotaShare>, RiceMarket<'static>)> {
    let share =
        (0.0..300_000.0, 0.0..600_000.0, 400.0..1_200.0).prop_map(|(base, volume, offer)| {
            QuotaShare {
                base_volume: base,
                volume,
                offer_price: offer,
            }
        });
    let numbers = (
        0.0..0.5,
        0.0..5.13,
        700.0..1_100.0,
        1_300.0..2_600.0,
        -0.4..-0.1,
        0.1..0.4,
    );
    (prop::collection::vec(share, 1..7), numbers).prop_map(|(shares, numbers)| {
        let (inside, beyond, world, home, eta, epsilon) = numbers;
        let market = RiceMarket {
            shares: &[],
            base_in_quota_rate: 0.05,
            in_quota_rate: inside,
            base_out_of_quota_rate: 5.13,
            out_of_quota_rate: beyond,
            world_price: world,
            domestic_price: home,
            production: 3.585e6,
            demand_elasticity: eta,
            supply_elasticity: epsilon,
            competing_share: 1.0,
            exporter_rent_share: 0.0,
        };
        (shares, market)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_entries_moves_no_line(
        entries in prop::collection::vec(entry(), 0..40),
        terms in terms(),
    ) {
        let forward = Ledger::new(&entries, &terms).expect("terms in range");
        let turned: Vec<Entry> = entries.iter().rev().cloned().collect();
        let backward = Ledger::new(&turned, &terms).expect("terms in range");
        prop_assert_eq!(forward.lines.len(), backward.lines.len());
        for (one, other) in forward.lines.iter().zip(&backward.lines) {
            prop_assert_eq!((one.party, one.channel), (other.party, other.channel));
            prop_assert!((one.usd_a_year - other.usd_a_year).abs() <= 1e-3);
            prop_assert!((one.npv_usd - other.npv_usd).abs() <= 1e-1);
        }
        if !terms.low_confidence_counts {
            let low = |line: &&entente::engine::ledger::Line| line.channel.confidence() == Confidence::Low;
            prop_assert_eq!(forward.lines.iter().filter(low).count(), 0);
        }
    }

    #[test]
    fn without_discounting_a_present_value_is_the_sum_over_the_years(
        entries in prop::collection::vec(entry(), 0..40),
        terms in terms(),
    ) {
        let flat = Terms {
            focus_discount_rate: 0.0,
            importer_discount_rate: 0.0,
            low_confidence_counts: true,
            ..terms
        };
        let whole = Ledger::new(&entries, &flat).expect("terms in range");
        for party in Party::ALL {
            let years = (1..=flat.horizon_years).map(|year| {
                let shown = Ledger::new(&entries, &Terms { year, ..flat }).expect("terms in range");
                shown.balance(party).usd_a_year
            });
            let sum: f64 = years.sum();
            prop_assert!((whole.balance(party).npv_usd - sum).abs() <= 1.0);
        }
    }

    #[test]
    fn a_higher_duty_beyond_the_quota_never_lowers_the_farm_price(
        (shares, market) in any_rice(),
        more in 0.0..1.0_f64,
    ) {
        let lower = RiceMarket { shares: &shares, ..market };
        let higher = RiceMarket { out_of_quota_rate: lower.out_of_quota_rate + more, ..lower };
        let (lower, higher) = (lower.solve().expect("solved"), higher.solve().expect("solved"));
        prop_assert!(higher.price >= lower.price * (1.0 - 1e-12));
        prop_assert!(higher.over_quota_imports <= lower.over_quota_imports + 1e-6);
    }

    #[test]
    fn a_wider_opening_never_raises_the_home_price(
        numbers in (0.0..=1.0_f64, 0.0..0.45_f64, 0.0..15.0_f64, 0.2..0.6_f64),
        elasticities in (1.5..6.0_f64, -1.2..-0.4_f64, 0.0..1.0_f64),
        more in 0.0..=1.0_f64,
    ) {
        let (openness, rate, years_open, parity_share) = numbers;
        let (sigma_domestic_import, demand_elasticity, supply_elasticity) = elasticities;
        let narrow = BannedMarket {
            openness,
            rate,
            years_open,
            adjustment_years: 3.0,
            landed_price: 3_255.0,
            domestic_price: 4_435.0,
            production: 460_000.0,
            parity_share,
            sigma_domestic_import,
            demand_elasticity,
            supply_elasticity,
        };
        let wide = BannedMarket { openness: openness + more * (1.0 - openness), ..narrow };
        let (narrow, wide) = (narrow.solve().expect("solved"), wide.solve().expect("solved"));
        prop_assert!(wide.price_change <= narrow.price_change + 1e-13);
        prop_assert!(wide.farm_income_change <= narrow.farm_income_change + 1e-3);
        prop_assert!(wide.consumer_surplus_change >= narrow.consumer_surplus_change - 1e-3);
    }
}
