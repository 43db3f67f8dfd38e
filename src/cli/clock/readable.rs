//! The clock for people: dates, issues, what a month costs, which link to cut, what threats cost, what came of the past.

use super::super::input::Workspace;
use super::super::outcomes::header;
use super::super::output::{Streams, table};
use super::Found;
use crate::chart::{Cell, Table};
use crate::model::Meaning;
use crate::model::rows::{self, Row};
use crate::model::timeline::{Timeline, state_words};
use crate::text::clock::ClockText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _, Title, days};
use crate::timeline::{Fan, Waiting, Way};

/// Months whose ends are shown, besides the last.
const SHOWN: [usize; 10] = [0, 1, 3, 6, 12, 18, 24, 36, 60, 90];

/// Everything that was found, one table after the other.
pub(super) fn text(workspace: &Workspace, found: &Found, streams: &Streams<'_>) -> String {
    let baseline = workspace.model.baseline();
    let focus = baseline.origins.get(baseline.focus);
    let speaker = Speaker {
        found,
        timeline: &found.named.scenario.timeline,
        parties: [
            focus.map_or_else(Title::default, |origin| origin.title.clone()),
            baseline.importer.clone(),
        ],
        language: streams.language,
    };
    let horizon = found
        .named
        .scenario
        .number(workspace.model.catalogue(), Meaning::Horizon);
    let head = header(workspace, &[&found.named], horizon.unwrap_or(1.0), streams);
    let mut parts = vec![format!("{head}{}", speaker.way(workspace))];
    let mut add = |title: T, body: Option<Table>| {
        if let Some(body) = body.filter(|body| !body.rows.is_empty()) {
            let title = title.text(streams.language);
            parts.push(format!("{title}\n{}", body.to_aligned()));
        }
    };
    add(T::ByDate, Some(speaker.by_date()));
    add(T::Issues, Some(speaker.issues()));
    add(T::Standstill, Some(speaker.delays()));
    add(T::LinksToCut, Some(speaker.links()));
    add(T::Threats, Some(speaker.threats()));
    add(T::Published, Some(speaker.published()));
    add(T::Layers, speaker.layers());
    add(T::Compared, speaker.compared());
    add(T::Lookbacks, Some(speaker.lookbacks()));
    parts.join("\n")
}

struct Speaker<'a> {
    found: &'a Found,
    timeline: &'a Timeline,
    parties: [Title; 2],
    language: Language,
}

impl Speaker<'_> {
    fn say(&self, text: T) -> String {
        text.text(self.language).to_owned()
    }

    /// A head about one of the parties.
    fn of_party(&self, text: T, party: usize) -> String {
        let title = self.parties.get(party);
        let name = title.map_or("", |title| title.in_language(self.language));
        text.fill(self.language, &[("party", name.to_owned())])
    }

    fn chance(&self, chance: f64) -> Cell {
        Cell::number(chance, number::value(chance, Unit::Share, self.language))
    }

    fn money(&self, value: f64) -> Cell {
        Cell::number(value, number::signed(value, Unit::Usd, self.language))
    }

    fn months(&self, value: f64) -> Cell {
        let months = number::plain(value, 1);
        Cell::number(value, T::Months.fill(self.language, &[("months", months)]))
    }

    fn title_of<R: Row>(&self, all: &[R], id: &str, title: fn(&R) -> &Title) -> Cell {
        let row = rows::find(all, id).map(title);
        Cell::text(row.map_or(id, |title| title.in_language(self.language)))
    }

    fn issue(&self, id: &str) -> Cell {
        self.title_of(&self.timeline.issues, id, |row| &row.title)
    }

    fn event(&self, id: &str) -> Cell {
        self.title_of(&self.timeline.events, id, |row| &row.title)
    }

    /// How the numbers were found.
    fn way(&self, workspace: &Workspace) -> String {
        let outlook = &self.found.outlook;
        let from = workspace.presets.find(&self.timeline.from);
        let from = from.or_else(|| workspace.presets.root());
        let from = from.map_or("", |preset| preset.scenario.name.in_language(self.language));
        let head = [
            ("start", days::iso(self.timeline.start)),
            ("months", self.timeline.months.to_string()),
            ("from", from.to_owned()),
        ];
        let way = match outlook.way {
            Way::Exact { states } => {
                T::Exact.fill(self.language, &[("states", states.to_string())])
            }
            Way::Sampled { .. } => self.say(T::Sampled),
        };
        let counts = [
            ("way", way),
            ("paths", outlook.paths.to_string()),
            ("regimes", outlook.regimes.to_string()),
        ];
        let valued = self.found.valued.title().text(self.language).to_owned();
        format!(
            "{}\n{}\n{}\n",
            T::Head.fill(self.language, &head),
            T::Way.fill(self.language, &counts),
            T::Valued.fill(self.language, &[("valued", valued)]),
        )
    }

    /// A mean with the band that holds 8 of 10.
    fn with_band(&self, fan: &Fan, point: usize, unit: Unit) -> Cell {
        let mean = fan.mean.get(point).copied().unwrap_or_default();
        let band = fan.bands.get(1).and_then(|band| band.get(point).copied());
        let (low, high) = band.unwrap_or((mean, mean));
        let shown = |value: f64| number::value(value, unit, self.language);
        let ends = [
            ("mean", shown(mean)),
            ("low", shown(low)),
            ("high", shown(high)),
        ];
        Cell::number(mean, T::Band.fill(self.language, &ends))
    }

    fn by_date(&self) -> Table {
        let outlook = &self.found.outlook;
        let mut heads = vec![
            self.say(T::Day),
            self.say(T::WholeDeal),
            self.say(T::Duty),
            self.say(T::Exports),
        ];
        for party in [0, 1] {
            heads.push(self.of_party(T::Cumulated, party));
            heads.push(self.of_party(T::Waited, party));
        }
        let last = outlook.days.len().saturating_sub(1);
        let shown = SHOWN.iter().copied().filter(|point| *point < last);
        let rows = shown.chain([last]).filter_map(|point| {
            let day = outlook.days.get(point)?;
            let mut row = vec![
                Cell::text(days::iso(*day)),
                self.chance(outlook.deal.get(point).copied().unwrap_or_default()),
                self.with_band(&outlook.rate, point, Unit::Rate),
                self.with_band(&outlook.exports, point, Unit::Usd),
            ];
            for (cumulated, waited) in outlook.cumulated.iter().zip(&outlook.waited) {
                row.push(self.with_band(cumulated, point, Unit::Usd));
                let waited = waited.get(point).copied().unwrap_or_default();
                row.push(self.money(-waited));
            }
            Some(row)
        });
        table(&heads, rows.collect())
    }

    fn waiting(&self, waiting: &Waiting) -> [Cell; 3] {
        let median = waiting.median.map_or_else(
            || Cell::text(self.say(T::NotWithin)),
            |month| self.months(month as f64),
        );
        [
            self.chance(waiting.chance),
            median,
            self.months(waiting.months_without),
        ]
    }

    fn issues(&self) -> Table {
        let heads = [
            T::Issue,
            T::State,
            T::ByTheEnd,
            T::EvenOdds,
            T::MonthsWithout,
        ];
        let heads = heads.map(|head| self.say(head));
        let outlook = &self.found.outlook;
        let one = |name: Cell, state: Cell, waiting: &Waiting| {
            let mut row = vec![name, state];
            row.extend(self.waiting(waiting));
            row
        };
        let mut all: Vec<Vec<Cell>> = Vec::new();
        for (issue, row) in outlook.issues.iter().zip(&self.timeline.issues) {
            let state = state_words(row.state, self.language);
            all.push(one(
                self.issue(&issue.id),
                Cell::text(state),
                &issue.waiting,
            ));
        }
        all.push(one(
            Cell::text(self.say(T::WholeDeal)),
            Cell::text(""),
            &outlook.waiting,
        ));
        table(&heads, all)
    }

    /// Heads of tables with a change for both parties.
    fn heads(&self, first: T, rest: &[T]) -> Vec<String> {
        let mut heads = vec![self.say(first)];
        heads.extend([0, 1].map(|party| self.of_party(T::Party, party)));
        heads.extend(rest.iter().map(|head| self.say(*head)));
        heads
    }

    fn delays(&self) -> Table {
        let rows = self.found.delays.iter().map(|delay| {
            let name = match &delay.issue {
                None => Cell::text(self.say(T::AllIssues)),
                Some(id) => self.issue(id),
            };
            let mut row = vec![name];
            // a cost is a loss of the party
            row.extend(delay.cost.map(|cost| self.money(0.0 - cost)));
            row.push(self.months(delay.months));
            row
        });
        table(&self.heads(T::Issue, &[T::MonthsAdded]), rows.collect())
    }

    fn links(&self) -> Table {
        let rows = self.found.links.iter().map(|cut| {
            let links = &self.timeline.links;
            let mut row = vec![self.title_of(links, &cut.id, |row| &row.title)];
            row.extend(cut.gain.map(|gain| self.money(gain)));
            row.push(self.months(cut.months_saved));
            row.push(self.chance(cut.waiting.chance));
            row
        });
        table(
            &self.heads(T::Link, &[T::MonthsSaved, T::ByTheEnd]),
            rows.collect(),
        )
    }

    fn threats(&self) -> Table {
        let mut heads = vec![self.say(T::Event), self.of_party(T::OrdersLost, 0)];
        heads.push(self.of_party(T::OrdersShare, 0));
        heads.extend([0, 1].map(|party| self.of_party(T::TalksSpeed, party)));
        heads.push(self.say(T::MonthsAdded));
        let rows = self.found.threats.iter().map(|threat| {
            let last = |series: &[f64]| series.last().copied().unwrap_or_default();
            let years = threat.orders_share_by_year.iter();
            let years: Vec<String> = years
                .map(|share| number::difference(*share, Unit::Change, self.language))
                .collect();
            let mut row = vec![
                self.event(&threat.id),
                self.money(last(&threat.orders)),
                Cell::text(years.join(", ")),
            ];
            row.extend(threat.delay.iter().map(|delay| self.money(last(delay))));
            row.push(self.months(threat.months));
            row
        });
        table(&heads, rows.collect())
    }

    fn published(&self) -> Table {
        let heads = [T::Study, T::PublishedFigure, T::Ours, T::Why];
        let heads = heads.map(|head| self.say(head));
        let share = |value: f64| {
            let shown = number::difference(value, Unit::Change, self.language);
            Cell::number(value, shown)
        };
        let rows = self.found.published.iter().map(|line| {
            let author = line.author.in_language(self.language);
            let shock = line.shock.in_language(self.language);
            let ours = line.ours.map_or_else(|| Cell::text(""), share);
            vec![
                Cell::text(format!("{author}, {}: {shock}", line.id)),
                share(line.published.low),
                ours,
                Cell::text(line.why.in_language(self.language)),
            ]
        });
        table(&heads, rows.collect())
    }

    fn layers(&self) -> Option<Table> {
        let heads = [T::Layer, T::Duty, T::FirstDay, T::LastDay, T::InForce];
        let heads = heads.map(|head| self.say(head));
        let outlook = &self.found.outlook;
        let rows = self.found.layers.as_ref()?.iter().map(|layer| {
            let day = |day: Option<jiff::civil::Date>| {
                Cell::text(day.map_or_else(String::new, days::iso))
            };
            let standing = layer.chance.iter().zip(&outlook.days);
            let shown: Vec<String> = standing
                .enumerate()
                .filter(|(point, _)| SHOWN.contains(point))
                .map(|(_, (chance, day))| {
                    let chance = number::value(*chance, Unit::Share, self.language);
                    format!("{} {chance}", days::iso(*day))
                })
                .collect();
            vec![
                Cell::text(layer.authority_title.in_language(self.language)),
                Cell::number(
                    layer.rate,
                    number::value(layer.rate, Unit::Rate, self.language),
                ),
                day(layer.first_day),
                day(layer.last_day),
                Cell::text(shown.join(", ")),
            ]
        });
        Some(table(&heads, rows.collect()))
    }

    fn compared(&self) -> Option<Table> {
        let (named, outlook, compared) = self.found.other.as_ref()?;
        let heads = self.heads(T::Graph, &[T::ByTheEnd, T::EvenOdds, T::MonthsWithout]);
        let row = |name: &Title, of: &crate::timeline::Outlook| {
            let mut row = vec![Cell::text(name.in_language(self.language))];
            row.extend(
                of.cumulated
                    .iter()
                    .map(|fan| self.money(fan.mean.last().copied().unwrap_or_default())),
            );
            row.extend(self.waiting(&of.waiting));
            row
        };
        let mut difference = vec![Cell::text(self.say(T::Difference))];
        let last = |series: &Vec<f64>| series.last().copied().unwrap_or_default();
        difference.extend(compared.gain.iter().map(|gain| self.money(last(gain))));
        let chance = last(&compared.deal);
        let points = number::difference(chance, Unit::Share, self.language);
        difference.push(Cell::number(chance, points));
        difference.push(Cell::text(""));
        difference.push(self.months(0.0 - compared.months_saved));
        let rows = vec![
            row(&self.found.named.title, &self.found.outlook),
            row(&named.title, outlook),
            difference,
        ];
        Some(table(&heads, rows))
    }

    /// A row for each day of the past, a column for each issue; the first row says when it closed.
    fn lookbacks(&self) -> Table {
        let lookbacks = &self.found.lookbacks;
        let mut heads = vec![self.say(T::SeenFrom)];
        let issues = self.timeline.issues.iter();
        heads.extend(issues.map(|issue| issue.title.in_language(self.language).to_owned()));
        let closed = (0..self.timeline.issues.len()).map(|place| {
            let mut days_of = lookbacks
                .iter()
                .filter_map(|from| from.issues.get(place)?.closed_on);
            Cell::text(days_of.next().map_or_else(String::new, days::iso))
        });
        let first = std::iter::once(Cell::text(self.say(T::ClosedOn))).chain(closed);
        let rows = lookbacks.iter().map(|from| {
            let chances = from
                .issues
                .iter()
                .map(|issue| match issue.expected_by_then {
                    _ if issue.was_closed => Cell::text(self.say(T::WasClosed)),
                    None => Cell::text(self.say(T::NotWithin)),
                    Some(chance) => self.chance(chance),
                });
            let day = Cell::text(days::iso(from.start));
            std::iter::once(day).chain(chances).collect::<Vec<Cell>>()
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        if rows.is_empty() {
            return table(&heads, rows);
        }
        let all = std::iter::once(first.collect()).chain(rows);
        table(&heads, all.collect())
    }
}
