//! Encodes pixels with a palette as PNG.

use crate::picture::deflate::compress;
use crate::picture::palette::Colour;
use flate2::Crc;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const BITS_A_PIXEL: u8 = 8;
const INDEXED: u8 = 3;

/// The file of these rows: each a zero for "no filter", then one palette index per pixel.
pub(super) fn file(width: u32, rows: &[u8], colours: &[Colour]) -> Vec<u8> {
    let row = width as usize + 1;
    let height = u32::try_from(rows.len() / row).unwrap_or(u32::MAX);
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([BITS_A_PIXEL, INDEXED, 0, 0, 0]);
    let opaque: Vec<u8> = colours.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    let transparent = colours.iter().rposition(|[.., alpha]| *alpha < 255).map_or(0, |last| last + 1);
    let alphas: Vec<u8> = colours[..transparent].iter().map(|[.., alpha]| *alpha).collect();
    let pixels = compress(rows, row);
    let chunks: [(&[u8; 4], &[u8]); 5] =
        [(b"IHDR", &header), (b"PLTE", &opaque), (b"tRNS", &alphas), (b"IDAT", &pixels), (b"IEND", &[])];
    let mut file = Vec::with_capacity(pixels.len() + 4 * colours.len() + 100);
    file.extend(SIGNATURE);
    for (name, content) in chunks {
        file.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
        let checked = file.len();
        file.extend(name);
        file.extend(content);
        let mut crc = Crc::new();
        crc.update(&file[checked..]);
        file.extend(crc.sum().to_be_bytes());
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::palette::rgb;
    use std::io::Cursor;

    #[test]
    fn a_decoder_reads_what_was_written() {
        let colours = [rgb(0x17_18_1d), [1, 2, 3, 128]];
        let rows = [[0, 0, 1, 0], [0, 1, 1, 0]].concat();
        let file = file(3, &rows, &colours);
        let mut reader = ::png::Decoder::new(Cursor::new(file)).read_info().unwrap();
        let mut pixels = [0; 6];
        reader.next_frame(&mut pixels).unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height, pixels), (3, 2, [0, 1, 0, 1, 1, 0]));
        assert_eq!(info.palette.as_deref(), Some(&[0x17, 0x18, 0x1d, 1, 2, 3][..]));
        assert_eq!(info.trns.as_deref(), Some(&[255, 128][..]));
    }
}
