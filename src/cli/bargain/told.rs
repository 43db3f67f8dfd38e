//! What `bargain` has found, as JSON, as points and as lines for people.

use serde_json::{Value as Json, json};

use super::super::input::counted;
use super::super::outcomes::{exact_number, shown_number};
use super::super::output::{Streams, number, table};
use super::frontier::Result;
use super::{Table, values};
use crate::bargain::relaxation::Relaxation;
use crate::bargain::solutions::{Rule, gains};
use crate::bargain::{Point, Values};
use crate::baseline::Party;
use crate::chart::{Cell, Table as Sheet};
use crate::text::Language;
use crate::text::packages::PackageText as T;

/// A point with its name.
struct NamedPoint<'a> {
    name: String,
    values: Option<Values>,
    package: Option<&'a [f64]>,
}

pub(super) struct Told<'a> {
    pub(super) table: &'a Table,
    pub(super) result: &'a Result,
}

impl Told<'_> {
    fn gains(&self, values: Values) -> Values {
        gains(values, self.table.ground.no_deal())
    }

    /// The point that a rule chooses.
    fn chosen(&self, rule: Rule) -> Option<&Point> {
        let frontier = &self.result.frontier;
        frontier.points.get(frontier.agreement?.point(rule))
    }

    pub(super) fn json(&self, language: Language) -> Json {
        let (table, result) = (self.table, self.result);
        let speaker = table.speaker(language);
        let (ground, frontier) = (&table.ground, &result.frontier);
        let point = |point: &Point| {
            json!({
                "package": table.package(&point.package),
                "values": values(point.values),
                "gains": values(self.gains(point.values)),
            })
        };
        let mut object = table.json(language);
        object["packages"] = Json::from(frontier.evaluated);
        object["seed"] = Json::from(result.settings.seed);
        object["crossing_outcome_lines"] = Json::from(frontier.crossing);
        object["without_outcome"] = Json::from(frontier.failed);
        object["present"] = json!({
            "package": table.package(ground.present()),
            "values": result.here.map(values),
            "gains": result.here.map(|here| values(self.gains(here))),
        });
        object["zone"] = frontier.agreement.map_or(Json::Null, |agreement| {
            json!({
                "best_gains": values(agreement.zone.best),
                "points": agreement.zone.points,
            })
        });
        let rules = Rule::ALL.map(|rule| {
            let found = self.chosen(rule).map_or(Json::Null, point);
            (rule.word().to_owned(), found)
        });
        object["solutions"] = Json::Object(rules.into_iter().collect());
        object["frontier"] = frontier.points.iter().map(point).collect();
        object["adjusted_winner"] = self.division();
        object["binding"] = (result.binding.iter())
            .map(|binding| {
                json!({
                    "red_line": self.line_id(binding.limit),
                    "row": table.key(binding.row),
                    "to": number(binding.to),
                    "worth": values(binding.worth),
                })
            })
            .collect();
        object["creation"] = result.creation.as_ref().map_or(Json::Null, |creation| {
            let relaxed = |relaxation: &Relaxation| self.relaxation(relaxation);
            json!({
                "is_possible_without_red_lines": creation.is_possible,
                "missing": number(creation.missing),
                "relaxations": creation.relaxations.iter().map(relaxed).collect::<Vec<Json>>(),
            })
        });
        object["words"] = Json::from(speaker.zone(frontier));
        object
    }

    fn division(&self) -> Json {
        let Some(division) = &self.result.division else {
            return Json::Null;
        };
        let contested = division
            .contested
            .iter()
            .zip(&division.swings)
            .zip(&division.division.first);
        let rows = contested.map(|((row, swing), part)| {
            json!({
                "key": self.table.key(*row),
                "swing": values(*swing),
                "part_of_focus": number(*part),
            })
        });
        json!({
            "points": number(division.division.points[0]),
            "contested": rows.collect::<Vec<Json>>(),
            "package": self.table.package(&division.package),
            "values": division.found.map(|found| values(found.values)),
            "keeps_red_lines": division.found.map(|found| found.is_feasible()),
        })
    }

    fn line_id(&self, limit: usize) -> Option<&str> {
        let ground = &self.table.ground;
        let line = ground.limits().lines().get(limit)?;
        let stated = ground.scenario().red_lines.get(line.position)?;
        Some(stated.id.as_str())
    }

    fn relaxation(&self, relaxation: &Relaxation) -> Json {
        let by = relaxation
            .by
            .iter()
            .map(|(limit, by)| json!({ "red_line": self.line_id(*limit), "by": number(*by) }));
        json!({
            "red_lines": by.collect::<Vec<Json>>(),
            "size": number(relaxation.size),
            "package": self.table.package(&relaxation.package),
            "gains": values(relaxation.gains),
        })
    }

    /// One row a point of the frontier, every digit; the rules that choose it by their words.
    pub(super) fn points(&self) -> Sheet {
        let rows = 0..self.table.ground.rows().len();
        let heads = [
            "focus",
            "importer",
            "gain_focus",
            "gain_importer",
            "chosen_by",
        ];
        let keys = rows.map(|row| self.table.key(row).to_owned());
        let titles: Vec<String> = heads.map(str::to_owned).into_iter().chain(keys).collect();
        let frontier = &self.result.frontier;
        let cells = frontier.points.iter().enumerate().map(|(at, point)| {
            let chosen = Rule::ALL.into_iter().filter(|rule| {
                frontier
                    .agreement
                    .is_some_and(|agreement| agreement.point(*rule) == at)
            });
            let chosen: Vec<&str> = chosen.map(Rule::word).collect();
            let numbers = point.values.into_iter().chain(self.gains(point.values));
            let mut cells: Vec<Cell> = numbers.map(|value| exact_number(Some(value))).collect();
            cells.push(Cell::text(chosen.join(" ")));
            cells.extend(point.package.iter().map(|value| exact_number(Some(*value))));
            cells
        });
        table(&titles, cells.collect())
    }

    /// The points that have names, in the order of the screen.
    fn named(&self, streams: &Streams<'_>) -> Vec<NamedPoint<'_>> {
        let speaker = self.table.speaker(streams.language);
        let ground = &self.table.ground;
        let mut named = vec![
            NamedPoint {
                name: streams.say(T::NoDeal),
                values: Some(ground.no_deal()),
                package: None,
            },
            NamedPoint {
                name: streams.say(T::ThisScenario),
                values: self.result.here,
                package: Some(ground.present()),
            },
        ];
        named.extend(Rule::ALL.into_iter().filter_map(|rule| {
            let point = self.chosen(rule)?;
            Some(NamedPoint {
                name: speaker.rule(rule),
                values: Some(point.values),
                package: Some(&point.package),
            })
        }));
        named.extend(self.result.division.as_ref().map(|division| NamedPoint {
            name: streams.say(T::AdjustedWinner),
            values: division.found.map(|found| found.values),
            package: Some(&division.package),
        }));
        named
    }

    pub(super) fn lines(&self, streams: &Streams<'_>) -> String {
        let (ground, frontier) = (&self.table.ground, &self.result.frontier);
        let speaker = self.table.speaker(streams.language);
        let mut text = self.table.head(streams);
        let counts = [
            ("count", counted(frontier.evaluated)),
            ("seed", self.result.settings.seed.to_string()),
            ("points", counted(frontier.points.len())),
        ];
        text.extend([&streams.fill(T::Searched, &counts), "\n\n"]);
        for remark in speaker.remarks(ground) {
            text.extend([&remark, "\n"]);
        }
        text.extend([&speaker.zone(frontier), "\n\n"]);
        let named = self.named(streams);
        text += &self.values(&named, streams).to_aligned();
        text.push('\n');
        text += &self.packages(&named, streams).to_aligned();
        text.push('\n');
        text + &self.red_lines(streams) + &self.definitions(streams)
    }

    fn values(&self, named: &[NamedPoint<'_>], streams: &Streams<'_>) -> Sheet {
        let speaker = self.table.speaker(streams.language);
        let of = |text: T| {
            Party::ALL.map(|party| streams.fill(text, &[("party", speaker.party(party))]))
        };
        let titles: Vec<String> = std::iter::once(streams.say(T::Point))
            .chain(of(T::ValueOf))
            .chain(of(T::GainOf))
            .collect();
        let rows = named.iter().map(|point| {
            let gained = point.values.map(|values| self.gains(values));
            let number = |values: Option<Values>, party: usize| {
                shown_number(values.map(|values| values[party]), |gain| {
                    speaker.gain(gain)
                })
            };
            let mut cells = vec![Cell::text(&point.name)];
            for values in [point.values, gained] {
                cells.extend([0, 1].map(|party| number(values, party)));
            }
            cells
        });
        table(&titles, rows.collect())
    }

    fn packages(&self, named: &[NamedPoint<'_>], streams: &Streams<'_>) -> Sheet {
        let speaker = self.table.speaker(streams.language);
        let ground = &self.table.ground;
        let shown: Vec<(&str, &[f64])> = (named.iter())
            .filter_map(|point| Some((point.name.as_str(), point.package?)))
            .collect();
        let names = shown.iter().map(|(name, _)| (*name).to_owned());
        let titles: Vec<String> = std::iter::once(streams.say(T::Row)).chain(names).collect();
        let rows = (0..ground.rows().len()).map(|row| {
            let cells = shown.iter().map(|(_, package)| {
                shown_number(package.get(row).copied(), |value| {
                    speaker.row_value(ground, row, value)
                })
            });
            std::iter::once(Cell::text(speaker.row(ground, row)))
                .chain(cells)
                .collect()
        });
        table(&titles, rows.collect())
    }

    fn red_lines(&self, streams: &Streams<'_>) -> String {
        let speaker = self.table.speaker(streams.language);
        let ground = &self.table.ground;
        let indented = |line: String| format!("  {line}\n");
        let mut text = String::new();
        if let Some(nash) = self.chosen(Rule::Nash) {
            if self.result.binding.is_empty() {
                return streams.say(T::NoneBinds) + "\n\n";
            }
            text.extend([&streams.say(T::BindingHeading), "\n"]);
            let lines = self.result.binding.iter();
            text.extend(lines.map(|one| indented(speaker.binding(ground, &nash.package, one))));
        }
        if let Some(creation) = &self.result.creation {
            text.extend([&streams.say(T::CreationHeading), "\n"]);
            let found = creation.relaxations.iter();
            text.extend(found.map(|one| indented(speaker.relaxation(ground, one))));
            if creation.relaxations.is_empty() {
                let why = if creation.is_possible {
                    T::OnlyTogether
                } else {
                    T::Impossible
                };
                text += &indented(streams.say(why));
            }
        }
        text + "\n"
    }

    fn definitions(&self, streams: &Streams<'_>) -> String {
        let speaker = self.table.speaker(streams.language);
        let mut text = String::new();
        if self.result.frontier.agreement.is_some() {
            text.extend(Rule::ALL.map(|rule| speaker.definition(rule) + "\n"));
        }
        if self.result.division.is_some() {
            text.extend([&streams.say(T::AdjustedWinnerMeans), "\n"]);
        }
        text
    }
}
