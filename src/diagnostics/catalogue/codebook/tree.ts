import type { CatalogueEntry } from "../entry.ts";

export type TreeDiagnostic =
  | "codebook/empty-theme"
  | "codebook/in-retired-theme"
  | "codebook/retired-mention"
  | "codebook/single-code-theme"
  | "codebook/unknown-mention";

export const treeEntries: Readonly<Record<TreeDiagnostic, CatalogueEntry>> = {
  "codebook/empty-theme": {
    severity: "warning",
    title: "a theme with nothing in it",
    why: "From phase 3 on, a theme is made of codes. One without any has a row of zeros in every table, and a reader cannot see whether nothing was found or nothing was looked for. Before phase 3 it may wait for its codes.",
    mend: "Move the codes that belong to the theme into it. If it was given up, delete it, or say `status: retired` where people have coded with it.",
  },
  "codebook/in-retired-theme": {
    severity: "warning",
    title: "in use under a retired theme",
    why: "A code or sub-theme with a status of its own does not retire with its theme. It goes on being coded, and its excerpts are counted under a theme that was given up.",
    mend: "Delete its `status` to retire it with its theme, or move it to a theme that is in use.",
  },
  "codebook/retired-mention": {
    severity: "warning",
    title: "a reference to a retired code",
    why: "A text such as “for the price, use `cost`” sends coders to a code that is not used any more. Excerpts are then left uncoded, or coded differently by each coder, and agreement falls for no reason of theirs.",
    mend: "Name the code or theme that is used in its place, or delete the reference. Memos are not looked at: they may speak of what was retired.",
  },
  "codebook/single-code-theme": {
    severity: "info",
    title: "a theme with a single code",
    why: "A theme is a pattern over several codes. One that has a single code, with all its sub-themes, is counted twice under two names; perhaps the code is the theme, or the theme is one aspect of another (Braun and Clarke 2006, on reviewing themes).",
    mend: "Ask what the theme says that its code does not. If it is nothing, join the two, or move the code to the theme that it is a part of; if it is something, look for the codes that are still missing.",
  },
  "codebook/unknown-mention": {
    severity: "warning",
    title: "a reference to a code that does not exist",
    why: "Definitions tell codes apart by naming one another: “not for the price, use `cost`”. Where that id is misspelt, or the code was renamed since, coders are sent nowhere.",
    mend: "Write the id as it is now, in backticks. Words of speech go in quotation marks instead. Memos are not looked at: they record what was decided at their time.",
  },
};
