//! The view: what only concerns the eye, and is not saved.

use super::focus_return::FocusReturn;
use super::page::Page;
use crate::model::ParameterId;

/// What is shown where.
#[derive(Debug)]
pub struct View {
    /// The page in the centre.
    pub page: Page,
    /// The chart that fills the centre, by its id.
    pub enlarged: Option<String>,
    /// Whether levers and assumptions are shown.
    pub levers_open: bool,
    /// Whether headline numbers are shown.
    pub headline_open: bool,
    /// A lever to be shown and focused in the next frame.
    pub focus_lever: Option<ParameterId>,
    /// Who has the keyboard.
    pub focus_return: FocusReturn,
    /// The window title that the system was told last.
    pub told_title: String,
    /// Whether the window may close without asking.
    pub may_close: bool,
}

impl Default for View {
    fn default() -> Self {
        Self {
            page: Page::default(),
            enlarged: None,
            levers_open: true,
            headline_open: true,
            focus_lever: None,
            focus_return: FocusReturn::default(),
            told_title: String::new(),
            may_close: false,
        }
    }
}
