import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMain } from "../../support/run-main.ts";

type Estimate = {
  readonly statistic: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly replaced: boolean;
  readonly se: number | null;
  readonly ci: readonly [number, number] | null;
  readonly noInterval?: string;
};

/** Writes the files, runs `agree` on them and reads its json. */
export async function runAgree(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
) {
  const folder = mkdtempSync(join(tmpdir(), "sixphase-agree-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const result = await runMain(["agree", ...argv, "--json", "--quiet"], folder);
  const json = result.stdout.startsWith("{") ? JSON.parse(result.stdout) : {};
  const estimates: readonly Estimate[] = json.estimates ?? [];
  const of = (statistic: string) => estimates.find((one) => one.statistic === statistic);
  return { ...result, folder, json, estimates, of };
}

/** A ratings table of two coders: how many units have which two values. */
export function crossed(cells: Readonly<Record<string, number>>): string {
  const rows = Object.entries(cells).flatMap(([pair, count]) =>
    Array.from({ length: count }, () => pair.replace(" ", ",")),
  );
  return `unit,a,b\n${rows.map((row, at) => `u${at},${row}`).join("\n")}\n`;
}
