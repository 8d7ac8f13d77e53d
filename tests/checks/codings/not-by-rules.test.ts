import { expect, test } from "vitest";
import { NotByRules } from "../../../src/checks/codings/not-by-rules.ts";
import { matchSentences } from "../../../src/checks/codings/sentence-matches.ts";
import { resolveCodings } from "../../../src/coding/resolve-codings.ts";
import { transcriptOf } from "../../coding/small-study.ts";
import { codedFile, quotes, subjectOf } from "./small-check.ts";

const subject = subjectOf(`
  - {id: cost, name: Cost, brief: What it costs., rules: [expensive], unless: [not expensive]}
  - {id: delay, name: Delay, brief: How long it takes.}
  - {id: held, name: Held, brief: Only held back., unless: [expensive]}
  - {id: urdu, name: Urdu, brief: Said in Urdu., rules: {ur: [مہنگا]}}
  - {id: broken, name: Broken, brief: Cannot be read., rules: ["*", expensive]}
`);
const talk = transcriptOf(
  "I: Is it expensive?\nP: It is slow. It is expensive, here. It is not expensive, there. Well.\n",
);

function check(...rows: readonly string[]) {
  const coded = codedFile(...rows);
  const resolved = resolveCodings(coded.file, coded.rows, talk, subject.index);
  const compared = new NotByRules();
  compared.add(subject, resolved, matchSentences(subject, talk, ["en"]));
  const found = compared.findings(coded.file);
  return { found, quoted: quotes(found, coded.text) };
}

test("excerpts that the rules of their code do not touch are one finding, at the first of them", () => {
  const { found, quoted } = check(
    'cost,amna,"It is expensive, here."',
    "cost,amna,It is slow.",
    'cost,amna,"It is not expensive, there."',
    "cost,bilal,Is it expensive?",
  );
  expect(quoted).toEqual(["P01,cost,amna,It is slow."]);
  expect(found).toMatchObject([
    {
      code: "codings/not-by-rules",
      severity: "info",
      message:
        'the rules of `cost` miss 3 of 4 excerpts that people gave it, such as "It is slow."',
      related: [
        { message: 'also "It is not expensive, there."' },
        { message: 'also "Is it expensive?"' },
      ],
      hint: "`sixphase explain P01:2` shows what they find there",
    },
  ]);
});

test.each([
  ["an excerpt of which a part is coded by the rules", 'cost,amna,"slow. It is exp"'],
  ["a code without rules", "delay,amna,It is slow."],
  ["a code with nothing but an unless", "held,amna,It is slow."],
  ["a code whose rules are for another language", "urdu,amna,It is slow."],
  ["a code with a rule that cannot be read", "broken,amna,It is slow."],
  ["the rules themselves", "cost,rules,It is slow."],
])("nothing is said of %s", (_, row) => {
  expect(check(row).found).toEqual([]);
});
