import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import {
  countsMilliseconds,
  isMeantAsTimeLine,
  readTimeLine,
  resemblesTimeLine,
  type Timing,
  toMilliseconds,
  type WrittenTiming,
} from "./cue-timing.ts";

/** One caption: what is said between its time line and the next empty line, markup and all. */
export type Cue = {
  readonly id: string | undefined;
  /** Undefined where the time line is missing or cannot be read. */
  readonly timing: Timing | undefined;
  readonly lines: readonly string[];
  /** The time line, or what stands in its place, in the file. */
  readonly span: Span;
};

type Line = { readonly text: string; readonly span: Span };
type Dialect = "vtt" | "srt";
type Draft = Omit<Cue, "timing" | "lines"> & {
  readonly written: WrittenTiming | undefined;
  readonly lines: string[];
};

/**
 * The captions of a WebVTT (without its header) or SRT file, from `offset` on. Lenient: a time line
 * begins a caption wherever it stands, and text without one stays with the caption before it.
 *
 * Diagnostics: `cues/bad-timing`, `cues/untimed-text`. A file without any time line has no cues.
 */
export function readCueBlocks(
  file: string,
  text: string,
  offset: number,
  dialect: Dialect,
): Checked<readonly Cue[]> {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  let timed = false;
  const report = (code: "cues/bad-timing" | "cues/untimed-text", span: Span, message: string) =>
    diagnostics.push(diagnose(code, { file, span, message }));

  for (const block of blocks(text, offset)) {
    const starts = block.flatMap((_, index) => (isTimeLine(block, index) ? [index] : []));
    const [first] = starts;
    const comment = dialect === "vtt" && isComment(block[0]);
    if (first === undefined) {
      if (!comment) readUntimed(block);
      continue;
    }
    timed = true;
    const lead = block.slice(0, first);
    let id = comment ? undefined : takeId(lead, lead.length === 1 && mayBeId(dialect, lead[0]));
    if (!comment && lead.length > 0) keepUntimed(lead);
    for (const [order, start] of starts.entries()) {
      const timeLine = block[start];
      if (timeLine === undefined) continue;
      const lines = block.slice(start + 1, starts[order + 1]);
      const written = readTimeLine(timeLine.text);
      if (written === undefined) {
        report(
          "cues/bad-timing",
          timeLine.span,
          "this is not a time line: expected 00:01:02.500 --> 00:01:04.000",
        );
      }
      const draft: Draft = { id, written, lines: [], span: timeLine.span };
      drafts.push(draft);
      const nextFollows = starts[order + 1] !== undefined;
      id = nextFollows ? takeId(lines, false) : undefined;
      for (const line of lines) draft.lines.push(line.text);
    }
  }
  if (!timed) return { value: [], diagnostics: [] };
  const wholeMilliseconds = countsMilliseconds(drafts.flatMap(({ written }) => written ?? []));
  const value = drafts.map(
    ({ written, ...cue }): Cue => ({
      ...cue,
      timing: written === undefined ? undefined : toMilliseconds(written, wholeMilliseconds),
    }),
  );
  return { value, diagnostics };

  /** Takes the last line off, where it is an id: `certain`, or by its look. */
  function takeId(lines: Line[], certain: boolean): string | undefined {
    const last = lines.at(-1);
    if (last === undefined || !(certain || looksLikeId(last.text))) return undefined;
    lines.pop();
    return last.text.trim();
  }

  /** A number is an id only if it counts on, or is the cue's own: else it may be what somebody says. */
  function looksLikeId(line: string): boolean {
    if (uuidId.test(line)) return true;
    if (!/^\s*\d+\s*$/.test(line)) return false;
    const previous = drafts.at(-1)?.id ?? drafts.length;
    return Number(line) === Number(previous) + 1;
  }

  function readUntimed(block: readonly Line[]): void {
    const [first, ...rest] = block;
    if (first === undefined) return;
    if (rest.length === 0 || !looksLikeId(first.text)) {
      keepUntimed(block);
      return;
    }
    report("cues/bad-timing", first.span, "this caption has no time line");
    const lines = rest.map((line) => line.text);
    drafts.push({ id: first.text.trim(), written: undefined, lines, span: first.span });
  }

  function keepUntimed(lines: readonly Line[]): void {
    const span = { start: lines[0]?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 };
    report(
      "cues/untimed-text",
      span,
      "text without a time line is read with the caption before it",
    );
    const previous = drafts.at(-1);
    const texts = lines.map((line) => line.text);
    // Not spread: a damaged file may have more lines than a call can take.
    if (previous !== undefined) for (const line of texts) previous.lines.push(line);
    else drafts.push({ id: undefined, written: undefined, lines: texts, span });
  }
}

const uuidId = /^\s*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:[/-][\d-]+)?\s*$/i;

/** A time line is due as the first line of a block, or as the second one after an id. */
function isTimeLine(block: readonly Line[], index: number): boolean {
  const text = block[index]?.text ?? "";
  const due = index === 0 || (index === 1 && !isTimeLine(block, 0));
  return due ? resemblesTimeLine(text) : isMeantAsTimeLine(text);
}

/** Whether a line that stands alone above a time line is an id: any in WebVTT, a number in SRT. */
function mayBeId(dialect: Dialect, line: Line | undefined): boolean {
  return dialect === "vtt" || /^\s*\d+\s*$/.test(line?.text ?? "");
}

function isComment(line: Line | undefined): boolean {
  return line !== undefined && /^(?:NOTE(?:\s|$)|(?:STYLE|REGION)\s*$)/.test(line.text);
}

/** Runs of lines that are not empty. YouTube writes lines of one space inside a caption. */
function* blocks(text: string, offset: number): Generator<Line[]> {
  let block: Line[] = [];
  for (let start = offset; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) block.push({ text: text.slice(start, end), span: { start, end } });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
    start = end + 1;
  }
  if (block.length > 0) yield block;
}
