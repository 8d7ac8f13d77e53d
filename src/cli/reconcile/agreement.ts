import { compareTranscript } from "../../agreement/compare/compare-transcript.ts";
import { comparedCodes, countsFor } from "../../agreement/compare/levels.ts";
import { type CodedSpan, placeCodings } from "../../agreement/compare/place-codings.ts";
import type { ComparedTranscript, Comparison } from "../../agreement/comparison.ts";
import { agreementTable } from "../../agreement/report/agreement-table.ts";
import type { TableOptions } from "../../agreement/report/report-options.ts";
import { isCoded } from "../../coding/apply-codebook.ts";
import type { IntervalSettings } from "../../model/agreement-report.ts";
import type { Codebook } from "../../model/codebook.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import type { SettledItem } from "../../model/reconciliation.ts";
import type {
  AgreementBefore,
  CoderAgainstConsensus,
  ConsensusComparison,
  NotMeasured,
} from "../../model/reconciliation-report.ts";
import type { Role, Transcript } from "../../model/transcript.ts";
import { codingFates } from "../../reconcile/compare-with-consensus.ts";
import { consensusCoder } from "../../reconcile/settle/consensus.ts";
import { namesOf, themesOf } from "../tasks/agree-codebook.ts";
import { itemsByTranscript } from "./items-by-transcript.ts";
import type { OpenedReconciliation } from "./open-reconciliation.ts";

/** Those of `agree` without options. */
const usualInterval: IntervalSettings = {
  ...{ method: "percentile", level: 0.95, replicates: 2000, seed: 1 },
};

/** How far the coders agreed as each coded alone, as `agree` without options has it. */
export function agreementBefore(
  codebook: Codebook,
  { coders, transcripts }: OpenedReconciliation,
): AgreementBefore | NotMeasured {
  if (codebook.approach === "reflexive") return { kind: "none", reason: "reflexive" };
  const shared = transcripts.filter(({ isComparable }) => isComparable);
  if (shared.length === 0) return { kind: "none", reason: "no-shared-transcript" };
  const comparison = compare(
    codebook,
    coders,
    shared.map(({ transcript, codings }) => ({
      transcript,
      codings: codings.map(({ span, code, coder }) => ({
        ...{ span, code },
        coder: coders.indexOf(coder),
      })),
    })),
  );
  return {
    kind: "measured",
    transcripts: shared.map(({ transcript }) => transcript.id),
    notCompared: transcripts
      .filter((one) => !shared.includes(one))
      .map(({ transcript }) => transcript.id),
    interval: usualInterval,
    table: agreementTable(comparison, optionsFor(codebook, usualInterval)),
  };
}

/** What became of every coder's codings, and alpha of each with the consensus. */
export function consensusComparison(
  codebook: Codebook,
  { coders, transcripts }: OpenedReconciliation,
  items: readonly SettledItem[],
): ConsensusComparison {
  const byTranscript = itemsByTranscript(items);
  const of = (transcript: Transcript) => byTranscript.get(transcript.id) ?? [];
  const isOpen = ({ settlement }: SettledItem) => settlement.by === "nobody";
  return {
    isComplete: !items.some(isOpen),
    codings: transcripts.reduce(
      (sum, { transcript }) => sum + consensusSpans(of(transcript)).length,
      0,
    ),
    coders: coders.map((coder): CoderAgainstConsensus => {
      const closed = transcripts.filter(
        (one) => one.coders.includes(coder) && !of(one.transcript).some(isOpen),
      );
      const isMeasured = closed.length > 0 && codebook.approach !== "reflexive";
      const both = closed.map(({ transcript, codings }) => ({
        transcript,
        codings: [
          ...codings
            .filter((coding) => coding.coder === coder)
            .map(({ span, code }) => ({ span, code, coder: 0 })),
          ...consensusSpans(of(transcript)),
        ],
      }));
      const comparison = compare(codebook, [coder, consensusCoder], both);
      const table = isMeasured
        ? agreementTable(comparison, optionsFor(codebook, { ...usualInterval, method: "none" }))
        : undefined;
      return {
        coder,
        ...codingFates(items, coder),
        transcripts: closed.length,
        units: comparison.transcripts.reduce((sum, { units }) => sum + units.length, 0),
        meanAlpha: table?.means.find(({ statistic }) => statistic === alpha),
        setAlpha: table?.sets.find(({ statistic }) => statistic === setAlpha)?.estimate,
      };
    }),
  };
}

const alpha = "krippendorff_alpha[nominal]";
const setAlpha = "krippendorff_alpha[jaccard]";

/** The consensus as the second of two coders; a code on a place once. */
function consensusSpans(items: readonly SettledItem[]): readonly CodedSpan[] {
  const codings = items.flatMap(({ settlement }) =>
    settlement.by === "nobody" ? [] : settlement.codings,
  );
  const once = new Map(
    codings.map(({ span, code }) => [
      `${span.start} ${span.end} ${code}`,
      { span, code, coder: 1 },
    ]),
  );
  return [...once.values()];
}

type CodedTranscript = {
  readonly transcript: Transcript;
  readonly codings: readonly CodedSpan[];
};

/** On participants' turns, by the usual cover rule. */
function compare(
  codebook: Codebook,
  coders: readonly CoderId[],
  transcripts: readonly CodedTranscript[],
): Comparison {
  const nodes = codebookNodes(codebook);
  const counts = countsFor(nodes, "code");
  const isHeard = (role: Role) => isCoded(role, "participant");
  const compared = transcripts.map(({ transcript, codings }): ComparedTranscript => {
    const placed = placeCodings(transcript, codings, counts, isHeard);
    return compareTranscript(placed, coders.length, "turn", "half");
  });
  const used = new Set<NodeId>();
  for (const { segments } of compared) for (const { code } of segments) used.add(code);
  const codes = comparedCodes(nodes, "code", (id) => used.has(id));
  return { coders, codes, unit: "turn", cover: "half", transcripts: compared };
}

function optionsFor(codebook: Codebook, interval: IntervalSettings): TableOptions {
  return {
    ...{ level: "code", zeroDivision: "undefined", interval },
    names: namesOf(codebook),
    themeIds: new Set(themesOf(codebook).map((theme) => theme.id)),
    ...{ themes: [], further: [], attributes: [] },
  };
}
