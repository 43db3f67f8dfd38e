use super::*;
use crate::baseline::{Bound, Limit, Party, RedLine};
use crate::model::rows::{self, RowEdit};
use crate::model::{Edit, diff};

/// A file with these entries of red lines.
fn with_red_lines(entries: &str) -> String {
    with_lines("", "").replace(
        "\n)\n",
        &format!("\n  red_lines: {{\n{entries}\n  }},\n)\n"),
    )
}

fn edit(scenario: &mut Scenario, edit: RowEdit<RedLine>) {
    Edit::RedLines(edit).apply(&CATALOGUE, scenario).unwrap();
}

fn changed(id: &str, change: impl FnOnce(&mut RedLine)) -> RowEdit<RedLine> {
    let mut line = rows::find(CATALOGUE.red_lines(), id).unwrap().clone();
    change(&mut line);
    RowEdit::Put(line)
}

fn own(id: &str) -> RedLine {
    RedLine {
        id: id.to_owned(),
        side: Party::Importer,
        title: Title::new("Our \"line\"", "우리 선"),
        subject: "fund.total".to_owned(),
        bound: Bound::AtLeast,
        limit: Some(Limit::Number(4e11)),
        stated: None,
    }
}

#[test]
fn only_what_differs_is_written_one_line_each() {
    let mut scenario = on("deal");
    assert!(!format().text_of(&scenario).contains("red_lines"));
    edit(&mut scenario, RowEdit::Put(own("own_2")));
    edit(
        &mut scenario,
        changed("cash_a_year", |line| line.limit = Some(Limit::Number(25e9))),
    );
    edit(
        &mut scenario,
        changed("cars_in_writing", |line| line.limit = None),
    );
    edit(
        &mut scenario,
        changed("defence", |line| {
            line.title = Title::new("Defence", "Defence");
        }),
    );
    edit(
        &mut scenario,
        changed("deferral_kept", |line| {
            line.limit = Some(Limit::Word("off".to_owned()));
        }),
    );
    edit(&mut scenario, RowEdit::Remove("beef_rule".to_owned()));
    let text = format().text_of(&scenario);
    let section = text.split_once("  red_lines: {\n").unwrap().1;
    assert_eq!(
        section,
        r#"    "beef_rule": None,
    "cars_in_writing": (limit: None),
    "cash_a_year": (limit: 25000000000),
    "deferral_kept": (limit: "off"),
    "defence": (title: "Defence"),
    "own_2": (side: importer, title: (english: "Our \"line\"", korean: "우리 선"), subject: "fund.total", bound: at_least, limit: 400000000000),
  },
)
"#
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert_eq!(parsed.warnings, []);
}

#[test]
fn a_subject_that_nobody_knows_is_kept_with_a_warning() {
    let text = with_red_lines(
        r#"    "own_1": (side: focus, title: "Steel", subject: "duty.KOR.stel", bound: at_most, limit: 0.5),"#,
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.warnings.len(), 1);
    let words = parsed.warnings[0].words(Language::English);
    assert!(
        words.contains("red_lines › own_1 › subject") && words.contains("duty.KOR.steel"),
        "{words}"
    );
    let line = rows::find(&parsed.scenario.red_lines, "own_1").unwrap();
    assert_eq!(line.subject, "duty.KOR.stel");
    let again = format().parse(format().text_of(&parsed.scenario).as_bytes());
    assert_eq!(again.unwrap().scenario, parsed.scenario);
}

#[test]
fn every_problem_comes_with_its_place_and_what_is_allowed() {
    let text = with_red_lines(
        r#"    "cash_a_year": (limit: -5),
    "defence": (limit: "on"),
    "deferral_kept": (limit: "perhaps"),
    "fund_total": (bound: under),
    "nobody": 3,
    "own_1": (side: focus, subject: "fund.total"),
    "rice_closed": (limit: NaN, until: 3),
    "beef_rule": 7,
    "fund_total": (limit: 1),"#,
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let first = text
        .lines()
        .position(|line| line.contains("cash_a_year"))
        .unwrap()
        + 1;
    let at = |line: usize| -> Vec<&ScenarioProblem> {
        let of_line = problems.iter();
        of_line
            .filter(|found| found.problem.place.line == first + line)
            .collect()
    };
    let message = |line: usize| at(line)[0].problem.message(Language::English);
    assert!(
        matches!(
            at(0)[0].problem.kind,
            ProblemKind::OutOfRange {
                low: 0.0,
                high: 3.5e11
            }
        ),
        "{}",
        message(0)
    );
    assert_eq!(at(0)[0].problem.place.column, 28);
    assert!(message(1).contains("number"), "{}", message(1));
    assert!(message(2).contains("off, on"), "{}", message(2));
    assert!(
        message(3).contains("at_most, at_least, exactly"),
        "{}",
        message(3)
    );
    let kept = &at(4)[0].problem;
    assert_eq!(kept.severity, Severity::Warning, "{}", message(4));
    assert_eq!(at(5).len(), 3, "title, bound and limit are missing");
    assert_eq!(at(6).len(), 2, "no number, and a field that there is not");
    assert_eq!(at(7).len(), 1);
    assert!(matches!(
        at(8)[0].problem.kind,
        ProblemKind::Duplicate { .. }
    ));
    for problem in &problems {
        assert!(!problem.words(Language::Korean).is_empty());
    }
}

#[test]
fn an_undo_step_is_named_after_the_red_line() {
    let before = on("deal");
    let label = |after: &Scenario| diff::step_label(&CATALOGUE, &before, after);
    let mut after = before.clone();
    edit(
        &mut after,
        changed("cash_a_year", |line| line.limit = Some(Limit::Number(25e9))),
    );
    assert_eq!(
        label(&after),
        Title::new(
            "Red line “Cash a year”: at most US$20 bn → at most US$25 bn",
            "레드라인 ‘연간 현금 납입’: 200억 달러 이하 → 250억 달러 이하"
        )
    );
    assert_ne!(after.short_hash(&CATALOGUE), before.short_hash(&CATALOGUE));
    edit(&mut after, changed("cash_a_year", |line| line.limit = None));
    assert!(label(&after).english.ends_with("at most US$20 bn → waived"));
    edit(&mut after, RowEdit::Reset(before.red_lines.clone()));
    assert_eq!(after, before);
    edit(&mut after, RowEdit::Put(own("own_1")));
    assert_eq!(
        label(&after).korean,
        "레드라인 ‘우리 선’ 추가: 4,000억 달러 이상"
    );
    edit(&mut after, RowEdit::Remove("own_1".to_owned()));
    edit(&mut after, RowEdit::Remove("beef_rule".to_owned()));
    let removed = "Red line “The 30-month rule on beef stays” removed";
    assert_eq!(label(&after).english, removed);
    edit(
        &mut after,
        changed("defence", |line| line.title = Title::new("D", "국방")),
    );
    assert!(label(&after).english.contains('2'), "{:?}", label(&after));
}
