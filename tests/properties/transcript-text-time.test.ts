import { expect, test } from "vitest";
import type { TextReader } from "../../src/transcript/parsed.ts";
import { readMarkdown, readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { nobody } from "../transcript/spoken.ts";

// Texts that make a reader which looks back, or ahead, again and again take quadratic time: eight
// times the text would take sixty-four times as long. A busy machine may disturb one measurement, so
// the best of three counts.
const size = 25_000;
const growth = 8;
const mostGrowth = 30;

const hard: Readonly<Record<string, string>> = {
  "one line": "word ",
  "one word": "x",
  "short labelled lines": "I: a\n",
  "many labels": "A1: a\nB2: b\n",
  "opening brackets": "[",
  "bracket lines": "[\n",
  "closing brackets": "a]\n",
  "hash marks": "#",
  "comments that are not closed": "<!--\n",
  stars: "**\n",
  times: "1:02:03 ",
  stamps: "[00:00:01]",
  "names above times": "Ann\n00:00:01\n",
  headers: "Ann  0:01\nhi\n\n",
  blanks: " ",
  "blank lines": "\n",
};

function fastest(read: TextReader, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    read("t", text, nobody);
    return performance.now() - start;
  });
  // Below a millisecond there is nothing to compare.
  return Math.max(1, Math.min(...times));
}

function expectLinear(textOf: (size: number) => string): void {
  for (const read of [readPlainText, readMarkdown]) {
    const small = fastest(read, textOf(size));
    expect(fastest(read, textOf(size * growth))).toBeLessThan(small * mostGrowth);
  }
}

const patience = { timeout: 60_000, retry: 2 };

test.each(Object.entries(hard))("%s: the time grows with the text", patience, (_, unit) => {
  expectLinear((length) => `I: a\nP: b\n${unit.repeat(length / unit.length)}`);
});

test("names that occur once: the time grows with the text", patience, () => {
  const letters = (n: number) =>
    [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  expectLinear((length) =>
    Array.from({ length: length / 20 }, (_, n) => `Name${letters(n)}: hi.\n`).join("I: a\nP: b\n"),
  );
});
