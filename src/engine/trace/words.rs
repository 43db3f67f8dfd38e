//! A trace in words: values as people read them, where each comes from, and the whole as text to be pasted.

use super::{Origin, Reach, Subject, Term, Trace};
use crate::baseline::{Figure, Source};
use crate::engine::measure::Absence;
use crate::engine::{Measure, Model};
use crate::model::{Meaning, ParameterId, Role, Scenario};
use crate::text::absences::AbsenceLine;
use crate::text::number::{self, Unit};
use crate::text::trace::TraceText as T;
use crate::text::{Language, Text as _};

/// A source behind a number: what it is, and how many figures of which year and grade come from it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine<'a> {
    /// The source.
    pub source: &'a Source,
    /// Its figures in words: "3 figures of 2024, sourced".
    pub figures: String,
}

/// A value in its unit; pure numbers with the digits that a ratio needs.
pub fn shown(value: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Number => number::plain(value, 4),
        Unit::Usd if value.abs() < 10_000.0 && value.fract() != 0.0 => {
            let whole = number::value(value.trunc(), unit, language);
            format!("{whole} ({})", number::plain(value, 2))
        }
        _ => number::value(value, unit, language),
    }
}

impl Term {
    /// The value in words.
    pub fn shown(&self, model: &Model, scenario: &Scenario, language: Language) -> String {
        match (self.value, self.origin) {
            (Some(value), _) => shown(value, self.unit, language),
            (None, Origin::Parameter(id)) => {
                let spec = model.catalogue().spec(id);
                spec.map_or_else(String::new, |spec| spec.show(scenario.value(id), language))
            }
            (None, _) => T::NoValue.text(language).to_owned(),
        }
    }

    /// Where the value comes from, in a few words.
    pub fn whence(&self, model: &Model, scenario: &Scenario, language: Language) -> String {
        match self.origin {
            Origin::Parameter(id) => parameter_words(model, scenario, (id, language)),
            Origin::Figure(figure) => figure_words(model, figure, language),
            Origin::Subject(_) => T::Computed.text(language).to_owned(),
            Origin::Counted => T::CountedHere.text(language).to_owned(),
        }
    }
}

/// "– (never recouped within the years counted)".
pub fn absence_words(absence: Absence, language: Language) -> String {
    let reason = absence.words().in_language(language).to_owned();
    AbsenceLine::NoValue.fill(language, &[("reason", reason)])
}

/// "sourced, 2024: title of the source".
pub fn figure_words(model: &Model, figure: Figure, language: Language) -> String {
    let source = model.baseline().source(figure.source);
    let values = [
        ("grade", figure.grade.in_language(language).to_owned()),
        ("year", figure.year.to_string()),
        (
            "source",
            source.map_or_else(String::new, |source| {
                source.title.in_language(language).to_owned()
            }),
        ),
    ];
    T::FigureOf.fill(language, &values)
}

fn parameter_words(
    model: &Model,
    scenario: &Scenario,
    (id, language): (ParameterId, Language),
) -> String {
    let Some(spec) = model.catalogue().spec(id) else {
        return String::new();
    };
    let role = match spec.role {
        Role::Lever => T::Lever,
        Role::Assumption => T::Assumption,
    };
    let role = role.text(language).to_owned();
    let default = spec.show(spec.default, language);
    let mut words = if scenario.value(id) == spec.default {
        let values = [("role", role)];
        let text = T::AtDefault.fill(language, &values);
        let figure = spec.figure.map(|of| figure_words(model, of, language));
        [text]
            .into_iter()
            .chain(figure)
            .collect::<Vec<_>>()
            .join("; ")
    } else {
        T::Changed.fill(language, &[("role", role), ("default", default)])
    };
    let basis = spec.rests_on.in_language(language);
    // a default that is a figure has named its source above
    if !basis.is_empty() && (spec.figure.is_none() || spec.sources.len() > 1) {
        words.push_str("; ");
        words.push_str(basis);
    }
    let starred = scenario
        .held_stars()
        .find(|star| star.of.is_some_and(|(of, _)| of == id));
    if let Some(star) = starred {
        let reason = star.reason.in_language(language).to_owned();
        words.push_str("; ");
        words.push_str(&T::Starred.fill(language, &[("reason", reason)]));
    }
    words
}

impl Trace {
    /// The value, and in won beside dollars at the scenario's rate where it is money.
    pub fn shown_value(&self, model: &Model, scenario: &Scenario, language: Language) -> String {
        let Some(value) = self.value else {
            let reason = self.absence.map(|absence| absence_words(absence, language));
            return reason.unwrap_or_else(|| T::NoValue.text(language).to_owned());
        };
        let is_gap = matches!(self.subject, Subject::Measure(Measure::RateGap(_)));
        let show = |value, unit| {
            if is_gap {
                number::difference(value, unit, language)
            } else if self.is_change {
                number::signed(value, unit, language)
            } else {
                shown(value, unit, language)
            }
        };
        let krw = scenario.number(model.catalogue(), Meaning::ExchangeRate);
        match (self.unit, krw) {
            (Unit::Usd, Some(rate)) => {
                let values = [
                    ("usd", show(value, Unit::Usd)),
                    ("krw", show(value * rate, Unit::Krw)),
                    ("rate", number::plain(rate, 0)),
                ];
                T::BothCurrencies.fill(language, &values)
            }
            (unit, _) => show(value, unit),
        }
    }

    /// Everything as lines of text, tab-separated where there are columns.
    pub fn to_text(
        &self,
        model: &Model,
        scenario: &Scenario,
        (reach, language): (&Reach, Language),
    ) -> String {
        let mut lines = vec![
            self.title.in_language(language).to_owned(),
            self.shown_value(model, scenario, language),
            String::new(),
        ];
        let mut section = |head: T, body: Vec<String>| {
            if !body.is_empty() {
                lines.push(head.text(language).to_owned());
                lines.extend(body);
                lines.push(String::new());
            }
        };
        let mut formula = Vec::new();
        formula.extend(self.formula_in_words(language));
        formula.extend((self.formula.as_ref()).map(|of| of.symbols().to_owned()));
        formula.extend((self.solved.as_ref()).map(|how| how.in_language(language).to_owned()));
        section(T::Formula, formula);
        let note = self.note.in_language(language);
        let note = Some(note.to_owned()).filter(|note| !note.is_empty());
        section(T::Note, note.into_iter().collect());
        let row = |before: &str, term: &Term| {
            let title = term.title.in_language(language);
            let value = term.shown(model, scenario, language);
            let whence = term.whence(model, scenario, language);
            format!("{before}{}\t{title}\t{value}\t{whence}", term.symbol)
        };
        section(
            T::Terms,
            self.terms.iter().map(|term| row("", term)).collect(),
        );
        let mut rows = Vec::new();
        for of in &self.rows {
            let name = format!("{}\t", of.title.in_language(language));
            rows.extend(of.terms.iter().map(|term| row(&name, term)));
        }
        section(T::Rows, rows);
        section(
            T::Sources,
            (reach.sources(model, language).iter())
                .map(|line| {
                    let source = line.source;
                    let figures = &line.figures;
                    format!(
                        "{}\t{}\t{}\t{figures}",
                        source.title.in_language(language),
                        source.address,
                        source.accessed
                    )
                })
                .collect(),
        );
        section(
            T::LeftOut,
            vec![self.place.omitted().in_language(language).to_owned()],
        );
        section(T::ComputedIn, vec![self.place.module().to_owned()]);
        lines.join("\n").trim_end().to_owned() + "\n"
    }
}

impl Reach {
    /// The sources behind a number, those with most figures first.
    pub fn sources<'a>(&self, model: &'a Model, language: Language) -> Vec<SourceLine<'a>> {
        let mut lines: Vec<(usize, SourceLine<'a>)> = Vec::new();
        for (index, year, grade, count) in &self.figures {
            let Some(source) = model.baseline().source(*index) else {
                continue;
            };
            let values = [
                ("count", count.to_string()),
                ("year", year.to_string()),
                ("grade", grade.in_language(language).to_owned()),
            ];
            let figures = T::FiguresOf.fill(language, &values);
            match lines.last_mut().filter(|(_, last)| last.source == source) {
                Some((all, last)) => {
                    *all += count;
                    last.figures.push_str("; ");
                    last.figures.push_str(&figures);
                }
                None => lines.push((*count, SourceLine { source, figures })),
            }
        }
        lines.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        lines.into_iter().map(|(_, line)| line).collect()
    }
}
