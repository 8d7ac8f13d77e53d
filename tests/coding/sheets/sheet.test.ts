import { expect, test } from "vitest";
import { readCodings } from "../../../src/coding/read-codings.ts";
import { resolveCodings } from "../../../src/coding/resolve-codings.ts";
import { isUntouchedSheet } from "../../../src/coding/sheets/untouched-sheet.ts";
import { sheetHeader, sheetRows } from "../../../src/coding/sheets/write-sheet.ts";
import { decodeText } from "../../../src/io/decode.ts";
import { coderId } from "../../../src/model/ids.ts";
import { codes, transcriptOf } from "../small-study.ts";

const talk = 'I: Why?\nP: 😀 It crashed, "again". It’s slow.\nI: Oh.\nP: =SUM(1) slow.\nI: 3-4\n';
const blank = sheetHeader + sheetRows(transcriptOf(talk), "turn", coderId("=amna"));

/** A sheet in which a coder wrote into the rows of these units. */
function filled(cells: Readonly<Record<number, string>>, text = blank): string {
  return text.replaceAll(/^(P01,(\d+),.*),,,/gm, (_, row: string, unit: string) => {
    return `${row},${cells[Number(unit)] ?? ""},,`;
  });
}

function read(content: string, text = talk) {
  const { value, diagnostics } = readCodings("sheet.csv", content);
  const resolved = resolveCodings("sheet.csv", value?.rows ?? [], transcriptOf(text), codes);
  const found = [...diagnostics, ...resolved.diagnostics];
  return {
    ...resolved,
    extra: value?.extraColumns,
    found: found.map(({ code }) => code),
    diagnostics: found,
  };
}

const both = filled({ 2: "crash;slow", 4: "slow" });

test("a row a unit, interviewers' too; offsets in code points; nothing that a spreadsheet would run or retype", () => {
  expect(blank.split("\n")).toEqual([
    "transcript,unit,line,speaker,role,start,end,text,codes,note,coder",
    "P01,1,1,I,interviewer,3,7,Why?,,,'=amna",
    'P01,2,2,P,participant,11,44,"😀 It crashed, ""again"". It’s slow.",,,\'=amna',
    "P01,3,3,I,interviewer,48,51,Oh.,,,'=amna",
    "P01,4,4,P,participant,55,68,'=SUM(1) slow.,,,'=amna",
    "P01,5,5,I,interviewer,72,75,'3-4,,,'=amna",
    "",
  ]);
});

test("each code of each row is a coding of the unit's extent", () => {
  const { codings, found, outcomes } = read(both);
  expect(codings.map(({ code, excerpt, coder, turn }) => [code, excerpt, coder, turn])).toEqual([
    ["crash", '😀 It crashed, "again". It’s slow.', "=amna", 2],
    ["slow", '😀 It crashed, "again". It’s slow.', "=amna", 2],
    ["slow", "=SUM(1) slow.", "=amna", 4],
  ]);
  expect(found).toEqual([]);
  expect(outcomes.unmoved).toBe(3);
});

const { codings: expected } = read(both);

test.each([
  [
    "with semicolons",
    () =>
      both
        .replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ";")
        .replaceAll("crash;slow", '"crash;slow"'),
  ],
  ["with tabs", () => both.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, "\t")],
  [
    "sorted the other way",
    () => [sheetHeader.trim(), ...both.trim().split("\n").slice(1).toReversed()].join("\n"),
  ],
  [
    "without the rows that have no code",
    () =>
      both
        .split("\n")
        .filter((_, at) => ![1, 3, 5].includes(at))
        .join("\n"),
  ],
  ["with rows without a cell in use", () => `${both},,,,,,,,,,\n,,,,,,,,,,\n`],
  [
    "with capitals in the header",
    () => both.replace("transcript,unit", "Transcript,Unit").replace("codes", " Codes "),
  ],
])("%s it reads the same", (_, save) => {
  const { codings, found } = read(save());
  const key = (coding: (typeof codings)[number]) => `${coding.span.start} ${coding.code}`;
  expect(codings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(expected);
  expect(found).toEqual([]);
});

test.each([
  ["a BOM and CRLF", (text: string) => Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`)],
  ["UTF-16, as Excel's Unicode text", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
])("saved with %s", (_, encode) => {
  const decoded = decodeText(encode(both));
  expect(read(decoded.kind === "text" ? decoded.text : "")).toMatchObject({
    ...{ codings: expected, found: [] },
  });
});

test("saved with Windows-1252: what it can write is found, and what it cannot is reported as lost", () => {
  const latin = talk.replace("😀 ", "");
  const rows = sheetHeader + sheetRows(transcriptOf(latin), "turn", coderId("=amna"));
  const saved = Buffer.from(filled({ 2: "slow" }, rows).replaceAll("’", "\x92"), "latin1");
  const decoded = decodeText(saved);
  const content = decoded.kind === "text" ? decoded.text : "";
  expect(read(content, latin)).toMatchObject({ codings: [{ code: "slow" }], found: [] });
  expect(read(both.replace("😀", "??")).found).toEqual(["codings/lost", "codings/lost"]);
});

test("a transcript that was edited: rows are found again by their text, or by it alone", () => {
  const edited = `I: A new beginning.\n${talk}`;
  expect(read(both, edited)).toMatchObject({ found: ["codings/moved"], outcomes: { moved: 3 } });
  const alone = both.replaceAll(/^(P01,\d+,\d+,\w,\w+),\d+,\d+/gm, "$1,,");
  expect(read(alone, edited).codings.map(({ code }) => code)).toEqual(["crash", "slow", "slow"]);
});

test("blanks, a code twice, an unknown code, a former one", () => {
  const { found, codings, diagnostics } = read(filled({ 2: "crash ; crash", 4: "slwo;sluggish" }));
  expect(found.toSorted()).toEqual([
    "codings/duplicate",
    "codings/former-code",
    "codings/sheet-blanks",
    "codings/unknown-code",
  ]);
  expect(codings.map(({ code }) => code)).toEqual(["crash", "slow"]);
  expect(diagnostics.find(({ code }) => code === "codings/unknown-code")?.hint).toBe(
    "did you mean `slow`?",
  );
});

test("a sheet without a code, and a transcript without one", () => {
  expect(read(blank).found).toEqual(["codings/sheet-empty"]);
  const second = sheetRows(transcriptOf("I: And you?\nP: No.\n"), "turn", coderId("amna"));
  const { diagnostics } = read(both + second.replaceAll("P01,", "P02,"));
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["codings/sheet-untouched", "not one of the 2 units of P02 has a code"],
  ]);
});

test("rows that cannot be read, and columns that are not there", () => {
  expect(read(both.replace("P01,4", "P01,x,4")).found).toEqual(["codings/row-length"]);
  expect(read("transcript,codes,coder\nP01,slow,amna\n").found).toEqual(["codings/missing-column"]);
  expect(read("text,codes\nOh.,slow\n").found).toEqual([
    "codings/missing-column",
    "codings/missing-column",
  ]);
  expect(read(both.replaceAll(",'=amna", ",")).found).toEqual(Array(3).fill("codings/empty-cell"));
});

test("a coder's own column is kept", () => {
  const own = both.replaceAll(/$(?<!^)/gm, ",sad").replace("coder,sad", "coder,mood");
  expect(read(own)).toMatchObject({
    extra: ["mood"],
    codings: [{ extra: { mood: "sad" } }, {}, {}],
  });
});

test("only an empty sheet is untouched", () => {
  expect(isUntouchedSheet("s.csv", blank)).toBe(true);
  expect(isUntouchedSheet("s.csv", sheetHeader)).toBe(true);
  expect(isUntouchedSheet("s.csv", both)).toBe(false);
  expect(isUntouchedSheet("s.csv", blank.replace(",,,", ",,a thought,"))).toBe(false);
  expect(isUntouchedSheet("s.csv", blank.replaceAll(/$(?<!^)/gm, ",x"))).toBe(false);
  expect(isUntouchedSheet("s.csv", "transcript,code\nP01,slow\n")).toBe(false);
  expect(isUntouchedSheet("s.csv", `${blank}"`)).toBe(false);
});

test("a codings file may have a column of its own that is called codes", () => {
  const content = "transcript,code,codes,coder,excerpt\nP01,slow,crash;slow,amna,Why?\n";
  expect(read(content)).toMatchObject({ codings: [{ code: "slow" }], extra: ["codes"], found: [] });
});
