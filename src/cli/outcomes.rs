//! `run`: every outcome of a scenario beside its reference.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{RunArguments, TableFormat};
use super::asked::Asked;
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcome_draws::{self, AllDrawn, Drawn};
use super::output::{Streams, number, shown, table};
use super::red_lines;
use super::without_value::{self, Without};
use super::workers::Run;
use crate::baseline::Baseline;
use crate::chart::{Cell, Table};
use crate::engine::measure::Absence;
use crate::engine::red_lines::{Judged, judged};
use crate::engine::{MODEL_VERSION, Measure};
use crate::model::{Scenario, Section, Star, StarKind};
use crate::text::absences::AbsenceLine as W;
use crate::text::command_line::HeadText as H;
use crate::text::number::{self as format, Unit};
use crate::text::{Language, Text as _};

/// One outcome of a scenario beside the reference's.
struct Line {
    asked: Asked,
    value: Option<f64>,
    reference: Option<f64>,
    /// Why the scenario, and why the reference, has no value.
    absences: [Option<Absence>; 2],
    /// What is said of it over many draws, where they were asked for.
    drawn: Option<Drawn>,
}

pub(super) fn run(
    arguments: &RunArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let draws = Run::of(&arguments.drawing)?;
    let workspace = Workspace::load(baseline, streams)?;
    let against = &arguments.against;
    let mut scenario = workspace.open_overlaid(against, streams)?;
    let reference = workspace.reference(against.reference.as_deref(), streams)?;
    let horizon = workspace.set_horizon(&mut scenario.scenario, against.horizon.as_deref())?;
    let outcome = workspace.outcome(&scenario, horizon)?;
    let reference_outcome = workspace.outcome(&reference, horizon)?;
    let baseline = workspace.model.baseline();
    let asked = Asked::all(baseline, &[&scenario, &reference]);
    let compared = (&scenario, &reference, horizon);
    let drawn = AllDrawn::of(&workspace, draws, compared, &asked, streams)?;
    let mut of_draws = drawn.iter().flat_map(AllDrawn::lines);
    let lines: Vec<Line> = (asked.into_iter())
        .map(|asked| Line {
            value: asked.value(baseline, (&scenario, &outcome)),
            reference: asked.value(baseline, (&reference, &reference_outcome)),
            absences: [
                asked.absence(baseline, (&scenario, &outcome)),
                asked.absence(baseline, (&reference, &reference_outcome)),
            ],
            drawn: of_draws.next().flatten(),
            asked,
        })
        .collect();
    let lines_now = judged(&workspace.model, &scenario.scenario, Some(&outcome));
    match arguments.layout.format {
        TableFormat::Json => {
            let outcomes: Vec<Json> = (lines.iter())
                .map(|line| line.json(baseline, streams.language))
                .collect();
            let one = |one: &Judged<'_>| red_lines::json(one, baseline, streams.language);
            let red_lines: Vec<Json> = lines_now.iter().map(one).collect();
            let mut object = json!({
                "scenario": identity(&workspace, &scenario, streams.language),
                "reference": identity(&workspace, &reference, streams.language),
                "model_version": MODEL_VERSION,
                "baseline": baseline_identity(baseline),
                "horizon": number(horizon),
                "outcomes": outcomes,
                "red_lines": red_lines,
            });
            if let Some(drawn) = &drawn {
                object["draws"] = drawn.json();
            }
            streams.json(&object)?;
        }
        TableFormat::Csv => {
            let mut exact = exact(baseline, (&lines, drawn.is_some()), streams.language);
            let of_reference = (&reference.scenario, &reference_outcome);
            let rows = red_lines::exact(
                &workspace.model,
                (&scenario.scenario, &lines_now),
                of_reference,
            );
            let width = exact.columns.len();
            let filled = |mut cells: Vec<Cell>| {
                cells.resize(width, Cell::Empty);
                cells
            };
            let rows = rows
                .into_iter()
                .map(|row| filled(row.cells(streams.language)));
            exact.rows.extend(rows);
            streams.data(&exact.to_csv())?;
        }
        TableFormat::Table => {
            let head = header(&workspace, &[&scenario, &reference], horizon, streams);
            let draws = drawn.as_ref().map(|of| of.head(streams));
            let head = head + &draws.unwrap_or_default();
            let body = readable(baseline, (&lines, drawn.is_some()), streams);
            let crossed = red_lines::readable(&lines_now, baseline, streams);
            let later = red_lines::later(&scenario, streams);
            let without = without_value(baseline, &lines, streams);
            let body = body.to_aligned();
            streams.data(&format!("{head}\n{body}\n{without}{crossed}{later}"))?;
        }
    }
    Ok(super::DONE)
}

impl Line {
    /// The distance from the reference, where both have a value.
    fn change(&self) -> Option<f64> {
        Some(self.value? - self.reference?)
    }

    fn json(&self, baseline: &Baseline, language: Language) -> Json {
        let [absence, of_reference] = self.absences;
        let mut object = json!({
            "id": self.asked.id(baseline),
            "title": self.asked.title(baseline).in_language(language),
            "unit": self.asked.unit().code(),
            "value": self.value.map(number),
            "reference": self.reference.map(number),
            "change": self.change().map(number),
            "absence": absence.map(Absence::id),
            "reference_absence": of_reference.map(Absence::id),
            "reason": absence.map(|absence| absence.words().in_language(language).to_owned()),
        });
        if let Some(drawn) = &self.drawn {
            object["draws"] = outcome_draws::json_of(drawn);
        }
        object
    }
}

/// Every line with every digit, one row each.
fn exact(baseline: &Baseline, (lines, has_draws): (&[Line], bool), language: Language) -> Table {
    let mut titles = vec![
        "id",
        "title",
        "unit",
        "value",
        "reference",
        "change",
        "absence",
        "reference_absence",
    ];
    if has_draws {
        titles.extend(outcome_draws::EXACT);
    }
    let titles: Vec<String> = titles.into_iter().map(str::to_owned).collect();
    let number = exact_number;
    let rows = lines.iter().map(|line| {
        let mut row = vec![
            Cell::text(line.asked.id(baseline)),
            Cell::text(line.asked.title(baseline).in_language(language)),
            Cell::text(line.asked.unit().code()),
            number(line.value),
            number(line.reference),
            number(line.change()),
        ];
        row.extend(line.absences.map(without_value::cell));
        if has_draws {
            row.extend(outcome_draws::exact_cells(line.drawn.as_ref()));
        }
        row
    });
    table(&titles, rows.collect())
}

/// The lines in groups, each under its heading.
fn readable(
    baseline: &Baseline,
    (lines, has_draws): (&[Line], bool),
    streams: &Streams<'_>,
) -> Table {
    let mut titles = vec![H::Outcome, H::Value, H::Reference, H::Change];
    if has_draws {
        titles.extend(outcome_draws::READABLE);
    }
    let titles: Vec<String> = titles.into_iter().map(|head| streams.say(head)).collect();
    let mut rows = Vec::new();
    for group in Group::ALL {
        let of_group: Vec<&Line> = (lines.iter())
            .filter(|line| line.asked.group() == group)
            .collect();
        if of_group.is_empty() {
            continue;
        }
        let mut heading = vec![Cell::text(group.title(baseline, streams.language))];
        heading.resize(titles.len(), Cell::text(""));
        rows.push(heading);
        for line in of_group {
            let (asked, language) = (&line.asked, streams.language);
            let title = asked.title(baseline);
            let mut row = vec![
                Cell::text(format!("  {}", title.in_language(language))),
                shown_number(line.value, |value| asked.shown(value, language)),
                shown_number(line.reference, |value| asked.shown(value, language)),
                shown_number(line.change(), |change| {
                    format::difference(change, asked.unit(), language)
                }),
            ];
            if has_draws {
                row.extend(outcome_draws::readable_cells(
                    line.drawn.as_ref(),
                    asked,
                    language,
                ));
            }
            rows.push(row);
        }
    }
    table(&titles, rows)
}

/// Why some lines have no value, in words.
fn without_value(baseline: &Baseline, lines: &[Line], streams: &Streams<'_>) -> String {
    let reference = streams.say(W::Reference);
    let all = lines.iter().flat_map(|line| {
        let places = line.absences.iter().zip([None, Some(&reference)]);
        places.filter_map(|(absence, scenario)| {
            Some(Without {
                title: line.asked.title(baseline),
                scenarios: scenario.cloned(),
                absence: (*absence)?,
            })
        })
    });
    without_value::told(all, streams.language)
}

/// A number with every digit, or an empty cell where there is none.
pub(super) fn exact_number(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::number(value, String::new()))
}

/// A number in words, or a dash where there is none.
pub(super) fn shown_number(value: Option<f64>, show: impl Fn(f64) -> String) -> Cell {
    value.map_or_else(|| Cell::text("–"), |value| Cell::number(value, show(value)))
}

/// A value of a measure in words: changes carry their sign, gaps between rates are points.
pub(super) fn shown_value(measure: Measure, value: f64, language: Language) -> String {
    match measure.unit() {
        unit @ Unit::Rate if measure.is_change() => format::difference(value, unit, language),
        unit if measure.is_change() => format::signed(value, unit, language),
        unit => format::value(value, unit, language),
    }
}

/// What the table of people stands under: scenarios, horizon, data and model.
pub(super) fn header(
    workspace: &Workspace,
    scenarios: &[&Named],
    horizon: f64,
    streams: &Streams<'_>,
) -> String {
    let heads = std::iter::once(H::Scenario).chain(std::iter::repeat(H::Reference));
    let mut rows: Vec<(String, String)> = (scenarios.iter().zip(heads))
        .map(|(named, head)| {
            let hash = named.scenario.short_hash(workspace.model.catalogue());
            let value = format!("{} ({}, {hash})", named.name(streams), shown(&named.given));
            (streams.say(head), value)
        })
        .collect();
    let (cautions, stars) = provenance(workspace, scenarios, streams);
    rows.extend(cautions);
    let baseline = workspace.model.baseline();
    let data = baseline.title.in_language(streams.language);
    rows.push((
        streams.say(H::Horizon),
        format::value(horizon, Unit::Years, streams.language),
    ));
    rows.push((
        streams.say(H::Baseline),
        format!("{data} ({})", baseline.id),
    ));
    rows.push((streams.say(H::Model), MODEL_VERSION.to_owned()));
    let lines = rows
        .iter()
        .map(|(head, value)| format!("{head}: {value}\n"));
    lines.chain(stars).collect()
}

/// A row for each caution, and lines for the values that rest on no source.
pub(super) fn provenance(
    workspace: &Workspace,
    scenarios: &[&Named],
    streams: &Streams<'_>,
) -> (Vec<(String, String)>, Vec<String>) {
    let language = streams.language;
    let (mut cautions, mut lines) = (Vec::new(), Vec::new());
    for named in scenarios {
        let scenario = &named.scenario;
        let caution = scenario.caution.in_language(language);
        if !caution.is_empty() {
            let head = format!("{} ({})", streams.say(H::Caution), shown(&named.given));
            cautions.push((head, caution.to_owned()));
        }
        let stars: Vec<String> = (scenario.held_stars())
            .filter_map(|star| star_line(workspace, scenario, star, language))
            .collect();
        if !stars.is_empty() {
            let count = [("count", stars.len().to_string())];
            let count = H::StarredCount.fill(language, &count);
            let head = format!("{} ({})", streams.say(H::Starred), shown(&named.given));
            lines.push(format!("{head}: {count}\n"));
            lines.extend(stars);
        }
    }
    (cautions, lines)
}

/// A starred lever with its value, the reason and what kind of star it is.
fn star_line(
    workspace: &Workspace,
    scenario: &Scenario,
    star: &Star,
    language: Language,
) -> Option<String> {
    let (id, _) = star.of?;
    let spec = workspace.model.catalogue().spec(id)?;
    let kind = match star.kind {
        StarKind::Assumption => H::StarAssumption,
        StarKind::Memory => H::StarMemory,
    };
    let values = [
        ("title", spec.title.in_language(language).to_owned()),
        ("value", spec.show(scenario.value(id), language)),
        ("reason", star.reason.in_language(language).to_owned()),
        ("kind", kind.text(language).to_owned()),
        ("key", star.key.clone()),
    ];
    Some(format!("  {}\n", H::StarOne.fill(language, &values)))
}

/// Name, hash and origin of a scenario, what to know about where it comes from, and its stars.
pub(super) fn identity(workspace: &Workspace, named: &Named, language: Language) -> Json {
    let caution = named.scenario.caution.in_language(language);
    let stars = named.scenario.held_stars().map(|star| {
        json!({
            "key": star.key,
            "kind": star.kind.key(),
            "reason": star.reason.in_language(language),
        })
    });
    let hash = named.scenario.short_hash(workspace.model.catalogue());
    let origin = if named.is_file { "file" } else { "preset" };
    json!({
        "name": named.title.in_language(language),
        "hash": hash,
        origin: named.given,
        "caution": (!caution.is_empty()).then_some(caution),
        "starred": named.scenario.held_stars().count(),
        "stars": stars.collect::<Vec<Json>>(),
    })
}

/// Id and year of a baseline.
pub(super) fn baseline_identity(baseline: &Baseline) -> Json {
    json!({ "id": baseline.id, "year": baseline.year })
}

/// What belongs together in a table of outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Trade of the focus origin and the duty on it.
    Exporter,
    /// The economy of the focus origin.
    Focus,
    /// The importer.
    Importer,
    /// Everybody together.
    World,
    /// A part of the deal beside duties, or the ledger.
    Part(Section),
    /// The other origins.
    Rivals,
    /// The sectors of the focus origin.
    Sectors,
}

impl Group {
    pub(super) const ALL: [Self; 12] = [
        Self::Exporter,
        Self::Focus,
        Self::Importer,
        Self::World,
        Self::Part(Section::Fund),
        Self::Part(Section::Farm),
        Self::Part(Section::Rules),
        Self::Part(Section::Security),
        Self::Part(Section::Firms),
        Self::Part(Section::Ledger),
        Self::Rivals,
        Self::Sectors,
    ];

    pub(super) const fn of(measure: Measure) -> Self {
        match measure {
            Measure::Exports
            | Measure::DutyPaid
            | Measure::DutyBorneByExporters
            | Measure::DutyBorneByBuyers
            | Measure::RateBeforeSubstitution
            | Measure::EffectiveRate
            | Measure::QuotaRent => Self::Exporter,
            Measure::ExporterSurplusChange
            | Measure::FocusWelfareChange
            | Measure::ValueAddedChange
            | Measure::GdpShareChange
            | Measure::JobsChange => Self::Focus,
            Measure::DomesticSalesChange
            | Measure::PriceChange
            | Measure::DutyRevenueChange
            | Measure::ConsumerSurplusChange
            | Measure::DomesticSurplusChange
            | Measure::ImporterWelfareChange => Self::Importer,
            Measure::WorldEfficiencyChange => Self::World,
            Measure::Fund(_) => Self::Part(Section::Fund),
            Measure::Rice(_) | Measure::Beef(_) | Measure::Opening(..) => Self::Part(Section::Farm),
            Measure::Rules(_) => Self::Part(Section::Rules),
            Measure::Security(_) => Self::Part(Section::Security),
            Measure::Firm(..) => Self::Part(Section::Firms),
            Measure::Ledger(_) | Measure::Value(_) => Self::Part(Section::Ledger),
            Measure::SalesChange(_) | Measure::RateGap(_) => Self::Rivals,
            Measure::ExportsOfSector(_) => Self::Sectors,
        }
    }

    pub(super) fn title(self, baseline: &Baseline, language: Language) -> String {
        let text = match self {
            Self::Exporter => H::GroupExporter,
            Self::Focus => H::GroupFocus,
            Self::Importer => H::GroupImporter,
            Self::World => H::GroupWorld,
            Self::Part(section) => return section.title(language).to_owned(),
            Self::Rivals => H::GroupRivals,
            Self::Sectors => H::GroupSectors,
        };
        let focus = baseline
            .origins
            .get(baseline.focus)
            .map(|origin| &origin.title);
        let focus = focus.map_or_else(String::new, |title| title.in_language(language).to_owned());
        let importer = baseline.importer.in_language(language).to_owned();
        text.fill(language, &[("focus", focus), ("importer", importer)])
    }
}
