//! Duties and quotas at the importer's border.

use super::{Builder, choices, quantity};
use crate::baseline::Baseline;
use crate::model::{Kind, Meaning, QuotaKind, RentHolder, Rule, Value};
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::parameters::ParameterText as P;

/// Largest duty that a lever can take: 200 %.
pub const HIGHEST_RATE: f64 = 2.0;

/// Legal authorities in the order of the choice.
const AUTHORITIES: [(&str, P); 6] = [
    ("mfn", P::AuthorityMfn),
    ("preference", P::AuthorityPreference),
    ("section_232", P::AuthoritySection232),
    ("reciprocal", P::AuthorityReciprocal),
    ("section_122", P::AuthoritySection122),
    ("section_301", P::AuthoritySection301),
];

fn rules() -> Kind {
    choices(&Rule::ALL.map(|rule| match rule {
        Rule::Add => ("add", P::RuleAdd),
        Rule::AtLeast => ("at_least", P::RuleAtLeast),
        Rule::AtMost => ("at_most", P::RuleAtMost),
        Rule::Replace => ("replace", P::RuleReplace),
    }))
}

fn quota_kinds() -> Kind {
    choices(&QuotaKind::ALL.map(|kind| match kind {
        QuotaKind::None => ("none", P::QuotaNone),
        QuotaKind::Absolute => ("absolute", P::QuotaAbsolute),
        QuotaKind::TariffRate => ("tariff_rate", P::QuotaTariffRate),
    }))
}

fn rent_holders() -> Kind {
    choices(&RentHolder::ALL.map(|holder| match holder {
        RentHolder::Exporters => ("exporters", P::RentExporters),
        RentHolder::Importers => ("importers", P::RentImporters),
        RentHolder::Treasury => ("treasury", P::RentTreasury),
    }))
}

impl Builder<'_> {
    /// The day, and every origin's duties and quotas: the focus origin's first.
    pub(super) fn tariffs(&mut self) {
        let words = (Title::of(P::DutiesOn), Title::of(P::DutiesOnNote));
        self.push(
            "duties_on".to_owned(),
            Meaning::DutiesOn,
            words,
            Kind::Day,
            Value::Absent,
        );
        let focus = self.baseline.focus;
        let others = (0..self.baseline.origins.len()).filter(|origin| *origin != focus);
        for origin in std::iter::once(focus).chain(others) {
            for group in 0..self.baseline.groups.len() {
                self.group_levers(origin, group);
            }
            for sector in 0..self.baseline.sectors.len() {
                if self.baseline.sectors[sector].group.is_none() {
                    self.sector_lever(origin, sector);
                }
            }
        }
    }

    fn group_levers(&mut self, origin: usize, group: usize) {
        let from = &self.baseline.origins[origin];
        let of = &self.baseline.groups[group];
        let named = |text: P| Title::filled(text, &[("group", &of.title), ("origin", &from.title)]);
        let key = format!("duty.{}.{}", from.id, of.id);
        let rate_note = Title::of(P::GroupRateNote);
        let rate_title = named(P::GroupRate);
        let rule_words = (named(P::GroupRule), Title::of(P::GroupRuleNote));
        let authority_words = (named(P::GroupAuthority), Title::of(P::GroupAuthorityNote));
        let first_words = (named(P::GroupFirstDay), Title::of(P::GroupDayNote));
        let last_words = (named(P::GroupLastDay), Title::of(P::GroupDayNote));
        let rate = quantity(Unit::Rate, 0.0..=HIGHEST_RATE, 0.01);
        self.push(
            key.clone(),
            Meaning::GroupRate { origin, group },
            (rate_title, rate_note),
            rate,
            Value::Number(0.0),
        );
        let word = Value::Choice(0);
        let rule = Meaning::GroupRule { origin, group };
        self.push(format!("{key}.rule"), rule, rule_words, rules(), word);
        let authority = Meaning::GroupAuthority { origin, group };
        self.push(
            format!("{key}.authority"),
            authority,
            authority_words,
            choices(&AUTHORITIES),
            word,
        );
        let first = Meaning::GroupFirstDay { origin, group };
        self.push(
            format!("{key}.first_day"),
            first,
            first_words,
            Kind::Day,
            Value::Absent,
        );
        let last = Meaning::GroupLastDay { origin, group };
        self.push(
            format!("{key}.last_day"),
            last,
            last_words,
            Kind::Day,
            Value::Absent,
        );
        if origin == self.baseline.focus {
            self.quota_levers(origin, group);
        }
        for sector in 0..self.baseline.sectors.len() {
            if self.baseline.sectors[sector].group == Some(group) {
                self.sector_lever(origin, sector);
            }
        }
    }

    fn quota_levers(&mut self, origin: usize, group: usize) {
        let tonnes = group_volume(self.baseline, group);
        if tonnes <= 0.0 {
            return;
        }
        let from = &self.baseline.origins[origin];
        let of = &self.baseline.groups[group];
        let named = |text: P| Title::filled(text, &[("group", &of.title), ("origin", &from.title)]);
        let key = format!("quota.{}.{}", from.id, of.id);
        let measure_words = (named(P::QuotaMeasure), Title::of(P::QuotaMeasureNote));
        let volume_words = (named(P::QuotaVolume), Title::of(P::QuotaVolumeNote));
        let rent_words = (named(P::QuotaRent), Title::of(P::QuotaRentNote));
        let measure = Meaning::QuotaMeasure { group };
        self.push(
            key.clone(),
            measure,
            measure_words,
            quota_kinds(),
            Value::Choice(0),
        );
        // Up to twice the base volume, above the largest quota ever spoken of (3.8 Mt of steel). Not
        // zero: no finite price closes a market.
        let range = quantity(Unit::Tonnes, (0.01 * tonnes)..=(2.0 * tonnes), 10_000.0);
        let volume = Meaning::QuotaVolume { group };
        self.push(
            format!("{key}.volume"),
            volume,
            volume_words,
            range,
            Value::Number(tonnes),
        );
        let rent = Meaning::QuotaRent { group };
        self.push(
            format!("{key}.rent"),
            rent,
            rent_words,
            rent_holders(),
            Value::Choice(0),
        );
    }

    fn sector_lever(&mut self, origin: usize, sector: usize) {
        let from = &self.baseline.origins[origin];
        let of = &self.baseline.sectors[sector];
        let titles = [("sector", &of.title), ("origin", &from.title)];
        let words = (
            Title::filled(P::SectorRate, &titles),
            Title::of(P::SectorRateNote),
        );
        let key = format!("duty.{}.sector.{}", from.id, of.id);
        let range = 0.0..=HIGHEST_RATE;
        let kind = Kind::Quantity {
            unit: Unit::Rate,
            range,
            step: 0.01,
            optional: true,
        };
        self.push(
            key,
            Meaning::SectorRate { origin, sector },
            words,
            kind,
            Value::Absent,
        );
    }
}

/// Tonnes a year that the focus origin sold in a group in the base year; zero where unknown.
pub fn group_volume(baseline: &Baseline, group: usize) -> f64 {
    baseline
        .sectors_of_group(group)
        .filter_map(|(_, sector)| sector.focus_volume)
        .map(|volume| volume.value)
        .sum()
}
