import { expect, test } from "vitest";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import type { Phase } from "../../src/model/codebook.ts";
import { head } from "../codebook/read.ts";
import { findingsOf, quotes, relatedQuote } from "./quotes.ts";

const bare = `${head}themes:
  - id: money
    name: Money
    codes:
      - id: cost
        name: Cost
      - {id: gone, name: Gone, status: retired}
  - {id: given-up, name: Given up, status: retired}
codes:
  - {id: loose, name: Loose}
  - {id: loose-too, name: Loose, status: retired}
`;

const wants: readonly (readonly [DiagnosticCode & `codebook/${string}`, Phase, string[]])[] = [
  ["codebook/no-brief", 2, ["cost", "loose"]],
  ["codebook/no-concept", 3, ["money"]],
  ["codebook/code-without-theme", 3, ["loose"]],
  ["codebook/still-candidate", 4, ["money"]],
  ["codebook/no-definition", 5, ["cost", "loose"]],
  ["codebook/no-when", 5, ["cost", "loose"]],
  ["codebook/no-when-not", 5, ["cost", "loose"]],
  ["codebook/no-example", 5, ["cost", "loose"]],
  ["codebook/no-source", 6, ["cost", "loose"]],
];

test.each(wants)("%s from phase %i on, and never of what is retired", (code, phase, ids) => {
  expect(quotes(code, bare, (phase - 1) as Phase)).toEqual([]);
  for (let later = phase; later <= 6; later++) {
    expect(quotes(code, bare, later)).toEqual(ids);
  }
  expect(findingsOf(code, bare, 6)[0]?.message).toContain(`phase ${phase} needs`);
});

test("a key with nothing after it is missing, and shown where it stands", () => {
  const text = bare.replace(
    "name: Cost\n",
    "name: Cost\n        definition:\n        examples: []\n",
  );
  expect(quotes("codebook/no-definition", text, 5)).toEqual(["definition", "loose"]);
  expect(quotes("codebook/no-example", text, 5)).toEqual(["[]", "loose"]);
});

test("what is there and cannot be read is not missing", () => {
  const text = bare.replace(
    "name: Cost\n",
    "name: Cost\n        definition: [a]\n        examples: [{a: b}]\n        status: fine\n",
  );
  expect(quotes("codebook/no-definition", text, 5)).toEqual(["loose"]);
  expect(quotes("codebook/no-example", text, 5)).toEqual(["loose"]);
  expect(quotes("codebook/still-candidate", text, 6)).toEqual(["money"]);
});

test("a candidate is found where it says so; codes may be candidates until phase 6", () => {
  const text = `${head}themes:
  - id: money
    name: Money
    status: reviewed
    codes:
      - {id: cost, name: Cost, status: candidate}
      - {id: wages, name: Wages}
    themes:
      - id: later
        name: Later
        status: candidate # inner
        codes: [{id: debt, name: Debt}]
`;
  const places = (phase: Phase) =>
    findingsOf("codebook/still-candidate", text, phase).map(
      ({ span }) => text.slice(0, span?.start).split("\n").length,
    );
  expect(quotes("codebook/still-candidate", text, 6)).toEqual(["candidate", "candidate"]);
  expect(places(6)).toEqual([13, 18]);
  expect(places(5)).toEqual([18]);
});

const overlapping = `${head}codes:
  - id: cost
    name: Cost
    examples: [It is expensive.]
    rules: [expensive, money]
  - id: wages
    name: Wages
    examples: [There is no money for it.]
    near_misses: [{text: They have money.}]
    rules: [{near: ['no', money], within: 2}]
`;

test("rules that code another code's example want a near-miss", () => {
  const code = "codebook/overlap-without-near-miss";
  const text = overlapping.replace("phase: 2", "phase: 4");
  expect(quotes(code, text)).toEqual(["cost"]);
  expect(relatedQuote(code, text)).toBe("There is no money for it.");
  expect(quotes(code, text, 3)).toEqual([]);
  const mended = text.replace(
    "[expensive, money]",
    "[expensive, money]\n    near_misses: [{text: X}]",
  );
  expect(quotes(code, mended)).toEqual([]);
  expect(quotes(code, text.replace("Wages\n", "Wages\n    status: retired\n"))).toEqual([]);
});

test("codes that have a near-miss do not stand in the way of one that has none", () => {
  const text = `${overlapping}  - id: debt
    name: Debt
    examples: [They owe the bank.]
    near_misses: [{text: X}]
    rules: [expensive]
`;
  expect(quotes("codebook/overlap-without-near-miss", text, 4)).toEqual(["cost"]);
});

test("codes do not overlap in an example that the rules of its own code miss", () => {
  const code = "codebook/overlap-without-near-miss";
  const misplaced = overlapping.replace("[There is no money", "[Not a rupee of money");
  expect(quotes(code, misplaced, 4)).toEqual([]);
  const byHand = misplaced.replace("    rules: [{near: ['no', money], within: 2}]\n", "");
  expect(quotes(code, byHand, 4)).toEqual(["cost"]);
});

test("of a key without a value that is required only that is told, unless a note follows it", () => {
  const text = `${head}codes:\n  - id: cost\n    name: Cost\n    brief: X\n    definition:${" "}`;
  const codes = (rest: string, phase: Phase) =>
    checkCodebook("codebook.yaml", text + rest, phase)
      .diagnostics.map(({ code }) => code)
      .filter((code) => code === "yaml/empty-value" || code === "codebook/no-definition");
  expect(codes("\n", 4)).toEqual(["yaml/empty-value"]);
  expect(codes("\n", 5)).toEqual(["codebook/no-definition"]);
  expect(codes("#1 on their list\n", 5)).toEqual(["codebook/no-definition", "yaml/empty-value"]);
});

test("a code that comes from the data needs no source, and a source needs a code", () => {
  const text = `${head}sources:
  doe: {citation: Doe}
  roe: {citation: Roe}
  unused: {citation: Nobody}
codes:
  - {id: a, name: A, sources: [doe]}
  - {id: b, name: B, origin: data}
  - {id: c, name: C, origin: theory}
  - {id: d, name: D, sources: []}
  - {id: e, name: E, status: retired, sources: [roe]}
`;
  expect(quotes("codebook/no-source", text, 6)).toEqual(["c", "[]"]);
  expect(quotes("codebook/uncited-source", text, 6)).toEqual(["unused"]);
  expect(quotes("codebook/uncited-source", text, 5)).toEqual([]);
});
