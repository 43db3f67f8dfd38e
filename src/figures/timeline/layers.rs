//! The dated stack of duty on one group: each layer's rate times its chance, month by month.

use jiff::civil::Date;

use super::{Subject, chart, month, over_months};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Band, BandPoint, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Role, Table,
};
use crate::figures::{FigureId, Input};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::timeline_figures::TimelineFigureText as T;
use crate::timeline::LayerInTime;

/// Percent of one.
const PERCENT: f64 = 100.0;

pub(in crate::figures) fn layers(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockLayers, |subject| {
        let told = subject.told();
        let language = input.language;
        let days = &told.outlook.days;
        let group = input.model.baseline().groups.get(told.group);
        let group = group.map_or("", |group| group.title.in_language(language));
        let name = |layer: &LayerInTime| {
            let values = [
                (
                    "authority",
                    layer.authority_title.in_language(language).to_owned(),
                ),
                ("rate", number::value(layer.rate, Unit::Rate, language)),
            ];
            subject.say(T::Layer, &values)
        };
        let at = |layer: &LayerInTime, place: usize| {
            layer.rate * layer.chance.get(place).copied().unwrap_or_default()
        };
        let months = days.len().saturating_sub(1).max(1);
        let shown: Vec<&LayerInTime> = told
            .layers
            .iter()
            .filter(|layer| layer.rate > 0.0)
            .collect();
        let sum = |place: usize| shown.iter().map(|layer| at(layer, place)).sum::<f64>();
        let sums = (0..months).map(|place| sum(place) * PERCENT);
        let axis = scale::axis("%", sums, Zero::Always)?;
        let shown_days = days.get(..months).unwrap_or_default();
        let mut made = over_months(FigureId::ClockLayers, shown_days, axis)?;
        let mut below = vec![0.0; months];
        for (number, layer) in shown.iter().enumerate() {
            let points = below.iter_mut().enumerate().map(|(place, below)| {
                let low = *below;
                *below += at(layer, place) * PERCENT;
                BandPoint {
                    x: place as f64,
                    low,
                    high: *below,
                }
            });
            made.marks.push(Mark::Band(Band {
                label: String::new(),
                role: Role::Rival(u8::try_from(number).unwrap_or(u8::MAX)),
                points: points.collect(),
            }));
            made.marks.push(Mark::Line(Line {
                label: name(layer),
                role: Role::Rival(u8::try_from(number).unwrap_or(u8::MAX)),
                shape: LineShape::Straight,
                points: below
                    .iter()
                    .enumerate()
                    .map(|(place, sum)| [place as f64, *sum])
                    .collect(),
                with_markers: false,
            }));
        }
        let rate = |value: f64| number::value(value, Unit::Rate, language);
        let values = [
            ("group", group.to_owned()),
            ("first", rate(sum(0))),
            ("last", rate(sum(months - 1))),
        ];
        made.title = subject.say(T::LayersFinding, &values);
        made.subtitle = subject.say(T::LayersSubtitle, &values);
        let names = shown.iter().map(|layer| Column::new(name(layer)));
        let first = Column::new(T::ColumnMonth.text(language));
        made.table = Table {
            columns: std::iter::once(first).chain(names).collect(),
            rows: rows(subject, shown_days, &shown),
        };
        Ok(Some(made))
    })
}

/// A row a month: the chance that each layer is in force.
fn rows(subject: &Subject<'_>, days: &[Date], shown: &[&LayerInTime]) -> Vec<Vec<Cell>> {
    let of_month = |(place, day): (usize, &Date)| {
        let chances = shown.iter().map(|layer| {
            let chance = layer.chance.get(place).copied().unwrap_or_default();
            Cell::number(chance, subject.percent(chance))
        });
        let first = Cell::text(month(*day));
        std::iter::once(first).chain(chances).collect()
    };
    days.iter().enumerate().map(of_month).collect()
}
