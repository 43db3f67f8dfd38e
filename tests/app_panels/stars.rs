//! Stars beside values, and the badge of a caution.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::page::Page;
use entente::model::{Edit, Value};
use entente::text::Language;

use super::in_language;
use super::support::stage::Stage;

fn opened<'a>(preset: &str, language: Language, page: Page) -> Harness<'a, Stage> {
    let mut window = in_language(language, page);
    window.state_mut().session.open_preset(preset);
    window.run();
    window
}

fn shows(window: &Harness<'_, Stage>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

fn put(window: &mut Harness<'_, Stage>, key: &str, number: f64) {
    let id = window.state().parameter(key);
    let value = Value::Number(number);
    let session = &mut window.state_mut().session;
    session.apply(Edit::Set { id, value }).expect("fits");
    session.commit();
    window.run();
}

#[test]
fn a_caution_has_a_badge_that_a_screen_reader_reads_in_full() {
    for (language, badge, evidence) in [
        (Language::English, "Caution. Wrong date.", "2018-03-28"),
        (Language::Korean, "주의. 날짜가 틀렸습니다.", "2018-03-28"),
    ] {
        let window = opened("steel-stalemate-2018", language, Page::Overview);
        let badge = window.get_by_label_contains(badge);
        let spoken = badge.accesskit_node().label().unwrap_or_default();
        assert!(spoken.contains(evidence), "{spoken}");
    }
    let window = opened("november-2025-mou", Language::English, Page::Overview);
    assert!(!shows(&window, "Caution"));
}

#[test]
fn starred_values_are_counted_and_listed_with_their_reasons() {
    let mut window = opened("walk-away", Language::English, Page::Overview);
    window
        .get_by_label("Rests on 3 values without a source")
        .click();
    window.run();
    assert!(shows(
        &window,
        "From memory, not checked: 10 bn dollars a year"
    ));
    window.state_mut().session.open_preset("korus-2024");
    window.run();
    assert!(!shows(&window, "without a source"));
}

#[test]
fn a_star_stands_beside_its_lever_until_the_value_is_moved() {
    let star = "Star on Semiconductors, South Korea: duty";
    for (language, star) in [
        (Language::English, star),
        (Language::Korean, "별표, 한국 반도체 관세"),
    ] {
        let mut window = opened("walk-away", language, Page::Overview);
        assert!(shows(&window, star), "{star}");
        put(&mut window, "duty.KOR.chips", 0.3);
        assert!(!shows(&window, star), "moved");
        put(&mut window, "duty.KOR.chips", 0.25);
        assert!(shows(&window, star), "moved back");
    }
}

#[test]
fn the_comparison_marks_starred_values_and_says_what_the_mark_means() {
    let mut window = opened("walk-away", Language::English, Page::Compare);
    window.run();
    assert!(shows(&window, "an assumption or from memory"));
    // what is starred there has the value of the reference, so no mark is shown
    window.state_mut().session.open_preset("court-bridge-2026");
    window.run();
    assert!(!shows(&window, "an assumption or from memory"));
}
