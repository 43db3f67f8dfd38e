//! Exporting from the window: to files on a thread, to the clipboard at once.

use std::sync::mpsc::TryRecvError;

use egui::{ColorImage, Context};

use super::dialogs::{Dialog, ExportDialog};
use super::export_job::{ExportJob, ExportReport, names};
use super::export_request::{ExportRequest, PictureSize};
use super::message::Event;
use super::window::App;
use crate::chart::{Chart, Stamp};
use crate::file::export::picture;

/// The clipboard's picture is twice the chart's own size: sharp when pasted into a text.
const CLIPBOARD_SIZE: PictureSize = PictureSize::Times(2.0);

impl App {
    /// Opens the export window.
    pub(super) fn show_export(&mut self, chosen: &[String]) {
        let charts = self.results.charts();
        let all = charts.into_iter().map(|chart| chart.id.clone());
        let dialog = ExportDialog::new(all, chosen, &self.folder());
        self.asking.dialog = Some(Dialog::Export(dialog));
    }

    /// Begins to write charts to files.
    pub(super) fn export(&mut self, request: ExportRequest, context: &Context) {
        let wanted = |chart: &&Chart| request.charts.contains(&chart.id);
        let charts = self.results.charts().into_iter().filter(wanted);
        let stamped = |chart: &Chart| (chart.clone(), self.results.stamp_of(&chart.id));
        let charts: Vec<(Chart, Stamp)> = charts.map(stamped).collect();
        let scenario = self.session.active().path_or_id();
        let wake = context.clone();
        let job = ExportJob::start(charts, request, scenario, move || wake.request_repaint());
        self.asking.export = job;
        if self.asking.export.is_none() {
            self.say_export_died();
        }
    }

    fn say_export_died(&mut self) {
        let reason = std::io::Error::from(std::io::ErrorKind::Other).to_string();
        self.messages.say(Event::ExportFailed {
            chart: String::new(),
            reason,
        });
    }

    /// Whether an export is going on.
    pub const fn is_exporting(&self) -> bool {
        self.asking.export.is_some()
    }

    /// Takes the report of an export that has ended.
    pub(super) fn take_export_report(&mut self) {
        match self.asking.export.as_ref().map(ExportJob::report) {
            None | Some(Err(TryRecvError::Empty)) => {}
            Some(Ok(report)) => {
                self.asking.export = None;
                self.tell_export(report);
            }
            Some(Err(TryRecvError::Disconnected)) => {
                self.asking.export = None;
                self.say_export_died();
            }
        }
    }

    fn tell_export(&mut self, report: ExportReport) {
        for (chart, error) in report.not_drawn {
            let reason = error.to_string();
            self.messages.say(Event::ExportFailed { chart, reason });
        }
        if let Some(error) = report.not_written {
            self.messages.say(Event::WriteFailed(error));
            return;
        }
        if report.written > 0 {
            let target = report.request.folder.clone();
            self.messages.say(Event::Exported {
                count: report.written,
                target,
            });
        }
        if !report.there_already.is_empty() && self.asking.dialog.is_none() {
            let charts = self.results.charts();
            let all = charts.into_iter().map(|chart| chart.id.clone());
            let folder = report.request.folder.clone();
            let mut dialog = ExportDialog::new(all, &report.request.charts, &folder);
            dialog.ask_to_replace(report.request, names(&report.there_already));
            self.asking.dialog = Some(Dialog::Export(dialog));
        }
    }

    /// Puts a chart's picture on the clipboard.
    pub(super) fn copy_image(&mut self, id: &str, context: &Context) {
        let Some(chart) = self.results.chart(id) else {
            return;
        };
        match picture(chart, CLIPBOARD_SIZE) {
            Ok(raster) => {
                let size = [raster.width as usize, raster.height as usize];
                context.copy_image(ColorImage::from_rgba_unmultiplied(size, &raster.rgba));
                self.messages.say(Event::ImageCopied);
            }
            Err(error) => {
                let event = Event::ExportFailed {
                    chart: id.to_owned(),
                    reason: error.to_string(),
                };
                self.messages.say(event);
            }
        }
    }

    /// Puts a chart's numbers on the clipboard.
    pub(super) fn copy_data(&mut self, id: &str, context: &Context) {
        let Some(chart) = self.results.chart(id) else {
            return;
        };
        context.copy_text(chart.table.to_tsv());
        self.messages.say(Event::DataCopied);
    }
}
