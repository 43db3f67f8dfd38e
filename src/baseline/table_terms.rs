//! Rules and alliance terms of the base year.

use super::section::figure_section;

/// Rules on the table beside duties.
#[derive(Debug, Clone, PartialEq)]
pub struct RulesData {
    /// Figures of the rules.
    pub terms: RulesFigures,
    /// The tariff group under the value-content rule, an index into [`Baseline::groups`](super::Baseline::groups).
    pub content_group: usize,
}

figure_section! {
    /// Figures of the rules.
    RulesFigures;
    /// Value content that a good needs to claim the preference, decimal.
    content_threshold "content_threshold" in 0.0..=1.0, times 1.0;
    /// Cars a year and maker that are let in by the importer's own standard.
    standard_cap "standard_cap" in 0.0..=1e7, times 1.0;
    /// Award with interest and costs when an investor's claim is lost, US dollars.
    claim_award "claim_award_usd_bn" in 0.0..=1e3, times 1e9;
    /// Sales of the importer's online platforms in the focus economy, US dollars a year.
    platform_sales "platform_sales_usd_bn" in 0.0..=1e4, times 1e9;
}

figure_section! {
    /// Money of the alliance in the base year.
    SecurityData;
    /// Cost-sharing of the first year, won.
    cost_sharing "cost_sharing_krw_bn" in 0.0..=1e6, times 1e9;
    /// Ceiling of its yearly rise, decimal.
    cost_sharing_ceiling "cost_sharing_ceiling" in 0.0..=1.0, times 1.0;
    /// Defence spending over gross domestic product, decimal.
    defence_share "defence_share" in 0.0..=0.5, times 1.0;
}
