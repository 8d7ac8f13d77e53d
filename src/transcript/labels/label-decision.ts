import type { Span } from "../../model/span.ts";
import { skipBlanks } from "./blanks.ts";
import { isOwnLine, type LabelForm, type LabelHead } from "./label-form.ts";
import { isSlipOf, isSpeakerCode, looksLikeName } from "./label-shape.ts";
import { stampAt } from "./stamp.ts";

/** All that the decision rests on. `heads[n]` is what `lines[n]` begins with. */
export type LabelEvidence = {
  readonly text: string;
  readonly lines: readonly Span[];
  readonly heads: readonly (LabelHead | undefined)[];
  /** How many of the lines begin a paragraph, and so may have a label. */
  readonly openings: number;
  /** Labels that the study names as speakers; once is enough for them. */
  readonly known: ReadonlySet<string>;
};

export type LabelDecision = {
  /** Some line has a label. Where none has, the whole file is speech. */
  readonly any: boolean;
  readonly isLabel: (head: LabelHead) => boolean;
  /** Look like names, occur once and are read as speech: perhaps speakers after all. */
  readonly once: readonly LabelHead[];
  /** Occur once and are one slip away from a label: that label. */
  readonly misspelt: ReadonlyMap<string, string>;
};

/** Where a column says who speaks, there is nothing to decide. */
export const everyLabel: LabelDecision = {
  any: true,
  isLabel: () => true,
  once: [],
  misspelt: new Map(),
};

/** A phrase in small letters, or a file's only label, must open this share of the paragraphs. */
const leastShare = 0.2;
/** "The only two" labels, each of which may occur once, open this share of the paragraphs. */
const mostlyLabelled = 2 / 3;
/** Beyond this many labels a file is no talk, and slips are not looked for (each label costs a look at all). */
const mostSpeakers = 50;

/**
 * Which of the possible labels of one file are speakers. A file either names speakers on lines of
 * their own (Otter, Teams, Zoom, Panopto) or before their speech; the manner with more lines wins,
 * and what looks like the other is text.
 */
export function decideLabels(evidence: LabelEvidence): LabelDecision {
  const candidates = evidence.heads.filter((head) => head !== undefined);
  const ownLine = candidates.filter((head) => isOwnLine(head.form));
  const inline = candidates.filter((head) => !isOwnLine(head.form));
  const ownLineLabels = recurring(tally(ownLine), (head) => !head.doubtful);
  const forms = evidentForms(inline, evidence.openings);
  const labels = inlineLabels(
    inline.filter((head) => forms.has(head.form)),
    evidence,
  );
  const ownLines = countOf(ownLine, ownLineLabels);
  if (isTalk(ownLines, ownLineLabels, evidence.known) && ownLines >= countOf(inline, labels)) {
    const isLabel = (head: LabelHead) => isOwnLine(head.form) && ownLineLabels.has(head.speaker);
    return { any: true, isLabel, once: [], misspelt: new Map() };
  }
  // "I — I don't know" is a stammer, not the interviewer.
  const isLabel = (head: LabelHead) =>
    labels.has(head.speaker) && (forms.has(head.form) || head.speaker.length > 1);
  const rest = labels.size > 0 ? unaccepted(inline, forms, labels) : [];
  const misspelt = new Map<string, string>();
  for (const { speaker } of labels.size > mostSpeakers ? [] : rest) {
    const meant = [...labels].find((label) => isSlipOf(speaker, label));
    if (meant !== undefined) misspelt.set(speaker, meant);
  }
  const once = rest.filter(({ speaker }) => !misspelt.has(speaker));
  return { any: labels.size > 0, isLabel, once, misspelt };
}

/** One `Duration   27:42` in a file makes no speaker called Duration. */
function isTalk(count: number, labels: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return count > 1 || [...labels].some((label) => known.has(label) || isSpeakerCode(label));
}

/**
 * The forms in which a candidate counts. `[laughs] text` and `Well — text` do only in a file in which
 * most paragraphs begin with a recurring one; `Q.` only beside an `A.`
 */
function evidentForms(heads: readonly LabelHead[], openings: number): ReadonlySet<LabelForm> {
  const forms = new Set<LabelForm>(["colon", "bold"]);
  for (const form of ["bracket", "dash"] as const) {
    const inForm = heads.filter((head) => head.form === form);
    const opened = countOf(
      inForm,
      recurring(tally(inForm), () => false),
    );
    if (opened > 0 && opened >= openings / 2) forms.add(form);
  }
  const letters = tally(heads.filter((head) => head.form === "letter"));
  if (letters.size === 2) forms.add("letter");
  return forms;
}

function inlineLabels(
  heads: readonly LabelHead[],
  { text, lines, heads: all, openings, known }: LabelEvidence,
): ReadonlySet<string> {
  const tallies = tally(heads);
  const isOften = (label: string) => (tallies.get(label)?.count ?? 0) >= openings * leastShare;
  const labels = recurring(tallies, ({ speaker }) => known.has(speaker));
  for (const label of labels) {
    if (!looksLikeName(label) && !isSpeakerCode(label) && !known.has(label) && !isOften(label))
      labels.delete(label);
  }
  const stamped = heads.filter(isStampedLabel);
  if (stamped.length > 0 && stamped.length >= stampedLines(text, lines, all) * mostlyLabelled)
    for (const head of stamped) labels.add(head.speaker);
  if (areOnlyTwo(tallies, openings)) for (const label of tallies.keys()) labels.add(label);

  const [single] = labels.size === 1 ? labels : [];
  if (single !== undefined && !known.has(single) && !isSpeakerCode(single) && !isOften(single))
    return new Set();
  if (labels.size > 0)
    for (const [label, { count }] of tallies)
      if (count > 0 && isSpeakerCode(label)) labels.add(label);
  return labels;
}

function areOnlyTwo(tallies: ReadonlyMap<string, Tally>, openings: number): boolean {
  const counts = [...tallies.values()].map(({ count }) => count);
  const [first = 0, second = 0] = counts;
  if (counts.length !== 2 || first === 0 || second === 0) return false;
  return first + second >= openings * mostlyLabelled || [...tallies.keys()].every(isSpeakerCode);
}

/** Beside a time stamp a label needs no second occurrence, if most stamps have one. */
function isStampedLabel({ stamp, doubtful, speaker }: LabelHead): boolean {
  if (stamp === undefined || doubtful || !looksLikeName(speaker)) return false;
  return stamp.kind !== "bare" || stamp.groups === 3;
}

function stampedLines(text: string, lines: readonly Span[], heads: LabelEvidence["heads"]): number {
  let count = 0;
  for (const [at, line] of lines.entries()) {
    const head = heads[at];
    const stamp =
      head === undefined
        ? stampAt(text, skipBlanks(text, line.start, line.end), line.end)
        : head.stamp;
    if (stamp !== undefined) count += 1;
  }
  return count;
}

type Tally = { readonly first: LabelHead; count: number };

/** How often each label occurs; doubtful heads are listed and not counted. */
function tally(heads: readonly LabelHead[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const head of heads) {
    const found = tallies.get(head.speaker);
    const one = head.doubtful ? 0 : 1;
    if (found === undefined) tallies.set(head.speaker, { first: head, count: one });
    else found.count += one;
  }
  return tallies;
}

/** Labels that occur at least twice, or for which once is enough. */
function recurring(
  tallies: ReadonlyMap<string, Tally>,
  suffices: (head: LabelHead) => boolean,
): Set<string> {
  const labels = new Set<string>();
  for (const [label, { first, count }] of tallies)
    if (count >= 2 || suffices(first)) labels.add(label);
  return labels;
}

function countOf(heads: readonly LabelHead[], labels: ReadonlySet<string>): number {
  let count = 0;
  for (const head of heads) if (labels.has(head.speaker)) count += 1;
  return count;
}

function unaccepted(
  heads: readonly LabelHead[],
  forms: ReadonlySet<LabelForm>,
  labels: ReadonlySet<string>,
): LabelHead[] {
  const firstLabel = heads.findIndex((head) => labels.has(head.speaker));
  const evident = heads.slice(firstLabel).filter(({ form }) => forms.has(form));
  return [...tally(evident).values()]
    .filter(({ first, count }) => count === 1 && !labels.has(first.speaker))
    .map(({ first }) => first)
    .filter(({ speaker }) => looksLikeName(speaker) && !speaker.includes(","));
}
