import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { TermForm } from "../../matching/term-form.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { whyFindsEverything } from "./finds-everything.ts";
import { ruleLists } from "./rule-lists.ts";

/** Wildcards that leave so few letters that they fit words of any meaning. */
export function* shortWildcard(subject: CheckSubject): Generator<Diagnostic> {
  for (const { rules } of ruleLists(subject)) {
    for (const compared of rules) {
      const { rule, phrases } = compared;
      // Next to another word of its phrase a short one is narrow enough.
      const short = phrases.find(([only, ...others]) => others.length === 0 && isShort(only))?.[0];
      if (short === undefined) continue;
      // That it finds everything is said already.
      if (whyFindsEverything(subject, compared) !== undefined) continue;
      const message = `\`${short.source}\` fits every word ${described(short.folded)}`;
      yield finding(subject, "codebook/short-wildcard", rule.at, message, {
        hint: "give more letters of the word, or write out the words that are meant",
      });
    }
  }
}

/** `in*`: that begins with `in`; `?n`: of 2 letters that ends with `n`. */
function described(pattern: string): string {
  const [start = "", ...more] = pattern.split(/[*?]+/);
  const end = more.pop() ?? "";
  const parts = [
    ...(start === "" ? [] : [`begins with \`${start}\``]),
    ...more.map((inside) => `has \`${inside}\` in it`),
    ...(end === "" ? [] : [`ends with \`${end}\``]),
  ];
  const size = pattern.includes("*") ? "" : `of ${[...pattern].length} letters `;
  return `${size}that ${parts.join(" and ")}`;
}

function isShort(term: TermForm | undefined): boolean {
  if (term?.kind !== "wildcard") return false;
  // Numbers are rare enough, and no word fits `20*` by accident.
  if (/\p{N}/u.test(term.folded)) return false;
  const letters = term.folded.match(/\p{L}/gu)?.length ?? 0;
  const given = term.folded.includes("*") ? letters : [...term.folded].length;
  return given < (alphabetic.test(term.folded) ? 3 : 2);
}

// Where vowels are not written (Urdu, Arabic) or a sign is a syllable, two letters say as much as three.
const alphabetic =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;
