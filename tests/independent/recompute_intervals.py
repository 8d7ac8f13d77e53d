"""Computes bootstrap intervals again from the table of --diagnosis, sharing no code with the program.

Usage: recompute_intervals.py DIAGNOSIS --seed N --replicates N [--theme NAME=CODE,CODE ...]

Whole transcripts are drawn, each as often as the generator says (xoshiro128** 1.1 of Blackman and Vigna,
its state from splitmix64). A replicate is computed anew from the drawn units. Ends are places (R + 1)p of
the sorted replicates, between two by their places on the normal scale (Davison and Hinkley 1997, 5.8);
BCa after Efron (1987), the acceleration from leaving out each transcript. Only the standard library.

Prints, as JSON, for each code alpha and Cohen's kappa, the mean alpha over codes, and alpha of the sets of
codes with Jaccard's distance: estimate, percentile and bca interval, undefined replicates. With --theme a
theme stands for its codes: it is on a unit where any of them is.
"""

import argparse
import csv
import json
from statistics import NormalDist, fmean

normal = NormalDist()
mask32 = 2**32 - 1
mask64 = 2**64 - 1


def main(diagnosis, seed, replicates, themes):
    units, codes, coders = read_diagnosis(diagnosis)
    if themes:
        codes = list(themes)
        for unit in units:
            unit["sets"] = [
                frozenset(name for name, members in themes.items() if members & used)
                for used in unit["sets"]
            ]
    transcripts = sorted({unit["transcript"] for unit in units})
    clusters = [[unit["sets"] for unit in units if unit["transcript"] == id] for id in transcripts]
    draws = list(drawn(seed, replicates, len(clusters)))
    statistics = {"sets": set_alpha, "mean": lambda sets: mean_alpha(sets, codes)}
    for code in codes:
        statistics[f"alpha {code}"] = lambda sets, code=code: alpha(sets, code)
        statistics[f"kappa {code}"] = lambda sets, code=code: kappa(sets, code)
    print(json.dumps({name: intervals(of, clusters, draws) for name, of in statistics.items()}))


def read_diagnosis(path):
    by_place = {}
    codes = []
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        coders = reader.fieldnames[reader.fieldnames.index("code") + 1 :]
        for row in reader:
            key = (row["transcript"], int(row["unit"]))
            unit = by_place.setdefault(key, [set() for _ in coders])
            if row["code"] not in codes:
                codes.append(row["code"])
            for at, coder in enumerate(coders):
                if row[coder] == "1":
                    unit[at].add(row["code"])
    units = [
        {"transcript": transcript, "sets": [frozenset(used) for used in sets]}
        for (transcript, _), sets in sorted(by_place.items())
    ]
    return units, codes, coders


def drawn(seed, replicates, clusters):
    state = seed

    def fill():
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & mask64
        word = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask64
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & mask64
        return word ^ (word >> 31)

    first, second = fill(), fill()
    s = [first >> 32, first & mask32, second >> 32, second & mask32]

    def rotate(word, bits):
        return ((word << bits) | (word >> (32 - bits))) & mask32

    def word():
        result = (rotate((s[1] * 5) & mask32, 7) * 9) & mask32
        shifted = (s[1] << 9) & mask32
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = rotate(s[3], 11)
        return result

    for _ in range(replicates):
        picks = []
        for _ in range(clusters):
            high, low = word(), word()
            picks.append(int(((high >> 5) * 2**26 + (low >> 6)) / 2**53 * clusters))
        yield picks


def intervals(statistic, clusters, draws):
    def of(picks):
        return statistic([unit for pick in picks for unit in clusters[pick]])

    everyone = range(len(clusters))
    estimate = of(everyone)
    values = [of(picks) for picks in draws]
    defined = sorted(value for value in values if value is not None)
    without = [of([other for other in everyone if other != one]) for one in everyone]
    result = {"estimate": estimate, "undefined": len(values) - len(defined)}
    if estimate is None or None in without or defined[0] == defined[-1]:
        return result
    result["percentile"] = [quantile(defined, 0.025), quantile(defined, 0.975)]
    # One that drew each transcript once is the estimate but for rounding, and not below it.
    below = sum(value < estimate - 1e-12 for value in defined)
    if 0 < below < len(defined):
        bias = normal.inv_cdf(below / len(defined))
        centre = fmean(without)
        influence = [centre - one for one in without]
        squares = sum(one**2 for one in influence)
        skew = sum(one**3 for one in influence) / (6 * squares**1.5)
        result["bca"] = [
            quantile(defined, normal.cdf(bias + (bias + z) / (1 - skew * (bias + z))))
            for z in (normal.inv_cdf(0.025), normal.inv_cdf(0.975))
        ]
    return result


def quantile(ascending, p):
    count = len(ascending)
    place = (count + 1) * p
    if abs(place - round(place)) < 1e-9:
        return ascending[min(max(round(place), 1), count) - 1]
    below = int(place)
    if below < 1 or below >= count:
        return ascending[0 if below < 1 else -1]
    low, high = (normal.inv_cdf(k / (count + 1)) for k in (below, below + 1))
    share = (normal.inv_cdf(p) - low) / (high - low)
    return ascending[below - 1] + share * (ascending[below] - ascending[below - 1])


def alpha_of(units, distance):
    """Krippendorff's alpha of units with a value of every coder, by its definition over pairs of values."""
    counts = {}
    for unit in units:
        for value in unit:
            counts[value] = counts.get(value, 0) + 1
    n = sum(counts.values())
    if n == 0:
        return None
    observed = sum(distance(a, b) / (len(unit) - 1) for unit in units for a in unit for b in unit)
    expected = sum(
        counts[a] * counts[b] * distance(a, b) for a in counts for b in counts
    ) / (n - 1)
    return None if expected == 0 else 1 - observed / expected


def alpha(units, code):
    yes_no = [tuple(code in used for used in sets) for sets in units]
    return alpha_of(yes_no, lambda a, b: a != b)


def mean_alpha(units, codes):
    values = [value for value in (alpha(units, code) for code in codes) if value is not None]
    return fmean(values) if values else None


def set_alpha(units):
    return alpha_of(units, lambda a, b: 0 if a == b else 1 - len(a & b) / len(a | b))


def kappa(units, code):
    n = len(units)
    first, second = ([code in sets[at] for sets in units] for at in (0, 1))
    p, q = sum(first) / n, sum(second) / n
    expected = p * q + (1 - p) * (1 - q)
    observed = sum(a == b for a, b in zip(first, second)) / n
    return None if expected == 1 else (observed - expected) / (1 - expected)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("diagnosis")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--replicates", type=int, required=True)
    parser.add_argument("--theme", action="append", default=[])
    args = parser.parse_args()
    named = dict(theme.split("=") for theme in args.theme)
    groups = {name: frozenset(codes.split(",")) for name, codes in named.items()}
    main(args.diagnosis, args.seed, args.replicates, groups)
