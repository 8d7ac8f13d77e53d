import type { EventEmitter } from "node:events";
import { failureReason } from "../io/read-file.ts";

type Cleanup = () => void;

const cleanups = new Set<Cleanup>();

/** Has `cleanup` run if the program ends early; the returned function takes it back. */
export function onEarlyEnd(cleanup: Cleanup): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

type Process = Pick<EventEmitter, "once"> & {
  readonly stdout: EventEmitter;
  readonly stderr: EventEmitter & { write(text: string): unknown };
  exit(code?: number): never;
};

/** 128 + SIGPIPE. */
const endedByPipe = 141;

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * An interrupted run leaves no half-written file, and says by its exit code that it was interrupted.
 * Where the reader of a pipe has seen enough (`sixphase ... | head`) nothing is said, but the exit code
 * is that of any program so ended: a gate (`check ... | head` under `pipefail`) must not pass by it.
 */
export function endCleanly(process: Process): void {
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.once(signal, () => process.exit(exitCode));
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EPIPE") {
        process.exit(endedByPipe);
      }
      process.stderr.write(`sixphase: the output cannot be written: ${failureReason(error)}\n`);
      process.exit(2);
    });
  }
  process.once("exit", () => {
    for (const cleanup of cleanups) cleanup();
  });
}
