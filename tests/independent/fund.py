#!/usr/bin/env python3
"""The fund of the model a second time: exact fractions instead of integers and floating point, no shared code.

Written from the description of the fund (design of the model, documentation of the terms), not from the program.
Money is a Fraction of cents and is rounded where the description says so, half away from zero. Rates of return come
from isolating every root of the present value with bounds that hold on whole intervals, then bisection.

    fund.py           reads cases as JSON lines from standard input and prints one result a line
    fund.py --check   solves cases with known answers and prints what it finds; exit code 1 if one is off

A case:   {"terms": every input by its key, words as numbers, "scale": {...}, "fates": null or parts that work}
Plain Python 3, no packages.
"""

import json
import math
import sys
from fractions import Fraction

PROJECT_BY_PROJECT = TOTAL_DISTRIBUTIONS = PRINCIPAL_AND_INTEREST = 1
EVEN, RISING = 1, 2


def nearest(amount):
    """Whole cents, half away from zero."""
    whole = (2 * abs(amount) + 1) // 2
    return whole if amount >= 0 else -whole


def usd(cents):
    return float(Fraction(cents) / 100)


class Fund:
    def __init__(self, case):
        terms = case["terms"]
        whole = {
            "start_year", "selection_deadline", "call_profile", "call_years", "notice_business_days", "deferral_right",
            "loan_term_years", "guarantee_term_years", "pooling", "recoupment_counts", "recoupment_covers",
            "review_after_years", "build_lag_years", "project_life_years", "horizon_years",
        }
        for key, value in terms.items():
            setattr(self, key, int(value) if key in whole else Fraction(value))
        self.scale = {key: Fraction(value) for key, value in case["scale"].items()}
        self.fates = case["fates"]
        self.years = range(self.horizon_years + 1)
        total = nearest(100 * self.commitment)
        self.equity = nearest(total * self.equity_share)
        self.loans = nearest((total - self.equity) * self.loan_share_of_rest)
        self.guarantees = total - self.equity - self.loans
        self.total = total
        self.funded = self.equity + self.loans

    def working(self, vintage):
        if self.fates is not None and vintage < len(self.fates):
            return Fraction(self.fates[vintage])
        return 1 - self.failure_probability

    # calls

    def selected(self, year):
        """Part of the commitment selected by the end of a year."""
        years = min(year + 1, max(0, self.selection_deadline - self.start_year))
        return min(self.total, nearest(100 * self.selection_pace * years))

    def of_selected(self, part, year):
        """What of a part of the commitment belongs to the selected projects, rounded down."""
        return part * self.selected(year) // self.total if self.total else 0

    def profile(self, year):
        """What the profile has called of the funded part by the end of a year, rounded down."""
        n, k = self.call_years, min(year + 1, self.call_years)
        if self.call_profile == EVEN:
            return self.funded * k // n
        if self.call_profile == RISING:
            return self.funded * (k * (k + 1)) // (n * (n + 1))
        return self.funded

    def bearable(self):
        slope = self.scale["change_per_usd"]
        if not self.deferral_right or slope <= 0:
            return None
        return nearest(100 * (self.scale["inflow_capacity"] + self.tolerated_pressure / slope))

    def calls(self):
        """(equity, loans, put off) of every year."""
        ceiling, bearable = nearest(100 * self.annual_call_ceiling), self.bearable()
        paid = [payouts for _, _, payouts, _ in self.guaranteed]
        called = equity_called = 0
        result = []
        for year in self.years:
            wanted = max(0, min(ceiling, self.of_selected(self.funded, year) - called, self.profile(year) - called))
            call = wanted if bearable is None else min(wanted, max(0, bearable - paid[year]))
            called += call
            equity = self.equity * called // self.funded - equity_called if self.funded else 0
            equity_called += equity
            result.append((equity, call - equity, wanted - call))
        return result

    # what comes back

    def project_cash(self, called_in, equity, year):
        first = called_in + self.build_lag_years
        works = self.working(called_in)
        cash = 0
        if first <= year < first + self.project_life_years:
            cash += nearest(equity * works * self.cash_yield)
        if year == first:
            cash += nearest(equity * (1 - works) * self.recovery_on_failure)
        return cash

    def loan_service(self, calls):
        """(interest, repaid) of every year, each loan simulated on its own, in whole cents."""
        service = [[0, 0] for _ in self.years]
        rate, term = self.loan_rate, self.loan_term_years
        level = 1 / sum((1 / (1 + rate)) ** k for k in range(1, term + 1)) if self.loans else 0
        wait = max(self.build_lag_years, 1)
        for called_in, (_, balance, _) in enumerate(calls):
            if not balance:
                continue
            for _ in range(wait - 1):
                balance += nearest(balance * rate)
            failed = nearest(balance * (1 - self.working(called_in)))
            balance -= failed
            payment = nearest(balance * level)
            for k, year in enumerate(service[called_in + wait:][:term]):
                interest = nearest(balance * rate)
                # the last payment takes the cents that rounding left
                repaid = balance if k + 1 == term else min(balance, payment - interest)
                balance -= repaid
                year[0] += interest
                year[1] += repaid + (nearest(failed * self.recovery_on_failure) if k == 0 else 0)
        return service

    def guarantee_years(self):
        """(outstanding, fees, payouts, recoveries) of every year, each year's guarantees on their own."""
        term, chance = self.guarantee_term_years, self.guarantee_call_probability
        ages = []
        for age in range(term + 1):
            left = 1 - chance * age / term if age < term else Fraction(0)
            paid = chance / term if age else Fraction(0)
            fee = (1 - chance * (age - 1) / term) * self.guarantee_fee if age else Fraction(0)
            ages.append((left, fee, paid, paid * self.guarantee_recovery))
        result = [[Fraction(0)] * 4 for _ in self.years]
        before = 0
        for issued_in in self.years:
            now = self.of_selected(self.guarantees, issued_in)
            issued, before = now - before, now
            if issued:
                for one, age in zip(result[issued_in:], ages):
                    one[:] = [sum_ + issued * part for sum_, part in zip(one, age)]
        return [[nearest(x) for x in year] for year in result]

    # waterfall

    def split(self, outstanding, cash, before):
        """Investor's part of one account's cash, and what is outstanding after it."""
        if self.recoupment_counts == TOTAL_DISTRIBUTIONS:
            first = min(cash, outstanding)
            investor = nearest(first * before)
            outstanding -= first
        else:
            # the smallest amount of which the share reaches what is outstanding
            needed = -((-outstanding) // before) if before > 0 else (0 if outstanding == 0 else math.inf)
            first = min(cash, needed)
            investor = outstanding if cash >= needed else nearest(first * before)
            outstanding = max(0, outstanding - investor)
        investor += nearest((cash - first) * self.investor_share_after_recoupment)
        return investor, outstanding

    def distributions(self, calls):
        """(cash, investor's part, unrecouped by own receipts, whether every split has changed) of every year."""
        pools = [0] * (len(calls) if self.pooling == PROJECT_BY_PROJECT else 1)
        own = 0
        result = []
        for year in self.years:
            before = self.investor_share_before_recoupment
            if year >= self.review_after_years:
                before = min(Fraction(1), before + self.share_added_at_review)
            if self.recoupment_covers == PRINCIPAL_AND_INTEREST:
                pools = [one + nearest(one * self.funding_cost) for one in pools]
                own += nearest(own * self.funding_cost)
            pools[year if len(pools) > 1 else 0] += calls[year][0]
            own += calls[year][0]
            came_in = [0] * len(pools)
            for called_in in range(year + 1):
                if calls[called_in][0]:
                    cash = self.project_cash(called_in, calls[called_in][0], year)
                    came_in[called_in if len(pools) > 1 else 0] += cash
            investor = 0
            for place, cash in enumerate(came_in):
                part, pools[place] = self.split(pools[place], cash, before)
                investor += part
            own = max(0, own - investor)
            result.append((sum(came_in), investor, own, not any(pools)))
        return result

    # both sides

    def evaluate(self):
        guarantees = self.guaranteed = self.guarantee_years()
        calls = self.calls()
        loans = self.loan_service(calls)
        paid = self.distributions(calls)
        notice = round(float(Fraction(self.notice_business_days, 261)) * 2**20) / 2**20
        years, exposure, called = [], 0, 0
        investor_flows, host_flows = [], []
        for year in self.years:
            equity, loan, put_off = calls[year]
            cash, investor, unrecouped, _ = paid[year]
            interest, repaid = loans[year]
            outstanding, fees, payouts, recoveries = guarantees[year]
            debt = interest + repaid + fees + recoveries - payouts
            investor_net = investor + debt - equity - loan
            host_net = cash - investor - debt + loan
            carry = nearest(max(0, exposure) * self.funding_cost)
            exposure -= investor_net
            called += equity + loan
            outflow = Fraction(equity + loan + payouts, 100)
            pressure = self.scale["change_per_usd"] * max(0, outflow - self.scale["inflow_capacity"])
            years.append((
                [usd(x) for x in (
                    equity, loan, called, put_off, cash, investor, cash - investor, interest, repaid, fees, payouts,
                    recoveries, outstanding, carry, investor_net, host_net, exposure, unrecouped,
                )],
                [
                    self.start_year + year, float(outflow / self.scale["reserves"]),
                    float(outflow / self.scale["reserve_income"]), float(outflow / self.scale["gdp"]), float(pressure),
                ],
            ))
            investor_flows += [(float(year), investor + debt), (year + notice, -equity - loan)]
            host_flows += [(float(year), cash - investor - debt), (year + notice, loan)]
        return self.totals(calls, guarantees, paid, years, (investor_flows, host_flows))

    def totals(self, calls, guarantees, paid, years, flows):
        last_call = max((year for year in self.years if calls[year][0] + calls[year][1]), default=0)
        last_equity = any(call[0] for call in calls)

        def first(holds):
            for year in self.years:
                if last_equity and year >= last_call and holds(paid[year]):
                    return self.start_year + year
            return None

        exposures = [money[16] for money, _ in years]
        peak = max(0.0, *exposures)
        lost = sum(
            nearest((equity + loan) * (1 - self.working(year)) * (1 - self.recovery_on_failure))
            for year, (equity, loan, _) in enumerate(calls)
        )
        lost += sum(payouts - recoveries for _, _, payouts, recoveries in guarantees)
        review = self.review_after_years
        values = [
            math.fsum(float(amount) / 100 * (1 + float(rate)) ** -time for time, amount in side)
            for side, rate in zip(flows, (self.investor_discount_rate, self.host_discount_rate))
        ]
        nets = [sum(amount for _, amount in side) for side in flows]
        sums = (
            [call[0] + call[1] for call in calls], [one[0] for one in paid], [one[1] for one in paid],
            [one[0] - one[1] for one in paid],
        )
        return {
            "ratios": [
                [shares for _, shares in years], first(lambda one: one[2] == 0), first(lambda one: one[3]),
                self.start_year + exposures.index(peak) if peak > 0.0 else None, *map(rates_of_return, flows),
            ],
            "money": [
                [money for money, _ in years],
                [usd(x) for x in (self.equity, self.loans, self.guarantees)],
                [usd(sum(x)) for x in sums],
                [peak, usd(lost), *map(usd, nets)],
                usd(paid[review][2]) if review < len(paid) else None, *values,
            ],
        }


# rates of return


def rates_of_return(flows):
    """Every rate above -1 + 1e-12 at which the flows are worth nothing; None if nothing is paid or nothing received."""
    by_time = {}
    for time, amount in flows:
        by_time[time] = by_time.get(time, 0) + amount
    terms = [(time, float(amount)) for time, amount in sorted(by_time.items()) if amount]
    if not any(a > 0 for _, a in terms) or not any(a < 0 for _, a in terms):
        return None
    # s = -ln(1 + r); e^(s t) with the farthest time as zero where s > 0, so that nothing overflows
    late = [(time - terms[-1][0], amount) for time, amount in terms]
    early = [(time - terms[0][0], amount) for time, amount in terms]
    roots = isolate(early, -700.0 / max(1.0, early[-1][0]) * 4, 0.0) + isolate(late, 0.0, -math.log(1e-12))
    rates = sorted(math.expm1(-s) for s in roots)
    return [r for i, r in enumerate(rates) if i == 0 or r - rates[i - 1] > 1e-12 * (1 + r)]


def bounds(terms, low, high):
    """Smallest and largest value of a sum of exponentials on an interval: each term is monotone."""
    least = most = 0.0
    for time, amount in terms:
        a, b = amount * math.exp(low * time), amount * math.exp(high * time)
        least += min(a, b)
        most += max(a, b)
    return least, most


def value(terms, s):
    return math.fsum(amount * math.exp(s * time) for time, amount in terms)


def isolate(terms, low, high, depth=0):
    """Roots on [low, high]."""
    least, most = bounds(terms, low, high)
    if least > 0.0 or most < 0.0:
        return []
    at_low, at_high = value(terms, low), value(terms, high)
    slopes = bounds([(time, amount * time) for time, amount in terms], low, high)
    if slopes[0] > 0.0 or slopes[1] < 0.0 or depth > 45:
        if at_low == 0.0:
            return [low]
        if at_high == 0.0:
            return [high]
        return [bisect(terms, low, high, at_low)] if (at_low > 0.0) != (at_high > 0.0) else []
    middle = 0.5 * (low + high)
    return isolate(terms, low, middle, depth + 1) + isolate(terms, middle, high, depth + 1)


def bisect(terms, low, high, at_low):
    for _ in range(200):
        middle = 0.5 * (low + high)
        if middle in (low, high):
            break
        if (value(terms, middle) > 0.0) == (at_low > 0.0):
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


# cases with known answers


def simple(**changes):
    """One hundred dollars called at once into projects that pay 20 a year for 20 years, split 50:50, then 10:90."""
    terms = dict(
        commitment=100.0, equity_share=1.0, loan_share_of_rest=0.0, annual_call_ceiling=100.0, start_year=2026,
        selection_deadline=2027, call_profile=0, call_years=1, notice_business_days=0, deferral_right=0, loan_rate=0.0,
        loan_term_years=1, guarantee_fee=0.0, guarantee_term_years=1, pooling=0, investor_share_before_recoupment=0.5,
        investor_share_after_recoupment=0.1, recoupment_counts=0, recoupment_covers=0, review_after_years=20,
        share_added_at_review=0.0, selection_pace=100.0, build_lag_years=1, cash_yield=0.2, project_life_years=20,
        failure_probability=0.0, recovery_on_failure=0.0, guarantee_call_probability=0.0, guarantee_recovery=0.0,
        funding_cost=0.0, investor_discount_rate=0.0, host_discount_rate=0.0, tolerated_pressure=0.0, horizon_years=20,
    )
    scale = dict(reserves=1.0, reserve_income=1.0, gdp=1.0, inflow_capacity=0.0, change_per_usd=0.0)
    return Fund({"terms": terms | changes, "scale": scale, "fates": None}).evaluate()


def check():
    """Worked examples E13 and E14, a loan and a guarantee by hand, and a series with two rates of return."""
    level = 50.0 * 0.1 / (1.0 - 1.1**-2)
    wanted = [
        ("E14, own receipts count", simple()["money"][2][2], 120.0),
        ("E14, recouped", simple()["ratios"][1], 2036),
        ("E13, distributions count", simple(recoupment_counts=1)["money"][2][2], 80.0),
        ("loan of two years", simple(commitment=50.0, equity_share=0.0, loan_share_of_rest=1.0, loan_rate=0.1,
                                     loan_term_years=2)["money"][3][2], 2.0 * level - 50.0),
        ("guarantee, a tenth called", simple(equity_share=0.0, guarantee_call_probability=0.1, guarantee_recovery=0.4,
                                             guarantee_term_years=5)["money"][3][2], -6.0),
        ("all fails", simple(failure_probability=1.0, recovery_on_failure=0.3)["money"][3][1], 70.0),
        ("rate of return", rates_of_return([(0.0, -100), (1.0, 110)])[0], 0.1),
        ("two rates of return", sum(rates_of_return([(0.0, -100), (1.0, 230), (2.0, -132)])), 0.3),
    ]
    failures = 0
    for name, found, expected in wanted:
        good = abs(found - expected) <= 0.006
        failures += not good
        print(f"{'ok  ' if good else 'OFF '} {name}: expected {expected:.9f}, found {found:.9f}")
    return 1 if failures else 0


def main():
    if "--check" in sys.argv[1:]:
        return check()
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(Fund(json.loads(line)).evaluate()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
