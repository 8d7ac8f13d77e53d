import type { RatingsMeasure } from "../../agreement/measure.ts";
import {
  findMeasure,
  type MeasureQuery,
  ratingsMeasures,
  setsMeasures,
} from "../../agreement/measures/registry.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CodeUse } from "../../ratings/code-matrix.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import type { Wanted } from "../../ratings/estimate/estimate-ratings.ts";
import { allMeasures } from "../../ratings/estimate/estimate-table.ts";
import { idMistake, splitIds } from "../../ratings/estimate/ids.ts";
import { usedOrNot } from "../../ratings/further-of-codes.ts";
import { idsForGates } from "./gates.ts";
import type { TablesRequest } from "./request.ts";

/** What is asked of matrices beside what every report of them has. */
type MatrixCoefficients = {
  /** Of each code by itself. */
  readonly ofCodes: readonly Wanted<RatingsMeasure>[];
  /** Of all codes of a unit as one set. */
  readonly ofSets: readonly string[];
  /** Under which names to find what every report has, in sentences without a full stop. */
  readonly says: readonly string[];
};

/** What every report of matrices has of each code, by the id that it has elsewhere. */
const always: Readonly<Record<string, string>> = {
  percent_agreement: "per_code_percent",
  cohen_kappa: "per_code_kappa",
  "krippendorff_alpha[nominal]": "per_code_alpha",
  gwet_ac1: "per_code_ac1",
  positive_agreement: "per_code_f1",
};

/** On two categories all weights are the same, and so is what is weighted by them. */
const sameOnTwo: ReadonlySet<string> = new Set(["weighted_kappa", "gwet_ac2"]);

/**
 * What `--coef` and gates ask of matrices: a measure of ratings is computed for each code, used or not; a
 * measure of sets for the codes of a unit together. Throws `UsageError` for an id that there is not.
 */
export function matrixCoefficients(
  request: TablesRequest,
  { codes }: Pick<CodeUse, "codes">,
): MatrixCoefficients {
  const asked = request.coefs.flatMap(splitIds);
  const usual = ["percent_agreement[set_equal]", "krippendorff_alpha[jaccard]"];
  const forGates = idsForGates(request, "matrices").map((id) => id.replace(/^per_code_/, ""));
  const ids = [
    ...(asked.length === 0 ? [...usual, "krippendorff_alpha[masi]"] : asked).flatMap((id) =>
      id === "all" ? [...allIds(setsMeasures, false), ...everyOfCodes()] : [id],
    ),
    ...forGates.filter((id) => !shortIds.has(id)),
  ];
  const ofCodes = new Map<string, Wanted<RatingsMeasure>>();
  const ofSets = new Set<string>();
  const says = new Set<string>();
  for (const id of ids) {
    const known = always[id === "krippendorff_alpha" ? "krippendorff_alpha[nominal]" : id];
    const single = findMeasure(id, ratingsMeasures, usedOrNot, allMeasures);
    const isOfSets = findMeasure(id, setsMeasures, codes, allMeasures).kind === "measure";
    if (known !== undefined) says.add(`of each code, ${id} is ${known}`);
    else if (single.kind === "measure") ofCodes.set(id, wantedOf(id, single));
    else if (!isOfSets) refuseMistake(id, single);
    // What is no measure of ratings either, the estimates of sets refuse, or say what it is for.
    const isLeft = known === undefined && single.kind !== "measure";
    if (isOfSets ? !/^per_code_/.test(id) : isLeft) ofSets.add(id);
  }
  return { ofCodes: [...ofCodes.values()], ofSets: [...ofSets], says: [...says] };
}

type Query = MeasureQuery<RatingsMeasure>;

function wantedOf(
  id: string,
  { measure, parameter }: Extract<Query, { readonly kind: "measure" }>,
): Wanted<RatingsMeasure> {
  if (parameter === "custom")
    throw new UsageError(
      `${id} takes a table of distances between values, and a code is used or not`,
    );
  return { measure, parameter };
}

/** A name that no measure of one code or of sets has, or something else in its brackets. */
function refuseMistake(id: string, query: Query): void {
  const isOfSets = setsMeasures.some((measure) => id.startsWith(measure.id));
  const mistake = isOfSets ? undefined : idMistake(id, query);
  if (mistake !== undefined) throw new UsageError(mistake.message, mistake.hint);
}

const shortIds: ReadonlySet<string> = new Set(
  Object.values(always).map((id) => id.replace(/^per_code_/, "")),
);

function everyOfCodes(): readonly string[] {
  return ratingsMeasures
    .map(({ id }) => id)
    .filter((id) => !(id in always) && id !== "krippendorff_alpha" && !sameOnTwo.has(id));
}
