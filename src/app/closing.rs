//! Closing: one document or the whole window, with a question for each piece of unsaved work.

use egui::{Context, ViewportCommand};

use super::dialogs::{AskDialog, Dialog, Matter};
use super::document::DocumentId;
use super::message::Event;
use super::window::App;
use crate::file::settings::WindowSize;

/// What is being closed, question by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// Documents still to be asked about; the first is being asked about now.
    queue: Vec<DocumentId>,
    /// Documents whose work is not to be saved; nothing is done about it before the last answer.
    aside: Vec<DocumentId>,
    /// Whether the window is closed in the end.
    quits: bool,
}

impl App {
    /// The document that is being asked about.
    pub(super) fn closing_document(&self) -> Option<DocumentId> {
        self.asking.closing.as_ref()?.queue.first().copied()
    }

    /// Closes a document, or asks first.
    pub(super) fn close(&mut self, id: DocumentId, context: &Context) {
        self.session.commit();
        let Some(document) = self.session.document(id) else {
            return;
        };
        if document.is_unsaved() {
            let queue = vec![id];
            self.asking.closing = Some(Closing {
                queue,
                ..Closing::default()
            });
            self.ask_next(context);
        } else {
            self.session.close(id);
        }
    }

    /// Closes the window, or asks first.
    pub(super) fn quit(&mut self, context: &Context) {
        self.session.commit();
        let unsaved = self
            .session
            .documents()
            .iter()
            .filter(|document| document.is_unsaved());
        let queue = unsaved.map(|document| document.id).collect();
        self.asking.closing = Some(Closing {
            queue,
            aside: Vec::new(),
            quits: true,
        });
        self.ask_next(context);
    }

    /// Asks about the next document, or does what all the answers were for.
    fn ask_next(&mut self, context: &Context) {
        let Some(closing) = &self.asking.closing else {
            return;
        };
        if let Some(next) = closing.queue.first().copied() {
            if closing.quits {
                self.session.select(next);
            }
            self.asking.dialog = Some(Dialog::Ask(AskDialog::new(next, Matter::Unsaved)));
            return;
        }
        let Some(closing) = self.asking.closing.take() else {
            return;
        };
        if !closing.aside.iter().all(|id| self.set_aside(*id)) {
            return;
        }
        if closing.quits {
            self.keeper.finish();
            self.view.may_close = true;
            if let Some(size) = context.input(|input| input.viewport().inner_rect) {
                let size = WindowSize {
                    width: size.width(),
                    height: size.height(),
                };
                self.preferences.set_window_size(size, &mut self.messages);
            }
            context.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Keeps work out of the way; `false` where that fails, and then nothing may be closed.
    fn set_aside(&mut self, id: DocumentId) -> bool {
        let Some(document) = self.session.document(id) else {
            return true;
        };
        let language = self.preferences.language();
        let name = document.name(self.session.presets(), language);
        let format = Self::format(&self.session);
        match self.keeper.set_aside(document, &format, language) {
            Ok(()) => {
                self.messages.say(Event::SetAside(name));
                true
            }
            Err(error) => {
                self.messages.say(Event::JournalFailed(error));
                false
            }
        }
    }

    /// "Don't save": the document is closed with the last answer, its work kept out of the way.
    pub(super) fn close_unsaved(&mut self, id: DocumentId, context: &Context) {
        match &mut self.asking.closing {
            Some(closing) if closing.quits => {
                closing.aside.push(id);
                closing.queue.retain(|other| *other != id);
                self.ask_next(context);
            }
            _ => {
                self.asking.closing = None;
                if self.set_aside(id) {
                    self.session.close(id);
                }
            }
        }
    }

    /// A document was saved: where it was to be closed, that goes on.
    pub(super) fn closing_goes_on(&mut self, id: DocumentId, context: &Context) {
        let Some(closing) = &mut self.asking.closing else {
            return;
        };
        if closing.queue.first() != Some(&id) {
            self.asking.closing = None;
            return;
        }
        closing.queue.remove(0);
        if !closing.quits {
            self.session.close(id);
        }
        self.ask_next(context);
    }
}
