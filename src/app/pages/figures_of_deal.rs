//! Figures of the fund, farm goods, rules, the alliance and companies, for the list on the sources page.

use super::figures_of_baseline::NamedFigure;
use crate::baseline::{Baseline, Figure};
use crate::model::{Catalogue, Spec};
use crate::text::Title;
use crate::text::deal_figures::DealFigureText as D;
use crate::text::number::Unit;

/// All figures of the sections beside trade, in the order of [`Baseline::figures`].
pub(super) fn named_figures(baseline: &Baseline, catalogue: &Catalogue) -> Vec<NamedFigure> {
    let mut list = Vec::new();
    fund(baseline, &mut list);
    farm(baseline, &mut list);
    if let Some(rules) = &baseline.rules {
        let terms = &rules.terms;
        push(
            &mut list,
            D::ContentThreshold,
            Unit::Share,
            terms.content_threshold,
        );
        push(&mut list, D::StandardCap, Unit::Number, terms.standard_cap);
        push(&mut list, D::ClaimAward, Unit::Usd, terms.claim_award);
        push(&mut list, D::PlatformSales, Unit::Usd, terms.platform_sales);
    }
    if let Some(security) = &baseline.security {
        push(&mut list, D::CostSharing, Unit::Krw, security.cost_sharing);
        push(
            &mut list,
            D::CostCeiling,
            Unit::Share,
            security.cost_sharing_ceiling,
        );
        push(
            &mut list,
            D::DefenceShare,
            Unit::Share,
            security.defence_share,
        );
    }
    table(baseline, catalogue, &mut list);
    firms(baseline, &mut list);
    list
}

/// How far each lever on the bargaining table can be moved; one that this baseline does not have goes by its key.
fn table(baseline: &Baseline, catalogue: &Catalogue, list: &mut Vec<NamedFigure>) {
    for row in baseline.table.iter().flat_map(|table| &table.rows) {
        let spec = catalogue
            .find_key(&row.key)
            .and_then(|id| catalogue.spec(id));
        let unit = spec.map_or(Unit::Number, Spec::unit);
        let lever = spec.map_or_else(
            || Title::new(row.key.clone(), row.key.clone()),
            |spec| spec.title.clone(),
        );
        let ends = [(D::LowestOffer, row.low), (D::HighestOffer, row.high)];
        list.extend(ends.map(|(name, figure)| NamedFigure {
            name: Title::filled(name, &[("lever", &lever)]),
            unit,
            figure,
        }));
    }
}

/// Figures of companies, each under the company's name.
fn firms(baseline: &Baseline, list: &mut Vec<NamedFigure>) {
    for firm in &baseline.firms {
        let figures = &firm.figures;
        for (name, unit, figure) in [
            (D::FirmSales, Unit::Usd, figures.sales),
            (D::FirmMadeThere, Unit::Share, figures.share_made_there),
            (D::FirmParts, Unit::Usd, figures.parts),
            (D::FirmProfit, Unit::Usd, figures.operating_profit),
            (D::FirmRevenue, Unit::Usd, figures.revenue),
        ] {
            list.push(NamedFigure {
                name: Title::filled(name, &[("company", &firm.title)]),
                unit,
                figure,
            });
        }
    }
}

fn push(list: &mut Vec<NamedFigure>, name: D, unit: Unit, figure: Figure) {
    list.push(NamedFigure {
        name: Title::of(name),
        unit,
        figure,
    });
}

fn fund(baseline: &Baseline, list: &mut Vec<NamedFigure>) {
    let Some(fund) = &baseline.fund else { return };
    push(list, D::Reserves, Unit::Usd, fund.reserves);
    push(list, D::ReserveIncome, Unit::Usd, fund.reserve_income);
    push(list, D::InflowCapacity, Unit::Usd, fund.inflow_capacity);
    push(
        list,
        D::CurrencyChange,
        Unit::Change,
        fund.currency_change_per_usd_bn,
    );
    push(list, D::DutyWithoutDeal, Unit::Rate, fund.duty_without_deal);
}

fn farm(baseline: &Baseline, list: &mut Vec<NamedFigure>) {
    let Some(farm) = &baseline.farm else { return };
    let of_market = |list: &mut Vec<NamedFigure>, market: &Title, rows: &[(D, Unit, Figure)]| {
        for (name, unit, figure) in rows {
            let name = Title::filled(*name, &[("market", market)]);
            list.push(NamedFigure {
                name,
                unit: *unit,
                figure: *figure,
            });
        }
    };
    let of_origin = |list: &mut Vec<NamedFigure>,
                     market: &Title,
                     origin: &Title,
                     rows: &[(D, Unit, Figure)]| {
        for (name, unit, figure) in rows {
            let name = Title::filled(*name, &[("market", market), ("origin", origin)]);
            list.push(NamedFigure {
                name,
                unit: *unit,
                figure: *figure,
            });
        }
    };
    if let Some(rice) = &farm.rice {
        let (title, market) = (Title::of(D::Rice), &rice.market);
        let rows = [
            (D::Production, Unit::Tonnes, market.production),
            (D::DomesticPrice, Unit::Usd, market.domestic_price),
            (D::WorldPrice, Unit::Usd, market.world_price),
            (D::InQuotaDuty, Unit::Rate, market.in_quota_duty),
            (D::OutOfQuotaDuty, Unit::Rate, market.out_of_quota_duty),
            (D::Demand, Unit::Number, market.demand_elasticity),
            (D::Supply, Unit::Number, market.supply_elasticity),
        ];
        of_market(list, &title, &rows);
        for share in &rice.shares {
            let rows = [
                (D::Quota, Unit::Tonnes, share.quota),
                (D::OfferPrice, Unit::Usd, share.offer_price),
            ];
            of_origin(list, &title, &share.title, &rows);
        }
    }
    if let Some(beef) = &farm.beef {
        let (title, market) = (Title::of(D::Beef), &beef.market);
        let rows = [
            (D::DomesticValue, Unit::Usd, market.domestic_value),
            (D::DomesticVolume, Unit::Tonnes, market.domestic_volume),
            (D::Sigma, Unit::Number, market.sigma),
            (D::Demand, Unit::Number, market.demand_elasticity),
            (D::ShutOut, Unit::Share, market.shut_out_share),
        ];
        of_market(list, &title, &rows);
        for origin in &beef.origins {
            let rows = [
                (D::OriginValue, Unit::Usd, origin.value),
                (D::OriginVolume, Unit::Tonnes, origin.volume),
                (D::OriginDuty, Unit::Rate, origin.duty),
            ];
            of_origin(list, &title, &origin.title, &rows);
        }
    }
    for good in &farm.banned {
        let market = &good.market;
        let rows = [
            (D::Production, Unit::Tonnes, market.production),
            (D::DomesticPrice, Unit::Usd, market.domestic_price),
            (D::LandedPrice, Unit::Usd, market.landed_price),
            (D::Sigma, Unit::Number, market.sigma),
            (D::Duty, Unit::Rate, market.duty),
        ];
        of_market(list, &good.title, &rows);
    }
}
