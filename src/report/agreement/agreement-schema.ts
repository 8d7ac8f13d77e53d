import { agreementScales } from "../../model/agreement-scale.ts";
import { agreementSchemaVersion } from "./json.ts";
import {
  count,
  described,
  type JsonSchema,
  list,
  object,
  orNull,
  type Properties,
  reference,
  text,
} from "./schema-parts.ts";
import { figureReasons, intervalReasons } from "./wording.ts";

/** What `agree --format json` writes of codings, as a JSON schema of draft 7. */
export function agreementJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase agree",
    description: "How far several coders agree, as written by --format json",
    definitions: { quantity: quantity(), figure: figure(), code: code(), mean: mean() },
    ...object({
      schemaVersion: {
        description: "Version of this format; other than the one given here, read on with care",
        const: agreementSchemaVersion,
      },
      tool: object({ name: { const: "sixphase" }, version: text }),
      codebook: object({ id: text, title: text, version: text }),
      level: { enum: ["code", "theme"] },
      speakers: {
        description: "Whose speech is compared",
        enum: ["participant", "interviewer", "all"],
      },
      interval: object({
        method: { enum: ["percentile", "bca", "analytic", "none"] },
        level: { description: "0.95", type: "number" },
        replicates: count,
        seed: count,
      }),
      zeroDivision: {
        description: "What stands for a figure that does not exist for want of variation",
        enum: ["undefined", "one", "zero", "nan"],
      },
      scale: {
        description: "Whose words readers' formats have for ranges of alpha",
        enum: [...Object.keys(agreementScales), null],
      },
      coders: list(coder(), "In the order of every list about coders"),
      missing: { description: "How missing values are treated", type: "string" },
      transcripts: list(text, "Compared"),
      notCompared: list(
        object({
          transcript: text,
          reason: { enum: ["not-assigned", "edited-since", "missing"] },
          coders: list(text, "Of whom that is true"),
        }),
        "Transcripts that are left out",
      ),
      tables: list(table(), "One for each unit and cover rule"),
      spans: list(
        reference("figure"),
        "On characters: u_alpha_binary, cu_alpha and cu_coverage of the sets of codes, and what else was asked",
      ),
      spansDrawn: orNull(
        drawn(),
        "What the bootstrap of spans and spanCodes drew; null without one",
      ),
      spanCodes: list(
        object({
          id: text,
          name: text,
          figures: list(reference("figure"), "As u_alpha_binary[id]"),
        }),
        "Single codes on characters, where --coef asks for them",
      ),
      notComputed: list(
        object({
          statistic: text,
          reason: { enum: ["one-text", "boundaries", "same-number", "other-unit", "whole-units"] },
          sameAs: { description: "The measure that is the same", type: ["string", "null"] },
        }),
        "What --coef all leaves out",
      ),
      gates: orNull(gates(), "What the user demanded; null where nothing was"),
    }),
  };
}

function coder(): JsonSchema {
  const codedSpeakers = {
    description: "Whose speech they were to code, where codings.meta.json says so",
    enum: ["participant", "interviewer", "all"],
  };
  return object(coderProperties(), { codedSpeakers });
}

function coderProperties(): Properties {
  return {
    coder: text,
    assignment: {
      description:
        "From what it is known which transcripts were theirs: codings.meta.json, --assigned all, or only their codings",
      enum: ["stated", "all", "coded"],
    },
    silentTranscripts: described(count, "Compared transcripts without a coding by this coder"),
    rows: described(count, "Codings in the file; the others add up to it"),
    ...{ compared: count, unknownCode: count, lost: count, repeated: count, elsewhere: count },
  };
}

function table(): JsonSchema {
  const counts = { type: "object", additionalProperties: count };
  return object({
    ...placeOf,
    codedOnly: {
      description: "Units exist only where somebody put a code: nothing allows for chance",
      type: "boolean",
    },
    units: count,
    leftOut: { description: "Units of speech that is not compared, by whose it is", ...counts },
    uncounted: list(
      object({ coder: text, reason: text, codings: count }),
      "Codings that are in no number",
    ),
    drawn: orNull(drawn(), "What the bootstrap drew; null without one"),
    codes: list(reference("code"), "Worst first by alpha"),
    themes: list(reference("code"), "A theme is used where it or anything in it is"),
    means: list(reference("mean"), "Unweighted means over codes"),
    sets: list(reference("figure"), "Krippendorff's alpha of the sets of codes"),
    pairs: list(
      object({
        coders: list(text, "Two of more than two"),
        meanAlpha: reference("mean"),
        setAlpha: reference("quantity"),
      }),
      "Each two of more than two coders",
    ),
    among: list(
      object({
        coder: text,
        meanAlpha: described(reference("quantity"), "Mean over the pairs with this coder"),
        setAlpha: reference("quantity"),
        without: described(
          object({ meanAlpha: reference("mean"), setAlpha: reference("quantity") }),
          "Of the others among themselves",
        ),
      }),
      "Each of more than two coders beside the others",
    ),
    slices: list(
      object({
        by: { enum: ["transcript", "third", "attribute"] },
        name: text,
        slices: list(
          object({
            label: text,
            units: count,
            disagreements: count,
            setAlpha: reference("quantity"),
            meanAlpha: reference("mean"),
          }),
          "The parts",
        ),
      }),
      "The same by parts of the units",
    ),
    confusions: list(
      object({
        first: text,
        second: text,
        firstBySecond: described(count, "The earlier coder used first, the later one second"),
        secondByFirst: described(count, "The other way round"),
      }),
      "Codes taken for each other, most frequent first",
    ),
  });
}

function drawn(): JsonSchema {
  return object({
    kind: { enum: ["transcript", "block-of-turns"] },
    optimistic: { description: "The intervals are too narrow", type: "boolean" },
    clusters: count,
  });
}

function code(): JsonSchema {
  return object({
    id: text,
    name: text,
    isTheme: { type: "boolean" },
    units: count,
    uses: list(count, "Units to which each coder gave it"),
    byPositives: list(count, "Units to which exactly 0, 1, 2, ... coders gave it"),
    crossed: orNull(
      object({ both: count, onlyFirst: count, onlySecond: count, neither: count }),
      "Of two coders",
    ),
    disagreements: count,
    flags: list({ enum: ["rare", "bias", "no-variation"] }, "What to bear in mind"),
    figures: list(reference("figure"), "The coefficients"),
  });
}

function mean(): JsonSchema {
  const number = { type: "number" };
  return object({
    statistic: text,
    codes: count,
    defined: described(count, "Codes in the mean"),
    replaced: described(count, "Of them, those that something stands for (--zero-division)"),
    themes: described(count, "Of them, themes that were put on text themselves"),
    undefinedReasons: {
      description: "How many codes are left out, by reason",
      type: "object",
      additionalProperties: count,
    },
    mean: reference("figure"),
    ofExisting: described(reference("figure"), "The mean without stand-ins: what gates judge"),
    range: orNull(object({ low: number, high: number }), "Least and greatest value of a code"),
  });
}

function figure(): JsonSchema {
  const interval = object(
    {
      method: { enum: ["percentile", "bca", "analytic", "krippendorff"] },
      ...{ level: { type: "number" }, low: { type: "number" }, high: { type: "number" } },
    },
    { replicates: count, undefinedReplicates: count },
  );
  return object({
    statistic: text,
    ...quantityProperties,
    replaced: {
      description:
        "Something stands for a value that does not exist (--zero-division): the value; where that is null, NaN, which JSON has not",
      type: "boolean",
    },
    interval: orNull(interval, "Null where there is none"),
    noInterval: { description: "Why not", enum: [...Object.keys(intervalReasons), null] },
  });
}

const quantityProperties: Properties = {
  value: { description: "Not rounded; null where it does not exist", type: ["number", "null"] },
  reason: { description: "Why it does not exist", enum: [...Object.keys(figureReasons), null] },
};

function quantity(): JsonSchema {
  return object(quantityProperties);
}

function gates(): JsonSchema {
  return object({
    notJudged: list({ type: "string" }, "Codes that too few units have"),
    minUnits: count,
    otherTranscripts: orNull(
      object({
        onlyBefore: list(text, "In the baseline alone"),
        onlyNow: list(text, "In this report alone"),
      }),
      "Where the baseline is of other transcripts; else null",
    ),
    shortfalls: list(
      object({
        ...placeOf,
        code: { description: "Null: all codes", type: ["string", "null"] },
        statistic: text,
        on: { enum: ["estimate", "lower"] },
        needed: { type: ["number", "null"] },
        found: { description: "The figure, or why there is none", type: ["number", "string"] },
        isFall: { description: "It was more in the baseline", type: "boolean" },
      }),
      "Empty where every gate is reached",
    ),
  });
}

const placeOf: Properties = {
  unit: { enum: ["turn", "paragraph", "sentence", "excerpt", "transcript", "character"] },
  cover: {
    description: "When a coding counts for a unit; null where the unit takes no rule",
    enum: ["half", "any", "half-unit", "starts-in", null],
  },
};
