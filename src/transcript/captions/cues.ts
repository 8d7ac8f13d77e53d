import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { ParsedTranscript } from "../parsed.ts";
import type { Cue } from "./cue-blocks.ts";
import { readCuePayload } from "./cue-payload.ts";
import {
  type Caption,
  labelledUtterances,
  type Utterance,
  voicedUtterances,
} from "./cue-speakers.ts";
import { type DraftTurn, renderTurns, type SpeechPiece } from "./render-turns.ts";
import { repeatedLines } from "./rolling-captions.ts";

/**
 * Makes turns of the cues of a file: consecutive cues of one speaker are one turn. Where nobody is
 * named a turn ends at a pause of two seconds or at a dialogue dash.
 *
 * Diagnostics: `cues/no-speaker`, `cues/rolling-captions`.
 */
export function transcribeCues(
  file: string,
  cues: readonly Cue[],
  known: ReadonlySet<string>,
): Checked<ParsedTranscript> {
  const captions = inOrderOfUtterance(cues).flatMap((cue): Caption[] =>
    readCuePayload(cue.lines).map((speech) => ({ ...speech, cue })),
  );
  if (captions.some(({ voice }) => voice !== undefined))
    return renderUtterances(file, voicedUtterances(captions));
  const repeated = repeatedLines(captions);
  const fresh = captions.map((caption, index) => ({
    ...caption,
    lines: caption.lines.slice(repeated[index]),
  }));
  const { value, diagnostics } = renderUtterances(file, labelledUtterances(fresh, known));
  return { value, diagnostics: [...rolling(file, captions, repeated), ...diagnostics] };
}

/** The result for a file without a single time line. */
export function noCues(file: string): Checked<ParsedTranscript> {
  const message = "no caption was found: no line looks like 00:01:02.500 --> 00:01:04.000";
  return { value: undefined, diagnostics: [diagnose("cues/no-cues", { file, message })] };
}

const unknownSpeaker = "Unknown speaker";

function renderUtterances(
  file: string,
  utterances: readonly Utterance[],
): Checked<ParsedTranscript> {
  const unnamed = utterances.filter(({ speaker }) => speaker === undefined);
  const [first] = unnamed;
  if (first === undefined || unnamed.length === utterances.length)
    return { value: renderTurns(joinTurns(utterances), true), diagnostics: [] };
  const named = utterances.map((utterance) => ({
    ...utterance,
    speaker: utterance.speaker ?? unknownSpeaker,
  }));
  const diagnostic = diagnose("cues/no-speaker", {
    file,
    span: first.cue.span,
    message: `${unnamed.length} of ${utterances.length} captions name no speaker; they are read as "${unknownSpeaker}"`,
    hint: `give "${unknownSpeaker}" a role in participants.csv, or these captions a speaker`,
  });
  return { value: renderTurns(joinTurns(named), true), diagnostics: [diagnostic] };
}

const utteranceId = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\/\d+)?)-\d+$/i;

/**
 * Teams cuts an utterance into cues `guid/19-0`, `guid/19-1` and puts what others say meanwhile
 * between them, in the middle of a sentence. An utterance stays whole here, at its first cue.
 */
function inOrderOfUtterance(cues: readonly Cue[]): Cue[] {
  const utterances = new Map<string | Cue, Cue[]>();
  for (const cue of cues) {
    const key = utteranceOf(cue) ?? cue;
    const found = utterances.get(key);
    if (found === undefined) utterances.set(key, [cue]);
    else found.push(cue);
  }
  return [...utterances.values()].flat();
}

function utteranceOf({ id }: Cue): string | undefined {
  return id === undefined ? undefined : utteranceId.exec(id)?.[1];
}

function joinTurns(utterances: readonly Utterance[]): DraftTurn[] {
  const turns: { speaker: string | undefined; pieces: SpeechPiece[] }[] = [];
  for (const [index, utterance] of utterances.entries()) {
    const { speaker, text, cue } = utterance;
    const piece = { text, milliseconds: cue.timing?.startMs };
    const last = turns.at(-1);
    const before = utterances[index - 1];
    if (last === undefined || before === undefined || startsTurn(utterance, before)) {
      turns.push({ speaker, pieces: [piece] });
    } else last.pieces.push(piece);
  }
  return turns;
}

const pauseMs = 2000;

function startsTurn(utterance: Utterance, before: Utterance): boolean {
  if (utterance.speaker !== undefined || before.speaker !== undefined)
    return utterance.speaker !== before.speaker;
  if (utterance.begins) return true;
  const [from, to] = [before.cue.timing, utterance.cue.timing];
  if (from === undefined || to === undefined) return false;
  const key = utteranceOf(utterance.cue);
  if (key !== undefined && key === utteranceOf(before.cue)) return false;
  return to.startMs - Math.max(from.startMs, from.endMs) >= pauseMs;
}

function rolling(
  file: string,
  captions: readonly Caption[],
  repeated: readonly number[],
): Diagnostic[] {
  const first = captions.find((_, index) => (repeated[index] ?? 0) > 0);
  if (first === undefined) return [];
  const lines = repeated.reduce((sum, count) => sum + count, 0);
  return [
    diagnose("cues/rolling-captions", {
      file,
      span: first.cue.span,
      message: `these captions roll: ${lines} lines that only repeat the caption before are read once`,
    }),
  ];
}
