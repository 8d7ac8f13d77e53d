import { type Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../../agreement/ratings.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { AgreementFormat } from "../../report/agreement/registry.ts";
import { nearest } from "../../text/nearest.ts";
import {
  addTableOptions,
  formats,
  isAboutTables,
  levels,
  refuseChoicesOfTables,
  type TableOptions,
  toTablesRequest,
} from "../agree-tables/options.ts";
import type { RunTask } from "../exit-code.ts";
import type { AgreeRequest } from "../tasks/agree.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  codebookOption,
  collect,
  quietOption,
  toCorpusRequest,
  wholeNumber,
} from "./shared-options.ts";

type Options = CorpusOptions &
  TableOptions & {
    readonly codebook?: string;
    readonly transcripts?: readonly string[];
    readonly coder?: readonly string[];
    readonly assigned?: AgreeRequest["assigned"];
    readonly speakers: AgreeRequest["speakers"];
    readonly unit?: AgreeRequest["units"];
    readonly cover?: AgreeRequest["covers"];
    readonly level: AgreeRequest["level"] | Level;
    readonly coef?: readonly string[];
    readonly ci: AgreeRequest["interval"]["method"];
    readonly replicates: number;
    readonly seed: number;
    readonly zeroDivision: AgreeRequest["zeroDivision"];
    readonly by?: readonly string[];
    readonly acknowledgeConsensus: boolean;
    readonly acknowledgeReflexive: boolean;
    readonly scale?: NonNullable<AgreeRequest["scale"]>;
    readonly min?: readonly string[];
    readonly minPerCode?: readonly string[];
    readonly minN: number;
    readonly on: AgreeRequest["gates"]["on"];
    readonly baseline?: string;
    readonly diagnosis?: string;
    readonly disagreements?: string;
    readonly format: AgreementFormat;
    readonly output?: string;
    readonly quiet: boolean;
  };

export function agreeCommand(program: Command, run: RunTask): void {
  const command = program
    .command("agree [codings...]")
    .summary("how far several coders agree, code by code")
    .description(
      "Compares codings of the same transcripts by two coders or more: for each code the counts, percent agreement, F1, Krippendorff's alpha with an interval, Cohen's kappa and AC1. Each excerpt is first found again in its transcript; what is left out is said.",
    )
    .addOption(codebookOption())
    .option("-t, --transcripts <path>", "the transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .option("--coder <name>", "compare these coders only (repeatable)", collect)
    .addOption(
      new Option(
        "--assigned <which>",
        "transcripts that count: those with a coding, or all (default: as codings.meta.json says)",
      ).choices(["coded", "all"]),
    )
    .addOption(
      new Option("--speakers <who>", "whose speech is compared")
        .choices(["participant", "interviewer", "all"])
        .default("participant"),
    )
    .addOption(
      new Option("--unit <kind>", "what is compared piece by piece (repeatable; default: turn)")
        .choices(Object.keys(unitNames))
        .argParser(oneOf(unitNames)),
    )
    .addOption(
      new Option(
        "--cover <rule>",
        "when a coding counts for a unit (repeatable; default: half, of the unit or of the coding)",
      )
        .choices(Object.keys(coverNames))
        .argParser(oneOf(coverNames)),
    )
    .addOption(
      new Option(
        "--level <level>",
        "compare codes, or the themes that they are in; of a table: what is known of two categories",
      )
        .choices(["code", "theme", ...levels])
        .default("code"),
    )
    .option("--coef <id>", "a further coefficient for each code, or all (repeatable)", collect)
    .addOption(
      new Option("--ci <method>", "how intervals are made")
        .choices(["percentile", "bca", "analytic", "none"])
        .default("percentile"),
    )
    .addOption(
      new Option("--replicates <number>", "of the bootstrap")
        .argParser(wholeNumber(1, 1_000_000))
        .default(2000),
    )
    .addOption(
      new Option("--seed <number>", "the same number gives the same intervals")
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(1),
    )
    .addOption(
      new Option(
        "--zero-division <value>",
        "what stands for a coefficient that does not exist, as in other programs",
      )
        .choices(["undefined", "one", "zero", "nan"])
        .default("undefined"),
    )
    .option("--by <attribute>", "split by an attribute of participants (repeatable)", collect)
    .addOption(
      new Option("--scale <author>", "call ranges of alpha by this author's words").choices(
        Object.keys(scaleNames),
      ),
    )
    .option("--min <coefficient=value>", "exit code 1 where it is less, as alpha=0.667", collect)
    .option("--min-per-code <coefficient=value>", "the same for every code by itself", collect)
    .addOption(
      new Option("--min-n <units>", "of the codes, judge those that so many units have")
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(1),
    )
    .addOption(
      new Option(
        "--on <which>",
        "what must reach it: the figure, or the lower limit of its interval",
      )
        .choices(["estimate", "lower"])
        .default("estimate"),
    )
    .option("--baseline <file>", "an earlier report as json: exit code 1 where alpha has fallen")
    .option("--diagnosis <file>", "also save a row for each unit and code, a column for each coder")
    .option("--disagreements <file>", "also save the passages on which coders differ")
    .option("--acknowledge-consensus", "compare a consensus with the coders all the same", false)
    .option("--acknowledge-reflexive", "compute coefficients of a reflexive analysis too", false)
    .addOption(
      new Option("--format <name>", "how the report is written")
        .choices([...new Set([...Object.keys(formatNames), ...formats])])
        .default("terminal"),
    )
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--output <file>", "write to a file rather than to stdout")
    .addOption(quietOption());
  addTableOptions(command)
    .addHelpText("after", examples)
    .action(async (files: readonly string[], options: Options) => {
      if (isAboutTables(options)) {
        const { runAgreeTables } = await import("../agree-tables/run.ts");
        return run(options.quiet, (session) => runAgreeTables(session, toTablesRequest(options)));
      }
      refuseChoicesOfTables(options);
      const { runAgree } = await import("../tasks/agree.ts");
      await run(options.quiet, (session) => runAgree(session, toRequest(files, options)));
    });
}

function toRequest(codings: readonly string[], options: Options): AgreeRequest {
  const { ci: method, replicates, seed } = options;
  return {
    study: options.study,
    codings,
    codebook: options.codebook,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    coders: options.coder ?? [],
    assigned: options.assigned,
    speakers: options.speakers,
    units: options.unit ?? ["turn"],
    covers: options.cover ?? ["half"],
    level: levelOfCodings(options.level),
    coefficients: options.coef ?? [],
    interval: { method, level: 0.95, replicates, seed },
    zeroDivision: options.zeroDivision,
    attributes: options.by,
    acknowledgeConsensus: options.acknowledgeConsensus,
    acknowledgeReflexive: options.acknowledgeReflexive,
    scale: options.scale,
    gates: {
      overall: options.min ?? [],
      perCode: options.minPerCode ?? [],
      minUnits: options.minN,
      on: options.on,
      baseline: options.baseline,
    },
    format: options.format,
    files: {
      output: options.output,
      diagnosis: options.diagnosis,
      disagreements: options.disagreements,
    },
  };
}

/** A code is used on a unit or not, which is nominal. */
function levelOfCodings(level: Options["level"]): AgreeRequest["level"] {
  if (level === "code" || level === "theme") return level;
  if (level === "nominal") return "code";
  throw new UsageError(
    `--level ${level} is for a table of ratings; codings are compared with --level code or theme`,
  );
}

// Named here so that `--help` need not load the formatters and the measures; the types keep the two in step.
const formatNames: Readonly<Record<AgreementFormat, true>> = {
  ...{ terminal: true, csv: true, markdown: true, json: true, latex: true, html: true },
};
const unitNames: Readonly<Record<AgreeRequest["units"][number], true>> = {
  ...{ turn: true, paragraph: true, sentence: true, excerpt: true, transcript: true },
  character: true,
};
const coverNames: Readonly<Record<AgreeRequest["covers"][number], true>> = {
  ...{ half: true, any: true, "half-unit": true, "starts-in": true },
};

const scaleNames: Readonly<Record<NonNullable<AgreeRequest["scale"]>, true>> = {
  ...{ krippendorff: true, "landis-koch": true, altman: true, fleiss: true, cicchetti: true },
};

/** Collects the values of a repeatable option that takes one of a few words; each once. */
function oneOf<Name extends string>(names: Readonly<Record<Name, true>>) {
  const known = Object.keys(names) as Name[];
  return (value: string, before: readonly Name[] = []): readonly Name[] => {
    const found = known.find((name) => name === value);
    if (found === undefined) {
      const near = nearest(value, known);
      const meant = near === undefined ? "" : ` Did you mean ${near}?`;
      throw new InvalidArgumentError(`It is one of ${known.join(", ")}.${meant}`);
    }
    return before.includes(found) ? before : [...before, found];
  };
}

const examples = `
Examples:
  sixphase agree ayesha.csv daniyal.csv -c barriers.yaml -t interviews/
  sixphase agree both.csv --unit sentence --unit turn        (in a study folder)
  sixphase agree ayesha.csv daniyal.csv --format json --output agreement.json`;
