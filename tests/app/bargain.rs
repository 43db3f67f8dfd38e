//! The bargaining table in the window: the frontier arrives, its packages open and move the sliders, rows are edited.

use std::time::{Duration, Instant};

use crate::support::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use entente::app::command::Command;
use entente::app::page::Page;
use entente::figures::bargain::{PLANE, ROW_WORTH};
use entente::model::rows::RowEdit;
use entente::model::{Edit, TableEdit};
use entente::text::Language;

/// Long enough for a busy machine that computes without optimisation.
const PATIENCE: Duration = Duration::from_mins(6);

fn wait_for(window: &mut Window, what: &str, is_so: impl Fn(&Window) -> bool) {
    let since = Instant::now();
    while !is_so(window) {
        assert!(since.elapsed() < PATIENCE, "{what} never happened");
        std::thread::sleep(Duration::from_millis(20));
        window.harness.step();
    }
    window.harness.step();
}

/// Presses a button that may be scrolled out of sight.
fn press(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.click_accesskit();
    window.harness.step();
    window.harness.step();
}

#[test]
fn packages_of_the_frontier_open_as_scenarios_and_move_the_sliders_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    // a short table, so that a build without optimisation is soon done
    let keep = ["duty.KOR.cars_and_parts", "duty.KOR.other", "fund.cash"];
    let mut rows = window
        .app()
        .session()
        .active()
        .scenario()
        .table
        .rows
        .clone();
    rows.retain(|row| keep.contains(&row.id.as_str()));
    let edit = Edit::Table(TableEdit::Row(RowEdit::Reset(rows)));
    window.give_and_step(Command::Edit(edit));
    window.give_and_step(Command::CommitEdit);
    // by the stated weights no deal is worth more to the importer than any package: there is no zone
    window.give_and_step(Command::ApplyOverlay("weights-neutral".to_owned()));
    window.give_and_step(Command::ShowPage(Page::Bargain));
    wait_for(&mut window, "the first picture", |window| {
        window.app().results().chart(PLANE).is_some()
    });
    let has_solutions = |window: &Window| {
        let picture = window.app().bargaining().picture();
        picture.is_some_and(|picture| picture.is_done && picture.frontier.agreement.is_some())
    };
    wait_for(&mut window, "the whole frontier", has_solutions);
    assert!(window.shows("Four solutions"));
    assert!(window.shows("Along the frontier"));
    let steps = |window: &Window| window.app().session().active().history.past().len();
    let before = steps(&window);
    press(&mut window, "Move the sliders to “Nash”");
    window.harness.step();
    assert_eq!(steps(&window), before + 1);
    let nash = window.app().session().active().scenario().values.clone();
    assert_eq!(window.app().session().documents().len(), 1);
    window.give_and_step(Command::Undo);
    press(&mut window, "Open the package “Nash” as a new scenario");
    window.harness.step();
    assert_eq!(window.app().session().documents().len(), 2);
    let opened = window.app().session().active();
    assert_eq!(opened.scenario().values, nash);
    assert!(opened.is_unsaved());
    wait_for(&mut window, "the trade finder", |window| {
        window.app().results().chart(ROW_WORTH).is_some()
    });
    window.give_and_step(Command::SetLanguage(Language::Korean));
    window.harness.step();
    assert!(window.shows("협상 항목"));
}
