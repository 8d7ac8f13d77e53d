import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { compareText } from "../../model/order.ts";
import { findingsByFile } from "./by-file.ts";
import { worstFirst } from "./by-severity.ts";
import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import { artifactLocation } from "./file-uri.ts";
import { fingerprints } from "./fingerprint.ts";
import type { LocatedDiagnostic } from "./locate.ts";
import { sarifResult } from "./sarif-result.ts";
import { sarifRule } from "./sarif-rule.ts";

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which GitHub code scanning shows in
 * the diff of a pull request, and many editors in the file.
 *
 * What GitHub reads, and how much of it, is documented as "SARIF support for code scanning". It takes
 * at most 25,000 results (and shows 5,000), and refuses a file with more. So the most severe are
 * kept, and a notification says how many were left out.
 */
export const sarif: DiagnosticFormatter = (findings, { toolVersion }) => {
  const located = mostSevere(findings.located);
  const codes = [...new Set(located.map(({ diagnostic }) => diagnostic.code))].sort(compareText);
  const ruleIndexes = new Map(codes.map((code, at) => [code, at]));
  const marks = fingerprints(located);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driver(toolVersion, codes) },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: leftOut(findings.located.length - located.length),
          },
        ],
        columnKind: "unicodeCodePoints",
        artifacts: [...findingsByFile(findings).keys()].map((file) => ({
          location: artifactLocation(file),
          roles: ["analysisTarget"],
        })),
        results: located.map((one, at) =>
          sarifResult(one, ruleIndexes.get(one.diagnostic.code) ?? -1, marks[at] ?? ""),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function driver(toolVersion: string, codes: readonly DiagnosticCode[]): object {
  return {
    name: "sixphase",
    version: toolVersion,
    semanticVersion: toolVersion,
    rules: codes.map(sarifRule),
  };
}

const mostResults = 25_000;

/** In the order in which they were. */
function mostSevere(located: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  if (located.length <= mostResults) return located;
  const kept = new Set(worstFirst(located).slice(0, mostResults));
  return located.filter((one) => kept.has(one));
}

function leftOut(count: number): readonly object[] {
  if (count === 0) return [];
  const text = `${count} findings were left out, the least severe: GitHub takes at most ${mostResults}.`;
  return [{ level: "warning", message: { text } }];
}
