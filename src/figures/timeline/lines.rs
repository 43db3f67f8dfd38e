//! Lines and fans over months: chances, duties, sales, money.

use super::{Subject, Told, chart, month, over_months, place};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Align, Band, BandPoint, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Note, Range,
    Role, Table,
};
use crate::figures::{FigureId, Input};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::timeline_figures::TimelineFigureText as T;
use crate::timeline::{Fan, Outlook};

/// A band this thin beside the widest has no room for its name.
const THIN: f64 = 0.08;

/// Percent of one.
pub(super) const PERCENT: f64 = 100.0;

pub(super) fn line(label: String, role: Role, points: Vec<[f64; 2]>) -> Mark {
    Mark::Line(Line {
        label,
        role,
        shape: LineShape::Straight,
        points,
        with_markers: false,
    })
}

/// Values by month as points, scaled.
pub(super) fn points(values: &[f64], scale: f64) -> Vec<[f64; 2]> {
    let of = |(at, value): (usize, &f64)| [at as f64, value * scale];
    values.iter().enumerate().map(of).collect()
}

pub(super) fn whole_percent() -> Result<crate::chart::QuantityAxis, ChartError> {
    Ok(scale::within("%", Range::new(0.0, PERCENT)?))
}

/// Chance by date of each issue and of the whole deal.
pub(in crate::figures) fn deal(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockDeal, |subject| {
        let outlook = &subject.told().outlook;
        let mut made = over_months(FigureId::ClockDeal, &outlook.days, whole_percent()?)?;
        for (place, issue) in outlook.issues.iter().enumerate() {
            let role = Role::Rival(u8::try_from(place).unwrap_or(u8::MAX));
            made.marks.push(line(
                subject.issue(&issue.id),
                role,
                points(&issue.closed, PERCENT),
            ));
        }
        let whole = subject.say(T::WholeDeal, &[]);
        let of_deal = points(&outlook.deal, PERCENT);
        made.marks
            .push(line(whole.clone(), Role::Scenario, of_deal));
        let slowest = (outlook.issues.iter())
            .min_by(|a, b| a.waiting.chance.total_cmp(&b.waiting.chance))
            .map(|issue| subject.issue(&issue.id));
        made.title = subject.say(
            T::DealFinding,
            &[
                ("chance", subject.percent(outlook.waiting.chance)),
                ("month", last_month(outlook)),
                ("issue", slowest.unwrap_or_default()),
            ],
        );
        made.subtitle = subject.say(T::DealSubtitle, &[("way", way(subject, outlook))]);
        let mut columns = vec![Column::new(T::ColumnMonth.text(input.language))];
        let names = outlook.issues.iter().map(|issue| subject.issue(&issue.id));
        columns.extend(names.chain([whole]).map(Column::new));
        let cell = |chance: f64| Cell::number(chance, subject.percent(chance));
        let rows = outlook.days.iter().enumerate().map(|(at, day)| {
            let of = |chances: &[f64]| cell(chances.get(at).copied().unwrap_or_default());
            let issues = outlook.issues.iter().map(|issue| of(&issue.closed));
            let mut row = vec![Cell::text(month(*day))];
            row.extend(issues);
            row.push(of(&outlook.deal));
            row
        });
        made.table = Table {
            rows: rows.collect(),
            columns,
        };
        Ok(Some(made))
    })
}

fn last_month(outlook: &Outlook) -> String {
    outlook.days.last().copied().map_or_else(String::new, month)
}

/// How chances were found, in words.
fn way(subject: &Subject<'_>, outlook: &Outlook) -> String {
    let plain = |count: usize| number::plain(count as f64, 0);
    match outlook.way {
        crate::timeline::Way::Exact { states } => {
            subject.say(T::WayExact, &[("count", plain(states))])
        }
        crate::timeline::Way::Sampled { paths } => {
            subject.say(T::WaySampled, &[("count", plain(paths))])
        }
    }
}

/// A fan that is to be drawn.
struct FanChart<'a> {
    figure: FigureId,
    fan: &'a Fan,
    unit: Unit,
    zero: Zero,
    /// What happened, by months on the same axis.
    past: Vec<[f64; 2]>,
    title: String,
    subtitle: T,
}

fn fan(subject: &Subject<'_>, about: FanChart<'_>) -> Result<Option<Chart>, ChartError> {
    let (input, outlook) = (subject.input, &subject.told().outlook);
    let language = input.language;
    let ends = about.fan.bands.iter().flatten();
    let values: Vec<f64> = ends
        .flat_map(|(low, high)| [*low, *high])
        .chain(about.fan.mean.iter().copied())
        .chain(about.past.iter().map(|point| point[1]))
        .collect();
    let largest = values.iter().map(|value| value.abs()).fold(0.0, f64::max);
    let (by, unit_words) = number::axis_unit(about.unit, largest, language);
    let axis = scale::axis(
        unit_words.clone(),
        values.iter().map(|v| v / by),
        about.zero,
    )?;
    let mut made = over_months(about.figure, &outlook.days, axis)?;
    let names = [T::Band50, T::Band80, T::Band95];
    for band in about.fan.bands.iter().rev() {
        let edges = band.iter().enumerate();
        let edges = edges.map(|(at, (low, high))| BandPoint {
            x: at as f64,
            low: low / by,
            high: high / by,
        });
        made.marks.push(Mark::Band(Band {
            label: String::new(),
            role: Role::Uncertain,
            points: edges.collect(),
        }));
    }
    made.marks
        .extend(band_names(subject, about.fan, (names, by)));
    let mean = points(&about.fan.mean, 1.0 / by);
    made.marks
        .push(line(subject.say(T::Expected, &[]), Role::Scenario, mean));
    if !about.past.is_empty() {
        let happened = about.past.iter().map(|[at, value]| [*at, value / by]);
        made.marks.push(Mark::Line(Line {
            label: subject.say(T::Happened, &[]),
            role: Role::Reference,
            shape: LineShape::Step,
            points: happened.collect(),
            with_markers: false,
        }));
    }
    made.title = about.title;
    made.subtitle = subject.say(about.subtitle, &[("unit", unit_words)]);
    made.table = fan_table(subject, about.fan, about.unit);
    Ok(Some(made))
}

/// The names of the bands, each in the part that belongs to its band alone, side by side; left away where that is thin.
fn band_names(subject: &Subject<'_>, fan: &Fan, (names, by): ([T; 3], f64)) -> Vec<Mark> {
    let months = fan.mean.len().saturating_sub(1);
    let widest = fan.bands.iter().flatten().map(|(low, high)| high - low);
    let thin = THIN * widest.fold(0.0, f64::max);
    let all = names.into_iter().enumerate();
    let marks = all.filter_map(|(band, name)| {
        let at = months * (5 - band) / 5;
        let edge = |band: usize| fan.bands.get(band)?.get(at).map(|(_, high)| *high);
        let inner = match band.checked_sub(1) {
            Some(before) => edge(before)?,
            None => *fan.mean.get(at)?,
        };
        let outer = edge(band)?;
        (outer - inner > thin).then(|| {
            Mark::Note(Note {
                x: at as f64,
                y: f64::midpoint(outer, inner) / by,
                text: name.text(subject.input.language).to_owned(),
                align: Align::End,
                role: Role::Uncertain,
            })
        })
    });
    marks.collect()
}

fn fan_table(subject: &Subject<'_>, fan: &Fan, unit: Unit) -> Table {
    let language = subject.input.language;
    let cell = |value: f64| Cell::number(value, number::value(value, unit, language));
    let heads = [
        T::ColumnExpected,
        T::ColumnMedian,
        T::ColumnLow50,
        T::ColumnHigh50,
        T::ColumnLow80,
        T::ColumnHigh80,
        T::ColumnLow95,
        T::ColumnHigh95,
    ];
    let mut columns = vec![Column::new(T::ColumnMonth.text(language))];
    columns.extend(heads.map(|head| subject.column(head, unit)));
    let days = subject.told().outlook.days.iter().enumerate();
    let rows = days.map(|(at, day)| {
        let of = |values: &[f64]| cell(values.get(at).copied().unwrap_or_default());
        let mut row = vec![Cell::text(month(*day)), of(&fan.mean), of(&fan.median)];
        for band in &fan.bands {
            let (low, high) = band.get(at).copied().unwrap_or_default();
            row.extend([cell(low), cell(high)]);
        }
        row
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

/// What was in force, by months of the scenario's axis.
fn happened(told: &Told, of: fn(&crate::timeline::Regime) -> f64) -> Vec<[f64; 2]> {
    let Some(past) = &told.past else {
        return Vec::new();
    };
    let known = past.days.iter().zip(&past.regimes);
    let known = known.filter_map(|(day, regime)| {
        let at = place(&told.outlook.days, *day)?;
        Some([at, of(regime.as_ref()?)])
    });
    known.collect()
}

pub(in crate::figures) fn rate(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockRate, |subject| {
        let told = subject.told();
        let words = |value: f64| number::value(value, Unit::Rate, input.language);
        let [first, last] = ends(&told.outlook.rate.mean).map(words);
        let values = [
            ("first", first),
            ("last", last),
            ("month", last_month(&told.outlook)),
        ];
        let about = FanChart {
            figure: FigureId::ClockRate,
            fan: &told.outlook.rate,
            unit: Unit::Rate,
            zero: Zero::Always,
            past: happened(told, |regime| regime.rate),
            title: subject.say(T::RateFinding, &values),
            subtitle: T::RateSubtitle,
        };
        fan(subject, about)
    })
}

pub(in crate::figures) fn exports(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockExports, |subject| {
        let told = subject.told();
        let words = |value: f64| number::value(value, Unit::Usd, input.language);
        let [first, last] = ends(&told.outlook.exports.mean).map(words);
        let values = [
            ("first", first),
            ("last", last),
            ("month", last_month(&told.outlook)),
        ];
        let about = FanChart {
            figure: FigureId::ClockExports,
            fan: &told.outlook.exports,
            unit: Unit::Usd,
            zero: Zero::WhereNear,
            past: happened(told, |regime| regime.exports),
            title: subject.say(T::ExportsFinding, &values),
            subtitle: T::ExportsSubtitle,
        };
        fan(subject, about)
    })
}

fn ends(values: &[f64]) -> [f64; 2] {
    [values.first(), values.last()].map(|value| value.copied().unwrap_or_default())
}

pub(in crate::figures) fn money_focus(input: &Input<'_>) -> Result<Chart, ChartError> {
    money(input, FigureId::ClockMoneyFocus, 0)
}

pub(in crate::figures) fn money_importer(input: &Input<'_>) -> Result<Chart, ChartError> {
    money(input, FigureId::ClockMoneyImporter, 1)
}

fn money(input: &Input<'_>, figure: FigureId, party: usize) -> Result<Chart, ChartError> {
    chart(input, figure, |subject| {
        let outlook = &subject.told().outlook;
        let Some(cumulated) = outlook.cumulated.get(party) else {
            return Ok(None);
        };
        let waited = outlook.waited.get(party).and_then(|waited| waited.last());
        let name = if party == 0 {
            input.focus()
        } else {
            input.importer()
        };
        let [_, last] = ends(&cumulated.mean);
        let values = [
            ("party", name),
            ("value", subject.signed_usd(last)),
            ("month", last_month(outlook)),
            (
                "waited",
                subject.signed_usd(waited.copied().unwrap_or_default()),
            ),
        ];
        let about = FanChart {
            figure,
            fan: cumulated,
            unit: Unit::Usd,
            zero: Zero::Always,
            past: Vec::new(),
            title: subject.say(T::MoneyFinding, &values),
            subtitle: T::MoneySubtitle,
        };
        fan(subject, about)
    })
}

/// What threats cost the focus economy even if none is carried out.
pub(in crate::figures) fn threat(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::ClockThreat, |subject| {
        let told = subject.told();
        if told.costs.threats.is_empty() {
            return Ok(None);
        }
        let language = input.language;
        let values = told
            .costs
            .threats
            .iter()
            .flat_map(|threat| &threat.orders)
            .copied();
        let values: Vec<f64> = values.collect();
        let largest = values.iter().map(|value| value.abs()).fold(0.0, f64::max);
        let (by, unit_words) = number::axis_unit(Unit::Usd, largest, language);
        let scaled = values.iter().map(|value| value / by);
        let axis = scale::axis(unit_words.clone(), scaled, Zero::Always)?;
        let mut made = over_months(FigureId::ClockThreat, &told.outlook.days, axis)?;
        let name = |id: &str| {
            let row = crate::model::rows::find(&told.timeline.events, id);
            row.map_or_else(
                || id.to_owned(),
                |row| row.title.in_language(language).to_owned(),
            )
        };
        let mut columns = vec![Column::new(T::ColumnMonth.text(language))];
        for (place, threat) in told.costs.threats.iter().enumerate() {
            let role = Role::Rival(u8::try_from(place).unwrap_or(u8::MAX));
            made.marks.push(line(
                name(&threat.id),
                role,
                points(&threat.orders, 1.0 / by),
            ));
            columns.push(Column::new(name(&threat.id)));
        }
        let cost = |threat: &crate::timeline::ThreatCost| ends(&threat.orders)[1];
        let worst = (told.costs.threats.iter()).min_by(|a, b| cost(a).total_cmp(&cost(b)));
        let share = worst.and_then(|threat| threat.orders_share_by_year.first());
        made.title = subject.say(
            T::ThreatFinding,
            &[
                (
                    "event",
                    worst.map_or_else(String::new, |threat| name(&threat.id)),
                ),
                ("value", subject.signed_usd(worst.map_or(0.0, cost))),
                (
                    "share",
                    number::signed(share.copied().unwrap_or_default(), Unit::Change, language),
                ),
            ],
        );
        made.subtitle = subject.say(T::ThreatSubtitle, &[("unit", unit_words)]);
        let rows = told.outlook.days.iter().enumerate().map(|(at, day)| {
            let mut row = vec![Cell::text(month(*day))];
            row.extend(told.costs.threats.iter().map(|threat| {
                let value = threat.orders.get(at).copied().unwrap_or_default();
                Cell::number(value, subject.signed_usd(value))
            }));
            row
        });
        made.table = Table {
            rows: rows.collect(),
            columns,
        };
        Ok(Some(made))
    })
}
