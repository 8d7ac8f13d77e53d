import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { diffCodebooks } from "../../../src/diff/diff-codebooks.ts";
import { diffFindings } from "../../../src/diff/findings.ts";
import { rereadReasons } from "../../../src/diff/reread.ts";
import { RuleComparison } from "../../../src/diff/rule-comparison.ts";
import type { RereadExcerpt } from "../../../src/model/codebook-diff.ts";
import { codeId } from "../../../src/model/ids.ts";
import { locate } from "../../../src/report/diagnostics/locate.ts";
import type { DiffReport } from "../../../src/report/diff/diff-format.ts";
import { diffJsonSchema } from "../../../src/report/diff/diff-schema.ts";
import { diffFormats } from "../../../src/report/diff/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { transcriptOf } from "../../coding/small-study.ts";
import { code, codebookOf, codes, head, theme, themes } from "../../diff/read-pair.ts";
import { projectFolder } from "../../support/project-folder.ts";

const options = { width: 80, paint: plainPaint, toolVersion: "1.2.3" };

/** A report of two codebooks, and of what they make of a few sentences. */
function reportOf(old: string, now: string, isWithCorpus = true): DiffReport {
  const texts: Readonly<Record<string, string>> = {
    "old.yaml": head + old,
    "new.yaml": head + now,
  };
  const [before, after] = [codebookOf(head + old, "old.yaml"), codebookOf(head + now, "new.yaml")];
  const diff = diffCodebooks(before, after);
  const found: Diagnostic[] = diffFindings(before, after, diff);
  const rules = new RuleComparison(before, after, diff.homes, {
    excerpt: "sentence",
    speakers: "participant",
  });
  rules.add(transcriptOf("P: It is slow. It is *dear*, @all.\n"), []);
  const reread = [...rereadReasons(diff)].map(
    ([id, reasons]): RereadExcerpt => ({
      ...{ transcript: "P01", start: 3, end: 14, line: 1, coder: "amna", excerpt: "It is slow." },
      ...{ speaker: "P", participant: undefined, code: codeId(id), reasons },
      codeNow: diff.homes.get(codeId(id)),
    }),
  );
  return {
    diff,
    findings: { files: Object.keys(texts), located: locate(found, (file) => texts[file]) },
    reread: isWithCorpus ? reread : undefined,
    rules: isWithCorpus ? rules.outcome() : undefined,
  };
}

const old =
  themes(theme("t", code("a", "definition: One two three.", "rules: [slow]"), code("b"))) +
  codes(code("c", "kind: barrier", "examples: [One.]"), code("gone"));
const now =
  themes(theme("t", code("b"), code("a", "definition: One two four.", "rules: [dear]"))) +
  codes(code("c", "kind: neutral", "examples: [Two.]", "replaces: [x]"), code("d"));

describe("json", () => {
  test("the committed schema is what the source gives (npm run generate)", () => {
    const committed = readFileSync(join(projectFolder, "schemas/diff.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(diffJsonSchema(), null, 2)}\n`);
  });

  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(diffJsonSchema());

  test.each([
    ["many changes", reportOf(old, now)],
    ["without a corpus", reportOf(old, now, false)],
    ["no change", reportOf(old, old)],
  ])("%s: what is written is what the schema says", (_, report) => {
    const written = JSON.parse(diffFormats.json(report, options));
    expect(accepts(written), JSON.stringify(accepts.errors)).toBe(true);
  });

  test("the schema is no formality: a key too many and one too few are refused", () => {
    const written = JSON.parse(diffFormats.json(reportOf(old, now), options));
    expect(accepts({ ...written, more: 1 })).toBe(false);
    const { follows: _, ...less } = written;
    expect(accepts(less)).toBe(false);
    const [first, ...others] = written.changes;
    expect(accepts({ ...written, changes: [{ ...first, impact: "huge" }, ...others] })).toBe(false);
  });

  test("all forms of change are in the example", () => {
    const { changes } = JSON.parse(diffFormats.json(reportOf(old, now), options));
    const keys = new Set(changes.flatMap((change: object) => Object.keys(change)));
    expect([...keys]).toEqual(expect.arrayContaining(["value", "words", "items"]));
  });
});

describe("text", () => {
  const text = diffFormats.text(reportOf(old, now), options);

  test("fits eighty columns, findings aside", () => {
    const own = text.split("\n").filter((line) => !/^(old|new)\.yaml:|^ {2}hint:/.test(line));
    expect(own.filter((line) => line.length > 80)).toEqual([]);
    expect(own.length).toBeGreaterThan(30);
  });

  test("words that went and came are marked where they stand", () => {
    expect(text).toContain("    One two [-three.-] {+four.+}\n");
  });

  test("colour is a matter of the paint alone", () => {
    const paint = { ...plainPaint, red: (part: string) => `<${part}>` };
    expect(diffFormats.text(reportOf(old, now), { ...options, paint })).toContain("<[-three.-]>");
  });

  test("excerpts beyond the first few are counted", () => {
    const report = reportOf(old, now);
    const [one] = report.reread ?? [];
    const many = Array.from({ length: 9 }, () => one).filter((found) => found !== undefined);
    expect(diffFormats.text({ ...report, reread: many }, options)).toContain("and 6 more");
  });

  test("a long text shows the words around a change", () => {
    const long = (word: string) => {
      const words = Array.from({ length: 40 }, (_, index) => (index === 20 ? word : `w${index}`));
      return codes(code("a", `definition: ${words.join(" ")}`));
    };
    const shown = diffFormats.text(reportOf(long("this"), long("that")), options);
    expect(shown).toContain(
      "… w14 w15 w16 w17 w18 w19 [-this-] {+that+} w21 w22 w23 w24 w25 w26 …",
    );
  });
});

describe("markdown", () => {
  test("what people write is no markup and calls nobody", () => {
    const text = diffFormats.markdown(reportOf(old, now), options);
    expect(text).toContain(String.raw`It is \*dear\*, @&#8203;all.`);
    expect(text).toContain("~~three.~~ **four.**");
  });

  test("it fits a comment, and says so where something was left out", () => {
    const long = (letter: string) => `definition: ${`${letter}${letter} `.repeat(300)}`;
    const ids = Array.from({ length: 60 }, (_, index) => `c${index}`);
    const report = reportOf(
      codes(...ids.map((id) => code(id, long("a")))),
      codes(...ids.map((id) => code(id, long("b")))),
    );
    const text = diffFormats.markdown(report, options);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("Not all of it fits here");
    expect(diffFormats.markdown(reportOf(old, now), options)).not.toContain("Not all of it fits");
  });
});

test("an id that is no longer there has no home", () => {
  const [one] = reportOf(codes(code("gone")), codes(code("a"))).reread ?? [];
  expect(one).toMatchObject({ code: codeId("gone"), codeNow: undefined });
});
