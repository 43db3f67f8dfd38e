//! Every number opens: formula at the first press, sources at the second at the latest.

use crate::support::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::command::Command;
use entente::app::page::Page;
use entente::engine::Measure;
use entente::text::Language;

const HEADING: &str = "Where this number comes from";
const SHOW: &str = ", show where this comes from";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Presses the first number whose name begins with these words.
fn open(window: &mut Window, title: &str) {
    let number = window.harness.query_all_by_label_contains(SHOW);
    let mut named = number.filter(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(title)
    });
    named.next().expect(title).click();
    drop(named);
    window.run();
}

/// Presses the first node whose name contains these words.
fn press(window: &mut Window, name: &str) {
    let mut found = window.harness.query_all_by_label_contains(name);
    // by its name, wherever the window has scrolled to
    found.next().expect(name).click_accesskit();
    drop(found);
    window.run();
}

#[test]
fn a_headline_number_shows_its_formula_and_then_a_source() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    open(&mut window, "South Korea: exports to the United States");
    assert!(window.shows(HEADING));
    assert!(window.shows("Σ(M · p · x)"));
    assert!(window.shows("sum over sectors ([sales in the base year]"));
    assert!(window.shows("won a dollar)"), "both currencies");
    // the sources stand in the same window, below the inputs
    assert!(window.shows("Copy address: https://"));
    press(&mut window, "find on the sources page");
    assert_eq!(window.app().view().page, Page::Sources);
    assert!(!window.app().is_modal());
}

#[test]
fn a_total_of_the_ledger_opens_its_lines_and_there_is_a_way_back() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.give(Command::ShowPage(Page::Ledger));
    window.click("All channels");
    open(
        &mut window,
        "South Korea: balance of the whole deal, present value",
    );
    assert!(window.shows("Σ(a)"));
    assert!(window.shows("sum over channels ([value of each])"));
    press(&mut window, "South Korea: fund, present value: open");
    assert!(window.shows("fund, present value"));
    press(&mut window, "Fund: present value for South Korea: open");
    assert!(window.shows("C / (1 + r)^(t + n)"));
    window.click("Back");
    window.click("Back");
    assert!(window.shows("Σ(a)"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.app().is_modal());
}

#[test]
fn all_numbers_of_a_chart_stand_in_the_window_about_the_first() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let measures = vec![Measure::GdpShareChange, Measure::ValueAddedChange];
    window.give(Command::ExplainChart(measures));
    assert!(window.shows(HEADING) && window.shows("Numbers of this chart"));
    let formula = |window: &Window| window.shows("GDP of the base year");
    let of_share = formula(&window);
    press(&mut window, "South Korea: value added, change");
    assert!(of_share && !formula(&window), "another formula");
    assert!(window.app().is_modal(), "the window stays open");
    window.press(Modifiers::NONE, Key::Escape);
    window.give(Command::ExplainChart(vec![Measure::Exports]));
    assert!(
        !window.shows("Numbers of this chart"),
        "one alone is no list"
    );
}

#[test]
fn the_keyboard_opens_a_number_and_gets_back_to_it() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let name = |window: &Window| {
        let mut all = window.harness.query_all_by_label_contains(SHOW);
        let first = all.next().expect("a number");
        first.accesskit_node().label().unwrap_or_default()
    };
    let name = name(&window);
    window.harness.get_by_label(&name).focus();
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(HEADING));
    window.press(Modifiers::NONE, Key::Escape);
    window.run();
    assert!(!window.app().is_modal());
    assert!(window.harness.get_by_label(&name).is_focused());
}

#[test]
fn an_input_leads_to_its_control_and_everything_can_be_copied() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    open(&mut window, "South Korea: exports to the United States");
    window.harness.get_by_label("Copy as text").click();
    window.harness.step();
    let copied = window.harness.output().platform_output.commands.iter();
    let mut texts = copied.filter_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = texts.next().expect("a copied text");
    assert!(
        text.contains("Σ(M · p · x)") && text.contains("https://"),
        "{text}"
    );
    window.run();
    assert!(window.app().is_modal(), "the window stays open");
    press(&mut window, ": go to its control");
    assert!(!window.app().is_modal());
}

#[test]
fn korean_reads_the_same_in_its_own_words() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.give(Command::SetLanguage(Language::Korean));
    press(&mut window, "나온 곳 보기");
    assert!(window.shows("이 수치가 나온 곳"));
    assert!(window.shows("전체 합계"));
}
