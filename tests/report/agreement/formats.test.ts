import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { agreementReport } from "../../../src/agreement/report/agreement-report.ts";
import type { AgreementReport } from "../../../src/model/agreement-report.ts";
import { agreementScales, wordFor } from "../../../src/model/agreement-scale.ts";
import { coderId } from "../../../src/model/ids.ts";
import { agreementJsonSchema } from "../../../src/report/agreement/agreement-schema.ts";
import { agreementStyle } from "../../../src/report/agreement/html-style.ts";
import { agreementFormats } from "../../../src/report/agreement/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { comparisonOf, plainOptions } from "../../agreement/report/build.ts";
import { projectFolder } from "../../support/project-folder.ts";

const options = { width: 80, paint: plainPaint, toolVersion: "0.0.0" };

function reportOf(given: Partial<AgreementReport> = {}, coders = ["Ann", "Ben"]): AgreementReport {
  const uses = coders.map((_, at) => (at === 0 ? [0, 1] : [0]));
  const comparison = comparisonOf(
    10,
    [{ a: uses, b: coders.map((_, at) => [at + 2]) }],
    undefined,
    coders,
  );
  const counts = { rows: 2, compared: 2, unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };
  const facts = {
    codebook: { id: "x", title: "A <b>book</b>", version: "1.0.0" },
    speakers: "participant",
    scale: undefined,
    coders: coders.map((name) => ({
      coder: coderId(name),
      assignment: "stated" as const,
      ...counts,
    })),
    notCompared: [],
  } as const;
  const gates = { overall: [], perCode: [], minUnits: 1, on: "estimate" } as const;
  return {
    ...agreementReport([comparison], facts, plainOptions, { gates, baseline: undefined }),
    ...given,
  };
}

describe("json", () => {
  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    agreementJsonSchema(),
  );
  test.each([[["Ann", "Ben"]], [["Ann", "Ben", "Cem"]]])(
    "of %j is as the schema says",
    (coders) => {
      accepts(JSON.parse(agreementFormats.json(reportOf({}, coders), options)));
      expect(accepts.errors).toBeNull();
    },
  );

  test("the schema is the committed one", () => {
    const committed = readFileSync(join(projectFolder, "schemas/agreement.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(agreementJsonSchema(), null, 2)}\n`);
  });

  test("what does not exist is null, with the reason", () => {
    const { tables } = JSON.parse(agreementFormats.json(reportOf(), options));
    const unused = tables[0].codes.find(({ id }: { id: string }) => id === "c");
    expect(unused.figures[2]).toMatchObject({ value: null, reason: "code-unused" });
  });
});

test("no format writes NaN, undefined or an object in place of a figure", () => {
  for (const format of Object.values(agreementFormats))
    expect(format(reportOf({ scale: "altman" }), options)).not.toMatch(
      /NaN|\[object|: undefined\b|>undefined</,
    );
});

test("a code that nobody used is named, and has no row of dashes", () => {
  const text = agreementFormats.terminal(reportOf(), options);
  expect(text).toContain("nothing to agree about: c (1 of 3)");
  expect(text).not.toMatch(/^c\s+—/m);
});

test("csv leaves negative numbers to be read as numbers", () => {
  const [, worst = ""] = agreementFormats.csv(reportOf(), options).split("\n");
  expect(worst).toMatch(/^turn,half,code,b,/);
  expect(worst).toMatch(/,-0\.\d{6},/);
});

test("html escapes what users wrote, and its style is allowed by its hash", () => {
  const page = agreementFormats.html(reportOf(), options);
  expect(page).toContain("A &lt;b&gt;book&lt;/b&gt;");
  const { css, sha256 } = agreementStyle;
  expect(sha256).toBe(createHash("sha256").update(css).digest("base64"));
});

test("words only where a scale is asked for, with its author", () => {
  expect(agreementFormats.terminal(reportOf(), options)).not.toContain("Altman");
  expect(agreementFormats.terminal(reportOf({ scale: "altman" }), options)).toContain(
    "Altman (1991)",
  );
});

test.each([
  ["krippendorff", 0.667, "tentative conclusions only"],
  ["krippendorff", 0.66699, "not to be relied on"],
  ["krippendorff", 0.8, "reliable"],
  ["landis-koch", 0.2, "slight"],
  ["landis-koch", -1e-17, "slight"],
  ["landis-koch", -0.01, "poor"],
  ["landis-koch", 0.81, "almost perfect"],
  ["altman", 0.6, "moderate"],
  ["fleiss", 0.75, "fair to good"],
  ["fleiss", 0.39, "poor"],
  ["cicchetti", 0.75, "excellent"],
  ["cicchetti", 0.4, "fair"],
] as const)("%s calls %d %s", (scale, value, word) => {
  expect(wordFor(agreementScales[scale], value)).toBe(word);
});
