//! What waiting costs: one month's standstill of each issue, and what each link holds up.

use super::{Subject, chart};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role,
    Table,
};
use crate::figures::{FigureId, Input};
use crate::model::rows;
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::timeline_figures::TimelineFigureText as T;
use crate::timeline::Delay;

pub(in crate::figures) fn delay(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockDelay, |subject| {
        let told = subject.told();
        if told.costs.delays.is_empty() {
            return Ok(None);
        }
        let language = input.language;
        let name = |delay: &Delay| match &delay.issue {
            Some(id) => subject.issue(id),
            None => T::AllIssues.text(language).to_owned(),
        };
        // a cost is a loss: the sign of what the party gains
        let gain =
            |delay: &Delay, party: usize| -delay.cost.get(party).copied().unwrap_or_default();
        let all = told
            .costs
            .delays
            .iter()
            .flat_map(|delay| [gain(delay, 0), gain(delay, 1)]);
        let largest = all.clone().map(f64::abs).fold(0.0, f64::max);
        let (by, unit_words) = number::axis_unit(Unit::Usd, largest, language);
        let axis = scale::axis(
            unit_words.clone(),
            all.map(|value| value / by),
            Zero::Always,
        )?;
        let labels = told.costs.delays.iter().map(name).collect();
        let mut made = lying(FigureId::ClockDelay, axis, labels);
        let series = [
            (0, input.focus(), Role::PartyOne),
            (1, input.importer(), Role::PartyTwo),
        ];
        let series = series.map(|(party, name, role)| {
            let values = told
                .costs
                .delays
                .iter()
                .map(|delay| Some(gain(delay, party) / by));
            let words = told
                .costs
                .delays
                .iter()
                .map(|delay| subject.signed_usd(gain(delay, party)));
            BarSeries::new(name, role, values.collect()).labelled(words.collect())
        });
        made.marks.push(Mark::Bars(Bars {
            series: series.into(),
            arrangement: Arrangement::Grouped,
        }));
        let whole = told.costs.delays.first();
        let of = |party: usize| subject.signed_usd(whole.map_or(0.0, |delay| gain(delay, party)));
        made.title = subject.say(T::DelayFinding, &[("first", of(0)), ("second", of(1))]);
        made.subtitle = subject.say(T::DelaySubtitle, &[("unit", unit_words)]);
        made.table = delay_table(subject, &name, &gain);
        Ok(Some(made))
    })
}

fn delay_table(
    subject: &Subject<'_>,
    name: &impl Fn(&Delay) -> String,
    gain: &impl Fn(&Delay, usize) -> f64,
) -> Table {
    let usd = |value: f64| Cell::number(value, subject.signed_usd(value));
    let months = |value: f64| Cell::number(value, number::plain(value, 2));
    let row = |delay: &Delay| {
        let money = [usd(gain(delay, 0)), usd(gain(delay, 1))];
        let mut row = vec![Cell::text(name(delay))];
        row.extend(money);
        row.extend([months(delay.months), months(delay.chance)]);
        row
    };
    let input = subject.input;
    Table {
        columns: vec![
            Column::new(T::ColumnIssue.text(input.language)),
            Column::new(format!("{} [USD]", input.focus())),
            Column::new(format!("{} [USD]", input.importer())),
            Column::new(T::ColumnMonthsLonger.text(input.language)),
            Column::new(T::ColumnChanceLost.text(input.language)),
        ],
        rows: subject.told().costs.delays.iter().map(row).collect(),
    }
}

/// Months that cutting each link saves.
pub(in crate::figures) fn links(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockLinks, |subject| {
        let told = subject.told();
        if told.costs.cuts.is_empty() {
            return Ok(None);
        }
        let language = input.language;
        let name = |id: &str| {
            let row = rows::find(&told.timeline.links, id);
            row.map_or_else(
                || id.to_owned(),
                |row| row.title.in_language(language).to_owned(),
            )
        };
        let unit = T::MonthsUnit.text(language).to_owned();
        let values = told.costs.cuts.iter().map(|cut| cut.months_saved);
        let axis = scale::axis(unit, values.clone(), Zero::Always)?;
        let labels = told.costs.cuts.iter().map(|cut| name(&cut.id)).collect();
        let mut made = lying(FigureId::ClockLinks, axis, labels);
        let words = values.clone().map(|months| number::plain(months, 1));
        let series = BarSeries::new("", Role::BySign, values.map(Some).collect());
        made.marks.push(Mark::Bars(Bars {
            series: vec![series.labelled(words.collect())],
            arrangement: Arrangement::Grouped,
        }));
        if let Some(first) = told.costs.cuts.first() {
            let values = [
                ("link", name(&first.id)),
                ("months", number::plain(first.months_saved, 1)),
                ("chance", subject.percent(first.waiting.chance)),
                ("before", subject.percent(told.outlook.waiting.chance)),
            ];
            made.title = subject.say(T::LinksFinding, &values);
        }
        made.subtitle = subject.say(T::LinksSubtitle, &[]);
        let usd = |value: f64| Cell::number(value, subject.signed_usd(value));
        let row = |cut: &crate::timeline::LinkCut| {
            let chance = cut.waiting.chance;
            vec![
                Cell::text(name(&cut.id)),
                Cell::number(cut.months_saved, number::plain(cut.months_saved, 2)),
                Cell::number(chance, subject.percent(chance)),
                usd(cut.gain[0]),
                usd(cut.gain[1]),
            ]
        };
        made.table = Table {
            columns: vec![
                Column::new(T::ColumnLink.text(language)),
                Column::new(T::ColumnMonthsSaved.text(language)),
                Column::new(T::ColumnChanceWithout.text(language)),
                Column::new(format!("{} [USD]", input.focus())),
                Column::new(format!("{} [USD]", input.importer())),
            ],
            rows: told.costs.cuts.iter().map(row).collect(),
        };
        Ok(Some(made))
    })
}

fn lying(figure: FigureId, axis: crate::chart::QuantityAxis, labels: Vec<String>) -> Chart {
    let categories = CategoryAxis {
        title: String::new(),
        labels,
    };
    Chart::new(
        figure.id(),
        Axis::Quantity(axis),
        Axis::Category(categories),
    )
}
