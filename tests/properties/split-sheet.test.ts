import fc from "fast-check";
import { expect, test } from "vitest";
import { readCodings } from "../../src/coding/read-codings.ts";
import { literalCell, readLiteralCell } from "../../src/coding/sheets/literal-cell.ts";
import { sheetHeader, sheetRows } from "../../src/coding/sheets/write-sheet.ts";
import { readCsv } from "../../src/csv/read.ts";
import { coderId, transcriptId } from "../../src/model/ids.ts";
import { CodePointIndex } from "../../src/text/code-points.ts";
import { unitsOf } from "../../src/units/units-of.ts";

const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 200);

const nasty = fc.constantFrom(
  ...[
    "=",
    "+",
    "-",
    "@",
    "'",
    '"',
    ",",
    ";",
    "\t",
    "\n",
    "1",
    "0",
    ".",
    ":",
    "e",
    "Mar",
    "true",
    " ",
  ],
  ...["<b>", "😀", "\u202e", "ع", "x", "\u00a0", "%"],
);
const hostile = fc.array(nasty, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

/** One participant's turns, each a paragraph of hostile text, as a reader would have cut them. */
function transcriptOf(id: string, speech: readonly string[]) {
  let text = "";
  const turns = speech.map((words) => {
    const start = text.length + 3;
    text += `P: ${words}\n`;
    const span = { start, end: start + words.length };
    return {
      span,
      speaker: "P",
      role: "participant" as const,
      participant: undefined,
      paragraphs: [span],
      times: [],
    };
  });
  return { id: transcriptId(id), file: "x.txt", format: "txt" as const, text, turns };
}

const trimmed = hostile.filter((text) => text.trim() !== "" && text.trim() === text);

test("a sheet that is written, filled and read gives the units back, whatever they hold", () => {
  fc.assert(
    fc.property(
      trimmed,
      trimmed,
      fc.array(trimmed, { minLength: 1, maxLength: 6 }),
      (id, coder, speech) => {
        const transcript = transcriptOf(id, speech);
        const content = sheetHeader + sheetRows(transcript, "turn", coderId(coder));
        const [header, ...rows] = readCsv("s.csv", content).value?.rows ?? [];
        expect(rows).toHaveLength(speech.length);
        const codes = header?.cells.indexOf("codes");
        // As a spreadsheet does: cells come in and go out as they are, quotes where they are needed.
        const plain = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const saved = [header, ...rows]
          .map((row, at) =>
            row?.cells.map((cell, column) =>
              plain(at > 0 && column === codes ? "cost;time" : cell),
            ),
          )
          .map((cells) => cells?.join(";"))
          .join("\n");
        const { value, diagnostics } = readCodings("s.csv", saved);
        expect(diagnostics).toEqual([]);
        const offsets = new CodePointIndex(transcript.text);
        const { units } = unitsOf(transcript, "turn", () => true);
        expect(
          value?.rows.map((row) => [row.transcript, row.coder, row.code, row.offsets, row.excerpt]),
        ).toEqual(
          units.flatMap(({ span }) =>
            ["cost", "time"].map((code) => [
              ...[id.normalize("NFC"), coder, code, offsets.spanToCodePoints(span)],
              transcript.text.slice(span.start, span.end),
            ]),
          ),
        );
      },
    ),
    { numRuns },
  );
});

test("a guard that was put on is taken off, and no other", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(readLiteralCell(literalCell(text))).toBe(text);
    }),
    { numRuns },
  );
});
