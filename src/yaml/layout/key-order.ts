import type { JsonSchema } from "../shape/shape.ts";

/** The parts of a schema that one value may fit; several where the schema allows several. */
export type Schemas = readonly JsonSchema[];

/** What a schema says about a mapping: its keys in order, where they are fixed, and their values. */
type MapSchema = {
  readonly order: readonly string[] | undefined;
  readonly schemasOf: (key: string) => Schemas;
};

/** Walks a JSON schema beside a document. */
export type SchemaWalk = {
  readonly root: Schemas;
  readonly map: (schemas: Schemas, keys: readonly string[]) => MapSchema;
  readonly items: (schemas: Schemas) => Schemas;
};

export function walkSchema(whole: JsonSchema): SchemaWalk {
  const definitions = asSchema(whole["definitions"]) ?? {};

  const alternatives = (schema: unknown): Schemas => {
    const found = asSchema(schema);
    if (found === undefined) return [];
    const { $ref: reference, anyOf } = found;
    if (typeof reference === "string") {
      return alternatives(definitions[reference.replace("#/definitions/", "")]);
    }
    return Array.isArray(anyOf) ? anyOf.flatMap(alternatives) : [found];
  };

  return {
    root: alternatives(whole),
    items: (schemas) => schemas.flatMap(({ items }) => alternatives(items)),
    map: (schemas, keys) => {
      for (const schema of schemas) {
        const properties = asSchema(schema["properties"]);
        if (properties === undefined || !keys.every((key) => Object.hasOwn(properties, key))) {
          continue;
        }
        const schemasOf = (key: string) => alternatives(properties[key]);
        return { order: Object.keys(properties), schemasOf };
      }
      // Keys of the author's choice.
      const values = schemas.flatMap((schema) => alternatives(schema["additionalProperties"]));
      return { order: undefined, schemasOf: () => values };
    },
  };
}

function asSchema(value: unknown): JsonSchema | undefined {
  return typeof value === "object" && value !== null ? (value as JsonSchema) : undefined;
}
