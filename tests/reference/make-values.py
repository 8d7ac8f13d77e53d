#!/usr/bin/env python3
"""Writes values.json: 200 random tables of ratings, and what other programs make of them.

Needs Python with nltk, statsmodels and scikit-learn, and R with psych and vcd (Debian: python3-nltk
python3-statsmodels python3-sklearn r-cran-psych r-cran-vcd). Run it as

    /usr/bin/python3 tests/reference/make-values.py && npx biome check --write tests/reference

The tables are the same for the same seed. agreement.test.ts compares our values with these.
"""

import csv
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

import nltk
import sklearn
import statsmodels
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import interval_distance
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats import inter_rater

SEED = 20161
TABLES = 200
HERE = pathlib.Path(__file__).parent


def random_table(rng):
    """Coders copy a true value with some probability, and leave some units out."""
    coders = rng.randint(2, 5)
    categories = rng.randint(2, 5)
    units = rng.randint(4, 40)
    skill = rng.random()
    shares = [rng.random() ** 2 + 0.02 for _ in range(categories)]
    missing = rng.choice([0, 0, 0.1, 0.3])
    draw = lambda: rng.choices(range(categories), shares)[0]
    rows = []
    for _ in range(units):
        true = draw()
        rows.append([
            None if rng.random() < missing else true if rng.random() < skill else draw()
            for _ in range(coders)
        ])
    return {"categories": categories, "rows": rows}


def by_python(table):
    rows, categories = table["rows"], range(table["categories"])
    values = {}
    complete = all(None not in row for row in rows)
    two = [row for row in rows if None not in row] if len(rows[0]) == 2 else []
    if len(two) > 1:
        first, second = zip(*two)
        both = sorted(categories)
        put(values, "cohen_kappa", "sklearn", lambda: cohen_kappa_score(first, second))
        cells = inter_rater.to_table(two, bins=[c - 0.5 for c in range(len(both) + 1)])[0]
        for ours, theirs in [("cohen_kappa", None), ("weighted_kappa[linear]", "linear"),
                             ("weighted_kappa[quadratic]", "quadratic")]:
            found = quietly(lambda: inter_rater.cohens_kappa(cells, wt=theirs))
            if found is not None:
                put(values, ours, "statsmodels", lambda: found.kappa)
                put(values, ours, "statsmodels", lambda: found.std_kappa, "standardErrors")
    if complete:
        counts = [[row.count(category) for category in categories] for row in rows]
        put(values, "fleiss_kappa", "statsmodels", lambda: inter_rater.fleiss_kappa(counts))
        put(values, "brennan_prediger", "statsmodels",
            lambda: inter_rater.fleiss_kappa(counts, method="randolph"))
        task = task_of(rows)
        put(values, "fleiss_kappa", "nltk pi", task.pi)
        put(values, "conger_kappa", "nltk multi_kappa", task.multi_kappa)
        put(values, "light_kappa", "nltk kappa", task.kappa)
        put(values, "percent_agreement", "nltk avg_Ao", task.avg_Ao)
        if len(task.K) == table["categories"]:
            put(values, "brennan_prediger", "nltk S", task.S)
    paired = [row for row in rows if sum(value is not None for value in row) > 1]
    if paired and len({v for row in paired for v in row if v is not None}) > 1:
        put(values, "krippendorff_alpha[nominal]", "nltk alpha", task_of(paired).alpha)
        put(values, "krippendorff_alpha[interval]", "nltk alpha",
            lambda: task_of(paired, interval_distance).alpha())
    return values


def task_of(rows, distance=None):
    data = [
        (f"c{coder}", f"u{unit}", value)
        for unit, row in enumerate(rows)
        for coder, value in enumerate(row)
        if value is not None
    ]
    return AnnotationTask(data, distance) if distance else AnnotationTask(data)


def quietly(compute):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return compute()
    except (ZeroDivisionError, ValueError):
        return None


def put(values, statistic, program, compute, kind="values"):
    number = quietly(compute)
    if number is not None and math.isfinite(number):
        values.setdefault(statistic, {}).setdefault(kind, {})[program] = round(float(number), 12)


R_SCRIPT = r"""
suppressMessages({library(psych); library(vcd)})
arguments <- commandArgs(TRUE)
ratings <- read.csv(arguments[1])
out <- data.frame()
add <- function(table, statistic, program, kind, value)
  if (length(value) == 1 && is.finite(value))
    out <<- rbind(out, data.frame(table, statistic, program, kind,
                                  value = format(value, digits = 15)))
for (id in unique(ratings$table)) {
  rows <- ratings[ratings$table == id, ]
  levels <- 0:(rows$categories[1] - 1)
  cells <- table(factor(rows$first, levels), factor(rows$second, levels))
  found <- tryCatch(suppressWarnings(vcd::Kappa(cells)), error = function(e) NULL)
  if (!is.null(found)) {
    add(id, "cohen_kappa", "vcd", "values", found$Unweighted[["value"]])
    add(id, "cohen_kappa", "vcd", "standardErrors", found$Unweighted[["ASE"]])
    if (length(levels) > 2) {
      add(id, "weighted_kappa[linear]", "vcd", "values", found$Weighted[["value"]])
      add(id, "weighted_kappa[linear]", "vcd", "standardErrors", found$Weighted[["ASE"]])
    }
  }
  found <- tryCatch(suppressWarnings(psych::cohen.kappa(matrix(cells, length(levels)))),
                    error = function(e) NULL)
  if (!is.null(found)) {
    add(id, "cohen_kappa", "psych", "values", found$kappa)
    if (is.finite(found$kappa))
      add(id, "cohen_kappa", "psych", "standardErrors", sqrt(found$var.kappa))
    add(id, "weighted_kappa[quadratic]", "psych", "values", found$weighted.kappa)
  }
}
write.csv(out, arguments[2], row.names = FALSE)
cat(R.version$major, ".", R.version$minor, " ", format(packageVersion("psych")), " ",
    format(packageVersion("vcd")), sep = "")
"""


def by_r(tables):
    """Adds R's values of the tables with two coders; says which versions they are of."""
    with tempfile.TemporaryDirectory() as folder:
        script, given, made = (pathlib.Path(folder, name) for name in ("a.R", "in.csv", "out.csv"))
        script.write_text(R_SCRIPT)
        with given.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["table", "categories", "first", "second"])
            for index, table in enumerate(tables):
                if len(table["rows"][0]) == 2:
                    for first, second in table["rows"]:
                        if first is not None and second is not None:
                            writer.writerow([index, table["categories"], first, second])
        command = ["Rscript", "--vanilla", script, given, made]
        r, psych, vcd = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        with made.open(newline="") as file:
            for row in csv.DictReader(file):
                values = tables[int(row["table"])]["expected"]
                number = round(float(row["value"]), 12)
                of_kind = values.setdefault(row["statistic"], {}).setdefault(row["kind"], {})
                of_kind[row["program"]] = number
        return {"R": r, "psych": psych, "vcd": vcd}


def compact(table):
    """Rows as one string: a digit a coder, `.` where there is none, a space between units."""
    cells = ("".join("." if value is None else str(value) for value in row) for row in table["rows"])
    return {"categories": table["categories"], "units": " ".join(cells), "expected": table["expected"]}


def main():
    rng = random.Random(SEED)
    tables = [random_table(rng) for _ in range(TABLES)]
    for table in tables:
        table["expected"] = by_python(table)
    versions = {
        "Python": sys.version.split()[0],
        "nltk": nltk.__version__,
        "statsmodels": statsmodels.__version__,
        "sklearn": sklearn.__version__,
        **by_r(tables),
    }
    lines = ",\n".join("    " + json.dumps(compact(table)) for table in tables)
    head = json.dumps({"seed": SEED, "versions": versions})[1:-1]
    (HERE / "values.json").write_text(f'{{\n  {head},\n  "tables": [\n{lines}\n  ]\n}}\n')


main()
