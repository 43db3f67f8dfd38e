//! The page of companies: figures edited in place, rows added, copied, removed and put back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::figures::FigureId;
use entente::file::scenario_format::ScenarioFormat;
use entente::model::{Firm, FirmFigure, rows};
use entente::text::Language;

use super::support::stage::Stage;
use super::{in_language, press, type_exact, window};

fn firm(window: &Harness<'_, Stage>, id: &str) -> Option<Firm> {
    let scenario = window.state().session.active().scenario();
    rows::find(&scenario.firms, id).cloned()
}

/// Operating profit after, as the window has computed it.
fn profit(window: &Harness<'_, Stage>, id: &str) -> f64 {
    let state = window.state();
    let scenario = state.session.active().scenario();
    let place = scenario.firms.iter().position(|firm| firm.id == id);
    let evaluated = state.results.evaluation(state.session.active_id());
    let outcome = &evaluated
        .expect("evaluated")
        .as_ref()
        .expect("solved")
        .outcome;
    outcome.firms[place.expect("in the table")]
        .outcome
        .operating_profit
}

fn click(window: &mut Harness<'_, Stage>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

fn last_step(window: &Harness<'_, Stage>, language: Language) -> String {
    let past = window.state().session.active().history.past();
    let label = &past.last().expect("a step").label;
    label.in_language(language).to_owned()
}

#[test]
fn a_figure_is_typed_the_profit_follows_and_undo_restores_both() {
    let mut window = window(Page::Companies);
    let before = profit(&window, "kia");
    type_exact(&mut window, "Kia: Share made in the United States", "80%");
    let share =
        |window: &Harness<'_, Stage>| firm(window, "kia")?.number(FirmFigure::ShareMadeThere);
    assert_eq!(share(&window), Some(0.8));
    let after = profit(&window, "kia");
    assert!(after > before + 5e8, "{before} to {after}");
    let words = last_step(&window, Language::English);
    assert_eq!(words, "Kia: Share made in the United States 41% → 80%");
    assert!(window.state_mut().session.undo());
    window.run();
    assert_eq!(share(&window), Some(0.41));
    assert_eq!(profit(&window, "kia").to_bits(), before.to_bits());
}

#[test]
fn korean_money_is_taken_and_a_bad_entry_stays_with_its_reason() {
    let mut window = window(Page::Companies);
    let title = "Kia: Sales in the United States";
    type_exact(&mut window, title, "41억 달러");
    let sales = |window: &Harness<'_, Stage>| firm(window, "kia")?.number(FirmFigure::Sales);
    assert_eq!(sales(&window), Some(4.1e9));
    type_exact(&mut window, title, "a lot");
    assert_eq!(sales(&window), Some(4.1e9));
    let name = format!("{title}: exact value");
    let entry = window.get_by_label(&name);
    assert_eq!(entry.value().as_deref(), Some("a lot"));
    let says_why = window.query_all_by_label_contains("a lot").count();
    assert!(says_why >= 1, "the reason stands in the table");
    assert_eq!(window.state().undo_steps(), 1);
}

#[test]
fn sales_beyond_the_revenue_are_warned_of_in_the_table() {
    let mut window = window(Page::Companies);
    let warns = |window: &Harness<'_, Stage>| {
        let words = "is more than Revenue before (US$1 bn)";
        window.query_all_by_label_contains(words).next().is_some()
    };
    assert!(!warns(&window));
    type_exact(&mut window, "Kia: Revenue before", "1bn");
    assert!(warns(&window));
    type_exact(&mut window, "Kia: Revenue before", "100bn");
    assert!(!warns(&window));
}

#[test]
fn an_empty_share_of_buyers_is_what_is_assumed_of_all() {
    let mut window = window(Page::Companies);
    let title = "Kia: Share of an added duty that buyers bear";
    type_exact(&mut window, title, "50%");
    let share = |window: &Harness<'_, Stage>| firm(window, "kia")?.number(FirmFigure::PassThrough);
    assert_eq!(share(&window), Some(0.5));
    type_exact(&mut window, title, " ");
    assert_eq!(share(&window), None);
    assert!(last_step(&window, Language::Korean).contains("50% → 전체 기업과 같음"));
}

#[test]
fn a_company_is_added_named_saved_and_opened_again() {
    let mut window = window(Page::Companies);
    click(&mut window, "Add a company");
    press(&mut window, Key::A, Modifiers::COMMAND);
    window
        .get_by_label("Name of New company")
        .type_text("한온시스템");
    window.run();
    press(&mut window, Key::Enter, Modifiers::NONE);
    let own = firm(&window, "own_1").expect("added");
    assert_eq!(own.title.english, "한온시스템");
    assert_eq!(window.state().undo_steps(), 2, "added, named");
    let stage = window.state();
    let model = stage.session.model();
    let format = ScenarioFormat {
        baseline: &model.baseline().id,
        catalogue: model.catalogue(),
        presets: stage.session.presets(),
    };
    let scenario = stage.session.active().scenario();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("own.ron");
    let absent = entente::file::Expected::Absent;
    format.save(&path, scenario, absent).expect("saved");
    let opened = format.open(&path).expect("opened").parsed;
    assert_eq!(&opened.scenario, scenario);
    assert!(opened.warnings.is_empty());
}

#[test]
fn rows_are_copied_removed_put_back_and_reset_each_as_one_named_step() {
    let mut window = window(Page::Companies);
    let count =
        |window: &Harness<'_, Stage>| window.state().session.active().scenario().firms.len();
    let shipped = count(&window);
    click(&mut window, "Copy Kia");
    assert_eq!(
        last_step(&window, Language::English),
        "Company added: Kia (copy)"
    );
    click(&mut window, "Remove POSCO Holdings");
    assert_eq!(count(&window), shipped);
    assert_eq!(
        last_step(&window, Language::English),
        "Company removed: POSCO Holdings"
    );
    click(&mut window, "Put POSCO Holdings back");
    click(&mut window, "Reset companies");
    assert_eq!(count(&window), shipped);
    assert_eq!(window.state().undo_steps(), 4);
    type_exact(&mut window, "Kia: Revenue before", "100bn");
    let restore = window
        .query_all_by_label_contains("Give Kia its figures of")
        .next();
    restore.expect("a button to restore the row").click();
    window.run();
    let base = window.state().session.base();
    let scenario = window.state().session.active().scenario();
    assert!(!base.has_other_figures(scenario));
}

#[test]
fn the_page_shows_results_in_both_currencies_charts_and_what_was_reported() {
    for language in Language::ALL {
        let mut window = in_language(language, Page::Companies);
        let words = match language {
            Language::English => ["Sort by In won", "from memory, 2024", "your own"],
            Language::Korean => ["원화 기준 정렬", "기억에 의존, 2024", "직접 입력"],
        };
        for figure in FigureId::FIRMS {
            let chart = window.state().results.chart(figure.id());
            let title = chart.expect("a chart of the page").title.clone();
            window.state_mut().enlarged = Some(figure.id().to_owned());
            window.run();
            let drawn = window.query_by_role_and_label(Role::Image, &title);
            assert!(drawn.is_some(), "{title}");
        }
        window.state_mut().enlarged = None;
        window.run();
        let shows = |window: &Harness<'_, Stage>, words: &str| {
            window.query_all_by_label_contains(words).next().is_some()
        };
        assert!(shows(&window, words[1]), "the grade");
        assert!(!shows(&window, words[2]), "nothing is the user's own yet");
    }
    let lines = entente::validation::deal::firm_lines();
    for id in [
        "HYUNDAI.2025",
        "KIA.2025",
        "MERITZ.hyundai",
        "MERITZ.kia",
        "KB25.kia",
    ] {
        let line = lines.iter().find(|line| line.id == id).expect("a line");
        assert!(
            line.miss().is_some() && !line.why.english.is_empty(),
            "{id}"
        );
    }
}
