//! What to trade for what: rates of exchange between rows at constant value, and the best swaps.
//!
//! The rate between two rows for a party is `−(∂v/∂x)/(∂v/∂y)`, by central differences of the full model; at an end of a row
//! by a difference to the inside. A swap is two finite moves, one that the first party gains by and the second loses
//! by, one the other way round: together one party is no worse and the other better. A *free gain* is one move that
//! costs neither party anything. Both stay within the ranges of the rows and the red lines, and every number of them is
//! the full model's.

use super::packages::{Found, Packages, Valuer, with};
use super::solutions::gains;
use super::{BargainError, Ground, Values};
use crate::inverse::Lever;
use crate::model::{Catalogue, Spec};
use crate::text::number::Unit;

/// Part of a row's range by which it is moved for a difference.
const NUDGE: f64 = 1.0 / 400.0;
/// Places of a row on each side that swaps are looked for at: the end, half of the way to it, a quarter and so on.
const PLACES: usize = 7;
/// Rounds of closing in on the place where one party is just no worse.
const ROUNDS: usize = 6;
/// Most swaps that are told, a party.
pub const MOST_SWAPS: usize = 5;

/// What moving one row is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowWorth {
    /// A step of the row in its base unit, above zero: a round number that people speak of.
    pub step: f64,
    /// What the step upwards is worth to both, US dollars, at the margin.
    pub worth: Values,
}

/// A round step of a row that people speak of: a percentage point, or the largest power of ten within a tenth of the range.
pub fn round_step(catalogue: &Catalogue, row: &Lever) -> f64 {
    let unit = catalogue.spec(row.id).map_or(Unit::Number, Spec::unit);
    if matches!(unit, Unit::Rate | Unit::Share | Unit::Change) {
        return 0.01;
    }
    let most = row.span() / 10.0;
    let mut step = 1.0;
    while step * 10.0 <= most {
        step *= 10.0;
    }
    while step > most && !row.is_whole {
        step /= 10.0;
    }
    step
}

/// What every row is worth at one package.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The package.
    pub package: Vec<f64>,
    /// What it is worth to both.
    pub values: Values,
    /// One entry a row; `None` where the model has no outcome beside the package.
    pub rows: Vec<Option<RowWorth>>,
}

impl Exchange {
    /// The change of `other`, in its base unit, that is worth as much to a party (0 focus, 1 importer) as one step of `row`.
    ///
    /// `None` where the party cares for one of them by less than a millionth of a step's usual worth.
    pub fn rate(&self, party: usize, row: usize, other: usize) -> Option<f64> {
        let worth = |row: usize| {
            let worth = self.rows.get(row).copied().flatten()?;
            Some((worth.step, *worth.worth.get(party)?))
        };
        let largest = (0..self.rows.len())
            .filter_map(worth)
            .fold(0.0, |largest: f64, (_, worth)| largest.max(worth.abs()));
        let (_, of_row) = worth(row)?;
        let (step, of_other) = worth(other)?;
        let cares = |worth: f64| worth.abs() > 1e-6 * largest;
        (cares(of_row) && cares(of_other)).then_some(step * of_row / of_other)
    }

    /// What every row of a ground is worth at a package.
    pub fn at(
        ground: &Ground,
        package: &[f64],
        catalogue: &Catalogue,
        value: &mut Valuer<'_>,
    ) -> Result<Self, BargainError> {
        let mut packages = Packages::new(package.len());
        packages.push(package);
        let mut spans = Vec::with_capacity(package.len());
        for (row, (lever, here)) in ground.rows().iter().zip(package).enumerate() {
            let [low, high] = beside(lever, *here);
            spans.push(high - low);
            packages.push(&with(package, row, low));
            packages.push(&with(package, row, high));
        }
        let found = value(ground, &packages)?;
        let of = |at: usize| found.get(at).copied().flatten().map(|found| found.values);
        let worth = |(row, (span, lever)): (usize, (&f64, &Lever))| {
            let (low, high) = (of(2 * row + 1)?, of(2 * row + 2)?);
            let slope = |party: usize| (high[party] - low[party]) / span;
            let step = round_step(catalogue, lever);
            (*span > 0.0).then(|| RowWorth {
                step,
                worth: [slope(0) * step, slope(1) * step],
            })
        };
        Ok(Self {
            package: package.to_vec(),
            values: of(0).ok_or(BargainError::NoValue)?,
            rows: (spans.iter().zip(ground.rows()).enumerate().map(worth)).collect(),
        })
    }
}

/// Both places around one for a difference, inside the row's range where it stands in it.
fn beside(lever: &Lever, here: f64) -> [f64; 2] {
    let nudge = if lever.is_whole {
        1.0
    } else {
        lever.span() * NUDGE
    };
    let (low, high) = (lever.low.min(here), lever.high.max(here));
    [(here - nudge).max(low), (here + nudge).min(high)]
}

/// A row moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Position of the row.
    pub row: usize,
    /// Where it stands.
    pub from: f64,
    /// Where it goes.
    pub to: f64,
}

/// One move or two, and what they are worth together.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// One move of a free gain, two of a swap: first the one that the party which gains is given.
    pub moves: Vec<Move>,
    /// The package after them.
    pub package: Vec<f64>,
    /// What both gain by them, US dollars.
    pub change: Values,
}

/// What can be traded at a package.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swaps {
    /// Moves that cost neither party anything, the largest sum first, one a row.
    pub free: Vec<Swap>,
    /// Swaps by which focus gains and importer is no worse, and the other way round; the largest gain first.
    pub better_for: [Vec<Swap>; 2],
}

/// A look at all pairs of rows at all places.
struct Look<'a> {
    space: &'a [Lever],
    here: &'a [f64],
    before: Values,
    places: Vec<Vec<f64>>,
    /// What each place of each row alone is worth, less what the package is worth.
    alone: Vec<Vec<Option<Values>>>,
}

impl Swaps {
    /// The best of them; none where the rows are left no room.
    pub fn at(
        ground: &Ground,
        package: &[f64],
        value: &mut Valuer<'_>,
    ) -> Result<Self, BargainError> {
        let Ok(space) = ground.space() else {
            return Ok(Self::default());
        };
        let look = Look::new(ground, (&space, package), value)?;
        let mut offers = look.offers(ground, value)?;
        for _ in 0..ROUNDS {
            close_in(&look, ground, &mut offers, value)?;
        }
        let better = |party: usize| {
            let of_party = offers.iter().filter(|offer| offer.gainer == party);
            let mut swaps: Vec<Swap> = of_party.filter_map(|offer| look.swap(offer)).collect();
            swaps.sort_by(|a, b| b.change[party].total_cmp(&a.change[party]));
            swaps.truncate(MOST_SWAPS);
            swaps
        };
        Ok(Self {
            better_for: [better(0), better(1)],
            free: look.free(),
        })
    }
}

/// Where a row is tried: towards both ends of its range, the end itself last; whole where it must be.
fn places(lever: &Lever, here: f64) -> Vec<f64> {
    let mut places = Vec::with_capacity(2 * PLACES);
    for end in [lever.low, lever.high] {
        let mut part = 1.0;
        for _ in 0..PLACES {
            let place = here + (end - here) * part;
            let place = if lever.is_whole { place.round() } else { place };
            // a row that stands outside its range moves into it or not at all
            if (lever.low..=lever.high).contains(&place)
                && (place - here).abs() > 1e-9 * lever.span()
            {
                places.push(place);
            }
            part *= 0.5;
        }
    }
    places.dedup();
    places
}

/// Two moves on the way to a swap: where the party that gives is still no worse, and where it is worse.
#[derive(Clone, Debug)]
struct Offer {
    gainer: usize,
    /// The row by which the gainer gains, and where it goes: this one stays.
    given: (usize, f64),
    /// The row by which the other is paid, where the other is no worse, with the change for both.
    paid: usize,
    good: (f64, Values),
    /// A place of it nearer to where it stands at which the other is worse.
    bad: (f64, Values),
}

impl<'a> Look<'a> {
    fn new(
        ground: &Ground,
        (space, here): (&'a [Lever], &'a [f64]),
        value: &mut Valuer<'_>,
    ) -> Result<Self, BargainError> {
        let places: Vec<Vec<f64>> = (space.iter().zip(here))
            .map(|(lever, here)| places(lever, *here))
            .collect();
        let mut packages = Packages::new(here.len());
        packages.push(here);
        for (row, places) in places.iter().enumerate() {
            for place in places {
                packages.push(&with(here, row, *place));
            }
        }
        let found = value(ground, &packages)?;
        let start = found.first().copied().flatten();
        let start = start.ok_or(BargainError::NoValue)?;
        let mut rest = found.into_iter().skip(1);
        let mut alone = Vec::with_capacity(places.len());
        for places in &places {
            let of_row = rest.by_ref().take(places.len());
            alone.push(of_row.map(|found| change(found, &start)).collect());
        }
        Ok(Self {
            space,
            here,
            before: start.values,
            places,
            alone,
        })
    }

    /// Places of a row with what it does alone.
    fn of_row(&self, row: usize) -> impl Iterator<Item = (f64, Values)> {
        let places = self.places.get(row).into_iter().flatten();
        let alone = self.alone.get(row).into_iter().flatten();
        places
            .zip(alone)
            .filter_map(|(place, change)| Some((*place, (*change)?)))
    }

    fn free(&self) -> Vec<Swap> {
        let best = |row: usize| {
            let harmless = self.of_row(row).filter(|(_, change)| {
                change.iter().all(|change| *change >= 0.0) && change[0] + change[1] > 0.0
            });
            let (to, change) =
                harmless.max_by(|a, b| (a.1[0] + a.1[1]).total_cmp(&(b.1[0] + b.1[1])))?;
            let from = *self.here.get(row)?;
            Some(Swap {
                moves: vec![Move { row, from, to }],
                package: with(self.here, row, to),
                change,
            })
        };
        let mut free: Vec<Swap> = (0..self.space.len()).filter_map(best).collect();
        free.sort_by(|a, b| (b.change[0] + b.change[1]).total_cmp(&(a.change[0] + a.change[1])));
        free
    }

    /// For each pair of rows and each party the moves on the grid by which it gains most, the other being no worse.
    fn offers(&self, ground: &Ground, value: &mut Valuer<'_>) -> Result<Vec<Offer>, BargainError> {
        let mut tried: Vec<(usize, (usize, f64), (usize, f64))> = Vec::new();
        for gainer in 0..2 {
            // what the gainer wants and the other does not, and what the other wants and the gainer does not
            let wants = |party: usize| {
                move |(_, change): &(f64, Values)| change[party] > 0.0 && change[1 - party] < 0.0
            };
            for given in 0..self.space.len() {
                for paid in (0..self.space.len()).filter(|paid| *paid != given) {
                    for (to, _) in self.of_row(given).filter(wants(gainer)) {
                        let payments = self.of_row(paid).filter(wants(1 - gainer));
                        tried.extend(
                            payments.map(|(place, _)| (gainer, (given, to), (paid, place))),
                        );
                    }
                }
            }
        }
        let mut packages = Packages::new(self.here.len());
        packages.push(self.here);
        for (_, (given, to), (paid, place)) in &tried {
            packages.push(&with(&with(self.here, *given, *to), *paid, *place));
        }
        let found = value(ground, &packages)?;
        let Some(start) = found.first().copied().flatten() else {
            return Ok(Vec::new());
        };
        let changes: Vec<Option<Values>> = found
            .into_iter()
            .skip(1)
            .map(|found| change(found, &start))
            .collect();
        Ok(self.best_offers(&tried, &changes))
    }

    fn best_offers(
        &self,
        tried: &[(usize, (usize, f64), (usize, f64))],
        changes: &[Option<Values>],
    ) -> Vec<Offer> {
        let mut offers: Vec<Offer> = Vec::new();
        let pairs: Vec<_> = tried.iter().zip(changes).collect();
        for chunk in pairs.chunk_by(|(a, _), (b, _)| a.0 == b.0 && a.1 == b.1 && a.2.0 == b.2.0) {
            let Some(((gainer, given, (paid, _)), _)) = chunk.first().copied() else {
                continue;
            };
            let (gainer, paid) = (*gainer, *paid);
            let from = self.here.get(paid).copied().unwrap_or_default();
            let mut places: Vec<(f64, Values)> = (chunk.iter())
                .filter_map(|((_, _, (_, place)), change)| Some((*place, (**change)?)))
                .collect();
            // the smallest payment first
            places.sort_by(|a, b| (a.0 - from).abs().total_cmp(&(b.0 - from).abs()));
            let unpaid = self
                .of_row(given.0)
                .find(|(to, _)| (to - given.1).abs() <= 0.0);
            let Some((_, unpaid)) = unpaid else { continue };
            let mut bad = (from, unpaid);
            for place in places {
                if place.1[1 - gainer] < 0.0 {
                    bad = place;
                    continue;
                }
                let offer = Offer {
                    gainer,
                    given: *given,
                    paid,
                    good: place,
                    bad,
                };
                let expected = expected(&offer);
                let known = offers.iter_mut().find(|known| {
                    (known.gainer, known.given.0, known.paid) == (gainer, given.0, paid)
                });
                match known {
                    Some(known) if self::expected(known) < expected => *known = offer,
                    Some(_) => {}
                    None => offers.push(offer),
                }
                break;
            }
        }
        offers.retain(|offer| expected(offer) > 0.0);
        offers
    }

    fn swap(&self, offer: &Offer) -> Option<Swap> {
        let (row, to) = offer.given;
        let given = Move {
            row,
            from: *self.here.get(row)?,
            to,
        };
        let (row, to) = (offer.paid, offer.good.0);
        let paid = Move {
            row,
            from: *self.here.get(row)?,
            to,
        };
        let change = gains(
            [0, 1].map(|party| self.before[party] + offer.good.1[party]),
            self.before,
        );
        let is_swap = change[offer.gainer] > 0.0 && change[1 - offer.gainer] >= 0.0;
        is_swap.then(|| Swap {
            moves: vec![given, paid],
            package: with(&with(self.here, given.row, given.to), paid.row, paid.to),
            change,
        })
    }
}

/// The part of the way from bad to good at which the other is just no worse, along a straight line.
fn part(offer: &Offer) -> f64 {
    let other = 1 - offer.gainer;
    let (bad, good) = (offer.bad.1[other], offer.good.1[other]);
    if good > bad {
        (-bad / (good - bad)).clamp(0.0, 1.0)
    } else {
        1.0
    }
}

/// What the gainer can hope for there.
fn expected(offer: &Offer) -> f64 {
    let (bad, good) = (offer.bad.1[offer.gainer], offer.good.1[offer.gainer]);
    bad + (good - bad) * part(offer)
}

/// One step nearer to the place where the other party is just no worse.
fn close_in(
    look: &Look<'_>,
    ground: &Ground,
    offers: &mut [Offer],
    value: &mut Valuer<'_>,
) -> Result<(), BargainError> {
    let place = |offer: &Offer| {
        let lever = look.space.get(offer.paid);
        // a little beyond the straight line, so that both sides close in
        let part = part(offer) * 0.98 + 0.02;
        let place = offer.bad.0 + (offer.good.0 - offer.bad.0) * part;
        lever.map_or(
            place,
            |lever| if lever.is_whole { place.round() } else { place },
        )
    };
    let mut packages = Packages::new(look.here.len());
    packages.push(look.here);
    for offer in offers.iter() {
        let (given, to) = offer.given;
        packages.push(&with(&with(look.here, given, to), offer.paid, place(offer)));
    }
    let found = value(ground, &packages)?;
    let Some(start) = found.first().copied().flatten() else {
        return Ok(());
    };
    for (offer, found) in offers.iter_mut().zip(found.into_iter().skip(1)) {
        let Some(change) = change(found, &start) else {
            continue;
        };
        let at = (place(offer), change);
        if change[1 - offer.gainer] >= 0.0 {
            offer.good = at;
        } else {
            offer.bad = at;
        }
    }
    Ok(())
}

/// What a package is worth beyond another; `None` where it crosses red lines on outcomes by more, or has no outcome.
fn change(found: Option<Found>, start: &Found) -> Option<Values> {
    let found = found.filter(|found| found.shortfall <= start.shortfall)?;
    let change = gains(found.values, start.values);
    Some(change)
}
