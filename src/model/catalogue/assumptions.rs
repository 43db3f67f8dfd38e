//! What the analyst believes about trade.

use super::{Builder, Spread, quantity};
use crate::baseline::Grade;
use crate::model::{Meaning, Value};
use crate::text::number::Unit;
use crate::text::parameters::ParameterText as P;
use crate::text::{Language, Text as _, Title};

impl Builder<'_> {
    /// Assumptions about everything, then about one market each.
    pub(super) fn trade_assumptions(&mut self) {
        let words = |title: P, note: P| (Title::of(title), Title::of(note));
        self.push(
            "horizon".to_owned(),
            Meaning::Horizon,
            words(P::Horizon, P::HorizonNote),
            quantity(Unit::Years, 0.0..=15.0, 1.0),
            Value::Number(1.0),
        );
        self.believe(Spread::Fixed, None);
        self.push(
            "adjustment_years".to_owned(),
            Meaning::AdjustmentYears,
            words(P::AdjustmentYears, P::AdjustmentYearsNote),
            quantity(Unit::Years, 0.5..=15.0, 0.5),
            Value::Number(3.0),
        );
        self.believe(Spread::Lognormal(0.4), None);
        self.push(
            "demand_elasticity".to_owned(),
            Meaning::DemandElasticity,
            words(P::DemandElasticity, P::DemandElasticityNote),
            quantity(Unit::Number, -5.0..=0.0, 0.05),
            Value::Number(-1.0),
        );
        self.believe(Spread::Lognormal(0.35), None);
        self.push(
            "domestic_supply_elasticity".to_owned(),
            Meaning::DomesticSupplyElasticity,
            words(P::DomesticSupplyElasticity, P::DomesticSupplyElasticityNote),
            quantity(Unit::Number, 0.0..=50.0, 0.1),
            Value::Number(3.0),
        );
        self.believe(Spread::Lognormal(0.5), None);
        self.push(
            "resold_share".to_owned(),
            Meaning::ResoldShare,
            words(P::ResoldShare, P::ResoldShareNote),
            quantity(Unit::Share, 0.0..=1.0, 0.01),
            Value::Number(0.0),
        );
        self.believe(Spread::Triangular(0.0, 0.4), None);
        let rate = self.baseline.economy.base.krw_per_usd;
        // Half to twice the base year's: 682 to 2,728 won in the shipped baseline.
        let range = 0.5 * rate.value..=2.0 * rate.value;
        let step = 5.0 * 10_f64.powf(rate.value.log10().floor() - 3.0);
        self.figure(
            "krw_per_usd".to_owned(),
            Meaning::ExchangeRate,
            words(P::ExchangeRate, P::ExchangeRateNote),
            quantity(Unit::Number, range, step),
            rate,
        );
        self.believe(Spread::Fixed, None);
        for market in 0..self.baseline.markets.len() {
            self.market_assumptions(market);
        }
    }

    fn market_assumptions(&mut self, market: usize) {
        let data = &self.baseline.markets[market];
        let named = |text: P| Title::filled(text, &[("market", &data.title)]);
        let (pass_through, short, long) = (
            data.border_pass_through,
            data.sigma_short_run,
            data.sigma_long_run,
        );
        let id = data.id.clone();
        let pass_words = (named(P::PassThrough), Title::of(P::PassThroughNote));
        let short_words = (named(P::SigmaShortRun), Title::of(P::SigmaNote));
        let long_words = (
            named(P::SigmaLongRun),
            spread_note(data.sigma_long_run_sd_of_log),
        );
        self.figure(
            format!("border_pass_through.{id}"),
            Meaning::BorderPassThrough { market },
            pass_words,
            quantity(Unit::Share, 0.0..=1.0, 0.01),
            pass_through,
        );
        self.believe(pass_through_spread(pass_through.value), None);
        // Above one by a margin: σ = 1 makes every supplier's spending constant, less has no sense.
        let sigma = quantity(Unit::Number, 1.0..=40.0, 0.1);
        let key = format!("sigma_short_run.{id}");
        self.figure(
            key,
            Meaning::SigmaShortRun { market },
            short_words,
            sigma.clone(),
            short,
        );
        self.believe(SIGMA_SHORT_RUN_SPREAD, Some(Grade::FromMemory));
        let key = format!("sigma_long_run.{id}");
        self.figure(
            key,
            Meaning::SigmaLongRun { market },
            long_words,
            sigma,
            long,
        );
        let sd_of_log = data.sigma_long_run_sd_of_log;
        let spread = if sd_of_log > 0.0 {
            Spread::Lognormal(sd_of_log)
        } else {
            Spread::Fixed
        };
        self.believe(spread, Some(long.grade));
    }
}

/// Spread of substitution in the short run: the logarithm's standard deviation of the one value for all goods that is
/// remembered (Fajgelbaum and others), widened from its own 0.10 because it is used for each market. Grade: from memory.
const SIGMA_SHORT_RUN_SPREAD: Spread = Spread::Lognormal(0.35);

/// Spread of pass-through at the border: up to all of it, and below by one and a half times what is missing from all.
///
/// 0.9 reaches down to 0.75, below the lowest published estimate for all goods (0.86, November 2025); 0.5, as for cars,
/// down to nothing, as makers who held their prices in 2025 did. Own judgement.
fn pass_through_spread(value: f64) -> Spread {
    let missing = (1.0 - value).max(0.05);
    Spread::Triangular(value - 1.5 * missing, 1.0)
}

fn spread_note(sd_of_log: f64) -> Title {
    let one = |language: Language| {
        let spread = ("spread", crate::text::number::plain(sd_of_log, 2));
        let note = P::SigmaNote.text(language).to_owned();
        note + &P::SpreadNote.fill(language, &[spread])
    };
    Title {
        english: one(Language::English),
        korean: one(Language::Korean),
    }
}
