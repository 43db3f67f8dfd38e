//! What a scenario charges on each cell: layers in force, and how duties are read.

use super::{Cell, Plan, Terms, choice, day, number};
use crate::engine::duty::{BaseDuty, BaseRate, DutyLayer, FloorOrder, RateInForce, rate_in_force};
use crate::engine::duty_reading::{Charge, DutyReading};
use crate::model::{ParameterId, Rule, Scenario};

/// What a scenario charges, before any quota.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Duties {
    /// The layer of every origin and group; `None` where none counts.
    pub(super) layers: Vec<Option<DutyLayer>>,
    pub(super) order: FloorOrder,
    pub(super) reading: DutyReading,
    /// What the value-content rule leaves of the claims to the preference; one where it has not moved.
    pub(super) claims_kept: f64,
}

/// What of a scenario's duties some quantities move.
#[derive(Clone, Debug)]
pub(in crate::engine) struct MovedDuties {
    /// Layers with a rate among them.
    layers: Vec<usize>,
    /// Whether the rule on value content, or the collected part of duties, is.
    claims: bool,
    reading: bool,
}

impl Plan {
    /// What of the duties some quantities move.
    pub(in crate::engine) fn moved_duties(&self, ids: &[ParameterId]) -> MovedDuties {
        let is_one = |id: Option<ParameterId>| id.is_some_and(|id| ids.contains(&id));
        let content = self.globals.content.iter();
        let mut content = content.flat_map(|of| [of.threshold, of.median, of.spread]);
        let layers = self.layers.iter().enumerate();
        MovedDuties {
            layers: layers
                .filter(|(_, layer)| is_one(layer.rate))
                .map(|(at, _)| at)
                .collect(),
            claims: content.any(|id| ids.contains(&id)),
            reading: is_one(self.globals.collected_share),
        }
    }

    /// Writes what has moved into terms that were made for another state of the same quantities.
    pub(in crate::engine) fn move_duties(
        &self,
        scenario: &Scenario,
        moved: &MovedDuties,
        terms: &mut Terms,
    ) {
        let duties = &mut terms.duties;
        for at in &moved.layers {
            if let (Some(ids), Some(Some(layer))) =
                (self.layers.get(*at), duties.layers.get_mut(*at))
            {
                layer.rate = number(scenario, ids.rate, 0.0);
            }
        }
        if moved.claims {
            duties.claims_kept = self.globals.content.map_or(1.0, |ids| ids.kept(scenario));
        }
        if moved.reading {
            duties.reading = self.duty_reading(scenario);
        }
    }

    /// The rate in force on a cell, or within its quota where it has one.
    pub(in crate::engine) fn rate(&self, scenario: &Scenario, at: usize, terms: &Terms) -> f64 {
        let cell = self.cells.get(at);
        cell.map_or(0.0, |cell| {
            self.supplier(scenario, cell, &terms.duties, 1.0).rate
        })
    }

    /// How a scenario reads duties.
    pub(in crate::engine) fn duty_reading(&self, scenario: &Scenario) -> DutyReading {
        let share = number(scenario, self.globals.collected_share, 1.0);
        DutyReading::of_choice(choice(scenario, self.globals.duty_reading), share)
    }

    pub(in crate::engine) fn duties(&self, scenario: &Scenario) -> Duties {
        Duties {
            layers: self.layers_in_force(scenario),
            order: match choice(scenario, self.globals.floor_order) {
                0 => FloorOrder::AfterPreference,
                _ => FloorOrder::BeforePreference,
            },
            reading: self.duty_reading(scenario),
            claims_kept: self.globals.content.map_or(1.0, |ids| ids.kept(scenario)),
        }
    }

    /// The layer of every origin and group on the scenario's day; `None` where none counts.
    fn layers_in_force(&self, scenario: &Scenario) -> Vec<Option<DutyLayer>> {
        let today = day(scenario, self.globals.duties_on);
        self.layers
            .iter()
            .map(|ids| {
                let layer = DutyLayer {
                    rate: number(scenario, ids.rate, 0.0),
                    rule: Rule::ALL
                        .get(choice(scenario, ids.rule))
                        .copied()
                        .unwrap_or_default(),
                    first_day: day(scenario, ids.first_day),
                    last_day: day(scenario, ids.last_day),
                };
                layer.is_in_force(today).then_some(layer)
            })
            .collect()
    }

    /// Whether any of these quantities decides what a cell is charged.
    pub(in crate::engine) fn is_charged_by(
        &self,
        scenario: &Scenario,
        cell: &Cell,
        ids: &[ParameterId],
    ) -> bool {
        let is_one = |id: Option<ParameterId>| id.is_some_and(|id| ids.contains(&id));
        let layer = |group: usize| is_one(self.layers[cell.origin * self.groups + group].rate);
        // a threshold where it was leaves every claim, whatever the content of exports
        let content = self.globals.content.filter(|of| {
            let threshold = number(scenario, Some(of.threshold), of.base_threshold);
            let is_moved = threshold.to_bits() != of.base_threshold.to_bits();
            cell.under_content_rule && (is_moved || ids.contains(&of.threshold))
        });
        let quota = cell.group.filter(|_| cell.in_quota_group);
        let is_collected = matches!(self.duty_reading(scenario), DutyReading::Collected { .. });
        cell.group.is_some_and(layer)
            || cell.shared.iter().any(|(group, _)| layer(*group))
            || is_one(cell.own_rate)
            || content.is_some_and(|content| {
                [content.threshold, content.median, content.spread]
                    .iter()
                    .any(|id| ids.contains(id))
            })
            || (is_collected && is_one(self.globals.collected_share))
            || quota.is_some_and(|group| {
                self.quotas[group].is_some_and(|(_, volume)| ids.contains(&volume))
            })
    }

    /// The rate in force on a cell, before any quota.
    fn cell_rate<R: BaseRate>(
        &self,
        scenario: &Scenario,
        cell: &Cell,
        base: &BaseDuty<R>,
        duties: &Duties,
    ) -> RateInForce {
        let order = duties.order;
        let of_group = |group: usize| duties.layers[cell.origin * self.groups + group].as_ref();
        let group_layer = cell.group.and_then(of_group);
        // an own rate stands on the days of its group's layer
        let is_in_force = cell.group.is_none() || group_layer.is_some();
        let own = cell.own_rate.filter(|_| is_in_force);
        if let Some(own) = own.and_then(|id| scenario.value(id).number()) {
            let rule = group_layer.map_or(Rule::Add, |layer| layer.rule);
            let layer = DutyLayer {
                rate: own,
                rule,
                first_day: None,
                last_day: None,
            };
            return rate_in_force(base, Some(&layer), order);
        }
        let RateInForce(mut rate) = rate_in_force(base, group_layer, order);
        for (group, share) in &cell.shared {
            let RateInForce(other) = rate_in_force(base, of_group(*group), order);
            // Written as a step so that equal rates stay equal to the last bit.
            rate += share * (other - rate);
        }
        RateInForce(rate)
    }
}

/// What a scenario charges on a cell.
pub(super) struct CellCharge<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scenario: &'a Scenario,
    pub(super) cell: &'a Cell,
    pub(super) duties: &'a Duties,
}

impl Charge for CellCharge<'_> {
    fn base<R: BaseRate>(&self, base: &BaseDuty<R>) -> BaseDuty<R> {
        if self.cell.under_content_rule {
            base.with_claims(self.duties.claims_kept)
        } else {
            *base
        }
    }

    fn rate<R: BaseRate>(&self, base: &BaseDuty<R>) -> RateInForce {
        self.plan
            .cell_rate(self.scenario, self.cell, base, self.duties)
    }
}
