import type { Span } from "../model/span.ts";

/** What each coder wrote for each unit, before it is known what the words mean. */
export type Grid = {
  readonly coders: readonly string[];
  readonly units: readonly string[];
  /** What coder c wrote for unit u, at [u * coders.length + c]; undefined where nothing. */
  readonly texts: readonly (string | undefined)[];
  /** Where that stands in the file. */
  readonly place: (at: number) => Span;
  /** How the table was read, in sentences without a full stop. */
  readonly how: readonly string[];
};
