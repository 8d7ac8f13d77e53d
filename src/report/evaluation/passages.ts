import type {
  ErrorCoding,
  EvaluatedCode,
  EvaluationError,
  EvaluationReport,
} from "../../model/evaluation.ts";
import { count, listed, thousands } from "../agreement/numbers.ts";
import { unitNoun } from "../agreement/wording.ts";
import { usedCodes } from "./code-table.ts";
import type { EvaluationBlock, Passage } from "./evaluation-document.ts";
import { twoOf } from "./wording.ts";

/** The first false positives and misses of each code, worst code first. */
export function passageBlocks(report: EvaluationReport, show: number): readonly EvaluationBlock[] {
  if (report.errors.length === 0 || show === 0) return [];
  return [
    { kind: "heading", text: "False positives and misses" },
    {
      kind: "paragraph",
      text: "Why a rule fired on a line, or did not: sixphase explain TRANSCRIPT:LINE.",
    },
    ...usedCodes(report.codes).flatMap((code) => [
      ...blockOf(report, code, "false-positive", show),
      ...blockOf(report, code, "miss", show),
    ]),
  ];
}

function blockOf(
  report: EvaluationReport,
  { id }: EvaluatedCode,
  kind: EvaluationError["kind"],
  show: number,
): readonly EvaluationBlock[] {
  const all = report.errors.filter((error) => error.code === id && error.kind === kind);
  if (all.length === 0) return [];
  const { person, rules } = twoOf(report);
  const what =
    kind === "miss"
      ? `${thousands(all.length)} ${all.length === 1 ? "miss" : "misses"}, coded by ${person} alone`
      : `${count(all.length, "false positive")}, coded by ${rules} alone`;
  const more =
    all.length > show ? `; the first ${show}, --show NUMBER or --errors FILE has the others` : "";
  const passages = all.slice(0, show).map((error) => passage(report, error));
  return [{ kind: "passages", about: `${id}: ${what}${more}`, passages }];
}

function passage(report: EvaluationReport, error: EvaluationError): Passage {
  const { person, rules } = twoOf(report);
  const { place, codings, instead, kind } = error;
  const [first] = codings;
  const speaker = first?.participant ?? place.participant;
  const offsets = `characters ${first?.start ?? place.start} to ${codings.at(-1)?.end ?? place.end}`;
  const where = [
    place.transcript,
    `line ${first?.line ?? place.line}`,
    ...(first === undefined ? [] : [`turn ${first.turn}`]),
    ...(speaker === undefined ? [] : [speaker]),
    offsets,
  ];
  const other = kind === "miss" ? rules : person;
  return {
    place: where.join(", "),
    quotes: codings.map(({ excerpt }) => excerpt),
    notes: [
      ...codings.flatMap(firings),
      ...codings.flatMap(({ note }) => (note === "" ? [] : [`note: ${note}`])),
      `${other} on this ${unitNoun(place.unit, 1)}: ${instead.length === 0 ? "no code" : listed(instead)}`,
    ],
  };
}

/** `rule cost on “costs”`. */
function firings({ rules, evidence }: ErrorCoding): readonly string[] {
  return rules.map((rule, at) => {
    const words = evidence[at] ?? "";
    return words === "" ? `rule ${rule}` : `rule ${rule} on “${words}”`;
  });
}
