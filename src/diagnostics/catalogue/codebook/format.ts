import type { CatalogueEntry } from "../entry.ts";

export type FormatDiagnostic =
  | "codebook/bad-language"
  | "codebook/bad-version"
  | "codebook/duplicate-id"
  | "codebook/empty-rule"
  | "codebook/format-version"
  | "codebook/mixed-rule"
  | "codebook/question-mark"
  | "codebook/regex"
  | "codebook/replaced-id"
  | "codebook/rule-language"
  | "codebook/unknown-about"
  | "codebook/unknown-rule"
  | "codebook/unknown-source"
  | "codebook/unquoted-id"
  | "codebook/unsafe-id"
  | "codebook/wildcard-only";

export const formatEntries: Readonly<Record<FormatDiagnostic, CatalogueEntry>> = {
  "codebook/bad-language": {
    severity: "error",
    title: "not a language tag",
    why: "The language chooses how words are cut and reduced to their stems, so it is named by its BCP 47 tag: en, ur, pt-BR. A codebook for several languages lists them, its own first.",
  },
  "codebook/bad-version": {
    severity: "error",
    title: "not a version number",
    why: "Codings name the version of the codebook that made them. Versions have three numbers (1.4.0): raise the first when codes change their meaning, the second when codes are added, the third for wording.",
  },
  "codebook/duplicate-id": {
    severity: "error",
    title: "two codes or themes share an id",
    why: "Codings refer to codes and themes by id. A shared id, or ids that differ only in capitals, would add up counts that belong apart and make agreement ambiguous.",
  },
  "codebook/empty-rule": {
    severity: "error",
    title: "a rule without a word",
    why: "A rule that holds no word can never match. Write the word or phrase that it looks for, or delete it.",
  },
  "codebook/format-version": {
    severity: "error",
    title: "a format version that this program does not know",
    why: "The first line of a codebook, sixphase: 1, says by which rules it is to be read. A codebook of a later format needs a later sixphase.",
  },
  "codebook/mixed-rule": {
    severity: "error",
    title: "one rule of two kinds",
    why: "A rule is of one kind. Two conditions that each suffice are two list items; two that must both hold are one all rule.",
  },
  "codebook/question-mark": {
    severity: "info",
    title: "a rule that ends with a question mark",
    why: "In a rule, ? stands for exactly one character: safe? finds safes and safer but not safe. Punctuation is never matched, so leave the mark out where a question was meant.",
  },
  "codebook/regex": {
    severity: "error",
    title: "a regular expression that cannot be used",
    why: "Expressions run on an engine whose time grows only with the length of the text, so that no pattern can hang the program. It has no look-around and no back-references. Most of these are better said by near, all or unless.",
  },
  "codebook/replaced-id": {
    severity: "error",
    title: "a former id that is taken",
    why: "replaces says where codings under a former id belong now. An id that is still in use, or that two codes claim, would leave those codings with two homes.",
  },
  "codebook/rule-language": {
    severity: "error",
    title: "rules for a language that the codebook does not have",
    why: "Rules are applied to transcripts in their language; rules for a language that is not listed under language would never be used.",
  },
  "codebook/unknown-about": {
    severity: "error",
    title: "a memo about an id that does not exist",
    why: "A memo is found again through the code or theme it is about; a renamed code takes its memos along only when they name it.",
  },
  "codebook/unknown-rule": {
    severity: "error",
    title: "an unknown kind of rule",
    why: "A rule is a word or phrase, or one of exact, near, all and regex. Text that holds a colon and a space is read as a kind of rule unless it is in quotes.",
  },
  "codebook/unknown-source": {
    severity: "error",
    title: "a source that is not listed",
    why: "A code's sources are keys of the codebook's sources, where the citation stands, so that the report can cite them.",
  },
  "codebook/unquoted-id": {
    severity: "warning",
    title: "an id that other programs read as a number, a date or yes and no",
    why: "Unquoted, 1.10 is the number 1.1 to most programs, and no is false to many. sixphase keeps it as written; quotes make every program do so.",
  },
  "codebook/unsafe-id": {
    severity: "error",
    title: "an id with characters that ids cannot have",
    why: "Ids go into tables, file names and other tools. They are made of letters of any script, digits, and _ . - inside, and begin with a letter, a digit or _. The name can be written freely.",
  },
  "codebook/wildcard-only": {
    severity: "error",
    title: "a rule that matches any word",
    why: "A rule made only of wildcards would code every excerpt. Give at least one letter of a word that must be there.",
  },
};
