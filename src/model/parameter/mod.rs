//! One parameter of a scenario: its meaning, the values it can take, and its value.

mod alliance;
mod farm;
mod firm;
mod fund;
mod spec;
pub(super) mod table;

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::baseline::{Channel, Party};
use crate::text::number::Unit;
use crate::text::{Language, Title};

pub use alliance::{LedgerParameter, RulesParameter, SecurityParameter};
pub use farm::{
    BannedParameter, BeefOriginParameter, BeefParameter, RiceParameter, RiceShareParameter,
};
pub use firm::{FirmFigure, FirmsParameter};
pub use fund::FundParameter;
pub use spec::Spec;

/// A parameter's place in the catalogue.
///
/// Valid for the catalogue it came from; files and exports use [`Spec::key`] instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParameterId(pub u16);

impl ParameterId {
    /// The position in the catalogue and in [`super::Scenario::values`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What moves a parameter: negotiators or analysts. Never mixed on a screen or in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A lever: what can be agreed at the table.
    Lever,
    /// An assumption: what the analyst believes about the world.
    Assumption,
}

/// The part of the deal that a parameter belongs to; levers and assumptions of a part stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Duties and quotas at the importer's border, and what is believed about trade.
    Tariffs,
    /// The investment fund.
    Fund,
    /// Farm markets of the focus origin.
    Farm,
    /// Rules beside duties, digital ones among them.
    Rules,
    /// Money of the alliance, and energy.
    Security,
    /// Companies that pay the duties.
    Firms,
    /// Readings of texts and figures that are open to choice; each moves dollars.
    Definitions,
    /// How both parties' accounts are valued.
    Ledger,
}

impl Section {
    /// The sections in the order of the screen.
    pub const ALL: [Self; 8] = [
        Self::Tariffs,
        Self::Fund,
        Self::Farm,
        Self::Rules,
        Self::Security,
        Self::Firms,
        Self::Definitions,
        Self::Ledger,
    ];

    /// The heading.
    pub fn title(self, language: Language) -> &'static str {
        use crate::text::Text as _;
        use crate::text::sections::SectionText as T;
        match self {
            Self::Tariffs => T::Tariffs,
            Self::Fund => T::Fund,
            Self::Farm => T::Farm,
            Self::Rules => T::Rules,
            Self::Security => T::Security,
            Self::Firms => T::Firms,
            Self::Definitions => T::Definitions,
            Self::Ledger => T::Ledger,
        }
        .text(language)
    }
}

/// What a parameter means to the engine and to the screen; indices refer to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// The day whose duties are evaluated.
    DutiesOn,
    /// Rate of a group's duty layer for one origin.
    GroupRate {
        /// Index of the origin.
        origin: usize,
        /// Index of the group.
        group: usize,
    },
    /// How that layer combines with the base duty ([`Rule`]).
    GroupRule {
        /// Index of the origin.
        origin: usize,
        /// Index of the group.
        group: usize,
    },
    /// Legal authority of that layer.
    GroupAuthority {
        /// Index of the origin.
        origin: usize,
        /// Index of the group.
        group: usize,
    },
    /// First day of that layer; absent means it has always been in force.
    GroupFirstDay {
        /// Index of the origin.
        origin: usize,
        /// Index of the group.
        group: usize,
    },
    /// Last day of that layer; absent means it has no end.
    GroupLastDay {
        /// Index of the origin.
        origin: usize,
        /// Index of the group.
        group: usize,
    },
    /// A sector's own rate for one origin; absent means the sector follows its group.
    SectorRate {
        /// Index of the origin.
        origin: usize,
        /// Index of the sector.
        sector: usize,
    },
    /// Whether a group of the focus origin is under a quota ([`QuotaKind`]).
    QuotaMeasure {
        /// Index of the group.
        group: usize,
    },
    /// Volume of that quota, tonnes a year.
    QuotaVolume {
        /// Index of the group.
        group: usize,
    },
    /// Who keeps the rent of that quota ([`RentHolder`]).
    QuotaRent {
        /// Index of the group.
        group: usize,
    },
    /// Years since the duties changed.
    Horizon,
    /// Years in which about two thirds of the adjustment is done.
    AdjustmentYears,
    /// Order of an all-in floor and the preference.
    FloorOrder,
    /// Whether duties are read as collected or by the schedule.
    DutyReading,
    /// The part of an added duty that is collected.
    CollectedShare,
    /// Whether buyers bear of a duty what is assumed, all or half.
    PassThroughReading,
    /// Elasticity of demand for a market's composite good.
    DemandElasticity,
    /// Elasticity of the importer's domestic supply.
    DomesticSupplyElasticity,
    /// Share of lost sales that are resold elsewhere.
    ResoldShare,
    /// Won per US dollar.
    ExchangeRate,
    /// Share of a duty change that reaches the buyer at the border, one market.
    BorderPassThrough {
        /// Index of the market.
        market: usize,
    },
    /// Substitution among origins at once, one market.
    SigmaShortRun {
        /// Index of the market.
        market: usize,
    },
    /// Substitution among origins in the long run, one market.
    SigmaLongRun {
        /// Index of the market.
        market: usize,
    },
    /// A parameter of the fund.
    Fund(FundParameter),
    /// A parameter of the market behind a tariff-rate quota.
    Rice(RiceParameter),
    /// A parameter of one share of that quota.
    RiceShare {
        /// Index of the share.
        share: usize,
        /// Which one.
        parameter: RiceShareParameter,
    },
    /// A parameter of the market with a health rule.
    Beef(BeefParameter),
    /// A parameter of one exporter there.
    BeefOrigin {
        /// Index of the exporter.
        origin: usize,
        /// Which one.
        parameter: BeefOriginParameter,
    },
    /// A parameter of one good that is not let in.
    Banned {
        /// Index of the good.
        good: usize,
        /// Which one.
        parameter: BannedParameter,
    },
    /// A parameter of the rules beside duties.
    Rules(RulesParameter),
    /// A parameter of the alliance's money.
    Security(SecurityParameter),
    /// A figure of a company: a column of a table of the document, and no parameter of the catalogue.
    FirmFigure(FirmFigure),
    /// What is assumed of all companies alike.
    Firms(FirmsParameter),
    /// A parameter of the ledger.
    Ledger(LedgerParameter),
    /// What a dollar of one line of the ledger counts for its party.
    Weight {
        /// Whose line.
        party: Party,
        /// Through what.
        channel: Channel,
    },
}

impl Meaning {
    /// Whether the engine counts it in whole years or days, so that a fraction is refused and never rounded.
    pub const fn is_whole(self) -> bool {
        use FundParameter as F;
        use SecurityParameter as S;
        matches!(
            self,
            Self::Fund(
                F::StartYear
                    | F::SelectionDeadline
                    | F::CallYears
                    | F::NoticeBusinessDays
                    | F::LoanTermYears
                    | F::GuaranteeTermYears
                    | F::ReviewAfterYears
                    | F::BuildLagYears
                    | F::ProjectLifeYears
                    | F::HorizonYears
            ) | Self::Security(S::ArmsYears | S::EnergyYears | S::SupportYears)
                | Self::Ledger(LedgerParameter::Years)
        )
    }

    /// Whether it is a reading of a text or figure that stands among the definitions.
    pub const fn is_definition(self) -> bool {
        matches!(
            self,
            Self::FloorOrder
                | Self::DutyReading
                | Self::CollectedShare
                | Self::PassThroughReading
                | Self::Fund(FundParameter::RecoupmentCounts | FundParameter::RecoupmentCovers)
        )
    }
}

/// How a duty layer combines with the duty below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rule {
    /// On top of the base duty.
    #[default]
    Add,
    /// All-in floor: the total is at least the rate.
    AtLeast,
    /// All-in ceiling: the total is at most the rate.
    AtMost,
    /// The rate displaces the base duty.
    Replace,
}

impl Rule {
    /// The rules in the order of the choice.
    pub const ALL: [Self; 4] = [Self::Add, Self::AtLeast, Self::AtMost, Self::Replace];
}

/// A limit on quantity in place of a duty, or beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuotaKind {
    /// No limit.
    #[default]
    None,
    /// Nothing above the volume; the base duty below it.
    Absolute,
    /// The base duty up to the volume, the group's duty above it.
    TariffRate,
}

impl QuotaKind {
    /// The kinds in the order of the choice.
    pub const ALL: [Self; 3] = [Self::None, Self::Absolute, Self::TariffRate];
}

/// Who keeps the difference between the price in the market and the price of the producer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RentHolder {
    /// The exporters (licences given to them, as in 2018).
    #[default]
    Exporters,
    /// The importing firms.
    Importers,
    /// The importer's treasury (licences sold).
    Treasury,
}

impl RentHolder {
    /// The holders in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Exporters, Self::Importers, Self::Treasury];
}

/// One allowed value of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word in files: `at_least`.
    pub key: &'static str,
    /// The words on screen.
    pub title: Title,
}

/// What values a parameter can take, and how it is edited.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A quantity between two bounds.
    Quantity {
        /// The unit, in base units (decimals, dollars, tonnes).
        unit: Unit,
        /// The allowed values, both ends included.
        range: RangeInclusive<f64>,
        /// What one arrow key moves.
        step: f64,
        /// Whether the quantity may be absent.
        optional: bool,
    },
    /// One of a few words.
    Choice(Vec<Choice>),
    /// A day, or none.
    Day,
}

/// The value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A quantity in base units; always finite.
    Number(f64),
    /// The position of the chosen word in [`Kind::Choice`].
    Choice(u8),
    /// A day.
    Day(Date),
    /// Not set: the sector follows its group, the layer has no end.
    Absent,
}

impl Value {
    /// The number, if it is one.
    pub const fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Choice(_) | Self::Day(_) | Self::Absent => None,
        }
    }

    /// The day, if it is one.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Number(_) | Self::Choice(_) | Self::Absent => None,
        }
    }

    /// The position of the chosen word; zero for anything else.
    pub const fn choice(self) -> usize {
        match self {
            Self::Choice(index) => index as usize,
            Self::Number(_) | Self::Day(_) | Self::Absent => 0,
        }
    }
}

/// Why a value does not fit its parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueError {
    /// Not a finite number.
    NotFinite,
    /// Outside the allowed range.
    OutOfRange {
        /// The value offered.
        value: f64,
        /// Smallest allowed value.
        low: f64,
        /// Largest allowed value.
        high: f64,
    },
    /// A fraction where the engine counts whole years or days.
    NotWhole {
        /// The value offered.
        value: f64,
    },
    /// A number for a choice, a day for a number, and so on.
    WrongKind,
}
