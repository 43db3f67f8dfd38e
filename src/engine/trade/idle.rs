//! Levers and assumptions that move nothing as a scenario stands, because a quota or a definition stands in their way.

use super::{Plan, choice};
use crate::model::{Meaning, QuotaKind, Scenario};

/// Why a lever or an assumption moves nothing for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// An absolute quota is in force: its goods pay their base duty, whatever the layer says.
    AbsoluteQuota,
    /// No quota is in force whose volume or rent could matter.
    NoQuota,
    /// One definition says for every market what share of a duty reaches the buyers.
    OneReading,
}

impl Plan {
    /// Why a parameter of trade moves nothing in a scenario; `None` where it may.
    pub(in crate::engine) fn idle(
        &self,
        scenario: &Scenario,
        meaning: Meaning,
        focus: usize,
    ) -> Option<Idle> {
        match meaning {
            Meaning::GroupRate { origin, group }
            | Meaning::GroupRule { origin, group }
            | Meaning::GroupFirstDay { origin, group }
            | Meaning::GroupLastDay { origin, group } => {
                let is_replaced = origin == focus
                    && self.quota_kind(scenario, group) == Some(QuotaKind::Absolute)
                    && self.is_all_in_quota(origin, group);
                is_replaced.then_some(Idle::AbsoluteQuota)
            }
            Meaning::SectorRate { origin, sector } => {
                let cell = &self.cells[self.cell(sector, origin)];
                let (kind, _) = self.quota(scenario, cell)?;
                (kind == QuotaKind::Absolute).then_some(Idle::AbsoluteQuota)
            }
            Meaning::QuotaVolume { group } | Meaning::QuotaRent { group } => {
                let kind = self.quota_kind(scenario, group);
                (kind == Some(QuotaKind::None)).then_some(Idle::NoQuota)
            }
            Meaning::BorderPassThrough { .. } => {
                let reading = choice(scenario, self.globals.pass_through_reading);
                (reading != 0).then_some(Idle::OneReading)
            }
            _ => None,
        }
    }

    fn quota_kind(&self, scenario: &Scenario, group: usize) -> Option<QuotaKind> {
        let (measure, _) = (*self.quotas.get(group)?)?;
        QuotaKind::ALL
            .get(scenario.value(measure).choice())
            .copied()
    }

    /// Whether the quota holds every good that the group's duty reaches: other goods can pay it in
    /// part, and goods without a volume are outside the quota.
    fn is_all_in_quota(&self, origin: usize, group: usize) -> bool {
        let mut of_origin = self.cells.iter().filter(|cell| cell.origin == origin);
        of_origin.all(|cell| {
            let is_inside = cell.group != Some(group) || cell.in_quota_group;
            is_inside && cell.shared.iter().all(|(shared, _)| *shared != group)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::Baseline;
    use crate::engine::Model;
    use crate::model::{Kind, Role, Value};

    /// Another value of a parameter, where a rate or volume, a choice or a day is one.
    fn moved(kind: &Kind, value: Value) -> Value {
        match kind {
            Kind::Quantity { range, .. } => Value::Number(
                (range.start() + range.end()) / 3.0 + value.number().unwrap_or(0.0) / 2.0,
            ),
            Kind::Choice(choices) => {
                let count = choices.len().max(1);
                Value::Choice(u8::try_from((value.choice() + 1) % count).unwrap())
            }
            Kind::Day => Value::Day(jiff::civil::date(2031, 1, 1)),
        }
    }

    #[test]
    fn a_lever_that_is_called_idle_moves_nothing() {
        let model = Model::new(Baseline::shipped().unwrap());
        let catalogue = model.catalogue();
        let mut found = Vec::new();
        for kind in 0..3 {
            let mut scenario = Scenario::at_defaults(catalogue);
            for (id, spec) in catalogue.of_role(Role::Lever) {
                match spec.meaning {
                    Meaning::QuotaMeasure { .. } => {
                        scenario.values[id.index()] = Value::Choice(kind);
                    }
                    Meaning::QuotaVolume { .. } => {
                        let volume = spec.default.number().unwrap();
                        scenario.values[id.index()] = Value::Number(volume * 0.6);
                    }
                    _ => {}
                }
            }
            let before = format!("{:?}", model.run(&scenario).unwrap());
            for (id, spec) in catalogue.of_role(Role::Lever) {
                let Some(idle) = model.idle(&scenario, spec.meaning) else {
                    continue;
                };
                let mut other = scenario.clone();
                other.values[id.index()] = moved(&spec.kind, scenario.value(id));
                assert_ne!(other.values, scenario.values, "{}", spec.key);
                let after = format!("{:?}", model.run(&other).unwrap());
                assert!(before == after, "{} moves something", spec.key);
                found.push((kind, spec.key.clone(), idle));
            }
        }
        let has = |kind: u8, key: &str, idle: Idle| found.contains(&(kind, key.to_owned(), idle));
        assert!(has(1, "duty.KOR.steel", Idle::AbsoluteQuota), "{found:?}");
        assert!(
            found
                .iter()
                .any(|(kind, _, idle)| *kind == 0 && *idle == Idle::NoQuota)
        );
        assert!(found.iter().all(|(kind, _, _)| *kind != 2), "{found:?}");
    }
    #[test]
    fn a_market_s_own_pass_through_is_idle_while_one_reading_holds_for_all() {
        let model = Model::new(Baseline::shipped().unwrap());
        let catalogue = model.catalogue();
        let reading = catalogue.find(Meaning::PassThroughReading).unwrap();
        let duty = catalogue.find_key("duty.KOR.cars_and_parts").unwrap();
        let own =
            |spec: &crate::model::Spec| matches!(spec.meaning, Meaning::BorderPassThrough { .. });
        for word in 0..3 {
            let mut scenario = Scenario::at_defaults(catalogue);
            scenario.values[duty.index()] = Value::Number(0.15);
            scenario.values[reading.index()] = Value::Choice(word);
            let before = format!("{:?}", model.run(&scenario).unwrap());
            let mut moving = 0;
            for (id, spec) in catalogue.of_role(Role::Assumption) {
                if !own(spec) {
                    continue;
                }
                let idle = model.idle(&scenario, spec.meaning);
                assert_eq!(
                    idle,
                    (word != 0).then_some(Idle::OneReading),
                    "{}",
                    spec.key
                );
                let mut other = scenario.clone();
                other.values[id.index()] = moved(&spec.kind, scenario.value(id));
                let after = format!("{:?}", model.run(&other).unwrap());
                moving += usize::from(before != after);
            }
            assert_eq!(moving > 0, word == 0, "{moving} move under reading {word}");
        }
    }
}
