//! What is to be exported: which charts, in which formats, how large, and where to.

use std::path::PathBuf;

pub use crate::file::export::{Format, PictureSize};

/// Charts to be written to files.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportRequest {
    /// Ids of the charts, in the order of the screen.
    pub charts: Vec<String>,
    /// The formats, each chart in each of them.
    pub formats: Vec<Format>,
    /// Size of pictures of pixels.
    pub size: PictureSize,
    /// The folder, one file for each chart and format, named after the scenario and the chart.
    pub folder: PathBuf,
    /// Whether files of the same name are replaced: the user was asked.
    pub replaces: bool,
}
