//! Compression of pictures in zlib format (RFC 1950 and 1951). Only looks for matches with the previous byte and the row above,
//! which are almost all in a picture: several times faster than a general compressor, with equal size.

use simd_adler32::adler32;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const SHORTEST_MATCH: usize = 3;
const LONGEST_MATCH: usize = 258;
/// Minimum length of a match with the row above, whose distance costs eight bits more than that of a run.
const MATCH_ABOVE: usize = 4;
/// Number of symbols: literals, end of block, lengths.
const SYMBOLS: usize = 286;
const END: usize = 256;
const LONGEST_CODE: u8 = 15;
/// Order in which the format lists code lengths.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Compresses rows of this many bytes.
pub(super) fn compress(data: &[u8], row: usize) -> Vec<u8> {
    let above = Distance::new(row);
    let tokens = tokens(data, row);
    let mut counts = [0_u32; SYMBOLS];
    counts[END] = 1;
    for token in &tokens {
        counts[token.symbol()] += 1;
    }
    let lengths = code_lengths(&counts);
    let mut bits = Bits(vec![0x78, 0x01], 0, 0);
    write_header(&mut bits, &lengths, above.symbol);
    let codes = codes(&lengths);
    for token in tokens {
        let (code, length) = codes[token.symbol()];
        bits.write(code, length);
        let (copied, distance) = match token {
            Token::Literal(_) => continue,
            Token::Run(copied) => (copied, 0),
            Token::Above(copied) => (copied, 1),
        };
        let (_, extra, count) = length_symbol(copied.into());
        bits.write(extra, count);
        bits.write(distance, 1);
        if distance == 1 {
            bits.write(above.extra, above.count);
        }
    }
    let (code, length) = codes[END];
    bits.write(code, length);
    let mut file = bits.finish();
    file.extend(adler32(&data).to_be_bytes());
    file
}

#[derive(Clone, Copy)]
enum Token {
    Literal(u8),
    /// Repeats the previous byte.
    Run(u16),
    /// Repeats the bytes of the row above.
    Above(u16),
}

impl Token {
    fn symbol(self) -> usize {
        match self {
            Self::Literal(byte) => byte.into(),
            Self::Run(length) | Self::Above(length) => length_symbol(length.into()).0,
        }
    }
}

fn tokens(data: &[u8], row: usize) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(data.len() / 16);
    let mut at = 0;
    while at < data.len() {
        let above = at.checked_sub(row).map_or(0, |from| matching(data, from, at));
        let run = if above == LONGEST_MATCH { 0 } else { at.checked_sub(1).map_or(0, |from| matching(data, from, at)) };
        // At most 258.
        let (token, length) = match (run, above) {
            _ if above >= MATCH_ABOVE && above > run + 1 => (Token::Above(above as u16), above),
            _ if run >= SHORTEST_MATCH => (Token::Run(run as u16), run),
            _ => (Token::Literal(data[at]), 1),
        };
        tokens.push(token);
        at += length;
    }
    tokens
}

/// Number of equal bytes at `from` and `at`.
fn matching(data: &[u8], from: usize, at: usize) -> usize {
    let most = LONGEST_MATCH.min(data.len() - at);
    let (one, other) = (&data[from..from + most], &data[at..at + most]);
    let mut length = 0;
    for (one, other) in one.chunks_exact(8).zip(other.chunks_exact(8)) {
        let difference = word(one) ^ word(other);
        if difference != 0 {
            return length + difference.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    length + one[length..].iter().zip(&other[length..]).take_while(|(one, other)| one == other).count()
}

fn word(bytes: &[u8]) -> u64 {
    u64::from_le_bytes(bytes.try_into().expect("a chunk of eight"))
}

/// The symbol of a length with its extra bits.
fn length_symbol(length: usize) -> (usize, u32, u8) {
    let beyond = length - SHORTEST_MATCH;
    match beyond {
        0..8 => (257 + beyond, 0, 0),
        255.. => (285, 0, 0),
        _ => {
            let count = beyond.ilog2() - 2;
            (257 + 4 * count as usize + (beyond >> count), (beyond & ((1 << count) - 1)) as u32, count as u8)
        }
    }
}

/// The symbol of a distance with its extra bits.
struct Distance {
    symbol: usize,
    extra: u32,
    count: u8,
}

impl Distance {
    fn new(distance: usize) -> Self {
        let beyond = distance.max(5) - 1;
        let count = beyond.ilog2() - 1;
        Self { symbol: 2 * count as usize + (beyond >> count), extra: (beyond & ((1 << count) - 1)) as u32, count: count as u8 }
    }
}

/// Huffman code lengths, limited to the format's maximum.
fn code_lengths(counts: &[u32; SYMBOLS]) -> [u8; SYMBOLS] {
    let mut counts = *counts;
    loop {
        let lengths = unbounded_code_lengths(&counts);
        if lengths.iter().all(|length| *length <= LONGEST_CODE) {
            return lengths;
        }
        // Flatten the distribution.
        counts.iter_mut().for_each(|count| *count = count.div_ceil(2));
    }
}

fn unbounded_code_lengths(counts: &[u32; SYMBOLS]) -> [u8; SYMBOLS] {
    let used = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let mut heap: BinaryHeap<_> = used.map(|(symbol, count)| Reverse((*count, symbol))).collect();
    // Parent of each symbol, and of each inner node after the symbols.
    let mut parents = vec![0; SYMBOLS];
    while let (Some(Reverse((one_count, one))), Some(Reverse((other_count, other)))) = (heap.pop(), heap.pop()) {
        let node = parents.len();
        parents.push(0);
        parents[one] = node;
        parents[other] = node;
        heap.push(Reverse((one_count + other_count, node)));
        if heap.len() == 1 {
            break;
        }
    }
    let mut depths = vec![0_u8; parents.len()];
    for node in (SYMBOLS..parents.len() - 1).rev() {
        depths[node] = depths[parents[node]].saturating_add(1);
    }
    std::array::from_fn(|symbol| match parents[symbol] {
        // A single symbol needs a code as well.
        0 => u8::from(counts[symbol] > 0),
        parent => depths[parent].saturating_add(1),
    })
}

/// The canonical codes of these lengths, with bits in output order.
fn codes(lengths: &[u8]) -> Vec<(u32, u8)> {
    let mut codes = vec![(0, 0); lengths.len()];
    let mut next = 0_u32;
    for length in 1..=LONGEST_CODE {
        for (symbol, _) in lengths.iter().enumerate().filter(|(_, own)| **own == length) {
            codes[symbol] = (next.reverse_bits() >> (32 - u32::from(length)), length);
            next += 1;
        }
        next <<= 1;
    }
    codes
}

/// Block header with dynamic codes. Two distances are used, with one bit each.
fn write_header(bits: &mut Bits, lengths: &[u8; SYMBOLS], above: usize) {
    let mut all = lengths.to_vec();
    all.extend((0..=above).map(|symbol| u8::from(symbol == 0 || symbol == above)));
    bits.write(0b101, 3);
    bits.write((SYMBOLS - 257) as u32, 5);
    bits.write(above as u32, 5);
    bits.write((ORDER.len() - 4) as u32, 4);
    // Fixed code lengths, nearly optimal: four bits for most, none for 16, which is not used.
    let of_lengths: Vec<u8> = (0..19).map(|symbol| if symbol == 16 { 0 } else { 4 + u8::from(symbol >= 14) }).collect();
    ORDER.iter().for_each(|symbol| bits.write(of_lengths[*symbol].into(), 3));
    let codes = codes(&of_lengths);
    for run in all.chunk_by(|one, other| one == other) {
        write_lengths(bits, run, &codes);
    }
}

/// Writes equal lengths: zeros as runs, others individually.
fn write_lengths(bits: &mut Bits, run: &[u8], codes: &[(u32, u8)]) {
    let mut left = run.len();
    while left > 0 {
        let (symbol, extra, count, written) = match (run[0], left) {
            (0, 11..) => (18, left.min(138) - 11, 7, left.min(138)),
            (0, 3..) => (17, left - 3, 3, left),
            (length, _) => (usize::from(length), 0, 0, 1),
        };
        let (code, length) = codes[symbol];
        bits.write(code, length);
        bits.write(extra as u32, count);
        left -= written;
    }
}

/// Bit writer, least significant bit first: complete bytes, pending bits, and their number.
struct Bits(Vec<u8>, u64, u32);

impl Bits {
    fn write(&mut self, bits: u32, count: u8) {
        self.1 |= u64::from(bits) << self.2;
        self.2 += u32::from(count);
        if self.2 >= 32 {
            self.0.extend((self.1 as u32).to_le_bytes());
            self.1 >>= 32;
            self.2 -= 32;
        }
    }

    fn finish(self) -> Vec<u8> {
        let Self(mut bytes, bits, count) = self;
        bytes.extend(bits.to_le_bytes().iter().take(count.div_ceil(8) as usize));
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::ZlibDecoder;
    use proptest::prelude::*;
    use std::io::Read as _;

    fn check(data: &[u8], row: usize) {
        let compressed = compress(data, row);
        let mut restored = Vec::new();
        ZlibDecoder::new(compressed.as_slice()).read_to_end(&mut restored).unwrap();
        assert!(restored == data, "{} bytes in rows of {row}", data.len());
    }

    #[test]
    fn nothing_and_a_single_byte() {
        check(&[], 801);
        check(&[7], 801);
    }
    #[test]
    fn runs_of_every_length() {
        for length in 1..600 {
            check(&vec![3; length], 801);
        }
    }
    #[test]
    fn rows_like_those_above() {
        let row: Vec<u8> = (0..801_usize).map(|x| (x * x / 7) as u8).collect();
        let data = row.repeat(50);
        check(&data, 801);
        assert!(compress(&data, 801).len() < 1_500);
    }
    #[test]
    fn codes_never_become_too_long() {
        // Fibonacci counts give the longest codes.
        let mut counts = [0; SYMBOLS];
        counts[..2].fill(1);
        (2..30).for_each(|symbol| counts[symbol] = counts[symbol - 1] + counts[symbol - 2]);
        assert_eq!(unbounded_code_lengths(&counts).into_iter().max(), Some(29));
        let lengths = code_lengths(&counts);
        let used: u32 = lengths.iter().filter(|length| **length > 0).map(|length| 1 << (LONGEST_CODE - length)).sum();
        assert_eq!((lengths.into_iter().max(), used), (Some(LONGEST_CODE), 1 << LONGEST_CODE));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_data_comes_back(data in prop::collection::vec(0..6_u8, 0..3_000), row in 5..1_500_usize) {
            check(&data, row);
        }
        #[test]
        fn any_bytes_come_back(data in prop::collection::vec(any::<u8>(), 0..3_000)) {
            check(&data, 801);
        }
    }
}
