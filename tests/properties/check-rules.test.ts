import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleNeverMatches } from "../../src/checks/rules/rule-never-matches.ts";
import { checkSubject } from "../../src/checks/subject.ts";
import { ruleComparer } from "../../src/matching/compared-rule.ts";
import { CoveringRules } from "../../src/matching/covering-rules.ts";
import { coversRule } from "../../src/matching/covers-rule.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import type { Rule } from "../../src/model/rule.ts";
import { whyNeverMatches } from "../../src/text/regex-faults.ts";
import { bruteForce } from "../matching/brute-force.ts";
import { codebookOf, codeOf, type RuleSource, ruleOf, transcriptOf } from "../matching/build.ts";

// What is said of rules without looking at any text must hold for every text. Words from few families,
// so that one rule really is inside another now and then, and texts that are dense with them.
const families = [
  "log logs logging LOG lo* log* l?g *g",
  "crash crashed crashes c*h* crash* cra*",
  "not Not n?t no*",
  "EHR ehr EHRs E* =EHR =ehr",
  "don't don’t DON’T =don’t don*",
  "café cafe\u0301 CAFÉ cafe* =café",
  "کام كام کا* =کام",
  "遠 隔",
  "easy easier easily eas* *",
].map((family) => family.split(" "));

const runs = Number(process.env["SIXPHASE_RUNS"] ?? 500);

const study = fc.shuffledSubarray(families, { minLength: 2, maxLength: 3 }).chain((chosen) => {
  const words = chosen.flat();
  const exact = words.filter((word) => word.startsWith("="));
  const inRules = words.filter((word) => !word.startsWith("="));
  const inText = words.filter((word) => !/[*?]/.test(word)).map((word) => word.replace("=", ""));
  const phrase = fc
    .array(fc.constantFrom(...inRules), { minLength: 1, maxLength: 3, size: "small" })
    .map((chosenWords) => chosenWords.join(" "));
  const item = exact.length === 0 ? phrase : fc.oneof(phrase, phrase, fc.constantFrom(...exact));
  const items = (maxLength: number) => fc.array(item, { minLength: 2, maxLength });
  const source: fc.Arbitrary<RuleSource> = fc.oneof(
    item,
    fc.record({ near: items(4), within: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ all: items(3) }),
  );
  const language = fc.constantFrom("en", "ur", "fr");
  const piece = fc.tuple(
    fc.constantFrom(...inText),
    fc.constantFrom(" ", " ", " ", ", ", "-", ". "),
  );
  const turn = fc.array(piece, { minLength: 3, maxLength: 25 }).map((all) => all.flat().join(""));
  return fc.record({
    rules: language.chain((of) =>
      fc.array(
        source.map((from) => ruleOf(from, of)),
        { minLength: 2, maxLength: 8 },
      ),
    ),
    transcript: fc
      .array(turn, { minLength: 1, maxLength: 4 })
      .map((turns) => transcriptOf(...turns)),
  });
});

/** Excerpts in which a rule fires, `turn start end`. */
function firings(
  rule: Rule,
  transcript: Parameters<typeof bruteForce>[1],
  kind: "sentence" | "turn",
) {
  const found = bruteForce(codebookOf(codeOf("c", [rule])), transcript, [rule.language], kind);
  return found.map(({ excerpt: { start, end } }) => `${start} ${end}`);
}

test("a rule that is said to be in another never fires where the other does not", () => {
  let covered = 0;
  let fired = 0;
  fc.assert(
    fc.property(
      study,
      fc.constantFrom("sentence" as const, "turn" as const),
      ({ rules, transcript }, kind) => {
        const compare = ruleComparer();
        const compared = rules.map(compare);
        const index = new CoveringRules(compared);
        for (const narrow of compared) {
          const covering = new Set(index.covering(narrow));
          for (const wide of compared) {
            expect(covering.has(wide)).toBe(coversRule(wide, narrow));
            if (wide === narrow || !covering.has(wide)) continue;
            covered += 1;
            const wider = new Set(firings(wide.rule, transcript, kind));
            const places = firings(narrow.rule, transcript, kind);
            if (places.length > 0) fired += 1;
            expect(places.filter((place) => !wider.has(place))).toEqual([]);
          }
        }
      },
    ),
    { numRuns: runs, seed: 20260103 },
  );
  expect(covered).toBeGreaterThan(runs / 2);
  expect(fired).toBeGreaterThan(runs / 5);
}, 120_000);

test("rules with the same key fire in the same places", () => {
  let same = 0;
  fc.assert(
    fc.property(study, ({ rules, transcript }) => {
      const compared = rules.map(ruleComparer());
      for (const a of compared) {
        for (const b of compared) {
          if (a === b || a.key !== b.key) continue;
          same += 1;
          expect(firings(a.rule, transcript, "turn")).toEqual(firings(b.rule, transcript, "turn"));
        }
      }
    }),
    { numRuns: runs, seed: 20260104 },
  );
  expect(same).toBeGreaterThan(runs / 20);
}, 120_000);

test("a rule that is said never to code anything never does", () => {
  let said = 0;
  fc.assert(
    fc.property(study, ({ rules, transcript }) => {
      const half = Math.ceil(rules.length / 2);
      const code = codeOf("c", rules.slice(0, half), rules.slice(half));
      const language = rules[0]?.language ?? "en";
      const codebook: Codebook = {
        ...{ file: "x.yaml", id: "x", title: "x", version: "1.0.0", languages: [language] },
        ...{ approach: "codebook", phase: 2, sources: [], memos: [], places: {} },
        ...codebookOf(code),
      };
      const labels = [...ruleNeverMatches(checkSubject(codebook, [], ""))].map(
        ({ message }) => message,
      );
      const dead = code.rules.filter(({ label }) =>
        labels.some((message) => message.startsWith(`\`${label}\` never codes`)),
      );
      said += dead.length;
      for (const match of bruteForce(codebook, transcript, [language], "sentence"))
        if (match.suppressed.length === 0)
          for (const { rule } of match.evidence)
            expect(dead.map(({ label }) => label)).not.toContain(rule);
    }),
    { numRuns: runs, seed: 20260105 },
  );
  expect(said).toBeGreaterThan(runs / 20);
}, 120_000);

test("a rule of words fires on its own words, so none of them is impossible", () => {
  fc.assert(
    fc.property(study, ({ rules }) => {
      for (const rule of rules) {
        if (rule.kind === "regex") continue;
        const phrases = rule.kind === "phrase" ? [rule.phrase] : rule.phrases;
        const words = phrases
          .flat()
          .map((term) =>
            term.kind === "wildcard"
              ? term.pattern.replaceAll("?", "x").replaceAll("*", term.pattern === "*" ? "x" : "")
              : term.word,
          );
        expect(firings(rule, transcriptOf(words.join(" ")), "turn"), rule.label).toHaveLength(1);
      }
    }),
    { numRuns: runs, seed: 20260106 },
  );
}, 120_000);

const part = fc.constantFrom(
  ...[
    "a",
    "b",
    " ",
    "\\b",
    "^",
    "$",
    "\\B",
    "a?",
    "(a|b)",
    "(^a|b)",
    "b*",
    "\\s",
    "\\w+",
    "(a\\b)?",
    ".",
  ],
);

test("an expression that is said never to match finds nothing", () => {
  let said = 0;
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "ab", ". "), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), text, (parts, spoken) => {
      const pattern = parts.join("");
      if (whyNeverMatches(pattern) === undefined) return;
      said += 1;
      expect(firings(ruleOf({ regex: pattern }), transcriptOf(`a${spoken}`), "turn")).toEqual([]);
    }),
    { numRuns: runs * 4, seed: 20260107 },
  );
  expect(said).toBeGreaterThan(runs / 2);
}, 120_000);
