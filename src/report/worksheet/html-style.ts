import type { StyleSheet } from "../html/page.ts";

/** The layout of the worksheet as a page. Change it, and tests/report/html/styles.test.ts gives the new hash. */
export const worksheetStyle: StyleSheet = {
  sha256: "mxsE+vjFPtYxEE/G4ZgteXZtxkdx9yJfkkNWdnPzYmk=",
  css: `
:root { --marked: #ffeeb0; }
@media screen and (prefers-color-scheme: dark) { :root { --marked: #554400; } }
html { font-size: 100%; line-height: 1.5; }
body { display: grid; gap: 0 1.25rem; padding: 0 1rem; height: 100vh; height: 100dvh; font-family: var(--sans);
  grid-template: "header header header" auto "queue transcript item" minmax(0, 1fr) / minmax(14rem, 19rem) minmax(0, 1fr) minmax(20rem, 28rem); }
body > header { grid-area: header; display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1.25rem; padding: 0.6rem 0; border-bottom: 2px solid var(--ink); }
.title { flex: 1 1 14rem; min-width: 0; }
h1 { font: 600 1.15rem/1.3 var(--serif); }
h2 { font-size: 1rem; }
h3 { font-size: 0.9rem; }
.progress { flex: 1 1 14rem; min-width: 0; font-size: 0.85rem; }
progress { display: block; width: 100%; height: 0.6rem; accent-color: var(--link); }
.actions { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.note, .legend, .count, .standing { font-size: 0.85rem; color: var(--soft); }
.said { min-height: 1.5em; color: var(--soft); }
.warning { flex: 1 0 100%; font-size: 0.85rem; }
.warning { color: var(--barrier); font-weight: 600; }
button, input, select, textarea { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.25rem; padding: 0.3rem 0.6rem; }
button { cursor: pointer; }
button:hover { background: var(--tint); }
button.main { border-color: var(--link); color: var(--link); font-weight: 600; }
button.small { padding: 0 0.4rem; font-size: 0.8rem; }
:is(button, input, select, textarea, [tabindex], [role="slider"]):focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
kbd { font: 0.8em var(--mono); border: 1px solid var(--soft); border-radius: 0.2rem; padding: 0 0.3em; color: var(--soft); font-weight: 400; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }

.queue { grid-area: queue; display: flex; flex-direction: column; min-height: 0; padding: 0.75rem 0; }
.filters { display: grid; grid-template-columns: 1fr 1fr; gap: 0.3rem; margin: 0.4rem 0; }
.filters label { font-size: 0.85rem; align-self: center; }
.filters > * { min-width: 0; width: 100%; }
.list { flex: 1; min-height: 8rem; overflow-y: auto; position: relative; border: 1px solid var(--line); overscroll-behavior: contain; }
.canvas { position: relative; }
.row { position: absolute; inset-inline: 0; height: 3.5rem; padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); font-size: 0.85rem; line-height: 1.35; cursor: pointer; contain: strict; }
.row > span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row .where { color: var(--soft); display: flex; gap: 0.4rem; }
.row .words { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.row[aria-selected="true"] { background: var(--tint); border-inline-start: 4px solid var(--link); padding-inline-start: 0.25rem; }
.state { display: inline-block; min-width: 1.2rem; margin-inline-end: 0.35rem; }
.state.decided { font-weight: 600; color: var(--facilitator); }

.transcript { grid-area: transcript; display: flex; flex-direction: column; min-height: 0; padding: 0.75rem 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; margin: 0.4rem 0; padding-block-end: 0.4rem; }
.text { flex: 1; min-height: 0; overflow-y: auto; position: relative; border: 1px solid var(--line); padding: 0.5rem 0.9rem; font: 1rem/2.1 var(--serif); overscroll-behavior: contain; }
.text > p { content-visibility: auto; contain-intrinsic-block-size: auto 4.2rem; white-space: pre-wrap; padding-block-end: 0.6rem; unicode-bidi: plaintext; }
.text > .interviewer, .text > .aside { color: var(--soft); }
.by { text-decoration-line: underline; text-decoration-thickness: 2px; text-decoration-skip-ink: none; }
.by0 { text-decoration-style: solid; text-decoration-color: var(--link); text-underline-offset: 0.2em; }
.by1 { text-decoration-style: dashed; text-decoration-color: var(--barrier); text-underline-offset: 0.42em; }
.by2 { text-decoration-style: wavy; text-decoration-color: var(--facilitator); text-underline-offset: 0.6em; }
.by3 { text-decoration-style: dotted; text-decoration-color: var(--neutral); text-underline-offset: 0.75em; }
.tag { text-decoration: none; user-select: none; }
.tag::before { content: attr(data-tag); display: inline-block; unicode-bidi: isolate; font: 600 0.7rem/1.3 var(--sans); border: 1px solid currentcolor; border-radius: 0.2rem; padding: 0 0.25rem; margin-inline-end: 0.25rem; background: var(--paper); text-indent: 0; }
.tag.by0 { color: var(--link); }
.tag.by1 { color: var(--barrier); }
.tag.by2 { color: var(--facilitator); }
.tag.by3 { color: var(--neutral); }
.seg { cursor: pointer; }
.here { background: var(--tint); color: var(--ink); box-shadow: 0 -0.2em 0 var(--tint), 0 0.45em 0 var(--tint); }
.extent { background: var(--marked); color: var(--ink); box-shadow: 0 -0.2em 0 var(--marked), 0 0.45em 0 var(--marked); }
.extent.first::before, .extent.last::after { font-weight: 700; font-family: var(--sans); }
.extent.first::before { content: "⟦"; }
.extent.last::after { content: "⟧"; }
.sign::before { content: "[" attr(data-sign) "]"; font: 0.75em var(--mono); color: var(--barrier); unicode-bidi: isolate; }

.item { grid-area: item; min-height: 0; overflow-y: auto; padding: 0.75rem 0.25rem 2rem; overscroll-behavior: contain; }
.item > h2:focus { outline: none; }
.item > h2 .kind { border: 1px solid currentcolor; border-radius: 0.2rem; padding: 0 0.3rem; }
.item > h2 .count { font-weight: 400; }
.moves { display: flex; gap: 0.4rem; margin-bottom: 0.4rem; }
.facts { font-size: 0.9rem; margin: 0.3rem 0 0.6rem; }
.deciding { border-block: 1px solid var(--line); padding: 0.6rem 0; }
.deciding label { font-size: 0.85rem; display: block; margin-top: 0.5rem; }
.decide { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.decide button { padding: 0.4rem 0.8rem; font-weight: 600; }
.decide button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.decide button[aria-pressed="true"]::before { content: "✓ "; }
.decide button[aria-pressed="true"] kbd { color: inherit; border-color: currentcolor; }
textarea { width: 100%; resize: vertical; unicode-bidi: plaintext; }
.standing { margin-top: 0.3rem; }
.standing b { color: var(--facilitator); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
.side { border-inline-start: 2px solid var(--line); padding-inline-start: 0.6rem; min-width: 0; font-size: 0.9rem; }
.side .code { margin-top: 0.3rem; }
blockquote { font-family: var(--serif); white-space: pre-wrap; unicode-bidi: plaintext; }
.memo { font-style: italic; margin-top: 0.2rem; }
.earlier { margin-top: 0.75rem; padding: 0.5rem 0.75rem; background: var(--tint); font-size: 0.9rem; }
.earlier ul { padding-inline-start: 1.1rem; }
.definitions { margin-top: 1rem; overflow-x: auto; }
.definitions caption { text-align: start; font-weight: 600; padding-bottom: 0.3rem; }
.definitions table { width: 100%; }
.definitions td, .definitions th { text-align: start; vertical-align: top; padding: 0.25rem 0.6rem 0.25rem 0; min-width: 4.5rem; unicode-bidi: plaintext; }
.definitions th[scope="row"] { min-width: 0; width: 5rem; }

.edit { margin: 0.6rem 0 0; border: 1px solid var(--soft); border-radius: 0.25rem; padding: 0.4rem 0.75rem 0.75rem; min-width: 0; }
.edit legend { font-weight: 600; font-size: 0.9rem; padding: 0 0.3rem; }
.chooser { position: relative; }
.chooser input { width: 100%; }
.chips { display: flex; flex-wrap: wrap; gap: 0.3rem; list-style: none; margin-bottom: 0.3rem; }
.chips li { border: 1px solid var(--soft); border-radius: 0.25rem; padding-inline-start: 0.4rem; }
.chips button { border: 0; padding: 0 0.45rem; }
.options { position: absolute; inset-inline: 0; z-index: 2; max-height: 15rem; overflow-y: auto; list-style: none; background: var(--paper); border: 1px solid var(--soft); font-size: 0.9rem; }
.options li { padding: 0.25rem 0.5rem; cursor: pointer; }
.options li[aria-selected="true"] { background: var(--tint); outline: 2px solid var(--link); outline-offset: -2px; }
.edit blockquote { margin: 0.6rem 0; border-inline-start: 3px solid var(--ink); padding-inline-start: 0.6rem; }
.edges { display: grid; gap: 0.3rem; font-size: 0.85rem; }
.edge { display: flex; gap: 0.4rem; align-items: center; }
.slider { border: 1px dashed var(--soft); border-radius: 0.25rem; padding: 0.2rem 0.5rem; font-family: var(--serif); flex: 1; min-width: 0; }
.edge button { padding: 0 0.6rem; }

dialog { max-width: min(36rem, 92vw); max-height: 90vh; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.4rem; padding: 1.25rem; overflow-wrap: anywhere; }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
dialog > * + * { margin-top: 0.75rem; }
dialog input[type="text"] { width: 100%; }
.keys th { white-space: nowrap; }
.keys th, .keys td { text-align: start; color: var(--ink); border: 0; }
.keys kbd { margin-inline-end: 0.2rem; }
.findings { padding-inline-start: 1.1rem; font-size: 0.9rem; }

@media (max-width: 62rem) {
  body { display: block; height: auto; }
  .text { max-height: 45vh; height: 45vh; }
  .item { overflow: visible; }
  .list { height: 24rem; flex: none; }
  .queue, .transcript, .item { border-bottom: 1px solid var(--line); }
}
@media (max-width: 40rem) {
  body { padding: 0 0.75rem; }
  .title .note { display: none; }
  h1 { font-size: 1rem; }
  body > header { gap: 0.3rem 0.75rem; }
  body > header .actions { order: 1; }
  .said { min-height: 0; }
  .deciding { position: static; }
  .decide { position: sticky; bottom: 0; background: var(--paper); padding: 0.4rem 0; z-index: 1; }
  kbd { display: none; }
  .decide kbd { display: inline; }
}
@media (min-width: 40.01rem) and (max-width: 62rem) {
  .list { height: 16rem; }
}
@media print {
  body { display: block; height: auto; padding: 0; }
  .queue, .actions, .decide, .edit, .deciding label, textarea, #reason-help, .said, .warning, kbd { display: none; }
  .text, .item, blockquote { overflow: visible; max-height: none; height: auto; border: 0; padding: 0; }
  .text > p { content-visibility: visible; }
  .here { outline: 1px solid; }
}
`,
};
