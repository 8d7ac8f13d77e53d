/** Colours as functions. A chalk instance is one; `report` itself never decides whether to colour. */
export type Paint = Readonly<
  Record<"bold" | "dim" | "red" | "yellow" | "blue", (text: string) => string>
>;

const same = (text: string): string => text;

/** No colour at all. */
export const plainPaint: Paint = { bold: same, dim: same, red: same, yellow: same, blue: same };
