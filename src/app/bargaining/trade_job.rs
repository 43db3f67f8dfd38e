//! The trade finder: what a step of each row is worth, swaps, red lines that bind, and the smallest relaxations.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Asked, News, Offer, Picture, Told};
use crate::app::runner::{Job, Steps};
use crate::bargain::exchange::{Exchange, Swap, Swaps};
use crate::bargain::relaxation::{PACKAGES, binding, creation};
use crate::bargain::search::Settings;
use crate::bargain::words::Speaker;
use crate::bargain::{BargainError, Found, Ground, Packages, RowDivision};
use crate::baseline::Party;
use crate::figures::bargain::worth;
use crate::inverse::Lever;
use crate::text::Text as _;
use crate::text::bargain::BargainText as T;
use crate::text::number;
use crate::text::packages::PackageText as P;

/// What a job is made from.
struct Errand {
    asked: Asked,
    picture: Arc<Picture>,
    outbox: Sender<News>,
}

impl Errand {
    fn speaker(&self) -> Speaker<'_> {
        Speaker {
            model: &self.asked.model,
            language: self.asked.language,
        }
    }

    fn value(
        &self,
        ground: &Ground,
        packages: &Packages,
    ) -> Result<Vec<Option<Found>>, BargainError> {
        self.asked.value(ground, packages)
    }

    /// Where the scenario stands: it may have moved since the frontier was searched.
    fn package(&self) -> Vec<f64> {
        let scenario = &self.asked.scenario.scenario;
        let rows = self.picture.ground.rows().iter();
        rows.filter_map(|row| row.present(scenario)).collect()
    }
}

/// What can be traded from where the scenario stands.
pub(super) struct TradeJob {
    errand: Errand,
    told: Mutex<Option<Told>>,
}

impl TradeJob {
    pub(super) fn new(asked: Asked, picture: Arc<Picture>, outbox: Sender<News>) -> Self {
        Self {
            errand: Errand {
                asked,
                picture,
                outbox,
            },
            told: Mutex::default(),
        }
    }

    fn find(&self) -> Result<Told, BargainError> {
        let errand = &self.errand;
        let (ground, package) = (&*errand.picture.ground, errand.package());
        let catalogue = errand.asked.model.catalogue();
        let value = &mut |ground: &Ground, packages: &Packages| errand.value(ground, packages);
        let exchange = Exchange::at(ground, &package, catalogue, value)?;
        let swaps = Swaps::at(ground, &package, value)?;
        let division = RowDivision::at(ground, &package, value)?;
        let frontier = &errand.picture.frontier;
        let nash = frontier.agreement.as_ref();
        let nash = nash.and_then(|agreement| frontier.points.get(agreement.nash));
        let lines = match nash {
            Some(point) => {
                let found = binding(ground, &point.package, value)?;
                let words = found.iter();
                let words = words.map(|one| errand.speaker().binding(ground, &point.package, one));
                words.collect()
            }
            None => Vec::new(),
        };
        Ok(Told {
            swaps: self.swaps(&swaps),
            rates: self.rates(&exchange),
            binding: lines,
            winner: division.map(|division| (self.winner(&division), division.package)),
            chart: worth(&errand.asked.input(), ground, &exchange)
                .ok()
                .map(Box::new),
        })
    }

    fn swaps(&self, swaps: &Swaps) -> Vec<(String, Vec<Offer>)> {
        let speaker = self.errand.speaker();
        let (ground, language) = (&self.errand.picture.ground, speaker.language);
        let offers = |swaps: &[Swap]| -> Vec<Offer> {
            let offer = |swap: &Swap| Offer {
                words: speaker.swap(ground, swap),
                package: swap.package.clone(),
            };
            swaps.iter().map(offer).collect()
        };
        let sides = Party::ALL.into_iter().zip(&swaps.better_for);
        let sides = sides.map(|(party, swaps)| {
            let heading = P::SwapHeading.fill(language, &[("party", speaker.party(party))]);
            (heading, offers(swaps))
        });
        let free = (
            P::FreeHeading.text(language).to_owned(),
            offers(&swaps.free),
        );
        sides.chain([free]).collect()
    }

    /// For each party, one step of the first row that it cares for against the others, as far as they can move.
    fn rates(&self, exchange: &Exchange) -> Vec<String> {
        let speaker = self.errand.speaker();
        let (ground, language) = (&self.errand.picture.ground, speaker.language);
        let term = |row: usize, change: f64| {
            let values = [
                ("title", speaker.row(ground, row)),
                ("step", speaker.row_change(ground, row, change)),
            ];
            P::Term.fill(language, &values)
        };
        let spans: Vec<f64> = ground.rows().iter().map(Lever::span).collect();
        let others = |party: usize, first: usize| -> Vec<String> {
            let rows = (0..spans.len()).filter(|row| *row != first);
            let rates = rows.filter_map(|row| Some((row, exchange.rate(party, first, row)?)));
            let possible = rates.filter(|(row, rate)| rate.abs() <= spans[*row]);
            possible.map(|(row, rate)| term(row, rate)).collect()
        };
        let mut lines = Vec::new();
        for (at, party) in Party::ALL.into_iter().enumerate() {
            let found = (0..spans.len())
                .map(|first| (first, others(at, first)))
                .find(|(_, others)| !others.is_empty());
            let Some((first, others)) = found else {
                continue;
            };
            let step = exchange.rows.get(first).copied().flatten();
            let step = step.map_or(0.0, |worth| worth.step);
            let values = [
                ("party", speaker.party(party)),
                ("term", term(first, step)),
                ("others", others.join(" = ")),
            ];
            lines.push(T::RateLine.fill(language, &values));
        }
        lines
    }

    fn winner(&self, division: &RowDivision) -> Vec<String> {
        let speaker = self.errand.speaker();
        let (ground, language) = (&self.errand.picture.ground, speaker.language);
        let [focus, importer] = Party::ALL.map(|party| speaker.party(party));
        let sum = |party: usize| {
            let sizes = division.swings.iter().map(|swing| swing[party].abs());
            sizes.sum::<f64>().max(f64::MIN_POSITIVE)
        };
        let sums = [sum(0), sum(1)];
        let parts = division.contested.iter().zip(&division.swings);
        let parts = parts.zip(&division.division.first);
        let mut lines: Vec<String> = parts
            .map(|((row, swing), first)| {
                let points =
                    |party: usize| number::plain(100.0 * swing[party].abs() / sums[party], 0);
                let values = [
                    ("row", speaker.row(ground, *row)),
                    ("focus", focus.clone()),
                    ("first", number::plain(100.0 * first, 0)),
                    ("mine", points(0)),
                    ("theirs", points(1)),
                ];
                T::WinnerRow.fill(language, &values)
            })
            .collect();
        let [first, second] = division
            .division
            .points
            .map(|points| number::plain(points, 1));
        let values = [
            ("focus", focus),
            ("importer", importer),
            ("first", first),
            ("second", second),
        ];
        lines.push(T::WinnerTotal.fill(language, &values));
        lines
    }
}

impl Job for TradeJob {
    fn steps(&self) -> Steps {
        Steps::after([1])
    }

    fn compute(&self, _chunk: usize) {
        // what was given up for something newer is not shown
        let found = self.find().ok();
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    fn show(&self, _chunks: usize) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(told) = told.take() {
            let news = News::Told(self.errand.asked.number, Box::new(told));
            drop(self.errand.outbox.send(news));
        }
    }

    fn give_up(&self) {
        drop(self.errand.outbox.send(News::Broken));
    }
}

/// The smallest relaxations that create a zone: seconds, so only on demand, and given up for anything newer.
pub(super) struct RelaxJob(Errand);

impl RelaxJob {
    pub(super) const fn new(asked: Asked, picture: Arc<Picture>, outbox: Sender<News>) -> Self {
        Self(Errand {
            asked,
            picture,
            outbox,
        })
    }
}

impl Job for RelaxJob {
    fn steps(&self) -> Steps {
        Steps::after([1])
    }

    fn compute(&self, _chunk: usize) {
        let errand = &self.0;
        let ground = &*errand.picture.ground;
        let value = &mut |ground: &Ground, packages: &Packages| errand.value(ground, packages);
        let settings = Settings {
            packages: PACKAGES,
            ..Settings::default()
        };
        let Ok(creation) = creation(ground, settings, value) else {
            return;
        };
        let speaker = errand.speaker();
        let lines = creation.relaxations.iter();
        let mut lines: Vec<String> = lines.map(|one| speaker.relaxation(ground, one)).collect();
        if lines.is_empty() {
            let text = if creation.is_possible {
                P::OnlyTogether
            } else {
                P::Impossible
            };
            lines.push(text.text(speaker.language).to_owned());
        }
        drop(
            errand
                .outbox
                .send(News::Relaxed(errand.asked.number, lines)),
        );
    }

    fn show(&self, _chunks: usize) {}

    fn give_up(&self) {
        drop(self.0.outbox.send(News::Broken));
    }
}
