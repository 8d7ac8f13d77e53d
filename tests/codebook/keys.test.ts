import { expect, test } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookOf, codeOf, findings, head, withCode } from "./read.ts";

const hints = (text: string) => readCodebook("x.yaml", text).diagnostics.map(({ hint }) => hint);

test.each(head.trimEnd().split("\n"))("without `%s` the key is missing", (line) => {
  const key = line.split(":")[0];
  const text = head.replace(`${line}\n`, "");
  const [found] = readCodebook("x.yaml", text).diagnostics;
  expect(findings(text)).toEqual([["missing-key", key === "sixphase" ? "id" : "sixphase"]]);
  expect(found?.message).toBe(`the codebook has no \`${key}\``);
});

test("a missing key is shown at the key it hangs under, or at its item's first key", () => {
  const sources = "sources:\n  doe: {url: 'https://example.org'}\n";
  expect(findings(head + sources)).toEqual([["missing-key", "doe"]]);
  expect(findings(withCode("near_misses:", "  - because: praise"))).toEqual([
    ["missing-key", "because"],
  ]);
  expect(findings(`${head}codes:\n  - {}\n`)).toEqual([
    ["missing-key", "{}"],
    ["missing-key", "{}"],
  ]);
});

test("a misspelt key is told its right name, another one which there are", () => {
  expect(hints(withCode("whenNot: x"))).toEqual(["did you mean `when_not`?"]);
  expect(hints(`${head}authors: x\n`)[0]).toContain("sixphase, id, title");
});

test("a key that is no text is told so", () => {
  expect(findings(withCode("? [a]", ": b", "? {c: d}", ": e"))).toEqual([
    ["unknown-key", "[a]"],
    ["unknown-key", "{c: d}"],
  ]);
});

test("of a key given twice the first value counts", () => {
  const text = withCode("brief: one", "brief: two", "brief: three");
  expect(findings(text)).toEqual([
    ["duplicate-key", "brief"],
    ["duplicate-key", "brief"],
  ]);
  expect(codeOf(text).brief).toBe("one");
});

test.each(["", " ~", " null", " ''", ' "  "', " # later"])("`when:%s` is empty", (nothing) => {
  const text = withCode(`when:${nothing}`);
  expect(findings(text)).toEqual([["empty-value", "when"]]);
  expect(codeOf(text).when).toBeUndefined();
  expect(findings(head.replace("title: Barriers in one clinic", `title:${nothing}`))).toEqual([
    ["missing-key", "title"],
  ]);
});

test("text is text, whatever other programs read in it", () => {
  const text = withCode("brief: 1.10", "when: yes", "definition: 2024-01-31");
  expect(findings(text)).toEqual([]);
  expect(codeOf(text)).toMatchObject({ brief: "1.10", when: "yes", definition: "2024-01-31" });
});

const wrong: readonly (readonly [line: string, code: string, quote: string])[] = [
  ["kind: [barrier]", "wrong-type", "[barrier]"],
  ["kind: Barrier", "not-a-choice", "Barrier"],
  ["kind: ‘barrier’", "not-a-choice", "‘barrier’"],
  ["status: final", "not-a-choice", "final"],
  ["origin: dta", "not-a-choice", "dta"],
  ["brief: [a]", "wrong-type", "[a]"],
  ["definition: {a: b}", "wrong-type", "{a: b}"],
  ["near_misses: [praise]", "wrong-type", "praise"],
  ["examples: {a: b}", "wrong-type", "{a: b}"],
  ["sources: [nobody]", "unknown-source", "nobody"],
];

test.each(wrong)("%s gives %s at %s", (line, code, quote) => {
  expect(findings(withCode(line))).toEqual([[code, quote]]);
});

test("phases and the format's version are numbers", () => {
  expect(findings(head.replace("phase: 2", "phase: '2'"))).toEqual([["not-a-choice", "'2'"]]);
  expect(findings(head.replace("phase: 2", "phase: 7"))).toEqual([["not-a-choice", "7"]]);
  expect(findings(head.replace("phase: 2", "phase: 2.0"))).toEqual([["not-a-choice", "2.0"]]);
  expect(findings(head.replace("sixphase: 1", "sixphase: '1'"))).toEqual([
    ["format-version", "'1'"],
  ]);
});

test.each(["1", "1.0", "v1.0.0", "1.0.0.0", "01.0.0", "1.0.0-", "one"])(
  "%s is no version",
  (version) => {
    expect(findings(head.replace("1.0.0", version))).toEqual([["bad-version", version]]);
  },
);

const language = (written: string) => head.replace("language: en", `language: ${written}`);

test.each(["english", "en_GB", "e", "en-", "x", "“en”"])("%s is no language tag", (tag) => {
  expect(findings(language(tag))).toEqual([["bad-language", tag]]);
});

test("languages are kept in their canonical form, each once", () => {
  expect(codebookOf(language("[en-gb, UR, en-GB, no]")).languages).toEqual(["en-GB", "ur", "no"]);
  expect(codebookOf(language("pt-br")).languages).toEqual(["pt-BR"]);
});

test("the nearest right tag is told", () => {
  expect(hints(language("Urdo"))).toEqual(["write ur"]);
  expect(hints(language("en_gb"))).toEqual(["write en-GB"]);
  expect(hints(language("“en”"))).toEqual(["write en"]);
});

test("no language at all is too few", () => {
  expect(findings(language("[]"))).toEqual([["few-items", "[]"]]);
});

test("rules for a language are for one of the codebook's, in any capitals", () => {
  const rules = withCode("rules: {EN: [a], en-GB: [b], ur: [c]}", "unless: {fr: [d]}");
  expect(findings(rules.replace("language: en", "language: [en, ur]"))).toEqual([
    ["rule-language", "en-GB"],
    ["rule-language", "fr"],
  ]);
});
