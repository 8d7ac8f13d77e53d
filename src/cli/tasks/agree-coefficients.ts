import { type CodeCoefficientId, codeCoefficients } from "../../agreement/codes/coefficients.ts";
import type { UnitKind } from "../../agreement/comparison.ts";
import { findMeasure, ratingsMeasures } from "../../agreement/measures/registry.ts";
import type { FurtherCoefficient } from "../../agreement/report/report-options.ts";
import { UsageError } from "../../io/usage-error.ts";

/** Whether a coder used a code on a unit: the categories of the ratings of one code. */
const categories = ["0", "1"];

/**
 * What `--coef` asks for, as columns of the table of codes. Throws `UsageError` for an id that there is
 * not, and for one that is not computed from counts where characters are compared.
 */
export function furtherCoefficients(
  ids: readonly string[],
  units: readonly UnitKind[],
): readonly FurtherCoefficient[] {
  const named = ids.map((id) => id.trim()).filter((id) => id !== "");
  return named.flatMap((id) => (id === "all" ? everyCoefficient() : coefficient(id, units)));
}

function everyCoefficient(): readonly FurtherCoefficient[] {
  return (Object.keys(codeCoefficients) as CodeCoefficientId[]).map((id) => {
    return { kind: "counts", id };
  });
}

function coefficient(asked: string, units: readonly UnitKind[]): FurtherCoefficient {
  const id = asked === "krippendorff_alpha" ? "krippendorff_alpha[nominal]" : asked;
  if (isFromCounts(id)) return { kind: "counts", id };
  const query = findMeasure(id, ratingsMeasures, categories);
  switch (query.kind) {
    case "measure": {
      const { measure, parameter } = query;
      if (units.includes("character"))
        throw new UsageError(
          `${id} is not computed over characters`,
          "leave out --unit character, or ask for it with another unit",
        );
      const statistic = parameter === undefined ? measure.id : `${measure.id}[${parameter}]`;
      const column = { kind: "ratings", statistic, measure } as const;
      return parameter === undefined ? column : { ...column, parameter };
    }
    case "unknown-parameter":
      throw new UsageError(
        `${query.measure.id} does not take ${query.parameter}`,
        query.choices.length === 0
          ? "it takes nothing in brackets"
          : `it takes ${query.choices.join(", ")}`,
      );
    case "other-data":
      throw new UsageError(
        `${id} is a measure of ${query.takes.map((takes) => dataNames[takes]).join(" and of ")}, not of single codes`,
      );
    case "unknown-measure":
      throw new UsageError(
        `there is no measure ${id}`,
        query.nearest === undefined
          ? "sixphase agree --list shows them"
          : `did you mean ${query.nearest}?`,
      );
  }
}

const dataNames = {
  ratings: "ratings",
  sets: "sets of codes",
  spans: "stretches of text",
} as const;

function isFromCounts(id: string): id is CodeCoefficientId {
  return Object.hasOwn(codeCoefficients, id);
}
