//! Pixels as PNG with a palette: a chart has some hundred colours, and one byte a pixel instead of four halves what everybody loads and
//! what is remembered.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{ColorU8, Pixmap};
use std::collections::HashMap;

/// The PNG of these pixels. Where they have more colours than a palette, those that nobody tells apart become one.
pub(super) fn png(pixels: &Pixmap) -> Vec<u8> {
    let indexed = (0..8).find_map(|ignored_bits| index(pixels, ignored_bits));
    let (Palette { colours, .. }, places) = indexed.expect("with one bit of each channel there are 16 colours");
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.iter().flat_map(|colour| [colour.red(), colour.green(), colour.blue()]).collect::<Vec<u8>>());
    encoder.set_trns(colours.iter().map(|colour| colour.alpha()).collect::<Vec<u8>>());
    encoder.set_compression(Compression::Balanced);
    // Filters guess a pixel from its neighbours; the places in a palette are no amounts.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().expect("writing to memory does not fail");
    writer.write_image_data(&places).expect("a byte for each pixel");
    writer.finish().expect("writing to memory does not fail");
    file
}

/// A palette for these pixels, and for each of them the place of its colour in it. `None` where there are too many colours.
fn index(pixels: &Pixmap, ignored_bits: u8) -> Option<(Palette, Vec<u8>)> {
    let mut palette = Palette { ignored_bits, colours: Vec::new(), places: HashMap::new() };
    let mut places = Vec::with_capacity(pixels.pixels().len());
    // Most pixels have the colour of the one before.
    let mut before = None;
    for pixel in pixels.pixels() {
        let place = match before {
            Some((same, place)) if same == pixel => place,
            _ => palette.place(pixel.demultiply())?,
        };
        before = Some((pixel, place));
        places.push(place);
    }
    Some((palette, places))
}

/// Colours by place. Those that differ in nothing but the last bits of a channel share the place of the first of them.
struct Palette {
    ignored_bits: u8,
    colours: Vec<ColorU8>,
    places: HashMap<[u8; 4], u8>,
}

impl Palette {
    /// The place of a colour, a new one if need be; `None` where there is no room for it.
    fn place(&mut self, colour: ColorU8) -> Option<u8> {
        let channels = [colour.red(), colour.green(), colour.blue(), colour.alpha()];
        let key = channels.map(|channel| channel >> self.ignored_bits);
        if let Some(place) = self.places.get(&key) {
            return Some(*place);
        }
        let place = u8::try_from(self.colours.len()).ok()?;
        self.colours.push(colour);
        self.places.insert(key, place);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::PremultipliedColorU8;

    /// `count` colours, the last of them half transparent.
    fn drawn(count: usize) -> Pixmap {
        let mut pixels = Pixmap::new(count as u32, 2).unwrap();
        for (position, pixel) in pixels.pixels_mut().iter_mut().enumerate() {
            let colour = position % count;
            let alpha = if colour + 1 == count { 128 } else { 255 };
            *pixel = PremultipliedColorU8::from_rgba((colour % 128) as u8, (colour / 128) as u8, 9, alpha).unwrap();
        }
        pixels
    }

    /// How far the channels of the PNG are from those that were drawn, at most.
    fn deviation(pixels: &Pixmap) -> u8 {
        let shown = Pixmap::decode_png(&png(pixels)).unwrap();
        let pairs = shown.data().iter().zip(pixels.data());
        pairs.map(|(shown, drawn)| shown.abs_diff(*drawn)).max().unwrap()
    }

    #[test]
    fn a_full_palette_shows_every_colour() {
        assert_eq!(deviation(&drawn(256)), 0);
    }
    #[test]
    fn of_more_colours_neighbours_become_one() {
        assert_eq!(deviation(&drawn(257)), 1);
    }
    #[test]
    fn a_thousand_colours_are_still_close() {
        assert!(deviation(&drawn(1_000)) <= 7);
    }
}
