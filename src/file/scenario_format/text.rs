//! Writing: one layout, whatever happened before; only what differs from the base.

use super::{
    FORMAT_VERSION, ScenarioFormat, correlations, distributions, firms, red_lines, stars, table,
    timeline,
};
use crate::engine::MODEL_VERSION;
use crate::model::{Kind, Role, Scenario, Spec, UnknownEntry, Value};
use crate::reading::escaped;
use crate::text::{Title, days};

/// The first lines of every file.
const HEADER: &str = "\
// Scenario of Entente. Rates and shares are decimals: 0.15 is 15%. Only what differs from the base is listed.
// Comments are lost when the program saves this file; the notes are kept.
";

/// The parts of a file that hold parameters, in their order.
pub(super) const SECTIONS: [(&str, Role); 2] =
    [("levers", Role::Lever), ("assumptions", Role::Assumption)];

pub(super) fn text_of(format: &ScenarioFormat<'_>, scenario: &Scenario) -> String {
    let mut text = format!("{HEADER}(\n");
    let mut field = |name: &str, value: String| {
        text.push_str("  ");
        text.push_str(name);
        text.push_str(": ");
        text.push_str(&value);
        text.push_str(",\n");
    };
    field("format", FORMAT_VERSION.to_string());
    field("model", quoted(MODEL_VERSION));
    field("baseline", quoted(format.baseline));
    if !scenario.base.is_empty() {
        field("base", quoted(&scenario.base));
    }
    // like the levers: what the base says already is not said again
    let base = format.presets.base_of(scenario, format.catalogue);
    if scenario.name != base.name {
        field("name", title(&scenario.name));
    }
    if scenario.story != base.story {
        field("story", title(&scenario.story));
    }
    if scenario.date != base.date {
        let day = scenario.date.map(|day| quoted(&days::iso(day)));
        field("date", day.unwrap_or_else(|| "None".to_owned()));
    }
    if scenario.sources != base.sources {
        let sources: Vec<String> = scenario.sources.iter().map(|id| quoted(id)).collect();
        field("sources", format!("[{}]", sources.join(", ")));
    }
    if scenario.caution != base.caution {
        field("caution", title(&scenario.caution));
    }
    if scenario.notes != base.notes {
        field("notes", with_line_breaks(&scenario.notes));
    }
    let stars = stars::lines(scenario, &base);
    if !stars.is_empty() {
        let mut lines = String::from("{\n");
        for (key, star) in &stars {
            entry(&mut lines, key, star);
        }
        field("stars", format!("{lines}  }}"));
    }
    for (name, role) in SECTIONS {
        field(name, section(format, scenario, (name, role)));
    }
    if let Some(firms) = firms::text_of(format, (&base.firms, &scenario.firms), &scenario.unknown) {
        field(firms::SECTION, firms);
    }
    let lines = (base.red_lines.as_slice(), scenario.red_lines.as_slice());
    if let Some(lines) = red_lines::text_of(lines, &scenario.unknown) {
        field(red_lines::SECTION, lines);
    }
    let rows = (
        base.distributions.as_slice(),
        scenario.distributions.as_slice(),
    );
    if let Some(rows) = distributions::text_of(format.catalogue, rows, &scenario.unknown) {
        field(distributions::SECTION, rows);
    }
    let rows = (
        base.correlations.as_slice(),
        scenario.correlations.as_slice(),
    );
    if let Some(rows) = correlations::text_of(rows, &scenario.unknown) {
        field(correlations::SECTION, rows);
    }
    let tables = (&base.table, &scenario.table);
    if let Some(table) = table::text_of(tables, &scenario.unknown) {
        field(table::SECTION, table);
    }
    let timelines = (&*base.timeline, &*scenario.timeline);
    if let Some(rows) = timeline::text_of(timelines, &scenario.unknown) {
        field(timeline::SECTION, rows);
    }
    text.push_str(")\n");
    text
}

/// The parameters of one role that differ, and the unknown ones; the brackets on their own lines,
/// so that the first change is one new line too.
fn section(format: &ScenarioFormat<'_>, scenario: &Scenario, (name, role): (&str, Role)) -> String {
    let base = format.presets.base_of(scenario, format.catalogue);
    let mut text = String::from("{\n");
    for id in scenario.changed_from(&base) {
        if let Some(spec) = format.catalogue.spec(id).filter(|spec| spec.role == role) {
            entry(&mut text, &spec.key, &value(spec, scenario.value(id)));
        }
    }
    unknown(&mut text, &scenario.unknown, name);
    text.push_str("  }");
    text
}

/// The lines of a section that this program does not know.
pub(super) fn unknown(text: &mut String, lines: &[UnknownEntry], section: &str) {
    for line in lines.iter().filter(|line| line.section == section) {
        entry(text, &line.key, &line.text);
    }
}

pub(super) fn entry(text: &mut String, key: &str, value: &str) {
    entry_at(text, 4, (key, value));
}

/// An entry that stands so many places to the right.
pub(super) fn entry_at(text: &mut String, indent: usize, (key, value): (&str, &str)) {
    // the value of an unknown line may end in a comment, which would swallow the comma
    let margin = " ".repeat(indent);
    let end = if value.contains("//") {
        format!("\n{margin}")
    } else {
        String::new()
    };
    text.push_str(&margin);
    text.push_str(&quoted(key));
    text.push_str(": ");
    text.push_str(value);
    text.push_str(&end);
    text.push_str(",\n");
}

pub(super) fn value(spec: &Spec, value: Value) -> String {
    match (value, &spec.kind) {
        // the shortest text that reads back as the same number, never with an exponent
        (Value::Number(number), _) => number.to_string(),
        (Value::Choice(index), Kind::Choice(choices)) => choices
            .get(usize::from(index))
            .map_or_else(|| "None".to_owned(), |choice| choice.key.to_owned()),
        (Value::Day(day), _) => quoted(&days::iso(day)),
        (Value::Absent | Value::Choice(_), _) => "None".to_owned(),
    }
}

/// One text where both languages say the same, as with a name that the user typed.
pub(super) fn title(title: &Title) -> String {
    let (english, korean) = (quoted(&title.english), quoted(&title.korean));
    if english == korean {
        english
    } else {
        format!("(english: {english}, korean: {korean})")
    }
}

/// A text in quotation marks on one line, with everything invisible written as its code.
pub(super) fn quoted(text: &str) -> String {
    let mut inside = String::with_capacity(text.len() + 2);
    for character in text.chars() {
        match character {
            '"' => inside.push_str("\\\""),
            '\\' => inside.push_str("\\\\"),
            '\n' => inside.push_str("\\n"),
            '\r' => inside.push_str("\\r"),
            '\t' => inside.push_str("\\t"),
            other => inside.push(other),
        }
    }
    format!("\"{}\"", escaped(&inside))
}

/// A text of several lines as it is, between `r#"` and `"#`, so that a changed line is one line of
/// a comparison; any other text on one line.
fn with_line_breaks(text: &str) -> String {
    let is_plain = text.split('\n').all(|line| escaped(line) == line);
    if !text.contains('\n') || !is_plain {
        return quoted(text);
    }
    // more marks than follow any quotation mark inside
    let most = text
        .split('"')
        .skip(1)
        .map(|part| {
            part.chars()
                .take_while(|character| *character == '#')
                .count()
        })
        .max();
    let marks = "#".repeat(most.unwrap_or_default() + 1);
    format!("r{marks}\"{text}\"{marks}")
}
