//! Grids of lever values in exact decimal arithmetic.
//!
//! The point number i of `LOW:HIGH:STEP` is the decimal LOW + i·STEP, computed in whole units of
//! its last digit and then rounded once to a double: 0:0.5:0.05 has the very 0.15 that a file has.

use super::error::CliError;
use crate::model::{Catalogue, Kind, ParameterId, Spec};
use crate::reading::nearest;
use crate::text::Title;
use crate::text::command_line::CommandError as T;

/// Most points of a grid: a few seconds of work.
pub(super) const MOST_POINTS: usize = 100_000;

/// Most digits after the decimal point.
const MOST_DECIMALS: usize = 12;

/// The values of one lever.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    /// Which lever.
    pub(super) id: ParameterId,
    /// Its key.
    pub(super) key: String,
    /// Its values from low to high.
    pub(super) values: Vec<f64>,
}

/// A decimal number: `digits` units of 10^−`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Decimal {
    digits: i128,
    decimals: usize,
}

impl Decimal {
    /// A plain decimal number such as `-0.05`; no exponent.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, magnitude) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, ""));
        let all = format!("{whole}{fraction}");
        let is_plain = !all.is_empty() && all.chars().all(|c| c.is_ascii_digit());
        // 18 digits before the point and 12 behind it stay far inside the range of the arithmetic
        (is_plain && whole.len() <= 18 && fraction.len() <= MOST_DECIMALS)
            .then(|| all.parse::<i128>().ok())
            .flatten()
            .map(|digits| Self {
                digits: sign * digits,
                decimals: fraction.len(),
            })
    }

    /// The same number in smaller units.
    fn in_units_of(self, decimals: usize) -> i128 {
        (self.decimals..decimals).fold(self.digits, |digits, _| digits * 10)
    }

    /// The nearest double.
    fn value(self) -> f64 {
        self.text().parse().unwrap_or_default()
    }

    fn text(self) -> String {
        let sign = if self.digits < 0 { "-" } else { "" };
        let padded = format!("{:0>1$}", self.digits.unsigned_abs(), self.decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - self.decimals);
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }
}

/// The axis that `KEY=LOW:HIGH:STEP` asks for.
pub(super) fn axis(catalogue: &Catalogue, text: &str) -> Result<Axis, CliError> {
    let same = |text: &str| Title::new(text, text);
    let bad = || {
        let specs = catalogue.specs().iter();
        let mut quantities = specs.filter(|spec| matches!(spec.kind, Kind::Quantity { .. }));
        let key = quantities.next().map_or("KEY", |spec| spec.key.as_str());
        let example = ("example", same(&format!("{key}=0:0.25:0.05")));
        CliError::Grid(T::BadGrid, vec![("value", same(text)), example])
    };
    let (key, range) = text.split_once('=').ok_or_else(bad)?;
    let parts: Vec<Option<Decimal>> = range.split(':').map(Decimal::parse).collect();
    let [Some(low), Some(high), Some(step)] = parts.as_slice() else {
        return Err(bad());
    };
    let (id, spec) = quantity(catalogue, key.trim())?;
    let values = points(spec, [*low, *high, *step])?;
    Ok(Axis {
        id,
        key: spec.key.clone(),
        values,
    })
}

pub(super) fn quantity<'a>(
    catalogue: &'a Catalogue,
    key: &str,
) -> Result<(ParameterId, &'a Spec), CliError> {
    let same = |text: &str| Title::new(text, text);
    let found = catalogue
        .find_key(key)
        .and_then(|id| Some((id, catalogue.spec(id)?)));
    let Some((id, spec)) = found else {
        let keys = catalogue.specs().iter().map(|spec| spec.key.as_str());
        return Err(match nearest(key, keys) {
            Some(near) => CliError::Grid(
                T::UnknownLeverNear,
                vec![("value", same(key)), ("near", same(near))],
            ),
            None => CliError::Grid(T::UnknownLever, vec![("value", same(key))]),
        });
    };
    if matches!(spec.kind, Kind::Quantity { .. }) {
        Ok((id, spec))
    } else {
        let values = vec![("value", same(key)), ("title", spec.title.clone())];
        Err(CliError::Grid(T::NotAQuantity, values))
    }
}

fn points(spec: &Spec, [low, high, step]: [Decimal; 3]) -> Result<Vec<f64>, CliError> {
    let text = |decimal: Decimal| Title::new(decimal.text(), decimal.text());
    let key = || ("key", Title::new(spec.key.clone(), spec.key.clone()));
    if step.digits <= 0 {
        return Err(CliError::Grid(
            T::GridStep,
            vec![("value", text(step)), key()],
        ));
    }
    let decimals = low.decimals.max(high.decimals).max(step.decimals);
    let [first, last, by] = [low, high, step].map(|decimal| decimal.in_units_of(decimals));
    if first > last {
        let ends = vec![("low", text(low)), ("high", text(high)), key()];
        return Err(CliError::Grid(T::GridOrder, ends));
    }
    if let Kind::Quantity { range, .. } = &spec.kind
        && let Some(outside) = [low, high]
            .into_iter()
            .find(|end| !range.contains(&end.value()))
    {
        return Err(outside_range(spec, &outside.text()));
    }
    let count = (last - first) / by + 1;
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if count > MOST_POINTS {
        return Err(too_many(count));
    }
    let values = (0..count).filter_map(|index| {
        let digits = first + by * i128::try_from(index).ok()?;
        Some(Decimal { digits, decimals }.value())
    });
    Ok(values.collect())
}

pub(super) fn outside_range(spec: &Spec, value: &str) -> CliError {
    let same = |text: String| Title::new(text.clone(), text);
    let (low, high) = match &spec.kind {
        Kind::Quantity { range, .. } => (range.start().to_string(), range.end().to_string()),
        Kind::Choice(_) | Kind::Day => (String::new(), String::new()),
    };
    CliError::Grid(
        T::GridRange,
        vec![
            ("value", same(value.to_owned())),
            ("title", spec.title.clone()),
            ("key", same(spec.key.clone())),
            ("low", same(low)),
            ("high", same(high)),
        ],
    )
}

/// A grid with more points than are computed.
pub(super) fn too_many(points: usize) -> CliError {
    let counted = |count: usize| {
        let text = super::input::counted(count);
        Title::new(text.clone(), text)
    };
    CliError::Grid(
        T::GridSize,
        vec![("value", counted(points)), ("most", counted(MOST_POINTS))],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::Baseline;
    use crate::text::Language;

    fn catalogue() -> Catalogue {
        Catalogue::new(&Baseline::shipped().unwrap())
    }

    #[test]
    fn every_point_is_the_decimal_that_it_says() {
        let axis = axis(&catalogue(), "duty.KOR.steel=0:0.5:0.05").unwrap();
        let written: Vec<String> = axis.values.iter().map(f64::to_string).collect();
        assert_eq!(
            written,
            [
                "0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.45", "0.5"
            ]
        );
    }

    #[test]
    fn a_step_that_does_not_fit_stops_below_the_high_end() {
        let axis = axis(&catalogue(), "demand_elasticity=-1.00:-0.1:0.4").unwrap();
        assert_eq!(axis.values, [-1.0, -0.6, -0.2]);
    }

    #[test]
    fn what_is_wrong_with_a_grid_is_said_with_value_and_range() {
        let catalogue = catalogue();
        for (text, words) in [
            ("duty.KOR.steel", "not KEY=LOW:HIGH:STEP"),
            ("duty.KOR.steel=0:1e2:1", "not KEY=LOW:HIGH:STEP"),
            (
                "duty.KOR.steel=0:0.5:0",
                "the step 0 of duty.KOR.steel must be above 0",
            ),
            ("duty.KOR.steel=0.5:0.1:0.1", "runs from 0.5 to 0.1"),
            ("duty.KOR.steel=0:2.5:0.5", "2.5 is outside what Steel"),
            (
                "duty.KOR.stell=0:0.5:0.1",
                "perhaps duty.KOR.steel was meant",
            ),
            ("duty.KOR.steel.rule=0:1:1", "takes a word or a day"),
            ("duty.KOR.steel=0:2:0.000001", "allowed are at most 100,000"),
        ] {
            let error = axis(&catalogue, text).unwrap_err();
            let english = error.lines(Language::English).join("\n");
            assert!(english.contains(words), "{text}: {english}");
            assert!(
                !error.lines(Language::Korean).join("").contains('{'),
                "{text}"
            );
        }
    }

    #[test]
    fn decimals_are_written_as_they_are_read() {
        for text in ["0", "-0.05", "12.340", "100"] {
            assert_eq!(Decimal::parse(text).unwrap().text(), text);
        }
        for wrong in ["", ".", "1e5", "0x1", "1,5", "NaN", "1.2.3", "--1"] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }
}
