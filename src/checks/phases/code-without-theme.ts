import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** From phase 3 on, codes that still stand outside the themes. */
export function* codeWithoutTheme(subject: CheckSubject): Generator<Diagnostic> {
  const { codebook } = subject;
  if (codebook.phase < 3) return;
  for (const { id, at, status } of codebook.codes) {
    if (status === "retired") continue;
    const message = `phase 3 needs every code in a theme, and \`${id}\` is in none`;
    yield finding(subject, "codebook/code-without-theme", at, message, {
      hint: "move it to the `codes` of the theme it belongs to, or retire it (`status: retired`)",
    });
  }
}
