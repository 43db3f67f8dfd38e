//! Rules and security: what stands beside duties, under two headings, each item with its grade.

use super::charts::{charts_ui, suiting};
use super::low_grade::low_grade_ui;
use super::numbers::numbers_ui;
use super::overview::horizon_row;
use super::scrolling;
use super::sheet::Sort;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::engine::Measure;
use crate::engine::ledger::{Channel, Party};
use crate::engine::measure::{LedgerMeasure, RulesMeasure, SecurityMeasure};
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::RichText;

/// The page's sort orders: rules, security.
#[derive(Clone, Debug, Default)]
pub(super) struct RulesPage {
    sorts: [Sort; 2],
}

fn of_channels(party: Party, channels: &[Channel]) -> impl Iterator<Item = Measure> {
    channels.iter().map(move |channel| {
        Measure::Ledger(LedgerMeasure {
            party,
            channel: Some(*channel),
            is_present_value: false,
        })
    })
}

fn of_rules() -> [Vec<Measure>; 2] {
    let mut focus: Vec<Measure> = (RulesMeasure::ALL.iter().copied())
        .map(Measure::Rules)
        .collect();
    focus.extend(of_channels(
        Party::Focus,
        &[
            Channel::InvestorClaims,
            Channel::PlatformRules,
            Channel::MapData,
        ],
    ));
    let importer = of_channels(
        Party::Importer,
        &[
            Channel::StandardCap,
            Channel::InvestorClaims,
            Channel::PlatformRules,
            Channel::MapData,
        ],
    );
    [focus, importer.collect()]
}

fn of_security() -> [Vec<Measure>; 2] {
    let channels = [
        Channel::CostSharing,
        Channel::Defence,
        Channel::Arms,
        Channel::Energy,
        Channel::SupportPledge,
    ];
    let mut focus: Vec<Measure> = (SecurityMeasure::ALL.iter().copied())
        .map(Measure::Security)
        .collect();
    focus.extend(of_channels(Party::Focus, &channels));
    focus.extend(of_channels(Party::Focus, &[Channel::HostSpending]));
    [focus, of_channels(Party::Importer, &channels).collect()]
}

impl RulesPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let baseline = context.model.baseline();
        ui.horizontal_wrapped(|ui| {
            horizon_row(ui, context, commands);
            ui.add_space(8.0);
            low_grade_ui(ui, context, commands);
        });
        ui.add_space(4.0);
        let parts = [
            (
                baseline.rules.is_some(),
                T::RulesHeading,
                &FigureId::RULES,
                of_rules(),
            ),
            (
                baseline.security.is_some(),
                T::SecurityHeading,
                &FigureId::SECURITY,
                of_security(),
            ),
        ];
        if parts.iter().all(|(has_part, ..)| !has_part) {
            ui.label(T::NoRules.text(language));
            return;
        }
        scrolling(ui, "rules", |ui| {
            for ((has_part, heading, figures, measures), (sort, id)) in
                (parts.into_iter()).zip(self.sorts.iter_mut().zip(["rules", "security"]))
            {
                if !has_part {
                    continue;
                }
                ui.label(RichText::new(heading.text(language)).heading().size(17.0));
                ui.add_space(4.0);
                charts_ui(ui, context, &suiting(context, figures), commands);
                numbers_ui(ui, context, (id, sort), &measures, commands);
                ui.add_space(14.0);
            }
        });
    }
}
