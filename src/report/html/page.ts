import { type Html, html, trustedMarkup } from "./html.ts";

/** A style sheet and the base64 SHA-256 of its bytes, by which the page allows it and no other. */
export type StyleSheet = { readonly css: string; readonly sha256: string };

/** A script and the base64 SHA-256 of its bytes. */
export type Script = { readonly js: string; readonly sha256: string };

export type Page = {
  readonly title: string;
  /** BCP 47, of what this program says in the page. */
  readonly language: string;
  readonly styles: readonly StyleSheet[];
  /** What the link for people who cannot see the page leads to: the id of an element of the body. */
  readonly skipTo: string;
  readonly body: Html;
  /** They run when the body is there. Without any, a browser runs nothing in the page. */
  readonly scripts?: readonly Script[];
};

/**
 * One self-contained file without a request. The policy lets a browser load nothing, whatever a text
 * in the page says; styles and scripts are allowed by what is in them, and no script can make markup
 * of a text.
 */
export function renderPage({ title, language, styles, skipTo, body, scripts = [] }: Page): string {
  const styleHashes = styles.map(({ sha256 }) => ` 'sha256-${sha256}'`).join("");
  const scriptHashes = scripts.map(({ sha256 }) => ` 'sha256-${sha256}'`).join("");
  const allowed =
    scripts.length === 0
      ? ""
      : ` script-src${scriptHashes}; require-trusted-types-for 'script'; trusted-types 'none';`;
  const policy = `default-src 'none'; style-src${styleHashes};${allowed} base-uri 'none'; form-action 'none'`;
  const sheets = styles.map(({ css }) => html`<style>${trustedMarkup(css)}</style>\n`);
  const code = scripts.map(({ js }) => html`<script>${trustedMarkup(js)}</script>\n`);
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
${code}</body>
</html>
`;
  return markup;
}
