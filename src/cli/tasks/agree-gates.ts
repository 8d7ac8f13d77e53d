import { unitKinds } from "../../agreement/comparison.ts";
import { isDefinedOnCodedText } from "../../agreement/report/code-columns.ts";
import type { Gates, Minimum } from "../../agreement/report/gates.ts";
import type { FurtherCoefficient } from "../../agreement/report/report-options.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { IntervalSettings } from "../../model/agreement-report.ts";
import type { UnitKind } from "../../model/unit-kind.ts";
import { nearest } from "../../text/nearest.ts";
import type { Session } from "../session.ts";
import { type BaselineFacts, type OpenedBaseline, openBaseline } from "./agree-baseline.ts";
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
  readonly baseline: OpenedBaseline | undefined;
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
  method: IntervalSettings["method"],
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
  if (ids.length > 0 && on === "lower" && method === "none")
    throw new UsageError(
      "--on lower judges the lower limits of intervals, and --ci none computes none",
      "leave out one of the two",
    );
  refuseChanceOnCodedText(ids, units);
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
  return { statistic: shortNames[id.toLowerCase()] ?? knownId(id), value };
}

/** As it is; where it is nearer to a short name than to a measure, that is what was meant. */
function knownId(id: string): string {
  const near = nearest(id.toLowerCase(), Object.keys(shortNames));
  if (near !== undefined && id.length <= near.length + 1)
    throw new UsageError(`there is no measure ${id}`, `did you mean ${near}?`);
  return id;
}

/** Said at once, rather than after all has been computed. */
function refuseChanceOnCodedText(ids: readonly string[], units: readonly UnitKind[]): void {
  const wrong = ids.find((id) => !ofSets.includes(id) && !isDefinedOnCodedText(id));
  const coded = units.find((unit) => unitKinds[unit].codedOnly);
  if (wrong === undefined || coded === undefined) return;
  throw new UsageError(
    `${wrong} is not computed with --unit ${coded}, where only text that somebody coded is compared`,
    "gates there are of f1, jaccard, precision and recall, or of alpha of sets",
  );
}
