/**
 * Which of two readings of gamma is computed; name it with the number, they differ.
 *
 * `pygamma`: as pygamma-agreement since 0.5 does, with which most published figures are made. Random continua
 * draw number, distances and lengths of units from normal distributions; a unit that stays alone counts as a
 * label disagreement in gamma-cat and gamma-k.
 *
 * `paper`: as Mathet, Widloecher & Metivier (2015) and Mathet (2017) write. Random continua shift whole codings
 * along the continuum; gamma-cat and gamma-k look at aligned units alone.
 */
export type GammaReading = "pygamma" | "paper";

/** What gamma may be told; the other measures of spans have no options. */
export type SpansOptions = {
  /** Weight of a difference in place. */
  readonly alpha: number;
  /** Weight of a difference in label. */
  readonly beta: number;
  /** Cost of a unit that stays alone. */
  readonly delta: number;
  readonly reading: GammaReading;
  /** Random continua that the expected disorder is the mean of; the paper asks for 30 at least. */
  readonly samples: number;
  readonly seed: number;
};

export const defaultSpansOptions: SpansOptions = {
  alpha: 1,
  beta: 1,
  delta: 1,
  reading: "pygamma",
  samples: 30,
  seed: 1,
};
