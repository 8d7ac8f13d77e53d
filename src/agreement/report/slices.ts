import type { AgreementSlice, AgreementSlices } from "../../model/agreement-report.ts";
import type { ParticipantId } from "../../model/ids.ts";
import type { ComparedTranscript, ComparedUnit, Comparison } from "../comparison.ts";
import { codeAgreement } from "./code-agreement.ts";
import { mainCoefficient } from "./code-columns.ts";
import { drawFrom } from "./draw.ts";
import { meanOverCodes } from "./mean-over-codes.ts";
import type { TableOptions } from "./report-options.ts";
import { setAlphaOf } from "./set-alpha.ts";

/** Below it, a third would be one transcript, which has a line of its own. */
const fewestForThirds = 6;

/** By transcript, the first against the last third of them, and by each attribute. */
export function agreementSlices(
  comparison: Comparison,
  options: TableOptions,
): readonly AgreementSlices[] {
  const { transcripts } = comparison;
  const part = (label: string, chosen: readonly ComparedTranscript[]) =>
    slice(label, { ...comparison, transcripts: chosen }, options);
  const byTranscript: AgreementSlices = {
    by: "transcript",
    name: "transcript",
    slices: transcripts.map((one) => part(one.transcript, [one])),
  };
  const third = Math.floor(transcripts.length / 3);
  const thirds: AgreementSlices[] =
    transcripts.length < fewestForThirds
      ? []
      : [
          {
            by: "third",
            name: "third",
            slices: [
              part("first third", transcripts.slice(0, third)),
              part("last third", transcripts.slice(-third)),
            ],
          },
        ];
  const attributes = options.attributes.map(
    ({ name, values }): AgreementSlices => ({
      by: "attribute",
      name,
      slices: labelsOf(comparison, values).map((label) =>
        slice(
          label ?? "not stated",
          keepUnits(comparison, ({ participant }) => attributeOf(values, participant) === label),
          options,
        ),
      ),
    }),
  );
  return [byTranscript, ...thirds, ...attributes].filter(({ slices }) => slices.length > 1);
}

/** The comparison with some of its units. */
function keepUnits(comparison: Comparison, isKept: (unit: ComparedUnit) => boolean): Comparison {
  return {
    ...comparison,
    transcripts: comparison.transcripts.map((transcript) => {
      const places = new Map<number, number>();
      const units = transcript.units.filter((unit, at) => {
        if (!isKept(unit)) return false;
        places.set(at, places.size);
        return true;
      });
      const used = new Map(
        [...transcript.used].map(([code, coders]) => [
          code,
          coders.map((own) => own.flatMap((unit) => places.get(unit) ?? [])),
        ]),
      );
      return { ...transcript, units, used };
    }),
  };
}

function slice(label: string, comparison: Comparison, options: TableOptions): AgreementSlice {
  const noInterval = { ...options, interval: { ...options.interval, method: "none" } } as const;
  const drawing = drawFrom(comparison, noInterval.interval);
  const columns = [{ kind: "counts", id: mainCoefficient }] as const;
  const codes = comparison.codes.map((id) =>
    codeAgreement(comparison, id, columns, drawing, noInterval),
  );
  return {
    label,
    units: drawing.clusters.reduce((sum, { weight }) => sum + weight, 0),
    disagreements: unitsInDispute(comparison),
    setAlpha: setAlphaOf(comparison, "jaccard"),
    meanAlpha: meanOverCodes(mainCoefficient, codes, undefined),
  };
}

/** Units (by weight) to which not all coders gave the same codes. */
function unitsInDispute({ transcripts }: Comparison): number {
  let sum = 0;
  for (const { used, units } of transcripts) {
    const disputed = new Set<number>();
    for (const coders of used.values()) {
      const uses = new Map<number, number>();
      for (const own of coders) for (const unit of own) uses.set(unit, (uses.get(unit) ?? 0) + 1);
      for (const [unit, count] of uses) if (count < coders.length) disputed.add(unit);
    }
    for (const unit of disputed) sum += units[unit]?.weight ?? 0;
  }
  return sum;
}

function labelsOf(
  { transcripts }: Comparison,
  values: ReadonlyMap<ParticipantId, string>,
): readonly (string | undefined)[] {
  const labels = new Set<string | undefined>();
  for (const { units } of transcripts)
    for (const { participant } of units) labels.add(attributeOf(values, participant));
  const stated = [...labels].filter((label) => label !== undefined).sort();
  return labels.has(undefined) ? [...stated, undefined] : stated;
}

function attributeOf(
  values: ReadonlyMap<ParticipantId, string>,
  participant: ParticipantId | undefined,
): string | undefined {
  return participant === undefined ? undefined : values.get(participant);
}
