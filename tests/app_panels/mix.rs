//! The bar of the fund's three shares.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::engine::measure::FundMeasure as F;
use entente::engine::{Measure, Model};
use entente::text::Language;

use super::support::stage::Stage;
use super::{assert_near, focus_track, in_language, press};

const EQUITY: &str = "Fund: share of equity";
const LOANS: &str = "Fund: share of loans";

fn window<'a>(language: Language) -> Harness<'a, Stage> {
    let mut window = in_language(language, Page::Fund);
    let total = window.state().parameter("fund.total");
    window.state_mut().focus_lever = Some(total);
    window.run();
    window
}

/// Equity, loans and guarantees, as the engine has them.
fn shares(window: &Harness<'_, Stage>) -> [f64; 3] {
    let session = &window.state().session;
    let model: &Model = session.model();
    let outcome = model.run(session.active().scenario()).expect("an outcome");
    [F::EquityShare, F::LoanShare, F::GuaranteeShare].map(|share| {
        let value = Measure::Fund(share).value(model.baseline(), &outcome);
        value.expect("a fund")
    })
}

fn assert_shares(window: &Harness<'_, Stage>, expected: [f64; 3]) {
    for (share, expected) in shares(window).into_iter().zip(expected) {
        assert_near(share, expected);
    }
}

fn assert_whole(window: &Harness<'_, Stage>) {
    assert_near(shares(window).iter().sum(), 1.0);
}

#[test]
fn arrow_keys_move_a_share_the_sum_stays_whole_and_undo_restores() {
    let mut window = window(Language::English);
    let before = shares(&window);
    focus_track(&mut window, LOANS);
    press(&mut window, Key::ArrowRight, Modifiers::SHIFT);
    let lent = shares(&window);
    assert_whole(&window);
    assert_near(lent[0], before[0]);
    assert!((lent[1] - before[1] - 0.1).abs() < 1e-9, "{lent:?}");
    focus_track(&mut window, EQUITY);
    press(&mut window, Key::ArrowLeft, Modifiers::NONE);
    let less = shares(&window);
    assert_whole(&window);
    assert!((less[0] - before[0] + 0.01).abs() < 1e-9, "{less:?}");
    assert!(
        (less[2] - lent[2]).abs() < 1e-9,
        "guarantees stay: {less:?}"
    );
    assert_eq!(window.state().undo_steps(), 2, "one step for each press");
    let past = window.state().session.active().history.past();
    let words = &past.last().expect("a step").label;
    assert!(words.english.contains("Fund: cash part"), "{words:?}");
    window.state_mut().session.undo();
    window.state_mut().session.undo();
    window.run();
    assert_shares(&window, before);
}

#[test]
fn a_drag_of_a_handle_is_one_step_and_takes_the_other_handle_along() {
    let mut window = window(Language::English);
    let before = shares(&window);
    let handle = window.get_by_role_and_label(Role::Slider, EQUITY).rect();
    window.drag_at(handle.center());
    window.run();
    for distance in [20.0, 60.0, 400.0] {
        window.hover_at(handle.center() + egui::vec2(distance, 0.0));
        window.run();
        assert_whole(&window);
    }
    window.drop_at(handle.center() + egui::vec2(400.0, 0.0));
    window.run();
    assert_shares(&window, [1.0, 0.0, 0.0]);
    assert_eq!(window.state().undo_steps(), 1);
    window.state_mut().session.undo();
    window.run();
    assert_shares(&window, before);
}

#[test]
fn the_bar_has_words_in_both_languages_and_says_that_nothing_is_promised() {
    for (language, name, nothing) in [
        (Language::English, EQUITY, "Nothing is promised"),
        (Language::Korean, "펀드: 지분 비율", "약정액이 없습니다"),
    ] {
        let mut window = window(language);
        assert!(window.query_by_role_and_label(Role::Slider, name).is_some());
        let total = window.state().parameter("fund.total");
        let session = &mut window.state_mut().session;
        let value = entente::model::Value::Number(0.0);
        let edit = entente::model::Edit::Set { id: total, value };
        session.apply(edit).expect("fits");
        session.commit();
        window.run();
        assert!(window.query_by_role_and_label(Role::Slider, name).is_none());
        assert!(window.query_by_label_contains(nothing).is_some());
    }
}
