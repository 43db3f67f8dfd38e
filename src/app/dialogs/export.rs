//! The export window: which charts, in which formats, how large, and where to.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::export_request::{ExportRequest, Format, PictureSize};
use crate::app::typed_path;
use crate::figures::FigureId;
use crate::text::messages::{DialogText as D, ExportText as E};
use crate::text::{Language, Text as _};

/// Widths that can be asked for, pixels.
const WIDTHS: std::ops::RangeInclusive<u32> = 200..=10_000;

/// The ways to say how large a picture is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum SizeChoice {
    Times(u8),
    Print,
    Chosen,
}

/// The export window.
#[derive(Debug)]
pub struct ExportDialog {
    charts: Vec<(String, bool)>,
    formats: [(Format, bool); 4],
    size: SizeChoice,
    width: String,
    folder: String,
    problem: Option<E>,
    // files that an export has found in its way, and the request to be repeated over them
    in_the_way: Option<(ExportRequest, String)>,
    is_new: bool,
}

impl ExportDialog {
    /// Lists all charts, with some chosen: all where none is named.
    pub fn new(all: impl Iterator<Item = String>, chosen: &[String], folder: &Path) -> Self {
        let is_chosen = |id: &String| chosen.is_empty() || chosen.contains(id);
        Self {
            charts: all
                .map(|id| (is_chosen(&id), id))
                .map(|(on, id)| (id, on))
                .collect(),
            formats: Format::ALL.map(|format| (format, format == Format::Png)),
            size: SizeChoice::Times(2),
            width: "1600".to_owned(),
            folder: folder.display().to_string(),
            problem: None,
            in_the_way: None,
            is_new: true,
        }
    }

    /// Takes over a folder that was chosen elsewhere.
    pub fn set_folder(&mut self, folder: &Path) {
        self.folder = folder.display().to_string();
    }

    /// Says which files an export has found in its way, and offers to replace them.
    pub fn ask_to_replace(&mut self, request: ExportRequest, names: String) {
        self.in_the_way = Some((
            ExportRequest {
                replaces: true,
                ..request
            },
            names,
        ));
        self.is_new = true;
    }

    /// The request, or what is missing.
    fn request(&self) -> Result<ExportRequest, E> {
        let on = |(item, on): &(String, bool)| on.then(|| item.clone());
        let charts: Vec<String> = self.charts.iter().filter_map(on).collect();
        if charts.is_empty() {
            return Err(E::NeedsChart);
        }
        let formats: Vec<Format> = self
            .formats
            .iter()
            .filter(|(_, on)| *on)
            .map(|(format, _)| *format)
            .collect();
        if formats.is_empty() {
            return Err(E::NeedsFormat);
        }
        let size = match self.size {
            SizeChoice::Times(times) => PictureSize::Times(f64::from(times)),
            SizeChoice::Print => PictureSize::Dpi(300.0),
            SizeChoice::Chosen => {
                let width = self
                    .width
                    .trim()
                    .parse()
                    .ok()
                    .filter(|width| WIDTHS.contains(width));
                PictureSize::Wide(width.ok_or(E::BadWidth)?)
            }
        };
        let home = std::env::var_os("HOME").map(PathBuf::from);
        let here = std::env::current_dir().unwrap_or_default();
        let folder = typed_path::parse(&self.folder, &here, home.as_deref());
        let folder = folder.ok_or(E::NeedsFolder)?;
        Ok(ExportRequest {
            charts,
            formats,
            size,
            folder,
            replaces: false,
        })
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        heading(ui, E::Title.text(language), 560.0);
        if let Some((request, names)) = &self.in_the_way {
            ui.label(E::InTheWay.fill(language, &[("names", names.clone())]));
            let answers = vec![
                (D::Cancel.text(language).to_owned(), Command::CancelDialog),
                (
                    D::Replace.text(language).to_owned(),
                    Command::Export(request.clone()),
                ),
            ];
            buttons(ui, answers, std::mem::take(&mut self.is_new), commands);
            return;
        }
        self.charts_ui(ui, language);
        ui.add_space(4.0);
        ui.strong(E::Formats.text(language));
        for (format, on) in &mut self.formats {
            ui.checkbox(on, format_name(*format).text(language));
        }
        if self.formats[0].1 {
            self.size_ui(ui, language);
        }
        ui.add_space(4.0);
        self.folder_ui(ui, context, commands);
        if let Some(problem) = self.problem {
            let range = [
                ("low", WIDTHS.start().to_string()),
                ("high", WIDTHS.end().to_string()),
            ];
            ui.colored_label(ui.visuals().error_fg_color, problem.fill(language, &range));
        }
        let count = |on: usize, formats: usize| (on * formats).to_string();
        let charts = self.charts.iter().filter(|(_, on)| *on).count();
        let formats = self.formats.iter().filter(|(_, on)| *on).count();
        ui.weak(E::Count.fill(language, &[("count", count(charts, formats))]));
        let marker = Command::CommitEdit;
        let mut answers = Vec::new();
        let cancel = (D::Cancel.text(language).to_owned(), Command::CancelDialog);
        let go = (E::Go.text(language).to_owned(), marker.clone());
        buttons(
            ui,
            vec![go, cancel],
            std::mem::take(&mut self.is_new),
            &mut answers,
        );
        if answers.contains(&marker) {
            match self.request() {
                Ok(request) => commands.push(Command::Export(request)),
                Err(problem) => self.problem = Some(problem),
            }
        }
        commands.extend(answers.into_iter().filter(|answer| *answer != marker));
    }

    fn charts_ui(&mut self, ui: &mut Ui, language: Language) {
        ui.horizontal(|ui| {
            ui.strong(E::Charts.text(language));
            for (text, on) in [(E::All, true), (E::None, false)] {
                if ui.small_button(text.text(language)).clicked() {
                    self.charts.iter_mut().for_each(|(_, chosen)| *chosen = on);
                }
            }
        });
        let height = (ui.available_height() - 300.0).clamp(110.0, 280.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (id, on) in &mut self.charts {
                    let name =
                        FigureId::of_id(id).map_or(id.as_str(), |figure| figure.name(language));
                    ui.checkbox(on, name);
                }
            });
    }

    fn size_ui(&mut self, ui: &mut Ui, language: Language) {
        ui.horizontal_wrapped(|ui| {
            ui.label(E::Size.text(language));
            for times in 1..=3 {
                let text = E::Times.fill(language, &[("times", times.to_string())]);
                ui.radio_value(&mut self.size, SizeChoice::Times(times), text);
            }
            ui.radio_value(&mut self.size, SizeChoice::Print, E::Print.text(language));
            let chosen = E::Chosen.text(language);
            let label = ui.radio_value(&mut self.size, SizeChoice::Chosen, chosen);
            let field = egui::TextEdit::singleline(&mut self.width).desired_width(56.0);
            if ui.add(field).labelled_by(label.id).changed() {
                self.size = SizeChoice::Chosen;
            }
        });
    }

    fn folder_ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
        let language = context.language;
        let label = ui.strong(E::Folder.text(language));
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 100.0).max(120.0);
            let field = egui::TextEdit::singleline(&mut self.folder).desired_width(width);
            ui.add(field).labelled_by(label.id);
            if ui.button(E::Choose.text(language)).clicked() {
                commands.push(Command::ChooseExportFolder);
            }
        });
    }
}

const fn format_name(format: Format) -> E {
    match format {
        Format::Png => E::Png,
        Format::Svg => E::Svg,
        Format::Pdf => E::Pdf,
        Format::Csv => E::Csv,
    }
}
