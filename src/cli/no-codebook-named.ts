import { UsageError } from "../io/usage-error.ts";

/** For a command that takes codebooks as its arguments, and was given none where no study names one. */
export function noCodebookNamed(command: string, what: "a file" | "files"): UsageError {
  return new UsageError(
    "no codebook was named",
    `name ${what} (sixphase ${command} codebook.yaml), or run it in a folder with a study.yaml`,
  );
}
