import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";
import { quietOption } from "./shared-options.ts";

type Options = { readonly codebook?: string; readonly quiet: boolean };

export function initCommand(program: Command, run: RunTask): void {
  program
    .command("init [folder]")
    .summary("a new study folder with a codebook to start from")
    .description(
      "Makes a study: study.yaml, codebook.yaml, participants.csv and a folder for transcripts. Nothing that is already there is changed.",
    )
    .option("-c, --codebook <name>", "start from a shipped codebook (`--codebook list` shows them)")
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (folder: string | undefined, options: Options) => {
      const { runInit } = await import("../tasks/init.ts");
      const request = { folder: folder ?? ".", codebook: options.codebook };
      await run(options.quiet, (session) => runInit(session, request));
    });
}

const examples = `
Examples:
  sixphase init my-study
  sixphase init my-study --codebook digital-health-barriers`;
