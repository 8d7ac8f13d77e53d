import type { Style } from "./format.ts";

/** A comment on a line of its own, from `#` to the end of the line. */
export type Comment = {
  readonly text: string;
  /** Whether the author left a blank line above it. */
  readonly blankBefore: boolean;
};

/** A comment at the end of a line, with the spaces before it, by which authors align comments. */
export type Trailing = { readonly text: string; readonly gap: string };

/** A text or an alias. */
export type Text = {
  readonly kind: "text";
  readonly style: "plain" | "quoted" | "block" | "alias" | "empty";
  /** Its characters in the file, quotes included; of plain text, its value. */
  readonly source: string;
  readonly value: string;
} & Marked;

type Marked = {
  /** The name after `&`, or after `*` of an alias. */
  readonly anchor: string | undefined;
  /** What stands before the value: anchor and tag, each with a space after it. */
  readonly marks: string;
};

export type Collection = {
  readonly kind: "map" | "seq";
  /** Written in brackets by the author. */
  readonly inBrackets: boolean;
  readonly style: Style;
  readonly isSpaced: boolean;
  /** The order of its keys; undefined where they are the author's. */
  readonly order: readonly string[] | undefined;
  /** Where its items begin in their lines. */
  readonly column: number;
  /** The entry whose value it is; undefined for the whole file. */
  readonly owner: Entry | undefined;
  entries: readonly Entry[];
  /** Comments after the last entry. */
  readonly end: Comment[];
} & Marked;

/** A `key: value` of a mapping, or an item of a list. Comments are given to it after it is built. */
export type Entry = {
  readonly key: Text | undefined;
  value: Text | Collection;
  readonly parent: Collection;
  blankBefore: boolean;
  readonly before: Comment[];
  trailing: Trailing | undefined;
  /** Comments under a key that has no value. */
  readonly within: Comment[];
};

/** A piece of the file that comments stand before or after. */
export type Landmark = {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  /** Set for a closing bracket. */
  readonly closes?: Collection;
};

/** A comment that must stand above an entry, though it was elsewhere in it. */
export function putAbove(entry: Entry, text: string): void {
  entry.before.push({ text, blankBefore: entry.blankBefore });
  entry.blankBefore = false;
}

/** Gives an entry a comment at the end of its line; one that it has already goes above it. */
export function putBehind(entry: Entry, trailing: Trailing): void {
  if (entry.trailing !== undefined) putAbove(entry, entry.trailing.text);
  entry.trailing = trailing;
}
