import type { PlacedUnit } from "../../model/agreement-units.ts";
import type { NodeId } from "../../model/ids.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";

/** A unit with the coders who gave it each code; codes that nobody gave it are absent. */
type UnitWithCodes = {
  readonly place: PlacedUnit;
  readonly usedBy: ReadonlyMap<NodeId, ReadonlySet<number>>;
};

/** Every unit of a comparison, in order; one transcript at a time. */
export function* placedUnits(comparison: Comparison): Generator<UnitWithCodes> {
  const { unit: kind, cover, transcripts } = comparison;
  for (const transcript of transcripts) {
    const { text, units } = transcript;
    const points = new CodePointIndex(text);
    const lines = new LineIndex(text);
    const usedBy = usersOf(transcript);
    for (const [at, { span, participant, weight }] of units.entries()) {
      yield {
        place: {
          ...{ unit: kind, cover, participant, weight },
          ...points.spanToCodePoints(span),
          transcript: transcript.transcript,
          number: at + 1,
          line: lines.lineAt(span.start),
          text: text.slice(span.start, span.end),
        },
        usedBy: usedBy.get(at) ?? new Map(),
      };
    }
  }
}

function usersOf({
  used,
}: ComparedTranscript): ReadonlyMap<number, ReadonlyMap<NodeId, ReadonlySet<number>>> {
  const byUnit = new Map<number, Map<NodeId, Set<number>>>();
  for (const [code, coders] of used)
    for (const [coder, units] of coders.entries())
      for (const unit of units) {
        const codes = byUnit.get(unit) ?? new Map<NodeId, Set<number>>();
        byUnit.set(unit, codes);
        const users = codes.get(code) ?? new Set<number>();
        codes.set(code, users);
        users.add(coder);
      }
  return byUnit;
}
