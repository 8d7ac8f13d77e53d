import type { TableGates, TableShortfall } from "../../model/table-agreement.ts";
import { numberText } from "./numbers.ts";
import { shortName } from "./short-name.ts";
import { noIntervalWords, rowReasons } from "./words.ts";

/** What falls short, a sentence each; or that nothing does. */
export function gateLines({ shortfalls, notJudged, minUnits }: TableGates): readonly string[] {
  const exempt =
    notJudged.length === 0
      ? []
      : [
          `Not judged one by one, with fewer than ${minUnits} units that anybody gave the code: ${notJudged.map(shortName).join(", ")}.`,
        ];
  if (shortfalls.length === 0) return ["Every gate is reached.", ...exempt];
  return [...shortfalls.map((one) => `Falls short: ${shortfallText(one)}.`), ...exempt];
}

/** A gate that is not reached, without a full stop. */
export function shortfallText({ statistic, on, needed, found, isFall }: TableShortfall): string {
  const what = on === "lower" ? `the lower limit of ${shortName(statistic)}` : shortName(statistic);
  const demand = isFall ? `it was ${numberText(needed)} before` : `${numberText(needed)} is asked`;
  return typeof found === "number"
    ? `${what} is ${numberText(found)}, and ${demand}`
    : `${what} does not exist, and ${demand}: ${reasonOf(found)}`;
}

function reasonOf(found: Exclude<TableShortfall["found"], number>): string {
  const known: Readonly<Record<string, string>> = { ...rowReasons, ...noIntervalWords };
  return known[found] ?? found;
}
