import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { isInUse } from "./in-use.ts";

/** Themes without codes and sub-themes in use; from phase 3 on, for before it a theme may wait for its codes. */
export function* emptyTheme(subject: CheckSubject): Generator<Diagnostic> {
  if (subject.codebook.phase < 3) return;
  for (const theme of subject.themes) {
    if ([...theme.codes, ...theme.themes].some(isInUse)) continue;
    // Codes that could not be read are codes all the same.
    if (subject.hasErrorIn(theme.extent)) continue;
    const retired = theme.codes.length + theme.themes.length;
    const message =
      retired === 0
        ? `the theme \`${theme.id}\` has neither codes nor sub-themes`
        : `everything in the theme \`${theme.id}\` is retired`;
    yield finding(subject, "codebook/empty-theme", theme.at, message, {
      hint: "move the codes that belong here into it, delete it, or say `status: retired`",
    });
  }
}
