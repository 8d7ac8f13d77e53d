import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { failureReason } from "./read-file.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Adds whole lines to the end of a file in one write, and returns when they are on the disk: whoever
 * adds to the same file at the same time, no line is torn or lost. Throws `UsageError`.
 */
export function appendLines(path: string, lines: string): void {
  try {
    const bytes = Buffer.from(lines, "utf8");
    const handle = openSync(path, "a");
    try {
      // A second write happens only where the disk is full, and then fails with the reason.
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${failureReason(error)}`);
  }
}

/** Milliseconds since 1970; 0 where that cannot be known. */
export function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Takes off what stands behind so many bytes. Throws `UsageError`. */
export function cutOff(path: string, length: number): void {
  try {
    truncateSync(path, length);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${failureReason(error)}`);
  }
}

/**
 * Makes a file that is there with all of its text or not at all, and leaves one alone that somebody
 * else has made meanwhile. Throws `UsageError`.
 */
export function createOnce(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, text, { flush: true });
    putInPlace(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${failureReason(error)}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** By a link, which unlike renaming never replaces a file. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    // Some disks (USB sticks, network drives) have no links.
    copyOnce(draft, path);
  }
}

function copyOnce(draft: string, path: string): void {
  try {
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** So that the name of a new file outlives a power cut. Not all systems can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
