//! Rice, beef, apples and defence.

use super::figures::{KRW_PER_USD, PARTNER, apples, beef, beef_origins, rice, rice_shares};
use super::text::{AuthorText as A, QuantityText as Q, ShockText as S, WhyText as W};
use super::{Case, Line, Published, Reference, Unit};
use crate::engine::farm::ban::BannedMarket;
use crate::engine::farm::beef::BeefOutcome;
use crate::engine::farm::rice::RiceOutcome;
use crate::engine::security::DefenceSpending;

/// Halvings of the search for a duty: enough for the last bit.
const HALVINGS: usize = 60;
/// Budget of 2026, won, and its share of GDP (facts, section 5, sourced).
const DEFENCE_2026: (f64, f64) = (66.29e12, 0.0242);

const RICE_MODEL: Reference = Reference {
    id: "A14",
    address: "https://core-prod.cambridgecore.org/core/product/A70F8D3A6EE10444572C9CD6ECF764AE/core-reader",
    published: "2019",
};
const GRAVITY: Reference = Reference {
    id: "A15",
    address: "https://journals.nasspublishing.com/index.php/rwae/article/view/1613",
    published: "2025",
};
const RICE_ACCESS: Reference = Reference {
    id: "A01",
    address: "https://brownfieldagnews.com/news/u-s-rice-gets-access-to-south-korea/",
    published: "2019-11",
};
const QUOTED_BY_KREI: Reference = Reference {
    id: "A13",
    address: "https://www.krei.re.kr/krei/page/24?cmd=view&pageIndex=1&pst=43229",
    published: "2016",
};

pub(super) fn lines() -> Vec<Line> {
    let mut lines = rice_lines();
    lines.extend(beef_lines());
    lines.extend(fruit_lines());
    lines.push(defence_line());
    lines
}

fn rice_with(added_tonnes: f64) -> Option<RiceOutcome> {
    let mut shares = rice_shares();
    shares[PARTNER].volume += added_tonnes;
    rice(&shares).solve().ok()
}

fn rice_case(
    id: &'static str,
    author: A,
    source: Reference,
    (quantity, unit, published): (Q, Unit, f64),
    why: W,
) -> Case {
    Case {
        id,
        author,
        source,
        shock: S::RiceNow,
        quantity,
        unit,
        published: Published::figure(published),
        horizon: 0.0,
        why,
    }
}

fn rice_lines() -> Vec<Line> {
    let base = rice_with(0.0);
    let partner = base.as_ref().map(|base| base.shares[PARTNER]);
    let more = rice_with(10_000.0);
    let disputed = |id, measured| Case {
        shock: S::RiceMore,
        ..rice_case(id, A::Quoted, QUOTED_BY_KREI, measured, W::Disputed)
    };
    vec![
        rice_case(
            "RICE.over_quota",
            A::Soon,
            RICE_MODEL,
            (Q::OverQuotaImports, Unit::Tonnes, 0.0),
            W::PriceGap,
        )
        .line(base.as_ref().map(|base| base.over_quota_imports)),
        rice_case(
            "RICE.tariff_equivalent",
            A::Son,
            GRAVITY,
            (Q::TariffEquivalent, Unit::Rate, 1.0259),
            W::Gravity,
        )
        .line(
            partner
                .map(|share| (share.rent_per_tonne * share.volume + share.duty_paid) / share.sales),
        ),
        rice_case(
            "RICE.us_sales",
            A::Usda,
            RICE_ACCESS,
            (Q::UsRiceSales, Unit::Usd, 110e6),
            W::TenderPrice,
        )
        .line(partner.map(|share| share.sales)),
        disputed("RICE.price", (Q::RicePrice, Unit::Change, -0.0009))
            .line(more.as_ref().map(|more| more.price_change)),
        disputed("RICE.output", (Q::RiceOutput, Unit::Change, -0.0005)).line(
            more.as_ref()
                .map(|more| more.production_change / (more.production - more.production_change)),
        ),
    ]
}

/// The beef market with the health rule kept in part, and all duties moved together by so many points.
fn beef_with(rule_kept: f64, points: f64) -> Option<BeefOutcome> {
    let mut origins = beef_origins();
    origins[PARTNER].rule_kept = rule_kept;
    for origin in &mut origins {
        origin.rate += points;
    }
    beef(&origins).solve().ok()
}

/// The market in which duties (or subsidies) have raised imports by a share.
fn beef_with_imports(growth: f64) -> Option<BeefOutcome> {
    let volume =
        |outcome: &BeefOutcome| -> f64 { outcome.origins.iter().map(|origin| origin.volume).sum() };
    let wanted = volume(&beef_with(1.0, 0.0)?) * (1.0 + growth);
    let (mut low, mut high) = (-0.9, 0.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if volume(&beef_with(1.0, middle)?) > wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    beef_with(1.0, high)
}

fn beef_lines() -> Vec<Line> {
    let opened = beef_with(0.0, 0.0);
    let more = beef_with_imports(0.2);
    vec![
        Case {
            id: "BEEF.age_rule",
            author: A::Usmef,
            source: Reference {
                id: "A24",
                address: "https://www.thecattlesite.com/news/us-beef-exports-to-korea-climb-china-demand-plunges-usmef",
                published: "2025-10-02",
            },
            shock: S::AgeRule,
            quantity: Q::UsBeefSales,
            unit: Unit::Usd,
            published: Published::figure(140e6),
            horizon: 0.0,
            why: W::Acceptance,
        }
        .line(
            opened
                .as_ref()
                .map(|opened| opened.origins[PARTNER].sales_change),
        ),
        Case {
            id: "BEEF.home_price",
            author: A::Krei,
            source: Reference {
                id: "A28",
                address: "chuksannews, article 45230 (path not recorded)",
                published: "2008",
            },
            shock: S::MoreBeef,
            quantity: Q::HanwooPrice,
            unit: Unit::Change,
            published: Published::figure(-0.0515),
            horizon: 0.0,
            why: W::WeakSubstitution,
        }
        .line(more.as_ref().map(|more| more.domestic_price_change)),
    ]
}

fn fruit_lines() -> Vec<Line> {
    let opened = BannedMarket {
        openness: 1.0,
        ..apples()
    }
    .solve()
    .ok();
    let case = |id, source, quantity, unit, published, why| Case {
        id,
        author: A::Krei,
        source,
        shock: S::Apples,
        quantity,
        unit,
        published: Published::figure(published),
        horizon: 5.0,
        why,
    };
    let study = Reference {
        id: "A41",
        address: "https://krei.re.kr/krei/page/53?biblioId=103188&cmd=view&pageIndex=1",
        published: "",
    };
    let loss = Reference {
        id: "A43",
        address: "http://wonyesanup.co.kr/news/articleView.html?idxno=57610",
        published: "2024",
    };
    vec![
        case(
            "APPLE.output",
            study,
            Q::AppleOutput,
            Unit::Change,
            -0.57,
            W::FruitModel,
        )
        .line(opened.map(|opened| opened.output_value_change)),
        case(
            "APPLE.gdp",
            loss,
            Q::AppleIncome,
            Unit::Krw,
            -598e9,
            W::FruitIncome,
        )
        .line(opened.map(|opened| opened.farm_income_change * KRW_PER_USD[0])),
    ]
}

fn defence_line() -> Line {
    // in won throughout: the equations do not care for the currency
    let spending = DefenceSpending {
        base_share: DEFENCE_2026.1,
        target_share: 0.035,
        years_to_target: 0.0,
        gdp: DEFENCE_2026.0 / DEFENCE_2026.1,
        gdp_growth: 0.0,
        home_share: 0.8,
        host_gain: 0.2,
        partner_share: 0.15,
        partner_margin: 0.15,
    };
    let cost = spending
        .flows(1)
        .ok()
        .and_then(|flows| flows.first().map(|flow| flow.gross));
    Case {
        id: "DEFENCE.to_target",
        author: A::Donga,
        source: Reference {
            id: "facts-5",
            address: "https://www.donga.com/en/article/all/20250902/5822053/1",
            published: "2025-09-02",
        },
        shock: S::Defence,
        quantity: Q::DefenceCost,
        unit: Unit::Krw,
        published: Published::figure(30e12),
        horizon: 0.0,
        why: W::DefenceSize,
    }
    .line(cost)
}
