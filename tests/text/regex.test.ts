import { describe, expect, test } from "vitest";
import { compileRegex } from "../../src/text/regex.ts";

function matches(pattern: string, text: string): string[] {
  const regex = compileRegex(pattern);
  if (regex.kind === "refused") throw new Error(regex.reason);
  return regex.find(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));
}

describe("what an expression finds", () => {
  test.each([
    ["log(ging)?\\s+in", "Logging  in, then LOG\nin again", ["Logging  in", "LOG\nin"]],
    ["log in", "I log\nin", ["log\nin"]],
    ["can't", "I can’t", ["can’t"]],
    ["can’t", "I can't", ["can't"]],
    ["\\bcost\\b", "cost costs café-cost écost", ["cost", "cost"]],
    ["\\bcaf\\w+\\b", "le café", ["café"]],
    ["\\bانٹرنیٹ\\b", "انٹرنیٹ نہیں، انٹرنیٹس", ["انٹرنیٹ"]],
    ["\\w+", "مریض نہیں", ["مریض", "نہیں"]],
    ["\\d+", "۱۲ patients, 34", ["۱۲", "34"]],
    ["[^\\W\\d]+", "ab1ج", ["ab", "ج"]],
    ["a[\\W_]b", "a-b a_b a،b acb", ["a-b", "a_b", "a،b"]],
    ["\\Bx", "ax x éx", ["x", "x"]],
    ["^so", "so so", ["so"]],
    ["^(?:é|so)\\b", "so so", ["so"]],
    ["\\bend$", "é end end", ["end"]],
    ["a{2,3}?", "aaaa", ["aa", "aa"]],
    ["(?-i)EHR", "ehr EHR", ["EHR"]],
    ["\\Qa.b\\E", "axb a.b", ["a.b"]],
    ["(?P<x>no) (?:way|idea)", "No idea", ["No idea"]],
    ["\\b😀\\w", "é 😀x", []],
    ["😀\\b\\w", "é 😀x", ["😀x"]],
    ["a\\tb", "a\tb a b", ["a\tb", "a b"]],
  ])("%s in %j", (pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected);
  });

  test("offsets are those of the whole text, and nothing outside the span is seen", () => {
    const text = "😀 é log in 😀 é log in";
    const regex = compileRegex("\\blog in\\b");
    if (regex.kind === "refused") throw new Error(regex.reason);
    expect(regex.find(text, { start: 0, end: text.length })).toEqual([
      { start: 5, end: 11 },
      { start: 17, end: 23 },
    ]);
    expect(regex.find(text, { start: 6, end: 22 })).toEqual([]);
  });

  test("an expression that makes a backtracking engine hang ends at once", () => {
    expect(matches("(a+)+b|(\\w*\\s*)*;", `${"a ".repeat(5000)}é`)).toEqual([]);
    expect(matches("\\b(\\w+\\s?)*\\b;", `${"é ".repeat(1000)}`)).toEqual([]);
  });
});

describe("in a text whose letters are written apart from their marks", () => {
  test.each([
    ["désol", "Désolé, je suis désolée.", ["Désol", "désol"]],
    ["\\bété\\b", "l’été répété été", ["été", "été"]],
    ["d[éè]s", "dès dés des", ["dès", "dés"]],
    ["[à-é]", "e é", ["é"]],
    ["caf.\\b", "😀 le café", ["café"]],
    ["آپ", "کیا آپ نے؟ آپ", ["آپ", "آپ"]],
    ["\\bآن لائن\\b", "یہ آن لائن ہے، آن لائنز", ["آن لائن"]],
    ["جائے\\s+گا", "ہو جائے گا", ["جائے گا"]],
    ["하늘", "나는 하늘을", ["하늘"]],
  ])("%s in %j", (pattern, text, expected) => {
    const decomposed = text.normalize("NFD");
    expect(decomposed).not.toBe(text.normalize("NFC"));
    const apart = expected.map((each) => each.normalize("NFD"));
    for (const source of [pattern.normalize("NFC"), pattern.normalize("NFD")]) {
      expect(matches(source, text.normalize("NFC"))).toEqual(expected);
      expect(matches(source, decomposed)).toEqual(apart);
    }
  });

  test("a letter without its mark is not the letter with it", () => {
    expect(matches("e", "e e\u0301")).toEqual(["e"]);
    expect(matches("cafe\\b", "cafe\u0301")).toEqual([]);
  });

  test("the offsets are those of the whole text as it was written", () => {
    const text = "e\u0301 😀 de\u0301sole\u0301 e\u0301";
    const regex = compileRegex("désol\\w");
    if (regex.kind === "refused") throw new Error(regex.reason);
    expect(regex.find(text, { start: 3, end: text.length })).toEqual([{ start: 6, end: 14 }]);
  });

  test("marks that composing reorders stay together, and only those", () => {
    expect(matches("á", "xa\u0327\u0301y")).toEqual(["a\u0327\u0301"]);
    expect(matches("ب", "بّ\u064e")).toEqual(["ب"]);
  });

  test("a character that composing takes apart is given whole", () => {
    expect(matches("क", "x\u0958y")).toEqual(["\u0958"]);
  });

  test("the offending part of a decomposed expression is quoted as it was written", () => {
    const pattern = "de\u0301s[e\u0301-a]";
    const regex = compileRegex(pattern);
    const at = regex.kind === "refused" ? regex.at : undefined;
    expect(at && pattern.slice(at.start, at.end)).toBe("e\u0301-a");
  });

  test("a long text takes a time that grows with its length only", () => {
    const text = "désolé آپ ".repeat(20_000).normalize("NFD");
    expect(matches("désol", text)).toHaveLength(20_000);
  });
});

describe("refused", () => {
  test.each([
    ["(a", "a bracket ( is not closed", undefined],
    ["a)", "a bracket ) closes nothing", undefined],
    ["x[a", "a bracket [ is not closed", "[a"],
    ["x|*a", "there is nothing before * + ? or {} to repeat", "*"],
    ["a**", "two repetitions follow one another", "**"],
    ["a{2000}", "at most 1000 times", "{2000}"],
    ["\\y", "no such character can be written after a backslash", undefined],
    ["a\\", "it ends with a backslash", undefined],
    ["[z-a]", "a range in [ ] runs backwards", "z-a"],
    ["x*", "it matches the empty text", undefined],
    ["^$", "it matches the empty text", undefined],
    ["a|b?", "it matches the empty text", undefined],
    ["(\\b|(?:c*))", "it matches the empty text", undefined],
    ["", "it matches the empty text", undefined],
    ["(\\w+) \\1", "asks for a repetition", "\\1"],
    ["(?<w>a)\\k<w>", "asks for a repetition", "\\k<w>"],
    ["no(?! problem)", "looks at the text before or after", "(?!"],
    ["(?<=not )easy", "looks at the text before or after", "(?<="],
    ["a++", "leave it out", "++"],
  ])("%s", (pattern, reason, at) => {
    const regex = compileRegex(pattern);
    if (regex.kind === "ok") throw new Error("not refused");
    expect(regex.reason).toContain(reason);
    expect(regex.at && pattern.slice(regex.at.start, regex.at.end)).toBe(at);
  });

  test("what is too large only when translated, before it is searched for", () => {
    const regex = compileRegex("(?:\\ba{1000})".repeat(700));
    expect(regex.kind === "refused" && regex.reason).toBe("it is too long");
  });

  test.each(["[(?=]", "\\(\\?=", "[*+]+", "\\Q(?=\\1\\E", "a+?"])("not refused: %s", (pattern) => {
    expect(compileRegex(pattern).kind).toBe("ok");
  });
});

describe("the literal that a match needs", () => {
  test.each([
    ["log(ging)?\\s+in", ["log"]],
    ["\\b(log|sign)(ging)?\\s+(in|out)\\b", ["log", "sign"]],
    ["connect\\w*\\s+(?:is\\s+)?lost", ["connect"]],
    ["colou?r", ["colo"]],
    ["x+yz", ["yz"]],
    ["Überw", ["überw"]],
    ["(?:foo)+", ["foo"]],
    ["(?:foo)*bar{2}", ["ba"]],
    ["a|\\d", undefined],
    ["\\w+", undefined],
    ["遠隔", ["遠"]],
    ["don't", ["don"]],
    ["کنکشن|نیٹ ورک", ["کنکشن", "نیٹ"]],
    ["de\u0301sol", ["désol"]],
    ["하늘", undefined],
  ])("%s", (pattern, expected) => {
    const regex = compileRegex(pattern);
    expect(regex.kind === "ok" && regex.needs).toEqual(expected);
  });
});
