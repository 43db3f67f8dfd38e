//! The list of charts: each with its stable name, its title in lists, and how it is made.

use super::{
    Input, alliance, definitions, economy, exports, farm, firms, focus, fund, importer, ledger,
    moves, parties, red_lines, rules, timeline, uncertainty,
};
use crate::baseline::Baseline;
use crate::chart::{Chart, ChartError};
use crate::text::alliance_figures::AllianceFigureText as S;
use crate::text::definition_figures::DefinitionFigureText as D;
use crate::text::draw_figures::DrawFigureText as U;
use crate::text::economy_figures::EconomyFigureText as E;
use crate::text::farm_figures::FarmFigureText as A;
use crate::text::figures::FigureText as F;
use crate::text::firm_figures::FirmFigureText as C;
use crate::text::fund_figures::FundFigureText as W;
use crate::text::inverse::MoveText as M;
use crate::text::ledger_figures::LedgerFigureText as L;
use crate::text::red_lines::RedLineText as R;
use crate::text::timeline_figures::TimelineFigureText as K;
use crate::text::{Language, Text as _};

/// Declares the charts in the order of the pages.
macro_rules! figures {
    ($($(#[$doc:meta])+ $figure:ident $id:literal $name:path, $chart:path;)+) => {
        /// The charts of the program.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum FigureId {
            $($(#[$doc])+ $figure,)+
        }

        impl FigureId {
            /// All charts, in the order of the pages.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$figure),+];

            /// Stable name for files and the command line.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$figure => $id,)+
                }
            }

            /// What the chart is about, for lists and menus.
            pub fn name(self, language: Language) -> &'static str {
                match self {
                    $(Self::$figure => $name.text(language),)+
                }
            }

            /// The chart for a scenario and its reference.
            pub fn chart(self, input: &Input<'_>) -> Result<Chart, ChartError> {
                match self {
                    $(Self::$figure => $chart(input),)+
                }
            }
        }
    };
}

figures! {
    /// Exports of the focus origin by sector, level.
    Exports "exports-by-sector" F::NameExports, exports::level;
    /// Their change since the base year.
    ExportsChange "exports-change" F::NameExportsChange, exports::change;
    /// Exports over the years after the change.
    ExportsPath "exports-path" F::NameExportsPath, exports::path;
    /// Change of sales by origin and of the importer's producers.
    LostShare "lost-share" F::NameLostShare, parties::lost_share;
    /// Added duty by who bears it.
    DutyIncidence "duty-incidence" F::NameDutyIncidence, parties::duty_incidence;
    /// Rates in force of the focus origin and its rivals by group.
    RateGap "rate-gap" F::NameRateGap, parties::rate_gap;
    /// Price index by market.
    BuyerPrices "buyer-prices" F::NameBuyerPrices, importer::prices;
    /// Duty revenue by origin.
    DutyRevenue "duty-revenue" F::NameDutyRevenue, importer::revenue;
    /// Surplus of every party.
    Welfare "welfare" F::NameWelfare, importer::welfare;
    /// Value added by sector.
    ValueAdded "value-added" F::NameValueAdded, focus::value_added;
    /// Jobs by sector.
    Jobs "jobs" F::NameJobs, focus::jobs;
    /// The fund's calls and payments by year.
    FundCalls "fund-calls" W::NameCalls, fund::calls;
    /// Money of the fund that is out, by year.
    FundExposure "fund-exposure" W::NameExposure, fund::exposure;
    /// The fund's net flows of both sides by year.
    FundFlows "fund-flows" W::NameFlows, fund::flows;
    /// The fund's outflow over GDP and reserves by year.
    FundBurden "fund-burden" W::NameBurden, fund::burden;
    /// The fund's outflow over income from reserves by year.
    FundReserveIncome "fund-reserve-income" W::NameReserveIncome, fund::reserve_income;
    /// What the fund is worth to both sides.
    FundValue "fund-value" W::NameValue, fund::value;
    /// What a definition moves in the fund.
    FundReadings "fund-readings" W::NameReadings, fund::readings;
    /// Farm income by product.
    FarmIncome "farm-income" A::NameIncome, farm::income;
    /// Prices of home farm goods.
    FarmPrices "farm-prices" A::NamePrices, farm::prices;
    /// Gains and losses on farm markets by party.
    FarmSurplus "farm-surplus" A::NameSurplus, farm::surplus;
    /// Self-sufficiency by product.
    FarmHomeShare "farm-home-share" A::NameHomeShare, farm::home_share;
    /// Rice imports by origin.
    RiceImports "rice-imports" A::NameRiceImports, farm::rice_imports;
    /// Rents of the rice quota by origin.
    RiceRents "rice-rents" A::NameRiceRents, farm::rice_rents;
    /// Beef sales by origin.
    BeefSales "beef-sales" A::NameBeefSales, farm::beef_sales;
    /// Value added over GDP by years after the change.
    GdpPath "gdp-path" E::NameGdpPath, economy::gdp_path;
    /// Jobs by years after the change.
    JobsPath "jobs-path" E::NameJobsPath, economy::jobs_path;
    /// What sales resold elsewhere would save.
    Diversion "diversion" E::NameDiversion, economy::diversion;
    /// Dollars that leave through the fund against what can leave without pressure.
    WonOutflow "won-outflow" E::NameWonOutflow, economy::won_outflow;
    /// Rise of the dollar's price by year.
    WonPressure "won-pressure" E::NameWonPressure, economy::won_pressure;
    /// Both parties' gains by rule.
    RulesBalance "rules-balance" S::NameRulesBalance, rules::rules_balance;
    /// Share of exports that qualifies, over the value content asked for.
    ContentRule "content-rule" S::NameContentRule, rules::content_rule;
    /// Cars beyond the cap, over the cap.
    StandardCap "standard-cap" S::NameStandardCap, rules::standard_cap;
    /// Expected cost of investors' claims, over their scope.
    InvestorClaims "investor-claims" S::NameClaims, rules::claims;
    /// Both parties' gains by item of security and energy.
    SecurityBalance "security-balance" S::NameSecurityBalance, alliance::security_balance;
    /// The path of cost-sharing.
    CostSharing "cost-sharing-path" S::NameCostSharing, alliance::cost_sharing;
    /// Defence spending added and missing by year.
    DefencePath "defence-path" S::NameDefence, alliance::defence;
    /// Bills for arms, energy and support beside what they cost.
    Bills "gross-and-net" S::NameBills, alliance::bills;
    /// Duty by company.
    FirmsDuty "firms-duty" C::NameDuty, firms::duty;
    /// Operating profit by company, before and after.
    FirmsProfit "firms-profit" C::NameProfit, firms::profit;
    /// Operating margin by company, before and after.
    FirmsMargin "firms-margin" C::NameMargin, firms::margin;
    /// The focus origin's ledger in the year shown.
    LedgerFocus "ledger-focus" L::NameFocusYear, ledger::focus_year;
    /// The importer's ledger in the year shown.
    LedgerImporter "ledger-importer" L::NameImporterYear, ledger::importer_year;
    /// The focus origin's ledger in present value.
    LedgerFocusValue "ledger-focus-value" L::NameFocusNpv, ledger::focus_value;
    /// The importer's ledger in present value.
    LedgerImporterValue "ledger-importer-value" L::NameImporterNpv, ledger::importer_value;
    /// What each move did to the focus origin's ledger in the year shown.
    MovesFocus "moves-focus" M::NameFocus, moves::focus;
    /// What each move did to the importer's ledger in the year shown.
    MovesImporter "moves-importer" M::NameImporter, moves::importer;
    /// What each definition moves for both parties.
    Definitions "definitions" D::Name, definitions::moved;
    /// Distance to each red line, as a share of its limit.
    RedLines "red-lines" R::FigureName, red_lines::distances;
    /// Bands of one outcome by year, from draws.
    DrawBand "draws-band" U::NameBand, uncertainty::band;
    /// Fifty equally likely values of one outcome.
    DrawDots "draws-dots" U::NameDots, uncertainty::dots;
    /// Cumulative probability of one outcome.
    DrawCurve "draws-curve" U::NameCurve, uncertainty::curve;
    /// Twenty drawn paths of one outcome.
    DrawEnsemble "draws-ensemble" U::NameEnsemble, uncertainty::ensemble;
    /// Scenario minus reference of one outcome, draw by draw.
    DrawLead "draws-difference" U::NameLead, uncertainty::lead;
    /// What each assumption moves on its own.
    DrawTornado "draws-tornado" U::NameTornado, uncertainty::tornado;
    /// Shares of the assumptions in the variance of one outcome.
    DrawIndices "draws-sobol" U::NameIndices, uncertainty::indices;
    /// Chance by date that issues are closed.
    ClockDeal "clock-deal" K::NameDeal, timeline::deal;
    /// Duty paid by date.
    ClockRate "clock-rate" K::NameRate, timeline::rate;
    /// Exports by date.
    ClockExports "clock-exports" K::NameExports, timeline::exports;
    /// The focus origin's balance added up.
    ClockMoneyFocus "clock-money-focus" K::NameMoneyFocus, timeline::money_focus;
    /// The importer's balance added up.
    ClockMoneyImporter "clock-money-importer" K::NameMoneyImporter, timeline::money_importer;
    /// What a month's standstill costs both parties.
    ClockDelay "clock-delay" K::NameDelay, timeline::delay;
    /// Months that cutting each link saves.
    ClockLinks "clock-links" K::NameLinks, timeline::links;
    /// Layers of duty on one group by month.
    ClockLayers "clock-layers" K::NameLayers, timeline::layers;
    /// What threats cost even if none is carried out.
    ClockThreat "clock-threat" K::NameThreat, timeline::threat;
    /// What happened against what was to be expected.
    ClockHistory "clock-history" K::NameHistory, timeline::history;
    /// The scenario's graph of links and the reference's.
    ClockGraphs "clock-graphs" K::NameGraphs, timeline::graphs;
}

impl FigureId {
    /// The four charts of the overview.
    pub const OVERVIEW: [Self; 4] = [
        Self::ExportsChange,
        Self::RateGap,
        Self::Welfare,
        Self::ExportsPath,
    ];

    /// The charts of trade.
    pub const TRADE: [Self; 9] = [
        Self::Exports,
        Self::ExportsChange,
        Self::ExportsPath,
        Self::LostShare,
        Self::DutyIncidence,
        Self::RateGap,
        Self::BuyerPrices,
        Self::DutyRevenue,
        Self::Welfare,
    ];

    /// The charts of the fund.
    pub const FUND: [Self; 7] = [
        Self::FundValue,
        Self::FundCalls,
        Self::FundExposure,
        Self::FundFlows,
        Self::FundReserveIncome,
        Self::FundBurden,
        Self::FundReadings,
    ];

    /// The charts of farm markets.
    pub const FARM: [Self; 7] = [
        Self::FarmSurplus,
        Self::FarmIncome,
        Self::FarmPrices,
        Self::FarmHomeShare,
        Self::BeefSales,
        Self::RiceImports,
        Self::RiceRents,
    ];

    /// The charts of the economy.
    pub const ECONOMY: [Self; 7] = [
        Self::GdpPath,
        Self::JobsPath,
        Self::ValueAdded,
        Self::Jobs,
        Self::Diversion,
        Self::WonOutflow,
        Self::WonPressure,
    ];

    /// The charts of rules.
    pub const RULES: [Self; 4] = [
        Self::RulesBalance,
        Self::ContentRule,
        Self::StandardCap,
        Self::InvestorClaims,
    ];

    /// The charts of security and energy.
    pub const SECURITY: [Self; 4] = [
        Self::SecurityBalance,
        Self::Bills,
        Self::CostSharing,
        Self::DefencePath,
    ];

    /// The charts of companies.
    pub const FIRMS: [Self; 3] = [Self::FirmsDuty, Self::FirmsProfit, Self::FirmsMargin];

    /// The charts of the ledger.
    pub const LEDGER: [Self; 4] = [
        Self::LedgerFocus,
        Self::LedgerImporter,
        Self::LedgerFocusValue,
        Self::LedgerImporterValue,
    ];

    /// What each move did, to both parties.
    pub const MOVES: [Self; 2] = [Self::MovesFocus, Self::MovesImporter];

    /// The chart of the definitions.
    pub const DEFINITIONS: [Self; 1] = [Self::Definitions];

    /// The chart of red lines.
    pub const RED_LINES: [Self; 1] = [Self::RedLines];

    /// The charts of what is not certain; they need draws.
    pub const DRAWS: [Self; 7] = [
        Self::DrawBand,
        Self::DrawDots,
        Self::DrawCurve,
        Self::DrawEnsemble,
        Self::DrawLead,
        Self::DrawTornado,
        Self::DrawIndices,
    ];

    /// The charts of talks in time; they need the clock.
    pub const TALKS: [Self; 11] = [
        Self::ClockDeal,
        Self::ClockRate,
        Self::ClockExports,
        Self::ClockMoneyFocus,
        Self::ClockMoneyImporter,
        Self::ClockDelay,
        Self::ClockLinks,
        Self::ClockLayers,
        Self::ClockThreat,
        Self::ClockHistory,
        Self::ClockGraphs,
    ];

    /// Whether the chart is of talks in time, and only says so without a clock.
    pub fn is_of_talks(self) -> bool {
        Self::TALKS.contains(&self)
    }

    /// Whether the chart is made from draws, and only says so without them.
    pub fn is_drawn(self) -> bool {
        Self::DRAWS.contains(&self)
    }

    /// Whether a baseline has what the chart is about: one without figures for a fund has no charts of one.
    pub fn suits(self, baseline: &Baseline) -> bool {
        let farm = baseline.farm.as_ref();
        match self {
            Self::RiceImports | Self::RiceRents => farm.is_some_and(|farm| farm.rice.is_some()),
            Self::BeefSales => farm.is_some_and(|farm| farm.beef.is_some()),
            _ if Self::FUND.contains(&self) => baseline.fund.is_some(),
            Self::RedLines => !baseline.red_lines.is_empty(),
            _ if Self::TALKS.contains(&self) => baseline.timeline.is_some(),
            Self::WonOutflow | Self::WonPressure => baseline.fund.is_some(),
            _ if Self::RULES.contains(&self) => baseline.rules.is_some(),
            _ if Self::SECURITY.contains(&self) => baseline.security.is_some(),
            _ if Self::FARM.contains(&self) => farm.is_some(),
            _ if Self::FIRMS.contains(&self) => !baseline.firms.is_empty(),
            _ => true,
        }
    }

    /// The chart with a stable name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id)
    }
}
