import type { Definitions, JsonSchema } from "../yaml/shape/shape.ts";
import { codebook } from "./format/codebook.ts";

/**
 * The codebook's format for editors. Draft 7, because that is the draft that YAML editors know best.
 * What one file cannot show by its shape alone (ids that are given twice, sources that are not
 * listed) is left to `readCodebook`.
 */
export function codebookJsonSchema(): JsonSchema {
  const definitions: Definitions = new Map();
  const root = codebook.schema(definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "sixphase codebook",
    ...root,
    definitions: Object.fromEntries(definitions),
  };
}
