//! The table of what levers and assumptions rest on.

use super::figures::{self, Names};
use crate::baseline::{ParameterSources, RestsOn, SourceIndex};
use crate::reading::{ProblemKind, Problems, Value};

/// The word for what no source says.
const OWN_JUDGEMENT: &str = "own_judgement";

/// Every row in the order of the file; all of them must be readable.
pub(super) fn read(
    value: Value<'_>,
    names: &Names,
    p: &mut Problems,
) -> Option<Vec<ParameterSources>> {
    let items = value.items(p)?;
    let mut seen: Vec<(String, Value<'_>)> = Vec::new();
    let rows: Vec<ParameterSources> = items
        .iter()
        .filter_map(|item| row(*item, names, &mut seen, p))
        .collect();
    (rows.len() == items.len()).then_some(rows)
}

/// `(["duty.*.steel", "quota"], ["S01"])` or `(["fund"], own_judgement)`.
fn row<'d>(
    value: Value<'d>,
    names: &Names,
    seen: &mut Vec<(String, Value<'d>)>,
    p: &mut Problems,
) -> Option<ParameterSources> {
    let items = value.items(p)?;
    let &[patterns, rests_on] = items.as_slice() else {
        let (expected, found) = (2, items.len());
        return value.refuse(ProblemKind::WrongCount { expected, found }, p);
    };
    let patterns = some(patterns, p, |item, p| pattern(item, seen, p));
    let rests_on = if rests_on.ron().starts_with('[') {
        let source = |item, p: &mut Problems| {
            let index = figures::reference(item, names.sources.as_ref(), p)?;
            u16::try_from(index).ok().map(SourceIndex)
        };
        some(rests_on, p, source).map(RestsOn::Sources)
    } else {
        let word = rests_on.choice(&[OWN_JUDGEMENT], p);
        word.map(|_| RestsOn::OwnJudgement)
    };
    Some(ParameterSources {
        patterns: patterns?,
        rests_on: rests_on?,
    })
}

/// A list of at least one thing, all of which must be readable.
fn some<'d, T>(
    value: Value<'d>,
    p: &mut Problems,
    mut read: impl FnMut(Value<'d>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let items = value.items(p)?;
    if items.is_empty() {
        return value.refuse(ProblemKind::Empty, p);
    }
    let things: Vec<T> = items.iter().filter_map(|item| read(*item, p)).collect();
    (things.len() == items.len()).then_some(things)
}

/// A pattern that no row before has: the first row that fits counts, so that a second is never reached.
fn pattern<'d>(
    value: Value<'d>,
    seen: &mut Vec<(String, Value<'d>)>,
    p: &mut Problems,
) -> Option<String> {
    let pattern = value.text(p)?;
    if pattern.split('.').any(str::is_empty) {
        return value.refuse(ProblemKind::Empty, p);
    }
    if let Some((_, earlier)) = seen.iter().find(|(known, _)| *known == pattern) {
        let first = earlier.place_for(p);
        return value.refuse(ProblemKind::Duplicate { first }, p);
    }
    seen.push((pattern.clone(), value));
    Some(pattern)
}
