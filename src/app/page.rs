//! Pages: what the centre of the window can show.

use crate::text::app::AppText;

/// A page of charts. Only pages that work are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Both parties at a glance.
    #[default]
    Overview,
    /// Sectors, origins, duties and prices.
    Trade,
    /// The investment fund, year by year and in total.
    Fund,
    /// Farm markets.
    Farm,
    /// Output, jobs and the currency.
    Economy,
    /// Rules beside duties, security and energy.
    Rules,
    /// Companies: their figures, the duty they pay and what it leaves of their profit.
    Companies,
    /// Both parties' accounts by channel.
    Ledger,
    /// What each side will not do, and what of it is crossed.
    RedLines,
    /// How sure the outcomes are, and which assumption matters.
    Uncertainty,
    /// Which levers give a wanted outcome, and where two levers break even.
    BreakEven,
    /// What packages are worth to both parties, and what to trade for what.
    Bargain,
    /// Talks in time: issues, links, events, and what waiting costs.
    Timeline,
    /// The scenario, the reference and what differs.
    Compare,
    /// Where the numbers come from, and the self-test.
    Sources,
}

impl Page {
    /// The pages in the order of their tabs.
    pub const ALL: [Self; 15] = [
        Self::Overview,
        Self::Trade,
        Self::Fund,
        Self::Farm,
        Self::Economy,
        Self::Companies,
        Self::Rules,
        Self::Ledger,
        Self::RedLines,
        Self::Uncertainty,
        Self::BreakEven,
        Self::Bargain,
        Self::Timeline,
        Self::Compare,
        Self::Sources,
    ];

    /// The page's name.
    pub const fn title(self) -> AppText {
        match self {
            Self::Overview => AppText::PageOverview,
            Self::Trade => AppText::PageTrade,
            Self::Fund => AppText::PageFund,
            Self::Farm => AppText::PageFarm,
            Self::Economy => AppText::PageEconomy,
            Self::Rules => AppText::PageRules,
            Self::Companies => AppText::PageCompanies,
            Self::Ledger => AppText::PageLedger,
            Self::RedLines => AppText::PageRedLines,
            Self::Uncertainty => AppText::PageUncertainty,
            Self::BreakEven => AppText::PageBreakEven,
            Self::Bargain => AppText::PageBargain,
            Self::Timeline => AppText::PageTimeline,
            Self::Compare => AppText::PageCompare,
            Self::Sources => AppText::PageSources,
        }
    }

    /// What the page answers.
    pub const fn tooltip(self) -> AppText {
        match self {
            Self::Overview => AppText::PageOverviewNote,
            Self::Trade => AppText::PageTradeNote,
            Self::Fund => AppText::PageFundNote,
            Self::Farm => AppText::PageFarmNote,
            Self::Economy => AppText::PageEconomyNote,
            Self::Rules => AppText::PageRulesNote,
            Self::Companies => AppText::PageCompaniesNote,
            Self::Ledger => AppText::PageLedgerNote,
            Self::RedLines => AppText::PageRedLinesNote,
            Self::Uncertainty => AppText::PageUncertaintyNote,
            Self::BreakEven => AppText::PageBreakEvenNote,
            Self::Bargain => AppText::PageBargainNote,
            Self::Timeline => AppText::PageTimelineNote,
            Self::Compare => AppText::PageCompareNote,
            Self::Sources => AppText::PageSourcesNote,
        }
    }
}
