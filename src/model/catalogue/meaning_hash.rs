//! A hash for meanings: a few small numbers, looked up a hundred times in every evaluation.
//!
//! One rotation, one exclusive or and one multiplication a number, as compilers hash their own tables; a table of
//! a catalogue's meanings has no adversary, so nothing stronger is needed.

use std::hash::{BuildHasherDefault, Hasher};

/// Makes a [`MeaningHasher`] for each look-up.
pub(super) type BuildMeaningHasher = BuildHasherDefault<MeaningHasher>;

/// The hash of what was written so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MeaningHasher(u64);

impl Hasher for MeaningHasher {
    fn finish(&self) -> u64 {
        // a table takes its slot from the low bits, and the product mixes upwards
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, i: u64) {
        const ODD: u64 = 0x517c_c1b7_2722_0a95;
        self.0 = (self.0.rotate_left(5) ^ i).wrapping_mul(ODD);
    }

    fn write_usize(&mut self, i: usize) {
        self.write_u64(i as u64);
    }
}
