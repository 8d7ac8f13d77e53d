import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";
import { quietOption } from "./shared-options.ts";

type Options = { readonly check: boolean; readonly quiet: boolean };

export function fmtCommand(program: Command, run: RunTask): void {
  program
    .command("fmt [codebooks...]")
    .summary("lay out a codebook in the one usual way")
    .description(
      "Rewrites codebooks (files and globs; - is stdin to stdout; without any, that of study.yaml) with keys in the order of the format and one layout, so that a diff shows what changed and nothing else. Comments and texts stay as they are. Prints the files that changed. One with errors is left alone.",
    )
    .option("--check", "change nothing, list the files that would change; exit code 1", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (codebooks: readonly string[], { check, quiet }: Options) => {
      const { runFmt } = await import("../tasks/fmt.ts");
      await run(quiet, (session) => runFmt(session, { codebooks, check }));
    });
}

const examples = `
Examples:
  sixphase fmt codebook.yaml
  sixphase fmt --check 'codebooks/*.yaml'
  sixphase fmt - < codebook.yaml`;
