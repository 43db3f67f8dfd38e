//! The exact equations of several importers, in the logarithms of the composite prices.

use super::linear_algebra::solve_in_place;
use super::{TradeError, TradeMatrix};
use crate::engine::elementary;

/// Residual at which trade counts as solved.
const TARGET: f64 = 1e-13;
/// Residual that is promised.
const TOLERANCE: f64 = 1e-12;
/// Newton needs three to five steps on plausible matrices.
const MAX_ITERATIONS: usize = 100;
/// Full steps before the guard sets in.
const FULL_STEPS: usize = 20;
/// Halvings of one guarded step before the method gives up.
const MAX_HALVINGS: i32 = 40;

/// Shares of the base and the duty changes, by flow.
#[derive(Debug)]
pub(super) struct Shares {
    /// φ: share of a flow in the exporter's sales before duty.
    pub(super) of_sales: Vec<f64>,
    /// θ: share of a flow in the importer's spending at buyer's prices.
    pub(super) of_spending: Vec<f64>,
    /// Exporter's sales before duty.
    pub(super) sales: Vec<f64>,
    /// Importer's spending at buyer's prices.
    pub(super) expenditure: Vec<f64>,
    /// `ln T̂`.
    log_duty: Vec<f64>,
}

impl Shares {
    pub(super) fn of(trade: &TradeMatrix<'_>) -> Self {
        let importers = trade.importers;
        let flows = trade.base_values.len();
        let mut sales = vec![0.0; trade.exporters()];
        let mut expenditure = vec![0.0; importers];
        let spent = |flow: usize| trade.base_values[flow] * (1.0 + trade.base_rates[flow]);
        for flow in 0..flows {
            sales[flow / importers] += trade.base_values[flow];
            expenditure[flow % importers] += spent(flow);
        }
        let part = |value: f64, total: f64| if total > 0.0 { value / total } else { 0.0 };
        Self {
            of_sales: (0..flows)
                .map(|flow| part(trade.base_values[flow], sales[flow / importers]))
                .collect(),
            of_spending: (0..flows)
                .map(|flow| part(spent(flow), expenditure[flow % importers]))
                .collect(),
            log_duty: (0..flows)
                .map(|flow| elementary::ln_1p(trade.duty_change(flow)))
                .collect(),
            sales,
            expenditure,
        }
    }

    /// `ln x̂ + σ ln p̂` of a flow: what the importer's side does to its demand.
    pub(super) fn demand_shift(
        &self,
        trade: &TradeMatrix<'_>,
        flow: usize,
        log_indices: &[f64],
    ) -> f64 {
        let importer = flow % trade.importers;
        let pull = trade.sigma + trade.demand_elasticities[importer];
        pull * log_indices[importer] - trade.sigma * self.log_duty[flow]
    }
}

/// A solved trade matrix.
#[derive(Debug)]
pub(super) struct Settled {
    pub(super) log_indices: Vec<f64>,
    pub(super) log_prices: Vec<f64>,
    pub(super) iterations: usize,
    pub(super) residual: f64,
}

/// The equations at one point.
#[derive(Debug)]
struct Evaluation {
    log_indices: Vec<f64>,
    log_prices: Vec<f64>,
    /// `F_d`.
    errors: Vec<f64>,
    /// `∂F_d/∂u_k`, row by row.
    jacobian: Vec<f64>,
}

impl Evaluation {
    fn residual(&self) -> f64 {
        // a NaN must win, and f64::max ignores it
        self.errors.iter().fold(0.0, |largest: f64, error| {
            if error.is_nan() {
                f64::NAN
            } else {
                largest.max(error.abs())
            }
        })
    }
}

/// Newton from zero; after [`FULL_STEPS`] a step must bring the equations closer to zero, or it is halved.
pub(super) fn settle(trade: &TradeMatrix<'_>, shares: &Shares) -> Result<Settled, TradeError> {
    let mut here = evaluate(trade, shares, vec![0.0; trade.importers]);
    let mut iterations = 0;
    while here.residual().is_nan() || here.residual() > TARGET {
        let mut step: Vec<f64> = here.errors.iter().map(|error| -error).collect();
        solve_in_place(&mut here.jacobian.clone(), &mut step)?;
        let ceiling = if iterations < FULL_STEPS {
            f64::INFINITY
        } else {
            here.residual()
        };
        let better = (0..=MAX_HALVINGS).find_map(|halvings| {
            let length = elementary::whole_power(0.5_f64, halvings);
            let at = here
                .log_indices
                .iter()
                .zip(&step)
                .map(|(index, step)| index + length * step)
                .collect();
            iterations += 1;
            let there = evaluate(trade, shares, at);
            (there.residual() < ceiling).then_some(there)
        });
        let stuck = better.is_none() || iterations >= MAX_ITERATIONS;
        if let Some(there) = better {
            here = there;
        }
        if here.residual() <= TOLERANCE && iterations >= FULL_STEPS {
            break;
        }
        if stuck {
            return Err(TradeError::NotConverged {
                residual: here.residual(),
                iterations,
            });
        }
    }
    Ok(Settled {
        residual: here.residual(),
        log_indices: here.log_indices,
        log_prices: here.log_prices,
        iterations,
    })
}

fn evaluate(trade: &TradeMatrix<'_>, shares: &Shares, log_indices: Vec<f64>) -> Evaluation {
    let importers = trade.importers;
    let exporters = trade.exporters();
    let mut log_prices = vec![0.0; exporters];
    // ∂ln p̂_i/∂u_d
    let mut price_slopes = vec![0.0; exporters * importers];
    for (exporter, log_price) in log_prices.iter_mut().enumerate() {
        let elasticity = trade.supply_elasticities[exporter];
        if elasticity.is_infinite() || shares.sales[exporter] == 0.0 {
            continue;
        }
        let flows = exporter * importers..(exporter + 1) * importers;
        let mut excess = 0.0;
        for flow in flows.clone() {
            if shares.of_sales[flow] > 0.0 {
                let growth = elementary::exp_m1(shares.demand_shift(trade, flow, &log_indices));
                excess += shares.of_sales[flow] * growth;
                let pull = trade.sigma + trade.demand_elasticities[flow % importers];
                price_slopes[flow] = shares.of_sales[flow] * (1.0 + growth) * pull;
            }
        }
        let response = (elasticity + trade.sigma).recip();
        *log_price = elementary::ln_1p(excess) * response;
        for flow in flows {
            price_slopes[flow] *= response / (1.0 + excess);
        }
    }
    let (errors, jacobian) =
        index_equations(trade, shares, &log_indices, &log_prices, &price_slopes);
    Evaluation {
        log_indices,
        log_prices,
        errors,
        jacobian,
    }
}

/// `F_d = ln(Σ_i θ_id ŵ_id^(1−σ))/(1−σ) − u_d` and its derivatives.
fn index_equations(
    trade: &TradeMatrix<'_>,
    shares: &Shares,
    log_indices: &[f64],
    log_prices: &[f64],
    price_slopes: &[f64],
) -> (Vec<f64>, Vec<f64>) {
    let importers = trade.importers;
    let exponent = 1.0 - trade.sigma;
    let mut errors = vec![0.0; importers];
    let mut jacobian = vec![0.0; importers * importers];
    for importer in 0..importers {
        let mut total = 0.0;
        for (exporter, log_price) in log_prices.iter().enumerate() {
            let flow = exporter * importers + importer;
            let share = shares.of_spending[flow];
            if share == 0.0 {
                continue;
            }
            let log_buyer_price = log_price + shares.log_duty[flow];
            // at σ = 1 the index is the geometric mean, and its shares stay as they were
            let growth = elementary::exp_m1(exponent * log_buyer_price);
            total += share
                * if exponent == 0.0 {
                    log_buyer_price
                } else {
                    growth
                };
            for other in 0..importers {
                jacobian[importer * importers + other] +=
                    share * (1.0 + growth) * price_slopes[exporter * importers + other];
            }
        }
        let (index, norm) = if exponent == 0.0 {
            (total, 1.0)
        } else {
            (elementary::ln_1p(total) / exponent, 1.0 + total)
        };
        errors[importer] = index - log_indices[importer];
        for other in 0..importers {
            jacobian[importer * importers + other] /= norm;
        }
        jacobian[importer * importers + importer] -= 1.0;
    }
    (errors, jacobian)
}
