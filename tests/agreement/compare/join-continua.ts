import type { Continuum } from "../../../src/agreement/measure.ts";
import type { Segment } from "../../../src/model/agreement.ts";

/** Transcripts laid end to end; what touches across their border stays two. */
export function joinContinua(continua: readonly Continuum[]): Continuum {
  const labels = new Set<string>();
  const segments: Segment[] = [];
  let length = 0;
  for (const one of continua) {
    const shift = length - one.begin;
    for (const label of one.labels ?? []) labels.add(label);
    for (const { start, end, coder, label } of one.segments)
      segments.push({ start: start + shift, end: end + shift, coder, label });
    length += one.length;
  }
  return { coders: continua[0]?.coders ?? [], begin: 0, length, segments, labels: [...labels] };
}
