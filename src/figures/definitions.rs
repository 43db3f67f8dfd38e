//! What each definition moves for both parties: one row a setting that the scenario does not have.

use super::pairs::{PairChart, PairSeries, pair_chart};
use super::rows::Row;
use super::{Evaluated, FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::definitions::{Definition, Setting, definitions};
use crate::engine::ledger::Party;
use crate::model::{FundParameter, Meaning, ParameterId, Value};
use crate::text::Text as _;
use crate::text::definition_figures::DefinitionFigureText as W;
use crate::text::number::{self, Unit};

/// Less than a dollar is nothing.
const NOTHING: f64 = 1.0;

/// What the definitions move in an evaluated scenario.
fn of(input: &Input<'_>, evaluated: &Evaluated) -> Vec<Definition> {
    let horizon = evaluated.outcome.horizon;
    definitions(input.model, &evaluated.scenario, horizon).unwrap_or_default()
}

/// A definition in a few words.
fn short_title(meaning: Meaning) -> Option<W> {
    match meaning {
        Meaning::Fund(FundParameter::RecoupmentCounts) => Some(W::ShortCounts),
        Meaning::Fund(FundParameter::RecoupmentCovers) => Some(W::ShortCovers),
        Meaning::FloorOrder => Some(W::ShortFloor),
        Meaning::PassThroughReading => Some(W::ShortPassThrough),
        Meaning::DutyReading => Some(W::ShortDuties),
        _ => None,
    }
}

/// A setting in a few words.
fn label(input: &Input<'_>, id: ParameterId, choice: u8) -> String {
    let Some(spec) = input.model.catalogue().spec(id) else {
        return String::new();
    };
    let setting = spec.show(Value::Choice(choice), input.language);
    match short_title(spec.meaning) {
        Some(title) => {
            let title = title.text(input.language).to_owned();
            W::Row.fill(input.language, &[("title", title), ("setting", setting)])
        }
        None => setting,
    }
}

pub(super) fn moved(input: &Input<'_>) -> Result<Chart, ChartError> {
    let (found, before) = (of(input, input.scenario), of(input, input.reference));
    let reference = |id: ParameterId, choice: u8| {
        let of_id = before.iter().find(|definition| definition.id == id);
        let others = of_id.map_or(&[][..], |definition| &definition.others);
        others.iter().find(|setting| setting.choice == choice)
    };
    let settings: Vec<(ParameterId, &Setting)> = (found.iter())
        .flat_map(|definition| (definition.others.iter()).map(|other| (definition.id, other)))
        .collect();
    let series = [
        (Party::Focus, input.focus(), Role::PartyOne),
        (Party::Importer, input.importer(), Role::PartyTwo),
    ]
    .map(|(party, name, role)| {
        let row = |(id, setting): &(ParameterId, &Setting)| {
            let reference = reference(*id, setting.choice);
            Row::new(
                label(input, *id, setting.choice),
                setting.of(party).npv_usd,
                reference.map_or(0.0, |setting| setting.of(party).npv_usd),
            )
        };
        PairSeries {
            name,
            role,
            rows: settings.iter().map(row).collect(),
        }
    });
    let about = PairChart {
        id: FigureId::Definitions.id(),
        title: title(input, &settings),
        subtitle: W::Subtitle,
        unit: Unit::Usd,
    };
    pair_chart(input, about, &series)
}

/// The setting that moves most, in the larger of both parties' amounts.
fn title(input: &Input<'_>, settings: &[(ParameterId, &Setting)]) -> String {
    let size = |setting: &Setting| {
        let amounts = setting.moved.iter().map(|balance| balance.npv_usd.abs());
        amounts.fold(0.0, f64::max)
    };
    let largest = (settings.iter()).max_by(|(_, a), (_, b)| size(a).total_cmp(&size(b)));
    match largest.filter(|(_, setting)| size(setting) >= NOTHING) {
        Some((id, setting)) => {
            let usd = |party| number::signed(setting.of(party).npv_usd, Unit::Usd, input.language);
            let values = [
                ("setting", label(input, *id, setting.choice)),
                ("focus_moved", usd(Party::Focus)),
                ("importer_moved", usd(Party::Importer)),
            ];
            input.say(W::Finding, &values)
        }
        None => input.say(W::Nothing, &[]),
    }
}
