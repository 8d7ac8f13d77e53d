import { expect, test } from "vitest";
import { countCharacters, SpeechAxis } from "../../src/units/speech-axis.ts";

const text = "P: So 😀 slow.\n[00:10] Yes";
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const axis = new SpeechAxis(text, [spanOf("So 😀 slow."), spanOf("Yes")]);

test("counts code points of speech that are not white space", () => {
  expect(axis.length).toBe(2 + 1 + 5 + 3);
  expect(axis.on(spanOf("So 😀"))).toEqual({ start: 0, end: 3 });
  expect(axis.on({ start: 0, end: text.length })).toEqual({ start: 0, end: 11 });
});

test("what nobody says has no place", () => {
  expect(axis.on(spanOf("[00:10]"))).toEqual({ start: 8, end: 8 });
  expect(axis.on(spanOf("P: "))).toEqual({ start: 0, end: 0 });
  expect(new SpeechAxis(text, []).length).toBe(0);
});

test("finds characters in the text again, without the white space around, pairs whole", () => {
  const inText = (start: number, end: number) => {
    const span = axis.inText({ start, end });
    return text.slice(span.start, span.end);
  };
  expect(inText(0, 11)).toBe("So 😀 slow.\n[00:10] Yes");
  expect(inText(2, 3)).toBe("😀");
  expect(inText(3, 8)).toBe("slow.");
  expect(inText(7, 9)).toBe(".\n[00:10] Y");
});

test("white space is what JavaScript takes for it; a lone half of a pair is a character", () => {
  const odd = "a\u00a0\u2009\u3000\ufeff\t\u0085\ud83d b\udc00";
  expect(countCharacters(odd, { start: 0, end: odd.length })).toBe(
    [...odd].filter((character) => character.trim() !== "").length,
  );
});
