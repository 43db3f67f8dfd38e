//! Levers: dragged, stepped, typed, chosen, reset.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::page::Page;

use super::support::stage::Stage;
use super::{
    CARS_TITLE, STEEL, STEEL_TITLE, assert_near, cars, focus_track, press, type_exact, window,
};

#[test]
fn a_drag_is_one_undo_step_and_undo_brings_the_value_back() {
    let mut window = window(Page::Overview);
    let rail = window
        .get_by_role_and_label(Role::Slider, CARS_TITLE)
        .rect();
    let y = rail.top() + 9.0;
    let at = |share: f32| egui::pos2(rail.left() + 7.0 + share * (rail.width() - 14.0), y);
    // 15 % on a track to 50 % stands at three tenths
    window.drag_at(at(0.3));
    window.run();
    let mut seen = Vec::new();
    for share in [0.35, 0.4, 0.5, 0.6] {
        window.hover_at(at(share));
        window.run();
        seen.push(cars(&window));
    }
    window.drop_at(at(0.6));
    window.run();
    assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "{seen:?}");
    assert_near(cars(&window), 0.3);
    assert_eq!(window.state().undo_steps(), 1);
    assert!(window.state().revision() >= 4);
    window.state_mut().session.undo();
    window.run();
    assert_near(cars(&window), 0.15);
}

#[test]
fn a_press_on_the_handle_without_moving_changes_nothing() {
    let mut window = window(Page::Overview);
    let rail = window
        .get_by_role_and_label(Role::Slider, CARS_TITLE)
        .rect();
    let at = egui::pos2(
        rail.left() + 7.0 + 0.3 * (rail.width() - 14.0) + 3.0,
        rail.top() + 9.0,
    );
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert_eq!(
        (window.state().revision(), window.state().undo_steps()),
        (0, 0)
    );
}

#[test]
fn arrow_keys_move_a_focused_track_by_steps_of_three_sizes() {
    let mut window = window(Page::Overview);
    focus_track(&mut window, CARS_TITLE);
    for (key, modifiers, expected) in [
        (Key::ArrowRight, Modifiers::NONE, 0.16),
        (Key::ArrowUp, Modifiers::NONE, 0.17),
        (Key::ArrowLeft, Modifiers::NONE, 0.16),
        (Key::ArrowRight, Modifiers::SHIFT, 0.26),
        (Key::ArrowDown, Modifiers::SHIFT, 0.16),
        (Key::ArrowRight, Modifiers::COMMAND, 0.161),
        (Key::PageUp, Modifiers::NONE, 0.361),
        (Key::PageDown, Modifiers::NONE, 0.161),
        (Key::Home, Modifiers::NONE, 0.0),
        (Key::End, Modifiers::NONE, 2.0),
    ] {
        press(&mut window, key, modifiers);
        assert_near(cars(&window), expected);
    }
    assert_eq!(window.state().undo_steps(), 10, "one step for each press");
    press(&mut window, Key::End, Modifiers::NONE);
    assert_eq!(
        window.state().undo_steps(),
        10,
        "a press at the end changes nothing"
    );
}

#[test]
fn delete_takes_this_lever_back_and_no_other() {
    let mut window = window(Page::Overview);
    for title in [CARS_TITLE, STEEL_TITLE] {
        focus_track(&mut window, title);
        press(&mut window, Key::ArrowRight, Modifiers::NONE);
    }
    focus_track(&mut window, CARS_TITLE);
    press(&mut window, Key::Delete, Modifiers::NONE);
    assert_near(cars(&window), 0.15);
    assert_near(window.state().number(STEEL).unwrap_or(0.0), 0.51);
    assert_eq!(window.state().undo_steps(), 3);
}

#[test]
fn enter_on_a_track_starts_typing_and_an_entry_is_one_step() {
    let mut window = window(Page::Overview);
    focus_track(&mut window, CARS_TITLE);
    press(&mut window, Key::Enter, Modifiers::NONE);
    let name = format!("{CARS_TITLE}: exact value");
    assert!(window.get_by_label(&name).is_focused());
    type_exact(&mut window, CARS_TITLE, "12.5%");
    assert_near(cars(&window), 0.125);
    assert_eq!(window.state().undo_steps(), 1);
    type_exact(&mut window, CARS_TITLE, "180%");
    assert_near(cars(&window), 1.8);
}

#[test]
fn a_bad_entry_keeps_its_text_says_why_and_changes_nothing() {
    let mut window = window(Page::Overview);
    for (entry, said) in [
        ("ten", "is not a number here"),
        ("250%", "is outside the allowed range, 0% to 200%"),
        ("-5%", "is outside the allowed range"),
    ] {
        type_exact(&mut window, CARS_TITLE, entry);
        let name = format!("{CARS_TITLE}: exact value");
        let field = window.get_by_label(&name);
        assert_eq!(field.accesskit_node().value().as_deref(), Some(entry));
        assert!(window.query_by_label_contains(said).is_some(), "{entry}");
        assert_eq!(window.state().revision(), 0);
        press(&mut window, Key::Escape, Modifiers::NONE);
    }
    assert!(
        window
            .query_by_label_contains("is not a number here")
            .is_none()
    );
}

#[test]
fn a_bare_decimal_is_asked_back_and_either_reading_can_be_taken() {
    let mut window = window(Page::Overview);
    type_exact(&mut window, CARS_TITLE, "0.25");
    assert!(
        window
            .query_by_label_contains("may mean 25% or 0.25%")
            .is_some()
    );
    assert_eq!(window.state().revision(), 0);
    window.get_by_role_and_label(Role::Button, "25%").click();
    window.run();
    assert_near(cars(&window), 0.25);
    assert_eq!(window.state().undo_steps(), 1);
    assert!(window.query_by_label_contains("may mean").is_none());
}

#[test]
fn leaving_a_field_as_it_was_changes_nothing() {
    let mut window = window(Page::Overview);
    window
        .get_by_label(&format!("{CARS_TITLE}: exact value"))
        .focus();
    window.run();
    press(&mut window, Key::Enter, Modifiers::NONE);
    assert_eq!(window.state().revision(), 0);
}

#[test]
fn a_day_is_typed_in_iso_form_and_nonsense_is_refused() {
    let mut window = window(Page::Overview);
    type_exact(&mut window, "Duties in force on", "2026-02-30");
    assert!(window.query_by_label_contains("is not a day").is_some());
    assert_eq!(window.state().revision(), 0);
    type_exact(&mut window, "Duties in force on", "2026-03-01");
    let day = window.state().parameter("duties_on");
    let day = window.state().session.active().scenario().value(day).day();
    assert_eq!(
        day.map(|day| day.to_string()).as_deref(),
        Some("2026-03-01")
    );
    assert_eq!(window.state().undo_steps(), 1);
}

#[test]
fn a_choice_is_one_step_and_choosing_the_same_is_none() {
    let mut window = window(Page::Overview);
    let floor = window.state().parameter("floor_order");
    window.state_mut().focus_lever = Some(floor);
    window.run();
    let title = "An all-in floor meets the preference";
    for (choice, steps) in [("before the preference", 1), ("before the preference", 1)] {
        window.get_by_role_and_label(Role::ComboBox, title).click();
        window.run();
        window.get_by_role_and_label(Role::Button, choice).click();
        window.run();
        assert_eq!(window.state().undo_steps(), steps);
    }
    assert_eq!(
        window
            .state()
            .session
            .active()
            .scenario()
            .value(floor)
            .choice(),
        1
    );
}

#[test]
fn a_group_opens_to_its_sectors_and_a_sector_gets_a_rate_of_its_own() {
    let mut window = window(Page::Overview);
    window
        .get_by_label(&format!("{CARS_TITLE}: rule, dates, sectors"))
        .click();
    window.run();
    let own = window
        .query_all_by_label_contains(": has its own rate")
        .next();
    own.expect("a sector of the group").click();
    window.run();
    assert_eq!(window.state().undo_steps(), 1);
    let changed = window.state().session.active().scenario().clone();
    let base = window.state().session.base();
    let moved: Vec<_> = changed.changed_from(&base).collect();
    assert_eq!(moved.len(), 1);
    // it starts at the rate that it had followed
    assert_eq!(changed.value(moved[0]).number(), Some(0.15));
}

#[test]
fn screen_readers_read_and_set_a_lever() {
    let mut window = window(Page::Overview);
    let slider = window.get_by_role_and_label(Role::Slider, CARS_TITLE);
    let node = slider.accesskit_node();
    assert_eq!(node.numeric_value(), Some(0.15));
    assert_eq!(node.min_numeric_value(), Some(0.0));
    assert_eq!(node.max_numeric_value(), Some(2.0));
    assert_eq!(node.numeric_value_step(), Some(0.01));
    slider.set_value_accesskit(0.2);
    window.run();
    assert_near(cars(&window), 0.2);
    window
        .get_by_role_and_label(Role::Slider, CARS_TITLE)
        .increment_accesskit();
    window.run();
    assert_near(cars(&window), 0.21);
    window
        .get_by_role_and_label(Role::Slider, CARS_TITLE)
        .set_value_accesskit(9.0);
    window.run();
    assert_near(cars(&window), 0.21);
    assert_eq!(window.state().undo_steps(), 2);
}

#[test]
fn ten_idle_frames_leave_everything_as_it_is() {
    for page in Page::ALL {
        let mut window = window(page);
        let makings = window.state().results.makings();
        for _frame in 0..10 {
            window.step();
        }
        assert_eq!(
            (window.state().revision(), window.state().results.makings()),
            (0, makings)
        );
        assert!(
            window.state().asked.is_empty(),
            "{:?}",
            window.state().asked
        );
    }
}

#[test]
fn levers_and_assumptions_have_resets_of_their_own() {
    let mut window = window(Page::Overview);
    focus_track(&mut window, CARS_TITLE);
    press(&mut window, Key::ArrowRight, Modifiers::NONE);
    let year_seven = window
        .query_all_by_role_and_label(Role::Button, "Year 7")
        .last();
    year_seven.expect("a button of the page").click();
    window.run();
    let years = |window: &Harness<'_, Stage>| window.state().number("horizon");
    assert_eq!(years(&window), Some(7.0));
    window
        .get_by_role_and_label(Role::Button, "Reset levers")
        .click();
    window.run();
    assert_near(cars(&window), 0.15);
    assert_eq!(years(&window), Some(7.0));
    assert_eq!(window.state().undo_steps(), 3);
}

#[test]
fn a_filter_finds_a_lever_in_either_language() {
    let mut window = window(Page::Overview);
    for (filter, key) in [
        ("copper korea duty", "Copper, South Korea: duty"),
        ("한국 구리 관세", "Copper, South Korea: duty"),
    ] {
        window.get_by_label("Find a lever").focus();
        window.run();
        press(&mut window, Key::A, Modifiers::COMMAND);
        window.get_by_label("Find a lever").type_text(filter);
        window.run();
        assert!(
            window.query_by_role_and_label(Role::Slider, key).is_some(),
            "{filter}"
        );
        assert!(
            window
                .query_by_role_and_label(Role::Slider, CARS_TITLE)
                .is_none(),
            "{filter}"
        );
    }
}

#[test]
fn what_was_changed_is_listed_and_each_can_be_undone_alone() {
    let mut window = window(Page::Overview);
    for title in [CARS_TITLE, STEEL_TITLE] {
        focus_track(&mut window, title);
        press(&mut window, Key::ArrowRight, Modifiers::NONE);
    }
    window
        .get_by_label(&format!("Undo this one: {CARS_TITLE} 15% → 16%"))
        .click_accesskit();
    window.run();
    assert_near(cars(&window), 0.15);
    assert_near(window.state().number(STEEL).unwrap_or(0.0), 0.51);
}

#[test]
fn a_lever_that_the_palette_asks_for_is_unfolded_and_focused() {
    let mut window = window(Page::Overview);
    let id = window.state().parameter("duty.JPN.steel");
    assert!(
        window
            .query_by_role_and_label(Role::Slider, "Steel, Japan: duty")
            .is_none()
    );
    window.state_mut().focus_lever = Some(id);
    window.run();
    let slider = window.get_by_role_and_label(Role::Slider, "Steel, Japan: duty");
    assert!(slider.is_focused());
    assert!(
        slider.rect().top() > 0.0 && slider.rect().bottom() < 800.0,
        "{:?}",
        slider.rect()
    );
}

#[test]
fn a_lever_that_moves_nothing_says_why_and_can_still_be_moved() {
    let mut window = window(Page::Overview);
    let volume = window.state().parameter("quota.KOR.steel.volume");
    let quota = window.state().parameter("quota.KOR.steel");
    let set = |window: &mut Harness<'_, Stage>, choice| {
        let value = entente::model::Value::Choice(choice);
        let edit = entente::model::Edit::Set { id: quota, value };
        window.state_mut().session.apply(edit).expect("a quota");
        window.state_mut().focus_lever = Some(volume);
        window.run();
    };
    let (none, absolute) = ("No effect: no quota", "No effect: absolute quota");
    set(&mut window, 0);
    assert_eq!(window.query_all_by_label(none).count(), 2);
    assert_eq!(window.query_all_by_label(absolute).count(), 0);
    set(&mut window, 1);
    assert_eq!(window.query_all_by_label(none).count(), 0);
    assert!(window.query_all_by_label(absolute).count() > 1);
    let before = window.state().number(STEEL).expect("a number");
    focus_track(&mut window, STEEL_TITLE);
    press(&mut window, Key::ArrowRight, Modifiers::NONE);
    assert_near(
        window.state().number(STEEL).expect("a number"),
        before + 0.01,
    );
}

#[test]
fn a_hint_leaves_while_keys_are_pressed_and_comes_back_with_the_pointer() {
    let mut window = window(Page::Overview);
    let track = window
        .get_by_role_and_label(Role::Slider, CARS_TITLE)
        .rect();
    let hint = |window: &Harness<'_, Stage>| {
        window
            .query_all_by_label_contains("Arrow keys: one step")
            .count()
    };
    let far = track.left_center() + egui::vec2(track.width() * 0.8, 0.0);
    window.hover_at(far);
    window.run();
    assert_eq!(hint(&window), 1);
    focus_track(&mut window, CARS_TITLE);
    press(&mut window, Key::ArrowRight, Modifiers::NONE);
    assert_eq!(hint(&window), 0);
    window.hover_at(far + egui::vec2(3.0, 0.0));
    window.run();
    assert_eq!(hint(&window), 1);
}
