import { csvRecord } from "../csv/write.ts";
import type { Coding } from "../model/coding.ts";
import { compareText } from "../model/order.ts";
import type { Span } from "../model/span.ts";
import type { CodePointIndex } from "../text/code-points.ts";
import { type CodingColumn, codingColumns, joinList } from "./columns.ts";
import { formatTimestamp } from "./timestamp.ts";

export type CodingsFormat = "csv" | "jsonl";

/** Writes the codings of one transcript; `extraColumns` are the unknown columns to write back. */
export type CodingsWriter = {
  readonly extension: string;
  readonly header: (extraColumns: readonly string[]) => string;
  /** Offsets go out as code points. The codings are written in the order given. */
  readonly rows: (
    codings: readonly Coding[],
    offsets: CodePointIndex,
    extraColumns: readonly string[],
  ) => string;
};

/** The order of a codings file inside one transcript: start, end, code, coder. */
export function compareCodings(a: Coding, b: Coding): number {
  return (
    compareText(a.transcript, b.transcript) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.code, b.code) ||
    compareText(a.coder, b.coder)
  );
}

export const codingsWriters: Readonly<Record<CodingsFormat, CodingsWriter>> = {
  csv: {
    extension: "csv",
    header: (extraColumns) => csvRecord([...codingColumns, ...extraColumns]),
    rows: (codings, offsets, extraColumns) => {
      let text = "";
      for (const coding of codings) {
        const cells = csvCells(coding, offsets.spanToCodePoints(coding.span));
        text += csvRecord([
          ...codingColumns.map((column) => cells[column]),
          ...extraColumns.map((column) => coding.extra[column] ?? ""),
        ]);
      }
      return text;
    },
  },
  jsonl: {
    extension: "jsonl",
    header: () => "",
    rows: (codings, offsets) => {
      let text = "";
      for (const coding of codings) {
        const fields = jsonFields(coding, offsets.spanToCodePoints(coding.span));
        text += `${JSON.stringify({ ...fields, ...coding.extra })}\n`;
      }
      return text;
    },
  },
};

type Fields = Readonly<Record<CodingColumn, string | number | readonly string[] | null>>;

function jsonFields(coding: Coding, { start, end }: Span): Fields {
  return {
    transcript: coding.transcript,
    start,
    end,
    code: coding.code,
    coder: coding.coder,
    excerpt: coding.excerpt,
    theme: coding.theme ?? null,
    participant: coding.participant ?? null,
    speaker: coding.speaker ?? null,
    turn: coding.turn,
    line: coding.line,
    timestamp: timestampOf(coding) ?? null,
    rule: coding.rules,
    evidence: coding.evidence,
    note: coding.note,
  };
}

function csvCells(coding: Coding, { start, end }: Span): Readonly<Record<CodingColumn, string>> {
  return {
    transcript: coding.transcript,
    start: String(start),
    end: String(end),
    code: coding.code,
    coder: coding.coder,
    excerpt: coding.excerpt,
    theme: coding.theme ?? "",
    participant: coding.participant ?? "",
    speaker: coding.speaker ?? "",
    turn: String(coding.turn),
    line: String(coding.line),
    timestamp: timestampOf(coding) ?? "",
    rule: joinList(coding.rules),
    evidence: joinList(coding.evidence),
    note: coding.note,
  };
}

function timestampOf({ milliseconds }: Coding): string | undefined {
  return milliseconds === undefined ? undefined : formatTimestamp(milliseconds);
}
