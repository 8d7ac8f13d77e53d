import { expect, test } from "vitest";
import { Placer } from "../../src/coding/place.ts";
import { transcriptOf } from "./small-study.ts";

const text = "Interview in the ward\n\nI: Why?\n\nP: It is slow.\nVery.\n\nI: Oh.\n\nP: Yes.\n";
const placer = new Placer(transcriptOf(text));

function placeOf(quote: string) {
  const start = text.indexOf(quote);
  const { participant, speaker, turn, line } = placer.placeOf({ start, end: start + quote.length });
  return { participant, speaker, turn, line };
}

test("an excerpt is its speaker's, with turn and line", () => {
  expect(placeOf("Very.")).toEqual({ participant: "P01", speaker: "P", turn: 2, line: 6 });
  expect(placeOf("Oh.")).toEqual({ participant: undefined, speaker: "I", turn: 3, line: 8 });
});

test("a question that is coded with its answer is the answer's speaker's", () => {
  expect(placeOf("Why?\n\nP: It is")).toMatchObject({ participant: "P01", turn: 1, line: 3 });
});

test("a title is nobody's", () => {
  expect(placeOf("Interview in the ward")).toMatchObject({
    participant: undefined,
    speaker: undefined,
  });
});
