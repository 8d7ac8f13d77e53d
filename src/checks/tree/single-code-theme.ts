import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Theme } from "../../model/codebook.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { codesInUse, isInUse } from "./in-use.ts";

/** Themes that hold, with all their sub-themes, one code in use. The outermost one speaks for those in it. */
export function* singleCodeTheme(subject: CheckSubject): Generator<Diagnostic> {
  if (subject.codebook.phase < 3) return;
  for (const theme of outermostWithOneCode(subject.codebook.themes)) {
    if (subject.hasErrorIn(theme.extent)) continue;
    const [code] = codesInUse(theme);
    if (code === undefined) continue;
    const message = `the theme \`${theme.id}\` has a single code, \`${code.id}\``;
    yield finding(subject, "codebook/single-code-theme", theme.at, message, {
      related: [{ span: code.at, message: "its only code" }],
      hint: "ask whether the code says all that the theme says, and make one of the two if it does",
    });
  }
}

function outermostWithOneCode(themes: readonly Theme[]): Theme[] {
  return themes
    .filter(isInUse)
    .flatMap((theme) =>
      codesInUse(theme).length === 1 ? [theme] : outermostWithOneCode(theme.themes),
    );
}
