//! The stars of a file: read after the values that they belong to, written where they hold.
//!
//! ```text
//!   stars: {
//!     "fund.cash": memory(english: "…", korean: "…"),
//!     "fund.loan_rate": None,           not starred here, although it is in the base
//!   },
//! ```

use super::read::{MOST_LOOKED_UP, title};
use super::text::quoted;
use crate::model::{Catalogue, Scenario, Star, StarKind};
use crate::reading::{Entry, Expected, ProblemKind, Problems, Value, nearest};

/// Reads the stars of a file over those of its base.
pub(super) fn read(
    catalogue: &Catalogue,
    written: Value<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let mut unknown = 0;
    for entry in written.text_entries(problems) {
        let is_known = catalogue.find_key(&entry.key).is_some();
        unknown += usize::from(!is_known);
        problems.inside(&entry.key, |problems| {
            if !is_known {
                let keys = catalogue.specs().iter().map(|spec| spec.key.as_str());
                let nearest = (unknown <= MOST_LOOKED_UP)
                    .then(|| nearest(&entry.key, keys))
                    .flatten()
                    .map(str::to_owned);
                let kind = ProblemKind::UnknownKept { nearest };
                problems.warning(entry.key_value.place(), &entry.key, kind);
            }
            scenario.stars.retain(|star| star.key != entry.key);
            let star = star(catalogue, &entry, scenario, problems);
            scenario.stars.extend(star);
        });
    }
    sort(&mut scenario.stars);
}

/// As levers stand in the catalogue; unknown ones last, in the order of their keys.
fn sort(stars: &mut [Star]) {
    let place = |star: &Star| star.of.map_or(usize::MAX, |(id, _)| id.index());
    stars.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.key.cmp(&b.key)));
}

/// The star of an entry; none for `None` and for what cannot be read.
fn star(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &Scenario,
    problems: &mut Problems,
) -> Option<Star> {
    let written = entry.value.optional()?;
    let words = StarKind::ALL.map(StarKind::key);
    let (index, reason) = written.variant(&words, problems)?;
    let Some(reason) = reason else {
        let expected = Expected::Struct;
        return written.refuse(ProblemKind::WrongKind { expected }, problems);
    };
    Some(Star {
        key: entry.key.clone(),
        of: catalogue
            .find_key(&entry.key)
            .map(|id| (id, scenario.value(id))),
        kind: StarKind::ALL.get(index).copied()?,
        reason: title(reason, problems)?,
    })
}

/// The keys and texts of the stars that are not already those of the base.
pub(super) fn lines(scenario: &Scenario, base: &Scenario) -> Vec<(String, String)> {
    let own = (scenario.stars.iter())
        .filter(|star| is_kept(star, scenario) && !base.stars.contains(star))
        .map(|star| (star.key.clone(), text_of(star)));
    let taken_off = (base.stars.iter())
        .filter(|star| find(scenario, &star.key).is_none())
        .map(|star| (star.key.clone(), "None".to_owned()));
    own.chain(taken_off).collect()
}

fn text_of(star: &Star) -> String {
    let [english, korean] = [&star.reason.english, &star.reason.korean].map(|text| quoted(text));
    format!("{}(english: {english}, korean: {korean})", star.kind.key())
}

/// The scenario as its file will give it back: a star whose value was moved away from is not kept.
pub(super) fn as_kept(scenario: &Scenario, base: &Scenario) -> Scenario {
    let kept = scenario.stars.iter().filter_map(|star| {
        if is_kept(star, scenario) || base.stars.contains(star) {
            Some(star.clone())
        } else {
            find(base, &star.key).cloned()
        }
    });
    let mut stars: Vec<Star> = kept.collect();
    sort(&mut stars);
    Scenario {
        stars,
        ..scenario.clone()
    }
}

/// A star of an unknown key is kept as it is; there is no value that it could have lost.
fn is_kept(star: &Star, scenario: &Scenario) -> bool {
    star.of.is_none() || star.holds_in(scenario)
}

fn find<'a>(scenario: &'a Scenario, key: &str) -> Option<&'a Star> {
    scenario.stars.iter().find(|star| star.key == key)
}
