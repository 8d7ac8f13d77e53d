import { expect, test } from "vitest";
import { BroadRules } from "../../src/checks/broad-rules.ts";
import { matchSentences } from "../../src/checks/codings/sentence-matches.ts";
import { transcriptOf } from "../coding/small-study.ts";
import { quotes, subjectOf } from "./codings/small-check.ts";

const subject = subjectOf(`
  - id: cost
    name: Cost
    brief: What it costs.
    rules: {en: [dear, costly], ur: [مہنگا]}
    unless: {en: [oh dear]}
`);

/** Says the first sentence so many times among so many. */
function talk(sentence: string, times: number, sentences: number, question = "Dear?") {
  const said = Array.from({ length: sentences }, (_, at) => (at < times ? sentence : "It goes."));
  return transcriptOf(`I: ${question}\nP: ${said.join(" ")}\nI: ${question}\nP: Good.\n`);
}

function broad(
  talks: readonly (readonly [ReturnType<typeof talk>, readonly string[]])[],
  maxShare: number,
) {
  const rules = new BroadRules();
  for (const [transcript, languages] of talks)
    rules.add(matchSentences(subject, transcript, languages));
  return rules.findings(subject, maxShare);
}

const en = ["en"];

test("a rule that fires in more than the share of participants' sentences, at the rule", () => {
  const found = broad([[talk("It is dear, dear.", 600, 1199), en]], 0.4);
  expect(quotes(found, subject.text)).toEqual(["dear"]);
  expect(found[0]).toMatchObject({
    code: "codebook/broad-rule",
    message: "`dear` fires in 600 of 1,200 sentences (50 %)",
  });
});

test("exactly the share is not more than it", () => {
  expect(broad([[talk("It is dear.", 30, 59), en]], 0.5)).toEqual([]);
  expect(broad([[talk("It is dear.", 31, 59), en]], 0.5)).toHaveLength(1);
});

test("transcripts add up; below 50 sentences nothing is said", () => {
  const half = talk("It is dear.", 20, 24);
  expect(broad([[half, en]], 0.2)).toEqual([]);
  const [found] = broad(
    [
      [half, en],
      [half, en],
    ],
    0.2,
  );
  expect(found?.message).toBe("`dear` fires in 40 of 50 sentences (80 %)");
});

test("a sentence that an unless holds back does not count", () => {
  expect(broad([[talk("Oh dear.", 50, 59), en]], 0.2)).toEqual([]);
});

test("a rule is measured by the sentences in its language", () => {
  const found = broad(
    [
      [talk("It goes.", 500, 500), en],
      [talk("یہ مہنگا ہے۔", 30, 59), ["ur"]],
      [talk("یہ مہنگا ہے۔", 10, 39), ["en", "ur"]],
    ],
    0.2,
  );
  expect(found.map(({ message }) => message)).toEqual([
    "`مہنگا` fires in 40 of 100 sentences (40 %)",
  ]);
});
