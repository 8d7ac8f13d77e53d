import { expect, test } from "vitest";
import { head } from "../codebook/read.ts";
import { findingsOf, quotes, relatedQuote } from "./quotes.ts";

const code = (id: string, ...lines: readonly string[]) =>
  [`  - id: ${id}`, "    name: N", ...lines.map((line) => `    ${line}`), ""].join("\n");
const book = (...codes: readonly string[]) => `${head}codes:\n${codes.join("")}`;

test("each text needs its number of words, from the phase on that wants it", () => {
  const text = `${book(
    code("a", "brief: Money", "definition: It costs money", "when: Money trouble", "when_not: TBD"),
    code(
      "b",
      "definition: It costs too much",
      "when: Prices they name",
      "when_not: Not for praise",
    ),
    code("c", "definition: '...'"),
  )}themes:\n  - {id: t, name: N, concept: Money is short}\n`;
  expect(quotes("codebook/short-definition", text, 5)).toEqual([
    "It costs money",
    "Money trouble",
    "TBD",
    "'...'",
    "Money is short",
  ]);
  expect(quotes("codebook/short-definition", text, 4)).toEqual(["Money is short"]);
  expect(quotes("codebook/short-definition", text, 2)).toEqual([]);
});

test("Urdu words are counted as its readers count them", () => {
  const urdu = (definition: string) => book(code("a", `definition: ${definition}`));
  expect(quotes("codebook/short-definition", urdu("بہت مہنگا"), 5)).toEqual(["بہت مہنگا"]);
  expect(quotes("codebook/short-definition", urdu("مریض کے پاس پیسے نہیں"), 5)).toEqual([]);
});

test("the same text is found without regard to case, space, punctuation and Unicode form", () => {
  const text = book(
    code("a", "definition: It costs the café too much.", "when: It costs the café too much."),
    code("b", "definition: It  costs the CAFE\u0301, too much!"),
    code("c", "definition: It costs the café very much."),
    code("d", "definition: it costs the café too much"),
  );
  expect(quotes("codebook/same-text", text)).toEqual([
    "It  costs the CAFE\u0301, too much!",
    "it costs the café too much",
  ]);
  expect(relatedQuote("codebook/same-text", text)).toBe("It costs the café too much.");
});

test("texts of symbols differ by them, and texts without any letter or symbol are compared with none", () => {
  const text = book(
    code("a", "brief: Good 👍", "when: '...'"),
    code("b", "brief: Good 👎", "when: '???'"),
    code("c", "brief: Good 👍"),
  );
  expect(quotes("codebook/same-text", text)).toEqual(["Good 👍"]);
});

test("an equal when_not may be right, a retired code may keep its text, and concepts are compared", () => {
  const text = `${book(
    code("a", "when_not: Not for wages.", "brief: What they pay."),
    code("b", "when_not: Not for wages."),
    code("c", "status: retired", "brief: What they pay."),
  )}themes:\n  - {id: t, name: N, concept: Money rules}\n  - {id: u, name: N, concept: money rules}\n`;
  expect(
    findingsOf("codebook/same-text", text).map(({ severity, message }) => [severity, message]),
  ).toEqual([
    ["info", "the `when_not` of `b` is the same as that of `a`"],
    ["warning", "the `concept` of `u` is the same as that of `t`"],
  ]);
});

test("when must not equal when_not", () => {
  const text = book(
    code("a", "when: Use it for prices.", "when_not: use it for prices"),
    code("b", "when: Use it for wages.", "when_not: Not for wages."),
    code("c"),
  );
  expect(quotes("codebook/when-equals-when-not", text)).toEqual(["use it for prices"]);
  expect(relatedQuote("codebook/when-equals-when-not", text)).toBe("Use it for prices.");
});

test("an example under two codes is shared, twice under one code it is not", () => {
  const text = book(
    code("a", "examples: [We cannot pay., we cannot pay]"),
    code("b", 'examples: ["“We cannot pay”", We can pay.]'),
    code("c", "status: retired", "examples: [We can pay.]"),
  );
  expect(quotes("codebook/shared-example", text)).toEqual(['"“We cannot pay”"']);
  expect(relatedQuote("codebook/shared-example", text)).toBe("We cannot pay.");
});

test("a near-miss is no example of the same code; capitals and punctuation tell quotations apart", () => {
  const text = book(
    code(
      "a",
      "examples: [We asked  IT., Cafe\u0301]",
      "near_misses: [{text: We asked it.}, {text: We asked IT.}, {text: Café}]",
    ),
    code("b", "near_misses: [{text: We asked IT.}]"),
  );
  expect(quotes("codebook/example-is-near-miss", text)).toEqual(["We asked IT.", "Café"]);
  expect(relatedQuote("codebook/example-is-near-miss", text)).toBe("We asked  IT.");
});

test("a code pasted twice is a duplicate id, and not told again for each of its parts", () => {
  const pasted = code("a", "brief: It costs too much.", "examples: [It is dear.]");
  const text = book(pasted, pasted);
  expect(quotes("codebook/duplicate-id", text)).toEqual(["a"]);
  expect(quotes("codebook/same-text", text)).toEqual([]);
  expect(quotes("codebook/shared-example", text)).toEqual([]);
});
