import { expect, test } from "vitest";
import { passage } from "../../../../src/report/worksheet/terminal/passage.ts";
import { transcriptOf } from "../../../coding/small-study.ts";
import { spanOf } from "../../../reconcile/settle/small-items.ts";

function shownOf(
  text: string,
  marked: readonly (readonly [string, string])[],
  reach = 200,
): string {
  const transcript = transcriptOf(text);
  const marks = marked.map(([letter, words]) => ({ letter, span: spanOf(transcript.text, words) }));
  const span = {
    start: Math.min(...marks.map((mark) => mark.span.start)),
    end: Math.max(...marks.map((mark) => mark.span.end)),
  };
  const segments = passage(transcript, span, marks, reach);
  return segments.map((segment) => segment.text.replaceAll("\u00a0", "_")).join("");
}

test("extents nest as they lie, cross as they cross, and may be the same", () => {
  const text = "P: one two three four\n";
  expect(
    shownOf(text, [
      ["a", "one two three"],
      ["b", "two"],
    ]),
  ).toContain("{a_one {b_two_b} three_a}");
  expect(
    shownOf(text, [
      ["a", "one two"],
      ["b", "two three"],
    ]),
  ).toContain("{a_one {b_two_a} three_b}");
  expect(
    shownOf(text, [
      ["a", "two"],
      ["b", "two"],
    ]),
  ).toContain("one {a_{b_two_b}_a} three");
  expect(
    shownOf(text, [
      ["a", "one"],
      ["b", "three"],
    ]),
  ).toContain("{a_one_a} two {b_three_b}");
});

test("what is said in short lines flows; the next speaker begins a line", () => {
  const text = "I: Why\nis that?\n\nP: It is\nslow.\n\nI: Fine.\n";
  expect(shownOf(text, [["a", "slow"]])).toBe("I: Why is that?\nP: It is {a_slow_a}.\nI: Fine.\n");
});

test("the words around are cut between words, and it shows", () => {
  const text = "P: eins zwei drei vier sechs sieben acht neun\n";
  expect(shownOf(text, [["a", "vier"]], 7)).toBe("… drei {a_vier_a} sechs …");
});
