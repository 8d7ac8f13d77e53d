import { isInterviewerLabel } from "./interviewer-labels.ts";

const code = /^\p{Lu}(?:\p{Lu}{0,2}[-_ ]?\d{1,4})?$/u;
const personWord =
  /^(?:participant|respondent|interviewee|informant|patient|speaker|person)[-_ ]?\p{N}{0,4}$/iu;

/** `P7`, `S01`, `Participant 3`, `Interviewer`, `R`: what hardly anybody writes before a colon but as a speaker. */
export function isSpeakerCode(label: string): boolean {
  return code.test(label) || personWord.test(label) || isInterviewerLabel(label);
}

const mostNameWords = 5;
const startsSmall = /^[^\p{L}]*\p{Ll}/u;
const blanks = /[\s\u00a0\u202f]+/u;

/** Few words, each with a capital or in a script without capitals; `the thing is` does not. */
export function looksLikeName(label: string): boolean {
  const words = label.split(blanks);
  return words.length <= mostNameWords && !words.some((word) => startsSmall.test(word));
}

const shortestSlip = 6;

/**
 * Whether two labels differ by one letter that was added, dropped or changed, or by two neighbours
 * that were swapped, as in `Particpant`. Short labels and labels with digits are never slips of one
 * another: `P1` and `P2` are two people.
 */
export function isSlipOf(label: string, meant: string): boolean {
  if (Math.min(label.length, meant.length) < shortestSlip || /\p{N}/u.test(label + meant))
    return false;
  const [from, to] = [label.toLowerCase(), meant.toLowerCase()];
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const [a, b] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(""));
}
