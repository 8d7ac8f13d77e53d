import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../support/project-folder.ts";

const script: string = join(projectFolder, "bin/sixphase.js");

/** Whether there is a build to run; `npm test` makes one first. */
export const isBuilt: boolean = existsSync(join(projectFolder, "dist/main.js"));

export type Ended = {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: Buffer;
  readonly stderr: string;
};

/** Starts the built program; `ended` resolves when it and its pipes have closed. */
export function startSixphase(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
) {
  // Of this process's environment only what a program needs to start.
  const { PATH = "", SYSTEMROOT = "" } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { PATH, SYSTEMROOT, ...env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const keepStdout = () => child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status, signal) => {
      const said = Buffer.concat(stderr).toString();
      resolve({ status, signal, stdout: Buffer.concat(stdout), stderr: said });
    });
  });
  return { child, ended, keepStdout };
}

/** Runs it to its end. */
export function runSixphase(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { child, ended, keepStdout } = startSixphase(args, cwd, env);
  keepStdout();
  child.stdin.end();
  return ended;
}
