//! What differs between two scenarios, in words.

use super::rows::{self, RowDifference};
use super::table::{Table, TableChange};
use super::timeline::{TimelineChange, timeline_changes};
use super::{
    Catalogue, CorrelationRow, DistributionRow, Edit, Firm, FirmFigure, ParameterId, Scenario,
    Spec, Value,
};
use super::{correlation, distribution, red_lines};
use crate::baseline::RedLine;
use crate::text::firm::FirmText;
use crate::text::parameters::ParameterText;
use crate::text::{Language, Text as _, Title};

/// One parameter that differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Which parameter.
    pub id: ParameterId,
    /// Its value in the first scenario.
    pub before: Value,
    /// Its value in the second.
    pub after: Value,
}

/// One thing that differs: a parameter, or a row of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A parameter of the catalogue.
    Parameter(Difference),
    /// A company.
    Firm(RowDifference<Firm>),
    /// A red line.
    RedLine(RowDifference<RedLine>),
    /// The distribution of an assumption.
    Distribution(RowDifference<DistributionRow>),
    /// A correlation of assumptions.
    Correlation(RowDifference<CorrelationRow>),
    /// Something about the bargaining table.
    Table(TableChange),
    /// Something of the timeline.
    Timeline(Box<TimelineChange>),
}

/// The parameters that differ, in catalogue order.
pub fn differences(before: &Scenario, after: &Scenario) -> Vec<Difference> {
    after
        .changed_from(before)
        .map(|id| Difference {
            id,
            before: before.value(id),
            after: after.value(id),
        })
        .collect()
}

/// Everything that differs and can be taken back by itself: parameters in catalogue order, then rows of tables.
pub fn changes(before: &Scenario, after: &Scenario) -> Vec<Change> {
    let parameters = differences(before, after).into_iter();
    let firms = rows::differences(&before.firms, &after.firms).into_iter();
    let red_lines = rows::differences(&before.red_lines, &after.red_lines).into_iter();
    let distributions = rows::differences(&before.distributions, &after.distributions).into_iter();
    let correlations = rows::differences(&before.correlations, &after.correlations).into_iter();
    let table = Table::changes(&before.table, &after.table);
    let timeline = timeline_changes(&before.timeline, &after.timeline);
    parameters
        .map(Change::Parameter)
        .chain(firms.map(Change::Firm))
        .chain(red_lines.map(Change::RedLine))
        .chain(distributions.map(Change::Distribution))
        .chain(correlations.map(Change::Correlation))
        .chain(table.into_iter().map(Change::Table))
        .chain(
            timeline
                .into_iter()
                .map(|change| Change::Timeline(Box::new(change))),
        )
        .collect()
}

impl Difference {
    /// `Cars and parts, Korea: duty 15% → 10%`.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        let Some(spec) = catalogue.spec(self.id) else {
            return String::new();
        };
        ParameterText::DiffOne.fill(
            language,
            &[
                ("title", spec.title.in_language(language).to_owned()),
                ("before", spec.show(self.before, language)),
                ("after", spec.show(self.after, language)),
            ],
        )
    }
}

impl Change {
    /// What changed, from what to what.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        match self {
            Self::Parameter(difference) => difference.words(catalogue, language),
            Self::Firm(difference) => difference.words(catalogue, language),
            Self::RedLine(difference) => red_lines::change_words(catalogue, difference, language),
            Self::Distribution(difference) => {
                distribution::change_words(catalogue, difference, language)
            }
            Self::Correlation(difference) => {
                correlation::change_words(catalogue, difference, language)
            }
            Self::Table(change) => change.words(catalogue, language),
            Self::Timeline(change) => change.words(catalogue.timeline(), language),
        }
    }

    /// The edit that takes this one change back.
    pub fn taken_back(&self) -> Edit {
        match self {
            Self::Parameter(difference) => Edit::Reset {
                id: difference.id,
                to: difference.before,
            },
            Self::Firm(difference) => Edit::Firms(difference.taken_back()),
            Self::RedLine(difference) => Edit::RedLines(difference.taken_back()),
            Self::Distribution(difference) => Edit::Distributions(difference.taken_back()),
            Self::Correlation(difference) => Edit::Correlations(difference.taken_back()),
            Self::Table(change) => Edit::Table(change.taken_back()),
            Self::Timeline(change) => Edit::Timeline(change.taken_back()),
        }
    }

    /// The parameter that changed; `None` for a row of a table.
    pub const fn parameter(&self) -> Option<ParameterId> {
        match self {
            Self::Parameter(difference) => Some(difference.id),
            Self::Firm(_)
            | Self::RedLine(_)
            | Self::Distribution(_)
            | Self::Correlation(_)
            | Self::Table(_)
            | Self::Timeline(_) => None,
        }
    }
}

/// One figure of a company that is not the same in several scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmRow<'a> {
    /// `firm.kia.share_made_there`.
    pub key: String,
    /// `Kia: share made in the United States`.
    pub title: Title,
    /// The figure's column.
    pub spec: &'a Spec,
    /// The figure in each scenario; `None` where it has no such company.
    pub values: Vec<Option<Value>>,
}

/// The figures of companies that are not the same in all scenarios, in the order of the first that has the company.
pub fn differing_firms<'a>(catalogue: &'a Catalogue, scenarios: &[&Scenario]) -> Vec<FirmRow<'a>> {
    let mut firms: Vec<&Firm> = Vec::new();
    for firm in scenarios.iter().flat_map(|scenario| &scenario.firms) {
        if firms.iter().all(|known| known.id != firm.id) {
            firms.push(firm);
        }
    }
    let row = |firm: &Firm, (figure, spec): (FirmFigure, &'a Spec)| {
        let of = |scenario: &&Scenario| Some(rows::find(&scenario.firms, &firm.id)?.value(figure));
        let names = [("company", &firm.title), ("title", &spec.title)];
        FirmRow {
            key: format!("firm.{}.{}", firm.id, figure.key()),
            title: Title::filled(FirmText::FileTitle, &names),
            spec,
            values: scenarios.iter().map(of).collect(),
        }
    };
    let all = firms.into_iter().flat_map(|firm| {
        catalogue
            .firm_figures()
            .map(move |column| row(firm, column))
    });
    all.filter(|row| {
        row.values
            .iter()
            .any(|value| Some(value) != row.values.first())
    })
    .collect()
}

/// The name of an undo step: the one thing that changed, or how many did.
pub fn step_label(catalogue: &Catalogue, before: &Scenario, after: &Scenario) -> Title {
    Title {
        english: label(catalogue, before, after, Language::English),
        korean: label(catalogue, before, after, Language::Korean),
    }
}

fn label(catalogue: &Catalogue, before: &Scenario, after: &Scenario, language: Language) -> String {
    let changed = changes(before, after);
    match changed.as_slice() {
        [] if before.name != after.name => ParameterText::DiffName.fill(
            language,
            &[("after", after.name.in_language(language).to_owned())],
        ),
        [] if before.notes != after.notes => ParameterText::DiffNotes.text(language).to_owned(),
        [] => ParameterText::DiffNothing.text(language).to_owned(),
        [one] => one.words(catalogue, language),
        [first, ..] => ParameterText::DiffMany.fill(
            language,
            &[
                ("count", changed.len().to_string()),
                ("first", first.words(catalogue, language)),
            ],
        ),
    }
}
