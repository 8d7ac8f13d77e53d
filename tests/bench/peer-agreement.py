"""What one would write in Python to measure agreement: `peer-agreement.py JOB INPUT...` prints numbers as JSON.

Needs nltk, numpy and scipy. Shares nothing with the program but the definitions of the coefficients.
"""
import csv
import json
import pathlib
import random
import re
import sys


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ratings(path):
    """Krippendorff's alpha by NLTK."""
    from nltk.metrics.agreement import AnnotationTask

    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        _, *coders = next(reader)
        data = [(coder, unit, value) for unit, *values in reader for coder, value in zip(coders, values)]
    return {"krippendorff_alpha[nominal]": AnnotationTask(data).alpha()}


def bootstrap(path, replicates):
    """Cohen's kappa and alpha of two coders; units are drawn one by one, NumPy counts them."""
    import numpy

    rows = rows_of(path)
    values = sorted({row[coder] for row in rows for coder in "ab"})
    q, n = len(values), len(rows)
    cells = numpy.array([values.index(row["a"]) * q + values.index(row["b"]) for row in rows])

    def coefficients(drawn):
        table = numpy.bincount(drawn, minlength=q * q).reshape(q, q)
        agreed, first, second = table.trace() / n, table.sum(1) / n, table.sum(0) / n
        expected = first @ second
        both = table.sum(1) + table.sum(0)
        disagreement = 1 - (both @ (both - 1)) / (2 * n * (2 * n - 1))
        return (agreed - expected) / (1 - expected), 1 - (1 - agreed) / disagreement

    generator = numpy.random.default_rng(1)
    drawn = numpy.array([coefficients(cells[generator.integers(0, n, n)]) for _ in range(replicates)])
    low, high = numpy.quantile(drawn, [0.025, 0.975], axis=0)
    names = ["cohen_kappa", "krippendorff_alpha[nominal]"]
    return {
        name: {"value": value, "low": low[at], "high": high[at]}
        for at, (name, value) in enumerate(zip(names, coefficients(cells)))
    }


def spans(path, length):
    """u-alpha and cu-alpha of two coders, character by character."""
    import numpy

    rows = rows_of(path)
    labels = {label: at + 1 for at, label in enumerate(sorted({row["label"] for row in rows}))}
    value = {coder: numpy.zeros(length, int) for coder in "ab"}
    unit = {coder: numpy.zeros(length, int) for coder in "ab"}
    for number, row in enumerate(rows):
        place = slice(int(row["start"]), int(row["end"]))
        value[row["coder"]][place] = labels[row["label"]]
        unit[row["coder"]][place] = number

    def alpha(a, b, square):
        total = 2 * len(a)
        counts = numpy.bincount(a) + numpy.bincount(b, minlength=a.max() + 1)
        unequal = (total**2 - (counts.astype(float) ** 2).sum()) / (total**2 - square)
        return 1 - (a != b).mean() / unequal

    a, b = value["a"], value["b"]
    sizes = [numpy.bincount(unit[c][value[c] > 0]).astype(float) for c in "ab"]
    gaps = sum((value[c] == 0).sum() for c in "ab")
    both = (a > 0) & (b > 0)
    paired = [numpy.bincount(unit[c][both]).astype(float) for c in "ab"]
    return {
        "u_alpha": alpha(a, b, gaps + sum((one**2).sum() for one in sizes)),
        "cu_alpha": alpha(a[both], b[both], sum((one**2).sum() for one in paired)),
        "cu_coverage": both.mean(),
    }


def gamma(path, length, samples):
    """Gamma of two coders, its alignments by SciPy's assignment of every unit or nothing to every other."""
    import numpy
    from scipy.optimize import linear_sum_assignment

    units = {coder: [] for coder in "ab"}
    for row in rows_of(path):
        units[row["coder"]].append((float(row["start"]), float(row["end"]), row["label"]))

    def disorder(first, second):
        m, n = len(first), len(second)
        costs = numpy.ones((m + n, m + n))
        costs[m:, n:] = 0
        for i, (start, end, label) in enumerate(first):
            for j, (other_start, other_end, other_label) in enumerate(second):
                apart = abs(start - other_start) + abs(end - other_end)
                place = (apart / (end - start + other_end - other_start)) ** 2
                costs[i, j] = place + (label != other_label)
        return costs[linear_sum_assignment(costs)].sum() * 2 / (m + n)

    everything = [unit for coder in "ab" for unit in sorted(units[coder])]
    gaps = [
        later[0] - earlier[1]
        for coder in "ab"
        for earlier, later in zip(sorted(units[coder]), sorted(units[coder])[1:])
    ]
    lengths = [end - start for start, end, _ in everything]
    numbers = [len(units[coder]) for coder in "ab"]
    generator = numpy.random.default_rng(1)

    def sample():
        at, found = 0.0, []
        for _ in range(max(1, round(abs(generator.normal(numpy.mean(numbers), numpy.std(numbers)))))):
            at += generator.normal(numpy.mean(gaps), numpy.std(gaps))
            size = abs(generator.normal(numpy.mean(lengths), numpy.std(lengths))) or 1.0
            found.append((at, at + size, everything[generator.integers(len(everything))][2]))
            at += size
        return found

    observed = disorder(units["a"], units["b"])
    expected = numpy.mean([disorder(sample(), sample()) for _ in range(samples)])
    return {"gamma_best_alignment_disorder": observed, "gamma": 1 - observed / expected}


def study(folder, first, second, replicates):
    """Kappa and alpha of each code over five kinds of unit, with percentile intervals over transcripts."""
    codings = [group(rows_of(path)) for path in (first, second)]
    kinds = ["turn", "paragraph", "sentence", "transcript", "character"]
    counts = {kind: {} for kind in kinds}
    sizes = {kind: [] for kind in kinds}
    files = sorted(pathlib.Path(folder).iterdir())
    for number, file in enumerate(files):
        text = file.read_text("utf-8")
        units, place = units_of(text)
        for kind in kinds:
            used = [
                uses_of(coded.get(file.stem, []), place, None if kind == "character" else units[kind])
                for coded in codings
            ]
            sizes[kind].append(max(place) if kind == "character" else len(units[kind]))
            for code in {*used[0], *used[1]}:
                one, other = (by_code.get(code, set()) for by_code in used)
                both = len(one & other)
                own = counts[kind].setdefault(code, [(0, 0, 0)] * len(files))
                own[number] = (both, len(one) - both, len(other) - both)
    generator = random.Random(1)
    everyone = list(range(len(files)))
    draws = [generator.choices(everyone, k=len(files)) for _ in range(replicates)]
    return {kind: {
        code: {**of_code(per_file, sizes[kind], everyone), **limits(per_file, sizes[kind], draws)}
        for code, per_file in counts[kind].items()
    } for kind in kinds}


def group(rows):
    found = {}
    for row in rows:
        found.setdefault(row["transcript"], []).append((row["code"], int(row["start"]), int(row["end"])))
    return found


def units_of(text):
    """Units of participants' speech, and for each character how many of speech are before it, spaces apart."""
    place, heard, units = [], 0, {"turn": [], "paragraph": [], "sentence": []}
    for line in re.finditer(r".*\n?", text):
        said = re.match(r"P01: ", line.group())
        for at, sign in enumerate(line.group()):
            place.append(heard)
            heard += said is not None and at >= said.end() and not sign.isspace()
        if said is None:
            continue
        turn = (line.start() + said.end(), line.end())
        units["turn"].append(turn)
        units["paragraph"].append(turn)
        for sentence in re.finditer(r"[^.?]+[.?][”\"]?", line.group()[said.end():]):
            units["sentence"].append((turn[0] + sentence.start(), turn[0] + sentence.end()))
    place.append(heard)
    units["transcript"] = [(0, len(text))]
    return {kind: [(place[a], place[b]) for a, b in own] for kind, own in units.items()}, place


def uses_of(codings, place, units):
    used = {}
    for code, start, end in codings:
        start, end = place[start], place[end]
        own = used.setdefault(code, set())
        if units is None:
            own.update(range(start, end))
            continue
        for number, (unit_start, unit_end) in enumerate(units):
            overlap = min(end, unit_end) - max(start, unit_start)
            if overlap > 0 and (2 * overlap >= unit_end - unit_start or 2 * overlap >= end - start):
                own.add(number)
    return used


def of_code(per_file, sizes, drawn):
    a = b = c = n = 0
    for file in drawn:
        both, one, other = per_file[file]
        a += both
        b += one
        c += other
        n += sizes[file]
    first, second, uses = (a + b) / n, (a + c) / n, 2 * a + b + c
    agreed = 1 - (b + c) / n
    expected = first * second + (1 - first) * (1 - second)
    disagreement = 2 * uses * (2 * n - uses) / (2 * n * (2 * n - 1))
    return {
        "cohen_kappa": None if expected == 1 else (agreed - expected) / (1 - expected),
        "krippendorff_alpha[nominal]": None if disagreement == 0 else 1 - (1 - agreed) / disagreement,
    }


def limits(per_file, sizes, draws):
    found = [of_code(per_file, sizes, drawn)["krippendorff_alpha[nominal]"] for drawn in draws]
    ordered = sorted(value for value in found if value is not None)
    if not ordered:
        return {"low": None, "high": None}
    return {"low": ordered[int(0.025 * len(ordered))], "high": ordered[int(0.975 * len(ordered))]}


jobs = {"ratings": ratings, "bootstrap": bootstrap, "spans": spans, "gamma": gamma, "study": study}
job, *inputs = sys.argv[1:]
print(json.dumps(jobs[job](*(int(one) if one.isdigit() else one for one in inputs))))
