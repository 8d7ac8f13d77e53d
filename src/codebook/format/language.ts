import { nearest } from "../../text/nearest.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";

const pattern = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$";
const plausibleTag = new RegExp(pattern);

/** A BCP 47 tag in its canonical form: `en`, `pt-BR`. */
export const language: Shape<string> = refine(
  text,
  (found, { name }, reading) => {
    const tag = canonicalLanguage(found.text);
    if (tag !== undefined) return tag;
    const bare = found.text.replaceAll("_", "-").replaceAll(/[^\w-]/g, "");
    const meant = tagOfName(found.text) ?? canonicalLanguage(bare);
    const hint = meant === undefined ? "tags look like en, ur or pt-BR" : `write ${meant}`;
    const message = `${name} must be a language tag, not ${excerptOf(found.text)}`;
    reading.report("codebook/bad-language", found.at, message, { hint });
    return undefined;
  },
  { type: "string", pattern },
);

/** Undefined where the text is no BCP 47 tag with a primary language of two or three letters. */
export function canonicalLanguage(tag: string): string | undefined {
  if (!plausibleTag.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // the standard says RangeError for a malformed tag
  }
}

function tagOfName(name: string): string | undefined {
  const inEnglish = new Intl.DisplayNames("en", { type: "language" });
  const tags = new Map(usualTags.map((tag) => [inEnglish.of(tag) ?? tag, tag]));
  return tags.get(nearest(name, tags.keys()) ?? "");
}

const usualTags = (
  "am ar bn de el en es fa fi fr gu ha he hi id it ja ko mr ms ne nl no pa pl ps pt ru sd sv sw ta " +
  "te th tr uk ur vi yo zh zu"
).split(" ");
