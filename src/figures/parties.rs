//! Who sells instead, who bears the duty, and who pays which rate.

use super::exports::NOTHING;
use super::rows::{Row, RowChart, bar_chart};
use super::{FigureId, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role,
    Table,
};
use crate::engine::Outcome;
use crate::text::Text as _;
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

/// Sectors drawn one by one in the incidence chart.
const DRAWN_SECTORS: usize = 12;

pub(super) fn lost_share(input: &Input<'_>) -> Result<Chart, ChartError> {
    let baseline = input.model.baseline();
    let (scenario, reference) = (&input.scenario.outcome, &input.reference.outcome);
    let origins = baseline
        .origins
        .iter()
        .zip(&scenario.origins)
        .zip(&reference.origins);
    let mut rows: Vec<Row> = origins
        .map(|((origin, value), reference)| {
            let label = origin.title.in_language(input.language);
            Row::new(label, value.value_change, reference.value_change)
        })
        .collect();
    rows.push(Row::new(
        input.say(F::OwnProducers, &[]),
        scenario.totals.domestic_sales_change,
        reference.totals.domestic_sales_change,
    ));
    let winner = rows.iter().max_by(|a, b| a.value.total_cmp(&b.value));
    let nothing = rows.iter().all(|row| row.value.abs() < 1.0);
    let title = match winner {
        Some(row) if !nothing => {
            let text = if row.value > 0.0 {
                F::GainersFinding
            } else {
                F::GainersLossOnly
            };
            let change = number::signed(row.value, Unit::Usd, input.language);
            input.say(text, &[("winner", row.label.clone()), ("change", change)])
        }
        _ => input.say(F::GainersNone, &[]),
    };
    let about = RowChart {
        id: FigureId::LostShare.id(),
        title,
        subtitle: F::GainersSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: true,
    };
    bar_chart(input, about, &rows)
}

/// Added duty on the volume still sold, USD a year.
#[derive(Clone, Debug, Default)]
struct Incidence {
    label: String,
    exporters: f64,
    buyers: f64,
    reference_exporters: f64,
    reference_buyers: f64,
}

impl Incidence {
    fn total(&self) -> f64 {
        self.exporters + self.buyers
    }

    fn reference_total(&self) -> f64 {
        self.reference_exporters + self.reference_buyers
    }

    /// Several sectors as one row.
    fn sum(label: String, rows: &[Self]) -> Self {
        let sum = |part: fn(&Self) -> f64| rows.iter().map(part).sum::<f64>();
        Self {
            label,
            exporters: sum(|row| row.exporters),
            buyers: sum(|row| row.buyers),
            reference_exporters: sum(|row| row.reference_exporters),
            reference_buyers: sum(|row| row.reference_buyers),
        }
    }
}

/// Exporters' and buyers' part of one sector's added duty in an outcome.
fn added_duty(input: &Input<'_>, outcome: &Outcome, index: usize) -> Option<(f64, f64)> {
    let baseline = input.model.baseline();
    let sector = baseline.sectors.get(index)?;
    let cell = input.model.cell(index, baseline.focus);
    let supplier = outcome.suppliers.get(cell)?;
    let base_value = sector.imports.get(baseline.focus)?.value;
    let base_rate = outcome.base_rates.get(cell)?;
    let added = supplier.duty_paid - base_value * supplier.volume * base_rate;
    let exporters = supplier.duty_borne_by_supplier;
    Some((exporters, added - exporters))
}

/// Added duty by sector, the largest first.
fn incidence(input: &Input<'_>) -> Vec<Incidence> {
    let baseline = input.model.baseline();
    let mut parts: Vec<Incidence> = baseline
        .sectors
        .iter()
        .enumerate()
        .filter_map(|(index, sector)| {
            let (exporters, buyers) = added_duty(input, &input.scenario.outcome, index)?;
            let reference = added_duty(input, &input.reference.outcome, index)?;
            Some(Incidence {
                label: sector.title.in_language(input.language).to_owned(),
                exporters,
                buyers,
                reference_exporters: reference.0,
                reference_buyers: reference.1,
            })
        })
        .collect();
    parts.sort_by(|a, b| b.total().abs().total_cmp(&a.total().abs()));
    parts
}

pub(super) fn duty_incidence(input: &Input<'_>) -> Result<Chart, ChartError> {
    let language = input.language;
    let all = incidence(input);
    let mut drawn = all.clone();
    if drawn.len() > DRAWN_SECTORS + 1 {
        let rest = drawn.split_off(DRAWN_SECTORS);
        let label = F::OtherSectors.fill(language, &[("count", rest.len().to_string())]);
        drawn.push(Incidence::sum(label, &rest));
    }
    let largest = drawn
        .iter()
        .map(|row| row.total().abs().max(row.reference_total().abs()))
        .fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(Unit::Usd, largest, language);
    let extent = drawn.iter().flat_map(|row| {
        let (low, high) = (
            row.exporters.min(0.0) + row.buyers.min(0.0),
            row.exporters.max(0.0) + row.buyers.max(0.0),
        );
        [low, high, row.reference_total()].map(|value| value / scale_by)
    });
    let axis = scale::axis(unit_words.clone(), extent, Zero::Always)?;
    let labels = drawn.iter().map(|row| row.label.clone()).collect();
    let mut chart = Chart::new(
        FigureId::DutyIncidence.id(),
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    let series = |text: F, role: Role, part: fn(&Incidence) -> f64| {
        let values = drawn.iter().map(|row| Some(part(row) / scale_by)).collect();
        BarSeries::new(text.text(language), role, values)
    };
    let reference_name = input.reference.name.in_language(language).to_owned();
    let reference = drawn
        .iter()
        .map(|row| Some(row.reference_total() / scale_by))
        .collect();
    chart.marks = vec![Mark::Bars(Bars {
        series: vec![
            series(F::BorneByExporters, Role::PartyOne, |row| row.exporters),
            series(F::BorneByBuyers, Role::PartyTwo, |row| row.buyers)
                .against(reference_name, reference),
        ],
        arrangement: Arrangement::Stacked,
    })];
    let totals = &input.scenario.outcome.totals;
    let (exporters, buyers) = (totals.duty_borne_by_exporters, totals.duty_borne_by_buyers);
    chart.title = if exporters.abs() + buyers.abs() < 1.0 {
        input.say(F::IncidenceNone, &[])
    } else {
        let usd = |value: f64| number::value(value, Unit::Usd, language);
        input.say(
            F::IncidenceFinding,
            &[("buyers", usd(buyers)), ("exporters", usd(exporters))],
        )
    };
    chart.subtitle = input.say(F::IncidenceSubtitle, &[("unit", unit_words)]);
    chart.table = incidence_table(input, &all);
    input.finish(chart)
}

fn incidence_table(input: &Input<'_>, rows: &[Incidence]) -> Table {
    let language = input.language;
    let column = |words: String| Column::new(format!("{words} [{}]", Unit::Usd.code()));
    let here = |text: F| column(text.text(language).to_owned());
    let there = |text: F| {
        let name = ("name", text.text(language).to_owned());
        column(F::ReferenceOf.fill(language, &[name]))
    };
    let cell = |value: f64| Cell::number(value, number::value(value, Unit::Usd, language));
    Table {
        columns: vec![
            Column::new(F::ColumnItem.text(language)),
            here(F::BorneByExporters),
            here(F::BorneByBuyers),
            there(F::BorneByExporters),
            there(F::BorneByBuyers),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    Cell::text(row.label.clone()),
                    cell(row.exporters),
                    cell(row.buyers),
                    cell(row.reference_exporters),
                    cell(row.reference_buyers),
                ]
            })
            .collect(),
    }
}

/// Rate in force of an origin on a group, weighted with the focus origin's base sales.
fn group_rate(input: &Input<'_>, outcome: &Outcome, group: usize, origin: usize) -> f64 {
    let baseline = input.model.baseline();
    let (mut value, mut duty) = (0.0, 0.0);
    for (index, sector) in baseline.sectors_of_group(group) {
        let weight = sector
            .imports
            .get(baseline.focus)
            .map_or(0.0, |figure| figure.value);
        let rate = outcome
            .rates
            .get(input.model.cell(index, origin))
            .copied()
            .unwrap_or_default();
        value += weight;
        duty += weight * rate;
    }
    if value > 0.0 { duty / value } else { 0.0 }
}

/// The focus origin and its rivals, and each one's rates by group in the scenario and the reference.
struct Gap {
    names: Vec<String>,
    rates: Vec<Vec<f64>>,
    reference: Vec<Vec<f64>>,
}

impl Gap {
    fn new(input: &Input<'_>) -> Self {
        let baseline = input.model.baseline();
        let origins: Vec<usize> = std::iter::once(baseline.focus)
            .chain(baseline.rivals.iter().copied())
            .collect();
        let rates = |outcome: &Outcome| {
            let of = |origin: &usize| {
                let groups = 0..baseline.groups.len();
                groups
                    .map(|group| group_rate(input, outcome, group, *origin))
                    .collect()
            };
            origins.iter().map(of).collect()
        };
        Self {
            names: origins
                .iter()
                .map(|origin| origin_name(input, *origin))
                .collect(),
            rates: rates(&input.scenario.outcome),
            reference: rates(&input.reference.outcome),
        }
    }
}

fn origin_name(input: &Input<'_>, origin: usize) -> String {
    let title = input.model.baseline().origins.get(origin);
    title.map_or_else(String::new, |origin| {
        origin.title.in_language(input.language).to_owned()
    })
}

pub(super) fn rate_gap(input: &Input<'_>) -> Result<Chart, ChartError> {
    let language = input.language;
    let gap = Gap::new(input);
    let percent = |rates: &[f64]| {
        rates
            .iter()
            .map(|rate| Some(rate * 100.0))
            .collect::<Vec<_>>()
    };
    let extent = gap.rates.iter().chain(&gap.reference).flatten();
    let axis = scale::axis("%", extent.map(|rate| rate * 100.0), Zero::Always)?;
    let groups = input.model.baseline().groups.iter();
    let labels: Vec<String> = groups
        .map(|group| group.title.in_language(language).to_owned())
        .collect();
    let mut chart = Chart::new(
        FigureId::RateGap.id(),
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels: labels.clone(),
        }),
    );
    let reference_name = input.reference.name.in_language(language);
    let rows = gap.names.iter().zip(gap.rates.iter().zip(&gap.reference));
    let series = rows
        .enumerate()
        .map(|(place, (name, (rates, reference)))| {
            let role = match u8::try_from(place) {
                Ok(place @ 1..) => Role::Rival(place - 1),
                Ok(0) | Err(_) => Role::Scenario,
            };
            let bars = BarSeries::new(name.clone(), role, percent(rates));
            bars.against(reference_name, percent(reference))
        })
        .collect();
    chart.marks = vec![Mark::Bars(Bars {
        series,
        arrangement: Arrangement::Grouped,
    })];
    chart.title = gap_title(input);
    chart.subtitle = input.say(F::GapSubtitle, &[]);
    chart.table = gap_table(input, labels, &gap);
    input.finish(chart)
}

fn gap_table(input: &Input<'_>, labels: Vec<String>, gap: &Gap) -> Table {
    let language = input.language;
    let column = |words: String| Column::new(format!("{words} [{}]", Unit::Rate.code()));
    let reference = |name: &String| F::ReferenceOf.fill(language, &[("name", name.clone())]);
    let mut columns = vec![Column::new(F::ColumnItem.text(language))];
    columns.extend(gap.names.iter().cloned().map(column));
    columns.extend(gap.names.iter().map(reference).map(column));
    let rows = labels
        .into_iter()
        .enumerate()
        .map(|(group, label)| {
            let mut row = vec![Cell::text(label)];
            row.extend(gap.rates.iter().chain(&gap.reference).map(|rates| {
                let rate = rates.get(group).copied().unwrap_or_default();
                Cell::number(rate, number::value(rate, Unit::Rate, language))
            }));
            row
        })
        .collect();
    Table { columns, rows }
}

fn gap_title(input: &Input<'_>) -> String {
    let baseline = input.model.baseline();
    let Some(rival) = baseline.rivals.first().copied() else {
        return F::NameRateGap.text(input.language).to_owned();
    };
    let rate = |origin: usize| {
        input
            .scenario
            .outcome
            .origins
            .get(origin)
            .map_or(0.0, |sums| sums.comparable_rate)
    };
    let gap = rate(baseline.focus) - rate(rival);
    let text = if gap.abs() < NOTHING * 100.0 {
        F::GapNone
    } else if gap > 0.0 {
        F::GapWorse
    } else {
        F::GapBetter
    };
    let points = number::difference(gap.abs(), Unit::Rate, input.language);
    let points = points.trim_start_matches('+').to_owned();
    input.say(
        text,
        &[("rival", origin_name(input, rival)), ("gap", points)],
    )
}
