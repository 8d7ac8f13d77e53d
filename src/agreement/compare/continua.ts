import type { Segment } from "../../model/agreement.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";
import type { Continuum } from "../measure.ts";
import { withoutSpans } from "./without-spans.ts";

// Continua are in characters of compared speech that are not white space, one for each transcript.
//
// What one coder put one code on counts as one stretch where it overlaps or touches: whether an answer
// was coded as one excerpt or sentence by sentence is no disagreement. It touches only where nothing
// but white space is between, so that two answers stay two though the question is not compared.

/** Each of the codes by itself, those that nobody used too. */
export function codeContinua(comparison: Comparison): ReadonlyMap<NodeId, readonly Continuum[]> {
  const byCode = comparison.transcripts.map((transcript) => {
    const own = new Map<NodeId, Stretch[]>();
    for (const stretch of joined(transcript)) {
      const others = own.get(stretch.label);
      if (others === undefined) own.set(stretch.label, [stretch]);
      else others.push(stretch);
    }
    return { transcript, own };
  });
  return new Map(
    comparison.codes.map((code) => [
      code,
      byCode.map(({ transcript, own }) =>
        continuum(comparison, transcript, [code], own.get(code) ?? []),
      ),
    ]),
  );
}

/**
 * All codes. Stretches of different codes by one coder overlap where the coder put several codes on the
 * same words, which measures that go label by label, and gamma, can take.
 */
export function allCodesContinua(comparison: Comparison): readonly Continuum[] {
  return comparison.transcripts.map((transcript) =>
    continuum(comparison, transcript, comparison.codes, joined(transcript)),
  );
}

/**
 * All codes, for measures whose units must not overlap: where a coder put several codes on the same
 * words, the stretch is cut and labelled with all of them (`cost + delay`), so that only the same set
 * of codes agrees.
 */
export function codeSetContinua(comparison: Comparison): readonly Continuum[] {
  const order = new Map(comparison.codes.map((code, index) => [code, index]));
  return comparison.transcripts.map((transcript) => {
    const stretches = joined(transcript);
    const segments = comparison.coders.flatMap((_, coder) =>
      cutIntoSets(
        stretches.filter((stretch) => stretch.coder === coder),
        order,
      ),
    );
    const labels = [...new Set(segments.map(({ label }) => label))];
    return continuum(comparison, transcript, labels, segments);
  });
}

/** What `codesAgainstOthers` calls text to which a coder gave other codes. */
const otherCodes = "other codes";

/**
 * Each code against whatever else a coder marked, for (k)u-alpha: where a coder put several codes on the
 * same words, the words are the code's if it is among them, so that no two stretches of a coder overlap.
 * Of codings that do not overlap (k)u-alpha is what it is of all codes by their labels, for of another
 * label it asks no more than that it is another one.
 */
export function codesAgainstOthers(comparison: Comparison): (code: NodeId) => readonly Continuum[] {
  const all = comparison.transcripts.map((transcript) => {
    const stretches = joined(transcript);
    const byCoder = comparison.coders.map((_, coder) =>
      stretches.filter((stretch) => stretch.coder === coder),
    );
    return { transcript, byCoder };
  });
  return (code) =>
    all.map(({ transcript, byCoder }) => {
      const segments = byCoder.flatMap((stretches, coder): readonly Segment[] => {
        const own = stretches.filter(({ label }) => label === code);
        const others = withoutSpans(
          stretches.filter(({ label }) => label !== code),
          own,
        );
        return [...own, ...others.map((place) => ({ ...place, coder, label: otherCodes }))];
      });
      return continuum(comparison, transcript, [code, otherCodes], segments);
    });
}

type Stretch = Segment & { readonly label: NodeId };

/** Each coder's segments of each code, joined where they overlap or touch; by start. */
function joined({ segments, text }: ComparedTranscript): readonly Stretch[] {
  const last = new Map<string, { end: number; textEnd: number; stretch: number }>();
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const { speech, span, code, coder } = segment;
    const key = `${coder} ${code}`;
    const before = last.get(key);
    const reached = before === undefined ? undefined : stretches[before.stretch];
    if (
      before !== undefined &&
      reached !== undefined &&
      (speech.start < before.end ||
        (speech.start === before.end && text.slice(before.textEnd, span.start).trim() === ""))
    ) {
      before.end = Math.max(before.end, speech.end);
      before.textEnd = Math.max(before.textEnd, span.end);
      stretches[before.stretch] = { ...reached, end: before.end };
      continue;
    }
    last.set(key, { end: speech.end, textEnd: span.end, stretch: stretches.length });
    stretches.push({ start: speech.start, end: speech.end, coder, label: code });
  }
  return stretches;
}

/** One coder's stretches cut wherever one begins or ends; each piece with the codes that are on it. */
function cutIntoSets(
  stretches: readonly Stretch[],
  order: ReadonlyMap<NodeId, number>,
): readonly Segment[] {
  const changes = stretches
    .flatMap(({ start, end, label }) => [
      { at: start, label, opens: true },
      { at: end, label, opens: false },
    ])
    // Stable: of one code, a stretch ends before the next one begins at the same place.
    .sort((a, b) => a.at - b.at);
  const open = new Set<NodeId>();
  const pieces: Segment[] = [];
  const coder = stretches[0]?.coder ?? 0;
  let from = 0;
  for (const { at, label, opens } of changes) {
    if (open.size > 0 && at > from) {
      const codes = [...open].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      pieces.push({ start: from, end: at, coder, label: codes.join(" + ") });
    }
    from = at;
    if (opens) open.add(label);
    else open.delete(label);
  }
  return pieces;
}

function continuum(
  { coders }: Comparison,
  { characters }: ComparedTranscript,
  labels: readonly string[],
  segments: readonly Segment[],
): Continuum {
  return { coders, begin: 0, length: characters, segments, labels };
}
