import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { failureReason } from "./read-file.ts";
import { UsageError } from "./usage-error.ts";

/** A file that appears under its name only when all of its set are complete. */
export type OutputFile = {
  readonly path: string;
  write(text: string): void;
};

type OpenFile = {
  readonly path: string;
  readonly draft: string;
  readonly handle: number;
  pending: string[];
  pendingLength: number;
};

// Few large writes: a system call a row would cost more than coding it.
const flushAt = 1 << 20;

/**
 * Files that belong together: either all of them are renamed into place or none is touched. Drafts
 * lie beside their targets, so that renaming is atomic. `discard` may be called at any time.
 */
export class OutputSet {
  readonly #open: OpenFile[] = [];

  /** Makes the folder where it is missing. Throws `UsageError` where it cannot be written. */
  create(path: string): OutputFile {
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
    const file: OpenFile = {
      path,
      draft,
      handle: attempt(path, () => {
        mkdirSync(dirname(path), { recursive: true });
        return openSync(draft, "w");
      }),
      pending: [],
      pendingLength: 0,
    };
    this.#open.push(file);
    return {
      path,
      write: (text) => {
        file.pending.push(text);
        file.pendingLength += text.length;
        if (file.pendingLength >= flushAt) flush(file);
      },
    };
  }

  /** Renames every file of the set to its name. */
  commit(): void {
    for (const file of this.#open) {
      flush(file);
      closeSync(file.handle);
    }
    for (const file of this.#open.splice(0))
      attempt(file.path, () => renameSync(file.draft, file.path));
  }

  /** Removes what was not committed. */
  discard(): void {
    for (const file of this.#open.splice(0)) {
      closeQuietly(file.handle);
      rmSync(file.draft, { force: true });
    }
  }
}

function flush(file: OpenFile): void {
  const bytes = Buffer.from(file.pending.join(""), "utf8");
  file.pending = [];
  file.pendingLength = 0;
  attempt(file.path, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at);
  });
}

function closeQuietly(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // Already closed by a commit that failed later: the draft is removed all the same.
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${failureReason(error)}`);
  }
}
