import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CodeKey } from "../../model/codebook.ts";
import { nearest } from "../../text/nearest.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { mentions } from "./mentions.ts";
import { idOf, itemOf, sameId } from "./node-item.ts";

/** Ids in backticks that no code or theme has, such as `use costs instead` where the code is `cost`. */
export function* unknownMention(subject: CheckSubject): Generator<Diagnostic> {
  const { codebook, nodes, codes, themes } = subject;
  const known = new Set([
    ...nodes.map((node) => sameId(idOf(node))),
    ...codebook.sources.map(({ key }) => sameId(key)),
    ...keysLikeIds,
  ]);
  const formerly = new Map(
    nodes.flatMap((node) =>
      itemOf(node).replaces.map((former) => [sameId(former), idOf(node)] as const),
    ),
  );
  const unknown = [...mentions(subject)].filter(({ id }) => !known.has(sameId(id)));
  if (unknown.length === 0) return;
  const inUse = [...themes, ...codes].map(({ id }) => id);
  const said = wordsSaid(subject);
  const written = idsWritten(subject.text);
  for (const { id, at } of unknown) {
    const now = formerly.get(sameId(id));
    if (now !== undefined) {
      const message = `\`${id}\` is a former id of \`${now}\``;
      yield finding(subject, "codebook/unknown-mention", at, message, { hint: `write \`${now}\`` });
      continue;
    }
    // Backticks also set off words of speech.
    if (written.has(sameId(id)) || said.has(id.toLowerCase())) continue;
    const near = nearest(id, inUse);
    if (near === undefined && !isLikeAnId(id)) continue;
    const message = `no code or theme has the id \`${id}\``;
    yield finding(subject, "codebook/unknown-mention", at, message, {
      hint:
        near === undefined
          ? "name a code or theme of this codebook; words of speech go in quotation marks"
          : `did you mean \`${near}\`?`,
    });
  }
}

/** Keys that a text about codes may name, and that look like ids. */
const keysLikeIds: readonly CodeKey[] = ["when_not", "near_misses"];

/** Of several parts. A single word that is near no id is more likely a word that somebody said. */
function isLikeAnId(mention: string): boolean {
  return /[^._-][._-]+[^._-]/u.test(mention);
}

/** What stands after an `id:`, also of a code that could not be read: that was reported where it stands. */
function idsWritten(text: string): ReadonlySet<string> {
  const found = text.matchAll(/^[^#\n]*\bid:[^\p{L}\p{N}_\n]*([\p{L}\p{M}\p{N}_.-]+)/gmu);
  return new Set([...found].map(([, id = ""]) => sameId(id)));
}

/** Every word of the rules and quotations as it is written there, in small letters. */
function wordsSaid({ codes }: CheckSubject): ReadonlySet<string> {
  const texts = codes.flatMap(({ examples, nearMisses, rules, unless }) => [
    ...[...examples, ...nearMisses].map(({ text }) => text),
    ...[...rules, ...unless].map(({ label }) => label),
  ]);
  return new Set(texts.flatMap((text) => text.toLowerCase().match(writtenWord) ?? []));
}

const writtenWord = /[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*/gu;
