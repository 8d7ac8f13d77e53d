import { findingsJsonSchema } from "../diagnostics/findings-schema.ts";
import { diffSchemaVersion } from "./json.ts";

type JsonSchema = { readonly [key: string]: unknown };
type Properties = Readonly<Record<string, JsonSchema>>;

/**
 * What `diff --format json` writes, as a JSON schema of draft 7. A new version of the tool may find
 * new kinds of change, so they are not listed; a new key gives a new version of the schema.
 */
export function diffJsonSchema(): JsonSchema {
  const text = { type: "string" };
  const impact = {
    description:
      "major: codings made with the old codebook may no longer be right; minor: they stay right and others become possible; patch: wording; none: no effect",
    enum: ["major", "minor", "patch", "none"],
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase diff",
    description: "What changed from one codebook to another, as written by --format json",
    ...object({
      schemaVersion: {
        description: "Version of this format; other than the one given here, read on with care",
        const: diffSchemaVersion,
      },
      tool: object({ name: { const: "sixphase" }, version: text }),
      old: codebook("The codebook before"),
      new: codebook("The codebook now"),
      impact: { ...impact, description: `The greatest of all changes. ${impact.description}` },
      follows: described("The version that follows the old one when this much has changed"),
      verdict: {
        description:
          "How the new version fits: fits; unchanged; too-low; lowered; other-codebook, where the ids differ and versions are not compared",
        enum: ["fits", "unchanged", "too-low", "lowered", "other-codebook"],
      },
      changes: {
        description: "The greatest impact first",
        type: "array",
        items: change(impact),
      },
      findings: findings(),
      reread: nullable("Codings to be read again; null without --codings", reread()),
      rules: nullable("What the rules make of the transcripts; null without transcripts", rules()),
    }),
  };
}

function change(impact: JsonSchema): JsonSchema {
  const nodes = {
    type: "array",
    items: object({ level: { enum: ["theme", "code"] }, id: id, name: { type: "string" } }),
  };
  const lines = { type: "array", items: { type: "string" } };
  return object(
    {
      kind: described(
        "What happened (added, removed, renamed, merged, split, turned, moved, reordered, retired, reinstated), or the key whose value changed",
      ),
      impact,
      summary: described("What happened, as a clause"),
      because: described("Why it has that impact"),
      isProbable: {
        description: "Concluded from rules and examples that are found elsewhere, not from ids",
        type: "boolean",
      },
      old: { description: "What it is about, as the old codebook has it", ...nodes },
      new: { description: "The same in the new one; both empty: the codebook", ...nodes },
    },
    {
      value: {
        description: "Of a single value; null where a version has none",
        ...object({ old: orNull("string"), new: orNull("string") }),
      },
      words: {
        description: "Of a text: what both versions have, only the old one, only the new one",
        type: "array",
        items: object({ kind: { enum: ["same", "old", "new"] }, text: { type: "string" } }),
      },
      items: {
        description: "Of a list: what only the old or only the new one has",
        ...object({ old: lines, new: lines }),
      },
    },
  );
}

function findings(): JsonSchema {
  const { properties } = findingsJsonSchema() as { readonly properties: Properties };
  return { ...properties["findings"], description: "What is not right about how one follows" };
}

function reread(): JsonSchema {
  const reason = object({
    kind: described("The kind of change"),
    text: described("The change as a clause"),
  });
  return {
    type: "array",
    items: object({
      ...excerpt,
      codeNow: { ...orNull("string"), description: "What its code is now; null: it is gone" },
      reasons: { type: "array", items: reason, minItems: 1 },
    }),
  };
}

function rules(): JsonSchema {
  const codes = {
    description: "Codes for which something was dropped or added",
    type: "array",
    items: object({
      code: id,
      old: number(0),
      new: number(0),
      added: number(0),
      dropped: number(0),
    }),
  };
  const excerpts = {
    type: "array",
    items: object({
      ...excerpt,
      side: { description: "dropped: only the old rules code it", enum: ["dropped", "added"] },
      evidence: {
        description: "The rules that fired, each with the words on which it did",
        type: "array",
        items: { type: "string" },
      },
    }),
  };
  return object({ transcripts: number(0), codes, excerpts });
}

const id: JsonSchema = { type: "string", minLength: 1 };

const excerpt: Properties = {
  transcript: id,
  start: { ...number(0), description: "From 0, in Unicode code points of the canonical text" },
  end: { ...number(1), description: "Behind its last character" },
  line: { ...number(1), description: "Of the canonical text, from 1" },
  speaker: orNull("string"),
  participant: orNull("string"),
  code: id,
  coder: id,
  excerpt: { type: "string" },
};

function codebook(description: string): JsonSchema {
  const text = { type: "string" };
  return { description, ...object({ file: text, id: text, title: text, version: text }) };
}

function number(minimum: number): JsonSchema {
  return { type: "integer", minimum };
}

function described(description: string): JsonSchema {
  return { description, type: "string" };
}

function orNull(type: string): JsonSchema {
  return { type: [type, "null"] };
}

function nullable(description: string, schema: JsonSchema): JsonSchema {
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
