use super::*;
use crate::model::rows::RowEdit;
use crate::model::{Edit, TableEdit, TableRow, Valued, diff};
use crate::text::Language;

/// A file with this section on the table.
fn with_table(section: &str) -> String {
    with_lines("", "").replace("\n)\n", &format!("\n  table: {section},\n)\n"))
}

fn edit(scenario: &mut Scenario, edit: TableEdit) {
    Edit::Table(edit).apply(&CATALOGUE, scenario).unwrap();
}

fn put(id: &str, low: f64, high: f64) -> TableEdit {
    TableEdit::Row(RowEdit::Put(TableRow {
        id: id.to_owned(),
        low,
        high,
    }))
}

#[test]
fn only_what_differs_is_written_and_reads_back() {
    let mut scenario = on("deal");
    assert!(!format().text_of(&scenario).contains("table"));
    edit(&mut scenario, TableEdit::NoDeal("nothing".to_owned()));
    edit(&mut scenario, TableEdit::Valued(Valued::Year));
    edit(&mut scenario, put("fund.cash", 0.0, 250e9));
    edit(&mut scenario, put("security.defence_share", 0.023, 0.05));
    let off = TableEdit::Row(RowEdit::Remove("security.arms".to_owned()));
    edit(&mut scenario, off);
    let text = format().text_of(&scenario);
    let section = text.split_once("  table: (\n").unwrap().1;
    assert_eq!(
        section,
        r#"    no_deal: "nothing",
    valued: year,
    rows: {
      "fund.cash": (high: 250000000000),
      "security.defence_share": (low: 0.023, high: 0.05),
      "security.arms": None,
    },
  ),
)
"#
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert!(parsed.warnings.is_empty());
}

#[test]
fn a_preset_or_a_lever_that_is_not_known_is_kept_with_a_warning() {
    let text = with_table(
        r#"(no_deal: "nothings", rows: {"fund.cesh": (low: 0, high: 1), "fund.cash": (low: 1)})"#,
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    let words: Vec<_> = (parsed.warnings.iter())
        .map(|problem| problem.words(Language::English))
        .collect();
    assert_eq!(words.len(), 2, "{words:#?}");
    assert!(words[0].contains("nothing"), "{words:#?}");
    assert!(words[1].contains("fund.cash"), "{words:#?}");
    let written = format().text_of(&parsed.scenario);
    assert!(
        written.contains(r#"      "fund.cesh": (low: 0, high: 1),"#),
        "{written}"
    );
    assert!(written.contains(r#"    no_deal: "nothings","#), "{written}");
    let again = format().parse(written.as_bytes()).unwrap();
    assert_eq!(again.scenario, parsed.scenario);
}

#[test]
fn every_impossible_range_is_listed_with_the_lever_and_what_it_allows() {
    let text = with_table(
        r#"(valued: month, rows: {
    "fund.cash": (low: -1),
    "duty.KOR.steel": (low: 0.6),
    "duty.KOR.chips": (low: 0.2, high: 0.1),
    "security.defence_share": (low: 0.02),
})"#,
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let words: Vec<_> = (problems.iter())
        .map(|problem| problem.words(Language::English))
        .collect();
    assert_eq!(words.len(), 5, "{words:#?}");
    for (words, part) in words.iter().zip([
        "month",
        "Fund: cash part",
        "Steel, South Korea: duty",
        "Semiconductors, South Korea: duty",
        "high",
    ]) {
        assert!(words.contains(part), "{words} {part}");
    }
}

#[test]
fn a_change_of_the_table_is_hashed_named_and_taken_back() {
    let before = on("deal");
    let mut after = before.clone();
    edit(&mut after, put("fund.cash", 0.0, 250e9));
    assert_ne!(before.short_hash(&CATALOGUE), after.short_hash(&CATALOGUE));
    assert!(after.has_other_figures(&before));
    let label = diff::step_label(&CATALOGUE, &before, &after);
    assert_eq!(
        label.english,
        "On the table, Fund: cash part: US$0 to US$350 bn → US$0 to US$250 bn"
    );
    assert_eq!(
        label.korean,
        "협상 대상 펀드 현금(지분) 투자: 0 달러~3,500억 달러 → 0 달러~2,500억 달러"
    );
    edit(&mut after, TableEdit::NoDeal("nothing".to_owned()));
    edit(&mut after, TableEdit::Valued(Valued::Year));
    edit(
        &mut after,
        TableEdit::Row(RowEdit::Remove("fund.cash".to_owned())),
    );
    let changes = diff::changes(&before, &after);
    assert_eq!(changes.len(), 3);
    for change in changes {
        change.taken_back().apply(&CATALOGUE, &mut after).unwrap();
    }
    assert_eq!(after, before);
}

#[test]
fn rows_of_words_days_and_assumptions_are_refused() {
    let mut scenario = on("deal");
    let untouched = scenario.clone();
    for (id, low, high) in [
        ("duty.KOR.steel.rule", 0.0, 1.0),
        ("duties_on", 0.0, 1.0),
        ("krw_per_usd", 1300.0, 1400.0),
        ("duty.KOR.steel", 0.3, 0.2),
        ("duty.KOR.steel", 0.0, f64::INFINITY),
    ] {
        let refused = Edit::Table(put(id, low, high));
        assert!(refused.apply(&CATALOGUE, &mut scenario).is_err(), "{id}");
    }
    assert_eq!(scenario, untouched);
}
