import type { StyleSheet } from "../html/page.ts";

/** The layout of the codebook as a page. Change it, and tests/report/html/styles.test.ts gives the new hash. */
export const codebookStyle: StyleSheet = {
  sha256: "SgNYjXybPim/G5nW5hXJuok4NrJcyKkITXSZ2ixjv5Y=",
  css: `
body { padding: 2rem 1.25rem 4rem; }
body > header, body > nav, main { max-width: 44rem; margin-inline: auto; }
h1 { font-size: 1.9rem; }
h2 { font-size: 1.45rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; }
.note, .facts, .marks, .missing, .remark, dt, nav, .why { font-family: var(--sans); font-size: 0.85rem; line-height: 1.5; }
.note { color: var(--soft); max-width: 68ch; margin-top: 1rem; }
dl { display: grid; row-gap: 0.75rem; margin-top: 0.9rem; }
dl > div { display: grid; row-gap: 0.1rem; align-items: baseline; }
.facts > div { grid-template-columns: 6rem minmax(0, 1fr); column-gap: 1rem; }
dt { color: var(--soft); font-weight: 600; }
dd > * + * { margin-top: 0.6rem; }
.facts { row-gap: 0.3rem; }
.facts dd { color: var(--ink); }
.prose { white-space: pre-line; text-wrap: pretty; }
.prose, blockquote, .why, dd { unicode-bidi: isolate; }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 0.9rem; }
dd > blockquote + .why { margin-top: 0.15rem; padding-inline-start: calc(0.9rem + 3px); }
.why, .missing { color: var(--soft); }
.missing { font-style: italic; }
.marks { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.6rem; margin-top: 0.3rem; color: var(--soft); }
.marks span:not(.kind)::before { content: "·"; margin-inline-end: 0.6rem; }
.marks code { color: var(--ink); }
.kind { border: 1px solid currentcolor; border-radius: 0.2rem; padding: 0 0.4rem; font-weight: 600; }
.barrier { color: var(--barrier); }
.facilitator { color: var(--facilitator); }
.neutral { color: var(--neutral); }
.literals { display: flex; flex-wrap: wrap; gap: 0.3rem 0.4rem; list-style: none; }
.literals code { background: var(--tint); border-radius: 0.2rem; padding: 0.1rem 0.35rem; }
nav { margin-top: 2rem; }
nav h2 { font: 600 1rem/1.5 var(--sans); }
.numbers { color: var(--soft); }
nav .chapter { margin-top: 0.6rem; }
nav ul { list-style: none; }
nav ul ul { padding-inline-start: 0.9rem; }
nav li { margin-top: 0.3rem; }
nav .theme > .entry { font-weight: 600; }
nav a { text-decoration: none; color: var(--ink); }
nav a:hover { text-decoration: underline; }
.entry { display: flex; justify-content: space-between; gap: 0.75rem; }
.use { color: var(--soft); font-weight: 400; white-space: nowrap; font-variant-numeric: tabular-nums; }
main:focus { outline: none; }
main > section { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
section section { margin-top: 2.25rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
section .theme { border-top: 1px solid var(--ink); }
@media (min-width: 48rem) {
  dl > div { grid-template-columns: 8.5rem minmax(0, 34rem); column-gap: 1.5rem; }
  .facts > div { grid-template-columns: 8.5rem minmax(0, 34rem); column-gap: 1.5rem; }
}
@media screen and (min-width: 74rem) {
  body { display: grid; grid-template: "nav header" "nav main" 1fr / 17rem minmax(0, 44rem); column-gap: 3.5rem; justify-content: center; padding: 0 1.5rem; }
  body > header { grid-area: header; margin: 3rem 0 0; }
  main { grid-area: main; margin: 0; padding-bottom: 6rem; }
  body > nav { grid-area: nav; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; margin: 0; padding: 3rem 0.75rem 2rem 0; }
}
@media print {
  body { padding: 0; }
  body > nav { break-before: avoid; break-after: page; }
  body > header, body > nav, main { max-width: none; }
  dl > div { grid-template-columns: 8.5rem minmax(0, 1fr); }
  .code { break-inside: avoid; }
  dl { row-gap: 0.4rem; margin-top: 0.5rem; }
  dd > * + * { margin-top: 0.3rem; }
  main > section { margin-top: 1.5rem; padding-top: 0.8rem; }
  section section { margin-top: 1rem; padding-top: 0.6rem; }
}
`,
};
