//! The order of the panel: levers by origin and group, assumptions by reach, from the catalogue.

use crate::engine::Model;
use crate::model::{Meaning, ParameterId, Role, Section};

/// Levers of one origin's duty on one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GroupLevers {
    pub(super) group: usize,
    /// The rate itself.
    pub(super) rate: ParameterId,
    /// Rule, authority, days and quota.
    pub(super) terms: Vec<ParameterId>,
    /// Own rates of the group's sectors.
    pub(super) sectors: Vec<ParameterId>,
}

impl GroupLevers {
    /// What the group opens to.
    pub(super) fn inside(&self) -> impl Iterator<Item = ParameterId> {
        self.terms.iter().chain(&self.sectors).copied()
    }
}

/// All levers of one origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OriginLevers {
    pub(super) origin: usize,
    pub(super) groups: Vec<GroupLevers>,
    /// Sectors outside all groups.
    pub(super) loose: Vec<ParameterId>,
}

impl OriginLevers {
    /// Every lever of the origin.
    pub(super) fn all(&self) -> impl Iterator<Item = ParameterId> {
        let grouped = self
            .groups
            .iter()
            .flat_map(|g| std::iter::once(g.rate).chain(g.inside()));
        grouped.chain(self.loose.iter().copied())
    }
}

/// The whole panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// Levers that belong to no origin: the day.
    pub(super) general: Vec<ParameterId>,
    /// The focus origin first.
    pub(super) origins: Vec<OriginLevers>,
    /// Years after the change.
    pub(super) horizon: Option<ParameterId>,
    /// Assumptions about everything.
    pub(super) assumptions: Vec<ParameterId>,
    /// Assumptions about one market each.
    pub(super) markets: Vec<(usize, Vec<ParameterId>)>,
    /// The other parts of the deal, levers and assumptions apart, in the order of the catalogue.
    pub(super) parts: Vec<(Role, Section, Vec<ParameterId>)>,
    parameters: usize,
}

impl Order {
    /// The order of a model's catalogue.
    pub(super) fn of(model: &Model) -> Self {
        let catalogue = model.catalogue();
        let parameters = catalogue.specs().len();
        let mut order = Self {
            parameters,
            ..Self::default()
        };
        for (index, spec) in catalogue.specs().iter().enumerate() {
            let Ok(index) = u16::try_from(index) else {
                break;
            };
            let id = ParameterId(index);
            if spec.section == Section::Tariffs {
                order.place(model, spec.meaning, id);
            } else {
                order.place_in_part((spec.role, spec.section), id);
            }
        }
        order
    }

    /// Whether the order was made from a catalogue of this length.
    pub(super) fn fits(&self, model: &Model) -> bool {
        self.parameters == model.catalogue().specs().len()
    }

    fn place_in_part(&mut self, (role, section): (Role, Section), id: ParameterId) {
        match self.parts.last_mut() {
            Some((of, last, ids)) if (*of, *last) == (role, section) => ids.push(id),
            _ => self.parts.push((role, section, vec![id])),
        }
    }

    fn place(&mut self, model: &Model, meaning: Meaning, id: ParameterId) {
        match meaning {
            Meaning::DutiesOn => self.general.push(id),
            Meaning::GroupRate { origin, group } => {
                let levers = GroupLevers {
                    group,
                    rate: id,
                    terms: Vec::new(),
                    sectors: Vec::new(),
                };
                self.origin(origin).groups.push(levers);
            }
            Meaning::GroupRule { origin, group }
            | Meaning::GroupAuthority { origin, group }
            | Meaning::GroupFirstDay { origin, group }
            | Meaning::GroupLastDay { origin, group } => self.term(origin, group, id),
            Meaning::QuotaMeasure { group }
            | Meaning::QuotaVolume { group }
            | Meaning::QuotaRent { group } => self.term(model.baseline().focus, group, id),
            Meaning::SectorRate { origin, sector } => {
                let group = model
                    .baseline()
                    .sectors
                    .get(sector)
                    .and_then(|sector| sector.group);
                let levers = self.origin(origin);
                let of_group = levers
                    .groups
                    .iter_mut()
                    .find(|levers| Some(levers.group) == group);
                of_group
                    .map_or(&mut levers.loose, |group| &mut group.sectors)
                    .push(id);
            }
            Meaning::Horizon => self.horizon = Some(id),
            Meaning::BorderPassThrough { market }
            | Meaning::SigmaShortRun { market }
            | Meaning::SigmaLongRun { market } => {
                match self.markets.iter_mut().find(|(of, _)| *of == market) {
                    Some((_, ids)) => ids.push(id),
                    None => self.markets.push((market, vec![id])),
                }
            }
            Meaning::AdjustmentYears
            | Meaning::DemandElasticity
            | Meaning::DomesticSupplyElasticity
            | Meaning::ResoldShare
            | Meaning::ExchangeRate => self.assumptions.push(id),
            // these stand in parts of their own
            Meaning::FloorOrder
            | Meaning::DutyReading
            | Meaning::CollectedShare
            | Meaning::PassThroughReading
            | Meaning::Fund(_)
            | Meaning::Rice(_)
            | Meaning::RiceShare { .. }
            | Meaning::Beef(_)
            | Meaning::BeefOrigin { .. }
            | Meaning::Banned { .. }
            | Meaning::Rules(_)
            | Meaning::Security(_)
            | Meaning::FirmFigure(_)
            | Meaning::Firms(_)
            | Meaning::Ledger(_)
            | Meaning::Weight { .. } => {}
        }
    }

    fn origin(&mut self, origin: usize) -> &mut OriginLevers {
        let found = self
            .origins
            .iter()
            .position(|levers| levers.origin == origin);
        let place = found.unwrap_or_else(|| {
            self.origins.push(OriginLevers {
                origin,
                groups: Vec::new(),
                loose: Vec::new(),
            });
            self.origins.len() - 1
        });
        &mut self.origins[place]
    }

    fn term(&mut self, origin: usize, group: usize, id: ParameterId) {
        let levers = self.origin(origin);
        if let Some(levers) = levers
            .groups
            .iter_mut()
            .find(|levers| levers.group == group)
        {
            levers.terms.push(id);
        }
    }
}
