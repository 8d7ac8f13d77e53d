#!/usr/bin/env python3
"""Writes evaluation-values.json: random units with the codes of a person and of rules, and what
scikit-learn makes of them.

Needs Python with scikit-learn (Debian: python3-sklearn). Run it as

    /usr/bin/python3 tests/reference/make-evaluation-values.py && npx biome check --write tests/reference

The units are the same for the same seed. evaluation.test.ts compares our figures with these.
"""

import json
import pathlib
import random
import sys
import warnings

import numpy
import sklearn
from sklearn.metrics import precision_recall_fscore_support

SEED = 4108
STUDIES = 60
HERE = pathlib.Path(__file__).parent


def random_study(rng):
    """For each unit and code two digits: 1 where the person used it, 1 where the rules did."""
    # Of one column scikit-learn takes 0 and 1 for two classes.
    codes = rng.randint(2, 5)
    units = rng.randint(3, 40)
    shares = [rng.random() ** 2 for _ in range(codes)]
    finds = [rng.random() for _ in range(codes)]
    wrong = [rng.random() ** 3 for _ in range(codes)]
    rows = []
    for _ in range(units):
        row = []
        for code in range(codes):
            person = int(rng.random() < shares[code])
            rules = int(rng.random() < (finds[code] if person else wrong[code]))
            row.append((person, rules))
        rows.append(row)
    return rows


def figures(rows):
    cells = numpy.array(rows)
    person, rules = cells[:, :, 0], cells[:, :, 1]
    with warnings.catch_warnings():
        # Where a figure does not exist it warns and gives 0; such figures are not compared.
        warnings.simplefilter("ignore")
        of = lambda average: precision_recall_fscore_support(person, rules, average=average)
        each = list(zip(*(part.tolist() for part in of(None)[:3])))
        return {
            "codes": [rounded(one) for one in each],
            "micro": rounded(of("micro")[:3]),
            "macro": rounded(of("macro")[:3]),
        }


def rounded(numbers):
    return [round(float(number), 12) for number in numbers]


def main():
    rng = random.Random(SEED)
    studies = []
    for _ in range(STUDIES):
        rows = random_study(rng)
        units = " ".join("".join(f"{p}{r}" for p, r in row) for row in rows)
        studies.append({"units": units, "expected": figures(rows)})
    versions = {"Python": sys.version.split()[0], "sklearn": sklearn.__version__}
    lines = ",\n".join("    " + json.dumps(study) for study in studies)
    head = json.dumps({"seed": SEED, "versions": versions})[1:-1]
    (HERE / "evaluation-values.json").write_text(f'{{\n  {head},\n  "studies": [\n{lines}\n  ]\n}}\n')


main()
