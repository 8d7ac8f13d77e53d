import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { writeAgreementStudy } from "./agreement-study.mjs";
import { writeAgreementTables } from "./agreement-tables.mjs";
import { compare, peakMemory } from "./measure.mjs";
import { agreementScript } from "./peers.mjs";

const unitKinds = ["turn", "paragraph", "sentence", "transcript", "character"];
const replicates = { study: 2_000, table: 10_000 };
const samples = 30;
/** Some of the peers take half a minute. */
const mostRounds = 3;

/**
 * `agree` against the same in Python: NLTK, SciPy's assignment, or what is naive (see
 * peer-agreement.py), at the same size. Each cell also compares what both have written, and ends the run
 * where it is not the same. Where the peer is NLTK or NumPy, most of the time of both goes into reading
 * the table.
 */
export function agreementCells({ peers, program, folder, rounds }) {
  const own = join(folder, "agreement");
  const few = Math.min(rounds, mostRounds);
  let written;
  const inputs = () => {
    if (written !== undefined) return written;
    mkdirSync(own);
    written = { ...writeAgreementStudy(own), ...writeAgreementTables(own) };
    return written;
  };
  const file = (name) => join(own, name);
  const agree = (...options) => ({
    command: process.execPath,
    args: [program, "agree", ...options, "--json", "--quiet"],
    outFile: file("ours.json"),
  });
  const peer = (...args) => ({
    command: peers.nltk,
    args: [agreementScript, ...args.map(String)],
    outFile: file("peer.json"),
  });
  const against = (jobs, check) => () => {
    const [theirs, ours] = jobs(inputs());
    const outcome = compare(theirs, ours, few);
    const read = ({ outFile }) => JSON.parse(readFileSync(outFile, "utf8"));
    check(read(ours), read(theirs));
    return outcome;
  };
  const cell = (name, goal, run) => ({ name, goal, best: "high", run, needs: "nltk" });
  const study = ({ codebook, codings }, transcripts) =>
    agree(
      ...[...codings, "--codebook", codebook, "--transcripts", transcripts, "--assigned", "all"],
      ...[...unitKinds.flatMap((kind) => ["--unit", kind]), "--replicates", replicates.study],
    );
  const twice = (measure) => () =>
    measure(study(inputs(), inputs().longer), study(inputs(), inputs().corpus));
  return [
    cell(
      "agree, 30,000 codings: naive / ours",
      1.3,
      against(
        (all) => [
          peer("study", all.corpus, ...all.codings, replicates.study),
          study(all, all.corpus),
        ],
        sameCodes,
      ),
    ),
    cell(
      "alpha, a million units: NLTK / ours",
      0.7,
      against(
        ({ million }) => [
          peer("ratings", million),
          agree("--ratings", million, "--coef", "krippendorff_alpha[nominal]", "--ci", "none"),
        ],
        sameEstimates,
      ),
    ),
    cell(
      "10,000 replicates: NumPy / ours",
      1.2,
      against(
        ({ tenThousand }) => [
          peer("bootstrap", tenThousand, replicates.table),
          agree("--ratings", tenThousand, "--replicates", replicates.table),
        ],
        sameIntervals,
      ),
    ),
    cell(
      "u-alpha, 100,000 segments: NumPy / ours",
      0.5,
      against(
        ({ segments: { path, length } }) => [
          peer("spans", path, length),
          agree("--spans", path, "--continuum", length, "--coef", "u_alpha,cu_alpha,cu_coverage"),
        ],
        sameEstimates,
      ),
    ),
    cell(
      "gamma, 2 x 200 units: SciPy / ours",
      5,
      against(
        ({ units: { path, length } }) => [
          peer("gamma", path, length, samples),
          agree(
            "--spans",
            path,
            "--continuum",
            length,
            "--coef",
            "gamma,gamma_best_alignment_disorder",
          ),
        ],
        sameGamma,
      ),
    ),
    {
      ...{ name: "agree: memory, twice the text / once", goal: 1.3, best: "low" },
      run: twice((longer, once) => {
        const bare = peakMemory(folder, { ...once, args: ["-e", "0"] });
        return { ratio: (peakMemory(folder, longer) - bare) / (peakMemory(folder, once) - bare) };
      }),
    },
    {
      ...{ name: "agree: time, twice the text / once", goal: 1.6, best: "low" },
      run: twice((longer, once) => compare(longer, once, few)),
    },
  ];
}

function sameCodes({ tables }, byUnit) {
  for (const { unit, codes } of tables) {
    for (const { id, figures } of codes) {
      const expected = byUnit[unit][id];
      for (const { statistic, value, interval } of figures) {
        if (!(statistic in expected)) continue;
        same(`${statistic} of ${id} on ${unit}`, value, expected[statistic], 1e-9);
        // The ends of intervals are those of other random draws.
        if (statistic !== "krippendorff_alpha[nominal]" || interval === null) continue;
        const name = `interval of ${id} on ${unit}`;
        same(name, interval.low, expected.low, 0.1 * (interval.high - interval.low));
        same(name, interval.high, expected.high, 0.1 * (interval.high - interval.low));
      }
    }
  }
}

function sameEstimates({ estimates }, expected) {
  for (const [name, value] of Object.entries(expected))
    same(name, estimateOf(estimates, name).value, value, 1e-9);
}

function sameIntervals({ estimates }, expected) {
  for (const [name, { value, low, high }] of Object.entries(expected)) {
    const estimate = estimateOf(estimates, name);
    same(name, estimate.value, value, 1e-9);
    same(`interval of ${name}`, estimate.ci[0], low, 0.1 * (high - low));
    same(`interval of ${name}`, estimate.ci[1], high, 0.1 * (high - low));
  }
}

/** The expected disorder is a mean over other random continua. */
function sameGamma({ estimates }, { gamma, ...exact }) {
  sameEstimates({ estimates }, exact);
  same("gamma", estimateOf(estimates, "gamma").value, gamma, 0.02);
}

function estimateOf(estimates, name) {
  const found = estimates.find(({ statistic }) => statistic === name);
  if (found === undefined) throw new Error(`${name} was not computed`);
  return found;
}

function same(name, ours, theirs, tolerance) {
  if (ours === theirs) return;
  if (ours === null || theirs === null || !(Math.abs(ours - theirs) <= tolerance))
    throw new Error(`${name} is ${ours}, and ${theirs} by the peer`);
}
