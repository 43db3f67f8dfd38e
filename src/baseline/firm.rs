//! Companies of the focus origin that pay the importer's duties.

use super::Title;
use super::section::figure_section;

/// One company, as the baseline ships it.
#[derive(Debug, Clone, PartialEq)]
pub struct FirmData {
    /// Its id within the section; scenario files name it.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// The sector whose duty it pays, an index into [`Baseline::sectors`](super::Baseline::sectors).
    pub sector: usize,
    /// What is known of it.
    pub figures: FirmFigures,
}

figure_section! {
    /// Figures of a company, for one year.
    FirmFigures;
    /// Sales in the importer's country at customs value, US dollars.
    sales "sales_usd_bn" in 0.0..=1e4, times 1e9;
    /// Share of them made there.
    share_made_there "share_made_there" in 0.0..=1.0, times 1.0;
    /// Parts imported for plants there, US dollars.
    parts "parts_usd_bn" in 0.0..=1e4, times 1e9;
    /// Operating profit, US dollars.
    operating_profit "operating_profit_usd_bn" in -1e4..=1e4, times 1e9;
    /// Revenue, US dollars.
    revenue "revenue_usd_bn" in 1e-3..=1e5, times 1e9;
}
