import type { Reading } from "./reading.ts";
import type { JsonSchema, Shape, Slot } from "./shape.ts";

/** A shape whose value is checked or turned into another; `schema` overrides what editors are told. */
export function refine<T, U>(
  shape: Shape<T>,
  into: (value: T, slot: Slot, reading: Reading) => U | undefined,
  schema?: JsonSchema,
): Shape<U> {
  return {
    schema: (definitions) => schema ?? shape.schema(definitions),
    read: (slot, reading) => {
      const value = shape.read(slot, reading);
      return value === undefined ? undefined : into(value, slot, reading);
    },
  };
}
