//! The focus economy behind its border: value added and jobs by sector of export.

use super::exports::change_rows;
use super::rows::{Row, RowChart, bar_chart};
use super::{FigureId, Input};
use crate::baseline::Sector;
use crate::chart::{Chart, ChartError, Role};
use crate::model::{Meaning, Scenario};
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

/// Share of lost sales that is not resold elsewhere, and won per dollar, of a scenario.
fn factors(input: &Input<'_>, scenario: &Scenario) -> (f64, f64) {
    let of = |meaning| {
        scenario
            .number(input.model.catalogue(), meaning)
            .unwrap_or_default()
    };
    (1.0 - of(Meaning::ResoldShare), of(Meaning::ExchangeRate))
}

/// Rows of export changes, each times a coefficient of its sector and scenario.
fn rows_times(input: &Input<'_>, coefficient: impl Fn(&Sector, (f64, f64)) -> f64) -> Vec<Row> {
    let (scenario, reference) = (
        factors(input, &input.scenario.scenario),
        factors(input, &input.reference.scenario),
    );
    (change_rows(input)
        .into_iter()
        .zip(&input.model.baseline().sectors))
    .map(|(row, sector)| Row {
        value: row.value * coefficient(sector, scenario),
        reference: row.reference * coefficient(sector, reference),
        ..row
    })
    .collect()
}

pub(super) fn value_added(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = rows_times(input, |sector, (kept, _)| {
        kept * sector.value_added_per_export.value
    });
    let totals = &input.scenario.outcome.totals;
    let title = if totals.value_added_change.abs() < 1.0 {
        input.say(F::ValueAddedNone, &[])
    } else {
        let change = number::signed(totals.value_added_change, Unit::Usd, input.language);
        let gdp = number::signed(totals.gdp_share_change, Unit::Change, input.language);
        input.say(F::ValueAddedFinding, &[("change", change), ("gdp", gdp)])
    };
    let about = RowChart {
        id: FigureId::ValueAdded.id(),
        title,
        subtitle: F::ValueAddedSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: true,
    };
    bar_chart(input, about, &rows)
}

pub(super) fn jobs(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = rows_times(input, |sector, (kept, krw_per_usd)| {
        kept * krw_per_usd / 1e9 * sector.jobs_per_krw_bn.value
    });
    let change = input.scenario.outcome.totals.jobs_change;
    let title = if change.abs() < 0.5 {
        input.say(F::JobsNone, &[])
    } else {
        let change = number::signed(change, Unit::Jobs, input.language);
        input.say(F::JobsFinding, &[("change", change)])
    };
    let about = RowChart {
        id: FigureId::Jobs.id(),
        title,
        subtitle: F::JobsSubtitle,
        unit: Unit::Jobs,
        role: Role::BySign,
        is_change: true,
        is_sum: true,
    };
    bar_chart(input, about, &rows)
}
