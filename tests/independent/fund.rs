//! The fund against `fund.py`, which counts in exact fractions and isolates roots of the present value by bounds.

use entente::engine::finance::NoRate;
use entente::engine::fund::terms::INPUTS;
use entente::engine::fund::{
    Cents, CurrencyPressure, EconomyScale, Fates, FundOutcome, FundTerms, FundYear, Side, evaluate,
};
use serde_json::{Map, Value, json};

use crate::agreement::{Answer, compare, edgy, python};
use crate::markets::Draws;

const CASES: usize = 300;

/// Every input in its range, one in four at an end of it.
fn any_terms(draws: &mut Draws) -> FundTerms {
    let mut terms = FundTerms::default();
    for input in INPUTS {
        let (low, high) = input.kind.range();
        (input.write)(&mut terms, edgy(draws, low, high));
    }
    terms
}

/// Terms like those of the memorandum, with a few inputs moved: what people will look at.
fn likely_terms(draws: &mut Draws) -> FundTerms {
    let mut terms = FundTerms::default();
    for input in INPUTS {
        if draws.chance(0.2) {
            let (low, high) = input.kind.range();
            (input.write)(&mut terms, edgy(draws, low, high));
        }
    }
    if draws.chance(0.5) {
        // money that comes back within the horizon
        terms.cash_yield = draws.between(0.1, 0.5);
        terms.failure_probability = draws.between(0.0, 0.2);
        terms.investor_share_before_recoupment = draws.between(0.4, 1.0);
    }
    terms
}

/// The corners that the description speaks of.
fn corners() -> Vec<FundTerms> {
    let memorandum = FundTerms::default();
    let set = |change: fn(&mut FundTerms)| {
        let mut terms = memorandum;
        change(&mut terms);
        terms
    };
    vec![
        memorandum,
        set(|terms| terms.commitment = 0.0),
        set(|terms| terms.build_lag_years = 0),
        set(|terms| terms.failure_probability = 1.0),
        set(|terms| terms.investor_share_before_recoupment = 0.0),
        set(|terms| terms.investor_share_before_recoupment = 1.0),
        set(|terms| terms.annual_call_ceiling = 0.0),
        set(|terms| terms.horizon_years = 1),
        set(|terms| terms.cash_yield = 0.001),
        set(|terms| terms.equity_share = 1.0),
        set(|terms| (terms.equity_share, terms.loan_share_of_rest) = (0.0, 0.0)),
        set(|terms| (terms.equity_share, terms.loan_share_of_rest) = (0.0, 1.0)),
        set(|terms| (terms.loan_share_of_rest, terms.loan_rate) = (1.0, 0.0)),
        set(|terms| terms.selection_deadline = terms.start_year),
        set(|terms| terms.tolerated_pressure = 0.0),
        set(|terms| (terms.review_after_years, terms.share_added_at_review) = (5, 0.4)),
    ]
}

fn scale(draws: &mut Draws) -> EconomyScale {
    let pressure = CurrencyPressure {
        inflow_capacity: edgy(draws, 0.0, 30e9),
        change_per_usd: edgy(draws, 0.0, 5e-12),
    };
    EconomyScale {
        reserves: 428.05e9,
        reserve_income: 15e9,
        gdp: 1_872.7e9,
        pressure: if draws.chance(0.5) {
            CurrencyPressure::default()
        } else {
            pressure
        },
    }
}

fn money(year: &FundYear) -> [f64; 18] {
    [
        year.equity_called,
        year.loans_called,
        year.called_to_date,
        year.deferred,
        year.distributions,
        year.investor_distributions,
        year.host_distributions,
        year.loan_interest,
        year.loan_repaid,
        year.guarantee_fees,
        year.guarantee_payouts,
        year.guarantee_recoveries,
        year.guarantees_outstanding,
        year.funding_interest,
        year.investor_net,
        year.host_net,
        year.exposure,
        year.unrecouped,
    ]
    .map(Cents::usd)
}

/// The rates that balance a side's flows; none when nothing is paid or nothing received.
fn rates(side: &Side) -> Value {
    match side.rate_of_return() {
        Ok(rate) => json!([rate]),
        Err(NoRate::SeveralRoots { rates }) => json!(rates),
        Err(NoRate::NoRoot) => json!([]),
        Err(NoRate::NoSignChange) => Value::Null,
        Err(NoRate::NotFinite) => panic!("flows are finite"),
    }
}

fn ours(found: &FundOutcome) -> Value {
    let years: Vec<[f64; 18]> = found.years.iter().map(money).collect();
    let shares: Vec<Value> = found
        .years
        .iter()
        .map(|one| {
            json!([
                one.year,
                one.share_of_reserves,
                one.share_of_reserve_income,
                one.share_of_gdp,
                one.currency_change
            ])
        })
        .collect();
    let usd = |cents: &[Cents]| cents.iter().map(|one| one.usd()).collect::<Vec<f64>>();
    json!({
        "ratios": [
            shares, found.recouped_year, found.split_changed_year, found.peak_exposure_year,
            rates(&found.investor), rates(&found.host),
        ],
        "money": [
            years,
            usd(&[found.mix.equity, found.mix.loans, found.mix.guarantees]),
            usd(&[found.called, found.distributions, found.investor_distributions, found.host_distributions]),
            usd(&[found.peak_exposure, found.expected_loss, found.investor.net, found.host.net]),
            found.unrecouped_at_review.map(Cents::usd), found.investor.value, found.host.value,
        ],
    })
}

fn answer(draws: &mut Draws, terms: &FundTerms) -> Answer {
    let scale = scale(draws);
    let fates: Option<Vec<f64>> = draws
        .chance(0.3)
        .then(|| (0..6).map(|_| edgy(draws, 0.0, 1.0)).collect());
    let inputs: Map<String, Value> = INPUTS
        .iter()
        .map(|input| (input.key.to_owned(), json!((input.read)(terms))))
        .collect();
    let case = json!({
        "terms": inputs, "fates": fates,
        "scale": {
            "reserves": scale.reserves, "reserve_income": scale.reserve_income, "gdp": scale.gdp,
            "inflow_capacity": scale.pressure.inflow_capacity, "change_per_usd": scale.pressure.change_per_usd,
        },
    });
    let fates = fates.as_deref().map_or(Fates::Expected, Fates::Drawn);
    let found = evaluate(terms, &scale, fates).unwrap_or_else(|error| panic!("{error:?}: {case}"));
    Answer {
        case,
        ours: ours(&found),
        scale: terms.commitment,
    }
}

#[test]
fn second_implementation_agrees_on_the_corners_of_the_fund() {
    let mut draws = Draws(350);
    let answers: Vec<Answer> = corners()
        .iter()
        .map(|terms| answer(&mut draws, terms))
        .collect();
    compare("fund.py", "corners of the fund", &answers);
}

#[test]
fn second_implementation_agrees_on_random_funds() {
    let mut draws = Draws(2_026);
    let answers: Vec<Answer> = (0..CASES)
        .map(|index| {
            let terms = if index % 2 == 0 {
                any_terms(&mut draws)
            } else {
                likely_terms(&mut draws)
            };
            answer(&mut draws, &terms)
        })
        .collect();
    compare("fund.py", "fund", &answers);
}

#[test]
fn second_implementation_of_the_fund_knows_its_hand_worked_cases() {
    if let Some(text) = python("fund.py", &["--check"], String::new()) {
        assert!(text.lines().count() >= 8 && !text.contains("OFF"), "{text}");
    }
}
