//! `list distributions`: what is believed about each assumption, around its default.

use super::input::Workspace;
use super::outcomes::exact_number;
use crate::chart::Cell;
use crate::model::Scenario;
use crate::text::command_line::HeadText as H;
use crate::text::{Language, number};
use crate::uncertainty::distribution::Marginal;

/// The columns: stable names and heads for people.
pub(super) const HEADS: [(&str, H); 15] = [
    ("key", H::Key),
    ("title", H::Title),
    ("distribution", H::Distribution),
    ("p10", H::P10),
    ("p50", H::P50),
    ("p90", H::P90),
    ("basis", H::Basis),
    ("sources", H::Sources),
    ("kind", H::Distribution),
    ("spread", H::Distribution),
    ("low", H::Range),
    ("high", H::Range),
    ("mean", H::Value),
    ("sd", H::Value),
    ("unit", H::Unit),
];

/// Rows for machines and for people.
pub(super) fn listed(workspace: &Workspace, language: Language) -> [Vec<Vec<Cell>>; 2] {
    let catalogue = workspace.model.catalogue();
    let defaults = Scenario::at_defaults(catalogue);
    let (mut exact, mut readable) = (Vec::new(), Vec::new());
    for (id, spec, belief) in catalogue.believed() {
        // a default is possible: a test draws from each
        let Ok(Some(marginal)) = Marginal::of(catalogue, &defaults, id) else {
            continue;
        };
        let distribution = belief.distribution;
        let first = [
            Cell::text(&spec.key),
            Cell::text(spec.title.in_language(language)),
            Cell::text(distribution.words(spec, language)),
        ];
        let quantiles = [0.1, 0.5, 0.9].map(|share| marginal.quantile(share));
        let shown =
            quantiles.map(|value| Cell::number(value, number::value(value, spec.unit(), language)));
        let sources = Cell::text(belief.sources.join(" "));
        let mut row = first.to_vec();
        row.extend(shown);
        row.extend([
            Cell::text(belief.basis.in_language(language)),
            sources.clone(),
        ]);
        readable.push(row);
        let mut row = first.to_vec();
        row.extend(quantiles.map(|value| exact_number(Some(value))));
        row.extend([
            Cell::text(belief.basis.word()),
            sources,
            Cell::text(distribution.shape.word()),
            exact_number(distribution.shape.spread()),
        ]);
        let numbers = [
            distribution.low,
            distribution.high,
            marginal.mean(),
            marginal.sd(),
        ];
        row.extend(numbers.map(|value| exact_number(Some(value))));
        row.push(Cell::text(spec.unit().code()));
        exact.push(row);
    }
    [exact, readable]
}
