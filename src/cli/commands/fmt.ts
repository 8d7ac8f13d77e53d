import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";

export function fmtCommand(program: Command, _run: RunTask): void {
  program.command("fmt");
}
