//! The importer's side: prices, revenue, and the welfare of all parties.

use super::exports::{NOTHING, largest};
use super::rows::{Row, RowChart, bar_chart};
use super::{FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::{OriginTotals, Outcome};
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

pub(super) fn prices(input: &Input<'_>) -> Result<Chart, ChartError> {
    let markets = &input.model.baseline().markets;
    let (scenario, reference) = (&input.scenario.outcome, &input.reference.outcome);
    let mut rows: Vec<Row> = (markets
        .iter()
        .zip(&scenario.markets)
        .zip(&reference.markets))
    .map(|((market, value), reference)| {
        let label = market.title.in_language(input.language);
        Row::new(label, value.price_index - 1.0, reference.price_index - 1.0)
    })
    .collect();
    rows.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    let change = scenario.totals.price_change;
    let title = match largest(&rows) {
        Some(row) if change.abs() > NOTHING => input.say(
            F::PricesFinding,
            &[
                (
                    "change",
                    number::signed(change, Unit::Change, input.language),
                ),
                ("sector", row.label.clone()),
                (
                    "most",
                    number::signed(row.value, Unit::Change, input.language),
                ),
            ],
        ),
        _ => input.say(F::PricesNone, &[]),
    };
    // Prices do not add up: the largest are drawn, the table has all.
    let table = super::rows::table(input, &rows, Unit::Change);
    rows.truncate(DRAWN_MARKETS);
    let about = RowChart {
        id: FigureId::BuyerPrices.id(),
        title,
        subtitle: F::PricesSubtitle,
        unit: Unit::Change,
        role: Role::Scenario,
        is_change: true,
        is_sum: false,
    };
    let mut chart = bar_chart(input, about, &rows)?;
    chart.table = table;
    Ok(chart)
}

/// Markets drawn in the price chart.
const DRAWN_MARKETS: usize = 14;

pub(super) fn revenue(input: &Input<'_>) -> Result<Chart, ChartError> {
    let baseline = input.model.baseline();
    let (scenario, reference) = (&input.scenario.outcome, &input.reference.outcome);
    let change = |sums: &OriginTotals| sums.duty_paid - sums.base_duty;
    let rows: Vec<Row> = (baseline
        .origins
        .iter()
        .zip(&scenario.origins)
        .zip(&reference.origins))
    .map(|((origin, value), reference)| {
        let label = origin.title.in_language(input.language);
        Row::new(label, change(value), change(reference))
    })
    .collect();
    let total = scenario.totals.duty_revenue_change;
    let title = if total.abs() < 1.0 {
        input.say(F::RevenueNone, &[])
    } else {
        let part = scenario.origins.get(baseline.focus).map_or(0.0, change);
        let usd = |value: f64| number::signed(value, Unit::Usd, input.language);
        input.say(
            F::RevenueFinding,
            &[("change", usd(total)), ("part", usd(part))],
        )
    };
    let about = RowChart {
        id: FigureId::DutyRevenue.id(),
        title,
        subtitle: F::RevenueSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: true,
    };
    bar_chart(input, about, &rows)
}

/// A party's line in the welfare chart: its words and where its number comes from.
type WelfareLine = (F, fn(&Outcome) -> f64);

const WELFARE_LINES: [WelfareLine; 10] = [
    (F::RowExporters, |outcome| {
        outcome.totals.exporter_surplus_change
    }),
    (F::RowFocusRents, |outcome| outcome.totals.focus_rent),
    (F::RowFocus, |outcome| outcome.totals.focus_welfare_change),
    (F::RowBuyers, |outcome| {
        outcome.totals.consumer_surplus_change
    }),
    (F::RowProducers, |outcome| {
        outcome.totals.domestic_surplus_change
    }),
    (F::RowTreasury, |outcome| outcome.totals.duty_revenue_change),
    (F::RowImporterRents, |outcome| outcome.totals.importer_rent),
    (F::RowImporter, |outcome| {
        outcome.totals.importer_welfare_change
    }),
    (F::RowOthers, |outcome| {
        let totals = &outcome.totals;
        totals.all_exporters_surplus_change - totals.exporter_surplus_change
    }),
    (F::RowWorld, |outcome| {
        outcome.totals.world_efficiency_change
    }),
];

pub(super) fn welfare(input: &Input<'_>) -> Result<Chart, ChartError> {
    let (scenario, reference) = (&input.scenario.outcome, &input.reference.outcome);
    let rows: Vec<Row> = WELFARE_LINES
        .iter()
        .map(|(text, of)| Row::new(input.say(*text, &[]), of(scenario), of(reference)))
        .collect();
    let (focus, importer) = (
        scenario.totals.focus_welfare_change,
        scenario.totals.importer_welfare_change,
    );
    let title = if focus.abs() + importer.abs() < 1.0 {
        input.say(F::WelfareNone, &[])
    } else {
        let usd = |value: f64| number::signed(value, Unit::Usd, input.language);
        let values = [
            ("focus_change", usd(focus)),
            ("importer_change", usd(importer)),
        ];
        input.say(F::WelfareFinding, &values)
    };
    let about = RowChart {
        id: FigureId::Welfare.id(),
        title,
        subtitle: F::WelfareSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: false,
    };
    bar_chart(input, about, &rows)
}
