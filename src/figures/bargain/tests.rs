//! The charts of the table: what stands where, in both languages, also without a zone.

use super::*;
use crate::bargain::exchange::Exchange;
use crate::bargain::search::{Settings, frontier};
use crate::bargain::{Frontier, Ground, alone};
use crate::baseline::Baseline;
use crate::chart::{Chart, Mark};
use crate::engine::Model;
use crate::figures::{Evaluated, Input};
use crate::file::shipped::presets;
use crate::text::Language;

struct Scene {
    model: Model,
    here: Evaluated,
    ground: Ground,
    frontier: Frontier,
}

impl Scene {
    fn new() -> Self {
        let model = Model::new(Baseline::shipped().unwrap());
        let presets = presets(model.baseline(), model.catalogue()).unwrap();
        let scenario = &presets.find("november-2025-mou").unwrap().scenario;
        let no_deal = &presets.find("walk-away").unwrap().scenario;
        let ground = Ground::of_table(&model, scenario, no_deal).unwrap();
        let settings = Settings {
            packages: 400,
            ..Settings::default()
        };
        let frontier = frontier(&ground, settings, &mut alone(&model)).unwrap();
        let here = Evaluated::new(&model, scenario).unwrap();
        Self {
            model,
            here,
            ground,
            frontier,
        }
    }

    fn input(&self, language: Language) -> Input<'_> {
        Input {
            model: &self.model,
            scenario: &self.here,
            reference: &self.here,
            language,
            drawn: None,
            talks: None,
        }
    }

    fn plane(&self, frontier: &Frontier, language: Language) -> Chart {
        let place = Place {
            name: crate::text::Title::new("A place", "어느 곳"),
            values: [1e9, -2e9],
        };
        let in_plane = Plane {
            ground: &self.ground,
            frontier,
            present: Some([0.0, 0.0]),
            presets: std::slice::from_ref(&place),
            open: &[],
        };
        plane(&self.input(language), &in_plane).unwrap()
    }
}

fn has(chart: &Chart, wanted: fn(&Mark) -> bool) -> bool {
    chart.marks.iter().any(wanted)
}

#[test]
fn the_plane_has_the_frontier_both_lines_of_no_deal_and_every_point_in_its_table() {
    let scene = Scene::new();
    for language in Language::ALL {
        let chart = scene.plane(&scene.frontier, language);
        assert!(has(&chart, |mark| matches!(mark, Mark::Line(_))));
        let rules = chart.marks.iter();
        let rules = rules.filter(|mark| matches!(mark, Mark::Rule(_)));
        assert_eq!(rules.count(), 2);
        // no deal, this scenario and the place at the least, then the frontier
        let rows = chart.table.rows.len();
        assert!(rows >= 3 + scene.frontier.points.len(), "{rows}");
        let has_zone = scene.frontier.agreement.is_some();
        assert_eq!(has(&chart, |mark| matches!(mark, Mark::Band(_))), has_zone);
    }
}

#[test]
fn without_a_zone_nothing_is_shaded_and_the_title_says_so() {
    let scene = Scene::new();
    // no deal so good for both that nothing beats it
    let hopeless = Frontier {
        agreement: None,
        no_deal: [1e15, 1e15],
        ..scene.frontier.clone()
    };
    let chart = scene.plane(&hopeless, Language::English);
    assert!(!has(&chart, |mark| matches!(mark, Mark::Band(_))));
    assert!(
        chart.title.starts_with("There is no zone"),
        "{}",
        chart.title
    );
    // and with nothing found at all there is still a plane
    let empty = Frontier {
        no_deal: scene.frontier.no_deal,
        ..Frontier::default()
    };
    let chart = scene.plane(&empty, Language::Korean);
    assert!(!has(&chart, |mark| matches!(mark, Mark::Line(_))));
}

#[test]
fn a_step_of_every_row_stands_beside_each_other_for_both_parties() {
    let scene = Scene::new();
    let catalogue = scene.model.catalogue();
    let value = &mut alone(&scene.model);
    let exchange = Exchange::at(&scene.ground, scene.ground.present(), catalogue, value).unwrap();
    for language in Language::ALL {
        let chart = worth(&scene.input(language), &scene.ground, &exchange).unwrap();
        assert_eq!(chart.categories().len(), scene.ground.rows().len());
        assert_eq!(chart.table.columns.len(), 3);
    }
}
