import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Phase } from "../../model/codebook.ts";
import type { CodebookNode } from "../../model/codebook-tree.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** Themes from phase 4 on, and codes in phase 6, that are candidates by their own status or for want of one. */
export function* stillCandidate(subject: CheckSubject): Generator<Diagnostic> {
  for (const node of subject.nodes) {
    const { phase, kind, next } = node.level === "code" ? codes : themes;
    const { id, status, at, places } = node.level === "code" ? node.code : node.theme;
    if (subject.codebook.phase < phase || status !== "candidate") continue;
    if (places.status === undefined && !isTopTheme(node)) continue;
    if (places.status !== undefined && subject.hasErrorIn(places.status)) continue;
    const found = places.status ? "is still a candidate" : "has no status, so it is a candidate";
    const message = `phase ${phase} needs every ${kind} reviewed, and \`${id}\` ${found}`;
    yield finding(subject, "codebook/still-candidate", places.status ?? at, message, {
      hint: `read its excerpts again; then say \`status: ${next}\`, or \`status: retired\` to give it up`,
    });
  }
}

type Wanted = { readonly phase: Phase; readonly kind: string; readonly next: string };

const themes: Wanted = { phase: 4, kind: "theme", next: "reviewed" };
const codes: Wanted = { phase: 6, kind: "code", next: "defined" };

/** Everything else without a status has that of its theme, or is reported as a code without one. */
function isTopTheme(node: CodebookNode): boolean {
  return node.level === "theme";
}
