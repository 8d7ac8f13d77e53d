"""Cuts every canonical text by Unicode code points and compares with the excerpts of a codings file.

Usage: check_offsets.py FOLDER_OF_TEXTS CODINGS(.csv or .jsonl)

FOLDER_OF_TEXTS is what `sixphase transcripts ... --write-text` saves. Only the standard library, and
nothing of the program: Python's strings are sequences of code points, so its slices are the offsets.
Prints how many codings it checked; exits 1 on any mismatch, and when there was nothing to check.
"""

import csv
import io
import json
import re
import sys
from pathlib import Path

HEADER = (
    "transcript,start,end,code,coder,excerpt,theme,participant,speaker,turn,line,"
    "timestamp,rule,evidence,note"
)
GUARDED = re.compile(r"'+[=+\-@\t\r]")
TIMESTAMP = re.compile(r"-?\d{2,}:[0-5]\d:[0-5]\d\.\d{3}")


def main(folder, codings_file):
    problems = []
    raw = Path(codings_file).read_bytes()
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append("the codings file begins with a BOM")
    if raw and not raw.endswith(b"\n"):
        problems.append("the codings file does not end with a line end")
    if codings_file.endswith(".jsonl"):
        rows = read_jsonl(raw, problems)
    else:
        rows = read_csv(raw, problems)

    texts = {}
    before = None
    for number, row in enumerate(rows, start=1):
        where = f"coding {number} ({row['transcript']} {row['start']}-{row['end']} {row['code']})"
        if row["transcript"] not in texts:
            texts[row["transcript"]] = read_text(Path(folder), row["transcript"], problems)
        check_row(row, texts[row["transcript"]], where, problems)
        # JavaScript compares strings by UTF-16 units, which is big-endian byte order here.
        key = tuple(
            value if isinstance(value, int) else value.encode("utf-16-be")
            for value in (
                row["transcript"],
                int(row["start"]),
                int(row["end"]),
                row["code"],
                row["coder"],
            )
        )
        if before is not None and key <= before:
            problems.append(f"{where}: not in order after the coding before it, or twice")
        before = key

    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    print(f"checked {len(rows)} codings in {len(texts)} transcripts: {len(problems)} problems")
    return 1 if problems or not rows else 0


def read_csv(raw, problems):
    text = raw.decode("utf-8")
    # A line end outside quotes: what is left after all quoted cells are taken out.
    if "\r" in re.sub(r'"(?:[^"]|"")*"', "", text):
        problems.append("the codings file has line ends other than LF")
    header, _, body = text.partition("\n")
    if header != HEADER:
        problems.append(f"header is {header!r}")
    rows = []
    for cells in csv.reader(io.StringIO(body, newline=""), strict=True):
        if len(cells) != len(HEADER.split(",")):
            problems.append(f"a row has {len(cells)} cells: {cells!r}")
            continue
        safe = [cell[1:] if GUARDED.match(cell) else cell for cell in cells]
        rows.append(dict(zip(HEADER.split(","), safe)))
    return rows


def read_jsonl(raw, problems):
    rows = []
    for line in raw.decode("utf-8").split("\n")[:-1]:
        row = json.loads(line)
        if list(row) != HEADER.split(","):
            problems.append(f"keys are {list(row)!r}")
        rows.append({key: "" if value is None else value for key, value in row.items()})
    return rows


def read_text(folder, transcript, problems):
    raw = (folder / f"{transcript}.txt").read_bytes()
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(f"{transcript}: the canonical text begins with a BOM")
    if b"\r" in raw:
        problems.append(f"{transcript}: the canonical text has line ends other than LF")
    return raw.decode("utf-8")


def check_row(row, text, where, problems):
    start, end = int(row["start"]), int(row["end"])
    if not 0 <= start < end <= len(text):
        problems.append(f"{where}: not a place in a text of {len(text)} characters")
        return
    cut = text[start:end]
    if cut != row["excerpt"]:
        problems.append(f"{where}: the text has {cut!r}, the excerpt is {row['excerpt']!r}")
    if cut != cut.strip():
        problems.append(f"{where}: the excerpt begins or ends with white space: {cut!r}")
    line = text.count("\n", 0, start) + 1
    if line != int(row["line"]):
        problems.append(f"{where}: stands on line {line}, not {row['line']}")
    if int(row["turn"]) < 1:
        problems.append(f"{where}: turn {row['turn']}")
    if row["timestamp"] != "" and not TIMESTAMP.fullmatch(row["timestamp"]):
        problems.append(f"{where}: timestamp {row['timestamp']!r}")
    check_evidence(row, cut, where, problems)


def check_evidence(row, cut, where, problems):
    """Each piece of evidence must stand in the excerpt, its parts in order."""
    evidence = row["evidence"]
    pieces = evidence.split(" | ") if isinstance(evidence, str) else evidence
    rules = row["rule"].split(" | ") if isinstance(row["rule"], str) else row["rule"]
    if len(pieces) != len(rules):
        problems.append(f"{where}: {len(rules)} rules but {len(pieces)} pieces of evidence")
    folded = re.sub(r"\s+", " ", cut)
    for piece in pieces:
        at = 0
        for part in piece.split(" … "):
            found = folded.find(part, at)
            if found < 0:
                problems.append(f"{where}: evidence {part!r} is not in {folded!r}")
                break
            at = found + len(part)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
