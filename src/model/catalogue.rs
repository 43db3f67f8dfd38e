//! The one list of levers and assumptions, made from a baseline, in the order of the screen.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::{Choice, Kind, Meaning, ParameterId, QuotaKind, RentHolder, Role, Rule, Spec, Value};
use crate::baseline::{Baseline, Figure};
use crate::text::number::Unit;
use crate::text::parameters::ParameterText as P;
use crate::text::{Language, Text as _, Title};

/// Largest duty that a lever can take: 200 %.
pub const HIGHEST_RATE: f64 = 2.0;

/// Every parameter of a baseline.
#[derive(Clone, Debug)]
pub struct Catalogue {
    specs: Vec<Spec>,
    by_meaning: HashMap<Meaning, ParameterId>,
    by_key: HashMap<String, ParameterId>,
}

impl Catalogue {
    /// The catalogue of a baseline: levers first, the focus origin's before the others'.
    pub fn new(baseline: &Baseline) -> Self {
        let mut builder = Builder {
            baseline,
            specs: Vec::new(),
        };
        builder.levers();
        builder.assumptions();
        let id = |index: usize| ParameterId(u16::try_from(index).unwrap_or(u16::MAX));
        let by_meaning = builder
            .specs
            .iter()
            .enumerate()
            .map(|(i, spec)| (spec.meaning, id(i)))
            .collect();
        let by_key = builder
            .specs
            .iter()
            .enumerate()
            .map(|(i, spec)| (spec.key.clone(), id(i)))
            .collect();
        Self {
            specs: builder.specs,
            by_meaning,
            by_key,
        }
    }

    /// All parameters in order.
    pub fn specs(&self) -> &[Spec] {
        &self.specs
    }

    /// All parameters of a role with their ids, in order.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = (ParameterId, &Spec)> {
        self.specs
            .iter()
            .enumerate()
            .filter(move |(_, spec)| spec.role == role)
            .filter_map(|(index, spec)| u16::try_from(index).ok().map(|id| (ParameterId(id), spec)))
    }

    /// The parameter with an id.
    pub fn spec(&self, id: ParameterId) -> Option<&Spec> {
        self.specs.get(id.index())
    }

    /// The parameter with a meaning, if this baseline has it.
    pub fn find(&self, meaning: Meaning) -> Option<ParameterId> {
        self.by_meaning.get(&meaning).copied()
    }

    /// The parameter with a key.
    pub fn find_key(&self, key: &str) -> Option<ParameterId> {
        self.by_key.get(key).copied()
    }
}

/// Legal authorities in the order of the choice.
const AUTHORITIES: [(&str, P); 6] = [
    ("mfn", P::AuthorityMfn),
    ("preference", P::AuthorityPreference),
    ("section_232", P::AuthoritySection232),
    ("reciprocal", P::AuthorityReciprocal),
    ("section_122", P::AuthoritySection122),
    ("section_301", P::AuthoritySection301),
];

fn choices(list: &[(&'static str, P)]) -> Kind {
    Kind::Choice(
        list.iter()
            .map(|(key, text)| Choice {
                key,
                title: Title::of(*text),
            })
            .collect(),
    )
}

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

fn quantity(unit: Unit, range: RangeInclusive<f64>, step: f64) -> Kind {
    Kind::Quantity {
        unit,
        range,
        step,
        optional: false,
    }
}

struct Builder<'a> {
    baseline: &'a Baseline,
    specs: Vec<Spec>,
}

impl Builder<'_> {
    fn push(
        &mut self,
        key: String,
        meaning: Meaning,
        words: (Title, Title),
        kind: Kind,
        default: Value,
    ) {
        let (title, note) = words;
        let role = role_of(meaning);
        self.specs.push(Spec {
            key,
            role,
            meaning,
            title,
            note,
            kind,
            default,
            sources: Vec::new(),
        });
    }

    fn levers(&mut self) {
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

    fn assumptions(&mut self) {
        let words = |title: P, note: P| (Title::of(title), Title::of(note));
        self.push(
            "horizon".to_owned(),
            Meaning::Horizon,
            words(P::Horizon, P::HorizonNote),
            quantity(Unit::Years, 0.0..=15.0, 1.0),
            Value::Number(1.0),
        );
        self.push(
            "adjustment_years".to_owned(),
            Meaning::AdjustmentYears,
            words(P::AdjustmentYears, P::AdjustmentYearsNote),
            quantity(Unit::Years, 0.5..=15.0, 0.5),
            Value::Number(3.0),
        );
        let floor = choices(&[
            ("after_preference", P::FloorAfterPreference),
            ("before_preference", P::FloorBeforePreference),
        ]);
        self.push(
            "floor_order".to_owned(),
            Meaning::FloorOrder,
            words(P::FloorOrder, P::FloorOrderNote),
            floor,
            Value::Choice(0),
        );
        self.push(
            "demand_elasticity".to_owned(),
            Meaning::DemandElasticity,
            words(P::DemandElasticity, P::DemandElasticityNote),
            quantity(Unit::Number, -5.0..=0.0, 0.05),
            Value::Number(-1.0),
        );
        self.push(
            "domestic_supply_elasticity".to_owned(),
            Meaning::DomesticSupplyElasticity,
            words(P::DomesticSupplyElasticity, P::DomesticSupplyElasticityNote),
            quantity(Unit::Number, 0.0..=50.0, 0.1),
            Value::Number(3.0),
        );
        self.push(
            "resold_share".to_owned(),
            Meaning::ResoldShare,
            words(P::ResoldShare, P::ResoldShareNote),
            quantity(Unit::Share, 0.0..=1.0, 0.01),
            Value::Number(0.0),
        );
        let rate = self.baseline.economy.base.krw_per_usd;
        // Half to twice the base year's: 682 to 2,728 won in the shipped baseline.
        let range = 0.5 * rate.value..=2.0 * rate.value;
        let step = 5.0 * 10_f64.powf(rate.value.log10().floor() - 3.0);
        self.figure(
            "krw_per_usd".to_owned(),
            Meaning::ExchangeRate,
            words(P::ExchangeRate, P::ExchangeRateNote),
            quantity(Unit::Number, range, step),
            rate,
        );
        for market in 0..self.baseline.markets.len() {
            self.market_assumptions(market);
        }
    }

    fn market_assumptions(&mut self, market: usize) {
        let data = &self.baseline.markets[market];
        let named = |text: P| Title::filled(text, &[("market", &data.title)]);
        let (pass_through, short, long) = (
            data.border_pass_through,
            data.sigma_short_run,
            data.sigma_long_run,
        );
        let id = data.id.clone();
        let pass_words = (named(P::PassThrough), Title::of(P::PassThroughNote));
        let short_words = (named(P::SigmaShortRun), Title::of(P::SigmaNote));
        let long_words = (
            named(P::SigmaLongRun),
            spread_note(data.sigma_long_run_sd_of_log),
        );
        self.figure(
            format!("border_pass_through.{id}"),
            Meaning::BorderPassThrough { market },
            pass_words,
            quantity(Unit::Share, 0.0..=1.0, 0.01),
            pass_through,
        );
        // Above one by a margin: σ = 1 makes every supplier's spending constant, less has no sense.
        let sigma = quantity(Unit::Number, 1.0..=40.0, 0.1);
        let key = format!("sigma_short_run.{id}");
        self.figure(
            key,
            Meaning::SigmaShortRun { market },
            short_words,
            sigma.clone(),
            short,
        );
        let key = format!("sigma_long_run.{id}");
        self.figure(
            key,
            Meaning::SigmaLongRun { market },
            long_words,
            sigma,
            long,
        );
    }

    fn figure(
        &mut self,
        key: String,
        meaning: Meaning,
        words: (Title, Title),
        mut kind: Kind,
        figure: Figure,
    ) {
        // the figure of a user's own baseline always fits its parameter
        if let Kind::Quantity { range, .. } = &mut kind {
            let (low, high) = (*range.start(), *range.end());
            *range = low.min(figure.value)..=high.max(figure.value);
        }
        let source = self
            .baseline
            .source(figure.source)
            .map(|source| source.id.clone());
        self.push(key, meaning, words, kind, Value::Number(figure.value));
        if let Some(spec) = self.specs.last_mut() {
            spec.sources.extend(source);
        }
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

fn spread_note(sd_of_log: f64) -> Title {
    let one = |language: Language| {
        let spread = ("spread", crate::text::number::plain(sd_of_log, 2));
        let note = P::SigmaNote.text(language).to_owned();
        note + &P::SpreadNote.fill(language, &[spread])
    };
    Title {
        english: one(Language::English),
        korean: one(Language::Korean),
    }
}

const fn role_of(meaning: Meaning) -> Role {
    match meaning {
        Meaning::DutiesOn
        | Meaning::GroupRate { .. }
        | Meaning::GroupRule { .. }
        | Meaning::GroupAuthority { .. }
        | Meaning::GroupFirstDay { .. }
        | Meaning::GroupLastDay { .. }
        | Meaning::SectorRate { .. }
        | Meaning::QuotaMeasure { .. }
        | Meaning::QuotaVolume { .. }
        | Meaning::QuotaRent { .. } => Role::Lever,
        Meaning::Horizon
        | Meaning::AdjustmentYears
        | Meaning::FloorOrder
        | Meaning::DemandElasticity
        | Meaning::DomesticSupplyElasticity
        | Meaning::ResoldShare
        | Meaning::ExchangeRate
        | Meaning::BorderPassThrough { .. }
        | Meaning::SigmaShortRun { .. }
        | Meaning::SigmaLongRun { .. } => Role::Assumption,
    }
}
