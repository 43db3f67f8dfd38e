//! How sure an outcome is.
use crate::app::command::Command;
use crate::app::context::PanelContext;
#[derive(Clone, Debug, Default)]
pub(super) struct UncertaintyPage;
impl UncertaintyPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        super::charts::charts_ui(ui, context, &crate::figures::FigureId::DRAWS, commands);
    }
}
