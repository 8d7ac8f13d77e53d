import { type CodeCoefficientId, codeCoefficients } from "../../agreement/codes/coefficients.ts";
import { findMeasure, ratingsMeasures, setsMeasures } from "../../agreement/measures/registry.ts";
import type {
  FurtherCoefficient,
  FurtherSetFigure,
  FurtherSpanFigure,
} from "../../agreement/report/report-options.ts";
import { isSetDistance } from "../../agreement/set-distances.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { NotComputed } from "../../model/agreement-report.ts";
import type { NodeId } from "../../model/ids.ts";
import type { UnitKind } from "../../model/unit-kind.ts";
import { idMistake, splitIds } from "../../ratings/estimate/ids.ts";
import { spansMeasures } from "../../ratings/estimate/spans-measures.ts";
import { nearest } from "../../text/nearest.ts";
import { everyFigure } from "./agree-coefficients-all.ts";
import { columnsBy, perCodeColumns, setFiguresBy, usedOrNot } from "./agree-measure-figures.ts";
import { spanFigure } from "./agree-span-figures.ts";

/** What `--coef` asks for, and of `all` what is not computed of codings. */
export type Coefficients = {
  /** Columns of the table of codes. */
  readonly columns: readonly FurtherCoefficient[];
  readonly sets: readonly FurtherSetFigure[];
  readonly spans: readonly FurtherSpanFigure[];
  readonly notComputed: readonly NotComputed[];
};

/**
 * What ids of measures ask of codings. Throws `UsageError` for an id that there is not, and for one that
 * cannot be computed of codings, or not over the units.
 *
 * In: ids, several of them with commas between; the codes and themes that an id may have in brackets.
 */
export function openCoefficients(
  ids: readonly string[],
  units: readonly UnitKind[],
  nodes: readonly NodeId[],
): Coefficients {
  const all = ids.flatMap(splitIds).map((id): Partial<Coefficients> => {
    return id === "all" ? everyFigure(units) : figuresOf(id, units, nodes);
  });
  return {
    columns: all.flatMap(({ columns = [] }) => columns),
    sets: all.flatMap(({ sets = [] }) => sets),
    spans: all.flatMap(({ spans = [] }) => spans),
    notComputed: all.flatMap(({ notComputed = [] }) => notComputed),
  };
}

/** Coefficients of single codes, for gates. */
export function furtherCoefficients(
  ids: readonly string[],
  units: readonly UnitKind[],
): readonly FurtherCoefficient[] {
  return ids.flatMap((id) => columnsOf(id, units) ?? refuse(id));
}

function figuresOf(
  id: string,
  units: readonly UnitKind[],
  nodes: readonly NodeId[],
): Partial<Coefficients> {
  const spans = spanFigure(id, nodes);
  if (spans !== undefined) return { spans };
  const columns = columnsOf(id, units);
  if (columns !== undefined) return { columns };
  return setFigureOf(id, units, nodes) ?? refuse(id);
}

/** Undefined for what is no measure of ratings. */
function columnsOf(
  asked: string,
  units: readonly UnitKind[],
): readonly FurtherCoefficient[] | undefined {
  const id = asked === "krippendorff_alpha" ? "krippendorff_alpha[nominal]" : asked;
  if (isFromCounts(id)) return [{ kind: "counts", id }];
  const query = findMeasure(id, ratingsMeasures, usedOrNot);
  if (query.kind === "unknown-parameter" && !isOfSets(id)) refuseMistake(id, query);
  if (query.kind !== "measure") return undefined;
  const { measure, parameter } = query;
  if (parameter === "custom")
    throw new UsageError(
      `${id} takes a table of distances between values, and a code is used or not`,
    );
  refuseCharacters(id, units, measure.fromCoincidences !== undefined);
  return columnsBy(measure, parameter);
}

function setFigureOf(
  id: string,
  units: readonly UnitKind[],
  nodes: readonly NodeId[],
): Partial<Coefficients> | undefined {
  const query = findMeasure(id, setsMeasures, nodes);
  if (query.kind !== "measure") return refuseMistake(id, query);
  const { measure, parameter } = query;
  const column = perCodeColumns[measure.id];
  if (column !== undefined) return { columns: [{ kind: "counts", id: column }] };
  if (measure.id === "krippendorff_alpha" && parameter !== undefined && isSetDistance(parameter))
    return { sets: [{ kind: "alpha", distance: parameter }] };
  refuseCharacters(id, units, false);
  return { sets: setFiguresBy(measure, parameter) };
}

function refuseCharacters(id: string, units: readonly UnitKind[], isFromCounts: boolean): void {
  if (isFromCounts || !units.includes("character")) return;
  throw new UsageError(
    `${id} is not computed over characters`,
    "leave out --unit character, or ask for it with another unit",
  );
}

function refuseMistake(id: string, query: Parameters<typeof idMistake>[1]): undefined {
  const mistake = query.kind === "unknown-measure" ? undefined : idMistake(id, query);
  if (mistake !== undefined) throw new UsageError(mistake.message, mistake.hint);
}

/** For what no kind of measure of codings has. */
function refuse(id: string): never {
  const name = id.replace(/\[.*$/s, "");
  const spans = spansMeasures.flatMap(({ gives }) => gives);
  if (spans.includes(name))
    throw new UsageError(
      `${id} is a measure of one text with what was marked in it, not of codings`,
      "write what the coders marked as a table of spans, and say sixphase agree --spans FILE",
    );
  const sets = setsMeasures.map((measure) => measure.id);
  if (sets.includes(name))
    throw new UsageError(`${id} is a measure of sets of codes, not of single codes`);
  const names = [
    ...Object.keys(codeCoefficients),
    ...ratingsMeasures.map((measure) => measure.id),
    ...[...sets, ...spans],
  ];
  const near = nearest(name, names);
  throw new UsageError(
    `there is no measure ${id}`,
    near === undefined ? "sixphase agree --list shows them" : `did you mean ${near}?`,
  );
}

/** Alpha and percent agreement are measures of sets too, with other things in brackets. */
function isOfSets(id: string): boolean {
  return findMeasure(id, setsMeasures, []).kind === "measure";
}

function isFromCounts(id: string): id is CodeCoefficientId {
  return Object.hasOwn(codeCoefficients, id);
}
