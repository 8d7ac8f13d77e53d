/** The pieces over which codings are compared. */
export type UnitKind = "turn" | "paragraph" | "sentence" | "excerpt" | "transcript" | "character";

/** By which a coding counts for a unit; see `coversUnit`. */
export type Cover = "half" | "any" | "half-unit" | "starts-in";
