import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";

export function diffCommand(program: Command, _run: RunTask): void {
  program.command("diff");
}
