import type { Span } from "../../model/span.ts";
import type { TimeMark } from "../../model/transcript.ts";
import { isBlank, skipBlanks, trimmed } from "../labels/blanks.ts";
import { isOwnLine, type LabelHead } from "../labels/label-form.ts";
import { type Stamp, stampAt, stampEndingAt, stampsIn } from "../labels/stamp.ts";
import type { Passage } from "./join-turns.ts";
import type { TextLine } from "./text-lines.ts";

type LabelledText = {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** `labels[n]`: the speaker label that `lines[n]` begins with. */
  readonly labels: readonly (LabelHead | undefined)[];
  /** Single line breaks do not end a paragraph. */
  readonly wrapped: boolean;
};

type Passages = {
  readonly passages: readonly Passage[];
  readonly preamble: readonly Span[];
  /** Labels and stamps that no speech follows. */
  readonly bare: readonly Span[];
};

/** The beginning of a passage: where its label or stamp starts, and its time. */
type Opening = { readonly span: Span; readonly milliseconds: number | undefined };

/** Speech, paragraph by paragraph, under the label that it follows. */
export function collectPassages({ text, lines, labels, wrapped }: LabelledText): Passages {
  const passages: Passage[] = [];
  const preamble: Span[] = [];
  const bare: Span[] = [];
  const marks = new InlineMarks(text);
  const clock = new Clock();
  const ownLines = labels.some((label) => label !== undefined && isOwnLine(label.form));
  let hasSpeaker = labels.every((label) => label === undefined);
  let speaker: string | undefined;
  let opening: Opening | undefined;
  let speech: { readonly start: number; end: number } | undefined;
  // f4 puts the time after a paragraph: it is where the next one starts.
  let carried: number | undefined;

  const close = () => {
    if (speech === undefined) return;
    const begin = opening?.span.start ?? speech.start;
    const trailing = stampEndingAt(text, speech.start, speech.end);
    const end = trailing?.start ?? speech.end;
    const spoken = trimmed(text, { start: speech.start, end });
    const milliseconds = opening?.milliseconds ?? carried;
    const times: TimeMark[] = milliseconds === undefined ? [] : [{ offset: begin, milliseconds }];
    carried = trailing?.milliseconds;
    if (spoken.start === spoken.end) bare.push({ start: begin, end: speech.end });
    else {
      marks.addWithin(spoken, times);
      if (trailing !== undefined)
        times.push({ offset: trailing.start, milliseconds: trailing.milliseconds });
      passages.push({ speaker, span: { start: begin, end: speech.end }, speech: spoken, times });
    }
    speech = undefined;
    opening = undefined;
  };
  const open = (next: Opening) => {
    close();
    if (opening !== undefined) bare.push(opening.span);
    opening = next;
  };

  for (const [at, line] of lines.entries()) {
    const label = labels[at];
    if (label !== undefined) {
      open({ span: line, milliseconds: clock.time(label) });
      hasSpeaker = true;
      speaker = label.speaker;
      const spoken = trimmed(text, { start: label.speech, end: line.end });
      if (spoken.start < spoken.end) speech = { ...spoken };
      continue;
    }
    if (!hasSpeaker) {
      preamble.push({ start: line.start, end: line.end });
      continue;
    }
    const stamp = lineStamp(text, line);
    if (stamp !== undefined) {
      const after = skipBlanks(text, stamp.end, line.end);
      // A time below a name belongs to it.
      if (speech === undefined && opening !== undefined) opening = below(opening, line, stamp);
      else open({ span: line, milliseconds: stamp.milliseconds });
      // In a file of headers, a time alone is a header without a name.
      if (ownLines && line.afterBreak && after === line.end) speaker = undefined;
      if (after < line.end) speech = { start: after, end: line.end };
    } else if (speech !== undefined && wrapped && !line.afterBreak) {
      speech.end = line.end;
    } else {
      close();
      speech = { start: line.start, end: line.end };
    }
  }
  close();
  if (opening !== undefined) bare.push(opening.span);
  return { passages, preamble, bare };
}

function below({ span, milliseconds }: Opening, line: Span, stamp: Stamp): Opening {
  const whole = { start: span.start, end: line.end };
  return { span: whole, milliseconds: milliseconds ?? stamp.milliseconds };
}

/** The stamp before a line's speech. A time of day that somebody names is none. */
function lineStamp(text: string, line: TextLine): Stamp | undefined {
  const stamp = stampAt(text, line.start, line.end);
  if (stamp === undefined) return undefined;
  if (stamp.kind !== "bare") return stamp;
  if (stamp.end === line.end) return stamp.groups === 3 || line.afterBreak ? stamp : undefined;
  return stamp.groups === 3 && isBlank(text.charCodeAt(stamp.end)) ? stamp : undefined;
}

/** Zoom's captions carry the time of day, so their recording starts with the first of them. */
class Clock {
  #start: number | undefined;

  time({ form, stamp }: LabelHead): number | undefined {
    if (stamp === undefined || form !== "clock") return stamp?.milliseconds;
    this.#start ??= stamp.milliseconds;
    const since = stamp.milliseconds - this.#start;
    return since < 0 ? since + millisecondsOfDay : since;
  }
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Stamps in the midst of speech, handed out passage by passage, so that each is looked at once. */
class InlineMarks {
  readonly #stamps: readonly Stamp[];
  #next = 0;

  constructor(text: string) {
    this.#stamps = stampsIn(text);
  }

  addWithin(speech: Span, times: TimeMark[]): void {
    for (; this.#next < this.#stamps.length; this.#next++) {
      const stamp = this.#stamps[this.#next];
      if (stamp === undefined || stamp.start >= speech.end) break;
      if (stamp.start >= speech.start)
        times.push({ offset: stamp.start, milliseconds: stamp.milliseconds });
    }
  }
}
