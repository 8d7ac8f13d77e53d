import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, parseDocument } from "yaml";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import { decodeText } from "../../src/io/decode.ts";
import type { Phase } from "../../src/model/codebook.ts";
import { codebookCodes } from "../../src/model/codebook-tree.ts";
import { codebookOf } from "../codebook/read.ts";
import { expectPlacesIn, expectSortedOnce } from "../support/expect-places.ts";
import { nodeMutation } from "../support/node-mutations.ts";
import { shippedParts, shippedTexts } from "../support/shipped-codebooks.ts";
import { placeIn, textMutation, unit } from "../support/text-mutations.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 60);
/** Milliseconds of work, so that a busy machine fails nothing. */
const longestWork = 5000;

const phase = fc.constantFrom<Phase | undefined>(undefined, 1, 2, 3, 4, 5, 6);
const original = fc.oneof(
  { arbitrary: fc.constantFrom(...shippedParts), weight: 30 },
  { arbitrary: fc.constantFrom(...shippedTexts), weight: 1 },
);

/** What was found, after all that must be true of it whatever the text. */
function check(text: string, as: Phase | undefined) {
  const start = process.cpuUsage();
  const { value, diagnostics } = checkCodebook("x.yaml", text, as);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(longestWork);
  expect(value !== undefined || diagnostics.length > 0).toBe(true);
  expectPlacesIn(text, diagnostics);
  expectSortedOnce(diagnostics);
  return diagnostics;
}

test("the parts have all codes of the shipped codebooks, and no error", () => {
  const codesIn = (texts: readonly string[]) => {
    const nodes = texts.flatMap((text) => codebookCodes(codebookOf(text)));
    return [...new Set(nodes.map(({ code }) => code.id))].sort();
  };
  expect(shippedTexts.length).toBe(6);
  expect(codesIn(shippedParts)).toEqual(codesIn(shippedTexts));
  for (const text of shippedParts) {
    const errors = check(text, undefined).filter(({ severity }) => severity === "error");
    expect(errors, text).toEqual([]);
  }
}, 3_600_000);

test("nodes deleted, swapped, duplicated, retyped, moved: findings inside the text, in time", () => {
  const mutations = fc.array(nodeMutation, { minLength: 1, maxLength: 4 });
  let found = 0;
  fc.assert(
    fc.property(original, mutations, phase, (before, changes, as) => {
      const document: Document = parseDocument(before);
      for (const change of changes) change(document);
      if (check(String(document), as).length > 0) found += 1;
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns / 2);
}, 3_600_000);

test("text cut, pasted, indented and littered: findings inside the text, in time", () => {
  const mutations = fc.array(textMutation, { minLength: 1, maxLength: 4 });
  let found = 0;
  fc.assert(
    fc.property(original, mutations, phase, (before, changes, as) => {
      const text = changes.reduce((changed, change) => change(changed), before);
      if (check(text, as).length > 0) found += 1;
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns / 2);
}, 3_600_000);

type Bytes = Uint8Array<ArrayBufferLike>;
type ByteMutation = (bytes: Bytes) => Bytes;

const textOf = (bytes: Bytes) => Buffer.from(bytes).toString("utf8");

const byteMutation: fc.Arbitrary<ByteMutation> = fc.oneof(
  fc.record({ at: unit(), bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }) }).map(
    ({ at, bytes }): ByteMutation =>
      (before) => {
        const start = placeIn(before.length, at);
        return Buffer.concat([before.subarray(0, start), bytes, before.subarray(start + 1)]);
      },
  ),
  unit().map(
    (at): ByteMutation =>
      (before) =>
        before.subarray(0, placeIn(before.length, at)),
  ),
  unit().map(
    (at): ByteMutation =>
      (before) =>
        before.subarray(placeIn(before.length, at)),
  ),
  fc.constantFrom<ByteMutation>(
    (before) => Buffer.from(textOf(before), "utf16le"),
    (before) => Buffer.from(textOf(before).replaceAll("\n", "\r\n")),
    (before) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), before]),
  ),
);

test("bytes changed, cut off and in another encoding: a text that can be checked, or a byte in it", () => {
  const mutations = fc.array(byteMutation, { minLength: 1, maxLength: 3 });
  let checked = 0;
  fc.assert(
    fc.property(original, mutations, phase, (before, changes, as) => {
      const bytes = changes.reduce<Bytes>(
        (changed, change) => change(changed),
        Buffer.from(before),
      );
      const decoded = decodeText(bytes);
      if (decoded.kind === "undecodable") {
        expect(decoded.byteOffset).toBeLessThan(Math.max(1, bytes.length));
        return;
      }
      check(decoded.text, as);
      checked += 1;
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThan(numRuns / 5);
}, 3_600_000);
