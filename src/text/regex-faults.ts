import type { Span } from "../model/span.ts";
import { parseRegex, type RegexItem, type RegexSequence } from "./regex-tree.ts";

/** Why an expression cannot match, to be read after its name; undefined where it is not certain. */
export function whyNeverMatches(pattern: string): string | undefined {
  const branches = parseRegex(pattern);
  if (branches === undefined) return undefined;
  return reasonOfAll(branches, { before: false, behind: false });
}

/** What must have been matched around a sequence. */
type Around = { readonly before: boolean; readonly behind: boolean };

/** The first branch's reason, where each has one. */
function reasonOfAll(branches: readonly RegexSequence[], around: Around): string | undefined {
  const reasons = branches.map((branch) => reasonOf(branch, around));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function reasonOf(sequence: RegexSequence, { before, behind }: Around): string | undefined {
  const first = sequence.findIndex(mustMatch);
  const last = sequence.findLastIndex(mustMatch);
  for (const [place, item] of sequence.entries()) {
    if (item.fewest === 0) continue;
    const around = {
      before: before || (first !== -1 && first < place),
      behind: behind || last > place,
    };
    const reason =
      item.kind === "group"
        ? reasonOfAll(item.branches, around)
        : reasonOfItem(item, around, () => neighbours(sequence, place));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

type Neighbours = { readonly left: string; readonly right: string };

function reasonOfItem(
  item: RegexItem,
  around: Around,
  neighboursOf: () => Neighbours,
): string | undefined {
  if (item.kind === "control")
    return "it asks for a control character, which no transcript has; in double quotes YAML reads `\\b` as one, so write the expression in single quotes";
  if (item.kind !== "anchor") return undefined;
  if (item.anchor === "start" && around.before)
    return "`^` is the beginning of the excerpt, and something has to come before it";
  if (item.anchor === "end" && around.behind)
    return "`$` is the end of the excerpt, and something has to follow it";
  const next = neighboursOf();
  if (next.left === "unknown" || next.right === "unknown") return undefined;
  if (item.anchor === "boundary" && next.left === next.right)
    return "`\\b` stands where no word begins or ends";
  if (item.anchor === "inside" && next.left !== next.right)
    return "`\\B` stands where a word begins or ends";
  return undefined;
}

/** What kind of character must stand on each side of a place, anchors aside. */
function neighbours(sequence: RegexSequence, place: number): Neighbours {
  const isOther = ({ kind }: RegexItem) => kind !== "anchor";
  return {
    left: sideOf(sequence.slice(0, place).findLast(isOther)),
    right: sideOf(sequence.slice(place + 1).find(isOther)),
  };
}

function sideOf(item: RegexItem | undefined): string {
  return item?.kind === "character" && item.fewest > 0 ? item.is : "unknown";
}

/** Whether an item takes at least one character of the text. */
function mustMatch(item: RegexItem): boolean {
  if (item.fewest === 0 || item.kind === "anchor") return false;
  return item.kind !== "group" || item.branches.every((branch) => branch.some(mustMatch));
}

/**
 * A repetition inside a repetition that can share out the same text in many ways, `(a+)+`, with
 * something behind it that may fail: an engine that tries them one after another never comes to an
 * end. Its place in the pattern, the outermost and first; undefined where it is not certain.
 */
export function nestedRepetition(pattern: string): Span | undefined {
  const branches = parseRegex(pattern);
  return branches && nestedIn(branches, false);
}

function nestedIn(branches: readonly RegexSequence[], behind: boolean): Span | undefined {
  for (const sequence of branches) {
    const last = sequence.findLastIndex(canFail);
    for (const [place, item] of sequence.entries()) {
      if (item.kind !== "group") continue;
      const mayFail = behind || last > place;
      const isNested = item.most === Number.POSITIVE_INFINITY && item.branches.some(isOpen);
      if (isNested && mayFail) return item.at;
      const inside = nestedIn(item.branches, mayFail);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}

/** Whether a sequence is one part that repeats without end, and nothing else that must be there. */
function isOpen(sequence: RegexSequence): boolean {
  if (sequence.some(({ kind }) => kind === "anchor")) return false;
  const needed = sequence.filter(mustMatch);
  if (needed.length > 1) return false;
  return (needed.length === 0 ? sequence : needed).some(
    (item) =>
      item.most === Number.POSITIVE_INFINITY ||
      (item.kind === "group" && item.branches.some(isOpen)),
  );
}

function canFail(item: RegexItem): boolean {
  return mustMatch(item) || (item.kind === "anchor" && item.anchor === "end");
}
