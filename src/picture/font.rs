//! Text in Open Sans, which is built in. Every glyph is drawn once per size and copied from a bounded cache.

use crate::picture::palette::level;
use ab_glyph::{Font as _, FontRef, GlyphId};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use unicode_normalization::UnicodeNormalization as _;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Text style without colour. Phones show pictures at 35 %: 34 pixels become 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Style {
    pub weight: Weight,
    /// Pixels per em.
    pub size: u8,
}

const fn style(weight: Weight, size: u8) -> Style {
    Style { weight, size }
}

pub(super) const SMALL: Style = style(Weight::Regular, 34);
pub(super) const SMALL_BOLD: Style = style(Weight::Bold, 34);
pub(super) const NAME: Style = style(Weight::Bold, 38);
pub(super) const LARGE: Style = style(Weight::Bold, 46);

static REGULAR: LazyLock<FontRef<'static>> = LazyLock::new(|| font(include_bytes!("../../assets/OpenSans-Regular.ttf")));
static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| font(include_bytes!("../../assets/OpenSans-Bold.ttf")));

fn font(file: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(file).expect("the built-in font is valid")
}

impl Style {
    fn font(self) -> &'static FontRef<'static> {
        match self.weight {
            Weight::Regular => &REGULAR,
            Weight::Bold => &BOLD,
        }
    }

    /// Pixels per font unit.
    fn scale(self) -> f32 {
        f32::from(self.size) / self.font().units_per_em().unwrap_or(2048.0)
    }
}

/// A line of text with positioned glyphs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub style: Style,
    pub width: f32,
    glyphs: Vec<(GlyphId, f32)>,
}

impl Line {
    /// Lays out a text from left to right. Characters without width and control characters are skipped; missing glyphs are boxes.
    pub(crate) fn new(text: &str, style: Style) -> Self {
        let (font, scale) = (style.font(), style.scale());
        let mut line = Self { style, width: 0.0, glyphs: Vec::with_capacity(text.len()) };
        let mut before = None;
        for character in text.nfc().filter(|character| !is_invisible(*character)) {
            let glyph = font.glyph_id(character);
            line.width += before.map_or(0.0, |before| font.kern_unscaled(before, glyph) * scale);
            line.glyphs.push((glyph, line.width));
            line.width += font.h_advance_unscaled(glyph) * scale;
            before = Some(glyph);
        }
        line
    }

    /// The drawn glyphs with their left edges.
    pub(crate) fn bitmaps(&self) -> Vec<(f32, Arc<Bitmap>)> {
        self.glyphs.iter().map(|(glyph, x)| (*x, ATLAS.bitmap(self.style, *glyph))).collect()
    }
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A drawn glyph: coverage of each pixel in levels.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bitmap {
    /// Left edge relative to the pen position, top edge relative to the baseline.
    pub left: i32,
    pub top: i32,
    pub width: usize,
    pub levels: Vec<u8>,
}

fn drawn(style: Style, glyph: GlyphId) -> Bitmap {
    let font = style.font();
    let scaled = glyph.with_scale(style.scale() * font.height_unscaled());
    let Some(outline) = font.outline_glyph(scaled) else { return Bitmap { left: 0, top: 0, width: 0, levels: Vec::new() } };
    let bounds = outline.px_bounds();
    let width = bounds.width() as usize;
    let mut levels = vec![0; width * bounds.height() as usize];
    outline.draw(|x, y, coverage| levels[y as usize * width + x as usize] = level(coverage));
    Bitmap { left: bounds.min.x as i32, top: bounds.min.y as i32, width, levels }
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(Atlas::default);

/// Cache size: about seven hundred glyphs. German titles and figures need about three hundred.
const ATLAS_BYTES: usize = 512 * 1024;

/// Cache of drawn glyphs. Cleared when full.
#[derive(Default)]
struct Atlas(RwLock<Drawn>);

#[derive(Default)]
struct Drawn {
    bytes: usize,
    bitmaps: HashMap<(Style, GlyphId), Arc<Bitmap>>,
}

impl Atlas {
    fn bitmap(&self, style: Style, glyph: GlyphId) -> Arc<Bitmap> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).bitmaps.get(&(style, glyph)).cloned();
        known.unwrap_or_else(|| self.add(style, glyph))
    }

    fn add(&self, style: Style, glyph: GlyphId) -> Arc<Bitmap> {
        let bitmap = Arc::new(drawn(style, glyph));
        let bytes = size_of::<((Style, GlyphId), Bitmap)>() + bitmap.levels.len();
        let mut drawn = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if drawn.bytes + bytes > ATLAS_BYTES {
            *drawn = Drawn::default();
        }
        if drawn.bitmaps.insert((style, glyph), Arc::clone(&bitmap)).is_none() {
            drawn.bytes += bytes;
        }
        bitmap
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let lines = [text, expected].map(|text| Line::new(text, NAME));
        assert_eq!(lines[0], lines[1]);
    }

    #[test]
    fn letters_are_large_enough_for_a_phone() {
        assert!([SMALL, SMALL_BOLD, NAME, LARGE].iter().all(|style| style.size >= 34));
    }
    #[test]
    fn a_letter_written_as_two_characters_is_one() {
        check("Ba\u{308}cker", "Bäcker");
    }
    #[test]
    fn invisible_characters_take_no_room() {
        check("Bäcker/\u{200b}in\n\u{202e}", "Bäcker/in");
    }
    #[test]
    fn letters_are_kerned() {
        assert!(Line::new("Ve", NAME).width < Line::new("V", NAME).width + Line::new("e", NAME).width);
    }
    #[test]
    fn what_german_texts_are_written_with_is_in_the_font() {
        for font in [&REGULAR, &BOLD] {
            let lacking = ('!'..='~').chain("äöüÄÖÜßéèçñ€½–…„“‚‘·°§×\u{a0}".chars()).filter(|c| font.glyph_id(*c).0 == 0);
            assert_eq!(lacking.collect::<String>(), "");
        }
    }
    #[test]
    fn a_full_atlas_is_emptied() {
        let atlas = Atlas::default();
        let glyph = NAME.font().glyph_id('M');
        for size in 34..255 {
            atlas.bitmap(style(Weight::Bold, size), glyph);
        }
        let drawn = atlas.0.read().unwrap();
        assert!(drawn.bytes <= ATLAS_BYTES && drawn.bitmaps.len() < 220, "{} bytes", drawn.bytes);
        assert_eq!(drawn.bitmaps[&(style(Weight::Bold, 254), glyph)], atlas.bitmap(style(Weight::Bold, 254), glyph));
    }
}
