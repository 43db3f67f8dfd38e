//! The embedded fonts: how wide a text is, how it wraps, which glyphs it needs.
//!
//! Widths are sums of the fonts' own advances, without kerning: the paper forms draw with the
//! same advances, so a text measured here fills the same place there.

use super::ChartError;
use crate::text::escaped;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

/// Pretendard Regular as published, SIL Open Font License 1.1.
#[expect(
    clippy::large_include_file,
    reason = "every machine must set the same Korean text"
)]
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Pretendard-Regular.otf");

/// Pretendard `SemiBold` as published, SIL Open Font License 1.1.
#[expect(
    clippy::large_include_file,
    reason = "every machine must set the same Korean text"
)]
pub const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Pretendard-SemiBold.otf");

/// The weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Body text.
    #[default]
    Regular,
    /// Titles and names.
    SemiBold,
}

impl Weight {
    /// The font file of this weight.
    pub const fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::SemiBold => SEMI_BOLD,
        }
    }

    /// The weight as CSS counts it.
    pub const fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }
}

/// One glyph of a text that is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// Its advance at size 1.
    pub advance: f64,
    /// Where its character starts in the text, bytes.
    pub start: usize,
    /// Where its character ends in the text, bytes.
    pub end: usize,
}

/// Both weights, opened for measuring.
pub struct Fonts {
    regular: Face,
    semi_bold: Face,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fonts")
    }
}

struct Face {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

impl Face {
    fn open(weight: Weight) -> Result<Self, ChartError> {
        let font = FontRef::new(weight.data()).map_err(|_unreadable| ChartError::Font)?;
        Ok(Self {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
        })
    }

    fn advance(&self, character: char) -> (u32, f64) {
        let glyph = self.charmap.map(character).unwrap_or_default();
        let advance = self.metrics.advance_width(glyph).unwrap_or(0.5);
        (glyph.to_u32(), f64::from(advance))
    }
}

impl Fonts {
    /// Opens the embedded fonts.
    pub fn open() -> Result<Self, ChartError> {
        Ok(Self {
            regular: Face::open(Weight::Regular)?,
            semi_bold: Face::open(Weight::SemiBold)?,
        })
    }

    const fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        }
    }

    /// Width of a text in pixels at a size in pixels.
    pub fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let face = self.face(weight);
        text.chars().map(|c| face.advance(c).1).sum::<f64>() * size
    }

    /// The glyphs of a text, one a character, in order.
    pub fn glyphs(&self, text: &str, weight: Weight) -> Vec<Glyph> {
        let face = self.face(weight);
        (text.char_indices())
            .map(|(start, character)| {
                let (id, advance) = face.advance(character);
                Glyph {
                    id,
                    advance,
                    start,
                    end: start + character.len_utf8(),
                }
            })
            .collect()
    }

    /// Whether the font has a glyph for the character.
    pub fn has_glyph(&self, character: char) -> bool {
        self.regular.charmap.map(character).is_some()
    }

    /// Breaks a text into lines no wider than `width`; at spaces, and within a word only where
    /// the word alone is too wide.
    ///
    /// An empty text has no line.
    pub fn wrap(&self, text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&longer, size, weight) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for character in word.chars() {
                line.push(character);
                if line.chars().count() > 1 && self.width(&line, size, weight) > width {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, character.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The text, cut and ended with "…" where it is wider than `width`.
    pub fn shorten(&self, text: &str, size: f64, weight: Weight, width: f64) -> String {
        if self.width(text, size, weight) <= width {
            return text.to_owned();
        }
        let mut kept: String = text.to_owned();
        while kept.pop().is_some() {
            let cut = format!("{}…", kept.trim_end());
            if self.width(&cut, size, weight) <= width {
                return cut;
            }
        }
        String::new()
    }
}

/// The text on one line, with control and direction characters made visible, as `\u{202e}`.
///
/// Names come from strangers' files: what is drawn must be what is written.
pub fn visible(text: &str) -> String {
    escaped(&text.replace(['\n', '\r', '\t'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_the_fonts_own() -> Result<(), ChartError> {
        let fonts = Fonts::open()?;
        // Hangul syllables of one font share one advance
        let one = fonts.width("한", 100.0, Weight::Regular);
        assert!((fonts.width("자동차", 100.0, Weight::Regular) - 3.0 * one).abs() < 1e-6);
        assert!(one > 80.0 && one < 100.0, "{one}");
        assert!(fonts.width("i", 10.0, Weight::Regular) < fonts.width("m", 10.0, Weight::Regular));
        Ok(())
    }

    #[test]
    fn both_scripts_and_the_signs_we_use_have_glyphs() -> Result<(), ChartError> {
        let fonts = Fonts::open()?;
        for character in "한국관세Aa0−+%…–→·×₩$‘’“”≥≤±".chars() {
            assert!(fonts.has_glyph(character), "{character}");
        }
        Ok(())
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() -> Result<(), ChartError> {
        let fonts = Fonts::open()?;
        for text in [
            "Cars and parts lose most of what the deal gives to chips and ships",
            "자동차와 부품의 수출 감소가 반도체 증가분보다 큽니다",
            "도널드트럼프관세협상결과보고서요약본",
        ] {
            for width in [40.0, 120.0, 300.0] {
                let lines = fonts.wrap(text, 14.0, Weight::Regular, width);
                for line in &lines {
                    assert!(fonts.width(line, 14.0, Weight::Regular) <= width, "{line}");
                }
                let letters = |s: &str| s.split_whitespace().collect::<String>();
                assert_eq!(letters(&lines.concat()), letters(text));
            }
        }
        Ok(())
    }

    #[test]
    fn shortened_texts_fit() -> Result<(), ChartError> {
        let fonts = Fonts::open()?;
        let cut = fonts.shorten("Semiconductors", 12.0, Weight::Regular, 50.0);
        assert!(cut.ends_with('…') && cut.starts_with("Semi"));
        assert!(fonts.width(&cut, 12.0, Weight::Regular) <= 50.0);
        Ok(())
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(visible("a\u{202E}b\u{0}"), "a\\u{202e}b\\u{0}");
    }
}
