import type { Code } from "../model/codebook.ts";
import type { Rule } from "../model/rule.ts";
import type { Span } from "../model/span.ts";
import type { Regex } from "../text/regex.ts";
import type { CompiledRule, Engine } from "./compile-rules.ts";
import { nearOccurrences } from "./near.ts";
import type { Hit, SentenceHits } from "./sentence-hits.ts";

/** A rule that fired and the words that made it fire, in text order. */
export type Evidence = { readonly rule: Rule; readonly spans: readonly Span[] };

export type Fired = {
  readonly code: Code;
  readonly evidence: readonly Evidence[];
  /** What holds the code back. */
  readonly suppressed: readonly Evidence[];
};

/** A piece of one turn in which rules may fire. */
export type Excerpt = {
  readonly span: Span;
  /** Those that have a hit. */
  readonly sentences: readonly SentenceHits[];
  /** Regular expressions to be searched for whatever was hit, by their places. */
  readonly regexes: readonly number[];
  /** Matches of a regular expression in what is said in the excerpt. */
  readonly search: (regex: Regex) => readonly Span[];
};

/** The codes of which a rule fires in an excerpt, in the order of the codebook. */
export function fireRules(engine: Engine, excerpt: Excerpt): Fired[] {
  const fired: Fired[] = [];
  let open: { code: Code; evidence: Evidence[]; suppressed: Evidence[] } | undefined;
  // A code's rules stand together in the codebook's order, those that hold it back last.
  let previous = -1;
  for (const place of wantedPlaces(engine, excerpt)) {
    const compiled = engine.rules[place];
    if (compiled === undefined || place === previous) continue;
    previous = place;
    const { rule, code, holdsBack } = compiled;
    if (holdsBack && open?.code !== code) continue;
    const spans = firesOn(compiled, excerpt);
    if (spans.length === 0) continue;
    if (open?.code !== code) {
      open = { code, evidence: [], suppressed: [] };
      fired.push(open);
    }
    (holdsBack ? open.suppressed : open.evidence).push({ rule, spans });
  }
  return fired;
}

/** Places of the rules that a hit calls for, ascending; a place that several hits call for repeats. */
function wantedPlaces(engine: Engine, { sentences, regexes }: Excerpt): readonly number[] {
  const wanted = [...regexes];
  for (const { hits } of sentences)
    for (const { phrase } of hits)
      for (const place of engine.wantedBy[phrase] ?? []) wanted.push(place);
  return wanted.length < 2 ? wanted : wanted.sort((a, b) => a - b);
}

/** The words on which a rule fires in an excerpt; none where it does not fire. */
function firesOn(compiled: CompiledRule, excerpt: Excerpt): readonly Span[] {
  const { rule, phrases, regex } = compiled;
  if (regex !== undefined) return excerpt.search(regex);
  if (rule.kind === "near") {
    return sortedSpans(
      excerpt.sentences.flatMap((sentence) =>
        nearOccurrences(slotted(phrases, sentence.hits), phrases.length, rule.within),
      ),
    );
  }
  const found: Hit[] = [];
  for (const { hits } of excerpt.sentences)
    for (const hit of hits) if (phrases.includes(hit.phrase)) found.push(hit);
  // Occurrences of one phrase come in order.
  if (rule.kind === "phrase") return found.map(({ span }) => span);
  const complete = phrases.every((phrase) => found.some((hit) => hit.phrase === phrase));
  return complete ? sortedSpans(found) : [];
}

/** Every hit of a slot's phrase as an occurrence in that slot. */
export function slotted(
  phrases: readonly number[],
  hits: readonly Hit[],
): (Hit & { readonly slot: number })[] {
  return phrases.flatMap((phrase, slot) =>
    hits.filter((hit) => hit.phrase === phrase).map((hit) => ({ ...hit, slot })),
  );
}

/** By place, each once. */
export function sortedSpans(hits: readonly { readonly span: Span }[]): Span[] {
  const spans = hits.map(({ span }) => span);
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.filter(
    ({ start, end }, index) => start !== spans[index - 1]?.start || end !== spans[index - 1]?.end,
  );
}
