//! Goal seek in the window: an answer comes, is taken over in one step, and speaks both languages.

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::figures::backwards::{BREAK_EVEN, LEVER_CURVE};
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
