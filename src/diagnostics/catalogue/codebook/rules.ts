import type { CatalogueEntry } from "../entry.ts";

export type RulesDiagnostic =
  | "codebook/contained-rule"
  | "codebook/duplicate-rule"
  | "codebook/example-not-coded"
  | "codebook/near-miss-coded"
  | "codebook/regex-backtracking"
  | "codebook/rule-matches-everything"
  | "codebook/rule-never-matches"
  | "codebook/shared-rule"
  | "codebook/short-wildcard"
  | "codebook/stem-collision";

export const rulesEntries: Readonly<Record<RulesDiagnostic, CatalogueEntry>> = {
  "codebook/contained-rule": {
    severity: "info",
    title: "a rule that a wider rule of the same code makes needless",
    why: "Wherever the narrower rule fires, the wider one fires already, so it changes no coding. Often the wider rule is wider than its author thought: words are compared by their stems, so entered is in enter.",
    mend: "Leave the narrower rule out; or, if it is the one that is meant, the wider one.",
  },
  "codebook/duplicate-rule": {
    severity: "warning",
    title: "the same rule twice under one code",
    why: "The second changes no coding. It may have been meant for another code, or for another form of a word, which the stem covers already.",
    mend: "Leave one of them out, or write what the second was meant to find.",
  },
  "codebook/example-not-coded": {
    severity: "error",
    title: "an example that its own rules do not code",
    why: "Examples show readers and coders what the code means, and they are the tests of its rules. Rules that miss the example will miss passages like it, so the counts will not be those of the code as it is defined. An error from phase 5 on, a warning before.",
    mend: "Add or widen a rule until it finds the example in one sentence, or narrow the unless that holds it back. If the example does not fit the definition, replace it.",
  },
  "codebook/near-miss-coded": {
    severity: "error",
    title: "a near-miss that its own rules code",
    why: "A near-miss records that a passage like this is not meant. Rules that code it will code others like it, and inflate the counts. An error from phase 5 on, a warning before.",
    mend: "Make the rule that fires narrower, or add an unless that the near-miss fits.",
  },
  "codebook/regex-backtracking": {
    severity: "info",
    title: "a regular expression that can hang other programs",
    why: "A repetition inside a repetition, such as (a+)+, can share out one text in countless ways. Here expressions run in a time that grows only with the length of the text; in other programs the same expression may never end.",
    mend: "Repeat once: a+ finds what (a+)+ finds.",
  },
  "codebook/rule-matches-everything": {
    severity: "warning",
    title: "a rule that finds too much",
    why: "A rule that fires on stop words alone, or in many sentences about nothing in particular, codes whatever is said. Counts of such a code show how much people talked, not what they said.",
    mend: "Add a word that says what the code is about, in a phrase or with near. For an abbreviation that is a common word in small letters (IT, US) write exact.",
  },
  "codebook/rule-never-matches": {
    severity: "warning",
    title: "a rule that can never code anything",
    why: "Either nothing that is said can match it, or the code is held back wherever it fires, by its own unless. It looks as if it covered something, and does not.",
    mend: "Leave the rule out, make the unless narrower, or mend the expression.",
  },
  "codebook/shared-rule": {
    severity: "warning",
    title: "the same rule under two codes",
    why: "Every passage that it finds gets both codes, so they will always seem to occur together, and each is counted for what may be meant by the other alone.",
    mend: "Keep the rule under the code that it is meant for. If both are meant, say with more words or an unless which passages belong to which.",
  },
  "codebook/short-wildcard": {
    severity: "warning",
    title: "a wildcard with too few letters",
    why: "in* finds in, into, income, insulin and hundreds of other words, most of which have nothing to do with the code. Three letters that must be there are the least; two in scripts that leave out vowels or write syllables.",
    mend: "Give more letters of the word, or write out the words that are meant.",
  },
  "codebook/stem-collision": {
    severity: "warning",
    title: "a word that finds a word of another meaning",
    why: "Words are compared by their stems and in any case, so that train finds training and trained. Some words of different meaning have one stem too: news and new, willing and will, severe and several. Every passage with the other word is then coded.",
    mend: "Write the forms that you mean as exact, which looks at the written word, or use a wildcard that the other word does not fit.",
  },
};
