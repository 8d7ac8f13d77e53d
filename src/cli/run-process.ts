import { endCleanly } from "./interrupt.ts";
import { main } from "./main.ts";

/** Runs the command line of this process. `packageFolder`: where package.json and codebooks are. */
export async function runProcess(process: NodeJS.Process, packageFolder: string): Promise<void> {
  endCleanly(process);
  const { argv, env, stdin, stdout, stderr } = process;
  const terminal = stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined;
  const host = { cwd: process.cwd(), packageFolder, env, stdin, stdout, stderr, terminal };
  process.exitCode = await main(argv.slice(2), host);
}
