import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { agreementReport } from "../../../src/agreement/report/agreement-report.ts";
import type { AgreementReport } from "../../../src/model/agreement-report.ts";
import { coderId } from "../../../src/model/ids.ts";
import { agreementJsonSchema } from "../../../src/report/agreement/agreement-schema.ts";
import { agreementFormats } from "../../../src/report/agreement/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { comparisonOf, plainOptions } from "../../agreement/report/build.ts";

const options = { width: 120, paint: plainPaint, toolVersion: "0.0.0" };

// a: both on every unit; b: as usual; c: nobody.
function reportWith(zeroDivision: AgreementReport["zeroDivision"]): AgreementReport {
  const uses = {
    a: [
      [0, 1, 2],
      [0, 1, 2],
    ],
    b: [[0, 1], [0]],
  };
  const counts = { rows: 1, compared: 1, unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };
  const facts = {
    codebook: { id: "x", title: "X", version: "1.0.0" },
    speakers: "participant",
    ...{ scale: undefined, notCompared: [] },
    coders: ["Ann", "Ben"].map((name) => {
      return { coder: coderId(name), assignment: "stated", ...counts } as const;
    }),
  } as const;
  const table = { ...plainOptions, zeroDivision, furtherSpans: [] };
  return agreementReport([comparisonOf(3, [uses])], facts, table, undefined);
}

const nan = reportWith("nan");

test("json, which has no NaN, has null with the reason, marked as replaced, and reads back", () => {
  const written = JSON.parse(agreementFormats.json(nan, options));
  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    agreementJsonSchema(),
  );
  accepts(written);
  expect(accepts.errors).toBeNull();
  expect(written.zeroDivision).toBe("nan");
  type Code = { readonly id: string; readonly figures: readonly { readonly statistic: string }[] };
  const codes: readonly Code[] = written.tables[0].codes;
  const alphaOf = (code: string) =>
    codes
      .find(({ id }) => id === code)
      ?.figures.find(({ statistic }) => statistic === "krippendorff_alpha[nominal]");
  expect(alphaOf("a")).toMatchObject({ value: null, reason: "no-variation", replaced: true });
  expect(alphaOf("b")).toMatchObject({ reason: null, replaced: false });
  expect(alphaOf("c")).toMatchObject({ value: null, reason: "code-unused", replaced: true });
  // The mean is of b alone.
  expect(written.tables[0].means[0]).toMatchObject({ defined: 1, codes: 3 });
});

test("csv has NaN in the cell, and why beside it", () => {
  const [header = "", ...rows] = agreementFormats.csv(nan, options).split("\n");
  const at = header.split(",").indexOf("krippendorff_alpha[nominal]");
  const row = rows.find((line) => line.includes(",code,a,"))?.split(",");
  expect(row?.[at]).toBe("NaN");
  expect(row?.at(-1)).toContain("krippendorff_alpha[nominal]: no-variation");
});

test.each(["terminal", "markdown", "latex", "html"] as const)(
  "%s has NaN, and says why",
  (format) => {
    const text = agreementFormats[format](nan, options);
    expect(text.match(/NaN/g)?.length).toBeGreaterThan(2);
    expect(text.replaceAll(/\s+/g, " ")).toMatch(/NaN stands for a figure that does not exist/);
    expect(agreementFormats[format](reportWith("undefined"), options)).not.toContain("NaN");
  },
);

test("1 and 0 are marked with a star, and are no NaN", () => {
  for (const [zeroDivision, written] of [
    ["one", "1.00*"],
    ["zero", "0.00*"],
  ] as const) {
    const text = agreementFormats.terminal(reportWith(zeroDivision), options);
    expect(text).toContain(written);
    expect(text).not.toContain("NaN");
  }
});
