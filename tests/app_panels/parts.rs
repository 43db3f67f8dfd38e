//! Pages of the parts of the deal: what they say without a part, and what they show with one.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::page::Page;
use entente::figures::FigureId;
use entente::model::{Edit, Value};
use entente::text::Language;

use super::in_language;
use super::support::stage::Stage;

/// Sets parameters of the active scenario by key.
fn set(window: &mut Harness<'_, Stage>, values: &[(&str, f64)]) {
    for (key, number) in values {
        let id = window.state().parameter(key);
        let value = Value::Number(*number);
        let session = &mut window.state_mut().session;
        session.apply(Edit::Set { id, value }).expect("fits");
        session.commit();
    }
    window.run();
}

/// Whether a text that contains these words is on the page.
fn shows(window: &Harness<'_, Stage>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

/// Looks at each of these charts by itself: a plot that is out of sight is not drawn.
fn every_chart_is_drawn(window: &mut Harness<'_, Stage>, figures: &[FigureId]) {
    for figure in figures {
        window.state_mut().enlarged = Some(figure.id().to_owned());
        window.run();
        let chart = window.state().results.chart(figure.id());
        let title = chart.expect("a chart of the page").title.clone();
        let drawn = window.query_by_role_and_label(Role::Image, &title);
        assert!(drawn.is_some(), "{}: {title}", figure.id());
    }
    window.state_mut().enlarged = None;
    window.run();
}

fn without_a_fund<'a>(language: Language) -> Harness<'a, Stage> {
    let mut window = in_language(language, Page::Fund);
    let korus = entente::app::session::ReferenceChoice::Preset("korus-2024".to_owned());
    window.state_mut().session.set_reference(korus);
    set(&mut window, &[("fund.total", 0.0), ("fund.cash", 0.0)]);
    window
}

#[test]
fn the_page_of_the_fund_says_that_there_is_none_and_shows_one_that_is_begun() {
    for language in Language::ALL {
        let mut window = without_a_fund(language);
        let (nothing, present_value) = match language {
            Language::English => ("There is no fund here", "present value for South Korea"),
            Language::Korean => ("펀드가 없습니다", "한국 순현재가치"),
        };
        assert!(shows(&window, nothing));
        assert!(!shows(&window, present_value), "no numbers of no fund");
        set(&mut window, &[("fund.total", 350e9), ("fund.cash", 200e9)]);
        assert!(!shows(&window, nothing));
        assert!(shows(&window, present_value), "headline of the fund");
        every_chart_is_drawn(&mut window, &FigureId::FUND);
    }
}

#[test]
fn the_page_of_farms_draws_every_chart_and_follows_an_opened_market() {
    for language in Language::ALL {
        let mut window = in_language(language, Page::Farm);
        every_chart_is_drawn(&mut window, &FigureId::FARM);
        let title = |window: &Harness<'_, Stage>| {
            let chart = window.state().results.chart(FigureId::FarmIncome.id());
            chart.expect("the chart").title.clone()
        };
        let before = title(&window);
        set(&mut window, &[("farm.opening.apples", 1.0)]);
        let after = title(&window);
        assert_ne!(before, after);
        every_chart_is_drawn(&mut window, &FigureId::FARM);
    }
}

#[test]
fn the_ledger_has_a_table_of_every_channel_with_the_distance_from_the_reference() {
    let mut window = in_language(Language::English, Page::Ledger);
    every_chart_is_drawn(&mut window, &FigureId::LEDGER);
    let korus = entente::app::session::ReferenceChoice::Preset("korus-2024".to_owned());
    window.state_mut().session.set_reference(korus);
    set(&mut window, &[("security.energy", 100e9)]);
    window.get_by_label("All channels").click();
    window.run();
    for column in ["South Korea, a year", "United States, present value"] {
        assert!(shows(&window, &format!("Sort by {column}")), "{column}");
    }
    let last = window.get_by_label("Sort by United States, present value");
    let right = last.rect().max.x;
    assert!(right < 1280.0 - 280.0, "beside the panel, at {right}");
    assert!(shows(&window, "Energy †"), "low confidence has a dagger");
    assert!(shows(&window, "low confidence"), "and says so");
    let results = &window.state().results;
    let scenario = results.scenario().expect("an outcome");
    let balance = scenario
        .outcome
        .ledger
        .balance(entente::engine::ledger::Party::Focus);
    let sum = entente::text::number::signed(
        balance.npv_usd,
        entente::text::number::Unit::Usd,
        Language::English,
    );
    assert!(
        window.query_all_by_label(&sum).count() >= 2,
        "{sum} stands in the table and among the headline numbers"
    );
}

#[test]
fn a_definition_switched_on_its_page_changes_the_ledger_and_undo_restores_it() {
    let (focus, reading, other) = (
        entente::engine::ledger::Party::Focus,
        "Fund: what counts towards recoupment",
        "distributions to both",
    );
    let mut window = in_language(Language::English, Page::Ledger);
    set(&mut window, &[("fund.total", 350e9), ("fund.cash", 200e9)]);
    // the levers have a heading of the same words before it
    let views = window.query_all_by_label("Definitions");
    views.last().expect("a view of the page").click();
    window.run();
    let balance = |window: &Harness<'_, Stage>| {
        let results = &window.state().results;
        results.scenario().unwrap().outcome.ledger.balance(focus)
    };
    let before = balance(&window);
    let promised = window.state().results.definitions().unwrap().unwrap()[0].others[0].of(focus);
    let usd = entente::text::number::Unit::Usd;
    let words = entente::text::number::signed(promised.npv_usd, usd, Language::English);
    assert!(shows(&window, &words), "{words} stands in the table");
    let steps = window.state().undo_steps();
    (window.get_by_role_and_label(Role::ComboBox, reading)).click();
    window.run();
    window.get_by_role_and_label(Role::Button, other).click();
    window.run();
    assert_eq!(window.state().undo_steps(), steps + 1, "one step");
    let after = balance(&window);
    let moved = after.npv_usd - before.npv_usd;
    assert!((moved - promised.npv_usd).abs() < 1.0, "{moved}");
    window.state_mut().session.undo();
    window.run();
    assert_eq!(balance(&window), before, "bit for bit");
    every_chart_is_drawn(&mut window, &FigureId::DEFINITIONS);
}

#[test]
fn economy_and_rules_draw_every_chart_and_list_both_parties_numbers() {
    for language in Language::ALL {
        let (importer, change) = match language {
            Language::English => ("United States", "This scenario"),
            Language::Korean => ("미국", "이 시나리오"),
        };
        for (page, figures) in [
            (Page::Economy, &FigureId::ECONOMY[..]),
            (Page::Rules, &FigureId::RULES[..]),
            (Page::Rules, &FigureId::SECURITY[..]),
        ] {
            let mut window = in_language(language, page);
            every_chart_is_drawn(&mut window, figures);
            assert!(
                shows(&window, importer) && shows(&window, change),
                "{page:?}"
            );
        }
    }
}

#[test]
fn items_of_low_confidence_are_switched_off_on_either_page_and_come_back_with_undo() {
    for (page, words) in [
        (Page::Rules, "Count items of low confidence"),
        (Page::Ledger, "Count items of low confidence"),
    ] {
        let mut window = in_language(Language::English, page);
        set(
            &mut window,
            &[("security.energy", 100e9), ("rules.map_openness", 1.0)],
        );
        let title = |window: &Harness<'_, Stage>, figure: FigureId| {
            let chart = window.state().results.chart(figure.id());
            chart.expect("the chart").title.clone()
        };
        let before = title(&window, FigureId::RulesBalance);
        assert!(before.contains("low confidence"), "{before}");
        window.get_by_label(words).click();
        window.run();
        let off = title(&window, FigureId::RulesBalance);
        assert!(off.contains("switched off"), "{off}");
        assert!(title(&window, FigureId::InvestorClaims).contains("switched off"));
        let chart = window.state().results.chart(FigureId::LedgerFocus.id());
        let table = &chart.expect("the chart").table;
        let is_low = |row: &Vec<entente::chart::Cell>| row[0].shown().ends_with('*');
        assert!(!table.rows.iter().any(is_low));
        window.state_mut().session.undo();
        window.run();
        assert_eq!(title(&window, FigureId::RulesBalance), before);
    }
}
