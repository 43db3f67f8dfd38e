//! `list`: what there is to move, to ask, to draw and to read, and where the numbers come from.

use std::path::Path;

use serde_json::{Map, Value as Json};

use super::arguments::{ListArguments, TableFormat, Topic};
use super::compare::{exact_cell, unit_code};
use super::distributions::{correlations, distributions};
use super::error::CliError;
use super::input::Workspace;
use super::output::{Streams, table};
use crate::baseline::Baseline;
use crate::chart::{Cell, Table};
use crate::engine::Measure;
use crate::figures::FigureId;
use crate::model::correlation::Common;
use crate::model::presets::Preset;
use crate::model::{Kind, Role, Spec};
use crate::text::command_line::HeadText as H;
use crate::text::number::{self, Unit};
use crate::text::{Language, Title, days};

/// A column: its stable name in machine formats and its head for people.
pub(super) type Head = (&'static str, H);

/// A list: columns, and rows for machines and for people.
pub(super) struct Listing {
    pub(super) name: &'static str,
    pub(super) heads: Vec<Head>,
    pub(super) exact: Vec<Vec<Cell>>,
    pub(super) readable: Vec<Vec<Cell>>,
}

pub(super) fn run(
    arguments: &ListArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let listing = match arguments.topic {
        None => overview(&workspace),
        Some(Topic::Levers) => parameters(&workspace, Role::Lever, streams.language),
        Some(Topic::Assumptions) => parameters(&workspace, Role::Assumption, streams.language),
        Some(Topic::Distributions) => distributions(&workspace, streams.language),
        Some(Topic::Correlations) => correlations(&workspace, streams.language),
        Some(Topic::Charts) => charts(&workspace, streams.language),
        Some(Topic::Outcomes) => outcomes(&workspace, streams.language),
        Some(Topic::Companies) => companies(&workspace, streams.language),
        Some(Topic::Scenarios) => scenarios(&workspace, streams.language),
        Some(Topic::Overlays) => overlays(&workspace, streams.language),
        Some(Topic::RedLines) => red_lines(&workspace, streams.language),
        Some(Topic::Timeline) => timeline(&workspace, streams.language),
        Some(Topic::Sources) => sources(&workspace, streams.language),
    };
    match arguments.layout.format {
        TableFormat::Table => streams.data(&listing.for_people(streams).to_aligned())?,
        TableFormat::Csv => streams.data(&listing.for_machines().to_csv())?,
        TableFormat::Json => streams.json(&listing.json())?,
    }
    Ok(super::DONE)
}

impl Listing {
    /// A list whose rows read the same to machines and people.
    fn plain(name: &'static str, heads: Vec<Head>, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            name,
            heads,
            readable: rows.clone(),
            exact: rows,
        }
    }

    fn for_people(&self, streams: &Streams<'_>) -> Table {
        let titles: Vec<String> = (self.heads.iter())
            .map(|(_, head)| streams.say(*head))
            .take(self.readable.first().map_or(usize::MAX, Vec::len))
            .collect();
        table(&titles, self.readable.clone())
    }

    fn for_machines(&self) -> Table {
        let titles: Vec<String> = self.heads.iter().map(|(id, _)| (*id).to_owned()).collect();
        table(&titles, self.exact.clone())
    }

    /// One object with the list under its name.
    fn json(&self) -> Json {
        let rows = self.exact.iter().map(|row| {
            let fields = self.heads.iter().zip(row);
            let fields = fields.map(|((id, _), cell)| ((*id).to_owned(), json_of(cell)));
            Json::Object(fields.collect::<Map<String, Json>>())
        });
        let mut object = Map::new();
        object.insert(self.name.to_owned(), Json::Array(rows.collect()));
        Json::Object(object)
    }
}

fn json_of(cell: &Cell) -> Json {
    match cell {
        Cell::Empty => Json::Null,
        Cell::Text(text) => Json::from(text.as_str()),
        Cell::Number { value, .. } => {
            whole(*value).map_or_else(|| super::output::number(*value), Json::from)
        }
    }
}

/// The number as a whole one: counts have no decimal point.
fn whole(value: f64) -> Option<i64> {
    let text = format!("{}", value + 0.0);
    text.parse().ok()
}

fn overview(workspace: &Workspace) -> Listing {
    let catalogue = workspace.model.catalogue();
    let baseline = workspace.model.baseline();
    let counts: [(&str, usize); 12] = [
        ("levers", catalogue.of_role(Role::Lever).count()),
        ("assumptions", catalogue.of_role(Role::Assumption).count()),
        ("distributions", catalogue.believed().count()),
        ("correlations", Common::ALL.len()),
        ("charts", figures(baseline).count()),
        ("outcomes", Measure::all(baseline).len()),
        ("companies", baseline.firms.len()),
        ("scenarios", workspace.presets.iter().count()),
        ("overlays", workspace.presets.overlays().len()),
        ("red-lines", catalogue.red_lines().len()),
        ("timeline", super::timeline::count(catalogue.timeline())),
        ("sources", baseline.sources.len()),
    ];
    let rows = counts.map(|(name, count)| {
        let shown = super::input::counted(count);
        vec![Cell::text(name), Cell::number(count as f64, shown)]
    });
    let heads = vec![("list", H::List), ("entries", H::Count)];
    Listing::plain("lists", heads, rows.to_vec())
}

fn parameters(workspace: &Workspace, role: Role, language: Language) -> Listing {
    let specs = || {
        workspace
            .model
            .catalogue()
            .of_role(role)
            .map(|(_, spec)| spec)
    };
    let exact = specs()
        .map(|spec| exact_parameter(spec, language))
        .collect();
    let readable = specs()
        .map(|spec| {
            vec![
                Cell::text(&spec.key),
                Cell::text(spec.title.in_language(language)),
                Cell::text(allowed(spec, language)),
                Cell::text(spec.show(spec.default, language)),
                Cell::text(if spec.is_own_judgement {
                    crate::text::Text::text(H::OwnJudgement, language).to_owned()
                } else {
                    spec.sources.join(", ")
                }),
            ]
        })
        .collect();
    Listing {
        name: match role {
            Role::Lever => "levers",
            Role::Assumption => "assumptions",
        },
        heads: vec![
            ("key", H::Key),
            ("title", H::Title),
            ("allowed", H::Range),
            ("default", H::Default),
            ("sources", H::Sources),
            ("unit", H::Unit),
            ("low", H::Range),
            ("high", H::Range),
            ("note", H::Story),
            ("own_judgement", H::OwnJudgement),
        ],
        exact,
        readable,
    }
}

fn exact_parameter(spec: &Spec, language: Language) -> Vec<Cell> {
    let number = |value: f64| Cell::number(value, String::new());
    let (allowed, low, high) = match &spec.kind {
        Kind::Quantity {
            range, optional, ..
        } => (
            Cell::text(if *optional {
                "number or none"
            } else {
                "number"
            }),
            number(*range.start()),
            number(*range.end()),
        ),
        Kind::Choice(choices) => {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
            (Cell::text(keys.join(" ")), Cell::Empty, Cell::Empty)
        }
        Kind::Day => (Cell::text("day or none"), Cell::Empty, Cell::Empty),
    };
    vec![
        Cell::text(&spec.key),
        Cell::text(spec.title.in_language(language)),
        allowed,
        exact_cell(spec, spec.default),
        Cell::text(spec.sources.join(" ")),
        Cell::text(unit_code(spec)),
        low,
        high,
        Cell::text(spec.note.in_language(language)),
        Cell::text(if spec.is_own_judgement { "yes" } else { "no" }),
    ]
}

/// The values that a parameter takes, in words.
fn allowed(spec: &Spec, language: Language) -> String {
    use crate::text::Text as _;
    match &spec.kind {
        Kind::Quantity { range, unit, .. } => {
            let one = |value: f64| match unit {
                Unit::Number => number::plain(value, 2),
                unit => number::value(value, *unit, language),
            };
            let ends = [("low", one(*range.start())), ("high", one(*range.end()))];
            H::RangeOf.fill(language, &ends)
        }
        Kind::Choice(choices) => {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
            keys.join(" | ")
        }
        Kind::Day => H::Day.text(language).to_owned(),
    }
}

/// The charts that suit a baseline.
fn figures(baseline: &Baseline) -> impl Iterator<Item = FigureId> {
    let all = FigureId::ALL.into_iter();
    all.filter(|figure| figure.suits(baseline))
}

fn charts(workspace: &Workspace, language: Language) -> Listing {
    let rows = figures(workspace.model.baseline())
        .map(|figure| vec![Cell::text(figure.id()), Cell::text(figure.name(language))]);
    let heads = vec![("id", H::Id), ("name", H::Name)];
    Listing::plain("charts", heads, rows.collect())
}

fn outcomes(workspace: &Workspace, language: Language) -> Listing {
    let baseline = workspace.model.baseline();
    let rows = Measure::all(baseline).into_iter().map(|measure| {
        vec![
            Cell::text(measure.id(baseline)),
            Cell::text(measure.title(baseline).in_language(language)),
            Cell::text(measure.unit().code()),
        ]
    });
    let heads = vec![("id", H::Id), ("title", H::Title), ("unit", H::Unit)];
    Listing::plain("outcomes", heads, rows.collect())
}

/// The figures of every company, one a row, each with source, year and grade.
fn companies(workspace: &Workspace, language: Language) -> Listing {
    let baseline = workspace.model.baseline();
    let (mut exact, mut readable) = (Vec::new(), Vec::new());
    for data in &baseline.firms {
        let sector = baseline.sectors.get(data.sector);
        let sector = sector.map_or("", |sector| sector.title.in_language(language));
        let specs = workspace.model.catalogue().firm_figures();
        for ((_, spec), figure) in specs.zip(data.figures.figures()) {
            let source = baseline.source(figure.source);
            let row = |value: Cell| {
                vec![
                    Cell::text(&data.id),
                    Cell::text(data.title.in_language(language)),
                    Cell::text(sector),
                    Cell::text(spec.title.in_language(language)),
                    value,
                    Cell::text(unit_code(spec)),
                    Cell::number(f64::from(figure.year), figure.year.to_string()),
                    Cell::text(figure.grade.in_language(language)),
                    Cell::text(source.map_or("", |source| source.id.as_str())),
                ]
            };
            let shown = number::value(figure.value, spec.unit(), language);
            exact.push(row(Cell::number(figure.value, String::new())));
            readable.push(row(Cell::number(figure.value, shown)));
        }
    }
    let heads = vec![
        ("id", H::Id),
        ("title", H::Name),
        ("sector", H::Sector),
        ("figure", H::Title),
        ("value", H::Value),
        ("unit", H::Unit),
        ("year", H::Date),
        ("grade", H::Grade),
        ("source", H::Sources),
    ];
    Listing {
        name: "companies",
        heads,
        exact,
        readable,
    }
}

fn scenarios(workspace: &Workspace, language: Language) -> Listing {
    let text = |title: &Title| Cell::text(title.in_language(language));
    let row = |preset: &Preset| {
        let scenario = &preset.scenario;
        let stars = scenario.held_stars().count();
        vec![
            Cell::text(&preset.id),
            text(&scenario.name),
            scenario
                .date
                .map_or(Cell::Empty, |day| Cell::text(days::iso(day))),
            Cell::number(stars as f64, super::input::counted(stars)),
            text(&scenario.story),
            match scenario.caution.in_language(language) {
                "" => Cell::Empty,
                caution => Cell::text(caution),
            },
        ]
    };
    let exact: Vec<Vec<Cell>> = workspace.presets.iter().map(row).collect();
    let first_words = |mut row: Vec<Cell>| {
        // the whole caution stands in the machine formats, in the window and above `run`
        if let Some(Cell::Text(caution)) = row.last_mut() {
            let end = caution.find(['.', ':']).unwrap_or(caution.len());
            caution.truncate(end);
        }
        row
    };
    let readable = exact.iter().cloned().map(first_words).collect();
    Listing {
        name: "scenarios",
        heads: vec![
            ("id", H::Id),
            ("name", H::Name),
            ("date", H::Date),
            ("stars", H::Stars),
            ("story", H::Story),
            ("caution", H::Caution),
        ],
        exact,
        readable,
    }
}

fn overlays(workspace: &Workspace, language: Language) -> Listing {
    let catalogue = workspace.model.catalogue();
    let rows = workspace.presets.overlays().iter().map(|overlay| {
        let set = overlay.settings.iter().filter_map(|(id, value)| {
            let spec = catalogue.spec(*id)?;
            Some(format!("{} = {}", spec.key, spec.show(*value, language)))
        });
        let set: Vec<String> = set.collect();
        let stars = overlay.stars.len();
        vec![
            Cell::text(&overlay.id),
            Cell::text(overlay.name.in_language(language)),
            overlay
                .date
                .map_or(Cell::Empty, |day| Cell::text(days::iso(day))),
            Cell::number(stars as f64, super::input::counted(stars)),
            Cell::text(overlay.story.in_language(language)),
            Cell::text(set.join("; ")),
            Cell::text(overlay.sources.join(" ")),
        ]
    });
    let heads = vec![
        ("id", H::Id),
        ("name", H::Name),
        ("date", H::Date),
        ("stars", H::Stars),
        ("story", H::Story),
        ("settings", H::Value),
        ("sources", H::Sources),
    ];
    Listing::plain("overlays", heads, rows.collect())
}

fn timeline(workspace: &Workspace, language: Language) -> Listing {
    let [exact, readable] = super::timeline::listed(workspace, language);
    let heads = vec![
        ("table", H::List),
        ("id", H::Id),
        ("title", H::Title),
        ("what", H::What),
        ("grade", H::Grade),
        ("source", H::Sources),
        ("why", H::Story),
        ("address", H::Address),
    ];
    Listing {
        name: "timeline",
        heads,
        exact,
        readable,
    }
}

fn red_lines(workspace: &Workspace, language: Language) -> Listing {
    let [exact, readable] = super::red_lines::listed(workspace, language);
    let heads = vec![
        ("id", H::Id),
        ("side", H::Side),
        ("title", H::Title),
        ("subject", H::Subject),
        ("limit", H::Limit),
        ("date", H::Date),
        ("grade", H::Grade),
        ("source", H::Sources),
        ("bound", H::Limit),
        ("unit", H::Unit),
        ("address", H::Address),
    ];
    Listing {
        name: "red_lines",
        heads,
        exact,
        readable,
    }
}

fn sources(workspace: &Workspace, language: Language) -> Listing {
    let baseline = workspace.model.baseline();
    let rows = baseline.sources.iter().enumerate().map(|(index, source)| {
        let of_source = |figure: &&crate::baseline::Figure| usize::from(figure.source.0) == index;
        let figures = baseline.figures().filter(of_source).count();
        let specs = workspace.model.catalogue().specs().iter();
        let parameters = specs
            .filter(|spec| spec.sources.contains(&source.id))
            .count();
        vec![
            Cell::text(&source.id),
            Cell::number(figures as f64, super::input::counted(figures)),
            Cell::number(parameters as f64, super::input::counted(parameters)),
            Cell::text(&source.accessed),
            Cell::text(source.title.in_language(language)),
            Cell::text(&source.address),
        ]
    });
    let heads = vec![
        ("id", H::Id),
        ("figures", H::Figures),
        ("parameters", H::Parameters),
        ("accessed", H::Accessed),
        ("title", H::Title),
        ("address", H::Address),
    ];
    Listing::plain("sources", heads, rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_that_is_not_set_is_null_and_zero_has_no_sign() {
        assert_eq!(json_of(&Cell::Empty), Json::Null);
        assert_eq!(json_of(&Cell::number(-0.0, "0")).to_string(), "0");
        assert_eq!(json_of(&Cell::number(0.15, "15%")).to_string(), "0.15");
    }
}
