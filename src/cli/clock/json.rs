//! The clock as one JSON object, numbers with every digit.

use serde_json::{Value as Json, json};

use super::super::input::Workspace;
use super::super::outcomes::{baseline_identity, identity};
use super::super::output::number;
use super::Found;
use crate::engine::MODEL_VERSION;
use crate::text::Language;
use crate::timeline::{Fan, LayerInTime, Lookback, Outlook, Regime, ThreatCost, Waiting, Way};
use crate::uncertainty::summary::BANDS;

/// Everything that was found.
pub(super) fn object(workspace: &Workspace, found: &Found, language: Language) -> Json {
    let timeline = &found.named.scenario.timeline;
    let layers = found.layers.as_ref();
    let layers = layers.map(|all| {
        all.iter()
            .map(|one| layer(one, language))
            .collect::<Vec<_>>()
    });
    let past = found.past.days.iter().zip(&found.past.regimes);
    let past = past
        .map(|(day, of)| json!({ "day": day.to_string(), "in_force": of.map(|of| regime(&of)) }));
    let delays = found.delays.iter().map(|delay| {
        json!({
            "issue": delay.issue,
            "cost": parties(delay.cost.map(number)),
            "months": number(delay.months),
            "chance": number(delay.chance),
        })
    });
    let links = found.links.iter().map(|cut| {
        json!({
            "id": cut.id,
            "months_saved": number(cut.months_saved),
            "gain": parties(cut.gain.map(number)),
            "waiting": waiting(&cut.waiting),
            "deal": numbers(&cut.deal),
        })
    });
    let published = found.published.iter().map(|line| {
        json!({
            "id": line.id,
            "author": line.author.in_language(language),
            "shock": line.shock.in_language(language),
            "published": number(line.published.low),
            "ours": line.ours.map(number),
            "why": line.why.in_language(language),
            "source": line.source.words(language),
        })
    });
    let mut object = json!({
        "scenario": identity(workspace, &found.named, language),
        "model_version": MODEL_VERSION,
        "baseline": baseline_identity(workspace.model.baseline()),
        "start": timeline.start.to_string(),
        "months": timeline.months,
        "from": timeline.from,
        "valued": found.valued.word(),
        "outlook": outlook(&found.outlook),
        "delays": delays.collect::<Vec<Json>>(),
        "links": links.collect::<Vec<Json>>(),
        "threats": found.threats.iter().map(threat).collect::<Vec<Json>>(),
        "published": published.collect::<Vec<Json>>(),
        "layers": layers,
        "lookbacks": found.lookbacks.iter().map(lookback).collect::<Vec<Json>>(),
        "past": past.collect::<Vec<Json>>(),
    });
    if let Some((named, of, compared)) = &found.other {
        object["compared"] = json!({
            "scenario": identity(workspace, named, language),
            "outlook": outlook(of),
            "deal": numbers(&compared.deal),
            "months_saved": number(compared.months_saved),
            "gain": parties([0, 1].map(|party: usize| {
                compared.gain.get(party).map_or(Json::Null, |gain| numbers(gain))
            })),
        });
    }
    object
}

fn numbers(values: &[f64]) -> Json {
    values.iter().map(|value| number(*value)).collect()
}

fn parties([focus, importer]: [Json; 2]) -> Json {
    json!({ "focus": focus, "importer": importer })
}

fn waiting(of: &Waiting) -> Json {
    json!({
        "chance": number(of.chance),
        "median": of.median,
        "months_without": number(of.months_without),
    })
}

fn fan(of: &Fan) -> Json {
    let bands = of.bands.iter().zip(BANDS).map(|(band, share)| {
        let (low, high): (Vec<f64>, Vec<f64>) = band.iter().copied().unzip();
        json!({ "share": number(share), "low": numbers(&low), "high": numbers(&high) })
    });
    json!({
        "mean": numbers(&of.mean),
        "median": numbers(&of.median),
        "bands": bands.collect::<Vec<Json>>(),
    })
}

fn regime(of: &Regime) -> Json {
    json!({
        "rate": number(of.rate),
        "exports": number(of.exports),
        "balance": parties(of.balance.map(number)),
        "value_added": number(of.value_added),
    })
}

fn outlook(of: &Outlook) -> Json {
    let (way, states) = match of.way {
        Way::Exact { states } => ("exact", Some(states)),
        Way::Sampled { .. } => ("sampled", None),
    };
    let issues = of.issues.iter().map(|issue| {
        let states = issue.states.iter().map(|states| numbers(states));
        json!({
            "id": issue.id,
            "closed": numbers(&issue.closed),
            "waiting": waiting(&issue.waiting),
            "states": states.collect::<Vec<Json>>(),
        })
    });
    let events = of.events.iter().map(|event| {
        json!({
            "id": event.id,
            "happened": numbers(&event.happened),
            "standing": numbers(&event.standing),
        })
    });
    json!({
        "way": way,
        "states": states,
        "paths": of.paths,
        "regimes": of.regimes,
        "days": of.days.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "deal": numbers(&of.deal),
        "waiting": waiting(&of.waiting),
        "issues": issues.collect::<Vec<Json>>(),
        "events": events.collect::<Vec<Json>>(),
        "rate": fan(&of.rate),
        "exports": fan(&of.exports),
        "balance": parties(of.balance.each_ref().map(fan)),
        "cumulated": parties(of.cumulated.each_ref().map(fan)),
        "waited": parties(of.waited.each_ref().map(|waited| numbers(waited))),
        "now": regime(&of.now),
        "deal_now": regime(&of.deal_now),
    })
}

fn threat(of: &ThreatCost) -> Json {
    json!({
        "id": of.id,
        "standing": numbers(&of.standing),
        "feared": numbers(&of.feared),
        "orders": numbers(&of.orders),
        "orders_share_by_year": numbers(&of.orders_share_by_year),
        "delay": parties(of.delay.each_ref().map(|delay| numbers(delay))),
        "months": number(of.months),
    })
}

fn layer(of: &LayerInTime, language: Language) -> Json {
    json!({
        "authority": of.authority,
        "title": of.authority_title.in_language(language),
        "rule": of.rule_key,
        "rate": number(of.rate),
        "first_day": of.first_day.map(|day| day.to_string()),
        "last_day": of.last_day.map(|day| day.to_string()),
        "chance": numbers(&of.chance),
    })
}

fn lookback(of: &Lookback) -> Json {
    let issues = of.issues.iter().map(|issue| {
        json!({
            "id": issue.outlook.id,
            "was_closed": issue.was_closed,
            "closed_on": issue.closed_on.map(|day| day.to_string()),
            "expected_by_then": issue.expected_by_then.map(number),
            "closed": numbers(&issue.outlook.closed),
        })
    });
    json!({
        "start": of.start.to_string(),
        "deal": numbers(&of.deal),
        "waiting": waiting(&of.waiting),
        "issues": issues.collect::<Vec<Json>>(),
        "rate": fan(&of.rate),
        "exports": fan(&of.exports),
    })
}
