//! Commands that ask backwards: `seek`, `map` and `shapley`.

mod map;
mod seek;
mod shapley;

pub(super) use map::run as map;
pub(super) use seek::run as seek;
pub(super) use shapley::run as shapley;

use super::error::CliError;
use super::grid;
use super::input::Workspace;
use crate::inverse::{Lever, LeverError};
use crate::model::{Kind, Spec};
use crate::text::Title;
use crate::text::command_line::CommandError as T;
use crate::text::number::Unit;
use crate::text::number_entry;

/// The levers of `--lever KEY[=LOW:HIGH]`, as many as are allowed and all different.
fn levers(
    workspace: &Workspace,
    texts: &[String],
    allowed: &[usize],
) -> Result<Vec<Lever>, CliError> {
    if !allowed.contains(&texts.len()) {
        let words: Vec<String> = allowed.iter().map(usize::to_string).collect();
        let count = texts.len().to_string();
        return Err(CliError::bad_value("--lever", &count, &words.join(", ")));
    }
    let levers = texts.iter().map(|text| lever(workspace, text));
    let levers = levers.collect::<Result<Vec<Lever>, CliError>>()?;
    if let [one, other] = levers.as_slice()
        && one.id == other.id
    {
        let key = key(workspace, one);
        let value = ("value", Title::new(key, key));
        return Err(CliError::Grid(T::TwiceTheSameLever, vec![value]));
    }
    Ok(levers)
}

fn lever(workspace: &Workspace, text: &str) -> Result<Lever, CliError> {
    let catalogue = workspace.model.catalogue();
    let same = |text: &str| Title::new(text, text);
    let (key, range) = match text.split_once('=') {
        Some((key, range)) => (key.trim(), Some(range)),
        None => (text.trim(), None),
    };
    let (id, spec) = grid::quantity(catalogue, key)?;
    let lever = match range {
        None => Lever::of(catalogue, id),
        Some(range) => {
            let ends = range.split_once(':');
            let ends = ends.and_then(|(low, high)| {
                let unit = spec.unit();
                Some((typed(low, unit)?, typed(high, unit)?))
            });
            let Some((low, high)) = ends else {
                let example = match &spec.kind {
                    Kind::Quantity { range, .. } => {
                        format!("{key}={}:{}", range.start(), range.end())
                    }
                    Kind::Choice(_) | Kind::Day => key.to_owned(),
                };
                let values = vec![("value", same(text)), ("example", same(&example))];
                return Err(CliError::Grid(T::BadLever, values));
            };
            Lever::within(catalogue, id, low, high)
        }
    };
    lever.map_err(|error| refused(spec, text, error))
}

fn refused(spec: &Spec, text: &str, error: LeverError) -> CliError {
    let same = |text: &str| Title::new(text, text);
    let title = ("title", spec.title.clone());
    match error {
        LeverError::NotAQuantity => {
            CliError::Grid(T::NotMovable, vec![("value", same(&spec.key)), title])
        }
        LeverError::OutOfRange { value, .. } => grid::outside_range(spec, &value.to_string()),
        LeverError::Empty { .. } => {
            let values = vec![("value", same(text)), title, ("key", same(&spec.key))];
            CliError::Grid(T::LeverEmpty, values)
        }
    }
}

/// A number in base units, or one as people write it.
fn typed(text: &str, unit: Unit) -> Option<f64> {
    let plain = text
        .trim()
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite());
    plain.or_else(|| number_entry::parse(text, unit).ok())
}

/// The number of `--target`, in the unit of an outcome.
fn target(text: &str, unit: Unit) -> Result<f64, CliError> {
    typed(text, unit).ok_or_else(|| CliError::BadValue {
        option: "--target",
        value: text.to_owned(),
        allowed: Title::of(T::AllowedTarget),
    })
}

/// The key of a lever in files.
fn key<'a>(workspace: &'a Workspace, lever: &Lever) -> &'a str {
    let spec = workspace.model.catalogue().spec(lever.id);
    spec.map_or("", |spec| spec.key.as_str())
}
