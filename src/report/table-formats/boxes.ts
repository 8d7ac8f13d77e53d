import { padEnd, padStart } from "../width.ts";

/** A cell of one or more lines on a terminal. */
export type Box = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly align: "left" | "right";
};

/** Columns between two boxes. */
export const gapWidth: number = 2;

/** Of boxes side by side, with the gaps between them. */
export function boxesWidth(boxes: readonly { readonly width: number }[]): number {
  return boxes.reduce((sum, { width }) => sum + width, 0) + gapWidth * (boxes.length - 1);
}

/** Lines of the boxes next to one another, tops level. */
export function sideBySide(boxes: readonly Box[]): string[] {
  return Array.from({ length: height(boxes) }, (_, line) =>
    boxes
      .map(({ lines, width, align }) => {
        const text = lines[line] ?? "";
        return align === "left" ? padEnd(text, width) : padStart(text, width);
      })
      .join(" ".repeat(gapWidth))
      .trimEnd(),
  );
}

/** The same boxes, empty lines put on top so that their bottoms are level. */
export function raise(boxes: readonly Box[]): Box[] {
  const tallest = height(boxes);
  return boxes.map((box) => {
    const above = Array<string>(tallest - box.lines.length).fill("");
    return { ...box, lines: [...above, ...box.lines] };
  });
}

function height(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ lines }) => lines.length));
}
