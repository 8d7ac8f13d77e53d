import type { CodebookNode } from "../model/codebook-tree.ts";
import type { Coding } from "../model/coding.ts";
import type { CaseCounts, NodeCounts } from "../model/frequency.ts";
import type { NodeId, ParticipantId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { Transcript } from "../model/transcript.ts";
import { nodeLabel } from "./node-label.ts";
import { WordTable } from "./word-table.ts";

/** For each node itself and every theme above it: all the rows in which its codings count. */
export type Lineages = ReadonlyMap<NodeId, readonly NodeId[]>;

/** Made once for a codebook, used for each of its transcripts. */
export function nodeLineages(nodes: readonly CodebookNode[]): Lineages {
  return new Map(
    nodes.map((node) => {
      const { id } = nodeLabel(node);
      return [id, [id, ...node.ancestors]];
    }),
  );
}

/**
 * Counts the codings of one transcript: a case for each participant who speaks in it, also without a
 * coding, and one for all other speech where that was coded or there is no participant. This small
 * result is all that the tables need; the codings can then be forgotten.
 *
 * In: the transcript's codings in any order, of the coders whose codings are to count, their codes
 * resolved to ids of the codebook. A coding belongs to the case of its `participant`; the words of its
 * excerpt to those who say them, so that a question coded with its answer is not the answerer's words.
 *
 * A theme gets the codings of everything below it and of its own id; its excerpts and words are those
 * of the union, so that no excerpt and no word counts twice.
 */
export function countCases(
  lineages: Lineages,
  transcript: Pick<Transcript, "id" | "text" | "turns">,
  codings: readonly Coding[],
): CaseCounts[] {
  const speech = wordsOfSpeakers(transcript);
  const cases = new Map<ParticipantId | undefined, Map<NodeId, NodeCounts>>();
  const people = new Set(speech.keys());
  for (const { participant } of codings) people.add(participant);
  for (const participant of people.add(undefined)) cases.set(participant, new Map());

  for (const [node, placed] of codingsByNode(lineages, codings)) {
    const sorted = placed.sort((a, b) => compareSpans(a.span, b.span));
    const spans = sorted.map((coding) => coding.span);
    const tallies = tallyByParticipant(sorted);
    for (const [participant, nodes] of cases) {
      const { codings: count, excerpts } = tallies.get(participant) ?? noTally;
      const words = speech.get(participant)?.countTouched(spans) ?? 0;
      if (count > 0 || words > 0) nodes.set(node, { codings: count, excerpts, words });
    }
  }

  const counted = [...cases].map(
    ([participant, nodes]): CaseCounts => ({
      transcript: transcript.id,
      participant,
      words: speech.get(participant)?.count ?? 0,
      nodes,
    }),
  );
  // Without any participant the transcript still has its row among the transcripts.
  return counted.filter(
    (one) => one.participant !== undefined || one.nodes.size > 0 || counted.length === 1,
  );
}

/** The words of each participant; under `undefined` those of everybody else. */
function wordsOfSpeakers({
  text,
  turns,
}: Pick<Transcript, "text" | "turns">): ReadonlyMap<ParticipantId | undefined, WordTable> {
  const speech = new Map<ParticipantId | undefined, WordTable>();
  for (const { participant, paragraphs } of turns) {
    const words = speech.get(participant) ?? new WordTable();
    speech.set(participant, words);
    for (const paragraph of paragraphs) words.add(text, paragraph);
  }
  return speech;
}

/** Under each node the codings that count for it. */
function codingsByNode(
  lineages: Lineages,
  codings: readonly Coding[],
): ReadonlyMap<NodeId, Coding[]> {
  const byNode = new Map<NodeId, Coding[]>();
  for (const coding of codings) {
    const lineage = lineages.get(coding.code);
    if (lineage === undefined) throw new Error(`"${coding.code}" was not resolved to the codebook`);
    for (const node of lineage) {
      const placed = byNode.get(node);
      if (placed === undefined) byNode.set(node, [coding]);
      else placed.push(coding);
    }
  }
  return byNode;
}

type Tally = { codings: number; excerpts: number };

const noTally: Readonly<Tally> = { codings: 0, excerpts: 0 };

/** Codings and distinct spans of each participant; codings of one span stand next to one another. */
function tallyByParticipant(
  sorted: readonly Coding[],
): ReadonlyMap<ParticipantId | undefined, Readonly<Tally>> {
  const tallies = new Map<ParticipantId | undefined, Tally>();
  let before: Span | undefined;
  for (const { participant, span } of sorted) {
    const tally = tallies.get(participant) ?? { codings: 0, excerpts: 0 };
    tallies.set(participant, tally);
    tally.codings += 1;
    // Who speaks follows from the span, so an excerpt is in the tally of one participant only.
    if (before === undefined || compareSpans(before, span) !== 0) tally.excerpts += 1;
    before = span;
  }
  return tallies;
}

function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
