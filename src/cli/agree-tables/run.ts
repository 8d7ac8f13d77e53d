import { resolve } from "node:path";
import { writeFiles } from "../../io/output-files.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { gatesOutcome } from "../../ratings/table-gates.ts";
import { shortfallText } from "../../report/agreement-tables/gates-wording.ts";
import { tableAgreementFormats } from "../../report/agreement-tables/registry.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { toolVersion } from "../version.ts";
import { gatesOf } from "./gates.ts";
import { measureList } from "./list.ts";
import { agreementOfMatrices } from "./matrices.ts";
import { agreementOfRatings } from "./ratings.ts";
import type { TableSource, TablesRequest } from "./request.ts";
import { agreementOfSpans } from "./spans.ts";

/**
 * Agreement in a table that is taken as it is: ratings, 0/1 matrices or spans; or the list of all
 * coefficients. Exit code 2 where something in a table could not be counted, 1 where a gate is not reached.
 */
export async function runAgreeTables(session: Session, request: TablesRequest): Promise<ExitCode> {
  const { source, format, output } = request;
  if (source.kind === "list") {
    await deliver(session, output, measureList(format, session.drawingFor(output)));
    return 0;
  }
  const agreement = judged(session, request, agreementOf(session, request, source));
  await deliver(session, output, written(session, request, agreement));
  const short = agreement?.gates?.shortfalls ?? [];
  // Not a note, which --quiet would keep back: it is why the exit code is 1.
  for (const one of short) session.host.stderr.write(`falls short: ${shortfallText(one)}\n`);
  return session.errors > 0 ? 2 : short.length > 0 ? 1 : 0;
}

async function deliver(session: Session, output: string | undefined, text: string): Promise<void> {
  if (output === undefined) return session.print(text);
  writeFiles({ [resolve(session.host.cwd, output)]: text }, session.inputs);
  session.note(`written to ${output}`);
}

/** The agreement with what the user demanded of it. */
function judged(
  session: Session,
  request: TablesRequest,
  agreement: TableAgreement | undefined,
): TableAgreement | undefined {
  if (agreement === undefined) return undefined;
  const gates = gatesOf(session, request, agreement);
  return gates === undefined ? agreement : { ...agreement, gates: gatesOutcome(agreement, gates) };
}

function agreementOf(
  session: Session,
  request: TablesRequest,
  source: Exclude<TableSource, { readonly kind: "list" }>,
): TableAgreement | undefined {
  switch (source.kind) {
    case "ratings":
      return agreementOfRatings(session, request, source.path);
    case "matrices":
      return agreementOfMatrices(session, request, source.paths);
    case "spans":
      return agreementOfSpans(session, request, source);
  }
}

/** Nothing where the table could not be read: what was found says why. */
function written(
  session: Session,
  { format, output }: TablesRequest,
  agreement: TableAgreement | undefined,
): string {
  if (agreement === undefined) return "";
  const version = toolVersion(session.host.packageFolder);
  const options = { ...session.drawingFor(output), toolVersion: version };
  return tableAgreementFormats[format](agreement, options);
}
