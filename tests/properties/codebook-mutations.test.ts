import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { codebookJsonSchema } from "../../src/codebook/json-schema.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookTemplate } from "../../src/codebook/template.ts";
import { expectPlacesIn } from "../support/expect-places.ts";
import { fixtures } from "../support/project-folder.ts";
import { placeIn, textMutation, unit } from "../support/text-mutations.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 300);

const originals = ["full", "multilingual", "nested"]
  .map((name) => readFileSync(join(fixtures, "codebooks", "valid", `${name}.yaml`), "utf8"))
  .concat(codebookTemplate);

const mutated = fc
  .record({
    original: fc.constantFrom(...originals),
    mutations: fc.array(textMutation, { minLength: 1, maxLength: 4 }),
  })
  .map(({ original, mutations }) => mutations.reduce((text, mutate) => mutate(text), original));

const accepts = new Ajv({ allowUnionTypes: true }).compile(codebookJsonSchema());

test("a spoilt codebook gives diagnostics inside the text or a value, never a crash or a wait", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const start = performance.now();
      const { value, diagnostics } = readCodebook("x.yaml", text);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(value !== undefined || diagnostics.length > 0).toBe(true);
      expectPlacesIn(text, diagnostics);
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
      const chosen = all[placeIn(all.length, place)];
      if (chosen === undefined) throw new Error("the original has no required key");
      const text =
        original.slice(0, chosen.index) + original.slice(chosen.index + chosen[0].length);
      const codes = readCodebook("x.yaml", text).diagnostics.map(({ code }) => code);
      expect(codes).toContain("yaml/missing-key");
    }),
    { numRuns },
  );
}, 600_000);
