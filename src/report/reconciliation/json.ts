import type { Quantity } from "../../model/agreement.ts";
import type {
  AgreementFigure,
  CodeAgreement,
  MeanOverCodes,
} from "../../model/agreement-report.ts";
import type {
  AgreementBefore,
  CoderAgainstConsensus,
  NotMeasured,
  ReconciliationReport,
} from "../../model/reconciliation-report.ts";
import { policyObject } from "./policy-words.ts";
import type { ReconciliationFormatter } from "./reconciliation-document.ts";

/** Grows when a reader of an older version would misread the file. */
export const reconciliationSchemaVersion = 1;

/** For programs; `schemas/reconciliation.schema.json` says what each key means. Numbers are not rounded. */
export const json: ReconciliationFormatter = (report, { toolVersion }) => {
  const { codebook, overlap, coders, transcripts, notReconciled, counts } = report;
  const { open, stale, before, after, recode } = report;
  return `${JSON.stringify(
    {
      schemaVersion: reconciliationSchemaVersion,
      tool: { name: "sixphase", version: toolVersion },
      ...{ codebook, overlap, coders, transcripts, notReconciled },
      counts,
      settled: settledObject(report),
      ...{ open, stale },
      before: beforeObject(before),
      after: after === undefined ? null : { ...after, coders: after.coders.map(coderObject) },
      recode: recode ?? null,
    },
    undefined,
    2,
  )}\n`;
};

function settledObject({ settled }: ReconciliationReport): object {
  const { policy, decisions } = settled;
  return {
    ...settled,
    decisions: decisions.map((one) => ({ ...one, decidedBy: one.decidedBy || null })),
    policy: policy === undefined ? null : { ...policyObject(policy.policy), items: policy.items },
  };
}

/** Either `notMeasured` is null, or all else is. */
function beforeObject(before: AgreementBefore | NotMeasured): object {
  if (before.kind === "none") return { notMeasured: before.reason, ...nothing };
  const { transcripts, notCompared, interval, table } = before;
  const { unit, cover, units, drawn, means, sets, codes } = table;
  const mean = means.find(({ statistic }) => statistic === alpha);
  const set = sets.find(({ statistic }) => statistic === setAlpha);
  return {
    notMeasured: null,
    ...{ unit, cover, speakers: "participant", transcripts, notCompared, units },
    ...{ interval, drawn: drawn ?? null },
    meanAlpha: mean === undefined ? null : meanObject(mean),
    setAlpha: set === undefined ? null : figureObject(set),
    codes: codes.map(codeObject),
  };
}

const alpha = "krippendorff_alpha[nominal]";
const setAlpha = "krippendorff_alpha[jaccard]";

const nothing = {
  ...{ unit: null, cover: null, speakers: null, transcripts: null, notCompared: null },
  ...{ units: null, interval: null, drawn: null, meanAlpha: null, setAlpha: null, codes: null },
};

function codeObject({ id, name, uses, disagreements, figures }: CodeAgreement): object {
  const figure = figures.find(({ statistic }) => statistic === alpha);
  return {
    ...{ id, name, uses, disagreements },
    alpha: figure === undefined ? null : figureObject(figure),
  };
}

function coderObject({ meanAlpha, setAlpha: sets, ...row }: CoderAgainstConsensus): object {
  return {
    ...row,
    meanAlpha: meanAlpha === undefined ? null : meanObject(meanAlpha),
    setAlpha: sets === undefined ? null : quantityObject(sets),
  };
}

/** `{value, reason, interval, noInterval}`; of value and reason one is null. */
function figureObject({ estimate, interval }: AgreementFigure): object {
  return {
    ...quantityObject(estimate),
    interval: interval.kind === "none" ? null : interval.interval,
    noInterval: interval.kind === "none" ? interval.reason : null,
  };
}

function meanObject({ mean, codes, defined }: MeanOverCodes): object {
  return { ...figureObject(mean), codes, defined };
}

function quantityObject(estimate: Quantity): object {
  return estimate.kind === "value"
    ? { value: estimate.value, reason: null }
    : { value: null, reason: estimate.reason };
}
