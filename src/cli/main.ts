import { Command, CommanderError } from "commander";
import { UsageError } from "../io/usage-error.ts";
import { agreeCommand } from "./commands/agree.ts";
import { checkCommand } from "./commands/check.ts";
import { codeCommand } from "./commands/code.ts";
import { codebookCommand } from "./commands/codebook.ts";
import { completionCommand } from "./commands/completion.ts";
import { diffCommand } from "./commands/diff.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { explainCommand } from "./commands/explain.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { initCommand } from "./commands/init.ts";
import { reconcileCommand } from "./commands/reconcile.ts";
import { splitCommand } from "./commands/split.ts";
import { tablesCommand } from "./commands/tables.ts";
import { transcriptsCommand } from "./commands/transcripts.ts";
import type { ExitCode, RunTask } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { toolVersion } from "./version.ts";

/**
 * Runs one command line (without `node` and the script) and resolves to the exit code. Never ends
 * the process. A mistake of the user is a line on stderr; a bug is thrown with its stack.
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const run: RunTask = async (quiet, task) => {
    const { Session } = await import("./session.ts");
    exitCode = await task(new Session(host, quiet));
  };
  try {
    await buildProgram(host, run).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander uses 1 for a wrong flag; 1 is taken by "findings", so usage errors become 2.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    host.stderr.write(`sixphase: ${error.message}\n`);
    if (error.hint !== undefined) host.stderr.write(`  ${error.hint}\n`);
    return 2;
  }
}

function buildProgram(host: Host, run: RunTask): Command {
  const program = new Command("sixphase")
    .description(
      "Codes qualitative interviews with a YAML codebook and counts the themes. Nothing leaves this machine.",
    )
    .version(toolVersion(host.packageFolder), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showHelpAfterError("Try `sixphase --help`, or `sixphase COMMAND --help`.")
    .configureHelp({ showGlobalOptions: false })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program.commandsGroup("Start:");
  initCommand(program, run);
  transcriptsCommand(program, run);
  program.commandsGroup("Phase 2, coding:");
  codeCommand(program, run);
  explainCommand(program, run);
  program.commandsGroup("Reliability:");
  splitCommand(program, run);
  agreeCommand(program, run);
  reconcileCommand(program, run);
  evaluateCommand(program, run);
  program.commandsGroup("Phase 5, definition:");
  checkCommand(program, run);
  diffCommand(program, run);
  fmtCommand(program, run);
  program.commandsGroup("Phase 6, report:");
  codebookCommand(program, run);
  tablesCommand(program, run);
  program.commandsGroup("Set-up:");
  completionCommand(program, run);
  return program;
}
