//! Reading: the version first, then every field, then every lever; all problems at once.

use super::problem::about;
use super::stars;
use super::text::SECTIONS;
use super::timeline;
use super::{
    FORMAT_VERSION, ParsedScenario, ScenarioFormat, ScenarioProblem, correlations, distributions,
    firms, red_lines, table,
};
use crate::model::{Catalogue, Kind, Role, Scenario, Spec, UnknownEntry, Value};
use crate::reading::{self, Document, Entry, Fields, ProblemKind, Problems, nearest};
use crate::text::{Title, days};

use jiff::civil::Date;

/// Fields of the outermost struct.
const FIELDS: [&str; 19] = [
    "format",
    "model",
    "baseline",
    "base",
    "name",
    "story",
    "date",
    "sources",
    "caution",
    "notes",
    "stars",
    "levers",
    "assumptions",
    firms::SECTION,
    red_lines::SECTION,
    distributions::SECTION,
    correlations::SECTION,
    table::SECTION,
    timeline::SECTION,
];

/// Unknown names for which a likely one is looked up; a hostile file has a hundred thousand.
pub(super) const MOST_LOOKED_UP: usize = 20;

pub(super) fn parse(
    format: &ScenarioFormat<'_>,
    bytes: &[u8],
) -> Result<ParsedScenario, Vec<ScenarioProblem>> {
    let document =
        Document::from_bytes(bytes).map_err(|problem| about(format.catalogue, vec![problem]))?;
    let mut problems = Problems::new();
    let newer = newer_version(document.root());
    if let Some((value, found)) = newer {
        let newest = FORMAT_VERSION;
        let kind = ProblemKind::NewerVersion { found, newest };
        problems.inside("format", |problems| {
            problems.warning(value.place(), value.ron(), kind);
        });
    }
    let scenario = scenario(format, document.root(), newer.is_some(), &mut problems);
    let errors = problems.errors();
    let list = about(format.catalogue, problems.into_list());
    if errors > 0 {
        return Err(list);
    }
    Ok(ParsedScenario {
        scenario,
        warnings: list,
        newer: newer.map(|(_, found)| found),
    })
}

/// The format version of a scenario file, if it is newer than this program.
pub(super) fn newer_version_of(bytes: &[u8]) -> Option<u32> {
    let document = Document::from_bytes(bytes).ok()?;
    newer_version(document.root()).map(|(_, found)| found)
}

fn newer_version(root: reading::Value<'_>) -> Option<(reading::Value<'_>, u32)> {
    let mut unheard = Problems::new();
    root.fields(&FIELDS, &mut unheard)
        .required("format", &mut unheard, |value, p| {
            value.whole(0..=u32::MAX, p).map(|found| (value, found))
        })
        .filter(|(_, found)| *found > FORMAT_VERSION)
}

/// The scenario as far as it could be read; complete and right if there were no errors.
fn scenario(
    format: &ScenarioFormat<'_>,
    root: reading::Value<'_>,
    is_newer: bool,
    p: &mut Problems,
) -> Scenario {
    // what a newer version has added to the header is not for this one to judge
    let mut unheard = Problems::new();
    let header = if is_newer { &mut unheard } else { &mut *p };
    let fields = root.fields(&FIELDS, header);
    if !is_newer {
        fields.required("format", header, |v, p| v.whole(1..=FORMAT_VERSION, p));
    }
    fields.optional("model", header, |v, p| v.text(p));
    fields.required("baseline", header, |v, p| baseline(format, v, p));
    let name = fields.optional("name", header, title).flatten();
    let story = fields.optional("story", header, title).flatten();
    // `None` takes the base's date away, which leaving it out does not
    let is_dateless = fields.is_none("date");
    let date = fields.optional("date", header, day).flatten();
    let sources = fields.optional("sources", header, texts).flatten();
    let caution = fields.optional("caution", header, title).flatten();
    let notes = fields.optional("notes", header, notes).flatten();
    // without its base a scenario would mean something else, whatever its version
    let base = fields.optional("base", p, |v, p| base(format, v, p));

    let mut scenario = Scenario {
        base: base.flatten().unwrap_or_default(),
        ..Scenario::at_defaults(format.catalogue)
    };
    // what the file leaves out is as in its base
    let like = format.presets.base_of(&scenario, format.catalogue);
    scenario = Scenario {
        values: like.values,
        firms: like.firms,
        red_lines: like.red_lines,
        distributions: like.distributions,
        correlations: like.correlations,
        table: like.table,
        timeline: like.timeline,
        name: name.unwrap_or(like.name),
        story: story.unwrap_or(like.story),
        date: date.or_else(|| like.date.filter(|_| !is_dateless)),
        sources: sources.unwrap_or(like.sources),
        caution: caution.unwrap_or(like.caution),
        notes: notes.unwrap_or(like.notes),
        stars: like.stars,
        ..scenario
    };
    parameters(format.catalogue, &fields, &mut scenario, p);
    firms::read(format.catalogue, &fields, &mut scenario, p);
    red_lines::read(format.catalogue, &fields, &mut scenario, p);
    distributions::read(format.catalogue, &fields, &mut scenario, p);
    correlations::read(format.catalogue, &fields, &mut scenario, p);
    table::read(format, &fields, &mut scenario, p);
    timeline::read(format, &fields, &mut scenario, p);
    // last, because a star belongs to the value that its lever has in the file
    let heard = if is_newer { &mut unheard } else { p };
    fields.optional("stars", heard, |value, p| {
        stars::read(format.catalogue, value, &mut scenario, p);
        Some(())
    });
    scenario
}

fn parameters(
    catalogue: &Catalogue,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    for (section, role) in SECTIONS {
        fields.optional(section, problems, |value, problems| {
            for entry in value.text_entries(problems) {
                problems.inside(&entry.key, |problems| {
                    parameter(catalogue, &entry, (section, role), scenario, problems);
                });
            }
            Some(())
        });
    }
}

fn parameter(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    (section, role): (&'static str, Role),
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let place = entry.key_value.place();
    let known = catalogue
        .find_key(&entry.key)
        .and_then(|id| Some((id, catalogue.spec(id)?)));
    let Some((id, spec)) = known else {
        let keys = catalogue.specs().iter().map(|spec| spec.key.as_str());
        keep_unknown(entry, section, keys, (scenario, problems));
        return;
    };
    if spec.role != role {
        let belongs = SECTIONS
            .iter()
            .find(|(_, of)| *of == spec.role)
            .map(|(name, _)| (*name).to_owned())
            .unwrap_or_default();
        problems.error(place, &entry.key, ProblemKind::Misplaced { belongs });
        return;
    }
    if let Some(read) = value(spec, entry.value, problems)
        && let Some(slot) = scenario.values.get_mut(id.index())
    {
        *slot = read;
    }
}

/// Keeps a line that means nothing here, with a warning that says what it may have meant.
pub(super) fn keep_unknown<'a>(
    entry: &Entry<'_>,
    section: &'static str,
    known: impl Iterator<Item = &'a str>,
    (scenario, problems): (&mut Scenario, &mut Problems),
) {
    let nearest = (scenario.unknown.len() < MOST_LOOKED_UP)
        .then(|| nearest(&entry.key, known))
        .flatten()
        .map(str::to_owned);
    let place = entry.key_value.place_for(problems);
    problems.warning(place, &entry.key, ProblemKind::UnknownKept { nearest });
    scenario.unknown.push(UnknownEntry {
        key: entry.key.clone(),
        text: entry.value.ron().to_owned(),
        section,
    });
}

pub(super) fn value(
    spec: &Spec,
    written: reading::Value<'_>,
    problems: &mut Problems,
) -> Option<Value> {
    let present = written.optional();
    match (&spec.kind, present) {
        (Kind::Quantity { range, .. }, Some(number)) => {
            let read = number.number(range.clone(), problems)?;
            if spec.is_whole() && read.fract() != 0.0 {
                let expected = reading::Expected::Whole;
                return number.refuse(ProblemKind::WrongKind { expected }, problems);
            }
            Some(Value::Number(read))
        }
        (Kind::Quantity { optional: true, .. } | Kind::Day, None) => Some(Value::Absent),
        (Kind::Quantity { .. }, None) => {
            let expected = reading::Expected::Number;
            written.refuse(ProblemKind::WrongKind { expected }, problems)
        }
        (Kind::Day, Some(text)) => day(text, problems).map(Value::Day),
        (Kind::Choice(choices), _) => {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
            let index = written.choice(&keys, problems)?;
            u8::try_from(index).ok().map(Value::Choice)
        }
    }
}

fn baseline(
    format: &ScenarioFormat<'_>,
    value: reading::Value<'_>,
    problems: &mut Problems,
) -> Option<()> {
    let id = value.text(problems)?;
    if id != format.baseline {
        let loaded = format.baseline.to_owned();
        problems.warning(value.place(), &id, ProblemKind::OtherBaseline { loaded });
    }
    Some(())
}

fn base(
    format: &ScenarioFormat<'_>,
    value: reading::Value<'_>,
    problems: &mut Problems,
) -> Option<String> {
    let id = value.text(problems)?;
    if format.presets.find(&id).is_some() {
        return Some(id);
    }
    let known = format.presets.iter().map(|preset| &preset.id);
    value.refuse(ProblemKind::unknown(known), problems)
}

/// One text for both languages, or one for each.
pub(super) fn title(value: reading::Value<'_>, problems: &mut Problems) -> Option<Title> {
    if !value.ron().starts_with('(') {
        let text = value.text(problems)?;
        return Some(Title::new(text.clone(), text));
    }
    let fields = value.fields(&["english", "korean"], problems);
    let english = fields.required("english", problems, |v, p| v.text(p));
    let korean = fields.required("korean", problems, |v, p| v.text(p));
    Some(Title::new(english?, korean?))
}

fn day(value: reading::Value<'_>, problems: &mut Problems) -> Option<Date> {
    let expected = reading::Expected::Day;
    let mut unheard = Problems::new();
    match value.text(&mut unheard).as_deref().and_then(days::parse) {
        Some(day) => Some(day),
        None => value.refuse(ProblemKind::WrongKind { expected }, problems),
    }
}

fn texts(value: reading::Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let items = value.items(problems)?;
    let texts: Vec<Option<String>> = items.iter().map(|item| item.text(problems)).collect();
    texts.into_iter().collect()
}

/// The notes; in a text of several lines, line ends of another system are read as our own.
fn notes(value: reading::Value<'_>, problems: &mut Problems) -> Option<String> {
    let text = value.text(problems)?;
    if value.ron().starts_with('r') {
        Some(text.replace("\r\n", "\n"))
    } else {
        Some(text)
    }
}
