//! The parameters of rules, of the alliance and of the ledger.

use super::table::Shape::{Optional, Quantity, Words};
use super::table::Spread::{Beta, Fixed, Lognormal, Normal, Triangular};
use super::table::Start::{Figure, Given};
use super::table::{SWITCH, parameter_table};
use crate::text::choices::ChoiceText as C;
use crate::text::number::Unit::{Count, Krw, Number, Rate, Share, Usd, Years};

parameter_table! {
    /// One lever or assumption of the rules beside duties.
    RulesParameter, crate::text::rules::RulesTitle, crate::text::rules::RulesNote;
    /// Value content that a good needs to claim the preference.
    Lever ContentThreshold "content_threshold" = Figure, Quantity(Share, 0.2, 0.9, 0.01);
    /// Cars a year and maker of the partner's standard.
    Lever StandardCap "standard_cap" = Figure, Optional(Count, 0.0, 100_000.0, 5_000.0, C::NoCap);
    /// Scope of what investors can claim.
    Lever ClaimScope "investor_claims_scope" = Given(1.0), Quantity(Number, 0.0, 2.0, 0.1);
    /// Strictness of platform rules.
    Lever PlatformStrictness "platform_strictness" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.05);
    /// Openness of map data.
    Lever MapOpenness "map_openness" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.05);
    /// Value content of the median export.
    Assumption MedianContent "median_content" = Given(0.7), Quantity(Share, 0.4, 0.95, 0.01), Normal(0.06);
    /// Spread of value content among exports.
    Assumption ContentSpread "content_spread" = Given(0.08), Quantity(Share, 0.02, 0.3, 0.01), Lognormal(0.35);
    /// Makers that ship cars of the partner's standard.
    Assumption CapMakers "standard_cap_makers" = Given(3.0), Quantity(Count, 0.0, 10.0, 1.0), Triangular(1.0, 5.0);
    /// Cars a year that such a maker wants to ship.
    Assumption CapWanted "standard_cap_wanted" = Given(10_000.0), Quantity(Count, 1_000.0, 50_000.0, 1_000.0), Triangular(4_000.0, 25_000.0);
    /// Cost of a car beyond the cap, USD.
    Assumption CapCost "standard_cap_cost" = Given(3_000.0), Quantity(Usd, 0.0, 20_000.0, 500.0), Triangular(1_000.0, 6_000.0);
    /// Claims of investors a year.
    Assumption ClaimsAYear "investor_claims_a_year" = Given(0.3), Quantity(Number, 0.0, 3.0, 0.05), Lognormal(0.6);
    /// Award when a claim is lost, USD.
    Assumption ClaimAward "investor_claims_award" = Figure, Quantity(Usd, 1e6, 5e9, 1e7), Lognormal(0.9);
    /// Chance of losing a claim.
    Assumption ClaimChance "investor_claims_chance" = Given(0.5), Quantity(Share, 0.0, 1.0, 0.05), Beta(8.0);
    /// Sales of the partner's platforms, USD a year.
    Assumption PlatformSales "platform_sales" = Figure, Quantity(Usd, 1e9, 40e9, 1e9), Lognormal(0.25);
    /// What the strictest rule costs them, share of sales.
    Assumption PlatformCostShare "platform_cost_share" = Given(0.02), Quantity(Share, 0.0, 0.1, 0.005), Triangular(0.005, 0.05);
    /// Part of that which home firms gain.
    Assumption PlatformHomePart "platform_home_part" = Given(0.3), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.1, 0.6);
    /// What open map data is worth to the partner's firms, USD a year.
    Assumption MapPartnerGain "map_partner_gain" = Given(2e8), Quantity(Usd, 0.0, 1e9, 1e7), Lognormal(0.6);
    /// What it is worth at home, USD a year.
    Assumption MapHomeGain "map_home_gain" = Given(-1e8), Quantity(Usd, -5e8, 5e8, 1e7), Normal(1e8);
}

parameter_table! {
    /// One lever or assumption of the alliance's money.
    SecurityParameter, crate::text::security::SecurityTitle, crate::text::security::SecurityNote;
    /// Cost-sharing of the first year, won.
    Lever CostSharing "cost_sharing" = Figure, Quantity(Krw, 0.5e12, 20e12, 0.05e12);
    /// Whether it follows consumer prices.
    Lever CostSharingIndexed "cost_sharing_indexed" = Given(1.0), SWITCH;
    /// Ceiling of its yearly rise.
    Lever CostSharingCeiling "cost_sharing_ceiling" = Figure, Quantity(Rate, 0.0, 0.1, 0.005);
    /// Defence spending over GDP to be reached.
    Lever DefenceShare "defence_share" = Figure, Quantity(Share, 0.01, 0.06, 0.001);
    /// Years until it is reached.
    Lever DefenceYears "defence_years" = Given(9.0), Quantity(Years, 0.0, 15.0, 1.0);
    /// Arms to be bought, USD.
    Lever Arms "arms" = Given(0.0), Quantity(Usd, 0.0, 50e9, 1e9);
    /// Years over which they are bought.
    Lever ArmsYears "arms_years" = Given(5.0), Quantity(Years, 1.0, 15.0, 1.0);
    /// Energy to be bought, USD.
    Lever Energy "energy" = Given(0.0), Quantity(Usd, 0.0, 150e9, 1e9);
    /// Years over which it is bought.
    Lever EnergyYears "energy_years" = Given(4.0), Quantity(Years, 1.0, 15.0, 1.0);
    /// Support for the partner's forces, USD.
    Lever Support "support" = Given(0.0), Quantity(Usd, 0.0, 50e9, 1e9);
    /// Years over which it is given.
    Assumption SupportYears "support_years" = Given(10.0), Quantity(Years, 1.0, 20.0, 1.0), Triangular(5.0, 15.0);
    /// Part of it that is paid in other channels already.
    Assumption SupportCountedElsewhere "support_counted_elsewhere" = Given(0.9), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.7, 1.0);
    /// Inflation.
    Assumption Inflation "inflation" = Given(0.02), Quantity(Rate, 0.0, 0.1, 0.005), Normal(0.006);
    /// Share of cost-sharing and support that is spent in the country.
    Assumption SpentInCountry "spent_in_country" = Given(0.9), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.8, 0.97);
    /// What the host's economy gains from a dollar spent there.
    Assumption HostGain "host_gain" = Given(0.2), Quantity(Share, 0.0, 0.6, 0.05), Triangular(0.05, 0.4);
    /// Growth of GDP in dollars.
    Assumption GdpGrowth "gdp_growth" = Given(0.03), Quantity(Rate, 0.0, 0.1, 0.005), Normal(0.01);
    /// Share of additional defence money that is spent at home.
    Assumption DefenceHomeShare "defence_home_share" = Given(0.8), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.65, 0.9);
    /// The partner's part of what is spent abroad.
    Assumption DefencePartnerShare "defence_partner_share_abroad" = Given(0.75), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.5, 0.9);
    /// The partner's margin on arms.
    Assumption ArmsMargin "arms_margin" = Given(0.15), Quantity(Share, 0.0, 0.4, 0.01), Triangular(0.05, 0.25);
    /// Part of the arms that would not have been bought anyway.
    Assumption ArmsAdditional "arms_additional" = Given(0.5), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.2, 0.8);
    /// Price of the arms over that of the best alternative.
    Assumption ArmsPremium "arms_premium" = Given(0.1), Quantity(Rate, -0.1, 0.3, 0.01), Normal(0.06);
    /// Part of the arms that comes back as orders.
    Assumption ArmsOffset "arms_offset" = Given(0.2), Quantity(Share, 0.0, 0.5, 0.05), Triangular(0.0, 0.4);
    /// Part of the energy that would not have been bought anyway.
    Assumption EnergyAdditional "energy_additional" = Given(0.5), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.2, 0.8);
    /// Price of the energy over that of the best alternative.
    Assumption EnergyPremium "energy_premium" = Given(0.05), Quantity(Rate, -0.1, 0.3, 0.01), Normal(0.04);
    /// The partner's margin on energy.
    Assumption EnergyMargin "energy_margin" = Given(0.1), Quantity(Share, 0.0, 0.4, 0.01), Triangular(0.03, 0.2);
}

parameter_table! {
    /// How the ledger values what the parts of the deal move.
    LedgerParameter, crate::text::ledger::LedgerTitle, crate::text::ledger::LedgerNote;
    /// Years counted in present values.
    Assumption Years "years" = Given(20.0), Quantity(Years, 1.0, 60.0, 1.0), Fixed;
    /// Discount rate of the focus origin.
    Assumption FocusDiscountRate "focus_discount_rate" = Given(0.04), Quantity(Rate, 0.0, 0.2, 0.0025), Fixed;
    /// Discount rate of the importer.
    Assumption ImporterDiscountRate "importer_discount_rate" = Given(0.045), Quantity(Rate, 0.0, 0.2, 0.0025), Fixed;
    /// Whether lines of low grade count.
    Assumption LowGrade "low_grade" = Given(0.0),
        Words(&[("counted", C::Counted), ("left_out", C::LeftOut)]);
}
