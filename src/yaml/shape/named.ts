import type { Shape } from "./shape.ts";

/** A shape that the schema writes once and refers to by name; may hold itself, as themes do. */
export function named<T>(name: string, make: () => Shape<T>): Shape<T> {
  let made: Shape<T> | undefined;
  const shape = () => {
    made ??= make(); // at first use, when all that it holds is there
    return made;
  };
  return {
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {}); // taken before the inside is made, which may refer to it
        definitions.set(name, shape().schema(definitions));
      }
      return { $ref: `#/definitions/${name}` };
    },
    read: (slot, reading) => shape().read(slot, reading),
  };
}
