//! `compare`: which levers differ between scenarios, then their outcomes side by side.

use std::ops::RangeInclusive;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{CompareArguments, TableFormat};
use super::asked::Asked;
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcomes::{
    Group, baseline_identity, exact_number, header, identity, provenance, shown_number,
};
use super::output::{Streams, number, table};
use super::red_lines;
use super::without_value::{self, Without};
use crate::baseline::Baseline;
use crate::chart::{Cell, Table};
use crate::engine::measure::Absence;
use crate::engine::red_lines::{Judged, judged};
use crate::engine::{MODEL_VERSION, Outcome};
use crate::model::diff::{self, FirmRow};
use crate::model::{Kind, ParameterId, Spec, Value};
use crate::text::Language;
use crate::text::command_line::{FindingText, HeadText as H};
use crate::text::days;
use crate::text::red_lines::RedLineText;

/// How many scenarios can be compared: the reference and up to six.
pub(super) const ALLOWED: RangeInclusive<usize> = 2..=7;

/// A measure in each scenario.
struct Row {
    asked: Asked,
    values: Vec<Option<f64>>,
    /// Why there is no value, by scenario.
    absences: Vec<Option<Absence>>,
}

/// Scenarios and their outcomes, the reference first.
struct Comparison {
    workspace: Workspace,
    scenarios: Vec<Named>,
    horizon: f64,
    /// Every measure in each scenario.
    outcomes: Vec<Row>,
    /// The outcome of each scenario.
    evaluated: Vec<Outcome>,
}

pub(super) fn run(
    arguments: &CompareArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let given = arguments.scenarios.len();
    if !ALLOWED.contains(&given) {
        return Err(CliError::CompareCount { given });
    }
    let comparison = Comparison::new(arguments, baseline, streams)?;
    match arguments.layout.format {
        TableFormat::Json => streams.json(&comparison.json(streams))?,
        TableFormat::Csv => streams.data(&comparison.exact(streams).to_csv())?,
        TableFormat::Table => {
            let text = comparison.readable(streams);
            streams.data(&text)?;
        }
    }
    Ok(super::DONE)
}

impl Comparison {
    fn new(
        arguments: &CompareArguments,
        baseline: Option<&Path>,
        streams: &mut Streams<'_>,
    ) -> Result<Self, CliError> {
        let workspace = Workspace::load(baseline, streams)?;
        let mut scenarios = (arguments.scenarios.iter())
            .map(|name| workspace.open(name, streams))
            .collect::<Result<Vec<_>, _>>()?;
        let years = arguments.horizon.as_deref();
        let mut horizon = 1.0;
        if let Some(first) = scenarios.first_mut() {
            horizon = workspace.set_horizon(&mut first.scenario, years)?;
        }
        let mut evaluated = Vec::new();
        let baseline = workspace.model.baseline();
        let asked = Asked::all(baseline, &scenarios.iter().collect::<Vec<_>>());
        for named in &scenarios {
            evaluated.push(workspace.outcome(named, horizon)?);
        }
        let row = |asked: Asked| {
            let pairs = || scenarios.iter().zip(&evaluated);
            Row {
                values: pairs().map(|of| asked.value(baseline, of)).collect(),
                absences: pairs().map(|of| asked.absence(baseline, of)).collect(),
                asked,
            }
        };
        let outcomes = asked.into_iter().map(row).collect();
        Ok(Self {
            workspace,
            scenarios,
            horizon,
            outcomes,
            evaluated,
        })
    }

    /// The parameters that are not the same in all scenarios, in catalogue order.
    fn differing(&self) -> Vec<(ParameterId, &Spec)> {
        let specs = self.workspace.model.catalogue().specs().iter().enumerate();
        specs
            .filter_map(|(index, spec)| Some((ParameterId(u16::try_from(index).ok()?), spec)))
            .filter(|(id, _)| {
                let mut values = self.scenarios.iter().map(|named| named.scenario.value(*id));
                let first = values.next();
                values.any(|value| Some(value) != first)
            })
            .collect()
    }

    /// The figures of companies that are not the same in all scenarios.
    fn differing_firms(&self) -> Vec<FirmRow<'_>> {
        let scenarios: Vec<_> = (self.scenarios.iter())
            .map(|named| &named.scenario)
            .collect();
        diff::differing_firms(self.workspace.model.catalogue(), &scenarios)
    }

    fn names(&self, streams: &Streams<'_>) -> impl Iterator<Item = String> {
        self.scenarios.iter().map(|named| named.name(streams))
    }

    /// How each scenario stands to its own red lines.
    fn red_lines(&self) -> Vec<Vec<Judged<'_>>> {
        let pairs = self.scenarios.iter().zip(&self.evaluated);
        let model = &self.workspace.model;
        pairs
            .map(|(named, outcome)| judged(model, &named.scenario, Some(outcome)))
            .collect()
    }

    fn json(&self, streams: &Streams<'_>) -> Json {
        let (language, baseline) = (streams.language, self.workspace.model.baseline());
        let scenarios = self.scenarios.iter();
        let scenarios: Vec<Json> = scenarios
            .map(|named| identity(&self.workspace, named, language))
            .collect();
        let levers: Vec<Json> = (self.differing().into_iter())
            .map(|(id, spec)| {
                let scenarios = self.scenarios.iter().map(|named| &named.scenario);
                let starred = scenarios.clone().map(|of| of.star_of(id).is_some());
                let starred: Vec<bool> = starred.collect();
                let values: Vec<Json> = scenarios
                    .map(|of| machine_value(spec, of.value(id)))
                    .collect();
                json!({
                    "key": spec.key,
                    "title": spec.title.in_language(language),
                    "unit": unit_code(spec),
                    "values": values,
                    "starred": starred,
                })
            })
            .collect();
        let outcomes: Vec<Json> = (self.outcomes.iter())
            .map(|row| row.json(baseline, language))
            .collect();
        let judged = self.red_lines();
        let red_lines: Vec<Vec<Json>> = (judged.iter())
            .map(|column| {
                let one = |one: &Judged<'_>| red_lines::json(one, baseline, language);
                column.iter().map(one).collect()
            })
            .collect();
        json!({
            "scenarios": scenarios,
            "model_version": MODEL_VERSION,
            "baseline": baseline_identity(baseline),
            "horizon": number(self.horizon),
            "levers": levers,
            "firms": self.firms_json(language),
            "outcomes": outcomes,
            "red_lines": red_lines,
        })
    }

    /// Figures of companies that differ, for machines; null where a scenario has no such company.
    fn firms_json(&self, language: Language) -> Vec<Json> {
        let value = |row: &FirmRow<'_>, value: Option<Value>| {
            value.map_or(Json::Null, |value| machine_value(row.spec, value))
        };
        let object = |row: FirmRow<'_>| {
            let values: Vec<Json> = row.values.iter().map(|of| value(&row, *of)).collect();
            json!({
                "key": row.key,
                "title": row.title.in_language(language),
                "unit": unit_code(row.spec),
                "values": values,
            })
        };
        self.differing_firms().into_iter().map(object).collect()
    }

    /// Levers, then outcomes, one row each, with every digit.
    fn exact(&self, streams: &Streams<'_>) -> Table {
        let baseline = self.workspace.model.baseline();
        let mut titles = ["kind", "id", "title", "unit"].map(str::to_owned).to_vec();
        titles.extend(self.names(streams));
        titles.extend(self.names(streams).map(|name| format!("{name}: absence")));
        let mut rows = Vec::new();
        for (id, spec) in self.differing() {
            let mut row = vec![
                Cell::text("parameter"),
                Cell::text(&spec.key),
                Cell::text(spec.title.in_language(streams.language)),
                Cell::text(unit_code(spec)),
            ];
            let values = self.scenarios.iter().map(|named| named.scenario.value(id));
            row.extend(values.map(|value| exact_cell(spec, value)));
            rows.push(row);
        }
        for firm in self.differing_firms() {
            let mut row = vec![
                Cell::text("company"),
                Cell::text(&firm.key),
                Cell::text(firm.title.in_language(streams.language)),
                Cell::text(unit_code(firm.spec)),
            ];
            let values = firm.values.iter();
            row.extend(values.map(|of| of.map_or(Cell::Empty, |of| exact_cell(firm.spec, of))));
            rows.push(row);
        }
        for Row {
            asked,
            values,
            absences,
        } in &self.outcomes
        {
            let mut row = vec![
                Cell::text("outcome"),
                Cell::text(asked.id(baseline)),
                Cell::text(asked.title(baseline).in_language(streams.language)),
                Cell::text(asked.unit().code()),
            ];
            row.extend(values.iter().copied().map(exact_number));
            row.extend(absences.iter().copied().map(without_value::cell));
            rows.push(row);
        }
        let judged = self.red_lines();
        for line in red_lines::lines_of(&judged) {
            let mut row = vec![
                Cell::text("red_line"),
                Cell::text(&line.id),
                Cell::text(line.title.in_language(streams.language)),
                Cell::text(""),
            ];
            row.extend(judged.iter().map(|column| {
                let found = red_lines::find(column, line);
                exact_number(found.and_then(|one| one.verdict.slack()))
            }));
            if let (Some(unit), Some(of)) = (
                row.get_mut(3),
                judged.iter().find_map(|c| red_lines::find(c, line)),
            ) {
                *unit = Cell::text(of.unit().code());
            }
            rows.push(row);
        }
        for row in &mut rows {
            row.resize(titles.len(), Cell::Empty);
        }
        table(&titles, rows)
    }

    fn readable(&self, streams: &Streams<'_>) -> String {
        let (language, baseline) = (streams.language, self.workspace.model.baseline());
        let reference: Vec<&Named> = self.scenarios.iter().take(1).collect();
        let head = header(&self.workspace, &reference, self.horizon, streams);
        let differing = self.differing();
        let mut titles = vec![streams.say(H::Lever)];
        titles.extend(self.names(streams));
        let levers = if differing.is_empty() && self.differing_firms().is_empty() {
            format!("{}\n", streams.say(FindingText::SameLevers))
        } else {
            let rows = differing.into_iter().map(|(id, spec)| {
                let title = Cell::text(spec.title.in_language(language));
                let cells = self.scenarios.iter().map(|named| {
                    let value = named.scenario.value(id);
                    let mark = named.scenario.star_of(id).map_or("", |_| " *");
                    let shown = format!("{}{mark}", spec.show(value, language));
                    match value.number() {
                        Some(number) => Cell::number(number, shown),
                        None => Cell::text(shown),
                    }
                });
                std::iter::once(title).chain(cells).collect()
            });
            let firms = self.differing_firms().into_iter().map(|firm| {
                let title = Cell::text(firm.title.in_language(language));
                let cells = (firm.values.iter()).map(|of| {
                    of.map_or(Cell::Empty, |of| Cell::text(firm.spec.show(of, language)))
                });
                std::iter::once(title).chain(cells).collect()
            });
            table(&titles, rows.chain(firms).collect()).to_aligned()
        };
        if let Some(first) = titles.first_mut() {
            *first = streams.say(H::Outcome);
        }
        let mut rows = Vec::new();
        let is_asked = |group: &Group| {
            let mut groups = self.outcomes.iter().map(|row| row.asked.group());
            groups.any(|of| of == *group)
        };
        for group in Group::ALL.into_iter().filter(is_asked) {
            let mut heading = vec![Cell::text(group.title(baseline, language))];
            heading.resize(titles.len(), Cell::text(""));
            rows.push(heading);
            let of_group = self.outcomes.iter();
            for Row { asked, values, .. } in of_group.filter(|row| row.asked.group() == group) {
                let title = asked.title(baseline);
                let title = Cell::text(format!("  {}", title.in_language(language)));
                let cells = (values.iter())
                    .map(|value| shown_number(*value, |value| asked.shown(value, language)));
                rows.push(std::iter::once(title).chain(cells).collect());
            }
        }
        let outcomes = table(&titles, rows).to_aligned();
        let names: Vec<String> = self.names(streams).collect();
        let without = self.without_value(&names, language);
        let judged = self.red_lines();
        let lines = red_lines::side_by_side((&names, &judged), baseline, streams);
        let lines = lines.map_or_else(
            || format!("{}\n", streams.say(RedLineText::NoneCrossed)),
            |lines| lines.to_aligned(),
        );
        let named = self.scenarios.iter();
        let later: String = named
            .map(|named| red_lines::later(named, streams))
            .collect();
        let others: Vec<&Named> = self.scenarios.iter().skip(1).collect();
        let (cautions, stars) = provenance(&self.workspace, &others, streams);
        let cautions = cautions
            .into_iter()
            .map(|(head, text)| format!("{head}: {text}\n"));
        let notes: String = cautions.chain(stars).collect();
        format!("{head}{notes}\n{levers}\n{outcomes}\n{without}{lines}{later}")
    }

    /// Why outcomes have no value in some scenario, in words.
    fn without_value(&self, names: &[String], language: Language) -> String {
        let baseline = self.workspace.model.baseline();
        let all = self.outcomes.iter().flat_map(|row| {
            let mut reasons: Vec<(Absence, Vec<&str>)> = Vec::new();
            for (absence, name) in row.absences.iter().zip(names) {
                let Some(absence) = absence else { continue };
                match reasons.iter_mut().find(|(known, _)| known == absence) {
                    Some((_, alike)) => alike.push(name),
                    None => reasons.push((*absence, vec![name])),
                }
            }
            reasons.into_iter().map(|(absence, names)| Without {
                title: row.asked.title(baseline),
                scenarios: Some(names.join(", ")),
                absence,
            })
        });
        without_value::told(all, language)
    }
}

impl Row {
    fn json(&self, baseline: &Baseline, language: Language) -> Json {
        let reference = self.values.first().copied().flatten();
        let values: Vec<Option<Json>> = self.values.iter().map(|v| v.map(number)).collect();
        let changes = (self.values.iter()).map(|value| Some(number((*value)? - reference?)));
        let absences = self.absences.iter();
        json!({
            "id": self.asked.id(baseline),
            "title": self.asked.title(baseline).in_language(language),
            "unit": self.asked.unit().code(),
            "values": values,
            "changes": changes.collect::<Vec<Option<Json>>>(),
            "absences": absences.map(|absence| absence.map(Absence::id)).collect::<Vec<_>>(),
        })
    }
}

/// The stable name of a parameter's unit.
pub(super) fn unit_code(spec: &Spec) -> &'static str {
    match spec.kind {
        Kind::Quantity { unit, .. } => unit.code(),
        Kind::Choice(_) => "word",
        Kind::Day => "day",
    }
}

/// A value as files write it: numbers, words, days; null where none is set.
pub(super) fn machine_value(spec: &Spec, value: Value) -> Json {
    match value {
        Value::Number(value) => number(value),
        Value::Day(day) => Json::from(days::iso(day)),
        Value::Choice(_) => choice_key(spec, value).map_or(Json::Null, Json::from),
        Value::Absent => Json::Null,
    }
}

/// The same as a cell.
pub(super) fn exact_cell(spec: &Spec, value: Value) -> Cell {
    match value {
        Value::Number(number) => Cell::number(number, String::new()),
        Value::Day(day) => Cell::text(days::iso(day)),
        Value::Choice(_) => choice_key(spec, value).map_or(Cell::Empty, Cell::text),
        Value::Absent => Cell::Empty,
    }
}

fn choice_key(spec: &Spec, value: Value) -> Option<&'static str> {
    match &spec.kind {
        Kind::Choice(choices) => choices.get(value.choice()).map(|choice| choice.key),
        Kind::Quantity { .. } | Kind::Day => None,
    }
}
