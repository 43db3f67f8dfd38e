//! Red lines: how far a scenario stands from each limit, as a share of the limit.
//!
//! Limits have many units; only shares of the limit can stand on one axis. A word has no distance and a limit of zero
//! no share, so both are left out, and the subtitle says so.

use super::rows::{Row, RowChart, bar_chart};
use super::{Evaluated, FigureId, Input};
use crate::baseline::Limit;
use crate::chart::{Chart, ChartError, Role};
use crate::engine::red_lines::{Constraints, judged, party_name};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::red_lines::RedLineText as T;

/// One row a line with a distance, in the order of the lines; the reference is held to the scenario's lines.
pub(super) fn distances(input: &Input<'_>) -> Result<Chart, ChartError> {
    let (model, language) = (input.model, input.language);
    let lines = &input.scenario.scenario.red_lines;
    let constraints = Constraints::new(model, lines);
    let of = |evaluated: &Evaluated| {
        let outcome = Some(&evaluated.outcome);
        let verdicts = constraints.verdicts(model, &evaluated.scenario, outcome);
        verdicts.collect::<Vec<_>>()
    };
    let (now, before) = (of(input.scenario), of(input.reference));
    let mut rows = Vec::new();
    for ((line, now), before) in lines.iter().zip(&now).zip(&before) {
        let limit = line.limit.as_ref().and_then(Limit::number);
        let Some(limit) = limit.map(f64::abs).filter(|limit| *limit > 0.0) else {
            continue;
        };
        if let (Some(now), Some(before)) = (now.slack(), before.slack()) {
            let party = party_name(model.baseline(), line.side, language);
            let names = [
                ("title", line.title.in_language(language).to_owned()),
                ("party", party.to_owned()),
            ];
            let label = input.say(T::FigureRow, &names);
            rows.push(Row::new(label, now / limit, before / limit));
        }
    }
    let judged = judged(
        model,
        &input.scenario.scenario,
        Some(&input.scenario.outcome),
    );
    let crossed = judged.iter().filter(|one| one.verdict.is_crossed()).count();
    let is_empty = rows.is_empty();
    let furthest = (rows.iter().filter(|row| row.value < 0.0))
        .min_by(|left, right| left.value.total_cmp(&right.value));
    let title = match furthest {
        _ if is_empty => input.say(T::FigureEmpty, &[]),
        Some(row) => {
            let values = [
                ("crossed", crossed.to_string()),
                ("all", judged.len().to_string()),
                ("title", row.label.clone()),
                ("by", number::value(-row.value, Unit::Share, language)),
            ];
            input.say(T::FigureFinding, &values)
        }
        None if crossed == 0 => input.say(T::FigureNone, &[]),
        None => {
            let counts = [
                ("crossed", crossed.to_string()),
                ("all", judged.len().to_string()),
            ];
            input.say(T::CountCrossed, &counts)
        }
    };
    if rows.is_empty() {
        rows.push(Row::new(T::NoLines.text(language), 0.0, 0.0));
    }
    let about = RowChart {
        id: FigureId::RedLines.id(),
        title,
        subtitle: T::FigureSubtitle,
        unit: Unit::Share,
        role: Role::BySign,
        is_change: true,
        is_sum: false,
    };
    bar_chart(input, about, &rows)
}
