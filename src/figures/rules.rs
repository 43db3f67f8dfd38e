//! Rules beside duties: who gains and loses by which rule, value content, the cap on cars, investors' claims.

use super::alliance::{balance, balance_title};
use super::curve::{CurveChart, Measures, curve_chart};
use super::economy::{counts_low_grade, number_of, switched_off};
use super::{Evaluated, FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::ledger::Channel;
use crate::engine::rules::share_with_content;
use crate::engine::{Method, Totals};
use crate::model::{Edit, Meaning, RulesParameter as R, Value};
use crate::text::Text as _;
use crate::text::alliance_figures::AllianceFigureText as W;
use crate::text::number::{self, Unit};

/// The rules that have a line of their own.
const CHANNELS: [Channel; 4] = [
    Channel::StandardCap,
    Channel::InvestorClaims,
    Channel::PlatformRules,
    Channel::MapData,
];

pub(super) fn rules_balance(input: &Input<'_>) -> Result<Chart, ChartError> {
    let title = balance_title(input, &CHANNELS, (W::RulesFinding, W::RulesNone));
    balance(input, FigureId::RulesBalance, title, &CHANNELS)
}

/// The lever of a rule in an evaluation; `None` where it is absent.
fn lever(input: &Input<'_>, of: &Evaluated, parameter: R) -> Option<f64> {
    let catalogue = input.model.catalogue();
    of.scenario.number(catalogue, Meaning::Rules(parameter))
}

/// What the content rule adds: this scenario's trade less the same trade under the rule of the base.
fn added_by_content(input: &Input<'_>) -> Option<(Totals, Totals)> {
    let catalogue = input.model.catalogue();
    let id = catalogue.find(Meaning::Rules(R::ContentThreshold))?;
    let data = input.model.baseline().rules.as_ref()?;
    let mut usual = input.scenario.scenario.clone();
    let value = Value::Number(data.terms.content_threshold.value);
    Edit::Set { id, value }.apply(catalogue, &mut usual).ok()?;
    let outcome = &input.scenario.outcome;
    let usual = input
        .model
        .run_at(&usual, outcome.horizon, Method::Exact)
        .ok()?;
    Some((outcome.totals, usual.totals))
}

pub(super) fn content_rule(input: &Input<'_>) -> Result<Chart, ChartError> {
    let share = input.scenario.outcome.rules.unwrap_or_default();
    let threshold = lever(input, input.scenario, R::ContentThreshold).unwrap_or_default();
    let percent = |share: f64| number::value(share, Unit::Share, input.language);
    let usd = |amount: f64| number::signed(amount, Unit::Usd, input.language);
    let (duty, exports) = added_by_content(input).map_or((0.0, 0.0), |(with, usual)| {
        (
            with.duty_paid - usual.duty_paid,
            with.exports - usual.exports,
        )
    });
    let values = [
        ("threshold", percent(threshold)),
        ("share", percent(share.qualifying_share)),
        ("duty", usd(duty)),
        ("exports", usd(exports)),
    ];
    let text = if duty.abs().max(exports.abs()) < 1.0 {
        W::ContentUsual
    } else {
        W::ContentFinding
    };
    let about = CurveChart {
        id: FigureId::ContentRule.id(),
        title: input.say(text, &values),
        subtitle: W::ContentSubtitle,
        over: W::ContentAxis.text(input.language).to_owned(),
        over_unit: Unit::Share,
        range: (0.2, 0.9),
        unit: Unit::Share,
        role: Role::Uncertain,
    };
    let measures = Measures {
        outcome: &|of, threshold| {
            let content = of.outcome.rules.unwrap_or_default().content;
            // a baseline without rules draws no curve
            if content.1 > 0.0 {
                share_with_content(threshold, content.0, content.1)
            } else {
                0.0
            }
        },
        place: &|of| lever(input, of, R::ContentThreshold),
    };
    curve_chart(input, about, &measures)
}

pub(super) fn standard_cap(input: &Input<'_>) -> Result<Chart, ChartError> {
    if !counts_low_grade(input, input.scenario) {
        return switched_off(input, FigureId::StandardCap);
    }
    let rules = input.scenario.outcome.rules.unwrap_or_default();
    let (beyond, gain) = rules
        .parts
        .cap
        .map_or((0.0, 0.0), |cap| (cap.cars_beyond, cap.partner_change));
    let cap = lever(input, input.scenario, R::StandardCap);
    let values = [
        ("cap", number::plain(cap.unwrap_or_default(), 0)),
        ("cars", number::plain(beyond, 0)),
        ("gain", number::signed(gain, Unit::Usd, input.language)),
    ];
    let text = match cap {
        None => W::CapLifted,
        Some(_) if gain.abs() < 1.0 => W::CapUsual,
        Some(_) => W::CapFinding,
    };
    let about = CurveChart {
        id: FigureId::StandardCap.id(),
        title: input.say(text, &values),
        subtitle: W::CapSubtitle,
        over: W::CapAxis.text(input.language).to_owned(),
        over_unit: Unit::Count,
        range: (0.0, 100_000.0),
        unit: Unit::Count,
        role: Role::Uncertain,
    };
    let measures = Measures {
        outcome: &|of, cars| {
            let cap = of.outcome.rules.and_then(|rules| rules.cap);
            cap.map_or(0.0, |cap| cap.beyond(Some(cars)))
        },
        place: &|of| lever(input, of, R::StandardCap),
    };
    curve_chart(input, about, &measures)
}

pub(super) fn claims(input: &Input<'_>) -> Result<Chart, ChartError> {
    if !counts_low_grade(input, input.scenario) {
        return switched_off(input, FigureId::InvestorClaims);
    }
    let rules = input.scenario.outcome.rules.unwrap_or_default();
    let cost = rules
        .parts
        .claims
        .map_or(0.0, |claims| claims.expected_cost);
    let scope = number_of(input, input.scenario, Meaning::Rules(R::ClaimScope));
    let values = [
        ("scope", number::plain(scope, 1)),
        ("cost", number::value(cost, Unit::Usd, input.language)),
    ];
    let about = CurveChart {
        id: FigureId::InvestorClaims.id(),
        title: input.say(W::ClaimsFinding, &values),
        subtitle: W::ClaimsSubtitle,
        over: W::ClaimsAxis.text(input.language).to_owned(),
        over_unit: Unit::Number,
        range: (0.0, 2.0),
        unit: Unit::Usd,
        role: Role::Uncertain,
    };
    let measures = Measures {
        outcome: &|of, scope| {
            let claims = of.outcome.rules.and_then(|rules| rules.claims);
            claims.map_or(0.0, |claims| {
                claims.claims_a_year * claims.award * claims.chance_of_losing * scope
            })
        },
        place: &|of| lever(input, of, R::ClaimScope),
    };
    curve_chart(input, about, &measures)
}
