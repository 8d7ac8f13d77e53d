import type { Code, Theme } from "../../src/model/codebook.ts";
import { type CodebookNode, codebookNodes } from "../../src/model/codebook-tree.ts";
import type { Coding } from "../../src/model/coding.ts";
import type { CaseCounts } from "../../src/model/frequency.ts";
import { codeId, coderId, participantId, themeId, transcriptId } from "../../src/model/ids.ts";
import type { Participants } from "../../src/model/participant.ts";
import type { Span } from "../../src/model/span.ts";
import type { Transcript, Turn } from "../../src/model/transcript.ts";
import { countCases, nodeLineages } from "../../src/tables/count-cases.ts";
import { bareCode } from "../support/bare-code.ts";

const at: Span = { start: 0, end: 0 };

export const code = bareCode;

type Inside = { readonly codes?: readonly Code[]; readonly themes?: readonly Theme[] };

export function theme(id: string, inside: Inside = {}, name = id): Theme {
  return {
    id: themeId(id),
    name,
    concept: undefined,
    status: "defined",
    replaces: [],
    themes: inside.themes ?? [],
    codes: inside.codes ?? [],
    at,
    places: {},
    extent: at,
  };
}

/**
 * A transcript from its turns: `["P1", "the speech"]`. A speaker who is `I` is the interviewer, any
 * other one is the participant of that name.
 */
export function transcript(id: string, turns: readonly (readonly [string, string])[]): Transcript {
  let text = "";
  const placed = turns.map(([speaker, speech]): Turn => {
    const label = text.length;
    const start = label + speaker.length + 2;
    text += `${speaker}: ${speech}\n`;
    return {
      span: { start: label, end: start + speech.length },
      speaker,
      role: speaker === "I" ? "interviewer" : "participant",
      participant: speaker === "I" ? undefined : participantId(speaker),
      paragraphs: [{ start, end: start + speech.length }],
      times: [],
    };
  });
  return { id: transcriptId(id), file: `${id}.txt`, format: "txt", text, turns: placed };
}

/** A coding of a quotation that stands in the transcript once, in the speech of whom it starts with. */
export function coding(of: Transcript, node: string, quotation: string): Coding {
  const start = of.text.indexOf(quotation);
  if (start === -1 || of.text.includes(quotation, start + 1))
    throw new Error(`"${quotation}" is not once in ${of.id}`);
  return codingAt(of, node, { start, end: start + quotation.length });
}

export function codingAt(of: Transcript, node: string, span: Span): Coding {
  const turn = of.turns.find((candidate) => candidate.span.end > span.start);
  return {
    transcript: of.id,
    span,
    code: codeId(node),
    coder: coderId("A"),
    excerpt: of.text.slice(span.start, span.end),
    theme: undefined,
    participant: turn?.participant,
    speaker: turn?.speaker,
    turn: 1,
    line: 1,
    milliseconds: undefined,
    rules: [],
    evidence: [],
    note: "",
    extra: {},
  };
}

export type Coded = { readonly transcript: Transcript; readonly codings: readonly Coding[] };

export function casesOf(nodes: readonly CodebookNode[], coded: readonly Coded[]): CaseCounts[] {
  const lineages = nodeLineages(nodes);
  return coded.flatMap((one) => countCases(lineages, one.transcript, one.codings));
}

/**
 * A study small enough to count by hand.
 *
 * Codebook: theme `tech` (code `slow`; sub-theme `access` with codes `power` and `cost`), theme
 * `trust` (code `privacy`), code `mood` in no theme.
 */
export const nodes: readonly CodebookNode[] = codebookNodes({
  themes: [
    theme(
      "tech",
      {
        codes: [code("slow", "Slow systems")],
        themes: [
          theme(
            "access",
            { codes: [code("power", "Power cuts"), code("cost", "Cost & fees")] },
            "Getting access at all",
          ),
        ],
      },
      "Technology in the way",
    ),
    theme("trust", { codes: [code("privacy", "Privacy")] }, "Trust"),
  ],
  codes: [code("mood", "Mood_of the day")],
});

/** One interview with P1, eleven words of theirs; five of the interviewer. */
export const interview: Transcript = transcript("P1", [
  ["I", "What stops you using it?"],
  ["P1", "The slow system crashes when power fails and costs us money"],
]);

/** A focus group of P2 (9 words) and P3 (6 words). */
export const group: Transcript = transcript("group", [
  ["P2", "Power goes out daily. Nobody pays for a generator"],
  ["P3", "I fear for my patients' privacy"],
]);

/** Read through, coded by nobody: P4's four words are part of N all the same. */
export const uncoded: Transcript = transcript("quiet", [["P4", "It works for me"]]);

export const study: readonly Coded[] = [
  {
    transcript: interview,
    codings: [
      coding(interview, "slow", "The slow system crashes"),
      // Overlaps the one before by two words.
      coding(interview, "power", "system crashes when power fails"),
      // The same excerpt with two codes of one sub-theme ...
      coding(interview, "cost", "system crashes when power fails"),
      // ... and an excerpt that no code fits, put on the theme itself.
      coding(interview, "tech", "costs us money"),
    ],
  },
  {
    transcript: group,
    codings: [
      coding(group, "power", "Power goes out daily."),
      coding(group, "cost", "Nobody pays for a generator"),
      coding(group, "privacy", "I fear for my patients' privacy"),
    ],
  },
  { transcript: uncoded, codings: [] },
];

/** P3's city with a space before it, P4's blank, and someone from Multan who was not interviewed. */
export const people: Participants = {
  attributeNames: ["city"],
  speakers: [],
  people: Object.entries({ P1: "Lahore", P2: "Karachi", P3: " Lahore", P4: " ", P9: "Multan" }).map(
    ([id, city]) => ({ id: participantId(id), attributes: { city } }),
  ),
};
