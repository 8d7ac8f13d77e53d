import type { Severity } from "../../diagnostics/catalogue.ts";
import type { LocatedDiagnostic } from "./locate.ts";

/** Worst first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings there are of each severity, zeros too. */
export function countBySeverity(located: readonly LocatedDiagnostic[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of located) counts[diagnostic.severity] += 1;
  return counts;
}

/** For readers who take in only the first few: within a severity the order stays as it was. */
export function worstFirst(located: readonly LocatedDiagnostic[]): LocatedDiagnostic[] {
  return severities.flatMap((severity) =>
    located.filter(({ diagnostic }) => diagnostic.severity === severity),
  );
}
