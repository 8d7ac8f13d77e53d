import { agreementScales } from "../../model/agreement-scale.ts";
import { tablesSchemaVersion } from "./json.ts";
import { noIntervalWords, rowReasons } from "./words.ts";

type JsonSchema = { readonly [key: string]: unknown };
type Properties = Readonly<Record<string, JsonSchema>>;

/** What `agree --format json` writes of tables (--ratings, --matrix, --spans), as a JSON schema of draft 7. */
export function agreementTablesJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase agree, of tables",
    description:
      "How far several coders agree in a table of ratings, in 0/1 matrices or in a table of spans, as written by --format json",
    definitions: { estimate: estimate() },
    ...object(
      {
        schemaVersion: {
          description: "Version of this format; other than the one given here, read on with care",
          const: tablesSchemaVersion,
        },
        tool: object({ name: { const: "sixphase" }, version: text }),
        conventions: conventions(),
        estimates: list(
          { $ref: "#/definitions/estimate" },
          "All numbers; those of single codes too, under ids that end in [CODE]",
        ),
        gates: orNull(gates(), "What the user demanded; null where nothing was"),
      },
      { codes: list(code(), "Of matrices: how each code was used, worst first by alpha") },
    ),
  };
}

function conventions(): JsonSchema {
  return object({
    data: { enum: ["ratings", "sets", "matrices", "spans"] },
    files: list(text, "As they were named"),
    coders: list(text, "In the order of every list about coders"),
    units: {
      description: "Units of the table; of spans the length of the text",
      type: "number",
      minimum: 0,
    },
    categories: list(text, "Unused ones too, in the order that ordinal measures take"),
    level: { enum: ["nominal", "ordinal", "interval", "ratio"] },
    interval: object({
      method: { enum: ["percentile", "bca", "analytic", "krippendorff", "none"] },
      replicates: count,
      seed: count,
      quantile: { description: "Of analytic intervals (--ci-quantile)", enum: ["t", "normal"] },
    }),
    zeroDivision: {
      description: "What stands for a number that does not exist for want of variation",
      enum: ["undefined", "one", "zero", "nan"],
    },
    compat: {
      description: "The program whose conventions were taken over",
      enum: ["nvivo", "irrcac", "nltk", "kalpha", null],
    },
    scale: {
      description: "Whose words readers' formats have for ranges of alpha",
      enum: [...Object.keys(agreementScales), null],
    },
    reading: list(text, "How the table was read, and what departs from the usual conventions"),
    inWords: list(text, "All of this in sentences"),
  });
}

function estimate(): JsonSchema {
  return object(
    {
      statistic: { description: "The id, as --coef takes it", ...text },
      value: { description: "Not rounded; null where it does not exist", ...maybeNumber },
      reason: {
        description: "Why it does not exist; beside a value: why that one stands in its place",
        enum: [...Object.keys(rowReasons), null],
      },
      replaced: {
        description:
          "Something stands for a number that does not exist (--zero-division, --compat): the value, or NaN where it is null",
        type: "boolean",
      },
      observed: { description: "Observed agreement", ...maybeNumber },
      expected: { description: "Agreement that chance would give", ...maybeNumber },
      se: {
        description: "Standard error by formula, units as the sample",
        ...maybeNumber,
      },
      ci: orNull(
        { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 },
        "Lower and upper end of the 95 % interval; null where there is none",
      ),
      ciMethod: { enum: ["percentile", "bca", "analytic", "krippendorff", null] },
    },
    {
      replicates: count,
      undefinedReplicates: count,
      noInterval: { description: "Why there is none", enum: Object.keys(noIntervalWords) },
      mean: object({
        counted: { description: "Codes in the mean", ...count },
        undefined: { description: "Codes that are left out, having no number", ...count },
        withZeros: { description: "The mean if those counted as 0", type: "number" },
      }),
    },
  );
}

function code(): JsonSchema {
  return object({
    code: text,
    units: { description: "Units that at least two coders rated", ...count },
    uses: list(count, "Units on which each coder used it"),
    all: { description: "Units on which all coders used it", ...count },
    some: { description: "Units on which some did and some did not", ...count },
    none: { description: "Units on which nobody did", ...count },
  });
}

function gates(): JsonSchema {
  return object({
    shortfalls: list(
      object({
        statistic: text,
        on: { enum: ["estimate", "lower"] },
        needed: { type: "number" },
        found: { description: "The number, or why there is none", type: ["number", "string"] },
        isFall: { description: "It was more in the baseline", type: "boolean" },
      }),
      "Empty where every gate is reached",
    ),
    notJudged: list(text, "Codes that too few units have"),
    minUnits: count,
  });
}

const text: JsonSchema = { type: "string" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const maybeNumber: JsonSchema = { type: ["number", "null"] };

function list(items: JsonSchema, description: string): JsonSchema {
  return { description, type: "array", items };
}

function orNull(schema: JsonSchema, description: string): JsonSchema {
  return { description, anyOf: [{ type: "null" }, schema] };
}

/** An object with these keys and no others. */
function object(required: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
