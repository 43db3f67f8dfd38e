//! The contents of the window by accessibility label: levers, entries, choices, days, charts, pages.

#![expect(clippy::expect_used, reason = "a test may stop anywhere")]

mod backwards;
mod companies;
mod levers;
mod mix;
mod pages;
mod parts;
mod red_lines;
mod stars;
#[path = "../support/mod.rs"]
mod support;
mod timeline;
mod unseen;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::text::Language;
use support::stage::{Stage, harness};

const CARS: &str = "duty.KOR.cars_and_parts";
const CARS_TITLE: &str = "Cars and parts, South Korea: duty";
const STEEL: &str = "duty.KOR.steel";
const STEEL_TITLE: &str = "Steel, South Korea: duty";

fn window<'a>(page: Page) -> Harness<'a, Stage> {
    in_language(Language::English, page)
}

fn in_language<'a>(language: Language, page: Page) -> Harness<'a, Stage> {
    let mut window = harness(
        Stage::new(language, page),
        [1280.0, 800.0],
        egui::Theme::Light,
    );
    window.run();
    window
}

fn focus_track(window: &mut Harness<'_, Stage>, title: &str) {
    window.get_by_role_and_label(Role::Slider, title).focus();
    window.run();
}

fn press(window: &mut Harness<'_, Stage>, key: Key, modifiers: Modifiers) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Types into a field after selecting what stands there, and presses Enter.
fn type_exact(window: &mut Harness<'_, Stage>, title: &str, text: &str) {
    let name = format!("{title}: exact value");
    window.get_by_label(&name).focus();
    window.run();
    press(window, Key::A, Modifiers::COMMAND);
    window.get_by_label(&name).type_text(text);
    window.run();
    press(window, Key::Enter, Modifiers::NONE);
}

fn cars(window: &Harness<'_, Stage>) -> f64 {
    window.state().number(CARS).expect("a number")
}

fn assert_near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 1e-12,
        "{value} and not {expected}"
    );
}
