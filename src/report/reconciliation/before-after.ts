import type {
  AgreementFigure,
  AgreementTable,
  CodeAgreement,
} from "../../model/agreement-report.ts";
import type {
  AgreementBefore,
  CoderAgainstConsensus,
  ConsensusComparison,
  NotMeasured,
  ReconciliationReport,
} from "../../model/reconciliation-report.ts";
import { hasIntervals } from "../agreement/figure-notes.ts";
import {
  coefficientText,
  count,
  figureText,
  intervalText,
  listed,
  noFigure,
  thousands,
  withInterval,
} from "../agreement/numbers.ts";
import { capital, meanSentence } from "../agreement/overall.ts";
import { type ReaderColumn, readersTable } from "../agreement/readers-table.ts";
import { coverRules, figureReasons, statisticName } from "../agreement/wording.ts";
import type { TableReport } from "../tables/table-report.ts";
import { percentOf } from "./numbers.ts";

const alpha = "krippendorff_alpha[nominal]";
const setAlpha = "krippendorff_alpha[jaccard]";

const noFigures: Readonly<Record<NotMeasured["reason"], string>> = {
  reflexive:
    "The codebook is for a reflexive analysis, with which agreement coefficients are at odds; sixphase agree --acknowledge-reflexive computes them all the same.",
  "no-shared-transcript":
    "There is no transcript that every coder was to code, so there is nothing to compute agreement of all of them from; sixphase agree --coder NAME --coder NAME compares two.",
};

/** How far the coders agreed when each had coded alone: sentences. */
export function beforeItems({ before, coders }: ReconciliationReport): readonly string[] {
  if (before.kind === "none") return [noFigures[before.reason]];
  const { table, transcripts, notCompared } = before;
  const { mean, sets } = headlines(table);
  const names = listed(coders.map(({ coder }) => coder));
  return [
    `Over ${count(transcripts.length, "transcript")} that ${names} were all to code: ${count(table.units, "turn")} of participants' speech; a turn has a code where ${coverRules.half}. These are the figures of sixphase agree.`,
    ...(mean === undefined ? [] : [`${capital(meanSentence(mean))}.`]),
    ...(sets === undefined ? [] : [`${capital(statisticName(setAlpha))}: ${valueOrReason(sets)}.`]),
    ...intervalItems(before),
    ...(notCompared.length === 0
      ? []
      : [
          `Not in these figures, for not every coder was to code them or they were edited since: ${listed(notCompared)}.`,
        ]),
  ];
}

function headlines({ means, sets }: AgreementTable) {
  return {
    mean: means.find(({ statistic }) => statistic === alpha),
    sets: sets.find(({ statistic }) => statistic === setAlpha),
  };
}

function valueOrReason(figure: AgreementFigure): string {
  const { estimate } = figure;
  return estimate.kind === "undefined"
    ? `there is none, for ${figureReasons[estimate.reason]}`
    : withInterval(figure);
}

function intervalItems({ interval, table }: AgreementBefore): readonly string[] {
  const { drawn } = table;
  if (drawn === undefined || !hasIntervals(table)) return [];
  const from = `Intervals: ${Math.round(100 * interval.level)} %, ${thousands(interval.replicates)} bootstrap replicates (seed ${interval.seed})`;
  return drawn.kind === "transcript"
    ? [`${from} over the ${count(drawn.clusters, "transcript")}.`]
    : [
        `${from} over ${count(drawn.clusters, "block")} of neighbouring turns, for there are too few transcripts to draw from: they are too narrow.`,
      ];
}

/** Alpha of each code before consensus, worst first. */
export function beforeTable({ before }: ReconciliationReport): TableReport | undefined {
  if (before.kind === "none") return undefined;
  const used = before.table.codes.filter(({ uses }) => uses.some((units) => units > 0));
  const figure = ({ figures }: CodeAgreement) => figures.find((one) => one.statistic === alpha);
  return readersTable({
    label: "agreement-before-consensus",
    caption: `Before consensus: alpha by code, worst first (turns, cover rule "half"; ${before.table.units} units)`,
    columns: [
      { heading: "Code", cell: ({ id }) => id },
      {
        heading: "alpha",
        cell: (row) => {
          const one = figure(row);
          return one === undefined ? noFigure : figureText(one);
        },
      },
      {
        heading: "95 % interval",
        cell: (row) => {
          const one = figure(row);
          return one === undefined ? noFigure : intervalText(one);
        },
      },
      { heading: "turns that differ", cell: ({ disagreements }) => String(disagreements) },
      { heading: "flags", align: "left", cell: ({ flags }) => flags.join(", ") },
    ],
    rows: used,
    notes: ["rare: fewer than 10 turns with it, or under 5 %, so that its alpha is unstable."],
  });
}

/** What became of each coder's codings. */
export function afterTable({ after }: ReconciliationReport): TableReport | undefined {
  if (after === undefined) return undefined;
  const of = (part: (row: CoderAgainstConsensus) => number) => (row: CoderAgainstConsensus) =>
    `${part(row)} (${percentOf(part(row), row.codings - row.open)})`;
  return readersTable({
    label: "consensus-and-coders",
    caption: `How far the consensus departs from what each coded (not reliability)${after.isComplete ? "" : "; so far"}`,
    columns: [
      { heading: "Coder", cell: ({ coder }) => coder },
      { heading: "codings", cell: ({ codings }) => String(codings) },
      {
        heading: "kept",
        legend: { term: "kept", text: "the same code on the same words; % of those settled" },
        cell: of(({ kept }) => kept),
      },
      {
        heading: "moved",
        legend: { term: "moved", text: "the same code, on other words that overlap" },
        cell: of(({ moved }) => moved),
      },
      {
        heading: "recoded",
        legend: { term: "recoded", text: "another code on words that overlap" },
        cell: of(({ recoded }) => recoded),
      },
      {
        heading: "dropped",
        legend: { term: "dropped", text: "nothing stands in its place within its disagreement" },
        cell: of(({ dropped }) => dropped),
      },
      ...(after.isComplete
        ? []
        : [{ heading: "open", cell: ({ open }: CoderAgainstConsensus) => String(open) }]),
      {
        heading: "lacked",
        legend: {
          term: "lacked",
          text: "codings of the consensus whose code this coder had not put there",
        },
        cell: ({ lacked }) => String(lacked),
      },
      ...(hasAlphas(after) ? alphaColumns : []),
    ],
    rows: after.coders,
  });
}

/** Under a reflexive codebook there are none, nor while something is open in every transcript. */
function hasAlphas({ coders }: ConsensusComparison): boolean {
  return coders.some((one) => one.meanAlpha !== undefined || one.setAlpha !== undefined);
}

const alphaColumns: readonly ReaderColumn<CoderAgainstConsensus>[] = [
  {
    heading: "mean alpha",
    legend: {
      term: "mean alpha, alpha of sets",
      text: "of this coder and the consensus, over turns; they say how far the consensus departs from what this coder coded, and nothing about reliability",
    },
    cell: ({ meanAlpha }) => (meanAlpha === undefined ? noFigure : figureText(meanAlpha.mean)),
  },
  {
    heading: "alpha of sets",
    cell: ({ setAlpha: sets }) => (sets === undefined ? noFigure : coefficientText(sets)),
  },
];

/** What one must know of the comparison with the consensus. */
export function afterItems({
  after,
  before,
  open,
  settled,
}: ReconciliationReport): readonly string[] {
  if (after === undefined) {
    return [
      "There is no consensus yet: decide on the worksheet and run reconcile again with --apply, or settle the rest with --policy.",
    ];
  }
  const alphas = after.coders.map(({ coder, transcripts }) => `${coder} ${transcripts}`);
  const ofAlphas = hasAlphas(after)
    ? ` The alphas are over transcripts in which nothing is open (${alphas.join(", ")}).`
    : "";
  return [
    `The consensus has ${count(after.codings, "coding")}.`,
    ...(after.isComplete
      ? []
      : [
          `This is partial: ${count(open.length, "disagreement")} of ${settled.byKind.reduce((sum, { items }) => sum + items, 0)} still open.${ofAlphas}`,
        ]),
    `The consensus was made from these codings, so a high figure here says that little was changed, not that the coding is reliable.${before.kind === "measured" ? " Reliability is what the figures before consensus are about." : ""}`,
  ];
}
