//! What can be opened: measures, and steps on the way to them.

use super::draft::Scene;
use crate::baseline::Baseline;
use crate::engine::Measure;
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::trace::{StepText as S, TermText as T};

/// A number that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A measure, lines of the ledger among them.
    Measure(Measure),
    /// A step on the way.
    Step(Step),
}

/// A step that is no measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The rate in force on one sector of an origin.
    Rate {
        /// Index of the sector.
        sector: usize,
        /// Index of the origin.
        origin: usize,
    },
    /// One market of the importer, solved.
    Market(usize),
    /// A part of the fund.
    Fund(FundStep),
    /// What the treasury of the focus country gets from a farm market.
    Treasury(FarmMarket),
    /// What the partner's exporters gain on a farm market.
    Exporters(FarmMarket),
}

/// A part of the fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FundStep {
    /// What is called in which year.
    Calls,
    /// Fees, payments and recoveries of guarantees.
    Guarantees,
    /// Interest and repayment of loans.
    Loans,
    /// What the projects pay out.
    Projects,
    /// How it is split.
    Split,
    /// What each side has left.
    Net,
}

/// A farm market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FarmMarket {
    /// Behind a tariff-rate quota.
    Rice,
    /// With a health rule.
    Beef,
    /// Not let in, by its index.
    Banned(usize),
}

impl FarmMarket {
    /// The farm markets of a baseline.
    pub(super) fn all(baseline: &Baseline) -> Vec<Self> {
        let Some(farm) = &baseline.farm else {
            return Vec::new();
        };
        let rice = farm.rice.is_some().then_some(Self::Rice);
        let beef = farm.beef.is_some().then_some(Self::Beef);
        let banned = (0..farm.banned.len()).map(Self::Banned);
        rice.into_iter().chain(beef).chain(banned).collect()
    }

    /// Its name.
    pub(super) fn title(self, baseline: &Baseline) -> Title {
        match self {
            Self::Rice => Title::of(T::Rice),
            Self::Beef => Title::of(T::Beef),
            Self::Banned(good) => {
                let farm = baseline.farm.as_ref();
                let good = farm.and_then(|farm| farm.banned.get(good));
                good.map_or_else(Title::default, |good| good.title.clone())
            }
        }
    }
}

impl FundStep {
    const fn text(self) -> S {
        match self {
            Self::Calls => S::FundCalls,
            Self::Guarantees => S::FundGuarantees,
            Self::Loans => S::FundLoans,
            Self::Projects => S::FundProjects,
            Self::Split => S::FundSplit,
            Self::Net => S::FundNet,
        }
    }
}

impl Subject {
    /// Its title.
    pub fn title(self, baseline: &Baseline) -> Title {
        let step = match self {
            Self::Measure(measure) => return measure.title(baseline),
            Self::Step(step) => step,
        };
        let empty = Title::default();
        match step {
            Step::Rate { sector, origin } => {
                let sector = baseline.sectors.get(sector).map(|sector| &sector.title);
                let origin = baseline.origins.get(origin).map(|origin| &origin.title);
                let names = [
                    ("sector", sector.unwrap_or(&empty)),
                    ("origin", origin.unwrap_or(&empty)),
                ];
                Title::filled(S::Rate, &names)
            }
            Step::Market(market) => {
                let market = baseline.markets.get(market).map(|market| &market.title);
                Title::filled(S::Market, &[("market", market.unwrap_or(&empty))])
            }
            Step::Fund(step) => Title::of(step.text()),
            Step::Treasury(market) => {
                Title::filled(S::Treasury, &[("market", &market.title(baseline))])
            }
            Step::Exporters(market) => {
                Title::filled(S::Exporters, &[("market", &market.title(baseline))])
            }
        }
    }

    /// The unit of the value, and whether it is a gain or a change.
    pub(super) const fn unit(self) -> (Unit, bool) {
        match self {
            Self::Measure(measure) => (measure.unit(), measure.is_change()),
            Self::Step(Step::Rate { .. }) => (Unit::Rate, false),
            Self::Step(Step::Market(_)) => (Unit::Change, true),
            Self::Step(Step::Fund(_)) => (Unit::Number, false),
            Self::Step(Step::Treasury(_) | Step::Exporters(_)) => (Unit::Usd, true),
        }
    }

    /// The value; a part of the fund has one for every year and none as a whole.
    pub(super) fn value(self, scene: &Scene<'_>) -> Option<f64> {
        let (outcome, baseline) = (scene.outcome, scene.baseline());
        let part = |market: FarmMarket| {
            let markets = FarmMarket::all(baseline);
            let at = markets.iter().position(|one| *one == market)?;
            outcome.farm.as_ref()?.parts.get(at)
        };
        match self {
            Self::Measure(measure) => measure.value(baseline, outcome),
            Self::Step(Step::Rate { sector, origin }) => {
                let cell = scene.model.cell(sector, origin);
                outcome.rates.get(cell).copied()
            }
            Self::Step(Step::Market(market)) => {
                let market = outcome.markets.get(market)?;
                Some(market.price_index - 1.0)
            }
            Self::Step(Step::Fund(_)) => None,
            Self::Step(Step::Treasury(market)) => Some(part(market)?.treasury),
            Self::Step(Step::Exporters(market)) => Some(part(market)?.partner_exporters),
        }
    }
}
