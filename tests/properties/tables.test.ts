import fc from "fast-check";
import { expect, test } from "vitest";
import { codebookNodes } from "../../src/model/codebook-tree.ts";
import type { NodeCounts } from "../../src/model/frequency.ts";
import type { NodeId, ParticipantId } from "../../src/model/ids.ts";
import { codeMatrix } from "../../src/tables/code-matrix.ts";
import { nodeLineages } from "../../src/tables/count-cases.ts";
import { frequencyTable } from "../../src/tables/frequency.ts";
import { wordSpans } from "../../src/text/words.ts";
import { type Coded, casesOf, code, codingAt, theme, transcript } from "../tables/study.ts";

// Three levels of themes, codes at each of them, and a loose code.
const nodes = codebookNodes({
  themes: [
    theme("a", {
      codes: [code("a1"), code("a2")],
      themes: [theme("b", { codes: [code("b1")], themes: [theme("c", { codes: [code("c1")] })] })],
    }),
    theme("d", { codes: [code("d1")] }),
  ],
  codes: [code("loose")],
});
const lineages = nodeLineages(nodes);
const ids = [...lineages.keys()];

const word = fc.constantFrom("slow", "it's", "e-mail", "بجلی", "😀", "1.5", "-", "a", "cost,");
const speech = fc.array(word, { minLength: 0, maxLength: 8 }).map((words) => words.join(" "));
const talk = fc.array(fc.tuple(fc.constantFrom("I", "P1", "P2"), speech), { maxLength: 5 });
/** Start and length as shares of the text, and which node. */
const mark = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(40),
  fc.nat(ids.length - 1),
);

const coded = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("t1", "t2", "t3"), talk, fc.array(mark, { maxLength: 12 })),
    {
      selector: ([id]) => id,
    },
  )
  .map((transcripts) =>
    transcripts.map(([id, turns, marks]): Coded => {
      const read = transcript(id, turns);
      const codings = marks.flatMap(([where, length, which]) => {
        const start = Math.floor(where * Math.max(0, read.text.length - 1));
        const end = Math.min(read.text.length, start + 1 + length);
        return start < end ? [codingAt(read, ids[which] ?? "", { start, end })] : [];
      });
      return { transcript: read, codings };
    }),
  );

/** The readable twin: sets of spans and of words instead of sorted unions. */
function countPlainly(study: readonly Coded[], node: NodeId): NodeCounts & { people: number } {
  const excerpts = new Set<string>();
  const words = new Set<string>();
  const people = new Set<ParticipantId>();
  let codings = 0;
  for (const { transcript: read, codings: all } of study) {
    const spoken = read.turns
      .flatMap((turn) => turn.paragraphs)
      .flatMap((paragraph) => wordSpans(read.text, paragraph));
    for (const { span, code: id, participant } of all) {
      if (!lineages.get(id)?.includes(node)) continue;
      codings += 1;
      excerpts.add(`${read.id} ${span.start} ${span.end}`);
      if (participant !== undefined) people.add(participant);
      for (const { start, end } of spoken)
        if (start < span.end && span.start < end) words.add(`${read.id} ${start}`);
    }
  }
  return { codings, excerpts: excerpts.size, words: words.size, people: people.size };
}

test("the counts are those of the plain twin", () => {
  fc.assert(
    fc.property(coded, (study) => {
      const { rows } = frequencyTable(nodes, casesOf(nodes, study));
      for (const { id, codings, excerpts, words, participants } of rows) {
        const counted = { codings, excerpts, words, people: participants };
        expect(counted).toEqual(countPlainly(study, id));
      }
    }),
    { numRuns: 200 },
  );
});

test("participants and transcripts are at most all of them, per cents within their interval", () => {
  fc.assert(
    fc.property(coded, (study) => {
      const { rows, corpus } = frequencyTable(nodes, casesOf(nodes, study));
      for (const row of rows) {
        expect(row.participants).toBeLessThanOrEqual(corpus.participants);
        expect(row.transcripts).toBeLessThanOrEqual(corpus.transcripts);
        const of = row.ofParticipants;
        if (of.kind === "undefined") expect(corpus.participants).toBe(0);
        else expect(0 <= of.low && of.low <= of.percent && of.percent <= of.high).toBe(true);
      }
    }),
  );
});

test("a theme's excerpts and words are at most its parts' sum and at least each part", () => {
  fc.assert(
    fc.property(coded, (study) => {
      // Without codings of the themes themselves, what is in a theme is in its parts.
      const leaves = new Set(
        nodes.filter((node) => node.level === "code").map((node) => node.code.id),
      );
      const ofCodes = study.map(({ transcript: read, codings }) => ({
        transcript: read,
        codings: codings.filter((one) => [...leaves].some((leaf) => leaf === one.code)),
      }));
      const { rows } = frequencyTable(nodes, casesOf(nodes, ofCodes));
      for (const parent of rows.filter((row) => row.level !== "code")) {
        const parts = rows.filter(
          (row) => lineages.get(row.id)?.at(-1) === parent.id && row.id !== parent.id,
        );
        expect(parts.length).toBeGreaterThan(0);
        for (const key of ["excerpts", "words", "participants", "transcripts"] as const) {
          const values = parts.map((part) => part[key]);
          expect(parent[key]).toBeLessThanOrEqual(values.reduce((sum, value) => sum + value, 0));
          expect(parent[key]).toBeGreaterThanOrEqual(Math.max(...values));
        }
        expect(parent.codings).toBe(parts.reduce((sum, part) => sum + part.codings, 0));
      }
    }),
  );
});

test("the columns of a matrix and what is outside are all codings", () => {
  const options = fc.record({
    by: fc.constantFrom("participant" as const, "transcript" as const),
    level: fc.constantFrom("code" as const, "theme" as const),
  });
  fc.assert(
    fc.property(coded, options, (study, { by, level }) => {
      const matrix = codeMatrix(nodes, casesOf(nodes, study), { by, level, cells: "counts" });
      const inside = matrix.rows
        .flatMap(({ values }) => values)
        .reduce((sum, value) => sum + value, 0);
      const all = study.flatMap(({ codings }) => codings).length;
      expect(inside + matrix.codingsOutside).toBe(all);
    }),
  );
});

test("neither the order of transcripts nor that of codings changes a number", () => {
  fc.assert(
    fc.property(coded, (study) => {
      const turned = study.toReversed().map(({ transcript: read, codings }) => ({
        transcript: read,
        codings: codings.toReversed(),
      }));
      expect(frequencyTable(nodes, casesOf(nodes, turned))).toEqual(
        frequencyTable(nodes, casesOf(nodes, study)),
      );
    }),
  );
});
