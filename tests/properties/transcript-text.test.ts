import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../src/model/span.ts";
import { segmentText } from "../../src/transcript/plain-text/segment.ts";
import { readMarkdown, readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { fixtures } from "../support/project-folder.ts";
import { fixture, nobody, spoken } from "../transcript/spoken.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 1000);

const formats = ["txt", "md"] as const;
const samples = formats.flatMap((format) =>
  readdirSync(join(fixtures, "transcripts", format)).map((name) => ({
    format,
    text: fixture(`transcripts/${format}/${name}`),
  })),
);

test("the fixtures are seen", () => {
  expect(samples.length).toBeGreaterThan(30);
});

/** What a label, its marks and its stamps may take at most, and hardly ever do. */
const longestLabelText = 160;

/** All that must hold of any text whatever: places are true, and nothing is lost. Empty if it does. */
function broken(text: string, format: "txt" | "md"): string[] {
  const read = format === "md" ? readMarkdown : readPlainText;
  const { value, diagnostics } = read("t", text, nobody);
  const turns = value?.turns ?? [];
  const found: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const inside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;

  must(value?.text === text, "the canonical text is the file");
  must(
    diagnostics.every(({ span }) => span !== undefined && inside(span)),
    "diagnostics in text",
  );
  let last = 0;
  const besides: Span[] = [];
  for (const { span, paragraphs, times } of turns) {
    must(inside(span) && span.start >= last, "turns in order");
    must(paragraphs.length > 0, "turns have speech");
    last = span.start;
    for (const { start, end } of paragraphs) {
      must(start >= last && end > start, "paragraphs in order");
      must(text.slice(start, end).trim() !== "", "paragraphs have text");
      besides.push({ start: last, end: start });
      last = end;
    }
    must(span.end >= last, "paragraphs in their turn");
    besides.push({ start: last, end: span.end });
    last = span.end;
    for (const [at, { offset, milliseconds }] of times.entries()) {
      must(offset >= span.start && offset < span.end && milliseconds >= 0, "times in their turn");
      must(offset >= (times[at - 1]?.offset ?? 0), "times in order");
    }
  }
  const { unspoken } = segmentText(text, format, nobody);
  const silent = new Uint8Array(text.length);
  for (const { start, end } of unspoken) silent.fill(1, start, end);
  const covered = Uint8Array.from(silent);
  for (const { span } of turns) covered.fill(1, span.start, span.end);
  const lost = [...text.matchAll(visible)].filter(({ index }) => covered[index] === 0);
  must(lost.length === 0, "nothing is lost");
  // Beside the paragraphs of a turn there are labels, stamps and what is known not to be speech.
  for (const { start, end } of besides) {
    const count = silent.subarray(start, end).filter((known) => known === 0).length;
    must(text.slice(start, end).trim() === "" || count <= longestLabelText, "labels are short");
  }
  return found;
}

/** Neither white space nor an invisible mark of writing direction. */
const visible = /[^\s\u0085\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const pieces = [
  ..."\n\n\n  :—-*[]()#.QAI12?",
  ..."INT:|P01: |Note: |Anna — |**Anna:** |[Anna] |[00:00:05] |#00:00:05-2#|00:12:09 |0:03".split(
    "|",
  ),
  ..."Jane Doe  0:03|Jane Doe|00:00:02|[Jane Doe] 14:03:22|# Head|<!--|-->|---|https://a.org".split(
    "|",
  ),
  ..."words that are said|and more of them.|😀|شریک:|：|\u200f|\u00a0|\t|//S02: no// |started transcription".split(
    "|",
  ),
];

test("any text: nothing is lost, nothing points outside, nothing is thrown", {
  timeout: 60_000,
}, () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...formats), (made, format) => {
      expect(broken(made, format)).toEqual([]);
    }),
    { numRuns },
  );
});

test("mutated transcripts: nothing is lost, nothing points outside, nothing is thrown", {
  timeout: 60_000,
}, () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(12),
    insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      ({ text, format }, edits) => {
        let mutated = text;
        for (const { at, drop, insert } of edits) {
          const start = Math.floor(at * mutated.length);
          mutated = mutated.slice(0, start) + insert + mutated.slice(start + drop);
        }
        expect(broken(mutated, format)).toEqual([]);
      },
    ),
    { numRuns },
  );
});

const speaker = fc.constantFrom("INT", "P01", "Dr. Khan", "شریک", "Nurse Amin", "Interviewer 2");
const word = fc.constantFrom("we", "waited", "for", "the", "router", "آج", "12:30", "😀", "so,");
const speech = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => `We ${words.join(" ")}.`);
const talk = fc
  .array(fc.tuple(speaker, fc.array(speech, { minLength: 1, maxLength: 3 })), { minLength: 1 })
  .map((turns) => turns.filter(([name], at) => at === 0 || turns[at - 1]?.[0] !== name));

const manners = {
  colon: (name: string, said: readonly string[]) => `${name}: ${said.join("\n\n")}\n\n`,
  bold: (name: string, said: readonly string[]) => `**${name}:** ${said.join("\n\n")}\n\n`,
  stamped: (name: string, said: readonly string[]) =>
    `[00:01:02] ${name}: ${said.join("\n\n")}\n\n`,
  otter: (name: string, said: readonly string[]) => `${name}  1:02  \n${said.join("\n")}\n\n`,
  zoom: (name: string, said: readonly string[]) => `[${name}] 14:03:22\n${said.join("\n")}\n\n`,
  panopto: (name: string, said: readonly string[]) => `${name}\n00:01:02\n${said.join("\n")}\n\n`,
} as const;

test.each(Object.entries(manners))(
  "%s: who says what is found as it was written",
  { timeout: 60_000 },
  (_, manner) => {
    fc.assert(
      fc.property(talk, (turns) => {
        // Every label recurs, as it does in a talk.
        const names = new Set(turns.map(([name]) => name));
        const last = turns.at(-1)?.[0];
        const again = [...names].filter((name) => name !== last || names.size === 1);
        const opening = [...names].map((name): [string, string[]] => [name, ["We begin."]]);
        const all = [...turns, ...again.map((name): [string, string[]] => [name, ["Yes."]])];
        const whole = [...opening, ...all];
        const text = whole.map(([name, said]) => manner(name, said)).join("");
        const joined: string[][] = [];
        for (const [name, said] of whole) {
          const before = joined.at(-1);
          if (before?.[0] === name) before.push(...said);
          else joined.push([name, ...said]);
        }
        expect(spoken(readPlainText("t", text, nobody).value)).toEqual(joined);
      }),
      { numRuns: 200 },
    );
  },
);
