import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** In phase 6, sources that no code cites. One that only a retired code cites must still be listed. */
export function* uncitedSource(subject: CheckSubject): Generator<Diagnostic> {
  const { codebook, nodes } = subject;
  if (codebook.phase < 6) return;
  const cited = new Set(nodes.flatMap((node) => (node.level === "code" ? node.code.sources : [])));
  for (const { key, at } of codebook.sources) {
    if (cited.has(key)) continue;
    const message = `no code cites the source \`${key}\``;
    yield finding(subject, "codebook/uncited-source", at, message, {
      hint: `add \`${key}\` to the \`sources\` of the codes that rest on it, or delete it`,
    });
  }
}
