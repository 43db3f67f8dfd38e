//! From the levers of a scenario to the terms of the fund.

use super::risk::unrecouped_probability;
use super::terms::{INPUTS, Input};
use super::{
    CurrencyPressure, EconomyScale, Fates, FundOutcome, FundTerms, OutOfRange, ReadingDifference,
    difference_of_counts, difference_of_coverage, evaluate, price_per_percentage_point,
};
use crate::baseline::Baseline;
use crate::engine::duty::RateInForce;
use crate::model::{
    Catalogue, FundParameter as F, LedgerParameter as L, Meaning, ParameterId, Scenario, Value,
};

/// The fund of one scenario, and what it buys.
#[derive(Debug, Clone, PartialEq)]
pub struct FundOfDeal {
    /// The fund for both sides.
    pub outcome: FundOutcome,
    /// Duty without a deal less the duty in force on the group's largest sector, decimal.
    pub duty_cut: f64,
    /// What one percentage point of that costs the investor, USD; negative when the fund earns money, `None`
    /// when the duty is not cut.
    pub price_per_percentage_point: Option<f64>,
    /// The terms that it follows from.
    pub terms: FundTerms,
    /// Most that is drawn from the swap line in a year, USD: the outflow beyond what can leave by itself, up to the line.
    pub swap_drawn: f64,
}

impl FundOfDeal {
    /// Probability that the principal is not recouped by the end of the review year, computed when it is asked for;
    /// `None` without equity, or where the review lies beyond the horizon.
    pub fn unrecouped_probability(&self) -> Option<f64> {
        unrecouped_probability(&self.terms, &self.outcome.years)
    }
}

/// The parameters of the fund; a baseline without figures for it has none.
#[derive(Debug, Clone)]
pub(in crate::engine) struct Plan {
    inputs: Vec<(ParameterId, &'static Input)>,
    commitment: Option<ParameterId>,
    cash: Option<ParameterId>,
    reserves: Option<ParameterId>,
    reserve_income: Option<ParameterId>,
    inflow_capacity: Option<ParameterId>,
    swap_line: Option<ParameterId>,
    currency_change: Option<ParameterId>,
    duty_without_deal: Option<ParameterId>,
    discount_rates: [Option<ParameterId>; 2],
    gdp: f64,
    /// The largest sector of the group whose relief the fund is the price for.
    bought_sector: Option<usize>,
}

impl Plan {
    pub(in crate::engine) fn new(baseline: &Baseline, catalogue: &Catalogue) -> Option<Self> {
        let data = baseline.fund.as_ref()?;
        let find = |parameter| catalogue.find(Meaning::Fund(parameter));
        let inputs = F::ALL.iter().filter_map(|parameter| {
            let input = INPUTS.iter().find(|input| input.key == parameter.key())?;
            Some((find(*parameter)?, input))
        });
        Some(Self {
            inputs: inputs.collect(),
            commitment: find(F::Total),
            cash: find(F::Cash),
            reserves: find(F::Reserves),
            reserve_income: find(F::ReserveIncome),
            inflow_capacity: find(F::InflowCapacity),
            swap_line: find(F::SwapLine),
            currency_change: find(F::CurrencyChangePerBillion),
            duty_without_deal: find(F::DutyWithoutDeal),
            discount_rates: [L::FocusDiscountRate, L::ImporterDiscountRate]
                .map(|rate| catalogue.find(Meaning::Ledger(rate))),
            gdp: baseline.economy.base.gdp_usd.value,
            bought_sector: baseline
                .sectors_of_group(data.duty_group)
                .map(|(sector, _)| sector)
                .next(),
        })
    }

    /// The sector whose duty the fund is the price for.
    pub(in crate::engine) const fn bought_sector(&self) -> Option<usize> {
        self.bought_sector
    }

    /// The terms that a scenario states.
    pub(in crate::engine) fn terms(&self, scenario: &Scenario) -> FundTerms {
        let mut terms = FundTerms {
            commitment: number(scenario, self.commitment),
            investor_discount_rate: number(scenario, self.discount_rates[0]),
            host_discount_rate: number(scenario, self.discount_rates[1]),
            ..FundTerms::default()
        };
        for (id, input) in &self.inputs {
            (input.write)(&mut terms, number(scenario, Some(*id)));
        }
        terms.with_cash_part(number(scenario, self.cash))
    }

    /// What the fund's money is measured against; a swap line adds to the dollars that can leave without pressure.
    pub(in crate::engine) fn scale(&self, scenario: &Scenario) -> EconomyScale {
        EconomyScale {
            reserves: number(scenario, self.reserves),
            reserve_income: number(scenario, self.reserve_income),
            gdp: self.gdp,
            pressure: CurrencyPressure {
                inflow_capacity: number(scenario, self.inflow_capacity)
                    + number(scenario, self.swap_line),
                change_per_usd: number(scenario, self.currency_change) / 1e9,
            },
        }
    }

    /// The largest draw of a year.
    fn swap_drawn(&self, scenario: &Scenario, outcome: &FundOutcome) -> f64 {
        let line = number(scenario, self.swap_line);
        let capacity = number(scenario, self.inflow_capacity);
        outcome.largest(|year| (year.outflow().usd() - capacity).clamp(0.0, line))
    }

    /// The fund of a scenario whose duty on the sector that the fund buys relief for is `rate`; `read` reads the duty
    /// without a deal as that rate was read.
    pub(in crate::engine) fn evaluate(
        &self,
        scenario: &Scenario,
        rate: f64,
        read: impl Fn(RateInForce) -> f64,
    ) -> Result<FundOfDeal, OutOfRange> {
        let (terms, scale) = (self.terms(scenario), self.scale(scenario));
        let outcome = evaluate(&terms, &scale, Fates::Expected)?;
        let without_deal = RateInForce(number(scenario, self.duty_without_deal));
        let duty_cut = read(without_deal) - rate;
        Ok(FundOfDeal {
            price_per_percentage_point: price_per_percentage_point(
                outcome.investor.value,
                duty_cut,
            ),
            terms,
            swap_drawn: self.swap_drawn(scenario, &outcome),
            outcome,
            duty_cut,
        })
    }
}

impl Plan {
    /// What each definition of "recouped" moves: what counts towards it, and what it covers.
    pub(in crate::engine) fn readings(
        &self,
        scenario: &Scenario,
    ) -> Result<[ReadingDifference; 2], OutOfRange> {
        let (terms, scale) = (self.terms(scenario), self.scale(scenario));
        Ok([
            difference_of_counts(&terms, &scale, Fates::Expected)?,
            difference_of_coverage(&terms, &scale, Fates::Expected)?,
        ])
    }
}

/// A value as the number that the inputs take: words by their position.
fn number(scenario: &Scenario, id: Option<ParameterId>) -> f64 {
    match id.map(|id| scenario.value(id)) {
        Some(Value::Number(number)) => number,
        Some(Value::Choice(choice)) => f64::from(choice),
        Some(Value::Day(_) | Value::Absent) | None => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Model;
    use crate::engine::fund::{Cents, Counted, Mix};
    use crate::model::{Edit, Kind};

    fn model() -> Model {
        Model::new(Baseline::shipped().expect("the shipped baseline reads"))
    }

    fn plan(model: &Model) -> Plan {
        Plan::new(model.baseline(), model.catalogue()).expect("a baseline with a fund")
    }

    #[test]
    fn every_input_of_the_fund_is_a_parameter_with_the_same_range() {
        let model = model();
        let plan = plan(&model);
        for input in INPUTS {
            let elsewhere = [
                "commitment",
                "equity_share",
                "investor_discount_rate",
                "host_discount_rate",
            ];
            if elsewhere.contains(&input.key) {
                continue;
            }
            let (id, _) = plan
                .inputs
                .iter()
                .find(|(_, of)| of.key == input.key)
                .unwrap_or_else(|| panic!("{} has no parameter", input.key));
            let spec = model.catalogue().spec(*id).expect("in the catalogue");
            assert_eq!(spec.role, input.role, "{}", input.key);
            let (low, high) = input.kind.range();
            match &spec.kind {
                Kind::Quantity { range, .. } => assert_eq!(*range, low..=high, "{}", input.key),
                Kind::Choice(words) => {
                    let last = u16::try_from(words.len() - 1).expect("few words");
                    assert!((high - f64::from(last)).abs() < 1e-15, "{}", input.key);
                }
                Kind::Day => panic!("{} is no day", input.key),
            }
        }
    }

    #[test]
    fn defaults_are_those_of_the_terms_without_a_commitment() {
        let model = model();
        let terms = plan(&model).terms(&Scenario::at_defaults(model.catalogue()));
        let expected = FundTerms {
            commitment: 0.0,
            equity_share: terms.equity_share,
            ..FundTerms::default()
        };
        assert_eq!(terms, expected);
        assert_eq!(terms.mix(), Mix::default());
    }

    #[test]
    fn the_three_parts_follow_from_total_cash_and_the_share_that_is_lent() {
        let model = model();
        let mut scenario = Scenario::at_defaults(model.catalogue());
        for (key, value) in [
            ("fund.total", Value::Number(350e9)),
            ("fund.cash", Value::Number(200e9)),
            ("fund.loan_share_of_rest", Value::Number(0.4)),
            ("fund.recoupment_counts", Value::Choice(1)),
        ] {
            let id = model.catalogue().find_key(key).expect("a lever");
            let edit = Edit::Set { id, value };
            edit.apply(model.catalogue(), &mut scenario).expect("fits");
        }
        let terms = plan(&model).terms(&scenario);
        let mix = terms.mix();
        assert_eq!(
            [mix.equity, mix.loans, mix.guarantees],
            [200e9, 60e9, 90e9].map(Cents::from_usd)
        );
        assert_eq!(terms.recoupment_counts, Counted::TotalDistributions);
    }

    #[test]
    fn a_swap_line_is_drawn_beyond_the_capacity_and_takes_the_pressure_away() {
        let model = model();
        let mut scenario = Scenario::at_defaults(model.catalogue());
        let mut fund = |settings: &[(&str, Value)]| {
            for (key, value) in settings {
                let id = model.catalogue().find_key(key).expect("a lever");
                let value = *value;
                let edit = Edit::Set { id, value };
                edit.apply(model.catalogue(), &mut scenario).expect("fits");
            }
            let outcome = model.run(&scenario).expect("an outcome");
            let fund = outcome.fund.expect("a fund");
            (
                fund.swap_drawn,
                fund.outcome.largest(|year| year.currency_change),
            )
        };
        let usd = Value::Number;
        let terms = [
            ("fund.total", usd(350e9)),
            ("fund.cash", usd(350e9)),
            ("fund.annual_call_ceiling", usd(20e9)),
            ("fund.inflow_capacity", usd(15e9)),
            ("fund.deferral_right", Value::Choice(0)),
        ];
        let (drawn, pressed) = fund(&terms);
        assert!(drawn.abs() <= 0.0 && pressed > 0.0);
        let (drawn, less_pressed) = fund(&[("fund.swap_line", usd(2e9))]);
        assert!((drawn - 2e9).abs() < 0.01);
        assert!((less_pressed / pressed - 0.6).abs() < 1e-9);
        // beyond what the calls need nothing more is drawn
        let (drawn, pressed) = fund(&[("fund.swap_line", usd(60e9))]);
        assert!((drawn - 5e9).abs() < 0.01 && pressed.abs() <= 0.0);
    }
}
