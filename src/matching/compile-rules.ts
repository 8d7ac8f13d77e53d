import type { Code, Codebook } from "../model/codebook.ts";
import { codebookCodes } from "../model/codebook-tree.ts";
import type { Rule } from "../model/rule.ts";
import { primarySubtag } from "../text/primary-subtag.ts";
import { compileRegex, type Regex } from "../text/regex.ts";
import { Atoms } from "./atoms.ts";
import { PhraseTrie } from "./phrase-trie.ts";
import { Scanner } from "./scanner.ts";
import { Symbols } from "./symbols.ts";

/** A rule with its phrases by number, as the scanner reports them. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly code: Code;
  /** From the code's `unless`: holds the code back. */
  readonly holdsBack: boolean;
  /** The phrase of each slot; for a `regex` the literals of which it needs one, as phrases. */
  readonly phrases: readonly number[];
  /** Of a `regex`. */
  readonly regex: Regex | undefined;
};

/** The rules that apply to texts in one set of languages, ready to run. Keeps the words it has seen. */
export type Engine = {
  /** In the order of the codebook: a code's rules, then its `unless`. */
  readonly rules: readonly CompiledRule[];
  /** For each phrase, the places in `rules` that want it. */
  readonly wantedBy: readonly (readonly number[])[];
  /** Places of regular expressions that name no literal: searched for in every excerpt. */
  readonly always: readonly number[];
  /** Places of all regular expressions. */
  readonly regexes: readonly number[];
  readonly scanner: Scanner;
};

/** A codebook's rules, compiled once a run. */
export type Matcher = {
  readonly codebook: Pick<Codebook, "themes" | "codes">;
  /** The engine for texts in some languages (BCP 47); the same one for the same languages. */
  readonly engineFor: (languages: readonly string[]) => Engine;
};

/** Prepares the rules of every code that is not retired for `matchTurns`. A rule whose expression is refused never fires. */
export function compileRules(codebook: Pick<Codebook, "themes" | "codes">): Matcher {
  const engines = new Map<string, Engine>();
  const engineFor = (languages: readonly string[]): Engine => {
    // Rules for `en` apply to a transcript in `en-GB`, and the other way round.
    const primary = new Set(languages.map(primarySubtag));
    const key = [...primary].sort().join(" ");
    const known = engines.get(key);
    if (known !== undefined) return known;
    const engine = compileEngine(codebook, primary);
    engines.set(key, engine);
    return engine;
  };
  return { codebook, engineFor };
}

function compileEngine(
  codebook: Pick<Codebook, "themes" | "codes">,
  languages: ReadonlySet<string>,
): Engine {
  const atoms = new Atoms();
  const trie = new PhraseTrie();
  const inUse = codebookCodes(codebook).filter(({ code }) => code.status !== "retired");
  const rules = inUse.flatMap(({ code }) =>
    [
      ...code.rules.map((rule) => ({ rule, holdsBack: false })),
      ...code.unless.map((rule) => ({ rule, holdsBack: true })),
    ]
      .filter(({ rule }) => languages.has(primarySubtag(rule.language)))
      .map(({ rule, holdsBack }) => compileRule(rule, code, holdsBack, atoms, trie)),
  );
  trie.freeze();
  const wantedBy: number[][] = Array.from({ length: trie.phraseCount }, () => []);
  for (const [place, { phrases }] of rules.entries())
    for (const phrase of new Set(phrases)) wantedBy[phrase]?.push(place);
  const regexes = rules.flatMap(({ regex }, place) => (regex === undefined ? [] : [place]));
  const always = regexes.filter((place) => rules[place]?.phrases.length === 0);
  return { rules, wantedBy, always, regexes, scanner: new Scanner(trie, new Symbols(atoms, trie)) };
}

function compileRule(
  rule: Rule,
  code: Code,
  holdsBack: boolean,
  atoms: Atoms,
  trie: PhraseTrie,
): CompiledRule {
  const base = { rule, code, holdsBack };
  if (rule.kind === "regex") {
    const compiled = compileRegex(rule.pattern);
    const regex = compiled.kind === "ok" ? compiled : undefined;
    const literals = regex?.needs ?? [];
    return {
      ...base,
      regex,
      phrases: literals.map((literal) => trie.add([atoms.ofLiteral(literal)])),
    };
  }
  const phrases = rule.kind === "phrase" ? [rule.phrase] : rule.phrases;
  const numbers = phrases.map((phrase) =>
    trie.add(phrase.map((term) => atoms.ofTerm(term, rule.language))),
  );
  return { ...base, regex: undefined, phrases: numbers };
}
