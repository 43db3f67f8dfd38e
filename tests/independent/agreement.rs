//! Running the scripts and comparing what they say with what the program says.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::markets::Draws;

/// Largest difference, relative to the figure where it is above 1; of money, to the scale of its case.
pub(crate) const TOLERANCE: f64 = 1e-9;

/// An input and the same as the script reads it.
macro_rules! case {
    ($type:ident { $($field:ident $(: $value:expr)?),* $(,)? }) => {{
        let input = $type { $($field $(: $value)?),* };
        let json = serde_json::json!({ $((stringify!($field)): input.$field),* });
        (input, json)
    }};
}
pub(crate) use case;

/// What the program says to one case.
pub(crate) struct Answer {
    /// What the script reads.
    pub(crate) case: Value,
    /// `ratios` and `money`, in the order of the script.
    pub(crate) ours: Value,
    /// What a difference of money is measured against, USD.
    pub(crate) scale: f64,
}

/// A number of a range, its ends often.
pub(crate) fn edgy(draws: &mut Draws, low: f64, high: f64) -> f64 {
    match draws.uniform() {
        dice if dice < 0.12 => low,
        dice if dice < 0.24 => high,
        _ => draws.between(low, high),
    }
}

/// A whole number of a range, its ends often.
pub(crate) fn whole(draws: &mut Draws, low: u16, high: u16) -> u16 {
    let drawn = edgy(draws, f64::from(low), f64::from(high)).round();
    (low..=high)
        .find(|number| f64::from(*number) >= drawn)
        .unwrap_or(high)
}

/// One of several values, the first and the last often.
pub(crate) fn one_of<T: Copy>(draws: &mut Draws, values: &[T]) -> T {
    let place = whole(draws, 0, u16::try_from(values.len() - 1).unwrap());
    values[usize::from(place)]
}

/// Runs a script, `None` when there is no Python to run it with.
pub(crate) fn python(script: &str, arguments: &[&str], input: String) -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/independent");
    let spawned = Command::new("python3")
        .arg(format!("{folder}/{script}"))
        .args(arguments)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match spawned {
        Ok(child) => child,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            assert!(
                std::env::var_os("CI").is_none(),
                "python3 must be there in continuous integration"
            );
            println!("skipped: python3 is not installed");
            return None;
        }
        Err(error) => panic!("python3: {error}"),
    };
    let mut stdin = child.stdin.take().unwrap();
    // from a thread of its own, or two full pipes would wait for each other
    let writer = std::thread::Builder::new()
        .name("cases".to_owned())
        .spawn(move || stdin.write_all(input.as_bytes()))
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{script} failed: {text}");
    writer.join().unwrap().unwrap();
    Some(text)
}

/// Asks a script about every case and asserts that the two agree; prints the largest difference.
pub(crate) fn compare(script: &str, name: &str, answers: &[Answer]) {
    let cases: Vec<String> = answers
        .iter()
        .map(|answer| answer.case.to_string())
        .collect();
    let Some(text) = python(script, &[], cases.join("\n")) else {
        return;
    };
    let theirs: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(theirs.len(), answers.len(), "{name}");
    let mut worst = (0.0, String::new());
    let mut off = Vec::new();
    for (index, (answer, theirs)) in answers.iter().zip(&theirs).enumerate() {
        let mut here = (0.0, String::new());
        for (part, scale) in [("ratios", 1.0), ("money", answer.scale.max(1.0))] {
            let mut path = format!("{name} {index}, {part}");
            walk(
                &answer.ours[part],
                &theirs[part],
                scale,
                &mut path,
                &mut here,
            );
        }
        if here.0 > TOLERANCE {
            off.push(format!("{}\n{}", here.1, answer.case));
        }
        if here.0 > worst.0 {
            worst = here;
        }
    }
    let shown: Vec<&str> = off.iter().take(3).map(String::as_str).collect();
    assert!(
        off.is_empty(),
        "{} of {} differ\n{}",
        off.len(),
        answers.len(),
        shown.join("\n")
    );
    println!(
        "{} cases of {name}, largest difference {:e} ({})",
        answers.len(),
        worst.0,
        worst.1
    );
}

/// Compares number by number; whatever is not a number on both sides must be the same.
fn walk(ours: &Value, theirs: &Value, scale: f64, path: &mut String, worst: &mut (f64, String)) {
    let length = path.len();
    match (ours, theirs) {
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (place, (one, other)) in ours.iter().zip(theirs).enumerate() {
                write!(path, "[{place}]").unwrap();
                walk(one, other, scale, path, worst);
                path.truncate(length);
            }
        }
        (Value::Object(ours), Value::Object(theirs)) if ours.len() == theirs.len() => {
            for (key, one) in ours {
                write!(path, ".{key}").unwrap();
                walk(
                    one,
                    theirs.get(key).unwrap_or(&Value::Null),
                    scale,
                    path,
                    worst,
                );
                path.truncate(length);
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            let difference = (one - other).abs() / other.abs().max(scale);
            if difference > worst.0 {
                *worst = (difference, format!("{path}: ours {one}, theirs {other}"));
            }
        }
        (one, other) if one == other => {}
        (one, other) => *worst = (f64::INFINITY, format!("{path}: ours {one}, theirs {other}")),
    }
}
