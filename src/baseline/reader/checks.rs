//! What a baseline file declares about itself, checked against what it holds.

use super::figures::{self, BILLION, MONEY_BN, Names, SHARE};
use crate::baseline::{Baseline, Figure, RestsOn, Sector, SharedGroup};
use crate::reading::{ProblemKind, Problems, Value};

/// How far a declared total may be from the sum of its parts, in billions of US dollars.
const TOLERANCE_BN: f64 = 0.01;

/// Room for the rounding of four-decimal shares that add up to the whole.
const SHARE_TOLERANCE: f64 = 1e-3;

/// The declared imports by origin against the sum over all sectors.
pub(super) fn totals(
    value: Value<'_>,
    names: &Names,
    sectors: &[Sector],
    p: &mut Problems,
) -> Option<()> {
    let declared = figures::by_origin(value, names, p, |v, p| {
        let total = v.number(MONEY_BN, p)?;
        Some((v, total))
    })?;
    for (origin, (v, total)) in declared.into_iter().enumerate() {
        let of_origin = |sector: &Sector| sector.imports.get(origin).map(|figure| figure.value);
        let sum = sectors.iter().filter_map(of_origin).sum::<f64>() / BILLION;
        let id = names.origins.as_ref()?.get(origin)?;
        p.inside(id, |p| adds_up(v, total, sum, p));
    }
    Some(())
}

/// The declared imports of a sector against the sum over all origins.
pub(super) fn sector_total(v: Value<'_>, imports: &[Figure], p: &mut Problems) -> Option<()> {
    let total = v.number(MONEY_BN, p)?;
    let sum = imports.iter().map(|figure| figure.value).sum::<f64>() / BILLION;
    adds_up(v, total, sum, p)
}

fn adds_up(v: Value<'_>, total: f64, sum: f64, p: &mut Problems) -> Option<()> {
    if (total - sum).abs() <= TOLERANCE_BN {
        return Some(());
    }
    let tolerance = TOLERANCE_BN;
    v.refuse(ProblemKind::DoesNotAddUp { sum, tolerance }, p)
}

/// The shares that other groups take of one sector, by origin.
pub(super) fn shares(
    value: Value<'_>,
    shared: &[SharedGroup],
    names: &Names,
    p: &mut Problems,
) -> Option<()> {
    let errors = p.errors();
    for (origin, id) in names.origins.as_ref()?.iter().enumerate() {
        let shares = shared.iter().filter_map(|group| group.share.get(origin));
        let sum: f64 = shares.map(|figure| figure.value).sum();
        if sum > *SHARE.end() + SHARE_TOLERANCE {
            let (low, high) = SHARE.into_inner();
            let kind = ProblemKind::OutOfRange { low, high };
            p.inside(id, |p| p.error(value.place_for(p), &sum.to_string(), kind));
        }
    }
    (p.errors() == errors).then_some(())
}

/// Warns of sources that no figure, red line or parameter names.
pub(super) fn unused_sources(value: Value<'_>, baseline: &Baseline, p: &mut Problems) {
    let mut used = vec![false; baseline.sources.len()];
    let figures = baseline.figures().map(|figure| figure.source);
    let stated = baseline
        .red_lines
        .iter()
        .filter_map(|line| line.stated.as_ref());
    let of_parameters = baseline
        .parameter_sources
        .iter()
        .filter_map(|row| match &row.rests_on {
            RestsOn::Sources(sources) => Some(sources),
            RestsOn::OwnJudgement => None,
        });
    let named = figures.chain(stated.map(|stated| stated.source));
    let of_timeline = baseline.timeline.iter().flat_map(|timeline| {
        let named = timeline.footings().map(|footing| &footing.source);
        named.filter_map(|id| baseline.source_index(id))
    });
    let named = named.chain(of_timeline);
    for source in named.chain(of_parameters.flatten().copied()) {
        if let Some(used) = used.get_mut(usize::from(source.0)) {
            *used = true;
        }
    }
    let entries = value.entries(p);
    for (entry, _) in entries.iter().zip(used).filter(|(_, used)| !used) {
        entry.key_value.warn(ProblemKind::Unused, p);
    }
}
