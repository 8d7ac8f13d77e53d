type Schema = { readonly [key: string]: unknown };

const physical: Schema = { $ref: "#/definitions/physicalLocation" };

/**
 * The part of SARIF 2.1.0 that we write, from the schema of the OASIS standard
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json), but
 * narrower: no other keys, and everything that GitHub's "SARIF support for code scanning" marks as
 * required is required here too. An empty string counts as missing there.
 */
export const sarifSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  ...closed({
    $schema: { const: "https://json.schemastore.org/sarif-2.1.0.json" },
    version: { const: "2.1.0" },
    runs: { ...list({ $ref: "#/definitions/run" }), minItems: 1, maxItems: 20 },
  }),
  definitions: {
    // 3.14
    run: closed({
      tool: closed({ driver: { $ref: "#/definitions/driver" } }),
      invocations: list(
        closed({
          executionSuccessful: { type: "boolean" },
          toolExecutionNotifications: list(
            closed({ level: { $ref: "#/definitions/level" }, message: text() }),
          ),
        }),
      ),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      artifacts: {
        ...list(
          closed({
            location: { $ref: "#/definitions/artifactLocation" },
            roles: list({ enum: ["analysisTarget"] }),
          }),
        ),
        uniqueItems: true,
      },
      results: { ...list({ $ref: "#/definitions/result" }), maxItems: 25_000 },
    }),
    // 3.19
    driver: closed({
      name: filled(),
      version: filled(),
      semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$" },
      rules: { ...list({ $ref: "#/definitions/rule" }), uniqueItems: true },
    }),
    // 3.49
    rule: closed({
      id: filled(),
      shortDescription: text(1024),
      fullDescription: text(1024),
      help: closed({ text: filled(), markdown: filled() }),
      defaultConfiguration: closed({ level: { $ref: "#/definitions/level" } }),
      properties: closed({ tags: { ...list(filled()), uniqueItems: true, maxItems: 10 } }),
    }),
    // 3.27
    result: closed({
      ruleId: filled(),
      ruleIndex: { type: "integer", minimum: 0 },
      level: { $ref: "#/definitions/level" },
      message: text(),
      locations: { ...list(closed({ physicalLocation: physical })), minItems: 1, maxItems: 10 },
      relatedLocations: {
        ...list(
          closed({
            id: { type: "integer", minimum: 0 },
            physicalLocation: physical,
            message: text(),
          }),
        ),
        uniqueItems: true,
      },
      partialFingerprints: { type: "object", minProperties: 1, additionalProperties: filled() },
    }),
    // 3.29
    physicalLocation: closed(
      { artifactLocation: { $ref: "#/definitions/artifactLocation" } },
      { region: { $ref: "#/definitions/region" } },
    ),
    // 3.4; a URI reference of RFC 3986 has these characters only
    artifactLocation: closed(
      { uri: { type: "string", pattern: "^[\\w.~!$&'()*+,;=:@/%-]+$" } },
      { uriBaseId: { const: "%SRCROOT%" } },
    ),
    // 3.30
    region: closed(
      { startLine: one(), startColumn: one(), endLine: one(), endColumn: one() },
      { snippet: closed({ text: filled() }) },
    ),
    level: { enum: ["note", "warning", "error"] },
  },
};

function closed(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function filled(): Schema {
  return { type: "string", minLength: 1 };
}

function one(): Schema {
  return { type: "integer", minimum: 1 };
}

function text(maxLength = 65_536): Schema {
  return closed({ text: { type: "string", minLength: 1, maxLength } });
}
