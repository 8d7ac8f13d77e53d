import type { JsonSchema } from "../shape/shape.ts";

/** How a list or mapping is written: `[a, b]` where it fits in a line, a line an item, or as it was. */
export type Style = "line" | "block" | "kept";

/** What a list or mapping is known by when its style is asked for. */
type Place = {
  readonly kind: "map" | "seq";
  /** The key that it stands under; undefined for an item of a list. */
  readonly under: string | undefined;
  /** Its own keys; none of a list. */
  readonly keys: readonly string[];
};

/** The layout of a kind of file. */
export type LayoutFormat = {
  /** Keys are put in the order of this schema's properties; its `definitions` are the named parts. */
  readonly schema: JsonSchema;
  /** Undefined: like what it stands in. */
  readonly style: (place: Place) => Style | undefined;
  /** Whether one blank line stands between the items of a list under this key. */
  readonly isSpaced: (key: string) => boolean;
};
