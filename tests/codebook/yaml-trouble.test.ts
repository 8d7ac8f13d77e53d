import { expect, test } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookOf, codeOf, findings, head, withCode } from "./read.ts";

test("what is wrong before and on both sides of harmless errors is told in one run", () => {
  const text = withCode(
    "kind: barier",
    'brief: "a \\q b"',
    "rules:",
    "  - *load",
    "  - '*'",
    "tags: x",
  );
  expect(findings(text)).toEqual([
    ["not-a-choice", "barier"],
    ["syntax", "\\"],
    ["unknown-alias", "*load"],
    ["wildcard-only", "'*'"],
    ["unknown-key", "tags"],
  ]);
});

test("after an error that leaves the structure in doubt nothing is guessed", () => {
  const text = `${head}codes:\n  - id: a b\n    kind: barier\n  - id: cost\n    brief: so: much\n    kind: x\n`;
  expect(findings(text)).toEqual(
    [
      ["unsafe-id", "a b"],
      ["missing-key", "id"],
      ["not-a-choice", "barier"],
      ["syntax", "so: much"],
    ].sort((a, b) => text.indexOf(a[1] ?? "") - text.indexOf(b[1] ?? "")),
  );
});

test("sources behind such an error are not called missing", () => {
  const text = `${withCode("sources: [doe]", "brief: 'not closed")}sources:\n  doe: {citation: Doe}\n`;
  expect(findings(text)).toEqual([["syntax", "'not closed"]]);
});

const lost: readonly (readonly [text: string, quote: string])[] = [
  [withCode("brief: 'it costs", "when: always"), "'it costs"],
  [withCode("brief: 'it's too much'"), "s too much'"],
  [withCode("rules:", '  - "no" problem'), "problem"],
  [withCode("rules: [a, b", "brief: x"), "brief: x"],
  [withCode("  brief: x"), "brief: x"],
  [`${head}codes:\n  - id cost\n    name: Cost\n`, "id cost"],
  [`${head}codes:\n  - id:\u00a0cost\n    name: Cost\n`, "id:\u00a0cost"],
];

test.each(lost)("a syntax error is shown where it is seen", (text, quote) => {
  expect(findings(text)).toEqual([["syntax", quote]]);
});

const causes: readonly (readonly [text: string, quote: string, message: string, hint: string])[] = [
  [withCode("brief: cost: high"), "cost: high", "holds a colon and a space", "straight quotes"],
  [withCode("examples:", "  - 'I can't'"), "t'", "goes on after the quote", "double quotes"],
  [withCode('brief: "no" problem'), "problem", "goes on after the quote", "single quotes"],
  [withCode('brief: "not closed”', "when: x"), '"not closed”', "not closed", "curly quote"],
  [withCode("brief: 'not closed", "when: x"), "'not closed", "not closed", "put ' at the end"],
  [withCode("brief:x", "when: y"), "brief:x", "no space after the colon", "put a space"],
  [withCode("brief: x", "  when: y"), "when: y", "indented further than the line above", "spaces"],
  [
    withCode("kind: barrier", "brief: x", "kind: y").replace("    brief", "brief"),
    "brief: x",
    "not indented like",
    "spaces",
  ],
  [withCode("brief: what", "  it costs: money"), "what", "further down", "straight quotes"],
  [withCode("rules:", "  - a").replace("      - a", "   - a"), "- a", "neighbours", "spaces"],
  [
    withCode("brief x", "when: y"),
    "brief x",
    "neither a `key: value` line",
    "give the line its key",
  ],
  [withCode("rules: [a, b", "brief: x"), "brief: x", "bracket on the line above", "] or }"],
  [`${head}codes:\n    - id: a\n      name: A\n  - id: b\n`, "  - id: b", "neighbours", "spaces"],
  [withCode("rules:", "\t- a"), "    \t- a", "indented with a tab", "replace the tab"],
];

test.each(causes)("%j: its cause is told, and nothing that follows from it", (...row) => {
  const [text, quote, message, hint] = row;
  const { diagnostics } = readCodebook("x.yaml", text);
  expect(findings(text).map(([, quoted]) => quoted)).toEqual([quote]);
  expect(diagnostics[0]?.message).toContain(message);
  expect(diagnostics[0]?.hint).toContain(hint);
});

test("a colon without a key before it is what is shown", () => {
  expect(findings(withCode("brief: x", ": y"))).toEqual([["unknown-key", ":"]]);
});

test("doubt is told also on a line that has a harmless finding", () => {
  expect(findings(withCode("brief: !x so: much")).map(([code]) => code)).toContain("syntax");
});

test("of later lines those are told that show by themselves what is wrong with them", () => {
  const text = `${withCode("  brief: x")}  - id: time\n    brief: so: much\n    when: 'it's'\n`;
  expect(findings(text)).toEqual([
    ["syntax", "brief: x"],
    ["syntax", "so: much"],
    ["syntax", "s'"],
  ]);
});

test.each([
  ["examples: -a", "put a space after the dash"],
  ["rules: • a", "rather than •"],
  ["examples: a", "begins with - and a space"],
  ["near_misses: [a]", "begin with `text: ...`"],
  ["examples: [“so: much”]", "straight quotes"],
  ["brief: #metoo", "put text that begins with # in quotes"],
  ["brief:", "delete the key"],
])("%s: the hint says what to do", (line, hint) => {
  expect(readCodebook("x.yaml", withCode(line)).diagnostics[0]?.hint).toContain(hint);
});

test("a space that is none is named", () => {
  const { diagnostics } = readCodebook("x.yaml", `${head}codes:\n  - id:\u00a0cost\n    name: C\n`);
  expect(diagnostics[0]?.hint).toContain("no-break space");
});

test("every line that is indented by a tab is told", () => {
  const text = `${head}codes:\n\t- id: cost\n\t  name: Cost\n`;
  expect(findings(text).map(([code]) => code)).toEqual(["tab-indent", "tab-indent"]);
});

test.each(["", "\n", "# only a note\n", "---\n", "~\n", "words\n", "- a\n", "[]"])(
  "%j is no codebook",
  (text) => {
    expect(findings(text).map(([code]) => code)).toEqual(["not-a-mapping"]);
    expect(readCodebook("x.yaml", text).value).toBeUndefined();
  },
);

test("a YAML 1.1 directive does not turn no into false", () => {
  const text = `%YAML 1.1\n---\n${withCode("rules: [no, yes]")}`;
  expect(codeOf(text).rules.map(({ label }) => label)).toEqual(["no", "yes"]);
});

test("aliases that multiply one another end, and soon", () => {
  const theme = (level: number) => {
    const inside =
      level === 0
        ? ""
        : Array(10)
            .fill(`*t${level - 1}`)
            .join(", ");
    return `  - &t${level}\n    id: t${level}\n    name: T\n    themes: [${inside}]\n`;
  };
  const text = `${head}themes:\n${Array.from({ length: 12 }, (_, level) => theme(level)).join("")}`;
  expect(findings(text).filter(([code]) => code === "alias-limit")).toHaveLength(1);
});

test("an alias stands for the last part marked before it", () => {
  const text = withCode("rules: &a [one]", "unless: &a [two]", "examples: *a", "when: &b x");
  expect(codeOf(text).examples.map((example) => example.text)).toEqual(["two"]);
  expect(findings(withCode("brief: *later", "when: &later x"))).toEqual([
    ["unknown-alias", "*later"],
  ]);
});

test.each(["[", "- ", "{a: ", "? ", "a: ", "&a [*a, "])(
  "%j four thousand times is survived",
  (part) => {
    expect(findings(`${head}codes: ${part.repeat(4_000)}`).length).toBeGreaterThan(0);
  },
);

test("half a million characters on one line are read", () => {
  expect(codebookOf(withCode(`brief: ${"word ".repeat(100_000)}`)).codes).toHaveLength(1);
});
