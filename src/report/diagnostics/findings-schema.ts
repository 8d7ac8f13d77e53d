import { severities } from "./by-severity.ts";
import { findingsSchemaVersion } from "./json.ts";

type JsonSchema = { readonly [key: string]: unknown };

/**
 * What `check --format json` writes, as a JSON schema of draft 7 (as the codebook's, so that one
 * validator does for both). A new version of the tool may find new things, so their codes are not
 * listed; a new key gives a new version of the schema.
 */
export function findingsJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase findings",
    description: "What sixphase check found, as written by --format json",
    ...object({
      schemaVersion: {
        description: "Version of this format; other than the one given here, read on with care",
        const: findingsSchemaVersion,
      },
      tool: {
        description: "The program that looked",
        ...object({
          name: { description: "Always sixphase", const: "sixphase" },
          version: { description: "Its version", type: "string", minLength: 1 },
        }),
      },
      files: {
        description: "Every file that was looked at, also where nothing was found in it",
        type: "array",
        items: file,
        uniqueItems: true,
      },
      counts: {
        description: "How many findings there are of each severity",
        ...object(Object.fromEntries(severities.map((severity) => [severity, count]))),
      },
      findings: {
        description: "What was found, by file and place, each once",
        type: "array",
        items: finding(),
      },
    }),
  };
}

function finding(): JsonSchema {
  const required = {
    code: {
      description: "The finding's stable name; sixphase check --explain NAME says more",
      type: "string",
      pattern: "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$",
    },
    severity: {
      description:
        "error: results would be wrong; warning: probably not meant; info: worth knowing",
      enum: severities,
    },
    message: { description: "What was found and what was expected", type: "string" },
    file,
    related: {
      description: "Further places, such as the first of two that share an id",
      type: "array",
      items: { ...object({ message: relation, file }, place), dependencies: wholePlace },
    },
  };
  return { ...object(required, { hint, ...place }), dependencies: wholePlace };
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

type Properties = Readonly<Record<string, JsonSchema>>;

const hint: JsonSchema = {
  description: "What to do about it, or the nearest right name",
  type: "string",
};

const relation: JsonSchema = {
  description: "What that place has to do with it",
  type: "string",
};

const count: JsonSchema = { description: "How many", type: "integer", minimum: 0 };

const file: JsonSchema = {
  description: "As the user named it, or relative to the folder in which sixphase ran",
  type: "string",
  minLength: 1,
};

const position = (description: string, minimum: number): JsonSchema => ({
  description,
  type: "integer",
  minimum,
});

const place: Properties = {
  line: position("Line on which it starts, from 1", 1),
  column: position("Column at which it starts, from 1, in Unicode code points", 1),
  endLine: position("Line on which it ends, from 1", 1),
  endColumn: position("Column behind its last character, from 1, in Unicode code points", 1),
  start: position(
    "Offset of its first character, from 0, in Unicode code points of the decoded file (without byte order mark, every line end one character)",
    0,
  ),
  end: position("Offset behind its last character, counted in the same way", 0),
};

/** A place is given as a whole or not at all: some things are about a file as a whole. */
const wholePlace = Object.fromEntries(Object.keys(place).map((key) => [key, Object.keys(place)]));
