import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { codebookJsonSchema } from "../../src/codebook/json-schema.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookTemplate } from "../../src/codebook/template.ts";
import { fixtures } from "../support/project-folder.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 300);

const originals = ["full", "multilingual", "nested"]
  .map((name) => readFileSync(join(fixtures, "codebooks", "valid", `${name}.yaml`), "utf8"))
  .concat(codebookTemplate);

const scalars = [
  "",
  "~",
  "1.10",
  "yes",
  "[]",
  "{}",
  "'",
  '"',
  "*a",
  "&a [*a]",
  "!x y",
  "- z",
  "a: b",
];
const pieces = [
  ...scalars,
  "\t",
  "\0",
  "\u00a0",
  "\ud800",
  "“",
  "🩺",
  "ے",
  "\n",
  ": ",
  "[",
  "{",
  "#",
  "|",
  ">",
  "<<: *a\n",
  "---\n",
  "%YAML 1.1\n",
];

type Mutation = (text: string) => string;

const lineAt = (text: string, place: number) => {
  const lines = text.split("\n");
  return { lines, index: Math.floor(place * lines.length) };
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ at: unit(), length: fc.nat(60) }).map(
    ({ at, length }): Mutation =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + text.slice(start + length);
      },
  ),
  fc.record({ at: unit(), piece: fc.constantFrom(...pieces) }).map(
    ({ at, piece }): Mutation =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + piece + text.slice(start);
      },
  ),
  fc.record({ at: unit(), noise: fc.string({ unit: "binary", maxLength: 8 }) }).map(
    ({ at, noise }): Mutation =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + noise + text.slice(start + noise.length);
      },
  ),
  fc.record({ from: unit(), to: unit(), swap: fc.boolean() }).map(
    ({ from, to, swap }): Mutation =>
      (text) => {
        const { lines, index } = lineAt(text, from);
        const other = Math.floor(to * lines.length);
        const line = lines[index] ?? "";
        if (swap) [lines[index], lines[other]] = [lines[other] ?? "", line];
        else lines.splice(other, 0, line);
        return lines.join("\n");
      },
  ),
  fc.record({ at: unit(), scalar: fc.constantFrom(...scalars) }).map(
    ({ at, scalar }): Mutation =>
      (text) => {
        const { lines, index } = lineAt(text, at);
        lines[index] = (lines[index] ?? "").replace(/(?<=: ).*|(?<=- ).*/, scalar);
        return lines.join("\n");
      },
  ),
  fc.record({ at: unit(), indent: fc.constantFrom("", " ", "  ", "      ") }).map(
    ({ at, indent }): Mutation =>
      (text) => {
        const { lines, index } = lineAt(text, at);
        lines[index] = indent + (lines[index] ?? "").trimStart();
        return lines.join("\n");
      },
  ),
);

const mutated = fc
  .record({
    original: fc.constantFrom(...originals),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  })
  .map(({ original, mutations }) => mutations.reduce((text, mutate) => mutate(text), original));

function unit() {
  return fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
}

const accepts = new Ajv({ allowUnionTypes: true }).compile(codebookJsonSchema());

test("a spoilt codebook gives diagnostics inside the text or a value, never a crash or a wait", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const start = performance.now();
      const { value, diagnostics } = readCodebook("x.yaml", text);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(value !== undefined || diagnostics.length > 0).toBe(true);
      for (const { span, related = [] } of diagnostics) {
        for (const place of [span, ...related.map((each) => each.span)]) {
          expect(place).toBeDefined();
          if (place === undefined) continue;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns },
  );
}, 600_000);

test("what the reader finds nothing wrong with, editors accept", () => {
  let silent = 0;
  fc.assert(
    fc.property(mutated, (text) => {
      if (readCodebook("x.yaml", text).diagnostics.length > 0) return;
      silent += 1;
      expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
    }),
    { numRuns },
  );
  expect(silent).toBeGreaterThan(numRuns / 20);
}, 600_000);

test("a required key that is deleted is always missed", () => {
  const line =
    /^(?:(?:sixphase|title|version|language|approach|phase): .*| +name: .*)\n|(?<=^ *- (?:&\w+ )?)id: .*/gm;
  fc.assert(
    fc.property(fc.constantFrom(...originals), unit(), (original, place) => {
      const all = [...original.matchAll(line)];
      const chosen = all[Math.floor(place * all.length)];
      if (chosen === undefined) throw new Error("the original has no required key");
      const text =
        original.slice(0, chosen.index) + original.slice(chosen.index + chosen[0].length);
      const codes = readCodebook("x.yaml", text).diagnostics.map(({ code }) => code);
      expect(codes).toContain("yaml/missing-key");
    }),
    { numRuns },
  );
}, 600_000);
