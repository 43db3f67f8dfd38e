//! What levers and assumptions rest on, as the baseline says.

use super::Builder;
use crate::baseline::{Baseline, RestsOn, Source};
use crate::model::{Meaning, Spec};
use crate::text::provenance::RestsOnText;
use crate::text::{Language, Title};

impl Builder<'_> {
    /// Names the sources of every parameter, behind that of the figure which is its default.
    pub(super) fn rest_on_sources(&mut self) {
        let baseline = self.baseline;
        for spec in &mut self.specs {
            let own = baseline.rests_on(&spec.key);
            match own.or_else(|| of_group(baseline, spec.meaning)) {
                Some(RestsOn::Sources(sources)) => {
                    let sources = sources.iter().filter_map(|index| baseline.source(*index));
                    let ids = sources.map(|source| source.id.clone());
                    let known = spec.sources.clone();
                    spec.sources.extend(ids.filter(|id| !known.contains(id)));
                }
                Some(RestsOn::OwnJudgement) => spec.is_own_judgement = spec.sources.is_empty(),
                None => {}
            }
            spec.rests_on = words(baseline, spec);
        }
    }
}

/// A sector's own duty rests on what its group's rests on.
fn of_group(baseline: &Baseline, meaning: Meaning) -> Option<&RestsOn> {
    let Meaning::SectorRate { origin, sector } = meaning else {
        return None;
    };
    let group = baseline.sectors.get(sector)?.group?;
    let (origin, group) = (baseline.origins.get(origin)?, baseline.groups.get(group)?);
    baseline.rests_on(&format!("duty.{}.{}", origin.id, group.id))
}

/// Titles of the sources, or own judgement; nothing where the baseline does not say.
fn words(baseline: &Baseline, spec: &Spec) -> Title {
    if spec.is_own_judgement {
        return Title::of(RestsOnText::OwnJudgement);
    }
    let known = |id: &String| baseline.sources.iter().find(|source| source.id == *id);
    let known: Vec<&Source> = spec.sources.iter().filter_map(known).collect();
    if known.is_empty() {
        return Title::default();
    }
    let all = |language| {
        let titles = known
            .iter()
            .map(|source| source.title.in_language(language));
        titles.collect::<Vec<_>>().join("; ")
    };
    let all = Title::new(all(Language::English), all(Language::Korean));
    Title::filled(RestsOnText::Sources, &[("sources", &all)])
}

#[cfg(test)]
mod tests {
    use crate::baseline::Baseline;
    use crate::model::Catalogue;

    #[test]
    fn every_parameter_of_the_shipped_baseline_names_a_source_or_own_judgement() {
        let catalogue = Catalogue::new(&Baseline::shipped().unwrap());
        for spec in catalogue.specs() {
            let key = &spec.key;
            assert!(
                spec.is_own_judgement == spec.sources.is_empty(),
                "{key} says nothing of what it rests on: give it a row in `parameter_sources`"
            );
            assert!(!spec.rests_on.english.is_empty(), "{key}");
            assert!(!spec.rests_on.korean.is_empty(), "{key}");
        }
    }

    #[test]
    fn every_pattern_of_the_shipped_baseline_fits_a_parameter_before_any_other_row_does() {
        let baseline = Baseline::shipped().unwrap();
        let catalogue = Catalogue::new(&baseline);
        for (at, row) in baseline.parameter_sources.iter().enumerate() {
            let is_first = |key: &str| {
                let rows = &baseline.parameter_sources;
                rows.iter().position(|row| row.fits(key)) == Some(at)
            };
            let is_reached = catalogue.specs().iter().any(|spec| is_first(&spec.key));
            assert!(is_reached, "no parameter rests on {:?}", row.patterns);
        }
    }

    #[test]
    fn a_sector_s_own_duty_rests_on_what_its_group_s_rests_on() {
        let catalogue = Catalogue::new(&Baseline::shipped().unwrap());
        let of = |key: &str| {
            let id = catalogue.find_key(key).unwrap();
            catalogue.spec(id).unwrap().sources.clone()
        };
        assert_eq!(of("duty.KOR.sector.trucks"), of("duty.KOR.cars_and_parts"));
        assert_ne!(of("duty.KOR.sector.trucks"), of("duty.JPN.sector.trucks"));
    }

    #[test]
    fn a_user_s_own_baseline_may_say_nothing_of_sources() {
        let small = include_bytes!("../../../tests/baselines/three-kingdoms.ron");
        let (baseline, _) = Baseline::parse(small).unwrap();
        let catalogue = Catalogue::new(&baseline);
        let mut silent = catalogue
            .specs()
            .iter()
            .filter(|spec| spec.sources.is_empty());
        assert!(silent.all(|spec| !spec.is_own_judgement && spec.rests_on.english.is_empty()));
    }
}
