import { readFileSync } from "node:fs";

export type ReadResult =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Reads a whole file; what went wrong is said in words that a researcher knows. Blocks: files are
 * read one after the other, and a round trip through the thread pool costs more than a small file.
 */
export function readBytes(path: string): ReadResult {
  try {
    return { kind: "bytes", bytes: readFileSync(path) };
  } catch (error) {
    return { kind: "failed", reason: failureReason(error) };
  }
}

export function failureReason(error: unknown): string {
  const code = errorCode(error);
  const known = code === undefined ? undefined : reasons.get(code);
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "it is a folder, not a file"],
  ["EEXIST", "there is a file where a folder is needed"],
  ["EACCES", "you have no permission to use it"],
  ["EPERM", "you have no permission to use it"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ELOOP", "its links lead in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ERR_FS_FILE_TOO_LARGE", "the file is larger than 2 GiB; split it into one file an interview"],
  ["ERR_STRING_TOO_LONG", "the text is too long for one transcript; split it"],
]);
