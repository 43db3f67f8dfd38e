//! Random numbers as a function of seed, draw and assumption: Philox4x32-10.
//!
//! A counter-based generator has no state: the number of a draw is computed from the draw's own number, so that any
//! subset, in any order, on any number of threads, has the same bits; a longer run begins with a shorter one; and an
//! assumption that is added changes no other's draws.
//!
//! ```text
//! counter = (draw: 64 bits, FNV-1a hash of the assumption's key: 64 bits)    key = seed
//! ```
//!
//! Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011); the test vectors are
//! those that its authors publish with Random123. The hash: Fowler, Noll and Vo, 64 bits.

/// Rounds of the generator; its authors found 7 to pass every test and recommend 10.
const ROUNDS: usize = 10;
/// Multipliers of the two halves.
const MULTIPLIERS: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What the two halves of the key grow by in each round: the golden ratio and √3 − 1.
const KEY_STEPS: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// One block of the generator: 128 bits of counter and 64 bits of key to 128 random bits.
pub fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [mut a, mut b, mut c, mut d] = counter;
    let [mut left, mut right] = key;
    for _ in 0..ROUNDS {
        let first = halves(MULTIPLIERS[0] * u64::from(a));
        let second = halves(MULTIPLIERS[1] * u64::from(c));
        (a, b, c, d) = (second.0 ^ b ^ left, second.1, first.0 ^ d ^ right, first.1);
        left = left.wrapping_add(KEY_STEPS[0]);
        right = right.wrapping_add(KEY_STEPS[1]);
    }
    [a, b, c, d]
}

/// The high and the low 32 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the halves of 64 bits are what is asked for"
)]
const fn halves(bits: u64) -> (u32, u32) {
    ((bits >> 32) as u32, bits as u32)
}

/// The hash of an assumption's key: FNV-1a, 64 bits.
pub fn hash(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Two independent uniform numbers above 0 and below 1 for a draw of what has this hash.
///
/// Each is an odd multiple of 2⁻⁵³: it is never 0, ½ or 1. The second is what sensitivity indices need besides.
pub fn uniforms(seed: u64, draw: u64, hash: u64) -> [f64; 2] {
    let (draw_high, draw_low) = halves(draw);
    let (hash_high, hash_low) = halves(hash);
    let (seed_high, seed_low) = halves(seed);
    let counter = [draw_low, draw_high, hash_low, hash_high];
    let [a, b, c, d] = philox(counter, [seed_low, seed_high]);
    let one = |low: u32, high: u32| {
        let bits = (u64::from(high) << 32 | u64::from(low)) >> 12;
        (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
    };
    [one(a, b), one(c, d)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_those_that_its_authors_publish() {
        let ones = [u32::MAX; 4];
        let pi = [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344];
        for (counter, key, expected) in [
            (
                [0; 4],
                [0; 2],
                [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8],
            ),
            (
                ones,
                [u32::MAX; 2],
                [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd],
            ),
            (
                pi,
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ] {
            assert_eq!(philox(counter, key), expected);
        }
    }

    #[test]
    fn the_hash_is_that_of_its_authors() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn uniforms_fill_the_open_interval_evenly() {
        let count = 20_000;
        let all: Vec<[f64; 2]> = (0..count)
            .map(|draw| uniforms(7, draw, hash("x")))
            .collect();
        for part in 0..2 {
            let of_part = || all.iter().map(|pair| pair[part]);
            assert!(of_part().all(|u| u > 0.0 && u < 1.0));
            let mean = of_part().sum::<f64>() / count as f64;
            assert!((mean - 0.5).abs() < 4.0 / (12.0 * count as f64).sqrt());
            for tenth in 0..10 {
                let low = f64::from(tenth) / 10.0;
                let inside = of_part().filter(|u| (low..low + 0.1).contains(u)).count();
                assert!((inside as f64 - 2_000.0).abs() < 200.0, "{tenth}: {inside}");
            }
        }
        let product = all.iter().map(|[a, b]| (a - 0.5) * (b - 0.5)).sum::<f64>();
        assert!((product / count as f64).abs() < 4.0 / 12.0 / (count as f64).sqrt());
    }
}
