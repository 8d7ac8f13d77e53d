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
    why: "The language decides how words are cut and reduced to their stems. Without it a rule such as `cost` would not find its plural, and rules for several languages could not be told apart.",
    mend: "Write the language's short name (its BCP 47 tag): en for English, ur for Urdu, pt-BR for Brazilian Portuguese. A codebook for several languages lists them, its own first: `language: [en, ur]`.",
  },
  "codebook/bad-version": {
    severity: "error",
    title: "not a version number",
    why: "Results name the version of the codebook that made them. Without a clear number nobody can tell later which state of the codebook a table comes from.",
    mend: "Write three numbers with points between them: 1.4.0. Raise the first when codes change their meaning, the second when codes are added, the third when only the wording changes.",
  },
  "codebook/duplicate-id": {
    severity: "error",
    title: "two codes or themes share an id",
    why: "Codings refer to codes and themes by id. Where two share an id, or differ only in capitals, counts that belong apart are added up, and nobody can tell whether two coders agree.",
    mend: "Give one of the two another id. If a code was pasted twice, delete one of them.",
  },
  "codebook/empty-rule": {
    severity: "error",
    title: "a rule without a word",
    why: "A rule without a word can never find anything; punctuation is never looked for. What the rule was meant to find is not coded.",
    mend: "Write the word or phrase that it is to look for, or delete the rule.",
  },
  "codebook/format-version": {
    severity: "error",
    title: "a format version that this program does not know",
    why: "The number says by which rules the codebook is to be read. Read by others, its codes could be applied in another way than you meant.",
    mend: "Write `sixphase: 1`, without quotes. If the codebook was written for a later format, install a later sixphase.",
  },
  "codebook/mixed-rule": {
    severity: "error",
    title: "one rule of two kinds",
    why: "A rule is of one kind. With two in one it is not known whether one of them is enough or both must hold, and the counts differ; so the rule is left out.",
    mend: "Where each is enough by itself, make them two list items, each with a dash. Where several words must all be there, list them in one rule: `- all: [system, crash]`.",
  },
  "codebook/question-mark": {
    severity: "info",
    title: "a rule that ends with a question mark",
    why: 'In a rule, ? stands for exactly one character: `is it safe?` finds "is it safer", and does not find "is it safe", which was probably meant.',
    mend: "Leave the question mark out: punctuation is never looked for. If you mean one more character, there is nothing to do.",
  },
  "codebook/regex": {
    severity: "error",
    title: "a regular expression that cannot be used",
    why: "An expression that cannot be used finds nothing. Look-around such as `(?=...)` and back-references such as `\\1` are not available, because with them one expression could keep the program busy for ever.",
    mend: "Correct the expression at the place named, in single quotes. Most of these are better said by `near`, `all` or `unless`.",
  },
  "codebook/replaced-id": {
    severity: "error",
    title: "a former id that is taken",
    why: "`replaces` says to which code the codings under a former id belong now. If that id is still in use, or two codes claim it, those codings would be counted under the wrong one.",
    mend: "Delete the id from `replaces` wherever it is not a former id of just this code or theme. If the id is in use by mistake, rename the code that uses it.",
  },
  "codebook/rule-language": {
    severity: "error",
    title: "rules for a language that the codebook does not have",
    why: "Rules are applied to transcripts in their language only. Those for a language that the codebook does not list are never applied, and what they look for is not coded.",
    mend: "Add the language to the codebook's list (`language: [en, ur]`), correct its spelling, or delete the rules.",
  },
  "codebook/unknown-about": {
    severity: "error",
    title: "a memo about an id that does not exist",
    why: "Memos are the trail from the data to the themes. A memo about an id that does not exist is not found by whoever wants to know why a code became what it is.",
    mend: "Correct the id under `about`. If the code was renamed, list its former id under `replaces` of the code.",
  },
  "codebook/unknown-rule": {
    severity: "error",
    title: "an unknown kind of rule",
    why: "A rule of a kind that does not exist is left out, so it finds nothing.",
    mend: "A rule is a word or phrase, or one of `exact`, `near`, `all` and `regex`: write one of these before the colon. Text that holds a colon and a space goes in quotes: `'cost: too high'`.",
  },
  "codebook/unknown-source": {
    severity: "error",
    title: "a source that is not listed",
    why: "What a code rests on is cited by key. A key that is not among the codebook's `sources` has no citation, so the paper could not give its origin.",
    mend: "Correct the key, or add it with its citation to the codebook's `sources`.",
  },
  "codebook/unquoted-id": {
    severity: "warning",
    title: "an id that other programs read as a number, a date or yes and no",
    why: "Without quotes, most programs read 1.10 as the number 1.1, and many read no as false. In R or Python, counts would land under another id than in sixphase, which keeps the id as it is written.",
    mend: "Put the id in quotes (`id: '1.10'`), or choose a word instead.",
  },
  "codebook/unsafe-id": {
    severity: "error",
    title: "an id with characters that ids cannot have",
    why: "Ids go into tables, file names and other programs. A space, a quote or a comma in them would cut them in two or change them there, and counts would no longer meet their code.",
    mend: "Use letters of any script, digits, and _ . - inside, and begin with a letter, a digit or _: `high-cost`. The name can be written freely.",
  },
  "codebook/wildcard-only": {
    severity: "error",
    title: "a rule that matches any word",
    why: "A rule made only of wildcards is found in every excerpt, so the code would be on all of them. It is left out.",
    mend: "Write at least three letters of a word that must be there: `cost*`.",
  },
};
