//! Palette of at most 256 colours, so that a pixel is one byte. Blended shades at edges are computed once per picture.

/// Red, green, blue, alpha.
pub(super) type Colour = [u8; 4];

/// An opaque colour from a hexadecimal number.
pub(super) const fn rgb(code: u32) -> Colour {
    [(code >> 16) as u8, (code >> 8) as u8, code as u8, 255]
}

/// Maximum coverage level of a pixel. Eight levels look smooth and keep the file small.
pub(super) const LEVELS: u8 = 7;
const CAPACITY: usize = 256;

/// The level of a coverage from 0 to 1.
pub(super) fn level(coverage: f32) -> u8 {
    (coverage.clamp(0.0, 1.0) * f32::from(LEVELS) + 0.5) as u8
}

pub(super) struct Palette(Vec<Colour>);

impl Palette {
    /// A palette with this colour at index 0.
    pub(crate) fn new(first: Colour) -> Self {
        Self(vec![first])
    }

    pub(crate) fn colours(&self) -> &[Colour] {
        &self.0
    }

    /// The index of a colour, or of the nearest one if the palette is full.
    pub(crate) fn index(&mut self, colour: Colour) -> u8 {
        let known = self.0.iter().position(|known| *known == colour);
        let index = known.unwrap_or_else(|| match self.0.len() {
            CAPACITY => self.nearest(colour),
            next => {
                self.0.push(colour);
                next
            }
        });
        u8::try_from(index).expect("a palette has at most 256 colours")
    }

    fn nearest(&self, colour: Colour) -> usize {
        let distance =
            |known: &Colour| -> u32 { known.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum() };
        (0..self.0.len()).min_by_key(|index| distance(&self.0[*index])).unwrap_or_default()
    }

    /// The index of one colour blended over another, both by index.
    pub(crate) fn lay(&mut self, below: u8, above: u8, level: u8) -> u8 {
        match level {
            0 => below,
            LEVELS => above,
            _ => self.mix(below, self.0[usize::from(above)], level),
        }
    }

    /// The index of `above` blended over the colour at `below`.
    pub(crate) fn mix(&mut self, below: u8, above: Colour, level: u8) -> u8 {
        let below = self.0[usize::from(below)];
        let (share, all) = (u16::from(level), u16::from(LEVELS));
        let channel = |at: usize| ((u16::from(below[at]) * (all - share) + u16::from(above[at]) * share + all / 2) / all) as u8;
        self.index([channel(0), channel(1), channel(2), channel(3)])
    }
}

/// Blends one colour over others, computing each pair once.
pub(super) struct Mixer {
    above: Colour,
    mixed: Vec<Option<u8>>,
}

impl Mixer {
    pub(crate) fn new(above: Colour) -> Self {
        Self { above, mixed: vec![None; CAPACITY * (usize::from(LEVELS) + 1)] }
    }

    /// Blends the colour over a pixel.
    pub(crate) fn lay(&mut self, palette: &mut Palette, pixel: &mut u8, level: u8) {
        if level == 0 {
            return;
        }
        let mixed = &mut self.mixed[usize::from(*pixel) * (usize::from(LEVELS) + 1) + usize::from(level)];
        *pixel = *mixed.get_or_insert_with(|| palette.mix(*pixel, self.above, level));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_one_index() {
        let mut palette = Palette::new(rgb(0));
        assert_eq!([palette.index(rgb(7)), palette.index(rgb(9)), palette.index(rgb(7)), palette.index(rgb(0))], [1, 2, 1, 0]);
    }
    #[test]
    fn a_shade_lies_between_two_colours() {
        let mut palette = Palette::new(rgb(0));
        let mixed = palette.mix(0, rgb(0x70_70_70), 2);
        assert_eq!(palette.colours()[usize::from(mixed)], rgb(0x20_20_20));
        assert_eq!(palette.lay(0, mixed, 0), 0);
        assert_eq!(palette.lay(0, mixed, LEVELS), mixed);
    }
    #[test]
    fn a_full_palette_gives_the_nearest_colour() {
        let mut palette = Palette::new(rgb(0));
        for code in 1..256 {
            assert_eq!(usize::from(palette.index(rgb(code * 0x0001_0000))), code as usize);
        }
        assert_eq!((palette.index(rgb(0x0078_0002)), palette.colours().len()), (0x78, 256));
    }
}
