import type { Span } from "../../model/span.ts";
import { looksLikeName } from "../labels/label-shape.ts";

const longestAside = 160;
// Lines that transcription services and meeting programs add. (Speech recognisers also invent the
// first one at the end of a recording.)
const service = /^transcri(?:bed|pt|ption) (?:by|from|with) \S*(?:https?:\/\/|www\.|otter)\S*$/iu;
const meeting = /^(?<who>\S.{0,80}) (?:started|stopped) transcription$/u;
const pronoun = /^(?:I|We|You|They|He|She|It)$/u;
const rule = /^(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,}|#{3,}|[-*_](?: [-*_]){2,}|—{3,}|─{3,})$/u;

/** Whether a line (trimmed) of any text file is known not to be speech. */
export function isAside(text: string, { start, end }: Span): boolean {
  if (end - start > longestAside) return false;
  const last = text.charAt(end - 1);
  const first = text.charAt(start);
  // One or two characters tell nearly every line of speech apart before a pattern is tried.
  if (first === last && ruleCharacters.includes(first)) return rule.test(text.slice(start, end));
  if ((first === "T" || first === "t") && service.test(text.slice(start, end))) return true;
  return text.endsWith(" transcription", end) && isMeetingNote(text.slice(start, end));
}

function isMeetingNote(line: string): boolean {
  const who = meeting.exec(line)?.groups?.["who"];
  return who !== undefined && looksLikeName(who) && !pronoun.test(who);
}

const ruleCharacters = "-=_*~#—─";
const heading = /^#{1,6}(?:\s|$)/u;

/**
 * The heading or the whole comment that a markdown line (trimmed) begins with. `lastClose`: where the
 * text's last `-->` is; a comment that is never closed is read as speech rather than lost.
 */
export function markdownMark(
  text: string,
  { start, end }: Span,
  lastClose: number,
): Span | undefined {
  const first = text.charAt(start);
  if (first === "#") return heading.test(text.slice(start, start + 7)) ? { start, end } : undefined;
  if (first !== "<" || !text.startsWith("<!--", start) || start + 4 > lastClose) return undefined;
  return { start, end: text.indexOf("-->", start + 4) + 3 };
}

const fence = "---\n";
// A key is written small, and a speaker's label mostly is not.
const entry = /^(?:[a-z][\w-]*:|\s+\S|- |#)/u;

/** Offset after a markdown file's front matter (`---` lines around YAML at its very beginning), or 0. */
export function skipFrontMatter(text: string): number {
  if (!text.startsWith(fence)) return 0;
  const close = text.indexOf(`\n${fence}`, fence.length - 1);
  if (close === -1) return 0;
  const body = text.slice(fence.length, close);
  // Between two horizontal rules there may be speech; front matter is made of lines `key: value`.
  return body.split("\n").every((line) => entry.test(line)) ? close + 1 + fence.length : 0;
}
