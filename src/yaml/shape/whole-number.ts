import { isScalar } from "yaml";
import { excerptOf } from "../../text/on-one-line.ts";
import { isPlain } from "../nodes.ts";
import { reportWrongType, type Shape } from "./shape.ts";

/** A whole number of a range, both ends included, written without quotes. */
export function wholeNumber(minimum: number, maximum: number): Shape<number> {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  return {
    schema: () => ({ type: "integer", minimum, maximum }),
    read: (slot, reading) => {
      const { node, name, at } = slot;
      if (!node) return undefined;
      if (!isScalar(node)) return reportWrongType(slot, reading, expected);
      const value = /^\d{1,15}$/.test(node.source) && isPlain(node) ? Number(node.source) : -1;
      if (value >= minimum && value <= maximum) return value;
      const written = isPlain(node) ? excerptOf(node.source) : "text in quotes";
      reading.report("yaml/out-of-range", at, `${name} must be ${expected}, not ${written}`);
      return undefined;
    },
  };
}
