import { expect, test } from "vitest";
import { escapeHtml, html, trustedMarkup } from "../../../src/report/html/html.ts";
import { renderPage } from "../../../src/report/html/page.ts";

test("a text is never markup, in content and in attributes", () => {
  const text = `"><script>alert('x')</script> & more`;
  const { markup } = html`<p title="${text}">${text}</p>`;
  const escaped = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more";
  expect(markup).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test("markup inside markup is escaped once, lists are joined, undefined is left out", () => {
  const items = ["a & b", "c"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${undefined}${3}`.markup).toBe(
    "<ul><li>a &amp; b</li><li>c</li></ul>3",
  );
  expect(html`${trustedMarkup("<hr />")}`.markup).toBe("<hr />");
});

test("what no page may hold is shown as a replacement", () => {
  expect(escapeHtml("a\0b\u001bc\ud800d\uffffe\u0085")).toBe("a�b�c�d�e�");
  expect(escapeHtml("tab\tline\nemoji 😀 ے")).toBe("tab\tline\nemoji 😀 ے");
});

test("a page runs the scripts that it names by their hashes, and no other", () => {
  const page = renderPage({
    ...{ title: "A", language: "en", styles: [], skipTo: "text", body: html`<p id="text"></p>` },
    scripts: [{ js: "f(1 < 2);", sha256: "HASH=" }],
  });
  expect(page).toContain(
    "script-src &#39;sha256-HASH=&#39;; require-trusted-types-for &#39;script&#39;; trusted-types &#39;none&#39;;",
  );
  expect(page).toContain('<p id="text"></p>\n<script>f(1 < 2);</script>\n</body>');
  expect(page).not.toContain("unsafe");
});

test("a page loads nothing, allows its styles by their hashes and says its language", () => {
  const page = renderPage({
    title: "A <b>",
    language: "en",
    styles: [{ css: "p { color: red; }", sha256: "HASH=" }],
    skipTo: "text",
    body: html`<main id="text">${"x < y"}</main>`,
  });
  expect(page).toBe(`<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-HASH=&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>A &lt;b&gt;</title>
<style>p { color: red; }</style>
</head>
<body>
<a class="skip" href="#text">Skip to the content</a>
<main id="text">x &lt; y</main>
</body>
</html>
`);
});
