import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { layOutCodebook } from "../../src/codebook/layout.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookTemplate } from "../../src/codebook/template.ts";
import { findRemarks } from "../../src/yaml/layout/remarks.ts";
import { fixtures, projectFolder } from "../support/project-folder.ts";
import { chanceFrom, type Plain, writeAnyhow } from "../yaml/write-anyhow.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 150);

const shipped = join(projectFolder, "codebooks");
const originals = [
  codebookTemplate,
  ...textsIn(join(fixtures, "codebooks", "valid"), /\.yaml$/),
  ...textsIn(join(fixtures, "codebooks"), /(?:passes|fails)\.yaml$/),
];
const large = textsIn(shipped, /\.yaml$/);

function textsIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** A codebook without places, which a layout changes. */
function content(text: string): unknown {
  const { value } = readCodebook("x.yaml", text);
  const places = new Set(["at", "places", "extent"]);
  return JSON.parse(JSON.stringify(value, (key, part) => (places.has(key) ? undefined : part)));
}

function findings(text: string): string[] {
  const codes = readCodebook("x.yaml", text).diagnostics.map(({ code }) => code);
  return codes.filter((code) => code !== "codebook/unquoted-id").sort();
}

function comments(text: string): string[] {
  return findRemarks(text)
    .map((remark) => remark.text)
    .sort();
}

/** Whether the text could be laid out; then all that must be true of it is. */
function holds(text: string): boolean {
  const laidOut = layOutCodebook("x.yaml", text);
  if (laidOut.kind === "refused") return false;
  expect(laidOut).toMatchObject({ kind: "text" });
  if (laidOut.kind !== "text") return false;
  const after = laidOut.text;
  expect(layOutCodebook("x.yaml", after)).toEqual(laidOut);
  expect(content(after)).toEqual(content(text));
  expect(comments(after)).toEqual(comments(text));
  expect(findings(after)).toEqual(findings(text));
  expect(readCodebook("x.yaml", after).diagnostics.map(({ code }) => code)).not.toContain(
    "codebook/unquoted-id",
  );
  expect(after).toMatch(/^[^\r\uFEFF]*\n$/);
  return true;
}

const words = fc.constantFrom(
  ...[
    "cost",
    "the",
    "a",
    "no",
    "1.10",
    "-",
    "#",
    "it's",
    '"so"',
    "ٹیلی",
    "🩺",
    "log*",
    "x,y",
    "[z]",
  ],
  ...[
    "fee: high",
    "don't",
    "\\s+",
    "{1}",
    "~",
    "yes",
    "e.g.",
    "- dash",
    "? what",
    "%",
    "@you",
    "*a",
  ],
);
const phrase = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((list) => `say ${list.join(" ")}`);
const prose = fc
  .array(words, { minLength: 1, maxLength: 60 })
  .chain((list) =>
    fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", " \n", "\n  ").map((gap) => {
      const half = Math.floor(list.length / 2);
      return `${list.slice(0, half).join(" ")}${gap}x ${list.slice(half).join(" ")}`.trim();
    }),
  )
  .filter((text) => text !== "");

const rule: fc.Arbitrary<Plain> = fc.oneof(
  phrase,
  phrase,
  fc.record({ exact: phrase }),
  fc.record({
    near: fc.array(phrase, { minLength: 2, maxLength: 6 }),
    within: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    all: fc.array(fc.oneof(phrase, fc.record({ exact: phrase })), { minLength: 2, maxLength: 5 }),
  }),
  fc.record({ regex: fc.constantFrom("log(ging)?\\s+in", "a{1,2}", "x [,] y # z", "'q'", "a: b") }),
);
const rules = fc.array(rule, { maxLength: 4 });
const ids = fc.constantFrom("cost", "a.b", "1.10", "no", "2024-01-01", "لاگت", "x_1");
const optional = { requiredKeys: [] as never[] };
const code = fc
  .record(
    {
      kind: fc.constantFrom("barrier", "neutral"),
      status: fc.constantFrom("candidate", "defined"),
      brief: prose,
      definition: prose,
      when: prose,
      when_not: prose,
      examples: fc.array(prose, { maxLength: 3 }),
      near_misses: fc.array(
        fc.record({ text: prose, because: prose }, { requiredKeys: ["text"] }),
        { maxLength: 2 },
      ),
      origin: fc.constant("data"),
      sources: fc.constantFrom(["doe"], ["doe", "roe"], []),
      replaces: fc.array(phrase, { maxLength: 2 }),
      rules: fc.oneof(rules, fc.record({ en: rules, ur: rules })),
      unless: rules,
    },
    optional,
  )
  .chain((rest) => fc.record({ id: ids, name: prose }).map((needed) => ({ ...needed, ...rest })));
const codes = fc.array(code, { maxLength: 3 });
const themes = fc.array(
  fc
    .record({ concept: prose, codes }, optional)
    .chain((rest) => fc.record({ id: ids, name: prose }).map((needed) => ({ ...needed, ...rest }))),
  { maxLength: 2 },
);
const codebook = fc
  .record(
    { themes, codes, memos: fc.array(fc.record({ phase: fc.constant(2), text: prose })) },
    optional,
  )
  .chain((rest) =>
    fc.record({ title: prose, language: fc.constantFrom("en", ["en", "ur"]) }).map((head) => ({
      ...{ sixphase: 1, id: "x", version: "1.0.0", approach: "codebook", phase: 2 },
      ...{ sources: { doe: { citation: "Doe, J. (2024)." }, roe: { citation: "Roe", url: "u" } } },
      ...head,
      ...rest,
    })),
  ) as fc.Arbitrary<{ readonly [key: string]: Plain }>;

test("generated codebooks in any style say the same in their layout", () => {
  let laidOut = 0;
  fc.assert(
    fc.property(codebook, fc.integer(), (value, seed) => {
      if (holds(writeAnyhow(value, chanceFrom(seed)))) laidOut += 1;
    }),
    { numRuns },
  );
  expect(laidOut).toBeGreaterThan(0);
}, 600_000);

const readable = [...originals, ...large].filter(
  (text) => layOutCodebook("x.yaml", text).kind === "text",
);

test("the shipped codebooks and the fixtures in any style say the same in their layout", () => {
  expect(readable.length).toBeGreaterThan(10);
  const values = readable
    .filter((text) => text.length < 60_000)
    .map((text) => parse(text, { schema: "failsafe", logLevel: "error" }));
  let laidOut = 0;
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.integer(), (value, seed) => {
      if (holds(writeAnyhow(value, chanceFrom(seed)))) laidOut += 1;
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
  expect(laidOut).toBeGreaterThan(0);
}, 600_000);

const piece = fc.constantFrom(
  ...[
    "# note",
    "    # note",
    "          # - a rule",
    "",
    "   ",
    "\t",
    "        # note",
    "---",
    "...",
  ],
  ...[
    "  - ",
    "- x",
    "  name: x",
    "# a\n\n# b",
    "        rules: [a, b] # c",
    "codes: # c",
    "%YAML 1.2",
  ],
  ...[
    "          - &a x",
    "          - *a",
    "  # yaml-language-server: $schema=x",
    "        status: |+\n\n",
  ],
);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.oneof(
    piece.map((text) => (line: string) => `${text}\n${line}`),
    fc
      .constantFrom(" # at the end", "  #", "    # aligned", " #no", "# no")
      .map((text) => (line: string) => line + text),
    fc.constantFrom(" ", "  ").map((text) => (line: string) => text + line),
    fc.constantFrom((line: string) => line.replace(/^ {2}/, "")),
    fc.constantFrom((line: string) => line.replace(/: (.*)$/, ":\n                  $1")),
    fc.constantFrom((line: string) => line.replace(/: (?!>)(.*)$/, ": |-\n               $1\n")),
    fc.constantFrom((line: string) => line.replace(/: (?!>)(.*)$/, ": |+\n               $1\n\n")),
    fc.constantFrom((line: string) => line.replace("- ", "-   # dash\n              ")),
  ),
});

test("codebooks with a few lines changed say the same in their layout", () => {
  let laidOut = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...readable.filter((text) => text.length < 40_000)),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (original, changes) => {
        const lines = original.split("\n");
        for (const { at, how } of changes) {
          const index = Math.floor(at * lines.length);
          lines[index] = how(lines[index] ?? "");
        }
        if (holds(lines.join("\n"))) laidOut += 1;
      },
    ),
    { numRuns },
  );
  expect(laidOut).toBeGreaterThan(numRuns / 10);
}, 600_000);
