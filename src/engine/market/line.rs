//! One supplier as a straight line in the pull of the market, in every regime of its quota.
//!
//! `ln ŵ = intercept + slope · K`. Free of a quota: slope `1/(e + σ_M)`, intercept `ln T̂ · e/(e + σ_M)`. Quota binding:
//! slope `1/σ_M`, intercept `−ln x̄/σ_M`, and the price before duty follows from the supply curve, `ln p̂ = ln x̄/e`.
//! The linear step uses the same lines with proportional changes in the place of logarithms, so `wedge`, `outer_wedge`
//! and `limit` are logarithms in one mode and proportional changes in the other.

use super::{QuotaRegime, Supplier, price_response};
use crate::engine::elementary;

/// Slack, in log volume and log price, within which a supplier counts as exactly at the edge of two regimes.
/// Well above the error of a solved market (1e-13), well below any figure that is shown.
const EDGE_SLACK: f64 = 1e-11;

/// Coefficients of one supplier.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Line {
    /// θ: share in imports at buyer's prices, base.
    pub(super) share: f64,
    /// Duty factor of the rate that applies in the present regime, `T̂` or `T̂ − 1` as measured by [`Scale`].
    pub(super) wedge: f64,
    /// `T̂` of the in-quota rate, in either mode.
    pub(super) inner_factor: f64,
    /// The same as `wedge` for the in-quota rate.
    inner_wedge: f64,
    /// The same for the out-of-quota rate; infinite for an absolute quota.
    outer_wedge: f64,
    /// Quota volume; infinite without quota.
    pub(super) limit: f64,
    /// `d ln ŵ/dK`.
    pub(super) slope: f64,
    /// `ln ŵ` at `K = 0`.
    pub(super) intercept: f64,
    /// `e^((1−σ_M)(ln ŵ − c_m)) − 1` at `K = 0`, around the centre of all lines; only the exact mode uses it.
    pub(super) weight: f64,
    /// Slope when no quota binds.
    free_slope: f64,
    /// `e`.
    elasticity: f64,
    /// Present regime.
    pub(super) regime: QuotaRegime,
}

/// How a ratio to the base is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// By its logarithm: the exact mode.
    Logarithm,
    /// By its difference from 1: the linear step.
    Proportion,
}

impl Scale {
    /// Measures the ratio `1 + change`.
    fn of_change(self, change: f64) -> f64 {
        match self {
            // an unchanged rate is common and needs no logarithm
            Self::Logarithm if change == 0.0 => 0.0,
            Self::Logarithm => elementary::ln_1p(change),
            Self::Proportion => change,
        }
    }
}

impl Line {
    /// Makes this the supplier's line before its quota is looked at.
    ///
    /// Written field by field: a copy of the whole struct costs more than the arithmetic.
    pub(super) fn lay(&mut self, supplier: &Supplier, share: f64, sigma: f64, scale: Scale) {
        let change_of = |rate: f64| (rate - supplier.base_rate) / (1.0 + supplier.base_rate);
        let inner_change = change_of(supplier.rate);
        self.share = share;
        self.inner_factor = 1.0 + inner_change;
        self.inner_wedge = scale.of_change(inner_change);
        self.outer_wedge = f64::INFINITY;
        self.limit = f64::INFINITY;
        self.weight = 0.0;
        self.elasticity = supplier.export_supply_elasticity;
        self.free_slope = price_response(supplier.export_supply_elasticity, sigma);
        let mut regime = QuotaRegime::Unlimited;
        if let Some(quota) = supplier.quota {
            if let Some(rate) = quota.out_of_quota_rate {
                self.outer_wedge = scale.of_change(change_of(rate));
            }
            // beyond a tariff-rate quota of nothing there is only the outer rate
            (regime, self.limit) = match scale {
                _ if quota.volume_ratio == 0.0 => (QuotaRegime::OverQuota, f64::NEG_INFINITY),
                Scale::Logarithm => (QuotaRegime::InQuota, elementary::ln(quota.volume_ratio)),
                Scale::Proportion => (QuotaRegime::InQuota, quota.volume_ratio - 1.0),
            };
        }
        self.enter(regime, sigma);
    }

    /// Sets the coefficients for a regime.
    fn enter(&mut self, regime: QuotaRegime, sigma: f64) {
        self.regime = regime;
        if regime == QuotaRegime::Binding {
            self.slope = sigma.recip();
            self.intercept = -self.limit / sigma;
            return;
        }
        self.wedge = match regime {
            QuotaRegime::OverQuota => self.outer_wedge,
            _ => self.inner_wedge,
        };
        self.slope = self.free_slope;
        self.intercept = if self.elasticity.is_infinite() {
            self.wedge
        } else {
            self.wedge * (self.elasticity * self.free_slope)
        };
    }

    /// Buyer's price at a pull.
    pub(super) fn buyer_price(&self, pull: f64) -> f64 {
        self.intercept + self.slope * pull
    }

    /// Price before duty at a pull.
    pub(super) fn producer_price(&self, pull: f64, sigma: f64) -> f64 {
        if self.regime == QuotaRegime::Binding {
            self.price_at_limit()
        } else {
            self.free_slope * (pull - sigma * self.wedge)
        }
    }

    /// Price before duty at which the supplier ships the quota volume.
    fn price_at_limit(&self) -> f64 {
        if self.elasticity.is_infinite() {
            0.0
        } else {
            self.limit / self.elasticity
        }
    }

    /// The regime that the supplier should be in at this pull, when it is not the present one.
    pub(super) fn better_regime(&self, pull: f64, sigma: f64) -> Option<QuotaRegime> {
        let volume = pull - sigma * self.buyer_price(pull);
        match self.regime {
            QuotaRegime::Unlimited => None,
            QuotaRegime::InQuota => {
                (volume > self.limit + EDGE_SLACK).then_some(QuotaRegime::Binding)
            }
            QuotaRegime::OverQuota => {
                (volume < self.limit - EDGE_SLACK).then_some(QuotaRegime::Binding)
            }
            QuotaRegime::Binding => {
                let wedge = self.buyer_price(pull) - self.price_at_limit();
                if wedge < self.inner_wedge - EDGE_SLACK {
                    Some(QuotaRegime::InQuota)
                } else if wedge > self.outer_wedge + EDGE_SLACK {
                    Some(QuotaRegime::OverQuota)
                } else {
                    None
                }
            }
        }
    }
}

/// Puts suppliers into the regimes that fit the pull; returns how many changed.
///
/// With `only_first`, the first that does not fit is moved and the others wait: slower, and it cannot run in a circle of
/// simultaneous moves.
pub(super) fn change_regimes<'a>(
    lines: impl Iterator<Item = &'a mut Line>,
    pull: f64,
    sigma: f64,
    only_first: bool,
) -> usize {
    let mut changes = 0;
    for line in lines {
        if line.share <= 0.0 {
            continue;
        }
        if let Some(regime) = line.better_regime(pull, sigma) {
            line.enter(regime, sigma);
            changes += 1;
            if only_first {
                break;
            }
        }
    }
    changes
}
