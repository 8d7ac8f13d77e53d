"""Fills cells of an OpenDocument spreadsheet in, as a reviewer does by hand.

    fill_ods.py IN.ods DECISIONS.json OUT.ods

DECISIONS.json: {id: {column: text}}. Columns are found by the names in the first row, rows by the
column `id`. Only the standard library.
"""

import json
import sys
import xml.etree.ElementTree as tree
import zipfile

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def cells_of(row):
    """The row's cells, each by itself: equal neighbours are written as one with a count."""
    for cell in list(row):
        count = int(cell.attrib.pop(TABLE + "number-columns-repeated", "1"))
        # Up to the last column of the sheet: nothing was ever written there.
        if count > 200:
            row.remove(cell)
            continue
        at = list(row).index(cell)
        for extra in range(1, count):
            row.insert(at + extra, tree.fromstring(tree.tostring(cell)))
    return list(row)


def words_of(cell):
    return "\n".join("".join(line.itertext()) for line in cell.iter(TEXT + "p"))


def write(cell, words):
    for child in list(cell):
        cell.remove(child)
    cell.attrib[OFFICE + "value-type"] = "string"
    for line in words.split("\n"):
        tree.SubElement(cell, TEXT + "p").text = line


def main(source, decisions, target):
    with open(decisions, encoding="utf-8") as file:
        wanted = json.load(file)
    filled = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "content.xml":
                document = tree.fromstring(content)
                rows = iter(document.iter(TABLE + "table-row"))
                header = [words_of(cell) for cell in cells_of(next(rows))]
                for row in rows:
                    cells = cells_of(row)
                    own = wanted.get(words_of(cells[header.index("id")])) if cells else None
                    for column, words in (own or {}).items():
                        write(cells[header.index(column)], words)
                    filled += own is not None
                content = tree.tostring(document, encoding="utf-8", xml_declaration=True)
            new.writestr(name, content)
    print(f"filled {filled} of {len(wanted)} rows")
    return 0 if filled == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
