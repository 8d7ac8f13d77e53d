// Single files of `natural`, never the package: as a whole it prints advertisements, reads the user's
// `.env` and loads five database clients. Indonesian's stemmer brings 386 KB of dictionary and is left
// out; Japanese is matched letter by letter, see words.ts; the Persian stemmer changes nothing.
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import german from "natural/lib/natural/stemmers/porter_stemmer_de.js";
import spanish from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import french from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import italian from "natural/lib/natural/stemmers/porter_stemmer_it.js";
import dutch from "natural/lib/natural/stemmers/porter_stemmer_nl.js";
import norwegian from "natural/lib/natural/stemmers/porter_stemmer_no.js";
import portuguese from "natural/lib/natural/stemmers/porter_stemmer_pt.js";
import russian from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import swedish from "natural/lib/natural/stemmers/porter_stemmer_sv.js";
import ukrainian from "natural/lib/natural/stemmers/porter_stemmer_uk.js";
import { foldText } from "./characters.ts";
import { primarySubtag } from "./primary-subtag.ts";

export type Stemmer = {
  /** Primary subtag, `en`. */
  readonly language: string;
  /** A folded word without what clings to it: `doctor's` gives `doctor`, `l'hôpital` gives `hôpital`. */
  readonly core: (folded: string) => string;
  /** The stem of a core. */
  readonly stem: (core: string) => string;
  /**
   * What every core with this stem begins with; lets most words be passed over. Undefined where a
   * stemmer changes letters inside a word, so that nothing can be said.
   */
  readonly beginningOf: ((stem: string) => string) | undefined;
};

/**
 * The stemmer for a BCP 47 language tag (`en`, `pt-BR`); undefined for a language without one, whose
 * words are compared in their written, folded forms.
 */
export function stemmerFor(language: string): Stemmer | undefined {
  return stemmers.get(primarySubtag(language));
}

/**
 * The form in which a word of a rule and a word of a transcript are compared: its stem, or its folded
 * written form where there is no stemmer. Takes a word as written, in any case.
 */
export function comparedForm(word: string, stemmer: Stemmer | undefined): string {
  const folded = foldText(word);
  return stemmer === undefined ? folded : stemmer.stem(stemmer.core(folded));
}

const asItIs = (folded: string) => folded;
const withoutPossessive = (folded: string) =>
  folded.endsWith("'s") ? folded.slice(0, -2) : folded;
const withoutFrenchElision = (folded: string) =>
  folded.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/, "");
const withoutItalianElision = (folded: string) =>
  folded.replace(
    /^(?:[cdlmnstv]|gl|un|al|dal|del|nel|sul|col|all|dall|dell|nell|sull|coll|quest|quell|nessun)'(?=.)/,
    "",
  );

/** Longer runs of letters are no words of a language, and some stemmers take quadratic time. */
const longestStemmed = 64;

/** Porter's rules put `i` for a last `y` and end some stems in `e` or `bl`; all else they only cut off. */
function englishBeginning(stem: string): string {
  return stem.length > 1 && /[iel]$/.test(stem) ? stem.slice(0, -1) : stem;
}

function stemmer(
  language: string,
  natural: { readonly stem: (word: string) => string },
  core: (folded: string) => string = asItIs,
): [string, Stemmer] {
  const stem = (word: string) => (word.length > longestStemmed ? word : natural.stem(word));
  const beginningOf = language === "en" ? englishBeginning : undefined;
  return [language, { language, core, stem, beginningOf }];
}

const stemmers: ReadonlyMap<string, Stemmer> = new Map([
  stemmer("en", english, withoutPossessive),
  stemmer("de", german),
  stemmer("es", spanish),
  stemmer("fr", french, withoutFrenchElision),
  stemmer("it", italian, withoutItalianElision),
  stemmer("nl", dutch),
  stemmer("no", norwegian),
  stemmer("nb", norwegian),
  stemmer("nn", norwegian),
  stemmer("pt", portuguese),
  stemmer("ru", russian),
  stemmer("sv", swedish),
  stemmer("uk", ukrainian),
]);
