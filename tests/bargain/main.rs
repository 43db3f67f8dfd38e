//! The bargaining table on the shipped scenarios, with the full model.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

mod red_lines;
mod search;
mod trade;

use std::sync::LazyLock;

use entente::bargain::{Found, Frontier, Ground, Packages, Search, Settings};
use entente::baseline::Baseline;
use entente::engine::Model;
use entente::file::shipped;
use entente::model::{Presets, Scenario};

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(Baseline::shipped().unwrap()));
static PRESETS: LazyLock<Presets> =
    LazyLock::new(|| shipped::presets(MODEL.baseline(), MODEL.catalogue()).unwrap());

fn preset(id: &str) -> &'static Scenario {
    &PRESETS.find(id).unwrap().scenario
}

/// So much work as is done in the time at hand: all of it optimised, a part of it otherwise.
const fn size(optimised: usize, otherwise: usize) -> usize {
    if cfg!(debug_assertions) {
        otherwise
    } else {
        optimised
    }
}

/// A scenario without its red lines.
fn without_lines(id: &str) -> Scenario {
    Scenario {
        red_lines: Vec::new(),
        ..preset(id).clone()
    }
}

/// What a search over the whole space finds.
fn searched(ground: &Ground, packages: usize) -> Frontier {
    let settings = Settings { seed: 1, packages };
    let space = ground.space().unwrap();
    let mut search = Search::new(space, ground.present(), ground.no_deal(), settings);
    while let Some(generation) = search.generation() {
        let found = ground.evaluate(&MODEL, generation).unwrap();
        search.absorb(&found);
    }
    search.frontier()
}

/// Packages by Philox numbers of another seed than the search's: `ends` of the rows of each stand at an end, the others
/// anywhere.
fn random_packages(ground: &Ground, count: usize, ends: f64) -> Packages {
    let space = ground.space().unwrap();
    let mut packages = Packages::new(space.len());
    for package in 0..count {
        let number = |(row, lever): (usize, &entente::inverse::Lever)| {
            let [share, kind] = entente::uncertainty::generator::uniforms(
                99,
                u64::try_from(package).unwrap(),
                u64::try_from(row).unwrap(),
            );
            let share = if kind < ends { share.round() } else { share };
            lever.value_at(share)
        };
        let values: Vec<f64> = space.iter().enumerate().map(number).collect();
        packages.push(&values);
    }
    packages
}

/// Those that have an outcome and keep every red line.
fn feasible(found: Vec<Option<Found>>) -> Vec<Found> {
    found
        .into_iter()
        .flatten()
        .filter(Found::is_feasible)
        .collect()
}
