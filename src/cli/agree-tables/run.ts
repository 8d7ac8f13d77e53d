import { resolve } from "node:path";
import { writeFiles } from "../../io/output-files.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { tableAgreementFormats } from "../../report/agreement-tables/registry.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { toolVersion } from "../version.ts";
import { measureList } from "./list.ts";
import { agreementOfMatrices } from "./matrices.ts";
import { agreementOfRatings } from "./ratings.ts";
import type { TableSource, TablesRequest } from "./request.ts";
import { agreementOfSpans } from "./spans.ts";

/**
 * Agreement in a table that is taken as it is: ratings, 0/1 matrices or spans; or the list of all
 * coefficients. Exit code 2 where something in a table could not be counted.
 */
export async function runAgreeTables(session: Session, request: TablesRequest): Promise<ExitCode> {
  const { output, format } = request;
  const text =
    request.source.kind === "list"
      ? measureList(format, session.drawingFor(output))
      : written(session, request, agreementOf(session, request, request.source));
  if (output === undefined) await session.print(text);
  else {
    writeFiles({ [resolve(session.host.cwd, output)]: text }, session.inputs);
    session.note(`written to ${output}`);
  }
  return session.errors > 0 ? 2 : 0;
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
