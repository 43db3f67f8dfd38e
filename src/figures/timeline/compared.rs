//! Beside what is expected: another graph of links, and what happened.

use super::lines::{PERCENT, line, points, whole_percent};
use super::{chart, over_months};
use crate::chart::{
    Axis, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Role, Rule, RuleAxis, Table,
};
use crate::figures::{FigureId, Input};
use crate::text::timeline_figures::TimelineFigureText as T;
use crate::text::{Text as _, days, number};
use jiff::civil::Date;

/// Months that round to nothing.
const SAME_MONTHS: f64 = 0.05;

/// The whole deal in the scenario's graph and in the reference's.
pub(in crate::figures) fn graphs(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockGraphs, |subject| {
        let outlook = &subject.told().outlook;
        let Some(other) = &subject.talks.reference else {
            return Ok(None);
        };
        let longer = if other.days.len() > outlook.days.len() {
            &other.days
        } else {
            &outlook.days
        };
        let mut made = over_months(FigureId::ClockGraphs, longer, whole_percent()?)?;
        let own = input.scenario.name.in_language(input.language).to_owned();
        let theirs = points(&other.deal, PERCENT);
        made.marks
            .push(line(input.reference_name(), Role::Reference, theirs));
        let mine = points(&outlook.deal, PERCENT);
        made.marks.push(line(own.clone(), Role::Scenario, mine));
        let months = outlook.waiting.months_without - other.waiting.months_without;
        let values = [
            ("first", subject.percent(outlook.waiting.chance)),
            ("second", subject.percent(other.waiting.chance)),
            ("months", number::plain(months.abs(), 1)),
        ];
        let text = match months {
            months if months.abs() < SAME_MONTHS => T::GraphsSame,
            months if months < 0.0 => T::GraphsSooner,
            _ => T::GraphsLater,
        };
        made.title = subject.say(text, &values);
        made.subtitle = subject.say(T::GraphsSubtitle, &[]);
        let columns = vec![
            Column::new(T::ColumnMonthNumber.text(input.language)),
            Column::new(own),
            Column::new(input.reference_name()),
        ];
        let cell = |chances: &[f64], at: usize| {
            let chance = chances.get(at);
            chance.map_or(Cell::Empty, |chance| {
                Cell::number(*chance, subject.percent(*chance))
            })
        };
        let rows = (0..longer.len()).map(|at| {
            let number = Cell::number(at as f64, number::plain(at as f64, 0));
            vec![number, cell(&outlook.deal, at), cell(&other.deal, at)]
        });
        made.table = Table {
            rows: rows.collect(),
            columns,
        };
        Ok(Some(made))
    })
}

/// The chance that was to be given to each issue closing by the day it did, from each day of the history.
pub(in crate::figures) fn history(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockHistory, |subject| {
        let told = subject.told();
        let starts: Vec<Date> = told.lookbacks.iter().map(|back| back.start).collect();
        if starts.len() < 2 {
            return Ok(None);
        }
        let mut made = over_months(FigureId::ClockHistory, &starts, whole_percent()?)?;
        if let Axis::Quantity(axis) = &mut made.x {
            axis.title = subject.say(T::HistoryAxis, &[]);
        }
        made.marks.push(Mark::Rule(Rule {
            axis: RuleAxis::Y,
            at: 0.5 * PERCENT,
            label: subject.say(T::HistoryMedian, &[]),
            role: Role::Neutral,
        }));
        let mut columns = vec![Column::new(T::ColumnStart.text(input.language))];
        let mut table: Vec<Vec<Cell>> = starts
            .iter()
            .map(|day| vec![Cell::text(days::iso(*day))])
            .collect();
        let (mut late, mut all) = (0, 0);
        for (place, issue) in told.outlook.issues.iter().enumerate() {
            let of = |back: &crate::timeline::Lookback| {
                let issue = back.issues.get(place)?;
                issue
                    .expected_by_then
                    .filter(|_| !issue.was_closed && issue.closed_on.is_some())
            };
            let known: Vec<Option<f64>> = told.lookbacks.iter().map(of).collect();
            let known_points = known.iter().enumerate();
            let known_points =
                known_points.filter_map(|(at, chance)| Some([at as f64, (*chance)? * PERCENT]));
            let known_points: Vec<[f64; 2]> = known_points.collect();
            late += known
                .iter()
                .flatten()
                .filter(|chance| **chance > 0.5)
                .count();
            all += known.iter().flatten().count();
            for (row, chance) in table.iter_mut().zip(&known) {
                row.push(chance.map_or(Cell::Empty, |chance| {
                    Cell::number(chance, subject.percent(chance))
                }));
            }
            columns.push(Column::new(subject.issue(&issue.id)));
            if !known_points.is_empty() {
                made.marks.push(Mark::Line(Line {
                    label: subject.issue(&issue.id),
                    role: Role::Rival(u8::try_from(place).unwrap_or(u8::MAX)),
                    shape: LineShape::Straight,
                    points: known_points,
                    with_markers: true,
                }));
            }
        }
        let counts = [("late", late.to_string()), ("all", all.to_string())];
        made.title = subject.say(T::HistoryFinding, &counts);
        made.subtitle = subject.say(T::HistorySubtitle, &[]);
        made.table = Table {
            rows: table,
            columns,
        };
        Ok(Some(made))
    })
}
