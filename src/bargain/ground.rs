//! What is bargained over: a scenario, the rows of its table, what no deal is worth, and how packages are valued.

use std::ops::Range;
use std::sync::Arc;

use super::limits::{Excluded, Limits};
use super::packages::{Found, PACKAGES_A_TASK, Packages};
use super::{BargainError, Values};
use crate::baseline::Party;
use crate::engine::batch::{Batch, Scratch};
use crate::engine::measure::ValueMeasure;
use crate::engine::{EngineError, Measure, Method, Model};
use crate::inverse::Lever;
use crate::model::{
    Catalogue, Meaning, ParameterId, Role, Scenario, Table, TableRow, Value, Valued,
};

/// A scenario whose rows are on the table.
#[derive(Clone, Debug)]
pub struct Ground {
    batch: Arc<Batch>,
    scenario: Arc<Scenario>,
    horizon: f64,
    measures: [Measure; 2],
    rows: Vec<Lever>,
    left_out: Vec<ParameterId>,
    present: Vec<f64>,
    no_deal: Values,
    limits: Limits,
}

/// A scenario with the levers of another one and its own assumptions and companies: how another scenario is valued with
/// the yardstick of this one.
pub fn with_levers_of(catalogue: &Catalogue, scenario: &Scenario, other: &Scenario) -> Scenario {
    let mut package = scenario.clone();
    for (id, _) in catalogue.of_role(Role::Lever) {
        if let Some(slot) = package.values.get_mut(id.index()) {
            *slot = other.value(id);
        }
    }
    package
}

/// The rows of a scenario's table as levers; rows that fit no quantity of the catalogue are left away.
pub fn table_rows(catalogue: &Catalogue, table: &Table) -> Vec<Lever> {
    let row = |row: &TableRow| {
        let (id, _) = catalogue.table_lever(&row.id)?;
        Lever::within(catalogue, id, row.low, row.high).ok()
    };
    table.rows.iter().filter_map(row).collect()
}

/// What values a package for both parties: the ledger with each line's weight, of the year shown or as present value.
pub fn value_measures(valued: Valued) -> [Measure; 2] {
    Party::ALL.map(|party| Measure::Value(ValueMeasure::new(party, valued == Valued::Npv)))
}

impl Ground {
    /// Plans the valuation of packages from the table of a scenario.
    pub fn of_table(
        model: &Model,
        scenario: &Scenario,
        no_deal: &Scenario,
    ) -> Result<Self, BargainError> {
        let rows = table_rows(model.catalogue(), &scenario.table);
        let measures = value_measures(scenario.table.valued);
        Self::new(model, scenario, &rows, no_deal, measures)
    }

    /// Plans the valuation of packages.
    ///
    /// `rows` are quantities with the range that is on the table, each once; `no_deal` gives the values that both have
    /// without a deal, with the assumptions of `scenario`; `measures` value a package for focus and importer. A row whose
    /// lever has no number in the scenario is left out: a package has one number a row, and "not set" is none.
    pub fn new(
        model: &Model,
        scenario: &Scenario,
        rows: &[Lever],
        no_deal: &Scenario,
        measures: [Measure; 2],
    ) -> Result<Self, BargainError> {
        let catalogue = model.catalogue();
        let is_set = |row: &&Lever| row.present(scenario).is_some();
        let (on, off): (Vec<&Lever>, Vec<&Lever>) = rows.iter().partition(is_set);
        if on.is_empty() {
            return Err(BargainError::NoRows);
        }
        let rows: Vec<Lever> = on.into_iter().copied().collect();
        let horizon = scenario.number(catalogue, Meaning::Horizon).unwrap_or(1.0);
        let limits = Limits::new(model, scenario, &rows);
        let mut asked = measures.to_vec();
        asked.extend(limits.outcomes().map(|(_, measure)| measure));
        let ids: Vec<ParameterId> = rows.iter().map(|row| row.id).collect();
        let batch = model.batch(scenario, horizon, &ids, &asked)?;
        let mut ground = Self {
            batch: Arc::new(batch),
            horizon,
            measures,
            left_out: off.into_iter().map(|row| row.id).collect(),
            present: (rows.iter().filter_map(|row| row.present(scenario))).collect(),
            scenario: Arc::new(scenario.clone()),
            no_deal: [0.0; 2],
            rows,
            limits,
        };
        let value = ground
            .value_of(model, no_deal)
            .map_err(BargainError::NoDeal)?;
        ground.no_deal = value.ok_or(BargainError::NoValue)?;
        Ok(ground)
    }

    /// The rows on the table, in their order.
    pub fn rows(&self) -> &[Lever] {
        &self.rows
    }

    /// Levers that were to be on the table and have no number in the scenario.
    pub fn left_out(&self) -> &[ParameterId] {
        &self.left_out
    }

    /// Where the scenario stands, one number a row; it may lie outside a row's range.
    pub fn present(&self) -> &[f64] {
        &self.present
    }

    /// What both have without a deal, US dollars.
    pub const fn no_deal(&self) -> Values {
        self.no_deal
    }

    /// How packages are valued, focus first.
    pub const fn measures(&self) -> [Measure; 2] {
        self.measures
    }

    /// The scenario whose levers are on the table.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The red lines as limits.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The rows as far as red lines leave them: what a search may use.
    pub fn space(&self) -> Result<Vec<Lever>, Excluded> {
        self.limits.space(&self.rows)
    }

    /// The same table with red lines moved outwards: positions in the list of limits, and by how much in the unit of the
    /// subject.
    #[must_use]
    pub fn relaxed(&self, relaxations: &[(usize, f64)]) -> Self {
        let mut ground = self.clone();
        for (line, by) in relaxations {
            ground.limits.relax(*line, *by);
        }
        ground
    }

    /// What a whole scenario is worth with the assumptions of the one on the table; `None` where a measure has no value.
    pub fn value_of(&self, model: &Model, other: &Scenario) -> Result<Option<Values>, EngineError> {
        let package = with_levers_of(model.catalogue(), &self.scenario, other);
        let outcome = model.run_at(&package, self.horizon, Method::Exact)?;
        let value = |measure: Measure| measure.value(model.baseline(), &outcome);
        let [focus, importer] = self.measures.map(value);
        Ok(focus.zip(importer).map(Values::from))
    }

    /// The scenario with a package in place of its rows.
    pub fn scenario_with(&self, package: &[f64]) -> Scenario {
        let mut scenario = self.scenario.as_ref().clone();
        for (row, value) in self.rows.iter().zip(package) {
            if let Some(slot) = scenario.values.get_mut(row.id.index()) {
                *slot = Value::Number(*value);
            }
        }
        scenario
    }

    /// Room for one worker.
    pub fn scratch(&self) -> Scratch {
        self.batch.scratch()
    }

    /// What a range of packages comes to, in their order; `None` for a package without an outcome.
    pub fn compute(
        &self,
        model: &Model,
        packages: &Packages,
        range: Range<usize>,
        scratch: &mut Scratch,
    ) -> Result<Vec<Option<Found>>, BargainError> {
        let (count, first) = (range.len(), range.start);
        let mut numbers = vec![0.0; self.batch.measures().len() * count];
        let columns = packages.columns();
        let missing = (self.batch).evaluate(model, &columns, range, scratch, &mut numbers)?;
        let number = |measure: usize, at: usize| numbers.get(measure * count + at).copied();
        let mut found: Vec<Option<Found>> = (0..count)
            .map(|at| {
                let values = [number(0, at)?, number(1, at)?];
                let shortfall = 0.0;
                Some(Found { values, shortfall })
            })
            .collect();
        for (measure, (line, _)) in (2..).zip(self.limits.outcomes()) {
            for (at, found) in found.iter_mut().enumerate() {
                // a line on what has no value here does not apply
                let is_absent = (missing.absent.iter())
                    .any(|absent| absent.measure == measure && absent.draw == first + at);
                if let (Some(found), Some(value), false) = (found, number(measure, at), is_absent) {
                    found.shortfall += line.shortfall(value);
                }
            }
        }
        let without = missing.failures.iter().map(|failure| failure.draw);
        let unvalued = missing.absent.iter().filter(|absent| absent.measure < 2);
        for draw in without.chain(unvalued.map(|absent| absent.draw)) {
            if let Some(found) = found.get_mut(draw.wrapping_sub(first)) {
                *found = None;
            }
        }
        Ok(found)
    }

    /// What all packages come to, one task after the other.
    pub fn evaluate(
        &self,
        model: &Model,
        packages: &Packages,
    ) -> Result<Vec<Option<Found>>, BargainError> {
        let mut scratch = self.scratch();
        let mut found = Vec::with_capacity(packages.len());
        for task in packages.tasks(PACKAGES_A_TASK) {
            found.extend(self.compute(model, packages, task, &mut scratch)?);
        }
        Ok(found)
    }
}
