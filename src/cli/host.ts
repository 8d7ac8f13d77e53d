import type { Readable, Writable } from "node:stream";

/** Everything of the outer world that the program uses, files aside. Tests pass their own. */
export type Host = {
  readonly cwd: string;
  /** The installed package's folder: package.json, shipped codebooks. */
  readonly packageFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Where a person sits at both ends; not there where input or output is a file or a pipe. */
  readonly terminal?: Terminal | undefined;
};

export type OutputStream = {
  /** Calls `done` when the text has left, so that a slow reader of a pipe is waited for. */
  write(text: string, done?: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

export type Terminal = {
  readonly input: Readable;
  /** Emits `resize`. */
  readonly output: Writable & {
    readonly columns?: number | undefined;
    readonly rows?: number | undefined;
  };
};
