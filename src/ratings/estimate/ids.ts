import type { MeasureQuery } from "../../agreement/measures/registry.ts";

/** The ids of `a,b[x,y],c`: commas inside brackets belong to what is in them. */
export function splitIds(list: string): readonly string[] {
  const ids: string[] = [];
  let depth = 0;
  let id = "";
  for (const sign of list) {
    if (sign === "[") depth += 1;
    if (sign === "]") depth -= 1;
    if (sign === "," && depth === 0) {
      ids.push(id.trim());
      id = "";
    } else id += sign;
  }
  return [...ids, id.trim()].filter((one) => one !== "");
}

/** A mistake in an id, in one sentence without a full stop, and what to do about it. */
export type IdMistake = { readonly message: string; readonly hint: string | undefined };

/** In words why an id asks for nothing; undefined where it asks for a measure, or one of other data. */
export function idMistake(id: string, query: MeasureQuery): IdMistake | undefined {
  switch (query.kind) {
    case "measure":
    case "other-data":
      return undefined;
    case "unknown-measure":
      return unknownId(id, query.nearest);
    case "unknown-parameter": {
      const { measure, parameter, choices, nearest } = query;
      if (choices.length === 0)
        return { message: `${measure.id} takes nothing in brackets`, hint: `say ${measure.id}` };
      return {
        message: `${measure.id} does not take [${parameter}]`,
        hint:
          nearest === undefined
            ? `it takes ${choices.slice(0, 12).join(", ")}`
            : `did you mean ${measure.id}[${nearest}]?`,
      };
    }
  }
}

export function unknownId(id: string, nearest: string | undefined): IdMistake {
  return {
    message: `there is no measure ${id}`,
    hint: nearest === undefined ? "sixphase agree --list shows them" : `did you mean ${nearest}?`,
  };
}
