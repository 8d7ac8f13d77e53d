import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { EstimateRow, TableAgreement } from "../../../src/model/table-agreement.ts";
import { agreementTablesJsonSchema } from "../../../src/report/agreement-tables/agreement-tables-schema.ts";
import { tableAgreementFormats } from "../../../src/report/agreement-tables/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { projectFolder } from "../../support/project-folder.ts";

const options = { width: 160, paint: plainPaint, toolVersion: "0.0.0" };
const interval = { method: "analytic", level: 0.95, low: -0.25, high: 0.75 } as const;

const rows: readonly EstimateRow[] = [
  {
    ...{ statistic: "krippendorff_alpha[nominal]", value: -0.0625, standardError: 0.125, interval },
    ...{ observed: 0.5, expected: 0.5625 },
  },
  { statistic: "cohen_kappa", value: undefined, reason: "no-variation", noInterval: "undefined" },
  { statistic: "light_kappa", value: 0.5, noInterval: "no-formula" },
  { statistic: "u_alpha", value: undefined, reason: "for-spans" },
];

const plain: TableAgreement = {
  ...{ data: "ratings", files: ["<r>.csv"], coders: ["Ann & Co", "Ben"], units: 1 },
  ...{ categories: ["joy", "fear"], level: "nominal", how: ["one column a coder"] },
  interval: { method: "analytic", replicates: 2000, seed: 1, quantile: "t" },
  ...{ zeroDivision: "undefined", compat: undefined, scale: undefined, estimates: rows },
};

const codes: TableAgreement["codes"] = [
  {
    ...{ code: "=trust[1]", units: 6, uses: [3, 2], all: 1, some: 3, none: 2 },
    estimates: [
      { statistic: "per_code_alpha[=trust[1]]", value: 0.25, interval },
      { statistic: "per_code_gwet_ac2[linear][=trust[1]]", value: 0.375 },
    ],
  },
  {
    ...{ code: "cost", units: 6, uses: [0, 0], all: 0, some: 0, none: 6 },
    estimates: [
      { statistic: "per_code_alpha[cost]", value: undefined, reason: "code-unused" },
      { statistic: "per_code_gwet_ac2[linear][cost]", value: undefined, reason: "code-unused" },
    ],
  },
];
const matrices: TableAgreement = {
  ...{ ...plain, data: "matrices", codes },
  gates: {
    shortfalls: [
      { statistic: "cohen_kappa", on: "lower", needed: 0.6, found: "no-variation", isFall: false },
      { statistic: "light_kappa", on: "estimate", needed: 0.75, found: 0.5, isFall: true },
    ],
    ...{ notJudged: ["cost"], minUnits: 3 },
  },
};

function write(format: keyof typeof tableAgreementFormats, agreement: TableAgreement): string {
  return tableAgreementFormats[format](agreement, options);
}

describe("json", () => {
  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    agreementTablesJsonSchema(),
  );
  test.each([
    ["ratings", plain],
    ["matrices", matrices],
    ["nan", { ...plain, zeroDivision: "nan", scale: "krippendorff", compat: "nltk" } as const],
  ])("of %s is as the schema says", (_, agreement) => {
    accepts(JSON.parse(write("json", agreement)));
    expect(accepts.errors).toBeNull();
  });

  test("the schema is the committed one", () => {
    const path = join(projectFolder, "schemas/agreement-tables.schema.json");
    const schema = `${JSON.stringify(agreementTablesJsonSchema(), null, 2)}\n`;
    expect(readFileSync(path, "utf8")).toBe(schema);
  });

  test("numbers are whole, and what does not exist is null beside its reason", () => {
    const { estimates, codes: uses, gates } = JSON.parse(write("json", matrices));
    expect(estimates[0]).toEqual({
      ...{ statistic: "krippendorff_alpha[nominal]", value: -0.0625, reason: null },
      ...{ replaced: false, observed: 0.5, expected: 0.5625, se: 0.125 },
      ...{ ci: [-0.25, 0.75], ciMethod: "analytic" },
    });
    expect(estimates[1]).toMatchObject({ value: null, reason: "no-variation", replaced: false });
    expect(estimates[4]).toMatchObject({ statistic: "per_code_alpha[=trust[1]]", value: 0.25 });
    expect(uses[0]).toEqual({
      ...{ code: "=trust[1]", units: 6, uses: [3, 2], all: 1, some: 3, none: 2 },
    });
    expect(gates).toEqual(matrices.gates);
  });
});

describe("csv", () => {
  test("one row a number, unrounded; a number below 0 stays a number", () => {
    expect(write("csv", plain).split("\n")).toEqual([
      "statistic,value,reason,observed,expected,se,ci_low,ci_high,no_interval",
      "krippendorff_alpha[nominal],-0.0625,,0.5,0.5625,0.125,-0.25,0.75,",
      "cohen_kappa,,no variation,,,,,,",
      "light_kappa,0.5,,,,,,,no formula",
      "u_alpha,,for spans,,,,,,",
      "",
    ]);
  });

  test("of matrices one table, each row of a code with its counts", () => {
    const [header, first, , third, , overall] = write("csv", matrices).split("\n");
    expect(header).toBe(
      "statistic,value,reason,observed,expected,se,ci_low,ci_high,no_interval,code,units,uses_Ann & Co,uses_Ben,all,some,none",
    );
    expect(first).toBe("per_code_alpha[=trust[1]],0.25,,,,,-0.25,0.75,,'=trust[1],6,3,2,1,3,2");
    expect(third).toBe("per_code_alpha[cost],,not used by anybody,,,,,,,cost,6,0,0,0,0,6");
    expect(overall).toMatch(/^krippendorff_alpha\[nominal\],-0\.0625,.*,,,,,,,,$/);
  });

  test("NaN where the user wants it", () => {
    const text = write("csv", { ...plain, zeroDivision: "nan" });
    expect(text).toContain("cohen_kappa,NaN,no variation,");
    expect(text).toContain("u_alpha,,for spans,");
  });
});

describe.each(["terminal", "markdown", "latex", "html"] as const)("%s", (format) => {
  const bare = (text: string) => text.replaceAll(/\\|\{(?=[[\]])|(?<=[[\]])\}/g, "");

  test("has three decimals, the interval, the reason and the conventions", () => {
    const text = bare(write(format, plain));
    for (const part of ["-0.063", "-0.250 to 0.750", "0.125", "0.563", "no variation", "0.500"])
      expect(text).toContain(part);
    expect(text).toMatch(/1 unit, 2 coders/);
    expect(text).toContain("2 categories: joy, fear.");
    expect(text).toContain("t distribution");
  });

  test("says NaN where the user wants it, and nothing else changes", () => {
    expect(write(format, plain)).not.toContain("NaN");
    expect(write(format, { ...plain, zeroDivision: "nan" }).match(/NaN/g)).toHaveLength(1);
  });

  test("has a row a code, and what falls short", () => {
    const text = bare(write(format, matrices)).replaceAll(/\s+/g, " ");
    expect(text).toContain("=trust[1]");
    expect(text).toContain("0.375");
    expect(text).toContain("the lower limit of cohen_kappa does not exist, and 0.600 is asked: no");
    expect(text).toContain("light_kappa is 0.500, and it was 0.750 before");
    expect(text).toContain("with fewer than 3 units that anybody gave the code: cost.");
  });

  test("leaves out a column in which nothing stands", () => {
    const estimates = [{ statistic: "light_kappa", value: 0.5 }];
    const none = { ...plain.interval, method: "none" } as const;
    const text = write(format, { ...plain, estimates, interval: none });
    expect(text).toContain("0.500");
    for (const heading of ["SE", "observed", "expected", "reason", "interval"])
      expect(text).not.toMatch(new RegExp(`\\b${heading}\\b`));
  });
});

test("a row of a code has its counts in the order of the headings", () => {
  const text = write("markdown", matrices).replaceAll("\\", "");
  expect(text).toContain("| code | both | differ | neither | alpha |");
  expect(text).toContain("| =trust[1] | 1 | 3 | 2 | 0.250 |");
});

test("a number in the place of none is marked as one", () => {
  const estimates = [{ statistic: "cohen_kappa", value: 1, reason: "no-variation" }] as const;
  const agreement = { ...plain, zeroDivision: "one", estimates } as const;
  expect(JSON.parse(write("json", agreement)).estimates[0]).toMatchObject({ replaced: true });
  expect(write("markdown", agreement)).toContain("no variation; number put in its place");
});

test("a scale has words for alphas alone, also for the lower limit", () => {
  const estimates = [
    {
      statistic: "krippendorff_alpha[nominal]",
      value: 0.85,
      interval: { ...interval, low: 0.7, high: 0.9 },
    },
    { statistic: "mean_per_code_alpha", value: 0.7 },
    { statistic: "cohen_kappa", value: 0.9 },
    { statistic: "krippendorff_alpha_gwet_se", value: 0.9 },
  ];
  const text = write("markdown", { ...plain, estimates, scale: "krippendorff" });
  expect(text).toContain("reliable (tentative conclusions only) |");
  expect(text).toContain("tentative conclusions only (limit unknown) |");
  expect(text.match(/reliable/g)).toHaveLength(1);
  expect(text).toContain("Krippendorff, K. (2019)");
});

test("a page holds no markup of the user", () => {
  const page = write("html", plain);
  expect(page).toContain("&lt;r&gt;.csv");
  expect(page).not.toContain("<r>");
  expect(page).not.toContain("<script");
});

test("many categories are counted, long ones cut", () => {
  const many = Array.from({ length: 13 }, (_, at) => `category ${at}`);
  expect(write("markdown", { ...plain, categories: many })).toContain("- 13 categories.");
  const long = write("markdown", { ...plain, categories: ["x".repeat(10_000)] });
  expect(long).toContain(`1 category: ${"x".repeat(60)}….`);
});

test("a mean says how many codes were left out", () => {
  const mean = { counted: 2, undefined: 1, withZeros: 0.5 };
  const estimates = [{ statistic: "mean_per_code_alpha", value: 0.75, mean }];
  expect(write("markdown", { ...plain, estimates })).toContain(
    "mean\\_per\\_code\\_alpha: 1 of 3 left out, with zeros 0.500.",
  );
});

test.each([
  ["percentile", "bootstrap over units, percentile, 2000 replicates, seed 1"],
  ["krippendorff", "Krippendorff's bootstrap, 2000 replicates, seed 1"],
  ["analytic", "normal distribution"],
] as const)("how %s intervals were made", (method, words) => {
  const made = { ...plain.interval, method, quantile: "normal" } as const;
  expect(write("terminal", { ...plain, interval: made }).replaceAll(/\s+/g, " ")).toContain(words);
});
