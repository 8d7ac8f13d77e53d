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
    why: "An alias (`*name`) repeats a part of the file that is marked `&name`. One that stands inside the part that it repeats would never end, and aliases of aliases make thousands of codes out of a few lines. What they would repeat is left out of the codebook.",
    mend: "Write the repeated part out in place of the alias.",
  },
  "yaml/duplicate-key": {
    severity: "error",
    title: "a key is given twice",
    why: "Only one of the two values can be used. The other one, most often half of a code's rules, would be lost without a word.",
    mend: "Join them under one key (`rules: [expensive, afford*]`), or delete one. If the second one begins another code or theme, put a dash and a space before that one's first key: `- id: ...`.",
  },
  "yaml/empty-value": {
    severity: "warning",
    title: "a key with nothing after it",
    why: "A definition or a list with nothing in it counts as not given, although the file looks as if it were there.",
    mend: "Write the value after the colon, or delete the key until you know it.",
  },
  "yaml/few-items": {
    severity: "error",
    title: "a list with too few items",
    why: "`near` and `all` say that several words occur together. With fewer than two the rule is left out, so it finds nothing. A codebook without a language cannot be applied at all.",
    mend: "Add the word that is missing (`near: [system, crash]`), or write a single word as a rule by itself (`- system`). Give `language` at least one language.",
  },
  "yaml/merge-key": {
    severity: "error",
    title: "a merge key (<<)",
    why: "Programs differ in what they make of a merge key, so a code could have other rules in your editor than in the results. What stands after it is left out.",
    mend: "Delete the `<<` and write the keys out, so that every code can be read where it stands.",
  },
  "yaml/missing-key": {
    severity: "error",
    title: "a required key is missing",
    why: "Without an id no coding can refer to a code, without a name it has no row in a table, and without a version nobody knows later what a result was made with. So these keys must be there.",
    mend: "Add the key that the message names: the key, a colon, a space and the value, indented like the keys beside it.",
  },
  "yaml/not-a-choice": {
    severity: "error",
    title: "a value that is none of those allowed",
    why: "This key takes one of a few values, because tables and checks depend on it. Any other is left out: a code whose `kind` is misspelt would be counted as neither barrier nor facilitator.",
    mend: "Write one of the values that the message lists, in small letters and exactly so.",
  },
  "yaml/not-a-mapping": {
    severity: "error",
    title: "the file is not made of `key: value` lines",
    why: "A codebook is made of `key: value` lines, the first of them `sixphase: 1`. In an empty file, a list or running text there are no codes to apply.",
    mend: "Name the right file, or let `sixphase init` write one to start from.",
  },
  "yaml/out-of-range": {
    severity: "error",
    title: "a number or a length outside the range allowed",
    why: "A rule with such a number is left out, so it finds nothing. No two words are less than one word apart, and beyond a hundred they are seldom about the same thing.",
    mend: "Write a whole number from 1 to 100 after `within`, without quotes, and two to eight words or phrases after `near`. For words anywhere in one excerpt, use `all`.",
  },
  "yaml/several-documents": {
    severity: "error",
    title: "more than one document in the file",
    why: "A line of three dashes begins a second document in the same file. All codes after it would be ignored and find nothing.",
    mend: "Delete the line with the three dashes, or move what comes after it to a file of its own.",
  },
  "yaml/syntax": {
    severity: "error",
    title: "not valid YAML",
    why: "From the place named on, it is guesswork which line belongs to which code, so nothing after it is checked, and the codebook is not applied.",
    mend: "Look at the place named and the line above it: put text in quotes that holds a colon and a space or begins with one of `* & ! @ % [ {`, close every quote and bracket, and indent lines that belong together with the same number of spaces.",
  },
  "yaml/tab-indent": {
    severity: "error",
    title: "a tab used for indenting",
    why: "The spaces before a line say which code it belongs to, and a tab is of another width in every editor. So from here on nothing is certain, and nothing is checked.",
    mend: "Replace the tab by as many spaces as stand before the lines it belongs with. Most editors can be set to insert two spaces for the Tab key.",
  },
  "yaml/tag": {
    severity: "warning",
    title: "a YAML tag",
    why: "YAML reads a word that begins with an exclamation mark as a tag, not as text. The word is dropped, so the text is not the one that you wrote.",
    mend: "Put the whole text in quotes: `brief: '!important What it costs.'`. If the tag is none of your words, delete it.",
  },
  "yaml/too-deep": {
    severity: "error",
    title: "nested too deeply",
    why: "No table can show themes within themes so deep. Most often an indent has slipped or a bracket is not closed, and codes would be counted under the wrong theme. What stands deeper is left out.",
    mend: "Move the lines to the left, to the theme that they belong to, or close the bracket.",
  },
  "yaml/unknown-alias": {
    severity: "error",
    title: "an asterisk that YAML reads as an alias",
    why: "YAML reads an unquoted * at the beginning of a value as a reference to a part of the file that is marked with `&` and the same name. No part is marked so, and the rule is left out.",
    mend: "Put a rule that begins with a wildcard in quotes: `'*load'`.",
  },
  "yaml/unknown-key": {
    severity: "error",
    title: "a key that the format does not have",
    why: "What stands under a key that the format does not have is not used: with a misspelt key, a definition or all rules of a code would be lost without a word.",
    mend: "Write the key as the message proposes. Notes of your own go in comments (`# ...`) or under `memos`.",
  },
  "yaml/wrong-type": {
    severity: "error",
    title: "a value of the wrong type",
    why: "Each key takes one kind of value: text, a number, a list, or `key: value` lines. Another kind cannot be read and is left out: such examples are not tried, such rules find nothing.",
    mend: "Write it as the message says. A list has each item on a line of its own that begins with a dash and a space, or all of them in [ ]; text that holds a colon and a space goes in quotes.",
  },
};
