"""Counts again on how many turns two coders used each code, from their codings and the canonical texts.

Usage: recount_agreement.py FOLDER_OF_TEXTS CODINGS CODINGS --participant LABEL ... --interviewer LABEL ...

FOLDER_OF_TEXTS is what `sixphase transcripts ... --write-text` saves. Only the standard library, and
nothing of the program. A turn begins at a line that begins with one of the labels and a colon, also in
bold, and ends before the next one. Of a participant's turns a coding counts for those of which it covers
at least half, or which hold at least half of it, in characters of participants' speech that are not white
space. Transcripts are those that both coders coded.

Prints, as JSON, for each code that somebody used: how many turns both gave it, only the first, only the
second, neither.
"""

import argparse
import csv
import json
import re
from fractions import Fraction
from pathlib import Path


def main(folder, first, second, participants, interviewers):
    coders = [read_codings(first), read_codings(second)]
    transcripts = sorted(set(coders[0]) & set(coders[1]))
    if not transcripts:
        raise SystemExit("nothing to count")
    counts = {}
    for coder in coders:
        for transcript in transcripts:
            for _, _, code in coder[transcript]:
                counts.setdefault(code, [0, 0, 0, 0])
    for transcript in transcripts:
        text = (Path(folder) / f"{transcript}.txt").read_text(encoding="utf-8")
        turns = participants_turns(text, participants, interviewers)
        said = set().union(*turns)
        for turn in turns:
            used = [
                {code for start, end, code in coder[transcript] if covers(start, end, said, turn)}
                for coder in coders
            ]
            for code, row in counts.items():
                first_has, second_has = (code in codes for codes in used)
                row[0 if first_has and second_has else 1 if first_has else 2 if second_has else 3] += 1
    print(json.dumps(counts))


def read_codings(path):
    by_transcript = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            place = (int(row["start"]), int(row["end"]), row["code"])
            by_transcript.setdefault(row["transcript"], []).append(place)
    return by_transcript


def participants_turns(text, participants, interviewers):
    """The offsets of the characters of each turn."""
    labels = "|".join(map(re.escape, participants + interviewers))
    starts = list(re.finditer(rf"^(?:\*\*)?({labels}):(?:\*\*)?", text, re.MULTILINE))
    turns = []
    for index, start in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        if start.group(1) in participants:
            turns.append({at for at in range(start.end(), end) if not text[at].isspace()})
    return turns


def covers(start, end, said, turn):
    coding = {at for at in range(start, end) if at in said}
    shared = len(coding & turn)
    half = Fraction(1, 2)
    return shared > 0 and (shared >= half * len(turn) or shared >= half * len(coding))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder")
    parser.add_argument("first")
    parser.add_argument("second")
    parser.add_argument("--participant", action="append", required=True)
    parser.add_argument("--interviewer", action="append", required=True)
    args = parser.parse_args()
    main(args.folder, args.first, args.second, args.participant, args.interviewer)
