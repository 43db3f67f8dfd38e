//! Speed of the market solver beside the exponentials that it cannot do without.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use entente::engine::market::{Market, Supplier, SupplierOutcome, solve, solve_linear_step};
use entente::engine::several_importers::TradeMatrix;

const MARKETS: usize = 44;
const ORIGINS: usize = 10;
/// Exponentials and logarithms of one cold solution with one supply elasticity a market: for each supplier a logarithm,
/// a weight and a price; for each market two for each of four evaluations, and seven for the start and the outcome.
const TRANSCENDENTALS: usize = MARKETS * (3 * ORIGINS + 4 * 2 + 7);

/// 44 markets of ten origins: duties of 10 % on all but one, 25 % on one, base duties of a few per cent.
fn suppliers(common_elasticity: bool) -> Vec<Supplier> {
    (0..MARKETS * ORIGINS)
        .map(|cell| {
            let (market, origin) = (cell / ORIGINS, cell % ORIGINS);
            let base_rate = 0.003 * ((cell * 7) % 11) as f64;
            let elasticity = 4.0 + 0.3 * market as f64;
            Supplier {
                base_value: 1e8 * (1 + (cell * 13) % 29) as f64,
                base_rate,
                rate: base_rate + if origin == 0 { 0.25 } else { 0.1 },
                export_supply_elasticity: if common_elasticity {
                    elasticity
                } else {
                    elasticity + origin as f64
                },
                quota: None,
            }
        })
        .collect()
}

fn market(suppliers: &[Supplier], index: usize) -> Market<'_> {
    let sigma = 1.8 + 0.1 * index as f64;
    Market {
        suppliers: &suppliers[index * ORIGINS..(index + 1) * ORIGINS],
        domestic_value: 5e9 + 1e9 * index as f64,
        domestic_supply_elasticity: 3.0,
        sigma_among_origins: sigma,
        sigma_domestic_import: (0.5 * sigma).max(1.2),
        demand_elasticity: -1.0,
    }
}

fn markets(c: &mut Criterion) {
    let mut room = vec![SupplierOutcome::default(); ORIGINS];
    for (name, common) in [
        (
            "44 markets of 10 origins, one supply elasticity a market",
            true,
        ),
        ("44 markets of 10 origins, a supply elasticity each", false),
    ] {
        let suppliers = suppliers(common);
        c.bench_function(name, |b| {
            b.iter(|| {
                let mut total = 0.0;
                for index in 0..MARKETS {
                    let market = market(black_box(&suppliers), index);
                    let whole = solve(&market, None, &mut room);
                    total += whole.map_or(f64::NAN, |whole| whole.world_efficiency_change());
                }
                total
            });
        });
    }
    let suppliers = suppliers(true);
    c.bench_function("44 markets of 10 origins, one linear step", |b| {
        b.iter(|| {
            let mut total = 0.0;
            for index in 0..MARKETS {
                let market = market(black_box(&suppliers), index);
                let whole = solve_linear_step(&market, &mut room);
                total += whole.map_or(f64::NAN, |whole| whole.world_efficiency_change());
            }
            total
        });
    });
}

fn exponentials(c: &mut Criterion) {
    let arguments: Vec<f64> = (0..TRANSCENDENTALS)
        .map(|index| (index as f64).sin())
        .collect();
    c.bench_function("as many plain exponentials", |b| {
        b.iter(|| {
            black_box(&arguments)
                .iter()
                .map(|argument| argument.exp())
                .sum::<f64>()
        });
    });
}

fn several_importers(c: &mut Criterion) {
    let values: Vec<f64> = (0..100)
        .map(|flow| f64::from(1 + (flow * 17) % 23))
        .collect();
    let base_rates = vec![0.05; 100];
    let mut rates = base_rates.clone();
    for rate in rates.iter_mut().step_by(7) {
        *rate = 0.25;
    }
    let trade = TradeMatrix {
        importers: 10,
        base_values: &values,
        base_rates: &base_rates,
        rates: &rates,
        sigma: 5.0,
        demand_elasticities: &[-1.25; 10],
        supply_elasticities: &[1.5; 10],
    };
    c.bench_function("10 exporters into 10 importers, exact", |b| {
        b.iter(|| black_box(&trade).solve());
    });
}

criterion_group!(benches, markets, exponentials, several_importers);
criterion_main!(benches);
