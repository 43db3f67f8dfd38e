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

/// Added duty on the volume still sold: exporters' and buyers' part by sector, USD a year.
fn incidence(input: &Input<'_>) -> Vec<(String, f64, f64)> {
    let baseline = input.model.baseline();
    let outcome = &input.scenario.outcome;
    let mut parts: Vec<(String, f64, f64)> = baseline
        .sectors
        .iter()
        .enumerate()
        .filter_map(|(index, sector)| {
            let supplier = outcome
                .suppliers
                .get(input.model.cell(index, baseline.focus))?;
            let base_value = sector.imports.get(baseline.focus)?.value;
            let base_rate = sector.collected_rate.get(baseline.focus)?.value;
            let added = supplier.duty_paid - base_value * supplier.volume * base_rate;
            let exporters = supplier.duty_borne_by_supplier;
            let title = sector.title.in_language(input.language).to_owned();
            Some((title, exporters, added - exporters))
        })
        .collect();
    parts.sort_by(|a, b| (b.1 + b.2).abs().total_cmp(&(a.1 + a.2).abs()));
    parts
}

pub(super) fn duty_incidence(input: &Input<'_>) -> Result<Chart, ChartError> {
    let language = input.language;
    let all = incidence(input);
    let mut drawn = all.clone();
    if drawn.len() > DRAWN_SECTORS + 1 {
        let rest = drawn.split_off(DRAWN_SECTORS);
        let label = F::OtherSectors.fill(language, &[("count", rest.len().to_string())]);
        let sum = |part: fn(&(String, f64, f64)) -> f64| rest.iter().map(part).sum::<f64>();
        drawn.push((label, sum(|row| row.1), sum(|row| row.2)));
    }
    let largest = drawn
        .iter()
        .map(|row| (row.1 + row.2).abs())
        .fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(Unit::Usd, largest, language);
    let extent = drawn.iter().flat_map(|row| {
        let (low, high) = (
            row.1.min(0.0) + row.2.min(0.0),
            row.1.max(0.0) + row.2.max(0.0),
        );
        [low / scale_by, high / scale_by]
    });
    let axis = scale::axis(unit_words.clone(), extent, Zero::Always)?;
    let labels = drawn.iter().map(|row| row.0.clone()).collect();
    let mut chart = Chart::new(
        FigureId::DutyIncidence.id(),
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    let series = |text: F, role: Role, part: fn(&(String, f64, f64)) -> f64| {
        let values = drawn.iter().map(|row| Some(part(row) / scale_by)).collect();
        BarSeries::new(text.text(language), role, values)
    };
    chart.marks = vec![Mark::Bars(Bars {
        series: vec![
            series(F::BorneByExporters, Role::PartyOne, |row| row.1),
            series(F::BorneByBuyers, Role::PartyTwo, |row| row.2),
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

fn incidence_table(input: &Input<'_>, rows: &[(String, f64, f64)]) -> Table {
    let language = input.language;
    let column = |text: F| Column::new(format!("{} [{}]", text.text(language), Unit::Usd.code()));
    let cell = |value: f64| Cell::number(value, number::value(value, Unit::Usd, language));
    Table {
        columns: vec![
            Column::new(F::ColumnItem.text(language)),
            column(F::BorneByExporters),
            column(F::BorneByBuyers),
        ],
        rows: rows
            .iter()
            .map(|(label, exporters, buyers)| {
                vec![Cell::text(label.clone()), cell(*exporters), cell(*buyers)]
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

pub(super) fn rate_gap(input: &Input<'_>) -> Result<Chart, ChartError> {
    let baseline = input.model.baseline();
    let language = input.language;
    let outcome = &input.scenario.outcome;
    let origins: Vec<usize> = std::iter::once(baseline.focus)
        .chain(baseline.rivals.iter().copied())
        .collect();
    let rates: Vec<Vec<f64>> = origins
        .iter()
        .map(|origin| {
            let groups = 0..baseline.groups.len();
            groups
                .map(|group| group_rate(input, outcome, group, *origin))
                .collect()
        })
        .collect();
    let axis = scale::axis(
        "%",
        rates.iter().flatten().map(|rate| rate * 100.0),
        Zero::Always,
    )?;
    let labels: Vec<String> = baseline
        .groups
        .iter()
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
    let name = |origin: usize| {
        let title = baseline.origins.get(origin).map(|origin| &origin.title);
        title.map_or_else(String::new, |title| title.in_language(language).to_owned())
    };
    let mut series = Vec::new();
    for (place, (origin, rates)) in origins.iter().zip(&rates).enumerate() {
        let values = rates.iter().map(|rate| Some(rate * 100.0)).collect();
        let role = match u8::try_from(place) {
            Ok(place @ 1..) => Role::Rival(place - 1),
            Ok(0) | Err(_) => Role::Scenario,
        };
        let mut bars = BarSeries::new(name(*origin), role, values);
        if place == 0 {
            let reference = (0..baseline.groups.len()).map(|group| {
                Some(group_rate(input, &input.reference.outcome, group, *origin) * 100.0)
            });
            let reference_name = input.reference.name.in_language(language).to_owned();
            bars = bars.against(reference_name, reference.collect());
        }
        series.push(bars);
    }
    chart.marks = vec![Mark::Bars(Bars {
        series,
        arrangement: Arrangement::Grouped,
    })];
    chart.title = gap_title(input, &name);
    chart.subtitle = input.say(F::GapSubtitle, &[]);
    let mut columns = vec![Column::new(F::ColumnItem.text(language))];
    columns.extend(
        origins
            .iter()
            .map(|origin| Column::new(format!("{} [{}]", name(*origin), Unit::Rate.code()))),
    );
    let rows = labels
        .into_iter()
        .enumerate()
        .map(|(group, label)| {
            let mut row = vec![Cell::text(label)];
            row.extend(rates.iter().map(|rates| {
                let rate = rates.get(group).copied().unwrap_or_default();
                Cell::number(rate, number::value(rate, Unit::Rate, language))
            }));
            row
        })
        .collect();
    chart.table = Table { columns, rows };
    input.finish(chart)
}

fn gap_title(input: &Input<'_>, name: &impl Fn(usize) -> String) -> String {
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
    input.say(text, &[("rival", name(rival)), ("gap", points)])
}
