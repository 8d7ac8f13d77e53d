import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parse } from "csv-parse/sync";
import { writeAgreementStudy } from "./agreement-study.mjs";
import { compare, timed } from "./measure.mjs";

/** Of two coders, 50,000 codings each. */
const size = { transcripts: 200, codes: 50, codings: 100_000, bytes: 11_400_000 };
const decisionCount = 20_000;
const mostRounds = 3;

/**
 * `reconcile` against a script that only reads the same files. Each cell also looks whether no coding and
 * no decision was left out, and ends the run where one was.
 */
export function reconcileCells({ program, folder, rounds }) {
  const own = join(folder, "reconcile");
  const file = (name) => join(own, name);
  const few = Math.min(rounds, mostRounds);
  let written;
  const inputs = () => {
    if (written !== undefined) return written;
    mkdirSync(own);
    written = writeAgreementStudy(own, size);
    return written;
  };
  const floor = ({ corpus, codings }) => ({
    command: process.execPath,
    args: [join(import.meta.dirname, "floor-codings.mjs"), corpus, ...codings],
    outFile: file("floor.json"),
  });
  const reconcile = ({ corpus, codebook, codings }, ...options) => ({
    command: process.execPath,
    args: [
      ...[program, "reconcile", ...codings, "--codebook", codebook, "--transcripts", corpus],
      ...["--assigned", "all", "--json", "--quiet", ...options],
    ],
    outFile: file("ours.json"),
  });
  const read = ({ outFile }) => JSON.parse(readFileSync(outFile, "utf8"));
  const overReading = (job, check) => () => {
    const [ours, least] = [job(inputs()), floor(inputs())];
    const outcome = compare(ours, least, few);
    check(read(ours), read(least));
    return outcome;
  };
  const cell = (name, goal, run) => ({ name, goal, best: "low", run });
  return [
    cell(
      "reconcile, 2 x 50,000 codings / reading",
      40,
      overReading((all) => reconcile(all, "--out", file("out")), sameCodings),
    ),
    cell(
      "reconcile, 20,000 decisions / reading",
      40,
      overReading((all) => {
        timed(reconcile(all, "--out", file("out")));
        const decisions = writeDecisions(file("out"), file("decisions.csv"));
        return reconcile(all, "--out", file("settled"), "--apply", decisions);
      }, everyDecision),
    ),
  ];
}

/** On the first of the open disagreements, every kind of decision in turn. */
function writeDecisions(folder, path) {
  const rows = parse(readFileSync(join(folder, "worksheet.csv")), { columns: true, bom: true });
  const kinds = ["a", "b", "both", "neither"];
  const lines = rows
    .slice(0, decisionCount)
    .map(({ id }, at) => `${id},${kinds[at % kinds.length]}`);
  writeFileSync(path, `id,decision\n${lines.join("\n")}\n`);
  return path;
}

function sameCodings({ coders }, counts) {
  const ours = coders.map(({ codings }) => codings).join();
  if (ours !== counts.join()) throw new Error(`${ours} codings were reconciled of ${counts}`);
}

function everyDecision(report, counts) {
  sameCodings(report, counts);
  const applied = report.settled.decisions.reduce((sum, { items }) => sum + items, 0);
  if (applied !== decisionCount) throw new Error(`${applied} decisions were applied`);
}
