//! `list distributions` and `list correlations`: what is believed about assumptions, around their defaults.

use super::input::Workspace;
use super::list::{Head, Listing};
use super::outcomes::exact_number;
use crate::chart::Cell;
use crate::model::correlation::{Common, basis, coefficient_words};
use crate::model::{Correlations, Scenario};
use crate::text::command_line::HeadText as H;
use crate::text::{Language, Text as _, number};
use crate::uncertainty::distribution::Marginal;

/// The columns: stable names and heads for people.
const HEADS: [Head; 15] = [
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
pub(super) fn distributions(workspace: &Workspace, language: Language) -> Listing {
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
    Listing {
        name: "distributions",
        heads: HEADS.to_vec(),
        exact,
        readable,
    }
}

/// Every correlation that is stated, with what it rests on.
pub(super) fn correlations(workspace: &Workspace, language: Language) -> Listing {
    let stated = Correlations::of(workspace.model.catalogue(), &[]);
    let row = |common: Common, basis: &str| {
        let coefficient = stated.common(common);
        vec![
            Cell::text(common.key()),
            Cell::text(common.title().text(language)),
            Cell::number(coefficient, coefficient_words(coefficient)),
            Cell::text(basis),
        ]
    };
    let rows = |basis: &str| Common::ALL.map(|common| row(common, basis)).to_vec();
    let basis = basis(false);
    Listing {
        name: "correlations",
        heads: vec![
            ("key", H::Key),
            ("between", H::Title),
            ("coefficient", H::Value),
            ("basis", H::Basis),
        ],
        exact: rows(basis.word()),
        readable: rows(basis.in_language(language)),
    }
}
