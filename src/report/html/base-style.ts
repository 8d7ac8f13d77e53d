import type { StyleSheet } from "./page.ts";

/**
 * What every page shares: type, colours in light and dark, print. Change it, and
 * tests/report/html/styles.test.ts gives the new hash. Every pair of colours has a contrast of 4.5 or
 * more (WCAG 2.1, AA).
 */
export const baseStyle: StyleSheet = {
  sha256: "CSWpUiqdv5L1PsSfkJ1WH6/SRYbwGkIP+3XcccO8hLQ=",
  css: `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --tint: #f6f4f0; --ink: #1d1b19; --soft: #5c5750; --line: #d8d3cb;
  --link: #0a4b86; --barrier: #8f2d14; --facilitator: #1b5e3a; --neutral: #4a4a55;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191817; --tint: #242220; --ink: #e8e4de; --soft: #b3aca2; --line: #48433d;
    --link: #93c4f2; --barrier: #f0a58e; --facilitator: #8fd0a8; --neutral: #bcbcc8;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 106.25%/1.6 var(--serif); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; text-wrap: balance; margin: 0; }
p, ul, ol, dl, dd, blockquote, table { margin: 0; padding: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 0.85em var(--mono); overflow-wrap: anywhere; }
table { border-collapse: collapse; font: 0.85rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
th, td { padding: 0.15rem 1rem 0.15rem 0; text-align: end; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); }
th[scope="row"], th:first-child { text-align: start; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { inset-inline-start: 0; z-index: 1; }
@page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { color-scheme: light; }
  html { font-size: 10pt; line-height: 1.4; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  blockquote, tr { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .skip { display: none; }
}
`,
};
