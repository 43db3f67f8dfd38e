//! Facts' own arithmetic, nothing moved, transfers, and directions.

use super::*;
use proptest::prelude::*;

const TERMS: CostSharingTerms = CostSharingTerms {
    first_amount_krw: 1.5192e12,
    indexed: true,
    ceiling: 0.05,
};
const SHARING: CostSharing = CostSharing {
    base: TERMS,
    terms: TERMS,
    inflation: 0.02,
    krw_per_usd: 1_400.0,
    host_share: 0.9,
    host_gain: 0.2,
};
const DEFENCE: DefenceSpending = DefenceSpending {
    base_share: 0.0242,
    target_share: 0.0242,
    years_to_target: 9.0,
    gdp: 1.87e12,
    gdp_growth: 0.03,
    home_share: 0.8,
    host_gain: 0.2,
    partner_share: 0.15,
    partner_margin: 0.15,
};
const ARMS: Purchases = Purchases {
    base_volume: 0.0,
    volume: 0.0,
    years: 5,
    additional_share: 0.5,
    premium: 0.10,
    partner_margin: 0.15,
    offset_share: 0.2,
    host_gain: 0.2,
};
const SUPPORT: SupportPledge = SupportPledge {
    base_amount: 0.0,
    amount: 0.0,
    years: 10,
    counted_elsewhere: 0.9,
    host_share: 0.9,
    host_gain: 0.2,
};

#[test]
fn nothing_moved_changes_nothing_to_the_last_bit() {
    let all = [
        SHARING.flows(12),
        DEFENCE.flows(12),
        ARMS.flows(12),
        SUPPORT.flows(12),
    ];
    for flow in all.into_iter().flat_map(|flows| flows.expect("evaluated")) {
        for value in [flow.payer, flow.host, flow.partner, flow.gross] {
            assert_eq!(value.to_bits(), 0.0_f64.to_bits());
        }
    }
}

#[test]
fn indexed_amount_of_the_fifth_year_lies_between_the_two_published_ends() {
    // own arithmetic of the facts: 1.52 tn × (1.02 … 1.05)^4 = 1.64 … 1.85
    assert!((TERMS.amount_krw(4, 0.02) / 1e12 - 1.644).abs() < 0.001);
    assert!((TERMS.amount_krw(4, 0.09) / 1e12 - 1.847).abs() < 0.001);
    let fixed = CostSharingTerms {
        indexed: false,
        ..TERMS
    };
    assert!((fixed.amount_krw(4, 0.09) - 1.5192e12).abs() < 1e-3);
    assert!((TERMS.amount_krw(4, -0.02) - 1.5192e12).abs() < 1e-3);
}

#[test]
fn cost_sharing_is_a_transfer_and_part_of_it_comes_back() {
    let dearer = CostSharing {
        terms: CostSharingTerms {
            first_amount_krw: 14e12,
            ..TERMS
        },
        ..SHARING
    };
    for (year, flow) in (0_u16..).zip(dearer.flows(5).expect("evaluated")) {
        let more = (14e12 - 1.5192e12) * 1.02_f64.powi(i32::from(year)) / 1_400.0;
        assert!((flow.partner - more).abs() < 1e-3 * more);
        assert_eq!(flow.payer.to_bits(), (-flow.partner).to_bits());
        assert!((flow.host - 0.18 * flow.partner).abs() < 1.0);
    }
}

#[test]
fn the_pledged_share_costs_about_thirty_trillion_won_at_the_size_of_2026() {
    // 66.29 tn is 2.42 % of the GDP that the plan counts with
    let pledged = DefenceSpending {
        target_share: 0.035,
        years_to_target: 0.0,
        gdp: 66.29e12 / 0.0242,
        ..DEFENCE
    };
    let cost = -pledged.flows(1).expect("evaluated")[0].payer;
    assert!((cost / 1e12 - 29.58).abs() < 0.01, "{cost}");
}

#[test]
fn share_moves_evenly_and_stays_at_its_target() {
    let pledged = DefenceSpending {
        target_share: 0.035,
        ..DEFENCE
    };
    assert!((pledged.share(0) - 0.0242).abs() < 1e-15);
    assert!((pledged.share(3) - 0.0278).abs() < 1e-15);
    for year in [9, 30] {
        assert!((pledged.share(year) - 0.035).abs() < 1e-15);
    }
}

#[test]
fn purchases_cost_their_premium_and_not_the_bill() {
    let flows = Purchases {
        volume: 25e9,
        ..ARMS
    }
    .flows(7)
    .expect("evaluated");
    assert!((flows[0].gross - 5e9).abs() < 1e-3);
    assert!((flows[0].payer + 0.25e9).abs() < 1e-3);
    assert!((flows[0].partner - 0.375e9).abs() < 1e-3);
    assert!((flows[0].host - 0.1e9).abs() < 1e-3);
    assert_eq!(flows[5], SecurityFlow::default());
    // what is cheaper than the alternative is a gain
    let cheap = Purchases {
        volume: 25e9,
        premium: -0.05,
        ..ARMS
    };
    assert!(cheap.flows(1).expect("evaluated")[0].payer > 0.0);
}

#[test]
fn arms_within_an_increase_are_counted_once() {
    let arms = Purchases {
        volume: 25e9,
        ..ARMS
    };
    let pledged = DefenceSpending {
        target_share: 0.035,
        ..DEFENCE
    };
    let within = arms.flows_within(5, Some(&pledged)).expect("evaluated");
    let beside = pledged.flows_beside(5, Some(&arms)).expect("evaluated");
    let (alone, usual) = (arms.flows(5).unwrap(), pledged.flows(5).unwrap());
    let additional = arms.additional(0);
    for year in 0..5_u16 {
        let at = usize::from(year);
        let covered = additional.min(pledged.increase(year)).max(0.0);
        // the increase is paid once, and a premium only on what it does not pay for
        assert_eq!(beside[at].payer.to_bits(), usual[at].payer.to_bits());
        let premium = (additional - covered) * arms.premium;
        assert!((within[at].payer + premium).abs() < 1e-3, "{year}");
        // the seller's margin: on all arms, and on its share of the rest of the increase
        let margin = additional * arms.partner_margin
            + (pledged.increase(year) - covered) * pledged.partner_share * pledged.partner_margin;
        let both = within[at].partner + beside[at].partner;
        assert!((both - margin).abs() < 1e-3, "{year}");
        assert!(both <= alone[at].partner + usual[at].partner);
        assert_eq!(within[at].gross.to_bits(), alone[at].gross.to_bits());
    }
    // nothing has grown yet in the first year; from the third on the increase pays for all of it
    assert_eq!(within[0], alone[0]);
    assert!(within[2].payer == 0.0 && pledged.increase(2) > additional);
}

#[test]
fn a_lever_alone_moves_what_it_moved_without_the_other() {
    let arms = Purchases {
        volume: 25e9,
        ..ARMS
    };
    let lower = DefenceSpending {
        target_share: 0.02,
        ..DEFENCE
    };
    for budget in [DEFENCE, lower] {
        let within = arms.flows_within(8, Some(&budget)).expect("evaluated");
        assert_eq!(within, arms.flows(8).expect("evaluated"));
        let beside = budget.flows_beside(8, Some(&arms)).expect("evaluated");
        assert_eq!(beside, budget.flows(8).expect("evaluated"));
    }
    let pledged = DefenceSpending {
        target_share: 0.035,
        ..DEFENCE
    };
    let beside = pledged.flows_beside(8, Some(&ARMS)).expect("evaluated");
    assert_eq!(beside, pledged.flows(8).expect("evaluated"));
}

#[test]
fn support_counts_only_what_no_other_channel_has() {
    let flows = SupportPledge {
        amount: 33e9,
        ..SUPPORT
    }
    .flows(11)
    .expect("evaluated");
    assert!((flows[0].gross - 3.3e9).abs() < 1e-3);
    assert!((flows[0].partner - 0.33e9).abs() < 1e-3);
    assert!((flows[0].payer + flows[0].partner).abs() < 1e-9);
    assert_eq!(flows[10], SecurityFlow::default());
}

#[test]
fn impossible_inputs_are_named() {
    let shares = DefenceSpending {
        home_share: 0.9,
        partner_share: 0.2,
        ..DEFENCE
    };
    assert_eq!(
        shares.flows(1).expect_err("more than all").input,
        "partner_share"
    );
    assert!(Purchases { years: 0, ..ARMS }.flows(1).is_err());
    assert!(
        SupportPledge {
            years: 0,
            ..SUPPORT
        }
        .flows(1)
        .is_err()
    );
    let free = CostSharing {
        krw_per_usd: 0.0,
        ..SHARING
    };
    assert_eq!(free.flows(1).expect_err("no price").input, "krw_per_usd");
}

proptest! {
    #[test]
    fn paying_more_never_helps_the_payer(
        less in 0.0..1.0, volume in 0.0..1e11, premium in 0.0..0.3, additional in 0.0..=1.0,
        share in 0.0242..0.06, amount in 0.0..2e13
    ) {
        let bought = |volume: f64| {
            let arms = Purchases { volume, premium, additional_share: additional, ..ARMS };
            arms.flows(1).expect("evaluated")[0]
        };
        prop_assert!(bought(volume).payer <= bought(volume * less).payer);
        prop_assert!(bought(volume).partner >= bought(volume * less).partner);
        let spent = |target_share: f64| {
            let defence = DefenceSpending { target_share, ..DEFENCE };
            defence.flows(10).expect("evaluated")[9].payer
        };
        prop_assert!(spent(share) <= spent(0.0242 + (share - 0.0242) * less));
        let shared = |first_amount_krw: f64| {
            let sharing = CostSharing { terms: CostSharingTerms { first_amount_krw, ..TERMS }, ..SHARING };
            sharing.flows(3).expect("evaluated")[2].payer
        };
        prop_assert!(shared(amount) <= shared(amount * less));
    }
}
