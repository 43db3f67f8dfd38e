//! Speed of the fund over 30 years, and of its parts.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use entente::engine::finance::{CashFlow, internal_rate_of_return};
use entente::engine::fund::{CurrencyPressure, EconomyScale, Fates, FundTerms, Pooling, evaluate};

const SCALE: EconomyScale = EconomyScale {
    reserves: 428.05e9,
    reserve_income: 15e9,
    gdp: 1_872.7e9,
    pressure: CurrencyPressure {
        inflow_capacity: 17.5e9,
        change_per_usd: 5e-12,
    },
};

/// The memorandum's terms with the rest lent and guaranteed in halves.
fn mixed() -> FundTerms {
    FundTerms {
        loan_share_of_rest: 0.5,
        ..FundTerms::default()
    }
}

fn fund(c: &mut Criterion) {
    let terms = [
        ("30 years, memorandum, one pool", FundTerms::default()),
        ("30 years, equity, loans and guarantees, one pool", mixed()),
        (
            "30 years, equity, loans and guarantees, by project",
            FundTerms {
                pooling: Pooling::ProjectByProject,
                ..mixed()
            },
        ),
    ];
    for (name, terms) in terms {
        c.bench_function(name, |b| {
            b.iter(|| evaluate(black_box(&terms), &SCALE, Fates::Expected));
        });
    }
    let flows: Vec<CashFlow> = (0..31_u8)
        .map(|year| CashFlow {
            time: f64::from(year),
            amount: if year < 10 { -20.0 } else { 19.0 },
        })
        .collect();
    c.bench_function("rate of return of 31 flows", |b| {
        b.iter(|| internal_rate_of_return(black_box(&flows)));
    });
}

criterion_group!(benches, fund);
criterion_main!(benches);
