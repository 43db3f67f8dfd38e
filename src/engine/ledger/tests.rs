//! Sums, transfers, present values, the switch, and the parts.

use super::parts::{FarmParts, RuleParts, TradeParts, fund, security};
use super::*;
use crate::baseline::Baseline;
use crate::engine::farm::rice::{QuotaShare, RiceMarket};
use crate::engine::fund::{CurrencyPressure, EconomyScale, Fates, FundTerms, evaluate};
use crate::engine::rules::{ContentRule, InvestorClaims};
use crate::engine::security::SecurityFlow;
use crate::engine::{Method, Model};
use crate::model::{Edit, Meaning, Scenario, Value};

const TERMS: Terms = Terms {
    year: 3,
    horizon_years: 20,
    focus_discount_rate: 0.04,
    importer_discount_rate: 0.05,
    low_confidence_counts: true,
};

fn entry(party: Party, channel: Channel, amount: Amount) -> Entry {
    Entry {
        party,
        channel,
        amount,
    }
}

#[track_caller]
fn close(found: f64, expected: f64) {
    let scale = expected.abs().max(1.0);
    assert!(
        (found - expected).abs() <= 1e-12 * scale,
        "found {found}, expected {expected}"
    );
}

#[test]
fn a_value_is_the_sum_of_lines_times_weights_and_neutral_weights_give_the_balance() {
    let level = |usd| Amount::Level(usd);
    let entries = [
        entry(Party::Focus, Channel::ExportValueAdded, level(-3.0)),
        entry(Party::Focus, Channel::FarmIncome, level(-0.5)),
        entry(Party::Importer, Channel::DutyRevenue, level(2.0)),
        entry(Party::Importer, Channel::BuyersCost, level(-4.0)),
    ];
    let ledger = Ledger::new(&entries, &TERMS).unwrap();
    for party in Party::ALL {
        assert_eq!(ledger.value(party), ledger.balance(party));
    }
    let weighed = ledger.clone().weighed(|_, channel| match channel {
        Channel::FarmIncome => 2.5,
        Channel::BuyersCost => 0.5,
        _ => 1.0,
    });
    // −3 − 2.5 · 0.5 = −4.25 and 2 − 0.5 · 4 = 0
    close(weighed.value(Party::Focus).usd_a_year, -4.25);
    close(weighed.value(Party::Importer).usd_a_year, 0.0);
    // a level stream of 20 years at 4% and at 5% is worth 13.5903… and 12.4622… times itself
    let annuity = |rate: f64| (1.0 - (1.0 + rate).powi(-20)) / rate;
    close(weighed.value(Party::Focus).npv_usd, -4.25 * annuity(0.04));
    close(weighed.value(Party::Importer).npv_usd, 0.0);
    // the balances do not know weights
    assert_eq!(weighed.balance(Party::Focus), ledger.balance(Party::Focus));
}

#[test]
fn entries_of_one_channel_add_up_to_one_line_and_lines_to_the_balance() {
    let entries = [
        entry(Party::Focus, Channel::FarmIncome, Amount::Level(-3e8)),
        entry(Party::Focus, Channel::FarmIncome, Amount::Level(-2e8)),
        entry(Party::Focus, Channel::FarmBuyers, Amount::Level(6e8)),
        entry(Party::Importer, Channel::FarmExports, Amount::Level(1e8)),
    ];
    let ledger = Ledger::new(&entries, &TERMS).expect("valued");
    assert_eq!(ledger.lines.len(), 3);
    let farms = ledger
        .line(Party::Focus, Channel::FarmIncome)
        .expect("line");
    close(farms.usd_a_year, -5e8);
    close(ledger.balance(Party::Focus).usd_a_year, 1e8);
    close(ledger.balance(Party::Importer).usd_a_year, 1e8);
    let annuity = |rate: f64| (1.0 - (1.0 + rate).powi(-20)) / rate;
    close(farms.npv_usd, -5e8 * annuity(0.04));
    close(ledger.balance(Party::Importer).npv_usd, 1e8 * annuity(0.05));
}

#[test]
fn lists_of_parties_and_channels_follow_their_declaration() {
    for (at, party) in Party::ALL.into_iter().enumerate() {
        assert_eq!(party as usize, at);
    }
    for (at, channel) in Channel::ALL.into_iter().enumerate() {
        assert_eq!(channel as usize, at);
    }
}

#[test]
fn yearly_series_show_the_year_and_stop_at_the_horizon() {
    let years = vec![1e9, 2e9, 4e9, 8e9];
    let entries = [entry(Party::Focus, Channel::Defence, Amount::Years(years))];
    let at = |year, horizon_years| {
        let terms = Terms {
            year,
            horizon_years,
            ..TERMS
        };
        Ledger::new(&entries, &terms).expect("valued").lines[0]
    };
    close(at(3, 20).usd_a_year, 4e9);
    close(at(9, 20).usd_a_year, 0.0);
    close(at(1, 2).npv_usd, 1e9 / 1.04 + 2e9 / 1.04_f64.powi(2));
    let level = [entry(Party::Focus, Channel::Defence, Amount::Level(1e9))];
    let constant = vec![1e9; 20];
    let yearly = [entry(
        Party::Focus,
        Channel::Defence,
        Amount::Years(constant),
    )];
    let npv = |entries: &[Entry]| Ledger::new(entries, &TERMS).expect("valued").lines[0].npv_usd;
    close(npv(&level), npv(&yearly));
}

#[test]
fn low_confidence_channels_are_switched_off_as_a_whole() {
    let entries: Vec<Entry> = Channel::ALL
        .into_iter()
        .flat_map(|channel| Party::ALL.map(|party| entry(party, channel, Amount::Level(1.0))))
        .collect();
    let all = Ledger::new(&entries, &TERMS).expect("valued");
    assert_eq!(all.lines.len(), 2 * Channel::ALL.len());
    let terms = Terms {
        low_confidence_counts: false,
        ..TERMS
    };
    let sure = Ledger::new(&entries, &terms).expect("valued");
    let low = |line: &&Line| line.channel.confidence() == Confidence::Low;
    assert_eq!(sure.lines.iter().filter(low).count(), 0);
    let dropped = all.lines.iter().filter(low).count();
    assert_eq!(sure.lines.len() + dropped, all.lines.len());
    close(
        sure.balance(Party::Focus).usd_a_year,
        sure.lines.len() as f64 / 2.0,
    );
}

#[test]
fn lines_of_a_transfer_are_one_number_with_two_signs() {
    let claims = InvestorClaims {
        claims_a_year: 0.3,
        award: 70e6,
        chance_of_losing: 0.5,
        base_scope: 1.0,
        scope: 1.7,
    };
    let content = ContentRule {
        base_threshold: 0.35,
        threshold: 0.6,
        median_content: 0.7,
        content_spread: 0.08,
        exports: 36.9e9,
        base_preference_use: 0.95,
        preferential_rate: 0.0,
        mfn_rate: 0.025,
        border_pass_through: 0.3,
    };
    let rules = RuleParts {
        claims: claims.evaluate().ok(),
        content: content.evaluate().ok(),
        ..RuleParts::default()
    };
    let mut entries = rules.entries();
    let flow = SecurityFlow {
        payer: -3e8,
        host: 5e7,
        partner: 3e8,
        gross: 3e8,
    };
    entries.extend(security(Channel::CostSharing, &[flow; 5]));
    entries.extend(security(Channel::Arms, &[flow; 5]));
    let same = Terms {
        importer_discount_rate: TERMS.focus_discount_rate,
        ..TERMS
    };
    let ledger = Ledger::new(&entries, &same).expect("valued");
    let mut transfers = 0;
    for line in ledger
        .lines
        .iter()
        .filter(|line| line.party == Party::Focus)
    {
        if line.channel.mirror() == Mirror::Transfer {
            let other = ledger
                .line(line.party.other(), line.channel)
                .expect("mirror");
            assert_eq!(other.usd_a_year.to_bits(), (-line.usd_a_year).to_bits());
            assert_eq!(other.npv_usd.to_bits(), (-line.npv_usd).to_bits());
            transfers += 1;
        }
    }
    assert_eq!(transfers, 3);
    close(
        ledger
            .line(Party::Focus, Channel::HostSpending)
            .expect("host")
            .usd_a_year,
        1e8,
    );
}

fn shipped() -> Model {
    Model::new(Baseline::shipped().expect("the shipped baseline reads"))
}

fn with_rate_on_focus(model: &Model, rate: f64) -> Scenario {
    let mut scenario = Scenario::at_defaults(model.catalogue());
    for group in 0..model.baseline().groups.len() {
        let origin = model.baseline().focus;
        let meaning = Meaning::GroupRate { origin, group };
        let id = model.catalogue().find(meaning).expect("a rate");
        Edit::Set {
            id,
            value: Value::Number(rate),
        }
        .apply(model.catalogue(), &mut scenario)
        .expect("in range");
    }
    scenario
}

#[test]
fn trade_lines_add_up_to_the_importers_welfare_and_count_no_dollar_twice() {
    let model = shipped();
    for rate in [0.0, 0.15] {
        let scenario = with_rate_on_focus(&model, rate);
        let outcome = model.run_at(&scenario, 1.0, Method::Exact).expect("solved");
        let parts = TradeParts::of(&model, &scenario, &outcome);
        let ledger = Ledger::new(&parts.entries(), &TERMS).expect("valued");
        let totals = &outcome.totals;
        close(
            ledger.balance(Party::Importer).usd_a_year,
            totals.importer_welfare_change,
        );
        let focus = ledger.balance(Party::Focus).usd_a_year;
        close(focus, parts.export_value_added + parts.exporter_margin);
        if rate == 0.0 {
            assert!(ledger.lines.iter().all(|line| line.usd_a_year == 0.0));
            assert!(ledger.lines.iter().all(|line| line.npv_usd == 0.0));
        } else {
            // the price given up counts in full, not at the average coefficient
            assert!(parts.export_value_added < 0.0 && parts.exporter_margin < 0.0);
            assert!(focus < totals.value_added_change);
            close(parts.exporter_margin, -totals.duty_borne_by_exporters);
        }
    }
}

#[test]
fn fund_line_is_the_funds_own_net_flow_and_value() {
    let scale = EconomyScale {
        reserves: 416e9,
        reserve_income: 15e9,
        gdp: 1_875e9,
        pressure: CurrencyPressure::default(),
    };
    let terms = FundTerms::default();
    let outcome = evaluate(&terms, &scale, Fates::Expected).expect("evaluated");
    let ledger = Ledger::new(&fund(&outcome, 2), &TERMS).expect("valued");
    let line = ledger.line(Party::Focus, Channel::Fund).expect("line");
    close(line.usd_a_year, outcome.years[1].investor_net.usd());
    close(line.npv_usd, outcome.investor.value);
    let host = ledger.line(Party::Importer, Channel::Fund).expect("line");
    close(host.npv_usd, outcome.host.value);
}

#[test]
fn farm_lines_are_the_markets_own_sums() {
    let share = QuotaShare {
        base_volume: 132_304.0,
        volume: 200_000.0,
        offer_price: 841.0,
    };
    let rest = QuotaShare {
        base_volume: 276_396.0,
        volume: 276_396.0,
        offer_price: 700.0,
    };
    let outcome = RiceMarket {
        shares: &[share, rest],
        base_in_quota_rate: 0.05,
        in_quota_rate: 0.05,
        base_out_of_quota_rate: 5.13,
        out_of_quota_rate: 5.13,
        world_price: 841.0,
        domestic_price: 1_693.0,
        production: 3_585_000.0,
        demand_elasticity: -0.2,
        supply_elasticity: 0.2,
        competing_share: 1.0,
        exporter_rent_share: 0.5,
    }
    .solve()
    .expect("solved");
    let parts = FarmParts::of_rice(&outcome, 0, 0.15);
    let ledger = Ledger::new(&parts.entries(), &TERMS).expect("valued");
    close(
        ledger.balance(Party::Focus).usd_a_year,
        outcome.farm_income_change + outcome.consumer_surplus_change + outcome.treasury_change,
    );
    let sales = 841.0 * (200_000.0 - 132_304.0);
    let rents: f64 = outcome
        .shares
        .iter()
        .map(|share| share.exporter_rent_change)
        .sum();
    close(outcome.exporter_rent_change, rents);
    close(
        ledger.balance(Party::Importer).usd_a_year,
        0.15 * sales + outcome.shares[0].exporter_rent_change,
    );
}

#[test]
fn impossible_terms_and_amounts_are_named() {
    for (terms, name) in [
        (Terms { year: 0, ..TERMS }, "year"),
        (
            Terms {
                horizon_years: 0,
                ..TERMS
            },
            "horizon_years",
        ),
        (
            Terms {
                focus_discount_rate: -1.0,
                ..TERMS
            },
            "focus_discount_rate",
        ),
    ] {
        let error = Ledger::new(&[], &terms).expect_err(name);
        assert_eq!(error.input, name);
    }
    let nan = [entry(Party::Focus, Channel::Fund, Amount::Level(f64::NAN))];
    let error = Ledger::new(&nan, &TERMS).expect_err("not a number");
    assert_eq!(error.input, "amount");
}
