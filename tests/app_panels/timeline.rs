//! Talks in time: states, chances and links are edited and undone, and the clock answers.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::model::timeline::{LinkKind, State};
use entente::text::Language;

use super::support::stage::{Stage, harness};
use super::type_exact;

/// A window so tall that nothing is scrolled out of sight.
fn window<'a>(language: Language) -> Harness<'a, Stage> {
    let mut stage = Stage::new(language, Page::Timeline);
    stage.with_sides = false;
    let mut window = harness(stage, [1400.0, 5200.0], egui::Theme::Dark);
    window.run();
    window
}

fn press(window: &mut Harness<'_, Stage>, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn links(window: &Harness<'_, Stage>) -> usize {
    let scenario = window.state().session.active().scenario();
    scenario.timeline.links.len()
}

#[test]
fn a_chance_is_typed_and_undo_restores_it() {
    let mut window = window(Language::English);
    type_exact(&mut window, "Fund: chance a month from words", "40%");
    let chance = |window: &Harness<'_, Stage>| {
        let timeline = &window.state().session.active().scenario().timeline;
        let fund = timeline.issues.iter().find(|issue| issue.id == "fund");
        fund.expect("the fund is an issue").monthly_chances[1]
    };
    assert!((chance(&window) - 0.4).abs() < 1e-12);
    window.state_mut().session.undo();
    window.run();
    assert!((chance(&window) - 0.2).abs() < 1e-12);
}

#[test]
fn a_state_is_chosen_by_its_name() {
    let mut window = window(Language::English);
    press(&mut window, "State of Fund");
    window.run();
    press(&mut window, "in law");
    let timeline = &window.state().session.active().scenario().timeline;
    let fund = timeline.issues.iter().find(|issue| issue.id == "fund");
    assert_eq!(fund.expect("the fund is an issue").state, State::Law);
    let past = window.state().session.active().history.past();
    assert!(
        past[0].label.english.starts_with("Issue “Fund”"),
        "{:?}",
        past[0].label
    );
}

#[test]
fn a_link_is_removed_restored_and_added_without_the_mouse() {
    let mut window = window(Language::English);
    let before = links(&window);
    let title = "No relief on cars without the fund on paper";
    press(&mut window, &format!("Remove “{title}”"));
    assert_eq!(links(&window), before - 1);
    press(&mut window, &format!("Restore “{title}”"));
    assert_eq!(links(&window), before);
    press(&mut window, "Link “Add a link”: issue that waits");
    window.run();
    // the list that is open is drawn last
    let security = window.query_all_by_label("Security").last();
    security.expect("an issue in the list").click();
    window.run();
    press(&mut window, "Add a link");
    let timeline = &window.state().session.active().scenario().timeline;
    let own = timeline.links.last().expect("the own link");
    assert_eq!(
        (own.first.as_str(), own.second.as_str()),
        ("tariffs", "security")
    );
    assert_eq!(own.kind, LinkKind::Before);
    assert_eq!(own.title.korean, "관세 뒤에 안보");
    assert_eq!(window.state().undo_steps(), 3);
}

#[test]
fn a_drag_from_issue_to_issue_makes_a_link() {
    let mut window = window(Language::English);
    let before = links(&window);
    let centre =
        |window: &Harness<'_, Stage>, label: &str| window.get_by_label(label).rect().center();
    let from = centre(&window, "Farm: open");
    let to = centre(&window, "Security: open");
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    assert_eq!(links(&window), before + 1);
    let timeline = &window.state().session.active().scenario().timeline;
    let own = timeline.links.last().expect("the own link");
    assert_eq!(
        (own.first.as_str(), own.second.as_str()),
        ("farm", "security")
    );
}

#[test]
fn the_clock_answers_and_its_charts_stand_on_the_page_in_korean() {
    let mut window = window(Language::Korean);
    let end = Instant::now() + Duration::from_mins(2);
    while window.state().talks.talks().is_none() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(20));
        window.run();
    }
    let talks = window.state().talks.talks().expect("the clock answers");
    let outlook = &talks.scenario.outlook;
    assert_eq!(outlook.issues.len(), 6);
    assert!(outlook.waiting.chance > 0.0 && outlook.waiting.chance < 1.0);
    window.run();
    let told = window.query_all_by_label_contains("모두 타결될 확률");
    assert!(told.count() > 0, "the chart says what it found");
}
