//! What the fund is worth to both sides, and what a definition in its text moves.

use super::super::rows::{self, Row, RowChart, bar_chart};
use super::super::{Evaluated, FigureId, Input};
use super::{Sheet, none};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Chart, ChartError, Mark, Role,
};
use crate::engine::fund::{Cents, FundOfDeal, FundOutcome, ReadingDifference};
use crate::text::fund_figures::FundFigureText as W;
use crate::text::number::{self, Unit};

/// A row of the value chart and how it is measured.
type ValueLine = (W, fn(&FundOutcome) -> f64);

const VALUE_LINES: [ValueLine; 4] = [
    (W::RowFocusValue, |fund| fund.investor.value),
    (W::RowImporterValue, |fund| fund.host.value),
    (W::RowLoss, |fund| 0.0 - fund.expected_loss.usd()),
    (W::RowCarry, |fund| {
        let interest = fund.years.iter().map(|year| year.funding_interest);
        0.0 - interest.sum::<Cents>().usd()
    }),
];

pub(in crate::figures) fn value(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundValue);
    };
    let title = sheet.title(|fund| {
        let worth = fund.outcome.investor.value;
        let values = [
            ("cost", sheet.usd(0.0 - worth)),
            ("worth", sheet.signed(worth)),
            ("other", sheet.signed(fund.outcome.host.value)),
            ("goods", goods(input)),
        ];
        match fund.price_per_percentage_point.filter(|_| worth < 0.0) {
            Some(price) => {
                let values = [&values[..], &[("price", sheet.usd(price))]].concat();
                input.say(W::ValueCost, &values)
            }
            None => input.say(W::ValueGain, &values),
        }
    });
    let of = |fund: Option<&FundOfDeal>, measure: fn(&FundOutcome) -> f64| {
        fund.map_or(0.0, |fund| measure(&fund.outcome))
    };
    let rows = VALUE_LINES.map(|(text, measure)| {
        let (value, reference) = (sheet.funds.scenario, sheet.funds.reference);
        Row::new(
            input.say(text, &[]),
            of(value, measure),
            of(reference, measure),
        )
    });
    let about = RowChart {
        id: FigureId::FundValue.id(),
        title,
        subtitle: W::ValueSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: false,
    };
    bar_chart(input, about, &rows)
}

/// The group of goods whose relief the fund is the price for.
fn goods(input: &Input<'_>) -> String {
    let baseline = input.model.baseline();
    let fund = baseline.fund.as_ref();
    let group = fund.and_then(|fund| baseline.groups.get(fund.duty_group));
    group.map_or_else(String::new, |group| {
        within_sentence(group.title.in_language(input.language))
    })
}

/// A title as it reads within a sentence: its first letter small unless it is an abbreviation.
fn within_sentence(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next();
    let rest = letters.as_str();
    match first {
        Some(first) if rest.starts_with(char::is_lowercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => title.to_owned(),
    }
}

/// What a definition moves: paid to the investor, its value, the host's value, USD.
fn amounts(difference: &ReadingDifference) -> [f64; 3] {
    [
        difference.investor_distributions.usd(),
        difference.investor_value,
        difference.host_value,
    ]
}

const READING_ROWS: [W; 3] = [W::RowPaidToFocus, W::RowFocusValue, W::RowImporterValue];

pub(in crate::figures) fn readings(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundReadings);
    };
    let of = |evaluated: &Evaluated| {
        let readings = input.model.fund_readings(&evaluated.scenario);
        readings
            .unwrap_or_default()
            .map(|reading| amounts(&reading))
    };
    let (scenario, reference) = (of(input.scenario), of(input.reference));
    let title = sheet.title(|_| {
        let [[counts, ..], [covers, ..]] = scenario;
        if counts.abs() < 1.0 && covers.abs() < 1.0 {
            return input.say(W::ReadingsNone, &[]);
        }
        let values = [
            ("counts", sheet.signed(counts)),
            ("covers", sheet.signed(covers)),
        ];
        input.say(W::ReadingsFinding, &values)
    });
    let all = scenario.iter().chain(&reference).flatten();
    let largest = all.clone().map(|value| value.abs()).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(Unit::Usd, largest, input.language);
    let axis = scale::axis(
        unit_words.clone(),
        all.map(|value| value / scale_by),
        Zero::Always,
    )?;
    let labels = READING_ROWS.map(|row| input.say(row, &[])).to_vec();
    let mut chart = Chart::new(
        FigureId::FundReadings.id(),
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels: labels.clone(),
        }),
    );
    let texts = [W::CountsBoth, W::CoversInterest];
    let mut table_rows = Vec::new();
    let mut series = Vec::new();
    for (place, (text, (values, before))) in
        (0_u8..).zip(texts.into_iter().zip(scenario.iter().zip(&reference)))
    {
        let name = input.say(text, &[]);
        let scaled = |values: &[f64]| values.iter().map(|v| Some(v / scale_by)).collect();
        let words = values.map(|value| sheet.signed(value)).to_vec();
        let bars = BarSeries::new(name.clone(), Role::Rival(place), scaled(values));
        series.push(
            bars.labelled(words)
                .against(input.reference_name(), scaled(before)),
        );
        table_rows.extend(labels.iter().zip(values.iter().zip(before)).map(
            |(row, (value, before))| {
                let values = [("reading", name.clone()), ("row", row.clone())];
                Row::new(input.say(W::ReadingRow, &values), *value, *before)
            },
        ));
    }
    chart.marks = vec![Mark::Bars(Bars {
        series,
        arrangement: Arrangement::Grouped,
    })];
    chart.title = title;
    chart.subtitle = input.say(W::ReadingsSubtitle, &[("unit", unit_words)]);
    chart.table = rows::table(input, &table_rows, Unit::Usd);
    input.finish(chart)
}
