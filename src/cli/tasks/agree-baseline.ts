import type { Baseline } from "../../agreement/report/gates.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { GatesOutcome } from "../../model/agreement-gates.ts";
import { type CoderId, type TranscriptId, transcriptId } from "../../model/ids.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";

/** An earlier report. */
export type OpenedBaseline = {
  readonly file: string;
  readonly tables: Baseline;
  readonly coders: readonly string[];
  readonly transcripts: readonly TranscriptId[];
};

/** What an earlier report must have in common with this one to be compared with it. */
export type BaselineFacts = {
  readonly level: string;
  readonly speakers: string;
  readonly codebook: string;
};

const alpha = "krippendorff_alpha[nominal]";

/** Reads the json of an earlier report. Throws `UsageError` where it is none, or of something else. */
export function openBaseline(session: Session, path: string, facts: BaselineFacts): OpenedBaseline {
  const { file, text } = readNeededText(session, "baseline", path);
  const report = parsed(text);
  const tables = report?.["tables"];
  if (report === undefined || !Array.isArray(tables))
    throw new UsageError(
      `${file} is no report of agreement`,
      "save one with sixphase agree ... --format json --output agreement.json",
    );
  const { codebook } = report;
  const id = isObject(codebook) ? codebook["id"] : undefined;
  if (id !== facts.codebook)
    throw new UsageError(
      `${file} is of the codebook ${String(id)}, so it cannot be compared with codings by ${facts.codebook}`,
      another,
    );
  for (const fact of ["level", "speakers"] as const)
    if (report[fact] !== facts[fact])
      throw new UsageError(
        `${file} was made with --${fact} ${String(report[fact])}, so it cannot be compared with --${fact} ${facts[fact]}`,
      );
  return {
    file,
    tables: tables.filter(isObject).map(tableOf),
    coders: objects(report["coders"]).map(({ coder }) => String(coder)),
    transcripts: strings(report["transcripts"]).map(transcriptId),
  };
}

const another = "name the report of an earlier comparison of the same coders as --baseline";

/**
 * Which transcripts an earlier report and this one do not share. Throws `UsageError` where they share
 * none, or the coders are others: a change of alpha would then not be one of agreement.
 */
export function otherTranscripts(
  { file, coders, transcripts }: OpenedBaseline,
  now: { readonly coders: readonly CoderId[]; readonly transcripts: readonly TranscriptId[] },
): GatesOutcome["otherTranscripts"] {
  const [before, after] = [new Set(coders), new Set<string>(now.coders)];
  if (before.size !== after.size || [...before].some((coder) => !after.has(coder)))
    throw new UsageError(
      `${file} is of ${coders.join(", ")}, so it cannot be compared with the agreement of ${now.coders.join(", ")}`,
      another,
    );
  const [earlier, later] = [new Set(transcripts), new Set(now.transcripts)];
  const onlyBefore = transcripts.filter((id) => !later.has(id));
  const onlyNow = now.transcripts.filter((id) => !earlier.has(id));
  if (onlyNow.length === now.transcripts.length)
    throw new UsageError(`${file} has none of the transcripts that are compared now`, another);
  return onlyBefore.length + onlyNow.length === 0 ? undefined : { onlyBefore, onlyNow };
}

function tableOf(table: Json): Baseline[number] {
  return {
    unit: String(table["unit"]),
    cover: typeof table["cover"] === "string" ? table["cover"] : undefined,
    codes: new Map(
      objects(table["codes"]).flatMap((code): [string, { alpha: number; units: number }][] => {
        const { id, figures, units, byPositives } = code;
        const value = valueIn(objects(figures).find(({ statistic }) => statistic === alpha));
        if (typeof id !== "string" || value === undefined) return [];
        const nobody: unknown = Array.isArray(byPositives) ? byPositives[0] : 0;
        return [[id, { alpha: value, units: Number(units) - Number(nobody) }]];
      }),
    ),
  };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** A number that stands for an undefined one is none. */
function valueIn(figure: Json | undefined): number | undefined {
  if (figure === undefined || figure["replaced"] === true) return undefined;
  return typeof figure["value"] === "number" ? figure["value"] : undefined;
}
