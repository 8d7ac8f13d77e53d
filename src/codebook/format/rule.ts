import type { Quoted } from "../../model/codebook.ts";
import type { RuleForm } from "../../model/rule.ts";
import type { Span } from "../../model/span.ts";
import { onOneLine } from "../../text/on-one-line.ts";
import { compileRegex } from "../../text/regex.ts";
import { list } from "../../yaml/shape/list.ts";
import { mapping, required } from "../../yaml/shape/mapping.ts";
import { named } from "../../yaml/shape/named.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { verbatim } from "../../yaml/shape/text.ts";
import { textOrKind } from "../../yaml/shape/text-or-kind.ts";
import { wholeNumber } from "../../yaml/shape/whole-number.ts";
import { exact, type ShownPhrase, words } from "./phrase.ts";

/** A rule before it is known which language it is for. */
export type Condition = RuleForm & { readonly label: string; readonly at: Span };

const item: Shape<ShownPhrase> = named("item", () => textOrKind(words, { exact }));
const items: Shape<readonly ShownPhrase[]> = list(item, { minimum: 2 });
// Finding the ways to fill n places takes up to 2 to the n steps for each word in reach.
const fewItems: Shape<readonly ShownPhrase[]> = list(item, { minimum: 2, maximum: 8 });

const near: Shape<Condition> = refine(
  mapping<{ readonly near: readonly ShownPhrase[]; readonly within: number }>({
    near: required(fewItems, "Words or phrases that occur in one sentence, in any order."),
    within: required(wholeNumber(1, 100), "How many words apart neighbours may be at most."),
  }),
  ({ near: found, within }, { at }) => {
    if (found === undefined || within === undefined || found.length < 2) return undefined;
    const label = `near(${labelsOf(found)}; ${within})`;
    return { kind: "near", phrases: phrasesOf(found), within, label, at };
  },
);

const all: Shape<Condition> = refine(
  mapping<{ readonly all: readonly ShownPhrase[] }>({
    all: required(items, "Words or phrases that occur somewhere in one excerpt."),
  }),
  ({ all: found }, { at }) => {
    if (found === undefined || found.length < 2) return undefined;
    return { kind: "all", phrases: phrasesOf(found), label: `all(${labelsOf(found)})`, at };
  },
);

const regex: Shape<Condition> = refine(
  mapping<{ readonly regex: Quoted }>({
    regex: required(
      verbatim,
      "A regular expression (RE2), any case, matched inside one excerpt. In single quotes, so that a backslash stays one.",
    ),
  }),
  ({ regex: found }, { at }, reading) => {
    if (found === undefined) return undefined;
    const compiled = compileRegex(found.text);
    if (compiled.kind === "refused") {
      const place = reading.placeWithin(found, compiled.at);
      const message = `the expression cannot be used: ${onOneLine(compiled.reason)}`;
      reading.report("codebook/regex", place, message);
      return undefined;
    }
    return { kind: "regex", pattern: found.text, label: `regex(/${onOneLine(found.text)}/)`, at };
  },
);

const phraseRule = (shape: Shape<ShownPhrase>): Shape<Condition> =>
  refine(shape, ({ phrase, label }, { at }): Condition => ({ kind: "phrase", phrase, label, at }));

/** A condition under a code: text, or a mapping of one of four kinds. */
export const rule: Shape<Condition> = named("rule", () =>
  textOrKind(phraseRule(words), { exact: phraseRule(exact), near, all, regex }),
);

function labelsOf(found: readonly ShownPhrase[]): string {
  return found.map(({ label }) => label).join(", ");
}

function phrasesOf(found: readonly ShownPhrase[]): ShownPhrase["phrase"][] {
  return found.map(({ phrase }) => phrase);
}
