//! Exporting on a thread of its own: thirty pictures take longer than a frame.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::export_request::{ExportRequest, Format};
use crate::chart::{Chart, ChartError, Stamp};
use crate::file::export::{file_name, render};
use crate::file::{Expected, WriteError, WriteProblem, make_folder, write};

/// What became of an export.
#[derive(Debug)]
pub struct ExportReport {
    /// The request.
    pub request: ExportRequest,
    /// How many files have the charts now.
    pub written: usize,
    /// Files that were there before and were not touched.
    pub there_already: Vec<PathBuf>,
    /// Charts that could not be drawn.
    pub not_drawn: Vec<(String, ChartError)>,
    /// The first file that could not be written; nothing was tried after it.
    pub not_written: Option<WriteError>,
}

/// An export that is going on.
#[derive(Debug)]
pub struct ExportJob {
    report: Receiver<ExportReport>,
}

impl ExportJob {
    /// Begins to export charts of a scenario, whose file or id the files are named after; `wake` is called at the end. `None` where no thread can be had.
    pub fn start(
        charts: Vec<(Chart, Stamp)>,
        request: ExportRequest,
        scenario: PathBuf,
        wake: impl FnOnce() + Send + 'static,
    ) -> Option<Self> {
        let (sender, report) = channel();
        let thread = std::thread::Builder::new().name("export".to_owned());
        let spawned = thread.spawn(move || {
            if sender.send(export((&scenario, &charts), request)).is_ok() {
                wake();
            }
        });
        spawned.ok().map(|_| Self { report })
    }

    /// The report, once it is there; [`TryRecvError::Disconnected`] where the thread has died.
    pub fn report(&self) -> Result<ExportReport, TryRecvError> {
        self.report.try_recv()
    }
}

/// Writes every chart in every format into the folder.
fn export((scenario, charts): (&Path, &[(Chart, Stamp)]), request: ExportRequest) -> ExportReport {
    let expected = if request.replaces {
        Expected::Anything
    } else {
        Expected::Absent
    };
    let mut report = ExportReport {
        request,
        written: 0,
        there_already: Vec::new(),
        not_drawn: Vec::new(),
        not_written: None,
    };
    if let Err(error) = make_folder(&report.request.folder) {
        report.not_written = Some(error);
        return report;
    }
    for (chart, stamp) in charts {
        for format in report.request.formats.clone() {
            let name = file_name(scenario, chart, format);
            if !export_one((chart, stamp, format), (name, expected), &mut report) {
                return report;
            }
        }
    }
    report
}

/// Writes one file; whether it makes sense to go on.
fn export_one(
    (chart, stamp, format): (&Chart, &Stamp, Format),
    (name, expected): (String, Expected),
    report: &mut ExportReport,
) -> bool {
    let bytes = match render(chart, stamp, format, report.request.size) {
        Ok(bytes) => bytes,
        Err(error) => {
            report.not_drawn.push((chart.id.clone(), error));
            return true;
        }
    };
    let path = report.request.folder.join(name);
    match write(&path, &bytes, expected) {
        Ok(_) => report.written += 1,
        Err(WriteError {
            problem: WriteProblem::ChangedOnDisk,
            ..
        }) => {
            report.there_already.push(path);
        }
        Err(error) => {
            report.not_written = Some(error);
            return false;
        }
    }
    true
}

/// The names of files, for a message.
pub fn names(files: &[PathBuf]) -> String {
    let name = |path: &PathBuf| super::command_words::shown_file(Path::new(path));
    files.iter().map(name).collect::<Vec<_>>().join(", ")
}
