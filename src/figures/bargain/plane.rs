//! The plane of both parties' values: scenarios as points, no deal as lines, the zone, the frontier and four solutions.

use crate::bargain::solutions::Rule;
use crate::bargain::words::Speaker;
use crate::bargain::{Frontier, Ground, Values};
use crate::baseline::Party;
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Band, BandPoint, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Point, Points,
    Role, RuleAxis, Table,
};
use crate::figures::Input;
use crate::text::bargain::PlaneText as T;
use crate::text::number::{self, Unit};
use crate::text::{Text as _, Title};

/// Name of the chart of both parties' values.
pub const PLANE: &str = "bargain-plane";

/// A scenario in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// What it is called.
    pub name: Title,
    /// What it is worth to focus and importer, US dollars.
    pub values: Values,
}

/// Everything that stands in the plane.
#[derive(Clone, Copy, Debug)]
pub struct Plane<'a> {
    /// What is bargained over.
    pub ground: &'a Ground,
    /// The frontier as far as it is known.
    pub frontier: &'a Frontier,
    /// The scenario that is looked at.
    pub present: Option<Values>,
    /// Shipped scenarios.
    pub presets: &'a [Place],
    /// Other open scenarios.
    pub open: &'a [Place],
}

impl Plane<'_> {
    fn all(&self) -> impl Iterator<Item = Values> {
        let places = self.presets.iter().chain(self.open);
        let points = self.frontier.points.iter().map(|point| point.values);
        (places.map(|place| place.values))
            .chain(points)
            .chain(self.present)
            .chain([self.frontier.no_deal])
    }

    /// The largest size of a value.
    fn largest(&self) -> f64 {
        let sizes = self.all().flatten().map(f64::abs);
        sizes.fold(0.0, f64::max)
    }
}

/// What both axes divide by.
pub fn plane_scale(input: &Input<'_>, plane: &Plane<'_>) -> f64 {
    number::axis_unit(Unit::Usd, plane.largest(), input.language).0
}

/// The plane of both parties' values.
pub fn plane(input: &Input<'_>, plane: &Plane<'_>) -> Result<Chart, ChartError> {
    let (model, language) = (input.model, input.language);
    let speaker = Speaker { model, language };
    let (by, unit) = number::axis_unit(Unit::Usd, plane.largest(), language);
    let axis = |party: Party, at: usize| {
        let values = [("party", speaker.party(party)), ("unit", unit.clone())];
        let scaled = plane.all().map(|values| values[at] / by);
        scale::axis(T::Axis.fill(language, &values), scaled, Zero::WhereNear).map(Axis::Quantity)
    };
    let mut chart = Chart::new(PLANE, axis(Party::Focus, 0)?, axis(Party::Importer, 1)?);
    let frontier = plane.frontier;
    chart
        .marks
        .extend(zone(frontier, by, T::Zone.text(language)));
    let scaled = |[x, y]: Values| [x / by, y / by];
    for (party, axis) in [(Party::Focus, RuleAxis::X), (Party::Importer, RuleAxis::Y)] {
        chart.marks.push(Mark::Rule(crate::chart::Rule {
            axis,
            at: frontier.no_deal[party as usize] / by,
            label: T::NoDealLine.fill(language, &[("party", speaker.party(party))]),
            role: Role::Neutral,
        }));
    }
    if frontier.points.len() > 1 {
        let points = frontier.points.iter().map(|point| scaled(point.values));
        chart.marks.push(Mark::Line(Line {
            label: T::Frontier.text(language).to_owned(),
            role: Role::Gain,
            shape: LineShape::Straight,
            points: points.collect(),
            with_markers: false,
        }));
    }
    let points = |name: T, role: Role, at: Vec<(String, Values)>| {
        let point = |(label, values): (String, Values)| {
            let [x, y] = scaled(values);
            Point { x, y, label }
        };
        (!at.is_empty()).then(|| {
            Mark::Points(Points {
                name: name.text(language).to_owned(),
                role,
                at: at.into_iter().map(point).collect(),
            })
        })
    };
    let named = |places: &[Place]| -> Vec<(String, Values)> {
        let name = |place: &Place| place.name.in_language(language).to_owned();
        (places.iter().map(|place| (name(place), place.values))).collect()
    };
    let chosen = solutions(frontier, &speaker);
    let here = (plane.present.iter())
        .map(|values| (T::Here.text(language).to_owned(), *values))
        .collect();
    let groups = [
        points(T::Presets, Role::Reference, named(plane.presets)),
        points(T::Open, Role::Rival(0), named(plane.open)),
        points(T::Solutions, Role::PartyTwo, chosen.clone()),
        points(T::Present, Role::Scenario, here),
    ];
    chart.marks.extend(groups.into_iter().flatten());
    chart.title = speaker.zone(frontier);
    let baseline = model.baseline();
    let measures = plane.ground.measures().map(|measure| {
        let title = measure.title(baseline);
        title.in_language(language).to_owned()
    });
    let [first, second] = measures;
    let subtitle = [("first", first), ("second", second), ("unit", unit)];
    chart.subtitle = T::Subtitle.fill(language, &subtitle);
    chart.table = table(input, plane, (&speaker, chosen));
    input.finish(chart)
}

/// What both gain more than without a deal, up to the frontier.
fn zone(frontier: &Frontier, by: f64, label: &str) -> Option<Mark> {
    let [focus, importer] = frontier.no_deal;
    let inside = frontier.points.iter().map(|point| point.values);
    let inside = inside.filter(|values| values[0] >= focus && values[1] >= importer);
    let edge = |[x, y]: Values| BandPoint {
        x: x / by,
        low: importer / by,
        high: y / by,
    };
    let mut points: Vec<BandPoint> = inside.map(edge).collect();
    let first = *points.first()?;
    if first.x > focus / by {
        points.insert(
            0,
            BandPoint {
                x: focus / by,
                ..first
            },
        );
    }
    (points.len() > 1).then(|| {
        Mark::Band(Band {
            label: label.to_owned(),
            role: Role::Uncertain,
            points,
        })
    })
}

/// The points that the rules choose, one label for those that choose the same.
fn solutions(frontier: &Frontier, speaker: &Speaker<'_>) -> Vec<(String, Values)> {
    let Some(agreement) = &frontier.agreement else {
        return Vec::new();
    };
    let mut chosen: Vec<(usize, String, Values)> = Vec::new();
    for rule in Rule::ALL {
        let at = agreement.point(rule);
        let Some(point) = frontier.points.get(at) else {
            continue;
        };
        match chosen.iter_mut().find(|(known, ..)| *known == at) {
            Some((_, label, _)) => {
                let both = [("first", label.clone()), ("second", speaker.rule(rule))];
                *label = T::Same.fill(speaker.language, &both);
            }
            None => chosen.push((at, speaker.rule(rule), point.values)),
        }
    }
    let named = chosen.into_iter();
    named.map(|(_, label, values)| (label, values)).collect()
}

fn table(
    input: &Input<'_>,
    plane: &Plane<'_>,
    (speaker, chosen): (&Speaker<'_>, Vec<(String, Values)>),
) -> Table {
    let language = input.language;
    let say = |text: T| text.text(language).to_owned();
    let head = |text: T, party: Party| {
        let name = text.fill(language, &[("party", speaker.party(party))]);
        Column::new(format!("{name} [{}]", Unit::Usd.code()))
    };
    let mut columns = vec![Column::new(say(T::Kind)), Column::new(say(T::Name))];
    for text in [T::ValueOf, T::GainOf] {
        columns.extend(Party::ALL.map(|party| head(text, party)));
    }
    let no_deal = plane.frontier.no_deal;
    let row = |kind: T, name: String, values: Values| {
        let cell = |value: f64| Cell::number(value, number::value(value, Unit::Usd, language));
        let gain = |party: usize| {
            let gain = values[party] - no_deal[party];
            Cell::number(gain, speaker.gain(gain))
        };
        let [focus, importer] = values.map(cell);
        let (kind, name) = (Cell::text(say(kind)), Cell::text(name));
        vec![kind, name, focus, importer, gain(0), gain(1)]
    };
    let place = |kind: T| {
        move |place: &Place| {
            let name = place.name.in_language(language).to_owned();
            row(kind, name, place.values)
        }
    };
    let points = plane.frontier.points.iter().enumerate();
    let mut rows = vec![row(T::NoDeal, say(T::NoDeal), no_deal)];
    let own = input.scenario.name.in_language(language).to_owned();
    rows.extend(plane.present.map(|values| row(T::Present, own, values)));
    rows.extend(
        chosen
            .into_iter()
            .map(|(name, values)| row(T::Solutions, name, values)),
    );
    rows.extend(plane.presets.iter().map(place(T::Presets)));
    rows.extend(plane.open.iter().map(place(T::Open)));
    rows.extend(points.map(|(at, point)| row(T::Frontier, (at + 1).to_string(), point.values)));
    Table { columns, rows }
}
