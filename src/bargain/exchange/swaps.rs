//! The best swaps of two rows, and moves that cost nobody anything.

use super::super::packages::{Found, Packages, Valuer, with};
use super::super::solutions::gains;
use super::super::{BargainError, Ground, Values};
use crate::inverse::Lever;

/// Places of a row on each side that swaps are looked for at: the end, half of the way to it, a quarter and so on.
const PLACES: usize = 7;
/// Rounds of closing in on the place where one party is just no worse.
const ROUNDS: usize = 6;
/// Most swaps that are told, a party.
pub const MOST_SWAPS: usize = 5;

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
        let offers = look.two_sided(ground, offers, value)?;
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

/// Two moves that are looked at together.
#[derive(Clone, Copy, Debug)]
struct Tried {
    gainer: usize,
    /// The row by which the gainer gains, and where it goes.
    given: (usize, f64),
    /// The row by which the other is paid, and where it goes.
    paid: usize,
    place: f64,
}

impl Tried {
    /// Whether the same is given to the same party and paid for by the same row.
    fn is_of_the_same_gift(&self, other: &Self) -> bool {
        let is_same_place = (self.given.1 - other.given.1).abs() <= 0.0;
        (self.gainer, self.given.0, self.paid) == (other.gainer, other.given.0, other.paid)
            && is_same_place
    }
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
        let tried = self.tried();
        let mut packages = Packages::new(self.here.len());
        packages.push(self.here);
        for one in &tried {
            let (given, to) = one.given;
            packages.push(&with(&with(self.here, given, to), one.paid, one.place));
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

    /// All pairs of a move that one party wants and the other does not with one that is the other way round.
    fn tried(&self) -> Vec<Tried> {
        let wants = |party: usize| {
            move |(_, change): &(f64, Values)| change[party] > 0.0 && change[1 - party] < 0.0
        };
        let rows = self.space.len();
        let pairs = (0..rows).flat_map(|given| (0..rows).map(move |paid| (given, paid)));
        let pairs = pairs.filter(|(given, paid)| given != paid);
        let sides = pairs.flat_map(|(given, paid)| [0, 1].map(|gainer| (gainer, given, paid)));
        let moves = sides.flat_map(|(gainer, given, paid)| {
            let given_to = self.of_row(given).filter(wants(gainer));
            given_to.flat_map(move |(to, _)| {
                let places = self.of_row(paid).filter(wants(1 - gainer));
                places.map(move |(place, _)| Tried {
                    gainer,
                    given: (given, to),
                    paid,
                    place,
                })
            })
        });
        moves.collect()
    }

    fn best_offers(&self, tried: &[Tried], changes: &[Option<Values>]) -> Vec<Offer> {
        let mut offers: Vec<Offer> = Vec::new();
        let pairs: Vec<_> = tried.iter().zip(changes).collect();
        for chunk in pairs.chunk_by(|(a, _), (b, _)| a.is_of_the_same_gift(b)) {
            let Some((first, _)) = chunk.first() else {
                continue;
            };
            let (gainer, given, paid) = (first.gainer, first.given, first.paid);
            let from = self.here.get(paid).copied().unwrap_or_default();
            let mut places: Vec<(f64, Values)> = (chunk.iter())
                .filter_map(|(one, change)| Some((one.place, (**change)?)))
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
                    given,
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

    /// Those in which the payment alone is a loss to the gainer and a gain to the other: each side gives something.
    fn two_sided(
        &self,
        ground: &Ground,
        offers: Vec<Offer>,
        value: &mut Valuer<'_>,
    ) -> Result<Vec<Offer>, BargainError> {
        let mut packages = Packages::new(self.here.len());
        packages.push(self.here);
        for offer in &offers {
            packages.push(&with(self.here, offer.paid, offer.good.0));
        }
        let found = value(ground, &packages)?;
        let Some(start) = found.first().copied().flatten() else {
            return Ok(Vec::new());
        };
        let alone = found.into_iter().skip(1).map(|found| change(found, &start));
        let pays = |(offer, alone): (Offer, Option<Values>)| {
            let change = alone?;
            let is_paid = change[offer.gainer] < 0.0 && change[1 - offer.gainer] > 0.0;
            is_paid.then_some(offer)
        };
        Ok(offers.into_iter().zip(alone).filter_map(pays).collect())
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
