//! Commands: everything that a user can do, said as data.
//!
//! Panels push commands while they are drawn; the window carries them out after the frame. Menu,
//! palette, keyboard and tests all read the one list in [`super::command_list`].

use std::path::PathBuf;

use super::backwards::Asked;
use super::document::DocumentId;
use super::export_request::ExportRequest;
use super::page::Page;
use super::session::ReferenceChoice;
use crate::engine::Measure;
use crate::engine::trace::Subject;
use crate::file::settings::Theme;
use crate::model::{Edit, ParameterId, Scenario};
use crate::text::Language;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Changes the active scenario; opens a gesture.
    Edit(Edit),
    /// Closes the gesture: one undo step.
    CommitEdit,
    /// Takes back the last step.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// Opens a new scenario made from a preset.
    NewFromPreset(String),
    /// Opens a scenario that was made from another one as a new document, unsaved.
    OpenScenario(Box<Scenario>),
    /// Lays an overlay over the active scenario, by its id: one undo step.
    ApplyOverlay(String),
    /// Asks for a file and opens it.
    Open,
    /// Asks for a path in the program's own window and opens it.
    OpenByPath,
    /// Opens a file.
    OpenPath(PathBuf),
    /// Saves the active scenario; asks for a path where it has none.
    Save,
    /// Saves a document; asks for a path where it has none.
    SaveDocument(DocumentId),
    /// Asks for a path and saves there.
    SaveAs,
    /// Asks for a path in the program's own window and saves there.
    SaveByPath,
    /// Saves to a path; asks before it replaces another file.
    SavePath {
        /// The document.
        document: DocumentId,
        /// The file; `.ron` is added where it has no ending.
        path: PathBuf,
    },
    /// Saves a document to a path and replaces whatever is there: the user was asked.
    Replace {
        /// The document.
        document: DocumentId,
        /// The file.
        path: PathBuf,
    },
    /// Closes a document; asks where work would be lost.
    Close(DocumentId),
    /// Closes a document and keeps its unsaved work in the recovery journal: the user was asked.
    CloseUnsaved(DocumentId),
    /// Brings a document to the front.
    SelectDocument(DocumentId),
    /// Brings the next tab to the front.
    NextDocument,
    /// Brings the previous tab to the front.
    PreviousDocument,
    /// Chooses what to compare with.
    SetReference(ReferenceChoice),
    /// Asks for a file and compares with it.
    CompareWithFile,
    /// Asks for a path in the program's own window and compares with it.
    CompareByPath,
    /// Compares with a file without opening it.
    CompareWithPath(PathBuf),
    /// Opens a scenario that was kept in the recovery journal, by its journal file.
    Recover(PathBuf),
    /// Removes a scenario from the recovery journal for good.
    DiscardRecovery(PathBuf),
    /// Hides the offer of recovery until it is asked for.
    HideRecovery,
    /// Lists what the recovery journal holds.
    ShowRecovery,
    /// Goes to a page.
    ShowPage(Page),
    /// Shows one chart in the whole centre, or the page again.
    EnlargeChart(Option<String>),
    /// Opens the export window with these charts chosen; all of them when empty.
    ShowExport(Vec<String>),
    /// Asks for the folder of the export window.
    ChooseExportFolder,
    /// Writes charts to files.
    Export(ExportRequest),
    /// Puts a chart's picture on the clipboard.
    CopyChartImage(String),
    /// Puts a chart's numbers on the clipboard, as tab-separated text.
    CopyChartData(String),
    /// Chooses the language.
    SetLanguage(Language),
    /// Goes to the other language.
    NextLanguage,
    /// Chooses light or dark.
    SetTheme(Theme),
    /// Makes everything larger or smaller.
    SetZoom(Zoom),
    /// Shows or hides a side panel.
    TogglePanel(SidePanel),
    /// Shows a lever: opens its panel and group, scrolls to it and focuses it.
    FocusLever(ParameterId),
    /// Opens where a number comes from.
    Explain(Subject, Seen),
    /// Opens where the numbers of a chart come from: the first of these measures, the others a press away.
    ExplainChart(Vec<Measure>),
    /// Shows a source, or whatever else the words find, on the sources page.
    FindSource(String),
    /// Asks another question backwards.
    AskBack(Asked),
    /// Looks for the smallest relaxations of red lines that create a zone of agreement.
    Relax,
    /// Goes to goal seek with an outcome.
    Seek(Measure),
    /// Looks at the layers of duty on a group of the baseline.
    LookAtLayers(usize),
    /// Changes how draws are made in the background.
    Sample(Sampled),
    /// Opens the scenario's name and notes.
    ShowDetails,
    /// Opens the command palette.
    ShowPalette,
    /// Lists the keys.
    ShowKeys,
    /// Says what this program is.
    ShowAbout,
    /// Puts a text on the clipboard.
    CopyText(String),
    /// Removes a message.
    DismissMessage(u64),
    /// Closes the open dialog and does nothing.
    CancelDialog,
    /// Quits; asks where work would be lost.
    Quit,
}

/// One choice about the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sampled {
    /// Whether they run at all.
    On(bool),
    /// Their seed.
    Seed(u64),
    /// Their number.
    Count(usize),
    /// The outcome that is looked at closely.
    Outcome(Measure),
    /// The value of it whose crossing is asked for.
    Threshold(f64),
    /// Computes the shares of the assumptions in its variance.
    Indices,
}

/// Whose number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The scenario that is worked on.
    Active,
    /// What it is compared with.
    Reference,
    /// An open scenario.
    Document(DocumentId),
}

/// A step of magnification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// One step larger.
    In,
    /// One step smaller.
    Out,
    /// As the screen says.
    Normal,
}

/// A panel at a side of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SidePanel {
    /// Levers and assumptions, left.
    Levers,
    /// Headline numbers, right.
    Headline,
}
