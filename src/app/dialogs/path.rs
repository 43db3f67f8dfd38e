//! A path to be typed or pasted, beside a list of the folder: works where no desktop dialog does.

use std::path::{Path, PathBuf};

use egui::{Key, Ui};

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::command_words::shown_file;
use crate::app::context::PanelContext;
use crate::app::document::DocumentId;
use crate::app::typed_path::{self, EXTENSION};
use crate::file::words::shown_path;
use crate::file::{FolderListing, folder_listing};
use crate::text::Text as _;
use crate::text::messages::DialogText as D;

/// What the path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A scenario to open.
    Open,
    /// A scenario to compare with.
    Compare,
    /// A file to save a document to.
    Save(DocumentId),
}

/// The path dialog.
#[derive(Debug)]
pub struct PathDialog {
    purpose: PathPurpose,
    text: String,
    folder: PathBuf,
    home: Option<PathBuf>,
    // `None` where the folder cannot be listed
    listing: Option<FolderListing>,
    is_empty: bool,
    is_new: bool,
}

impl PathDialog {
    /// Begins in a folder, with a text to begin with.
    pub fn new(purpose: PathPurpose, folder: PathBuf, text: String) -> Self {
        let home = std::env::var_os("HOME").map(PathBuf::from);
        let listing = folder_listing(&folder, EXTENSION).ok();
        Self {
            purpose,
            text,
            folder,
            home,
            listing,
            is_empty: false,
            is_new: true,
        }
    }

    /// What the path is for.
    pub const fn purpose(&self) -> PathPurpose {
        self.purpose
    }

    fn go_to(&mut self, folder: &Path) {
        folder.clone_into(&mut self.folder);
        self.listing = folder_listing(folder, EXTENSION).ok();
    }

    /// The command that the typed path means.
    fn accepted(&self) -> Option<Command> {
        let path = typed_path::parse(&self.text, &self.folder, self.home.as_deref())?;
        Some(match self.purpose {
            PathPurpose::Open => Command::OpenPath(path),
            PathPurpose::Compare => Command::CompareWithPath(path),
            PathPurpose::Save(document) => Command::SavePath { document, path },
        })
    }

    const fn words(&self) -> (D, D) {
        match self.purpose {
            PathPurpose::Open => (D::OpenPathTitle, D::Open),
            PathPurpose::Compare => (D::ComparePathTitle, D::Compare),
            PathPurpose::Save(_) => (D::SavePathTitle, D::Save),
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let (title, accept) = self.words();
        heading(ui, title.text(language), 560.0);
        let label = ui.label(D::Path.text(language));
        let field = egui::TextEdit::singleline(&mut self.text)
            .id(egui::Id::unique("path"))
            .hint_text(D::PathHint.text(language))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.is_new) {
            field.request_focus();
        }
        if field.changed() {
            self.is_empty = false;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if self.is_empty {
            ui.colored_label(ui.visuals().error_fg_color, D::EmptyPath.text(language));
        }
        ui.add_space(4.0);
        self.folder_ui(ui, context);
        let marker = Command::CommitEdit;
        let mut answers = Vec::new();
        let cancel = (D::Cancel.text(language).to_owned(), Command::CancelDialog);
        buttons(
            ui,
            vec![(accept.text(language).to_owned(), marker.clone()), cancel],
            false,
            &mut answers,
        );
        // the primary button stands for whatever the path means when it is pressed
        let accepted = entered || answers.contains(&marker);
        commands.extend(answers.into_iter().filter(|answer| *answer != marker));
        if accepted {
            match self.accepted() {
                Some(command) => commands.push(command),
                None => self.is_empty = true,
            }
        }
    }

    fn folder_ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>) {
        let language = context.language;
        let place = [("folder", shown_path(&self.folder))];
        ui.add(egui::Label::new(D::InFolder.fill(language, &place)).truncate());
        let mut folder = None;
        let mut file = None;
        egui::ScrollArea::vertical()
            .max_height(220.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let parent = self.folder.parent();
                if parent.is_some() && ui.button(D::FolderUp.text(language)).clicked() {
                    folder = parent.map(Path::to_owned);
                }
                let Some(listing) = &self.listing else {
                    ui.label(D::FolderUnreadable.text(language));
                    return;
                };
                for item in &listing.folders {
                    if ui
                        .selectable_label(false, format!("{}/", shown_file(item)))
                        .clicked()
                    {
                        folder = Some(item.clone());
                    }
                }
                for item in &listing.files {
                    if ui.selectable_label(false, shown_file(item)).clicked() {
                        file = Some(item.clone());
                    }
                }
                if listing.files.is_empty() {
                    ui.weak(D::NoFiles.text(language));
                }
            });
        if let Some(folder) = folder {
            self.go_to(&folder);
        }
        if let Some(name) = file.as_deref().and_then(Path::to_str) {
            name.clone_into(&mut self.text);
            self.is_empty = false;
            ui.memory_mut(|memory| memory.request_focus(egui::Id::unique("path")));
        }
    }
}
