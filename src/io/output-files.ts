import {
  closeSync,
  fchmodSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { makeFolder } from "./make-folder.ts";
import { pathKind } from "./path-kind.ts";
import { failureReason } from "./read-file.ts";
import { UsageError } from "./usage-error.ts";

/** A file that appears under its name only when all of its set are complete. */
export type OutputFile = {
  readonly path: string;
  write(text: string): void;
};

type Draft = { readonly path: string; readonly draft: string };

type OpenDraft = Draft & {
  readonly handle: number;
  pending: string[];
  pendingLength: number;
};

// Few large writes: a system call a row would cost more than coding it.
const flushAt = 1 << 20;

/**
 * Files that belong together: all of them are renamed into place at once, or none is touched. Drafts
 * lie beside their targets, so that renaming is atomic. A file that is replaced keeps its permissions:
 * what only its owner could read stays so. `discard` may be called at any time.
 */
export class OutputSet {
  readonly #drafts: Draft[] = [];
  readonly #open: OpenDraft[] = [];
  readonly #targets = new Set<string>();
  readonly #inputs: ReadonlySet<string>;

  /** `inputs`: absolute paths of what the command reads. None of them is written over. */
  constructor(inputs: ReadonlySet<string>) {
    this.#inputs = inputs;
  }

  /** A file to be written piece by piece. Throws `UsageError` where it cannot be made. */
  create(path: string): OutputFile {
    const file: OpenDraft = { ...this.#startDraft(path), pending: [], pendingLength: 0 };
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

  /** A file written whole: thousands of them may be in one set. */
  put(path: string, text: string): void {
    const file: OpenDraft = {
      ...this.#startDraft(path),
      pending: [text],
      pendingLength: text.length,
    };
    try {
      flush(file);
    } finally {
      closeSync(file.handle);
    }
  }

  /** Renames every file of the set to its name. */
  commit(): void {
    for (const file of this.#open.splice(0)) {
      flush(file);
      closeSync(file.handle);
    }
    // What would stop a later rename is looked for before the first one.
    for (const { path } of this.#drafts) this.#refuse(path);
    for (let next = this.#drafts[0]; next !== undefined; next = this.#drafts[0]) {
      const { draft, path } = next;
      attempt(path, () => renameSync(draft, path));
      this.#drafts.shift();
    }
  }

  /** Removes what was not committed. */
  discard(): void {
    for (const { handle } of this.#open.splice(0)) closeSync(handle);
    for (const { draft } of this.#drafts.splice(0)) rmSync(draft, { force: true });
  }

  #refuse(path: string): void {
    if (this.#inputs.has(path)) {
      throw new UsageError(`${path} was read by this command; write the result to another file`);
    }
    if (pathKind(path) === "folder") {
      throw new UsageError(`cannot write ${path}: there is a folder of this name`);
    }
  }

  #startDraft(path: string): Draft & { readonly handle: number } {
    if (this.#targets.has(path)) {
      throw new UsageError(`two results would be written to ${path}`);
    }
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
    makeFolder(dirname(path));
    const handle = attempt(path, () => openSync(draft, "w"));
    this.#targets.add(path);
    this.#drafts.push({ path, draft });
    attempt(path, () => copyMode(path, handle));
    return { path, draft, handle };
  }
}

/** Removes a file if it is there. */
export function removeFile(path: string): void {
  attempt(path, () => rmSync(path, { force: true }));
}

/** Writes a few whole files, all or none. `files`: content by absolute path. */
export function writeFiles(
  files: Readonly<Record<string, string>>,
  inputs: ReadonlySet<string>,
): void {
  const set = new OutputSet(inputs);
  try {
    for (const [path, text] of Object.entries(files)) set.put(path, text);
    set.commit();
  } finally {
    set.discard();
  }
}

function flush(file: OpenDraft): void {
  const bytes = Buffer.from(file.pending.join(""), "utf8");
  file.pending = [];
  file.pendingLength = 0;
  attempt(file.path, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at);
  });
}

function copyMode(path: string, handle: number): void {
  const replaced = statSync(path, { throwIfNoEntry: false });
  // Some disks have no permissions, and refuse to set them.
  if (replaced === undefined || replaced.mode === fstatSync(handle).mode) return;
  if (replaced.isFile()) fchmodSync(handle, replaced.mode);
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${failureReason(error)}`);
  }
}
