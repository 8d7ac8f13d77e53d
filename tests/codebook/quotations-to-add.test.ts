import { describe, expect, test } from "vitest";
import { quotationsToAdd } from "../../src/codebook/quotations-to-add.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookCodes } from "../../src/model/codebook-tree.ts";
import type { Paste } from "../../src/model/reconciliation-report.ts";

const head = `sixphase: 1
id: small
title: Small
version: 1.0.0
language: en
approach: codebook
phase: 2
`;
const one = { text: 'a "new": one', remark: "r1", isHeld: false };
const miss = { text: "no #2", because: "line\nline", remark: undefined, isHeld: false };

function codeOf(text: string, id: string) {
  const { value, diagnostics } = readCodebook("book.yaml", text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (value === undefined) throw new Error("it could not be read");
  const found = codebookCodes(value).find(({ code }) => code.id === id);
  if (found === undefined) throw new Error(`there is no code ${id}`);
  return found.code;
}

/** As a person does it, one after the other. */
function pasted(text: string, pastes: readonly Paste[]): string {
  const lines = text.split("\n");
  for (const { below, hasKey, keyLine, items } of pastes) {
    if (below === undefined) throw new Error("nobody knows where");
    lines.splice(below, 0, ...(hasKey ? [] : [keyLine]), ...items.trimEnd().split("\n"));
  }
  return lines.join("\n");
}

const books = {
  "neither key": "codes:\n  - id: x\n    name: X\n    brief: Brief.\n    rules: [word]\n",
  "examples only": `codes:
  - id: x
    name: X
    examples: # some
      - "first"   # remark
      - >-
        second
        line
    rules: [word]
`,
  "both, deep down": `themes:
  - id: t
    name: T
    themes:
      - id: u
        name: U
        codes:
          - name: X
            id: "x"
            near_misses:
            - text: miss
              because: so
            examples:
            - first
          - id: y
            name: Y
codes: []
`,
  "last in the file": "codes:\n  - id: y\n    name: Y\n  - id: x\n    name: X",
} as const;

describe.each(Object.entries(books))("%s", (_, body) => {
  const text = head + body;
  const before = codeOf(text, "x");
  const pastes = quotationsToAdd(text, before, { examples: [one], nearMisses: [miss] });

  test("what is pasted reads back behind what was there", () => {
    const after = codeOf(pasted(text, pastes), "x");
    expect(after.examples.map((each) => each.text)).toEqual([
      ...before.examples.map((each) => each.text),
      one.text,
    ]);
    expect(after.nearMisses.map((each) => [each.text, each.because])).toEqual([
      ...before.nearMisses.map((each) => [each.text, each.because]),
      [miss.text, miss.because],
    ]);
    expect({ ...after, ...same }).toEqual({ ...before, ...same });
  });

  const same = { examples: [], nearMisses: [], places: {}, at: 0, extent: 0, rules: [] };
});

test("a list on one line has no line below which to paste", () => {
  const text = `${head}codes:\n  - id: x\n    name: X\n    examples: [a]\n`;
  const pastes = quotationsToAdd(text, codeOf(text, "x"), { examples: [one], nearMisses: [miss] });
  expect(pastes.map(({ key, below }) => [key, below])).toEqual([
    ["near_misses", 11],
    ["examples", undefined],
  ]);
});

test("a code on one line has none at all", () => {
  const text = `${head}codes:\n  - {id: x, name: X}\n`;
  const [paste] = quotationsToAdd(text, codeOf(text, "x"), { examples: [one], nearMisses: [] });
  expect(paste?.below).toBeUndefined();
});

test("what is held back is a comment, its key too, and comes to life without the sign", () => {
  const text = head + books["neither key"];
  const held = { examples: [{ ...one, isHeld: true }], nearMisses: [] };
  const [paste] = quotationsToAdd(text, codeOf(text, "x"), held);
  if (paste === undefined) throw new Error("there is nothing");
  const dormant = pasted(text, [paste]);
  expect(codeOf(dormant, "x").examples).toEqual([]);
  const awake = dormant.replaceAll(/^( *)# (examples|-)/gm, "$1$2");
  expect(codeOf(awake, "x").examples.map((each) => each.text)).toEqual([one.text]);
});
