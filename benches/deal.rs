//! Speed of everything on the table beside trade and the fund: farm markets, rules, the alliance, firms, the ledger.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use entente::engine::InputError;
use entente::engine::farm::ban::BannedMarket;
use entente::engine::firms::{Firm, FirmOutcome};
use entente::engine::ledger::parts::{FarmParts, RuleParts, security};
use entente::engine::ledger::{Channel, Entry, Ledger, Terms};
use entente::engine::rules::{ContentRule, DigitalRules, InvestorClaims, StandardCap};
use entente::engine::security::{CostSharing, CostSharingTerms, DefenceSpending, Purchases};
use entente::validation::deal::figures::{
    Maker, PARTNER, apples, beef, beef_origins, rice, rice_shares,
};

/// Years of the alliance's flows.
const YEARS: u16 = 20;

fn farm() -> Vec<Entry> {
    let mut shares = rice_shares();
    shares[PARTNER].volume += black_box(50_000.0);
    let mut origins = beef_origins();
    origins[PARTNER].rule_kept = black_box(0.0);
    let mut entries = Vec::with_capacity(16);
    if let Ok(outcome) = rice(&shares).solve() {
        entries.extend(FarmParts::of_rice(&outcome, PARTNER, 0.15).entries());
    }
    if let Ok(outcome) = beef(&origins).solve() {
        entries.extend(FarmParts::of_beef(&outcome, PARTNER).entries());
    }
    let opened = BannedMarket {
        openness: black_box(1.0),
        ..apples()
    };
    if let Ok(outcome) = opened.solve() {
        entries.extend(FarmParts::of_ban(&outcome, 0.15).entries());
    }
    entries
}

fn rules() -> Vec<Entry> {
    let content = ContentRule {
        base_threshold: 0.35,
        threshold: black_box(0.55),
        median_content: 0.7,
        content_spread: 0.08,
        exports: 36.9e9,
        base_preference_use: 0.95,
        preferential_rate: 0.0,
        mfn_rate: 0.025,
        border_pass_through: 0.5,
    };
    let cap = StandardCap {
        base_cap: Some(50_000.0),
        cap: black_box(None),
        makers: 3.0,
        mean_wanted: 10_000.0,
        cost_per_car: 3_000.0,
    };
    let claims = InvestorClaims {
        claims_a_year: 0.3,
        award: 70e6,
        chance_of_losing: 0.5,
        base_scope: 1.0,
        scope: black_box(0.5),
    };
    let digital = DigitalRules {
        base_strictness: 0.0,
        strictness: black_box(1.0),
        partner_sales: 9e9,
        cost_share: 0.02,
        home_part: 0.3,
        base_map_openness: 0.0,
        map_openness: 1.0,
        map_partner_gain: 2e8,
        map_home_gain: -1e8,
    };
    RuleParts {
        content: content.evaluate().ok(),
        cap: cap.evaluate().ok(),
        claims: claims.evaluate().ok(),
        digital: digital.evaluate().ok(),
    }
    .entries()
}

fn alliance() -> Vec<Entry> {
    let base = CostSharingTerms {
        first_amount_krw: 1.5192e12,
        indexed: true,
        ceiling: 0.05,
    };
    let sharing = CostSharing {
        base,
        terms: CostSharingTerms {
            first_amount_krw: black_box(3e12),
            ..base
        },
        inflation: 0.02,
        krw_per_usd: 1_422.2,
        host_share: 0.9,
        host_gain: 0.2,
    };
    let defence = DefenceSpending {
        base_share: 0.0242,
        target_share: black_box(0.035),
        years_to_target: 9.0,
        gdp: 1.87e12,
        gdp_growth: 0.03,
        home_share: 0.8,
        host_gain: 0.2,
        partner_share: 0.15,
        partner_margin: 0.15,
    };
    let arms = Purchases {
        base_volume: 0.0,
        volume: black_box(25e9),
        years: 5,
        additional_share: 0.5,
        premium: 0.1,
        partner_margin: 0.15,
        offset_share: 0.2,
        host_gain: 0.2,
    };
    let energy = Purchases {
        volume: black_box(100e9),
        years: 4,
        premium: 0.05,
        ..arms
    };
    [
        (Channel::CostSharing, sharing.flows(YEARS)),
        (Channel::Defence, defence.flows(YEARS)),
        (Channel::Arms, arms.flows(YEARS)),
        (Channel::Energy, energy.flows(YEARS)),
    ]
    .into_iter()
    .flat_map(|(channel, flows)| {
        flows
            .map(|flows| security(channel, &flows))
            .unwrap_or_default()
    })
    .collect()
}

fn firms(table: &[Firm]) -> Result<Vec<FirmOutcome>, InputError> {
    let rows = table.iter().enumerate();
    rows.map(|(row, firm)| firm.evaluate(row)).collect()
}

fn everything(c: &mut Criterion) {
    let terms = Terms {
        year: 3,
        horizon_years: YEARS,
        focus_discount_rate: 0.045,
        importer_discount_rate: 0.045,
        low_confidence_counts: true,
    };
    let table: Vec<Firm> = (0..7)
        .map(|row| Firm {
            rate: 0.15,
            ..if row % 2 == 0 {
                Maker::Hyundai
            } else {
                Maker::Kia
            }
            .row()
        })
        .collect();
    c.bench_function("rice, beef and apples", |b| b.iter(farm));
    c.bench_function("rules", |b| b.iter(rules));
    c.bench_function("alliance", |b| b.iter(alliance));
    c.bench_function("seven firms", |b| {
        b.iter(|| firms(black_box(&table)));
    });
    c.bench_function("everything with its ledger", |b| {
        b.iter(|| {
            let mut entries = farm();
            entries.extend(rules());
            entries.extend(alliance());
            let ledger = Ledger::new(&entries, &terms);
            (ledger, firms(black_box(&table)))
        });
    });
}

criterion_group!(benches, everything);
criterion_main!(benches);
