import { isScalar } from "yaml";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { nearest } from "../../text/nearest.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { isPlain } from "../nodes.ts";
import { reportWrongType, type Shape } from "./shape.ts";

/** One of a few fixed values; numbers are written without quotes, as the schema wants them. */
export function choice<T extends string | number>(
  values: readonly T[],
  otherwise: DiagnosticCode = "yaml/not-a-choice",
): Shape<T> {
  const list = values.join(", ");
  return {
    schema: () => ({ enum: values }),
    read: (slot, reading) => {
      const { node, name, at } = slot;
      if (!node) return undefined;
      const expected = values.length === 1 ? list : `one of ${list}`;
      if (!isScalar(node)) return reportWrongType(slot, reading, expected);
      const found = values.find((value) => String(value) === node.source);
      if (found === undefined) {
        const near = nearest(node.source, values.map(String));
        const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
        reading.report(
          otherwise,
          at,
          `${name} must be ${expected}, not ${excerptOf(node.source)}`,
          hint,
        );
      } else if (typeof found === "number" && !isPlain(node)) {
        reading.report(otherwise, at, `${name} is a number: write it without quotes`);
      }
      return found;
    },
  };
}
