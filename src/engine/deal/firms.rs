//! Companies of a scenario: the duty in force on their goods, and what it leaves of their profit.

use super::Chosen;
use crate::engine::firms::{Firm, FirmOutcome};
use crate::engine::input::InputError;
use crate::engine::market::QuotaRegime;
use crate::engine::{Model, Outcome};
use crate::model::{self, FirmFigure as F, FirmsParameter as P, Meaning};

/// What happens to one company of the scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirmOfDeal {
    /// Its place in the baseline's list; `None` for a company of the user's own.
    pub shipped: Option<usize>,
    /// Duty in force on its goods, decimal.
    pub rate: f64,
    /// Duty, profit and margin.
    pub outcome: FirmOutcome,
}

/// One outcome a company, in the order of [`Scenario::firms`](crate::model::Scenario::firms).
pub(super) fn evaluate(
    model: &Model,
    chosen: Chosen<'_>,
    outcome: &Outcome,
) -> Result<Vec<FirmOfDeal>, InputError> {
    let common = |parameter| chosen.number(Meaning::Firms(parameter));
    let pass_through = common(P::PassThrough);
    let volume_response = common(P::VolumeResponse);
    let contribution_margin = common(P::ContributionMargin);
    let one = |(row, firm): (usize, &model::Firm)| {
        let number = |figure| firm.number(figure).unwrap_or_default();
        let (base_rate, rate, volume_change) = duty(model, outcome, firm.sector);
        let evaluated = Firm {
            sales_in_importer: number(F::Sales),
            share_made_there: number(F::ShareMadeThere),
            dutiable_parts: number(F::Parts),
            operating_profit: number(F::OperatingProfit),
            revenue: number(F::Revenue),
            base_rate,
            rate,
            border_pass_through: firm.number(F::PassThrough).unwrap_or(pass_through),
            import_volume_change: volume_response * volume_change,
            contribution_margin,
        }
        .evaluate(row)?;
        let shipped = model.baseline().firms.iter();
        Ok(FirmOfDeal {
            shipped: shipped.map(|data| &data.id).position(|id| *id == firm.id),
            rate,
            outcome: evaluated,
        })
    };
    chosen.scenario.firms.iter().enumerate().map(one).collect()
}

/// Duty of the base, duty in force, and relative change of volume of the focus origin's goods of a sector.
///
/// Under a quota the duty in force is what the goods pay on average: within it they pay the duty of the base.
fn duty(model: &Model, outcome: &Outcome, sector: usize) -> (f64, f64, f64) {
    let cell = model.cell(sector, model.baseline().focus);
    let base_rate = outcome.base_rates.get(cell).copied().unwrap_or_default();
    let in_force = outcome.rates.get(cell).copied().unwrap_or(base_rate);
    let Some(supplier) = outcome.suppliers.get(cell) else {
        return (base_rate, in_force, 0.0);
    };
    let rate = match supplier.regime {
        QuotaRegime::Unlimited => in_force,
        _ if supplier.value > 0.0 => supplier.duty_paid / supplier.value,
        _ => in_force,
    };
    // one linear step can take away more than there is
    (base_rate, rate, (supplier.volume - 1.0).max(-1.0))
}
