#!/usr/bin/env python3
"""Rules, alliance, firms and ledger of the model a second time: exact fractions, simulation year by year.

Written from the description of the parts, not from the program. Indexed amounts grow one year at a time, present values
are taken backwards year by year, shares move step by step; only the two exponentials of the rules are floating point.

    deal.py           reads cases {"part": ..., ...} as JSON lines and prints one result a line
Plain Python 3, no packages.
"""

import json
import math
import sys
from fractions import Fraction


def fractions(case):
    """Every number of a case as an exact fraction."""
    if isinstance(case, dict):
        return {key: fractions(value) for key, value in case.items()}
    if isinstance(case, list):
        return [fractions(value) for value in case]
    if isinstance(case, (int, float)) and not isinstance(case, bool):
        return Fraction(case)
    return case


def floats(value):
    if isinstance(value, dict):
        return {key: floats(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [floats(one) for one in value]
    if isinstance(value, Fraction):
        return float(value)
    return value


def content(c):
    def share(threshold):
        return Fraction(1.0 - 0.5 * (1.0 + math.tanh(0.5 * float((threshold - c["median_content"]) / c["content_spread"]))))

    def rate(use):
        return use * c["preferential_rate"] + (1 - use) * c["mfn_rate"]

    qualifying = share(c["threshold"])
    use = min(Fraction(1), c["base_preference_use"] * qualifying / share(c["base_threshold"]))
    duty = c["exports"] * (rate(use) - rate(c["base_preference_use"]))
    borne = (1 - c["border_pass_through"]) * duty
    return {"ratios": [qualifying, use, rate(use)], "money": [duty, -borne, borne]}


def cap(c):
    def beyond(limit):
        if limit is None:
            return Fraction(0)
        # the integral of the chance that a maker wants more, from the cap on
        return c["makers"] * c["mean_wanted"] * Fraction(2.0 ** (float(-limit / c["mean_wanted"]) / math.log(2.0)))

    now, change = beyond(c["cap"]), beyond(c["cap"]) - beyond(c["base_cap"])
    return {"ratios": [now / 1000, change / 1000], "money": [-change * c["cost_per_car"]]}


def claims(c):
    def cost(scope):
        return c["claims_a_year"] * c["award"] * c["chance_of_losing"] * scope

    change = cost(c["scope"]) - cost(c["base_scope"])
    return {"ratios": [], "money": [cost(c["scope"]), -change, change]}


def digital(c):
    cost = (c["strictness"] - c["base_strictness"]) * c["partner_sales"] * c["cost_share"]
    opened = c["map_openness"] - c["base_map_openness"]
    return {
        "ratios": [],
        "money": [-cost, c["home_part"] * cost, opened * c["map_partner_gain"], opened * c["map_home_gain"]],
    }


def flows(years, one_year):
    return {"ratios": [], "money": [one_year(year) for year in range(int(years))]}


def cost_sharing(c):
    def amounts(terms):
        amount = terms["first_amount_krw"]
        rise = min(c["inflation"], terms["ceiling"]) if terms["indexed"] else 0
        result = []
        for _ in range(int(c["years"])):
            result.append(amount / c["krw_per_usd"])
            amount += amount * rise
        return result

    before, now = amounts(c["base"]), amounts(c["terms"])

    def one_year(year):
        more = now[year] - before[year]
        return [-more, more * c["host_share"] * c["host_gain"], more, more]

    return flows(c["years"], one_year)


def defence(c):
    def one_year(year):
        gdp = c["gdp"]
        for _ in range(year):
            gdp += gdp * c["gdp_growth"]
        step = 1 if year >= c["years_to_target"] else Fraction(year) / c["years_to_target"]
        cost = (c["target_share"] - c["base_share"]) * step * gdp
        return [
            -cost, cost * c["home_share"] * c["host_gain"], cost * c["partner_share"] * c["partner_margin"], cost,
        ]

    return flows(c["horizon"], one_year)


def arms_and_defence(c):
    """Both lists of flows, one after the other: arms are bought out of what the budget grows by."""
    spending = defence({**c["defence"], "horizon": c["horizon"]})["money"]
    pledge = purchases({**c["arms"], "horizon": c["horizon"]})["money"]
    d, a = c["defence"], c["arms"]
    for year, (spent, bought) in enumerate(zip(spending, pledge)):
        additional = (a["volume"] - a["base_volume"]) * a["additional_share"] / a["years"] if year < a["years"] else 0
        increase = -spent[0]
        covered = max(Fraction(0), min(additional, increase))
        spent[1] -= covered * d["home_share"] * d["host_gain"]
        spent[2] -= covered * d["partner_share"] * d["partner_margin"]
        bought[0] += covered * a["premium"]
    return {"ratios": [], "money": [spending, pledge]}


def purchases(c):
    def one_year(year):
        if year >= c["years"]:
            return [0, 0, 0, 0]
        additional = (c["volume"] - c["base_volume"]) * c["additional_share"] / c["years"]
        return [
            -c["premium"] * additional, c["offset_share"] * c["host_gain"] * additional,
            c["partner_margin"] * additional, (c["volume"] - c["base_volume"]) / c["years"],
        ]

    return flows(c["horizon"], one_year)


def support(c):
    def one_year(year):
        if year >= c["years"]:
            return [0, 0, 0, 0]
        gross = (c["amount"] - c["base_amount"]) / c["years"]
        more = gross * (1 - c["counted_elsewhere"])
        return [-more, more * c["host_share"] * c["host_gain"], more, gross]

    return flows(c["horizon"], one_year)


def firm(c):
    imports_before = c["sales_in_importer"] * (1 - c["share_made_there"])
    imports = imports_before * (1 + c["import_volume_change"])
    dutiable = imports + c["dutiable_parts"]
    added = dutiable * (c["rate"] - c["base_rate"])
    borne = (1 - c["border_pass_through"]) * added
    volume = c["contribution_margin"] * (imports - imports_before)
    profit = c["operating_profit"] - borne + volume
    change = profit - c["operating_profit"]
    revenue = c["revenue"] + imports - imports_before + c["border_pass_through"] * added
    return {
        "ratios": [
            change / c["operating_profit"] if c["operating_profit"] > 0 else None,
            c["operating_profit"] / c["revenue"], profit / revenue if revenue > 0 else None,
        ],
        "money": [dutiable, dutiable * c["rate"], added, borne, volume, profit, change],
    }


def ledger(c):
    years, shown = int(c["horizon_years"]), int(c["year"])
    lines = {}
    for entry in c["entries"]:
        if entry["low"] and not c["low_counts"]:
            continue
        party, amount = entry["party"], entry["amount"]
        rate = c["focus_discount_rate"] if party == "focus" else c["importer_discount_rate"]
        if "valued" in amount:
            now, present = amount["valued"]
        else:
            series = [amount["level"]] * years if "level" in amount else amount["years"][:years]
            whole = [amount["level"]] * shown if "level" in amount else amount["years"]
            now = whole[shown - 1] if shown <= len(whole) else Fraction(0)
            # backwards, one year at a time, in floating point of its own: fractions of powers grow without end
            present = 0.0
            for one in reversed(series):
                present = (present + float(one)) / (1.0 + float(rate))
            present = Fraction(present)
        line = lines.setdefault((party, entry["channel"]), [Fraction(0), Fraction(0)])
        line[0] += now
        line[1] += present
    sums = {}
    for party in ("focus", "importer"):
        counted = [line for (whose, _), line in lines.items() if whose == party]
        sums[party] = [sum((line[k] for line in counted), Fraction(0)) for k in (0, 1)]
    return {
        "ratios": [],
        "money": [sums["focus"], sums["importer"], {f"{p}.{channel}": line for (p, channel), line in sorted(lines.items())}],
    }


PARTS = {
    "content": content, "cap": cap, "claims": claims, "digital": digital, "cost_sharing": cost_sharing,
    "defence": defence, "arms_and_defence": arms_and_defence, "purchases": purchases, "support": support, "firm": firm, "ledger": ledger,
}


def main():
    for line in sys.stdin:
        if line.strip():
            case = json.loads(line)
            print(json.dumps(floats(PARTS[case["part"]](fractions(case)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
