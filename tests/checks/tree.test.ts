import { expect, test } from "vitest";
import { head } from "../codebook/read.ts";
import { findingsOf, quotes, relatedQuote } from "./quotes.ts";

const inPhase3 = head.replace("phase: 2", "phase: 3");

const codesOf = (...ids: readonly string[]) =>
  `    codes:\n${ids.map((id) => `      - {id: ${id}, name: N, brief: B}\n`).join("")}`;
const theme = (id: string, ...rest: readonly string[]) =>
  `  - id: ${id}\n    name: N\n    concept: C\n${rest.join("")}`;

test("a theme is empty where all in it is retired, and not where it has a sub-theme in use", () => {
  const text = `${inPhase3}themes:
${theme("bare")}${theme("given-up", "    codes:\n      - {id: a, name: N, status: retired}\n")}
${theme("outer", "    themes:\n      - {id: inner, name: N, concept: C}\n")}`;
  expect(quotes("codebook/empty-theme", text)).toEqual(["bare", "given-up", "inner"]);
});

test("a theme may be empty before phase 3, when it is retired, and when its codes cannot be read", () => {
  const bare = `${inPhase3}themes:\n${theme("bare")}`;
  expect(quotes("codebook/empty-theme", bare, 2)).toEqual([]);
  expect(quotes("codebook/empty-theme", `${bare}    status: retired\n`)).toEqual([]);
  expect(quotes("codebook/empty-theme", `${bare}    codes: [cost]\n`)).toEqual([]);
});

test("one code in a whole subtree is said once, of the outermost theme", () => {
  const text = `${inPhase3}themes:
${theme("outer", "    themes:\n      - id: inner\n        name: N\n        codes:\n          - {id: cost, name: N}\n          - {id: old, name: N, status: retired}\n")}`;
  expect(quotes("codebook/single-code-theme", text)).toEqual(["outer"]);
  expect(relatedQuote("codebook/single-code-theme", text)).toBe("cost");
  expect(quotes("codebook/single-code-theme", text, 2)).toEqual([]);
  const two = `${inPhase3}themes:\n${theme("money", codesOf("cost", "wages"))}`;
  expect(quotes("codebook/single-code-theme", two)).toEqual([]);
});

test("two sub-themes with a code each are a theme of two codes", () => {
  const inner = (id: string) =>
    `      - {id: ${id}, name: N, codes: [{id: ${id}-code, name: N}]}\n`;
  const text = `${inPhase3}themes:\n${theme("outer", "    themes:\n", inner("a"), inner("b"))}`;
  expect(quotes("codebook/single-code-theme", text)).toEqual(["a", "b"]);
});

test("what stays in use under a retired theme is found where its status says so", () => {
  const text = `${head}themes:
  - id: old
    name: Old
    status: retired
    codes:
      - {id: gone, name: N}
      - {id: kept, name: N, status: defined}
    themes:
      - id: inner
        name: Inner
        status: reviewed
        codes:
          - {id: follows, name: N}
          - {id: follows-too, name: N, status: candidate}
`;
  expect(quotes("codebook/in-retired-theme", text)).toEqual(["defined", "reviewed"]);
  expect(relatedQuote("codebook/in-retired-theme", text)).toBe("retired");
});

const naming = (text: string) => `${head}codes:
  - id: cost
    name: Cost
    replaces: [price]
    rules: [costs, follow-up]
  - id: old-cost
    name: Old
    status: retired
    when_not: Not for \`nothing-left\`.
  - id: who-pays
    name: Who pays
    when_not: >-
      Not for what is
      folded, ${text}.
    near_misses:
      - because: See ${text}.
        text: They pay.
`;

test.each(["`cost`", "`who-pays`", "`log*`", "`clinic`", "`when_not`", "cots"])(
  "%s names nothing unknown",
  (text) => {
    expect(quotes("codebook/unknown-mention", naming(text))).toEqual([]);
  },
);

test.each([
  ["`cots`", "cots", "did you mean `cost`?"],
  ["`who_pays`", "who_pays", "did you mean `who-pays`?"],
  ["`Cost`", "Cost", "did you mean `cost`?"],
  ["`price`", "price", "write `cost`"],
  ["`quite-another`", "quite-another", "name a code or theme of this codebook"],
])("%s is unknown wherever it stands, with a hint", (text, id, hint) => {
  const found = findingsOf("codebook/unknown-mention", naming(text));
  expect(quotes("codebook/unknown-mention", naming(text))).toEqual([id, id]);
  expect(found[1]?.hint).toContain(hint);
});

test.each(["`costs`", "`follow-up`", "`They`"])("%s is a word that rules or people say", (text) => {
  expect(quotes("codebook/unknown-mention", naming(text))).toEqual([]);
});

test("ids are the same in either Unicode form", () => {
  const text = naming("`été-hiver`").replaceAll("who-pays", "e\u0301te\u0301-hiver");
  expect(quotes("codebook/unknown-mention", text)).toEqual([]);
});

test("a code that could not be read is reported there, and not where it is named", () => {
  const quoted = naming("`no-money`").replace("id: cost", "id: “no-money”");
  expect(quotes("codebook/unsafe-id", quoted)).toEqual(["“no-money”"]);
  expect(quotes("codebook/unknown-mention", quoted)).toEqual([]);
  const lostDash = `${naming("`no-money`")}    id: no-money\n    name: No money\n`;
  expect(quotes("codebook/unknown-mention", lostDash)).toEqual([]);
  const note = `${naming("`no-money`")}  # - id: no-money\n`;
  expect(quotes("codebook/unknown-mention", note)).toEqual(["no-money", "no-money"]);
});

test("a source may be named, and memos may name what is gone", () => {
  const text = `${naming("`doe-2024`")}sources:\n  doe-2024: {citation: Doe}\nmemos:\n  - text: Merged \`gone-now\` and \`old-cost\`.\n`;
  expect(quotes("codebook/unknown-mention", text)).toEqual([]);
  expect(quotes("codebook/retired-mention", text)).toEqual([]);
});

test("an id behind a YAML escape or an alias is shown by the value that has it", () => {
  const text = `${head}codes:
  - {id: a, name: N, when: &w "Not \\x60no-such\\x60, not \\x60no-such\\x60"}
  - {id: b, name: N, when: *w}
`;
  expect(quotes("codebook/unknown-mention", text)).toEqual([
    '&w "Not \\x60no-such\\x60, not \\x60no-such\\x60"'.slice(3),
    "*w",
  ]);
});

test("each of two mentions is found in its place", () => {
  const found = findingsOf("codebook/unknown-mention", naming("`no-such` and `no-such`"));
  expect(new Set(found.map(({ span }) => span?.start)).size).toBe(4);
});

test("a retired code is not to be sent to", () => {
  expect(quotes("codebook/retired-mention", naming("`cost`"))).toEqual([]);
  const text = naming("`old-cost`");
  expect(quotes("codebook/retired-mention", text)).toEqual(["old-cost", "old-cost"]);
  expect(relatedQuote("codebook/retired-mention", text)).toBe("retired");
  expect(quotes("codebook/unknown-mention", text)).toEqual([]);
});

test("codes that replace one another in a circle are found by the reader", () => {
  const text = `${head}codes:
  - {id: a, name: N, replaces: [b]}
  - {id: b, name: N, replaces: [a]}
`;
  expect(quotes("codebook/replaced-id", text)).toEqual(["b", "a"]);
});
