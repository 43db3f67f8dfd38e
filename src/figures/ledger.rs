//! The ledger: what each party gains and loses by channel, in a year and in present value.

use super::rows::{Row, RowChart, bar_chart};
use super::{Evaluated, FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::ledger::{Balance, Channel, Confidence, Ledger, Line, Party};
use crate::text::ledger_figures::LedgerFigureText as W;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// Which of a line's two numbers is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    /// The year that the ledger shows.
    Year,
    /// All years, discounted.
    Value,
}

impl Span {
    const fn of_line(self, line: &Line) -> f64 {
        match self {
            Self::Year => line.usd_a_year,
            Self::Value => line.npv_usd,
        }
    }

    const fn of_balance(self, balance: Balance) -> f64 {
        match self {
            Self::Year => balance.usd_a_year,
            Self::Value => balance.npv_usd,
        }
    }
}

/// The name of a channel, with a dagger where its money is known with low confidence.
pub fn channel_label(channel: Channel, language: Language) -> String {
    let title = channel.title();
    let name = capitalised(title.in_language(language));
    if channel.confidence() == Confidence::Low {
        W::LowChannel.fill(language, &[("channel", name)])
    } else {
        name
    }
}

fn ledger(evaluated: &Evaluated) -> &Ledger {
    &evaluated.outcome.ledger
}

/// Lines that are nothing on both sides are left out: less than a dollar.
const NOTHING: f64 = 1.0;

/// One row a channel that moves, largest first, with its channel.
fn rows(input: &Input<'_>, party: Party, span: Span) -> Vec<Row> {
    let of = |evaluated: &Evaluated, channel: Channel| {
        let line = ledger(evaluated).line(party, channel);
        line.map_or(0.0, |line| span.of_line(line))
    };
    let mut rows: Vec<Row> = Channel::ALL
        .into_iter()
        .map(|channel| {
            let label = channel_label(channel, input.language);
            let (value, reference) = (of(input.scenario, channel), of(input.reference, channel));
            Row::new(label, value, reference).graded(channel.confidence() == Confidence::Low)
        })
        .filter(|row| row.size() >= NOTHING)
        .collect();
    rows.sort_by(|a, b| b.size().total_cmp(&a.size()));
    rows
}

pub(super) fn focus_year(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(input, FigureId::LedgerFocus, (Party::Focus, Span::Year))
}

pub(super) fn importer_year(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(
        input,
        FigureId::LedgerImporter,
        (Party::Importer, Span::Year),
    )
}

pub(super) fn focus_value(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(
        input,
        FigureId::LedgerFocusValue,
        (Party::Focus, Span::Value),
    )
}

pub(super) fn importer_value(input: &Input<'_>) -> Result<Chart, ChartError> {
    chart(
        input,
        FigureId::LedgerImporterValue,
        (Party::Importer, Span::Value),
    )
}

/// A party's chart: its channels and their sum.
fn chart(
    input: &Input<'_>,
    figure: FigureId,
    (party, span): (Party, Span),
) -> Result<Chart, ChartError> {
    let mut rows = rows(input, party, span);
    let sum = |evaluated: &Evaluated| span.of_balance(ledger(evaluated).balance(party));
    let total = sum(input.scenario);
    let name = match party {
        Party::Focus => input.focus(),
        Party::Importer => input.importer(),
    };
    let usd = |amount: f64| number::signed(amount, Unit::Usd, input.language);
    let largest = super::exports::largest(&rows).filter(|row| row.value.abs() >= NOTHING);
    let title = match largest {
        Some(row) => {
            let text = match span {
                Span::Year => W::YearFinding,
                Span::Value => W::ValueFinding,
            };
            let values = [
                ("party", name),
                ("sum", usd(total)),
                ("channel", row.label.trim_end_matches([' ', '†']).to_owned()),
                ("part", usd(row.value)),
            ];
            input.say(text, &values)
        }
        None => input.say(W::NothingMoves, &[("party", name)]),
    };
    let sum_label = W::Sum.text(input.language);
    rows.push(Row::new(sum_label, total, sum(input.reference)));
    let about = RowChart {
        id: figure.id(),
        title,
        // The importer's side holds duties on every origin: its sum is not one partner's deal alone.
        subtitle: match (party, span) {
            (Party::Focus, Span::Year) => W::YearSubtitle,
            (Party::Focus, Span::Value) => W::ValueSubtitle,
            (Party::Importer, Span::Year) => W::ImporterYearSubtitle,
            (Party::Importer, Span::Value) => W::ImporterValueSubtitle,
        },
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: false,
    };
    bar_chart(input, about, &rows)
}

/// A name as it reads at the beginning of a line.
pub(super) fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
