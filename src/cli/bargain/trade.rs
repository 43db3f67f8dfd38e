//! `trade`: what one step of each row is worth, rates of exchange between rows, and the best swaps.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::super::arguments::{TableFormat, TradeArguments};
use super::super::error::CliError;
use super::super::outcomes::exact_number;
use super::super::output::{Streams, number, table};
use super::super::pictures::Wanted;
use super::{Table, values};
use crate::bargain::exchange::{Exchange, Swap, Swaps};
use crate::baseline::Party;
use crate::chart::{Cell, Table as Sheet};
use crate::figures::Input;
use crate::figures::bargain::worth;
use crate::text::packages::PackageText as T;

/// About how many packages are valued.
const EXPECTED: usize = 20_000;

pub(in crate::cli) fn run(
    arguments: &TradeArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    Wanted::beside(&arguments.pictured)?;
    let at_table = Table::of(&arguments.table, baseline, streams)?;
    let (ground, catalogue) = (&at_table.ground, at_table.model().catalogue());
    let (exchange, swaps) = at_table.work(EXPECTED, streams, |value| {
        let exchange = Exchange::at(ground, ground.present(), catalogue, value)?;
        Ok((exchange, Swaps::at(ground, ground.present(), value)?))
    })?;
    let told = Told {
        table: &at_table,
        exchange: &exchange,
        swaps: &swaps,
    };
    match arguments.layout.format {
        TableFormat::Json => streams.json(&told.json(streams))?,
        TableFormat::Csv => streams.data(&told.rates().to_csv())?,
        TableFormat::Table => streams.data(&told.lines(streams))?,
    }
    let chart = |input: &Input<'_>| worth(input, ground, &exchange);
    at_table.picture(&arguments.pictured, chart, streams)?;
    Ok(crate::cli::DONE)
}

struct Told<'a> {
    table: &'a Table,
    exchange: &'a Exchange,
    swaps: &'a Swaps,
}

impl Told<'_> {
    fn rows(&self) -> std::ops::Range<usize> {
        0..self.exchange.rows.len()
    }

    /// Rates from each row to each other one.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let rows = self.rows();
        rows.clone().flat_map(move |row| {
            let others = rows.clone().filter(move |other| *other != row);
            others.map(move |other| (row, other))
        })
    }

    fn json(&self, streams: &Streams<'_>) -> Json {
        let language = streams.language;
        let speaker = self.table.speaker(language);
        let ground = &self.table.ground;
        let rows = self.exchange.rows.iter().enumerate().map(|(row, worth)| {
            json!({
                "key": self.table.key(row),
                "title": speaker.row(ground, row),
                "now": self.exchange.package.get(row).copied().map(number),
                "step": worth.map(|worth| number(worth.step)),
                "worth_of_step": worth.map(|worth| values(worth.worth)),
            })
        });
        let rates = self.pairs().map(|(row, other)| {
            let rate = |party| self.exchange.rate(party, row, other).map(number);
            json!({
                "row": self.table.key(row),
                "other": self.table.key(other),
                "focus": rate(0),
                "importer": rate(1),
            })
        });
        let swap = |swap: &Swap| {
            let moves = swap.moves.iter().map(|made| {
                let [from, to] = [made.from, made.to].map(number);
                json!({ "key": self.table.key(made.row), "from": from, "to": to })
            });
            json!({
                "moves": moves.collect::<Vec<Json>>(),
                "gains": values(swap.change),
                "words": speaker.swap(ground, swap),
            })
        };
        let swaps = |swaps: &[Swap]| swaps.iter().map(swap).collect::<Vec<Json>>();
        let mut object = self.table.json(language);
        object["values"] = values(self.exchange.values);
        object["rows"] = rows.collect();
        object["rates"] = rates.collect();
        object["free_gains"] = Json::from(swaps(&self.swaps.free));
        object["swaps_for_focus"] = Json::from(swaps(&self.swaps.better_for[0]));
        object["swaps_for_importer"] = Json::from(swaps(&self.swaps.better_for[1]));
        object
    }

    /// One row for each pair: the change of the other that is worth as much as a step of the first, for each party.
    fn rates(&self) -> Sheet {
        let titles = ["row", "step", "other", "focus", "importer"];
        let rows = self.pairs().map(|(row, other)| {
            let step = self.exchange.rows.get(row).copied().flatten();
            let rate = |party| exact_number(self.exchange.rate(party, row, other));
            vec![
                Cell::text(self.table.key(row)),
                exact_number(step.map(|worth| worth.step)),
                Cell::text(self.table.key(other)),
                rate(0),
                rate(1),
            ]
        });
        table(&titles.map(str::to_owned), rows.collect())
    }

    fn lines(&self, streams: &Streams<'_>) -> String {
        let speaker = self.table.speaker(streams.language);
        let ground = &self.table.ground;
        let mut text = self.table.head(streams);
        for remark in speaker.remarks(ground) {
            text.extend([&remark, "\n"]);
        }
        text.extend(["\n", &streams.say(T::RateHeading), "\n"]);
        text += &self.worths(streams).to_aligned();
        for party in Party::ALL {
            if let Some(rates) = speaker.rates(ground, self.exchange, party) {
                text.extend(["\n", &rates, "\n"]);
            }
        }
        for (party, side) in Party::ALL.into_iter().zip(&self.swaps.better_for) {
            let heading = [("party", speaker.party(party))];
            text.extend(["\n", &streams.fill(T::SwapHeading, &heading), "\n"]);
            text += &self.list(side, streams);
        }
        text.extend(["\n", &streams.say(T::FreeHeading), "\n"]);
        text + &self.list(&self.swaps.free, streams)
    }

    fn worths(&self, streams: &Streams<'_>) -> Sheet {
        let speaker = self.table.speaker(streams.language);
        let ground = &self.table.ground;
        let worth_to = |party| streams.fill(T::WorthTo, &[("party", speaker.party(party))]);
        let [focus, importer] = Party::ALL.map(worth_to);
        let titles = [
            streams.say(T::Row),
            streams.say(T::Now),
            streams.say(T::Step),
            focus,
            importer,
        ];
        let rows = self.exchange.rows.iter().enumerate().map(|(row, worth)| {
            let here = self.exchange.package.get(row).copied().unwrap_or_default();
            let mut cells = vec![
                Cell::text(speaker.row(ground, row)),
                Cell::number(here, speaker.row_value(ground, row, here)),
            ];
            match worth {
                Some(worth) => {
                    let step = speaker.row_change(ground, row, worth.step);
                    cells.push(Cell::number(worth.step, step));
                    let gains = worth
                        .worth
                        .map(|gain| Cell::number(gain, speaker.gain(gain)));
                    cells.extend(gains);
                }
                None => cells.extend([const { Cell::Empty }; 3]),
            }
            cells
        });
        table(&titles, rows.collect())
    }

    fn list(&self, swaps: &[Swap], streams: &Streams<'_>) -> String {
        let speaker = self.table.speaker(streams.language);
        if swaps.is_empty() {
            return format!("  {}\n", streams.say(T::None));
        }
        let line = |swap: &Swap| format!("  {}\n", speaker.swap(&self.table.ground, swap));
        swaps.iter().map(line).collect()
    }
}
