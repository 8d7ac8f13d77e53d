import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Code, Theme } from "../../model/codebook.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { isInUse } from "./in-use.ts";

/**
 * Codes and sub-themes whose own status keeps them in use directly under a retired theme; without one
 * they are retired with it. What stands further down follows from these.
 */
export function* inRetiredTheme(subject: CheckSubject): Generator<Diagnostic> {
  for (const node of subject.nodes) {
    if (node.level === "code" || isInUse(node.theme)) continue;
    const { codes, themes } = node.theme;
    for (const code of codes) yield* reportInUse(subject, "code", code, node.theme);
    for (const theme of themes) yield* reportInUse(subject, "sub-theme", theme, node.theme);
  }
}

function* reportInUse(
  subject: CheckSubject,
  kind: string,
  { id, status, at, places }: Code | Theme,
  above: Theme,
): Generator<Diagnostic> {
  if (status === "retired") return;
  const message = `the ${kind} \`${id}\` is ${status}, but its theme \`${above.id}\` is retired`;
  yield finding(subject, "codebook/in-retired-theme", places.status ?? at, message, {
    related: [{ span: above.places.status ?? above.at, message: "retired here" }],
    hint: `delete this \`status\` to retire the ${kind} too, or move it to a theme in use`,
  });
}
