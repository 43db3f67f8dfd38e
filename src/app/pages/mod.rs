//! The pages of the centre.

mod bargain;
mod break_even;
mod charts;
mod companies;
mod compare;
mod definitions;
mod economy;
mod farm;
mod figures_of_baseline;
mod figures_of_deal;
mod fund;
mod ledger;
mod low_grade;
mod numbers;
mod overview;
mod red_lines;
mod rules;
mod sheet;
mod sources;
mod timeline;
mod trade;
mod uncertainty;
mod views;

use super::chart_view::{Place, chart_view_ui};
use super::command::Command;
use super::context::PanelContext;
use super::page::Page;

/// All pages with what only concerns the eye: sort orders, filters, choices.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    trade: trade::TradePage,
    fund: fund::FundPage,
    economy: economy::EconomyPage,
    rules: rules::RulesPage,
    companies: companies::CompaniesPage,
    ledger: ledger::LedgerPage,
    red_lines: red_lines::RedLinesPage,
    uncertainty: uncertainty::UncertaintyPage,
    break_even: break_even::BreakEvenPage,
    bargain: bargain::BargainPage,
    timeline: timeline::TimelinePage,
    compare: compare::ComparePage,
    sources: sources::SourcesPage,
}

impl Pages {
    /// Shows on the sources page what these words find.
    pub fn find_source(&mut self, words: String) {
        self.sources.find(words);
    }

    /// Draws a page, or the one chart that is enlarged, into the space it is given.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        (page, enlarged): (Page, Option<&str>),
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let chart = enlarged.and_then(|id| context.results.chart(id));
        if let Some(chart) = chart {
            chart_view_ui(ui, chart, (Place::Enlarged, context), commands);
            return;
        }
        match page {
            Page::Overview => overview::ui(ui, context, commands),
            Page::Trade => self.trade.ui(ui, context, commands),
            Page::Fund => self.fund.ui(ui, context, commands),
            Page::Farm => farm::ui(ui, context, commands),
            Page::Economy => self.economy.ui(ui, context, commands),
            Page::Rules => self.rules.ui(ui, context, commands),
            Page::Companies => self.companies.ui(ui, context, commands),
            Page::Ledger => self.ledger.ui(ui, context, commands),
            Page::RedLines => self.red_lines.ui(ui, context, commands),
            Page::Uncertainty => self.uncertainty.ui(ui, context, commands),
            Page::BreakEven => self.break_even.ui(ui, context, commands),
            Page::Bargain => self.bargain.ui(ui, context, commands),
            Page::Timeline => self.timeline.ui(ui, context, commands),
            Page::Compare => self.compare.ui(ui, context, commands),
            Page::Sources => self.sources.ui(ui, context),
        }
    }
}

/// A page that scrolls as a whole, with room for the scroll bar.
fn scrolling(ui: &mut egui::Ui, salt: &str, contents: impl FnOnce(&mut egui::Ui)) {
    let area = egui::ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 14.0);
        contents(ui);
        ui.add_space(24.0);
    });
}
