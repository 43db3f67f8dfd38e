//! Named charts: from outcomes to chart descriptions, in words of one language.
//!
//! A chart is made once for each outcome, never for each frame, and is the same for screen, paper
//! and command line. Titles state the finding; the reference stands in every chart.

mod alliance;
pub mod backwards;
pub mod bargain;
mod curve;
mod definitions;
mod economy;
mod evaluated;
mod exports;
mod farm;
mod figure_id;
mod firms;
mod focus;
mod fund;
mod importer;
mod ledger;
mod measures;
pub mod moves;
mod pairs;
mod parties;
mod red_lines;
mod rows;
mod rules;
pub mod timeline;
pub mod uncertainty;
mod years;

use crate::chart::{Chart, ChartError, Stamp};
use crate::engine::Model;
use crate::text::figures::FigureText as F;
use crate::text::{Language, Text, number};

pub use evaluated::{Evaluated, PATH_YEARS, PathPoint};
pub use figure_id::FigureId;
pub use ledger::channel_label;
pub use timeline::Talks;
pub use uncertainty::Drawn;

/// What every chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The model that made the outcomes.
    pub model: &'a Model,
    /// The scenario that is being looked at.
    pub scenario: &'a Evaluated,
    /// What it is compared with, at the same horizon.
    pub reference: &'a Evaluated,
    /// The language of all words.
    pub language: Language,
    /// One outcome in many draws of both, for the charts that are made from draws.
    pub drawn: Option<&'a Drawn>,
    /// What the clock says of both, for the charts of talks in time.
    pub talks: Option<&'a Talks>,
}

impl Input<'_> {
    /// Every chart that suits the baseline, those of draws only where there are some, in the order of [`FigureId::ALL`].
    pub fn all(&self) -> Result<Vec<Chart>, ChartError> {
        FigureId::ALL
            .into_iter()
            .filter(|figure| figure.suits(self.model.baseline()))
            .filter(|figure| self.drawn.is_some() || !figure.is_drawn())
            .filter(|figure| self.talks.is_some() || !figure.is_of_talks())
            .map(|figure| figure.chart(self))
            .collect()
    }

    /// What an exported file says about its making.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            program: format!(
                "Entente {}, model {}",
                env!("CARGO_PKG_VERSION"),
                crate::engine::MODEL_VERSION
            ),
            scenario: self.scenario.name.in_language(self.language).to_owned(),
            scenario_hash: self.scenario.hash.clone(),
            reference: self.reference.name.in_language(self.language).to_owned(),
            baseline_year: self.model.baseline().year.to_string(),
            draws: String::new(),
        }
    }

    /// What an exported file of one chart says about its making: with the draws and their seed, where it shows any.
    pub fn stamp_of(&self, figure: FigureId) -> Stamp {
        let draws = self.drawn.and_then(|drawn| drawn.making(figure));
        Stamp {
            draws: draws.unwrap_or_default(),
            ..self.stamp()
        }
    }

    fn focus(&self) -> String {
        let baseline = self.model.baseline();
        let title = baseline
            .origins
            .get(baseline.focus)
            .map(|origin| &origin.title);
        title.map_or_else(String::new, |title| {
            title.in_language(self.language).to_owned()
        })
    }

    fn importer(&self) -> String {
        self.model
            .baseline()
            .importer
            .in_language(self.language)
            .to_owned()
    }

    fn reference_name(&self) -> String {
        self.reference.name.in_language(self.language).to_owned()
    }

    fn year(&self) -> String {
        self.model.baseline().year.to_string()
    }

    /// `year 3`.
    fn when(&self) -> String {
        let horizon = self.scenario.outcome.horizon;
        let years = number::plain(horizon, usize::from(horizon.fract().abs() > 0.0));
        F::When.fill(self.language, &[("years", years)])
    }

    /// The values that most templates fill in.
    fn values(&self) -> Vec<(&'static str, String)> {
        vec![
            ("focus", self.focus()),
            ("importer", self.importer()),
            ("year", self.year()),
            ("when", self.when()),
            ("reference", self.reference_name()),
        ]
    }

    /// A template filled with the usual values and some of its own.
    fn say(&self, text: impl Text, own: &[(&'static str, String)]) -> String {
        let mut values = self.values();
        values.extend_from_slice(own);
        text.fill(self.language, &values)
    }

    /// Source line, scenario line and description; every chart ends here.
    fn finish(&self, mut chart: Chart) -> Result<Chart, ChartError> {
        let data = self
            .model
            .baseline()
            .title
            .in_language(self.language)
            .to_owned();
        chart.source_line = self.say(F::SourceLine, &[("data", data)]);
        let name = self.scenario.name.in_language(self.language).to_owned();
        chart.scenario_line = self.say(
            F::ScenarioLine,
            &[
                ("name", name),
                ("hash", self.scenario.hash.clone()),
                ("model", crate::engine::MODEL_VERSION.to_owned()),
            ],
        );
        let rows = rows::spoken(&chart.table);
        let own = [
            ("title", chart.title.clone()),
            ("subtitle", chart.subtitle.clone()),
            ("rows", rows),
        ];
        chart.description = F::Description.fill(self.language, &own);
        chart.check()?;
        Ok(chart)
    }
}

#[cfg(test)]
mod tests;
