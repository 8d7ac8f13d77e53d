import type { CatalogueEntry } from "./entry.ts";

export type YamlDiagnostic =
  | "yaml/alias-limit"
  | "yaml/duplicate-key"
  | "yaml/empty-value"
  | "yaml/few-items"
  | "yaml/merge-key"
  | "yaml/missing-key"
  | "yaml/not-a-choice"
  | "yaml/not-a-mapping"
  | "yaml/out-of-range"
  | "yaml/several-documents"
  | "yaml/syntax"
  | "yaml/tab-indent"
  | "yaml/tag"
  | "yaml/too-deep"
  | "yaml/unknown-alias"
  | "yaml/unknown-key"
  | "yaml/wrong-type";

export const yamlEntries: Readonly<Record<YamlDiagnostic, CatalogueEntry>> = {
  "yaml/alias-limit": {
    severity: "error",
    title: "an alias repeats without end",
    why: "An alias (*name) that contains itself, or aliases that multiply one another, would make a codebook of any size out of a few lines. Write the repeated part out.",
  },
  "yaml/duplicate-key": {
    severity: "error",
    title: "a key is given twice",
    why: "One of the two values would silently be lost (most often half of a code's rules). Join them, or delete one.",
  },
  "yaml/empty-value": {
    severity: "warning",
    title: "a key with nothing after it",
    why: "An empty definition or list counts as not given. Fill it in, or leave the key out until it is known.",
  },
  "yaml/few-items": {
    severity: "error",
    title: "a list with too few items",
    why: "near and all say that several words occur together, so they need two at least; a single word is a rule by itself. A codebook has at least one language.",
  },
  "yaml/merge-key": {
    severity: "error",
    title: "a merge key (<<)",
    why: "Merge keys are not part of YAML 1.2; programs differ in what they do with them. Write the keys out, so that every code can be read where it stands.",
  },
  "yaml/missing-key": {
    severity: "error",
    title: "a required key is missing",
    why: "The format needs this key; without it codings could not be attributed, or the codebook not be cited.",
  },
  "yaml/not-a-choice": {
    severity: "error",
    title: "a value that is none of those allowed",
    why: "This key takes one of a few fixed values, because tables and checks depend on it.",
  },
  "yaml/not-a-mapping": {
    severity: "error",
    title: "the file is not a codebook",
    why: "A codebook is a list of `key: value` lines that begins with sixphase: 1. An empty file, a list or plain text is none. sixphase init writes one to start from.",
  },
  "yaml/out-of-range": {
    severity: "error",
    title: "a number or a length outside the range allowed",
    why: "A distance in words is a whole number, and near takes two to eight words. Beyond a few dozen words two words are seldom about the same thing: use all for words anywhere in one excerpt.",
  },
  "yaml/several-documents": {
    severity: "error",
    title: "more than one document in the file",
    why: "A line of three dashes begins a second YAML document, and all after it would be ignored. One file is one codebook.",
  },
  "yaml/syntax": {
    severity: "error",
    title: "not valid YAML",
    why: "From the place named on, it is guesswork what belongs to what, so nothing after it is checked. Usual causes: text that needs quotes (it holds a colon and a space, or begins with one of * & ! @ % [ {), a quote that is not closed, a line indented differently from its neighbours.",
  },
  "yaml/tab-indent": {
    severity: "error",
    title: "a tab used for indenting",
    why: "YAML indents with spaces only, because tabs are of different widths in different editors. Set the editor to insert two spaces for a tab.",
  },
  "yaml/tag": {
    severity: "warning",
    title: "a YAML tag",
    why: "A value that begins with an exclamation mark has a YAML tag; tags mean nothing in a codebook and are ignored. Put text that begins with ! in quotes.",
  },
  "yaml/too-deep": {
    severity: "error",
    title: "nested too deeply",
    why: "What is nested deeper than any analysis could use is most often an unclosed bracket or a slipped indent.",
  },
  "yaml/unknown-alias": {
    severity: "error",
    title: "an asterisk that YAML reads as an alias",
    why: "An unquoted value that begins with * is YAML's reference to a part marked &name. A rule that begins with a wildcard goes in quotes: '*load'.",
  },
  "yaml/unknown-key": {
    severity: "error",
    title: "a key that the format does not have",
    why: "A misspelt key would silently be ignored, and with it the definition or rules under it. Notes of your own go in comments (#) or memos.",
  },
  "yaml/wrong-type": {
    severity: "error",
    title: "a value of the wrong type",
    why: "Each key takes text, a number, a list (lines that begin with a dash) or a mapping (key: value lines); another type cannot be read.",
  },
};
