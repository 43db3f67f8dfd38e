//! The parameters of farm markets.

use super::table::Shape::{Quantity, Words};
use super::table::Spread::{Fixed, Lognormal, Normal, Stated, Triangular};
use super::table::Start::{Figure, Given};
use super::table::parameter_table;
use crate::text::choices::ChoiceText as C;
use crate::text::number::Unit::{Number, Rate, Share, Tonnes, Usd, Years};

parameter_table! {
    /// One lever or assumption of the market behind a tariff-rate quota.
    RiceParameter, crate::text::farm::RiceTitle, crate::text::farm::RiceNote;
    /// Whether a larger share of the partner is added to the quota or taken from the others.
    Lever QuotaSource "rice_quota_source" = Given(0.0),
        Words(&[("added", C::QuotaAdded), ("within_total", C::QuotaWithinTotal)]);
    /// Duty inside the quota.
    Lever InQuotaDuty "rice_in_quota_duty" = Figure, Quantity(Rate, 0.0, 0.5, 0.01);
    /// Duty beyond the quota.
    Lever OutOfQuotaDuty "rice_out_of_quota_duty" = Figure, Quantity(Rate, 0.0, 5.13, 0.05);
    /// Price before duty of goods beyond the quota, USD a tonne.
    Assumption WorldPrice "rice_world_price" = Figure, Quantity(Usd, 500.0, 1500.0, 10.0), Normal(90.0);
    /// Elasticity of demand.
    Assumption DemandElasticity "rice_demand_elasticity" = Figure, Quantity(Number, -1.0, -0.05, 0.05), Stated(-0.4, -0.1);
    /// Elasticity of home supply.
    Assumption SupplyElasticity "rice_supply_elasticity" = Figure, Quantity(Number, 0.0, 1.0, 0.05), Stated(0.1, 0.4);
    /// Share of quota goods that competes with the home good.
    Assumption CompetingShare "rice_competing_share" = Given(1.0), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.6, 1.0);
    /// Share of the rent that stays with exporters.
    Assumption ExporterRentShare "rice_exporter_rent_share" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.0, 0.3);
    /// What the partner earns of a dollar sold more.
    Assumption PartnerMargin "rice_partner_margin" = Given(0.15), Quantity(Share, 0.0, 0.4, 0.01), Triangular(0.05, 0.25);
}

parameter_table! {
    /// A parameter of one share of the quota.
    RiceShareParameter, crate::text::farm::RiceShareTitle, crate::text::farm::RiceShareNote;
    /// Tonnes a year.
    Lever Quota "rice_quota" = Figure, Quantity(Tonnes, 0.0, 0.0, 1000.0);
    /// Price at the border before duty, USD a tonne.
    Assumption OfferPrice "rice_offer_price" = Figure, Quantity(Usd, 300.0, 1500.0, 10.0), Lognormal(0.12);
}

parameter_table! {
    /// One lever or assumption of the market with a health rule.
    BeefParameter, crate::text::farm::BeefTitle, crate::text::farm::BeefNote;
    /// Part of the partner's age rule that stays.
    Lever AgeRuleKept "beef_age_rule_kept" = Given(1.0), Quantity(Share, 0.0, 1.0, 0.05);
    /// Part of the partner's herd that the rule shuts out.
    Assumption ShutOutShare "beef_shut_out_share" = Figure, Quantity(Share, 0.0, 0.3, 0.01), Normal(0.03);
    /// Share of newly admitted goods that buyers take for the same.
    Assumption Acceptance "beef_acceptance" = Given(0.5), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.1, 0.9);
    /// Share of buyers who turn away when the rule goes.
    Assumption BoycottShare "beef_boycott_share" = Given(0.0), Quantity(Share, 0.0, 0.3, 0.01), Triangular(0.0, 0.15);
    /// Substitution among origins.
    Assumption Sigma "beef_sigma" = Figure, Quantity(Number, 1.5, 15.0, 0.1), Lognormal(0.4);
    /// Elasticity of demand for beef of all origins.
    Assumption DemandElasticity "beef_demand_elasticity" = Figure, Quantity(Number, -2.5, -0.3, 0.05), Normal(0.35);
    /// Elasticity of home producers' supply.
    Assumption SupplyElasticity "beef_supply_elasticity" = Given(0.5), Quantity(Number, 0.1, 2.0, 0.05), Lognormal(0.4);
    /// Elasticity of demand for home beef to the price of imports.
    Assumption CrossElasticity "beef_cross_elasticity" = Given(0.15), Quantity(Number, 0.0, 0.81, 0.01), Triangular(0.0, 0.81);
    /// Share of a duty change that reaches the border price.
    Assumption BorderPassThrough "beef_border_pass_through" = Given(0.9), Quantity(Share, 0.5, 1.0, 0.01), Triangular(0.75, 1.0);
}

parameter_table! {
    /// A parameter of one exporter.
    BeefOriginParameter, crate::text::farm::BeefOriginTitle, crate::text::farm::BeefOriginNote;
    /// Duty on its beef.
    Lever Duty "beef_duty" = Figure, Quantity(Rate, 0.0, 0.4, 0.01);
}

parameter_table! {
    /// A parameter of one good that is not let in.
    BannedParameter, crate::text::farm::BannedTitle, crate::text::farm::BannedNote;
    /// How far the market is opened.
    Lever Opening "opening" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.05);
    /// Duty on what comes in.
    Lever Duty "opening_duty" = Figure, Quantity(Rate, 0.0, 0.45, 0.01);
    /// Years since the opening.
    Assumption Years "opening_years" = Given(5.0), Quantity(Years, 0.0, 15.0, 1.0), Fixed;
    /// Share that buyers would give to imports at equal prices.
    Assumption ParityShare "opening_parity_share" = Given(0.5), Quantity(Share, 0.05, 0.95, 0.05), Triangular(0.2, 0.8);
    /// Price of imports landed before duty, USD a tonne.
    Assumption LandedPrice "opening_landed_price" = Figure, Quantity(Usd, 500.0, 10000.0, 50.0), Lognormal(0.12);
    /// Substitution between home goods and imports.
    Assumption Sigma "opening_sigma" = Figure, Quantity(Number, 1.1, 8.0, 0.1), Lognormal(0.4);
    /// Elasticity of demand.
    Assumption DemandElasticity "opening_demand_elasticity" = Given(-0.8), Quantity(Number, -2.0, -0.1, 0.05), Normal(0.2);
    /// Elasticity of home growers' supply.
    Assumption SupplyElasticity "opening_supply_elasticity" = Given(0.3), Quantity(Number, 0.0, 2.0, 0.05), Lognormal(0.4);
    /// What the partner earns of a dollar sold.
    Assumption PartnerMargin "opening_partner_margin" = Given(0.15), Quantity(Share, 0.0, 0.4, 0.01), Triangular(0.05, 0.25);
}
