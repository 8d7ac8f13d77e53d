import { describe, expect, test } from "vitest";
import { countWords, splitPhrase, wordSpans } from "../../src/text/words.ts";

function words(text: string): string[] {
  const spans = wordSpans(text);
  expect(countWords(text)).toBe(spans.length);
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("words", () => {
  test.each([
    ["", []],
    ["  . , – …", []],
    ["We spend 40% more, honestly.", ["We", "spend", "40", "more", "honestly"]],
    ["follow-up", ["follow", "up"]],
    ["don't don’t 'quoted' rock''n", ["don't", "don’t", "quoted", "rock", "n"]],
    ["doctors' rooms", ["doctors", "rooms"]],
    ["snake_case P01", ["snake_case", "P01"]],
    ["cafe\u0301 na\u00efve", ["cafe\u0301", "na\u00efve"]],
    ["tele\u00admedicine", ["tele\u00admedicine"]],
    ["مریض نہیں آتے۔ می\u200cخواهم", ["مریض", "نہیں", "آتے", "می\u200cخواهم"]],
    ["क्षेत्र में", ["क्षेत्र", "में"]],
    ["good 👍🏽 ❤️ 1️⃣ 👩‍⚕️ yes", ["good", "1️⃣", "yes"]],
    ["𝒜𝒷 𐐀x \ud835", ["𝒜𝒷", "𐐀x"]],
    ["遠隔医療。ガ\u3099", ["遠", "隔", "医", "療", "ガ\u3099"]],
    ["患者さんWiFi利用", ["患", "者", "さ", "ん", "WiFi", "利", "用"]],
    ["환자가 왔다", ["환자가", "왔다"]],
  ])("%j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("a span limits what is seen, also inside a word", () => {
    expect(wordSpans("one two three", { start: 2, end: 9 })).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ]);
    expect(wordSpans("it's", { start: 0, end: 3 })).toEqual([{ start: 0, end: 2 }]);
  });
});

describe("a rule's words", () => {
  test.each([
    ["user friendl*", ["user", "friendl*"]],
    ["*e-mail?", ["*e", "mail?"]],
    ["log in/out", ["log", "in", "out"]],
    ["don’t know", ["don’t", "know"]],
    ["* of ?", ["*", "of", "?"]],
    ["انٹرنیٹ نہیں*", ["انٹرنیٹ", "نہیں*"]],
    ["遠隔*", ["遠", "隔"]],
    ["遠?医", ["遠", "?", "医"]],
    ["...", []],
  ])("%s", (source, expected) => {
    expect(splitPhrase(source)).toEqual(expected);
  });
});
