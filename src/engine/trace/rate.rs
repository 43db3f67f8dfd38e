//! Where the rate in force on one sector of an origin comes from.

use super::draft::{Draft, Scene, counted};
use super::{Place, Term};
use crate::engine::duty::{DutyLayer, FloorOrder};
use crate::engine::duty_reading::DutyReading;
use crate::engine::trade::{LayerOf, RateInputs};
use crate::model::{Meaning, QuotaKind, Rule, RulesParameter};
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::trace::{SolvedText, TermText as T};

pub(super) fn draft(s: &Scene<'_>, sector: usize, origin: usize) -> Draft {
    let plan = &s.model.plan;
    let Some(inputs) = plan.rate_inputs(s.scenario, sector, origin) else {
        return Draft::solved(Place::Duty, SolvedText::NotThere);
    };
    let mut formula = formula_of(&inputs);
    for (at, _) in inputs.shared.iter().enumerate() {
        if inputs.own_rate.is_none() {
            formula = format!("({formula}) · (1 − h{at}) + h{at} · b{at}");
        }
    }
    let within = realised(&inputs, "c");
    let formula = realised(&inputs, &formula);
    let formula = match inputs.quota {
        None => formula,
        Some((QuotaKind::TariffRate, _)) => {
            format!("min(q, 1) · ({within}) + (1 − min(q, 1)) · max({formula}, {within})")
        }
        Some(_) => within,
    };
    Draft::of(Place::Duty, formula)
        .with(base_terms(s, &inputs, (sector, origin)))
        .with(layer_terms(s, &inputs, (sector, origin)))
        .with(shared_terms(s, &inputs, (sector, origin)))
        .with(quota_terms(s, &inputs))
}

/// A rate as it is collected, where duties are read so: of what is added, a part.
fn realised(inputs: &RateInputs, rate: &str) -> String {
    match inputs.reading {
        DutyReading::ScheduleOnCollected | DutyReading::Statutory => rate.to_owned(),
        DutyReading::Collected { .. } => format!("{rate} − (1 − φ) · max(0, {rate} − B)"),
    }
}

/// The rate by the sector's own layer, before shares of other groups and before any quota.
fn formula_of(inputs: &RateInputs) -> String {
    let Some(layer) = inputs.layer().filter(|layer| !layer.is_neutral()) else {
        return "c".to_owned();
    };
    match (inputs.base.preference_use, inputs.order) {
        (None, _) => stacked(layer, "c"),
        (Some(_), FloorOrder::AfterPreference) => {
            let (free, full) = (stacked(layer, "0"), stacked(layer, "m"));
            format!("u · ({free}) + (1 − u) · ({full})")
        }
        (Some(_), FloorOrder::BeforePreference) => {
            format!("max(0, c + {} − m)", stacked(layer, "m"))
        }
    }
}

fn stacked(layer: DutyLayer, base: &str) -> String {
    match layer.rule {
        Rule::Add => format!("{base} + r"),
        Rule::AtLeast => format!("max({base}, r)"),
        Rule::AtMost => format!("min({base}, r)"),
        Rule::Replace => "r".to_owned(),
    }
}

fn base_terms(s: &Scene<'_>, inputs: &RateInputs, (sector, origin): (usize, usize)) -> Vec<Term> {
    let mut terms = Vec::new();
    let Some(data) = s.baseline().sectors.get(sector) else {
        return terms;
    };
    if let Some(figure) = data.collected_rate.get(origin) {
        let is_left = figure.value.to_bits() == inputs.base.left.to_bits();
        let symbol = if is_left { "c" } else { "" };
        terms.push(s.figure(symbol, T::Collected, Unit::Rate, *figure));
        if !is_left {
            terms.push(counted("c", T::BaseAfterRule, Unit::Rate, inputs.base.left));
        }
    }
    if let DutyReading::Collected { .. } = inputs.reading {
        terms.push(counted("B", T::BaseAsRead, Unit::Rate, inputs.base.read));
        terms.extend(s.parameter("φ", Meaning::CollectedShare));
    }
    terms.extend(s.decide([Meaning::DutyReading]));
    if let Some(used) = inputs.base.preference_use {
        terms.push(s.figure("m", T::Mfn, Unit::Rate, data.mfn_rate));
        terms.push(counted("u", T::PreferenceUse, Unit::Share, used));
        terms.extend(s.decide([Meaning::FloorOrder]));
    }
    if inputs.under_content_rule {
        let content = [
            RulesParameter::ContentThreshold,
            RulesParameter::MedianContent,
            RulesParameter::ContentSpread,
        ];
        terms.extend(s.decide(content.map(Meaning::Rules)));
        let rules = s.baseline().rules.as_ref();
        terms.extend(rules.map(|rules| {
            let figure = rules.terms.content_threshold;
            s.figure("", T::BaseContent, Unit::Share, figure)
        }));
    }
    terms
}

/// The rate of the layer, and what decides whether and how it counts.
fn layer_terms(s: &Scene<'_>, inputs: &RateInputs, (sector, origin): (usize, usize)) -> Vec<Term> {
    let own = Meaning::SectorRate { origin, sector };
    let (own_symbol, group_symbol) = match inputs.own_rate {
        Some(_) => ("r", ""),
        None => ("", "r"),
    };
    let mut terms: Vec<Term> = s.parameter(own_symbol, own).into_iter().collect();
    if let Some(LayerOf { group, .. }) = inputs.group {
        terms.extend(s.parameter(group_symbol, Meaning::GroupRate { origin, group }));
        terms.extend(s.decide(deciding(origin, group)));
    }
    terms.extend(s.decide([Meaning::DutiesOn]));
    terms
}

fn deciding(origin: usize, group: usize) -> [Meaning; 3] {
    [
        Meaning::GroupRule { origin, group },
        Meaning::GroupFirstDay { origin, group },
        Meaning::GroupLastDay { origin, group },
    ]
}

fn shared_terms(s: &Scene<'_>, inputs: &RateInputs, (sector, origin): (usize, usize)) -> Vec<Term> {
    let mut terms = Vec::new();
    let Some(data) = s.baseline().sectors.get(sector) else {
        return terms;
    };
    for (at, (of, rate)) in inputs.shared.iter().enumerate() {
        let group = of.group;
        let title = s.baseline().groups.get(group);
        let title = title.map_or_else(Title::default, |group| group.title.clone());
        let shares = data.also_in_group.iter().find(|one| one.group == group);
        if let Some(share) = shares.and_then(|shares| shares.share.get(origin)) {
            let title = Title::filled(T::SharedPart, &[("group", &title)]);
            terms.push(s.figure(&format!("h{at}"), title, Unit::Share, *share));
        }
        let title = Title::filled(T::SharedRate, &[("group", &title)]);
        terms.push(counted(&format!("b{at}"), title, Unit::Rate, *rate));
        terms.extend(s.decide([Meaning::GroupRate { origin, group }]));
        terms.extend(s.decide(deciding(origin, group)));
    }
    terms
}

fn quota_terms(s: &Scene<'_>, inputs: &RateInputs) -> Vec<Term> {
    let mut terms = Vec::new();
    let Some(LayerOf { group, .. }) = inputs.group.filter(|_| inputs.in_quota_group) else {
        return terms;
    };
    if let Some((_, ratio)) = inputs.quota {
        terms.push(counted("q", T::QuotaRatio, Unit::Share, ratio));
        terms.extend(s.decide([Meaning::QuotaVolume { group }]));
    }
    terms.extend(s.decide([Meaning::QuotaMeasure { group }]));
    terms
}
