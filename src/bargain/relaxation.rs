//! Red lines that stand in the way: which bind at the Nash point, and the smallest relaxations that create a zone.
//!
//! At the Nash point the product of gains cannot grow within the red lines. A line binds where moving its row beyond the
//! limit would make it grow at once: `g₂ · Δv₁ + g₁ · Δv₂ > 0`. What relaxing it is worth to each side is what both values
//! change by when the row goes a step beyond the limit and nothing else moves. A line on an outcome binds where a row
//! that would make the product grow is held back by it.
//!
//! Without a zone, each line is moved outwards as far as its row goes, and where a zone appears, closing in finds how
//! little is enough; if no line does it alone, pairs of the lines that help most are moved by the same part of their room.
//! Every answer is found by searches over packages, so that "no zone" means none that a search finds; [`PACKAGES`] are
//! enough for a dozen rows.

use super::packages::{Found, Packages, Valuer, with};
use super::search::{Settings, frontier};
use super::solutions::gains;
use super::{BargainError, Ground, On, Values};

/// Packages of one search for a zone.
pub const PACKAGES: usize = 4_000;
/// Steps of closing in on the smallest relaxation; every third halves what is left.
const STEPS: usize = 12;
/// Lines among which pairs are made.
const HELPFUL: usize = 6;
/// A crossing that is rounding alone, in parts of a range.
const SLIGHT: f64 = 1e-9;
/// Part of a row's range by which a line is relaxed to say what that is worth.
const BEYOND: f64 = 0.05;
/// How many ranges a line on an outcome is moved at most, in its limit.
const MOST_OUTCOME: f64 = 10.0;

/// A red line that binds, and what relaxing it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binding {
    /// Position among the limits of the ground.
    pub limit: usize,
    /// The row that would move beyond.
    pub row: usize,
    /// Where the row would stand, in its base unit.
    pub to: f64,
    /// What that is worth to both, US dollars.
    pub worth: Values,
}

/// Which lines bind at a package with these gains, the largest growth of the product first.
pub fn binding(
    ground: &Ground,
    package: &[f64],
    value: &mut Valuer<'_>,
) -> Result<Vec<Binding>, BargainError> {
    let mut packages = Packages::new(package.len());
    packages.push(package);
    let mut moves = Vec::new();
    for (row, (lever, here)) in ground.rows().iter().zip(package).enumerate() {
        let step = if lever.is_whole {
            1.0
        } else {
            lever.span() * BEYOND
        };
        for by in [-step, step] {
            let to = (here + by).clamp(lever.low, lever.high);
            if (to - here).abs() > 1e-9 * lever.span() {
                packages.push(&with(package, row, to));
                moves.push((row, to));
            }
        }
    }
    let found = value(ground, &packages)?;
    let Some(start) = found.first().copied().flatten() else {
        return Ok(Vec::new());
    };
    let gained = gains(start.values, ground.no_deal());
    let mut bindings: Vec<(f64, Binding)> = Vec::new();
    let crossed = crossed_by(ground, &packages, &found, value)?;
    for (at, (row, to)) in (1..).zip(moves) {
        let Some(found) = found.get(at).copied().flatten() else {
            continue;
        };
        let worth = gains(found.values, start.values);
        let growth = gained[1] * worth[0] + gained[0] * worth[1];
        if growth <= 0.0 {
            continue;
        }
        let held = ground.limits().lines().iter().enumerate();
        let held = held.filter(|(limit, line)| match line.on {
            On::Row(of) => of == row && line.shortfall(to) > SLIGHT,
            On::Outcome(_) => crossed
                .iter()
                .any(|(of, moves)| of == limit && moves.contains(&at)),
        });
        bindings.extend(held.map(|(limit, _)| {
            let binding = Binding {
                limit,
                row,
                to,
                worth,
            };
            (growth, binding)
        }));
    }
    bindings.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(bindings.into_iter().map(|(_, binding)| binding).collect())
}

/// For each line on an outcome the packages that cross it.
fn crossed_by(
    ground: &Ground,
    packages: &Packages,
    found: &[Option<Found>],
    value: &mut Valuer<'_>,
) -> Result<Vec<(usize, Vec<usize>)>, BargainError> {
    let mut crossed = Vec::new();
    for (limit, line) in ground.limits().lines().iter().enumerate() {
        if matches!(line.on, On::Row(_)) {
            continue;
        }
        let relaxed = ground.relaxed(&[(limit, MOST_OUTCOME * line.scale)]);
        let without = value(&relaxed, packages)?;
        let moves = found.iter().zip(&without).enumerate();
        let moves = moves.filter(|(_, (with, without))| {
            let pair = with.zip(**without);
            pair.is_some_and(|(with, without)| with.shortfall > without.shortfall + SLIGHT)
        });
        crossed.push((limit, moves.map(|(at, _)| at).collect()));
    }
    Ok(crossed)
}

/// Lines moved outwards, and the zone that this makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Relaxation {
    /// Positions among the limits of the ground, and by how much each is moved, in the unit of its subject.
    pub by: Vec<(usize, f64)>,
    /// How much that is: the sum of the moves in parts of the rows' ranges, or of the limits on outcomes.
    pub size: f64,
    /// A package of the zone, with what both gain by it over no deal.
    pub package: Vec<f64>,
    /// US dollars.
    pub gains: Values,
}

/// What it would take to make a zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Creation {
    /// Whether there is a zone when every line that limits a package is given up.
    pub is_possible: bool,
    /// How much the party that loses most loses at the package nearest to a zone, US dollars; within the lines as they are.
    pub missing: f64,
    /// Single lines that make one, the smallest move first; pairs where no single line does.
    pub relaxations: Vec<Relaxation>,
}

/// One search for a zone.
struct Probe {
    /// The largest smaller gain; above or at zero with a zone.
    least: f64,
    zone: Option<(Vec<f64>, Values)>,
}

/// The smallest relaxations that create a zone where there is none; `settings` are those of each search.
pub fn creation(
    ground: &Ground,
    settings: Settings,
    value: &mut Valuer<'_>,
) -> Result<Creation, BargainError> {
    let lines = 0..ground.limits().lines().len();
    let rooms: Vec<(usize, f64)> = lines
        .map(|line| (line, room(ground, line)))
        .filter(|(_, room)| *room > 0.0)
        .collect();
    let here = probe(ground, &[], settings, value)?;
    let everything = probe(ground, &rooms, settings, value)?;
    let mut creation = Creation {
        is_possible: everything.zone.is_some(),
        missing: (-here.least).max(0.0),
        relaxations: Vec::new(),
    };
    if !creation.is_possible || here.zone.is_some() {
        return Ok(creation);
    }
    let mut helpful: Vec<(f64, (usize, f64))> = Vec::new();
    for room in &rooms {
        let found = probe(ground, &[*room], settings, value)?;
        if found.zone.is_some() {
            let smallest = smallest(ground, &[*room], (here.least, found), (settings, value))?;
            creation.relaxations.extend(smallest);
        } else if found.least > here.least {
            helpful.push((found.least, *room));
        }
    }
    if creation.relaxations.is_empty() {
        helpful.sort_by(|a, b| b.0.total_cmp(&a.0));
        helpful.truncate(HELPFUL);
        for (at, (_, one)) in helpful.iter().enumerate() {
            for (_, other) in helpful.iter().skip(at + 1) {
                let found = probe(ground, &[*one, *other], settings, value)?;
                if found.zone.is_some() {
                    let smallest = smallest(
                        ground,
                        &[*one, *other],
                        (here.least, found),
                        (settings, value),
                    )?;
                    creation.relaxations.extend(smallest);
                }
            }
        }
    }
    creation
        .relaxations
        .sort_by(|a, b| a.size.total_cmp(&b.size));
    Ok(creation)
}

/// How far a line can be moved outwards, in the unit of its subject: to the end of its row.
fn room(ground: &Ground, limit: usize) -> f64 {
    let Some(line) = ground.limits().lines().get(limit) else {
        return 0.0;
    };
    match line.on {
        On::Outcome(_) => MOST_OUTCOME * line.scale,
        On::Row(row) => ground.rows().get(row).map_or(0.0, |lever| {
            line.shortfall(lever.low).max(line.shortfall(lever.high)) * line.scale
        }),
    }
}

/// Whether there is a zone with some lines moved.
fn probe(
    ground: &Ground,
    by: &[(usize, f64)],
    settings: Settings,
    value: &mut Valuer<'_>,
) -> Result<Probe, BargainError> {
    let relaxed = ground.relaxed(by);
    let found = frontier(&relaxed, settings, value)?;
    let gained = found
        .points
        .iter()
        .map(|point| gains(point.values, found.no_deal));
    let least = gained.map(|gains| gains[0].min(gains[1]));
    let zone = found.agreement.and_then(|agreement| {
        let point = found.points.get(agreement.egalitarian)?;
        let gains = gains(point.values, found.no_deal);
        Some((point.package.to_vec(), gains))
    });
    Ok(Probe {
        least: least.fold(f64::NEG_INFINITY, f64::max),
        zone,
    })
}

/// The smallest common part of the room of some lines that makes a zone; `whole` is what all of it does, and `short` by how
/// much a side loses without.
fn smallest(
    ground: &Ground,
    rooms: &[(usize, f64)],
    (mut short, whole): (f64, Probe),
    (settings, value): (Settings, &mut Valuer<'_>),
) -> Result<Option<Relaxation>, BargainError> {
    let moved = |part: f64| -> Vec<(usize, f64)> {
        rooms
            .iter()
            .map(|(line, room)| (*line, room * part))
            .collect()
    };
    let (mut low, mut high, mut best) = (0.0, 1.0, whole);
    for step in 0..STEPS {
        // by what is missing along a straight line, by halves every third time
        let part = match -short / (best.least - short) {
            part if step % 3 < 2 && part.is_finite() => part.clamp(0.02, 0.98),
            _ => 0.5,
        };
        let middle = low + (high - low) * part;
        let found = probe(ground, &moved(middle), settings, value)?;
        if found.zone.is_some() {
            (high, best) = (middle, found);
        } else {
            (low, short) = (middle, found.least);
        }
    }
    let by = moved(high);
    let part = |(line, by): &(usize, f64)| {
        let scale = ground
            .limits()
            .lines()
            .get(*line)
            .map_or(1.0, |line| line.scale);
        by / scale
    };
    Ok(best.zone.map(|(package, gains)| Relaxation {
        size: by.iter().map(part).sum(),
        by,
        package,
        gains,
    }))
}
