import type { Span } from "../../model/span.ts";
import { looksLikeName } from "../labels/label-shape.ts";
import { stampAt } from "../labels/stamp.ts";

const longestName = 60;
/** Or of cells: a tab tells the headings of columns from a name. */
const sentenceMarks = /[.,;:?!؟۔。][\s]*$|[;:?!\t]/u;

/** Panopto's manner: `Jane Doe` on a line of its own, and nothing but the time on the next. */
export function nameLineBeforeTime(
  text: string,
  previous: Span & { readonly afterBreak: boolean },
  line: Span,
): boolean {
  if (!previous.afterBreak || previous.end - previous.start > longestName) return false;
  const stamp = stampAt(text, line.start, line.end);
  if (stamp === undefined || stamp.end !== line.end) return false;
  const name = text.slice(previous.start, previous.end);
  return looksLikeName(name) && !sentenceMarks.test(name);
}
