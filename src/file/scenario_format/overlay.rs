//! Overlays: files of the scenario format that say a few things and leave the rest alone.

use super::text::SECTIONS;
use super::{ScenarioFormat, ScenarioProblem, read};
use crate::model::{Catalogue, Overlay, ParameterId, Scenario, Value};
use crate::reading::{Document, Problems};

pub(super) fn parse(
    format: &ScenarioFormat<'_>,
    id: &str,
    bytes: &[u8],
) -> Result<(Overlay, Vec<ScenarioProblem>), Vec<ScenarioProblem>> {
    let parsed = read::parse(format, bytes)?;
    let scenario = parsed.scenario;
    let overlay = Overlay {
        id: id.to_owned(),
        settings: settings(format.catalogue, &scenario, bytes),
        name: scenario.name,
        story: scenario.story,
        date: scenario.date,
        notes: scenario.notes,
        sources: scenario.sources,
        stars: scenario.stars,
    };
    Ok((overlay, parsed.warnings))
}

/// The parameters that the file lists, with the values it gives them, in catalogue order.
fn settings(catalogue: &Catalogue, scenario: &Scenario, bytes: &[u8]) -> Vec<(ParameterId, Value)> {
    // every problem was told when the scenario was read
    let mut told = Problems::new();
    let Ok(document) = Document::from_bytes(bytes) else {
        return Vec::new();
    };
    let names = SECTIONS.map(|(name, _)| name);
    let fields = document.root().fields(&names, &mut told);
    let listed = names.iter().filter_map(|name| fields.present(name));
    let listed: Vec<_> = listed
        .flat_map(|section| section.text_entries(&mut told))
        .collect();
    let mut ids: Vec<ParameterId> = (listed.iter())
        .filter_map(|entry| catalogue.find_key(&entry.key))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| (id, scenario.value(id))).collect()
}
