//! Goal seek in the window: an answer comes, is taken over in one step, and speaks both languages.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use entente::app::command::Command;
use entente::app::page::Page;
use entente::engine::Measure;
use entente::figures::backwards::{BREAK_EVEN, LEVER_CURVE};
use entente::figures::moves::MOVES;
use entente::inverse::seek::Goal;
use entente::text::Language;

use super::support::stage::{Stage, harness};

/// A window whose question is answered, a coarse map included.
fn answered<'a>(language: Language) -> Harness<'a, Stage> {
    let mut stage = Stage::new(language, Page::BreakEven);
    stage.with_sides = false;
    let mut window = harness(stage, [1200.0, 1800.0], egui::Theme::Dark);
    wait(&mut window);
    window
}

/// Frames until what is asked now is answered; a minute at most.
#[expect(clippy::panic, reason = "a test may stop anywhere")]
fn wait(window: &mut Harness<'_, Stage>) {
    for _ in 0..600 {
        window.run();
        let backwards = &window.state().backwards;
        if backwards.reply().is_some() && !backwards.is_stale() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("no answer in a minute");
}

#[test]
fn an_answer_moves_the_levers_in_one_step() {
    let mut window = answered(Language::English);
    let results = &window.state().results;
    assert!(results.chart(LEVER_CURVE).is_some());
    assert!(results.chart(BREAK_EVEN).is_some());
    let mut asked = window
        .state()
        .backwards
        .asked()
        .expect("a question")
        .clone();
    asked.goal = Goal::Smallest;
    asked.second = None;
    window.state_mut().backwards.ask(asked.clone());
    window.run();
    wait(&mut window);
    let place = window
        .state()
        .backwards
        .reply()
        .and_then(|reply| reply.place.clone());
    let at = place.expect("an answer").at[0];
    let steps = window.state().undo_steps();
    window.get_by_label("Move the levers there").click();
    window.run();
    assert_eq!(window.state().undo_steps(), steps + 1);
    let scenario = window.state().session.active().scenario();
    assert_eq!(scenario.value(asked.first.id).number(), Some(at));
}

#[test]
fn the_page_speaks_korean() {
    let window = answered(Language::Korean);
    window.get_by_label("지렛대를 그곳으로 옮기기");
    let words = &window.state().backwards.reply().expect("an answer").words;
    assert!(
        words[0].chars().any(|c| ('가'..='힣').contains(&c)),
        "{words:?}"
    );
}

/// Opens the menu of a number, the first with this in its name, or gives it the keyboard.
fn press_number(window: &mut Harness<'_, Stage>, name: &str, has_menu: bool) {
    let mut links = window.get_all_by_role(Role::Link);
    let is_named = |node: &Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(name))
    };
    let link = links.find(is_named).expect("a number");
    if has_menu {
        link.click_secondary();
    } else {
        link.focus();
    }
    drop(links);
    window.run();
}

#[test]
fn a_number_is_sought_by_its_menu_and_by_keyboard() {
    for (language, words) in [
        (Language::English, "Seek this…"),
        (Language::Korean, "이 값의 목표 찾기…"),
    ] {
        let stage = Stage::new(language, Page::Trade);
        let mut window = harness(stage, [1300.0, 900.0], egui::Theme::Light);
        window.run();
        let baseline = window.state().session.model().baseline();
        let title = Measure::Exports.title(baseline);
        let title = title.in_language(language).to_owned();
        let seek = Command::Seek(Measure::Exports);
        press_number(&mut window, &title, true);
        window.get_by_label(words).click();
        window.run();
        assert!(window.state().asked.contains(&seek), "{language:?}: menu");
        window.state_mut().asked.clear();
        press_number(&mut window, &title, false);
        window.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::Enter);
        window.run();
        assert_eq!(window.state().asked, [seek], "{language:?}: keyboard");
    }
}

#[test]
fn a_sought_outcome_is_asked_of_levers_that_lead_to_it() {
    let mut window = answered(Language::English);
    let baseline = window.state().session.model().baseline();
    let all = Measure::all(baseline);
    let of_fund = all.iter().find(|one| one.id(baseline) == "fund_npv.focus");
    let of_fund = *of_fund.expect("a measure of the fund");
    for measure in [Measure::Exports, of_fund] {
        let stage = window.state_mut();
        let seen = (&stage.session, &stage.results);
        stage.backwards.ask_about(measure, seen);
        window.run();
        wait(&mut window);
        let backwards = &window.state().backwards;
        assert_eq!(backwards.asked().expect("a question").measure, measure);
        let words = &backwards.reply().expect("an answer").words;
        assert!(!words[0].contains("does not depend"), "{words:?}");
        let moves = window.state().results.chart(MOVES).expect("moves");
        assert!(!moves.table.rows.is_empty());
    }
}
