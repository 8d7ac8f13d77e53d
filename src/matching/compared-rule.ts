import type { Phrase, Rule, Term } from "../model/rule.ts";
import { primarySubtag } from "../text/primary-subtag.ts";
import { stemmerFor } from "../text/stems.ts";
import { type TermForm, termForm } from "./term-form.ts";

export type ComparedPhrase = readonly TermForm[];

/** A rule in the forms in which its words are compared, so that it can be compared with another. */
export type ComparedRule = {
  readonly rule: Rule;
  /** Primary subtag; rules of different languages cannot be compared. */
  readonly language: string;
  /** One for each slot; none for a `regex`. */
  readonly phrases: readonly ComparedPhrase[];
  /** Two rules with the same one fire on the same excerpts by definition. */
  readonly key: string;
};

/** Compares rules of one codebook; keeps the terms that it has seen, for most words recur. */
export function ruleComparer(): (rule: Rule) => ComparedRule {
  const languages = new Map<string, (term: Term) => TermForm>();
  return (rule) => {
    const language = primarySubtag(rule.language);
    const formOf = languages.get(language) ?? termComparer(language);
    languages.set(language, formOf);
    const phrases = phrasesOf(rule).map((phrase) => phrase.map(formOf));
    return { rule, language, phrases, key: `${language} ${keyOf(rule, phrases)}` };
  };
}

function termComparer(language: string): (term: Term) => TermForm {
  const stemmer = stemmerFor(language);
  type Known = Readonly<Record<Term["kind"], Map<string, TermForm>>>;
  const known: Known = { stem: new Map(), wildcard: new Map(), exact: new Map() };
  return (term) => {
    const forms = known[term.kind];
    const written = term.kind === "wildcard" ? term.pattern : term.word;
    const form = forms.get(written) ?? termForm(term, stemmer);
    forms.set(written, form);
    return form;
  };
}

function phrasesOf(rule: Rule): readonly Phrase[] {
  if (rule.kind === "regex") return [];
  return rule.kind === "phrase" ? [rule.phrase] : rule.phrases;
}

/** The slots of `near` and `all` have no order. */
function keyOf(rule: Rule, phrases: readonly ComparedPhrase[]): string {
  if (rule.kind === "regex") return `regex ${rule.pattern}`;
  const slots = phrases.map((phrase) => phrase.map(({ key }) => key).join(" "));
  if (rule.kind === "phrase") return `phrase ${slots[0]}`;
  const within = rule.kind === "near" ? rule.within : "";
  return `${rule.kind} ${within} ${slots.sort().join(" + ")}`;
}
