//! Where the numbers come from: sources, figures, and the tests of the equations on published results.

use super::figures_of_baseline::named_figures;
use super::sheet::{Cell, Column, Rows, Sort, sheet_ui};
use super::views::views_ui;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::levers_panel::contains_all;
use crate::app::style::semi_bold;
use crate::baseline::Source;
use crate::selftest::{self, Check};
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use crate::text::provenance::accessed;
use crate::text::{Language, Text as _};
use crate::validation;
use egui::RichText;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Sources,
    Figures,
    Selftest,
    Validation,
}

/// Rows of figures in one language that a filter finds: a thousand texts, made once.
#[derive(Clone, Debug)]
struct FigureRows {
    language: Language,
    filter: String,
    kept: Vec<Vec<Cell>>,
    /// How many figures there are.
    all: usize,
}

/// The page's view, filter and what it has computed.
#[derive(Clone, Debug, Default)]
pub(super) struct SourcesPage {
    view: View,
    filter: String,
    sorts: [Sort; 4],
    figures: Option<FigureRows>,
    checks: Option<Vec<Check>>,
    lines: Option<Vec<validation::Line>>,
}

impl SourcesPage {
    /// Lists the sources that these words find.
    pub(super) fn find(&mut self, words: String) {
        self.view = View::Sources;
        self.filter = words;
    }

    pub(super) fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let language = context.language;
        let views = [
            (View::Sources, T::SourcesTab),
            (View::Figures, T::FiguresTab),
            (View::Selftest, T::SelftestTab),
            (View::Validation, T::ValidationTab),
        ];
        views_ui(ui, language, (&mut self.view, views), |ui| {
            let hint = T::FilterSources.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter).hint_text(hint);
            ui.add(field.desired_width(220.0)).accessible_name(hint);
        });
        match self.view {
            View::Sources => self.sources_ui(ui, context),
            View::Figures => self.figures_ui(ui, context),
            View::Selftest => self.selftest_ui(ui, language),
            View::Validation => self.validation_ui(ui, context),
        }
    }

    fn kept(&self, rows: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
        let fits = |row: &Vec<Cell>| {
            let texts: Vec<&str> = row.iter().map(|cell| cell.shown.as_str()).collect();
            contains_all(&self.filter, &texts)
        };
        rows.into_iter().filter(fits).collect()
    }

    fn table_ui(
        &mut self,
        ui: &mut egui::Ui,
        (id, language): (&str, Language),
        columns: &[Column],
        rows: &[Vec<Cell>],
    ) {
        let height = (ui.available_height() - 60.0).max(160.0);
        let sort = &mut self.sorts[self.view as usize];
        let rows = Rows {
            list: rows,
            total: None,
        };
        sheet_ui(ui, (id, language), columns, rows, (sort, height));
    }

    fn sources_ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let language = context.language;
        let baseline = context.model.baseline();
        let mut uses = vec![0_u32; baseline.sources.len()];
        for figure in baseline.figures() {
            if let Some(count) = uses.get_mut(usize::from(figure.source.0)) {
                *count += 1;
            }
        }
        let specs = context.model.catalogue().specs();
        let parameters = |id: &String| {
            let count = specs
                .iter()
                .filter(|spec| spec.sources.contains(id))
                .count();
            Cell::number(count as f64, count.to_string())
        };
        let row = |(source, uses): (&Source, u32)| {
            vec![
                Cell::words(source.title.in_language(language)),
                Cell::link(&source.address),
                Cell::words(accessed(&source.accessed, language)),
                Cell::number(f64::from(uses), uses.to_string()),
                parameters(&source.id),
            ]
        };
        let rows = self.kept(baseline.sources.iter().zip(uses).map(row).collect());
        let counts = [
            ("count", rows.len().to_string()),
            ("all", baseline.sources.len().to_string()),
        ];
        ui.label(
            RichText::new(T::CountSources.fill(language, &counts))
                .small()
                .weak(),
        );
        let columns = [
            Column::words(T::ColumnTitle.text(language), 0.0),
            Column::words(T::ColumnAddress.text(language), 0.0),
            Column::words(T::ColumnAccessed.text(language), 90.0),
            Column::number(T::ColumnFigures.text(language), 70.0),
            Column::number(T::ColumnParameters.text(language), 96.0),
        ];
        self.table_ui(ui, ("sources", language), &columns, &rows);
    }

    fn figures_ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let language = context.language;
        let is_made = |made: &FigureRows| made.language == language && made.filter == self.filter;
        let made = self.figures.take().filter(is_made);
        let made = made.unwrap_or_else(|| {
            let rows = figure_rows(context);
            FigureRows {
                language,
                filter: self.filter.clone(),
                all: rows.len(),
                kept: self.kept(rows),
            }
        });
        let counts = [
            ("count", made.kept.len().to_string()),
            ("all", made.all.to_string()),
        ];
        ui.label(
            RichText::new(T::CountFigures.fill(language, &counts))
                .small()
                .weak(),
        );
        let columns = [
            Column::words(T::ColumnFigure.text(language), 0.0),
            Column::number(T::ColumnValueOf.text(language), 120.0),
            Column::number(T::ColumnYear.text(language), 60.0),
            Column::words(T::ColumnGrade.text(language), 96.0),
            Column::words(T::ColumnSource.text(language), 0.0),
            Column::words(T::ColumnAddress.text(language), 220.0),
            Column::words(T::ColumnAccessed.text(language), 90.0),
        ];
        self.table_ui(ui, ("figures", language), &columns, &made.kept);
        self.figures = Some(made);
    }

    fn selftest_ui(&mut self, ui: &mut egui::Ui, language: Language) {
        ui.label(T::SelftestNote.text(language));
        if ui.button(T::RunSelftest.text(language)).clicked() {
            self.checks = None;
        }
        let checks = self.checks.get_or_insert_with(selftest::run);
        let passed = checks.iter().filter(|check| check.passed()).count();
        let (count, is_clean) = (checks.len(), passed == checks.len());
        let row = |check: &Check| {
            let verdict = if check.passed() { T::Pass } else { T::Fail };
            let digits = |value: f64| Cell::number(value, number::plain(value, 6));
            vec![
                Cell::words(check.example),
                Cell::words(check.quantity.in_language(language)),
                digits(check.published),
                check.ours.map_or_else(|| Cell::words("–"), digits),
                check
                    .difference()
                    .map_or_else(|| Cell::words("–"), |d| Cell::number(d, number::small(d))),
                Cell::words(verdict.text(language)),
                Cell::words(check.title.text(language)),
            ]
        };
        let rows: Vec<Vec<Cell>> = checks.iter().map(row).collect();
        let counts = [("passed", passed.to_string()), ("all", count.to_string())];
        let color = if is_clean {
            theme(ui).gain
        } else {
            theme(ui).error
        };
        let words = RichText::new(T::SelftestPassed.fill(language, &counts)).family(semi_bold());
        ui.label(words.color(ink(color)));
        let rows = self.kept(rows);
        let columns = [
            Column::words(T::ColumnExample.text(language), 60.0),
            Column::words(T::ColumnFigure.text(language), 0.0),
            Column::number(T::ColumnPublished.text(language), 100.0),
            Column::number(T::ColumnOurs.text(language), 100.0),
            Column::number(T::ColumnDifference.text(language), 80.0),
            Column::words(T::ColumnVerdict.text(language), 60.0),
            Column::words(T::ColumnTitle.text(language), 0.0),
        ];
        self.table_ui(ui, ("selftest", language), &columns, &rows);
    }

    fn validation_ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let language = context.language;
        ui.label(T::ValidationNote.text(language));
        let lines = self
            .lines
            .get_or_insert_with(|| validation::run(context.model));
        let rows: Vec<Vec<Cell>> = lines
            .iter()
            .map(|line| validation_row(line, language))
            .collect();
        let rows = self.kept(rows);
        let columns = [
            Column::words(T::ColumnAuthor.text(language), 110.0),
            Column::words(T::ColumnFigure.text(language), 0.0),
            Column::number(T::ColumnPublished.text(language), 130.0),
            Column::number(T::ColumnOurs.text(language), 90.0),
            Column::number(T::ColumnMiss.text(language), 90.0),
            Column::words(T::ColumnShock.text(language), 0.0),
            Column::words(T::ColumnWhy.text(language), 0.0),
            Column::words(T::ColumnAddress.text(language), 0.0),
            Column::words(T::ColumnPublishedOn.text(language), 92.0),
            Column::words(T::ColumnAccessed.text(language), 90.0),
        ];
        self.table_ui(ui, ("validation", language), &columns, &rows);
    }
}

fn validation_row(line: &validation::Line, language: Language) -> Vec<Cell> {
    let show = |value: f64| number::value(value, line.unit, language);
    let (low, high) = (line.published.low, line.published.high);
    let published = if (high - low).abs() > 0.0 {
        format!("{} – {}", show(low), show(high))
    } else {
        show(low)
    };
    let ours = match &line.ours {
        Ok(ours) => Cell::number(*ours, show(*ours)),
        Err(missing) => Cell::words(missing.words(language)),
    };
    let miss = line.miss().map_or_else(
        || Cell::words("–"),
        |miss| Cell::number(miss, number::difference(miss, line.unit, language)),
    );
    let source = line.source;
    let (address, read_on) = if source.address.starts_with("http") {
        (Cell::link(source.address), validation::sources::READ_ON)
    } else {
        (Cell::words(source.address), "")
    };
    vec![
        Cell::words(line.author.in_language(language)),
        Cell::words(line.quantity.in_language(language)),
        Cell::number(low, published),
        ours,
        miss,
        Cell::words(line.shock.in_language(language)),
        Cell::words(line.why.in_language(language)),
        address,
        Cell::words(line.source.published),
        Cell::words(read_on),
    ]
}

fn figure_rows(context: &PanelContext<'_>) -> Vec<Vec<Cell>> {
    let (baseline, language) = (context.model.baseline(), context.language);
    let row = |named: &super::figures_of_baseline::NamedFigure| {
        let figure = named.figure;
        let shown = match named.unit {
            // elasticities and coefficients are published with their digits
            Unit::Number => number::plain(figure.value, 3),
            unit => number::value(figure.value, unit, language),
        };
        let source = baseline.source(figure.source);
        let of_source = |part: fn(&Source) -> &String| source.map_or("", |of| part(of).as_str());
        vec![
            Cell::words(named.name.in_language(language)),
            Cell::number(figure.value, shown),
            Cell::number(f64::from(figure.year), figure.year.to_string()),
            Cell::words(figure.grade.in_language(language)),
            Cell::words(source.map_or("", |source| source.title.in_language(language))),
            Cell::link(of_source(|source| &source.address)),
            Cell::words(accessed(of_source(|source| &source.accessed), language)),
        ]
    };
    let figures = named_figures(baseline, context.model.catalogue());
    figures.iter().map(row).collect()
}
