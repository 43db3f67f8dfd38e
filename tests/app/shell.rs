//! The window's behaviour: what a user does and sees, without a screen.

use std::fs;

use crate::support::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::command::Command;
use entente::app::page::Page;
use entente::model::presets::OPENING;
use entente::text::Language;

const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn the_first_start_shows_the_overview_and_asks_nothing() {
    let folder = folder();
    let window = Window::open(folder.path());
    assert!(!window.app().is_modal());
    assert!(window.app().messages().list().is_empty());
    assert_eq!(window.app().view().page, Page::Overview);
    assert_eq!(window.app().session().documents().len(), 1);
    assert!(!window.app().results().charts().is_empty());
    assert!(window.app().results().error().is_none());
}

#[test]
fn one_drag_is_one_undo_step_that_names_itself_and_undo_takes_it_back() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let before = window.app().session().active().scenario().clone();
    window.drag_first_lever(80.0);
    let document = window.app().session().active();
    assert!(document.history.revision() > 1, "several values on the way");
    assert_eq!(document.history.past().len(), 1);
    let label = document.history.past()[0].label.english.clone();
    assert!(label.contains('→'), "{label}");
    assert!(window.shows(&format!("Undo: {label}")));
    window.ctrl(Key::Z);
    assert!(*window.app().session().active().scenario() == before);
    assert!(!window.app().session().active().is_unsaved());
    assert!(window.shows(&format!("Redo: {label}")));
    window.press(SHIFTED, Key::Z);
    assert!(*window.app().session().active().scenario() != before);
    window.ctrl(Key::Z);
    window.ctrl(Key::Y);
    assert!(*window.app().session().active().scenario() != before);
}

#[test]
fn ten_idle_frames_change_nothing_and_make_nothing() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    let revision = window.app().session().active().history.revision();
    let makings = window.app().results().makings();
    window.harness.run_steps(10);
    assert_eq!(window.app().session().active().history.revision(), revision);
    assert_eq!(window.app().results().makings(), makings);
}

#[test]
fn a_save_writes_the_file_and_takes_the_mark_away() {
    let folder = folder();
    let path = folder.path().join("offer");
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    assert!(window.shows("not saved"));
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    let written = folder.path().join("offer.ron");
    assert!(fs::read_to_string(&written).unwrap().contains("levers"));
    assert!(!window.app().session().active().is_unsaved());
    assert!(window.shows("Saved: "));
    // a second window reads the same scenario
    let other = Window::open_with(folder.path(), vec![written]);
    let saved = window.app().session().active().scenario();
    assert!(other.app().session().active().scenario() == saved);
    assert_eq!(
        other.app().session().documents().len(),
        1,
        "the opening scenario gave way"
    );
}

#[test]
fn a_failed_save_says_why_and_the_work_stays_unsaved() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    window.will_answer(Some(&folder.path().join("no/such/folder/a.ron")));
    window.ctrl(Key::S);
    assert!(window.app().session().active().is_unsaved());
    assert!(window.shows("Not saved"));
    assert!(window.shows("a.ron"));
    assert!(window.shows(", not saved"), "the tab keeps its mark");
    window
        .harness
        .get_by_label_contains("Dismiss: Not saved")
        .click();
    window.run();
    assert!(window.app().messages().list().is_empty());
}

#[test]
fn no_path_is_never_saved_and_without_a_dialog_the_path_is_typed() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    // cancelled by hand
    window.will_answer(None);
    window.ctrl(Key::S);
    assert!(window.app().session().active().is_unsaved());
    assert!(!window.app().is_modal());
    // no dialog to be had: the program's own takes over, keyboard in its field
    window.ctrl(Key::S);
    assert!(window.app().is_modal());
    assert!(window.shows("No file dialog is available"));
    window.ctrl(Key::A);
    let path = folder.path().join("typed.ron");
    window.type_text(&path.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(path.exists());
    assert!(!window.app().session().active().is_unsaved());
    assert!(!window.app().is_modal());
}

#[test]
fn another_file_is_not_replaced_without_a_question() {
    let folder = folder();
    let path = folder.path().join("there.ron");
    fs::copy("tests/app/plain.txt", &path).unwrap();
    let before = fs::read(&path).unwrap();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    assert!(window.shows("Replace “there.ron”?"));
    window.click("Cancel");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(window.app().session().active().is_unsaved());
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    window.click("Replace");
    assert_ne!(fs::read(&path).unwrap(), before);
    assert!(!window.app().session().active().is_unsaved());
}

#[test]
fn a_foreign_change_is_asked_about() {
    let folder = folder();
    let path = folder.path().join("shared.ron");
    let mut window = Window::open(folder.path());
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    window.drag_first_lever(60.0);
    fs::copy("tests/app/plain.txt", &path).unwrap();
    let foreign = fs::read(&path).unwrap();
    window.ctrl(Key::S);
    assert!(window.shows("has changed on disk"));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(fs::read(&path).unwrap(), foreign);
    assert!(window.app().session().active().is_unsaved());
}

#[test]
fn closing_unsaved_work_asks_by_name_and_cancel_keeps_it() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    let id = window.app().session().active_id();
    window.ctrl(Key::W);
    let session = window.app().session();
    let name = (session.active()).file_name(session.presets(), Language::English);
    assert!(window.shows(&format!("Save changes to “{name}”?")));
    window.click("Cancel");
    assert_eq!(window.app().session().active_id(), id);
    window.ctrl(Key::W);
    window.click("Don't save");
    assert!(window.app().session().document(id).is_none());
    // what was not saved can be had back
    window.give(Command::ShowRecovery);
    window.click(&format!("Recover {name}"));
    assert!(window.app().session().active().is_unsaved());
    assert_eq!(window.app().session().active().history.past().len(), 1);
}

#[test]
fn quitting_asks_for_each_piece_of_work_before_anything_is_closed() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    window.give(Command::NewFromPreset(OPENING.to_owned()));
    window.drag_first_lever(90.0);
    window.ctrl(Key::Q);
    assert!(window.app().is_modal());
    window.click("Don't save");
    assert!(window.app().is_modal(), "the second one");
    window.click("Cancel");
    assert!(!window.app().view().may_close);
    assert_eq!(window.app().session().documents().len(), 2);
    window.ctrl(Key::Q);
    window.click("Don't save");
    window.will_answer(Some(&folder.path().join("second.ron")));
    window.click("Save");
    assert!(window.app().view().may_close);
    assert!(folder.path().join("second.ron").exists());
}

#[test]
fn the_system_cannot_close_the_window_over_unsaved_work() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    let root = egui::ViewportId::ROOT;
    let viewport = window.harness.input_mut().viewports.get_mut(&root).unwrap();
    viewport.events.push(egui::ViewportEvent::Close);
    window.harness.step();
    let commands = &window.harness.output().viewport_output[&root].commands;
    assert!(commands.contains(&egui::ViewportCommand::CancelClose));
    assert!(window.app().is_modal());
}

#[test]
fn the_palette_finds_a_command_by_a_few_letters_and_runs_it() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.ctrl(Key::K);
    window.type_text("page compar");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().view().page, Page::Compare);
    assert!(!window.app().is_modal());
    window.ctrl(Key::K);
    window.type_text("steel korea duty");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.app().is_modal());
    let focused = window.harness.ctx.memory(egui::Memory::focused);
    assert!(focused.is_some(), "the lever has the keyboard");
}

#[test]
fn the_language_changes_all_words_at_run_time() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    assert!(window.shows("File"));
    window.ctrl(Key::L);
    assert!(window.shows("파일"));
    assert!(!window.shows("Overview"));
    let title = window.app().results().charts()[0].title.clone();
    assert!(title.chars().any(|c| ('가'..='힣').contains(&c)), "{title}");
    // and is remembered
    let settings = fs::read_to_string(folder.path().join("configuration/settings.ron")).unwrap();
    assert!(settings.contains("ko"), "{settings}");
}

#[test]
fn pages_are_reached_by_their_keys() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    for (key, page) in [
        (Key::Num2, Page::Trade),
        (Key::Num3, Page::Compare),
        (Key::Num4, Page::Sources),
        (Key::Num5, Page::Fund),
        (Key::Num6, Page::Farm),
        (Key::Num7, Page::Ledger),
        (Key::Num8, Page::Economy),
        (Key::Num9, Page::Rules),
    ] {
        window.ctrl(key);
        assert_eq!(window.app().view().page, page);
    }
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    assert_eq!(window.app().view().page, Page::Companies);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert_eq!(window.app().view().page, Page::RedLines);
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.shows("Ctrl+Shift+S"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.app().is_modal());
}

#[test]
fn name_and_notes_are_changed_as_one_step_and_saved_in_the_file() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.press(Modifiers::NONE, Key::F2);
    window.ctrl(Key::A);
    window.type_text("우리 안 1");
    window.press(Modifiers::NONE, Key::Tab);
    window.ctrl(Key::A);
    window.type_text("For the night before the round");
    window.click("Apply");
    let document = window.app().session().active();
    assert_eq!(
        document.name(window.app().session().presets(), Language::English),
        "우리 안 1"
    );
    assert_eq!(document.scenario().notes, "For the night before the round");
    assert_eq!(document.history.past().len(), 1);
    let path = folder.path().join("named.ron");
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("우리 안 1") && text.contains("the night before"),
        "{text}"
    );
    let offered = window
        .desk
        .0
        .lock()
        .unwrap()
        .asked
        .last()
        .map(|question| question.ask.clone());
    let name = "우리 안 1.ron".to_owned();
    assert_eq!(
        offered,
        Some(entente::app::file_dialogs::Ask::Save { name })
    );
}

#[test]
fn everything_at_the_top_is_reached_with_the_tab_key() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let mut reached = Vec::new();
    for _ in 0..16 {
        window.press(Modifiers::NONE, Key::Tab);
        // written out: the method's own path has too short a lifetime here
        let has_focus = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_focused();
        let focused = window.harness.query_all_by(has_focus).next();
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for name in [
        "File",
        "Help",
        "Find… Ctrl+K",
        "한국어",
        "Dark theme",
        "November 2025 MOU",
    ] {
        assert!(
            reached.iter().any(|label| label == name),
            "{name} is not among {reached:?}"
        );
    }
}

#[test]
fn a_dialog_gives_the_keyboard_back_to_what_had_it() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window
        .harness
        .get_all_by_role(Role::Slider)
        .next()
        .unwrap()
        .focus();
    window.run();
    let focused = window.harness.ctx.memory(egui::Memory::focused);
    assert!(focused.is_some());
    window.ctrl(Key::E);
    assert_ne!(window.harness.ctx.memory(egui::Memory::focused), focused);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.harness.ctx.memory(egui::Memory::focused), focused);
}

#[test]
fn a_save_that_works_ends_the_word_about_the_one_that_did_not() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.will_answer(Some(&folder.path().join("no/folder/a.ron")));
    window.ctrl(Key::S);
    assert!(window.shows("Not saved: "));
    window.will_answer(Some(&folder.path().join("a.ron")));
    window.ctrl(Key::S);
    assert!(!window.shows("Not saved: "));
    assert!(window.shows("Saved: "));
}

#[test]
fn an_overlay_from_the_palette_is_one_step_with_its_name_and_undo_takes_it_back() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let before = window.app().session().active().scenario().clone();
    window.ctrl(Key::K);
    window.type_text("overlay won 1,480");
    window.press(Modifiers::NONE, Key::Enter);
    let document = window.app().session().active();
    let won = window.app().session().model().catalogue();
    let won = won.find_key("krw_per_usd").unwrap();
    assert_eq!(document.scenario().value(won).number(), Some(1480.0));
    let past = document.history.past();
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].label.english, "Overlay: Won at 1,480");
    window.give(Command::Undo);
    assert_eq!(window.app().session().active().scenario(), &before);
}
