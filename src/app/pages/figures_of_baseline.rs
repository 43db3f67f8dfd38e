//! Every figure of the baseline with its name, unit and source, for the list on the sources page.

use crate::baseline::{Baseline, EconomyYear, Figure};
use crate::model::Catalogue;
use crate::text::Title;
use crate::text::definitions::DefinitionText as D;
use crate::text::number::Unit;
use crate::text::panels::PanelText as T;

/// A figure with its name and unit.
#[derive(Clone, Debug)]
pub(super) struct NamedFigure {
    pub(super) name: Title,
    pub(super) unit: Unit,
    pub(super) figure: Figure,
}

/// All figures: markets, sectors, the economy, then the deal beside trade.
pub(super) fn named_figures(baseline: &Baseline, catalogue: &Catalogue) -> Vec<NamedFigure> {
    let mut list = List {
        baseline,
        figures: Vec::new(),
    };
    list.markets();
    list.sectors();
    list.economy(&baseline.economy.base);
    if baseline.economy.latest.year != baseline.economy.base.year {
        list.economy(&baseline.economy.latest);
    }
    if let Some(share) = baseline.collected_share {
        list.push(Title::of(D::CollectedShare), Unit::Share, share);
    }
    list.figures
        .extend(super::figures_of_deal::named_figures(baseline, catalogue));
    list.figures
}

struct List<'a> {
    baseline: &'a Baseline,
    figures: Vec<NamedFigure>,
}

impl List<'_> {
    fn push(&mut self, name: Title, unit: Unit, figure: Figure) {
        self.figures.push(NamedFigure { name, unit, figure });
    }

    fn markets(&mut self) {
        for market in &self.baseline.markets {
            let named = |text: T| Title::filled(text, &[("market", &market.title)]);
            if let Some(supply) = market.domestic_supply {
                self.push(named(T::FigureSupply), Unit::Usd, supply);
            }
            self.push(
                named(T::FigureSigmaLong),
                Unit::Number,
                market.sigma_long_run,
            );
            self.push(
                named(T::FigureSigmaShort),
                Unit::Number,
                market.sigma_short_run,
            );
            self.push(
                named(T::FigurePassThrough),
                Unit::Share,
                market.border_pass_through,
            );
        }
    }

    fn sectors(&mut self) {
        let baseline = self.baseline;
        for sector in &baseline.sectors {
            let named = |text: T| Title::filled(text, &[("sector", &sector.title)]);
            let from = |text: T, origin: &Title| {
                Title::filled(text, &[("sector", &sector.title), ("origin", origin)])
            };
            self.push(named(T::FigureMfn), Unit::Rate, sector.mfn_rate);
            self.push(
                named(T::FigureValueAdded),
                Unit::Share,
                sector.value_added_per_export,
            );
            self.push(named(T::FigureJobs), Unit::Number, sector.jobs_per_krw_bn);
            if let Some(volume) = sector.focus_volume {
                self.push(named(T::FigureVolume), Unit::Tonnes, volume);
            }
            for (origin, figure) in baseline.origins.iter().zip(&sector.imports) {
                self.push(from(T::FigureImports, &origin.title), Unit::Usd, *figure);
            }
            for (origin, figure) in baseline.origins.iter().zip(&sector.collected_rate) {
                self.push(from(T::FigureCollected, &origin.title), Unit::Rate, *figure);
            }
            for shared in &sector.also_in_group {
                let Some(group) = baseline.groups.get(shared.group) else {
                    continue;
                };
                for (origin, figure) in baseline.origins.iter().zip(&shared.share) {
                    let values = [
                        ("sector", &sector.title),
                        ("group", &group.title),
                        ("origin", &origin.title),
                    ];
                    self.push(
                        Title::filled(T::FigureShared, &values),
                        Unit::Share,
                        *figure,
                    );
                }
            }
        }
    }

    fn economy(&mut self, of: &EconomyYear) {
        let year = Title::new(of.year.to_string(), of.year.to_string());
        let importer = &self.baseline.importer;
        let named = |text: T| Title::filled(text, &[("year", &year), ("importer", importer)]);
        let figures = [
            (T::FigureGdpUsd, Unit::Usd, of.gdp_usd),
            (T::FigureGdpKrw, Unit::Krw, of.gdp_krw),
            (T::FigureRate, Unit::Number, of.krw_per_usd),
            (T::FigureTotalExports, Unit::Usd, of.total_exports_usd),
            (T::FigureExportsTo, Unit::Usd, of.exports_to_importer_usd),
        ];
        for (text, unit, figure) in figures {
            self.push(named(text), unit, figure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Model;

    #[test]
    fn every_figure_of_the_baseline_is_listed() {
        let model = Model::new(Baseline::shipped().expect("shipped"));
        let listed = named_figures(model.baseline(), model.catalogue()).len();
        assert_eq!(listed, model.baseline().figures().count());
    }
}
