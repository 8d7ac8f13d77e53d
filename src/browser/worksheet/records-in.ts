import { readCsv } from "../../csv/read.ts";

/** The lines of a file of decisions without its header, each with its line end. */
export function recordsIn(raw: string): readonly string[] {
  const text = raw.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const { value } = readCsv("decisions.csv", text);
  return (value?.rows ?? []).slice(1).map(({ span }) => `${text.slice(span.start, span.end)}\n`);
}
