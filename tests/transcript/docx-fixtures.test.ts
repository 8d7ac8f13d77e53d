import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocx } from "../../src/transcript/docx/docx.ts";
import { archive, paragraph, run, table, wordDocument } from "./word-document.ts";

// The committed Word documents are written here, so that their contents can be reviewed:
// `SIXPHASE_WRITE_FIXTURES=1 npx vitest run tests/transcript/docx-fixtures.test.ts`.
const folder = join(import.meta.dirname, "../../fixtures/transcripts/docx");
const lineBreak = "<w:r><w:br/></w:r>";

const interview = wordDocument(
  [
    paragraph(run("Interview with a ward nurse")),
    paragraph(run("Interviewer"), run(": What happens when the call drops?")),
    paragraph(run("P07"), run(": I ring back – on my own phone.")),
    paragraph(run("Nobody pays for that.")),
    paragraph(run("Interviewer"), run(": And the patient?")),
    paragraph(run("P07"), run(": Waits. “Hello? Hello?”")),
  ].join(""),
);

const teams = wordDocument(
  [
    paragraph(run("Sara Khan started transcription")),
    paragraph(run("Sara Khan   0:03"), lineBreak, run("Thank you for coming.")),
    paragraph(run("ASLAM, Bilal (Nurse)   0:09"), lineBreak, run("Happy to.")),
    paragraph(run("Sara Khan   1:07:12"), lineBreak, run("Shall we stop here?")),
    paragraph(run("Sara Khan stopped transcription")),
  ].join(""),
);

const speakerTable = wordDocument(
  table(
    ["Time", "Speaker", "Text"],
    ["00:00:05", "INT", "Who trained you?"],
    ["00:00:09", "P3", "Nobody did."],
    ["00:00:15", "INT", "Nobody at all?"],
  ),
);

const trackedChanges = wordDocument(
  [
    paragraph(
      run("P07: It is "),
      '<w:del w:author="coder"><w:r><w:delText>very </w:delText></w:r></w:del>',
      '<w:ins w:author="coder"><w:r><w:t xml:space="preserve">rather </w:t></w:r></w:ins>',
      run("slow."),
    ),
    paragraph(run("P07: Always.")),
  ].join(""),
);

/** Each document, how many turns it has, and what is said about it. */
const documents: Readonly<
  Record<string, { readonly bytes: Uint8Array; readonly turns: number; readonly codes: string[] }>
> = {
  "interview.docx": { bytes: interview, turns: 4, codes: [] },
  "teams.docx": { bytes: teams, turns: 3, codes: [] },
  "speaker-table.docx": { bytes: speakerTable, turns: 3, codes: [] },
  "tracked-changes.docx": { bytes: trackedChanges, turns: 1, codes: ["docx/changes-dropped"] },
  "old-word.docx": {
    bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    turns: 0,
    codes: ["docx/not-a-docx"],
  },
  "workbook.docx": {
    bytes: archive({ "xl/workbook.xml": "<workbook/>" }),
    turns: 0,
    codes: ["docx/no-document"],
  },
  "broken-off.docx": {
    bytes: archive({ "word/document.xml": "<w:document><w:p><w:t>P07: It" }),
    turns: 0,
    codes: ["docx/damaged"],
  },
};

test.each(Object.entries(documents))("%s", (name, { bytes, turns, codes }) => {
  const path = join(folder, name);
  if (process.env["SIXPHASE_WRITE_FIXTURES"] !== undefined) writeFileSync(path, bytes);
  expect(existsSync(path)).toBe(true);
  expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(bytes));
  const { value, diagnostics } = readDocx(name, bytes, new Set());
  expect(value?.turns.length ?? 0).toBe(turns);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});
