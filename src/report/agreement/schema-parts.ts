// The pieces of a JSON schema of draft 7.

export type JsonSchema = { readonly [key: string]: unknown };
export type Properties = Readonly<Record<string, JsonSchema>>;

export const text: JsonSchema = { type: "string" };
export const count: JsonSchema = { type: "integer", minimum: 0 };

export function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

export function list(items: JsonSchema, description: string): JsonSchema {
  return { description, type: "array", items };
}

export function orNull(schema: JsonSchema, description: string): JsonSchema {
  return { description, anyOf: [{ type: "null" }, schema] };
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

/** An object with these keys and no others. */
export function object(required: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
