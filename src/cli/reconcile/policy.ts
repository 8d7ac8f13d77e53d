import { UsageError } from "../../io/usage-error.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Policy } from "../../model/reconciliation.ts";
import { nearest } from "../../text/nearest.ts";

const plain = ["union", "intersection", "majority"] as const;

/** Reads `--policy`. Throws `UsageError` for another word and for a senior who is not a coder. */
export function readPolicy(written: string, coders: readonly CoderId[]): Policy {
  const kind = plain.find((one) => one === written.trim());
  if (kind !== undefined) return { kind };
  const [word, ...rest] = written.split("=");
  const name = rest.join("=").trim();
  if (word?.trim() !== "senior" || name === "") {
    const near = nearest(written, [...plain, "senior"]);
    throw new UsageError(
      `--policy ${written} is not one of ${plain.join(", ")} and senior=NAME`,
      near === undefined ? undefined : `did you mean ${near === "senior" ? "senior=NAME" : near}?`,
    );
  }
  const coder = coders.find((one) => one === name);
  if (coder !== undefined) return { kind: "senior", coder };
  const near = nearest(name, coders);
  throw new UsageError(
    `there are no codings by ${name}`,
    near === undefined ? `coders are ${coders.join(", ")}` : `did you mean ${near}?`,
  );
}
