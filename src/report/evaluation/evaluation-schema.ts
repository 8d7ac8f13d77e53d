import { intervalReasons } from "../agreement/wording.ts";
import { evaluationSchemaVersion } from "./json.ts";
import { evaluationReasons } from "./wording.ts";

type JsonSchema = { readonly [key: string]: unknown };
type Properties = Readonly<Record<string, JsonSchema>>;

/** What `evaluate --format json` writes, as a JSON schema of draft 7. */
export function evaluationJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase evaluate",
    description: "How well a codebook's rules find what a person found, as --format json writes it",
    definitions: { figure: object(figureProperties), error: error() },
    ...object({
      schemaVersion: {
        description: "Version of this format; other than the one given here, read on with care",
        const: evaluationSchemaVersion,
      },
      tool: object({ name: { const: "sixphase" }, version: text }),
      codebook: object({ id: text, title: text, version: text }),
      person: coder("Whose codings are taken as right"),
      rules: coder("Whose codings are evaluated"),
      appliedTo: {
        description: "What the rules coded as one piece; null where a file says what they coded",
        enum: ["sentence", "paragraph", "turn", null],
      },
      unit: { enum: ["turn", "paragraph", "sentence", "excerpt", "transcript"] },
      cover: {
        description: "When a coding counts for a unit",
        enum: ["half", "any", "half-unit", "starts-in", null],
      },
      speakers: {
        description: "Whose speech is compared",
        enum: ["participant", "interviewer", "all"],
      },
      interval: object({
        method: { enum: ["percentile", "bca", "none"] },
        level: { description: "0.95", type: "number" },
        ...{ replicates: count, seed: count },
      }),
      drawn: orNull(
        object({
          kind: { enum: ["transcript", "block-of-turns"] },
          optimistic: { description: "The intervals are too narrow", type: "boolean" },
          clusters: count,
        }),
        "What the bootstrap drew; null without one",
      ),
      transcripts: list(text, "Compared"),
      notCompared: list(
        object({
          transcript: text,
          reason: { enum: ["not-assigned", "edited-since", "missing"] },
          coders: list(text, "Of whom that is true"),
        }),
        "Transcripts that are left out",
      ),
      units: count,
      leftOut: {
        description: "Units of speech that is not compared, by whose it is",
        ...{ type: "object", additionalProperties: count },
      },
      uncounted: list(
        object({ coder: text, reason: text, codings: count }),
        "Codings that are in no number",
      ),
      codes: list(code(), "In the order of the codebook; unused ones too"),
      macro: {
        description: "Unweighted means over the codes that have a value",
        ...object({ precision: macro(), recall: macro(), f1: macro() }),
      },
      micro: {
        description: "Of the units of all codes added up",
        ...object({ ...counts, ...figures }),
      },
      ruleUse: list(rule(), "Rules that fired, most false positives first"),
      falsePositives: list(reference("error"), "Units to which only the rules gave the code"),
      misses: list(reference("error"), "Units to which only the person gave the code"),
      gates: orNull(gates(), "What the user demanded; null where nothing was"),
    }),
  };
}

function coder(description: string): JsonSchema {
  return {
    description,
    ...object({
      coder: text,
      assignment: {
        description:
          "From what it is known which transcripts were theirs: codings.meta.json (or the rules were applied to all), --assigned all, or only their codings",
        enum: ["stated", "all", "coded"],
      },
      silentTranscripts: described(count, "Compared transcripts without a coding by them"),
      rows: described(count, "Codings; the others add up to it"),
      ...{ compared: count, unknownCode: count, lost: count, repeated: count, elsewhere: count },
    }),
  };
}

function code(): JsonSchema {
  return object({
    ...{ id: text, name: text },
    isTheme: { description: "A theme that the person put on text itself", type: "boolean" },
    hasRules: { description: "Whether the codebook has rules for it", type: "boolean" },
    ...counts,
    neither: count,
    ...figures,
  });
}

function macro(): JsonSchema {
  return object({
    ...figureProperties,
    codes: described(count, "Of the codebook, those left out too"),
    leftOut: list(object({ code: text, reason }), "Codes without a value"),
  });
}

function rule(): JsonSchema {
  return object({
    ...{ code: text, rule: text },
    fired: described(count, "Units to which it gave its code"),
    agreed: described(count, "Of them, units to which the person gave the code too"),
    falsePositives: count,
    precision: { description: "agreed / fired", type: "number" },
    alone: {
      description: "Of them, units that no other rule of the code fired on",
      ...object({ agreed: count, falsePositives: count }),
    },
  });
}

function error(): JsonSchema {
  return object({
    ...{ code: text, transcript: text },
    unit: {
      description: "Offsets are Unicode code points of the canonical text, half-open, from 0",
      ...object({
        number: described(count, "From 1, in the transcript"),
        ...{ start: count, end: count, line: count, participant, text },
      }),
    },
    codings: list(
      object({
        ...{ start: count, end: count, line: count, turn: count, participant, excerpt: text },
        rules: list(text, "That fired; empty of a person"),
        evidence: list(text, "The words that made each fire"),
        note: text,
      }),
      "Those that gave the unit the code",
    ),
    instead: list(text, "Codes that the other one gave the unit"),
  });
}

function gates(): JsonSchema {
  return object({
    notJudged: list(text, "Codes that too few units have"),
    minUnits: count,
    shortfalls: list(
      object({
        code: { description: "Null: the mean over codes", type: ["string", "null"] },
        statistic: { enum: ["precision", "recall", "f1"] },
        on: { enum: ["estimate", "lower"] },
        needed: { type: ["number", "null"] },
        found: { description: "The figure, or why there is none", type: ["number", "string"] },
      }),
      "Empty where every gate is reached",
    ),
  });
}

const text: JsonSchema = { type: "string" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const participant: JsonSchema = { type: ["string", "null"] };

const reason: JsonSchema = {
  description: "Why it does not exist",
  enum: [...Object.keys(evaluationReasons)],
};

const figureProperties: Properties = {
  value: { description: "Not rounded; null where it does not exist", type: ["number", "null"] },
  reason: { ...reason, enum: [...Object.keys(evaluationReasons), null] },
  interval: orNull(
    object({
      method: { enum: ["percentile", "bca"] },
      ...{ level: { type: "number" }, low: { type: "number" }, high: { type: "number" } },
      replicates: described(count, "That gave a number"),
      undefinedReplicates: described(count, "In which the figure does not exist"),
    }),
    "Null where there is none",
  ),
  noInterval: { description: "Why not", enum: [...Object.keys(intervalReasons), null] },
};

const counts: Properties = {
  both: count,
  onlyPerson: described(count, "Misses"),
  onlyRules: described(count, "False positives"),
};

const figures: Properties = {
  precision: reference("figure"),
  recall: reference("figure"),
  f1: reference("figure"),
};

function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

function list(items: JsonSchema, description: string): JsonSchema {
  return { description, type: "array", items };
}

function orNull(schema: JsonSchema, description: string): JsonSchema {
  return { description, anyOf: [{ type: "null" }, schema] };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

/** An object with these keys and no others. */
function object(required: Properties): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(required),
    properties: required,
  };
}
