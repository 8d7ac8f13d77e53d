import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { fingerprints, fnv1a } from "../../../src/report/diagnostics/fingerprint.ts";
import { locate } from "../../../src/report/diagnostics/locate.ts";
import { binary, find } from "./sample-findings.ts";

/** Of a finding about each `cost` in the text. */
function ofEachCost(text: string, extra: Partial<Diagnostic> = {}): string[] {
  const found = [...text.matchAll(/cost/g)].map(({ index }) => {
    return find("codebook.yaml", "", 0, { span: { start: index, end: index + 4 }, ...extra });
  });
  return fingerprints(locate(found, () => text));
}

// The test vectors of the draft, appendix C.
test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("FNV-1a of %j", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test("a line inserted above, or another indent, changes nothing", () => {
  const [before] = ofEachCost("codes:\n  - id: cost\n");
  expect(before).toMatch(/^[0-9a-f]{16}:1$/);
  expect(ofEachCost("# new\ncodes:\n      - id: cost\n")).toEqual([before]);
});

test("another line, another place in it, another file and another code each change it", () => {
  const found = [
    ofEachCost("id: cost"),
    ofEachCost("name: cost"),
    ofEachCost("id: cost", { file: "other.yaml" }),
    ofEachCost("id: cost", { code: "codebook/duplicate-id" }),
    ofEachCost("id: cost", { span: { start: 0, end: 2 } }),
  ].flat();
  expect(new Set(found).size).toBe(5);
});

test("equal lines are told apart by a number", () => {
  const [first, second] = ofEachCost("- cost\n- cost\n");
  expect(second).toBe(first?.replace(":1", ":2"));
});

test("a file without text has one too", () => {
  expect(fingerprints(locate([binary], () => undefined))).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}:1$/),
  ]);
});
