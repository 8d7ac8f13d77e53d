import type { Quoted } from "../../model/codebook.ts";
import type { Span } from "../../model/span.ts";
import { nameOddCharacters } from "../../text/odd-characters.ts";
import { isPlain } from "../../yaml/nodes.ts";
import type { Reading } from "../../yaml/shape/reading.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";

// Ids go into CSV cells, matrix headings, file names and other programs, so nothing that separates,
// quotes or begins a formula there. Marks are the vowel signs of Urdu, Hindi and others.
const idPattern = "^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.\\-]*$";
const safeId = new RegExp(idPattern, "u");
const idCharacter = /[\p{L}\p{M}\p{N}_.-]/u;

/** An id of a codebook, theme or code. An unsafe one is reported and kept, so that it resolves. */
export const id: Shape<Quoted> = refine(
  text,
  (found, { node, name }, reading) => {
    reportUnsafeId(found.text, found.at, name, reading);
    if (node && isPlain(node) && readElsewhereAsNonText.test(found.text)) {
      const read = /^[a-z]/i.test(found.text) ? "true or false" : "a number or a date";
      const message = `without quotes, other programs read the id ${found.text} as ${read}`;
      const hint = `write '${found.text}', with the quotes`;
      reading.report("codebook/unquoted-id", found.at, message, { hint });
    }
    return found;
  },
  { type: "string", pattern: idPattern },
);

function reportUnsafeId(found: string, at: Span, name: string, reading: Reading): void {
  if (safeId.test(found)) return;
  const odd = nameOddCharacters(found, idCharacter);
  const problem = odd === "" ? `begins with \`${found[0]}\`` : `contains ${odd}`;
  reading.report("codebook/unsafe-id", at, `${name} ${problem}`, {
    hint: `${suggestion(found)}ids are letters, digits, _ . and -, and begin with a letter, a digit or _`,
  });
}

function suggestion(found: string): string {
  const safe = found
    .replaceAll(/["'“”„‘’«»]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-")
    .replaceAll(/^[^\p{L}\p{N}_]+|-+$/gu, "");
  return safeId.test(safe) ? `write ${safe}: ` : "";
}

// Numbers, dates and truth values of YAML 1.2's core schema and of YAML 1.1, which R's and Python's
// usual packages still read.
const readElsewhereAsNonText =
  /^(?:\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|0[xob][\da-fA-F_]+|\d{4}-\d\d?-\d\d?|true|false|yes|no|on|off|y|n)$/i;
