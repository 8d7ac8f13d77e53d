import { type Html, trustedMarkup } from "../html/html.ts";

/**
 * Data for a script of the page, in an element that no browser runs. `<` is written so that no text
 * can end the element or begin a comment; signs that a page may not hold, or that would turn the
 * direction of the source for whoever reads it, are written as numbers too.
 */
export function dataBlock(id: string, data: unknown): Html {
  return trustedMarkup(`<script type="application/json" id="${id}">${jsonForHtml(data)}</script>`);
}

/** JSON that means the same and is safe within a `script` element. */
export function jsonForHtml(data: unknown): string {
  return JSON.stringify(data).replaceAll(
    special,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const special = /[<>&\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
