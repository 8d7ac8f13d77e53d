import type { Terminal } from "../../src/cli/host.ts";
import { main } from "../../src/cli/main.ts";
import { projectFolder } from "./project-folder.ts";

export type RunResult = {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
};

type RunOptions = {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly terminal?: Terminal;
};

/** Runs a command line in a folder as a user would, in this process, and keeps what it prints. */
export async function runMain(
  argv: readonly string[],
  cwd: string,
  { stdin = "", env = {}, isTTY = false, terminal }: RunOptions = {},
): Promise<RunResult> {
  const stdout = recorder(isTTY);
  const stderr = recorder(isTTY);
  const status = await main(argv, {
    cwd,
    packageFolder: projectFolder,
    env,
    stdin: (async function* () {
      yield typeof stdin === "string" ? Buffer.from(stdin) : stdin;
    })(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    terminal,
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function recorder(isTTY: boolean) {
  const pieces: string[] = [];
  return {
    text: () => pieces.join(""),
    stream: {
      isTTY,
      columns: 80,
      write: (text: string, done?: () => void) => {
        pieces.push(text);
        done?.();
        return true;
      },
    },
  };
}
