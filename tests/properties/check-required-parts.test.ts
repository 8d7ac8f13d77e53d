import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import { saidByOne } from "../../src/checks/rules/quotations.ts";
import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Codebook, Phase } from "../../src/model/codebook.ts";
import { codebookCodes } from "../../src/model/codebook-tree.ts";
import { codebookOf } from "../codebook/read.ts";
import { bruteForce } from "../matching/brute-force.ts";
import { shippedParts } from "../support/shipped-codebooks.ts";
import { placeIn, unit } from "../support/text-mutations.ts";

// What a phase requires is written down here once more, from the design and not from the source.

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 60);
/** The readable twin of the rules is slow. */
const fewRuns = Math.ceil(numRuns / 4);

type Part = {
  readonly of: "codebook" | "theme" | "code";
  readonly key: string;
  /** The first phase that requires it. */
  readonly from: Phase;
  readonly finding: DiagnosticCode;
};

const always = (of: Part["of"], keys: readonly string[]): Part[] =>
  keys.map((key) => ({ of, key, from: 1, finding: "yaml/missing-key" }));

const parts: readonly Part[] = [
  ...always("codebook", ["sixphase", "id", "title", "version", "language", "approach", "phase"]),
  ...always("theme", ["id", "name"]),
  { of: "theme", key: "concept", from: 3, finding: "codebook/no-concept" },
  { of: "theme", key: "status", from: 4, finding: "codebook/still-candidate" },
  ...always("code", ["id", "name"]),
  { of: "code", key: "brief", from: 2, finding: "codebook/no-brief" },
  { of: "code", key: "definition", from: 5, finding: "codebook/no-definition" },
  { of: "code", key: "when", from: 5, finding: "codebook/no-when" },
  { of: "code", key: "when_not", from: 5, finding: "codebook/no-when-not" },
  { of: "code", key: "examples", from: 5, finding: "codebook/no-example" },
];

const phase = fc.constantFrom<Phase>(1, 2, 3, 4, 5, 6);
const original = fc.constantFrom(...shippedParts);

/** The codebook, the themes, or the codes. */
function nodesOf(document: Document, kind: Part["of"]): YAMLMap[] {
  const root = document.contents;
  if (!isMap(root)) throw new Error("a part is a mapping");
  const below = (node: YAMLMap, key: string) => {
    const list: unknown = node.get(key, true);
    return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  };
  const themes = below(root, "themes");
  return { codebook: [root], theme: themes, code: themes.flatMap((one) => below(one, "codes")) }[
    kind
  ];
}

function chosen<T>(all: readonly T[], at: number): T {
  const one = all[placeIn(all.length, at)];
  if (one === undefined) throw new Error("there is nothing to choose from");
  return one;
}

/** Findings that the text before did not have. */
function newFindings(before: string, after: string, as: Phase): Diagnostic[] {
  const mark = ({ code, message }: Diagnostic) => `${code} ${message}`;
  const known = new Set(checkCodebook("x.yaml", before, as).diagnostics.map(mark));
  return checkCodebook("x.yaml", after, as).diagnostics.filter((found) => !known.has(mark(found)));
}

function errorsOf(found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter(({ severity }) => severity === "error");
}

/** Those within the lines of a node; anywhere for the codebook itself. */
function near(found: readonly Diagnostic[], text: string, kind: Part["of"], index: number) {
  const node = nodesOf(parseDocument(text), kind)[index];
  const [start, end] = node?.range ?? [0, 0];
  return found.filter(({ span }) => span !== undefined && span.start >= start && span.end <= end);
}

test("a required part that is deleted or emptied is an error there from its phase on, and none before", () => {
  let asked = 0;
  fc.assert(
    fc.property(
      original,
      fc.constantFrom(...parts),
      unit(),
      fc.constantFrom("deleted", "nothing", "''", "[]"),
      phase,
      (before, part, at, how, as) => {
        const document = parseDocument(before);
        const nodes = nodesOf(document, part.of);
        const node = chosen(nodes, at);
        if (how === "[]" && part.key !== "examples") return;
        if (how === "deleted") node.delete(part.key);
        else node.set(part.key, document.createNode({ nothing: null, "''": "", "[]": [] }[how]));
        const after = String(document);
        const errors = errorsOf(newFindings(before, after, as));
        if (as < part.from) {
          expect(errors).toEqual([]);
          return;
        }
        asked += 1;
        const there = near(errors, after, part.of, nodes.indexOf(node));
        expect(there.map(({ code }) => code)).toContain(part.finding);
      },
    ),
    { numRuns },
  );
  expect(asked).toBeGreaterThan(numRuns / 3);
}, 3_600_000);

test("a code that loses its origin and its sources is an error in phase 6", () => {
  fc.assert(
    fc.property(original, unit(), fc.boolean(), phase, (before, at, keepsOrigin, as) => {
      const document = parseDocument(before);
      const nodes = nodesOf(document, "code");
      const node = chosen(nodes, at);
      node.delete("sources");
      if (!keepsOrigin) node.delete("origin");
      const after = String(document);
      const there = near(newFindings(before, after, as), after, "code", nodes.indexOf(node));
      const origin = keepsOrigin ? node.get("origin") : undefined;
      const expected = as === 6 && origin !== "data" ? ["codebook/no-source"] : [];
      expect(errorsOf(there).map(({ code }) => code)).toEqual(expected);
    }),
    { numRuns },
  );
}, 3_600_000);

/** Ids of the codes that the readable twin of the rules gives a text, by sentence or as a whole. */
function codesOn(codebook: Codebook, text: string, kind: "sentence" | "turn"): string[] {
  return bruteForce(codebook, saidByOne([text]), codebook.languages, kind)
    .filter(({ suppressed }) => suppressed.length === 0)
    .map(({ code }) => code);
}

test("rules deleted: examples without them and near-misses with them are found, and no others", () => {
  let missed = 0;
  let coded = 0;
  fc.assert(
    fc.property(original, unit(), fc.array(unit(), { minLength: 1, maxLength: 12 }), (...row) => {
      const [before, at, cuts] = row;
      const document = parseDocument(before);
      const node = chosen(nodesOf(document, "code"), at);
      if (cuts.length % 3 === 0) node.delete("unless");
      for (const cut of cuts) {
        const lists = ["rules", "unless"].flatMap((key) => ruleLists(node, key));
        const list = chosen(lists, cut * cuts.length - Math.floor(cut * cuts.length));
        if (list.length > 1) list.splice(placeIn(list.length, cut), 1);
      }
      const after = String(document);
      const codebook = codebookOf(after);
      const expected = codebookCodes(codebook).flatMap(({ code }) => {
        const isCoded = (text: string, kind: "sentence" | "turn") =>
          codesOn(codebook, text, kind).includes(code.id);
        const lost = code.examples.filter(({ text }) => !isCoded(text, "sentence"));
        const caught = code.nearMisses.filter(
          ({ text }) => isCoded(text, "sentence") || isCoded(text, "turn"),
        );
        missed += lost.length;
        coded += caught.length;
        return [
          ...lost.map((example) => `codebook/example-not-coded ${example.at.start}`),
          ...caught.map((nearMiss) => `codebook/near-miss-coded ${nearMiss.at.start}`),
        ];
      });
      const found = errorsOf(checkCodebook("x.yaml", after, 5).diagnostics)
        .filter(({ code }) => /example-not-coded|near-miss-coded/.test(code))
        .map(({ code, span }) => `${code} ${span?.start}`);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: fewRuns },
  );
  expect(missed).toBeGreaterThan(fewRuns / 20);
  if (fewRuns > 100) expect(coded).toBeGreaterThan(0);
}, 3_600_000);

/** The items of a code's rules, a list for each language. */
function ruleLists(code: YAMLMap, key: string): unknown[][] {
  const value: unknown = code.get(key, true);
  if (isSeq(value)) return [value.items];
  if (!isMap(value)) return [];
  return value.items.flatMap((entry) => (isSeq(entry.value) ? [entry.value.items] : []));
}

test("near-misses deleted: an error from phase 4 on where the rules code another code's example", () => {
  let overlapping = 0;
  fc.assert(
    fc.property(original, original, unit(), phase, (one, other, at, as) => {
      const document = parseDocument(one);
      const nodes = nodesOf(document, "code");
      const node = chosen(nodes, at);
      node.delete("near_misses");
      // Examples of two codebooks on one subject overlap more often than those of one.
      const guest = chosen(nodesOf(parseDocument(other), "code"), at).clone();
      guest.set("id", "guest");
      guest.delete("rules");
      guest.delete("unless");
      const list: unknown = chosen(nodesOf(document, "theme"), 0).get("codes", true);
      if (isSeq(list)) list.add(guest);
      const after = String(document);
      const id = node.get("id", true);
      const own = isScalar(id) ? String(id.value) : "";
      const codebook = codebookOf(after);
      const overlaps = codebookCodes(codebook).some(
        ({ code }) =>
          code.id !== own &&
          code.examples.some(({ text }) => codesOn(codebook, text, "sentence").includes(own)),
      );
      if (overlaps && as >= 4) overlapping += 1;
      const found = errorsOf(checkCodebook("x.yaml", after, as).diagnostics)
        .filter(({ code }) => code === "codebook/overlap-without-near-miss")
        .map(({ span }) => after.slice(span?.start, span?.end));
      expect(found).toEqual(overlaps && as >= 4 ? [own] : []);
    }),
    { numRuns: fewRuns },
  );
  if (fewRuns > 100) expect(overlapping).toBeGreaterThan(0);
}, 3_600_000);
