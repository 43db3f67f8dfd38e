//! A shock as data: which duties change, said in ids of the shipped baseline, and put into a scenario.

use super::Missing;
use crate::engine::Model;
use crate::model::{Edit, Meaning, ParameterId, Rule, Scenario, Value};

/// The origins that a duty falls on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Origins {
    /// Every origin.
    All,
    /// Every origin but these.
    AllBut(&'static [&'static str]),
    /// These origins.
    Only(&'static [&'static str]),
}

/// The goods that a duty falls on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goods {
    /// Every group, and every sector that is in no group.
    Everything,
    /// These groups.
    Groups(&'static [&'static str]),
    /// These sectors, whatever their group pays; the group's rule holds.
    Sectors(&'static [&'static str]),
}

/// One line of a shock; a later line replaces what an earlier one said about the same goods.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duty {
    pub(super) origins: Origins,
    pub(super) goods: Goods,
    pub(super) rule: Rule,
    /// Decimal.
    pub(super) rate: f64,
}

impl Duty {
    /// On top of the base duty.
    pub(super) const fn add(origins: Origins, goods: Goods, rate: f64) -> Self {
        Self {
            origins,
            goods,
            rule: Rule::Add,
            rate,
        }
    }

    /// All-in: the total is at least the rate.
    pub(super) const fn floor(origins: Origins, goods: Goods, rate: f64) -> Self {
        Self {
            origins,
            goods,
            rule: Rule::AtLeast,
            rate,
        }
    }
}

/// The scenario with these duties and these assumptions (catalogue key and value) and no other change.
pub(super) fn scenario(
    model: &Model,
    duties: &[Duty],
    assumptions: &[(&'static str, f64)],
) -> Result<Scenario, Missing> {
    let mut writer = Writer {
        model,
        scenario: Scenario::at_defaults(model.catalogue()),
    };
    for duty in duties {
        for origin in writer.origins(duty.origins)? {
            writer.put(origin, duty)?;
        }
    }
    for (key, value) in assumptions {
        let id = model.catalogue().find_key(key);
        writer.set(id.ok_or(Missing::Parameter(key))?, Value::Number(*value))?;
    }
    Ok(writer.scenario)
}

struct Writer<'a> {
    model: &'a Model,
    scenario: Scenario,
}

impl Writer<'_> {
    fn origins(&self, origins: Origins) -> Result<Vec<usize>, Missing> {
        let baseline = self.model.baseline();
        let index = |ids: &[&'static str]| {
            let find = |id: &&'static str| baseline.origin_index(id).ok_or(Missing::Origin(id));
            ids.iter()
                .map(find)
                .collect::<Result<Vec<usize>, Missing>>()
        };
        let all = 0..baseline.origins.len();
        match origins {
            Origins::All => Ok(all.collect()),
            Origins::Only(ids) => index(ids),
            Origins::AllBut(ids) => {
                let spared = index(ids)?;
                Ok(all.filter(|origin| !spared.contains(origin)).collect())
            }
        }
    }

    fn put(&mut self, origin: usize, duty: &Duty) -> Result<(), Missing> {
        let baseline = self.model.baseline();
        match duty.goods {
            Goods::Everything => {
                for group in 0..baseline.groups.len() {
                    self.put_group(origin, group, duty)?;
                }
                for sector in 0..baseline.sectors.len() {
                    if baseline.sectors[sector].group.is_none() {
                        self.put_rate(Meaning::SectorRate { origin, sector }, duty.rate)?;
                    }
                }
            }
            Goods::Groups(ids) => {
                for id in ids {
                    let group = baseline.group_index(id).ok_or(Missing::Group(id))?;
                    self.put_group(origin, group, duty)?;
                }
            }
            Goods::Sectors(ids) => {
                for id in ids {
                    let sector = baseline.sector_index(id).ok_or(Missing::Sector(id))?;
                    self.put_rate(Meaning::SectorRate { origin, sector }, duty.rate)?;
                }
            }
        }
        Ok(())
    }

    fn put_group(&mut self, origin: usize, group: usize, duty: &Duty) -> Result<(), Missing> {
        self.put_rate(Meaning::GroupRate { origin, group }, duty.rate)?;
        let position = Rule::ALL.iter().position(|rule| *rule == duty.rule);
        let word = position.and_then(|position| u8::try_from(position).ok());
        let rule = self.find(Meaning::GroupRule { origin, group })?;
        self.set(rule, Value::Choice(word.unwrap_or_default()))
    }

    fn put_rate(&mut self, meaning: Meaning, rate: f64) -> Result<(), Missing> {
        let id = self.find(meaning)?;
        self.set(id, Value::Number(rate))
    }

    fn find(&self, meaning: Meaning) -> Result<ParameterId, Missing> {
        let id = self.model.catalogue().find(meaning);
        id.ok_or(Missing::Parameter("duty"))
    }

    fn set(&mut self, id: ParameterId, value: Value) -> Result<(), Missing> {
        Edit::Set { id, value }
            .apply(self.model.catalogue(), &mut self.scenario)
            .map_err(Missing::Refused)
    }
}
