//! The clock as CSV: a row a day.

use super::super::outcomes::exact_number;
use super::super::output::table as titled;
use super::Found;
use crate::chart::{Cell, Table};
use crate::timeline::Fan;
use crate::uncertainty::summary::BANDS;

/// Every series, a column each.
pub(super) fn table(found: &Found) -> Table {
    let outlook = &found.outlook;
    let mut columns: Vec<(String, &[f64])> = vec![("deal".to_owned(), &outlook.deal)];
    for issue in &outlook.issues {
        columns.push((format!("closed.{}", issue.id), &issue.closed));
    }
    for event in &outlook.events {
        columns.push((format!("happened.{}", event.id), &event.happened));
    }
    if let Some((_, other, _)) = &found.other {
        columns.push(("compared.deal".to_owned(), &other.deal));
    }
    let [waited_focus, waited_importer] = &outlook.waited;
    columns.push(("waited.focus".to_owned(), waited_focus));
    columns.push(("waited.importer".to_owned(), waited_importer));
    for threat in &found.threats {
        columns.push((format!("orders.{}", threat.id), &threat.orders));
    }
    let [focus, importer] = &outlook.cumulated;
    let [focus_month, importer_month] = &outlook.balance;
    let fans = [
        ("rate", &outlook.rate),
        ("exports", &outlook.exports),
        ("balance.focus", focus_month),
        ("balance.importer", importer_month),
        ("cumulated.focus", focus),
        ("cumulated.importer", importer),
    ];
    let mut titles = vec!["day".to_owned(), "month".to_owned()];
    titles.extend(columns.iter().map(|(title, _)| title.clone()));
    titles.extend(fans.iter().flat_map(|(name, _)| fan_titles(name)));
    let rows = outlook.days.iter().enumerate().map(|(point, day)| {
        let month = Cell::number(point as f64, point.to_string());
        let mut row = vec![Cell::text(day.to_string()), month];
        let of_columns = columns
            .iter()
            .map(|(_, series)| exact_number(series.get(point).copied()));
        row.extend(of_columns);
        row.extend(fans.iter().flat_map(|(_, fan)| fan_cells(fan, point)));
        row
    });
    titled(&titles, rows.collect())
}

fn fan_titles(name: &str) -> Vec<String> {
    let ends = BANDS.into_iter().flat_map(|share| {
        let percent = format!("{:.0}", share * 100.0);
        ["low", "high"].map(|end| format!("{name}.{end}{percent}"))
    });
    let middle = ["mean", "median"].map(|of| format!("{name}.{of}"));
    middle.into_iter().chain(ends).collect()
}

fn fan_cells(fan: &Fan, point: usize) -> Vec<Cell> {
    let middle = [&fan.mean, &fan.median].map(|series| series.get(point).copied());
    let ends = fan.bands.iter().flat_map(|band| {
        let ends = band.get(point).copied();
        [ends.map(|(low, _)| low), ends.map(|(_, high)| high)]
    });
    middle.into_iter().chain(ends).map(exact_number).collect()
}
