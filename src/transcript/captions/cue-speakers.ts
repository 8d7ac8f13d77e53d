import type { Span } from "../../model/span.ts";
import { decideLabels, type LabelEvidence } from "../labels/label-decision.ts";
import { type LabelHead, labelHeadAt } from "../labels/label-form.ts";
import type { Cue } from "./cue-blocks.ts";
import type { CueSpeech } from "./cue-payload.ts";

/** What one voice says in one cue. */
export type Caption = CueSpeech & { readonly cue: Cue };

/** Speech of one speaker in one cue, on one line. */
export type Utterance = {
  readonly cue: Cue;
  readonly speaker: string | undefined;
  readonly text: string;
  /** A dash shows that somebody begins to speak here. */
  readonly begins: boolean;
};

/** For a file with `<v Name>` tags: they alone say who speaks. */
export function voicedUtterances(captions: readonly Caption[]): Utterance[] {
  return captions.map(({ cue, voice, lines }) => ({
    cue,
    speaker: voice,
    text: lines.join(" "),
    begins: false,
  }));
}

type CaptionLine = {
  readonly cue: Cue;
  readonly line: string;
  /** Without the dash before it. */
  readonly bare: string;
  readonly first: boolean;
};

/**
 * For a file without them: `Name: text` and the other labels of a plain transcript, where the file
 * has such; a caption without label goes on with the last speaker. A file without labels has no
 * speakers, and a dash before a line (`- Yes.`) shows that another one begins.
 */
export function labelledUtterances(
  captions: readonly Caption[],
  known: ReadonlySet<string>,
): Utterance[] {
  const lines = captions.flatMap(({ cue, lines }) =>
    lines.map((line, index) => ({ cue, line, bare: line.replace(dash, ""), first: index === 0 })),
  );
  const { text, spans, labels } = labelsOf(lines, known);
  const labelled = labels.some((label) => label !== undefined);

  const utterances: (Omit<Utterance, "text"> & { readonly lines: string[] })[] = [];
  let speaker: string | undefined;
  for (const [index, { cue, line, bare, first }] of lines.entries()) {
    const label = labels[index];
    const begins = !labelled && bare !== line;
    if (label !== undefined) speaker = label.speaker;
    const unlabelled = begins ? bare : line;
    const spoken =
      label === undefined ? unlabelled : text.slice(label.speech, spans[index]?.end).trim();
    const last = utterances.at(-1);
    if (last === undefined || first || begins || label !== undefined) {
      utterances.push({ cue, speaker, lines: [spoken], begins });
    } else last.lines.push(spoken);
  }
  return utterances.flatMap(({ lines: spoken, ...utterance }) => {
    const joined = spoken.join(" ").trim();
    return joined === "" ? [] : [{ ...utterance, text: joined }];
  });
}

const dash = /^[-–—]\s+/;

/** The speaker label of each line, or undefined, with the text and spans that they point into. */
function labelsOf(
  lines: readonly CaptionLine[],
  known: ReadonlySet<string>,
): {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly labels: readonly (LabelHead | undefined)[];
} {
  const text = lines.map(({ bare }) => bare).join("\n");
  const spans = consecutiveSpans(lines.map(({ bare }) => bare));
  const heads = spans.map((span) => labelHeadAt(text, span));
  const openings = lines.filter(({ first }) => first).length;
  const accepted = (study: ReadonlySet<string>) =>
    acceptedHeads({ text, lines: spans, heads, openings, known: study });

  const { labels, once } = accepted(known);
  const labelled = lines.filter(({ first }, index) => first && labels[index] !== undefined);
  if (labelled.length < openings * mostlyLabelled) return { text, spans, labels };
  const alsoOnce = once.map(({ speaker }) => speaker);
  return { text, spans, labels: accepted(new Set([...known, ...alsoOnce])).labels };
}

/** Where this share of the captions has a label (Zoom), a name before one is a label even if once. */
const mostlyLabelled = 2 / 3;

function acceptedHeads(evidence: LabelEvidence): {
  readonly labels: readonly (LabelHead | undefined)[];
  readonly once: readonly LabelHead[];
} {
  const { isLabel, once } = decideLabels(evidence);
  const labels = evidence.heads.map((head) =>
    head !== undefined && isLabel(head) ? head : undefined,
  );
  return { labels, once };
}

/** Where each line lies in all of them joined by line ends. */
function consecutiveSpans(lines: readonly string[]): Span[] {
  let start = 0;
  return lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
