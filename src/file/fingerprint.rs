//! Fingerprints: has a file been changed since it was read?
//!
//! Length and a 128-bit FNV-1a hash of the content. It tells an accident, not an attack: whoever can
//! write the file can also make a clash. The hash is the same on every machine and in every version
//! of the program, so that the recovery journal can keep it.
//! Source of the constants: draft-eastlake-fnv, 128-bit offset basis and prime.

use serde::{Deserialize, Serialize};

const OFFSET_BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The length and the hash of a file's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint {
    length: u64,
    // two halves, because RON has no 128-bit integers without a feature
    hash_high: u64,
    hash_low: u64,
}

impl Fingerprint {
    /// The fingerprint of a content.
    pub fn of(bytes: &[u8]) -> Self {
        let hash = bytes.iter().fold(OFFSET_BASIS, |hash, byte| {
            (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
        });
        Self {
            length: bytes.len() as u64,
            hash_high: half(hash >> 64),
            hash_low: half(hash),
        }
    }

    /// The length of the content in bytes.
    pub const fn length(self) -> u64 {
        self.length
    }

    /// The hash as 32 hexadecimal digits, for stamps.
    pub fn digest(self) -> String {
        format!("{:016x}{:016x}", self.hash_high, self.hash_low)
    }
}

/// The lower 64 bits.
fn half(hash: u128) -> u64 {
    u64::try_from(hash & u128::from(u64::MAX)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        // FNV-1a 128 of the empty text is the offset basis; of "foobar" it is in the draft's table
        assert_eq!(
            Fingerprint::of(b"").digest(),
            "6c62272e07bb014262b821756295c58d"
        );
        assert_eq!(
            Fingerprint::of(b"foobar").digest(),
            "343e1662793c64bf6f0d3597ba446f18"
        );
    }

    #[test]
    fn one_changed_byte_changes_it() {
        assert_ne!(
            Fingerprint::of(b"rate: 0.15"),
            Fingerprint::of(b"rate: 0.25")
        );
        assert_eq!(Fingerprint::of(b"abc").length(), 3);
    }
}
