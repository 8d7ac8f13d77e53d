import { userInfo } from "node:os";
import { onOneLine } from "../../../text/on-one-line.ts";
import type { Host } from "../../host.ts";

/** Who decides: the name given, else that of the account. */
export function personOf({ env }: Host, given: string | undefined): string {
  const names = [given, accountName(), env["USER"], env["USERNAME"], env["LOGNAME"]];
  return names.map((name) => onOneLine(name ?? "")).find((name) => name !== "") ?? "";
}

/** An account without a name (in a container) makes `userInfo` throw. */
function accountName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
