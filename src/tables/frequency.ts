import type { CodebookNode } from "../model/codebook-tree.ts";
import type {
  CaseCounts,
  Corpus,
  Figure,
  FrequencyRow,
  FrequencyTable,
  NodeCounts,
  Proportion,
  TopParticipant,
} from "../model/frequency.ts";
import type { NodeId, ParticipantId } from "../model/ids.ts";
import { groupCases, noCounts, sumNodes } from "./group-cases.ts";
import { nodeLabel } from "./node-label.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * How often each theme, sub-theme and code occurs: a row for every node in tree order, zeros too.
 *
 * In: all nodes of the codebook in tree order, and the counted cases of every transcript, those
 * without a coding among them, because they are part of N. The order of the cases does not matter.
 */
export function frequencyTable(
  nodes: readonly CodebookNode[],
  cases: readonly CaseCounts[],
): FrequencyTable {
  const all = sumNodes(cases);
  const people = cases.filter((one) => one.participant !== undefined);
  const ofPeople = sumNodes(people);
  const transcripts = countTranscripts(cases);
  const holders = countParticipants(people);
  const corpus = describeCorpus(nodes, cases, all, ofPeople);

  const rows = nodes.map((node): FrequencyRow => {
    const label = nodeLabel(node);
    const counts = all.get(label.id) ?? noCounts;
    const holding = holders.get(label.id) ?? { participants: 0, most: undefined };
    const { codings } = ofPeople.get(label.id) ?? noCounts;
    return {
      ...label,
      ...counts,
      transcripts: transcripts.get(label.id) ?? 0,
      participants: holding.participants,
      participantsTotal: corpus.participants,
      ofParticipants: proportion(holding.participants, corpus.participants),
      codingsPer1000Words: rate(codings, corpus.words),
      top: topParticipant(holding, counts.codings),
    };
  });
  return { kind: "frequency", corpus, rows };
}

function describeCorpus(
  nodes: readonly CodebookNode[],
  cases: readonly CaseCounts[],
  all: ReadonlyMap<NodeId, NodeCounts>,
  ofPeople: ReadonlyMap<NodeId, NodeCounts>,
): Corpus {
  // Every coding is under exactly one top node, so the top nodes together are all codings.
  const top = nodes.filter((node) => node.depth === 0).map((node) => nodeLabel(node).id);
  const codingsIn = (sums: ReadonlyMap<NodeId, NodeCounts>) =>
    top.reduce((sum, id) => sum + (sums.get(id)?.codings ?? 0), 0);
  const people = cases.filter((one) => one.participant !== undefined);
  return {
    transcripts: new Set(cases.map((one) => one.transcript)).size,
    participants: new Set(people.map((one) => one.participant)).size,
    words: people.reduce((sum, one) => sum + one.words, 0),
    codings: codingsIn(all),
    codingsOfOthers: codingsIn(all) - codingsIn(ofPeople),
  };
}

/** For each node the number of transcripts with a coding of it. */
function countTranscripts(cases: readonly CaseCounts[]): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const [, group] of groupCases(cases, (one) => one.transcript)) {
    // A node is in some case of the transcript only because it was coded there.
    for (const node of sumNodes(group).keys()) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
}

type Holding = {
  readonly participants: number;
  readonly most: { readonly participant: ParticipantId; readonly codings: number } | undefined;
};

/** For each node how many participants have a coding of it, and who has most. */
function countParticipants(people: readonly CaseCounts[]): ReadonlyMap<NodeId, Holding> {
  const holders = new Map<NodeId, Holding>();
  for (const [participant, group] of groupCases(people, (one) => one.participant)) {
    if (participant === undefined) continue;
    for (const [node, { codings }] of sumNodes(group)) {
      if (codings === 0) continue;
      const before = holders.get(node);
      // Groups come in code-unit order, so of several with equally many the first stays.
      const stays = before?.most !== undefined && before.most.codings >= codings;
      holders.set(node, {
        participants: (before?.participants ?? 0) + 1,
        most: stays ? before.most : { participant, codings },
      });
    }
  }
  return holders;
}

function proportion(x: number, n: number): Proportion {
  const interval = wilsonInterval(x, n);
  if (interval === undefined) return { kind: "undefined", reason: "no-participants" };
  return {
    kind: "proportion",
    percent: (100 * x) / n,
    low: 100 * interval.low,
    high: 100 * interval.high,
  };
}

function rate(codings: number, words: number): Figure {
  if (words === 0) return { kind: "undefined", reason: "no-words" };
  return { kind: "figure", value: (1000 * codings) / words };
}

function topParticipant({ most }: Holding, codings: number): TopParticipant {
  if (codings === 0) return { kind: "undefined", reason: "no-codings" };
  // Coded, but only in the speech of people who are not participants.
  if (most === undefined) return { kind: "undefined", reason: "no-participants" };
  return {
    kind: "top",
    participant: most.participant,
    percent: (100 * most.codings) / codings,
  };
}
