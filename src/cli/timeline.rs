//! The timeline on the command line: the rows that the baseline ships, each with what it rests on.

use super::input::Workspace;
use crate::baseline::Baseline;
use crate::chart::Cell;
use crate::model::rows::Row;
use crate::model::timeline::{
    Footing, Happening, Timeline, chances_words, link_words, state_words, when_words,
};
use crate::text::timeline::TimelineText as T;
use crate::text::{Language, Text as _, Title, days};

/// The rows for `list timeline`: for machines, then for people.
pub(super) fn listed(workspace: &Workspace, language: Language) -> [Vec<Vec<Cell>>; 2] {
    let timeline = workspace.model.catalogue().timeline();
    let rows = |is_exact: bool| {
        let lister = Lister {
            baseline: workspace.model.baseline(),
            timeline,
            language,
            is_exact,
        };
        lister.rows()
    };
    [rows(true), rows(false)]
}

/// How many rows there are.
pub(super) fn count(timeline: &Timeline) -> usize {
    let talks = timeline.issues.len() + timeline.links.len();
    talks + timeline.events.len() + timeline.history.len()
}

struct Lister<'a> {
    baseline: &'a Baseline,
    timeline: &'a Timeline,
    language: Language,
    is_exact: bool,
}

impl Lister<'_> {
    fn rows(&self) -> Vec<Vec<Cell>> {
        let language = self.language;
        let issues = self.timeline.issues.iter().map(|row| {
            let values = [
                ("state", state_words(row.state, language).to_owned()),
                ("chances", chances_words(row, language)),
            ];
            let words = T::IssueShown.fill(language, &values);
            self.row(
                ("issue", T::Issue),
                row,
                (&row.title, words),
                row.footing.as_ref(),
            )
        });
        let links = self.timeline.links.iter().map(|row| {
            let words = link_words(self.timeline, row, language);
            self.row(
                ("link", T::Link),
                row,
                (&row.title, words),
                row.footing.as_ref(),
            )
        });
        let events = self.timeline.events.iter().map(|row| {
            let words = when_words(row.when, language);
            self.row(
                ("event", T::Event),
                row,
                (&row.title, words),
                row.footing.as_ref(),
            )
        });
        let history = self.timeline.history.iter().map(|row| {
            let mut words = days::iso(row.date);
            if self.is_exact {
                let what = match &row.what {
                    Happening::Reached { issue, state } => format!("{issue}: {}", state.word()),
                    Happening::Happened { event } => event.clone(),
                    Happening::InForce { preset } => preset.clone(),
                };
                words = format!("{words} {what}");
            }
            self.row(
                ("history", T::History),
                row,
                (&row.title, words),
                row.footing.as_ref(),
            )
        });
        issues.chain(links).chain(events).chain(history).collect()
    }

    fn row(
        &self,
        (kind, kind_words): (&str, T),
        row: &impl Row,
        (title, words): (&Title, String),
        footing: Option<&Footing>,
    ) -> Vec<Cell> {
        let id = footing.map_or("", |footing| footing.source.as_str());
        let kind = if self.is_exact {
            kind
        } else {
            kind_words.text(self.language)
        };
        let grade = match footing.map(|footing| footing.grade) {
            Some(Some(grade)) if self.is_exact => grade.word(),
            Some(Some(grade)) => grade.in_language(self.language),
            Some(None) if self.is_exact => crate::baseline::timeline_rows::OWN_JUDGEMENT,
            Some(None) => T::OwnJudgement.text(self.language),
            None => "",
        };
        let mut cells = vec![
            Cell::text(kind),
            Cell::text(row.id()),
            Cell::text(title.in_language(self.language)),
            Cell::text(words),
            Cell::text(grade),
            Cell::text(id),
        ];
        if self.is_exact {
            let source = self.baseline.source_index(id);
            let source = source.and_then(|index| self.baseline.source(index));
            let why = footing.map_or("", |footing| footing.why.in_language(self.language));
            cells.push(Cell::text(why));
            cells.push(source.map_or(Cell::Empty, |source| Cell::text(&source.address)));
        }
        cells
    }
}
