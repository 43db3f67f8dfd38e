//! E1: the GSIM teaching case, four countries (Francois and Hall).
//!
//! Inputs read from the published workbook: base flows before duty, powers of the base tariff, `Em = −1.25`,
//! `Ex = 1.5`, `Es = 5`. The shock sets the duties between the United States and the European Union to zero. The
//! published producer prices have four decimals; the other tables were computed from the workbook's formulas.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Sheet, computed, computed_and_rounded, read};
use crate::engine::several_importers::{TradeMatrix, TradeOutcome};
use crate::text::Title;

/// Countries: United States, Japan, European Union, rest of the world.
const COUNTRIES: usize = 4;
/// Sales before duty, exporters in rows. Read.
const SALES: [[f64; COUNTRIES]; COUNTRIES] = [
    [0.0, 50.0, 200.0, 300.0],
    [500.0, 0.0, 150.0, 200.0],
    [300.0, 100.0, 200.0, 200.0],
    [50.0, 100.0, 110.0, 20.0],
];
/// Power of the base tariff, `1 + t`. Read.
const POWERS: [[f64; COUNTRIES]; COUNTRIES] = [
    [1.0, 1.21, 1.41, 1.22],
    [1.37, 1.0, 1.31, 1.23],
    [1.32, 1.36, 1.0, 1.18],
    [1.57, 1.41, 1.25, 1.15],
];
/// Composite demand elasticity. Read.
const DEMAND: f64 = -1.25;
/// Supply elasticity. Read.
const SUPPLY: f64 = 1.5;
/// Elasticity of substitution. Read.
const SIGMA: f64 = 5.0;

/// Read.
const PUBLISHED_PRICES: [f64; COUNTRIES] = [0.0792, -0.0316, 0.048, -0.0184];
/// Computed, linear mode.
const LINEAR_PRICES: [f64; COUNTRIES] = [0.079_181, -0.031_621, 0.048_049, -0.018_372];
/// Computed, exact mode.
const EXACT_PRICES: [f64; COUNTRIES] = [0.1265, -0.0323, 0.0793, -0.0173];
/// Computed, per cent.
const OUTPUT: [f64; COUNTRIES] = [11.8772, -4.7431, 7.2074, -2.7558];
/// Computed, per cent.
const VOLUMES: [[f64; COUNTRIES]; COUNTRIES] = [
    [-71.9564, -29.8854, 78.7771, -25.7623],
    [-16.5553, 25.5158, -11.2119, 29.6388],
    [64.8217, -14.3194, -51.047, -10.1963],
    [-23.1799, 18.8911, -17.8365, 23.0142],
];
/// Computed.
const SALES_AFTER: [[f64; COUNTRIES]; COUNTRIES] = [
    [0.0, 37.8332, 385.8657, 240.3479],
    [404.0304, 0.0, 128.9708, 251.0791],
    [518.2238, 89.7975, 102.6103, 188.2375],
    [37.7044, 116.7069, 88.7194, 24.1508],
];
/// Computed, per cent.
const COMPOSITE: [f64; COUNTRIES] = [-9.0287, 2.5881, -8.0017, 3.6876];
/// Computed.
const PRODUCER_SURPLUS: [f64; COUNTRIES] = [46.136, -26.2404, 39.8247, -5.0732];
/// Computed.
const CONSUMER_SURPLUS: [f64; COUNTRIES] = [110.5952, -8.8761, 68.5589, -32.8589];
/// Computed.
const REVENUE: [f64; COUNTRIES] = [-138.5172, 0.6219, -93.8392, -2.8699];
/// Computed.
const NET: [f64; COUNTRIES] = [18.2139, -34.4945, 14.5443, -40.8021];
/// Computed.
const WORLD_NET: f64 = -42.5383;

fn country(index: usize) -> Title {
    match index {
        0 => Title::new("the United States", "미국"),
        1 => Title::new("Japan", "일본"),
        2 => Title::new("the European Union", "유럽연합"),
        _ => Title::new("the rest of the world", "기타 세계"),
    }
}

/// Exact and linear answers; `None` where the program fails.
fn solve() -> (Option<TradeOutcome>, Option<TradeOutcome>) {
    let values: Vec<f64> = SALES.iter().flatten().copied().collect();
    let base_rates: Vec<f64> = POWERS.iter().flatten().map(|power| power - 1.0).collect();
    let mut rates = base_rates.clone();
    // the US's duty on the EU's goods and the EU's on the US's
    rates[2] = 0.0;
    rates[2 * COUNTRIES] = 0.0;
    let trade = TradeMatrix {
        importers: COUNTRIES,
        base_values: &values,
        base_rates: &base_rates,
        rates: &rates,
        sigma: SIGMA,
        demand_elasticities: &[DEMAND; COUNTRIES],
        supply_elasticities: &[SUPPLY; COUNTRIES],
    };
    (trade.solve().ok(), trade.solve_linear().ok())
}

pub(super) fn checks() -> Vec<Check> {
    let (exact, linear) = solve();
    let mut sheet = Sheet::new("E1", ExampleTitle::SeveralImporters);
    let linear = linear.as_ref();
    for index in 0..COUNTRIES {
        let name = country(index);
        let price = linear.map(|trade| trade.producer_price_change[index]);
        sheet.check(
            Quantity::LinearWorldPrice.of(&name),
            read(PUBLISHED_PRICES[index]),
            price,
        );
        sheet.check(
            Quantity::LinearWorldPriceExact.of(&name),
            computed(LINEAR_PRICES[index]),
            price,
        );
        sheet.check(
            Quantity::ExactWorldPrice.of(&name),
            computed_and_rounded(EXACT_PRICES[index]),
            exact
                .as_ref()
                .map(|trade| trade.producer_price_change[index]),
        );
    }
    check_flows(&mut sheet, linear);
    check_welfare(&mut sheet, linear);
    sheet.checks
}

fn check_flows(sheet: &mut Sheet, linear: Option<&TradeOutcome>) {
    for exporter in 0..COUNTRIES {
        let name = country(exporter);
        sheet.check(
            Quantity::Output.of(&name),
            computed_and_rounded(OUTPUT[exporter]),
            linear.map(|trade| 100.0 * trade.output_change[exporter]),
        );
        for importer in 0..COUNTRIES {
            let buyer = country(importer);
            let flow = exporter * COUNTRIES + importer;
            sheet.check(
                Quantity::Flow.between(&name, &buyer),
                computed_and_rounded(VOLUMES[exporter][importer]),
                linear.map(|trade| 100.0 * trade.volume_change[flow]),
            );
            sheet.check(
                Quantity::TradeAfter.between(&name, &buyer),
                computed_and_rounded(SALES_AFTER[exporter][importer]),
                linear.map(|trade| trade.value[flow]),
            );
        }
    }
}

fn check_welfare(sheet: &mut Sheet, linear: Option<&TradeOutcome>) {
    let net = |trade: &TradeOutcome, index: usize| {
        trade.producer_surplus_change[index]
            + trade.consumer_surplus_change[index]
            + trade.revenue_change[index]
    };
    for index in 0..COUNTRIES {
        let name = country(index);
        let lines = [
            (
                Quantity::Composite,
                COMPOSITE[index],
                linear.map(|trade| 100.0 * trade.composite_price_change[index]),
            ),
            (
                Quantity::ProducerSurplus,
                PRODUCER_SURPLUS[index],
                linear.map(|trade| trade.producer_surplus_change[index]),
            ),
            (
                Quantity::ConsumerSurplus,
                CONSUMER_SURPLUS[index],
                linear.map(|trade| trade.consumer_surplus_change[index]),
            ),
            (
                Quantity::Revenue,
                REVENUE[index],
                linear.map(|trade| trade.revenue_change[index]),
            ),
            (
                Quantity::Net,
                NET[index],
                linear.map(|trade| net(trade, index)),
            ),
        ];
        for (quantity, expected, ours) in lines {
            sheet.check(quantity.of(&name), computed_and_rounded(expected), ours);
        }
    }
    sheet.check(
        Quantity::WorldNet.plain(),
        computed_and_rounded(WORLD_NET),
        linear.map(|trade| (0..COUNTRIES).map(|index| net(trade, index)).sum()),
    );
}
