//! Rules, alliance and firms against `deal.py`, which counts in fractions, year by year.

use entente::engine::firms::Firm;
use entente::engine::rules::{ContentRule, DigitalRules, InvestorClaims, StandardCap};
use entente::engine::security::{
    CostSharing, CostSharingTerms, DefenceSpending, Purchases, SecurityFlow, SupportPledge,
};
use serde_json::{Value, json};

use crate::agreement::{Answer, case, compare, edgy, whole};
use crate::markets::Draws;

const CASES: usize = 300;

fn check(name: &str, seed: u64, make: impl Fn(&mut Draws) -> Answer) {
    let mut draws = Draws(seed);
    let answers: Vec<Answer> = (0..CASES).map(|_| make(&mut draws)).collect();
    compare("deal.py", name, &answers);
}

fn answer(part: &str, mut case: Value, ratios: &Value, money: &Value, scale: f64) -> Answer {
    case["part"] = json!(part);
    Answer {
        case,
        ours: json!({ "ratios": ratios, "money": money }),
        scale,
    }
}

#[test]
fn second_implementation_agrees_on_content_rules() {
    check("content", 35, |draws| {
        let base_threshold = edgy(draws, 0.35, 0.75);
        let (input, case) = case!(ContentRule {
            base_threshold,
            threshold: if draws.chance(0.2) {
                base_threshold
            } else {
                edgy(draws, 0.35, 0.75)
            },
            median_content: edgy(draws, 0.55, 0.85),
            content_spread: edgy(draws, 0.03, 0.15),
            exports: edgy(draws, 0.0, 50e9),
            base_preference_use: edgy(draws, 0.0, 1.0),
            preferential_rate: edgy(draws, 0.0, 0.1),
            mfn_rate: edgy(draws, 0.0, 0.25),
            border_pass_through: edgy(draws, 0.0, 1.0),
        });
        let found = input.evaluate().unwrap();
        answer(
            "content",
            case,
            &json!([
                found.qualifying_share,
                found.preference_use,
                found.average_rate
            ]),
            &json!([
                found.duty_change,
                found.exporter_change,
                found.partner_change
            ]),
            input.exports,
        )
    });
}

#[test]
fn second_implementation_agrees_on_caps() {
    check("cap", 50_000, |draws| {
        let mut limit = || draws.chance(0.8).then(|| edgy(draws, 0.0, 100_000.0));
        let (base_cap, cap) = (limit(), limit());
        let (input, case) = case!(StandardCap {
            base_cap,
            cap,
            makers: edgy(draws, 1.0, 6.0),
            mean_wanted: edgy(draws, 2_000.0, 30_000.0),
            cost_per_car: edgy(draws, 500.0, 10_000.0),
        });
        let found = input.evaluate().unwrap();
        let cars = [
            found.cars_beyond / 1000.0,
            found.cars_beyond_change / 1000.0,
        ];
        answer(
            "cap",
            case,
            &json!(cars),
            &json!([found.partner_change]),
            1e6,
        )
    });
}

#[test]
fn second_implementation_agrees_on_investors_claims() {
    check("claims", 107, |draws| {
        let (input, case) = case!(InvestorClaims {
            claims_a_year: edgy(draws, 0.05, 1.0),
            award: edgy(draws, 1e7, 1e9),
            chance_of_losing: edgy(draws, 0.0, 1.0),
            base_scope: edgy(draws, 0.0, 2.0),
            scope: edgy(draws, 0.0, 2.0),
        });
        let found = input.evaluate().unwrap();
        let money = [
            found.expected_cost,
            found.state_change,
            found.partner_change,
        ];
        answer("claims", case, &json!([]), &json!(money), 1.0)
    });
}

#[test]
fn second_implementation_agrees_on_digital_rules() {
    check("digital", 9, |draws| {
        let (input, case) = case!(DigitalRules {
            base_strictness: edgy(draws, 0.0, 1.0),
            strictness: edgy(draws, 0.0, 1.0),
            partner_sales: edgy(draws, 3e9, 40e9),
            cost_share: edgy(draws, 0.0, 0.1),
            home_part: edgy(draws, 0.0, 1.0),
            base_map_openness: edgy(draws, 0.0, 1.0),
            map_openness: edgy(draws, 0.0, 1.0),
            map_partner_gain: edgy(draws, 0.0, 1e9),
            map_home_gain: edgy(draws, -5e8, 5e8),
        });
        let found = input.evaluate().unwrap();
        let (platforms, maps) = (found.platforms, found.maps);
        let money = [platforms.partner, platforms.home, maps.partner, maps.home];
        answer("digital", case, &json!([]), &json!(money), 1.0)
    });
}

fn rows(flows: &[SecurityFlow]) -> Value {
    let rows: Vec<[f64; 4]> = flows
        .iter()
        .map(|flow| [flow.payer, flow.host, flow.partner, flow.gross])
        .collect();
    json!(rows)
}

fn sharing_terms(draws: &mut Draws) -> (CostSharingTerms, Value) {
    case!(CostSharingTerms {
        first_amount_krw: edgy(draws, 1.4e12, 14e12),
        indexed: draws.chance(0.7),
        ceiling: edgy(draws, 0.0, 0.1),
    })
}

#[test]
fn second_implementation_agrees_on_cost_sharing() {
    check("cost_sharing", 1_519, |draws| {
        let (base, base_json) = sharing_terms(draws);
        let (terms, terms_json) = if draws.chance(0.1) {
            (base, base_json.clone())
        } else {
            sharing_terms(draws)
        };
        let input = CostSharing {
            base,
            terms,
            inflation: edgy(draws, 0.0, 0.06),
            krw_per_usd: edgy(draws, 1_000.0, 2_000.0),
            host_share: edgy(draws, 0.0, 1.0),
            host_gain: edgy(draws, 0.0, 0.6),
        };
        let years = whole(draws, 1, 40);
        let case = json!({
            "base": base_json, "terms": terms_json, "inflation": input.inflation, "krw_per_usd": input.krw_per_usd,
            "host_share": input.host_share, "host_gain": input.host_gain, "years": years,
        });
        answer(
            "cost_sharing",
            case,
            &json!([]),
            &rows(&input.flows(years).unwrap()),
            1e9,
        )
    });
}

fn defence(draws: &mut Draws) -> (DefenceSpending, Value) {
    let home_share = edgy(draws, 0.0, 1.0);
    let partner_share = edgy(draws, 0.0, 0.5).min(1.0 - home_share);
    case!(DefenceSpending {
        base_share: edgy(draws, 0.02, 0.03),
        target_share: edgy(draws, 0.023, 0.05),
        years_to_target: edgy(draws, 0.0, 15.0),
        gdp: edgy(draws, 1e11, 3e12),
        gdp_growth: edgy(draws, 0.0, 0.06),
        home_share,
        host_gain: edgy(draws, 0.0, 0.6),
        partner_share,
        partner_margin: edgy(draws, 0.0, 0.4),
    })
}

fn pledge(draws: &mut Draws) -> (Purchases, Value) {
    let base_volume = edgy(draws, 0.0, 50e9);
    case!(Purchases {
        base_volume: if draws.chance(0.7) { 0.0 } else { base_volume },
        volume: edgy(draws, 0.0, 150e9),
        years: whole(draws, 1, 15),
        additional_share: edgy(draws, 0.0, 1.0),
        premium: edgy(draws, -0.1, 0.3),
        partner_margin: edgy(draws, 0.0, 0.4),
        offset_share: edgy(draws, 0.0, 0.5),
        host_gain: edgy(draws, 0.0, 0.6),
    })
}

#[test]
fn second_implementation_agrees_on_defence_spending() {
    check("defence", 35, |draws| {
        let (input, mut case) = defence(draws);
        let years = whole(draws, 1, 40);
        case["horizon"] = json!(years);
        let flows = input.flows(years).unwrap();
        answer("defence", case, &json!([]), &rows(&flows), input.gdp)
    });
}

#[test]
fn second_implementation_agrees_on_purchases() {
    check("purchases", 25, |draws| {
        let (input, mut case) = pledge(draws);
        let years = whole(draws, 1, 30);
        case["horizon"] = json!(years);
        let flows = input.flows(years).unwrap();
        answer("purchases", case, &json!([]), &rows(&flows), 1e9)
    });
}

#[test]
fn second_implementation_agrees_on_arms_out_of_a_growing_budget() {
    check("arms_and_defence", 2_025, |draws| {
        let (spending, spending_json) = defence(draws);
        let (arms, arms_json) = pledge(draws);
        let years = whole(draws, 1, 30);
        let case = json!({ "defence": spending_json, "arms": arms_json, "horizon": years });
        let money = json!([
            rows(&spending.flows_beside(years, Some(&arms)).unwrap()),
            rows(&arms.flows_within(years, Some(&spending)).unwrap()),
        ]);
        answer("arms_and_defence", case, &json!([]), &money, spending.gdp)
    });
}

#[test]
fn second_implementation_agrees_on_pledges_of_support() {
    check("support", 33, |draws| {
        let (input, mut case) = case!(SupportPledge {
            base_amount: if draws.chance(0.7) {
                0.0
            } else {
                edgy(draws, 0.0, 50e9)
            },
            amount: edgy(draws, 0.0, 50e9),
            years: whole(draws, 1, 20),
            counted_elsewhere: edgy(draws, 0.0, 1.0),
            host_share: edgy(draws, 0.0, 1.0),
            host_gain: edgy(draws, 0.0, 0.6),
        });
        let years = whole(draws, 1, 30);
        case["horizon"] = json!(years);
        answer(
            "support",
            case,
            &json!([]),
            &rows(&input.flows(years).unwrap()),
            1e9,
        )
    });
}

#[test]
fn second_implementation_agrees_on_firms() {
    check("firm", 41, |draws| {
        let (input, case) = case!(Firm {
            sales_in_importer: edgy(draws, 0.0, 50e9),
            share_made_there: edgy(draws, 0.0, 1.0),
            dutiable_parts: edgy(draws, 0.0, 10e9),
            operating_profit: edgy(draws, -5e9, 20e9),
            revenue: edgy(draws, 1e9, 200e9),
            base_rate: edgy(draws, 0.0, 0.25),
            rate: edgy(draws, 0.0, 0.5),
            border_pass_through: edgy(draws, 0.0, 1.0),
            import_volume_change: edgy(draws, -0.99, 1.0),
            contribution_margin: edgy(draws, 0.0, 0.5),
        });
        let found = input.evaluate(0).unwrap();
        let ratios = json!([found.relative_change, found.base_margin, found.margin]);
        let money = json!([
            found.dutiable_value,
            found.duty_bill,
            found.added_duty,
            found.duty_borne,
            found.volume_effect,
            found.operating_profit,
            found.operating_profit_change,
        ]);
        answer("firm", case, &ratios, &money, input.revenue)
    });
}
