import type { CatalogueEntry } from "./entry.ts";

export type CodebookDiagnostic =
  | "codebook/alias-limit"
  | "codebook/bad-language"
  | "codebook/bad-version"
  | "codebook/duplicate-id"
  | "codebook/duplicate-key"
  | "codebook/empty-rule"
  | "codebook/empty-value"
  | "codebook/few-items"
  | "codebook/format-version"
  | "codebook/merge-key"
  | "codebook/missing-key"
  | "codebook/mixed-rule"
  | "codebook/not-a-choice"
  | "codebook/not-a-mapping"
  | "codebook/out-of-range"
  | "codebook/question-mark"
  | "codebook/regex"
  | "codebook/replaced-id"
  | "codebook/rule-language"
  | "codebook/several-documents"
  | "codebook/syntax"
  | "codebook/tab-indent"
  | "codebook/tag"
  | "codebook/too-deep"
  | "codebook/unknown-about"
  | "codebook/unknown-alias"
  | "codebook/unknown-key"
  | "codebook/unknown-rule"
  | "codebook/unknown-source"
  | "codebook/unquoted-id"
  | "codebook/unsafe-id"
  | "codebook/wildcard-only"
  | "codebook/wrong-type";

export const codebookEntries: Readonly<Record<CodebookDiagnostic, CatalogueEntry>> = {
  "codebook/alias-limit": {
    severity: "error",
    title: "an alias repeats without end",
    explain:
      "An alias (*name) that contains itself, or aliases that multiply one another, would make a codebook of any size out of a few lines. Write the repeated part out.",
  },
  "codebook/bad-language": {
    severity: "error",
    title: "not a language tag",
    explain:
      "The language chooses how words are cut and reduced to their stems, so it is named by its BCP 47 tag: en, ur, pt-BR. A codebook for several languages lists them, its own first.",
  },
  "codebook/bad-version": {
    severity: "error",
    title: "not a version number",
    explain:
      "Codings name the version of the codebook that made them. Versions have three numbers (1.4.0): raise the first when codes change their meaning, the second when codes are added, the third for wording.",
  },
  "codebook/duplicate-id": {
    severity: "error",
    title: "two codes or themes share an id",
    explain:
      "Codings refer to codes and themes by id. A shared id, or ids that differ only in capitals, would add up counts that belong apart and make agreement ambiguous.",
  },
  "codebook/duplicate-key": {
    severity: "error",
    title: "a key is given twice",
    explain:
      "One of the two values would silently be lost (most often half of a code's rules). Join them, or delete one.",
  },
  "codebook/empty-rule": {
    severity: "error",
    title: "a rule without a word",
    explain:
      "A rule that holds no word can never match. Write the word or phrase that it looks for, or delete it.",
  },
  "codebook/empty-value": {
    severity: "warning",
    title: "a key with nothing after it",
    explain:
      "An empty definition or list counts as not given. Fill it in, or leave the key out until it is known.",
  },
  "codebook/few-items": {
    severity: "error",
    title: "a list with too few items",
    explain:
      "near and all say that several words occur together, so they need two at least; a single word is a rule by itself. A codebook has at least one language.",
  },
  "codebook/format-version": {
    severity: "error",
    title: "a format version that this program does not know",
    explain:
      "The first line of a codebook, sixphase: 1, says by which rules it is to be read. A codebook of a later format needs a later sixphase.",
  },
  "codebook/merge-key": {
    severity: "error",
    title: "a merge key (<<)",
    explain:
      "Merge keys are not part of YAML 1.2; programs differ in what they do with them. Write the keys out, so that every code can be read where it stands.",
  },
  "codebook/missing-key": {
    severity: "error",
    title: "a required key is missing",
    explain:
      "The format needs this key; without it codings could not be attributed, or the codebook not be cited.",
  },
  "codebook/mixed-rule": {
    severity: "error",
    title: "one rule of two kinds",
    explain:
      "A rule is of one kind. Two conditions that each suffice are two list items; two that must both hold are one all rule.",
  },
  "codebook/not-a-choice": {
    severity: "error",
    title: "a value that is none of those allowed",
    explain: "This key takes one of a few fixed values, because tables and checks depend on it.",
  },
  "codebook/not-a-mapping": {
    severity: "error",
    title: "the file is not a codebook",
    explain:
      "A codebook is a list of `key: value` lines that begins with sixphase: 1. An empty file, a list or plain text is none. sixphase init writes one to start from.",
  },
  "codebook/out-of-range": {
    severity: "error",
    title: "not a whole number in the range allowed",
    explain:
      "A distance in words is a whole number. Beyond a few dozen words two words are seldom about the same thing: use all for words anywhere in one excerpt.",
  },
  "codebook/question-mark": {
    severity: "info",
    title: "a rule that ends with a question mark",
    explain:
      "In a rule, ? stands for exactly one character: safe? finds safes and safer but not safe. Punctuation is never matched, so leave the mark out where a question was meant.",
  },
  "codebook/regex": {
    severity: "error",
    title: "a regular expression that cannot be used",
    explain:
      "Expressions run on an engine whose time grows only with the length of the text, so that no pattern can hang the program. It has no look-around and no back-references. Most of these are better said by near, all or unless.",
  },
  "codebook/replaced-id": {
    severity: "error",
    title: "a former id that is taken",
    explain:
      "replaces says where codings under a former id belong now. An id that is still in use, or that two codes claim, would leave those codings with two homes.",
  },
  "codebook/rule-language": {
    severity: "error",
    title: "rules for a language that the codebook does not have",
    explain:
      "Rules are applied to transcripts in their language; rules for a language that is not listed under language would never be used.",
  },
  "codebook/several-documents": {
    severity: "error",
    title: "more than one document in the file",
    explain:
      "A line of three dashes begins a second YAML document, and all after it would be ignored. One file is one codebook.",
  },
  "codebook/syntax": {
    severity: "error",
    title: "not valid YAML",
    explain:
      "From the place named on, it is guesswork what belongs to what, so nothing after it is checked. Usual causes: text that needs quotes (it holds a colon and a space, or begins with one of * & ! @ % [ {), a quote that is not closed, a line indented differently from its neighbours.",
  },
  "codebook/tab-indent": {
    severity: "error",
    title: "a tab used for indenting",
    explain:
      "YAML indents with spaces only, because tabs are of different widths in different editors. Set the editor to insert two spaces for a tab.",
  },
  "codebook/tag": {
    severity: "warning",
    title: "a YAML tag",
    explain:
      "A value that begins with an exclamation mark has a YAML tag; tags mean nothing in a codebook and are ignored. Put text that begins with ! in quotes.",
  },
  "codebook/too-deep": {
    severity: "error",
    title: "nested too deeply",
    explain:
      "What is nested deeper than any analysis could use is most often an unclosed bracket or a slipped indent.",
  },
  "codebook/unknown-about": {
    severity: "error",
    title: "a memo about an id that does not exist",
    explain:
      "A memo is found again through the code or theme it is about; a renamed code takes its memos along only when they name it.",
  },
  "codebook/unknown-alias": {
    severity: "error",
    title: "an asterisk that YAML reads as an alias",
    explain:
      "An unquoted value that begins with * is YAML's reference to a part marked &name. A rule that begins with a wildcard goes in quotes: '*load'.",
  },
  "codebook/unknown-key": {
    severity: "error",
    title: "a key that the format does not have",
    explain:
      "A misspelt key would silently be ignored, and with it the definition or rules under it. Notes of your own go in comments (#) or memos.",
  },
  "codebook/unknown-rule": {
    severity: "error",
    title: "an unknown kind of rule",
    explain:
      "A rule is a word or phrase, or one of exact, near, all and regex. Text that holds a colon and a space is read as a kind of rule unless it is in quotes.",
  },
  "codebook/unknown-source": {
    severity: "error",
    title: "a source that is not listed",
    explain:
      "A code's sources are keys of the codebook's sources, where the citation stands, so that the report can cite them.",
  },
  "codebook/unquoted-id": {
    severity: "warning",
    title: "an id that other programs read as a number, a date or yes and no",
    explain:
      "Unquoted, 1.10 is the number 1.1 to most programs, and no is false to many. sixphase keeps it as written; quotes make every program do so.",
  },
  "codebook/unsafe-id": {
    severity: "error",
    title: "an id with characters that ids cannot have",
    explain:
      "Ids go into tables, file names and other tools. They are made of letters of any script, digits, and _ . - inside, and begin with a letter, a digit or _. The name can be written freely.",
  },
  "codebook/wildcard-only": {
    severity: "error",
    title: "a rule that matches any word",
    explain:
      "A rule made only of wildcards would code every excerpt. Give at least one letter of a word that must be there.",
  },
  "codebook/wrong-type": {
    severity: "error",
    title: "a value of the wrong type",
    explain:
      "Each key takes text, a number, a list (lines that begin with a dash) or a mapping (key: value lines); another type cannot be read.",
  },
};
