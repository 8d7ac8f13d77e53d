"""Shows that no word of a transcript is lost between the file and its canonical text.

Usage: nothing_lost.py SOURCES TEXTS [--text-column NAME ...] [--id-column NAME]

SOURCES is a folder of transcripts or one file, TEXTS what `sixphase transcripts SOURCES --write-text
TEXTS` saved. Only the standard library, and nothing of the program: the readers here are crude on purpose.

  txt, md   the text is the file: decoded, without BOM, with LF
  vtt, srt  every word of every caption, in order and said by the same speaker. Two things are allowed and
            counted: a line that repeats the line before it exactly (rolling captions) may be missing, and
            the parts of one utterance (Teams' ids `.../187-0`, `.../187-1`) stand together
  docx      every w:t that is not deleted, in order
  csv       every answer in the named columns, and no row without its text

Prints for each file the words in the source, the words in the text, the repeated words, the captions
that moved and the differences. Exits 1 on a difference, on a text without its source, and when there was
nothing to compare.
"""

import argparse
import csv
import difflib
import html
import io
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path

TIMING = re.compile(r"^\s*-?[\d:.,-]*\d\s*-->\s*-?[\d:.,-]*\d")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<[\d:.]+>|\{\\[^}]*\}")
# A sign of the transcriber's that stands for speech, such as <UNIN/>: the text has it as [UNIN].
SIGN = re.compile(r"<([A-Z_]+)\s*/>")
PART = re.compile(r"(.+/\d+)-\d+\s*$")
LABEL = re.compile(r"^([^\W\d][^:<>\n]{0,40}?)\s*:\s+(?=\S)")
BRACKET_LABEL = re.compile(r"^\[([^\]\n]{1,40})\]:?\s+(?=\S)")
DOCX_PIECE = re.compile(
    r"<(/?)w:(?:del|moveFrom)(?:\s[^<>]*[^/])?>|<w:t(?:\s[^<>]*)?>([^<]*)</w:t>|<w:(?:tab|br|cr)\b|</w:p>"
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sources", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--text-column", action="append", default=[])
    parser.add_argument("--id-column")
    options = parser.parse_args()

    whole = options.sources.is_dir()
    files = sorted(options.sources.rglob("*")) if whole else [options.sources]
    root = options.sources if whole else options.sources.parent
    unseen = set(options.texts.rglob("*.txt"))
    seen = failed = 0
    print(f"{'source':>8} {'text':>8} {'repeated':>8} {'moved':>6} {'differ':>6}  file")
    for file in files:
        compare = READERS.get(file.suffix.lower())
        if not file.is_file() or compare is None:
            continue
        base = options.texts / file.relative_to(root).with_suffix("")
        result = compare(file, base, options, unseen)
        seen += 1
        failed += bool(result["problems"])
        print("{source:8} {text:8} {repeated:8} {moved:6} {n:6}  {file}".format(
            n=len(result["problems"]), file=file.relative_to(root), **result))
        for problem in result["problems"][:10]:
            print(f"{'':42}{problem}")
    for text in sorted(unseen)[:10]:
        print(f"{text.relative_to(options.texts)}: a text that comes from no file")
    print(f"{seen} files, {failed} with differences, {len(unseen)} texts from no file")
    return 1 if failed or unseen or not seen else 0


# --- one comparison for each format ---------------------------------------------------------------


def compare_plain(file, base, options, unseen):
    source = decode(file.read_bytes())
    text = take(base, unseen)
    if text is None:
        return report(source.split(), [], 0, ["no text was saved"])
    problems = []
    if source != text:
        at = next((i for i, (a, b) in enumerate(zip(source, text)) if a != b), min(len(source), len(text)))
        problems = [f"at character {at}: file {source[at:at + 30]!r}, text {text[at:at + 30]!r}"]
    return report(source.split(), text.split(), 0, problems)


def compare_captions(file, base, options, unseen):
    lines, names, moved = caption_lines(decode(file.read_bytes()))
    text = take(base, unseen)
    words = [word for _, line in lines for word in line]
    if text is None:
        return report(words, [], 0, ["no text was saved"])
    spoken = spoken_words(text, names)

    # A line that repeats the one before it is left out of what is expected, unless the text has it.
    expected, repeated, before = [], 0, None
    for speaker, line in lines:
        here = [word for _, word in spoken[len(expected):len(expected) + len(line)]]
        if line == before and line != here:
            repeated += len(line)
        else:
            expected += [(speaker, word) for word in line]
        before = line
    problems = differences([w for _, w in expected], [w for _, w in spoken])
    if not problems:
        problems = [
            f"{word!r} is said by {mine!r}, in the text by {theirs!r}"
            for (mine, word), (theirs, _) in zip(expected, spoken)
            if mine is not None and mine != theirs
        ]
    return report(words, [w for _, w in spoken], repeated, problems, moved)


def compare_docx(file, base, options, unseen):
    try:
        with zipfile.ZipFile(file) as archive:
            document = archive.read("word/document.xml").decode("utf-8")
    except (zipfile.BadZipFile, KeyError) as error:
        return report([], [], 0, [f"cannot be read here: {error}"])
    words = "".join(docx_text(document)).split()
    text = take(base, unseen)
    if text is None:
        return report(words, [], 0, ["no text was saved"])
    # The program writes `Name:` where a table has the name in a column of its own.
    bare = lambda all: [word.rstrip(":") for word in all if word != ":"]
    return report(words, text.split(), 0, differences(bare(words), bare(text.split())))


def compare_survey(file, base, options, unseen):
    content = decode(file.read_bytes())
    delimiter = max(",;\t", key=content.partition("\n")[0].count)
    head, *rows = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    head = [" ".join(cell.split()) for cell in head]
    columns = [at for at, name in enumerate(head) if name in options.text_column]
    # SurveyMonkey and Qualtrics say more about the columns in rows of their own.
    is_more = lambda row: "Open-Ended Response" in row or "ImportId" in "".join(row)
    more = [at for at, row in enumerate(rows[:2]) if is_more(row)]
    rows = rows[max(more, default=-1) + 1:]
    texts = {path.relative_to(base).with_suffix("").as_posix(): take(path.with_suffix(""), unseen)
             for path in sorted(unseen) if base in path.parents}
    found = {name: text.split() for name, text in texts.items()}
    answers = [
        (row[head.index(options.id_column)] if options.id_column in head else None,
         [word for at in columns if at < len(row) for word in row[at].split()])
        for row in rows if row
    ]
    problems = [] if columns else ["no column of this file is named by --text-column"]
    left = Counter(tuple(words) for words in found.values())
    for number, (name, words) in enumerate(answers, 2):
        if name is not None and found.get(name) != words:
            saved = found.get(name) or []
            problems.append(f"row {number}, {name}: the answer is {words[:8]}, the text {saved[:8]}")
        elif words and not left[tuple(words)]:
            problems.append(f"row {number}: no text has {' '.join(words)[:60]!r}")
        left[tuple(words)] -= 1
    problems += [f"a text that no row has: {' '.join(words)[:60]!r}"
                 for words, times in left.items() if words and times > 0]
    count = lambda lists: [word for words in lists for word in words]
    return report(count(words for _, words in answers), count(found.values()), 0, problems)


READERS = {".txt": compare_plain, ".md": compare_plain, ".vtt": compare_captions, ".srt": compare_captions,
           ".docx": compare_docx, ".csv": compare_survey}


# --- crude readers ---------------------------------------------------------------------------------


def decode(raw):
    for bom, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if raw.startswith(bom):
            return lf(raw[len(bom):].decode(encoding))
    if raw[1:2] == b"\0" or raw[:1] == b"\0":
        return lf(raw.decode("utf-16-le" if raw[1:2] == b"\0" else "utf-16-be"))
    try:
        return lf(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return lf(raw.decode("cp1252"))


def lf(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def take(base, unseen):
    """The canonical text, which is then not one that comes from no file; None where there is none."""
    path = base.with_name(base.name + ".txt")
    if not path.is_file():
        return None
    unseen.discard(path)
    return path.read_bytes().decode("utf-8")


def caption_lines(content):
    """Each line of payload as (speaker or None, words), the names of speakers, and how many cues moved."""
    cues, note = [], False
    rows = content.split("\n")
    for at, row in enumerate(rows):
        above = rows[at - 1].strip() if at else ""
        if TIMING.match(row):
            part = PART.match(above)
            cues.append((part[1] if part else len(cues), []))
            note = False
        elif not row.strip():
            note = False
        elif not above and re.match(r"(NOTE|STYLE|REGION)\b", row):
            note = True
        elif note or not cues:
            continue  # a comment, or the header
        elif not above and (TIMING.match("".join(rows[at + 1:at + 2])) or row.strip().isdigit()):
            continue  # the id of a cue
        else:
            cues[-1][1].append(row)
    first = {}
    for at, (utterance, _) in enumerate(cues):
        first.setdefault(utterance, at)
    ordered = sorted(cues, key=lambda cue: first[cue[0]])
    moved = moves([id(cue) for cue in cues], [id(cue) for cue in ordered])

    starts = Counter(said[1] for _, cue in ordered if cue for said in [label(cue[0])] if said)
    lines, names = [], set()
    for _, cue in ordered:
        speaker = None
        for row in cue:
            voice = VOICE.search(row)
            if voice:
                speaker = html.unescape(" ".join(voice[1].split()))
            row = html.unescape(MARKUP.sub("", SIGN.sub(r"[\1]", row)))
            said = label(row)
            if said and starts[said[1]] > 1:
                speaker, row = said[1], row[said.end():]
            names |= {speaker} - {None}
            words = re.sub(r"^\s*[-–—]\s*(?=\w)", "", row).split()
            if words:
                lines.append((speaker, words))
    return lines, names, moved


def moves(before, after):
    """The fewest items that must be taken out and put back to get one order from the other."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return len(before) - sum(block.size for block in matcher.get_matching_blocks())


def label(row):
    return LABEL.match(row) or BRACKET_LABEL.match(row)


def spoken_words(text, names):
    """The words of the canonical text with who says them: a name opens a line."""
    words, speaker = [], None
    for line in text.split("\n"):
        for name in names:
            if line.startswith(f"{name}:"):
                speaker, line = name, line[len(name) + 1:]
                break
        words += [(speaker, word) for word in line.split()]
    return words


def docx_text(document):
    """The text outside deletions, by a look for tags alone."""
    deleted = 0
    for piece in DOCX_PIECE.finditer(document):
        tag = piece[0]
        if re.match(r"</?w:(del|moveFrom)\b", tag):
            deleted += -1 if piece[1] else 1
        elif tag.startswith("<w:t>") or tag.startswith("<w:t "):
            yield "" if deleted else html.unescape(piece[2])
        else:
            yield "\n" if tag == "</w:p>" else " "


# --- differences -----------------------------------------------------------------------------------


def differences(expected, found):
    if expected == found:
        return []
    matcher = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    return [
        f"word {a}: source {' '.join(expected[a:b])!r}, text {' '.join(found[c:d])!r}"
        for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"
    ]


def report(source, text, repeated, problems, moved=0):
    return {
        "source": len(source), "text": len(text), "repeated": repeated, "moved": moved, "problems": problems,
    }


if __name__ == "__main__":
    sys.exit(main())
