//! Worked examples with published or exactly computed results, run through the program's own functions.
//!
//! Each check holds the figure as it was published, ours, and the tolerance; a check that fails says so and stays in
//! the list. Tolerances: 1e-4 (in the last printed unit) against published roundings, 1e-6 against computed values.
//! Nothing here is tuned: where an example fixes no number for an input, the check says which one is ours.

mod adjusted_winner;
mod ces;
mod effective_rates;
mod farm;
mod fund;
mod gsim;
mod optimal_tariff;
mod sobol;
mod stacking;
pub mod text;
mod textbook;

use crate::text::Title;
use text::ExampleTitle;

/// Tolerance against a figure that was rounded to four decimals.
const ROUNDED: f64 = 1e-4;
/// Tolerance against a figure that was computed to six decimals or more.
const COMPUTED: f64 = 1e-6;

/// Where the expected figure of a check comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Published, or in a public file.
    Read,
    /// Computed from published inputs by other means than this program.
    Computed,
    /// An invented case with exact arithmetic.
    Constructed,
}

/// One figure of a worked example.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The example, such as `E1`.
    pub example: &'static str,
    /// What the example is.
    pub title: ExampleTitle,
    /// What the figure measures.
    pub quantity: Title,
    /// Where the expected figure comes from.
    pub tag: Tag,
    /// The expected figure.
    pub published: f64,
    /// Ours; `None` when the program had no answer.
    pub ours: Option<f64>,
    /// Largest accepted difference.
    pub tolerance: f64,
}

impl Check {
    /// Ours less published; `None` when the program had no answer.
    pub fn difference(&self) -> Option<f64> {
        self.ours.map(|ours| ours - self.published)
    }

    /// Whether the difference is within the tolerance.
    pub fn passed(&self) -> bool {
        self.difference()
            .is_some_and(|difference| difference.abs() <= self.tolerance)
    }
}

/// Collects the checks of one example.
#[derive(Debug)]
struct Sheet {
    example: &'static str,
    title: ExampleTitle,
    checks: Vec<Check>,
}

/// An expected figure: its value, its tolerance and where it comes from.
#[derive(Debug, Clone, Copy)]
struct Expected {
    value: f64,
    tolerance: f64,
    tag: Tag,
}

/// A figure read where it was published, with four decimals.
const fn read(value: f64) -> Expected {
    Expected {
        value,
        tolerance: ROUNDED,
        tag: Tag::Read,
    }
}

/// A figure computed elsewhere to six decimals or more.
const fn computed(value: f64) -> Expected {
    Expected {
        value,
        tolerance: COMPUTED,
        tag: Tag::Computed,
    }
}

/// A figure computed elsewhere and rounded to four decimals.
const fn computed_and_rounded(value: f64) -> Expected {
    Expected {
        value,
        tolerance: ROUNDED,
        tag: Tag::Computed,
    }
}

/// A figure of an invented case.
const fn constructed(value: f64) -> Expected {
    Expected {
        value,
        tolerance: COMPUTED,
        tag: Tag::Constructed,
    }
}

impl Sheet {
    const fn new(example: &'static str, title: ExampleTitle) -> Self {
        Self {
            example,
            title,
            checks: Vec::new(),
        }
    }

    fn check(&mut self, quantity: Title, expected: Expected, ours: Option<f64>) {
        self.checks.push(Check {
            example: self.example,
            title: self.title,
            quantity,
            tag: expected.tag,
            published: expected.value,
            ours: ours.filter(|ours| ours.is_finite()),
            tolerance: expected.tolerance,
        });
    }
}

/// Runs every worked example.
pub fn run() -> Vec<Check> {
    let mut checks = gsim::checks();
    checks.extend(textbook::large_country());
    checks.extend(optimal_tariff::checks());
    checks.extend(ces::checks());
    checks.extend(stacking::checks());
    checks.extend(effective_rates::reciprocal());
    checks.extend(effective_rates::averages());
    checks.extend(fund::waterfall());
    checks.extend(fund::readings());
    checks.extend(adjusted_winner::checks());
    checks.extend(textbook::import_quota());
    checks.extend(textbook::rice_quota());
    checks.extend(farm::rice_market());
    checks.extend(farm::schedules());
    checks.extend(sobol::checks());
    checks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_worked_example_is_reproduced() {
        let failed: Vec<String> = run()
            .iter()
            .filter(|check| !check.passed())
            .map(|check| {
                format!(
                    "{} {}: published {}, ours {:?}",
                    check.example,
                    check.quantity.in_language(Language::English),
                    check.published,
                    check.ours
                )
            })
            .collect();
        assert!(failed.is_empty(), "{}", failed.join("\n"));
    }

    #[test]
    fn every_quantity_is_filled_in_and_named_once() {
        let checks = run();
        assert!(checks.len() > 100, "{} checks", checks.len());
        for language in Language::ALL {
            let mut names: Vec<String> = checks
                .iter()
                .map(|check| format!("{} {}", check.example, check.quantity.in_language(language)))
                .collect();
            assert!(names.iter().all(|name| !name.contains('{')));
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "two checks with one name");
        }
    }

    #[test]
    fn check_without_an_answer_fails() {
        let mut check = run().remove(0);
        assert!(check.passed());
        check.ours = None;
        assert!(!check.passed());
        check.ours = Some(check.published + 2.0 * check.tolerance);
        assert!(!check.passed());
    }
}
