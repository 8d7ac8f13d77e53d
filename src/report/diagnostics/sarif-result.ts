import { oneLine } from "../one-line.ts";
import { artifactLocation } from "./file-uri.ts";
import type { LocatedDiagnostic, Place } from "./locate.ts";
import { sarifLevels } from "./sarif-rule.ts";
import { whereIs } from "./unix.ts";

/**
 * A finding as a result (SARIF 2.1.0, section 3.27). GitHub refuses a whole file over one result
 * without a location; so each has one, which is the file as a whole where no place is known.
 *
 * The fingerprint has a name of our own. GitHub goes by `primaryLocationLineHash`, which its upload
 * action computes from the files, and complains about each that it would have computed otherwise.
 */
export function sarifResult(
  one: LocatedDiagnostic,
  ruleIndex: number,
  fingerprint: string,
): object {
  const { diagnostic, place, related } = one;
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: sarifLevels[diagnostic.severity],
    message: { text: messageOf(one) },
    locations: [{ physicalLocation: physicalLocation(diagnostic.file, place) }],
    relatedLocations: related.map((other, at) => ({
      id: at + 1,
      physicalLocation: physicalLocation(other.file, other.place),
      message: { text: plain(other.message) },
    })),
    partialFingerprints: { "sixphaseFinding/v1": fingerprint },
  };
}

/** The message as the first sentence, which is all that a list shows; then further places; then the hint. */
function messageOf({ diagnostic: { message, hint }, related }: LocatedDiagnostic): string {
  return [
    `${plain(message)}.`,
    ...related.map((other, at) => {
      return `${plain(other.message)}: [${linkText(whereIs(other.file, other.place))}](${at + 1})`;
    }),
    ...(hint === undefined ? [] : [`Hint: ${plain(hint)}`]),
  ].join("\n");
}

/** Braces are doubled, since `{0}` is a placeholder (section 3.11.5), and `[..](..)` is no link. */
function plain(text: string): string {
  return oneLine(text).replaceAll(/[{}]/g, "$&$&").replaceAll("](", "] (");
}

function linkText(text: string): string {
  return plain(text).replaceAll(/[[\]\\]/g, String.raw`\$&`);
}

function physicalLocation(file: string, place: Place | undefined): object {
  const location = artifactLocation(file);
  return place === undefined
    ? { artifactLocation: location }
    : { artifactLocation: location, region: region(place) };
}

/** Lines and columns from 1, the end behind the last character: SARIF counts as we do. */
function region({ start, end, quotation }: Place): object {
  const shown = quotation !== "" && quotation.length <= longestSnippet;
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(shown ? { snippet: { text: quotation } } : {}),
  };
}

/** UTF-16 units. A snippet is the whole of its region, so a longer one is left out, not cut. */
const longestSnippet = 1000;
