import type { Approach, CodeKind, Origin, Phase } from "../../model/codebook.ts";

/** The six phases as Braun and Clarke (2006) name them. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  1: "familiarisation with the data",
  2: "generating initial codes",
  3: "searching for themes",
  4: "reviewing themes",
  5: "defining and naming themes",
  6: "producing the report",
};

export const approachNames: Readonly<Record<Approach, string>> = {
  "coding-reliability": "coding reliability thematic analysis",
  codebook: "codebook thematic analysis",
  reflexive: "reflexive thematic analysis",
};

export const originNames: Readonly<Record<Origin, string>> = {
  data: "from the data",
  theory: "from theory",
  goal: "from the goal of the study",
};

/** Plural of a kind of code, in the order in which they are counted. */
export const kindsCounted: Readonly<Record<CodeKind, readonly [string, string]>> = {
  barrier: ["barrier", "barriers"],
  facilitator: ["facilitator", "facilitators"],
  neutral: ["neutral", "neutral"],
};

/** `1 code`, `12 codes`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** `Urdu (ur)`; the tag alone where nobody has named it. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  return name === tag ? tag : `${name} (${tag})`;
}
