import { statSync } from "node:fs";

/** What is at a path; `none` also where it cannot be known. Never throws. */
export function pathKind(path: string): "file" | "folder" | "none" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}
