//! The list is complete, and its inputs are the facts'.

use super::figures::{Maker, beef_origins, beef_rate, rice_shares};
use super::*;
use crate::text::Language;

#[test]
fn every_line_has_an_answer_an_address_and_words() {
    let lines = run();
    assert_eq!(lines.len(), 29);
    for (at, line) in lines.iter().enumerate() {
        assert!(line.ours.is_ok(), "{}: {:?}", line.id, line.ours);
        assert!(!line.source.address.is_empty(), "{}", line.id);
        assert!(
            lines[..at].iter().all(|other| other.id != line.id),
            "{}",
            line.id
        );
        for language in Language::ALL {
            assert!(!line.why.in_language(language).is_empty());
        }
    }
}

#[test]
fn shares_of_the_rice_quota_add_up_to_the_whole() {
    let sum: f64 = rice_shares().iter().map(|share| share.volume).sum();
    assert!((sum - 408_700.0).abs() < 1e-9);
}

#[test]
fn beef_volumes_add_up_and_duties_are_the_reported_ones() {
    let origins = beef_origins();
    let volume: f64 = origins.iter().map(|origin| origin.base_volume).sum();
    assert!((volume - 461_027.0).abs() < 1e-6);
    // reported for 2022: US 10.7, Australia 16, New Zealand and Canada 18.6, none 40
    for (origin, rate) in [(0, 0.107), (1, 0.16), (2, 0.187), (3, 0.187), (4, 0.40)] {
        assert!((beef_rate(origin, 2022) - rate).abs() < 5e-4, "{origin}");
    }
    assert!(beef_rate(0, 2026) == 0.0);
}

#[test]
fn the_two_makers_split_the_parts_between_them() {
    let parts = Maker::Hyundai.row().dutiable_parts + Maker::Kia.row().dutiable_parts;
    assert!((parts - figures::PARTS_EXPORTS * figures::PARTS_SHARE).abs() < 1e-3);
}
