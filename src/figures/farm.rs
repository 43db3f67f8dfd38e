//! Farm markets: income, prices and self-sufficiency by product, and sales by origin.

use super::exports::{NOTHING, largest};
use super::rows::{Row, RowChart, bar_chart};
use super::years::absent_chart;
use super::{Evaluated, FigureId, Input};
use crate::baseline::FarmData;
use crate::chart::{Chart, ChartError, Role};
use crate::engine::deal::FarmOfDeal;
use crate::engine::farm::ban::BanOutcome;
use crate::engine::farm::beef::BeefOutcome;
use crate::engine::farm::rice::{RiceOutcome, ShareOutcome};
use crate::engine::ledger::parts::FarmParts;
use crate::text::farm_figures::FarmFigureText as W;
use crate::text::number::{self, Unit};

/// How a number is read off each kind of market.
#[derive(Clone, Copy)]
struct Reading {
    rice: fn(&RiceOutcome) -> f64,
    beef: fn(&BeefOutcome) -> f64,
    ban: fn(&BanOutcome) -> f64,
}

const INCOME: Reading = Reading {
    rice: |rice| rice.farm_income_change,
    beef: |beef| beef.farm_income_change,
    ban: |ban| ban.farm_income_change,
};

const PRICE: Reading = Reading {
    rice: |rice| rice.price_change,
    beef: |beef| beef.domestic_price_change,
    ban: |ban| ban.price_change,
};

const HOME_SHARE: Reading = Reading {
    rice: |rice| rice.self_sufficiency,
    beef: |beef| beef.self_sufficiency,
    ban: |ban| ban.self_sufficiency,
};

const BASE_HOME_SHARE: Reading = Reading {
    rice: |rice| rice.base_self_sufficiency,
    beef: |beef| beef.base_self_sufficiency,
    // nothing is let in before
    ban: |_| 1.0,
};

impl Reading {
    /// One number a market, in the order of [`products`].
    fn of(self, farm: &FarmOfDeal) -> Vec<f64> {
        let rice = farm.rice.iter().map(self.rice);
        let beef = farm.beef.iter().map(self.beef);
        let banned = farm.banned.iter().map(self.ban);
        rice.chain(beef).chain(banned).collect()
    }
}

/// The farm markets of a scenario; a baseline without any has none.
fn farm(evaluated: &Evaluated) -> Option<&FarmOfDeal> {
    evaluated.outcome.farm.as_ref()
}

fn rice(evaluated: &Evaluated) -> Option<&RiceOutcome> {
    farm(evaluated)?.rice.as_ref()
}

fn beef(evaluated: &Evaluated) -> Option<&BeefOutcome> {
    farm(evaluated)?.beef.as_ref()
}

fn data<'a>(input: &Input<'a>) -> Option<&'a FarmData> {
    input.model.baseline().farm.as_ref()
}

/// Names of the markets: rice, beef, then what is not let in.
fn products(input: &Input<'_>) -> Vec<String> {
    let say = |text: W| input.say(text, &[]);
    let Some(data) = data(input) else {
        return Vec::new();
    };
    let rice = data.rice.iter().map(|_| say(W::Rice));
    let beef = data.beef.iter().map(|_| say(W::Beef));
    let banned = data.banned.iter();
    let banned = banned.map(|good| good.title.in_language(input.language).to_owned());
    rice.chain(beef).chain(banned).collect()
}

/// One row a product with its value in the scenario and in the reference.
fn product_rows(input: &Input<'_>, reading: Reading) -> Vec<Row> {
    let of = |evaluated| farm(evaluated).map_or_else(Vec::new, |farm| reading.of(farm));
    (products(input).into_iter())
        .zip(of(input.scenario).into_iter().zip(of(input.reference)))
        .map(|(label, (value, reference))| Row::new(label, value, reference))
        .collect()
}

/// A chart of changes by product or party, coloured by sign.
fn changes(
    input: &Input<'_>,
    named: (FigureId, String, W),
    rows: (Unit, &[Row]),
) -> Result<Chart, ChartError> {
    bars(input, named, Role::BySign, rows)
}

/// A chart of levels.
fn levels(
    input: &Input<'_>,
    named: (FigureId, String, W),
    rows: (Unit, &[Row]),
) -> Result<Chart, ChartError> {
    bars(input, named, Role::Scenario, rows)
}

fn bars(
    input: &Input<'_>,
    (figure, title, subtitle): (FigureId, String, W),
    role: Role,
    (unit, rows): (Unit, &[Row]),
) -> Result<Chart, ChartError> {
    let about = RowChart {
        id: figure.id(),
        title,
        subtitle,
        unit,
        role,
        is_change: role == Role::BySign,
        is_sum: false,
    };
    bar_chart(input, about, rows)
}

pub(super) fn income(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = product_rows(input, INCOME);
    let change: f64 = rows.iter().map(|row| row.value).sum();
    let usd = |value: f64| number::signed(value, Unit::Usd, input.language);
    let title = match largest(&rows) {
        Some(row) if row.value.abs() >= 1.0 => {
            let values = [
                ("change", usd(change)),
                ("product", row.label.to_lowercase()),
                ("part", usd(row.value)),
            ];
            input.say(W::IncomeFinding, &values)
        }
        _ => input.say(W::IncomeNone, &[]),
    };
    let about = (FigureId::FarmIncome, title, W::IncomeSubtitle);
    changes(input, about, (Unit::Usd, &rows))
}

pub(super) fn prices(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = product_rows(input, PRICE);
    let title = match largest(&rows) {
        Some(row) if row.value.abs() > NOTHING => {
            let change = number::signed(row.value, Unit::Change, input.language);
            let values = [("product", row.label.to_lowercase()), ("change", change)];
            input.say(W::PricesFinding, &values)
        }
        _ => input.say(W::PricesNone, &[]),
    };
    let about = (FigureId::FarmPrices, title, W::PricesSubtitle);
    changes(input, about, (Unit::Change, &rows))
}

/// A party's row and which part of a market it has.
type PartyLine = (W, fn(&FarmParts) -> f64);

pub(super) fn surplus(input: &Input<'_>) -> Result<Chart, ChartError> {
    let sum = |evaluated: &Evaluated, part: fn(&FarmParts) -> f64| -> f64 {
        let parts = farm(evaluated).into_iter().flat_map(|farm| &farm.parts);
        parts.map(part).sum()
    };
    let parties: [PartyLine; 4] = [
        (W::RowFarms, |part| part.farm_income),
        (W::RowBuyers, |part| part.buyers),
        (W::RowTreasury, |part| part.treasury),
        (W::RowExporters, |part| part.partner_exporters),
    ];
    let rows: Vec<Row> = parties
        .into_iter()
        .map(|(text, part)| {
            let (value, reference) = (sum(input.scenario, part), sum(input.reference, part));
            Row::new(input.say(text, &[]), value, reference)
        })
        .collect();
    let usd = |row: Option<&Row>| {
        let value = row.map_or(0.0, |row| row.value);
        number::signed(value, Unit::Usd, input.language)
    };
    let title = if rows.iter().all(|row| row.value.abs() < 1.0) {
        input.say(W::SurplusNone, &[])
    } else {
        let values = [
            ("farms", usd(rows.first())),
            ("buyers", usd(rows.get(1))),
            ("treasury", usd(rows.get(2))),
            ("exporters", usd(rows.get(3))),
        ];
        input.say(W::SurplusFinding, &values)
    };
    let about = (FigureId::FarmSurplus, title, W::SurplusSubtitle);
    changes(input, about, (Unit::Usd, &rows))
}

pub(super) fn home_share(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = product_rows(input, HOME_SHARE);
    let base = farm(input.scenario).map_or_else(Vec::new, |farm| BASE_HOME_SHARE.of(farm));
    let moved = (rows.iter().zip(base))
        .map(|(row, base)| (row, row.value - base))
        .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    let title = match moved {
        Some((row, change)) if change.abs() > NOTHING => {
            let values = [
                ("product", row.label.to_lowercase()),
                (
                    "share",
                    number::value(row.value, Unit::Share, input.language),
                ),
                (
                    "change",
                    number::difference(change, Unit::Share, input.language),
                ),
            ];
            input.say(W::HomeShareFinding, &values)
        }
        _ => input.say(W::HomeShareNone, &[]),
    };
    let about = (FigureId::FarmHomeShare, title, W::HomeShareSubtitle);
    levels(input, about, (Unit::Share, &rows))
}

/// A chart of a market that the baseline does not have.
fn none(input: &Input<'_>, figure: FigureId) -> Result<Chart, ChartError> {
    let say = |text: W| input.say(text, &[]);
    absent_chart(input, figure.id(), (say(W::NoMarket), say(W::NoMarketNote)))
}

/// One row a share of the rice quota.
fn rice_rows(input: &Input<'_>, of: fn(&ShareOutcome) -> f64) -> Vec<Row> {
    let values = |evaluated: &Evaluated| -> Vec<f64> {
        let shares = rice(evaluated).into_iter().flat_map(|rice| &rice.shares);
        shares.map(of).collect()
    };
    let rice = data(input).and_then(|data| data.rice.as_ref());
    let shares = rice.into_iter().flat_map(|rice| &rice.shares);
    let both = values(input.scenario)
        .into_iter()
        .zip(values(input.reference));
    shares
        .zip(both)
        .map(|(share, (value, reference))| {
            Row::new(share.title.in_language(input.language), value, reference)
        })
        .collect()
}

pub(super) fn rice_imports(input: &Input<'_>) -> Result<Chart, ChartError> {
    let (Some(farm), Some(rice), Some(reference)) = (
        farm(input.scenario),
        rice(input.scenario),
        rice(input.reference),
    ) else {
        return none(input, FigureId::RiceImports);
    };
    let mut rows = rice_rows(input, |share| share.volume);
    let tonnes = |volume: f64| number::value(volume, Unit::Tonnes, input.language);
    let fill = rice
        .shares
        .get(farm.rice_partner)
        .map_or(0.0, |share| share.fill_rate);
    let partner = rows.get(farm.rice_partner);
    let values = [
        (
            "origin",
            partner.map_or_else(String::new, |row| row.label.clone()),
        ),
        ("volume", tonnes(partner.map_or(0.0, |row| row.value))),
        ("fill", number::value(fill, Unit::Share, input.language)),
        ("beyond", tonnes(rice.over_quota_imports)),
    ];
    let title = input.say(W::ImportsFinding, &values);
    rows.push(Row::new(
        input.say(W::BeyondQuota, &[]),
        rice.over_quota_imports,
        reference.over_quota_imports,
    ));
    let about = (FigureId::RiceImports, title, W::ImportsSubtitle);
    levels(input, about, (Unit::Tonnes, &rows))
}

pub(super) fn rice_rents(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(rice) = rice(input.scenario) else {
        return none(input, FigureId::RiceRents);
    };
    let values = [
        ("rent", number::value(rice.rent, Unit::Usd, input.language)),
        (
            "exporters",
            number::signed(rice.exporter_rent_change, Unit::Usd, input.language),
        ),
    ];
    let text = if rice.exporter_rent_change.abs() < 1.0 {
        W::RentsOnly
    } else {
        W::RentsFinding
    };
    let title = input.say(text, &values);
    let rows = rice_rows(input, |share| share.rent);
    let about = (FigureId::RiceRents, title, W::RentsSubtitle);
    levels(input, about, (Unit::Usd, &rows))
}

pub(super) fn beef_sales(input: &Input<'_>) -> Result<Chart, ChartError> {
    let origins = data(input).and_then(|data| data.beef.as_ref());
    let (Some(origins), Some(beef), Some(reference)) =
        (origins, beef(input.scenario), beef(input.reference))
    else {
        return none(input, FigureId::BeefSales);
    };
    let both = beef.origins.iter().zip(&reference.origins);
    let rows: Vec<Row> = (origins.origins.iter().zip(both))
        .map(|(origin, (value, reference))| {
            let label = origin.title.in_language(input.language);
            Row::new(label, value.sales, reference.sales)
        })
        .collect();
    let change = beef.origins.get(origins.partner);
    let partner = rows.get(origins.partner);
    let values = [
        (
            "origin",
            partner.map_or_else(String::new, |row| row.label.clone()),
        ),
        (
            "sales",
            number::value(
                partner.map_or(0.0, |row| row.value),
                Unit::Usd,
                input.language,
            ),
        ),
        (
            "change",
            number::signed(
                change.map_or(0.0, |origin| origin.sales_change),
                Unit::Usd,
                input.language,
            ),
        ),
    ];
    let title = input.say(W::BeefFinding, &values);
    let about = (FigureId::BeefSales, title, W::BeefSubtitle);
    levels(input, about, (Unit::Usd, &rows))
}
