import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Coding } from "../../src/model/coding.ts";
import { codeId, coderId, transcriptId } from "../../src/model/ids.ts";
import type { ItemKind, ReconcileItem } from "../../src/model/reconciliation.ts";
import type { CodeTree } from "../../src/reconcile/match/code-tree.ts";
import { countKinds } from "../../src/reconcile/match/count-kinds.ts";
import { reconcileTranscript } from "../../src/reconcile/match/reconcile-transcript.ts";
import { codingOf, digest } from "../reconcile/match/written.ts";
import {
  type CodedInterviews,
  hasInterviews,
  type PlacedQuote,
  readHeritrace,
  readPdpilot,
} from "./coded-interviews.ts";

// An analyst's codings of real interviews, and a copy in which a seeded script has moved, dropped, divided
// and renamed some: the disagreements have to come back as what was done. SIXPHASE_INTERVIEWS names a folder
// that holds the two published studies as `heritrace` and `pdpilot`.
const folder = process.env["SIXPHASE_INTERVIEWS"];
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
const changes = [
  "agreed",
  "boundary",
  "omission",
  "split",
  "sibling",
  "level",
  "conflict",
] as const;
const [original, copy] = [coderId("original"), coderId("second")];

describe.skipIf(!hasInterviews(folder)).each([
  { study: "heritrace", read: readHeritrace },
  { study: "pdpilot", read: readPdpilot },
])("$study", ({ study, read }) => {
  const interviews = () => read(join(folder ?? "", study));

  test("changes that do not meet come back exactly as they were made", () => {
    const given = interviews();
    const total = noKinds();
    for (const seed of seeds) {
      const { second, made } = perturb(given, seed, "apart");
      const found = countKinds(reconcileAll(given, second), asTree(given)).kinds;
      expect(found, `seed ${seed}`).toEqual(made);
      for (const kind of changes) total[kind] += made[kind];
    }
    for (const kind of changes) expect(total[kind], kind).toBeGreaterThan(0);
    say(
      `${study}: ${given.placed.length} placed, ${given.lost} not found, ${JSON.stringify(total)}`,
    );
  });

  test("of changes that may meet, those that do not still come back as made", () => {
    const given = interviews();
    let [all, meeting, asMade, meetingAsMade] = [0, 0, 0, 0];
    for (const seed of seeds) {
      const { second, kinds } = perturb(given, seed, "anywhere");
      const items = reconcileAll(given, second);
      const codings = items.flatMap((item) => item.codings);
      expect(codings).toHaveLength(given.placed.length + second.length);
      const kindOf = new Map(
        items.flatMap((item) =>
          item.codings
            .filter(({ coder }) => coder === original)
            .map(
              (coding) => [keyOf(coding.transcript, coding.code, coding.span), item.kind] as const,
            ),
        ),
      );
      for (const [quote, kind] of kinds) {
        const isRight = kindOf.get(keyOf(quote.transcript, quote.code, quote)) === kind;
        const meets = neighboursOf(given, quote).length > 0;
        all++;
        if (meets) meeting++;
        if (isRight) asMade++;
        if (meets && isRight) meetingAsMade++;
        if (!meets) expect(isRight, JSON.stringify(quote)).toBe(true);
      }
    }
    say(`${study}: ${JSON.stringify({ all, meeting, asMade, meetingAsMade })}`);
  });
});

/** What was measured, for whoever runs it. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

type Kinds = { -readonly [Kind in ItemKind]: number };

function noKinds(): Kinds {
  return { agreed: 0, conflict: 0, sibling: 0, level: 0, omission: 0, split: 0, boundary: 0 };
}

type Perturbed = {
  readonly second: readonly PlacedQuote[];
  readonly made: Kinds;
  readonly kinds: ReadonlyMap<PlacedQuote, ItemKind>;
};

/**
 * The second coder's codings. `apart`: a coding is only changed where no other change overlaps it and
 * nothing that overlaps it has, or gets, the same code.
 */
function perturb(given: CodedInterviews, seed: number, where: "apart" | "anywhere"): Perturbed {
  const random = randomOf(seed);
  const made = noKinds();
  const kinds = new Map<PlacedQuote, ItemKind>();
  const second: PlacedQuote[] = [];
  for (const quote of given.placed) {
    const near = neighboursOf(given, quote);
    const isFree =
      where === "anywhere" ||
      near.every(
        (other) => other.code !== quote.code && (kinds.get(other) ?? "agreed") === "agreed",
      );
    const wanted = isFree ? (changes[Math.floor(random() * changes.length)] ?? "agreed") : "agreed";
    const taken = where === "apart" ? near.map(({ code }) => code) : [];
    const copies = changed(given, quote, wanted, taken, random);
    const kind = copies === undefined ? "agreed" : wanted;
    second.push(...(copies ?? [quote]));
    kinds.set(quote, kind);
    made[kind]++;
  }
  return { second, made, kinds };
}

/** Undefined where a change is not possible: no such code, or too short to divide. */
function changed(
  given: CodedInterviews,
  quote: PlacedQuote,
  kind: ItemKind,
  taken: readonly string[],
  random: () => number,
): readonly PlacedQuote[] | undefined {
  const { start, end } = quote;
  const most = Math.floor((end - start) / 5);
  if (kind === "agreed") return [quote];
  if (kind === "omission") return [];
  if (kind === "split") {
    const middle = Math.floor((start + end) / 2);
    if (end - start < 4) return undefined;
    return [
      { ...quote, end: middle },
      { ...quote, start: middle },
    ];
  }
  if (kind === "boundary") {
    if (most < 1) return undefined;
    const by = 1 + Math.floor(random() * most);
    // Inwards at one end, and sometimes at the other one too: it stays in the text and away from others.
    return [{ ...quote, start: start + by, end: random() < 0.5 ? end : end - by }];
  }
  const codes = [...given.tree.keys()].filter(
    (code) => !taken.includes(code) && relation(given, quote.code, code) === kind,
  );
  const code = codes[Math.floor(random() * codes.length)];
  return code === undefined ? undefined : [{ ...quote, code }];
}

/** As the issue states it, written anew. */
function relation({ tree }: CodedInterviews, a: string, b: string): ItemKind {
  if (a === b) return "agreed";
  const [pathA, pathB] = [a, b].map((code) => [...(tree.get(code) ?? []), code]);
  if (pathA?.includes(b) || pathB?.includes(a)) return "level";
  return pathA?.[0] === pathB?.[0] ? "sibling" : "conflict";
}

function neighboursOf({ placed }: CodedInterviews, quote: PlacedQuote): readonly PlacedQuote[] {
  return placed.filter(
    (other) =>
      other !== quote &&
      other.transcript === quote.transcript &&
      other.start < quote.end &&
      quote.start < other.end,
  );
}

function reconcileAll(
  given: CodedInterviews,
  second: readonly PlacedQuote[],
): readonly ReconcileItem[] {
  return [...given.texts].flatMap(([id, text]) => {
    const codings = [
      ...given.placed.map((quote) => codingFrom(quote, original, text)),
      ...second.map((quote) => codingFrom(quote, copy, text)),
    ].filter(({ transcript }) => transcript === id);
    const transcript = { id: transcriptId(id), text };
    const options = { overlap: 0.5 };
    return reconcileTranscript(
      ...([transcript, [original, copy], codings, asTree(given), options, digest] as const),
    );
  });
}

function codingFrom(quote: PlacedQuote, coder: string, text: string): Coding {
  const { transcript, code, start, end } = quote;
  return {
    ...codingOf(coder, code, start, end),
    ...{ transcript: transcriptId(transcript), excerpt: text.slice(start, end) },
  };
}

function asTree({ tree }: CodedInterviews): CodeTree {
  return new Map([...tree].map(([code, above]) => [codeId(code), above.map(codeId)]));
}

function keyOf(transcript: string, code: string, span: { start: number; end: number }): string {
  return JSON.stringify([transcript, code, span.start, span.end]);
}

/** Lehmer's generator with the multiplier of Park and Miller 1988. */
function randomOf(seed: number): () => number {
  let state = (seed * 7919) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
