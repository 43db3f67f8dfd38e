//! Red lines in a scenario file: only those that differ from the base, one line each.
//!
//! ```text
//!   red_lines: {
//!     "cash_a_year": (limit: 25000000000),      a limit of its own
//!     "cars_in_writing": (limit: None),         waived
//!     "beef_rule": None,                        removed
//!     "own_1": (side: focus, title: "Jobs", subject: "jobs_change", bound: at_least, limit: -30000),
//!   },
//! ```
//!
//! A subject that this version does not know is kept, and so is a change of a line that the base does not have; both
//! with a warning.

use super::firms::name;
use super::read::{MOST_LOOKED_UP, keep_unknown};
use super::text;
use crate::baseline::{Bound, Limit, Party, RedLine};
use crate::model::red_lines::{LARGEST_LIMIT, MOST_RED_LINES, Subject};
use crate::model::rows::{self, RowEdit};
use crate::model::{Catalogue, Scenario, UnknownEntry};
use crate::reading::{self, Entry, Expected, Fields, ProblemKind, Problems, nearest};

/// The section's name.
pub(super) const SECTION: &str = "red_lines";

/// Fields of a line.
const FIELDS: [&str; 5] = ["side", "title", "subject", "bound", "limit"];

/// The section's text; `None` where nothing differs.
pub(super) fn text_of(
    (base, lines): (&[RedLine], &[RedLine]),
    unknown: &[UnknownEntry],
) -> Option<String> {
    let mut differences = rows::differences(base, lines);
    differences.sort_by_key(|difference| {
        let place = base.iter().position(|line| line.id == difference.id());
        place.unwrap_or(usize::MAX)
    });
    let mut section = String::new();
    for difference in differences {
        let value = match &difference.after {
            None => "None".to_owned(),
            Some(line) => fields(line, difference.before.as_ref()),
        };
        text::entry(&mut section, difference.id(), &value);
    }
    text::unknown(&mut section, unknown, SECTION);
    (!section.is_empty()).then(|| format!("{{\n{section}  }}"))
}

/// The fields that differ from the line of the base; all of them where it has none.
fn fields(line: &RedLine, base: Option<&RedLine>) -> String {
    let mut fields: Vec<String> = Vec::new();
    let mut push = |is_new: bool, name: &str, value: String| {
        if is_new {
            fields.push(format!("{name}: {value}"));
        }
    };
    let differs = |same: fn(&RedLine, &RedLine) -> bool| base.is_none_or(|base| !same(base, line));
    push(
        differs(|a, b| a.side == b.side),
        "side",
        line.side.word().to_owned(),
    );
    push(
        differs(|a, b| a.title == b.title),
        "title",
        text::title(&line.title),
    );
    push(
        differs(|a, b| a.subject == b.subject),
        "subject",
        text::quoted(&line.subject),
    );
    push(
        differs(|a, b| a.bound == b.bound),
        "bound",
        line.bound.word().to_owned(),
    );
    let limit = match &line.limit {
        None => "None".to_owned(),
        Some(Limit::Number(number)) => number.to_string(),
        Some(Limit::Word(word)) => text::quoted(word),
    };
    push(differs(|a, b| a.limit == b.limit), "limit", limit);
    format!("({})", fields.join(", "))
}

/// Reads the section into a scenario that has the red lines of its base.
pub(super) fn read(
    catalogue: &Catalogue,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let base = scenario.red_lines.clone();
    let mut unknown = 0;
    fields.optional(SECTION, problems, |section, problems| {
        for entry in section.entries(problems) {
            problems.inside(&entry.key, |p| {
                if let Some(edit) = edit(catalogue, (&entry, &base), (scenario, &mut unknown), p) {
                    rows::apply(&mut scenario.red_lines, edit, catalogue.red_lines());
                }
            });
        }
        let count = scenario.red_lines.len();
        if count > MOST_RED_LINES {
            let (low, high) = (0.0, MOST_RED_LINES as f64);
            let place = section.place_for(problems);
            problems.error(
                place,
                &count.to_string(),
                ProblemKind::OutOfRange { low, high },
            );
        }
        Some(())
    });
}

/// What an entry does to the lines; `None` where it is kept as it stands, or has a problem.
fn edit(
    catalogue: &Catalogue,
    (entry, base): (&Entry<'_>, &[RedLine]),
    (scenario, unknown): (&mut Scenario, &mut usize),
    problems: &mut Problems,
) -> Option<RowEdit<RedLine>> {
    let like = rows::find(base, &entry.key);
    let names_a_subject = |value: reading::Value<'_>| {
        let mut unheard = Problems::new();
        let fields = value.fields(&FIELDS, &mut unheard);
        fields.present("subject").is_some()
    };
    let value = entry.value.optional();
    if like.is_none() && !value.is_some_and(names_a_subject) {
        let known = base.iter().map(|line| line.id.as_str());
        keep_unknown(entry, SECTION, known, (scenario, problems));
        return None;
    }
    if value.is_none() {
        return Some(RowEdit::Remove(entry.key.clone()));
    }
    let written = Written::new(entry, problems);
    let line = written.line(like, problems)?;
    written
        .fits(catalogue, &line, unknown, problems)
        .then_some(RowEdit::Put(line))
}

/// One entry of the section.
struct Written<'d> {
    id: String,
    whole: reading::Value<'d>,
    fields: Fields<'d>,
}

impl<'d> Written<'d> {
    fn new(entry: &Entry<'d>, problems: &mut Problems) -> Self {
        Self {
            id: entry.key.clone(),
            whole: entry.value,
            fields: entry.value.fields(&FIELDS, problems),
        }
    }

    /// What the file says, and the rest as in the base; a line that the base does not have must say everything.
    fn line(&self, base: Option<&RedLine>, p: &mut Problems) -> Option<RedLine> {
        let errors = p.errors();
        if base.is_none() {
            for name in FIELDS {
                self.fields.required(name, p, |_, _| Some(()));
            }
        }
        let fields = &self.fields;
        let side = fields.optional("side", p, |v, p| {
            let index = v.choice(&Party::ALL.map(Party::word), p)?;
            Party::ALL.get(index).copied()
        });
        let title = fields.optional("title", p, name);
        let subject = fields.optional("subject", p, |v, p| v.text(p));
        let bound = fields.optional("bound", p, |v, p| {
            let index = v.choice(&Bound::ALL.map(Bound::word), p)?;
            Bound::ALL.get(index).copied()
        });
        let limit = fields.optional("limit", p, limit);
        if p.errors() > errors {
            return None;
        }
        Some(RedLine {
            id: self.id.clone(),
            side: side?.or_else(|| base.map(|base| base.side))?,
            title: title?.or_else(|| base.map(|base| base.title.clone()))?,
            subject: subject?.or_else(|| base.map(|base| base.subject.clone()))?,
            bound: bound?.or_else(|| base.map(|base| base.bound))?,
            limit: match self.fields.present("limit") {
                Some(_) => limit?,
                None => base.and_then(|base| base.limit.clone()),
            },
            stated: base.and_then(|base| base.stated.clone()),
        })
    }

    /// Whether the limit fits its subject; a subject that this version does not know is kept, with a warning.
    fn fits(
        &self,
        catalogue: &Catalogue,
        line: &RedLine,
        unknown: &mut usize,
        problems: &mut Problems,
    ) -> bool {
        let place = |name: &str| self.fields.present(name).unwrap_or(self.whole);
        let Some(subject) = catalogue.subject(&line.subject) else {
            let names = catalogue.subjects().map(|(name, _)| name);
            let nearest = (*unknown < MOST_LOOKED_UP)
                .then(|| nearest(&line.subject, names))
                .flatten()
                .map(str::to_owned);
            *unknown += 1;
            let kind = ProblemKind::UnknownKept { nearest };
            problems.inside("subject", |p| place("subject").warn(kind, p));
            return true;
        };
        if !subject.bounds().contains(&line.bound) {
            let kind = ProblemKind::unknown(subject.bounds().iter().map(|bound| bound.word()));
            problems.inside("bound", |p| place("bound").refuse::<()>(kind, p));
            return false;
        }
        let misfit = line
            .limit
            .as_ref()
            .filter(|limit| subject.check(line.bound, limit).is_err());
        let Some(limit) = misfit else {
            return true;
        };
        let kind = why_misfit(subject, line.bound, limit);
        problems.inside("limit", |p| place("limit").refuse::<()>(kind, p));
        false
    }
}

/// A number, or the word of a choice in quotation marks.
fn limit(value: reading::Value<'_>, problems: &mut Problems) -> Option<Limit> {
    if value.ron().starts_with('"') {
        return value.text(problems).map(Limit::Word);
    }
    let range = -LARGEST_LIMIT..=LARGEST_LIMIT;
    value.number(range, problems).map(Limit::Number)
}

/// What is wrong with a limit that does not fit.
fn why_misfit(subject: Subject<'_>, bound: Bound, limit: &Limit) -> ProblemKind {
    let words = subject.words();
    let takes_words = bound == Bound::Exactly && !words.is_empty();
    match limit {
        Limit::Number(_) if takes_words => ProblemKind::WrongKind {
            expected: Expected::Text,
        },
        Limit::Number(_) => {
            let (low, high) = subject.range();
            ProblemKind::OutOfRange { low, high }
        }
        Limit::Word(_) if takes_words => ProblemKind::unknown(words.iter()),
        Limit::Word(_) => ProblemKind::WrongKind {
            expected: Expected::Number,
        },
    }
}
