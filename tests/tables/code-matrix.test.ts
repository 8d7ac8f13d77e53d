import { expect, test } from "vitest";
import { codeMatrix, type MatrixOptions } from "../../src/tables/code-matrix.ts";
import { casesOf, coding, interview, nodes, study } from "./study.ts";

const cases = casesOf(nodes, study);
const byCode: MatrixOptions = { by: "participant", level: "code", cells: "counts" };

function cells(options: Partial<MatrixOptions>) {
  const { columns, rows } = codeMatrix(nodes, cases, { ...byCode, ...options });
  return [columns.map(({ id }) => id), ...rows.map(({ id, values }) => [id, ...values])];
}

test("people against codes, people without a coding too", () => {
  expect(cells({})).toEqual([
    ["slow", "power", "cost", "privacy", "mood"],
    ["P1", 1, 1, 1, 0, 0],
    ["P2", 0, 1, 1, 0, 0],
    ["P3", 0, 0, 0, 1, 0],
    ["P4", 0, 0, 0, 0, 0],
  ]);
});

test("transcripts against top themes, with all that is in them", () => {
  expect(cells({ by: "transcript", level: "theme" })).toEqual([
    ["tech", "trust"],
    ["P1", 4, 0],
    ["group", 2, 1],
    ["quiet", 0, 0],
  ]);
});

test("binary says whether, not how often", () => {
  expect(cells({ by: "transcript", level: "theme", cells: "binary" })).toEqual([
    ["tech", "trust"],
    ["P1", 1, 0],
    ["group", 1, 1],
    ["quiet", 0, 0],
  ]);
});

test("codings that fit no column are counted apart", () => {
  // One coding names the theme `tech` itself.
  expect(codeMatrix(nodes, cases, byCode).codingsOutside).toBe(1);
  const mood = [coding(interview, "mood", "slow system")];
  const withMood = casesOf(nodes, [{ transcript: interview, codings: mood }]);
  expect(codeMatrix(nodes, withMood, { ...byCode, level: "theme" }).codingsOutside).toBe(1);
});

test("codings of no participant are a last row, where there are any", () => {
  const asked = [coding(interview, "slow", "What stops you using it?")];
  const { rows } = codeMatrix(
    nodes,
    casesOf(nodes, [{ transcript: interview, codings: asked }]),
    byCode,
  );
  expect(rows).toEqual([
    { id: "P1", values: [0, 0, 0, 0, 0] },
    { id: undefined, values: [1, 0, 0, 0, 0] },
  ]);
});
