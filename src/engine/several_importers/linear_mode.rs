//! GSIM's linear mode.
//!
//! ```text
//! [diag(e + σ) − (σ − η)ΦΘᵀ] p = Σ_d φ_id (−σ T_id + (σ − η) Σ_k θ_kd T_kd)        T = T̂ − 1
//! P_d  = Σ_i θ_id [(1 + p_i)(1 + T_id) − 1]        the composite price of GSIM's welfare page
//! ΔPS_i = R_i (p_i + ½ e_i p_i²)                   ΔCS_d = E_d (−P_d − ½ η_d P_d² sign P_d)
//! ```
//!
//! The sign in `ΔCS` is GSIM's: where a price rises it adds the triangle to the loss, which the area behind a straight
//! demand curve would take off (`+ ½ η P²`). It is kept, because this mode is there to be compared with the published
//! tables; the exact mode has exact areas.

use super::equations::Shares;
use super::linear_algebra::solve_in_place;
use super::{TradeError, TradeMatrix, TradeOutcome};

/// Fills all but the revenue.
pub(super) fn fill(
    trade: &TradeMatrix<'_>,
    shares: &Shares,
    outcome: &mut TradeOutcome,
) -> Result<(), TradeError> {
    let prices = producer_prices(trade, shares)?;
    let importers = trade.importers;
    let flows = trade.base_values.len();
    let mut quantity_index = vec![0.0; importers];
    for flow in 0..flows {
        let (exporter, importer) = (flow / importers, flow % importers);
        let duty = trade.duty_change(flow);
        let share = shares.of_spending[flow];
        quantity_index[importer] += share * (prices[exporter] + duty);
        outcome.composite_price_change[importer] +=
            share * ((1.0 + prices[exporter]) * (1.0 + duty) - 1.0);
    }
    for flow in 0..flows {
        let (exporter, importer) = (flow / importers, flow % importers);
        let pull = trade.sigma + trade.demand_elasticities[importer];
        let volume = -trade.sigma * (prices[exporter] + trade.duty_change(flow))
            + pull * quantity_index[importer];
        outcome.volume_change[flow] = volume;
        outcome.value[flow] = trade.base_values[flow] * (1.0 + volume) * (1.0 + prices[exporter]);
        outcome.output_change[exporter] += shares.of_sales[flow] * volume;
    }
    for (exporter, price) in prices.iter().enumerate() {
        // the change of output is e p in equilibrium, and has a value where e is infinite and p is 0
        outcome.producer_surplus_change[exporter] =
            shares.sales[exporter] * price * (1.0 + 0.5 * outcome.output_change[exporter]);
    }
    for (importer, price) in outcome.composite_price_change.iter().enumerate() {
        let triangle = 0.5 * trade.demand_elasticities[importer] * price * price.abs();
        outcome.consumer_surplus_change[importer] =
            shares.expenditure[importer] * (triangle - price);
    }
    outcome.producer_price_change = prices;
    Ok(())
}

fn producer_prices(trade: &TradeMatrix<'_>, shares: &Shares) -> Result<Vec<f64>, TradeError> {
    let importers = trade.importers;
    let exporters = trade.exporters();
    let mut matrix = vec![0.0; exporters * exporters];
    let mut right = vec![0.0; exporters];
    for exporter in 0..exporters {
        let elasticity = trade.supply_elasticities[exporter];
        if elasticity.is_infinite() || shares.sales[exporter] == 0.0 {
            matrix[exporter * exporters + exporter] = 1.0;
            continue;
        }
        // divided by e + σ, so that coefficients are of order one
        let response = (elasticity + trade.sigma).recip();
        matrix[exporter * exporters + exporter] = 1.0;
        for importer in 0..importers {
            let flow = exporter * importers + importer;
            let weight = shares.of_sales[flow] * response;
            let pull = trade.sigma + trade.demand_elasticities[importer];
            right[exporter] -= weight * trade.sigma * trade.duty_change(flow);
            for rival in 0..exporters {
                let rival_flow = rival * importers + importer;
                let share = weight * pull * shares.of_spending[rival_flow];
                right[exporter] += share * trade.duty_change(rival_flow);
                matrix[exporter * exporters + rival] -= share;
            }
        }
    }
    solve_in_place(&mut matrix, &mut right)?;
    Ok(right)
}
