//! What is assumed of companies: figures of one of them, and what holds for all.

use super::table::Shape::{Optional, Quantity};
use super::table::Spread::Triangular;
use super::table::Start::Given;
use super::table::parameter_table;
use crate::text::choices::ChoiceText as C;
use crate::text::number::Unit::{Share, Usd};

parameter_table! {
    /// A figure of one company: a column of the table. The defaults are those of a company that is added.
    FirmFigure, crate::text::firm::FirmTitle, crate::text::firm::FirmNote;
    /// Sales in the importer's country at customs value, USD a year.
    Assumption Sales "sales" = Given(1e9), Quantity(Usd, 0.0, 500e9, 1e8);
    /// Share of them made there.
    Assumption ShareMadeThere "share_made_there" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.01);
    /// Parts imported for plants there, USD a year.
    Assumption Parts "parts" = Given(0.0), Quantity(Usd, 0.0, 100e9, 1e8);
    /// Operating profit before the change, USD a year.
    Assumption OperatingProfit "operating_profit" = Given(1e8), Quantity(Usd, -100e9, 500e9, 1e8);
    /// Revenue before the change, USD a year.
    Assumption Revenue "revenue" = Given(2e9), Quantity(Usd, 1e6, 2000e9, 1e9);
    /// Share of an added duty that its buyers bear; absent means as for all companies.
    Assumption PassThrough "pass_through" = Given(0.0), Optional(Share, 0.0, 1.0, 0.01, C::AsAllFirms);
}

parameter_table! {
    /// What is assumed of all companies alike.
    FirmsParameter, crate::text::firm::FirmsTitle, crate::text::firm::FirmsNote;
    /// Share of an added duty that buyers bear.
    Assumption PassThrough "pass_through" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.01), Triangular(0.0, 0.3);
    /// What a dollar of lost or won sales takes from profit or adds to it.
    Assumption ContributionMargin "contribution_margin" = Given(0.15), Quantity(Share, 0.0, 0.5, 0.01), Triangular(0.05, 0.3);
    /// How far a company's imports follow the change of its sector's volume.
    Assumption VolumeResponse "volume_response" = Given(1.0), Quantity(Share, 0.0, 1.0, 0.05), Triangular(0.5, 1.0);
}
