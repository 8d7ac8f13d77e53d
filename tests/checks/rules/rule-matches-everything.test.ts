import { expect, test } from "vitest";
import { everydaySentences } from "../../../src/checks/rules/everyday-speech.ts";
import { comparedForm, stemmerFor } from "../../../src/text/stems.ts";
import { stopWordsOf } from "../../../src/text/stop-words.ts";
import { wordSpans } from "../../../src/text/words.ts";
import { codebookWith, diagnosticsOf, foundIn } from "./found.ts";

test.each<[unknown, string?]>([
  ["the"],
  ["it*"],
  ["IT"],
  ["them"],
  [{ near: ["is", "a"], within: 4 }],
  [{ all: ["she", "w*"] }],
  [{ regex: "\\w+" }],
  [{ regex: "e" }],
  [{ regex: "\\bthe\\b" }],
  [{ regex: "\\w+ \\w+" }],
  ["ہے", "ur"],
  [{ regex: "\\w" }, "ur"],
  ["der", "de"],
  [{ regex: "[a-z]" }, "de"],
])("%j", (rule, language = "en") => {
  const quote = typeof rule === "string" ? rule : JSON.stringify(rule);
  expect(foundIn([rule], [], language)).toEqual([["rule-matches-everything", quote]]);
});

test.each<[unknown, string?]>([
  ["on my own"],
  ["not"],
  ["never"],
  ["only"],
  ["cannot"],
  ["I wish"],
  [{ exact: "IT" }],
  ["with this"],
  [{ near: ["the", "garden"], within: 3 }],
  [{ regex: "\\bno (\\w+ )?train" }],
  ["نہیں", "ur"],
  ["the", "sw"],
])("not %j", (rule, language = "en") => {
  expect(foundIn([rule], [], language)).toEqual([]);
});

test("also where it holds back, and says why", () => {
  const text = codebookWith({ a: { rules: ["crash"], unless: [{ regex: "\\w+ \\w+" }] } });
  expect(diagnosticsOf(text).map(({ message }) => message)).toEqual([
    "`regex(/\\w+ \\w+/)` holds back too much: it fires in 40 of 40 sentences about nothing in particular",
  ]);
});

test("capitals that are a stop word get the right hint", () => {
  expect(diagnosticsOf(codebookWith({ a: { rules: ["IT"] } }))[0]?.hint).toContain("`exact: IT`");
});

test.each(["en", "ur"])(
  "everyday sentences in %s have nothing in common but stop words",
  (language) => {
    const sentences = everydaySentences(language);
    const stemmer = stemmerFor(language);
    const stop = new Set(stopWordsOf(language)?.map((word) => comparedForm(word, stemmer)));
    const counts = new Map<string, number>();
    for (const text of sentences)
      for (const form of new Set(
        wordSpans(text).map(({ start, end }) => comparedForm(text.slice(start, end), stemmer)),
      ))
        counts.set(form, (counts.get(form) ?? 0) + 1);
    const common = [...counts].filter(
      ([form, count]) => count >= sentences.length / 10 && !stop.has(form),
    );
    expect(sentences.length).toBeGreaterThan(29);
    expect(common).toEqual([]);
  },
);
