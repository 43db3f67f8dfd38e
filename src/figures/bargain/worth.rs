//! What one step up of each row is worth to both parties at the margin: bars beside each other.

use crate::bargain::Ground;
use crate::bargain::exchange::Exchange;
use crate::bargain::words::Speaker;
use crate::baseline::Party;
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role,
    Table,
};
use crate::figures::Input;
use crate::text::Text as _;
use crate::text::bargain::PlaneText as T;
use crate::text::number::{self, Unit};
use crate::text::packages::PackageText;

/// Name of the chart of what a step of each row is worth.
pub const ROW_WORTH: &str = "bargain-rows";

/// Both parties' gain by one step up of each row.
pub fn worth(input: &Input<'_>, ground: &Ground, exchange: &Exchange) -> Result<Chart, ChartError> {
    let (model, language) = (input.model, input.language);
    let speaker = Speaker { model, language };
    let known: Vec<(usize, f64, [f64; 2])> = (exchange.rows.iter().enumerate())
        .filter_map(|(row, worth)| worth.map(|worth| (row, worth.step, worth.worth)))
        .collect();
    let values = || known.iter().flat_map(|(_, _, worth)| *worth);
    let largest = values().map(f64::abs).fold(0.0, f64::max);
    let (by, unit) = number::axis_unit(Unit::Usd, largest, language);
    let axis = scale::axis(unit.clone(), values().map(|value| value / by), Zero::Always)?;
    let label = |(row, step, _): &(usize, f64, [f64; 2])| {
        let values = [
            ("title", speaker.row(ground, *row)),
            ("step", speaker.row_change(ground, *row, *step)),
        ];
        T::RowStep.fill(language, &values)
    };
    let labels: Vec<String> = known.iter().map(label).collect();
    let mut chart = Chart::new(
        ROW_WORTH,
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels: labels.clone(),
        }),
    );
    let series = |party: Party| {
        let role = match party {
            Party::Focus => Role::PartyOne,
            Party::Importer => Role::PartyTwo,
        };
        let of = |worth: &[f64; 2]| worth[party as usize];
        let scaled = known.iter().map(|(_, _, worth)| Some(of(worth) / by));
        let words = known.iter().map(|(_, _, worth)| speaker.gain(of(worth)));
        BarSeries::new(speaker.party(party), role, scaled.collect()).labelled(words.collect())
    };
    chart.marks.push(Mark::Bars(Bars {
        series: Party::ALL.map(series).to_vec(),
        arrangement: Arrangement::Grouped,
    }));
    T::WorthTitle.text(language).clone_into(&mut chart.title);
    chart.subtitle = T::WorthSubtitle.fill(language, &[("unit", unit)]);
    let head = |party: Party| {
        let name = PackageText::GainOf.fill(language, &[("party", speaker.party(party))]);
        Column::new(format!("{name} [{}]", Unit::Usd.code()))
    };
    let columns = std::iter::once(Column::new(T::Name.text(language)));
    let row = |(label, (_, _, worth)): (&String, &(usize, f64, [f64; 2]))| {
        let cells = worth.map(|gain| Cell::number(gain, speaker.gain(gain)));
        std::iter::once(Cell::text(label.clone()))
            .chain(cells)
            .collect()
    };
    chart.table = Table {
        columns: columns.chain(Party::ALL.map(head)).collect(),
        rows: labels.iter().zip(&known).map(row).collect(),
    };
    input.finish(chart)
}
