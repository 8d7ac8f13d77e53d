import type { Quoted } from "../../model/codebook.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";

// The grammar of https://semver.org, version 2.0.0.
const number = "(?:0|[1-9]\\d*)";
const label = `(?:${number}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const pattern = `^${number}\\.${number}\\.${number}(?:-${label}(?:\\.${label})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`;
const semanticVersion = new RegExp(pattern);

/** Three numbers, 1.4.0, perhaps with a label, 2.0.0-draft.1. */
export const version: Shape<Quoted> = refine(
  text,
  (found, { name }, reading) => {
    if (semanticVersion.test(found.text)) return found;
    const numbers = /^v?(\d{1,9})(?:\.(\d{1,9}))?$/i.exec(found.text);
    const hint = numbers
      ? `write ${Number(numbers[1])}.${Number(numbers[2] ?? 0)}.0`
      : "versions look like 1.0.0, or 2.0.0-draft.1";
    const message = `${name} must be three numbers, not ${excerptOf(found.text)}`;
    reading.report("codebook/bad-version", found.at, message, { hint });
    return undefined;
  },
  { type: "string", pattern },
);
