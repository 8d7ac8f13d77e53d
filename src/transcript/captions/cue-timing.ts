/** One side of a time line as written; what its fraction means is decided per file. */
type WrittenTime = {
  readonly hours: string;
  readonly minutes: string;
  readonly seconds: string;
  readonly fraction: string;
};

export type WrittenTiming = { readonly start: WrittenTime; readonly end: WrittenTime };

export type Timing = { readonly startMs: number; readonly endMs: number };

const clock = String.raw`(?:(-?\d+):)?(-?\d+):(-?\d+)(?:[.,](-?\d+))?`;
const timeLine = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}(?:\s.*)?$`);
const beginsWithClock = /^\s*-?\d+:-?\d/;
const anyArrow = /^[\s\d:.,-]*(?:[-–—=]+>|→|\s-?\d+:\d)/;

/** A WebVTT or SRT time line: `[hh:]mm:ss[.,]fraction --> ...`, padded or not, settings ignored. */
export function readTimeLine(line: string): WrittenTiming | undefined {
  const found = timeLine.exec(line);
  if (found === null) return undefined;
  return { start: writtenTime(found, 1), end: writtenTime(found, 5) };
}

function writtenTime(found: RegExpExecArray, from: number): WrittenTime {
  const [hours = "0", minutes = "0", seconds = "0", fraction = ""] = found.slice(from, from + 4);
  return { hours, minutes, seconds, fraction };
}

/** Whether a line was meant as a time line: a clock, then `-->`. */
export function isMeantAsTimeLine(line: string): boolean {
  return beginsWithClock.test(line) && line.includes("-->");
}

/** The same where a time line is due, so that a wrong arrow (`->`) is seen too. */
export function resemblesTimeLine(line: string): boolean {
  return beginsWithClock.test(line) && (line.includes("-->") || anyArrow.test(line));
}

/**
 * Whether the file writes times as Teams did from 2020 to 2022: `0:0:10.20` with single digits, where
 * the fraction is a whole number of milliseconds (`.20` is 20 ms), and a negative one too.
 */
export function countsMilliseconds(timings: readonly WrittenTiming[]): boolean {
  return timings.some(({ start, end }) => isUnpadded(start) || isUnpadded(end));
}

function isUnpadded({ minutes, seconds, fraction }: WrittenTime): boolean {
  return [minutes, seconds].some((part) => /^-?\d$/.test(part)) || fraction.startsWith("-");
}

/** Times before the recording's start (Teams has them) become 0. */
export function toMilliseconds(written: WrittenTiming, wholeMilliseconds: boolean): Timing {
  const convert = ({ hours, minutes, seconds, fraction }: WrittenTime): number => {
    const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    const rest = wholeMilliseconds
      ? Number(fraction)
      : Math.round(Number(`0.${fraction || "0"}`) * 1000);
    return Math.max(0, whole * 1000 + rest);
  };
  return { startMs: convert(written.start), endMs: convert(written.end) };
}
