import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRules } from "../../src/matching/compile-rules.ts";
import { type Match, matchTurns } from "../../src/matching/match-turns.ts";
import { bruteForce, type PlainMatch } from "../matching/brute-force.ts";
import { codebookOf, codeOf, type RuleSource, ruleOf, transcriptOf } from "../matching/build.ts";

// Families of words that meet, or only seem to: forms of one stem, both apostrophes, decomposed and
// ligature letters, capitals that grow in lower case, letters beyond the BMP, Urdu in Arabic code
// points, joiners. A run takes a few families, so that hits, overlaps and near misses really occur.
const families = [
  "log logs logging Log LOG logged lo*",
  "crash crashed crashes crashing c*h*",
  "not Not NOT n?t",
  "i I a A ? news new NEW n*w*",
  "EHR EHRs ehr E* =EHR =Log",
  "don't don’t DON’T doctor's doctors =don’t",
  "café cafe\u0301 CAFÉ cafe cafe* *é =cafe\u0301",
  "fix ﬁx ﬁxes x1 *x",
  "istanbul İstanbul ISTANBUL ıstanbul",
  "کام كام كــام کا* =کام =كام",
  "اس اُس نہیں نہیں",
  "می\u200cخواهم ميخواهم می*",
  "遠 遠隔 遠? 3 ۳ ٣",
  "𝒜b 𝒜B 𝒜? 𝒜 ß ẞ",
  "l'hôpital l’hôpital hôpital hôpitaux so ſo",
  "easy easier easily easy* *",
].map((family) => family.split(" "));
const vocabulary = fc
  .shuffledSubarray(families, { minLength: 2, maxLength: 4 })
  .map((chosen) => chosen.flat());
const separators = [
  ...[
    " ",
    " ",
    " ",
    " ",
    ", ",
    "-",
    "’",
    "'",
    ". ",
    "! ",
    "۔ ",
    "؟ ",
    "… ",
    "。",
    "\n",
    "\n\n",
    "\n[12]",
  ],
  ...[" 😀 ", "\u200c", "\u0301 ", "\u2019 ", ".", " (", ") "],
];
const regexes = [
  "log(s|ging)?\\s+not",
  "\\beasy\\b",
  "\\w+x\\b",
  "caf.",
  "کام\\s",
  "^a",
  "i$",
  "\\d",
  "EHR|𝒜",
  "e\\W+a",
];

/** Words of the codebook and of the transcript from one vocabulary. */
const study = vocabulary.chain((words) => {
  const exact = words.filter((word) => word.startsWith("="));
  const inRules = words.filter((word) => !word.startsWith("="));
  const inText = inRules.filter((word) => !/[*?]/.test(word));
  const phrase = fc
    .array(fc.constantFrom(...inRules), { minLength: 1, maxLength: 3, size: "small" })
    .map((chosen) => chosen.join(" "));
  const item = exact.length === 0 ? phrase : fc.oneof(phrase, phrase, fc.constantFrom(...exact));
  const short = fc.constantFrom(...words);
  const items = (maxLength: number) => fc.array(fc.oneof(item, short), { minLength: 2, maxLength });
  const source: fc.Arbitrary<RuleSource> = fc.oneof(
    item,
    fc.record({ near: items(4), within: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ all: items(3) }),
    fc.record({ regex: fc.constantFrom(...regexes) }),
  );
  const language = fc.constantFrom("en", "en", "ur", "fr");
  const rule = fc.tuple(source, language).map(([from, of]) => ruleOf(from, of));
  const rules = (minLength: number, maxLength: number) => fc.array(rule, { minLength, maxLength });
  const codes = fc.array(fc.tuple(rules(1, 4), rules(0, 2)), { minLength: 1, maxLength: 4 });
  const piece = fc.tuple(fc.constantFrom(...inText), fc.constantFrom(...separators));
  const turn = fc.array(piece, { minLength: 5, maxLength: 40 }).map((all) => all.flat().join(""));
  return fc.record({
    codebook: codes.map((all) =>
      codebookOf(...all.map(([own, unless], index) => codeOf(`c${index}`, own, unless))),
    ),
    transcript: fc
      .array(turn, { minLength: 1, maxLength: 3 })
      .map((turns) => transcriptOf(...turns)),
  });
});

function plain({ turn, excerpt, code, evidence, suppressed }: Match): PlainMatch {
  const say = (list: Match["evidence"]) =>
    list.map(({ rule, spans }) => ({ rule: rule.label, spans }));
  return { turn, excerpt, code, evidence: say(evidence), suppressed: say(suppressed) };
}

test("the matcher finds what the rules mean, nothing more and nothing less", () => {
  // `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run.
  const runs = Number(process.env["SIXPHASE_RUNS"] ?? 500);
  let withMatches = 0;
  const seen = { near: 0, all: 0, regex: 0, phrase: 0, suppressed: 0, urdu: 0 };
  fc.assert(
    fc.property(
      study,
      fc.subarray(["en", "ur", "fr"], { minLength: 1 }),
      fc.constantFrom("sentence" as const, "paragraph" as const, "turn" as const),
      ({ codebook: rules, transcript: text }, languages, excerpt) => {
        const matcher = compileRules(rules);
        const options = { languages, excerpt, withSuppressed: true };
        const found = [...matchTurns(matcher, text, options)];
        expect(found.map(plain)).toEqual(bruteForce(rules, text, languages, excerpt));
        // The same matcher again: what it remembers of words must not change what it finds.
        expect([...matchTurns(matcher, text, options)]).toEqual(found);
        const coded = [...matchTurns(matcher, text, { languages, excerpt })];
        expect(coded).toEqual(found.filter(({ suppressed }) => suppressed.length === 0));
        if (found.length > 0) withMatches += 1;
        for (const { evidence, suppressed } of found) {
          for (const { rule } of evidence) seen[rule.kind] += 1;
          for (const { rule } of evidence) if (rule.language === "ur") seen.urdu += 1;
          if (suppressed.length > 0) seen.suppressed += 1;
        }
      },
    ),
    { numRuns: runs, seed: 20260101 },
  );
  expect(withMatches).toBeGreaterThan(runs / 2);
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(runs / 10);
}, 120_000);
