"""Counts every number of theme-frequency.csv again, from codings.csv alone.

Usage: recount.py FOLDER [--inside CHILD=PARENT ...]

FOLDER holds codings.csv (or codings.jsonl), codings.meta.json and theme-frequency.csv. Only the standard
library, and nothing of the program. The meta file gives the two denominators (participants and words of
speech), theme-frequency.csv itself only the tree: a code stands below the theme it is in. A sub-theme
inside another sub-theme cannot be told from its level, so it is named with --inside.
Exits 1 and says which cell on any difference; also when there was nothing to count.
"""

import csv
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

COLUMNS = (
    "level,id,name,codings,excerpts,transcripts,participants,participants_total,"
    "participants_percent,ci_low,ci_high,words,codings_per_1000_words,top_participant,top_share"
).split(",")
GUARDED = re.compile(r"'+[=+\-@\t\r]")
# Half a unit of the fourth decimal, and a hair for binary fractions.
TOLERANCE = 0.00005 + 1e-9


def main(folder, inside):
    folder = Path(folder)
    codings = read_codings(folder)
    with open(folder / "theme-frequency.csv", encoding="utf-8", newline="") as file:
        table = [[unguard(cell) for cell in row] for row in csv.reader(file, strict=True)]
    meta = json.loads((folder / "codings.meta.json").read_text(encoding="utf-8"))
    people, speech = denominators(meta)

    problems = []
    if table[0] != COLUMNS:
        problems.append(f"columns are {table[0]}")
    rows = [dict(zip(COLUMNS, row)) for row in table[1:]]
    lineage = tree(rows, inside, codings, problems)

    cells = 0
    for row in rows:
        own = [coding for coding in codings if row["id"] in lineage[coding["code"]]]
        for column, expected in count(own, people, speech).items():
            cells += 1
            if not same(row[column], expected):
                problems.append(
                    f"{row['level']} {row['id']}, {column}: the table has {row[column]!r}, "
                    f"recounted is {expected!r}"
                )
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    print(f"recounted {cells} cells from {len(codings)} codings: {len(problems)} problems")
    return 1 if problems or not cells or not codings else 0


def read_codings(folder):
    lines = folder / "codings.jsonl"
    if lines.exists():
        rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").split("\n")[:-1]]
        return [{key: value or "" for key, value in row.items()} | {"start": row["start"]} for row in rows]
    with open(folder / "codings.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return [{key: unguard(value) for key, value in row.items()} for row in rows]


def unguard(cell):
    return cell[1:] if GUARDED.match(cell) else cell


def denominators(meta):
    people, words = set(), 0
    for transcript in meta["transcripts"]:
        for participant in transcript["participants"]:
            people.add(participant["id"])
            words += participant["words"]
    return people, words


def tree(rows, inside, codings, problems):
    """For each code and theme the ids of all rows in which its codings count."""
    lineage = {}
    theme = subtheme = None
    holder = {coding["code"]: coding["theme"] for coding in codings}
    for row in rows:
        identity = row["id"]
        if row["level"] == "theme":
            theme, subtheme = identity, None
            lineage[identity] = {identity}
        elif row["level"] == "subtheme":
            subtheme = identity
            lineage[identity] = {identity} | lineage[inside.get(identity, theme)]
        else:
            above = subtheme or theme
            # Codes in no theme stand last; the codings say of each code which theme holds it.
            loose = holder.get(identity) == ""
            lineage[identity] = {identity} | (lineage[above] if above and not loose else set())
            if identity in holder and not loose and holder[identity] != above:
                problems.append(
                    f"code {identity} stands below {above}, its codings say {holder[identity]}"
                )
    for code in holder:
        if code not in lineage:
            problems.append(f"code {code} has codings and no row")
            lineage[code] = set()
    return lineage


def count(codings, people, speech):
    by_person = {}
    for coding in codings:
        if coding["participant"]:
            by_person[coding["participant"]] = by_person.get(coding["participant"], 0) + 1
    # Of several with equally many the first by id, in UTF-16 order as JavaScript has it.
    top = min(by_person, key=lambda one: (-by_person[one], one.encode("utf-16-be")), default="")
    low, high = wilson(len(by_person), len(people))
    return {
        "codings": len(codings),
        "excerpts": len({(c["transcript"], int(c["start"]), int(c["end"])) for c in codings}),
        "transcripts": len({coding["transcript"] for coding in codings}),
        "participants": len(by_person),
        "participants_total": len(people),
        "participants_percent": 100 * len(by_person) / len(people) if people else "",
        "ci_low": low,
        "ci_high": high,
        "words": sum(count_words(piece) for piece in stitched(codings)),
        "codings_per_1000_words": 1000 * sum(by_person.values()) / speech if speech else "",
        "top_participant": top,
        "top_share": 100 * by_person[top] / len(codings) if top else "",
    }


def wilson(successes, trials):
    """Centre plus and minus half-width, as in Wilson 1927, in per cent."""
    if trials == 0:
        return "", ""
    z = 1.959963984540054
    share = successes / trials
    weight = 1 / (1 + z**2 / trials)
    centre = weight * (share + z**2 / (2 * trials))
    half = weight * z * math.sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    return max(0.0, 100 * (centre - half)), min(100.0, 100 * (centre + half))


def stitched(codings):
    """The texts of the union of all excerpts, put together by their offsets."""
    places = sorted({(c["transcript"], int(c["start"]), int(c["end"]), spoken(c)) for c in codings})
    pieces = []
    last = (None, 0)
    for transcript, start, end, excerpt in places:
        if transcript == last[0] and start <= last[1]:
            pieces[-1] += excerpt[last[1] - start :] if end > last[1] else ""
            last = (transcript, max(end, last[1]))
        else:
            pieces.append(excerpt)
            last = (transcript, end)
    return pieces


def spoken(coding):
    """The excerpt without labels and time stamps that stand inside a turn: nobody says them."""
    label = re.escape(coding["speaker"]) or r"(?!)"
    blank = lambda match: re.sub(r"\S", " ", match[0])
    unlabelled = re.sub(rf"^{label}[ \t]*[:：]", blank, coding["excerpt"], flags=re.MULTILINE)
    # In a table of time, speaker and text, a row without a speaker goes on with the last one.
    return re.sub(r"^\d[\d:.,]*\t\t", blank, unlabelled, flags=re.MULTILINE)


JOINERS = "'’\u200c\u200d\u00ad\u2060"
# Written without spaces: each letter is a word. By name, for Python knows no scripts.
UNSPACED = re.compile("CJK (UNIFIED|COMPATIBILITY) IDEOGRAPH|HIRAGANA|KATAKANA|THAI|LAO|KHMER|MYANMAR")


def count_words(text):
    """Maximal runs of letters, marks, digits and _ that begin with no mark; joiners only inside."""
    words = 0
    in_word = False
    for at, character in enumerate(text):
        kind = unicodedata.category(character)[0]
        if kind == "M":
            continue
        if kind in "LN" or character == "_":
            if UNSPACED.match(unicodedata.name(character, "")):
                words += 1
                in_word = False
            elif not in_word:
                words += 1
                in_word = True
        elif not (in_word and character in JOINERS and goes_on(text, at + 1)):
            in_word = False
    return words


def goes_on(text, at):
    return at < len(text) and (unicodedata.category(text[at])[0] in "LN" or text[at] == "_")


def same(cell, expected):
    if isinstance(expected, str):
        return cell == expected
    if isinstance(expected, int):
        return cell == str(expected)
    return cell != "" and abs(float(cell) - expected) <= TOLERANCE


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pairs = [argument.split("=") for argument in sys.argv[2:] if argument != "--inside"]
    sys.exit(main(sys.argv[1], {child: parent for child, parent in pairs}))
