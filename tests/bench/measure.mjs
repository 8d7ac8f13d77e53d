import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Runs a command with its output in a file; gives seconds. Another status than 0, or than those given, is an error. */
export function timed({ command, args, outFile, env = {}, statuses = [0] }) {
  const out = openSync(outFile, "w");
  const started = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command, args, {
    // To a file, never to /dev/null: grep then stops at the first match.
    stdio: ["ignore", out, "pipe"],
    env: { ...plainEnvironment(), ...env },
    maxBuffer: 1 << 26,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  closeSync(out);
  if (error !== undefined || !statuses.includes(status))
    throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${error ?? stderr}`);
  return seconds;
}

/** Certificates and preloaded options make every start of Node slower, and say nothing of the program. */
function plainEnvironment() {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return rest;
}

/** Both commands in turn, so that what slows the machine slows both. The median of the rounds' ratios. */
export function compare(first, second, rounds) {
  timed(first);
  timed(second);
  const pairs = Array.from({ length: rounds }, () => [timed(first), timed(second)]);
  return {
    first: median(pairs.map(([a]) => a)),
    second: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Peak memory of a Node process in megabytes. */
export function peakMemory(folder, job) {
  const file = join(folder, "memory.txt");
  const preload = join(import.meta.dirname, "report-memory.mjs");
  timed({ ...job, args: ["--import", preload, ...job.args], env: { BENCH_MEMORY: file } });
  return Number(readFileSync(file, "utf8")) / 1024;
}
