import { Scalar, stringify } from "yaml";

/**
 * Text as a YAML scalar in double quotes on one line, whatever is in it: it reads back as the same text.
 * What one could not see, or would see in another order than it is in, is written as an escape.
 */
export function quotedText(text: string): string {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  const written = stringify(scalar, { lineWidth: 0, doubleQuotedAsJSON: true });
  return written.trimEnd().replaceAll(invisible, escapeOf);
}

// Controls, separators of lines, marks of direction, halves of characters; not the joiners, which belong
// to the spelling of Urdu and Persian.
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;

function escapeOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  return point > 0xffff
    ? `\\U${point.toString(16).padStart(8, "0")}`
    : `\\u${point.toString(16).padStart(4, "0")}`;
}
