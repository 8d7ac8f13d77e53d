import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { isInUse } from "./in-use.ts";
import { mentions } from "./mentions.ts";
import { itemOf, sameId } from "./node-item.ts";

/** Ids in backticks of codes and themes that are retired: nobody is to use them instead. */
export function* retiredMention(subject: CheckSubject): Generator<Diagnostic> {
  const retired = new Map(
    subject.nodes
      .map(itemOf)
      .filter((item) => !isInUse(item))
      .map((item) => [sameId(item.id), item]),
  );
  if (retired.size === 0) return;
  for (const { id, at } of mentions(subject)) {
    const item = retired.get(sameId(id));
    if (item === undefined) continue;
    const message = `\`${id}\` is retired`;
    yield finding(subject, "codebook/retired-mention", at, message, {
      related: [{ span: item.places.status ?? item.at, message: "retired here" }],
      hint: "name the code that is used in its place, or delete the reference",
    });
  }
}
