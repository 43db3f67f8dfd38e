//! Packages in words: the four solutions, swaps, red lines in the way, and the rows divided.

use super::{heading, package_buttons, worth_ui};
use crate::app::bargaining::{Offer, Picture, Told};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::bargain::solutions::{Rule, gains};
use crate::bargain::words::Speaker;
use crate::baseline::Party;
use crate::text::bargain::BargainText as T;
use crate::text::packages::PackageText as P;
use crate::text::{Language, Text as _, Title};

/// The four solutions with what both gain, in words what each looks for, and buttons.
pub(super) fn solutions_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (picture, speaker): (&Picture, &Speaker<'_>),
    commands: &mut Vec<Command>,
) {
    let frontier = &picture.frontier;
    let Some(agreement) = &frontier.agreement else {
        ui.label(speaker.zone(frontier));
        return;
    };
    for rule in Rule::ALL {
        let Some(point) = frontier.points.get(agreement.point(rule)) else {
            continue;
        };
        let gained = gains(point.values, frontier.no_deal);
        let gained = [
            ("focus", speaker.party(Party::Focus)),
            ("importer", speaker.party(Party::Importer)),
            ("first", speaker.gain(gained[0])),
            ("second", speaker.gain(gained[1])),
        ];
        let gained = T::Gained.fill(context.language, &gained);
        ui.horizontal_wrapped(|ui| {
            let name = Title::new(
                Speaker {
                    language: Language::English,
                    ..*speaker
                }
                .rule(rule),
                Speaker {
                    language: Language::Korean,
                    ..*speaker
                }
                .rule(rule),
            );
            let package = (picture, &*point.package, &name);
            package_buttons(ui, context, package, commands);
            ui.label(speaker.definition(rule));
            ui.weak(gained);
        });
    }
}

/// The trade finder and what stands in the way.
pub(super) fn ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    picture: &Picture,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    heading(ui, T::Trade.text(language));
    ui.weak(T::TradeNote.text(language));
    if let Some(told) = context.bargaining.told() {
        for line in &told.rates {
            ui.label(line);
        }
        worth_ui(ui, context, commands);
        for (title, offers) in &told.swaps {
            ui.add_space(6.0);
            ui.strong(title);
            offers_ui(ui, context, (picture, offers), commands);
        }
    } else {
        ui.weak(T::Trading.text(language));
    }
    heading(ui, T::RedLines.text(language));
    red_lines_ui(ui, context, picture, commands);
    let winner = context
        .bargaining
        .told()
        .and_then(|told| told.winner.as_ref());
    if let Some((lines, package)) = winner {
        heading(ui, T::Winner.text(language));
        ui.weak(T::WinnerNote.text(language));
        for line in lines {
            ui.label(line);
        }
        ui.horizontal(|ui| {
            let name = Title::of(T::Winner);
            package_buttons(ui, context, (picture, package, &name), commands);
        });
    }
}

fn offers_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (picture, offers): (&Picture, &[Offer]),
    commands: &mut Vec<Command>,
) {
    if offers.is_empty() {
        ui.weak(P::None.text(context.language));
    }
    for offer in offers {
        ui.horizontal_wrapped(|ui| {
            let name = Title::new(offer.words.clone(), offer.words.clone());
            package_buttons(ui, context, (picture, &offer.package, &name), commands);
            ui.label(&offer.words);
        });
    }
}

/// Which lines bind at the Nash point; without a zone, what would have to give way.
fn red_lines_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    picture: &Picture,
    commands: &mut Vec<Command>,
) {
    let (language, bargaining) = (context.language, context.bargaining);
    if picture.frontier.agreement.is_some() {
        let lines = bargaining.told().map(|told: &Told| told.binding.as_slice());
        ui.strong(P::BindingHeading.text(language));
        match lines {
            Some([]) => drop(ui.label(P::NoneBinds.text(language))),
            Some(lines) => lines.iter().for_each(|line| drop(ui.label(line))),
            None => {}
        }
        return;
    }
    ui.strong(P::CreationHeading.text(language));
    if let Some(lines) = bargaining.relaxed() {
        for line in lines {
            ui.label(line);
        }
    } else if picture.is_done && ui.button(T::Relax.text(language)).clicked() {
        commands.push(Command::Relax);
    }
}
