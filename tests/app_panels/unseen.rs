//! Levers far out of sight: not drawn while nobody listens, and found by the keyboard all the same.

use egui::accesskit::{Action, ActionRequest, Role, TreeId};
use egui::{Context, Event, Id, Key, Modifiers, PlatformOutput, RawInput, Rect, pos2, vec2};
use entente::app::page::Page;
use entente::app::style;
use entente::text::Language;

use super::support::stage::Stage;

/// Presses of Tab: through the levers of many origins.
const STOPS: usize = 130;

struct Panels {
    context: Context,
    stage: Stage,
    time: f64,
}

impl Panels {
    fn open() -> Self {
        let context = Context::default();
        style::install(&context);
        context.enable_accesskit();
        let stage = Stage::new(Language::English, Page::Sources);
        let mut panels = Self {
            context,
            stage,
            time: 0.0,
        };
        // first the rivals, then each of them
        panels.unfold();
        panels.unfold();
        panels
    }

    fn frame(&mut self, events: Vec<Event>) -> PlatformOutput {
        self.time += 0.05;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let context = self.context.clone();
        let mut output = context.run_ui(input, |ui| self.stage.ui(ui));
        // nobody paints
        output.textures_delta.clear();
        output.platform_output
    }

    /// Opens every part that is folded, as a screen reader does.
    fn unfold(&mut self) {
        let update = self.frame(Vec::new()).accesskit_update;
        let nodes = update.expect("accessibility was asked for").nodes;
        let folded = nodes.into_iter().filter(|(_, node)| {
            node.role() == Role::DisclosureTriangle && node.is_expanded() == Some(false)
        });
        let press = folded.map(|(target_node, _)| {
            Event::AccessKitActionRequest(ActionRequest {
                action: Action::Click,
                target_tree: TreeId::ROOT,
                target_node,
                data: None,
            })
        });
        let presses = press.collect();
        self.frame(presses);
        for _ in 0..8 {
            self.frame(Vec::new());
        }
    }

    /// What gets the keyboard, press by press.
    fn stops(&mut self) -> Vec<Option<Id>> {
        let tab = |pressed| Event::Key {
            key: Key::Tab,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let press = |_| {
            self.frame(vec![tab(true), tab(false)]);
            self.context.memory(egui::Memory::focused)
        };
        (0..STOPS).map(press).collect()
    }
}

#[test]
fn tab_finds_the_same_levers_whether_or_not_those_out_of_sight_are_drawn() {
    let mut heard = Panels::open();
    let all = heard.stops();
    let mut quiet = Panels::open();
    quiet.context.disable_accesskit();
    quiet.frame(Vec::new());
    quiet.frame(Vec::new());
    let undrawn = |panels: &Panels| {
        let is_undrawn = |id: &&Id| panels.context.read_response(**id).is_none();
        all.iter().flatten().filter(is_undrawn).count()
    };
    assert_eq!(undrawn(&heard), 0);
    assert!(undrawn(&quiet) > 40, "{} of {STOPS}", undrawn(&quiet));
    assert_eq!(quiet.stops(), all);
}
