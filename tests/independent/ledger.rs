//! The ledger's sums against `deal.py`.

use std::collections::BTreeMap;

use entente::engine::ledger::{Amount, Channel, Confidence, Entry, Ledger, Party, Terms};
use serde_json::{Value, json};

use crate::agreement::{Answer, compare, edgy, one_of, whole};
use crate::markets::Draws;

const CASES: usize = 300;

fn amount(draws: &mut Draws) -> (Amount, Value) {
    match draws.uniform() {
        dice if dice < 0.4 => {
            let level = edgy(draws, -2e10, 2e10);
            (Amount::Level(level), json!({ "level": level }))
        }
        dice if dice < 0.8 => {
            let count = whole(draws, 0, 70);
            let years: Vec<f64> = (0..count).map(|_| edgy(draws, -2e10, 2e10)).collect();
            let json = json!({ "years": years });
            (Amount::Years(years), json)
        }
        _ => {
            let (usd_a_year, npv_usd) = (edgy(draws, -2e10, 2e10), edgy(draws, -2e11, 2e11));
            (
                Amount::Valued {
                    usd_a_year,
                    npv_usd,
                },
                json!({ "valued": [usd_a_year, npv_usd] }),
            )
        }
    }
}

const fn key(party: Party) -> &'static str {
    match party {
        Party::Focus => "focus",
        Party::Importer => "importer",
    }
}

fn ledger(draws: &mut Draws) -> Answer {
    let terms = Terms {
        year: whole(draws, 1, 30),
        horizon_years: whole(draws, 1, 60),
        focus_discount_rate: edgy(draws, 0.0, 0.1),
        importer_discount_rate: edgy(draws, 0.0, 0.1),
        low_confidence_counts: draws.chance(0.5),
    };
    let (mut entries, mut listed) = (Vec::new(), Vec::new());
    for _ in 0..whole(draws, 0, 60) {
        let party = if draws.chance(0.5) {
            Party::Focus
        } else {
            Party::Importer
        };
        let channel = one_of(draws, &Channel::ALL);
        let (amount, json) = amount(draws);
        entries.push(Entry {
            party,
            channel,
            amount,
        });
        listed.push(json!({
            "party": key(party), "channel": channel.id(), "low": channel.confidence() == Confidence::Low,
            "amount": json,
        }));
    }
    let case = json!({
        "part": "ledger", "year": terms.year, "horizon_years": terms.horizon_years,
        "focus_discount_rate": terms.focus_discount_rate,
        "importer_discount_rate": terms.importer_discount_rate,
        "low_counts": terms.low_confidence_counts, "entries": listed,
    });
    let found = Ledger::new(&entries, &terms).unwrap();
    let lines: BTreeMap<String, [f64; 2]> = found
        .lines
        .iter()
        .map(|line| {
            let name = format!("{}.{}", key(line.party), line.channel.id());
            (name, [line.usd_a_year, line.npv_usd])
        })
        .collect();
    assert_eq!(
        lines.len(),
        found.lines.len(),
        "one line a party and channel"
    );
    let [focus, importer] = Party::ALL.map(|party| {
        let balance = found.balance(party);
        [balance.usd_a_year, balance.npv_usd]
    });
    let ours = json!({ "ratios": [], "money": [focus, importer, lines] });
    Answer {
        case,
        ours,
        scale: 1e9,
    }
}

#[test]
fn second_implementation_agrees_on_random_ledgers() {
    let mut draws = Draws(23);
    let answers: Vec<Answer> = (0..CASES).map(|_| ledger(&mut draws)).collect();
    compare("deal.py", "ledger", &answers);
}
