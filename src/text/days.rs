//! Days of the calendar, as levers and files write them.

use jiff::civil::Date;

/// A day in ISO form, the same in both languages: `2026-07-24`.
pub fn iso(day: Date) -> String {
    day.to_string()
}

/// The day of an ISO text; `None` when it is not a day between 1990 and 2100.
pub fn parse(text: &str) -> Option<Date> {
    let day: Date = text.trim().parse().ok()?;
    (1990..=2100).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::{iso, parse};

    #[test]
    fn days_round_trip_and_nonsense_is_refused() {
        assert_eq!(parse("2026-07-24").map(iso).as_deref(), Some("2026-07-24"));
        for wrong in ["2026-02-30", "24.7.2026", "0099-01-01", ""] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }
}
