import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { comparedForm, stemmerFor } from "../../text/stems.ts";
import { wordSpans } from "../../text/words.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** Concepts without a word of meaning that the theme's name does not have, in whatever form of the word. */
export function* conceptRepeatsName(subject: CheckSubject): Generator<Diagnostic> {
  const stemmer = stemmerFor(subject.codebook.languages[0]);
  const empty = new Set(emptyWords.map((word) => comparedForm(word, stemmer)));
  for (const { id, name, concept = "", at, places } of subject.themes) {
    const known = new Set(wordsOf(name).map((word) => comparedForm(word, stemmer)));
    const words = wordsOf(concept);
    const isKnown = (form: string) => empty.has(form) || known.has(form);
    if (words.length === 0) continue;
    if (!words.every((word) => isKnown(comparedForm(word, stemmer)))) continue;
    const message = `the \`concept\` of \`${id}\` says no more than its name, “${name}”`;
    yield finding(subject, "codebook/concept-repeats-name", places.concept ?? at, message, {
      related: [{ span: places.name ?? at, message: "its name" }],
      hint: "say the idea that the codes of the theme have in common, in words that its name does not have",
    });
  }
}

function wordsOf(text: string): string[] {
  return wordSpans(text).map(({ start, end }) => text.slice(start, end));
}

/**
 * English words that add no meaning to a name: those of grammar, and those by which an analyst says
 * that somebody says something. Negations and comparisons are not among them.
 */
const emptyWords: readonly string[] = `
  a an the this that these those it its they them their he she we us our you your i me my
  who whom whose which what when where how there here and or as if then than so also
  of to in on at by for from with about around into over under between within across
  through during towards toward upon regarding concerning is are was were be been being
  am do does did has have had can could may might will would shall should
  theme subtheme concept idea category topic concern cover include involve relate
  refer describe capture contain comprise consist deal explore address all any some
  various different several participant interviewee respondent informant speaker people
  person say talk mention speak tell report discuss express`
  .trim()
  .split(/\s+/);
