import type { Findings } from "./diagnostic-format.ts";
import type { LocatedDiagnostic } from "./locate.ts";

/**
 * Every file that was looked at with its findings, in the order in which the files were looked at;
 * after them those that only a finding names.
 */
export function findingsByFile({
  files,
  located,
}: Findings): ReadonlyMap<string, readonly LocatedDiagnostic[]> {
  const byFile = new Map<string, LocatedDiagnostic[]>(files.map((file) => [file, []]));
  for (const one of located) {
    const others = byFile.get(one.diagnostic.file);
    if (others === undefined) byFile.set(one.diagnostic.file, [one]);
    else others.push(one);
  }
  return byFile;
}
