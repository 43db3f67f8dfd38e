//! What uncertainty costs by itself: the central bank's figures beside the clock's.
//!
//! The bank set the effect of trade policy's uncertainty on growth apart from that of the duties, with the deal of July
//! 2025 and without one. Ours is the value added that orders lose because duties are threatened, whether carried out or
//! not, as a share of a year's output: the first and the second twelve months of a timeline against 2025 and 2026. With
//! the deal the talks move as the timeline says; without one no issue moves.

use super::sources::{BOK_AUGUST_2025, BOK_SEPTEMBER_2025};
use super::{Published, Reference};
use crate::engine::Model;
use crate::model::Scenario;
use crate::model::presets::Presets;
use crate::model::timeline::Timeline;
use crate::text::Title;
use crate::text::validation::{AuthorText, ShockText, WhyText};
use crate::timeline::{Asked, Clock, Crew, TimelineError};

/// One published figure beside ours; shares of a year's output, decimal.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreatLine {
    /// Stable id.
    pub id: &'static str,
    /// Who published it.
    pub author: Title,
    /// Where it was read.
    pub source: Reference,
    /// With the deal or without one, in words.
    pub shock: Title,
    /// The published figure.
    pub published: Published,
    /// Ours; `None` where the timeline has no such year.
    pub ours: Option<f64>,
    /// Why the two may differ.
    pub why: Title,
}

/// The year in which the bank published.
const FORECAST: i16 = 2025;

/// Id, source, whether talks move, which year from 0, and the figure.
const CASES: [(&str, Reference, bool, usize, f64); 4] = [
    ("BOK25.uncertainty_2025", BOK_AUGUST_2025, true, 0, -0.0013),
    ("BOK25.uncertainty_2026", BOK_AUGUST_2025, true, 1, -0.0016),
    (
        "BOK25.uncertainty_2025_no_deal",
        BOK_SEPTEMBER_2025,
        false,
        0,
        -0.0017,
    ),
    (
        "BOK25.uncertainty_2026_no_deal",
        BOK_SEPTEMBER_2025,
        false,
        1,
        -0.0027,
    ),
];

/// The published figures beside those of a timeline; none beside one that does not begin in the year of the forecast.
pub fn lines(
    model: &Model,
    presets: &Presets,
    (scenario, timeline): (&Scenario, &Timeline),
    asked: &Asked,
    crew: &mut impl Crew,
) -> Result<Vec<ThreatLine>, TimelineError> {
    if timeline.start.year() != FORECAST {
        return Ok(Vec::new());
    }
    let mut still = timeline.clone();
    for issue in &mut still.issues {
        issue.monthly_chances = [0.0; 3];
    }
    let mut by_year = Vec::new();
    for of in [&still, timeline] {
        let mut clock = Clock::new(model, presets, scenario, of)?;
        let threats = clock.threats(asked, crew)?;
        let years = threats
            .iter()
            .map(|threat| threat.orders_share_by_year.len());
        let years = years.max().unwrap_or_default();
        let sum = |year: usize| {
            let shares = threats.iter();
            let shares = shares.map(|threat| threat.orders_share_by_year.get(year).copied());
            shares.map(Option::unwrap_or_default).sum::<f64>()
        };
        by_year.push((0..years).map(sum).collect::<Vec<f64>>());
    }
    let lines = CASES
        .into_iter()
        .map(|(id, source, with_deal, year, figure)| ThreatLine {
            id,
            author: Title::of(AuthorText::Bok),
            source,
            shock: Title::of(if with_deal {
                ShockText::ThreatsWithDeal
            } else {
                ShockText::ThreatsWithoutDeal
            }),
            published: Published::figure(figure),
            ours: by_year
                .get(usize::from(with_deal))
                .and_then(|years| years.get(year))
                .copied(),
            why: Title::of(WhyText::OrdersAlone),
        });
    Ok(lines.collect())
}
