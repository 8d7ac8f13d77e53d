import { UsageError } from "../../io/usage-error.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import type { GatesOfTable, TableMinimum } from "../../ratings/table-gates.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import type { TablesRequest } from "./request.ts";

/** What `--min` and `--min-per-code` ask for, before it is known what the table holds. */
export type AskedGates = {
  readonly overall: readonly string[];
  readonly perCode: readonly string[];
  readonly minUnits: number;
  readonly on: GatesOfTable["on"];
  readonly baseline: string | undefined;
};

type Kind = TableAgreement["data"];

/** What the short names stand for in each kind of table. */
const shortNames: Readonly<Record<Kind, (level: string) => Readonly<Record<string, string>>>> = {
  ratings: (level) => ({
    alpha: `krippendorff_alpha[${level}]`,
    ...{ kappa: "cohen_kappa", ac1: "gwet_ac1", percent: "percent_agreement" },
  }),
  sets: () => ({ alpha: "krippendorff_alpha[jaccard]", percent: "percent_agreement[set_equal]" }),
  matrices: () => ({
    ...{ alpha: "mean_per_code_alpha", kappa: "mean_per_code_kappa", f1: "mean_per_code_f1" },
    ...{ ac1: "mean_per_code_ac1", percent: "mean_per_code_percent" },
  }),
  spans: () => ({ alpha: "u_alpha" }),
};

const perCodeNames: Readonly<Record<string, string>> = {
  ...{ alpha: "per_code_alpha", kappa: "per_code_kappa", f1: "per_code_f1" },
  ...{ ac1: "per_code_ac1", percent: "per_code_percent" },
};

/** Ids that a table's report must hold for the gates, for `wantedIds`. */
export function idsForGates(request: TablesRequest, kind: Kind): readonly string[] {
  const { overall, perCode } = request.gates;
  const ids = [
    ...overall.map((text) => overallStatistic(minimum("--min", text), request, kind)),
    ...perCode.map((text) => perCodeStatistic(minimum("--min-per-code", text), kind)),
  ];
  const computed = /^(?:mean_per_code_|pooled_kappa$)/;
  return ids.map(({ statistic }) => statistic).filter((id) => !computed.test(id));
}

/** The user's gates; undefined where there are none. Throws `UsageError` for what cannot be understood. */
export function gatesOf(
  session: Session,
  request: TablesRequest,
  { data, estimates }: TableAgreement,
): GatesOfTable | undefined {
  const { overall, perCode, minUnits, on, baseline } = request.gates;
  if (overall.length + perCode.length === 0 && baseline === undefined) return undefined;
  const names = new Set(estimates.map(({ statistic }) => statistic));
  return {
    overall: overall.map((text) => {
      const asked = overallStatistic(minimum("--min", text), request, data);
      const ofCodes = `mean_per_code_${asked.statistic}`;
      return names.has(ofCodes) && !names.has(asked.statistic)
        ? { ...asked, statistic: ofCodes }
        : asked;
    }),
    perCode: perCode.map((text) => perCodeStatistic(minimum("--min-per-code", text), data)),
    ...{ minUnits, on },
    baseline: baseline === undefined ? undefined : openBaseline(session, baseline, request, data),
  };
}

function overallStatistic(
  { statistic, value }: TableMinimum,
  { level }: TablesRequest,
  kind: Kind,
): TableMinimum {
  const known = shortNames[kind](level)[statistic.toLowerCase()];
  return { statistic: known ?? statistic, value };
}

function perCodeStatistic({ statistic, value }: TableMinimum, kind: Kind): TableMinimum {
  if (kind !== "matrices" && kind !== "sets")
    throw new UsageError(
      "--min-per-code is for matrices and for sets of codes",
      "say --min: --min specific_agreement[yes]=0.8 is a gate of one category",
    );
  const known = perCodeNames[statistic.toLowerCase()];
  return {
    statistic: known ?? (statistic.startsWith("per_code_") ? statistic : `per_code_${statistic}`),
    value,
  };
}

function minimum(option: string, text: string): TableMinimum {
  const [, name = "", number = ""] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  const value = Number(number);
  if (name.trim() === "" || number.trim() === "" || !Number.isFinite(value))
    throw new UsageError(
      `${option} ${text} is not understood`,
      `write it as ${option} alpha=0.667`,
    );
  if (value > 1)
    throw new UsageError(`${option} ${text} can never be reached: no coefficient is above 1`);
  return { statistic: name.trim(), value };
}

/** The alphas of an earlier report of the same kind of table. */
function openBaseline(
  session: Session,
  path: string,
  { level }: TablesRequest,
  kind: Kind,
): ReadonlyMap<string, number> {
  const { file, text } = readNeededText(session, "baseline", path);
  const report = parsed(text);
  const conventions = isObject(report) ? report["conventions"] : undefined;
  if (!isObject(report) || !isObject(conventions) || !Array.isArray(report["estimates"]))
    throw new UsageError(
      `${file} is no report of agreement in a table`,
      "save one with sixphase agree --ratings ... --format json --output agreement.json",
    );
  for (const [fact, now] of [
    ["data", kind],
    ["level", level],
  ] as const)
    if (conventions[fact] !== now)
      throw new UsageError(
        `${file} is about ${fact} ${String(conventions[fact])}, so it cannot be compared with ${now}`,
      );
  const alphas = report["estimates"].filter(isObject).flatMap((row): [string, number][] => {
    const { statistic, value, reason } = row;
    if (typeof statistic !== "string" || typeof value !== "number" || reason !== null) return [];
    return /alpha(?!_gwet_se)/.test(statistic) ? [[statistic, value]] : [];
  });
  if (alphas.length === 0) throw new UsageError(`${file} has no alpha to compare with`);
  return new Map(alphas);
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
