/** What a coefficient takes for agreement by chance. */
export type Chance = {
  readonly expected: number;
  /**
   * What one coder's value (or `missing`) adds to its unit's part in it, of a unit with r values: the
   * pe_i of Gwet's variance are sums of these.
   */
  readonly part: (coder: number, value: number, r: number) => number;
};
