//! The one file with colours: role to colour, dash and marker, for paper and for a dark screen.
//!
//! Series colours reach 4.5 : 1 against their background, so that a series' name can be written
//! in its own colour; told apart without colour by dash, marker or place. The pairs that stand
//! side by side in charts (gain and loss, scenario and reference, first and second party) stay
//! apart for readers with any of the three colour-vision deficiencies (tests below).

use super::Role;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Rgb {
    /// A colour from `0xRRGGBB`.
    pub const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { red, green, blue }
    }

    /// The colour as `#rrggbb`.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// A colour between this one (`share` 0) and another (`share` 1), mixed in sRGB.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        let channel = |a: u8, b: u8| to_byte(f64::from(a) * (1.0 - share) + f64::from(b) * share);
        Self {
            red: channel(self.red, other.red),
            green: channel(self.green, other.green),
            blue: channel(self.blue, other.blue),
        }
    }

    /// Relative luminance after WCAG 2.2: 0 for black, 1 for white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast after WCAG 2.2: 1 for equal colours, 21 for black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The three channels in linear light, 0 to 1.
    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|byte| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        })
    }
}

/// The nearest byte; a value outside 0..=255 goes to the nearer end.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is rounded and clamped to the range of a byte"
)]
fn to_byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// The shape of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A filled circle.
    Circle,
    /// An open circle.
    Ring,
    /// A filled square.
    Square,
    /// A filled square standing on a corner.
    Diamond,
    /// A filled triangle pointing up.
    Triangle,
    /// Two crossed strokes.
    Cross,
}

/// How a role looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoleStyle {
    /// Colour of fill, line and name.
    pub color: Rgb,
    /// Lengths of dash and gap in pixels at a line width of 2; empty for a solid line.
    pub dash: &'static [f32],
    /// Marker at its points.
    pub marker: Marker,
}

/// Where the picture is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// White paper and the light window; all exports.
    #[default]
    Light,
    /// The dark window.
    Dark,
}

/// The colours of one mode: of charts by role, of the window by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which mode it serves.
    pub mode: Mode,
    /// Behind charts and text fields.
    pub background: Rgb,
    /// Behind side panels and bars.
    pub panel: Rgb,
    /// Raised surfaces: buttons, the selected tab.
    pub raised: Rgb,
    /// Text and headings.
    pub text: Rgb,
    /// Subtitles, tick labels, foot lines, hints: still 4.5 : 1.
    pub weak_text: Rgb,
    /// Grid lines and separators: decoration without a contrast floor.
    pub grid: Rgb,
    /// The zero line, and outlines of controls: at least 3 : 1.
    pub outline: Rgb,
    /// Focus, selection, links, the slider's handle.
    pub accent: Rgb,
    /// Text on the accent colour.
    pub on_accent: Rgb,
    /// A wash of the accent behind selected text and rows.
    pub selection: Rgb,
    /// Warnings.
    pub warning: Rgb,
    /// Errors.
    pub error: Rgb,
    /// Gains.
    pub gain: Rgb,
    /// Losses.
    pub loss: Rgb,
    /// The mark of a lever that was moved.
    pub changed: Rgb,
    scenario: Rgb,
    reference: Rgb,
    neutral: Rgb,
    uncertain: Rgb,
    party_one: Rgb,
    party_two: Rgb,
    rivals: [Rgb; 8],
}

const LIGHT: Theme = Theme {
    mode: Mode::Light,
    background: Rgb::hex(0xFF_FFFF),
    panel: Rgb::hex(0xF4_F6F8),
    raised: Rgb::hex(0xE6_EAEF),
    text: Rgb::hex(0x16_1C24),
    weak_text: Rgb::hex(0x54_5E6B),
    grid: Rgb::hex(0xE1_E5EA),
    outline: Rgb::hex(0x7C_8694),
    accent: Rgb::hex(0x0B_5CAD),
    on_accent: Rgb::hex(0xFF_FFFF),
    selection: Rgb::hex(0xCF_E1F5),
    warning: Rgb::hex(0x8A_5A00),
    error: Rgb::hex(0xB3_261E),
    gain: Rgb::hex(0x00_7D6B),
    loss: Rgb::hex(0xC0_430B),
    changed: Rgb::hex(0x8C_4A00),
    scenario: Rgb::hex(0x0B_5CAD),
    reference: Rgb::hex(0x6B_7480),
    neutral: Rgb::hex(0x6E_7784),
    uncertain: Rgb::hex(0x5B_7494),
    party_one: Rgb::hex(0x1B_66B3),
    party_two: Rgb::hex(0xA8_3267),
    rivals: [
        Rgb::hex(0x9A_5B00),
        Rgb::hex(0x6B_4A9E),
        Rgb::hex(0x00_7A87),
        Rgb::hex(0xB2_3A48),
        Rgb::hex(0x4C_7300),
        Rgb::hex(0x2F_5D8A),
        Rgb::hex(0xA0_4C98),
        Rgb::hex(0x5F_5A4E),
    ],
};

const DARK: Theme = Theme {
    mode: Mode::Dark,
    background: Rgb::hex(0x12_161C),
    panel: Rgb::hex(0x1B_2028),
    raised: Rgb::hex(0x2A_313C),
    text: Rgb::hex(0xEC_F0F4),
    weak_text: Rgb::hex(0xA9_B3C0),
    grid: Rgb::hex(0x2C_333D),
    outline: Rgb::hex(0x7F_8A99),
    accent: Rgb::hex(0x6C_B4F5),
    on_accent: Rgb::hex(0x0B_1620),
    selection: Rgb::hex(0x1F_3F63),
    warning: Rgb::hex(0xF0_B445),
    error: Rgb::hex(0xFF_8A80),
    gain: Rgb::hex(0x3F_C9AE),
    loss: Rgb::hex(0xFF_9463),
    changed: Rgb::hex(0xF2_B66B),
    scenario: Rgb::hex(0x6C_B4F5),
    reference: Rgb::hex(0x9B_A5B2),
    neutral: Rgb::hex(0x98_A2AF),
    uncertain: Rgb::hex(0x8F_ABCB),
    party_one: Rgb::hex(0x62_AEF0),
    party_two: Rgb::hex(0xF0_85B4),
    rivals: [
        Rgb::hex(0xE3_A94C),
        Rgb::hex(0xA5_88E6),
        Rgb::hex(0x62_D6DE),
        Rgb::hex(0xF2_8B93),
        Rgb::hex(0x9C_C74F),
        Rgb::hex(0x8F_B6DC),
        Rgb::hex(0xE4_9BDD),
        Rgb::hex(0xB9_B3A4),
    ],
};

/// Dashes of rivals: never solid, so that a line under them still shows in the gaps.
const RIVAL_DASHES: [&[f32]; 4] = [
    &[10.0, 3.0],
    &[3.0, 2.0],
    &[10.0, 3.0, 2.0, 3.0],
    &[6.0, 2.0],
];

/// Markers of rivals.
const RIVAL_MARKERS: [Marker; 4] = [
    Marker::Square,
    Marker::Triangle,
    Marker::Diamond,
    Marker::Cross,
];

impl Theme {
    /// The theme of a mode.
    pub const fn of(mode: Mode) -> &'static Self {
        match mode {
            Mode::Light => &LIGHT,
            Mode::Dark => &DARK,
        }
    }

    /// How a role looks; [`Role::BySign`] as a gain (settle it by [`Role::for_value`] first).
    pub const fn role(&self, role: Role) -> RoleStyle {
        let (color, dash, marker): (Rgb, &'static [f32], Marker) = match role {
            Role::Scenario => (self.scenario, &[], Marker::Circle),
            Role::Reference => (self.reference, &[6.0, 4.0], Marker::Ring),
            Role::Gain | Role::BySign => (self.gain, &[], Marker::Triangle),
            Role::Loss => (self.loss, &[8.0, 3.0], Marker::Diamond),
            Role::Neutral => (self.neutral, &[2.0, 3.0], Marker::Square),
            Role::PartyOne => (self.party_one, &[], Marker::Circle),
            Role::PartyTwo => (self.party_two, &[8.0, 3.0], Marker::Diamond),
            Role::Uncertain => (self.uncertain, &[2.0, 3.0], Marker::Ring),
            Role::Rival(n) => (
                self.rivals[n as usize % 8],
                RIVAL_DASHES[n as usize % 4],
                RIVAL_MARKERS[n as usize % 4],
            ),
        };
        RoleStyle {
            color,
            dash,
            marker,
        }
    }

    /// Text to be written on a surface of this colour: dark or light, whichever stands out more.
    pub fn text_on(&self, surface: Rgb) -> Rgb {
        if surface.contrast(self.text) >= surface.contrast(self.background) {
            self.text
        } else {
            self.background
        }
    }

    /// The diverging palette of fields: −1 the worst loss, 0 the middle, 1 the best gain.
    pub fn diverging(&self, position: f64) -> Rgb {
        let middle = self.background.mix(self.grid, 0.35);
        if position < 0.0 {
            middle.mix(self.loss, -position)
        } else {
            middle.mix(self.gain, position)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 16] = [
        Role::Scenario,
        Role::Reference,
        Role::Gain,
        Role::Loss,
        Role::Neutral,
        Role::PartyOne,
        Role::PartyTwo,
        Role::Uncertain,
        Role::Rival(0),
        Role::Rival(1),
        Role::Rival(2),
        Role::Rival(3),
        Role::Rival(4),
        Role::Rival(5),
        Role::Rival(6),
        Role::Rival(7),
    ];

    fn themes() -> [&'static Theme; 2] {
        [Theme::of(Mode::Light), Theme::of(Mode::Dark)]
    }

    #[test]
    fn contrast_follows_the_published_scale() {
        let (black, white) = (Rgb::hex(0), Rgb::hex(0xFF_FFFF));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        // WebAIM's well-known border case: #767676 on white is 4.54
        assert!((Rgb::hex(0x76_7676).contrast(white) - 4.54).abs() < 0.005);
    }

    #[test]
    fn text_reaches_four_and_a_half() {
        for theme in themes() {
            for surface in [theme.background, theme.panel, theme.raised] {
                for text in [theme.text, theme.weak_text] {
                    let found = text.contrast(surface);
                    assert!(found >= 4.5, "{text:?} on {surface:?}: {found:.2}");
                }
            }
            for surface in [theme.background, theme.panel] {
                for text in [
                    theme.accent,
                    theme.warning,
                    theme.error,
                    theme.gain,
                    theme.loss,
                    theme.changed,
                ] {
                    let found = text.contrast(surface);
                    assert!(found >= 4.5, "{text:?} on {surface:?}: {found:.2}");
                }
            }
            assert!(theme.on_accent.contrast(theme.accent) >= 4.5);
            assert!(theme.text.contrast(theme.selection) >= 4.5);
        }
    }

    #[test]
    fn series_names_can_be_written_in_their_colour() {
        for theme in themes() {
            for role in ROLES {
                let found = theme.role(role).color.contrast(theme.background);
                assert!(found >= 4.5, "{role:?} {:?}: {found:.2}", theme.mode);
            }
        }
    }

    #[test]
    fn outlines_reach_three() {
        for theme in themes() {
            for surface in [theme.background, theme.panel] {
                let found = theme.outline.contrast(surface);
                assert!(found >= 3.0, "{:?}: {found:.2}", theme.mode);
            }
        }
    }

    #[test]
    fn text_on_bars_reaches_four_and_a_half() {
        for theme in themes() {
            for role in ROLES {
                let fill = theme.role(role).color;
                let found = theme.text_on(fill).contrast(fill);
                assert!(found >= 4.5, "{role:?} {:?}: {found:.2}", theme.mode);
            }
        }
    }

    /// Machado, Oliveira and Fernandes (2009), severity 1.0, for linear light.
    const DEFICIENCIES: [[[f64; 3]; 3]; 3] = [
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    /// The colour as seen, in `OKLab` (Ottosson 2020).
    fn seen(color: Rgb, matrix: &[[f64; 3]; 3]) -> [f64; 3] {
        let light = color.linear();
        let dot = |row: &[f64; 3], v: &[f64; 3]| row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
        let rgb = matrix.map(|row| dot(&row, &light).clamp(0.0, 1.0));
        let lms = [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ]
        .map(|row| dot(&row, &rgb).cbrt());
        [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ]
        .map(|row| dot(&row, &lms))
    }

    #[test]
    fn pairs_stay_apart_for_colour_blind_readers() {
        for theme in themes() {
            for (a, b) in [
                (Role::Gain, Role::Loss),
                (Role::Scenario, Role::Reference),
                (Role::PartyOne, Role::PartyTwo),
                (Role::Rival(0), Role::Rival(1)),
                (Role::Rival(1), Role::Rival(2)),
            ] {
                for matrix in &DEFICIENCIES {
                    let (p, q) = (theme.role(a).color, theme.role(b).color);
                    let (p, q) = (seen(p, matrix), seen(q, matrix));
                    let distance = (p.iter().zip(q))
                        .map(|(x, y)| (x - y).powi(2))
                        .sum::<f64>()
                        .sqrt();
                    assert!(
                        distance > 0.05,
                        "{a:?} {b:?} {:?} {distance:.3}",
                        theme.mode
                    );
                }
            }
        }
    }

    #[test]
    fn the_diverging_palette_turns_at_zero() {
        for theme in themes() {
            assert_eq!(theme.diverging(-1.0), theme.loss);
            assert_eq!(theme.diverging(1.0), theme.gain);
            assert_eq!(theme.diverging(0.0), theme.diverging(-0.0));
        }
    }
}
