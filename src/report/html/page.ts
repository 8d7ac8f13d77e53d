import { type Html, html, trustedMarkup } from "./html.ts";

/** A style sheet and the base64 SHA-256 of its bytes, by which the page allows it and no other. */
export type StyleSheet = { readonly css: string; readonly sha256: string };

export type Page = {
  readonly title: string;
  /** BCP 47, of what this program says in the page. */
  readonly language: string;
  readonly styles: readonly StyleSheet[];
  /** What the link for people who cannot see the page leads to: the id of an element of the body. */
  readonly skipTo: string;
  readonly body: Html;
};

/**
 * One self-contained file: no script, no request. The policy lets a browser load nothing, whatever
 * a text in the page says; styles are allowed by what is in them.
 */
export function renderPage({ title, language, styles, skipTo, body }: Page): string {
  const hashes = styles.map(({ sha256 }) => ` 'sha256-${sha256}'`).join("");
  const policy = `default-src 'none'; style-src${hashes}; base-uri 'none'; form-action 'none'`;
  const sheets = styles.map(({ css }) => html`<style>${trustedMarkup(css)}</style>\n`);
  const { markup } = html`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
${sheets}</head>
<body>
<a class="skip" href="#${skipTo}">Skip to the content</a>
${body}
</body>
</html>
`;
  return markup;
}
