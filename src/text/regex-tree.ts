// The structure of a regular expression, as far as questions about it need it: what repeats, what may
// be left out, where it is anchored.

import type { Span } from "../model/span.ts";

type RegexPart =
  | { readonly kind: "group"; readonly branches: readonly RegexSequence[] }
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  /** One character: a letter, digit or `_`; white space; or it cannot be told. */
  | { readonly kind: "character"; readonly is: "word" | "blank" | "unknown" }
  /** A character that no text has. */
  | { readonly kind: "control" };

export type RegexItem = RegexPart & {
  /** Fewest and most times; `most` may be infinite. */
  readonly fewest: number;
  readonly most: number;
  /** In the pattern, with its repetition. */
  readonly at: Span;
};

type Anchor = "start" | "end" | "boundary" | "inside";
export type RegexSequence = readonly RegexItem[];

/** The branches of an expression that RE2 takes; undefined where it uses what is not looked into here. */
export function parseRegex(pattern: string): readonly RegexSequence[] | undefined {
  // Flags change what anchors and dots mean, and quoted text is rare.
  if (/\(\?(?!:|P?<)|\\[QC]/.test(pattern)) return undefined;
  const reader = new Reader(pattern);
  const branches = readBranches(reader);
  return reader.atEnd ? branches : undefined;
}

class Reader {
  readonly #pattern: string;
  at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.at >= this.#pattern.length;
  }

  /** What a sticky expression matches here, stepping over it. */
  take(expected: RegExp): string | undefined {
    expected.lastIndex = this.at;
    const found = expected.exec(this.#pattern)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function readBranches(reader: Reader): RegexSequence[] {
  const branches = [readSequence(reader)];
  while (reader.take(/\|/y) !== undefined) branches.push(readSequence(reader));
  return branches;
}

function readSequence(reader: Reader): RegexSequence {
  const items: RegexItem[] = [];
  for (;;) {
    const start = reader.at;
    const part = readPart(reader);
    if (part === undefined) return items;
    const repeat = reader.take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y) ?? "";
    items.push({ ...part, ...timesOf(repeat), at: { start, end: reader.at } });
  }
}

function readPart(reader: Reader): RegexPart | undefined {
  if (reader.take(/\((?:\?(?:P?<\w+>|:))?/y) !== undefined) {
    const branches = readBranches(reader);
    reader.take(/\)/y);
    return { kind: "group", branches };
  }
  const set = reader.take(/\[\^?\]?(?:\[:\^?\w+:\]|\\p\{[^}]*\}|\\.|[^\]\\])*\]/isuy);
  if (set !== undefined) return { kind: "character", is: "unknown" };
  const source = reader.take(/\\(?:p\{[^}]*\}|x\{[^}]*\}|x[\da-f]{2}|p.|[0-7]{1,3}|.)|[^|)]/isuy);
  if (source === undefined) return undefined;
  const anchor = anchors[source];
  if (anchor !== undefined) return { kind: "anchor", anchor };
  // White space counts as a blank; no transcript holds any other control character.
  if (source < " " && !/\s/.test(source)) return { kind: "control" };
  return { kind: "character", is: sideOf(source) };
}

function sideOf(source: string): "word" | "blank" | "unknown" {
  if (/^(?:\\[wd]|[\p{L}\p{N}_])$/u.test(source)) return "word";
  return /^(?:\\s| )$/.test(source) ? "blank" : "unknown";
}

const anchors: Readonly<Record<string, Anchor>> = {
  "^": "start",
  "\\A": "start",
  $: "end",
  "\\z": "end",
  "\\b": "boundary",
  "\\B": "inside",
};

function timesOf(repeat: string): { readonly fewest: number; readonly most: number } {
  const sign = repeat.charAt(0);
  if (sign === "") return { fewest: 1, most: 1 };
  if (sign === "?") return { fewest: 0, most: 1 };
  if (sign === "*") return { fewest: 0, most: Number.POSITIVE_INFINITY };
  if (sign === "+") return { fewest: 1, most: Number.POSITIVE_INFINITY };
  const [, fewest = "", comma, most = ""] = /(\d+)(,?)(\d*)/.exec(repeat) ?? [];
  return {
    fewest: Number(fewest),
    most: comma === "" ? Number(fewest) : most === "" ? Number.POSITIVE_INFINITY : Number(most),
  };
}
