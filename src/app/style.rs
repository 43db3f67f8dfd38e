//! How the window looks: fonts, and egui's visuals made from the chart theme.
//!
//! egui's own colours fail WCAG 2.2 on slider rails, text fields and weak text; everything here
//! comes from [`Theme`], whose pairs are tested. Focus is a ring in the accent colour, two points
//! wide, on every control.

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::style::{WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Visuals,
};

use super::ink::ink;
use crate::chart::font;
use crate::chart::theme::{Mode, Theme};
use crate::file::settings;

/// Seconds that the pointer rests before a tooltip comes.
const TOOLTIP_DELAY: f32 = 0.4;

/// The family of headings and of the one number that counts.
pub const SEMI_BOLD: &str = "semi-bold";

/// The family of headings.
pub fn semi_bold() -> FontFamily {
    FontFamily::Name(SEMI_BOLD.into())
}

/// Installs fonts and both looks; once for each window.
pub fn install(context: &Context) {
    let family = |family, priority| InsertFontFamily { family, priority };
    context.add_font(FontInsert::new(
        "pretendard",
        egui::FontData::from_static(font::REGULAR),
        vec![
            family(FontFamily::Proportional, FontPriority::Highest),
            family(FontFamily::Monospace, FontPriority::Lowest),
        ],
    ));
    context.add_font(FontInsert::new(
        "pretendard-semi-bold",
        egui::FontData::from_static(font::SEMI_BOLD),
        vec![family(semi_bold(), FontPriority::Highest)],
    ));
    for (theme, mode) in [
        (egui::Theme::Light, Mode::Light),
        (egui::Theme::Dark, Mode::Dark),
    ] {
        let colours = Theme::of(mode);
        context.style_mut_of(theme, |style| dress(style, colours));
    }
    context.options_mut(|options| {
        // the program's own commands do both, so that menus can show their keys
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        // where the system does not say: paper
        options.fallback_theme = egui::Theme::Light;
    });
}

/// Follows the user's choice of light or dark.
pub fn set_theme(context: &Context, theme: settings::Theme) {
    context.set_theme(match theme {
        settings::Theme::System => egui::ThemePreference::System,
        settings::Theme::Light => egui::ThemePreference::Light,
        settings::Theme::Dark => egui::ThemePreference::Dark,
    });
}

/// The colours of the look that the window has now.
pub fn colours(context: &Context) -> &'static Theme {
    Theme::of(match context.theme() {
        egui::Theme::Light => Mode::Light,
        egui::Theme::Dark => Mode::Dark,
    })
}

/// Lets tooltips come, or keeps them away while a dialog is open.
///
/// egui keeps an open tooltip as long as the pointer rests, even when a dialog covers its widget.
pub fn allow_tooltips(context: &Context, allowed: bool) {
    // egui asks to be drawn again after the delay: so long that nobody sees it
    const ELEVEN_DAYS: f32 = 1e6;
    let are_allowed = context.global_style().interaction.tooltip_delay < ELEVEN_DAYS;
    if are_allowed != allowed {
        let delay = if allowed { TOOLTIP_DELAY } else { ELEVEN_DAYS };
        context.all_styles_mut(|style| style.interaction.tooltip_delay = delay);
    }
}

fn dress(style: &mut egui::Style, theme: &Theme) {
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, proportional(12.0)),
        (TextStyle::Body, proportional(14.0)),
        (TextStyle::Button, proportional(14.0)),
        (TextStyle::Heading, FontId::new(18.0, semi_bold())),
        (
            TextStyle::Monospace,
            FontId::new(13.0, FontFamily::Monospace),
        ),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(8.0, 6.0);
    spacing.button_padding = egui::vec2(8.0, 4.0);
    spacing.interact_size = egui::vec2(32.0, 26.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.slider_width = 160.0;
    spacing.combo_width = 120.0;
    spacing.tooltip_width = 360.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    style.visuals = visuals(theme);
    style.interaction.tooltip_delay = TOOLTIP_DELAY;
    // no motion that nobody asked for, and no frames drawn for it
    style.animation_time = 0.0;
}

fn visuals(theme: &Theme) -> Visuals {
    let mut visuals = match theme.mode {
        Mode::Light => Visuals::light(),
        Mode::Dark => Visuals::dark(),
    };
    visuals.widgets = widgets(theme);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(ink(theme.weak_text));
    visuals.selection.bg_fill = ink(theme.selection);
    visuals.selection.stroke = Stroke::new(2.0, ink(theme.accent));
    visuals.hyperlink_color = ink(theme.accent);
    visuals.faint_bg_color = ink(theme.background.mix(theme.raised, 0.4));
    visuals.extreme_bg_color = ink(theme.background);
    visuals.text_edit_bg_color = Some(ink(theme.background));
    visuals.code_bg_color = ink(theme.raised);
    visuals.warn_fg_color = ink(theme.warning);
    visuals.error_fg_color = ink(theme.error);
    visuals.window_fill = ink(theme.background);
    visuals.window_stroke = Stroke::new(1.0, ink(theme.outline));
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.panel_fill = ink(theme.panel);
    visuals.text_cursor.stroke = Stroke::new(2.0, ink(theme.accent));
    visuals.slider_trailing_fill = true;
    visuals.striped = false;
    visuals.indent_has_left_vline = false;
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let text = ink(theme.text);
    let base = WidgetVisuals {
        bg_fill: ink(theme.background),
        weak_bg_fill: ink(theme.raised),
        bg_stroke: Stroke::new(1.0, Color32::TRANSPARENT),
        corner_radius: CornerRadius::same(4),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let outlined = |width, colour| Stroke::new(width, ink(colour));
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: ink(theme.panel),
            weak_bg_fill: ink(theme.panel),
            bg_stroke: outlined(1.0, theme.grid),
            ..base
        },
        inactive: WidgetVisuals {
            bg_stroke: outlined(1.0, theme.outline),
            ..base
        },
        hovered: WidgetVisuals {
            weak_bg_fill: ink(theme.raised.mix(theme.accent, 0.12)),
            bg_stroke: outlined(1.0, theme.accent),
            fg_stroke: Stroke::new(1.5, text),
            ..base
        },
        // focus and press: the ring
        active: WidgetVisuals {
            weak_bg_fill: ink(theme.raised.mix(theme.accent, 0.2)),
            bg_stroke: outlined(2.0, theme.accent),
            fg_stroke: Stroke::new(1.5, text),
            ..base
        },
        open: WidgetVisuals {
            weak_bg_fill: ink(theme.selection),
            bg_stroke: outlined(1.0, theme.accent),
            ..base
        },
    }
}

/// Menus: no frames at rest; egui's own style would also hide the ring of the keyboard's focus.
pub fn menu_style(style: &mut egui::Style) {
    style.spacing.button_padding = egui::vec2(6.0, 3.0);
    let widgets = &mut style.visuals.widgets;
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    widgets.inactive.bg_stroke = Stroke::NONE;
    widgets.open.bg_stroke = Stroke::NONE;
}
