//! What the rate in force on one sector of one origin is made from, for those who ask where it comes from.

use super::{Cell, Plan};
use crate::engine::duty::{BaseDuty, BaseRate, DutyLayer, FloorOrder, RateInForce, rate_in_force};
use crate::engine::duty_reading::DutyReading;
use crate::model::{QuotaKind, Rule, Scenario};

/// One layer of duty: the group that it is the layer of, and what it charges; `None` where it is not in force.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct LayerOf {
    pub(in crate::engine) group: usize,
    pub(in crate::engine) layer: Option<DutyLayer>,
}

/// The duty that layers are put on.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct LeftBase {
    /// The base rate as duties are read.
    pub(in crate::engine) read: f64,
    /// What the value-content rule leaves of it.
    pub(in crate::engine) left: f64,
    /// Share of trade that claims the preference; `None` without one.
    pub(in crate::engine) preference_use: Option<f64>,
}

/// What one rate in force is made from.
#[derive(Clone, Debug)]
pub(in crate::engine) struct RateInputs {
    pub(in crate::engine) base: LeftBase,
    pub(in crate::engine) order: FloorOrder,
    pub(in crate::engine) reading: DutyReading,
    /// The layer of the sector's own group; none without a group.
    pub(in crate::engine) group: Option<LayerOf>,
    /// The sector's own rate, where it has one that counts.
    pub(in crate::engine) own_rate: Option<f64>,
    /// Other groups with the share of the sector that they take, and the rate by their layer.
    pub(in crate::engine) shared: Vec<(LayerOf, f64)>,
    pub(in crate::engine) quota: Option<(QuotaKind, f64)>,
    pub(in crate::engine) under_content_rule: bool,
    pub(in crate::engine) in_quota_group: bool,
}

impl RateInputs {
    /// The layer that the rate stands on: the sector's own rate by the rule of its group, or the group's.
    pub(in crate::engine) fn layer(&self) -> Option<DutyLayer> {
        let of_group = self.group.and_then(|group| group.layer);
        match self.own_rate {
            Some(rate) => Some(DutyLayer {
                rate,
                rule: of_group.map_or(Rule::Add, |layer| layer.rule),
                first_day: None,
                last_day: None,
            }),
            None => of_group,
        }
    }
}

impl Plan {
    /// What the rate in force on a sector of an origin is made from.
    pub(in crate::engine) fn rate_inputs(
        &self,
        scenario: &Scenario,
        sector: usize,
        origin: usize,
    ) -> Option<RateInputs> {
        let position = *self.positions.get(sector * self.origins + origin)?;
        let cell: &Cell = self.cells.get(position)?;
        match self.duty_reading(scenario) {
            DutyReading::Statutory => Some(self.inputs(scenario, cell, &cell.base.scheduled())),
            DutyReading::ScheduleOnCollected | DutyReading::Collected { .. } => {
                Some(self.inputs(scenario, cell, &cell.base))
            }
        }
    }

    fn inputs<R: BaseRate>(
        &self,
        scenario: &Scenario,
        cell: &Cell,
        base: &BaseDuty<R>,
    ) -> RateInputs {
        let duties = self.duties(scenario);
        let layer_of = |group: usize| LayerOf {
            group,
            layer: duties
                .layers
                .get(cell.origin * self.groups + group)
                .copied()
                .flatten(),
        };
        let left = if cell.under_content_rule {
            base.with_claims(duties.claims_kept)
        } else {
            *base
        };
        let group = cell.group.map(layer_of);
        let is_in_force = group.is_none_or(|group| group.layer.is_some());
        let own = cell.own_rate.filter(|_| is_in_force);
        let own_rate = own.and_then(|id| scenario.value(id).number());
        let shared = cell.shared.iter().map(|(other, _)| {
            let of = layer_of(*other);
            let RateInForce(rate) = rate_in_force(&left, of.layer.as_ref(), duties.order);
            (of, rate)
        });
        RateInputs {
            base: LeftBase {
                read: base.rate.decimal(),
                left: left.rate.decimal(),
                preference_use: left.preference_use(),
            },
            order: duties.order,
            reading: duties.reading,
            group,
            own_rate,
            shared: shared.collect(),
            quota: self.quota(scenario, cell),
            under_content_rule: cell.under_content_rule,
            in_quota_group: cell.in_quota_group,
        }
    }
}
