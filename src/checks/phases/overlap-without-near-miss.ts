import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Quoted } from "../../model/codebook.ts";
import type { CodeId } from "../../model/ids.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { quotations } from "../rules/quotations.ts";
import { type CheckSubject, finding } from "../subject.ts";

type Overlap = { readonly other: CodeId; readonly example: Quoted };

/** From phase 4 on, codes without a near-miss whose rules also code an example of another code. */
export function* overlapWithoutNearMiss(subject: CheckSubject): Generator<Diagnostic> {
  const open = subject.codes.filter(
    ({ nearMisses, extent }) => nearMisses.length === 0 && !subject.hasErrorIn(extent),
  );
  if (subject.codebook.phase < 4 || open.length === 0) return;
  const overlaps = firstOverlaps(subject, new Set(open.map(({ id }) => id)));
  for (const { id, at, places } of open) {
    const overlap = overlaps.get(id);
    if (overlap === undefined) continue;
    const { other, example } = overlap;
    const message = `phase 4 needs a near-miss where codes overlap, and the rules of \`${id}\`, which has none, also code “${excerptOf(example.text)}”`;
    yield finding(
      subject,
      "codebook/overlap-without-near-miss",
      places.near_misses ?? at,
      message,
      {
        related: [{ span: example.at, message: `an example of \`${other}\`` }],
        hint: `\`near_misses\`: an excerpt that belongs to \`${other}\` alone, so that the rules of \`${id}\` are held to it`,
      },
    );
  }
}

/** For each of these codes whose rules code another one's example, the first such example. */
function firstOverlaps(
  subject: CheckSubject,
  sought: ReadonlySet<CodeId>,
): ReadonlyMap<CodeId, Overlap> {
  const { tried } = quotations(subject);
  const first = new Map<CodeId, Overlap>();
  for (const { id: other, examples, rules } of subject.codes) {
    for (const example of examples) {
      const coded = tried(example).bySentence.filter(({ suppressed }) => suppressed.length === 0);
      const codes = new Set(coded.map(({ code }) => code));
      // Codes do not meet in an example that its own rules miss: it may stand under the wrong code.
      if (rules.length > 0 && !codes.has(other)) continue;
      codes.delete(other);
      for (const code of codes)
        if (sought.has(code) && !first.has(code)) first.set(code, { other, example });
    }
  }
  return first;
}
