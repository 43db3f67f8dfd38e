//! Red lines: crossed by moving a lever, moved, waived, removed, added, undone.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::command::Command;
use entente::app::page::Page;
use entente::text::Language;

use super::press;
use super::support::stage::{Stage, harness};

const CEILING: &str = "fund.annual_call_ceiling";
const CROSSED: &str = "South Korea: Cash a year";

/// A window so tall that nothing is scrolled out of sight.
fn window<'a>(language: Language, page: Page) -> Harness<'a, Stage> {
    let mut stage = Stage::new(language, page);
    stage.with_sides = page == Page::Overview;
    let mut window = harness(stage, [1400.0, 3600.0], egui::Theme::Dark);
    window.run();
    window
}

fn ceiling(window: &mut Harness<'_, Stage>, usd: f64) {
    let id = window.state().parameter(CEILING);
    let value = entente::model::Value::Number(usd);
    let session = &mut window.state_mut().session;
    session
        .apply(entente::model::Edit::Set { id, value })
        .expect("in the range");
    session.commit();
    window.run();
}

/// Types a limit into the field of a line.
fn type_limit(window: &mut Harness<'_, Stage>, title: &str, text: &str) {
    let name = format!("{title}: limit: exact value");
    window.get_by_label(&name).focus();
    window.run();
    press(window, Key::A, Modifiers::COMMAND);
    window.get_by_label(&name).type_text(text);
    window.run();
    press(window, Key::Enter, Modifiers::NONE);
}

fn limit(window: &Harness<'_, Stage>, id: &str) -> Option<f64> {
    let lines = &window.state().session.active().scenario().red_lines;
    let line = lines.iter().find(|line| line.id == id)?;
    line.limit.as_ref()?.number()
}

#[test]
fn crossing_a_line_by_its_lever_shows_it_and_undo_takes_it_away() {
    let mut window = window(Language::English, Page::Overview);
    assert!(window.query_by_label(CROSSED).is_none());
    ceiling(&mut window, 25e9);
    window.get_by_label("1 of 22 red lines crossed");
    window.get_by_label(CROSSED);
    window.get_by_label("crossed by US$5 bn");
    window.get_by_label(CROSSED).click();
    window.run();
    window.run();
    let marked = "Crosses the red line of South Korea: at most US$20 bn";
    window.get_by_label(marked);
    window.state_mut().session.undo();
    window.run();
    assert!(window.query_by_label(CROSSED).is_none());
    window.get_by_label("0 of 22 red lines crossed");
}

#[test]
fn a_limit_is_typed_as_people_write_it_and_undo_restores_it() {
    let mut window = window(Language::English, Page::RedLines);
    ceiling(&mut window, 25e9);
    type_limit(&mut window, "Cash a year", "30bn");
    assert_eq!(limit(&window, "cash_a_year"), Some(30e9));
    let label = &window.state().session.active().history.past()[1].label;
    assert_eq!(
        label.english,
        "Red line “Cash a year”: at most US$20 bn → at most US$30 bn"
    );
    window.get_by_label("kept, US$5 bn left");
    window.state_mut().session.undo();
    window.run();
    assert_eq!(limit(&window, "cash_a_year"), Some(20e9));
    window.get_by_label("crossed by US$5 bn");
}

#[test]
fn a_bad_limit_keeps_its_text_and_says_why() {
    let mut window = window(Language::English, Page::RedLines);
    type_limit(&mut window, "Cash a year", "plenty");
    assert_eq!(limit(&window, "cash_a_year"), Some(20e9));
    window.get_by_label("“plenty” is not a number here; type for example 350bn");
    assert_eq!(window.state().undo_steps(), 0);
}

#[test]
fn a_line_is_waived_upheld_removed_and_restored() {
    let mut window = window(Language::English, Page::RedLines);
    let press = |window: &mut Harness<'_, Stage>, label: &str| {
        window.get_by_label(label).click();
        window.run();
    };
    press(&mut window, "Waive “Cash a year”");
    assert_eq!(limit(&window, "cash_a_year"), None);
    press(&mut window, "Uphold “Cash a year” again");
    assert_eq!(limit(&window, "cash_a_year"), Some(20e9));
    press(&mut window, "Remove “Cash a year”");
    assert!(
        window
            .query_by_label("Cash a year: limit: exact value")
            .is_none()
    );
    press(&mut window, "Restore “Cash a year”");
    window.get_by_label("Cash a year: limit: exact value");
    assert_eq!(window.state().undo_steps(), 4);
    let before = window.state().session.active().saved.clone();
    let now = window.state().session.active().scenario().clone();
    assert_eq!(before, Some(now), "back where it was");
}

#[test]
fn an_own_line_on_an_outcome_is_kept_where_it_stands_and_crossed_beyond() {
    let mut window = window(Language::English, Page::RedLines);
    window.get_by_label("Find a lever or an outcome").focus();
    window.run();
    window
        .get_by_label("Find a lever or an outcome")
        .type_text("jobs_change");
    window.run();
    let lines =
        |window: &Harness<'_, Stage>| window.state().session.active().scenario().red_lines.clone();
    let before = lines(&window).len();
    let add = window
        .query_all_by_label_contains("Add a red line on")
        .next()
        .expect("the outcome is found");
    add.click();
    window.run();
    let after = lines(&window);
    assert_eq!(after.len(), before + 1);
    let own = after.last().expect("the own line");
    assert_eq!(
        (own.id.as_str(), own.subject.as_str()),
        ("own_1", "jobs_change")
    );
    let title = own.title.english.clone();
    type_limit(&mut window, &title, "-1000000");
    window.get_by_label_contains("crossed by");
}

#[test]
fn the_page_reads_in_korean_and_the_panel_leads_to_it() {
    let mut window = window(Language::Korean, Page::Overview);
    window.get_by_label("레드라인 22개 중 0개 넘음").click();
    window.run();
    let asked = &window.state().asked;
    assert!(
        asked.contains(&Command::ShowPage(Page::RedLines)),
        "{asked:?}"
    );
    window.state_mut().page = Page::RedLines;
    window.run();
    window.get_by_label("연간 현금 납입: 한도: 정확한 값");
}

#[test]
fn the_compare_page_sets_crossed_lines_side_by_side() {
    let window = window(Language::English, Page::Compare);
    window.get_by_label("United States: A fund of 350 bn dollars");
    window.get_by_label("crossed, US$350 bn short");
}
