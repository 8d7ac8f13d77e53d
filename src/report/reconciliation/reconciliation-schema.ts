import { disagreementKinds } from "../../model/reconciliation.ts";
import { figureReasons, intervalReasons } from "../agreement/wording.ts";
import { reconciliationSchemaVersion } from "./json.ts";
import { kindWords } from "./kind-words.ts";

type JsonSchema = { readonly [key: string]: unknown };
type Properties = Readonly<Record<string, JsonSchema>>;

/** What `reconcile --json` writes, as a JSON schema of draft 7. */
export function reconciliationJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase reconcile",
    description: "What became of several coders' codings on the way to one, as --json writes it",
    definitions: { figure: object(figureProperties), mean: object(meanProperties), kinds: kinds() },
    ...object({
      schemaVersion: {
        description: "Version of this format; other than the one given here, read on with care",
        const: reconciliationSchemaVersion,
      },
      tool: object({ name: { const: "sixphase" }, version: text }),
      codebook: object({ id: text, title: text, version: text }),
      overlap: described(
        number,
        "Of the shorter excerpt: what two codings have in common to be about one thing",
      ),
      coders: list(
        object({
          coder: text,
          transcripts: described(count, "Reconciled ones that were this coder's"),
          codings: described(count, "In them"),
          omitted: described(count, "Places that somebody else coded and this coder did not"),
        }),
        "By name; the letters a, b, c of decisions follow this order",
      ),
      transcripts: list(
        object({
          transcript: text,
          coders: list(text, "Who were to code it"),
          codings: count,
          items: described(count, "Places that somebody coded"),
          disagreements: count,
          open: count,
        }),
        "Those that two coders or more were to code",
      ),
      notReconciled: list(
        object({
          transcript: text,
          reason: { enum: ["one-coder", "missing"] },
          coders: list(text, "Who were to code it"),
          codings: described(count, "Rows about it"),
        }),
        "All others",
      ),
      counts: counts(),
      settled: settled(),
      open: list(open(), "Disagreements that nobody decided and no policy settled"),
      stale: list(
        object({
          ...{ id: text, decision: text, reason: text, decidedBy: text, date: text },
          ...{ transcript: text, about: text },
        }),
        "Decisions that were not applied: what they are about is no longer there as it was",
      ),
      before: before(),
      after: orNull(after(), "The consensus beside each coder; null where nothing was settled"),
      recode: orNull(recode(), "What to code again; null without --changed-since"),
    }),
  };
}

function kinds(): JsonSchema {
  const all = disagreementKinds.map((kind) => [kind, described(count, kindWords[kind].what)]);
  return object({
    agreed: described(count, "The same code on the same words by all who were to code them"),
    ...Object.fromEntries(all),
  });
}

function counts(): JsonSchema {
  return object({
    kinds: { description: "Places by the gravest kind in which two coders differ", ...kindCounts },
    codes: list(object({ code: text, kinds: kindCounts }), "Places in which anybody used the code"),
    pairs: list(
      object({ coders: list(text, "Two, by name"), kinds: kindCounts }),
      "Places in which either of the two has a coding, by how these two differ",
    ),
    confusions: list(
      object({
        codes: list(text, "Two, in order of id"),
        kind: { enum: ["conflict", "sibling", "level"] },
        count: described(count, "Pairs of coders at places"),
      }),
      "Codes that one coder put where another put the other, most often first",
    ),
  });
}

function settled(): JsonSchema {
  return object({
    items: described(count, "Places; agreement, decisions, policy and open add up to it"),
    agreement: count,
    decisions: list(
      object({
        decidedBy: { description: "Null: the decisions name nobody", type: ["string", "null"] },
        items: count,
      }),
      "Most first",
    ),
    policy: orNull(
      object({
        kind: { enum: ["union", "intersection", "majority", "senior"] },
        coder: { description: "Of senior", type: ["string", "null"] },
        items: count,
      }),
      "Null without --policy",
    ),
    open: count,
    byKind: list(
      object({
        kind: { enum: disagreementKinds },
        ...{ items: count, decisions: count, policy: count, open: count },
      }),
      "Disagreements, gravest kind first",
    ),
  });
}

function open(): JsonSchema {
  return object({
    id: text,
    kind: { enum: disagreementKinds },
    ...{ transcript: text, line: count, turn: count },
    start: described(count, "Unicode code points of the canonical text, half-open, from 0"),
    end: count,
    about: described(text, "Who put which code"),
  });
}

function before(): JsonSchema {
  return {
    description:
      "Agreement as each coder had coded alone, as `agree` computes it; all but notMeasured is null where there is none",
    ...object({
      notMeasured: { enum: ["reflexive", "no-shared-transcript", null] },
      unit: { enum: ["turn", null] },
      cover: { enum: ["half", null] },
      speakers: { enum: ["participant", null] },
      transcripts: orNull(list(text, ""), "That every coder was to code"),
      notCompared: orNull(list(text, ""), "Reconciled, and not in these figures"),
      units: orNull(count, "Turns"),
      interval: orNull(
        object({
          method: { enum: ["percentile"] },
          ...{ level: number, replicates: count, seed: count },
        }),
        "How intervals were made",
      ),
      drawn: orNull(
        object({
          kind: { enum: ["transcript", "block-of-turns"] },
          clusters: count,
          optimistic: { description: "The intervals are too narrow", type: "boolean" },
        }),
        "What the bootstrap drew",
      ),
      meanAlpha: orNull(reference("mean"), "Of Krippendorff's alpha over codes"),
      setAlpha: orNull(reference("figure"), "Of the sets of codes, Jaccard distance"),
      codes: orNull(
        list(
          object({
            ...{ id: text, name: text },
            uses: list(count, "Units with the code by each coder"),
            disagreements: described(count, "Units on which not all did the same"),
            alpha: orNull(reference("figure"), "Krippendorff's, nominal"),
          }),
          "Worst first",
        ),
        "Each code",
      ),
    }),
  };
}

function after(): JsonSchema {
  return object({
    isComplete: { description: "Nothing is open", type: "boolean" },
    codings: described(count, "Of the consensus"),
    coders: list(
      object({
        coder: text,
        codings: described(count, "kept, moved, recoded, dropped and open add up to it"),
        kept: described(count, "The same code on the same words"),
        moved: described(count, "The same code on other words that overlap"),
        recoded: described(count, "Another code on words that overlap"),
        ...{ dropped: count, open: count },
        lacked: described(
          count,
          "Codings of the consensus whose code this coder had not put there",
        ),
        transcripts: described(
          count,
          "This coder's in which nothing is open: the alphas are over them",
        ),
        units: described(count, "Turns of them"),
        meanAlpha: orNull(
          reference("mean"),
          "Of this coder and the consensus: how far the consensus departs from what was coded, not reliability",
        ),
        setAlpha: orNull(object(quantityProperties), "The same of the sets of codes"),
      }),
      "What became of each coder's codings",
    ),
  });
}

function recode(): JsonSchema {
  return object({
    old: object({ file: text, id: text, title: text, version: text }),
    codes: list(
      object({
        id: described(text, "In the old codebook"),
        reasons: list(object({ kind: text, text }), "What changed"),
        codings: count,
      }),
      "Codes that changed their meaning",
    ),
    codings: described(count, "Rows of recode.csv"),
  });
}

const text: JsonSchema = { type: "string" };
const number: JsonSchema = { type: "number" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const kindCounts: JsonSchema = reference("kinds");

const quantityProperties: Properties = {
  value: { description: "Not rounded; null where it does not exist", type: ["number", "null"] },
  reason: {
    description: "Why it does not exist",
    enum: [...Object.keys(figureReasons), null],
  },
};

const figureProperties: Properties = {
  ...quantityProperties,
  interval: orNull(
    object({
      method: { enum: ["percentile"] },
      ...{ level: number, low: number, high: number, replicates: count },
      undefinedReplicates: count,
    }),
    "Null where there is none",
  ),
  noInterval: { description: "Why not", enum: [...Object.keys(intervalReasons), null] },
};

const meanProperties: Properties = {
  ...figureProperties,
  codes: described(count, "All codes"),
  defined: described(count, "Codes in the mean; of the others it does not exist"),
};

function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

function list(items: JsonSchema, description: string): JsonSchema {
  return description === "" ? { type: "array", items } : { description, type: "array", items };
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
