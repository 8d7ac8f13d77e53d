import type { Code } from "../model/codebook.ts";
import type { Paste } from "../model/reconciliation-report.ts";
import { quotedText } from "../yaml/quoted-text.ts";

type Addition = {
  readonly text: string;
  /** For the reader, on a line above it; one line. */
  readonly remark: string | undefined;
  /** As a comment, to be taken in later. */
  readonly isHeld: boolean;
};

export type QuotationsToAdd = {
  readonly examples: readonly Addition[];
  readonly nearMisses: readonly (Addition & { readonly because: string })[];
};

/**
 * The lines that give a code more examples and near-misses, and the line of the codebook's text below
 * which each belongs; what goes further down comes first, so that the lines stay right while one pastes. Where the codebook is not written in lines (as
 * `examples: [...]`) one cannot say below which.
 */
export function quotationsToAdd(
  text: string,
  code: Code,
  { examples, nearMisses }: QuotationsToAdd,
): readonly Paste[] {
  const indent = indentOfKeys(text, code);
  return [
    pasteOf(text, code, "near_misses", indent, nearMisses, (one) => [
      `text: ${quotedText(one.text)}`,
      `because: ${quotedText(one.because)}`,
    ]),
    pasteOf(text, code, "examples", indent, examples, (one) => [quotedText(one.text)]),
  ]
    .filter(({ items }) => items !== "")
    .sort((a, b) => (b.below ?? 0) - (a.below ?? 0));
}

/** `linesOf`: the first stands behind the dash, the others below it. */
function pasteOf<One extends Addition>(
  text: string,
  code: Code,
  key: Paste["key"],
  indent: number | undefined,
  additions: readonly One[],
  linesOf: (addition: One) => readonly string[],
): Paste {
  const list = code.places[key];
  const isList = list !== undefined && text[list.start] === "-";
  const depth = indent ?? usualIndent;
  const dash = " ".repeat(isList ? columnOf(text, list.start) : depth + 2);
  const below =
    list === undefined
      ? indent === undefined
        ? undefined
        : lineAt(text, lastKeyBefore(code))
      : isList
        ? lineAt(text, list.start + text.slice(list.start, list.end).trimEnd().length)
        : undefined;
  return {
    ...{ code: code.id, key, below, hasKey: list !== undefined },
    // A key with nothing but comments under it would be empty.
    keyLine: `${" ".repeat(depth)}${additions.every(({ isHeld }) => isHeld) ? "# " : ""}${key}:`,
    items: additions
      .flatMap((one) => {
        const hold = one.isHeld ? "# " : "";
        const lines = linesOf(one).map((line, at) => `${hold}${at === 0 ? "- " : "  "}${line}`);
        return one.remark === undefined ? lines : [`# ${one.remark}`, ...lines];
      })
      .map((line) => `${dash}${line}\n`)
      .join(""),
  };
}

const usualIndent = 8;

/** Column of the code's keys; undefined where they do not stand below one another. */
function indentOfKeys(text: string, { at }: Code): number | undefined {
  const line = text.slice(text.lastIndexOf("\n", at.start - 1) + 1, at.start);
  const before = /^(?<head>[ ]*(?:-[ ]+)*)(?:id|"id"|'id')[ ]*:[ ]*$/.exec(line)?.groups?.["head"];
  return before?.length;
}

/** Where the last of the keys ends below which examples and near-misses usually stand. */
function lastKeyBefore({ at, places }: Code): number {
  const { name, kind, status, brief, definition, when, when_not, examples } = places;
  const ends = [at, name, kind, status, brief, definition, when, when_not, examples];
  return Math.max(...ends.map((span) => span?.end ?? 0));
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** 1-based. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
