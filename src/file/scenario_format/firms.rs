//! Companies in a scenario file: what differs from the base, one company a line.
//!
//! ```text
//! "kia": (share_made_there: 0.8),                                       only what differs
//! "posco": None,                                                        removed
//! "own_1": (title: "…", sector: "auto_parts", sales: 1000000000, …),    added: everything
//! ```
//!
//! The section is left out where nothing differs. A change of a company that the base does not have is kept as it
//! stands, with a warning, like a lever that this version does not know.

use super::ScenarioFormat;
use super::read::{keep_unknown, title, value};
use super::text;
use crate::model::firm::{LONGEST_NAME, MOST_FIRMS};
use crate::model::rows::{self, RowDifference};
use crate::model::{Catalogue, Firm, FirmFigure, Scenario, Spec, UnknownEntry, Value};
use crate::reading::{Entry, Fields, ProblemKind, Problems};
use crate::text::Title;
use crate::text::firm::FirmText;

/// The section's name.
pub(super) const SECTION: &str = "firms";

/// Fields of a company beside its figures.
const OTHER_FIELDS: [&str; 2] = ["title", "sector"];

/// The name of a figure's field.
fn field(figure: FirmFigure) -> &'static str {
    figure.key()
}

/// The section's text; `None` where nothing differs.
pub(super) fn text_of(
    format: &ScenarioFormat<'_>,
    (base, firms): (&[Firm], &[Firm]),
    unknown: &[UnknownEntry],
) -> Option<String> {
    let catalogue = format.catalogue;
    let mut lines = String::new();
    let mut differences = rows::differences(base, firms);
    differences.sort_by_key(|difference| {
        let place = base.iter().position(|firm| firm.id == difference.id());
        place.unwrap_or(usize::MAX)
    });
    for difference in differences {
        let row = row(catalogue, &difference);
        text::entry(&mut lines, difference.id(), &row);
    }
    text::unknown(&mut lines, unknown, SECTION);
    (!lines.is_empty()).then(|| format!("{{\n{lines}  }}"))
}

fn row(catalogue: &Catalogue, difference: &RowDifference<Firm>) -> String {
    let Some(after) = &difference.after else {
        return "None".to_owned();
    };
    let before = difference.before.as_ref();
    let mut fields = Vec::new();
    if before.is_none_or(|before| before.title != after.title) {
        fields.push(format!("title: {}", text::title(&after.title)));
    }
    if before.is_none_or(|before| before.sector != after.sector) {
        let sector = catalogue.sectors().get(after.sector);
        let id = sector.map_or("", |(id, _)| id.as_str());
        fields.push(format!("sector: {}", text::quoted(id)));
    }
    for (figure, spec) in catalogue.firm_figures() {
        let now = after.value(figure);
        let is_said = match before {
            Some(before) => before.value(figure) != now,
            None => now != Value::Absent,
        };
        if is_said {
            fields.push(format!("{}: {}", field(figure), text::value(spec, now)));
        }
    }
    format!("({})", fields.join(", "))
}

/// Reads the section into a scenario that has the companies of its base.
pub(super) fn read(
    catalogue: &Catalogue,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    fields.optional(SECTION, problems, |section, problems| {
        for entry in section.entries(problems) {
            problems.inside(&entry.key, |problems| {
                firm(catalogue, &entry, scenario, problems);
            });
        }
        rows::order(&mut scenario.firms, catalogue.firms());
        let count = scenario.firms.len();
        if count > MOST_FIRMS {
            let kind = ProblemKind::OutOfRange {
                low: 0.0,
                high: MOST_FIRMS as f64,
            };
            problems.error(section.place_for(problems), &count.to_string(), kind);
        }
        Some(())
    });
}

fn firm(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let place = scenario.firms.iter().position(|firm| firm.id == entry.key);
    let Some(written) = entry.value.optional() else {
        match place {
            Some(place) => {
                scenario.firms.remove(place);
            }
            None => keep(catalogue, entry, scenario, problems),
        }
        return;
    };
    let names: Vec<&str> = (OTHER_FIELDS.into_iter())
        .chain(FirmFigure::ALL.iter().copied().map(field))
        .collect();
    let mut unheard = Problems::new();
    let is_added = written
        .fields(&names, &mut unheard)
        .optional("title", &mut unheard, |_, _| Some(()))
        .flatten()
        .is_some();
    if place.is_none() && (!is_added || catalogue.firms().is_empty()) {
        keep(catalogue, entry, scenario, problems);
        return;
    }
    let parts = written.fields(&names, problems);
    if let Some(firm) = place.and_then(|place| scenario.firms.get_mut(place)) {
        change(catalogue, &parts, firm, problems);
        warn(firm, entry, &parts, problems);
    } else if let Some(firm) = added(catalogue, &entry.key, &parts, problems) {
        warn(&firm, entry, &parts, problems);
        scenario.firms.push(firm);
    }
}

/// Warns of figures that cannot stand together.
fn warn(firm: &Firm, entry: &Entry<'_>, parts: &Fields<'_>, problems: &mut Problems) {
    let Some([part, whole]) = firm.sales_beyond_revenue() else {
        return;
    };
    let sales = field(FirmFigure::Sales);
    let written = parts.present(sales).unwrap_or(entry.value);
    let kind = ProblemKind::MoreThanWhole {
        part,
        name: field(FirmFigure::Revenue),
        whole,
    };
    problems.inside(sales, |problems| written.warn(kind, problems));
}

fn keep(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let known = catalogue.firms().iter().map(|firm| firm.id.as_str());
    keep_unknown(entry, SECTION, known, (scenario, problems));
}

/// Puts what a file says of a company into the company of the base.
fn change(catalogue: &Catalogue, parts: &Fields<'_>, firm: &mut Firm, problems: &mut Problems) {
    if let Some(Some(title)) = parts.optional("title", problems, name) {
        firm.title = title;
    }
    let sector = parts.optional("sector", problems, |v, p| sector(catalogue, v, p));
    if let Some(Some(sector)) = sector {
        firm.sector = sector;
    }
    for (figure, spec) in catalogue.firm_figures() {
        match parts.present(field(figure)) {
            None => {}
            Some(written) => {
                let read = problems.inside(field(figure), |p| value(spec, written, p));
                if let Some(read) = read {
                    firm.set(figure, read);
                }
            }
        }
    }
}

/// A company of the user's own: every figure but those that may be absent must be there.
fn added(
    catalogue: &Catalogue,
    id: &str,
    parts: &Fields<'_>,
    problems: &mut Problems,
) -> Option<Firm> {
    let title = parts.required("title", problems, name);
    let sector = parts.required("sector", problems, |v, p| sector(catalogue, v, p));
    let mut firm = Firm::new(id.to_owned(), title?, sector.unwrap_or_default(), catalogue);
    let mut is_whole = sector.is_some();
    for (figure, spec) in catalogue.firm_figures() {
        let read = |v, p: &mut Problems| value(spec, v, p);
        let read = if is_optional(spec) && parts.present(field(figure)).is_none() {
            Some(Value::Absent)
        } else {
            parts.required(field(figure), problems, read)
        };
        match read {
            Some(read) => firm.set(figure, read),
            None => is_whole = false,
        }
    }
    is_whole.then_some(firm)
}

fn is_optional(spec: &Spec) -> bool {
    spec.check(Value::Absent).is_ok()
}

/// A name that a row is known by: something, and not too long.
pub(super) fn name(written: crate::reading::Value<'_>, problems: &mut Problems) -> Option<Title> {
    let name = title(written, problems)?;
    let both = [&name.english, &name.korean];
    if both.iter().any(|name| name.trim().is_empty()) {
        return written.refuse(ProblemKind::Empty, problems);
    }
    let longest = both.map(|name| name.chars().count()).into_iter().max();
    if let Some(characters) = longest.filter(|characters| *characters > LONGEST_NAME) {
        let cap = LONGEST_NAME;
        return written.refuse(ProblemKind::TooLong { characters, cap }, problems);
    }
    Some(name)
}

fn sector(
    catalogue: &Catalogue,
    written: crate::reading::Value<'_>,
    problems: &mut Problems,
) -> Option<usize> {
    let id = written.text(problems)?;
    let ids = catalogue.sectors().iter().map(|(id, _)| id);
    match ids.clone().position(|known| *known == id) {
        Some(sector) => Some(sector),
        None => written.refuse(ProblemKind::unknown(ids), problems),
    }
}

/// Key, title and column that a problem in the section concerns; `None` outside a figure.
pub(super) fn concerned<'a>(
    catalogue: &'a Catalogue,
    (id, key): (&str, &str),
) -> Option<(String, Title, &'a Spec)> {
    let (_, spec) = (catalogue.firm_figures()).find(|(figure, _)| field(*figure) == key)?;
    let unnamed = Title::new(id, id);
    let firm = rows::find(catalogue.firms(), id).map_or(&unnamed, |firm| &firm.title);
    let names = [("company", firm), ("title", &spec.title)];
    Some((
        key.to_owned(),
        Title::filled(FirmText::FileTitle, &names),
        spec,
    ))
}
