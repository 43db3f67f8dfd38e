//! What is asked for: of which state of which scenario, against what, which draws and which outcomes.

use crate::app::document::{Document, DocumentId};
use crate::app::session::{ReferenceChoice, Session};
use crate::baseline::Baseline;
use crate::engine::Measure;
use crate::engine::ledger::Party;
use crate::engine::measure::{FundMeasure, LedgerMeasure};
use crate::model::Meaning;

/// The outcome that is asked about first: the focus origin's balance of the whole deal, a year.
pub(super) const FIRST_MEASURE: Measure = Measure::Ledger(LedgerMeasure {
    party: Party::Focus,
    channel: None,
    is_present_value: false,
});

/// The seed of a window that was given none.
pub const DEFAULT_SEED: u64 = 1;

/// Numbers of draws that can be chosen.
pub const COUNTS: [usize; 4] = [1_024, 4_096, 10_000, 40_000];

/// Draws of a window that was given no number.
pub const DEFAULT_COUNT: usize = 10_000;

/// Numbers of draws after which there is something to show.
const STEPS: [usize; 3] = [256, 1_024, 4_096];

/// What a computation was asked for; two that are equal have the same result, bit for bit.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The scenario's document.
    pub document: DocumentId,
    /// Its revision.
    pub revision: u64,
    /// What it is compared with.
    pub reference: ReferenceChoice,
    /// The revision of that, where it is open.
    pub reference_revision: u64,
    /// Years after the change, as bits.
    pub horizon: u64,
    /// The seed.
    pub seed: u64,
    /// Draws.
    pub count: usize,
    /// The outcome that is looked at closely.
    pub measure: Measure,
}

impl Asked {
    /// What the session shows now.
    pub(super) fn of(session: &Session, (seed, count): (u64, usize), measure: Measure) -> Self {
        let document = session.active();
        let reference = session.reference().clone();
        let open = match &reference {
            ReferenceChoice::Document(id) => session.document(*id),
            ReferenceChoice::Preset(_) | ReferenceChoice::File { .. } => None,
        };
        let revision_of = |document: &Document| document.history.revision();
        let horizon = (document.scenario()).number(session.model().catalogue(), Meaning::Horizon);
        Self {
            document: document.id,
            revision: revision_of(document),
            reference,
            reference_revision: open.map_or(0, revision_of),
            horizon: horizon.unwrap_or(1.0).to_bits(),
            seed,
            count,
            measure,
        }
    }

    /// Whether results of one may stand for the other for a moment: the same scenario and reference, in any state.
    pub(super) fn is_akin(&self, other: &Self) -> bool {
        self.document == other.document
            && self.reference == other.reference
            && self.seed == other.seed
    }

    /// Whether this is about a later state.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        (self.revision, self.reference_revision) > (other.revision, other.reference_revision)
    }

    /// Years after the change.
    pub(super) fn years(&self) -> f64 {
        f64::from_bits(self.horizon)
    }

    /// Numbers of draws after which there is something to show.
    pub(super) fn steps(&self, most: usize) -> Vec<usize> {
        let most = self.count.min(most);
        let before = STEPS.into_iter().filter(|step| *step < most);
        before.chain([most]).collect()
    }

    /// The outcomes that are drawn: those of the headlines, and the one that is looked at.
    pub(super) fn measures(&self, baseline: &Baseline) -> Vec<Measure> {
        let mut all: Vec<Measure> = Measure::HEADLINES.to_vec();
        for party in Party::ALL {
            all.extend([false, true].map(|is_present_value| {
                Measure::Ledger(LedgerMeasure {
                    party,
                    channel: None,
                    is_present_value,
                })
            }));
        }
        all.extend(
            baseline
                .rivals
                .iter()
                .take(2)
                .copied()
                .map(Measure::RateGap),
        );
        if baseline.fund.is_some() {
            all.extend(FundMeasure::ALL.iter().copied().map(Measure::Fund));
        }
        if !all.contains(&self.measure) {
            all.push(self.measure);
        }
        all
    }
}
