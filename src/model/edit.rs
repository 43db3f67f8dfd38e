//! Every way to change a scenario.

use super::distribution::MOST_DISTRIBUTIONS;
use super::firm::MOST_FIRMS;
use super::red_lines::MOST_RED_LINES;
use super::rows::{self, RowEdit};
use super::table::TableEdit;
use super::timeline::TimelineEdit;
use super::{
    Catalogue, CorrelationRow, DistributionRow, Firm, ParameterId, Role, Scenario, Value,
    ValueError,
};
use crate::baseline::RedLine;
use crate::text::Title;

/// One change of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets one parameter.
    Set {
        /// Which one.
        id: ParameterId,
        /// To what; refused if it does not fit.
        value: Value,
    },
    /// Gives one parameter its value of the base preset again.
    Reset {
        /// Which one.
        id: ParameterId,
        /// The value of the base preset.
        to: Value,
    },
    /// Gives every parameter of a role its value of another scenario: levers and assumptions have
    /// separate resets.
    ResetAll {
        /// Levers or assumptions.
        role: Role,
        /// The scenario to take the values from.
        to: Box<Scenario>,
    },
    /// Adds, changes, removes or resets companies.
    Firms(RowEdit<Firm>),
    /// Adds, changes, removes or resets red lines.
    RedLines(RowEdit<RedLine>),
    /// Gives assumptions distributions of the scenario's own, or takes them away again.
    Distributions(RowEdit<DistributionRow>),
    /// States correlations of the scenario's own, or takes them away again.
    Correlations(RowEdit<CorrelationRow>),
    /// Changes the bargaining table.
    Table(TableEdit),
    /// Changes the timeline or one of its rows.
    Timeline(TimelineEdit),
    /// Renames the scenario in the language of the writer; both titles get the name.
    Rename(String),
    /// Replaces the notes.
    SetNotes(String),
    /// Replaces everything, as recovery and undo-one do.
    Replace(Box<Scenario>),
}

impl Edit {
    /// Applies the change, or refuses a value that does not fit and changes nothing.
    pub fn apply(self, catalogue: &Catalogue, scenario: &mut Scenario) -> Result<(), ValueError> {
        match self {
            Self::Set { id, value } | Self::Reset { id, to: value } => {
                let spec = catalogue.spec(id).ok_or(ValueError::WrongKind)?;
                spec.check(value)?;
                if let Some(slot) = scenario.values.get_mut(id.index()) {
                    *slot = value;
                }
            }
            Self::ResetAll { role, to } => {
                for ((slot, value), spec) in scenario
                    .values
                    .iter_mut()
                    .zip(&to.values)
                    .zip(catalogue.specs())
                {
                    if spec.role == role {
                        *slot = *value;
                    }
                }
            }
            Self::Firms(edit) => {
                check_firms(catalogue, scenario, &edit)?;
                rows::apply(&mut scenario.firms, edit, catalogue.firms());
            }
            Self::RedLines(edit) => {
                check_red_lines(catalogue, scenario, &edit)?;
                rows::apply(&mut scenario.red_lines, edit, catalogue.red_lines());
            }
            Self::Distributions(edit) => {
                check_distributions(catalogue, scenario, &edit)?;
                rows::apply(&mut scenario.distributions, edit, &[]);
            }
            Self::Correlations(edit) => {
                catalogue.check_correlations(&scenario.correlations, &edit)?;
                rows::apply(&mut scenario.correlations, edit, &[]);
            }
            Self::Table(edit) => {
                catalogue.check_table_edit(&scenario.table, &edit)?;
                catalogue.change_table(&mut scenario.table, edit);
            }
            Self::Timeline(edit) => edit.apply(catalogue.timeline(), &mut scenario.timeline)?,
            Self::Rename(name) => scenario.name = Title::new(name.clone(), name),
            Self::SetNotes(notes) => scenario.notes = notes,
            Self::Replace(other) => *scenario = *other,
        }
        Ok(())
    }
}

/// Whether red lines can be changed so: each fits its subject, and there is room for one more.
fn check_red_lines(
    catalogue: &Catalogue,
    scenario: &Scenario,
    edit: &RowEdit<RedLine>,
) -> Result<(), ValueError> {
    let check = |line: &RedLine| catalogue.check_red_line(line);
    match edit {
        RowEdit::Put(line) => {
            let is_new = rows::find(&scenario.red_lines, &line.id).is_none();
            rows::has_room(is_new, scenario.red_lines.len(), MOST_RED_LINES)?;
            check(line)
        }
        RowEdit::Reset(lines) => lines.iter().try_for_each(check),
        RowEdit::Remove(_) => Ok(()),
    }
}

/// Whether distributions can be changed so: each is of an assumption and possible.
fn check_distributions(
    catalogue: &Catalogue,
    scenario: &Scenario,
    edit: &RowEdit<DistributionRow>,
) -> Result<(), ValueError> {
    let check = |row: &DistributionRow| catalogue.check_distribution_row(row);
    match edit {
        RowEdit::Put(row) => {
            let is_new = rows::find(&scenario.distributions, &row.key).is_none();
            rows::has_room(is_new, scenario.distributions.len(), MOST_DISTRIBUTIONS)?;
            check(row)
        }
        RowEdit::Reset(rows) => rows.iter().try_for_each(check),
        RowEdit::Remove(_) => Ok(()),
    }
}

/// Whether companies can be changed so: each fits, and there is room for one more.
fn check_firms(
    catalogue: &Catalogue,
    scenario: &Scenario,
    edit: &RowEdit<Firm>,
) -> Result<(), ValueError> {
    match edit {
        RowEdit::Put(firm) => {
            let is_new = rows::find(&scenario.firms, &firm.id).is_none();
            rows::has_room(is_new, scenario.firms.len(), MOST_FIRMS)?;
            firm.check(catalogue)
        }
        RowEdit::Reset(firms) => firms.iter().try_for_each(|firm| firm.check(catalogue)),
        RowEdit::Remove(_) => Ok(()),
    }
}
