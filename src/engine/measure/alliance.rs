//! Questions about rules and the alliance; amounts are gross, gains stand in the ledger.

use super::table::measure_table;
use crate::engine::Outcome;
use crate::engine::ledger::Channel;

measure_table! {
    /// One question about the rules beside duties; `{item}` is the group under the value-content rule.
    RulesMeasure of Outcome, crate::text::measures::RulesMeasureText;
    /// Share of exports that meets the value-content rule.
    QualifyingShare "qualifying_share" Share LEVEL = |o| Some(o.rules?.qualifying_share);
    /// Cars expected beyond the cap, a year.
    CarsBeyondCap "cars_beyond_cap" Count LEVEL = |o| Some(o.rules?.parts.cap?.cars_beyond);
    /// Expected cost of investors' claims, USD a year.
    ClaimsCost "investor_claims_cost" Usd LEVEL = |o| Some(o.rules?.parts.claims?.expected_cost);
}

measure_table! {
    /// One question about what the alliance moves in the year shown.
    SecurityMeasure of Outcome, crate::text::measures::SecurityMeasureText;
    /// Cost-sharing above the base, USD.
    CostSharing "cost_sharing_added" Usd CHANGE = |o| gross(o, Channel::CostSharing);
    /// Defence spending above the base, USD.
    Defence "defence_added" Usd CHANGE = |o| gross(o, Channel::Defence);
    /// Arms bought, USD.
    Arms "arms_bought" Usd LEVEL = |o| gross(o, Channel::Arms);
    /// Energy bought, USD.
    Energy "energy_bought" Usd LEVEL = |o| gross(o, Channel::Energy);
    /// Support given, USD.
    Support "support_given" Usd LEVEL = |o| gross(o, Channel::SupportPledge);
}

fn gross(outcome: &Outcome, channel: Channel) -> Option<f64> {
    let year = crate::engine::deal::year_shown(outcome.horizon);
    Some(outcome.security.as_ref()?.gross(channel, year))
}
