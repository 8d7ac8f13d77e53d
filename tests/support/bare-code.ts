import type { Code } from "../../src/model/codebook.ts";
import { codeId } from "../../src/model/ids.ts";

/** A code with nothing but an id and a name. */
export function bareCode(id: string, name = id): Code {
  return {
    id: codeId(id),
    name,
    kind: "barrier",
    status: "defined",
    brief: undefined,
    definition: undefined,
    when: undefined,
    whenNot: undefined,
    examples: [],
    nearMisses: [],
    origin: undefined,
    sources: [],
    replaces: [],
    rules: [],
    unless: [],
    at: { start: 0, end: 0 },
    places: {},
    extent: { start: 0, end: 0 },
  };
}
