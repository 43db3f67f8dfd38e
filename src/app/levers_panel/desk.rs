//! Levers made ready for their editor: value, landmarks, reference, saved file.

use super::distribution::distribution_ui;
use super::heights::Heights;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::lever_editor::{
    Compared, Landmark, LandmarkKind, Lever, LeverChange, lever_editor_ui,
};
use crate::app::red_lines_panel::judged_now;
use crate::engine::red_lines::{Judged, Verdict, party_name};
use crate::model::presets::{OPENING, Preset};
use crate::model::red_lines::limit_words;
use crate::model::{Edit, Meaning, ParameterId, Spec, Value};
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use crate::text::red_lines::RedLineText;

/// What every lever of a frame is made from.
pub(super) struct Desk<'a> {
    pub(super) context: &'a PanelContext<'a>,
    pub(super) commands: &'a mut Vec<Command>,
    /// The lever to be shown, until it has been drawn.
    pub(super) wanted: &'a mut Option<ParameterId>,
    /// Whether labels say the whole title, because no heading says the rest.
    pub(super) has_full_labels: bool,
    heights: &'a mut Heights,
    reference_name: String,
    /// How the scenario stands to its red lines.
    red_lines: Vec<Judged<'a>>,
    /// Looked up once: the levers of closed parts are compared with it too.
    base: Option<&'a Preset>,
}

fn base<'a>(context: &PanelContext<'a>) -> Option<&'a Preset> {
    context.presets.find(&context.scenario().base)
}

fn value_in(base: Option<&Preset>, id: ParameterId, spec: &Spec) -> Value {
    base.map_or(spec.default, |base| base.scenario.value(id))
}

/// The name of the preset that a scenario is written against.
pub(in crate::app) fn base_name(context: &PanelContext<'_>) -> String {
    let scenario = context.scenario();
    let preset = context
        .presets
        .find(&scenario.base)
        .or_else(|| context.presets.root());
    preset.map_or_else(String::new, |preset| {
        preset
            .scenario
            .name
            .in_language(context.language)
            .to_owned()
    })
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        context: &'a PanelContext<'a>,
        commands: &'a mut Vec<Command>,
        (wanted, heights): (&'a mut Option<ParameterId>, &'a mut Heights),
    ) -> Self {
        let reference_name = context.session.reference_name(context.language);
        Self {
            context,
            commands,
            wanted,
            has_full_labels: false,
            heights,
            reference_name,
            red_lines: judged_now(context),
            base: base(context),
        }
    }

    /// Whether a parameter differs from the base preset.
    pub(super) fn is_changed(&self, id: ParameterId) -> bool {
        let spec = self.context.model.catalogue().spec(id);
        spec.is_some_and(|spec| self.context.scenario().value(id) != value_in(self.base, id, spec))
    }

    /// How many of these differ from the base preset.
    pub(super) fn count_changed(&self, ids: impl Iterator<Item = ParameterId>) -> usize {
        ids.filter(|id| self.is_changed(*id)).count()
    }

    /// Draws a lever and says as commands what was done to it.
    pub(super) fn lever_ui(&mut self, ui: &mut egui::Ui, id: ParameterId) {
        let context = self.context;
        let Some(spec) = context.model.catalogue().spec(id) else {
            return;
        };
        let is_wanted = *self.wanted == Some(id);
        let unseen = self.heights.of_unseen(ui, id);
        if let Some(height) = unseen.filter(|_| !is_wanted) {
            ui.allocate_space(egui::vec2(ui.available_width(), height));
            return;
        }
        let top = ui.cursor().top();
        let landmarks = self.landmarks(id, spec);
        let document = context.document();
        let base = value_in(self.base, id, spec);
        let lever = Lever {
            spec,
            label: if self.has_full_labels {
                spec.title.in_language(context.language)
            } else {
                self.short_label(spec)
            },
            value: context.scenario().value(id),
            landmarks: &landmarks,
            reference: Compared {
                name: &self.reference_name,
                value: context.reference().value(id),
            },
            saved: (document.saved.as_ref())
                .filter(|_| document.path.is_some())
                .map(|saved| saved.value(id)),
            base,
            follows: self.follows(spec.meaning),
            star: context.scenario().star_of(id),
            idle: context.model.idle(context.scenario(), spec.meaning),
            language: context.language,
            is_wanted,
        };
        for change in lever_editor_ui(ui, &lever) {
            self.commands.push(match change {
                LeverChange::Set(value) => Command::Edit(Edit::Set { id, value }),
                LeverChange::Reset => Command::Edit(Edit::Reset { id, to: base }),
                LeverChange::Commit => Command::CommitEdit,
            });
        }
        self.red_lines_ui(ui, id);
        if spec.belief.is_some() {
            distribution_ui(self, ui, (id, spec));
        }
        if is_wanted {
            *self.wanted = None;
        }
        let gap = ui.spacing().item_spacing.y;
        self.heights.note(id, ui.cursor().top() - top - gap);
    }

    /// Red lines on a lever, in words below it.
    fn red_lines_ui(&self, ui: &mut egui::Ui, id: ParameterId) {
        let (model, language) = (self.context.model, self.context.language);
        let of_lever = self.red_lines.iter().filter(|one| one.lever == Some(id));
        for one in of_lever.filter(|one| one.verdict != Verdict::Waived) {
            let is_crossed = one.verdict.is_crossed();
            let text = if is_crossed {
                RedLineText::MarkCrossed
            } else {
                RedLineText::Mark
            };
            let party = party_name(model.baseline(), one.line.side, language);
            let values = [
                ("party", party.to_owned()),
                ("limit", limit_words(model.catalogue(), one.line, language)),
            ];
            let words = egui::RichText::new(text.fill(language, &values)).small();
            let colours = theme(ui);
            let colour = if is_crossed {
                colours.error
            } else {
                colours.weak_text
            };
            let label = egui::Label::new(words.color(ink(colour))).wrap();
            ui.add(label)
                .on_hover_text(one.line.title.in_language(language));
        }
    }

    /// The whole title of a parameter.
    pub(super) fn title_of(&self, id: ParameterId) -> String {
        let spec = self.context.model.catalogue().spec(id);
        let title = spec.map(|spec| spec.title.in_language(self.context.language));
        title.unwrap_or_default().to_owned()
    }

    /// The label under a heading that names origin and group.
    fn short_label(&self, spec: &'a Spec) -> &'a str {
        let (baseline, language) = (self.context.model.baseline(), self.context.language);
        let text = match spec.meaning {
            Meaning::GroupRate { group, .. } => {
                let group = baseline.groups.get(group);
                return group.map_or("", |group| group.title.in_language(language));
            }
            Meaning::SectorRate { sector, .. } => {
                let sector = baseline.sectors.get(sector);
                return sector.map_or("", |sector| sector.title.in_language(language));
            }
            Meaning::GroupRule { .. } => T::RuleLabel,
            Meaning::GroupAuthority { .. } => T::AuthorityLabel,
            Meaning::GroupFirstDay { .. } => T::FirstDayLabel,
            Meaning::GroupLastDay { .. } => T::LastDayLabel,
            Meaning::QuotaMeasure { .. } => T::QuotaLabel,
            Meaning::QuotaVolume { .. } => T::QuotaVolumeLabel,
            Meaning::QuotaRent { .. } => T::QuotaRentLabel,
            _ => return spec.title.in_language(language),
        };
        text.text(language)
    }

    /// The rate that a sector without its own rate has.
    fn follows(&self, meaning: Meaning) -> Option<f64> {
        let Meaning::SectorRate { origin, sector } = meaning else {
            return None;
        };
        let group = self.context.model.baseline().sectors.get(sector)?.group?;
        let catalogue = self.context.model.catalogue();
        self.context
            .scenario()
            .number(catalogue, Meaning::GroupRate { origin, group })
    }

    fn landmarks(&self, id: ParameterId, spec: &Spec) -> Vec<Landmark> {
        let presets = self.context.presets;
        let language = self.context.language;
        let name = |preset: &Preset| preset.scenario.name.in_language(language).to_owned();
        // what a preset takes over from its base is no part of the deal's text
        let deal = presets.find(OPENING).filter(|deal| {
            let base = presets.find(&deal.scenario.base);
            value_in(base, id, spec) != deal.scenario.value(id)
        });
        // a file lists its sources for the whole deal, not lever by lever
        let of_deal = |deal: &Preset| {
            let values = [("name", name(deal))];
            let words = T::SeeScenarioSources.fill(language, &values);
            Some((deal.scenario.value(id).number()?, words))
        };
        let of_root = |root: &Preset| Some((root.scenario.value(id).number()?, name(root)));
        let values = [
            (
                LandmarkKind::Before,
                T::LandmarkBefore,
                presets.root().and_then(of_root),
            ),
            (LandmarkKind::Deal, T::LandmarkDeal, deal.and_then(of_deal)),
            (
                LandmarkKind::Default,
                T::LandmarkDefault,
                spec.default
                    .number()
                    .map(|value| (value, self.titles(&spec.sources))),
            ),
        ];
        let made = values.into_iter().filter_map(|(kind, text, found)| {
            let (value, source) = found?;
            let shown = spec.show(Value::Number(value), language);
            let landmark = text.fill(language, &[("value", shown)]);
            let words = if source.is_empty() {
                landmark
            } else {
                let values = [("landmark", landmark), ("source", source)];
                T::LandmarkSource.fill(language, &values)
            };
            Some(Landmark { kind, value, words })
        });
        made.collect()
    }

    /// The titles of sources; the id where the baseline does not describe one.
    pub(super) fn titles(&self, ids: &[String]) -> String {
        let sources = &self.context.model.baseline().sources;
        let title = |id: &String| {
            let source = sources.iter().find(|source| source.id == *id);
            let named = |source: &crate::baseline::Source| {
                source.title.in_language(self.context.language).to_owned()
            };
            source.map_or_else(|| host(id).to_owned(), named)
        };
        ids.iter().map(title).collect::<Vec<_>>().join("; ")
    }
}

/// The host of a web address; anything else as it is.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.trim_start_matches("www.")
}
