import { catalogue } from "../../diagnostics/catalogue.ts";
import { UsageError } from "../../io/usage-error.ts";
import { findingPage, listOfFindings } from "../../report/diagnostics/finding-page.ts";
import { nearest } from "../../text/nearest.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";

/**
 * Prints the page of a finding, which may be named without its area where only one has that name;
 * `list` prints all names.
 */
export async function runExplainFinding(session: Session, name: string): Promise<ExitCode> {
  const { drawing } = session;
  if (name === "list") {
    await session.print(listOfFindings(catalogue, drawing));
    return 0;
  }
  const [code, entry] = findingNamed(name);
  await session.print(findingPage(code, entry, drawing));
  return 0;
}

const findings = Object.entries(catalogue);

function findingNamed(name: string): (typeof findings)[number] {
  const wanted = name.trim().toLowerCase();
  const found = findings.filter(([code]) => code === wanted || withoutArea(code) === wanted);
  const [first, second] = found;
  if (first === undefined) {
    const hint = nearestFinding(wanted);
    throw new UsageError(
      `there is no finding ${name}`,
      hint === undefined
        ? "`sixphase check --explain list` prints the names of all of them"
        : `did you mean ${hint}?`,
    );
  }
  if (second === undefined) return first;
  throw new UsageError(
    `${name} is the name of several findings`,
    `give it with its area: ${found.map(([code]) => code).join(", ")}`,
  );
}

function nearestFinding(wanted: string): string | undefined {
  const codes = findings.map(([code]) => code);
  if (wanted.includes("/")) return nearest(wanted, codes);
  const near = nearest(wanted, codes.map(withoutArea));
  return codes.find((code) => withoutArea(code) === near);
}

function withoutArea(code: string): string {
  return code.slice(code.indexOf("/") + 1);
}
