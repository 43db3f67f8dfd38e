//! The section of the fund.

use super::figures::{self, Names};
use crate::baseline::FundData;
use crate::reading::{Problems, Value};

const FIELDS: [&str; 6] = [
    "reserves_usd_bn",
    "reserve_income_usd_bn",
    "inflow_capacity_usd_bn",
    "currency_change_per_usd_bn",
    "duty_group",
    "duty_without_deal",
];

/// Reads the section.
pub(super) fn read(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<FundData> {
    let fields = value.fields(&FIELDS, p);
    // what calls are divided by is above nothing: a million dollars
    let money = |field, low: f64, p: &mut Problems| {
        fields.required(field, p, |v, p| {
            figures::figure(v, low..=1e5, names, p).map(|figure| figure.scaled(figures::BILLION))
        })
    };
    let reserves = money("reserves_usd_bn", 1e-3, p);
    let reserve_income = money("reserve_income_usd_bn", 1e-3, p);
    let inflow_capacity = money("inflow_capacity_usd_bn", 0.0, p);
    let currency_change = fields.required("currency_change_per_usd_bn", p, |v, p| {
        figures::figure(v, figures::SHARE, names, p)
    });
    let duty_group = fields.required("duty_group", p, |v, p| {
        figures::reference(v, names.groups.as_ref(), p)
    });
    let duty_without_deal = fields.required("duty_without_deal", p, |v, p| {
        figures::figure(v, figures::RATE, names, p)
    });
    Some(FundData {
        reserves: reserves?,
        reserve_income: reserve_income?,
        inflow_capacity: inflow_capacity?,
        currency_change_per_usd_bn: currency_change?,
        duty_group: duty_group?,
        duty_without_deal: duty_without_deal?,
    })
}
