//! Draws in the background: they arrive, follow, and answer.

use std::time::{Duration, Instant};

use crate::support::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::command::{Command, Sampled};
use entente::app::page::Page;
use entente::app::sampling::{COUNTS, Progress};
use entente::engine::Measure;
use entente::figures::FigureId;
use entente::figures::uncertainty::ROWS;
use entente::model::distribution::{Distribution, Shape};
use entente::model::rows::RowEdit;
use entente::model::{DistributionRow, Edit};
use entente::text::Language;

/// Long enough for a busy machine that computes without optimisation.
const PATIENCE: Duration = Duration::from_mins(4);

/// A window whose draws are on, fewest draws, on the page.
fn window(folder: &std::path::Path) -> Window {
    let mut window = Window::open(folder);
    window.give_and_step(Command::Sample(Sampled::Count(COUNTS[0])));
    window.give_and_step(Command::Sample(Sampled::Outcome(Measure::Exports)));
    window.give_and_step(Command::ShowPage(Page::Uncertainty));
    window.give_and_step(Command::Sample(Sampled::On(true)));
    window
}

/// Draws frames until something is so.
fn wait_for(window: &mut Window, what: &str, is_so: impl Fn(&Window) -> bool) {
    let since = Instant::now();
    while !is_so(window) {
        assert!(since.elapsed() < PATIENCE, "{what} never happened");
        std::thread::sleep(Duration::from_millis(20));
        window.harness.step();
    }
    window.harness.step();
}

fn is_done(window: &Window) -> bool {
    matches!(window.app().sampling().progress(), Progress::Done { .. })
}

fn width(window: &Window) -> f64 {
    let interval = window.app().sampling().interval(Measure::Exports);
    let interval = interval.unwrap();
    interval.high - interval.low
}

#[test]
fn draws_arrive_follow_a_lever_and_are_marked_while_they_are_of_the_last_position() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    assert_eq!(window.app().sampling().progress(), Progress::Waiting);
    assert!(window.shows("Drawing…"));
    wait_for(&mut window, "the last draw", is_done);
    let before = window.app().sampling().interval(Measure::Exports).unwrap();
    assert!(before.low < before.middle && before.middle < before.high);

    let lever = window.app().session().model().catalogue();
    let id = lever.find_key("duty.KOR.cars_and_parts").unwrap();
    let value = entente::model::Value::Number(0.25);
    window.give_and_step(Command::Edit(Edit::Set { id, value }));
    window.give_and_step(Command::CommitEdit);
    assert!(matches!(
        window.app().sampling().progress(),
        Progress::Stale { .. }
    ));
    assert!(window.shows("Draws of the last position (1,024 of 1,024)"));
    wait_for(&mut window, "draws of the new position", is_done);
    let after = window.app().sampling().interval(Measure::Exports).unwrap();
    assert!(after.high < before.high, "a higher duty lowers exports");
}

#[test]
fn seed_and_number_of_draws_are_kept_for_the_next_start_and_stamped_on_exports() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = window(folder.path());
    first.give_and_step(Command::Sample(Sampled::Seed(77)));
    drop(first);
    let mut window = Window::open(folder.path());
    let sampling = window.app().sampling();
    assert_eq!((sampling.seed(), sampling.count()), (77, COUNTS[0]));
    window.give_and_step(Command::Sample(Sampled::On(true)));
    window.give_and_step(Command::ShowPage(Page::Uncertainty));
    wait_for(&mut window, "the last draw", is_done);
    let draws = |chart: FigureId| window.app().results().stamp_of(chart.id()).draws;
    assert_eq!(draws(FigureId::DrawDots), "1024, seed 77");
    assert_eq!(draws(FigureId::Welfare), "");
}

#[test]
fn a_threshold_moves_the_chance_and_another_language_says_it_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    wait_for(&mut window, "the last draw", is_done);
    let drawn = window.app().sampling().drawn().cloned().unwrap();
    let (low, high) = drawn.outcome.scenario.middle(0.8);
    let chance = |threshold: f64, window: &mut Window| {
        window.give_and_step(Command::Sample(Sampled::Threshold(threshold)));
        window.harness.step();
        let drawn = window.app().sampling().drawn().cloned().unwrap();
        assert_eq!(drawn.threshold.to_bits(), threshold.to_bits());
        drawn.outcome.worse(drawn.threshold).share()
    };
    let (few, many) = (chance(low, &mut window), chance(high, &mut window));
    assert!((few - 0.1).abs() < 0.02, "{few}");
    assert!((many - 0.9).abs() < 0.02, "{many}");
    window.click("Chance");
    assert!(window.shows("Threshold") || window.shows("Worse than"));
    window.give_and_step(Command::SetLanguage(Language::Korean));
    window.harness.step();
    assert!(window.shows("이보다 나쁠 확률"));
}

#[test]
fn holding_assumptions_fixed_narrows_the_range_and_undo_widens_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    wait_for(&mut window, "the last draw", is_done);
    let wide = width(&window);
    let model = std::sync::Arc::clone(window.app().session().model());
    let fixed = |key: &str| {
        let id = model.catalogue().find_key(key).unwrap();
        let spec = model.catalogue().spec(id).unwrap();
        let distribution = spec.belief.as_ref().unwrap().distribution;
        DistributionRow {
            key: key.to_owned(),
            distribution: Distribution {
                shape: Shape::Fixed,
                ..distribution
            },
        }
    };
    let row = fixed("demand_elasticity");
    window.give_and_step(Command::Edit(Edit::Distributions(RowEdit::Put(row))));
    window.give_and_step(Command::CommitEdit);
    let step = &window.app().session().active().history.past()[0];
    assert!(
        step.label.english.contains("held fixed"),
        "{}",
        step.label.english
    );
    wait_for(&mut window, "draws without it", is_done);
    assert!(width(&window) < wide);
    window.give_and_step(Command::Undo);
    wait_for(&mut window, "draws with it again", is_done);
    assert_eq!(width(&window).to_bits(), wide.to_bits());
}

#[test]
fn draws_that_are_switched_off_leave_nothing_and_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.give_and_step(Command::Sample(Sampled::On(false)));
    window.run();
    assert_eq!(window.app().sampling().progress(), Progress::Off);
    assert!(window.shows("Draws off"));
    assert!(window.app().sampling().drawn().is_none());
}

#[test]
fn an_assumption_is_held_fixed_beside_its_slider() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let model = std::sync::Arc::clone(window.app().session().model());
    let id = model.catalogue().find_key("demand_elasticity").unwrap();
    window.give(Command::FocusLever(id));
    window.run();
    let title = model.catalogue().spec(id).unwrap().title.english.clone();
    let opens = format!("{title}: distribution, ");
    let button = window.harness.get_by_label_contains(&opens);
    button.click();
    window.run();
    let name = format!("{title}: hold fixed");
    window.harness.get_by_label(&name).click();
    window.run();
    let rows = &window.app().session().active().scenario().distributions;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].distribution.shape, Shape::Fixed);
    assert_eq!(window.app().session().active().history.past().len(), 1);
    window.give(Command::Undo);
    assert!(
        window
            .app()
            .session()
            .active()
            .scenario()
            .distributions
            .is_empty()
    );
}

/// Height that a plot has and a title has not, in points.
const TALL: f32 = 100.0;

/// Where a chart stands: an image that is named by its finding.
fn place_of(window: &Window, figure: FigureId) -> egui::Rect {
    let results = window.app().results();
    let title = results.chart(figure.id()).unwrap().title.clone();
    let charts = (window.harness).get_all_by_role_and_label(Role::Image, &title);
    // two charts of one title stand below each other in a narrow window: the first one is meant
    let rects = charts.map(|chart| chart.rect());
    let tall = rects.filter(|rect| rect.height() > TALL);
    tall.min_by(|a, b| a.top().total_cmp(&b.top())).unwrap()
}

#[test]
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method's own lifetime does not fit the harness"
)]
fn a_press_on_a_tornado_bar_leads_to_the_control_of_its_assumption() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    wait_for(&mut window, "the last draw", is_done);
    wait_for(&mut window, "the swings", |window| {
        let drawn = window.app().sampling().drawn();
        drawn.is_some_and(|drawn| !drawn.swings.is_empty())
    });
    window.click("What matters");
    let model = std::sync::Arc::clone(window.app().session().model());
    let drawn = window.app().sampling().drawn().cloned().unwrap();
    let title = |place: usize| {
        let spec = model.catalogue().spec(drawn.swings[place].assumption);
        spec.unwrap().title.english.clone()
    };
    let count = drawn.swings.len().min(ROWS);
    for place in [0, 1] {
        let rect = place_of(&window, FigureId::DrawTornado);
        // the bars share the height of the plot, the first at the top
        let share = (place as f32 + 0.5) / count as f32;
        let at = egui::pos2(rect.center().x, rect.top() + rect.height() * share);
        window.harness.hover_at(at);
        window.harness.step();
        window.harness.drag_at(at);
        window.harness.step();
        window.harness.drop_at(at);
        for _ in 0..6 {
            window.harness.step();
        }
        let focused = window
            .harness
            .get_all_by(|node| node.is_focused())
            .filter_map(|node| node.accesskit_node().label());
        let names: Vec<String> = focused.collect();
        let wanted = title(place);
        assert!(
            names.iter().any(|name| name.contains(&wanted)),
            "{names:?}, not {wanted}"
        );
    }
}

#[test]
fn dragging_the_threshold_moves_the_chance() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    wait_for(&mut window, "the last draw", is_done);
    window.click("Chance");
    let chance = |window: &Window| {
        let drawn = window.app().sampling().drawn().cloned().unwrap();
        drawn.outcome.worse(drawn.threshold).share()
    };
    let rect = place_of(&window, FigureId::DrawDots);
    let at = |share: f32| egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.harness.drag_at(at(0.3));
    window.harness.step();
    let mut chances = Vec::new();
    for share in [0.4, 0.55, 0.7] {
        window.harness.hover_at(at(share));
        window.harness.step();
        window.harness.step();
        chances.push(chance(&window));
    }
    window.harness.drop_at(at(0.7));
    window.harness.step();
    assert!(chances.is_sorted(), "{chances:?}");
    assert!(chances[0] + 0.1 < chances[2], "{chances:?}");
    let odds = window.app().sampling().drawn().cloned().unwrap();
    let odds = odds.outcome.worse(odds.threshold).in_twenty();
    assert!(window.shows(&odds.words(Language::English)));
}
