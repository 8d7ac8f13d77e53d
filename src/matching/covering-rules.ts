import type { ComparedRule } from "./compared-rule.ts";
import { coversRule } from "./covers-rule.ts";
import { coversTerm, type TermForm } from "./term-form.ts";

/** Finds among many rules those that fire wherever another one fires, without comparing each with each. */
export class CoveringRules {
  /** A rule can only cover one that has each of its words: it is looked for by its rarest. */
  readonly #byKey = new Map<string, ComparedRule[]>();
  /** Rarest words with wildcards by the letters that they begin with, or else end with. */
  readonly #byStart = new Map<string, Map<string, TermForm>>();
  readonly #byEnd = new Map<string, Map<string, TermForm>>();
  readonly #regexes = new Map<string, ComparedRule[]>();

  /** `rules`: of one language. */
  constructor(rules: readonly ComparedRule[]) {
    const counts = new Map<string, number>();
    for (const { phrases } of rules)
      for (const phrase of phrases)
        for (const { key } of phrase) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const rule of rules) {
      const term = rarest(rule, counts);
      getOrAdd(
        term === undefined ? this.#regexes : this.#byKey,
        term?.key ?? rule.key,
        newList,
      ).push(rule);
      if (term?.kind !== "wildcard") continue;
      const index = term.beginning === "" ? this.#byEnd : this.#byStart;
      getOrAdd(index, term.beginning || term.ending, newMap).set(term.key, term);
    }
  }

  /** The rules that fire wherever this one fires, itself too if it is among them; in no order. */
  covering(rule: ComparedRule): ComparedRule[] {
    if (rule.rule.kind === "regex") return [...(this.#regexes.get(rule.key) ?? [])];
    const terms = new Set(rule.phrases.flat());
    const keys = new Set<string>();
    for (const { key, kind, stem } of terms) {
      keys.add(key);
      if (kind === "exact") keys.add(`~ ${stem}`);
    }
    // Cheaper to ask than whether it covers, and no for nearly all of them.
    const hasItsWords = ({ phrases }: ComparedRule) =>
      phrases.every((phrase) =>
        phrase.every(({ kind, key }) => kind === "wildcard" || keys.has(key)),
      );
    const found = new Set<ComparedRule>();
    const addLike = (key: string) => {
      for (const wide of this.#byKey.get(key) ?? [])
        if (!found.has(wide) && hasItsWords(wide) && coversRule(wide, rule)) found.add(wide);
    };
    const addWildcards = (wildcards: ReadonlyMap<string, TermForm> | undefined, term: TermForm) => {
      for (const [key, wildcard] of wildcards ?? []) if (coversTerm(wildcard, term)) addLike(key);
    };
    for (const key of keys) addLike(key);
    for (const term of terms) {
      const { beginning, ending } = term;
      if (this.#byStart.size > 0)
        for (let length = 1; length <= beginning.length; length++)
          addWildcards(this.#byStart.get(beginning.slice(0, length)), term);
      if (this.#byEnd.size > 0)
        for (let from = 0; from <= ending.length; from++)
          addWildcards(this.#byEnd.get(ending.slice(from)), term);
    }
    return [...found];
  }
}

function rarest(rule: ComparedRule, counts: ReadonlyMap<string, number>): TermForm | undefined {
  let found: TermForm | undefined;
  for (const term of rule.phrases.flat())
    if (found === undefined || (counts.get(term.key) ?? 0) < (counts.get(found.key) ?? 0))
      found = term;
  return found;
}

const newList = (): ComparedRule[] => [];
const newMap = () => new Map<string, TermForm>();

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
