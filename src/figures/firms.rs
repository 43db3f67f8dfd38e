//! Companies: what they pay, what it leaves of their profit, and their margin.

use super::{Evaluated, FigureId, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role,
    Table,
};
use crate::engine::firms::FirmOutcome;
use crate::text::figures::FigureText as F;
use crate::text::firm_figures::FirmFigureText as W;
use crate::text::number::{self, Unit};

/// Companies drawn one by one; the table has them all.
const DRAWN: usize = 14;

/// One company with its outcome in both scenarios.
#[derive(Clone, Debug)]
struct Company {
    name: String,
    scenario: Option<FirmOutcome>,
    reference: Option<FirmOutcome>,
}

/// One colour of bars: what it is called, what it stands for, and whether the reference's is marked.
struct Series {
    name: W,
    role: Role,
    of: fn(&FirmOutcome) -> Option<f64>,
    has_reference: bool,
}

/// What a chart says and how it counts.
struct About {
    figure: FigureId,
    title: String,
    subtitle: W,
    unit: Unit,
}

fn outcome(evaluated: &Evaluated, id: &str) -> Option<FirmOutcome> {
    let firms = evaluated.scenario.firms.iter();
    let mut both = firms.zip(&evaluated.outcome.firms);
    both.find(|(firm, _)| firm.id == id)
        .map(|(_, of)| of.outcome)
}

/// The scenario's companies, then those that only the reference has.
fn companies(input: &Input<'_>) -> Vec<Company> {
    let (scenario, reference) = (input.scenario, input.reference);
    let only_there = reference
        .scenario
        .firms
        .iter()
        .filter(|firm| outcome(scenario, &firm.id).is_none());
    let all = scenario.scenario.firms.iter().chain(only_there);
    all.map(|firm| Company {
        name: firm.title.in_language(input.language).to_owned(),
        scenario: outcome(scenario, &firm.id),
        reference: outcome(reference, &firm.id),
    })
    .collect()
}

/// The company whose value in the scenario is largest.
fn largest<'a>(
    companies: &'a [Company],
    value: impl Fn(&FirmOutcome) -> f64,
) -> Option<(&'a Company, &'a FirmOutcome)> {
    let of = |company: &'a Company| Some((company, company.scenario.as_ref()?));
    companies
        .iter()
        .filter_map(of)
        .max_by(|a, b| value(a.1).total_cmp(&value(b.1)))
}

pub(super) fn duty(input: &Input<'_>) -> Result<Chart, ChartError> {
    let companies = companies(input);
    let usd = |value: f64| number::value(value, Unit::Usd, input.language);
    let title = match largest(&companies, |of| of.duty_bill) {
        Some((company, of)) if of.duty_bill >= 1.0 => input.say(
            W::DutyFinding,
            &[
                ("company", company.name.clone()),
                ("bill", usd(of.duty_bill)),
                ("borne", usd(of.duty_borne)),
            ],
        ),
        Some(_) => input.say(W::DutyNone, &[]),
        None => input.say(W::NoCompany, &[]),
    };
    let about = About {
        figure: FigureId::FirmsDuty,
        title,
        subtitle: W::DutySubtitle,
        unit: Unit::Usd,
    };
    let series = [
        Series {
            name: W::Bill,
            role: Role::Neutral,
            of: |of| Some(of.duty_bill),
            has_reference: true,
        },
        Series {
            name: W::Borne,
            role: Role::Loss,
            of: |of| Some(of.duty_borne),
            has_reference: true,
        },
    ];
    chart(input, about, (companies, &series))
}

pub(super) fn profit(input: &Input<'_>) -> Result<Chart, ChartError> {
    let companies = companies(input);
    let language = input.language;
    let title = match largest(&companies, |of| of.operating_profit_change.abs()) {
        Some((company, of)) if of.operating_profit_change.abs() >= 1.0 => {
            let change = number::signed(of.operating_profit_change, Unit::Usd, language);
            let relative = of.relative_change.map_or_else(String::new, |relative| {
                number::signed(relative, Unit::Change, language)
            });
            let values = [
                ("company", company.name.clone()),
                ("change", change),
                ("relative", relative.clone()),
            ];
            if relative.is_empty() {
                input.say(W::ProfitFindingAlone, &values)
            } else {
                input.say(W::ProfitFinding, &values)
            }
        }
        Some(_) => input.say(W::ProfitNone, &[]),
        None => input.say(W::NoCompany, &[]),
    };
    let about = About {
        figure: FigureId::FirmsProfit,
        title,
        subtitle: W::ProfitSubtitle,
        unit: Unit::Usd,
    };
    let series = [
        Series {
            name: W::Before,
            role: Role::Neutral,
            of: |of| Some(of.operating_profit - of.operating_profit_change),
            has_reference: false,
        },
        Series {
            name: W::After,
            role: Role::Scenario,
            of: |of| Some(of.operating_profit),
            has_reference: true,
        },
    ];
    chart(input, about, (companies, &series))
}

/// Change of margin; `None` when no revenue is left.
fn margin_change(of: &FirmOutcome) -> Option<f64> {
    Some(of.margin? - of.base_margin)
}

pub(super) fn margin(input: &Input<'_>) -> Result<Chart, ChartError> {
    let companies = companies(input);
    let share = |value: f64| number::value(value, Unit::Share, input.language);
    let moved = |of: &FirmOutcome| margin_change(of).unwrap_or_default().abs();
    let title = match largest(&companies, moved) {
        Some((company, of)) if moved(of) >= 5e-6 => input.say(
            W::MarginFinding,
            &[
                ("company", company.name.clone()),
                ("before", share(of.base_margin)),
                ("after", share(of.margin.unwrap_or_default())),
            ],
        ),
        Some(_) => input.say(W::MarginNone, &[]),
        None => input.say(W::NoCompany, &[]),
    };
    let about = About {
        figure: FigureId::FirmsMargin,
        title,
        subtitle: W::MarginSubtitle,
        unit: Unit::Share,
    };
    let series = [
        Series {
            name: W::Before,
            role: Role::Neutral,
            of: |of| Some(of.base_margin),
            has_reference: false,
        },
        Series {
            name: W::After,
            role: Role::Scenario,
            of: |of| of.margin,
            has_reference: true,
        },
    ];
    chart(input, about, (companies, &series))
}

/// Bars of every series by company, in the order of the largest.
fn chart(
    input: &Input<'_>,
    about: About,
    (mut companies, series): (Vec<Company>, &[Series]),
) -> Result<Chart, ChartError> {
    let size = |company: &Company| {
        let outcomes = [company.scenario.as_ref(), company.reference.as_ref()];
        let values = outcomes.into_iter().flatten();
        let values = values.flat_map(|of| series.iter().filter_map(|one| (one.of)(of)));
        values.map(f64::abs).fold(0.0, f64::max)
    };
    companies.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let drawn = companies.get(..DRAWN).unwrap_or(&companies);
    let (scale_by, unit_words) = number::axis_unit(
        about.unit,
        drawn.iter().map(size).fold(0.0, f64::max),
        input.language,
    );
    let value = |of: Option<&FirmOutcome>, one: &Series| (one.of)(of?);
    let extent = drawn.iter().flat_map(|company| {
        let outcomes = [company.scenario.as_ref(), company.reference.as_ref()];
        outcomes.into_iter().flat_map(|of| {
            series
                .iter()
                .filter_map(move |one| Some(value(of, one)? / scale_by))
        })
    });
    let axis = scale::axis(unit_words.clone(), extent.collect::<Vec<_>>(), Zero::Always)?;
    let mut labels: Vec<String> = drawn.iter().map(|company| company.name.clone()).collect();
    let is_empty = labels.is_empty();
    if is_empty {
        labels.push(input.say(W::NoCompanyRow, &[]));
    }
    let mut chart = Chart::new(
        about.figure.id(),
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    let bars = series.iter().map(|one| {
        if is_empty {
            return BarSeries::new(input.say(one.name, &[]), one.role, vec![None]);
        }
        let of = |company: &Company| value(company.scenario.as_ref(), one);
        let values = drawn.iter().map(|company| Some(of(company)? / scale_by));
        let labels = drawn.iter().map(|company| {
            of(company).map_or_else(String::new, |value| {
                number::value(value, about.unit, input.language)
            })
        });
        let bars = BarSeries::new(input.say(one.name, &[]), one.role, values.collect())
            .labelled(labels.collect());
        if !one.has_reference {
            return bars;
        }
        let there = drawn
            .iter()
            .map(|company| Some(value(company.reference.as_ref(), one)? / scale_by));
        bars.against(input.reference_name(), there.collect())
    });
    chart.marks = vec![Mark::Bars(Bars {
        series: bars.collect(),
        arrangement: Arrangement::Grouped,
    })];
    chart.title = about.title;
    chart.subtitle = input.say(about.subtitle, &[("unit", unit_words)]);
    chart.table = table(input, &companies, (series, about.unit));
    input.finish(chart)
}

/// Every company with every series, in the scenario and in the reference.
fn table(input: &Input<'_>, companies: &[Company], (series, unit): (&[Series], Unit)) -> Table {
    let mut columns = vec![Column::new(input.say(W::ColumnCompany, &[]))];
    for one in series {
        let name = input.say(one.name, &[]);
        let there = input.say(F::ReferenceOf, &[("name", name.clone())]);
        columns.push(Column::new(format!("{name} [{}]", unit.code())));
        columns.push(Column::new(format!("{there} [{}]", unit.code())));
    }
    let cell = |of: Option<&FirmOutcome>, one: &Series| {
        let value = of.and_then(|of| (one.of)(of));
        value.map_or(Cell::Empty, |value| {
            Cell::number(value, number::value(value, unit, input.language))
        })
    };
    let row = |company: &Company| {
        let mut row = vec![Cell::text(company.name.clone())];
        for one in series {
            row.push(cell(company.scenario.as_ref(), one));
            row.push(cell(company.reference.as_ref(), one));
        }
        row
    };
    Table {
        columns,
        rows: companies.iter().map(row).collect(),
    }
}
