import fc from "fast-check";

/** What a slip of the hand, of a program or of a disk makes of a text. */
export type TextMutation = (text: string) => string;

/** A place in something of whatever length: 0 is its start, 1 its end. */
export function unit(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
}

export function placeIn(length: number, at: number): number {
  return Math.floor(at * length);
}

const scalars = [
  ...["", "~", "1.10", "yes", "[]", "{}", "'", '"', "*a", "&a [*a]", "!x y", "- z", "a: b"],
];
const pieces = [
  ...scalars,
  ...["\t", "\0", "\u00a0", "\ud800", "“", "🩺", "ے", "\n", ": ", "[", "{", "#", "|", ">"],
  ...["<<: *a\n", "---\n", "%YAML 1.1\n"],
];

const lineAt = (text: string, at: number) => {
  const lines = text.split("\n");
  return { lines, index: placeIn(lines.length, at) };
};

/** Cuts, insertions and noise anywhere; lines copied, swapped, given another value or indent. */
export const textMutation: fc.Arbitrary<TextMutation> = fc.oneof(
  fc.record({ at: unit(), length: fc.nat(60) }).map(
    ({ at, length }): TextMutation =>
      (text) => {
        const start = placeIn(text.length, at);
        return text.slice(0, start) + text.slice(start + length);
      },
  ),
  fc.record({ at: unit(), piece: fc.constantFrom(...pieces) }).map(
    ({ at, piece }): TextMutation =>
      (text) => {
        const start = placeIn(text.length, at);
        return text.slice(0, start) + piece + text.slice(start);
      },
  ),
  fc.record({ at: unit(), noise: fc.string({ unit: "binary", maxLength: 8 }) }).map(
    ({ at, noise }): TextMutation =>
      (text) => {
        const start = placeIn(text.length, at);
        return text.slice(0, start) + noise + text.slice(start + noise.length);
      },
  ),
  fc.record({ from: unit(), to: unit(), swap: fc.boolean() }).map(
    ({ from, to, swap }): TextMutation =>
      (text) => {
        const { lines, index } = lineAt(text, from);
        const other = placeIn(lines.length, to);
        const line = lines[index] ?? "";
        if (swap) [lines[index], lines[other]] = [lines[other] ?? "", line];
        else lines.splice(other, 0, line);
        return lines.join("\n");
      },
  ),
  fc.record({ at: unit(), scalar: fc.constantFrom(...scalars) }).map(
    ({ at, scalar }): TextMutation =>
      (text) => {
        const { lines, index } = lineAt(text, at);
        lines[index] = (lines[index] ?? "").replace(/(?<=: ).*|(?<=- ).*/, scalar);
        return lines.join("\n");
      },
  ),
  fc.record({ at: unit(), indent: fc.constantFrom("", " ", "  ", "      ") }).map(
    ({ at, indent }): TextMutation =>
      (text) => {
        const { lines, index } = lineAt(text, at);
        lines[index] = indent + (lines[index] ?? "").trimStart();
        return lines.join("\n");
      },
  ),
);
