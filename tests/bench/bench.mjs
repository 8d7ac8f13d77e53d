// npm run bench [-- --quick] [--megabytes 100] [--rounds 7] [--only TEXT] [--program dist/…]
// Everything that it writes goes to a temporary folder.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { cellsOf } from "./cells.mjs";
import { codes, writeInputs } from "./inputs.mjs";
import { timed } from "./measure.mjs";
import { findPeers, versionOf } from "./peers.mjs";
import { referenceCounts } from "./reference.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    megabytes: { type: "string" },
    rounds: { type: "string" },
    only: { type: "string", default: "" },
    program: { type: "string", default: resolve(import.meta.dirname, "../../bin/sixphase.js") },
  },
});
const megabytes = Number(options.megabytes ?? (options.quick ? 10 : 100));
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
const folder = mkdtempSync(join(tmpdir(), "sixphase-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGINT", () => process.exit(130));

say(`Node ${process.version}, ${cpus().length} cores; ${megabytes} MB, ${rounds} rounds`);
const peers = findPeers();
say(peers.ripgrep === undefined ? "ripgrep: not here" : versionOf(peers.ripgrep));
const inputs = writeInputs(folder, megabytes);
say(`large corpus: ${inputs.large.documents} files, ${inputs.large.words} words`);
checkCounts();
const missed = [];
for (const cell of cellsOf({ inputs, peers, program: options.program, folder, rounds })) {
  if (!cell.name.includes(options.only)) continue;
  if (cell.needs !== undefined && peers[cell.needs] === undefined) {
    say(row(cell.name, "skipped", `${cell.needs} is not on this machine`));
    continue;
  }
  const { ratio, first, second } = cell.run();
  const met = cell.best === "low" ? ratio <= cell.goal : ratio >= cell.goal;
  if (!met) missed.push(cell.name);
  const goal = `${cell.best === "low" ? "<=" : ">="} ${cell.goal}`;
  const times = first === undefined ? "" : `${first.toFixed(2)} s / ${second.toFixed(2)} s`;
  say(row(cell.name, ratio.toFixed(2), goal, met ? "met" : "MISSED", times));
}
say(missed.length === 0 ? "every goal is met" : `missed: ${missed.join("; ")}`);

/** Speed says nothing about a program that counts wrongly. */
function checkCounts() {
  const outFile = join(folder, "check.jsonl");
  const book = ["--codebook", inputs.book200, "--excerpt", "turn", "--format", "jsonl", "--quiet"];
  timed({
    command: process.execPath,
    args: [options.program, "code", inputs.small.folder, ...book],
    outFile,
  });
  const counted = Array.from({ length: codes }, () => 0);
  for (const line of readFileSync(outFile, "utf8").trim().split("\n"))
    counted[Number(JSON.parse(line).code.slice("code-".length))] += 1;
  const expected = referenceCounts(inputs.small.folder, inputs.terms[200], codes);
  if (counted.join() !== expected.join())
    throw new Error(`counts differ from the reference: ${counted} instead of ${expected}`);
  say(`counts agree with the reference: ${counted.join(" ")}`);
}

function row(name, ...cells) {
  return [name.padEnd(42), ...cells.map((cell) => cell.padEnd(10))].join(" ").trimEnd();
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
