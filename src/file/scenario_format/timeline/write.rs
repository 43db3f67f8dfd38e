//! Writing the timeline: the layout of its rows, and only what differs from the base.

use super::super::text::{entry, quoted, title};
use super::{EVENTS, HISTORY, ISSUES, LINKS};
use crate::baseline::timeline_rows::OWN_JUDGEMENT;
use crate::model::UnknownEntry;
use crate::model::rows::{self, Row};
use crate::model::timeline::{
    Event, Footing, Given, Happening, HistoryEntry, Issue, Link, LinkKind, Setting, State,
    Timeline, When,
};
use crate::text::days;

/// The section's text; `None` where nothing differs.
pub(in super::super) fn text_of(
    (base, timeline): (&Timeline, &Timeline),
    kept: &[UnknownEntry],
) -> Option<String> {
    let mut section = String::new();
    let mut field = |is_new: bool, name: &str, value: String| {
        if is_new {
            section.push_str(&["    ", name, ": ", &value, ",\n"].concat());
        }
    };
    field(
        base.start != timeline.start,
        "start",
        quoted(&days::iso(timeline.start)),
    );
    field(
        base.months != timeline.months,
        "months",
        timeline.months.to_string(),
    );
    field(base.from != timeline.from, "from", quoted(&timeline.from));
    field(
        base.ordered_ahead != timeline.ordered_ahead,
        "ordered_ahead",
        timeline.ordered_ahead.to_string(),
    );
    let tables = [
        (
            "issues",
            table((&base.issues, &timeline.issues), issue, (kept, ISSUES)),
        ),
        (
            "links",
            table((&base.links, &timeline.links), link, (kept, LINKS)),
        ),
        (
            "events",
            table((&base.events, &timeline.events), event, (kept, EVENTS)),
        ),
        (
            "history",
            table((&base.history, &timeline.history), history, (kept, HISTORY)),
        ),
    ];
    for (name, lines) in tables {
        field(!lines.is_empty(), name, format!("{{\n{lines}    }}"));
    }
    (!section.is_empty()).then(|| format!("(\n{section}  )"))
}

/// The fields of a row in the order of the file.
type Written<R> = fn(&R) -> Vec<(&'static str, String)>;

/// The rows that differ, each with the fields that differ; indented by two more than other tables.
fn table<R: Row>(
    (base, now): (&[R], &[R]),
    written: Written<R>,
    (kept, section): (&[UnknownEntry], &str),
) -> String {
    let mut differences = rows::differences(base, now);
    differences.sort_by_key(|difference| {
        let place = base.iter().position(|row| row.id() == difference.id());
        place.unwrap_or(usize::MAX)
    });
    let mut lines = String::new();
    for difference in differences {
        let value = match (&difference.before, &difference.after) {
            (_, None) => "None".to_owned(),
            (before, Some(after)) => {
                let before = before.as_ref().map(written);
                let is_new = |field: &(&str, String)| {
                    before.as_ref().is_none_or(|before| !before.contains(field))
                };
                let all = written(after).into_iter();
                // a field at its default is left out of a row of the scenario's own
                let is_said = |(_, value): &(&str, String)| before.is_some() || !is_default(value);
                let fields = all.filter(|field| is_new(field) && is_said(field));
                let fields: Vec<String> = fields
                    .map(|(name, value)| format!("{name}: {value}"))
                    .collect();
                format!("({})", fields.join(", "))
            }
        };
        let line = ["      ", &quoted(difference.id()), ": ", &value, ",\n"];
        lines.push_str(&line.concat());
    }
    for line in kept.iter().filter(|line| line.section == section) {
        lines.push_str("  ");
        entry(&mut lines, &line.key, &line.text);
    }
    lines
}

/// Whether a value is what a row has that does not say it.
fn is_default(value: &str) -> bool {
    ["None", "[]", "false"].contains(&value)
}

fn issue(row: &Issue) -> Vec<(&'static str, String)> {
    let [open, words, paper] = row.monthly_chances;
    vec![
        ("title", title(&row.title)),
        ("state", row.state.word().to_owned()),
        ("monthly_chances", format!("({open}, {words}, {paper})")),
        ("covers", format!("[{}]", quoted_list(&row.covers))),
        ("in_force_from", row.in_force_from.word().to_owned()),
        ("footing", footing(row.footing.as_ref())),
    ]
}

fn link(row: &Link) -> Vec<(&'static str, String)> {
    let kind = match row.kind {
        LinkKind::Before => "before".to_owned(),
        LinkKind::Conditional { factor } => format!("conditional({factor})"),
    };
    vec![
        ("title", title(&row.title)),
        ("kind", kind),
        ("first", issue_and_state(&row.first, row.first_state)),
        ("second", issue_and_state(&row.second, row.second_state)),
        ("footing", footing(row.footing.as_ref())),
    ]
}

fn event(row: &Event) -> Vec<(&'static str, String)> {
    let while_issue = row.while_issue.as_ref();
    let while_issue = while_issue.map(|(issue, state)| issue_and_state(issue, *state));
    let slows = row.slows.iter();
    let slows: Vec<String> = slows
        .map(|(issue, factor)| format!("({}, {factor})", quoted(issue)))
        .collect();
    let effect: Vec<String> = row.effect.iter().map(setting).collect();
    vec![
        ("title", title(&row.title)),
        ("when", when(row.when)),
        ("while_issue", or_none(while_issue)),
        ("after", or_none(row.after.as_deref().map(quoted))),
        ("effect", format!("[{}]", effect.join(", "))),
        ("slows", format!("[{}]", slows.join(", "))),
        ("is_threat", row.is_threat.to_string()),
        ("footing", footing(row.footing.as_ref())),
    ]
}

fn history(row: &HistoryEntry) -> Vec<(&'static str, String)> {
    let what = match &row.what {
        Happening::Reached { issue, state } => format!("reached{}", issue_and_state(issue, *state)),
        Happening::Happened { event } => format!("happened({})", quoted(event)),
        Happening::InForce { preset } => format!("in_force({})", quoted(preset)),
    };
    vec![
        ("date", quoted(&days::iso(row.date))),
        ("title", title(&row.title)),
        ("what", what),
        ("footing", footing(row.footing.as_ref())),
    ]
}

fn when(when: When) -> String {
    match when {
        When::On { day, probability } => format!("on({}, {probability})", quoted(&days::iso(day))),
        When::Hazard { from, to, monthly } => {
            let day = |name: &str, day| format!("{name}: {}, ", quoted(&days::iso(day)));
            let from = from.map_or_else(String::new, |from| day("from", from));
            let to = to.map_or_else(String::new, |to| day("to", to));
            format!("hazard({from}{to}monthly: {monthly})")
        }
    }
}

fn setting(setting: &Setting) -> String {
    match setting {
        Setting::Lever { key, value } => {
            let value = match value {
                Given::Number(number) => number.to_string(),
                Given::Word(word) => quoted(word),
            };
            format!("lever({}, {value})", quoted(key))
        }
        Setting::Overlay(id) => format!("overlay({})", quoted(id)),
        Setting::Preset { id, covers } => {
            format!("preset({}, [{}])", quoted(id), quoted_list(covers))
        }
    }
}

fn footing(footing: Option<&Footing>) -> String {
    or_none(footing.map(|footing| {
        let mut fields = Vec::new();
        if !footing.source.is_empty() {
            fields.push(format!("source: {}", quoted(&footing.source)));
        }
        let grade = footing.grade.map_or(OWN_JUDGEMENT, |grade| grade.word());
        fields.push(format!("grade: {grade}"));
        if !footing.why.english.is_empty() {
            fields.push(format!("why: {}", title(&footing.why)));
        }
        format!("({})", fields.join(", "))
    }))
}

fn issue_and_state(issue: &str, state: State) -> String {
    format!("({}, {})", quoted(issue), state.word())
}

fn or_none(value: Option<String>) -> String {
    value.unwrap_or_else(|| "None".to_owned())
}

fn quoted_list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    texts.join(", ")
}
