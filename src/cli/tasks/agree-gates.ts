import type { Baseline, Gates, Minimum } from "../../agreement/report/gates.ts";
import type { FurtherCoefficient } from "../../agreement/report/report-options.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { UnitKind } from "../../model/unit-kind.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { furtherCoefficients } from "./agree-coefficients.ts";

export type GatesRequest = {
  /** `alpha=0.667`. */
  readonly overall: readonly string[];
  readonly perCode: readonly string[];
  readonly minUnits: number;
  readonly on: Gates["on"];
  /** Path of the json of an earlier report. */
  readonly baseline: string | undefined;
};

export type OpenedGates = {
  readonly gates: Gates;
  readonly baseline: Baseline | undefined;
  /** What must be computed for them. */
  readonly further: readonly FurtherCoefficient[];
};

const shortNames: Readonly<Record<string, string>> = {
  alpha: "krippendorff_alpha[nominal]",
  kappa: "cohen_kappa",
  f1: "positive_agreement",
  ac1: "gwet_ac1",
  percent: "percent_agreement",
};

const ofSets = ["krippendorff_alpha[jaccard]", "krippendorff_alpha[masi]"];

/** The user's gates; undefined where there are none. Throws `UsageError` for what cannot be understood. */
export function openGates(
  session: Session,
  request: GatesRequest,
  units: readonly UnitKind[],
  facts: BaselineFacts,
): OpenedGates | undefined {
  const { minUnits, on, baseline } = request;
  const overall = request.overall.map((text) => minimum("--min", text));
  const perCode = request.perCode.map((text) => minimum("--min-per-code", text));
  if (overall.length + perCode.length === 0 && baseline === undefined) return undefined;
  const ids = [...overall, ...perCode].map(({ statistic }) => statistic);
  const wrong = perCode.find(({ statistic }) => ofSets.includes(statistic));
  if (wrong !== undefined)
    throw new UsageError(
      `${wrong.statistic} is of all codes together, so it is no gate of one code`,
    );
  return {
    gates: { overall, perCode, minUnits, on },
    baseline: baseline === undefined ? undefined : openBaseline(session, baseline, facts),
    further: furtherCoefficients(
      ids.filter((id) => !ofSets.includes(id)),
      units,
    ),
  };
}

function minimum(option: string, text: string): Minimum {
  const [, name = "", number = ""] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  const value = Number(number);
  if (name === "" || number.trim() === "" || !Number.isFinite(value))
    throw new UsageError(
      `${option} ${text} is not understood`,
      `write it as ${option} alpha=0.667`,
    );
  // Percent agreement is printed as per cent, and a gate of 80 would never be reached.
  if (value > 1)
    throw new UsageError(`${option} ${text} can never be reached: no coefficient is above 1`);
  const id = name.trim();
  return { statistic: shortNames[id.toLowerCase()] ?? id, value };
}

/** What an earlier report must have in common with this one to be compared with it. */
type BaselineFacts = { readonly level: string; readonly speakers: string };

function openBaseline(session: Session, path: string, facts: BaselineFacts): Baseline {
  const { file, text } = readNeededText(session, "baseline", path);
  const report = parsed(text);
  const tables = report?.["tables"];
  if (report === undefined || !Array.isArray(tables))
    throw new UsageError(
      `${file} is no report of agreement`,
      "save one with sixphase agree ... --format json --output agreement.json",
    );
  for (const fact of ["level", "speakers"] as const)
    if (report[fact] !== facts[fact])
      throw new UsageError(
        `${file} was made with --${fact} ${String(report[fact])}, so it cannot be compared with --${fact} ${facts[fact]}`,
      );
  return tables.filter(isObject).map((table) => ({
    unit: String(table["unit"]),
    cover: typeof table["cover"] === "string" ? table["cover"] : undefined,
    meanAlpha: valueIn(
      objects(table["means"]).find(({ statistic }) => statistic === shortNames["alpha"])?.["mean"],
    ),
    codes: new Map(
      objects(table["codes"]).flatMap(({ id, figures }): [string, number][] => {
        const alpha = objects(figures).find(({ statistic }) => statistic === shortNames["alpha"]);
        const value = valueIn(alpha);
        return typeof id === "string" && value !== undefined ? [[id, value]] : [];
      }),
    ),
  }));
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A number that stands for an undefined one is none. */
function valueIn(figure: unknown): number | undefined {
  if (!isObject(figure) || figure["replaced"] === true) return undefined;
  return typeof figure["value"] === "number" ? figure["value"] : undefined;
}
