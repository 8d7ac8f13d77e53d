/** Markup that is safe to put into a page: made by `html`, and so never by joining strings. */
export type Html = { readonly markup: string };

/** What may stand between the pieces of a template: texts are escaped, `undefined` is left out. */
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/**
 * Markup with texts in it: html`<p title="${title}">${text}</p>`. Every text is escaped for content
 * and for attributes in double quotes, so none can become markup. Write void elements as `<br />`:
 * pages are then well-formed XML too, and a test can read them with any parser.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const markup = pieces.map((piece, at) => (at === 0 ? piece : markupOf(values[at - 1]) + piece));
  return { markup: markup.join("") };
}

/** Markup written by us, such as a style sheet. Never for a text of the user. */
export function trustedMarkup(markup: string): Html {
  return { markup };
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(markupOf).join("");
}

/** A text as it stands in content and in quoted attributes; what no page may hold is shown as `�`. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(notAllowed, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

// Control characters but tab and line end, halves of surrogate pairs, and two that are no characters.
const notAllowed = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;
