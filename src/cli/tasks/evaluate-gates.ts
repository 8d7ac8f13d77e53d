import { coefficientOf } from "../../agreement/evaluate/figures.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { IntervalSettings } from "../../model/agreement-report.ts";
import type { UnitKind } from "../../model/unit-kind.ts";
import type { Session } from "../session.ts";
import { type GatesRequest, type OpenedGates, openGates } from "./agree-gates.ts";

/** The user's gates, as those of `agree`; of precision, recall and F1 alone. */
export function openEvaluationGates(
  session: Session,
  request: Omit<GatesRequest, "baseline">,
  unit: UnitKind,
  method: IntervalSettings["method"],
): OpenedGates | undefined {
  for (const gate of [...request.overall, ...request.perCode]) {
    const [, name = ""] = /^(.+)=/.exec(gate) ?? [];
    if (!names.has(name.trim().toLowerCase()))
      throw new UsageError(
        `evaluate has no gate ${gate}`,
        "its gates are of precision, recall and f1, as f1=0.8; agree has those of coefficients",
      );
  }
  // Of an earlier report, which there is none of here.
  const facts = { level: "", speakers: "", codebook: "" };
  return openGates(session, { ...request, baseline: undefined }, [unit], method, facts);
}

const names: ReadonlySet<string> = new Set(["f1", ...Object.values(coefficientOf)]);
